using System.Globalization;
using System.Numerics;
using static FilterLang.Protocols.RtcpFeedbackFields;

namespace FilterLang.Protocols;

/// <summary>Feedback on the transport and on the payload, RFC 4585 section 6, and what RFC 5104, RFC 8888 and others add to it.</summary>
static class RtcpFeedback
{
    const uint GenericNegative = 1, RateRequest = 3, RateNotice = 4, CongestionControl = 11, TransportWide = 15;

    const uint Small = 1, Large = 2;

    const uint PictureLoss = 1, SliceLoss = 2, IntraRequest = 4, ApplicationLayer = 15;

    /// <summary>False where padding was taken already.</summary>
    public static bool TakeTransport(ref Layer rtcp, uint format, int start, int end)
    {
        rtcp.Take(RtcpFields.Senderssrc);
        if (format == CongestionControl)
        {
            TakeCongestion(ref rtcp, end);
            return true;
        }
        rtcp.Take(RtcpFields.Mediassrc);
        if (format is 2 or >= 5 and <= 10)
        {
            rtcp.Take(Fci, end - rtcp.Position);
            rtcp.Remark(Undecoded, rtcp.Position, 0);
            return true;
        }
        if (format is not (GenericNegative or RateRequest or RateNotice or TransportWide))
        {
            rtcp.Take(Fci, end - rtcp.Position);
            // So the length check counts.
            if (!rtcp.Failed) rtcp.Position = start + 12 + end - start;
            return true;
        }
        bool isPadding = true;
        int all = rtcp.Narrow(end);
        while (rtcp.Position < end && !rtcp.Failed)
            if (format == GenericNegative) TakeNegative(ref rtcp);
            else if (format == TransportWide) isPadding = TakeTransportWide(ref rtcp, end) && isPadding;
            else TakeRate(ref rtcp, format);
        rtcp.Widen(all);
        return isPadding;
    }

    static void AppendTime(ref Layer rtcp, Field field, string before, double milliseconds, string after)
    {
        if (!rtcp.WantsLabels) return;
        Span<byte> text = stackalloc byte[32];
        milliseconds.TryFormat(text, out int length, "F6", CultureInfo.InvariantCulture);
        rtcp.Append(field, $"{before}{(ReadOnlySpan<byte>)text[..length]}{after}");
    }

    static void TakeNegative(ref Layer rtcp)
    {
        uint first = (uint)rtcp.Take(RtpfbNackPid), mask = (uint)rtcp.Take(RtpfbNackBlp);
        if (rtcp.Failed) return;
        int outer = rtcp.Parent;
        rtcp.StandUnder(RtpfbNackBlp);
        for (int i = 0; i < 16; i++)
        {
            if ((mask >> i & 1) == 0) continue;
            uint number = first + (uint)i + 1;
            rtcp.Note(RtpfbNackPid, number, rtcp.Position - 2, 2, ItemFlags.None);
            rtcp.Label(RtpfbNackPid, $"Frame {number} also lost");
        }
        rtcp.Parent = outer;
        rtcp.Title($": NACK: {BitOperations.PopCount(mask) + 1} frames lost");
        if (!rtcp.WantsLabels) return;
        if (mask == 0)
        {
            rtcp.Append(RtpfbNackBlp, $" (No additional frames lost)");
            return;
        }
        Span<byte> lost = stackalloc byte[16 * 6];
        int length = 0;
        for (int i = 0; i < 16; i++)
        {
            if ((mask >> i & 1) == 0) continue;
            (first + (uint)i + 1).TryFormat(lost[length..], out int digits);
            lost[(length += digits + 1) - 1] = (byte)' ';
        }
        rtcp.Append(RtpfbNackBlp, $" (Frames {(ReadOnlySpan<byte>)lost[..length]}lost)");
    }

    // RFC 5104 section 4.2.1.1.
    static void TakeRate(ref Layer rtcp, uint format)
    {
        rtcp.Take(RtpfbTmmbrFciSsrc);
        int at = rtcp.Position;
        ulong exponent = rtcp.Place(RtpfbTmmbrFciExp, at), mantissa = rtcp.Place(RtpfbTmmbrFciMantissa, at);
        if (rtcp.Failed) return;
        rtcp.NoteText(RtpfbTmmbrFciBitrate, default, at, 3, ItemFlags.None);
        rtcp.Append(RtpfbTmmbrFciBitrate, $"{mantissa}*2^{exponent}");
        rtcp.Title($": {(format == RateRequest ? "TMMBR" : "TMMBN")}: {mantissa}*2^{exponent}");
        // One octet further than the RFC has it, as in Wireshark.
        rtcp.Place(RtpfbTmmbrFciMeasuredoverhead, at + 3);
        rtcp.Position = at + 4;
    }

