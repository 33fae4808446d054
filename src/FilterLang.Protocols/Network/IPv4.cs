using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Internet Protocol version 4, RFC 791.</summary>
public static class IPv4
{
    const int LeastHeader = 20;
    const ushort MoreFragmentsBit = 0x2000, OffsetBits = 0x1FFF;

    public static readonly Protocol Protocol = Protocol.Of("ip", "Internet Protocol Version 4", Dissect, "IPv4", Spine.IPv4);

    public static readonly Field
        Version         = Protocol.Row   ("ip.version",         "Version", FieldType.UInt8, at: 0, Dec, mask: 0xF0, wholeOctets: true),
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
        FragmentOffset  = Protocol.UInt16("ip.frag_offset",     "Fragment Offset", at: 6, mask: OffsetBits),
        TimeToLive      = Protocol.UInt8 ("ip.ttl",             "Time to Live",    at: 8),
        CarriedProtocol = Protocol.UInt8 ("ip.proto",           "Protocol",        at: 9, names: IpProtocolNames.All),
        Checksum        = Protocol.UInt16("ip.checksum",        "Header Checksum", at: 10, Hex),
        Status          = Protocol.UInt8 ("ip.checksum.status", "Header checksum status", display: None, names: ChecksumStatus.Names),
        ChecksumCalculated = Protocol.UInt16("ip.checksum_calculated", "Calculated Checksum", display: Hex),
        Source          = Protocol.IPv4  ("ip.src",             "Source Address",  at: 12),
        Destination     = Protocol.IPv4  ("ip.dst",             "Destination Address", at: 16),
        Address         = Protocol.Either("ip.addr",            "Source or Destination Address", Source, Destination),
        SourceHost      = Protocol.Row   ("ip.src_host",        "Source Host", FieldType.String, generated: true, hidden: true),
        DestinationHost = Protocol.Row   ("ip.dst_host",        "Destination Host", FieldType.String, generated: true, hidden: true),
        Host            = Protocol.Row   ("ip.host",            "Source or Destination Host", FieldType.String, generated: true, hidden: true),
        Stream          = Protocol.UInt32("ip.stream",          "Stream index", level: EvaluationLevel.Stream);

    static readonly ExpertField
        BogusVersion      = Protocol.Expert("ip.bogus_ip_version",    Severity.Error, ExpertGroup.Protocol, "Bogus IP version"),
        BogusHeaderLength = Protocol.Expert("ip.bogus_header_length", Severity.Error, ExpertGroup.Protocol, "Bogus IP header length"),
        BogusLength       = Protocol.Expert("ip.bogus_ip_length",     Severity.Error, ExpertGroup.Protocol, "Bogus IP length"),
        BadChecksum       = Protocol.Expert("ip.checksum_bad.expert", Severity.Error, ExpertGroup.Checksum, "Bad checksum"),
        TtlTooSmall       = Protocol.Expert("ip.ttl.too_small",       Severity.Note,  ExpertGroup.Sequence, "Time To Live too small"),
        TtlLocal          = Protocol.Expert("ip.ttl.lncb",            Severity.Note,  ExpertGroup.Sequence, "Time To Live");

    static readonly FragmentFields s_fragments = new(Protocol, "ip", "IPv4", FieldType.Bytes);

    static IPv4()
    {
        Protocol.CarriedBy(PayloadTables.EtherType, 0x0800).CarriedBy(PayloadTables.LinkType, 228)
            .CarriedBy(PayloadTables.IpProtocol, 4).CarriedBy(PayloadTables.PppProtocol, 0x21).CarriedBy(PayloadTables.LlcSap, 6)
            .CarriedBy(PayloadTables.CiscoHdlc, 0x0800).CarriedBy(PayloadTables.FrameRelay, 0xCC)
            .CarriedBy(PayloadTables.OsiPrefixed, 0xCC).CarriedBy(PayloadTables.Arcnet, 0xD4, 0xF0).CarriedBy(PayloadTables.GreProtocol, 0x0800, 0x883E).CarriedBy(PayloadTables.NullFamily, 2)
            .Dispatches(PayloadTables.IpProtocol);
        // Their rows belong to this protocol and have to be there before it is registered.
        RuntimeHelpers.RunClassConstructor(typeof(IPv4Options).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(IPv4SecurityOptions).TypeHandle);
    }

