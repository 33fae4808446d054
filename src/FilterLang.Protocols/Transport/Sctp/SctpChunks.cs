using static FilterLang.Protocols.SctpFields;

namespace FilterLang.Protocols;

/// <summary>Chunks, RFC 9260 section 3.3, RFC 4895 section 4.1, RFC 5061 section 4.1, RFC 6525 section 3 and RFC 8260 section 2.3.</summary>
static class SctpChunks
{
    /// <summary>
    /// A chunk that reaches to the layer's present end, padding included. True if it holds data that was handed on or kept.
    /// </summary>
    public static bool Take(ref Layer sctp, SctpHalf? half, bool isNested)
    {
        int at = sctp.Position, length = sctp.U16(at + 2);
        uint type = sctp.U8(at);
        if (sctp.Failed) return false;
        string? name = SctpNames.ChunkType.Find(type);
        bool isData = type is SctpData.Chunk or SctpData.InterleavingChunk;
        if (!isNested && !isData) sctp.Info($"{name ?? "RESERVED"} ");
        GroupScope chunk = sctp.Begin(SctpFields.Chunk, at, sctp.Remaining);
        sctp.Label(chunk.Item, $"{name ?? "RESERVED"} chunk");
        sctp.TakeBits(SctpFields.ChunkType, ChunkBit1, ChunkBit2);
        bool handedOn = false;
        int least = type == SctpData.Chunk ? SctpData.HeaderLength : type == SctpData.InterleavingChunk ? SctpData.InterleavingHeaderLength : 4;
        if (length < least) sctp.Take(ChunkFlags);
        else TakeFlags(ref sctp, type);
        sctp.Take(ChunkLength);
        if (length < least) sctp.Append(chunk.Item, $", bogus chunk length {(long)length} < {(long)least})");
        else
        {
            if (length > sctp.Length - at)
                sctp.Remark(BadChunk, $"Chunk length ({(long)length}) is longer than remaining data ({(long)sctp.Length - at}) in the packet.", at + 2, 2);
            int all = sctp.Narrow(at + length);
            handedOn = TakeBody(ref sctp, type, half, chunk.Item, isNested);
            sctp.Widen(all);
        }
        if (!sctp.Failed && length >= 4 && sctp.Length > at + length) sctp.Place(ChunkPadding, at + length, sctp.Length - at - length);
        sctp.End(chunk);
        return handedOn;
    }

    static void TakeFlags(ref Layer sctp, uint type)
    {
        switch (type)
        {
            case SctpData.Chunk or SctpData.InterleavingChunk: sctp.TakeBits(ChunkFlags, DataIBit, DataUBit, DataBBit, DataEBit); break;
            case 3: sctp.TakeBits(ChunkFlags, SackNonceSum); break;
            case 6: sctp.TakeBits(ChunkFlags, AbortTBit); break;
            case 14: sctp.TakeBits(ChunkFlags, ShutdownCompleteTBit); break;
            case 16: sctp.TakeBits(ChunkFlags, NrSackNonceSum); break;
            case 129: sctp.TakeBits(ChunkFlags, PckdropMBit, PckdropBBit, PckdropTBit); break;
            default: sctp.Take(ChunkFlags); break;
        }
    }

