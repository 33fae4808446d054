namespace FilterLang.Captures;

/// <summary>Takes the file header of a pcap file, and finds out which of the old variants it is.</summary>
internal static unsafe class PcapOpening
{
    const uint Microseconds = 0xA1B2C3D4;
    const uint Nanoseconds = 0xA1B23C4D;
    const uint Modified = 0xA1B2CD34;
    const uint IxiaHardware = 0x1C0001AC;
    const uint IxiaSoftware = 0x1C0001AB;
    const uint FrameCheckFlag = 0x0400_0000, Reserved = 0x03FF_0000;

    /// <summary>Whether four bytes in file order begin a pcap file.</summary>
    public static bool IsMagic(byte* bytes) => IsMagic(LittleEndian.U32(bytes)) || IsMagic(BigEndian.U32(bytes));

    /// <summary>Makes the format, or gives the reason why there is none. The buffer stands on the magic and holds it.</summary>
    public static RecordFormat? Open(CaptureBuffer buffer, out ReadFailure? failure) =>
        IsMagic(LittleEndian.U32(buffer.Next)) ? Open<LittleEndian>(buffer, out failure) : Open<BigEndian>(buffer, out failure);

    static bool IsMagic(uint magic) => magic is Microseconds or Nanoseconds or Modified or IxiaHardware or IxiaSoftware;

    static PcapFormat<TOrder>? Open<TOrder>(CaptureBuffer buffer, out ReadFailure? failure)
        where TOrder : struct, IByteOrder
    {
        uint magic = TOrder.U32(buffer.Next);
        int length = magic is IxiaHardware or IxiaSoftware ? PcapHeader.Length + 4 : PcapHeader.Length;
        if (!buffer.Has(length))
        {
            failure = RecordFormat.Ended(buffer);
            return null;
        }
        failure = Objection<TOrder>(buffer.Next, out PcapHeader? header);
        if (failure is not null)
            return null;
        buffer.Next += length;
        if (magic is Microseconds or Modified && header!.Lengths == LengthOrder.CapturedFirst)
        {
            uint most = LinkTypes.MaximumLength(header.LinkType);
            header = header with { Variant = PcapTrial.Choose<TOrder>(buffer, magic == Modified, header.SnapLength, most) };
        }
        return new PcapFormat<TOrder>(buffer, header!);
    }

    static ReadFailure? Objection<TOrder>(byte* at, out PcapHeader? header)
        where TOrder : struct, IByteOrder
    {
        header = null;
        uint magic = TOrder.U32(at), network = TOrder.U32(at + 20);
        int major = TOrder.U16(at + 4), minor = TOrder.U16(at + 6);
        if (major < 2)
            return new ReadFailure(CaptureErrorKind.Unsupported, $"pcap: major version {major} unsupported");
        // AIX writes version 2.2 with interface types for link types, and nanoseconds.
        int aixType = magic == Microseconds && (major, minor) == (2, 2) ? AixLinkType(network) : -1;
        if (aixType < 0 && (network & Reserved) != 0)
            return new ReadFailure(
                CaptureErrorKind.Unsupported, $"pcap: network type reserved field not zero (0x{network & Reserved:x8})");
        int linkType = aixType >= 0 ? aixType : (int)(network & 0xFFFF);
        if (!LinkTypes.IsKnown(linkType))
            return new ReadFailure(CaptureErrorKind.Unsupported, $"pcap: network type {linkType} unknown or unsupported");
        header = new PcapHeader
        {
            IsBigEndian = TOrder.IsBigEndian,
            IsNanoseconds = magic is Nanoseconds or IxiaHardware || aixType >= 0,
            Variant = PcapVariant.Standard,
            Lengths = Lengths(major, minor),
            SnapLength = TOrder.U32(at + 16),
            LinkType = LinkTypes.Uniform(linkType),
            FrameCheckLength = aixType < 0 && (network & FrameCheckFlag) != 0 ? (int)(network >> 28) * 2 : -1,
        };
        return null;
    }

    static LengthOrder Lengths(int major, int minor) => (major, minor) switch
    {
        (2, < 3) => LengthOrder.WireFirst,
        (2, 3) => LengthOrder.SmallerIsCaptured,
        _ => LengthOrder.CapturedFirst,
    };

    /// <summary>LINKTYPE of an interface type as AIX writes it (RFC 1213 ifType), or -1.</summary>
    static int AixLinkType(uint interfaceType) => interfaceType switch
    {
        6 => 1,
        9 => 6,
        15 => 10,
        24 => 0,
        _ => -1,
    };
}
