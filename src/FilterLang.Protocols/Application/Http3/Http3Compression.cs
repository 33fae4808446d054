namespace FilterLang.Protocols;

/// <summary>The streams on which both ends of QPACK speak, RFC 9204 sections 4.3 and 4.4.</summary>
static class Http3Compression
{
    static readonly Protocol s_protocol = Http3.Protocol;

    public static readonly Field
        Encoder              = s_protocol.Bytes ("http3.qpack.encoder",                                  "QPACK encoder"),
        Count                = s_protocol.UInt64("http3.qpack.encoder.icnt",                             "QPACK encoder instruction count"),
        Increment            = s_protocol.UInt32("http3.qpack.encoder.icnt.inc",                         "QPACK encoder instruction count increment"),
        InsertIndexed        = s_protocol.Bytes ("http3.qpack.encoder.opcode.insert_indexed",            "Insert with Name Reference"),
        NameReference        = s_protocol.UInt64("http3.qpack.encoder.opcode.insert_indexed.ref",        "Name Reference", display: Hex),
        IndexedValue         = s_protocol.Text  ("http3.qpack.encoder.opcode.insert_indexed.val",        "Value"),
        IndexedValueCoded    = s_protocol.Bytes ("http3.qpack.encoder.opcode.insert_indexed.hval",       "Value (Huffman)"),
        Insert               = s_protocol.Bytes ("http3.qpack.encoder.opcode.insert",                    "Insert with Literal Name"),
        LiteralName          = s_protocol.Text  ("http3.qpack.encoder.opcode.insert.name",               "Literal Name"),
        LiteralNameCoded     = s_protocol.Bytes ("http3.qpack.encoder.opcode.insert.hname",              "Literal Name (Huffman)"),
        LiteralValue         = s_protocol.Text  ("http3.qpack.encoder.opcode.insert.val",                "Value"),
        LiteralValueCoded    = s_protocol.Bytes ("http3.qpack.encoder.opcode.insert.hval",               "Value (Huffman)"),
        Duplicate            = s_protocol.Bytes ("http3.qpack.encoder.opcode.duplicate",                 "Duplicate"),
        TableCapacity        = s_protocol.Bytes ("http3.qpack.encoder.opcode.dtable_cap",                "Set Dynamic Table Capacity"),
        Capacity             = s_protocol.UInt64("http3.qpack.encoder.opcode.dtable_cap.val",            "Capacity"),
        Decoder              = s_protocol.Bytes ("http3.qpack.decoder",                                  "QPACK decoder"),
        SectionAck           = s_protocol.Bytes ("http3.qpack.decoder.opcode.section_ack",               "Section ACK"),
        SectionAckStream     = s_protocol.UInt64("http3.qpack.decoder.opcode.section_ack.stream_id",     "Section ACK stream ID", display: Hex),
        CancelStream         = s_protocol.Bytes ("http3.qpack.decoder.opcode.cancel_stream",             "Cancel stream"),
        CancelStreamId       = s_protocol.UInt64("http3.qpack.decoder.opcode.cancel_stream.id",          "Cancel stream stream ID", display: Hex),
        CountIncrement       = s_protocol.Bytes ("http3.qpack.decoder.opcode.icnt_inc",                  "Instruction count increment"),
        CountIncrementValue  = s_protocol.UInt64("http3.qpack.decoder.opcode.icnt_inc.val",              "Instruction count increment value");

    static readonly ExpertField
        NotObeyed = s_protocol.Expert("http3.qpack_enc_failed", Severity.Note, ExpertGroup.Undecoded, "Error decoding QPACK buffer"),
        TooBig    = s_protocol.Expert("http3.prefix_int.failed", Severity.Warning, ExpertGroup.Undecoded, "Error decoding prefixed integer (too big)");

    public static void TakeEncoder(ref Layer http3, Qpack decoder)
    {
        int start = http3.Position, at = 0, count = 0;
        ReadOnlySpan<byte> data = http3.Rest;
        if (data.IsEmpty) return;
        ulong before = decoder.Inserted;
        GroupScope scope = http3.Begin(Encoder, start, data.Length);
        HpackResult result = HpackResult.Done;
        while (at < data.Length)
        {
            int from = at;
            result = decoder.Next(data, ref at);
            if (result != HpackResult.Done) break;
            count++;
            Note(ref http3, decoder, start + from, start, at - from);
            _ = decoder.Obey();
        }
        if (result == HpackResult.Damaged) http3.Remark(TooBig);
        uint inserted = (uint)(decoder.Inserted - before);
        http3.Note(Increment, inserted);
        http3.Note(Count, decoder.Inserted);
        http3.Label(scope.Item, $"QPACK encoder stream; {inserted} instructions ({decoder.Inserted} total)");
        http3.End(scope);
        http3.Separate();
        http3.Info($"QPACK ENC[{count}]");
        if (decoder.IsBroken) http3.Remark(NotObeyed);
        http3.Position = start + at;
        if (result == HpackResult.Incomplete) Wait(ref http3);
    }

