namespace FilterLang.Protocols;

/// <summary>The encoding of BitTorrent, BEP 3 "bencoding": strings, whole numbers, lists and dictionaries.</summary>
public static class Bencode
{
    const int DeepestNesting = 10;

    public static readonly Protocol Protocol = Protocol.Of("bencode", "Bencode", Dissect, "Bencode");

    public static readonly Field
        StrLength     = Protocol.UInt32("bencode.str.length", "String Length"),
        Str           = Protocol.Text  ("bencode.str", "String"),
        Int           = Protocol.Int32 ("bencode.int", "Integer"),
        Dict          = Protocol.Label ("bencode.dict", "Dictionary"),
        DictEntry     = Protocol.Label ("bencode.dict.entry", "Entry"),
        List          = Protocol.Label ("bencode.list", "List"),
        TruncatedData = Protocol.Bytes ("bencode.truncated_data", "Truncated Data");

    static readonly ExpertField
        WrongText   = Protocol.Expert("bencode.str.invalid", Severity.Error, ExpertGroup.Malformed, "Decode Aborted: Invalid String"),
        WrongNumber = Protocol.Expert("bencode.int.invalid", Severity.Error, ExpertGroup.Malformed, "Decode Aborted: Invalid Integer"),
        TooDeep     = Protocol.Expert("bencode.nest", Severity.Error, ExpertGroup.Malformed, "Decode Aborted: Nested Too Deep"),
        Wrong       = Protocol.Expert("bencode.invalid", Severity.Error, ExpertGroup.Malformed, "Invalid Bencoding");

    /// <summary>Who reads it, under 0.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("bencode");

    static Bencode() => Protocol.CarriedBy(Carried, 0);

    static void Dissect(ref Layer bencode)
    {
        bencode.OpenNothing();
        while (bencode.Remaining > 0 && bencode.More)
            if (!TakeValue(ref bencode, 0)) return;
    }

    static bool TakeValue(ref Layer bencode, int depth)
    {
        if (depth > DeepestNesting)
        {
            bencode.Remark(TooDeep, bencode.Position, 1);
            return false;
        }
        switch (bencode.U8(bencode.Position))
        {
            case >= (byte)'0' and <= (byte)'9': return TakeText(ref bencode);
            case (byte)'i': return TakeNumber(ref bencode);
            case (byte)'l': return TakeList(ref bencode, depth);
            case (byte)'d': return TakeDictionary(ref bencode, depth);
            default:
                if (!bencode.Failed) bencode.Remark(Wrong, bencode.Position, 1);
                return false;
        }
    }

    static bool TakeText(ref Layer bencode)
    {
        int at = bencode.Position, colon = bencode.Rest.IndexOf((byte)':');
        if (colon < 0 || !System.Buffers.Text.Utf8Parser.TryParse(bencode.Rest[..colon], out int length, out int used) || used != colon
            || length < 0 || length > bencode.Length - at - colon - 1)
        {
            bencode.Remark(WrongText, at, 1);
            return false;
        }
        bencode.Note(StrLength, (ulong)length, at, colon, ItemFlags.None);
        bencode.Position = at + colon + 1;
        if (length > 0) bencode.Take(Str, length);
        return !bencode.Failed;
    }

    static bool TakeNumber(ref Layer bencode)
    {
        int at = bencode.Position, end = bencode.Rest.IndexOf((byte)'e');
        if (end < 2 || !System.Buffers.Text.Utf8Parser.TryParse(bencode.Rest[1..end], out long number, out int used) || used != end - 1)
        {
            bencode.Remark(WrongNumber, at, 1);
            return false;
        }
        bencode.Note(Int, (ulong)(int)number, at + 1, end - 1, ItemFlags.None);
        bencode.Position = at + end + 1;
        return true;
    }

    static bool IsEnd(ref Layer bencode)
    {
        if (bencode.U8(bencode.Position) != 'e') return false;
        bencode.Position++;
        return true;
    }

    static bool TakeList(ref Layer bencode, int depth)
    {
        GroupScope group = bencode.Begin(List);
        bencode.Position++;
        bool isGood = true;
        while (isGood && bencode.More && !IsEnd(ref bencode)) isGood = TakeValue(ref bencode, depth + 1);
        bencode.End(group);
        return isGood;
    }

    static bool TakeDictionary(ref Layer bencode, int depth)
    {
        GroupScope group = bencode.Begin(Dict);
        bencode.Position++;
        bool isGood = true;
        while (isGood && bencode.More && !IsEnd(ref bencode))
        {
            GroupScope entry = bencode.Begin(DictEntry);
            isGood = TakeText(ref bencode) && TakeValue(ref bencode, depth + 1);
            bencode.End(entry);
        }
        bencode.End(group);
        return isGood;
    }
}
