namespace FilterLang.Protocols;

/// <summary>The serialization protocol of Redis, version 2: lines and strings of known length, one within another.</summary>
public static class Resp
{
    const ushort Port = 6379;

    const int DeepestNesting = 256, LongestTold = 100;

    const long LargestString = 512 << 20;

    public static readonly Protocol Protocol = Protocol.Of("resp", "REdis Serialization Protocol", Dissect, "RESP");

    public static readonly Field
        String           = Protocol.Text ("resp.string", "String"),
        Error            = Protocol.Text ("resp.error", "Error"),
        BulkString       = Protocol.Label("resp.bulk_string", "Bulk String"),
        BulkStringValue  = Protocol.Bytes("resp.bulk_string.value", "Value"),
        BulkStringLength = Protocol.Int32("resp.bulk_string.length", "Length"),
        Integer          = Protocol.Row  ("resp.integer", "Integer", FieldType.Int64, display: Dec),
        Array            = Protocol.Label("resp.array", "Array"),
        ArrayLength      = Protocol.Row  ("resp.array.length", "Length", FieldType.Int64, display: Dec),
        Fragment         = Protocol.Label("resp.fragment", "Fragment");

    static readonly ExpertField
        WrongLength = Protocol.Expert("resp.malformed_length", Severity.Error, ExpertGroup.Malformed, "Malformed length specified"),
        InNextFrame = Protocol.Expert("resp.reassembled_in_next_frame", Severity.Note, ExpertGroup.Undecoded, "Array is partially decoded. Re-assembled array is in the next frame"),
        TooDeep     = Protocol.Expert("resp.array_recursion_too_deep", Severity.Note, ExpertGroup.Undecoded, "Array is too deep to recurse any further. Subsequent elements attached to the protocol tree may not reflect their actual location in the array");

    static Resp() => Protocol.CarriedBy(PayloadTables.TcpPort, Port).Selects();

    static void Dissect(ref Layer resp)
    {
        resp.Summary(Protocol.ShortName);
        resp.Info($"{(resp.Packet.DestinationPort == Port ? "Request:" : "Response:")}");
        if (resp.Captured > 0 && !"+-:$*"u8.Contains(resp.Bytes[0]) && resp.Bytes.IndexOf("\r\n"u8) < 0)
        {
            resp.Info($" [continuation]");
            resp.Decline();
            return;
        }
        resp.Open();
        while (resp.Position < resp.Captured && resp.More)
        {
            int at = resp.Position;
            if (TakeElement(ref resp, 0)) continue;
            if (resp.Failed) return;
            if (resp.MayAskForMore && resp.Bytes[at] == '*')
            {
                resp.Remark(InNextFrame, at, resp.Captured - at);
                RespConversation talk = resp.Packet.Conversation.State<RespConversation>(Protocol);
                // The whole array once, from then on what is missing of it.
                resp.AskForMore(talk.Repeat(resp.Packet.Conversation.Side) ? at : resp.Position, Layer.OneMoreSegment);
                return;
            }
            if (resp.MayAskForMore && resp.Bytes[at] == '$')
            {
                resp.AskForMore(at, Layer.OneMoreSegment);
                return;
            }
            resp.Position = resp.Captured;
        }
    }

    // False where it is not whole.
    static bool TakeElement(ref Layer resp, int depth)
    {
        int at = resp.Position;
        ReadOnlySpan<byte> rest = resp.Rest;
        int line = rest.IndexOf("\r\n"u8);
        if (rest.IsEmpty) return false;
        if (line < 0)
        {
            TakeFragment(ref resp, depth, resp.Captured - at, "fragment"u8);
            return false;
        }
        ReadOnlySpan<byte> text = line > 0 ? rest[1..line] : default;
        switch (rest[0])
        {
            case (byte)'+':
                resp.Place(String, at + 1, line - 1);
                if (Tells(resp, depth)) resp.Info($" {text}");
                break;
            case (byte)'-':
                resp.Place(Error, at + 1, line - 1);
                if (Tells(resp, depth)) resp.Info($" Error: {text}");
                break;
            case (byte)':':
                resp.Note(Integer, (ulong)Number(text), at + 1, line - 1, ItemFlags.None);
                if (depth == 0 && resp.Packet.DestinationPort != Port) resp.Info($" {Number(text)}");
                break;
            case (byte)'$': return TakeString(ref resp, at, line, text, depth);
            case (byte)'*': return TakeArray(ref resp, at, line, text, depth);
            default:
                TakeFragment(ref resp, depth, line, "fragment"u8);
                resp.Position = at + line + 2;
                return true;
        }
        resp.Position = at + line + 2;
        return true;
    }

