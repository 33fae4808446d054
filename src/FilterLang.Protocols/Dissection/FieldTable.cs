namespace FilterLang.Protocols;

/// <summary>Something that has rows: a protocol's fixed header, or a group (an option, a record) with offsets of its own.</summary>
public interface IFieldTable
{
    FieldOwner Owner { get; }

    /// <summary>The header in which the spine walk finds these rows, if any.</summary>
    Spine Spine { get; }

    /// <summary>Adds a row of the fixed part; rows stand in wire order.</summary>
    void AddRow(Field field, int at, int size);
}

/// <summary>
/// The words in which protocols write their rows. <c>at</c> is the offset from the start of the header or group; a row without it
/// has no fixed place and is taken, placed or noted by the walk.
/// </summary>
public static class FieldTable
{
    public static Field UInt8(this IFieldTable table, string name, string label, int at = -1, Display display = Dec, ulong mask = 0,
        int unit = 1, ValueNames? names = null, string? unitName = null, EvaluationLevel level = EvaluationLevel.Header, Told told = default) =>
        table.Row(name, label, FieldType.UInt8, at, display, mask, unit, names, unitName, level: level, told: told);

    public static Field UInt16(this IFieldTable table, string name, string label, int at = -1, Display display = Dec, ulong mask = 0,
        int unit = 1, ValueNames? names = null, string? unitName = null, bool little = false, EvaluationLevel level = EvaluationLevel.Header) =>
        table.Row(name, label, FieldType.UInt16, at, display, mask, unit, names, unitName, little, level: level);

    public static Field UInt24(this IFieldTable table, string name, string label, int at = -1, Display display = Dec, ulong mask = 0,
        int unit = 1, ValueNames? names = null, string? unitName = null, bool little = false, EvaluationLevel level = EvaluationLevel.Header) =>
        table.Row(name, label, FieldType.UInt24, at, display, mask, unit, names, unitName, little, level: level);

    public static Field UInt32(this IFieldTable table, string name, string label, int at = -1, Display display = Dec, ulong mask = 0,
        int unit = 1, ValueNames? names = null, string? unitName = null, bool little = false, EvaluationLevel level = EvaluationLevel.Header, Told told = default) =>
        table.Row(name, label, FieldType.UInt32, at, display, mask, unit, names, unitName, little, level: level, told: told);

    public static Field UInt64(this IFieldTable table, string name, string label, int at = -1, Display display = Dec, ulong mask = 0,
        int unit = 1, ValueNames? names = null, string? unitName = null, bool little = false, EvaluationLevel level = EvaluationLevel.Header) =>
        table.Row(name, label, FieldType.UInt64, at, display, mask, unit, names, unitName, little, level: level);

    public static Field Int32(this IFieldTable table, string name, string label, int at = -1, Display display = Dec, ulong mask = 0,
        ValueNames? names = null, string? unitName = null, bool little = false, EvaluationLevel level = EvaluationLevel.Header) =>
        table.Row(name, label, FieldType.Int32, at, display, mask, 1, names, unitName, little, level: level);

    /// <summary>A whole octet, or the bits under <paramref name="mask"/>, as true or false.</summary>
    public static Field Boolean(this IFieldTable table, string name, string label, int at = -1, ulong mask = 0, int size = 1,
        ValueNames? names = null, EvaluationLevel level = EvaluationLevel.Header, int bits = 0) =>
        table.Row(name, label, FieldType.Boolean, at, None, mask, 1, names, null, size: size, level: level, bits: bits);

    /// <summary>One bit of <paramref name="above"/>, shown under it.</summary>
    public static Field Flag(this IFieldTable table, Field above, string name, string label, ulong mask, ValueNames? names = null,
        EvaluationLevel level = EvaluationLevel.Header, int bits = 0) =>
        table.Row(name, label, FieldType.Boolean, above.Place, None, mask, 1, names, null, above.LittleEndian, above, above.Size, level, bits: bits);

