namespace FilterLang.Protocols;

/// <summary>
/// Real-time Transport Protocol, RFC 3550 section 5, where a description of media or an agreement on keys announced it. What the payload says stays as it is.
/// </summary>
public static class Rtp
{
    const int HeaderLength = 12, Version = 2;
    const ushort OneByteExtensions = 0xBEDE, TwoByteExtensions = 0x1000;

    // RFC 5761 section 4: payload types that, with a marker, are types of reports.
    const uint FirstReport = 192, LastReport = 223;

    /// <summary>What else arrives at the same address, by the first number of its range in RFC 7983 section 7; reports as 192.</summary>
    public static readonly PayloadTable Multiplexed = PayloadTable.Of("rtp.multiplexed");

    public static readonly Protocol Protocol = Protocol.Of("rtp", "Real-Time Transport Protocol", Dissect, "RTP");

    /// <summary>Media in a stream of another protocol, RFC 2326 section 10.12.</summary>
    public static readonly Protocol Interleaved = Protocol.Of("rtp", "Real-Time Transport Protocol", DissectInterleaved, "RTP").Borrows(Protocol);

    static readonly ValueNames s_versions = new(() => [(0, "Old VAT Version"), (1, "First Draft Version"), (2, "RFC 1889 Version")]);

    static readonly ValueNames s_profiles = new(() =>
        [(0x0067, "ED137"), (0x0167, "ED137A"), (0x1000, 0x100F, "RFC 5285 Two-Byte Header Extensions"), (0xBEDE, "RFC 5285 One-Byte Header Extensions")]);

    static readonly Field
        s_setup         = Protocol.Text       ("rtp.setup",            "Stream setup", level: EvaluationLevel.Stream),
        s_setupFrame    = Protocol.FrameNumber("rtp.setup-frame",      "Setup frame", level: EvaluationLevel.Stream),
        s_setupMethod   = Protocol.Text       ("rtp.setup-method",     "Setup Method", level: EvaluationLevel.Stream),
        s_version       = Protocol.UInt8      ("rtp.version",          "Version", mask: 0xC0, names: s_versions),
        s_padding       = Protocol.Boolean    ("rtp.padding",          "Padding", mask: 0x20),
        s_extension     = Protocol.Boolean    ("rtp.ext",              "Extension", mask: 0x10),
        s_sourceCount   = Protocol.UInt8      ("rtp.cc",               "Contributing source identifiers count", mask: 0x0F),
        s_marker        = Protocol.Boolean    ("rtp.marker",           "Marker", mask: 0x80),
        s_payloadType   = Protocol.UInt8      ("rtp.p_type",           "Payload type", mask: 0x7F, names: RtpNames.PayloadTypes),
        s_sequence      = Protocol.UInt16     ("rtp.seq",              "Sequence number"),
        s_extended      = Protocol.UInt32     ("rtp.extseq",           "Extended sequence number", level: EvaluationLevel.Stream),
        s_time          = Protocol.UInt32     ("rtp.timestamp",        "Timestamp"),
        s_extendedTime  = Protocol.UInt64     ("rtp.timestamp_ext",    "Extended timestamp", level: EvaluationLevel.Stream),
        s_source        = Protocol.UInt32     ("rtp.ssrc",             "Synchronization Source identifier", display: HexDec),
        s_contributors  = Protocol.Label      ("rtp.csrc.items",       "Contributing Source identifiers"),
        s_contributor   = Protocol.UInt32     ("rtp.csrc.item",        "CSRC item", display: HexDec),
        s_profile       = Protocol.UInt16     ("rtp.ext.profile",      "Defined by profile", display: HexDec, names: s_profiles),
        s_length        = Protocol.UInt16     ("rtp.ext.len",          "Extension length"),
        s_extensions    = Protocol.Label      ("rtp.hdr_exts",         "Header extensions"),
        s_word          = Protocol.UInt32     ("rtp.hdr_ext",          "Header extension", display: HexDec),
        s_id            = Protocol.UInt8      ("rtp.ext.rfc5285.id",   "Identifier"),
        s_size          = Protocol.UInt8      ("rtp.ext.rfc5285.len",  "Length"),
        s_data          = Protocol.Bytes      ("rtp.ext.rfc5285.data", "Extension Data"),
        s_applicationBits = Protocol.UInt8    ("rtp.ext.rfc5285.appbits", "Application Bits"),
        s_payload       = Protocol.Bytes      ("rtp.payload",          "Payload"),
        s_encrypted     = Protocol.Bytes      ("srtp.enc_payload",     "SRTP Encrypted Payload"),
        s_tag           = Protocol.Bytes      ("srtp.auth_tag",        "SRTP Auth Tag"),
        s_paddingData   = Protocol.Bytes      ("rtp.padding.data",     "Padding data"),
        s_paddingCount  = Protocol.UInt8      ("rtp.padding.count",    "Padding count");

