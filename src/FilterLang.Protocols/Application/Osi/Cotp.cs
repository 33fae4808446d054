using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>The connection-oriented transport protocol, ISO/IEC 8073 (ITU-T X.224) section 13.</summary>
public static class Cotp
{
    const uint Expedited = 1, ExpeditedAck = 2, UnitData = 4, Reject = 5, Ack = 6, Error = 7, DisconnectRequest = 8, DisconnectConfirm = 12,
        ConnectConfirm = 13, ConnectRequest = 14, Data = 15;

    const int HighestClass = 4, ChecksumSize = 4;

    public static readonly Protocol Protocol = Protocol.Of("cotp", "ISO 8073/X.224 COTP Connection-Oriented Transport Protocol", Dissect, "COTP");

    public static readonly Field
        HeaderLength   = Protocol.UInt8  ("cotp.li",                            "Length"),
        Type           = Protocol.UInt8  ("cotp.type",                          "PDU Type", display: Hex, names: CotpNames.Type),
        SourceRef      = Protocol.UInt16 ("cotp.srcref",                        "Source reference", display: Hex),
        DestinationRef = Protocol.UInt16 ("cotp.destref",                       "Destination reference", display: Hex),
        Class          = Protocol.UInt8  ("cotp.class",                         "Class", mask: 0xF0),
        Extended       = Protocol.Boolean("cotp.opts.extended_formats",         "Extended formats", mask: 0x2),
        NoFlowControl  = Protocol.Boolean("cotp.opts.no_explicit_flow_control", "No explicit flow control", mask: 0x1),
        Number         = Protocol.UInt8  ("cotp.tpdu-number",                   "TPDU number", display: Hex, mask: 0x7F),
        WideNumber     = Protocol.UInt32 ("cotp.tpdu-number",                   "TPDU number", display: Hex, mask: 0x7FFFFFFF),
        NextNumber     = Protocol.UInt8  ("cotp.next-tpdu-number",              "Your TPDU number", display: Hex),
        WideNextNumber = Protocol.UInt32 ("cotp.next-tpdu-number",              "Your TPDU number", display: Hex),
        Last           = Protocol.Boolean("cotp.eot",                           "Last data unit", mask: 0x80, names: ValueNames.YesNo, bits: 8),
        WideLast       = Protocol.Row    ("cotp.eot",                           "Last data unit", FieldType.Boolean, mask: 0x80000000, size: 4, names: ValueNames.YesNo, bits: 8),
        Credit         = Protocol.UInt8  ("cotp.credit",                        "Credit"),
        WideCredit     = Protocol.UInt16 ("cotp.credit",                        "Credit", display: Hex),
        Cause          = Protocol.UInt8  ("cotp.cause",                         "Cause", names: CotpNames.Cause),
        RejectCause    = Protocol.UInt8  ("cotp.reject_cause",                  "Reject cause", names: CotpNames.RejectCause),
        SegmentData    = Protocol.Bytes  ("cotp.segment_data",                  "COTP segment data");

    static readonly FragmentFields s_segments = new(Protocol, "cotp.segment", "cotp.reassembled", "segment", "COTP Segments", "COTP Segment",
        "Reassembly error", "Segment", "Reassembled COTP in frame", "Reassembled COTP", FieldType.None, hasData: false);

    static readonly ExpertField
        IsLeaving = Protocol.Expert("cotp.disconnect_request", Severity.Chat, ExpertGroup.Sequence, "Disconnect Request(DR)"),
        HasLeft   = Protocol.Expert("cotp.disconnect_confirm", Severity.Chat, ExpertGroup.Sequence, "Disconnect Confirm(DC)"),
        Rejected  = Protocol.Expert("cotp.reject", Severity.Note, ExpertGroup.Sequence, "Reject(RJ)");

    /// <summary>Who recognises what a TPDU carries.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("cotp");

    static Cotp()
    {
        Protocol.CarriedBy(Tpkt.Transport, 0).Dispatches(Carried);
        _ = CotpParameters.Code;
    }

