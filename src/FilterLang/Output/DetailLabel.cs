using System.Globalization;
using System.Text;

namespace FilterLang.Output;

/// <summary>What the detail tree says of an item: its label and value in the words of its field, or those its dissector gave it.</summary>
static class DetailLabel
{
    /// <summary>Octets of text that a label has at most, and those of the mark that it was cut.</summary>
    const int LineLength = 239, CutMark = 6;

    /// <summary>Octets of a run that fit into a label.</summary>
    static int LongestRun(Field field) =>
        (LineLength - field.Label.Length - 2) / (field.Display is Display.Dot or Display.Dash or Display.Colon or Display.Space ? 3 : 2);

    /// <summary>Adds the line of a node without indentation and brackets.</summary>
    public static void Add(Utf8Sink sink, DetailTree tree, int node)
    {
        int index = tree[node].Item, start = sink.Length;
        PacketItems items = tree.Items;
        if (!AddWords(sink, tree, index, ItemLabels.Whole)) AddDefault(sink, items, items[index]);
        AddWords(sink, tree, index, ItemLabels.Appended);
        if (sink.Length - start > LineLength) Cut(sink, start, Field.At(items[index].Field).Label);
    }

    static bool AddWords(Utf8Sink sink, DetailTree tree, int index, Field words)
    {
        bool any = false;
        for (int i = tree.FirstWords(index); i >= 0; i = tree.NextWords(i))
        {
            if (tree.Items[i].Field != words.Index) continue;
            sink.Add(tree.Items.Run(tree.Items[i]));
            any = true;
        }
        return any;
    }

    // A line that is too long is marked behind the name with which it begins, else at its start.
    static void Cut(Utf8Sink sink, int start, string label)
    {
        Span<byte> line = stackalloc byte[LineLength];
        sink.Written.Slice(start, LineLength).CopyTo(line);
        int name = Encoding.UTF8.GetByteCount(label);
        if (label.Length == 0 || name >= LineLength - CutMark || line[name] != ':' || !line.StartsWith(Encoding.UTF8.GetBytes(label))) name = 0;
        int end = LineLength - CutMark;
        while ((line[end] & 0xC0) == 0x80) end--;
        sink.CutTo(start);
        sink.Add(line[..name]);
        sink.Add(name == 0 ? "[…] "u8 : " […]"u8);
        sink.Add(line[name..end]);
    }

    static void AddDefault(Utf8Sink sink, PacketItems items, in Item item)
    {
        Field field = Field.At(item.Field);
        if (field.Mask != 0 && !field.Type.IsRun()) AddBits(sink, field, items, item);
        sink.Add(field.Label);
        if (field.Type is FieldType.Bytes or FieldType.UIntBytes && item.RunLength > LongestRun(field)) sink.Add(" […]"u8);
        if (field.Type is FieldType.None or FieldType.Protocol || field.IsOwnProtocol) return;
        sink.Add(": "u8);
        AddValue(sink, field, items, item);
    }

    /// <summary>Adds the value in the words of a label.</summary>
    static void AddValue(Utf8Sink sink, Field field, PacketItems items, in Item item)
    {
        switch (field.Type)
        {
            case FieldType.Boolean:
                sink.Add(Truth(field, item.Value));
                break;
            case FieldType.AbsoluteTime:
                AddTime(sink, (long)item.Value, field.Display);
                break;
            case FieldType.RelativeTime:
                AddSpan(sink, (long)item.Value);
                break;
            case FieldType.Bytes or FieldType.UIntBytes:
                AddBytes(sink, field, items.Run(item));
                break;
            case FieldType.Oid:
                int from = sink.Length;
                ValueText.Add(sink, items, item);
                Span<byte> identifier = stackalloc byte[Math.Min(sink.Length - from, LineLength)];
                sink.Written.Slice(from, identifier.Length).CopyTo(identifier);
                sink.Add(" ("u8);
                OidNames.Add(sink, identifier);
                sink.Add((byte)')');
                break;
            case >= FieldType.String and <= FieldType.Ax25:
                AddPrintable(sink, items.Run(item));
                break;
            default:
                if (field.Display == Display.Port && items.Names is { NamesPorts: true } names) AddPort(sink, names, field, (ushort)item.Value);
                else if (field.Type.IsInteger()) AddNumber(sink, field, item.Value);
                else
                {
                    bool named = AddName(sink, field, items, item);
                    ValueText.Add(sink, items, item);
                    if (named) sink.Add((byte)')');
                    AddUnit(sink, field, item.Value);
                }
                break;
        }
    }

