
namespace FilterLang.Fields;

/// <summary>The text of values, as <c>tshark -T fields</c> writes them. The zone of absolute times is the machine's.</summary>
public static class ValueText
{
    /// <summary>Adds the display text of an item's value. Protocols give their filter name.</summary>
    public static void Add(Utf8Sink sink, PacketItems items, in Item item)
    {
        Field field = Field.At(item.Field);
        if (field.Type == FieldType.None) sink.Add((byte)'1');
        else if (field.Type == FieldType.Protocol) sink.Add(field.Name);
        else if (field.Type.IsRun()) AddRun(sink, field, items.Run(item));
        else AddNumber(sink, field, item.Value);
    }

    /// <summary>The display text of a number of this field.</summary>
    public static void AddNumber(Utf8Sink sink, Field field, ulong value)
    {
        switch (field.Type)
        {
            case FieldType.Boolean:
                sink.Add(value != 0 ? "True"u8 : "False"u8);
                break;
            case FieldType.Char:
                AddChar(sink, (byte)value);
                break;
            case FieldType.IPv4:
                sink.AddIPv4((uint)value);
                break;
            case FieldType.AbsoluteTime:
                AddTime(sink, (long)value, field.Display);
                break;
            case FieldType.RelativeTime:
                sink.AddSeconds((long)value);
                break;
            case FieldType.Float:
                sink.AddGeneral(BitConverter.UInt64BitsToDouble(value), 9);
                break;
            case FieldType.Double:
                sink.AddShortest(BitConverter.UInt64BitsToDouble(value));
                break;
            case FieldType.IpxNet:
                sink.Add("0x"u8);
                sink.AddHex(value, 8);
                break;
            default:
                AddInteger(sink, field, value);
                break;
        }
    }

    /// <summary>The display text of a run of bytes of this field.</summary>
    public static void AddRun(Utf8Sink sink, Field field, ReadOnlySpan<byte> bytes)
    {
        switch (field.Type)
        {
            case FieldType.IPv6:
                sink.AddIPv6(bytes);
                break;
            case FieldType.Guid:
                sink.AddGuid(bytes);
                break;
            case FieldType.Ether or FieldType.Eui64 or FieldType.FcWwn:
                sink.AddMac(bytes);
                break;
            case FieldType.Oid or FieldType.RelOid:
                sink.AddOid(bytes, field.Type == FieldType.RelOid);
                break;
            case FieldType.Vines when bytes.Length == 6:
                sink.AddHex(bytes[..4]);
                sink.Add((byte)'.');
                sink.AddHex(bytes[4..]);
                break;
            case FieldType.SystemId:
                AddSystemId(sink, bytes);
                break;
            case >= FieldType.String and <= FieldType.Ax25:
                sink.Add(bytes);
                break;
            case FieldType.Bytes when bytes.IsEmpty:
                sink.Add(field.Display == Display.NoneIfEmpty ? "<none>"u8 : "<MISSING>"u8);
                break;
            default:
                sink.AddHex(bytes, field.Display switch
                {
                    Display.Dot => (byte)'.', Display.Dash => (byte)'-', Display.Colon => (byte)':', Display.Space => (byte)' ', _ => 0,
                });
                break;
        }
    }

    static void AddInteger(Utf8Sink sink, Field field, ulong value)
    {
        if (field.Display is Display.Hex or Display.HexDec)
        {
            int bits = field.Type.Bits();
            sink.Add("0x"u8);
            sink.AddHex(bits < 64 ? value & (1UL << bits) - 1 : value, bits > 32 ? 16 : bits / 4);
        }
        else if (field.Type.IsSigned()) sink.Add((long)value);
        else sink.Add(value);
    }

    static void AddChar(Utf8Sink sink, byte value)
    {
        sink.Add((byte)'\'');
        ReadOnlySpan<byte> escape = value switch
        {
            7 => "\\a"u8, 8 => "\\b"u8, 12 => "\\f"u8, 10 => "\\n"u8, 13 => "\\r"u8, 9 => "\\t"u8, 11 => "\\v"u8,
            (byte)'\'' => "\\'"u8, (byte)'\\' => "\\\\"u8, _ => default,
        };
        if (!escape.IsEmpty) sink.Add(escape);
        else if (value is >= 32 and < 127) sink.Add(value);
        else
        {
            sink.Add("\\x"u8);
            sink.AddHex(value, 2);
        }
        sink.Add((byte)'\'');
    }

    static void AddSystemId(Utf8Sink sink, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            // Behind a system and its pseudonode stands the number of a part.
            if (i == 7) sink.Add((byte)'-');
            else if (i > 0 && i % 2 == 0) sink.Add((byte)'.');
            sink.AddHex(bytes[i], 2);
        }
    }

    /// <summary>ISO 8601 with nanoseconds; <c>Z</c> for UTC, else the local offset as <c>+hhmm</c>.</summary>
    public static void AddTime(Utf8Sink sink, long nanoseconds, Display display)
    {
        if (display == Display.None)
        {
            sink.AddSeconds(nanoseconds);
            return;
        }
        if (display == Display.NtpUtc && nanoseconds == 0)
        {
            // RFC 5905 section 6: a time of zero is unknown.
            sink.Add("NULL"u8);
            return;
        }
        long seconds = Math.DivRem(nanoseconds, 1_000_000_000, out long fraction);
        if (fraction < 0) (seconds, fraction) = (seconds - 1, fraction + 1_000_000_000);
        var utc = DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond);
        bool local = display == Display.Local;
        TimeSpan offset = local ? TimeZoneInfo.Local.GetUtcOffset(utc) : TimeSpan.Zero;
        DateTime shown = utc + offset;
        sink.AddPadded((ulong)shown.Year, 4);
        sink.Add((byte)'-');
        sink.AddPadded((ulong)shown.Month, 2);
        sink.Add((byte)'-');
        sink.AddPadded((ulong)shown.Day, 2);
        sink.Add((byte)'T');
        sink.AddPadded((ulong)shown.Hour, 2);
        sink.Add((byte)':');
        sink.AddPadded((ulong)shown.Minute, 2);
        sink.Add((byte)':');
        sink.AddPadded((ulong)shown.Second, 2);
        sink.Add((byte)'.');
        sink.AddPadded((ulong)fraction, 9);
        if (!local)
        {
            sink.Add((byte)'Z');
            return;
        }
        sink.Add((byte)(offset < TimeSpan.Zero ? '-' : '+'));
        sink.AddPadded((ulong)Math.Abs(offset.Hours), 2);
        sink.AddPadded((ulong)Math.Abs(offset.Minutes), 2);
    }
}