    static void Dissect(ref Layer cotp)
    {
        if (!IsKnown(cotp, 0))
        {
            Refuse(ref cotp);
            return;
        }
        cotp.ClearInfo();
        for (int at = 0; at < cotp.Length && !cotp.Failed;)
        {
            if (at > 0) cotp.Info($", ");
            if (!IsKnown(cotp, at))
            {
                if (cotp.U8(at) == 0) cotp.Info($"Length indicator is zero");
                cotp.Position = at;
                cotp.Continue((Protocol?)null);
                return;
            }
            int size = cotp.Captured - at < 2 || IsOpenEnded(TypeAt(cotp, at)) ? cotp.Length - at : cotp.U8(at) + 1;
            cotp.Part(at, size, TakeUnit);
            if (!cotp.Failed) NameColumn(cotp);
            at += size;
        }
    }

    // Said in the summary, though nothing is taken.
    static void Refuse(ref Layer cotp)
    {
        if (cotp.Captured > 0 && cotp.Bytes[0] == 0) cotp.Info($"Length indicator is zero");
        else if (cotp.Captured > 1 && CotpNames.Type.Find(TypeAt(cotp, 0)) is null && TypeAt(cotp, 0) != UnitData)
            cotp.Info($"Unknown TPDU type (0x{TypeAt(cotp, 0):x})");
        cotp.Decline();
    }

    // Where what is carried has not.
    static void NameColumn(in Layer cotp)
    {
        if (cotp.Packet.Columns is { } columns && columns.Protocol == Tpkt.Protocol.ShortName) columns.Protocol = Protocol.ShortName;
    }

    static uint TypeAt(in Layer cotp, int at) => (uint)cotp.Bytes[at + 1] >> 4;

    static bool IsOpenEnded(uint type) => type is Data or ConnectRequest or ConnectConfirm or DisconnectRequest or Expedited or UnitData;

    // The lengths that the header of each TPDU may have, without and with a checksum.
    static bool IsKnown(in Layer cotp, int at)
    {
        // What is cut short is taken for one.
        if (cotp.Captured == at || cotp.Bytes[at] == 0) return false;
        if (cotp.Captured - at < 2) return true;
        int length = cotp.Bytes[at];
        ReadOnlySpan<byte> unit = cotp.Bytes[at..];
        return TypeAt(cotp, at) switch
        {
            Data => length == 2 || HasChecksumOrNone(unit, 4, 7),
            Expedited or ExpeditedAck => HasChecksumOrNone(unit, 4, 7),
            Reject => length is 4 or 9,
            ConnectRequest or ConnectConfirm => unit.Length <= 6 || unit[6] >> 4 <= HighestClass,
            DisconnectRequest => unit.Length <= 6 || Cause.Names!.Find(unit[6]) is not null,
            Error => unit.Length <= 4 || RejectCause.Names!.Find(unit[4]) is not null,
            DisconnectConfirm or Ack or UnitData => true,
            _ => false,
        };
    }

    static bool HasChecksumOrNone(ReadOnlySpan<byte> unit, int normal, int wide)
    {
        int length = unit[0];
        if (length == normal || length == wide) return true;
        if (length == normal + ChecksumSize) return unit.Length > normal + 1 && unit[normal + 1] == CotpParameters.ChecksumCode;
        return length == wide + ChecksumSize && unit.Length > wide + 1 && unit[wide + 1] == CotpParameters.ChecksumCode;
    }

