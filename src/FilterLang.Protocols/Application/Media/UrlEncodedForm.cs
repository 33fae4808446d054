namespace FilterLang.Protocols;

/// <summary>Form data in URL encoding: the application/x-www-form-urlencoded serializer of the WHATWG URL standard.</summary>
static class UrlEncodedForm
{
    public static readonly Protocol Protocol = Protocol.Of("urlencoded-form", "HTML Form URL Encoded", Dissect, "URL Encoded Form Data");

    public static readonly Field
        Key   = Protocol.Text("urlencoded-form.key",   "Key",   type: FieldType.StringZ),
        Value = Protocol.Text("urlencoded-form.value", "Value", type: FieldType.StringZ);

    static UrlEncodedForm() => MediaTypes.Table.Add(Protocol, "application/x-www-form-urlencoded");

    static void Dissect(ref Layer form)
    {
        form.Open();
        form.TellType(form.Packet.State<MediaContent>(MediaBody.Protocol).Type);
        ReadOnlySpan<byte> bytes = form.Bytes;
        for (int at = 0; at < bytes.Length;)
        {
            int end = bytes[at..].IndexOf((byte)'&');
            if (end < 0) end = bytes.Length - at;
            ReadOnlySpan<byte> pair = bytes.Slice(at, end);
            int equals = pair.IndexOf((byte)'=');
            if (equals < 0) equals = end;
            Decode(ref form, Key, at, equals);
            int value = Math.Min(equals + 1, end);
            Decode(ref form, Value, at + value, end - value);
            at += end + 1;
        }
    }

    static void Decode(ref Layer form, Field field, int at, int length)
    {
        if (!form.Wants(field)) return;
        ReadOnlySpan<byte> text = form.Bytes.Slice(at, length);
        Span<byte> room = form.Packet.Items.Scratch(length, out int offset);
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (b == '+') b = (byte)' ';
            else if (b == '%' && i + 2 < text.Length && Hex(text[i + 1], text[i + 2]) is var value and >= 0)
            {
                b = (byte)value;
                i += 2;
            }
            room[written++] = b;
        }
        form.Packet.Items.TrimScratch(offset + written);
        form.Record(field, Item.Run(offset, written), at, length, ItemFlags.InScratch);
    }

    static int Hex(byte high, byte low)
    {
        int one = Digit(high), other = Digit(low);
        return one < 0 || other < 0 ? -1 : one << 4 | other;
    }

    static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
