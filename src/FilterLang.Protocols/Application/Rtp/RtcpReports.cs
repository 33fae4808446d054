using static FilterLang.Protocols.RtcpFields;

namespace FilterLang.Protocols;

/// <summary>What senders and receivers report, RFC 3550 section 6.4.</summary>
public static partial class Rtcp
{
    static void TakeTime(ref Layer rtcp)
    {
        int at = rtcp.Position;
        uint seconds = (uint)rtcp.Take(TimestampNtpMsw), fraction = (uint)rtcp.Take(TimestampNtpLsw);
        rtcp.Note(TimestampNtp, (ulong)NtpTime.Of(seconds, fraction), at, 8);
    }

    static void TakeSender(ref Layer rtcp)
    {
        TakeTime(ref rtcp);
        rtcp.Take(TimestampRtp);
        rtcp.Take(SenderPacketcount);
        rtcp.Take(SenderOctetcount);
    }

    // RFC 3550 section 6.4.1.
    static void TakeBlocks(ref Layer rtcp, uint count)
    {
        for (uint i = 0; i < count && !rtcp.Failed; i++)
        {
            rtcp.Take(SsrcIdentifier);
            rtcp.Take(SsrcFraction);
            rtcp.Append(SsrcFraction, $" / 256");
            rtcp.Take(SsrcCumNr);
            rtcp.Take(SsrcExtHigh);
            int outer = rtcp.Parent;
            rtcp.StandUnder(SsrcExtHigh);
            rtcp.Place(SsrcHighCycles, rtcp.Position - 4);
            rtcp.Place(SsrcHighSeq, rtcp.Position - 2);
            rtcp.Parent = outer;
            rtcp.Take(SsrcJitter);
            rtcp.Take(SsrcLsr);
            ulong delay = rtcp.Take(SsrcDlsr);
            rtcp.Append(SsrcDlsr, $" ({delay * 1000 / 65536} milliseconds)");
        }
    }

    // Microsoft's, [MS-RTP] section 2.2.11, of which the estimated bandwidth is shown.
    static void TakeExtensions(ref Layer rtcp, int end)
    {
        const int Bandwidth = 1, Filler = 6;
        rtcp.Info($"(");
        while (rtcp.Position < end && !rtcp.Failed)
        {
            int at = rtcp.Position, type = end - at >= 4 ? rtcp.U16(at) : 0;
            string? name = RtcpNames.ProfileSpecificExtensionType.Find((uint)type);
            if (name is null)
            {
                rtcp.Info($"PSE:Unknown ");
                rtcp.Take(ProfileSpecificExtension, end - at);
                break;
            }
            rtcp.Info($"PSE:{name}  ");
            rtcp.Take(ProfileSpecificExtensionType);
            int length = Math.Max(4, (int)rtcp.Take(ProfileSpecificExtensionLength)), stop = Math.Min(at + length, end);
            if (type == Bandwidth)
            {
                rtcp.Take(Senderssrc);
                rtcp.Take(MsPseBandwidth);
                if (stop - rtcp.Position >= 4)
                {
                    rtcp.Take(MsPseConfidenceLevel);
                    rtcp.Position++;
                    rtcp.Take(MsPseSeqNum);
                }
            }
            else if (type == Filler && rtcp.Position < stop) rtcp.Take(ProfileSpecificExtension, stop - rtcp.Position);
            if (!rtcp.Failed) rtcp.Position = stop;
        }
        rtcp.Info($") ");
    }
}
