namespace FilterLang.Protocols;

/// <summary>Ethernet II and IEEE 802.3.</summary>
public static class Ethernet
{
    const int HeaderLength = 14, AddressesLength = 12;

    internal const int TypeOffset = 12;

    // What an EtherType or length says, IEEE 802.3 section 3.2.6.
    internal const uint MostLength = 1500;
    const uint LeastType = 1536;

    public static readonly Protocol Protocol = Protocol.Of("eth", "Ethernet", Dissect, "Ethernet", Spine.Ethernet);

    static readonly ValueNames
        s_localNames = ValueNames.Pair("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"),
        s_groupNames = ValueNames.Pair("Group address (multicast/broadcast)", "Individual address (unicast)");

    public static readonly Field
        Destination      = Protocol.Ether  ("eth.dst",          "Destination",            at: 0),
        DestinationText  = Protocol.Text   ("eth.dst_resolved", "Destination (resolved)"),
        DestinationOui   = Protocol.UInt24 ("eth.dst.oui",      "Destination OUI",        at: 0, Oui),
        DestinationMaker = Protocol.Text   ("eth.dst.oui_resolved", "Destination OUI (resolved)"),
        DestinationLocal = Protocol.Boolean("eth.dst.lg",       "LG bit",                 at: 0, 0x02_0000, size: 3, s_localNames),
        DestinationGroup = Protocol.Boolean("eth.dst.ig",       "IG bit",                 at: 0, 0x01_0000, size: 3, s_groupNames),
        Source           = Protocol.Ether  ("eth.src",          "Source",                 at: 6),
        SourceText       = Protocol.Text   ("eth.src_resolved", "Source (resolved)"),
        SourceOui        = Protocol.UInt24 ("eth.src.oui",      "Source OUI",             at: 6, Oui),
        SourceMaker      = Protocol.Text   ("eth.src.oui_resolved", "Source OUI (resolved)"),
        SourceLocal      = Protocol.Boolean("eth.src.lg",       "LG bit",                 at: 6, 0x02_0000, size: 3, s_localNames),
        SourceGroup      = Protocol.Boolean("eth.src.ig",       "IG bit",                 at: 6, 0x01_0000, size: 3, s_groupNames),
        Address          = Protocol.Either ("eth.addr",         "Address",                Destination, Source),
        AddressText      = Protocol.Row    ("eth.addr_resolved", "Address (resolved)", FieldType.String, hidden: true),
        AddressOui       = Protocol.Either ("eth.addr.oui",     "Address OUI",            DestinationOui, SourceOui),
        AddressMaker     = Protocol.Row    ("eth.addr.oui_resolved", "Address OUI (resolved)", FieldType.String, hidden: true),
        Local            = Protocol.Either ("eth.lg",           "LG bit",                 DestinationLocal, SourceLocal),
        Group            = Protocol.Either ("eth.ig",           "IG bit",                 DestinationGroup, SourceGroup),
        Length           = Protocol.UInt16 ("eth.len",          "Length"),
        Type             = Protocol.UInt16 ("eth.type",         "Type",                   at: 12, Hex, names: EtherTypeNames.Names),
        InvalidType      = Protocol.UInt16 ("eth.invalid_lentype", "Invalid length/type", display: HexDec),
        Stream           = Protocol.Row    ("eth.stream",       "Stream index", FieldType.UInt32, display: Dec, level: EvaluationLevel.Stream, generated: true),
        Padding          = Protocol.Bytes  ("eth.padding",      "Padding"),
        Trailer          = Protocol.Bytes  ("eth.trailer",      "Trailer"),
        Fcs              = Protocol.UInt32 ("eth.fcs",          "Frame check sequence",   display: Hex),
        FcsStatus        = Protocol.Row    ("eth.fcs.status",   "FCS Status", FieldType.UInt8, generated: true,
            names: new ValueNames(() => [(0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present"), (4, "Illegal")]));

    public static readonly ExpertField
        SourceIsGroup = Protocol.Expert("eth.src_not_group", Severity.Warning, ExpertGroup.Protocol,
            "Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)"),
        BadType       = Protocol.Expert("eth.invalid_lentype.expert", Severity.Warning, ExpertGroup.Protocol, "Invalid length/type"),
        LengthTooLong = Protocol.Expert("eth.len.past_end", Severity.Error, ExpertGroup.Malformed,
            "Length field value goes past the end of the payload"),
        BadFcs        = Protocol.Expert("eth.fcs_bad", Severity.Error, ExpertGroup.Checksum, "Bad checksum"),
        PaddingUnsure = Protocol.Expert("eth.padding_bad", Severity.Note, ExpertGroup.Protocol,
            "Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.");

    static Ethernet() => Protocol.CarriedBy(PayloadTables.LinkType, 1).CarriedBy(PayloadTables.EtherType, 0x6558)
        .CarriedBy(PayloadTables.GreProtocol, 0x6558, 0x6400).CarriedBy(PayloadTables.IpProtocol, 143).CarriedBy(PayloadTables.LinuxType, 3).CarriedBy(PayloadTables.CiscoHdlc, 0x6558)
        .CarriedBy(Snap.Bridged, 1, 7)
        .Dispatches(PayloadTables.EtherType, PayloadTables.EthernetFrame, PayloadTables.Ieee802, PayloadTables.EthernetTrailer)
        .FollowPayload(Padding, Trailer, Fcs, FcsStatus, PaddingUnsure.Field);

    static void Dissect(ref Layer eth)
    {
        eth.Summary("Ethernet");
        int fcs = FcsLength(ref eth);
        if (!eth.Need(0, HeaderLength)) return;
        eth.Info($"Ethernet II");
        uint type = eth.U16(12);
        if (PayloadTables.EthernetFrame.Find(type) is { } frame && eth.Call(frame)) return;
        if (fcs <= 0 && type >= LeastType && eth.IsBare && !eth.Packet.Plan.EntersTrailers)
        {
            eth.OpenNothing();
            eth.Position = HeaderLength;
            EtherType.Carry(ref eth, type);
            return;
        }
        eth.Open(HeaderLength);
        if (eth.IsShown) ShowAddresses(ref eth, type);
        else
        {
            eth.Header(type is > 0 and < LeastType ? AddressesLength : HeaderLength);
            NoteAddresses(ref eth, type);
        }
        eth.Position = HeaderLength;
        NoteColumns(ref eth);
        int held = fcs > 0 && eth.Remaining >= fcs ? fcs : 0;
        if (type is > 0 and <= MostLength)
        {
            int payload = Ieee8023.Dissect(ref eth, 12, Length, LengthTooLong, (int)type, held);
            EthernetTrailer.Dissect(ref eth, HeaderLength, payload, Trailer, fcs);
            NoteStream(ref eth);
        }
        else if (type is > MostLength and < LeastType)
        {
            eth.Place(InvalidType, 12);
            eth.Remark(BadType, $"Invalid length/type: 0x{(ulong)type:x4} ({(ulong)type})");
            NoteStream(ref eth);
            if (eth.Remaining > 0) eth.Call(eth.Packet.Plan.Catalog.Data);
        }
        else
        {
            NoteStream(ref eth);
            EtherType.Carry(ref eth, type, held);
            EthernetTrailer.Dissect(ref eth, HeaderLength, eth.PayloadLength, Trailer, fcs);
        }
    }

    // Only a frame of the capture itself can end in a check sequence; one within another protocol has none.
    static int FcsLength(ref Layer eth)
    {
        FrameRecord record = eth.Packet.Record;
        if (!eth.IsLink) return 0;
        return record.HasPacketFlags && FramePacketFlags.FcsLength(record.PacketFlags) is >= 0 and var length ? length : record.FcsLength;
    }

    static bool IsEthernetII(uint type) => type is 0 or >= LeastType;

    static void NoteAddresses(ref Layer eth, uint type)
    {
        ReadOnlySpan<byte> destination = eth.Slice(0, 6), source = eth.Slice(6, 6);
        MacText.Note(ref eth, DestinationText, AddressText, destination, 0);
        MacText.Note(ref eth, SourceText, AddressText, source, 6);
        MacText.NoteMaker(ref eth, DestinationMaker, AddressMaker, destination, 0);
        MacText.NoteMaker(ref eth, SourceMaker, AddressMaker, source, 6);
        if (IsEthernetII(type) && (source[0] & 1) != 0) eth.Remark(SourceIsGroup, 6, 3);
    }

    // A tree shows under each address all that is said of it.
    static void ShowAddresses(ref Layer eth, uint type)
    {
        ReadOnlySpan<byte> destination = eth.Slice(0, 6), source = eth.Slice(6, 6);
        NameBook names = eth.Packet.Names;
        if (type is > 0 and <= MostLength) eth.Label(eth.ItemIndex, $"IEEE 802.3 Ethernet ");
        else eth.Label(eth.ItemIndex, $"Ethernet II, Src: {new NamedAddress(names, NetworkAddress.Ether(source))}, Dst: {new NamedAddress(names, NetworkAddress.Ether(destination))}");
        int outer = eth.Parent;
        ShowAddress(ref eth, 0, Destination, DestinationText, DestinationOui, DestinationMaker, DestinationLocal, DestinationGroup);
        eth.Parent = outer;
        ShowAddress(ref eth, 6, Source, SourceText, SourceOui, SourceMaker, SourceLocal, SourceGroup);
        if (IsEthernetII(type) && (source[0] & 1) != 0) eth.Remark(SourceIsGroup, 6, 6);
        eth.Parent = outer;
        if (IsEthernetII(type)) eth.Place(Type, 12);
    }

    static void ShowAddress(ref Layer eth, int at, Field whole, Field text, Field oui, Field maker, Field local, Field group)
    {
        ReadOnlySpan<byte> address = eth.Slice(at, 6), name = OuiNames.Find(address);
        Span<byte> written = stackalloc byte[17];
        MacText.Write(address, written);
        eth.Place(whole, at);
        eth.Parent = eth.Packet.Items.Count - 1;
        eth.NoteText(text, MacText.Named(ref eth, address), at, 6, ItemFlags.Hidden);
        eth.Note(oui, eth.Number(at, 3, little: false), at, 3, ItemFlags.Hidden);
        LabelOui(ref eth, oui, written, name);
        if (!name.IsEmpty) eth.NoteText(maker, name, at, 6, ItemFlags.Hidden);
        eth.Place(local, at);
        eth.Place(group, at);
        eth.Place(Address, at);
        eth.NoteText(AddressText, MacText.Named(ref eth, address), at, 6, ItemFlags.Hidden);
        eth.Note(AddressOui, eth.Number(at, 3, little: false), at, 3, ItemFlags.Hidden);
        LabelOui(ref eth, AddressOui, written, name);
        if (!name.IsEmpty) eth.NoteText(AddressMaker, name, at, 6, ItemFlags.Hidden);
        eth.Place(Local, at);
        eth.Place(Group, at);
    }

    static void LabelOui(ref Layer eth, Field oui, scoped ReadOnlySpan<byte> address, scoped ReadOnlySpan<byte> name)
    {
        eth.Label(oui, $"{oui.Label}: {address[..8]}");
        if (!name.IsEmpty) eth.Append(oui, $" ({name})");
    }

    static void NoteColumns(ref Layer eth)
    {
        if (eth.Packet.Columns is not { } columns) return;
        columns.SetSource(NetworkAddress.Ether(eth.Slice(6, 6)));
        columns.SetDestination(NetworkAddress.Ether(eth.Slice(0, 6)));
    }

    static void NoteStream(ref Layer eth)
    {
        if (!eth.Wants(Stream)) return;
        EthernetStreams streams = eth.Packet.State<EthernetStreams>(Protocol);
        eth.Note(Stream, streams.IndexOf(eth.Number(0, 6, little: false), eth.Number(6, 6, little: false)));
    }
}
