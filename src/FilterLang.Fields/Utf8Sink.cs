using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace FilterLang.Fields;

/// <summary>A growing, reusable buffer of UTF-8 text. After its first lines it allocates nothing.</summary>
public sealed class Utf8Sink(int capacity = 256)
{
    byte[] _bytes = new byte[Math.Max(capacity, 16)];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Cuts the text back to an earlier length.</summary>
    public void CutTo(int length) => Length = Math.Min(length, Length);

    /// <summary>At least <paramref name="size"/> bytes to write to, followed by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int size)
    {
        if (_bytes.Length - Length < size) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Takes some octets out.</summary>
    public void Remove(int at, int count)
    {
        _bytes.AsSpan(at + count, Length - at - count).CopyTo(_bytes.AsSpan(at));
        Length -= count;
    }

    /// <summary>Puts text before what stands at an offset; returns its length in octets.</summary>
    public int Insert(int at, string text)
    {
        int end = Length;
        Add(text);
        int added = Length - end;
        Rotate(at, end);
        return added;
    }

    /// <summary>Puts spaces before what stands at an offset.</summary>
    public void Insert(int at, int spaces)
    {
        int end = Length;
        Room(spaces)[..spaces].Fill((byte)' ');
        Length += spaces;
        Rotate(at, end);
    }

    /// <summary>Moves everything from an offset on to the front; returns its length.</summary>
    public int MoveToFront(int from)
    {
        Rotate(0, from);
        return Length - from;
    }

    // What stands from the middle on comes to stand at the start. Done by reversing, so that no other room is needed.
    void Rotate(int start, int middle)
    {
        _bytes.AsSpan(start, middle - start).Reverse();
        _bytes.AsSpan(middle, Length - middle).Reverse();
        _bytes.AsSpan(start, Length - start).Reverse();
    }

    /// <summary>Writes one byte in place of another from an offset on.</summary>
    public void Replace(int from, byte old, byte now) => _bytes.AsSpan(from, Length - from).Replace(old, now);

    public void Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Length += utf8.Length;
    }

    public void Add(string text) => Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    public void Add(ulong value) => Length += DecimalText.Write(value, Room(DecimalText.MostDigits));

    public void Add(long value)
    {
        Utf8Formatter.TryFormat(value, Room(21), out int written);
        Length += written;
    }

    /// <summary>Decimal with at least <paramref name="digits"/> digits.</summary>
    public void AddPadded(ulong value, int digits)
    {
        Span<byte> room = Room(20);
        Utf8Formatter.TryFormat(value, room, out int written, new System.Buffers.StandardFormat('D', (byte)digits));
        Length += written;
    }

    /// <summary>Lower-case hexadecimal with at least <paramref name="digits"/> digits, no prefix.</summary>
    public void AddHex(ulong value, int digits)
    {
        int used = Math.Max(digits, value == 0 ? 1 : (67 - System.Numerics.BitOperations.LeadingZeroCount(value)) / 4);
        Span<byte> room = Room(used);
        for (int i = used - 1; i >= 0; i--, value >>= 4) room[i] = "0123456789abcdef"u8[(int)(value & 15)];
        Length += used;
    }

