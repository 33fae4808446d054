using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// The secrets of TLS, DTLS and QUIC connections that a session was given, by key logs: those in a capture's blocks, a file, or what the
/// embedder has. They count from when they were given. Nothing is read before a connection asks.
/// </summary>
/// <remarks>At most <see cref="Limit"/> secrets are kept; what comes beyond is counted and ignored.</remarks>
public sealed class TlsSecrets : IDisposable
{
    /// <summary>How many secrets are kept.</summary>
    public const int Limit = 1 << 20;

    const int LongestName = 32;

    readonly record struct Name(TlsSecret Kind, int Length, ulong First, ulong Second, ulong Third, ulong Fourth);

    // Made when there is something to keep: few sessions have secrets.
    Dictionary<Name, byte[]>? _secrets;
    Queue<ReadOnlyMemory<byte>>? _unread;
    readonly KeyLogFile? _file;

    /// <param name="keyLogFile">A key log that may grow while the session goes on, or null.</param>
    public TlsSecrets(string? keyLogFile = null) => _file = keyLogFile is null ? null : new KeyLogFile(keyLogFile);

    /// <summary>There may be secrets: without any, nobody needs to prepare for decryption.</summary>
    public bool MayKnow => _file is not null || _unread is not null || _secrets is not null;

    /// <summary>How many secrets there are.</summary>
    public int Count
    {
        get
        {
            ReadAll();
            return _secrets?.Count ?? 0;
        }
    }

    /// <summary>How many were ignored because of the limit.</summary>
    public long Dropped { get; private set; }

    /// <summary>Gives a key log, in the format of NSS (SSLKEYLOGFILE). It is read when a connection asks and must not change until then.</summary>
    public void AddKeyLog(ReadOnlyMemory<byte> text) => (_unread ??= []).Enqueue(text);

    /// <summary>Finds a secret; empty where it is not known.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="name">The number by which it is found, of 1 to 32 octets: the client's random number for most.</param>
    public ReadOnlySpan<byte> Find(TlsSecret kind, ReadOnlySpan<byte> name)
    {
        if (!MayKnow || name.IsEmpty || name.Length > LongestName) return default;
        Name key = Of(kind, name);
        ReadAll();
        byte[]? secret = _secrets?.GetValueOrDefault(key);
        if (secret is null && _file is not null && _file.ReadMore(this)) secret = _secrets?.GetValueOrDefault(key);
        return secret;
    }

    /// <summary>Keeps a secret; one of the same name is replaced.</summary>
    internal void Keep(TlsSecret kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> secret)
    {
        if (name.IsEmpty || name.Length > LongestName) return;
        Name key = Of(kind, name);
        _secrets ??= [];
        if (_secrets.Count < Limit || _secrets.ContainsKey(key)) _secrets[key] = secret.ToArray();
        else Dropped++;
    }

    void ReadAll()
    {
        while (_unread is not null && _unread.TryDequeue(out ReadOnlyMemory<byte> text)) KeyLog.Read(text.Span, this);
    }

    static Name Of(TlsSecret kind, ReadOnlySpan<byte> name)
    {
        Span<byte> room = stackalloc byte[LongestName];
        room.Clear();
        name.CopyTo(room);
        return new Name(kind, name.Length, BinaryPrimitives.ReadUInt64LittleEndian(room), BinaryPrimitives.ReadUInt64LittleEndian(room[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(room[16..]), BinaryPrimitives.ReadUInt64LittleEndian(room[24..]));
    }

    public void Dispose() => _file?.Dispose();
}
