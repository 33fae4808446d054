namespace FilterLang.Protocols;

/// <summary>Tagged data of BACnet, ANSI/ASHRAE 135 clause 20.2: tags with their values, one after another and within each other.</summary>
static class BacappTags
{
    const uint IsContext = 8, Extended = 5, Opening = 6, Closing = 7, LongNumber = 15;

    const uint LongLength = 254, LongestLength = 255;

    const int DeepestNesting = 32;

    static readonly Protocol s_protocol = Bacapp.Protocol;

    public static readonly Field
        ApplicationTagNumber = s_protocol.UInt8  ("bacapp.application_tag_number", "Application Tag Number", mask: 0xf0, names: BacappNames.ApplicationTagNumber),
        ContextTagNumber     = s_protocol.UInt8  ("bacapp.context_tag_number", "Context Tag Number", mask: 0xf0),
        ExtendedTagNumber    = s_protocol.UInt8  ("bacapp.extended_tag_number", "Extended Tag Number"),
        NamedTag             = s_protocol.UInt8  ("bacapp.named_tag", "Named Tag", mask: 0x7, names: new(() => [(5, "Extended Value"), (6, "Opening Tag"), (7, "Closing Tag")])),
        StringCharacterSet   = s_protocol.UInt8  ("bacapp.string_character_set", "String Character Set", names: BacappNames.StringCharacterSet),
        CodePage             = s_protocol.UInt16 ("bacapp.code_page", "Code Page"),
        TagClass             = s_protocol.Boolean("bacapp.tag_class", "Tag Class", mask: 0x8, names: ValueNames.Pair("Context Specific Tag", "Application Tag")),
        LVT                  = s_protocol.UInt8  ("bacapp.LVT", "Length Value Type"),
        UnusedBits           = s_protocol.UInt8  ("bacapp.unused_bits", "Unused bits"),
        Bit                  = s_protocol.Boolean("bacapp.bit", "bit");

    /// <summary>Takes all tags to the end.</summary>
    public static void Take(ref Layer bacapp, BacappCall call)
    {
        Span<BacappPlace> places = stackalloc BacappPlace[DeepestNesting];
        var reader = new BacappReader { Call = call };
        int depth = 0;
        places[0] = BacappPlace.Service;
        while (bacapp.Remaining > 0 && bacapp.More)
        {
            BacappTag tag = TakeTag(ref bacapp);
            if (bacapp.Failed) return;
            if (tag.IsOpening)
            {
                BacappPlace inner = BacappRoles.Inside(call, places[depth], tag.Number);
                if (depth < DeepestNesting - 1) places[++depth] = inner;
                else return;
                continue;
            }
            if (tag.IsClosing)
            {
                if (depth > 0) depth--;
                continue;
            }
            int next = bacapp.Position + tag.Octets;
            if (!bacapp.Need(bacapp.Position, tag.Octets)) return;
            BacappValues.Take(ref bacapp, ref reader, places[depth], tag);
            if (bacapp.Failed) return;
            bacapp.Position = next;
        }
    }

    // Clause 20.2.1.
    static BacappTag TakeTag(ref Layer bacapp)
    {
        int at = bacapp.Position;
        uint first = bacapp.U8(at), number = first >> 4, length = first & 7;
        if (bacapp.Failed) return default;
        var tag = new BacappTag { IsContext = (first & IsContext) != 0 };
        bacapp.Place(tag.IsContext ? ContextTagNumber : ApplicationTagNumber, at);
        bacapp.Position = at + 1;
        if (number == LongNumber) number = (uint)bacapp.Take(ExtendedTagNumber);
        bacapp.Place(TagClass, at);
        tag.Number = number;
        if (length >= Extended) bacapp.Place(NamedTag, at);
        if (tag.IsContext && length is Opening or Closing)
        {
            (tag.IsOpening, tag.IsClosing) = (length == Opening, length == Closing);
            return tag;
        }
        int lengthAt = length == Extended ? bacapp.Position : at;
        if (length == Extended)
        {
            length = bacapp.U8(bacapp.Position++);
            if (length == LongLength)
            {
                length = bacapp.U16(bacapp.Position);
                bacapp.Position += 2;
            }
            else if (length == LongestLength)
            {
                length = bacapp.U32(bacapp.Position);
                bacapp.Position += 4;
            }
        }
        if (bacapp.Failed) return default;
        bacapp.Note(LVT, length, lengthAt, bacapp.Position - lengthAt, ItemFlags.None);
        tag.Value = length;
        // The value of a boolean stands in place of its length.
        tag.Octets = !tag.IsContext && number == BacappValues.Boolean ? 0 : (int)Math.Min(length, int.MaxValue);
        return tag;
    }

    /// <summary>Takes the character set before a text, and returns how many octets it takes.</summary>
    public static int TakeCharacterSet(ref Layer bacapp, int length)
    {
        const uint withPage = 1;
        if (length == 0) return 0;
        uint set = (uint)bacapp.Take(StringCharacterSet);
        if (set != withPage || length < 3) return 1;
        bacapp.Take(CodePage);
        return 3;
    }

    /// <summary>Takes single bits, the number of unused ones first.</summary>
    public static void TakeBitString(ref Layer bacapp, int length)
    {
        if (length == 0) return;
        int unused = (int)bacapp.Take(UnusedBits), bits = (length - 1) * 8 - unused;
        for (int i = 0; i < bits && bacapp.More; i++)
        {
            int at = bacapp.Position + i / 8;
            bacapp.Note(Bit, (ulong)(bacapp.U8(at) >> (7 - i % 8) & 1), at, 1, ItemFlags.None);
        }
    }
}

/// <summary>A tag: its number and what it says of the octets behind it.</summary>
struct BacappTag
{
    public uint Number, Value;
    public int Octets;
    public bool IsContext, IsOpening, IsClosing;
}
