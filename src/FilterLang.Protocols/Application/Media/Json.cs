using System.Buffers.Text;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>JavaScript Object Notation, RFC 8259.</summary>
static class Json
{
    const int DepthLimit = 64;

    public static readonly Protocol Protocol = Protocol.Of("json", "JavaScript Object Notation", Dissect);

    public static readonly Field
        Array           = Protocol.Label("json.array",             "Array"),
        Object          = Protocol.Text ("json.object",            "Object"),
        Member          = Protocol.Text ("json.member",            "Member"),
        Key             = Protocol.Text ("json.key",               "Key"),
        Path            = Protocol.Text ("json.path",              "Path"),
        PathWithValue   = Protocol.Text ("json.path_with_value",   "Path with value"),
        MemberWithValue = Protocol.Text ("json.member_with_value", "Member with value"),
        String          = Protocol.Text ("json.value.string",      "String value"),
        Number          = Protocol.Row  ("json.value.number",      "Number value", FieldType.Double),
        False           = Protocol.Label("json.value.false",       "False value"),
        Null            = Protocol.Label("json.value.null",        "Null value"),
        True            = Protocol.Label("json.value.true",        "True value"),
        NaN             = Protocol.Label("json.value.nan",         "NaN value"),
        LeadingBytes    = Protocol.Text ("json.ignored_leading_bytes", "Ignored leading bytes");

    static Json()
    {
        Protocol.Dispatches(MediaTypes.Rest);
        MediaTypes.Table.Add(Protocol, "application/json", "application/json-rpc", "application/jsonrequest", "application/json-patch+json",
            "application/merge-patch+json", "application/problem+json", "application/senml+json", "application/sensml+json",
            "application/dds-web+json", "application/3gpphal+json", "application/vnd.oma.lwm2m+json", "application/x-ndjson");
    }

    static void Dissect(ref Layer json)
    {
        JsonPath path = json.Packet.State<JsonPath>(Protocol);
        path.CutTo(0);
        json.AddToProtocol("JSON");
        json.Open();
        json.Info($", JSON");
        ReadOnlySpan<byte> type = json.Packet.State<MediaContent>(MediaBody.Protocol).Type;
        if (!type.IsEmpty)
        {
            json.TellType(type);
            json.Title($": {type}");
        }
        ReadOnlySpan<byte> bytes = json.Bytes;
        int at = Blank(bytes, 0);
        while (at < bytes.Length)
        {
            int end = Check(bytes, at, 0);
            if (end < 0) break;
            Record(ref json, path, at);
            at = Blank(bytes, end);
        }
        json.Position = at;
        if (at >= json.Captured) return;
        // The rest is text of no type.
        json.Packet.State<MediaContent>(MediaBody.Protocol).Set(default);
        json.Call(TextLines.Protocol);
    }

    static int Blank(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        return at;
    }

    /// <summary>Where the value at an offset ends, -1 if it is none: nothing of a text that is not whole is shown.</summary>
    static int Check(ReadOnlySpan<byte> bytes, int at, int depth)
    {
        if (at >= bytes.Length || depth > DepthLimit) return -1;
        if (bytes[at] == '"') return StringEnd(bytes, at);
        if (bytes[at] is not ((byte)'{' or (byte)'[')) return ScalarEnd(bytes, at);
        bool isObject = bytes[at] == '{';
        byte close = isObject ? (byte)'}' : (byte)']';
        at = Blank(bytes, at + 1);
        if (at < bytes.Length && bytes[at] == close) return at + 1;
        while (true)
        {
            if (isObject)
            {
                if (at >= bytes.Length || bytes[at] != '"' || (at = StringEnd(bytes, at)) < 0) return -1;
                at = Blank(bytes, at);
                if (at >= bytes.Length || bytes[at] != ':') return -1;
                at = Blank(bytes, at + 1);
            }
            if ((at = Check(bytes, at, depth + 1)) < 0) return -1;
            at = Blank(bytes, at);
            if (at >= bytes.Length) return -1;
            if (bytes[at] == close) return at + 1;
            if (bytes[at] != ',') return -1;
            at = Blank(bytes, at + 1);
        }
    }