    static void Note(ref Layer http3, Qpack decoder, int at, int start, int length)
    {
        HpackString name = decoder.Name, value = decoder.Value;
        switch (decoder.Instruction)
        {
            case QpackInstruction.SetCapacity:
                GroupScope scope = http3.Begin(TableCapacity, at, length);
                http3.Label(scope.Item, $"DTABLE_CAP[{decoder.Number}]");
                http3.Note(Capacity, decoder.Number, at, length, ItemFlags.None);
                http3.End(scope);
                break;
            case QpackInstruction.Duplicate: http3.Place(Duplicate, at, length); break;
            case QpackInstruction.InsertIndexed:
                scope = http3.Begin(InsertIndexed, at, length);
                http3.Label(scope.Item, $"INSERT_INDEXED[{decoder.Number}={value.Bytes}]");
                http3.Note(NameReference, decoder.Number, at, value.At + start - at, ItemFlags.None);
                if (value.IsHuffman) http3.Place(IndexedValueCoded, start + value.At, value.SentLength);
                http3.NoteText(IndexedValue, value.Bytes, start + value.At, value.SentLength, ItemFlags.None);
                http3.End(scope);
                break;
            default:
                scope = http3.Begin(Insert, at, length);
                http3.Label(scope.Item, $"INSERT[{name.Bytes}={value.Bytes}]");
                if (name.IsHuffman) http3.Place(LiteralNameCoded, start + name.At, name.SentLength);
                http3.NoteText(LiteralName, name.Bytes, start + name.At, name.SentLength, ItemFlags.None);
                if (value.IsHuffman) http3.Place(LiteralValueCoded, start + value.At, value.SentLength);
                http3.NoteText(LiteralValue, value.Bytes, start + value.At, value.SentLength, ItemFlags.None);
                http3.End(scope);
                break;
        }
    }

    public static void TakeDecoder(ref Layer http3)
    {
        int start = http3.Position, at = 0, count = 0;
        ReadOnlySpan<byte> data = http3.Rest;
        if (data.IsEmpty) return;
        GroupScope scope = http3.Begin(Decoder, start, data.Length);
        HpackResult result = HpackResult.Done;
        while (at < data.Length)
        {
            int from = at;
            byte first = data[at];
            result = HpackString.Number(data, ref at, first >= 0x80 ? 7 : 6, out ulong number, longestShift: 56);
            if (result != HpackResult.Done)
            {
                at = from;
                break;
            }
            count++;
            (Field instruction, Field value) = first switch { >= 0x80 => (SectionAck, SectionAckStream), >= 0x40 => (CancelStream, CancelStreamId), _ => (CountIncrement, CountIncrementValue) };
            GroupScope one = http3.Begin(instruction, start + from, at - from);
            Name(ref http3, one.Item, instruction, number);
            http3.Note(value, number, start + from, at - from, ItemFlags.None);
            http3.End(one);
        }
        if (result == HpackResult.Damaged) http3.Remark(TooBig);
        http3.End(scope);
        http3.Separate();
        http3.Info($"QPACK DEC[{count}]");
        http3.Position = start + at;
        if (result == HpackResult.Incomplete) Wait(ref http3);
    }

    static void Name(ref Layer http3, int item, Field instruction, ulong number)
    {
        if (ReferenceEquals(instruction, SectionAck)) http3.Label(item, $"SECTION_ACK[id={number}]");
        else if (ReferenceEquals(instruction, CancelStream)) http3.Label(item, $"STREAM_CANCEL[id={number}]");
        else http3.Label(item, $"ICNT_INC[{number}]");
    }

    // The last instruction goes on in the next frame.
    static void Wait(ref Layer http3)
    {
        if (http3.Position == 0) http3.IsUnlisted = true;
        http3.AskForMore(http3.Position, Layer.OneMoreSegment);
    }
}