    /// <summary>Lower-case hexadecimal pairs, joined by <paramref name="separator"/> unless that is 0.</summary>
    public void AddHex(ReadOnlySpan<byte> bytes, byte separator = 0)
    {
        Span<byte> room = Room(bytes.Length * 3);
        int at = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (separator != 0 && i > 0) room[at++] = separator;
            room[at++] = "0123456789abcdef"u8[bytes[i] >> 4];
            room[at++] = "0123456789abcdef"u8[bytes[i] & 15];
        }
        Length += at;
    }

    /// <summary>Seconds with nine decimals, the sign in front also below one second.</summary>
    public void AddSeconds(long nanoseconds)
    {
        ulong magnitude = nanoseconds < 0 ? (ulong)-nanoseconds : (ulong)nanoseconds;
        if (nanoseconds < 0) Add((byte)'-');
        Add(magnitude / 1_000_000_000);
        Add((byte)'.');
        AddPadded(magnitude % 1_000_000_000, 9);
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Numbers as C's <c>%.*g</c> writes them.</summary>
    public void AddGeneral(double value, int precision)
    {
        if (double.IsNaN(value)) { Add("nan"u8); return; }
        if (double.IsInfinity(value)) { Add(value < 0 ? "-inf"u8 : "inf"u8); return; }
        Span<byte> room = stackalloc byte[64];
        ReadOnlySpan<byte> text = Format(value, 'E', precision - 1, room);
        int mark = text.IndexOf((byte)'E');
        if (!Utf8Parser.TryParse(text[(mark + 1)..], out int exponent, out _)) return;
        if (exponent >= -4 && exponent < precision)
        {
            Add(WithoutZeros(Format(value, 'F', Math.Max(0, precision - 1 - exponent), room)));
            return;
        }
        Add(WithoutZeros(text[..mark]));
        Add((byte)'e');
        Add((byte)(exponent < 0 ? '-' : '+'));
        AddPadded((ulong)Math.Abs(exponent), 2);
    }

    /// <summary>A number with as few digits as tell it from its neighbours, and an exponent where these stand far from the point.</summary>
    public void AddShortest(double value)
    {
        if (double.IsNaN(value)) { Add("NaN"u8); return; }
        if (double.IsNegative(value)) Add((byte)'-');
        if (double.IsInfinity(value)) { Add("Infinity"u8); return; }
        Span<byte> digits = stackalloc byte[32];
        int count = ShortestDigits(Math.Abs(value), digits, out int point);
        if (point <= -4 || point > count + 5)
        {
            AddDigits(digits[..count], 1);
            Add((byte)'e');
            Add((byte)(point <= 0 ? '-' : '+'));
            AddPadded((ulong)Math.Abs(point - 1), 2);
        }
        else if (point <= 0)
        {
            Add("0."u8);
            for (; point < 0; point++) Add((byte)'0');
            Add(digits[..count]);
        }
        else AddDigits(digits[..count], point);
    }

    void AddDigits(ReadOnlySpan<byte> digits, int point)
    {
        Add(digits[..Math.Min(point, digits.Length)]);
        for (int i = digits.Length; i < point; i++) Add((byte)'0');
        if (point >= digits.Length) return;
        Add((byte)'.');
        Add(digits[point..]);
    }

    // The digits without zeros at either end, and how many of them stand before the point.
    static int ShortestDigits(double value, Span<byte> digits, out int point)
    {
        Span<byte> room = stackalloc byte[64];
        _ = value.TryFormat(room, out int length, "R", CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> text = room[..length];
        int mark = text.IndexOf((byte)'E'), exponent = 0, count = 0;
        if (mark >= 0) _ = Utf8Parser.TryParse(text[(mark + 1)..], out exponent, out _);
        ReadOnlySpan<byte> number = mark < 0 ? text : text[..mark];
        int dot = number.IndexOf((byte)'.');
        point = (dot < 0 ? number.Length : dot) + exponent;
        foreach (byte b in number)
        {
            if (b == '.') continue;
            if (count > 0 || b != '0') digits[count++] = b;
            else point--;
        }
        while (count > 1 && digits[count - 1] == '0') count--;
        if (count > 0) return count;
        (digits[0], point) = ((byte)'0', 1);
        return 1;
    }

    static ReadOnlySpan<byte> Format(double value, char style, int digits, Span<byte> room)
    {
        Span<char> format = stackalloc char[12];
        format[0] = style;
        digits.TryFormat(format[1..], out int length, default, CultureInfo.InvariantCulture);
        value.TryFormat(room, out int written, format[..(length + 1)], CultureInfo.InvariantCulture);
        return room[..written];
    }

    static ReadOnlySpan<byte> WithoutZeros(ReadOnlySpan<byte> number) =>
        number.Contains((byte)'.') ? number.TrimEnd((byte)'0').TrimEnd((byte)'.') : number;
}