    // RFC 8888 section 3.1: a timestamp ends it.
    static void TakeCongestion(ref Layer rtcp, int end)
    {
        const int Most = 1 << 14;
        while (rtcp.Position < end - 4 && !rtcp.Failed)
        {
            rtcp.Take(RtcpFields.Mediassrc);
            rtcp.Take(RtpfbCcfbBeginseq);
            int count = (int)rtcp.Take(RtpfbCcfbNumreports);
            rtcp.Label(RtpfbCcfbNumreports, $"Number of metric blocks: {count}");
            if (count > Most)
            {
                rtcp.Remark(TooManyBlocks, rtcp.Position);
                rtcp.Fail();
                return;
            }
            for (int i = 0; i < count && !rtcp.Failed; i++)
            {
                rtcp.Place(RtpfbCcfbReceived, rtcp.Position);
                rtcp.Place(RtpfbCcfbEcn, rtcp.Position);
                double offset = rtcp.Place(RtpfbCcfbAto, rtcp.Position) / 1.024;
                AppendTime(ref rtcp, RtpfbCcfbAto, " (", offset, " ms)");
                rtcp.Position += 2;
            }
            if (count % 2 != 0) rtcp.Take(RtpfbCcfbPadding);
        }
        rtcp.Take(RtpfbCcfbTimestamp);
    }

    // draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1. False where padding stands behind the deltas.
    static bool TakeTransportWide(ref Layer rtcp, int end)
    {
        uint number = (uint)rtcp.Take(RtpfbTransportccBaseseq);
        int count = (int)rtcp.Take(RtpfbTransportccStatuscount);
        rtcp.Take(RtpfbTransportccReftime);
        rtcp.Take(RtpfbTransportccPktcount);
        int chunks = rtcp.Position;
        for (int seen = 0; seen < count && !rtcp.Failed;)
        {
            uint chunk = (uint)rtcp.Take(RtpfbTransportccPktchunk);
            if (rtcp.Failed) return true;
            int length = LengthOf(chunk, count - seen);
            if (length == 0 || seen + length > count)
            {
                rtcp.Remark(TooManyChunks, rtcp.Position - 2, 2);
                return true;
            }
            seen += length;
        }
        for (int seen = 0; seen < count && !rtcp.Failed; chunks += 2)
        {
            uint chunk = rtcp.U16(chunks);
            int length = LengthOf(chunk, count - seen);
            for (int i = 0; i < length && !rtcp.Failed; i++, seen++)
                if (StatusOf(chunk, i) is (Small or Large) and var size) TakeDelta(ref rtcp, number + (uint)seen, (int)size);
        }
        int padding = -rtcp.Position & 3;
        if (padding == 0 || rtcp.Failed || rtcp.Position + padding > end) return true;
        ulong octets = 0;
        for (int i = 0; i < padding; i++) octets = octets << 8 | rtcp.U8(rtcp.Position + i);
        rtcp.Note(RtpfbTransportccRecvDeltaPadding, octets, rtcp.Position, padding, ItemFlags.None);
        rtcp.Position += padding;
        return false;
    }

    // Of how many packets a chunk tells: a run, or 14 of a bit each, or 7 of two.
    static int LengthOf(uint chunk, int left) => (chunk & 0x8000) == 0 ? (int)(chunk & 0x1FFF) : Math.Min((chunk & 0x4000) != 0 ? 7 : 14, left);

    static uint StatusOf(uint chunk, int i) => (chunk & 0x8000) == 0 ? chunk >> 13 & 3
        : (chunk & 0x4000) != 0 ? chunk >> 12 - i * 2 & 3 : chunk >> 13 - i & 1;

