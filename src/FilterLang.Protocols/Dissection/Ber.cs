namespace FilterLang.Protocols;

/// <summary>A tag, a length and where the content stands, ITU-T X.690 section 8.1. A default value is what could not be read.</summary>
/// <param name="Identifier">The first octet of the tag: class in bits 7 and 8, constructed in bit 6, number in the others.</param>
/// <param name="Number">The tag's number.</param>
/// <param name="ContentAt">Offset of the content in the layer.</param>
/// <param name="Length">Length of the content.</param>
/// <param name="Next">Offset of what follows: behind the content and, where the length was not given, its end mark.</param>
/// <param name="At">Offset of the tag.</param>
readonly record struct BerValue(byte Identifier, uint Number, int ContentAt, int Length, int Next, int At)
{
    public const byte Integer = 0x02, OctetString = 0x04, Null = 0x05, ObjectIdentifier = 0x06, Sequence = 0x30, Set = 0x31;

    /// <summary>The content is made of values.</summary>
    public bool IsConstructed => (Identifier & 0x20) != 0;

    /// <summary>The class: 0 universal, 1 application, 2 context-specific, 3 private.</summary>
    public int Class => Identifier >> 6;

    /// <summary>Offset behind the content.</summary>
    public int End => ContentAt + Length;
}

/// <summary>Reads values in the Basic Encoding Rules, ITU-T X.690.</summary>
static class Ber
{
    const int DeepestNesting = 32;

    /// <summary>Reads tag and length at an offset. The content need not be there; what follows is read as it is wanted.</summary>
    public static BerValue Read(ref Layer layer, int at) => Read(ref layer, at, 0);

    static BerValue Read(ref Layer layer, int at, int depth)
    {
        int start = at;
        byte identifier = layer.U8(at++);
        uint number = identifier & 31u;
        if (number == 31)
        {
            number = 0;
            byte octet;
            do
            {
                octet = layer.U8(at++);
                number = number << 7 | octet & 127u;
            }
            while ((octet & 128) != 0 && !layer.Failed);
        }
        int length = layer.U8(at++);
        if (length == 128) return Indefinite(ref layer, identifier, number, at, start, depth);
        if (length > 128)
        {
            int octets = length & 127;
            ulong value = octets <= 8 ? layer.Number(at, octets, little: false) : ulong.MaxValue;
            at += octets;
            if (value > int.MaxValue - (uint)at) layer.Fail();
            length = (int)Math.Min(value, int.MaxValue);
        }
        return layer.Failed ? default : new BerValue(identifier, number, at, length, at + length, start);
    }

    // Values up to two octets of zero.
    static BerValue Indefinite(ref Layer layer, byte identifier, uint number, int at, int start, int depth)
    {
        int content = at;
        if (depth == DeepestNesting) layer.Fail();
        while (!layer.Failed && layer.U16(at) != 0) at = Read(ref layer, at, depth + 1).Next;
        return layer.Failed ? default : new BerValue(identifier, number, content, at - content, at + 2, start);
    }

    /// <summary>Reads the value at <see cref="Layer.Position"/>, which must have this identifier, and moves to its content.</summary>
    public static BerValue Enter(ref Layer layer, byte identifier)
    {
        BerValue value = Read(ref layer, layer.Position);
        if (!layer.Failed && value.Identifier != identifier) layer.Fail();
        if (!layer.Failed) layer.Position = value.ContentAt;
        return value;
    }

    /// <summary>The number of an INTEGER's content, sign-extended; of more than 8 octets the last 8.</summary>
    public static long Signed(ref Layer layer, BerValue value)
    {
        ReadOnlySpan<byte> octets = layer.Slice(value.ContentAt, value.Length);
        if (octets.IsEmpty) return 0;
        long number = (sbyte)octets[0];
        foreach (byte b in octets[1..]) number = number << 8 | b;
        return number;
    }

    /// <summary>Records the number of an INTEGER's content as a field shows it: the sign counts for signed ones only.</summary>
    public static void Note(ref Layer layer, Field field, BerValue value, long number)
    {
        if (field.Type == FieldType.Int32) number = (int)number;
        else if (field.Type.IsUnsigned() && value.Length is > 0 and < 8) number &= (1L << value.Length * 8) - 1;
        layer.Note(field, field.Type == FieldType.UInt32 ? (uint)number : (ulong)number, value.ContentAt, value.Length, ItemFlags.None);
    }

    /// <summary>Takes an INTEGER at <see cref="Layer.Position"/> and returns it.</summary>
    public static long TakeInteger(ref Layer layer, Field field)
    {
        BerValue value = Enter(ref layer, BerValue.Integer);
        long number = Signed(ref layer, value);
        Note(ref layer, field, value, number);
        if (!layer.Failed) layer.Position = value.Next;
        return number;
    }

    /// <summary>Takes an OCTET STRING at <see cref="Layer.Position"/>, into a field of bytes or of text.</summary>
    public static BerValue TakeOctets(ref Layer layer, Field field)
    {
        BerValue value = Enter(ref layer, BerValue.OctetString);
        TakeContent(ref layer, field, value);
        return value;
    }

    /// <summary>Takes an OBJECT IDENTIFIER at <see cref="Layer.Position"/>.</summary>
    public static BerValue TakeOid(ref Layer layer, Field field)
    {
        BerValue value = Enter(ref layer, BerValue.ObjectIdentifier);
        TakeContent(ref layer, field, value);
        return value;
    }

    /// <summary>Takes the whole content as it is.</summary>
    public static void TakeContent(ref Layer layer, Field field, BerValue value)
    {
        if (layer.Failed) return;
        if (field.Type.IsText()) layer.Text(field, value.ContentAt, value.Length, TextEncoding.Utf8);
        else layer.Place(field, value.ContentAt, value.Length);
        if (value.Length == 0 && field.Type.IsText()) layer.Label(field, $"{field.Label}: <MISSING>");
        if (!layer.Failed) layer.Position = value.Next;
    }

    /// <summary>How many values stand between two offsets.</summary>
    public static int Count(ref Layer layer, int at, int end)
    {
        int count = 0;
        for (; at < end && !layer.Failed; count++) at = Read(ref layer, at).Next;
        return count;
    }
}
