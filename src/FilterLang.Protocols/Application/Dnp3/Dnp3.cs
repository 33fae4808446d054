using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>DNP3, IEEE Std 1815-2012: the data link layer of clause 9, in a stream or in datagrams (clause 13).</summary>
public static class Dnp3
{
    const ushort Port = 20000, StartOctets = 0x0564;

    const int HeaderLength = 10, CountedHeader = 5, BlockLength = 16, ChecksumLength = 2, LongestData = 250;

    // Functions of clause 9.2.4 that carry no user data.
    const uint Reset = 0, RequestStatus = 9, StatusOfLink = 11;

    public static readonly Protocol Protocol = Protocol.Of("dnp3", "Distributed Network Protocol 3.0", Dissect, "DNP 3.0");

    static readonly Field
        s_link       = Protocol.Heading("Data Link Layer"),
        s_dataChunks = Protocol.Heading("Data Chunks"),
        s_dataChunk  = Protocol.Heading("Data Chunk");

    public static readonly Field
        Start             = Protocol.UInt16 ("dnp3.start",                "Start Bytes", display: Hex),
        Length            = Protocol.UInt8  ("dnp3.len",                  "Length"),
        Control           = Protocol.UInt8  ("dnp3.ctl",                  "Control", display: Hex),
        Direction         = Protocol.Boolean("dnp3.ctl.dir",              "Direction", mask: 0x80, names: ValueNames.SetNotSet),
        Primary           = Protocol.Boolean("dnp3.ctl.prm",              "Primary", mask: 0x40, names: ValueNames.SetNotSet),
        FrameCount        = Protocol.Boolean("dnp3.ctl.fcb",              "Frame Count Bit", mask: 0x20, names: ValueNames.SetNotSet),
        FrameCountValid   = Protocol.Boolean("dnp3.ctl.fcv",              "Frame Count Valid", mask: 0x10, names: ValueNames.SetNotSet),
        DataFlowControl   = Protocol.Boolean("dnp3.ctl.dfc",              "Data Flow Control", mask: 0x10, names: ValueNames.SetNotSet),
        PrimaryFunction   = Protocol.UInt8  ("dnp3.ctl.prifunc",          "Control Function Code", mask: 0x0F, names: Dnp3Names.PrimaryFunction),
        SecondaryFunction = Protocol.UInt8  ("dnp3.ctl.secfunc",          "Control Function Code", mask: 0x0F, names: Dnp3Names.SecondaryFunction),
        Destination       = Protocol.UInt16 ("dnp3.dst",                  "Destination", little: true),
        Source            = Protocol.UInt16 ("dnp3.src",                  "Source", little: true),
        Address           = Protocol.Row    ("dnp3.addr",                 "Address", FieldType.UInt16, display: Dec, little: true, hidden: true),
        HeaderChecksum    = Protocol.UInt16 ("dnp3.hdr.CRC",              "Data Link Header checksum", display: Hex, little: true),
        HeaderStatus      = Protocol.UInt8  ("dnp.hdr.CRC.status",        "Data Link Header Checksum Status", display: None, names: Dnp3Names.ChecksumStatus),
        Transport         = Protocol.UInt8  ("dnp3.tr.ctl",               "Transport Control", display: Hex),
        TransportFinal    = Protocol.Boolean("dnp3.tr.fin",               "Final", mask: Dnp3Fragments.Final, names: ValueNames.SetNotSet),
        TransportFirst    = Protocol.Boolean("dnp3.tr.fir",               "First", mask: Dnp3Fragments.First, names: ValueNames.SetNotSet),
        TransportSequence = Protocol.UInt8  ("dnp3.tr.seq",               "Sequence", mask: Dnp3Fragments.Sequence),
        DataChunk         = Protocol.Bytes  ("dnp.data_chunk",            "Data Chunk"),
        DataChunkLength   = Protocol.UInt16 ("dnp.data_chunk_len",        "Data Chunk length"),
        DataChunkChecksum = Protocol.UInt16 ("dnp.data_chunk.CRC",        "Data Chunk checksum", display: Hex, little: true),
        DataChunkStatus   = Protocol.UInt8  ("dnp.data_chunk.CRC.status", "Data Chunk Checksum Status", display: None, names: Dnp3Names.ChecksumStatus);

    static readonly ExpertField
        BadHeader = Protocol.Expert("dnp3.hdr.CRC.incorrect", Severity.Warning, ExpertGroup.Checksum, "Data Link Header Checksum incorrect"),
        BadChunk  = Protocol.Expert("dnp3.data_chunk.CRC.incorrect", Severity.Warning, ExpertGroup.Checksum, "Data Chunk Checksum incorrect");

