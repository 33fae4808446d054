namespace FilterLang.Protocols;

/// <summary>Internet Protocol version 4, RFC 791.</summary>
public static class IPv4
{
    public static readonly Protocol Protocol = new("ip", "Internet Protocol Version 4", Dissect, "IPv4", Spine.IPv4);

    public static readonly Field
        Version         = Protocol.UInt8 ("ip.version",         "Version",         at: 0, mask: 0xF0),
        HeaderLength    = Protocol.UInt8 ("ip.hdr_len",         "Header Length",   at: 0, mask: 0x0F, unit: 4, unitName: "byte"),
        DsField         = Protocol.UInt8 ("ip.dsfield",         "Differentiated Services Field", at: 1, Hex),
        Dscp            = Protocol.Bits  (DsField, "ip.dsfield.dscp", "Differentiated Services Codepoint", 0xFC, names: DifferentiatedServices.Codepoints),
        Ecn             = Protocol.Bits  (DsField, "ip.dsfield.ecn",  "Explicit Congestion Notification",  0x03, names: DifferentiatedServices.Congestion),
        TotalLength     = Protocol.UInt16("ip.len",             "Total Length",    at: 2),
        Identification  = Protocol.UInt16("ip.id",              "Identification",  at: 4, HexDec),
        Flags           = Protocol.UInt8 ("ip.flags",           "Flags",           at: 6, Hex, mask: 0xE0),
        Reserved        = Protocol.Flag  (Flags, "ip.flags.rb", "Reserved bit",    0x80, ValueNames.SetNotSet),
        DontFragment    = Protocol.Flag  (Flags, "ip.flags.df", "Don't fragment",  0x40, ValueNames.SetNotSet),
        MoreFragments   = Protocol.Flag  (Flags, "ip.flags.mf", "More fragments",  0x20, ValueNames.SetNotSet),
        FragmentOffset  = Protocol.UInt16("ip.frag_offset",     "Fragment Offset", at: 6, mask: 0x1FFF, unit: 8),
        TimeToLive      = Protocol.UInt8 ("ip.ttl",             "Time to Live",    at: 8),
        CarriedProtocol = Protocol.UInt8 ("ip.proto",           "Protocol",        at: 9, names: IpProtocolNames.All),
        Checksum        = Protocol.UInt16("ip.checksum",        "Header Checksum", at: 10, Hex),
        Source          = Protocol.IPv4  ("ip.src",             "Source Address",  at: 12),
        Destination     = Protocol.IPv4  ("ip.dst",             "Destination Address", at: 16),
        Address         = Protocol.Either("ip.addr",            "Source or Destination Address", Source, Destination),
        ChecksumCalculated = Protocol.UInt16("ip.checksum_calculated", "Calculated Checksum", display: Hex),
        Status          = Protocol.UInt8 ("ip.checksum.status", "Header checksum status", display: None, names: ChecksumStatus.Names),
        SourceHost      = Protocol.Text  ("ip.src_host",        "Source Host"),
        DestinationHost = Protocol.Text  ("ip.dst_host",        "Destination Host"),
        Host            = Protocol.Text  ("ip.host",            "Source or Destination Host"),
        Stream          = Protocol.UInt32("ip.stream",          "Stream index", level: EvaluationLevel.Stream);

    static readonly ExpertField
        BogusVersion      = Protocol.Expert("ip.bogus_ip_version",    Severity.Error, ExpertGroup.Protocol, "Bogus IP version"),
        BogusHeaderLength = Protocol.Expert("ip.bogus_header_length", Severity.Error, ExpertGroup.Protocol, "Bogus IP header length"),
        BogusLength       = Protocol.Expert("ip.bogus_ip_length",     Severity.Error, ExpertGroup.Protocol, "Bogus IP length"),
        BadChecksum       = Protocol.Expert("ip.checksum_bad.expert", Severity.Error, ExpertGroup.Checksum, "Bad checksum"),
        TtlTooSmall       = Protocol.Expert("ip.ttl.too_small",       Severity.Note,  ExpertGroup.Sequence, "Time To Live too small"),
        TtlLocal          = Protocol.Expert("ip.ttl.lncb",            Severity.Note,  ExpertGroup.Sequence, "Time To Live");

