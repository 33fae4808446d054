using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>How keys are agreed on.</summary>
enum SshMethod : byte
{
    DiffieHellman,
    Group,
    EllipticCurve,
    Hybrid,
}

/// <summary>What one side of a connection offers and has sent.</summary>
sealed class SshSide
{
    /// <summary>The name lists of KEXINIT that decide something: by <see cref="SshConversation.KeyExchange"/> and so on.</summary>
    public KeptText[] Lists { get; } = [new(), new(), new(), new(), new(), new(), new()];

    /// <summary>It has sent NEWKEYS: what follows is encrypted.</summary>
    public bool IsCiphered { get; set; }

    /// <summary>Packets so far.</summary>
    public uint Sequence { get; set; }

    /// <summary>Its version line has come.</summary>
    public bool HasVersion { get; set; }

    public void Reset()
    {
        (IsCiphered, Sequence, HasVersion) = (false, 0, false);
        foreach (KeptText list in Lists) list.Set(default);
    }
}

/// <summary>What is remembered of one connection: 7 lists a side, each of <see cref="KeptText.Longest"/> octets at most.</summary>
sealed class SshConversation : IReusableState
{
    /// <summary>Places of the lists that are kept; those of a direction stand by the side that sends in it.</summary>
    public const int KeyExchange = 0, EncryptionOfClient = 1, EncryptionOfServer = 2, IntegrityOfClient = 3, IntegrityOfServer = 4,
        CompressionOfClient = 5, CompressionOfServer = 6;

    /// <summary>0 the client, 1 the server.</summary>
    public SshSide[] Sides { get; } = [new(), new()];

    /// <summary>1 or 2 as the client's version line says, 0 before.</summary>
    public int Version { get; set; }

    /// <summary>The method that both sides offer.</summary>
    public SshMethod Method
    {
        get
        {
            ReadOnlySpan<byte> name = Agreed(KeyExchange);
            if (name.StartsWith("ecdh-sha2-"u8) || name.StartsWith("curve25519-"u8) || name.StartsWith("curve448-"u8)) return SshMethod.EllipticCurve;
            if (name.StartsWith("diffie-hellman-group-exchange-"u8)) return SshMethod.Group;
            return name.StartsWith("mlkem"u8) || name.StartsWith("sntrup"u8) ? SshMethod.Hybrid : SshMethod.DiffieHellman;
        }
    }

    /// <summary>Octets of the integrity code behind what a side sends, RFC 4253 section 6.4; ciphers that have their own need no other.</summary>
    public int IntegrityOf(int side)
    {
        ReadOnlySpan<byte> cipher = Agreed(EncryptionOfClient + side);
        if (HasOwnIntegrity(cipher)) return 16;
        ReadOnlySpan<byte> name = Agreed(IntegrityOfClient + side);
        if (name.IndexOf("-etm@"u8) is >= 0 and var suffix) name = name[..suffix];
        else if (name.IndexOf((byte)'@') is >= 0 and var domain) name = name[..domain];
        return name switch
        {
            _ when name.SequenceEqual("hmac-md5"u8) || name.SequenceEqual("umac-128"u8) => 16,
            _ when name.SequenceEqual("hmac-sha1"u8) || name.SequenceEqual("hmac-ripemd160"u8) => 20,
            _ when name.SequenceEqual("hmac-md5-96"u8) || name.SequenceEqual("hmac-sha1-96"u8) => 12,
            _ when name.SequenceEqual("hmac-sha2-256"u8) => 32,
            _ when name.SequenceEqual("hmac-sha2-512"u8) => 64,
            _ when name.SequenceEqual("umac-64"u8) => 8,
            _ => 0,
        };
    }

    /// <summary>The length of what a side's packets hold is not encrypted.</summary>
    public bool ShowsLength(int side) =>
        !Agreed(EncryptionOfClient + side).StartsWith("chacha20-poly1305"u8)
        && (Agreed(EncryptionOfClient + side).IndexOf("-gcm"u8) >= 0 || Agreed(IntegrityOfClient + side).IndexOf("-etm@"u8) >= 0);

    /// <summary>What both ends have agreed on for what a side sends; empty before.</summary>
    public ReadOnlySpan<byte> Cipher(int side) => Agreed(EncryptionOfClient + side);

    /// <summary>The name of the method that both sides offer.</summary>
    public ReadOnlySpan<byte> MethodName => Agreed(KeyExchange);

    public ReadOnlySpan<byte> Codes(int side) => HasOwnIntegrity(Cipher(side)) ? "<implicit>"u8 : Agreed(IntegrityOfClient + side);

    public ReadOnlySpan<byte> Compression(int side) => Agreed(CompressionOfClient + side);

    static bool HasOwnIntegrity(ReadOnlySpan<byte> cipher) => cipher.StartsWith("chacha20-poly1305"u8) || cipher.IndexOf("-gcm"u8) >= 0;

    // RFC 4253 section 7.1: the first name of the client's list that is in the server's.
    ReadOnlySpan<byte> Agreed(int list)
    {
        ReadOnlySpan<byte> offered = Sides[0].Lists[list].Bytes, other = Sides[1].Lists[list].Bytes;
        while (!offered.IsEmpty)
        {
            int comma = offered.IndexOf((byte)',');
            ReadOnlySpan<byte> name = comma < 0 ? offered : offered[..comma];
            if (Holds(other, name)) return name;
            offered = comma < 0 ? default : offered[(comma + 1)..];
        }
        return default;
    }

    static bool Holds(ReadOnlySpan<byte> list, ReadOnlySpan<byte> name)
    {
        while (!list.IsEmpty)
        {
            int comma = list.IndexOf((byte)',');
            if ((comma < 0 ? list : list[..comma]).SequenceEqual(name)) return true;
            list = comma < 0 ? default : list[(comma + 1)..];
        }
        return false;
    }

    public void Reset()
    {
        Version = 0;
        foreach (SshSide side in Sides) side.Reset();
    }
}
