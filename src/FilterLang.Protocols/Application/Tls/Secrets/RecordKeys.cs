using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>The keys of both sides up to TLS 1.2, cut from one block: RFC 5246 section 6.3.</summary>
static class RecordKeys
{
    const ushort Ssl3 = 0x0300, Tls11 = 0x0302;

    /// <summary>Derives the protection of the client's records and of the server's; null where the platform has not what it takes.</summary>
    public static (RecordProtection? Client, RecordProtection? Server) Derive(TlsSuite suite, TlsConversation talk, ReadOnlySpan<byte> master)
    {
        int mac = suite.MacLength, key = suite.KeyLength, iv = suite.IvLength;
        Span<byte> block = stackalloc byte[2 * (mac + key + iv)];
        TlsKeys.Derive(talk.Version, suite.Derivation, master, "key expansion"u8, talk.ServerRandom.Bytes, talk.ClientRandom.Bytes, block);
        Span<byte> keys = block[(2 * mac)..], vectors = keys[(2 * key)..];
        return (Make(suite, talk, block[..mac], keys[..key], vectors[..iv]),
            Make(suite, talk, block.Slice(mac, mac), keys.Slice(key, key), vectors.Slice(iv, iv)));
    }

    static RecordProtection? Make(TlsSuite suite, TlsConversation talk, ReadOnlySpan<byte> mac, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv)
    {
        if (suite.Cipher == TlsCipher.Aead) return AeadRecords.TryCreate(suite.Aead, key, iv);
        var code = new RecordCode(suite.Mac, mac, isOld: talk.Version == Ssl3);
        try
        {
            if (suite.Cipher is TlsCipher.None or TlsCipher.Rc4) return new StreamRecords(code, key);
            return new BlockRecords(Cipher(suite.Cipher, key), code, talk.Version < Tls11 ? iv.ToArray() : null, talk.CodesLast);
        }
        catch (CryptographicException)
        {
            // Keys that the platform takes for weak are no reason to stop.
            code.Dispose();
            return null;
        }
    }

    static SymmetricAlgorithm Cipher(TlsCipher kind, ReadOnlySpan<byte> key)
    {
#pragma warning disable CA5350
        SymmetricAlgorithm cipher = kind == TlsCipher.AesCbc ? Aes.Create() : TripleDES.Create();
#pragma warning restore CA5350
        cipher.Key = key.ToArray();
        return cipher;
    }
}
