namespace FilterLang.Output;

/// <summary><c>-T fields</c> as a format.</summary>
/// <param name="writer">Writes the items of a dissected packet.</param>
/// <param name="columns">Writes what the spine describes, where that is enough.</param>
sealed class FieldsLines(FieldsWriter writer, SpineColumns? columns = null) : PacketFormat
{
    public override bool ReadsSpine => columns is not null;

    public override bool ReadsTold => columns is { ReadsTold: true };

    public override bool ReadsDissector => false;

    public override void Write(Utf8Sink sink, ref PacketContext packet, PacketDissector dissector)
    {
        if (columns is not null && (packet.Spine & Spine.Complex) == 0) columns.Write(sink, ref packet);
        else writer.Write(sink, dissector.Items);
    }

    public override void Begin(Utf8Sink sink) => writer.WriteHead(sink);

    public override void Write(Utf8Sink sink, PacketDissector packet) => writer.Write(sink, packet.Items);
}

/// <summary><c>-T json|jsonl|ek|pdml -e FIELD</c>: the values of the columns, those without left out.</summary>
sealed class ColumnsFormat(IReadOnlyList<OutputColumn> columns, StructuredKind kind, string captureName) : PacketFormat
{
    readonly Utf8Sink _text = new(256);
    readonly PdmlFormat _pdml = new(captureName, null);
    bool _more;

    public override void Begin(Utf8Sink sink)
    {
        if (kind == StructuredKind.Json) sink.Add((byte)'[');
        else if (kind == StructuredKind.Pdml) _pdml.Begin(sink);
    }

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        switch (kind)
        {
            case StructuredKind.Json:
                JsonFormat.AddHead(sink, packet, ref _more);
                AddMembers(sink, packet.Items, indented: true, dots: true);
                JsonFormat.AddTail(sink);
                break;
            case StructuredKind.JsonLines:
                sink.Add((byte)'{');
                AddMembers(sink, packet.Items, indented: false, dots: true);
                sink.Add("}\n"u8);
                break;
            case StructuredKind.Ek:
                EkFormat.AddHead(sink, packet);
                AddMembers(sink, packet.Items, indented: false, dots: false);
                sink.Add("}}\n"u8);
                break;
            default:
                sink.Add("<packet>\n"u8);
                PdmlFormat.AddGeneral(sink, packet);
                AddElements(sink, packet.Items);
                sink.Add("</packet>\n\n\n"u8);
                break;
        }
    }

    public override void End(Utf8Sink sink)
    {
        if (kind == StructuredKind.Json) sink.Add(_more ? "\n]\n"u8 : "\n\n]\n"u8);
        else if (kind == StructuredKind.Pdml) _pdml.End(sink);
    }

    void AddMembers(Utf8Sink sink, PacketItems items, bool indented, bool dots)
    {
        bool more = false;
        foreach (OutputColumn column in columns)
        {
            int index = items.First(column.Field.Slot);
            if (index < 0) continue;
            if (more) sink.Add((byte)',');
            more = true;
            if (indented) JsonFormat.NewLine(sink, 4);
            _text.Clear();
            _text.Add(column.Name);
            if (!dots) _text.Replace(0, (byte)'.', (byte)'_');
            JsonText.Add(sink, _text.Written);
            sink.Add(indented ? ": ["u8 : ":["u8);
            bool next = false;
            for (int n = 1; index >= 0; index = items[index].Next, n++)
            {
                if (!column.Shows(n)) continue;
                if (next) sink.Add((byte)',');
                next = true;
                if (indented) JsonFormat.NewLine(sink, 5);
                _text.Clear();
                column.AddValue(_text, items, index);
                JsonText.Add(sink, _text.Written);
            }
            if (indented) JsonFormat.NewLine(sink, 4);
            sink.Add((byte)']');
        }
    }

    void AddElements(Utf8Sink sink, PacketItems items)
    {
        foreach (OutputColumn column in columns)
        {
            for (int index = items.First(column.Field.Slot); index >= 0; index = items[index].Next)
            {
                _text.Clear();
                column.AddValue(_text, items, index);
                sink.Add("  <field name=\""u8);
                sink.Add(column.Name);
                sink.Add("\" value="u8);
                sink.Add((byte)'"');
                XmlText.Add(sink, _text.Written);
                sink.Add("\"/>\n"u8);
            }
        }
    }
}

/// <summary>The formats that <see cref="ColumnsFormat"/> writes.</summary>
enum StructuredKind
{
    Json,
    /// <summary>One object a line.</summary>
    JsonLines,
    Ek,
    Pdml,
}
