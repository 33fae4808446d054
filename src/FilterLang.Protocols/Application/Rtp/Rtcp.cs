using static FilterLang.Protocols.RtcpFields;

namespace FilterLang.Protocols;

/// <summary>
/// RTP Control Protocol, RFC 3550 section 6: several packets in one datagram. Taken where a description of media announced it, and where a
/// datagram looks like it.
/// </summary>
public static partial class Rtcp
{
    const uint SenderReport = 200, ReceiverReport = 201, Description = 202, Goodbye = 203, Application = 204, TransportFeedback = 205,
        PayloadFeedback = 206, Extended = 207, Avb = 208, SummaryInformation = 209, PortMapping = 210, IntraRequest = 192, Negative = 193;

    const uint First = 192, Last = 210;

    public static readonly Protocol Protocol = Protocol.Of("rtcp", "Real-time Transport Control Protocol", Dissect, "RTCP");

    /// <summary>The same where somebody announced it.</summary>
    public static readonly Protocol Announced = Protocol.Of("rtcp", "Real-time Transport Control Protocol", DissectAnnounced, "RTCP");

    static Rtcp()
    {
        Protocol.Selects();
        Announced.CarriedBy(Sdp.Media, 1).Selects().Borrows(Protocol, Sip.Protocol);
        Protocol.CarriedBy(Rtp.Multiplexed, First).CarriedBy(Rtsp.Channels, 1);
        PayloadTables.UdpPort.AddExpecting(Announced);
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        Stun.Relayed.AddHeuristic(Protocol);
        _ = RtcpFields.Version;
        _ = RtcpFeedbackFields.Fci;
        _ = RtcpExtendedFields.XrBt;
    }

    static void Dissect(ref Layer rtcp)
    {
        if (rtcp.IsGuess && !LooksLikeOne(rtcp)) rtcp.Decline();
        else Take(ref rtcp, isExpected: false, default);
    }

    static void DissectAnnounced(ref Layer rtcp)
    {
        if (!Rtp.Expected(rtcp.Packet, isControl: true, out MediaStream stream)) rtcp.Decline();
        else Take(ref rtcp, isExpected: true, stream);
    }

    static void Take(ref Layer rtcp, bool isExpected, in MediaStream stream)
    {
        rtcp.Summary("RTCP");
        int announced = 0;
        bool isPadded = false;
        while (rtcp.Captured - rtcp.Position >= 4 && !rtcp.Failed)
        {
            int at = rtcp.Position;
            uint head = rtcp.Bytes[at], type = rtcp.Bytes[at + 1];
            if (type is < First or > Last) break;
            int length = (rtcp.U16(at + 2) + 1) * 4;
            announced += length;
            string name = RtcpNames.Pt.Find(type) ?? "Unknown";
            rtcp.OpenPart(at, length);
            rtcp.Title($" ({name})");
            rtcp.Info($"{name}   ");
            if (isExpected) Rtp.NoteSetup(ref rtcp, stream, Setup, SetupFrame, SetupMethod);
            rtcp.Place(RtcpFields.Version, at);
            rtcp.Place(Padding, at);
            isPadded = (head & 0x20) != 0;
            bool isEarly = isPadded && at + length < rtcp.Length;
            isPadded = TakePacket(ref rtcp, type, head & 0x1F, length, isPadded) && isPadded;
            if (isEarly && !rtcp.Failed) rtcp.Remark(PaddedEarly, at, 1);
        }
        if (rtcp.Failed) return;
        if (isPadded)
        {
            int padding = rtcp.Captured - rtcp.Position;
            rtcp.Take(PaddingData, padding - 1);
            rtcp.Take(PaddingCount);
        }
        NoteLength(ref rtcp, announced);
    }

    // RFC 3550 section 6.1 has reports first; feedback stands alone by RFC 5506.
    static bool LooksLikeOne(in Layer rtcp) => rtcp.Captured >= 2 && rtcp.Bytes[0] >> 6 == 2 && rtcp.Length % 4 == 0
        && rtcp.Bytes[1] is (byte)SenderReport or (byte)ReceiverReport or >= (byte)Goodbye and <= (byte)Extended;

