using static FilterLang.Protocols.GquicFrameFields;

namespace FilterLang.Protocols;

/// <summary>Frames, as far as they are in the clear.</summary>
static class GquicFrames
{
    const uint Padding = 0, Reset = 1, Close = 2, GoAway = 3, WindowUpdate = 4, Blocked = 5, StopWaiting = 6, Ping = 7;

    const uint Special = 0xE0, StreamBit = 0x80, DataLength = 0x20, AckBit = 0x40, NackBit = 0x20;

    const uint HandshakeStream = 1;

    static readonly Field[]
        s_stream = [FrameTypeStream, FrameTypeStreamF, FrameTypeStreamD, FrameTypeStreamOoo, FrameTypeStreamSs],
        s_oldAck = [FrameTypeStream, FrameTypeAck, FrameTypeAckN, FrameTypeAckT, FrameTypeAckLl, FrameTypeAckMm],
        s_ack    = [FrameTypeStream, FrameTypeAck, FrameTypeAckN, FrameTypeAckU, FrameTypeAckLl, FrameTypeAckMm];

    static int OffsetLength(uint type) => (int)(type >> 2 & 7) is > 0 and var length ? length + 1 : 0;

    static int StreamLength(uint type) => (int)(type & 3) + 1;

    // Lengths in acknowledgments and of packet numbers.
    static int NumberLength(uint code) => (code & 3) switch { 0 => 1, 1 => 2, 2 => 4, _ => 6 };

    /// <summary>
    /// The packet's payload, from the layer's position on, is not encrypted: frames lead to a handshake message or to a closing whose words fill the
    /// rest. There is no telling else.
    /// </summary>
    public static bool AreInTheClear(in Layer gquic, int version, int numberLength)
    {
        int at = gquic.Position, end = gquic.Captured;
        if (end - at <= Gquic.HashLength + 1) return false;
        at += Gquic.HashLength + (version < Gquic.PlainVersion ? 1 : 0);
        while (at < end - 1)
        {
            uint type = gquic.U8(at);
            if ((type & StreamBit) != 0)
            {
                int header = 1 + OffsetLength(type) + StreamLength(type) + ((type & DataLength) != 0 ? 2 : 0);
                return end - at > header + 4 && GquicTags.IsHandshake(gquic.U32(at + header));
            }
            if ((type & Special) == 0)
            {
                if (!Skip(gquic, version, numberLength, type, ref at, end, out bool isClose)) return isClose;
            }
            else if ((type & AckBit) == 0) at++;
            else if (!SkipAck(gquic, version, type, ref at, end)) return false;
        }
        return false;
    }

    // False where the frame decides. Wireshark takes lengths of words as big-endian here in all versions.
    static bool Skip(in Layer gquic, int version, int numberLength, uint type, ref int at, int end, out bool isClose)
    {
        isClose = false;
        at++;
        int left = end - at;
        switch (type)
        {
            case Reset when left > 16: at += 16; return true;
            case Close when left > 7:
                int words = gquic.U16(at + 4);
                at += 6;
                isClose = end - at == words;
                return !isClose;
            case GoAway when left > 11:
                at += 10 + gquic.U16(at + 8);
                return true;
            case WindowUpdate when left > 12: at += 12; return true;
            case Blocked when left > 4: at += 4; return true;
            case StopWaiting when left > numberLength + 1: at += numberLength + (version < Gquic.PlainVersion ? 1 : 0); return true;
            case Ping: return true;
            default: return false;
        }
    }

    static bool SkipAck(in Layer gquic, int version, uint type, ref int at, int end)
    {
        int largest = NumberLength(type >> 2), missing = NumberLength(type);
        bool isOld = version < Gquic.PlainVersion, isNack = (type & NackBit) != 0;
        at += 1 + (isOld ? 1 : 0) + largest + 2;
        if (!isOld)
        {
            if (at >= end) return false;
            int blocks = isNack ? gquic.U8(at++) : 0;
            at += missing + blocks * (1 + missing);
        }
        if (at >= end) return false;
        int times = gquic.U8(at++);
        if (times > 0) at += 5 + (times - 1) * 3;
        if (!isOld || !isNack) return at < end;
        if (at >= end) return false;
        at += 1 + gquic.U8(at) * (missing + 1);
        if (at >= end) return false;
        at += 1 + gquic.U8(at) * largest;
        return at < end;
    }

    /// <summary>Takes a frame. Some numbers are big-endian in all versions, as in Wireshark.</summary>
    public static void Take(ref Layer gquic, int version, int numberLength)
    {
        bool isBig = version >= Gquic.BigEndianVersion;
        uint type = gquic.U8(gquic.Position);
        GroupScope scope = gquic.Begin(GquicFrameFields.Frame);
        if ((type & StreamBit) != 0) TakeStream(ref gquic, type, isBig);
        else if ((type & Special) != 0) TakeAck(ref gquic, type, version < Gquic.PlainVersion, isBig);
        else TakeRegular(ref gquic, type, version, numberLength, isBig);
        gquic.End(scope);
        gquic.Label(scope.Item, $"{GquicNames.FrameType.Find(type) ?? "Unknown"}");
    }