    static IPv4() => Protocol.CarriedBy(PayloadTables.EtherType, 0x0800).CarriedBy(PayloadTables.LinkType, 228)
        .CarriedBy(PayloadTables.IpProtocol, 4).CarriedBy(PayloadTables.PppProtocol, 0x21).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer ip)
    {
        byte first = ip.U8(0);
        int header = (first & 15) * 4;
        ip.Open(header);
        if (first >> 4 != 4)
        {
            ip.Place(Version, 0, 1);
            ip.Remark(BogusVersion);
            return;
        }
        if (header < 20)
        {
            ip.Place(Version, 0, 1);
            ip.Place(HeaderLength, 0, 1);
            ip.Remark(BogusHeaderLength);
            return;
        }
        if (!TakeLength(ref ip, header)) return;
        ip.Header(20);
        if (ip.Failed) return;
        (ip.Packet.Source, ip.Packet.Destination) = (NetworkAddress.IPv4(ip.U32(12)), NetworkAddress.IPv4(ip.U32(16)));
        ip.Packet.HopLimit = ip.U8(8);
        NoteChecksum(ref ip, header);
        NoteAddresses(ref ip);
        CheckTimeToLive(ref ip);
        ip.Position = header;
        if (ip.Need(0, header)) Continue(ref ip);
    }

    /// <summary>The total length, tolerating 0 (segmentation offload) and too much (clipped); false where it is less than the header.</summary>
    static bool TakeLength(ref Layer ip, int header)
    {
        int total = ip.U16(2);
        if (ip.Failed) return true;
        if (total < header && total != 0)
        {
            ip.Header(4);
            ip.Remark(BogusLength);
            return false;
        }
        if (total > ip.Length) ip.Remark(BogusLength);
        else if (total != 0) ip.Trim(total);
        return true;
    }

    static void NoteAddresses(ref Layer ip)
    {
        if (ip.Packet.Columns is { } columns)
        {
            columns.Source.Clear();
            columns.Source.AddIPv4(ip.U32(12));
            columns.Destination.Clear();
            columns.Destination.AddIPv4(ip.U32(16));
            ip.Summary("IPv4");
            ip.Info($"{IpProtocolNames.All.Find(ip.U8(9)) ?? "Unknown"} ({ip.U8(9)})");
        }
        if (ip.Wants(SourceHost) || ip.Wants(DestinationHost) || ip.Wants(Host))
        {
            NoteHost(ref ip, SourceHost, 12);
            NoteHost(ref ip, DestinationHost, 16);
        }
        if (ip.Wants(Stream)) ip.Note(Stream, ip.Packet.State<AddressStreams>(Protocol).Number(ip.Packet.Source, ip.Packet.Destination));
    }

    static void NoteHost(ref Layer ip, Field field, int at)
    {
        Span<byte> room = stackalloc byte[15];
        ReadOnlySpan<byte> text = AddressText.IPv4(ip.U32(at), room);
        ip.NoteText(field, text, at, 4);
        ip.NoteText(Host, text, at, 4, ItemFlags.Generated | ItemFlags.Hidden);
    }

    /// <summary>Hops that should never have been used up, or never left the link (224.0.0.0/24, RFC 5771 section 4).</summary>
    static void CheckTimeToLive(ref Layer ip)
    {
        uint destination = ip.U32(16);
        byte ttl = ip.U8(8), protocol = ip.U8(9);
        if (destination >> 8 == 0xE00000)
        {
            byte expected = IPv4LocalControl.ExpectedTimeToLive(destination);
            if (expected != 0 && ttl != expected) ip.Remark(TtlLocal);
        }
        else if (ttl < 5 && destination >> 28 != 14 && protocol != 103 && !ip.Packet.InErrorQuote) ip.Remark(TtlTooSmall);
    }

    static void NoteChecksum(ref Layer ip, int header)
    {
        if (!ip.Packet.Options.IpCheckChecksum || ip.Captured < header)
        {
            ip.Note(Status, ChecksumStatus.Unverified);
            return;
        }
        ulong sum = InternetChecksum.Add(0, ip.Slice(0, header));
        bool good = InternetChecksum.Fold(sum) == 0xFFFF;
        ip.Note(Status, good ? ChecksumStatus.Good : ChecksumStatus.Bad);
        ip.Note(ChecksumCalculated, (ushort)~InternetChecksum.Fold(sum + (ushort)~ip.U16(10)));
        if (!good) ip.Remark(BadChecksum);
    }

    static void Continue(ref Layer ip)
    {
        ushort fragment = ip.U16(6);
        if ((fragment & 0x3FFF) == 0) ip.Continue(PayloadTables.IpProtocol, ip.U8(9));
        else if ((fragment & 0x1FFF) == 0 && ip.Captured < ip.Length)
        {
            // A first fragment that was not captured whole is not collected: what can be seen of its payload is shown.
            ip.Packet.IsFragment = true;
            ip.Continue(PayloadTables.IpProtocol, ip.U8(9));
        }
        else ip.Continue(null);
    }
}
