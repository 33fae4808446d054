namespace FilterLang.Protocols;

/// <summary>
/// Lines of key logs, RFC 9850: a label, a number by which the connection is known, and a secret, in hexadecimal digits. What is
/// a comment or damaged is passed over.
/// </summary>
static class KeyLog
{
    const int MasterLength = 48, RandomLength = 32, ExchangeLength = 8, LongestSecret = 1024;

    /// <summary>Reads whole lines; the last one may end without a line feed.</summary>
    public static void Read(ReadOnlySpan<byte> text, TlsSecrets secrets)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf((byte)'\n');
            ReadLine(end < 0 ? text : text[..end], secrets);
            text = end < 0 ? default : text[(end + 1)..];
        }
    }

    static void ReadLine(ReadOnlySpan<byte> line, TlsSecrets secrets)
    {
        line = line.Trim(" \t\r"u8);
        int blank = line.IndexOf((byte)' ');
        if (blank < 0 || line[0] == (byte)'#') return;
        ReadOnlySpan<byte> label = line[..blank], rest = line[(blank + 1)..];
        blank = rest.IndexOf((byte)' ');
        if (blank < 0 || KindOf(label) is not { } kind) return;
        ReadOnlySpan<byte> name = rest[..blank], secret = rest[(blank + 1)..];
        if (kind == TlsSecret.PreMasterOfExchange && name.StartsWith("Session-ID:"u8) && secret.StartsWith("Master-Key:"u8))
        {
            kind = TlsSecret.MasterOfSession;
            name = name[11..];
            secret = secret[11..];
        }
        Span<byte> nameRoom = stackalloc byte[RandomLength], secretRoom = stackalloc byte[LongestSecret];
        if (TryDecode(name, nameRoom, out int nameLength) && TryDecode(secret, secretRoom, out int length) && Fits(kind, nameLength, length))
            secrets.Keep(kind, nameRoom[..nameLength], secretRoom[..length]);
    }

    static bool Fits(TlsSecret kind, int name, int secret) => kind switch
    {
        TlsSecret.Master => name == RandomLength && secret == MasterLength,
        TlsSecret.PreMaster => name == RandomLength,
        TlsSecret.PreMasterOfExchange => name == ExchangeLength && secret == MasterLength,
        TlsSecret.MasterOfSession => secret == MasterLength,
        _ => name == RandomLength && secret is >= 32 and <= 64,
    };

    static TlsSecret? KindOf(ReadOnlySpan<byte> label) =>
        label.SequenceEqual("CLIENT_RANDOM"u8) ? TlsSecret.Master
        : label.SequenceEqual("CLIENT_TRAFFIC_SECRET_0"u8) ? TlsSecret.ClientTraffic
        : label.SequenceEqual("SERVER_TRAFFIC_SECRET_0"u8) ? TlsSecret.ServerTraffic
        : label.SequenceEqual("CLIENT_HANDSHAKE_TRAFFIC_SECRET"u8) ? TlsSecret.ClientHandshake
        : label.SequenceEqual("SERVER_HANDSHAKE_TRAFFIC_SECRET"u8) ? TlsSecret.ServerHandshake
        : label.SequenceEqual("CLIENT_EARLY_TRAFFIC_SECRET"u8) ? TlsSecret.ClientEarly
        : label.SequenceEqual("PMS_CLIENT_RANDOM"u8) ? TlsSecret.PreMaster
        : label.SequenceEqual("RSA"u8) ? TlsSecret.PreMasterOfExchange
        : null;

    static bool TryDecode(ReadOnlySpan<byte> digits, Span<byte> room, out int length)
    {
        length = digits.Length / 2;
        return digits.Length % 2 == 0 && length > 0 && length <= room.Length
            && Convert.FromHexString(digits, room, out _, out _) == System.Buffers.OperationStatus.Done;
    }
}
