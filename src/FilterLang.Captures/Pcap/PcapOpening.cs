namespace FilterLang.Captures;

/// <summary>Takes the file header of a pcap file.</summary>
internal static unsafe class PcapOpening
{
    const uint Microseconds = 0xA1B2C3D4;
    const uint Nanoseconds = 0xA1B23C4D;
    const uint Modified = 0xA1B2CD34;

    /// <summary>Whether four bytes in file order begin a pcap file.</summary>
    public static bool IsMagic(byte* bytes) => IsMagic(LittleEndian.U32(bytes)) || IsMagic(BigEndian.U32(bytes));

    /// <summary>Makes the format, or gives the reason why there is none. The buffer stands on the magic and holds it.</summary>
    public static RecordFormat? Open(CaptureBuffer buffer, out ReadFailure? failure) =>
        IsMagic(LittleEndian.U32(buffer.Next)) ? Open<LittleEndian>(buffer, out failure) : Open<BigEndian>(buffer, out failure);

    static bool IsMagic(uint magic) => magic is Microseconds or Nanoseconds or Modified;

    static PcapFormat<TOrder>? Open<TOrder>(CaptureBuffer buffer, out ReadFailure? failure)
        where TOrder : struct, IByteOrder
    {
        failure = null;
        if (!buffer.Has(PcapHeader.Length))
        {
            failure = new ReadFailure(CaptureErrorKind.CutShort, null);
            return null;
        }
        byte* at = buffer.Next;
        uint magic = TOrder.U32(at), network = TOrder.U32(at + 20);
        int major = TOrder.U16(at + 4);
        if (major < 2)
        {
            failure = new ReadFailure(CaptureErrorKind.Unsupported, $"pcap: major version {major} unsupported");
            return null;
        }
        var header = new PcapHeader
        {
            IsBigEndian = TOrder.IsBigEndian,
            IsNanoseconds = magic == Nanoseconds,
            Variant = magic == Modified ? PcapVariant.Modified : PcapVariant.Standard,
            Lengths = LengthOrder.CapturedFirst,
            SnapLength = TOrder.U32(at + 16),
            LinkType = (int)(network & 0xFFFF),
            FrameCheckLength = (network & 0x0400_0000) != 0 ? (int)(network >> 28) * 2 : -1,
        };
        buffer.Next += PcapHeader.Length;
        return new PcapFormat<TOrder>(buffer, header);
    }
}