    static void Dissect(ref Layer ip)
    {
        if (ip.IsBare && Pass(ref ip)) return;
        byte first = ip.U8(0);
        if (ip.Failed) return;
        if (first >> 4 != 4)
        {
            OtherVersion(ref ip, first);
            return;
        }
        int header = (first & 15) * 4;
        ip.Open(header);
        ip.Summary("IPv4");
        if (header < LeastHeader)
        {
            ip.Rows(0, 1);
            ip.Remark(BogusHeaderLength, $"Bogus IP header length ({header}, must be at least {LeastHeader})", 0, 1);
            ip.Info($"Bogus IP header length ({header}, must be at least {LeastHeader})");
            return;
        }
        ip.Rows(0, 2);
        DifferentiatedServices.Describe(ref ip, DsField, ip.U8(1));
        if (!TakeLength(ref ip, header)) return;
        ip.Rows(4, 6);
        ip.Need(6, 2);
        ip.Rows(6, 9);
        if (ip.Failed) return;
        DescribeFlags(ref ip);
        int destination = ip.Captured < LeastHeader || header == LeastHeader ? 16 : IPv4Options.FindDestination(ip.Bytes, header);
        if (ip.Captured >= LeastHeader && destination > 0) CheckTimeToLive(ref ip, ip.U32(destination));
        ip.Rows(9, 12);
        ip.Need(0, 12);
        NoteChecksum(ref ip, header);
        TakeAddresses(ref ip, header, destination);
        if (ip.Failed) return;
        ip.Title($", Src: {new NamedAddress(ip.Packet.Names, ip.Packet.Source)}, Dst: {new NamedAddress(ip.Packet.Names, ip.Packet.Destination)}");
        ip.Packet.Identification = ip.U16(4);
        ip.Position = header;
        TakePayload(ref ip, header);
    }

    /// <summary>Reads of a sound header without options only what its payload needs. False of any other.</summary>
    static bool Pass(ref Layer ip)
    {
        ReadOnlySpan<byte> header = ip.Bytes;
        if (header.Length < LeastHeader || header[0] != 0x45) return false;
        int total = ip.U16(2);
        if (total < LeastHeader || total > ip.Length) return false;
        ip.OpenNothing();
        ip.Trim(total);
        PacketDissector packet = ip.Packet;
        (packet.Source, packet.Destination) = (NetworkAddress.IPv4(ip.U32(12)), NetworkAddress.IPv4(ip.U32(16)));
        (packet.HopLimit, packet.Identification) = (header[8], ip.U16(4));
        ip.Position = LeastHeader;
        TakePayload(ref ip, LeastHeader);
        return true;
    }

    /// <summary>
    /// What begins with another number. Version 6 is handed on; where the number announced version 4 and no other (EtherType, link type),
    /// that is a remark.
    /// </summary>
    static void OtherVersion(ref Layer ip, byte first)
    {
        ReadOnlySpan<Protocol> layers = ip.Packet.Layers;
        bool strict = layers.Length < 2 || layers[^2] is { Name: "frame" or "raw" or "ethertype" };
        int version = first >> 4;
        if (strict)
        {
            ip.Open(LeastHeader);
            ip.Summary("IPv4");
            ip.Rows(0, 0);
            ip.Place(Version, 0);
            ip.Remark(BogusVersion, $"Bogus IPv4 version", 0, 1);
            ip.Info($"Bogus IPv4 version ({version}, must be 4)");
        }
        else if (version != 6)
        {
            ip.Open(1);
            ip.Summary("IP");
            ip.Place(Version, 0);
            ip.Remark(BogusVersion, 0, 1);
            ip.Info($"Bogus IP version ({version})");
        }
        if (version == 6 && PayloadTables.IpProtocol.Find(41) is { } next) ip.Call(next);
    }

    static void DescribeFlags(ref Layer ip)
    {
        if (!ip.IsShown) return;
        byte flags = ip.U8(6);
        int offset = ip.U16(6) & (int)OffsetBits;
        if (offset != 0) ip.Label(FragmentOffset, $"{new BitText(ip.U16(6), OffsetBits, 16)} = Fragment Offset: {offset * 8}");
        if ((flags & 0x80) != 0) ip.Append(Flags, $", Reserved bit");
        if ((flags & 0x40) != 0) ip.Append(Flags, $", Don't fragment");
        if ((flags & 0x20) != 0) ip.Append(Flags, $", More fragments");
    }