    static void TakeRegular(ref Layer gquic, uint type, int version, int numberLength, bool isBig)
    {
        gquic.Take(FrameType);
        switch (type)
        {
            case Padding:
                int length = gquic.Remaining;
                gquic.Note(FrameTypePaddingLength, (ulong)length, gquic.Position, 0);
                if (length > 0) gquic.Take(FrameTypePadding, length);
                break;
            case Reset:
                Gquic.Take(ref gquic, FrameTypeRstsStreamId, 4, isBig: true);
                Gquic.Take(ref gquic, FrameTypeRstsByteOffset, 8, isBig);
                Gquic.Take(ref gquic, FrameTypeRstsErrorCode, 4, isBig: true);
                break;
            case Close:
                Gquic.Take(ref gquic, FrameTypeCcErrorCode, 4, isBig: true);
                TakeWords(ref gquic, FrameTypeCcReasonPhraseLength, FrameTypeCcReasonPhrase, isBig);
                gquic.Info($"Connection Close");
                break;
            case GoAway:
                Gquic.Take(ref gquic, FrameTypeGoawayErrorCode, 4, isBig: true);
                Gquic.Take(ref gquic, FrameTypeGoawayLastGoodStreamId, 4, isBig: true);
                TakeWords(ref gquic, FrameTypeGoawayReasonPhraseLength, FrameTypeGoawayReasonPhrase, isBig);
                break;
            case WindowUpdate:
                Gquic.Take(ref gquic, FrameTypeWuStreamId, 4, isBig: true);
                Gquic.Take(ref gquic, FrameTypeWuByteOffset, 8, isBig);
                break;
            case Blocked:
                Gquic.Take(ref gquic, FrameTypeBlockedStreamId, 4, isBig: true);
                break;
            case StopWaiting:
                if (version < Gquic.PlainVersion) gquic.Take(FrameTypeSwSendEntropy);
                Gquic.Take(ref gquic, FrameTypeSwLeastUnackedDelta, numberLength, isBig);
                break;
        }
    }

    static void TakeWords(ref Layer gquic, Field lengthField, Field field, bool isBig)
    {
        int length = gquic.U16(gquic.Position);
        Gquic.Take(ref gquic, lengthField, 2, isBig);
        gquic.Take(field, length);
    }

    static void TakeStream(ref Layer gquic, uint type, bool isBig)
    {
        gquic.TakeBits(FrameType, s_stream);
        int offset = OffsetLength(type);
        ulong stream = Gquic.Take(ref gquic, StreamId, StreamLength(type), isBig);
        if (offset > 0) Gquic.Take(ref gquic, Offset, offset, isBig);
        if ((type & DataLength) != 0) Gquic.Take(ref gquic, DataLen, 2, isBig);
        if (stream == HandshakeStream) GquicTags.Take(ref gquic);
        else
        {
            gquic.Take(StreamData, gquic.Remaining);
            gquic.Summary("GQUIC");
            gquic.Info($"DATA");
        }
    }

    static void TakeAck(ref Layer gquic, uint type, bool isOld, bool isBig)
    {
        if ((type & AckBit) == 0)
        {
            gquic.TakeBits(FrameType, FrameTypeStream);
            return;
        }
        int largest = NumberLength(type >> 2), missing = NumberLength(type);
        gquic.TakeBits(FrameType, isOld ? s_oldAck : s_ack);
        bool isNack = (type & NackBit) != 0;
        if (isOld)
        {
            gquic.Take(FrameTypeAckReceivedEntropy);
            Gquic.Take(ref gquic, FrameTypeAckLargestObserved, largest, isBig);
            Gquic.Take(ref gquic, FrameTypeAckAckDelayTime, 2, isBig);
            TakeTimes(ref gquic, FrameTypeAckDeltaLargestObserved, FrameTypeAckFirstTimestamp, isBig);
            if (isNack) TakeRanges(ref gquic, largest, missing, isBig);
            return;
        }
        Gquic.Take(ref gquic, FrameTypeAckLargestAcked, largest, isBig);
        Gquic.Take(ref gquic, FrameTypeAckLargestAckedDeltaTime, 2, isBig);
        int blocks = isNack ? (int)gquic.Take(FrameTypeAckNumBlocks) : 0;
        Gquic.Take(ref gquic, FrameTypeAckFirstAckBlockLength, missing, isBig);
        for (; blocks > 0 && !gquic.Failed; blocks--)
        {
            gquic.Take(FrameTypeAckGapToNextBlock);
            Gquic.Take(ref gquic, FrameTypeAckAckBlockLength, missing, isBig);
        }
        TakeTimes(ref gquic, FrameTypeAckDeltaLargestAcked, FrameTypeAckTimeSinceLargestAcked, isBig);
    }

    static void TakeTimes(ref Layer gquic, Field delta, Field first, bool isBig)
    {
        int count = (int)gquic.Take(FrameTypeAckNumTimestamp);
        if (count == 0) return;
        gquic.Take(delta);
        Gquic.Take(ref gquic, first, 4, isBig);
        for (int i = 1; i < count && !gquic.Failed; i++)
        {
            gquic.Take(delta);
            Gquic.Take(ref gquic, FrameTypeAckTimeSincePreviousTimestamp, 2, isBig);
        }
    }

    static void TakeRanges(ref Layer gquic, int largest, int missing, bool isBig)
    {
        int ranges = (int)gquic.Take(FrameTypeAckNumRanges);
        for (; ranges > 0 && !gquic.Failed; ranges--)
        {
            Gquic.Take(ref gquic, FrameTypeAckMissingPacket, missing, isBig);
            gquic.Take(FrameTypeAckRangeLength);
        }
        int revived = (int)gquic.Take(FrameTypeAckNumRevived);
        for (; revived > 0 && !gquic.Failed; revived--) Gquic.Take(ref gquic, FrameTypeAckRevivedPacket, largest, isBig);
    }
}
