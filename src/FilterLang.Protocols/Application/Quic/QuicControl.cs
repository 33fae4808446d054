namespace FilterLang.Protocols;

/// <summary>
/// Frames that control streams, identifiers and paths: RFC 9000 sections 19.4 to 19.20, and those of extensions for acknowledgments, times and
/// addresses.
/// </summary>
static class QuicControl
{
    const int PathData = 8;

    static readonly Protocol s_protocol = Quic.Protocol;

    public static readonly Field
        ResetStreamId       = s_protocol.UInt64("quic.rsts.stream_id",              "Stream ID"),
        ResetError          = s_protocol.UInt64("quic.rsts.application_error_code", "Application Error code"),
        FinalSize           = s_protocol.UInt64("quic.rsts.final_size",             "Final Size"),
        StopStreamId        = s_protocol.UInt64("quic.ss.stream_id",                "Stream ID"),
        StopError           = s_protocol.UInt64("quic.ss.application_error_code",   "Application Error code"),
        TokenLength         = s_protocol.UInt64("quic.nt.length",                   "(Token) Length"),
        Token               = s_protocol.Bytes ("quic.nt.token",                    "Token"),
        MaximumData         = s_protocol.UInt64("quic.md.maximum_data",             "Maximum Data"),
        StreamId            = s_protocol.UInt64("quic.msd.stream_id",               "Stream ID"),
        MaximumStreamData   = s_protocol.UInt64("quic.msd.maximum_stream_data",     "Maximum Stream Data"),
        MaxStreams          = s_protocol.UInt64("quic.ms.max_streams",              "Max Streams"),
        StreamDataLimit     = s_protocol.UInt64("quic.sb.stream_data_limit",        "Stream Data Limit"),
        BlockedStreamId     = s_protocol.UInt64("quic.sdb.stream_id",               "Stream ID"),
        StreamLimit         = s_protocol.UInt64("quic.sib.stream_limit",            "Stream Limit"),
        Sequence            = s_protocol.UInt64("quic.nci.sequence",                "Sequence"),
        RetirePriorTo       = s_protocol.UInt64("quic.nci.retire_prior_to",         "Retire Prior To"),
        IdentifierLength    = s_protocol.UInt8 ("quic.nci.connection_id.length",    "Connection ID Length"),
        Identifier          = s_protocol.Bytes ("quic.nci.connection_id",           "Connection ID"),
        ResetToken          = s_protocol.Bytes ("quic.nci.stateless_reset_token",   "Stateless Reset Token"),
        RetiredSequence     = s_protocol.UInt64("quic.rci.sequence",                "Sequence"),
        Challenge           = s_protocol.Bytes ("quic.path_challenge.data",         "Data"),
        Response            = s_protocol.Bytes ("quic.path_response.data",          "Data"),
        FrequencySequence   = s_protocol.UInt64("quic.af.sequence_number",          "Sequence Number"),
        ElicitingThreshold  = s_protocol.UInt64("quic.af.ack_eliciting_threshold",  "Ack-Eliciting Threshold"),
        RequestMaxAckDelay  = s_protocol.UInt64("quic.af.request_max_ack_delay",    "Request Max Ack Delay"),
        ReorderingThreshold = s_protocol.UInt64("quic.af.reordering_threshold",     "Reordering Threshold"),
        TimeStamp           = s_protocol.UInt64("quic.ts",                          "Time Stamp"),
        ObservedSequence    = s_protocol.UInt64("quic.oa.seq_num",                  "Sequence Number"),
        ObservedIPv4        = s_protocol.IPv4  ("quic.oa.ipv4",                     "IPv4"),
        ObservedIPv6        = s_protocol.IPv6  ("quic.oa.ipv6",                     "IPv6"),
        ObservedPort        = s_protocol.UInt16("quic.oa.port",                     "Port");