    /// <summary>The total length, tolerating 0 (segmentation offload) and too much (clipped); false where it is less than the header.</summary>
    static bool TakeLength(ref Layer ip, int header)
    {
        int total = ip.U16(2);
        if (ip.Failed) return false;
        if (total == 0)
        {
            ip.Note(TotalLength, (uint)ip.Length, 2, 2, ItemFlags.None);
            return true;
        }
        ip.Rows(2, 4);
        if (total < header)
        {
            ip.Remark(BogusLength, 2, 2);
            ip.Info($"Bogus IP length ({total}, less than header length {header})");
            return false;
        }
        if (total <= ip.Length) ip.Trim(total);
        // An error quotes the beginning of a datagram only.
        else if (!ip.Packet.InErrorQuote) ip.Remark(BogusLength, $"IPv4 total length exceeds packet length ({ip.Length} bytes)", 2, 2);
        return true;
    }

    /// <summary>Hops that should never have been used up, or never left the link (224.0.0.0/24, RFC 5771 section 4).</summary>
    static void CheckTimeToLive(ref Layer ip, uint destination)
    {
        byte ttl = ip.U8(8), protocol = ip.U8(9);
        if (IPv4LocalControl.Contains(destination))
        {
            byte expected = IPv4LocalControl.ExpectedTimeToLive(destination, protocol);
            if (expected != 0 && ttl != expected)
                ip.Remark(TtlLocal, $"\"Time To Live\" != {expected} for a packet sent to the Local Network Control Block (see RFC 3171)", 8, 1);
        }
        // PIM and OSPF use small values on purpose.
        else if (ttl < 5 && destination >> 28 != 14 && protocol is not (89 or 103)) ip.Remark(TtlTooSmall, $"\"Time To Live\" only {ttl}", 8, 1);
    }

    static void NoteChecksum(ref Layer ip, int header)
    {
        if (ip.Failed) return;
        if (!ip.Packet.Options.IpCheckChecksum || ip.Captured < header)
        {
            ip.Append(Checksum, $" [{(ip.Packet.Options.IpCheckChecksum ? "not all data available" : "validation disabled")}]");
            ip.Note(Status, ChecksumStatus.Unverified, 10, 0);
            return;
        }
        ulong sum = InternetChecksum.Add(0, ip.Slice(0, header));
        bool good = InternetChecksum.Fold(sum) == 0xFFFF;
        ushort calculated = (ushort)~InternetChecksum.Fold(sum + (ushort)~ip.U16(10));
        if (good) ip.Append(Checksum, $" [correct]");
        else ip.Append(Checksum, $" incorrect, should be 0x{(ulong)calculated:x4}");
        if (!good) ip.Remark(BadChecksum, $"Bad checksum [should be 0x{calculated:x4}]", 10, 2);
        ip.Note(Status, good ? ChecksumStatus.Good : ChecksumStatus.Bad, 10, 0);
        ip.Note(ChecksumCalculated, calculated, 10, 2);
    }

    /// <summary>
    /// Source, destination, options and stream. With a source route the header names the next hop, and the destination is the last
    /// address of the route (RFC 791 section 3.1).
    /// </summary>
    static void TakeAddresses(ref Layer ip, int header, int destination)
    {
        PacketDissector packet = ip.Packet;
        ip.Need(12, 4);
        ip.Rows(12, 16);
        NoteHost(ref ip, SourceHost, Host, 12);
        if (ip.Failed) return;
        (packet.Source, packet.HopLimit) = (NetworkAddress.IPv4(ip.U32(12)), ip.U8(8));
        packet.Columns?.SetSource(packet.Source);
        if (destination < 0)
        {
            // The search for a source route ran out of captured bytes.
            ip.Need(0, header);
            return;
        }
        if (destination == 16)
        {
            ip.Need(16, 4);
            ip.Rows(16, 20);
            NoteHost(ref ip, DestinationHost, Host, 16);
        }
        else
        {
            ip.Place(IPv4Options.CurrentRoute, 16, 4);
            NoteHost(ref ip, IPv4Options.CurrentRouteHost, null, 16);
        }
        if (ip.Failed) return;
        packet.Destination = NetworkAddress.IPv4(ip.U32(destination));
        packet.Columns?.SetDestination(packet.Destination);
        if (header > LeastHeader && ip.Need(LeastHeader, header - LeastHeader)) IPv4Options.Take(ref ip, header);
        if (ip.Wants(Stream)) ip.Note(Stream, packet.State<NetworkState>(Protocol).Streams.Number(packet.Source, packet.Destination), header);
    }