    /// <summary>Adds what a value is called where it has a name, and a number in the words of its field; false for other values.</summary>
    public static bool AddNamed(Utf8Sink sink, Field field, PacketItems items, in Item item)
    {
        if (field.Type == FieldType.Boolean) sink.Add(Truth(field, item.Value));
        else if (field.Display == Display.Port && items.Names is { NamesPorts: true } ports) AddPort(sink, ports, field, (ushort)item.Value);
        else if (field.Type.IsInteger() && field.Names?.Find(item.Value) is { } name) sink.Add(name);
        else if (field.Type.IsInteger() && field.Display is Display.Hex or Display.HexDec or Display.DecHex) AddDigits(sink, field, item.Value);
        else return AddAddressName(sink, field, items, item);
        return true;
    }

    static string Truth(Field field, ulong value) => (field.Names ?? ValueNames.TrueFalse).Find(value) ?? (value != 0 ? "True" : "False");

    // The name of an address, and the address behind it; nothing where addresses of its kind have no names.
    static bool AddName(Utf8Sink sink, Field field, PacketItems items, in Item item)
    {
        if (!AddAddressName(sink, field, items, item)) return false;
        sink.Add(" ("u8);
        return true;
    }

    static bool AddAddressName(Utf8Sink sink, Field field, PacketItems items, in Item item)
    {
        if (items.Names is not { } names) return false;
        switch (field.Type)
        {
            case FieldType.Ether or FieldType.Eui64 when names.NamesLinks: names.AddMac(sink, items.Run(item)); break;
            case FieldType.IPv4 when names.NamesHosts && field.Display != Display.NetMask: names.AddIPv4(sink, (uint)item.Value); break;
            case FieldType.IPv6 when names.NamesHosts: names.AddIPv6(sink, items.Run(item)); break;
            default: return false;
        }
        return true;
    }

    static void AddPort(Utf8Sink sink, AddressNames names, Field field, ushort port)
    {
        string owner = field.Name[..Math.Max(0, field.Name.IndexOf('.', StringComparison.Ordinal))];
        names.AddPort(sink, owner is "udp" or "sctp" or "dccp" ? owner : owner == "udplite" ? "udp" : "tcp", port);
        sink.Add(" ("u8);
        sink.Add((ulong)port);
        sink.Add((byte)')');
    }

    static void AddNumber(Utf8Sink sink, Field field, ulong value)
    {
        if (field.Names is { } names)
        {
            string? name = names.Find(value);
            if (name is null && names.AreSpecial)
            {
                AddDigits(sink, field, value);
                AddUnit(sink, field, value);
                return;
            }
            sink.Add(name ?? "Unknown");
            if (name is not null && (field.Display == Display.None || names is ComputedNames { HoldsNumber: true })) return;
            sink.Add(" ("u8);
            AddDigits(sink, field, value);
            sink.Add((byte)')');
            return;
        }
        AddDigits(sink, field, value);
        AddUnit(sink, field, value);
        if (field.Unit == 1 || field.UnitName is null) return;
        sink.Add(" ("u8);
        sink.Add(value / (ulong)field.Unit);
        sink.Add((byte)')');
    }

    static void AddUnit(Utf8Sink sink, Field field, ulong value)
    {
        if (field.UnitName is not { } unit) return;
        if (unit.Length > 0 && unit[0] is not (' ' or '%')) sink.Add((byte)' ');
        sink.Add(unit);
        if (value != 1 && unit is "byte" or "second" or "minute" or "hour" or "day" or "bit" or "octet" or "word" or "packet" or "frame") sink.Add((byte)'s');
    }

    static void AddDigits(Utf8Sink sink, Field field, ulong value)
    {
        int bits = field.Mask != 0 ? 64 - System.Numerics.BitOperations.LeadingZeroCount(field.Mask >> field.Shift) : field.Type.Bits();
        switch (field.Display)
        {
            case Display.Hex:
                AddHex(sink, value, bits);
                break;
            case Display.HexDec:
                AddHex(sink, value, bits);
                sink.Add(" ("u8);
                AddDecimal(sink, field, value);
                sink.Add((byte)')');
                break;
            case Display.DecHex:
                AddDecimal(sink, field, value);
                sink.Add(" ("u8);
                AddHex(sink, value, bits);
                sink.Add((byte)')');
                break;
            case Display.Oct:
                sink.Add((byte)'0');
                if (value != 0) sink.Add(Convert.ToString((long)value, 8));
                break;
            case Display.Oui:
                AddOui(sink, (uint)value);
                break;
            default:
                if (field.Type is FieldType.Char or FieldType.IpxNet) ValueText.AddNumber(sink, field, value);
                else AddDecimal(sink, field, value);
                break;
        }
    }