    static Rtp()
    {
        Protocol.CarriedBy(Sdp.Media, 0).Borrows(Sip.Protocol).Dispatches(Multiplexed);
        Interleaved.CarriedBy(Rtsp.Channels, 0);
        PayloadTables.UdpPort.AddExpecting(Protocol);
    }

    static void Dissect(ref Layer rtp)
    {
        if (!Expected(rtp.Packet, isControl: false, out MediaStream stream))
        {
            rtp.Decline();
            return;
        }
        if (rtp.Captured < HeaderLength || rtp.Bytes[0] >> 6 != Version || rtp.Bytes[1] is >= (byte)FirstReport and <= (byte)LastReport)
        {
            TakeOther(ref rtp);
            return;
        }
        Take(ref rtp, stream);
    }

    static void DissectInterleaved(ref Layer rtp)
    {
        if (rtp.Captured >= HeaderLength && rtp.Bytes[0] >> 6 == Version)
            Take(ref rtp, new MediaStream(rtp.Packet.Number, IsControl: false, null, null) { Arranger = "DECODE AS" });
        else rtp.Decline();
    }

    static void Take(ref Layer rtp, in MediaStream stream)
    {
        rtp.Summary(stream.TagLength > 0 ? "SRTP" : "RTP");
        rtp.Open();
        NoteSetup(ref rtp, stream, s_setup, s_setupFrame, s_setupMethod);
        uint first = rtp.U8(0), second = rtp.U8(1), sequence = rtp.U16(2), time = rtp.U32(4), source = rtp.U32(8);
        Summarize(ref rtp, stream, second, sequence, time, source);
        rtp.TakeParts(s_version, s_padding, s_extension, s_sourceCount);
        rtp.TakeParts(s_marker, s_payloadType);
        RtpCount count = rtp.Packet.Conversation.State<RtpConversation>(Protocol).Extend(rtp.Packet, source, (ushort)sequence, time);
        rtp.Take(s_sequence);
        rtp.Note(s_extended, count.Sequence, 2, 2);
        rtp.Take(s_time);
        rtp.Note(s_extendedTime, count.Time, 4, 4);
        rtp.Take(s_source);
        TakeContributors(ref rtp, (int)(first & 0x0F));
        if ((first & 0x10) != 0) TakeExtension(ref rtp);
        if (rtp.Failed) return;
        if (stream.TagLength > 0) TakeSecured(ref rtp, stream);
        else TakePayload(ref rtp, hasPadding: (first & 0x20) != 0);
    }

    static void TakeOther(ref Layer rtp)
    {
        uint kind = rtp.Captured < HeaderLength ? byte.MaxValue : rtp.Bytes[0] switch
        {
            <= 3 or (>= 64 and <= 79) => 0u,
            >= 20 and <= 63 => 20u,
            >= 128 and <= 191 => FirstReport,
            _ => byte.MaxValue,
        };
        if (Multiplexed.Find(kind) is not { } other || !rtp.Call(other)) rtp.Continue(rtp.Packet.Plan.Catalog.Data);
    }

    /// <summary>What was arranged for the packet at hand, if it is of the kind that is asked for.</summary>
    internal static bool Expected(PacketDissector packet, bool isControl, out MediaStream stream)
    {
        stream = default;
        MediaStreams? streams = packet.Remembered<MediaStreams>(Sdp.Protocol);
        return streams is not null && streams.Find(packet, out stream) && stream.IsControl == isControl;
    }