    static void NoteLength(ref Layer rtcp, int announced)
    {
        bool isRight = announced == rtcp.Position;
        rtcp.Note(LengthCheck, isRight ? 1UL : 0);
        if (rtcp.Failed) return;
        if (isRight)
        {
            rtcp.Label(LengthCheck, $"RTCP frame length check: OK - {rtcp.Position} bytes");
            return;
        }
        rtcp.Label(LengthCheck, $"RTCP frame length check: Wrong (expected {announced} bytes, found {rtcp.Position})");
        rtcp.Remark(BadLength, $"Incorrect RTCP packet length information (expected {(long)announced} bytes, found {(long)rtcp.Position})");
    }

    // The first word, whose five bits mean something else for each type.
    static void TakeHead(ref Layer rtcp, Field? count, int length)
    {
        if (count is not null) rtcp.Place(count, rtcp.Position);
        rtcp.Position++;
        rtcp.Take(Pt);
        rtcp.Take(Length);
        rtcp.Append(Length, $" ({length} bytes)");
    }

    // False where padding was taken already.
    static bool TakePacket(ref Layer rtcp, uint type, uint count, int length, bool isPadded)
    {
        int at = rtcp.Position, end = at + length;
        switch (type)
        {
            case SenderReport or ReceiverReport:
                TakeHead(ref rtcp, Rc, length);
                rtcp.Take(Senderssrc);
                if (type == SenderReport) TakeSender(ref rtcp);
                TakeBlocks(ref rtcp, count);
                if (!rtcp.Failed && rtcp.Position < end) TakeExtensions(ref rtcp, end);
                break;
            case Description:
                TakeHead(ref rtcp, Sc, length);
                for (uint i = 0; i < count && rtcp.More; i++) TakeChunk(ref rtcp, end);
                break;
            case Goodbye:
                TakeHead(ref rtcp, Sc, length);
                TakeGoodbye(ref rtcp, count, end);
                break;
            case Application:
                TakeHead(ref rtcp, AppSubtype, length);
                return TakeApplication(ref rtcp, count, end);
            case TransportFeedback:
                TakeHead(ref rtcp, RtcpFeedbackFields.RtpfbFmt, length);
                return RtcpFeedback.TakeTransport(ref rtcp, count, at, end);
            case PayloadFeedback:
                TakeHead(ref rtcp, RtcpFeedbackFields.PsfbFmt, length);
                RtcpFeedback.TakePayload(ref rtcp, count, end);
                break;
            case Extended:
                TakeHead(ref rtcp, null, length);
                RtcpExtended.Take(ref rtcp, isPadded && !rtcp.Failed ? end - rtcp.U8(end - 1) : end);
                break;
            case Avb:
                TakeHead(ref rtcp, AppSubtype, length);
                TakeAvb(ref rtcp);
                break;
            case SummaryInformation:
                TakeHead(ref rtcp, null, length);
                rtcp.Take(SsrcIdentifier);
                rtcp.Take(SsrcIdentifier);
                TakeTime(ref rtcp);
                rtcp.Position = end;
                break;
            case PortMapping:
                TakeHead(ref rtcp, AppSubtype, length);
                rtcp.Take(SsrcIdentifier);
                rtcp.Position = end;
                break;
            case IntraRequest:
                TakeHead(ref rtcp, Rc, length);
                rtcp.Take(SsrcIdentifier);
                break;
            case Negative:
                TakeHead(ref rtcp, Rc, length);
                rtcp.Take(SsrcIdentifier);
                rtcp.Take(NackFsn);
                rtcp.Take(NackBlp);
                break;
            default:
                rtcp.Position++;
                break;
        }
        return true;
    }