    /// <summary>Three octets of an address with the name of whoever was given them.</summary>
    static void AddOui(Utf8Sink sink, uint oui)
    {
        Span<byte> octets = [(byte)(oui >> 16), (byte)(oui >> 8), (byte)oui];
        sink.AddHex(octets, (byte)':');
        ReadOnlySpan<byte> name = OuiNames.Find(oui, default);
        if (name.IsEmpty) return;
        sink.Add(" ("u8);
        sink.Add(name);
        sink.Add((byte)')');
    }

    static void AddDecimal(Utf8Sink sink, Field field, ulong value)
    {
        if (field.Type.IsSigned()) sink.Add((long)value);
        else sink.Add(value);
    }

    static void AddHex(Utf8Sink sink, ulong value, int bits)
    {
        sink.Add("0x"u8);
        sink.AddHex(bits is > 0 and < 64 ? value & (1UL << bits) - 1 : value, (bits + 3) / 4);
    }

    /// <summary>Bits of a word: <c>.... .0.. = </c>.</summary>
    static void AddBits(Utf8Sink sink, Field field, PacketItems items, in Item item)
    {
        int width = field.WordBits;
        ulong octets = Word(field, items, item, width);
        for (int bit = width - 1; bit >= 0; bit--)
        {
            ulong mask = 1UL << bit;
            sink.Add((field.Mask & mask) == 0 ? (byte)'.' : (octets & mask) != 0 ? (byte)'1' : (byte)'0');
            if (bit % 4 == 0 && bit > 0) sink.Add((byte)' ');
        }
        sink.Add(" = "u8);
    }

    /// <summary>The word's octets where the item covers them, else the value moved to its place.</summary>
    static ulong Word(Field field, PacketItems items, in Item item, int width)
    {
        ReadOnlySpan<byte> raw = items.Raw(item);
        if (raw.IsEmpty || raw.Length > 8 || raw.Length * 8 < width)
            return field.Type == FieldType.Boolean ? item.Value != 0 ? field.Mask : 0 : item.Value / (ulong)Math.Max(1, field.Unit) << field.Shift;
        ulong octets = 0;
        for (int i = 0; i < raw.Length; i++) octets |= (ulong)raw[(item.Flags & ItemFlags.LittleEndian) != 0 ? i : raw.Length - 1 - i] << 8 * i;
        // What the octets say is the value, unless it was read out of text or counted.
        ulong count = item.Value / (ulong)Math.Max(1, field.Unit);
        return field.Type == FieldType.Boolean || (octets & field.Mask) >> field.Shift == count ? octets : count << field.Shift;
    }

    static void AddBytes(Utf8Sink sink, Field field, ReadOnlySpan<byte> bytes)
    {
        int start = sink.Length, room = LineLength - Encoding.UTF8.GetByteCount(field.Label) - 2;
        ValueText.AddRun(sink, field, bytes);
        if (bytes.Length > LongestRun(field)) sink.CutTo(start + Math.Max(0, room - CutMark));
    }

