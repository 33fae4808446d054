using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FilterLang.Output;

/// <summary>
/// Columns of fixed header fields, written from the places that the spine walk has found: what <see cref="FieldsWriter"/> makes of the
/// items of a plain packet, without a dissection.
/// </summary>
sealed unsafe class SpineColumns
{
    enum Kind : byte { One, Decimal, IPv4, Number, Run }

    sealed record Place(Spine Header, ContextValue Context, Kind Kind, short At, byte Size, byte Shift, uint Unit, ulong Mask, Field Field);

    readonly Place[][] _columns;
    readonly FieldsFormat _format;
    readonly int _shortLine;

    // A value and the character behind it; what is written ahead of its end fits, too.
    const int ShortValue = DecimalText.MostDigits + 4;

    SpineColumns(Place[][] columns, FieldsFormat format)
    {
        (_columns, _format) = (columns, format);
        bool isShort = format is { Occurrence: Occurrence.All, Quote: 0 } && columns.All(c => c.All(p => p.Kind is Kind.One or Kind.Decimal or Kind.IPv4));
        if (isShort) _shortLine = columns.Length + columns.Sum(c => c.Length) * ShortValue;
    }

    /// <summary>Null where a column needs more than headers.</summary>
    public static SpineColumns? TryCreate(IReadOnlyList<OutputColumn> columns, FieldsFormat format)
    {
        // What separates columns is escaped within them, which is not done here.
        if (format.Quote == 0 && (format.Separator == format.Aggregator || IsWritten(format.Separator))) return null;
        var places = new Place[columns.Count][];
        for (int i = 0; i < places.Length; i++)
        {
            var found = new List<Place>();
            OutputColumn column = columns[i];
            bool isPlain = column is { Raw: false, Layer: 0, Field.SameName: null, Expression: null } && columns.Count(c => c.Name == column.Name) == 1;
            if (!isPlain || !Find(column.Field, column.Field, found)) return null;
            places[i] = [.. found];
        }
        return new SpineColumns(places, format);
    }

    // Numbers, addresses and truth values are written with others than these.
    static bool IsWritten(byte separator) => separator is not ((byte)'\t' or (byte)' ' or (byte)',' or (byte)';' or (byte)'|' or (byte)'\\');

    static bool Find(Field shown, Field field, List<Place> found)
    {
        foreach (Field part in field.Parts)
            if (!Find(shown, part, found)) return false;
        if (field.Parts.Count > 0) return true;
        if ((field.Level > EvaluationLevel.Header && field.Header < Spine.Told) || KindOf(shown, field) is not { } kind) return false;
        found.Add(new Place(field.Header, field.Context, kind, (short)(field.Context == ContextValue.Told ? field.ToldAt : field.Place), (byte)field.Size, (byte)field.Shift, (uint)field.Unit, field.Mask, shown));
        return true;
    }

    static Kind? KindOf(Field shown, Field field)
    {
        if (field.Context == ContextValue.Presence) return shown.Type == FieldType.None ? Kind.One : null;
        if (field.Context != ContextValue.None)
            return shown.Type.IsUnsigned() && shown.Display is not (Display.Hex or Display.HexDec or Display.Oct) ? Kind.Decimal : Kind.Number;
        if (field.Header == Spine.None || field.Place is < 0 or > short.MaxValue || field.LittleEndian) return null;
        if (field.Type is FieldType.Ether or FieldType.IPv6 or FieldType.Eui64) return Kind.Run;
        if (field.Size is < 1 or > 8) return null;
        if (field.Type == FieldType.IPv4 && field.Mask == 0) return Kind.IPv4;
        if (field.Type is FieldType.Boolean or FieldType.Char) return Kind.Number;
        if (!field.Type.IsUnsigned()) return null;
        return shown.Display is Display.Hex or Display.HexDec or Display.Oct ? Kind.Number : Kind.Decimal;
    }

    /// <summary>Some column shows what conversations tell.</summary>
    public bool ReadsTold => _columns.Any(c => c.Any(p => p.Header >= Spine.Told));