    /// <summary>Takes the body of a frame; false where the type is not one of these.</summary>
    public static bool Take(ref Layer quic, int frame, ulong type)
    {
        switch (type)
        {
            case 0x04 or 0x05: TakeEnd(ref quic, frame, type == 0x04); break;
            case 0x07: TakeToken(ref quic); break;
            case 0x10: One(ref quic, ", MD", MaximumData); break;
            case 0x11: OfStream(ref quic, frame, ", MSD", StreamId, MaximumStreamData); break;
            case 0x12 or 0x13: One(ref quic, ", MS", MaxStreams); break;
            case 0x14: One(ref quic, ", DB", StreamDataLimit); break;
            case 0x15: OfStream(ref quic, frame, ", SDB", BlockedStreamId, StreamDataLimit); break;
            case 0x16 or 0x17: One(ref quic, ", SB", StreamLimit); break;
            case 0x18:
                quic.Info($", NCI");
                TakeIdentifier(ref quic);
                break;
            case 0x19: One(ref quic, ", RC", RetiredSequence); break;
            case 0x1A: TakePath(ref quic, ", PC", Challenge); break;
            case 0x1B: TakePath(ref quic, ", PR", Response); break;
            case 0x1E: quic.Info($", DONE"); break;
            case 0x1F or 0xAC: quic.Info($", IA"); break;
            case 0xAF: TakeFrequency(ref quic); break;
            case 0x2F5: One(ref quic, ", TS", TimeStamp); break;
            case 0x9F81A6 or 0x9F81A7: TakeObserved(ref quic, frame, type == 0x9F81A7); break;
            default: return false;
        }
        return true;
    }

    static void One(ref Layer quic, string words, Field field)
    {
        quic.Info($"{words}");
        QuicNumber.Take(ref quic, field);
    }

    static void OfStream(ref Layer quic, int frame, string words, Field stream, Field limit)
    {
        ulong id = QuicNumber.Take(ref quic, stream);
        quic.Info($"{words}({id})");
        quic.Append(frame, $" id={id}");
        QuicNumber.Take(ref quic, limit);
    }

    static void TakeEnd(ref Layer quic, int frame, bool isReset)
    {
        ulong id = QuicNumber.Take(ref quic, isReset ? ResetStreamId : StopStreamId);
        quic.Info($"{(isReset ? ", RS" : ", SS")}({id})");
        ulong code = QuicNumber.Take(ref quic, isReset ? ResetError : StopError);
        quic.Append(frame, $" id={id} Error code: 0x{code:x}");
        if (isReset) QuicNumber.Take(ref quic, FinalSize);
    }

    static void TakeToken(ref Layer quic)
    {
        quic.Info($", NT");
        quic.Take(Token, (int)Math.Min(QuicNumber.Take(ref quic, TokenLength), int.MaxValue));
    }

    /// <summary>Takes a new identifier of the sender, section 19.15, from its sequence number on.</summary>
    public static void TakeIdentifier(ref Layer quic)
    {
        QuicNumber.Take(ref quic, Sequence);
        QuicNumber.Take(ref quic, RetirePriorTo);
        int length = (int)quic.Take(IdentifierLength), at = quic.Position;
        if (quic.Failed || length is 0 or > QuicIdentifiers.Longest) return;
        quic.Take(Identifier, length);
        quic.Take(ResetToken, QuicIdentifiers.TokenSize);
        if (quic.Failed) return;
        QuicSession session = quic.Packet.State<QuicSession>(Quic.Protocol);
        session.Add(session.Connection!, session.Sender, quic.Slice(at, length), quic.Slice(at + length, QuicIdentifiers.TokenSize));
    }

    static void TakePath(ref Layer quic, string words, Field data)
    {
        quic.Info($"{words}");
        quic.Take(data, PathData);
    }

    static void TakeFrequency(ref Layer quic)
    {
        quic.Info($", AF");
        QuicNumber.Take(ref quic, FrequencySequence);
        QuicNumber.Take(ref quic, ElicitingThreshold);
        QuicNumber.Take(ref quic, RequestMaxAckDelay);
        QuicNumber.Take(ref quic, ReorderingThreshold);
    }

    static void TakeObserved(ref Layer quic, int frame, bool isSix)
    {
        quic.Info($", OA");
        QuicNumber.Take(ref quic, ObservedSequence);
        int at = quic.Position, size = isSix ? 16 : 4;
        if (isSix) quic.Take(ObservedIPv6, size);
        else quic.Take(ObservedIPv4);
        ulong port = quic.Take(ObservedPort);
        if (quic.Failed || !quic.WantsLabels) return;
        ReadOnlySpan<byte> address = quic.Slice(at, size);
        if (isSix) quic.Append(frame, $" IPv6={NetworkAddress.IPv6(address)} PORT={port}");
        else quic.Append(frame, $" IPv4={NetworkAddress.IPv4(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address))} PORT={port}");
    }
}