    /// <summary>Text on one line: what does not print is escaped.</summary>
    public static void AddPrintable(Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            bool valid = System.Text.Rune.DecodeFromUtf8(text, out System.Text.Rune rune, out int taken) == System.Buffers.OperationStatus.Done;
            if (valid && rune.Value is >= 32 and not (>= 0x7F and < 0xA0)) sink.Add(text[..taken]);
            else
                foreach (byte b in text[..taken]) AddEscape(sink, b);
            text = text[taken..];
        }
    }

    static void AddEscape(Utf8Sink sink, byte b)
    {
        ReadOnlySpan<byte> escape = b switch
        {
            7 => "\\a"u8, 8 => "\\b"u8, 9 => "\\t"u8, 10 => "\\n"u8, 11 => "\\v"u8, 12 => "\\f"u8, 13 => "\\r"u8, _ => default,
        };
        if (!escape.IsEmpty)
        {
            sink.Add(escape);
            return;
        }
        sink.Add("\\x"u8);
        sink.AddHex(b, 2);
    }

    /// <summary>Adds a point in time as <c>May 17, 2024 08:30:00.000000000 UTC</c>.</summary>
    public static void AddTime(Utf8Sink sink, long nanoseconds, Display display)
    {
        if (display == Display.None)
        {
            sink.AddSeconds(nanoseconds);
            return;
        }
        if (display == Display.NtpUtc && nanoseconds == 0)
        {
            ValueText.AddTime(sink, nanoseconds, display);
            return;
        }
        long seconds = Math.DivRem(nanoseconds, 1_000_000_000, out long fraction);
        if (fraction < 0) (seconds, fraction) = (seconds - 1, fraction + 1_000_000_000);
        DateTime utc = DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond);
        bool local = display == Display.Local;
        DateTime shown = local ? utc + TimeZoneInfo.Local.GetUtcOffset(utc) : utc;
        if (display == Display.DayOfYearUtc)
        {
            sink.AddPadded((ulong)shown.Year, 4);
            sink.Add((byte)'/');
            sink.AddPadded((ulong)shown.DayOfYear, 3);
            sink.Add((byte)':');
        }
        else
        {
            sink.Add(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[shown.Month - 1]);
            sink.Add((byte)' ');
            if (shown.Day < 10) sink.Add((byte)' ');
            sink.Add((long)shown.Day);
            sink.Add(", "u8);
            sink.AddPadded((ulong)shown.Year, 4);
            sink.Add((byte)' ');
        }
        sink.AddPadded((ulong)shown.Hour, 2);
        sink.Add((byte)':');
        sink.AddPadded((ulong)shown.Minute, 2);
        sink.Add((byte)':');
        sink.AddPadded((ulong)shown.Second, 2);
        sink.Add((byte)'.');
        sink.AddPadded((ulong)fraction, 9);
        sink.Add((byte)' ');
        sink.Add(local ? ZoneName(utc) : "UTC");
    }

    static string ZoneName(DateTime utc)
    {
        TimeZoneInfo zone = TimeZoneInfo.Local;
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime) return "UTC";
        return zone.IsDaylightSavingTime(utc) ? zone.DaylightName : zone.StandardName;
    }

    /// <summary>Adds a span in units that suit it: <c>410.000 microseconds</c>, <c>1 minute, 30 seconds</c>.</summary>
    static void AddSpan(Utf8Sink sink, long nanoseconds)
    {
        if (nanoseconds < 0) sink.Add((byte)'-');
        ulong magnitude = nanoseconds < 0 ? (ulong)-nanoseconds : (ulong)nanoseconds, seconds = magnitude / 1_000_000_000, rest = magnitude % 1_000_000_000;
        if (seconds == 0 && rest is > 0 and < 1000)
        {
            sink.Add(rest);
            sink.Add(rest == 1 ? " nanosecond"u8 : " nanoseconds"u8);
            return;
        }
        if (seconds == 0 && rest > 0)
        {
            bool micro = rest < 1_000_000;
            sink.Add(micro ? rest / 1000 : rest / 1_000_000);
            sink.Add((byte)'.');
            sink.AddPadded(micro ? rest % 1000 : rest % 1_000_000, micro ? 3 : 6);
            sink.Add(micro ? " microseconds"u8 : " milliseconds"u8);
            return;
        }
        bool more = AddCount(sink, seconds / 86400, "day"u8, false);
        more = AddCount(sink, seconds / 3600 % 24, "hour"u8, more);
        more = AddCount(sink, seconds / 60 % 60, "minute"u8, more);
        if (rest == 0 && seconds > 0)
        {
            AddCount(sink, seconds % 60, "second"u8, more);
            return;
        }
        if (more) sink.Add(", "u8);
        if (more && seconds % 60 == 0)
        {
            AddSpan(sink, (long)rest);
            return;
        }
        sink.Add(seconds % 60);
        sink.Add((byte)'.');
        sink.AddPadded(rest, 9);
        sink.Add(" seconds"u8);
    }

    static bool AddCount(Utf8Sink sink, ulong count, ReadOnlySpan<byte> unit, bool more)
    {
        if (count == 0) return more;
        if (more) sink.Add(", "u8);
        sink.Add(count);
        sink.Add((byte)' ');
        sink.Add(unit);
        if (count != 1) sink.Add((byte)'s');
        return true;
    }
}
