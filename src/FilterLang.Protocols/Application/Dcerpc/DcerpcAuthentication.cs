namespace FilterLang.Protocols;

/// <summary>The authentication trailer, C706 section 13.2.6.1 and [MS-RPCE] section 2.2.2.11.</summary>
static class DcerpcAuthentication
{
    public const uint Privacy = 6;

    const uint Negotiate = 9, Ntlm = 10, KerberosSsp = 16, SecureChannel = 68, Connect = 2, Integrity = 5;

    const int HeaderLength = 8;

    static readonly Protocol Protocol = Dcerpc.Protocol;

    public static readonly Field
        Type        = Protocol.UInt8 ("dcerpc.auth_type",        "Auth type", names: DcerpcNames.AuthType),
        Level       = Protocol.UInt8 ("dcerpc.auth_level",       "Auth level", names: DcerpcNames.AuthLevel),
        PadLen      = Protocol.UInt8 ("dcerpc.auth_pad_len",     "Auth pad len"),
        Rsrvd       = Protocol.UInt8 ("dcerpc.auth_rsrvd",       "Auth Rsrvd"),
        CtxId       = Protocol.UInt32("dcerpc.auth_ctx_id",      "Auth Context ID"),
        Info        = Protocol.Label ("dcerpc.auth_info",        "Auth Info"),
        Credentials = Protocol.Bytes ("dcerpc.auth_credentials", "Auth Credentials");

    /// <summary>What the trailer tells before it is shown: its own length, that of the octets that fill up the stub, and whether that is sealed.</summary>
    public static DcerpcProtection Peek(ref Layer rpc, int end, int length)
    {
        int at = end - length - HeaderLength;
        if (length == 0 || at < 0 || at + HeaderLength > rpc.Captured) return default;
        return new DcerpcProtection(length + HeaderLength, rpc.U8(at + 2), rpc.U8(at + 1));
    }

    /// <summary>Takes the trailer of a message that ends at an offset.</summary>
    public static void Take(ref Layer rpc, int end, int length, bool isCall, bool little)
    {
        int at = end - length - HeaderLength;
        if (length == 0 || at < 0 || rpc.Failed || !rpc.Need(at, HeaderLength)) return;
        if (isCall) rpc.Note(Info, 0, at + HeaderLength, 0, ItemFlags.Hidden);
        rpc.Position = at;
        GroupScope scope = rpc.Begin(Info, at, length + HeaderLength);
        uint type = (uint)rpc.Take(Type), level = (uint)rpc.Take(Level);
        rpc.Label(scope.Item, $"Auth Info: {Type.Names!.Find(type) ?? "Unknown"}, {Level.Names!.Find(level) ?? "Unknown"}, AuthContextId({rpc.Number(at + 4, 4, little)})");
        rpc.Take(PadLen);
        rpc.Take(Rsrvd);
        Ndr.Take(ref rpc, CtxId, little);
        if (!rpc.Failed && rpc.Need(rpc.Position, length)) TakeCredentials(ref rpc, type, level, length, isCall);
        rpc.End(scope);
        rpc.Position = end;
    }

    static void TakeCredentials(ref Layer rpc, uint type, uint level, int length, bool isCall)
    {
        bool isKnown = level is Connect or Integrity or Privacy;
        int at = rpc.Position;
        switch (type)
        {
            case Ntlm when isKnown: Call(ref rpc, isCall ? SecurityTokens.NtlmVerifier : SecurityTokens.Ntlm, at, length); break;
            case Negotiate or KerberosSsp when isKnown: Call(ref rpc, isCall ? SecurityTokens.GssWrapping : SecurityTokens.Gss, at, length); break;
            case SecureChannel when isKnown: break;
            default: rpc.Place(Credentials, at, length); break;
        }
    }

    static void Call(ref Layer rpc, uint kind, int at, int length)
    {
        rpc.Packet.Unlist();
        SecurityTokens.Call(ref rpc, kind, at, length);
    }
}

/// <summary>How a message is protected: lengths of its trailer and of the octets that fill up the stub, and the level of protection.</summary>
readonly record struct DcerpcProtection(int Length, int Padding, uint Level)
{
    public bool IsSealed => Level == DcerpcAuthentication.Privacy;
}