    /// <summary>The address at an offset as text, under its own name and, where there is one, under that for both directions.</summary>
    internal static void NoteHost(ref Layer ip, Field field, Field? either, int at)
    {
        bool wanted = ip.Wants(field), both = either is not null && ip.Wants(either);
        if (!wanted && !both) return;
        Span<byte> room = stackalloc byte[16];
        uint address = ip.U32(at);
        if (ip.Failed) return;
        ReadOnlySpan<byte> text = ip.Packet.Names.NamesHosts ? ip.Packet.Names.NameOf(NetworkAddress.IPv4(address)) : AddressText.IPv4(address, room);
        if (wanted) ip.NoteText(field, text, at, 4, ItemFlags.Generated | ItemFlags.Hidden);
        if (both) ip.NoteText(either!, text, at, 4, ItemFlags.Generated | ItemFlags.Hidden);
    }

    static void TakePayload(ref Layer ip, int header)
    {
        PacketDissector packet = ip.Packet;
        ushort word = ip.U16(6);
        byte protocol = ip.U8(9);
        int offset = (word & OffsetBits) * 8;
        bool more = (word & MoreFragmentsBit) != 0, outer = packet.IsFragment;
        if (offset == 0 && !more || !Collects(ref ip, header))
        {
            if (offset == 0)
            {
                packet.IsFragment = more;
                Carry(ref ip, protocol);
                packet.IsFragment = outer;
            }
            else ShowAsFragment(ref ip, protocol, offset);
            return;
        }
        FragmentSet? set = packet.State<NetworkState>(Protocol).Fragments.Add((uint)packet.Number, Key(ref ip, protocol), offset, more, ip.Rest);
        if (set is null)
        {
            ip.NoteForetold(s_fragments.ReassembledIn, ip.U16(4), out ulong whole);
            ShowAsFragment(ref ip, protocol, offset, whole);
        }
        else
        {
            s_fragments.Tell(ref ip, set, ip.U16(4));
            int whole = s_fragments.Note(ref ip, set, out bool flawed);
            if (packet.Columns is not null)
            {
                if (flawed) ip.Info($"[Illegal IPv4 fragments]");
                else NameProtocol(ref ip, protocol);
            }
            ip.ContinueIn(whole, PayloadTables.IpProtocol.Find(protocol));
        }
    }

    /// <summary>Only fragments that were captured whole take part in reassembly.</summary>
    static bool Collects(ref Layer ip, int header) =>
        ip.Packet.Options.IpDefragment && ip.Length > header && ip.Captured == ip.Length && ip.U16(2) is var total && (total == 0 || total == ip.Length)
        && (!ip.Packet.Options.IpCheckChecksum || ip.Packet.InErrorQuote || InternetChecksum.Fold(InternetChecksum.Add(0, ip.Slice(0, header))) == 0xFFFF);

    static PathKey Key(ref Layer ip, byte protocol)
    {
        PacketDissector packet = ip.Packet;
        uint source = ip.U32(12), destination = (uint)packet.Destination.Low;
        uint vlan = IsLocal(source) || IsLocal(destination) ? packet.VlanId : 0u;
        return new PathKey(packet.Source, packet.Destination, (uint)(ip.U16(4) ^ protocol) ^ vlan << 16);
    }

    /// <summary>Private (RFC 1918) and link-local (RFC 3927) addresses may be used by others in another VLAN.</summary>
    static bool IsLocal(uint address) => address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 is 0xC0A8 or 0xA9FE;

    static void Carry(ref Layer ip, byte protocol)
    {
        if (ip.Remaining == 0) return;
        if (ip.Packet.Columns is not null) NameProtocol(ref ip, protocol);
        ip.Continue(PayloadTables.IpProtocol, protocol);
    }

    static void NameProtocol(ref Layer ip, byte protocol)
    {
        ip.Summary("IPv4");
        ip.Info($"{IpProtocolNames.All.Find(protocol) ?? "Unknown"} ({protocol})");
    }

    static void ShowAsFragment(ref Layer ip, byte protocol, int offset, ulong whole = 0)
    {
        if (ip.Packet.Columns is not null)
        {
            ip.Summary("IPv4");
            ip.Info($"Fragmented IP protocol (proto={IpProtocolNames.All.Find(protocol) ?? "Unknown"} {protocol}, off={offset}, ID={(uint)ip.U16(4):x4})");
            if (whole != 0) ip.Info($" [Reassembled in #{whole}]");
        }
        ip.Continue(null);
    }
}