    // As many octets as the status says.
    static void TakeDelta(ref Layer rtcp, uint number, int size)
    {
        int at = rtcp.Position;
        uint value = size == Small ? rtcp.U8(at) : rtcp.U16(at);
        rtcp.Note(RtpfbTransportccRecvDelta, value, at, size, ItemFlags.None);
        if (rtcp.WantsLabels)
        {
            double time = (size == Small ? value : (short)value) * 0.25;
            string kind = size == Small ? "Small" : (short)value < 0 ? "Negative" : "Large";
            rtcp.Append(RtpfbTransportccRecvDelta, $" {kind} Delta: [seq: {number}]");
            AppendTime(ref rtcp, RtpfbTransportccRecvDelta, " ", time, " ms");
        }
        rtcp.Position = at + size;
    }

    public static void TakePayload(ref Layer rtcp, uint format, int end)
    {
        rtcp.Take(RtcpFields.Senderssrc);
        rtcp.Take(RtcpFields.Mediassrc);
        rtcp.Info($"{NameOf(format)}  ");
        while (rtcp.Position < end && !rtcp.Failed)
            switch (format)
            {
                case PictureLoss:
                    // Microsoft's, [MS-RTP] section 2.2.12.1.
                    rtcp.Take(PsfbMsPliRequestId);
                    rtcp.Position += 2;
                    for (int i = 0; i < 8; i++) rtcp.Take(PsfbMsPliSyncFrameRequest);
                    break;
                case SliceLoss:
                    rtcp.TakeParts(PsfbFirSliFirst, PsfbFirSliNumber, PsfbFirSliPictureId);
                    break;
                case IntraRequest:
                    rtcp.Take(PsfbFirFciSsrc);
                    rtcp.Take(PsfbFirFciCsn);
                    rtcp.Take(PsfbFirFciReserved);
                    break;
                case ApplicationLayer:
                    TakeApplicationLayer(ref rtcp, end);
                    break;
                default:
                    rtcp.Take(Fci, end - rtcp.Position);
                    break;
            }
    }

    static string NameOf(uint format) => format switch
    {
        PictureLoss => "PLI", SliceLoss => "SLI", 3 => "RPSI", IntraRequest => "FIR", 5 => "TSTR", 6 => "TSTN", 7 => "VBCM", ApplicationLayer => "ALFB",
        _ => "Unknown",
    };

    static void TakeApplicationLayer(ref Layer rtcp, int end)
    {
        if (rtcp.Slice(rtcp.Position, 4).SequenceEqual("REMB"u8)) TakeEstimate(ref rtcp);
        else if (!rtcp.Failed) TakeMicrosoft(ref rtcp, end);
    }

    // draft-alvestrand-rmcat-remb-03 section 2.2.
    static void TakeEstimate(ref Layer rtcp)
    {
        rtcp.Take(PsfbRembIdentifier, 4);
        int at = rtcp.Position, count = (int)rtcp.Take(PsfbRembFciNumberSsrcs);
        int exponent = (int)rtcp.Place(PsfbRembFciBrExp, at + 1);
        ulong rate = rtcp.Place(PsfbRembFciBrMantissa, at) << exponent;
        if (rtcp.Failed) return;
        rtcp.NoteText(PsfbRembFciBitrate, default, at + 1, 3, ItemFlags.None);
        rtcp.Append(PsfbRembFciBitrate, $"{rate}");
        rtcp.Title($": REMB: max bitrate={rate}");
        rtcp.Position = at + 4;
        for (int i = 0; i < count && !rtcp.Failed; i++) rtcp.Take(PsfbRembFciSsrc);
    }

    // [MS-RTP] section 2.2.12.2; the entries of a request stay as they are.
    static void TakeMicrosoft(ref Layer rtcp, int end)
    {
        const uint SourceRequest = 1, SpeakerHistory = 3;
        uint type = (uint)rtcp.Take(PsfbMsAfbType);
        rtcp.Take(PsfbMsLength);
        if (type is SourceRequest or SpeakerHistory) rtcp.Take(PsfbMsMsi);
        if (type == SourceRequest)
        {
            rtcp.Take(PsfbMsVsrRequestId);
            rtcp.Position += 2;
            rtcp.Take(PsfbMsVsrVersion);
            rtcp.TakeParts(PsfbMsVsrKeyFrameRequest);
            rtcp.Take(PsfbMsVsrNumEntries);
            rtcp.Take(PsfbMsVsrEntryLength);
        }
        if (!rtcp.Failed) rtcp.Position = end;
    }
}