    internal static void NoteSetup(ref Layer layer, in MediaStream stream, Field whole, Field frame, Field method)
    {
        GroupScope scope = layer.Begin(null);
        layer.NoteText(whole, default);
        layer.Label(whole, $"Stream setup by {stream.Method} (frame {stream.Frame})");
        layer.StandUnder(whole);
        layer.Note(frame, (ulong)stream.Frame);
        layer.NoteText(method, stream.Method switch { "DTLS-SRTP" => "DTLS-SRTP"u8, "RTSP" => "RTSP"u8, "DECODE AS" => "DECODE AS"u8, _ => "SDP"u8 });
        if (stream.Call is { } call) layer.NoteText(SipHeaders.CallId, call);
        layer.End(scope);
    }

    static void Summarize(ref Layer rtp, in MediaStream stream, uint kind, uint sequence, uint time, uint source)
    {
        uint type = kind & 0x7F;
        string name = stream.NameOf(type) ?? RtpNames.PayloadTypes.Find(type) ?? "Unknown";
        rtp.Info($"PT={name}, SSRC=0x{source:X1}, Seq={sequence}, Time={time}{((kind & 0x80) != 0 ? ", Mark" : "")}");
    }

    static void TakeContributors(ref Layer rtp, int count)
    {
        if (count == 0) return;
        GroupScope scope = rtp.Begin(s_contributors, HeaderLength, count * 4);
        for (int i = 0; i < count && rtp.More; i++) rtp.Take(s_contributor);
        rtp.End(scope);
    }

    // RFC 3550 section 5.3.1, RFC 8285.
    static void TakeExtension(ref Layer rtp)
    {
        uint profile = (uint)rtp.Take(s_profile);
        int length = (int)rtp.Take(s_length) * 4, end = rtp.Position + length;
        if (length == 0 || rtp.Failed) return;
        GroupScope scope = rtp.Begin(s_extensions, rtp.Position, length);
        if (profile == OneByteExtensions) TakeElements(ref rtp, profile, end);
        else if ((profile & 0xFFF0) == TwoByteExtensions) TakeElements(ref rtp, profile, end);
        else
            while (rtp.Position < end && rtp.More) rtp.Take(s_word);
        rtp.End(scope);
        rtp.Position = end;
    }

    static void TakeElements(ref Layer rtp, uint profile, int end)
    {
        bool isShort = profile == OneByteExtensions;
        while (rtp.Position < end && rtp.More)
        {
            int at = rtp.Position;
            uint head = rtp.U8(at);
            if (head == 0)
            {
                rtp.Position++;
                continue;
            }
            uint id = isShort ? head >> 4 : head;
            // RFC 8285 section 4.2: 15 ends the list.
            if (isShort && id == 15) return;
            int length = isShort ? (int)(head & 15) + 1 : rtp.U8(at + 1), header = isShort ? 1 : 2;
            if (!isShort) rtp.Note(s_applicationBits, profile & 15, at, 0, ItemFlags.None);
            rtp.Note(s_id, id, at, 1, ItemFlags.None);
            rtp.Note(s_size, (ulong)length, at + header - 1, 1, ItemFlags.None);
            if (length > 0) rtp.Place(s_data, at + header, length);
            rtp.Position = at + header + length;
        }
    }

    // RFC 3711 section 3.1.
    static void TakeSecured(ref Layer rtp, in MediaStream stream)
    {
        int length = rtp.Length - rtp.Position - stream.TagLength;
        if (length > 0) rtp.Take(stream.IsEncrypted ? s_encrypted : s_payload, length);
        if (length >= 0 && !rtp.Failed) rtp.Take(s_tag, stream.TagLength);
    }

    static void TakePayload(ref Layer rtp, bool hasPadding)
    {
        int at = rtp.Position, padding = hasPadding ? rtp.U8(rtp.Length - 1) : 0;
        if (padding > rtp.Length - at || rtp.Failed) padding = 0;
        int length = Math.Min(rtp.Length - at - padding, rtp.Captured - at);
        if (length > 0) rtp.Place(s_payload, at, length);
        if (padding == 0) return;
        if (padding > 1) rtp.Place(s_paddingData, rtp.Length - padding, padding - 1);
        rtp.Place(s_paddingCount, rtp.Length - 1);
    }
}
