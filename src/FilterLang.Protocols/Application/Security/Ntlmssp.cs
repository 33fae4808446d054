namespace FilterLang.Protocols;

/// <summary>The messages of NTLM, [MS-NLMP] section 2.2.1, and the signatures made with what they agree on, section 2.2.2.9.</summary>
public static class Ntlmssp
{
    const uint Negotiate = 1, Challenge = 2, Authenticate = 3;

    const int SignatureLength = 16;

    /// <summary>Its name where mechanisms are agreed on.</summary>
    const string Mechanism = "1.3.6.1.4.1.311.2.2.10";

    public static readonly Protocol Protocol = Protocol.Of("ntlmssp", "NTLM Secure Service Provider", Dissect, "NTLMSSP");

    /// <summary>A signature, which shows itself within the tree of what carries it.</summary>
    public static readonly Protocol Verifier = Protocol.Of("ntlmssp", Protocol.Label, DissectVerifier, "NTLMSSP").Borrows(Protocol);

    public static readonly Field
        Identifier                  = Protocol.Text  ("ntlmssp.identifier",                    "NTLMSSP identifier"),
        MessageType                 = Protocol.UInt32("ntlmssp.messagetype",                   "NTLM Message Type", display: Hex, names: NtlmsspNames.MessageType, little: true),
        NegotiateWorkstation        = Protocol.Text  ("ntlmssp.negotiate.callingworkstation",  "Calling workstation name"),
        NegotiateDomain             = Protocol.Text  ("ntlmssp.negotiate.domain",              "Calling workstation domain"),
        ClientChallenge             = Protocol.Bytes ("ntlmssp.ntlmclientchallenge",           "LMv2 Client Challenge"),
        ServerChallenge             = Protocol.Bytes ("ntlmssp.ntlmserverchallenge",           "NTLM Server Challenge"),
        Reserved                    = Protocol.Bytes ("ntlmssp.reserved",                      "Reserved"),
        ChallengeTargetName         = Protocol.Text  ("ntlmssp.challenge.target_name",         "Target Name"),
        AuthDomain                  = Protocol.Text  ("ntlmssp.auth.domain",                   "Domain name"),
        AuthUserName                = Protocol.Text  ("ntlmssp.auth.username",                 "User name"),
        AuthHostName                = Protocol.Text  ("ntlmssp.auth.hostname",                 "Host name"),
        AuthLmResponse              = Protocol.Bytes ("ntlmssp.auth.lmresponse",               "Lan Manager Response"),
        AuthNtResponse              = Protocol.Bytes ("ntlmssp.auth.ntresponse",               "NTLM Response"),
        AuthSessionKey                 = Protocol.Bytes ("ntlmssp.auth.sesskey",                  "Session Key"),
        StringLength                = Protocol.UInt16("ntlmssp.string.length",                 "Length", little: true),
        StringRoom                  = Protocol.UInt16("ntlmssp.string.maxlen",                 "Maxlen", little: true),
        StringOffset                = Protocol.UInt32("ntlmssp.string.offset",                 "Offset", little: true),
        BlobLength                  = Protocol.UInt16("ntlmssp.blob.length",                   "Length", little: true),
        BlobRoom                    = Protocol.UInt16("ntlmssp.blob.maxlen",                   "Maxlen", little: true),
        BlobOffset                  = Protocol.UInt32("ntlmssp.blob.offset",                   "Offset", little: true),
        Version                     = Protocol.Label ("ntlmssp.version",                       "Version"),
        VersionMajor                = Protocol.UInt8 ("ntlmssp.version.major",                 "Major Version"),
        VersionMinor                = Protocol.UInt8 ("ntlmssp.version.minor",                 "Minor Version"),
        VersionBuildNumber          = Protocol.UInt16("ntlmssp.version.build_number",          "Build Number", little: true),
        VersionRevision             = Protocol.UInt8 ("ntlmssp.version.ntlm_current_revision", "NTLM Current Revision"),
        ChallengeTargetInfo         = Protocol.Label ("ntlmssp.challenge.target_info",         "Target Info"),
        ChallengeTargetInfoLength   = Protocol.UInt16("ntlmssp.challenge.target_info.length",  "Length", little: true),
        ChallengeTargetInfoRoom     = Protocol.UInt16("ntlmssp.challenge.target_info.maxlen",  "Maxlen", little: true),
        ChallengeTargetInfoOffset   = Protocol.UInt32("ntlmssp.challenge.target_info.offset",  "Offset", little: true),
        AuthenticateMic             = Protocol.Bytes ("ntlmssp.authenticate.mic",              "MIC"),
        Verf                        = Protocol.Label ("ntlmssp.verf",                          "NTLMSSP Verifier"),
        VerfVers                    = Protocol.UInt32("ntlmssp.verf.vers",                     "Version Number", little: true),
        VerfBody                    = Protocol.Bytes ("ntlmssp.verf.body",                     "Verifier Body");

