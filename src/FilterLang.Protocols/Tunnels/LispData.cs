namespace FilterLang.Protocols;

/// <summary>Data packets of the locator/identifier separation protocol, RFC 9300 section 5.1.</summary>
public static class LispData
{
    const int HeaderLength = 8;
    const ulong HasNonce = 0x80, HasStatus = 0x40, EchoRequest = 0x20, HasVersions = 0x10, HasInstance = 0x08;

    public static readonly Protocol Protocol = Protocol.Of("lisp-data", "Locator/ID Separation Protocol (Data)", Dissect, "LISP Data");

    static readonly ValueNames s_set = ValueNames.SetNotSet;

    public static readonly Field
        Flags              = Protocol.UInt8  ("lisp-data.flags",       "Flags", display: Hex),
        NonceBit           = Protocol.Boolean("lisp-data.flags.nonce", "N bit (Nonce present)", mask: HasNonce, names: s_set),
        StatusBit          = Protocol.Boolean("lisp-data.flags.lsb",   "L bit (Locator-Status-Bits field enabled)", mask: HasStatus, names: s_set),
        EchoBit            = Protocol.Boolean("lisp-data.flags.enr",   "E bit (Echo-Nonce-Request)", mask: EchoRequest, names: s_set),
        VersionBit         = Protocol.Boolean("lisp-data.flags.mv",    "V bit (Map-Version present)", mask: HasVersions, names: s_set),
        InstanceBit        = Protocol.Boolean("lisp-data.flags.iid",   "I bit (Instance ID present)", mask: HasInstance, names: s_set),
        FlagRest           = Protocol.UInt8  ("lisp-data.flags.res",   "Reserved", display: Hex, mask: 0x07),
        Nonce              = Protocol.UInt24 ("lisp-data.nonce",       "Nonce", display: DecHex),
        Versions           = Protocol.UInt24 ("lisp-data.mapver",      "Map-Version", display: Hex),
        SourceVersion      = Protocol.UInt24 ("lisp-data.srcmapver",   "Source Map-Version", mask: 0xFF_F000),
        DestinationVersion = Protocol.UInt24 ("lisp-data.dstmapver",   "Destination Map-Version", mask: 0x00_0FFF),
        Instance           = Protocol.UInt24 ("lisp-data.iid",         "Instance ID"),
        Status             = Protocol.UInt32 ("lisp-data.lsb",         "Locator-Status-Bits", display: Hex, mask: 0xFFFF_FFFF),
        ShortStatus        = Protocol.UInt8  ("lisp-data.lsb8",        "Locator-Status-Bits", display: Hex, mask: 0xFF);

    static readonly ExpertField
        EchoWithoutNonce = Protocol.Expert("lisp-data.flags.en_invalid", Severity.Warning, ExpertGroup.Protocol,
            "Invalid flag combination: if E is set, N MUST be set"),
        NonceAndVersions = Protocol.Expert("lisp-data.flags.nv_invalid", Severity.Warning, ExpertGroup.Protocol,
            "Invalid flag combination: N and V can't be set both");

    static LispData() => Protocol.CarriedBy(PayloadTables.UdpPort, 4341).Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer lisp)
    {
        lisp.Summary("LISP");
        lisp.Info($"LISP Encapsulation Header");
        lisp.Open(HeaderLength);
        ulong flags = lisp.TakeBits(Flags, NonceBit, StatusBit, EchoBit, VersionBit, InstanceBit, FlagRest);
        if ((flags & EchoRequest) != 0 && (flags & HasNonce) == 0) lisp.Remark(EchoWithoutNonce, 0, 1);
        if ((flags & (HasNonce | HasVersions)) == (HasNonce | HasVersions)) lisp.Remark(NonceAndVersions, 0, 1);
        if ((flags & HasNonce) != 0) lisp.Take(Nonce);
        else if ((flags & HasVersions) != 0) lisp.TakeBits(Versions, SourceVersion, DestinationVersion);
        else lisp.Position = 4;
        if ((flags & HasInstance) != 0)
        {
            lisp.Take(Instance);
            if ((flags & HasStatus) != 0) lisp.Take(ShortStatus);
            else lisp.Position++;
        }
        else if ((flags & HasStatus) != 0) lisp.Take(Status);
        else lisp.Position = HeaderLength;
        if (lisp.Remaining == 0) return;
        int version = lisp.U8(HeaderLength) >> 4;
        if (!lisp.Failed) lisp.Continue(PayloadTables.EtherType, version switch { 4 => 0x0800u, 6 => 0x86DDu, _ => 0u });
    }
}
