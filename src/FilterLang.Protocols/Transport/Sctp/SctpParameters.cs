using static FilterLang.Protocols.SctpFields;

namespace FilterLang.Protocols;

/// <summary>Parameters of chunks, RFC 9260 section 3.2.1, and those of RFC 3758, 4895, 5061, 6525 and 9653.</summary>
static class SctpParameters
{
    /// <summary>Parameters within parameters: deeper ones are not looked at.</summary>
    const int DepthLimit = 8;

    static readonly Field s_parameter = Sctp.Protocol.Heading("Parameter");

    /// <summary>Parameters up to the layer's present end.</summary>
    public static void TakeAll(ref Layer sctp, bool isQuoted = false, int depth = 0)
    {
        while (sctp.More)
        {
            int at = sctp.Position, padded = Padded(ref sctp, at);
            if (sctp.Failed) return;
            bool isLast = !isQuoted && at + padded >= sctp.Length;
            int all = sctp.Narrow(at + padded);
            Take(ref sctp, isLast, depth);
            sctp.Widen(all);
            if (!sctp.Failed) sctp.Position = at + padded;
        }
    }

    /// <summary>One parameter, which takes all there is.</summary>
    public static void TakeOne(ref Layer sctp, int depth = 0)
    {
        sctp.Need(sctp.Position, 4);
        Take(ref sctp, isLast: true, depth);
    }

    static int Padded(ref Layer sctp, int at)
    {
        int padded = Math.Min(sctp.U16(at + 2) + 3 & ~3, sctp.Length - at);
        if (padded == 0) sctp.Fail();
        return padded;
    }

    static void Take(ref Layer sctp, bool isLast, int depth)
    {
        int at = sctp.Position;
        uint type = sctp.U16(at);
        int length = sctp.U16(at + 2), end = sctp.Length;
        if (sctp.Failed) return;
        string? name = SctpNames.ParameterType.Find(type);
        GroupScope parameter = sctp.Begin(s_parameter, at, end - at);
        sctp.Label(parameter.Item, $"{name ?? "Unknown"} parameter");
        if (isLast && end - at != length) sctp.Remark(BadPadding);
        sctp.TakeBits(ParameterType, ParameterBit1, ParameterBit2);
        sctp.Take(ParameterLength);
        if (length < 4 || length > end - at || depth == DepthLimit) sctp.Fail();
        int all = sctp.Narrow(at + length);
        if (!sctp.Failed) TakeValue(ref sctp, type, parameter.Item, depth);
        sctp.Widen(all);
        if (!sctp.Failed && end > at + length) sctp.Place(ParameterPadding, at + length, end - at - length);
        sctp.End(parameter);
    }

    static void TakeValue(ref Layer sctp, uint type, int item, int depth)
    {
        switch (type)
        {
            case 0x0001:
                sctp.Append(item, $" (Information: {(long)sctp.Remaining} bytes)");
                sctp.Take(ParameterHeartbeatInformation, sctp.Remaining);
                break;
            case 0x0005: sctp.Take(ParameterIpv4Address); break;
            case 0x0006: sctp.Take(ParameterIpv6Address, 16); break;
            case 0x0007:
                sctp.Append(item, $" (Cookie length: {(long)sctp.Remaining} bytes)");
                sctp.Take(ParameterStateCookie, sctp.Remaining);
                break;
            case 0x0008: TakeAll(ref sctp, isQuoted: true, depth + 1); break;
            case 0x0009: sctp.Take(ParameterCookiePreservativeIncr); break;
            case 0x000B: sctp.Text(ParameterHostname, sctp.Position, sctp.Remaining); break;
            case 0x000C: while (sctp.More) sctp.Take(ParameterSupportedAddressType); break;
            case >= 0x000D and <= 0x0012: TakeReconfiguration(ref sctp, type); break;
            case 0x8000 or 0xC000: break;
            case 0x8001: sctp.Take(Edmid); break;
            case 0x8002: if (sctp.Remaining > 0) sctp.Take(RandomNumber, sctp.Remaining); break;
            case 0x8003: while (sctp.More) sctp.Take(ChunkTypeToAuth); break;
            case 0x8004: while (sctp.More) sctp.Take(HmacId); break;
            case 0x8008: while (sctp.More) sctp.Take(SupportedChunkType); break;
            case 0xC001 or 0xC002 or 0xC004:
                sctp.Take(CorrelationId);
                TakeOne(ref sctp, depth + 1);
                break;
            case 0xC003:
                sctp.Take(CorrelationId);
                SctpCauses.TakeAll(ref sctp, depth + 1);
                break;
            case 0xC005: sctp.Take(CorrelationId); break;
            case 0xC006: sctp.Take(AdaptationLayerIndication); break;
            default:
                sctp.Label(item, $"Unknown parameter (Type {(ulong)type}, value length: {(long)sctp.Remaining} byte{(sctp.Remaining == 1 ? "" : "s")})");
                if (sctp.Remaining > 0) sctp.Take(ParameterValue, sctp.Remaining);
                break;
        }
    }

    /// <summary>Stream reconfiguration, RFC 6525 section 4.</summary>
    static void TakeReconfiguration(ref Layer sctp, uint type)
    {
        sctp.Take(type == 0x0010 ? ParameterReconfigResponseSequenceNumber : ParameterReconfigRequestSequenceNumber);
        switch (type)
        {
            case 0x000D:
                sctp.Take(ParameterReconfigResponseSequenceNumber);
                sctp.Take(ParameterSendersLastAssignedTsn);
                while (sctp.More) sctp.Take(ParameterReconfigSid);
                break;
            case 0x000E: while (sctp.More) sctp.Take(ParameterReconfigSid); break;
            case 0x0010:
                sctp.Take(ParameterReconfigResponseResult);
                if (!sctp.More) break;
                sctp.Take(ParameterSendersNextTsn);
                sctp.Take(ParameterReceiversNextTsn);
                break;
            case 0x0011:
                sctp.Take(ParameterAddOutgoingStreamsNumber);
                sctp.Take(ParameterAddOutgoingStreamsReserved);
                break;
            case 0x0012:
                sctp.Take(ParameterAddIncomingStreamsNumber);
                sctp.Take(ParameterAddIncomingStreamsReserved);
                break;
        }
    }
}
