namespace FilterLang.Protocols;

/// <summary>Who calls, RFC 5531 section 8.2: AUTH_SYS (appendix A), RPCSEC_GSS (RFC 2203 section 5) and those of Gluster.</summary>
static class RpcAuthentication
{
    const uint None = 0, Unix = 1, Gluster = 5, Gss = 6, GlusterFs = 390039;

    const uint DataProcedure = 0;

    const int LongestGroups = 16;

    static readonly Protocol Protocol = Rpc.Protocol;

    public static readonly Field
        Flavor           = Protocol.UInt32("rpc.auth.flavor",            "Flavor", names: RpcNames.AuthFlavor),
        Length           = Protocol.UInt32("rpc.auth.length",            "Length"),
        Stamp            = Protocol.UInt32("rpc.auth.stamp",             "Stamp", display: Hex),
        LockOwner        = Protocol.Bytes ("rpc.auth.lk_owner",          "Lock Owner"),
        Pid              = Protocol.UInt32("rpc.auth.pid",               "PID"),
        Uid              = Protocol.UInt32("rpc.auth.uid",               "UID"),
        Gid              = Protocol.UInt32("rpc.auth.gid",               "GID"),
        Flags            = Protocol.UInt32("rpc.auth.flags",             "FLAGS", display: Hex),
        Ctime            = Protocol.Row   ("rpc.auth.ctime",             "CTIME", FieldType.AbsoluteTime, display: Local),
        GssVersion       = Protocol.UInt32("rpc.authgss.version",        "GSS Version"),
        GssProcedure     = Protocol.UInt32("rpc.authgss.procedure",      "GSS Procedure", names: RpcNames.AuthgssProcedure),
        GssSequence      = Protocol.UInt32("rpc.authgss.seqnum",         "GSS Sequence Number"),
        GssService       = Protocol.UInt32("rpc.authgss.service",        "GSS Service", names: new(() => [(1, "rpcsec_gss_svc_none"), (2, "rpcsec_gss_svc_integrity"), (3, "rpcsec_gss_svc_privacy")])),
        GssContext       = Protocol.Bytes ("rpc.authgss.context",        "GSS Context"),
        GssContextLength = Protocol.UInt32("rpc.authgss.context.length", "GSS Context Length"),
        GssMajor         = Protocol.UInt32("rpc.authgss.major",          "GSS Major Status"),
        GssMinor         = Protocol.UInt32("rpc.authgss.minor",          "GSS Minor Status"),
        GssWindow        = Protocol.UInt32("rpc.authgss.window",         "GSS Sequence Window"),
        GssTokenLength   = Protocol.UInt32("rpc.authgss.token_length",   "GSS Token Length"),
        GssDataLength    = Protocol.UInt32("rpc.authgss.data.length",    "Length"),
        GssData          = Protocol.Bytes ("rpc.authgss.data",           "GSS Data"),
        GssChecksum      = Protocol.Bytes ("rpc.authgss.checksum",       "GSS Checksum"),
        GssToken         = Protocol.Bytes ("rpc.authgss.token",          "GSS Token"),
        MachineName      = Protocol.Text  ("rpc.auth.machinename",       "Machine Name");

    static readonly Field s_credentials = Protocol.Heading("Credentials"), s_verifier = Protocol.Heading("Verifier"), s_groups = Protocol.Heading("Auxiliary GIDs");

    /// <summary>The credentials of a call; returns how its body is protected.</summary>
    public static RpcProtection TakeCredentials(ref Layer rpc)
    {
        var protection = RpcProtection.None;
        GroupScope scope = rpc.Begin(s_credentials);
        uint flavor = (uint)rpc.Take(Flavor);
        int length = Xdr.Padded(rpc.Take(Length)), end = rpc.Position + length;
        if (!rpc.Failed && length > 0)
            switch (flavor)
            {
                case Unix: TakeUnix(ref rpc); break;
                case Gluster: TakeGluster(ref rpc); break;
                case Gss: protection = TakeGss(ref rpc); break;
            }
        if (!rpc.Failed && rpc.Need(scope.Start, end - scope.Start)) rpc.Position = end;
        rpc.End(scope);
        return protection;
    }

    public static void TakeVerifier(ref Layer rpc, RpcExchange exchange)
    {
        GroupScope scope = rpc.Begin(s_verifier);
        uint flavor = (uint)rpc.Take(Flavor);
        int length = (int)Math.Min(int.MaxValue / 2, rpc.Take(flavor == Gss ? GssTokenLength : Length)), end = rpc.Position + Xdr.Padded((uint)length);
        if (flavor == Gss && length > 0)
        {
            rpc.Place(GssToken, rpc.Position, length);
            SecurityTokens.Call(ref rpc, SecurityTokens.GssWrapping, rpc.Position, length);
        }
        if (!rpc.Failed && rpc.Need(scope.Start, end - scope.Start)) rpc.Position = end;
        rpc.End(scope);
    }

    static void TakeUnix(ref Layer rpc)
    {
        rpc.Take(Stamp);
        Xdr.TakeText(ref rpc, MachineName);
        rpc.Take(Uid);
        rpc.Take(Gid);
        TakeGroups(ref rpc, LongestGroups);
    }

    static void TakeGroups(ref Layer rpc, uint limit)
    {
        GroupScope scope = rpc.Begin(s_groups);
        uint count = rpc.U32(rpc.Position);
        rpc.Position += 4;
        rpc.Label(scope.Item, $"Auxiliary GIDs ({(ulong)count})");
        for (; count > 0 && limit > 0 && rpc.More; count--, limit--) rpc.Take(Gid);
        rpc.End(scope);
    }

    static void TakeGluster(ref Layer rpc)
    {
        rpc.Take(LockOwner, 8);
        rpc.Take(Pid);
        rpc.Take(Uid);
        rpc.Take(Gid);
        TakeGroups(ref rpc, 1024);
    }

    static RpcProtection TakeGss(ref Layer rpc)
    {
        rpc.Take(GssVersion);
        uint procedure = (uint)rpc.Take(GssProcedure);
        rpc.Take(GssSequence);
        uint service = (uint)rpc.Take(GssService);
        int length = (int)Math.Min(int.MaxValue / 2, rpc.Take(GssContextLength));
        if (length > 0) rpc.Take(GssContext, length);
        return procedure != DataProcedure ? RpcProtection.Context : service switch { 2 => RpcProtection.Signed, 3 => RpcProtection.Sealed, _ => RpcProtection.None };
    }
}

/// <summary>How the body of a call and of its reply is protected, RFC 2203 section 5.3.</summary>
enum RpcProtection : byte
{
    None,
    /// <summary>The body is a token that makes a context.</summary>
    Context,
    Signed,
    Sealed,
}
