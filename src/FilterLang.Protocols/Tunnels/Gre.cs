namespace FilterLang.Protocols;

/// <summary>
/// Generic Routing Encapsulation: RFC 2784 with the key and sequence number of RFC 2890, source routes of RFC 1701, and the version of PPTP
/// (RFC 2637 section 4.1), whose key is a length and a call, and which acknowledges.
/// </summary>
public static class Gre
{
    /// <summary>There is a sequence number.</summary>
    internal const ushort HasSequence = 0x1000;

    const ushort HasChecksum = 0x8000, HasRoute = 0x4000, HasKey = 0x2000, HasAcknowledgment = 0x0080, VersionBits = 0x0007;
    const ushort CiscoRedirect = 0x883E;

    /// <summary>The version of RFC 2637.</summary>
    const int Enhanced = 1;

    public static readonly Protocol Protocol = Protocol.Of("gre", "Generic Routing Encapsulation", Dissect, "GRE");

    static readonly ValueNames
        s_yesNo = ValueNames.YesNo,
        s_versions = new(() => [(0, "GRE"), (1, "Enhanced GRE")]);

    public static readonly Field
        FlagsAndVersion = Protocol.UInt16("gre.flags_and_version", "Flags and Version", display: Hex),
        ChecksumBit     = Bit("gre.flags.checksum", "Checksum Bit", HasChecksum),
        RouteBit        = Bit("gre.flags.routing", "Routing Bit", HasRoute),
        KeyBit          = Bit("gre.flags.key", "Key Bit", HasKey),
        SequenceBit     = Bit("gre.flags.sequence_number", "Sequence Number Bit", HasSequence),
        StrictBit       = Bit("gre.flags.strict_source_route", "Strict Source Route Bit", 0x0800),
        Recursion       = Protocol.UInt16("gre.flags.recursion_control", "Recursion control", mask: 0x0700),
        AckBit          = Bit("gre.flags.ack", "Acknowledgment", HasAcknowledgment),
        Reserved        = Protocol.UInt16("gre.flags.reserved", "Flags (Reserved)", mask: 0x00F8),
        ReservedPptp    = Protocol.UInt16("gre.flags.reserved", "Flags (Reserved)", mask: 0x0078),
        Version         = Protocol.UInt16("gre.flags.version", "Version", mask: VersionBits, names: s_versions),
        ProtocolType    = Protocol.UInt16("gre.proto", "Protocol Type", display: Hex, names: GreProtocolNames.Names),
        Checksum        = Protocol.UInt16("gre.checksum", "Checksum", display: Hex),
        Status          = Protocol.Row   ("gre.checksum.status", "Checksum Status", FieldType.UInt8, names: ChecksumStatus.Names, generated: true),
        Offset          = Protocol.UInt16("gre.offset", "Offset"),
        Key             = Protocol.UInt32("gre.key", "Key", display: Hex),
        PayloadLength   = Protocol.UInt16("gre.key.payload_length", "Payload Length"),
        Call            = Protocol.UInt16("gre.key.call_id", "Call ID"),
        SequenceNumber  = Protocol.UInt32("gre.sequence_number", "Sequence Number"),
        Acknowledgment  = Protocol.UInt32("gre.ack_number", "Acknowledgment Number"),
        Route           = Protocol.Label ("gre.routing", "Routing"),
        RouteFamily     = Protocol.UInt16("gre.routing.address_family", "Address Family"),
        RouteOffset     = Protocol.UInt8 ("gre.routing.sre_offset", "SRE Offset"),
        RouteLength     = Protocol.UInt8 ("gre.routing.src_length", "SRE Length"),
        RouteData       = Protocol.Bytes ("gre.routing.information", "Routing Information"),
        Redirect        = Protocol.Label ("gre.wccp.redirect_header", "Redirect Header"),
        DynamicService  = Protocol.Boolean("gre.wccp.dynamic_service", "Dynamic Service", mask: 0x01,
                                           names: ValueNames.Pair("Dynamic service", "Well-known service")),
        AlternativeUsed = Protocol.Boolean("gre.wccp.alternative_bucket_used", "Alternative bucket used", mask: 0x02,
                                           names: ValueNames.Pair("Alternative bucket used", "Primary bucket used")),
        RedirectValid   = Protocol.Boolean("gre.wccp.redirect_header_valid", "WCCP Redirect header is valid", mask: 0x04,
                                           names: ValueNames.Pair("Header is present, ", "Header is not present")),
        Service         = Protocol.UInt8 ("gre.wccp.service_id", "Service ID", names: new ValueNames(() => [(0, "HTTP")])),
        Alternative     = Protocol.UInt8 ("gre.wccp.alternative_bucket", "Alternative Bucket"),
        Primary         = Protocol.UInt8 ("gre.wccp.primary_bucket", "Primary Bucket");

    static readonly ExpertField BadChecksum = Protocol.Expert("gre.checksum.incorrect", Severity.Warning, ExpertGroup.Protocol, "Incorrect GRE Checksum");

