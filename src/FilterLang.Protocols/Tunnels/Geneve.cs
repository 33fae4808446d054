namespace FilterLang.Protocols;

/// <summary>Generic Network Virtualization Encapsulation, RFC 8926 section 3.</summary>
public static class Geneve
{
    const int HeaderLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("geneve", "Generic Network Virtualization Encapsulation", Dissect, "Geneve");

    public static readonly Field
        Version       = Protocol.UInt8  ("geneve.version", "Version", mask: 0xC0),
        Flags         = Protocol.UInt8  ("geneve.flags", "Flags", display: Hex),
        Oam           = Protocol.Boolean("geneve.flags.oam", "Operations, Administration and Management Frame", mask: 0x80),
        Critical      = Protocol.Boolean("geneve.flags.critical", "Critical Options Present", mask: 0x40),
        FlagRest      = Protocol.Boolean("geneve.flags.reserved", "Reserved", mask: 0x3F),
        ProtocolType  = Protocol.UInt16 ("geneve.proto_type", "Protocol Type", display: Hex, names: EtherTypeNames.Names),
        NetworkId     = Protocol.UInt24 ("geneve.vni", "Virtual Network Identifier (VNI)", display: HexDec),
        Reserved      = Protocol.Row    ("geneve.reserved", "Reserved", FieldType.UInt8, display: Hex, hidden: true),
        Options       = Protocol.Bytes  ("geneve.options", "Geneve Options"),
        Class         = Protocol.UInt16 ("geneve.option.class", "Class", display: Hex),
        Type          = Protocol.UInt8  ("geneve.option.type", "Type", display: Hex),
        TypeCritical  = Protocol.Row    ("geneve.option.type.critical", "Critical Option", FieldType.Boolean, mask: 0x80, hidden: true),
        OptionFlags   = Protocol.Row    ("geneve.option.flags", "Flags", FieldType.UInt8, display: Hex, hidden: true),
        OptionFlagRest = Protocol.Boolean("geneve.option.flags.reserved", "Reserved", mask: 0xE0),
        Length        = Protocol.UInt8  ("geneve.option.length", "Length", names: ValueNames.Unit(" byte", " bytes")),
        Option        = Protocol.Bytes  ("geneve.option", "Option"),
        UnknownData   = Protocol.Bytes  ("geneve.option.unknown.data", "Unknown Option Data");

    static readonly ExpertField
        UnknownVersion = Protocol.Expert("geneve.version.unknown", Severity.Warning, ExpertGroup.Protocol, "Unknown version"),
        InvalidLength  = Protocol.Expert("geneve.option.length.invalid", Severity.Warning, ExpertGroup.Protocol, "Invalid length for option");

    static readonly string?[] s_unknown = new string?[ushort.MaxValue + 1];

    static Geneve()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, 6081).Dispatches(PayloadTables.EtherType);
        GeneveOptions.Announce();
    }

    static void Dissect(ref Layer geneve)
    {
        geneve.Summary("Geneve");
        geneve.Open();
        byte first = geneve.U8(0);
        int options = (first & 0x3F) * 4, version = first >> 6;
        ushort type = geneve.U16(2);
        if (geneve.Failed) return;
        geneve.Info($"Encapsulated {Name(type)}");
        geneve.Label(geneve.ItemIndex, $"Generic Network Virtualization Encapsulation, VNI: 0x{(ulong)geneve.U24(4):x6}{((geneve.U8(1) & 0x80) != 0 ? ", OAM" : "")}");
        geneve.Place(Version, 0);
        if (version != 0) geneve.Remark(UnknownVersion, $"Unknown version {(long)version}", 0, 1);
        geneve.Note(Length, (uint)options, 0, 1, ItemFlags.None);
        geneve.Position = 1;
        geneve.TakeBits(Flags, Oam, Critical, FlagRest);
        geneve.Take(ProtocolType);
        geneve.Take(NetworkId);
        geneve.Take(Reserved);
        if (options > 0) TakeOptions(ref geneve, HeaderLength, options);
        if (geneve.Failed) return;
        geneve.Position = HeaderLength + options;
        geneve.Cover(geneve.Position);
        if (PayloadTables.EtherType.Find(type) is not { } payload || !geneve.Call(payload)) geneve.Continue(null);
    }

    static string Name(ushort type) => EtherTypeNames.Names.Find(type) ?? (s_unknown[type] ??= $"0x{type:x4} (unknown)");

    static void TakeOptions(ref Layer geneve, int at, int length)
    {
        if (!geneve.Need(at, length)) return;
        GroupScope all = geneve.Begin(Options, at, length);
        for (int end = at + length; at < end && !geneve.Failed;)
        {
            ushort kind = geneve.U16(at);
            byte type = geneve.U8(at + 2);
            int size = 4 + (geneve.U8(at + 3) & 0x1F) * 4;
            if (size > end - at)
            {
                geneve.Remark(InvalidLength, $"{GeneveOptions.Name(kind, type)}, Class: {GeneveOptions.Classes.Find(kind) ?? "Unknown"} (0x{(ulong)kind:x4}) Type: 0x{(ulong)type:x2} (length of {(long)size} is past end of options)", at + 3, 1);
                break;
            }
            TakeOption(ref geneve, kind, type, at, size);
            at += size;
        }
        geneve.End(all);
    }

    static void TakeOption(ref Layer geneve, ushort kind, byte type, int at, int length)
    {
        GroupScope scope = geneve.Begin(Option, at, length);
        geneve.Place(Class, at);
        geneve.Place(Type, at + 2);
        geneve.Place(TypeCritical, at + 2);
        geneve.Position = at + 3;
        geneve.Note(OptionFlags, geneve.U8(at + 3) & 0xE0u, at + 3, 1, ItemFlags.Hidden);
        geneve.Place(OptionFlagRest, at + 3);
        geneve.Note(Length, (uint)length, at + 3, 1, ItemFlags.None);
        if (length > 4 && !GeneveOptions.Take(ref geneve, kind, type, at + 4, length - 4)) geneve.Place(UnknownData, at + 4, length - 4);
        geneve.End(scope);
    }
}