    static void TakeUnit(ref Layer cotp)
    {
        if (!cotp.Need(0, 2)) return;
        int length = cotp.U8(0), credit = cotp.U8(1) & 15;
        uint type = TypeAt(cotp, 0);
        if (!cotp.Need(0, FixedLength(type, length))) return;
        if (type == UnitData)
        {
            TakeUnitData(ref cotp, length);
            return;
        }
        cotp.Open(IsOpenEnded(type) ? length + 1 : cotp.Length);
        cotp.Take(HeaderLength);
        cotp.Note(Type, type, 1, 1, ItemFlags.None);
        cotp.Position = 2;
        switch (type)
        {
            case ConnectRequest or ConnectConfirm: TakeConnect(ref cotp, type, length); break;
            case Data: TakeData(ref cotp, length); break;
            case DisconnectRequest: TakeDisconnect(ref cotp, length); break;
            case DisconnectConfirm:
                TakeReferences(ref cotp, "DC"u8);
                cotp.Remark(HasLeft, $"Disconnect Confirm(DC): 0x{(uint)cotp.U16(4):x} -> 0x{(uint)cotp.U16(2):x}");
                CotpParameters.Take(ref cotp, length + 1);
                break;
            case Error:
                cotp.Info($"ER TPDU dst-ref: 0x{(uint)cotp.U16(2):x4}");
                cotp.Take(DestinationRef);
                cotp.Take(RejectCause);
                CotpParameters.Take(ref cotp, length + 1);
                break;
            case Ack or Reject: TakeAck(ref cotp, type, length, credit); break;
            default: TakeExpedited(ref cotp, type, length); break;
        }
    }

    // What is looked at before anything is shown.
    static int FixedLength(uint type, int length) => type switch
    {
        Data => length == 2 ? 3 : length + 1,
        ConnectRequest or ConnectConfirm or DisconnectRequest => 7,
        DisconnectConfirm => 6,
        UnitData => 2,
        _ => 5,
    };

    // Without a connection, ISO/IEC 8602: its fields are of another protocol.
    static void TakeUnitData(ref Layer cotp, int length)
    {
        cotp.OpenNothing();
        cotp.Summary("CLTP");
        cotp.Info($"UD TPDU");
        cotp.Position = 2;
        CotpParameters.Take(ref cotp, length + 1);
        HandOn(ref cotp, length + 1);
    }

    static void TakeReferences(ref Layer cotp, ReadOnlySpan<byte> name)
    {
        cotp.Info($"{name} TPDU src-ref: 0x{(uint)cotp.U16(4):x4} dst-ref: 0x{(uint)cotp.U16(2):x4}");
        cotp.Take(DestinationRef);
        cotp.Take(SourceRef);
    }

    static void TakeConnect(ref Layer cotp, uint type, int length)
    {
        TakeReferences(ref cotp, type == ConnectRequest ? "CR"u8 : "CC"u8);
        int options = cotp.U8(cotp.Position);
        cotp.Place(Class, cotp.Position);
        cotp.Place(Extended, cotp.Position);
        cotp.Place(NoFlowControl, cotp.Position);
        cotp.Position++;
        // A remote desktop has words of its own there.
        if (Tpkt.IsRemoteDesktop(cotp.Packet)) return;
        CotpParameters.Take(ref cotp, length + 1, options);
        HandOn(ref cotp, length + 1);
    }

    static void TakeDisconnect(ref Layer cotp, int length)
    {
        TakeReferences(ref cotp, "DR"u8);
        cotp.Remark(IsLeaving, $"Disconnect Request(DR): 0x{(uint)cotp.U16(4):x} -> 0x{(uint)cotp.U16(2):x}");
        cotp.Take(Cause);
        CotpParameters.Take(ref cotp, length + 1);
        HandOn(ref cotp, length + 1);
    }

    static void TakeData(ref Layer cotp, int length)
    {
        bool hasReference = length > 2, isWide = length is 7 or 11;
        int numberAt = hasReference ? 4 : 2;
        uint reference = hasReference ? cotp.U16(2) : 0u, number = isWide ? cotp.U32(numberAt) : cotp.U8(numberAt), last = isWide ? 0x8000_0000 : 0x80;
        if (cotp.Failed) return;
        bool isLast = (number & last) != 0;
        int size = Math.Max(0, cotp.Length - length - 1);
        cotp.Info($"DT TPDU ({number & ~last})");
        if (hasReference) cotp.Info($" dst-ref: 0x{reference:x4}");
        if (isLast) cotp.Info($" EOT");
        else cotp.Info($" [COTP fragment, {(uint)size} bytes]");
        if (hasReference) cotp.Take(DestinationRef);
        else cotp.Note(DestinationRef, cotp.Packet.State<CotpState>(Protocol).Next(cotp.Packet.Number, isLast));
        TakeNumber(ref cotp, isWide);
        CotpParameters.Take(ref cotp, length + 1);
        Collect(ref cotp, reference, isLast, length + 1, size);
    }