    /// <summary>One line for a packet that the spine describes.</summary>
    public void Write(Utf8Sink sink, ref PacketContext p)
    {
        if (_shortLine > 0)
        {
            sink.Advance(WriteShort(sink.Room(_shortLine), ref p));
            return;
        }
        bool first = true;
        foreach (Place[] column in _columns)
        {
            if (!first) sink.Add(_format.Separator);
            first = false;
            WriteColumn(sink, ref p, column);
        }
        sink.Add((byte)'\n');
    }

    // All values are numbers and addresses of IPv4: the line is as long at most as there is room.
    int WriteShort(Span<byte> line, ref PacketContext p)
    {
        (byte separator, byte aggregator) = (_format.Separator, _format.Aggregator);
        int at = 0;
        foreach (Place[] column in _columns)
        {
            int start = at;
            foreach (Place place in column)
            {
                if (!Has(p, place)) continue;
                if (at > start) line[at++] = aggregator;
                Span<byte> room = line[at..];
                switch (place.Kind)
                {
                    case Kind.IPv4: at += AddressText.IPv4(Address(p, place), room).Length; break;
                    case Kind.Decimal: at += DecimalText.Write(Number(p, place), room); break;
                    default: (room[0], at) = ((byte)'1', at + 1); break;
                }
            }
            line[at++] = separator;
        }
        line[at - 1] = (byte)'\n';
        return at;
    }

    static uint Address(in PacketContext p, Place place) => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(p.Data + Start(p, place)));

    void WriteColumn(Utf8Sink sink, ref PacketContext p, Place[] places)
    {
        int from = 0, to = places.Length - 1;
        while (from <= to && !Has(p, places[from])) from++;
        if (from > to) return;
        while (!Has(p, places[to])) to--;
        if (_format.Occurrence == Occurrence.First) to = from;
        if (_format.Occurrence == Occurrence.Last) from = to;
        if (_format.Quote != 0) sink.Add(_format.Quote);
        for (int i = from; i <= to; i++)
        {
            Place place = places[i];
            if (!Has(p, place)) continue;
            if (i > from) sink.Add(_format.Aggregator);
            WriteValue(sink, ref p, place);
        }
        if (_format.Quote != 0) sink.Add(_format.Quote);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool Has(in PacketContext p, Place place) => (p.Spine & place.Header) == place.Header;

    static void WriteValue(Utf8Sink sink, ref PacketContext p, Place place)
    {
        switch (place.Kind)
        {
            case Kind.One: sink.Add((byte)'1'); break;
            case Kind.IPv4: sink.AddIPv4(Address(p, place)); break;
            case Kind.Run: ValueText.AddRun(sink, place.Field, new ReadOnlySpan<byte>(p.Data + Start(p, place), place.Size)); break;
            case Kind.Decimal: sink.Add(Number(p, place)); break;
            default: ValueText.AddNumber(sink, place.Field, Number(p, place)); break;
        }
    }

    static int Start(in PacketContext p, Place place) => place.At + place.Header switch
    {
        Spine.Ethernet => p.LinkAt, Spine.Vlan => p.VlanAt, Spine.Tcp or Spine.Udp => p.TransportAt, _ => p.NetworkAt,
    };

    static ulong Number(in PacketContext p, Place place)
    {
        switch (place.Context)
        {
            case ContextValue.Number: return (ulong)p.Number;
            case ContextValue.WireLength: return (ulong)p.WireLength;
            case ContextValue.CapturedLength: return (ulong)p.CapturedLength;
            case ContextValue.PayloadLength: return (ulong)p.PayloadLength;
            case ContextValue.Time: return (ulong)p.Time;
            case ContextValue.Told: return p.Told[place.At];
        }
        byte* at = p.Data + Start(p, place);
        ulong value = 0;
        if (place.Size == 2) value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ushort>(at));
        else
            for (int i = 0; i < place.Size; i++) value = value << 8 | at[i];
        if (place.Mask != 0) value = (value & place.Mask) >> place.Shift;
        return place.Field.Type == FieldType.Boolean ? Math.Min(value, 1) : value * place.Unit;
    }
}