    // A response's arrays are not spelled out in its summary.
    static bool Tells(in Layer resp, int depth) => depth == 0 || resp.Packet.DestinationPort == Port;

    static void TakeFragment(ref Layer resp, int depth, int length, ReadOnlySpan<byte> kind)
    {
        if (depth > 0) return;
        resp.Note(Fragment, 0, resp.Position, length, ItemFlags.None);
        resp.Info($" [{kind}]");
    }

    static bool TakeString(ref Layer resp, int at, int line, ReadOnlySpan<byte> text, int depth)
    {
        long length = Number(text);
        int value = at + line + 2;
        if (length > LargestString || length < -1)
        {
            GroupScope wrong = resp.Begin(BulkString, at, line + 2);
            resp.Note(BulkStringLength, (ulong)length, at + 1, line - 1, ItemFlags.None);
            resp.Remark(WrongLength, at + 1, line - 1);
            resp.End(wrong);
            resp.Position = value;
            return true;
        }
        if (value + length + 2 > resp.Captured && length >= 0)
        {
            TakeFragment(ref resp, depth, resp.Captured - at, "continuation"u8);
            return false;
        }
        int end = length < 0 ? value : value + (int)length + 2;
        GroupScope group = resp.Begin(BulkString, at, end - at);
        resp.Note(BulkStringLength, (ulong)length, at + 1, line - 1, ItemFlags.None);
        if (length >= 0)
        {
            if (length > 0) resp.Place(BulkStringValue, value, (int)length);
            if (Tells(resp, depth))
            {
                if (length is > 0 and <= LongestTold) resp.Info($" {resp.Slice(value, (int)length)}");
                else resp.Info($" BulkString({length})");
            }
        }
        resp.End(group);
        resp.Position = end;
        return true;
    }

    static bool TakeArray(ref Layer resp, int at, int line, ReadOnlySpan<byte> text, int depth)
    {
        long count = Number(text);
        GroupScope group = resp.Begin(Array, at, -1);
        resp.Note(ArrayLength, (ulong)count, at + 1, line - 1, ItemFlags.None);
        if (depth == 0 && resp.Packet.DestinationPort != Port) resp.Info($" Array({count})");
        resp.Position = at + line + 2;
        bool isWhole = true;
        if (depth >= DeepestNesting)
        {
            resp.Remark(TooDeep, at, line);
            count = 0;
        }
        for (long i = 0; i < count && isWhole && !resp.Failed; i++) isWhole = TakeElement(ref resp, depth + 1);
        resp.End(group);
        return isWhole;
    }

    // The largest number where there are too many digits.
    static long Number(ReadOnlySpan<byte> text)
    {
        bool isNegative = !text.IsEmpty && text[0] == '-';
        ulong number = 0;
        foreach (byte digit in isNegative ? text[1..] : text)
        {
            if (digit is < (byte)'0' or > (byte)'9') break;
            number = Math.Min(number * 10 + (digit - (ulong)'0'), long.MaxValue);
            if (number > long.MaxValue / 10) return isNegative ? -(long)number : long.MaxValue;
        }
        return isNegative ? -(long)number : (long)number;
    }
}

/// <summary>What is remembered of a connection with Redis.</summary>
sealed class RespConversation : Streams.IReusableState
{
    int _repeated;

    /// <summary>True every other time an array of one side is not whole.</summary>
    public bool Repeat(int side)
    {
        _repeated ^= 1 << side;
        return (_repeated >> side & 1) != 0;
    }

    public void Reset() => _repeated = 0;
}