    static readonly ExpertField s_unknown =
        Protocol.Expert("ntlmssp.messagetype.unknown", Severity.Warning, ExpertGroup.Protocol, "Unrecognized NTLMSSP Message");

    static Ntlmssp()
    {
        GssApi.Mechanisms.Add(Protocol, Mechanism);
        GssApi.Verifiers.Add(Verifier, Mechanism);
        Protocol.CarriedBy(SecurityTokens.Table, SecurityTokens.Ntlm);
        Verifier.CarriedBy(SecurityTokens.Table, SecurityTokens.NtlmVerifier);
        // Rows of the other files are this protocol's.
        _ = (NtlmsspFlags.Negotiateflags, NtlmsspResponse.Response);
    }

    static void Dissect(ref Layer ntlm)
    {
        ntlm.Open();
        if (!ntlm.Need(0, 8)) return;
        ntlm.NoteText(Identifier, "NTLMSSP"u8, 0, 8, ItemFlags.None);
        ntlm.Position = 8;
        uint type = (uint)ntlm.Take(MessageType);
        if (ntlm.Failed) return;
        ntlm.AddToInfo(NtlmsspNames.MessageType.Find(type) ?? "Unknown NTLMSSP message type");
        switch (type)
        {
            case Negotiate: TakeNegotiate(ref ntlm); break;
            case Challenge: TakeChallenge(ref ntlm); break;
            case Authenticate: TakeAuthenticate(ref ntlm); break;
            default: ntlm.Remark(s_unknown, 8, 4); break;
        }
    }

    /// <summary>[MS-NLMP] section 2.2.1.1; its strings are never Unicode.</summary>
    static void TakeNegotiate(ref Layer ntlm)
    {
        uint flags = NtlmsspFlags.Take(ref ntlm);
        if (!ntlm.More) return;
        int data = TakeText(ref ntlm, NegotiateDomain, isUnicode: false);
        data = Math.Min(data, TakeText(ref ntlm, NegotiateWorkstation, isUnicode: false));
        if (ntlm.Position < data && (flags & NtlmsspFlags.Version) != 0) TakeVersion(ref ntlm);
    }

    /// <summary>[MS-NLMP] section 2.2.1.2; old messages end early.</summary>
    static void TakeChallenge(ref Layer ntlm)
    {
        int data = TakeText(ref ntlm, ChallengeTargetName, (ntlm.U32Little(20) & NtlmsspFlags.Unicode) != 0);
        NtlmsspFlags.Take(ref ntlm);
        ntlm.Take(ServerChallenge, 8);
        if (ntlm.Position >= data) return;
        ntlm.Take(Reserved, 8);
        if (ntlm.Position < data) data = Math.Min(data, TakeTargetInfo(ref ntlm));
        if (ntlm.Position < data) TakeVersion(ref ntlm);
    }

    static int TakeTargetInfo(ref Layer ntlm)
    {
        int at = ntlm.Position, length = ntlm.U16Little(at);
        int info = (int)Math.Min(int.MaxValue, ntlm.U32Little(at + 4));
        if (length > 0 && !ntlm.Need(info, length)) return 0;
        GroupScope scope = ntlm.Begin(ChallengeTargetInfo, length > 0 ? info : at, length > 0 ? length : 8);
        ntlm.Position = at;
        ntlm.Take(ChallengeTargetInfoLength);
        ntlm.Take(ChallengeTargetInfoRoom);
        ntlm.Take(ChallengeTargetInfoOffset);
        ntlm.Position = info;
        if (length > 0) NtlmsspResponse.TakeAttributes(ref ntlm, info + length, isResponse: false);
        ntlm.End(scope);
        ntlm.Position = at + 8;
        return length > 0 ? info : int.MaxValue;
    }

