namespace FilterLang.Protocols;

/// <summary>The Virtual Router Redundancy Protocol: version 2, RFC 3768, and version 3, RFC 9568.</summary>
public static class Vrrp
{
    const byte Number = 112;
    const int PasswordLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("vrrp", "Virtual Router Redundancy Protocol", Dissect, "VRRP");

    public static readonly Field
        Typever       = Protocol.UInt8 ("vrrp.typever",         "VRRP message version and type"),
        Version       = Protocol.UInt8 ("vrrp.version",         "VRRP protocol version", mask: 0xF0),
        Type          = Protocol.UInt8 ("vrrp.type",            "VRRP packet type", mask: 0xF, names: new(() => [(1, "Advertisement")])),
        VirtRtrId     = Protocol.UInt8 ("vrrp.virt_rtr_id",     "Virtual Rtr ID"),
        Prio          = Protocol.UInt8 ("vrrp.prio",            "Priority"),
        AddrCount     = Protocol.UInt8 ("vrrp.addr_count",      "Addr Count"),
        Checksum      = Protocol.UInt16("vrrp.checksum",        "Checksum", display: Hex),
        AuthType      = Protocol.UInt8 ("vrrp.auth_type",       "Auth Type", names: new(() => [(0, "No Authentication"), (1, "Simple Text Authentication [RFC 2338] / Reserved [RFC 3768]"), (2, "IP Authentication Header [RFC 2338] / Reserved [RFC 3768]"), (254, "Cisco VRRP MD5 authentication")])),
        AdverInt      = Protocol.UInt8 ("vrrp.adver_int",       "Adver Int"),
        ReservedMbz   = Protocol.UInt8 ("vrrp.reserved_mbz",    "Reserved", mask: 0xF0),
        ShortAdverInt = Protocol.UInt16("vrrp.short_adver_int", "Adver Int", mask: 0xFFF),
        IpAddr        = Protocol.IPv4  ("vrrp.ip_addr",         "IP Address"),
        Ipv6Addr      = Protocol.IPv6  ("vrrp.ipv6_addr",       "IPv6 Address"),
        AuthString    = Protocol.Text  ("vrrp.auth_string",     "Authentication String");

    public static readonly Field
        Status = Protocol.UInt8("vrrp.checksum.status", "Checksum Status", display: None, names: ChecksumStatus.Names);

    static readonly ExpertField
        BadChecksum = Protocol.Expert("vrrp.checksum_bad.expert", Severity.Warning, ExpertGroup.Checksum, "Bad checksum");

    static Vrrp() => Protocol.CarriedBy(PayloadTables.IpProtocol, Number);

    static void Dissect(ref Layer vrrp)
    {
        vrrp.Summary("VRRP");
        byte first = vrrp.U8(0);
        int version = first >> 4;
        if (vrrp.Failed) return;
        vrrp.Info($"{((first & 15) == 1 ? "Announcement" : "Unknown")} (v{version})");
        vrrp.TakeBits(Typever, Version, Type);
        vrrp.Take(VirtRtrId);
        vrrp.Take(Prio);
        int addresses = (int)vrrp.Take(AddrCount);
        uint authentication = 0;
        if (version == 3)
        {
            vrrp.Place(ReservedMbz, vrrp.Position);
            vrrp.Take(ShortAdverInt);
        }
        else
        {
            authentication = (uint)vrrp.Take(AuthType);
            vrrp.Take(AdverInt);
        }
        vrrp.Take(Checksum);
        Verify(ref vrrp);
        Field address = vrrp.Packet.Source.Family == NetworkAddress.FamilyIPv6 ? Ipv6Addr : IpAddr;
        for (; addresses > 0 && vrrp.More; addresses--) vrrp.Take(address);
        if (addresses > 0) vrrp.Need(vrrp.Position, 1);
        if (version == 2 && authentication == 1 && vrrp.More) vrrp.Text(AuthString, vrrp.Position, Math.Min(PasswordLength, vrrp.Remaining));
    }

    static void Verify(ref Layer vrrp)
    {
        PacketDissector packet = vrrp.Packet;
        if (vrrp.Failed) return;
        if (vrrp.Captured < vrrp.Length || packet.IsFragment || packet.InErrorQuote)
        {
            vrrp.Note(Status, ChecksumStatus.Unverified);
            return;
        }
        // As the reference does by default: over IPv4, version 3 is summed up as version 2 was.
        ulong sum = packet.Source.Family == NetworkAddress.FamilyIPv6 ? InternetChecksum.PseudoHeader(packet.Source, packet.Destination, (uint)vrrp.Length, Number) : 0;
        ushort checksum = vrrp.U16(6);
        sum = InternetChecksum.Add(sum, vrrp.Bytes);
        bool good = InternetChecksum.Fold(sum) == 0xFFFF;
        ushort calculated = (ushort)~InternetChecksum.Fold(sum + (ushort)~checksum);
        if (!good) vrrp.Remark(BadChecksum, $"Bad checksum [should be 0x{(ulong)calculated:x4}]", 6, 2);
        vrrp.Note(Status, good ? ChecksumStatus.Good : ChecksumStatus.Bad);
    }
}