    static bool TakeBody(ref Layer sctp, uint type, SctpHalf? half, int item, bool isNested)
    {
        switch (type)
        {
            case SctpData.Chunk or SctpData.InterleavingChunk: return SctpData.Take(ref sctp, half, isNested, type == SctpData.InterleavingChunk, item);
            case 1: TakeInit(ref sctp, item, InitInitiateTag, InitCredit, InitNrOutStreams, InitNrInStreams, InitInitialTsn); break;
            case 2: TakeInit(ref sctp, item, InitackInitiateTag, InitackCredit, InitackNrOutStreams, InitackNrInStreams, InitackInitialTsn); break;
            case 3 or 16: SctpAcknowledgments.Take(ref sctp, half, type == 16, item, isNested); break;
            case 4 or 5:
                sctp.Append(item, $" (Information: {(long)sctp.Remaining} bytes)");
                SctpParameters.TakeOne(ref sctp);
                break;
            case 6 or 9: SctpCauses.TakeAll(ref sctp); break;
            case 7: TakeNumber(ref sctp, item, ShutdownCumulativeTsnAck, "Cumulative TSN ack"); break;
            case 8 or 11 or 14: break;
            case 10: TakeRest(ref sctp, item, Cookie, "Cookie length"); break;
            case 12: TakeNumber(ref sctp, item, EcneLowestTsn, "Lowest TSN"); break;
            case 13: TakeNumber(ref sctp, item, CwrLowestTsn, "Lowest TSN"); break;
            case 15: TakeAuthentication(ref sctp); break;
            case 128 or 193:
                sctp.Take(type == 128 ? AsconfAckSeqNrNumber : AsconfSeqNrNumber);
                SctpParameters.TakeAll(ref sctp);
                break;
            case 129: TakeDropped(ref sctp); break;
            case 130: SctpParameters.TakeAll(ref sctp); break;
            case 132: TakeRest(ref sctp, item, PaddingData, "Padding data length"); break;
            case 192: TakeForward(ref sctp, item); break;
            case 194: TakeInterleavedForward(ref sctp, item); break;
            default:
                sctp.Append(item, $" (Type: {type}, value length: {(long)sctp.Remaining} bytes)");
                if (sctp.Remaining > 0) sctp.Take(ChunkValue, sctp.Remaining);
                break;
        }
        return false;
    }

    /// <summary>RFC 9260 sections 3.3.2 and 3.3.3.</summary>
    static void TakeInit(ref Layer sctp, int item, Field tag, Field credit, Field outbound, Field inbound, Field first)
    {
        int at = sctp.Position;
        sctp.Take(tag);
        if (!sctp.Failed) sctp.Note(InitiateTag, sctp.U32(at), at, 4, ItemFlags.Hidden);
        sctp.Take(credit);
        ulong outStreams = sctp.Take(outbound), inStreams = sctp.Take(inbound);
        sctp.Take(first);
        sctp.Append(item, $" (Outbound streams: {outStreams}, inbound streams: {inStreams})");
        SctpParameters.TakeAll(ref sctp);
    }

    static void TakeNumber(ref Layer sctp, int item, Field field, string label)
    {
        ulong number = sctp.Take(field);
        if (!sctp.Failed) sctp.Append(item, $" ({label}: {number})");
    }

    static void TakeRest(ref Layer sctp, int item, Field field, string label)
    {
        sctp.Append(item, $" ({label}: {(long)sctp.Remaining} bytes)");
        sctp.Take(field, sctp.Remaining);
    }

    /// <summary>RFC 4895 section 4.1.</summary>
    static void TakeAuthentication(ref Layer sctp)
    {
        sctp.Take(SharedKeyId);
        sctp.Take(HmacId);
        if (sctp.Remaining > 0) sctp.Take(Hmac, sctp.Remaining);
    }

    static void TakeDropped(ref Layer sctp)
    {
        sctp.Take(PktdropBandwidth);
        sctp.Take(PktdropQueuesize);
        sctp.Take(PktdropTruncatedLength);
        sctp.Take(PktdropReserved);
        if (sctp.Remaining > 0) sctp.Take(PktdropDatafield, sctp.Remaining);
    }

    /// <summary>RFC 3758 section 3.2.</summary>
    static void TakeForward(ref Layer sctp, int item)
    {
        ulong number = sctp.Take(ForwardTsnTsn);
        sctp.Append(item, $"(Cumulative TSN: {number})");
        while (sctp.More)
        {
            sctp.Take(ForwardTsnSid);
            sctp.Take(ForwardTsnSsn);
        }
    }

    /// <summary>RFC 8260 section 2.3.1.</summary>
    static void TakeInterleavedForward(ref Layer sctp, int item)
    {
        ulong number = sctp.Take(IForwardTsnTsn);
        sctp.Append(item, $"(Cumulative TSN: {number})");
        while (sctp.More)
        {
            sctp.Take(IForwardTsnSid);
            sctp.TakeBits(IForwardTsnFlags, IForwardTsnRes, IForwardTsnUBit);
            sctp.Take(ForwardTsnMid);
        }
    }
}