    static int StringEnd(ReadOnlySpan<byte> bytes, int at)
    {
        for (int i = at + 1; i < bytes.Length; i++)
        {
            if (bytes[i] == '\\') i++;
            else if (bytes[i] == '"') return i + 1;
        }
        return -1;
    }

    static int ScalarEnd(ReadOnlySpan<byte> bytes, int at)
    {
        ReadOnlySpan<byte> rest = bytes[at..];
        if (rest.StartsWith("false"u8)) return at + 5;
        if (rest.StartsWith("true"u8) || rest.StartsWith("null"u8)) return at + 4;
        if (rest.StartsWith("NaN"u8)) return at + 3;
        int end = at;
        while (end < bytes.Length && bytes[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E') end++;
        return end > at && Utf8Parser.TryParse(bytes[at..end], out double _, out _) ? end : -1;
    }

    // Records a value that was checked. Returns its end.
    static int Record(ref Layer json, JsonPath path, int at)
    {
        ReadOnlySpan<byte> bytes = json.Bytes;
        if (bytes[at] is not ((byte)'{' or (byte)'[')) return RecordScalar(ref json, path, at);
        bool isObject = bytes[at] == '{';
        byte close = isObject ? (byte)'}' : (byte)']';
        int end = Check(bytes, at, 0);
        GroupScope scope = json.Begin(isObject ? Object : Array, at, end - at);
        if (isObject && scope.Item >= 0) Decode(ref json, scope.Item, at, end - at);
        if (isObject) json.Label(scope.Item, $"Object");
        at = Blank(bytes, at + 1);
        while (bytes[at] != close)
        {
            at = isObject ? RecordMember(ref json, path, at) : RecordElement(ref json, path, at);
            at = Blank(bytes, at);
            if (bytes[at] == ',') at = Blank(bytes, at + 1);
        }
        json.End(scope);
        return at + 1;
    }

    static int RecordElement(ref Layer json, JsonPath path, int at)
    {
        int length = path.Length;
        path.Add("[]"u8);
        at = Record(ref json, path, at);
        path.CutTo(length);
        return at;
    }

    static int RecordMember(ref Layer json, JsonPath path, int at)
    {
        ReadOnlySpan<byte> bytes = json.Bytes;
        int nameEnd = StringEnd(bytes, at), length = path.Length, value = Blank(bytes, Blank(bytes, nameEnd) + 1);
        int end = Check(bytes, value, 0);
        GroupScope scope = json.Begin(Member, at, end - at);
        Span<byte> room = json.Packet.Items.Scratch((nameEnd - at) * 3, out int offset);
        int written = Unescape(bytes[(at + 1)..(nameEnd - 1)], room);
        path.Add(room[..written]);
        json.Packet.Items.TrimScratch(offset + written);
        if (scope.Item >= 0)
        {
            ref Item item = ref json.Packet.Items[scope.Item];
            item.Value = Item.Run(offset, written);
            item.Flags |= ItemFlags.InScratch;
        }
        Record(ref json, path, value);
        if (json.Wants(Key)) json.Record(Key, Item.Run(offset, written), at, nameEnd - at, ItemFlags.InScratch);
        json.NoteText(Path, path.Text, at, end - at);
        path.CutTo(length);
        json.End(scope);
        return end;
    }

    static int RecordScalar(ref Layer json, JsonPath path, int at)
    {
        ReadOnlySpan<byte> bytes = json.Bytes;
        if (bytes[at] == '"')
        {
            int close = StringEnd(bytes, at);
            Span<byte> room = json.Packet.Items.Scratch((close - at) * 3, out int offset);
            int written = Unescape(bytes[(at + 1)..(close - 1)], room);
            json.Packet.Items.TrimScratch(offset + written);
            RecordPaths(ref json, path, room[..written], at, close - at);
            if (json.Wants(String)) json.Record(String, Item.Run(offset, written), at, close - at, ItemFlags.InScratch);
            return close;
        }
        int end = ScalarEnd(bytes, at);
        RecordPaths(ref json, path, bytes[at..end], at, end - at);
        switch (bytes[at])
        {
            case (byte)'f': json.Note(False, 0, at, end - at, ItemFlags.None); break;
            case (byte)'t': json.Note(True, 0, at, end - at, ItemFlags.None); break;
            case (byte)'n': json.Note(Null, 0, at, end - at, ItemFlags.None); break;
            case (byte)'N': json.Note(NaN, 0, at, end - at, ItemFlags.None); break;
            default:
                if (!Utf8Parser.TryParse(bytes[at..end], out double number, out _)) number = double.NaN;
                json.Note(Number, BitConverter.DoubleToUInt64Bits(number), at, end - at, ItemFlags.None);
                break;
        }
        return end;
    }

    static void RecordPaths(ref Layer json, JsonPath path, scoped ReadOnlySpan<byte> value, int at, int length)
    {
        if (!json.Wants(PathWithValue) && !json.Wants(MemberWithValue)) return;
        int from = path.Length, last = from - path.Last.Length;
        path.Write(":"u8);
        // Scratch room may move while text is recorded; the path's own buffer does not.
        path.Write(value);
        json.NoteText(PathWithValue, path.Text, at, length);
        json.NoteText(MemberWithValue, path.Text[last..], at, length);
        path.CutTo(from);
    }

    // The run of an item over raw text, decoded where it is no plain ASCII.
    static void Decode(ref Layer json, int index, int at, int length)
    {
        ReadOnlySpan<byte> text = json.Bytes.Slice(at, length);
        if (Ascii.IsValid(text)) return;
        Span<byte> room = json.Packet.Items.Scratch(length * 3, out int offset);
        int written = TextDecoding.Decode(text, room, TextEncoding.Utf8);
        json.Packet.Items.TrimScratch(offset + written);
        ref Item item = ref json.Packet.Items[index];
        item.Value = Item.Run(offset, written);
        item.Flags |= ItemFlags.InScratch;
    }

    static int Unescape(ReadOnlySpan<byte> text, Span<byte> room)
    {
        int written = 0;
        while (!text.IsEmpty)
        {
            if (text[0] != '\\' || text.Length < 2)
            {
                Rune.DecodeFromUtf8(text, out Rune rune, out int taken);
                written += rune.EncodeToUtf8(room[written..]);
                text = text[taken..];
                continue;
            }
            int used = 2;
            switch (text[1])
            {
                case (byte)'u': used = Escape(text, room, ref written); break;
                case (byte)'b': room[written++] = 8; break;
                case (byte)'f': room[written++] = 12; break;
                case (byte)'n': room[written++] = 10; break;
                case (byte)'r': room[written++] = 13; break;
                case (byte)'t': room[written++] = 9; break;
                default: room[written++] = text[1]; break;
            }
            text = text[used..];
        }
        return written;
    }

    static int Escape(ReadOnlySpan<byte> text, Span<byte> room, ref int written)
    {
        if (!Unit(text, out char unit))
        {
            room[written++] = text[1];
            return 2;
        }
        int used = 6;
        Rune rune = Rune.ReplacementChar;
        if (!char.IsSurrogate(unit)) rune = new Rune(unit);
        else if (Unit(text[6..], out char other) && Rune.TryCreate(unit, other, out Rune pair)) (rune, used) = (pair, 12);
        written += rune.EncodeToUtf8(room[written..]);
        return used;
    }

    static bool Unit(ReadOnlySpan<byte> text, out char unit)
    {
        unit = default;
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u') return false;
        if (!Utf8Parser.TryParse(text.Slice(2, 4), out ushort value, out int used, 'x') || used != 4) return false;
        unit = (char)value;
        return true;
    }
}