    /// <summary>Some bits of <paramref name="above"/> as a number, shown under it.</summary>
    public static Field Bits(this IFieldTable table, Field above, string name, string label, ulong mask, Display display = Dec,
        ValueNames? names = null, int unit = 1, FieldType? type = null, EvaluationLevel level = EvaluationLevel.Header) =>
        table.Row(name, label, type ?? above.Type, above.Place, display, mask, unit, names, null, above.LittleEndian, above, above.Size, level);

    public static Field Ether(this IFieldTable table, string name, string label, int at = -1) =>
        table.Row(name, label, FieldType.Ether, at);

    public static Field IPv4(this IFieldTable table, string name, string label, int at = -1) =>
        table.Row(name, label, FieldType.IPv4, at);

    public static Field IPv6(this IFieldTable table, string name, string label, int at = -1) =>
        table.Row(name, label, FieldType.IPv6, at);

    public static Field Bytes(this IFieldTable table, string name, string label, int at = -1, int size = 0, Display display = None,
        EvaluationLevel level = EvaluationLevel.Header) =>
        table.Row(name, label, FieldType.Bytes, at, display, size: size, level: level);

    public static Field Text(this IFieldTable table, string name, string label, int at = -1, int size = 0,
        FieldType type = FieldType.String, EvaluationLevel level = EvaluationLevel.Header) =>
        table.Row(name, label, type, at, size: size, level: level);

    /// <summary>Presence only, or the heading of a group.</summary>
    public static Field Label(this IFieldTable table, string name, string label, EvaluationLevel level = EvaluationLevel.Header, Told told = default) =>
        table.Row(name, label, FieldType.None, level: level, told: told);

    /// <summary>A heading that only a detail tree shows; filters cannot name it.</summary>
    public static Field Heading(this IFieldTable table, string label, bool generated = false) =>
        table.Row("", label, FieldType.None, generated: generated, level: EvaluationLevel.Reassembly);

    public static Field FrameNumber(this IFieldTable table, string name, string label, EvaluationLevel level = EvaluationLevel.Reassembly, Told told = default) =>
        table.Row(name, label, FieldType.FrameNumber, display: None, level: level, told: told);

    public static Field RelativeTime(this IFieldTable table, string name, string label, EvaluationLevel level = EvaluationLevel.Header, Told told = default) =>
        table.Row(name, label, FieldType.RelativeTime, level: level, told: told);

    /// <summary>All values of the parts are values of this field: ip.addr is ip.src and ip.dst. Rows are recorded beside the parts.</summary>
    public static Field Either(this IFieldTable table, string name, string label, params Field[] parts)
    {
        Field first = parts[0];
        var field = new Field(table.Owner, name, label, first.Type)
        {
            Display = first.Display, Mask = first.Mask, Unit = first.Unit, Names = first.Names, Size = first.Size, Parts = parts,
            Hidden = true, Level = first.Level,
        };
        foreach (Field part in parts)
            if (part.Place >= 0) table.AddRow(field, part.Place, part.Size);
        return field;
    }

    /// <summary>Any row; the words above are made of it. <paramref name="at"/> is -1 where the place varies.</summary>
    public static Field Row(this IFieldTable table, string name, string label, FieldType type, int at = -1, Display display = None,
        ulong mask = 0, int unit = 1, ValueNames? names = null, string? unitName = null, bool little = false, Field? above = null,
        int size = 0, EvaluationLevel level = EvaluationLevel.Header, bool generated = false, bool hidden = false,
        ContextValue context = ContextValue.None, Spine header = Spine.None, bool wholeOctets = false, Told told = default, int bits = 0)
    {
        int octets = size > 0 ? size : type.Width();
        var field = new Field(table.Owner, name, label, type)
        {
            Display = display, Mask = mask, Unit = unit, Names = names, UnitName = unitName, LittleEndian = little, Above = above,
            Place = at, Size = octets, Level = level, Generated = generated, Hidden = hidden, ShowsWholeOctets = wholeOctets, Bits = bits,
            Context = told.Has == Spine.None ? context : type == FieldType.None ? ContextValue.Presence : ContextValue.Told, ToldAt = told.At,
            Header = told.Has != Spine.None ? told.Has : header != Spine.None ? header : at >= 0 ? table.Spine : Spine.None,
        };
        if (at >= 0) table.AddRow(field, at, octets);
        return field;
    }
}