    static Dnp3()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, Port).CarriedBy(PayloadTables.UdpPort, Port).CarriedBy(PayloadTables.TlsPort, 19999).Selects();
        _ = Dnp3Fragments.Fields;
        _ = Dnp3Application.Control;
        _ = Dnp3Objects.Object;
    }

    static void Dissect(ref Layer dnp3)
    {
        if (!Recognises(ref dnp3)) dnp3.Decline();
        else dnp3.Pdus(HeaderLength, FrameLength, Frame);
    }

    // A whole header must have the right check sequence; a part of one, the start octets.
    static bool Recognises(ref Layer dnp3) =>
        dnp3.Captured >= 2 && dnp3.U16(0) == StartOctets
        && (dnp3.Captured < HeaderLength || dnp3.U16Little(HeaderLength - ChecksumLength) == Dnp3Checksum.Of(dnp3.Bytes[..(HeaderLength - ChecksumLength)]));

    // Clause 9.2.4.1.2: the length counts the header from the control octet on and the data, and no check sequences.
    static int FrameLength(ref Layer dnp3, int at)
    {
        int data = dnp3.U8(at + 2) - CountedHeader;
        return data < 0 ? 1 : HeaderLength + data + (data + BlockLength - 1) / BlockLength * ChecksumLength;
    }

    static void Frame(ref Layer dnp3)
    {
        dnp3.Summary(dnp3.Protocol.ShortName);
        dnp3.Open();
        GroupScope link = dnp3.Begin(s_link);
        dnp3.Take(Start);
        int data = (int)dnp3.Take(Length) - CountedHeader;
        uint control = dnp3.U8(dnp3.Position), function = control & 0x0F;
        bool isPrimary = (control & 0x40) != 0;
        string? name = (isPrimary ? PrimaryFunction : SecondaryFunction).Names!.Find(function);
        if (isPrimary) dnp3.TakeBits(Control, Direction, Primary, FrameCount, FrameCountValid, PrimaryFunction);
        else dnp3.TakeBits(Control, Direction, Primary, DataFlowControl, SecondaryFunction);
        uint destination = TakeAddress(ref dnp3, Destination), source = TakeAddress(ref dnp3, Source);
        TakeChecksum(ref dnp3, 0, HeaderChecksum, HeaderStatus, BadHeader);
        dnp3.End(link);
        if (dnp3.Failed) return;
        dnp3.Label(link.Item, $"Data Link Layer, Len: {data + CountedHeader}, From: {source}, To: {destination}{Flags(control)}, {name ?? "Unknown function"}");
        dnp3.Info($"{source} → {destination}, len={data + CountedHeader}, ");
        if (name is not null) dnp3.Info($"{name}");
        else dnp3.Info($"Unknown function (0x{function:x2})");
        if (function is not (Reset or RequestStatus or StatusOfLink)) TakeData(ref dnp3, data, source << 16 | destination);
    }

    static string Flags(uint control) => (control & 0xF0) switch
    {
        0xC0 => ", DIR, PRM", 0x40 => ", PRM", 0x80 => ", DIR", 0xD0 => ", DIR, PRM, FCV", 0xF0 => ", DIR, PRM, FCB, FCV", 0xE0 => ", DIR, PRM, FCB",
        0x50 => ", PRM, FCV", 0x60 => ", PRM, FCB", 0x70 => ", PRM, FCB, FCV", 0x90 or 0xB0 => ", DIR, DFC", 0x10 or 0x30 => ", DFC", _ => "",
    };

    static uint TakeAddress(ref Layer dnp3, Field field)
    {
        dnp3.Place(Address, dnp3.Position);
        return (uint)dnp3.Take(field);
    }

    /// <summary>Takes the check sequence of all that stands between an offset and it. True where it is right.</summary>
    static bool TakeChecksum(ref Layer dnp3, int from, Field checksum, Field status, ExpertField bad)
    {
        int at = dnp3.Position;
        uint told = (uint)dnp3.Take(checksum);
        if (dnp3.Failed) return false;
        uint right = Dnp3Checksum.Of(dnp3.Bytes[from..at]);
        if (told != right) dnp3.Remark(bad, $"{bad.Message} [should be 0x{right:x4}]", at, ChecksumLength);
        dnp3.Note(status, told == right ? 1UL : 0, at);
        return told == right;
    }

    // Clause 9.2.4.4: blocks of up to 16 octets, each with a check sequence. The first octet is the transport function's, clause 8.2.
    static void TakeData(ref Layer dnp3, int length, uint stations)
    {
        uint transport = dnp3.U8(dnp3.Position);
        if (length == 0 || dnp3.Failed)
        {
            dnp3.Fail();
            return;
        }
        int start = dnp3.Position;
        dnp3.TakeBits(Transport, TransportFinal, TransportFirst, TransportSequence);
        bool isFinal = (transport & Dnp3Fragments.Final) != 0, isFirst = (transport & Dnp3Fragments.First) != 0;
        dnp3.Append(Transport, $"{(isFinal ? ", Final" : "")}{(isFirst ? ", First" : "")}({(isFirst ? "FIR, " : "")}{(isFinal ? "FIN, " : "")}Sequence {transport & Dnp3Fragments.Sequence})");
        dnp3.Position = start;
        Span<byte> data = stackalloc byte[LongestData];
        if (!TakeBlocks(ref dnp3, data[..length])) return;
        Dnp3Fragments.Take(ref dnp3, transport, data[1..length], stations, start + 1);
    }

    static bool TakeBlocks(ref Layer dnp3, scoped Span<byte> data)
    {
        GroupScope blocks = dnp3.Begin(s_dataChunks);
        bool areRight = true;
        for (int number = 0, from = 0; from < data.Length && areRight; number++)
        {
            int at = dnp3.Position, length = Math.Min(BlockLength, data.Length - from);
            GroupScope block = dnp3.Begin(s_dataChunk);
            dnp3.Label(block.Item, $"Data Chunk: {number}");
            dnp3.Take(DataChunk, length);
            dnp3.Note(DataChunkLength, (ulong)length, at);
            areRight = TakeChecksum(ref dnp3, at, DataChunkChecksum, DataChunkStatus, BadChunk);
            dnp3.End(block);
            if (dnp3.Failed) return false;
            dnp3.Bytes.Slice(at, length).CopyTo(data[from..]);
            from += length;
        }
        dnp3.End(blocks);
        return areRight;
    }
}