    static void TakeNumber(ref Layer cotp, bool isWide)
    {
        cotp.Place(isWide ? WideNumber : Number, cotp.Position);
        cotp.Place(isWide ? WideLast : Last, cotp.Position);
        cotp.Position += isWide ? 4 : 1;
    }

    static void TakeExpedited(ref Layer cotp, uint type, int length)
    {
        bool isWide = length is 7 or 11;
        uint number = isWide ? cotp.U32(4) & 0x7FFF_FFFF : cotp.U8(4) & 0x7Fu;
        cotp.Info($"{(type == Expedited ? "ED" : "EA")} TPDU ({number}) dst-ref: 0x{(uint)cotp.U16(2):x4}");
        cotp.Take(DestinationRef);
        if (type == Expedited) cotp.Take(isWide ? WideNumber : Number);
        else cotp.Take(isWide ? WideNextNumber : NextNumber);
        CotpParameters.Take(ref cotp, length + 1);
        if (type == Expedited) HandOn(ref cotp, length + 1);
    }

    static void TakeAck(ref Layer cotp, uint type, int length, int credit)
    {
        // The wide form of a rejection is of one length, those of an acknowledgment are odd.
        bool isWide = type == Reject ? length == 9 : (length & 1) != 0;
        uint number = isWide ? cotp.U32(4) : cotp.U8(4);
        cotp.Info($"{(type == Ack ? "AK" : "RJ")} TPDU ({number}) dst-ref: 0x{(uint)cotp.U16(2):x4}");
        if (!isWide) cotp.Note(Credit, (uint)credit, 1, 1, ItemFlags.None);
        cotp.Take(DestinationRef);
        if (type == Reject) cotp.Remark(Rejected, $"Reject(RJ): -> 0x{(uint)cotp.U16(2):x}");
        cotp.Take(isWide ? WideNextNumber : NextNumber);
        if (isWide)
        {
            if (type == Ack) cotp.Info($" Credit: {(uint)cotp.U16(cotp.Position)}");
            cotp.Take(WideCredit);
        }
        CotpParameters.Take(ref cotp, length + 1);
    }

    // Parts of a message come in turn; the last one tells that it is.
    static void Collect(ref Layer cotp, uint reference, bool isLast, int at, int length)
    {
        PacketDissector packet = cotp.Packet;
        CollectedMessages messages = packet.State<CotpState>(Protocol).Messages;
        uint key = unchecked((packet.Conversation.Number * 0x9E37_79B1) ^ (reference << 1) ^ (uint)(packet.Conversation.Side & 1));
        CollectedMessage? message = messages.Find(key);
        if (message is null && isLast)
        {
            HandOn(ref cotp, at);
            return;
        }
        ReadOnlySpan<byte> part = cotp.Slice(at, length);
        if (cotp.Failed) return;
        message ??= messages.Begin(key, packet.Number);
        message.Add(packet.Number, part);
        if (!isLast) return;
        cotp.Place(SegmentData, at, length);
        message.End(packet.Number);
        cotp.PartIn(s_segments.Note(ref cotp, message), static (ref Layer whole) => HandOn(ref whole, 0));
    }

    static void HandOn(ref Layer cotp, int at)
    {
        if (cotp.Failed || at >= cotp.Length) return;
        cotp.Position = at;
        if (!cotp.CallHeuristics(Carried)) cotp.Continue((Protocol?)null);
    }
}

/// <summary>What a session knows of messages in parts.</summary>
sealed class CotpState : IDisposable
{
    long _packet = -1;
    uint _count;

    public CollectedMessages Messages { get; } = new();

    /// <summary>Messages without references that a packet has ended so far: they are counted where a reference would stand.</summary>
    public uint Next(long packet, bool isLast)
    {
        if (packet != _packet) (_packet, _count) = (packet, 0);
        return isLast ? _count++ : _count;
    }

    public void Dispose() => Messages.Dispose();
}
