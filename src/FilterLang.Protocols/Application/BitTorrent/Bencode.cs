using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>The encoding of BitTorrent, BEP 3: numbers, text, lists and dictionaries.</summary>
public static class Bencode
{
    const int Deepest = 16;

    public static readonly Protocol Protocol = Protocol.Of("bencode", "Bencode", Dissect, "Bencode");

    static readonly Field
        s_length    = Protocol.UInt32("bencode.str.length",     "String Length"),
        s_text      = Protocol.Text  ("bencode.str",            "String"),
        s_number    = Protocol.Int32 ("bencode.int",            "Integer"),
        s_dictionary = Protocol.Label("bencode.dict",           "Dictionary"),
        s_entry     = Protocol.Label ("bencode.dict.entry",     "Entry"),
        s_list      = Protocol.Label ("bencode.list",           "List"),
        s_truncated = Protocol.Bytes ("bencode.truncated_data", "Truncated Data");

    static readonly ExpertField
        s_badText   = Protocol.Expert("bencode.str.invalid", Severity.Error, ExpertGroup.Malformed, "Decode Aborted: Invalid String"),
        s_badNumber = Protocol.Expert("bencode.int.invalid", Severity.Error, ExpertGroup.Malformed, "Decode Aborted: Invalid Integer"),
        s_tooDeep   = Protocol.Expert("bencode.nest",        Severity.Error, ExpertGroup.Malformed, "Decode Aborted: Nested Too Deep"),
        s_invalid   = Protocol.Expert("bencode.invalid",     Severity.Error, ExpertGroup.Malformed, "Invalid Bencoding");

    static Bencode() => Protocol.CarriedBy(BitTorrent.Extensions, 0);

    static void Dissect(ref Layer bencode)
    {
        bencode.OpenNothing();
        TakeValue(ref bencode, 0);
    }

    // False where nothing that follows can be read.
    static bool TakeValue(ref Layer bencode, int depth)
    {
        if (depth > Deepest)
        {
            bencode.Remark(s_tooDeep);
            return false;
        }
        if (bencode.Position >= bencode.Captured) return false;
        switch (bencode.Bytes[bencode.Position])
        {
            case (byte)'d': return TakeAll(ref bencode, s_dictionary, depth, isDictionary: true);
            case (byte)'l': return TakeAll(ref bencode, s_list, depth, isDictionary: false);
            case (byte)'i': return TakeNumber(ref bencode);
            case >= (byte)'0' and <= (byte)'9': return TakeText(ref bencode);
            default:
                bencode.Remark(s_invalid, bencode.Position, bencode.Captured - bencode.Position);
                return false;
        }
    }

    static bool TakeAll(ref Layer bencode, Field field, int depth, bool isDictionary)
    {
        GroupScope scope = bencode.Begin(field);
        bencode.Position++;
        bool good = true;
        while (good && bencode.Position < bencode.Captured && bencode.Bytes[bencode.Position] != 'e')
            good = isDictionary ? TakeEntry(ref bencode, depth) : TakeValue(ref bencode, depth + 1);
        if (good && bencode.Position < bencode.Captured) bencode.Position++;
        else if (good) bencode.Note(s_truncated, 0, bencode.Position);
        bencode.End(scope);
        return good;
    }

    static bool TakeEntry(ref Layer bencode, int depth)
    {
        GroupScope scope = bencode.Begin(s_entry);
        bool good = TakeText(ref bencode) && TakeValue(ref bencode, depth + 1);
        bencode.End(scope);
        return good;
    }

    static bool TakeText(ref Layer bencode)
    {
        int at = bencode.Position;
        ReadOnlySpan<byte> rest = bencode.Bytes[at..];
        if (!Utf8Parser.TryParse(rest, out uint length, out int digits) || digits >= rest.Length || rest[digits] != ':' || length > int.MaxValue)
        {
            bencode.Remark(s_badText, at, rest.Length);
            return false;
        }
        bencode.Note(s_length, length, at, digits, ItemFlags.None);
        int text = at + digits + 1;
        if (length > (uint)(bencode.Captured - text))
        {
            if (bencode.Captured > text) bencode.Place(s_truncated, text, bencode.Captured - text);
            bencode.Position = bencode.Captured;
            return false;
        }
        bencode.Text(s_text, text, (int)length);
        bencode.Position = text + (int)length;
        return true;
    }

    static bool TakeNumber(ref Layer bencode)
    {
        int at = bencode.Position;
        ReadOnlySpan<byte> rest = bencode.Bytes[(at + 1)..];
        if (!Utf8Parser.TryParse(rest, out long number, out int digits) || digits >= rest.Length || rest[digits] != 'e')
        {
            bencode.Remark(s_badNumber, at, rest.Length + 1);
            return false;
        }
        bencode.Note(s_number, (ulong)number, at + 1, digits, ItemFlags.None);
        bencode.Position = at + digits + 2;
        return true;
    }
}