    /// <summary>[MS-NLMP] section 2.2.1.3.</summary>
    static void TakeAuthenticate(ref Layer ntlm)
    {
        const int FlagsAt = 60, HeadWithFlags = 64;
        uint flags = FirstOffset(ref ntlm) >= HeadWithFlags ? ntlm.U32Little(FlagsAt) : NtlmsspFlags.Unicode;
        int data = TakeBlob(ref ntlm, AuthLmResponse, out int lmAt, out int lmLength);
        // What the answer to old servers does not use is zero, [MS-NLMP] section 3.3.1.
        if (lmLength == 24 && !ntlm.Failed && ntlm.U64(lmAt + 8) == 0 && ntlm.U64(lmAt + 16) == 0) ntlm.Place(ClientChallenge, lmAt, 8);
        data = Math.Min(data, TakeBlob(ref ntlm, AuthNtResponse, out _, out _));
        bool isUnicode = (flags & NtlmsspFlags.Unicode) != 0;
        int names = ntlm.Position;
        data = Math.Min(data, TakeText(ref ntlm, AuthDomain, isUnicode));
        data = Math.Min(data, TakeText(ref ntlm, AuthUserName, isUnicode));
        NtlmsspIdentity.Remember(ref ntlm, names, isUnicode);
        data = Math.Min(data, TakeText(ref ntlm, AuthHostName, isUnicode));
        if (ntlm.Position < data) data = Math.Min(data, TakeBlob(ref ntlm, AuthSessionKey, out _, out _));
        if (ntlm.Position < data) NtlmsspFlags.Take(ref ntlm);
        if (ntlm.Position < data) TakeVersion(ref ntlm);
        if (ntlm.Position < data) ntlm.Take(AuthenticateMic, 16);
    }

    // The least offset of anything behind the fixed part.
    static int FirstOffset(ref Layer ntlm)
    {
        uint first = uint.MaxValue;
        for (int at = 12; at < 60; at += 8)
            if (ntlm.U16Little(at) > 0) first = Math.Min(first, ntlm.U32Little(at + 4));
        return (int)Math.Min(int.MaxValue, first);
    }

    static void TakeVersion(ref Layer ntlm)
    {
        int at = ntlm.Position;
        GroupScope scope = ntlm.Begin(Version, at, 8);
        ntlm.Label(Version, $"Version {(ulong)ntlm.U8(at)}.{(ulong)ntlm.U8(at + 1)} (Build {(ulong)ntlm.U16Little(at + 2)}); NTLM Current Revision {(ulong)ntlm.U8(at + 7)}");
        ntlm.Take(VersionMajor);
        ntlm.Take(VersionMinor);
        ntlm.Take(VersionBuildNumber);
        ntlm.Position += 3;
        ntlm.Take(VersionRevision);
        ntlm.End(scope);
    }

    /// <summary>Text that stands elsewhere in the message; returns where, <see cref="int.MaxValue"/> for none.</summary>
    static int TakeText(ref Layer ntlm, Field field, bool isUnicode)
    {
        int at = ntlm.Position, length = ntlm.U16Little(at);
        int text = (int)Math.Min(int.MaxValue, ntlm.U32Little(at + 4));
        if (ntlm.Failed) return 0;
        ntlm.Position = at + 8;
        if (length == 0)
        {
            ntlm.NoteText(field, "NULL"u8, at, 8, ItemFlags.None);
            return int.MaxValue;
        }
        ntlm.Text(field, text, length, isUnicode ? TextEncoding.Utf16LittleEndian : TextEncoding.Ascii);
        TakePlace(ref ntlm, field, at, StringLength, StringRoom, StringOffset);
        return text > at + 8 ? text : int.MaxValue;
    }

    static int TakeBlob(ref Layer ntlm, Field field, out int blob, out int length)
    {
        int at = ntlm.Position;
        length = ntlm.U16Little(at);
        blob = (int)Math.Min(int.MaxValue, ntlm.U32Little(at + 4));
        if (ntlm.Failed) return 0;
        ntlm.Position = at + 8;
        if (length == 0)
        {
            ntlm.Place(field, at, 8);
            ntlm.Label(field, $"{field.Label}: Empty");
            return int.MaxValue;
        }
        ntlm.Place(field, blob, length);
        int outer = TakePlace(ref ntlm, field, at, BlobLength, BlobRoom, BlobOffset);
        if (field == AuthNtResponse && length > 24)
        {
            ntlm.StandUnder(field);
            NtlmsspResponse.Take(ref ntlm, blob, length);
            ntlm.Parent = outer;
            ntlm.Position = at + 8;
        }
        return blob > at + 8 ? blob : int.MaxValue;
    }

    // What told where something is stands under it.
    static int TakePlace(ref Layer ntlm, Field field, int at, Field length, Field room, Field offset)
    {
        int outer = ntlm.Parent;
        ntlm.StandUnder(field);
        ntlm.Place(length, at);
        ntlm.Place(room, at + 2);
        ntlm.Place(offset, at + 4);
        ntlm.Parent = outer;
        return outer;
    }

    static void DissectVerifier(ref Layer ntlm)
    {
        ntlm.OpenNothing();
        GroupScope scope = ntlm.Begin(Verf, 0, Math.Min(ntlm.Length, SignatureLength));
        ntlm.Take(VerfVers);
        ntlm.Take(VerfBody, Math.Max(0, Math.Min(ntlm.Length, SignatureLength) - 4));
        ntlm.End(scope);
        ntlm.Trim(SignatureLength);
    }
}
