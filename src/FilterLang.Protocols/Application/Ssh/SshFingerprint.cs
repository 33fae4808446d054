using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>The fingerprints HASSH and HASSHServer: what a side offers for its direction, as text and as a hash of it.</summary>
sealed class SshFingerprint
{
    readonly Utf8Sink _text = new(1024);

    public void Note(ref Layer ssh, Field algorithms, Field hash, scoped ReadOnlySpan<byte> exchange, scoped ReadOnlySpan<byte> encryption,
        scoped ReadOnlySpan<byte> integrity, scoped ReadOnlySpan<byte> compression)
    {
        if (!ssh.Wants(algorithms) && !ssh.Wants(hash)) return;
        _text.Clear();
        _text.Add(exchange);
        _text.Add(";"u8);
        _text.Add(encryption);
        _text.Add(";"u8);
        _text.Add(integrity);
        _text.Add(";"u8);
        _text.Add(compression);
        ssh.NoteText(algorithms, _text.Written, ssh.Position, flags: ItemFlags.None);
        Span<byte> digest = stackalloc byte[MD5.HashSizeInBytes];
        // HASSH is defined by MD5.
#pragma warning disable CA5351
        MD5.HashData(_text.Written, digest);
#pragma warning restore CA5351
        Span<byte> hex = stackalloc byte[MD5.HashSizeInBytes * 2];
        for (int i = 0; i < hex.Length; i++) hex[i] = "0123456789abcdef"u8[i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15];
        ssh.NoteText(hash, hex, ssh.Position, flags: ItemFlags.None);
    }
}
