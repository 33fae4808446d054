using System.Globalization;

namespace FilterLang.Output;

/// <summary><c>-T pdml</c>: the detail tree as XML.</summary>
sealed class PdmlFormat(string captureName, LayerFilter? layers) : PacketFormat
{
    readonly DetailTree _tree = new();
    readonly Utf8Sink _text = new(256);

    public override void Begin(Utf8Sink sink)
    {
        sink.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet type=\"text/xsl\" href=\"pdml2html.xsl\"?>\n"u8);
        sink.Add($"<pdml version=\"0\" creator=\"wireshark/4.6.9\" time=\"{DateTime.Now.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture)}\" capture_file=\"");
        _text.Clear();
        _text.Add(captureName);
        XmlText.Add(sink, _text.Written);
        sink.Add("\">\n"u8);
    }

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        sink.Add("<packet>\n"u8);
        AddGeneral(sink, packet);
        _tree.Build(packet.Items);
        for (int i = 0; i < _tree.Count; i = _tree[i].End) AddNode(sink, i, depth: 1, shown: false);
        sink.Add("</packet>\n\n\n"u8);
    }

    public override void End(Utf8Sink sink) => sink.Add("</pdml>\n"u8);

    /// <summary>The heading of a packet, which is no protocol.</summary>
    internal static void AddGeneral(Utf8Sink sink, PacketDissector packet)
    {
        int size = packet.WireLength;
        var time = new Utf8Sink(64);
        DetailLabel.AddTime(time, packet.Time, Display.Local);
        var seconds = new Utf8Sink(32);
        seconds.AddSeconds(packet.Time);
        sink.Add(string.Create(CultureInfo.InvariantCulture, $"""
              <proto name="geninfo" pos="0" showname="General information" size="{size}">
                <field name="num" pos="0" show="{packet.Number}" showname="Number" value="{packet.Number:x}" size="{size}"/>
                <field name="len" pos="0" show="{size}" showname="Frame Length" value="{size:x}" size="{size}"/>
                <field name="caplen" pos="0" show="{packet.CapturedLength}" showname="Captured Length" value="{packet.CapturedLength:x}" size="{size}"/>
                <field name="timestamp" pos="0" show="{time}" showname="Captured Time" value="{seconds}" size="{size}"/>
              </proto>

            """));
    }

    void AddNode(Utf8Sink sink, int index, int depth, bool shown)
    {
        DetailNode node = _tree[index];
        Field field = _tree.FieldOf(index);
        bool named = layers is null || shown || layers.Names(field);
        bool isData = field == Data.Protocol.Field, isProtocol = field.Type == FieldType.Protocol && field.Owner != ExpertInfo.Protocol && !isData;
        // What is no protocol of its own stands in one of no name, and ends as if it did not.
        bool isWrapped = node.Depth == 0 && !isProtocol;
        int inner = isWrapped ? depth + 1 : depth;
        if (isWrapped)
        {
            Indent(sink, 1);
            sink.Add("<proto name=\"fake-field-wrapper\">\n"u8);
        }
        Indent(sink, inner);
        if (isData) AddData(sink, index);
        else AddAttributes(sink, index, isProtocol);
        if (!node.HasChildren(index)) sink.Add("/>\n"u8);
        else
        {
            sink.Add(">\n"u8);
            if (!named) AddStub(sink, field, inner + 1);
            else
                for (int child = index + 1; child < node.End; child = _tree[child].End) AddNode(sink, child, inner + 1, shown || layers is { WithAllBelow: true });
            Indent(sink, depth);
            sink.Add(isProtocol ? "</proto>\n"u8 : "</field>\n"u8);
        }
        if (!isWrapped) return;
        Indent(sink, 1);
        sink.Add("</proto>\n"u8);
    }

    static void AddStub(Utf8Sink sink, Field field, int depth)
    {
        Indent(sink, depth);
        sink.Add("<field name=\"filtered\" value=\""u8);
        sink.Add(field.Name);
        sink.Add("\" />\n"u8);
    }

    void AddData(Utf8Sink sink, int index)
    {
        sink.Add("<field name=\"data\" value=\""u8);
        sink.AddHex(_tree.Items.Raw(_tree.ItemOf(index)));
        sink.Add((byte)'"');
    }

    void AddAttributes(Utf8Sink sink, int index, bool isProtocol)
    {
        ref readonly Item item = ref _tree.ItemOf(index);
        Field field = _tree.FieldOf(index);
        bool isText = field.Name.Length == 0;
        sink.Add(isProtocol ? "<proto name=\""u8 : "<field name=\""u8);
        sink.Add(field.Name);
        _text.Clear();
        DetailLabel.Add(_text, _tree, index);
        sink.Add(isText ? "\" show=\""u8 : "\" showname=\""u8);
        XmlText.Add(sink, _text.Written);
        if ((item.Flags & ItemFlags.Hidden) != 0) sink.Add("\" hide=\"yes"u8);
        sink.Add("\" size=\""u8);
        sink.Add(item.Field == ExpertInfo.Protocol.Field.Index ? 0L : item.Length);
        sink.Add("\" pos=\""u8);
        sink.Add((long)Math.Max(item.Offset, 0));
        if (!isText && field.Type != FieldType.Protocol) AddShow(sink, field, item);
        if (field.Type is not (FieldType.Protocol or FieldType.None) && item.Length > 0 || isText && item.Length > 0) AddOctets(sink, field, item);
        sink.Add((byte)'"');
    }

    void AddShow(Utf8Sink sink, Field field, in Item item)
    {
        sink.Add("\" show=\""u8);
        if (field.Type == FieldType.None)
        {
            sink.Add("\" value=\""u8);
            return;
        }
        _text.Clear();
        JsonText.AddShown(_text, _tree.Items, item);
        XmlText.Add(sink, _text.Written);
    }

    void AddOctets(Utf8Sink sink, Field field, in Item item)
    {
        sink.Add("\" value=\""u8);
        ReadOnlySpan<byte> raw = _tree.Items.Raw(item);
        if (field.ShownMask != 0)
        {
            ulong value = item.Value / (ulong)field.Unit;
            int from = sink.Length;
            sink.AddHex(value, 1);
            Span<byte> upper = stackalloc byte[16];
            System.Text.Ascii.ToUpper(sink.Written[from..], upper, out int length);
            sink.CutTo(from);
            sink.Add(upper[..length]);
            sink.Add("\" unmaskedvalue=\""u8);
        }
        sink.AddHex(raw);
    }

    static void Indent(Utf8Sink sink, int depth)
    {
        for (int i = 0; i < depth; i++) sink.Add("  "u8);
    }
}
