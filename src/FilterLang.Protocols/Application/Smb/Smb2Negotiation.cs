namespace FilterLang.Protocols;

/// <summary>What both ends agree on first, [MS-SMB2] sections 2.2.3 and 2.2.4.</summary>
static class Smb2Negotiation
{
    const uint Newest = 0x0311;

    static readonly Field[] s_capabilities =
    [
        Smb2Bodies.CapabilitiesDfs, Smb2Bodies.CapabilitiesLeasing, Smb2Bodies.CapabilitiesLargeMtu, Smb2Bodies.CapabilitiesMultiChannel,
        Smb2Bodies.CapabilitiesPersistentHandles, Smb2Bodies.CapabilitiesDirectoryLeasing, Smb2Bodies.CapabilitiesEncryption,
        Smb2Bodies.CapabilitiesNotifications,
    ];

    public static void Take(ref Layer smb, bool isResponse)
    {
        if (isResponse) TakeResponse(ref smb);
        else TakeRequest(ref smb);
    }

    public static readonly ExpertField ReservedSet = Bad("reserved", "Negotiate Protocol response Reserved is nonzero");

    static readonly ExpertField
        s_offsetSet    = Bad("negotiate_context_offset", "Negotiate Protocol request NegotiateContextOffset is nonzero without SMB 3.11 support"),
        s_countSet     = Bad("negotiate_context_count",  "Negotiate Protocol request NegotiateContextCount is nonzero without SMB 3.11 support"),
        s_reserved2Set = Bad("reserved2",                "Negotiate Protocol response Reserved2 is nonzero");

    static ExpertField Bad(string name, string words) => Smb2.Protocol.Expert($"smb2.bad_negprot_{name}", Severity.Error, ExpertGroup.Malformed, words);

    static void TakeRequest(ref Layer smb)
    {
        int count = (int)smb.Take(Smb2Bodies.DialectCount);
        smb.TakeBits(Smb2Bodies.SecMode, Smb2Bodies.SecModeSignEnabled, Smb2Bodies.SecModeSignRequired);
        smb.Position++;
        smb.Take(Smb2Bodies.Reserved, 2);
        smb.TakeBits(Smb2Bodies.Capabilities, s_capabilities);
        WindowsTypes.TakeGuid(ref smb, Smb2Bodies.ClientGuid);
        // In place of a start time, version 3.1.1 tells where its contexts are.
        int contexts = (int)Math.Min(int.MaxValue, smb.Take(Smb2Bodies.NegotiateContextOffset));
        int contextCount = (int)smb.Take(Smb2Bodies.NegotiateContextCount);
        smb.Take(Smb2Bodies.Reserved, 2);
        bool newest = false;
        for (; count > 0 && smb.More; count--) newest |= smb.Take(Smb2Bodies.Dialect) == Newest;
        if (newest) TakeContexts(ref smb, contexts, contextCount);
        else
        {
            if (contexts != 0) smb.Remark(s_offsetSet);
            if (contextCount != 0) smb.Remark(s_countSet);
        }
    }

    static void TakeResponse(ref Layer smb)
    {
        smb.TakeBits(Smb2Bodies.SecMode, Smb2Bodies.SecModeSignEnabled, Smb2Bodies.SecModeSignRequired);
        smb.Position++;
        bool newest = smb.Take(Smb2Bodies.Dialect) == Newest;
        int count = (int)smb.Take(newest ? Smb2Bodies.NegotiateContextCount : Smb2Bodies.NegotiateContextReserved);
        if (!newest && count != 0) smb.Remark(ReservedSet, smb.Position - 2, 2);
        WindowsTypes.TakeGuid(ref smb, Smb2Bodies.ServerGuid);
        smb.TakeBits(Smb2Bodies.Capabilities, s_capabilities);
        smb.Take(Smb2Bodies.MaxTransSize);
        smb.Take(Smb2Bodies.MaxReadSize);
        smb.Take(Smb2Bodies.MaxWriteSize);
        WindowsTypes.TakeTime(ref smb, Smb2Bodies.CurrentTime);
        WindowsTypes.TakeTime(ref smb, Smb2Bodies.BootTime);
        (int at, int length) = Smb2Bodies.TakeBlob(ref smb, 2, 2);
        Smb2Bodies.TakeSecurity(ref smb, at, length);
        Field last = newest ? Smb2Bodies.NegotiateContextOffset : Smb2Bodies.NegotiateContextReserved2;
        int contexts = (int)Math.Min(int.MaxValue, smb.Take(last));
        if (newest) TakeContexts(ref smb, contexts, count);
        else if (contexts != 0) smb.Remark(s_reserved2Set, smb.Position - 4, 4);
    }

    static void TakeContexts(ref Layer smb, int at, int count)
    {
        for (; count > 0 && !smb.Failed && at < smb.Length; count--)
        {
            smb.Position = at;
            uint type = (uint)smb.Take(Smb2Bodies.NegotiateContextType);
            int length = (int)smb.Take(Smb2Bodies.NegotiateContextDataLength);
            smb.Take(Smb2Bodies.Reserved, 4);
            if (type == 1) TakePreauthentication(ref smb);
            else if (type == 2)
                for (int ciphers = (int)smb.Take(Smb2Bodies.NegotiateContextCipherCount); ciphers > 0 && smb.More; ciphers--)
                    smb.Take(Smb2Bodies.NegotiateContextCipherId);
            at += 8 + length + 7 & ~7;
        }
    }

    static void TakePreauthentication(ref Layer smb)
    {
        int algorithms = (int)smb.Take(Smb2Bodies.NegotiateContextHashAlgCount), salt = (int)smb.Take(Smb2Bodies.NegotiateContextSaltLength);
        for (; algorithms > 0 && smb.More; algorithms--) smb.Take(Smb2Bodies.NegotiateContextHashAlgorithm);
        if (salt > 0) smb.Take(Smb2Bodies.NegotiateContextSalt, salt);
    }
}