    // RFC 3550 section 6.5: items up to a NUL, and more of these up to a whole word.
    static void TakeChunk(ref Layer rtcp, int end)
    {
        const byte Private = 8;
        rtcp.Take(SsrcIdentifier);
        bool hasEnded = false;
        while (rtcp.Position < end && rtcp.More && !hasEnded)
        {
            uint type = (uint)rtcp.Take(SdesType);
            if (type == 0)
            {
                hasEnded = true;
                break;
            }
            int length = rtcp.U8(rtcp.Position);
            rtcp.Note(SdesLength, (ulong)length, rtcp.Position, 1, ItemFlags.None);
            rtcp.Position++;
            if (length == 0) continue;
            if (type == Private)
            {
                int prefix = (int)rtcp.Take(SdesPrefixLength);
                TakeText(ref rtcp, SdesPrefixString, prefix);
                length -= prefix + 1;
            }
            if (length > 0) TakeText(ref rtcp, SdesText, length);
        }
        if (rtcp.Failed) return;
        if (!hasEnded) rtcp.Remark(NoTerminator, rtcp.Position);
        rtcp.Position = (rtcp.Position + 3) & ~3;
    }

    static void TakeText(ref Layer rtcp, Field field, int length)
    {
        rtcp.Text(field, rtcp.Position, length, TextEncoding.Utf8);
        if (!rtcp.Failed) rtcp.Position += length;
    }

    static void TakeGoodbye(ref Layer rtcp, uint count, int end)
    {
        for (uint i = 0; i < count && !rtcp.Failed; i++) rtcp.Take(SsrcIdentifier);
        if (rtcp.Failed || rtcp.Position >= end || rtcp.Position >= rtcp.Length) return;
        int length = rtcp.U8(rtcp.Position);
        rtcp.Note(SdesLength, (ulong)length, rtcp.Position, 1, ItemFlags.None);
        rtcp.Position++;
        TakeText(ref rtcp, SdesText, length);
        int after = rtcp.Position;
        for (; (rtcp.Position & 3) != 0 && !rtcp.Failed; rtcp.Position++)
            if (rtcp.U8(rtcp.Position) != 0) rtcp.Remark(ReasonPadding, after);
    }

    static bool TakeApplication(ref Layer rtcp, uint subtype, int end)
    {
        rtcp.Take(SsrcIdentifier);
        int at = rtcp.Position;
        ReadOnlySpan<byte> name = rtcp.Slice(at, 4);
        if (rtcp.Failed) return true;
        if (System.Text.Ascii.IsValid(name))
        {
            rtcp.Take(AppName, 4);
            rtcp.Info($"( {name} ) subtype={subtype}");
        }
        else
        {
            rtcp.Remark(NotAscii, at, 4);
            rtcp.Info($"subtype={subtype}");
            rtcp.Position += 4;
        }
        if (name.SequenceEqual("3GPP"u8) && subtype == 1)
        {
            // 3GPP TS 29.414 section 6.4.3.
            GroupScope mux = rtcp.Begin(AppMux, rtcp.Position, 4);
            rtcp.TakeParts(AppMuxMux, AppMuxCp, AppMuxSelection);
            rtcp.Position++;
            rtcp.Note(AppMuxMuxport, rtcp.U16(rtcp.Position) * 2u, rtcp.Position, 2, ItemFlags.None);
            rtcp.End(mux);
            rtcp.Position = end;
            return true;
        }
        // Push to talk, of OMA and of 3GPP TS 24.380, has fields of its own, which are not shown.
        if (name.SequenceEqual("PoC1"u8) || name.SequenceEqual("MCPT"u8) || name.SequenceEqual("MCPC"u8))
        {
            rtcp.Position = end;
            return true;
        }
        int length = end - rtcp.Position;
        ReadOnlySpan<byte> data = rtcp.Slice(rtcp.Position, length);
        if (rtcp.Failed) return true;
        if (data.ContainsAnyExceptInRange((byte)' ', (byte)'~')) rtcp.Take(AppData, length);
        else rtcp.Take(AppDataStr, length);
        return true;
    }

    // IEEE 1733 section 6.
    static void TakeAvb(ref Layer rtcp)
    {
        rtcp.Take(SsrcIdentifier);
        TakeText(ref rtcp, AppName, 4);
        rtcp.Take(TimebaseIndicator);
        rtcp.Take(Identity, 10);
        rtcp.Take(StreamId);
        rtcp.Take(TimestampAs);
        rtcp.Take(TimestampRtp);
    }
}