    static readonly string?[] s_unknown = new string?[ushort.MaxValue + 1];

    static Gre()
    {
        Protocol.CarriedBy(PayloadTables.IpProtocol, 47).CarriedBy(PayloadTables.UdpPort, 4754).Dispatches(PayloadTables.GreProtocol);
        GreCellular.Announce();
    }

    static void Dissect(ref Layer gre)
    {
        gre.Summary("GRE");
        gre.Open();
        ushort flags = gre.U16(0), type = gre.U16(2);
        if (gre.Failed) return;
        if (gre.Packet.Columns is not null) gre.Info($"Encapsulated {Name(type)}");
        if (gre.WantsLabels) NameHeader(ref gre, type);
        bool pptp = (flags & VersionBits) == Enhanced || type == GreCellular.Type;
        if (pptp) gre.TakeBits(FlagsAndVersion, ChecksumBit, RouteBit, KeyBit, SequenceBit, StrictBit, Recursion, AckBit, ReservedPptp, Version);
        else gre.TakeBits(FlagsAndVersion, ChecksumBit, RouteBit, KeyBit, SequenceBit, StrictBit, Recursion, Reserved, Version);
        gre.Take(ProtocolType);
        if ((flags & (HasChecksum | HasRoute)) != 0)
        {
            TakeChecksum(ref gre, flags);
            gre.Take(Offset);
        }
        if ((flags & HasKey) != 0 && pptp)
        {
            gre.Take(PayloadLength);
            gre.Take(Call);
        }
        else if ((flags & HasKey) != 0) gre.Take(Key);
        if ((flags & HasSequence) != 0) gre.Take(SequenceNumber);
        if (pptp && (flags & HasAcknowledgment) != 0) gre.Take(Acknowledgment);
        if ((flags & HasRoute) != 0) TakeRoute(ref gre);
        if (type == CiscoRedirect) TakeRedirect(ref gre);
        else if (type == GreCellular.Type) GreCellular.Take(ref gre);
        gre.Cover(gre.Position);
        // What is carried may depend on the flags.
        gre.Packet.Selector = flags;
        Carry(ref gre, type);
    }

    static void NameHeader(ref Layer gre, ushort type)
    {
        if (GreProtocolNames.Names.Find(type) is { } name) gre.Label(gre.ItemIndex, $"Generic Routing Encapsulation ({name})");
        else gre.Label(gre.ItemIndex, $"Generic Routing Encapsulation (0x{(ulong)type:x4} - unknown)");
    }

    static string Name(ushort type) => GreProtocolNames.Names.Find(type) ?? (s_unknown[type] ??= $"0x{type:X4} (unknown)");

    static void TakeChecksum(ref Layer gre, ushort flags)
    {
        int at = gre.Position;
        ushort checksum = gre.U16(at);
        gre.Take(Checksum);
        if (gre.Failed) return;
        if ((flags & HasChecksum) == 0 || gre.Captured < gre.Length)
        {
            gre.Note(Status, ChecksumStatus.Unverified, at, 0);
            return;
        }
        ulong sum = InternetChecksum.Add(0, gre.Bytes);
        bool good = InternetChecksum.Fold(sum) == 0xFFFF;
        ushort calculated = (ushort)~InternetChecksum.Fold(sum + (ushort)~checksum);
        if (!good) gre.Remark(BadChecksum, $"Incorrect GRE Checksum [should be 0x{(ulong)calculated:x4}]", at, 2);
        gre.Note(Status, good ? ChecksumStatus.Good : ChecksumStatus.Bad, at, 0);
    }

    /// <summary>Source route entries, RFC 1701; one without address family and length ends the list.</summary>
    static void TakeRoute(ref Layer gre)
    {
        while (gre.More)
        {
            int at = gre.Position, length = gre.U8(at + 3);
            ushort family = gre.U16(at);
            GroupScope scope = gre.Begin(Route, at, 4 + length);
            gre.Take(RouteFamily);
            gre.Take(RouteOffset);
            gre.Take(RouteLength);
            if (family != 0 || length != 0) gre.Take(RouteData, length);
            gre.End(scope);
            if (family == 0 && length == 0) return;
        }
    }

    /// <summary>The header of WCCP version 2 before a redirected datagram, which version 1 does not have.</summary>
    static void TakeRedirect(ref Layer gre)
    {
        int at = gre.Position;
        if (gre.Captured <= at || gre.U8(at) >> 4 == 4) return;
        GroupScope scope = gre.Begin(Redirect, at, 4);
        gre.TakeParts(DynamicService, AlternativeUsed, RedirectValid);
        gre.Take(Service);
        gre.Take(Alternative);
        gre.Take(Primary);
        gre.End(scope);
    }

    static void Carry(ref Layer gre, ushort type)
    {
        if (gre.Failed || gre.Remaining == 0) return;
        gre.Continue(PayloadTables.GreProtocol, type);
    }

    static Field Bit(string name, string label, ushort mask) => Protocol.Boolean(name, label, mask: mask, size: 2, names: s_yesNo);
}
