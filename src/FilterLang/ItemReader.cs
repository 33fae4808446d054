using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace FilterLang;

/// <summary>Reads an item's value as a .NET type.</summary>
delegate T ItemReader<T>(PacketItems items, in Item item);

/// <summary>Which .NET types the values of a field can be read as.</summary>
static class ItemReader
{
    /// <summary>The reader, or null where the field's values are not of that kind.</summary>
    public static ItemReader<T>? For<T>(Field field)
    {
        FieldType type = field.Type;
        if (typeof(T) == typeof(string)) return As<T, string>(static (items, in item) => Text(items, item));
        if (typeof(T) == typeof(byte[])) return As<T, byte[]>(type.IsRun() ? static (items, in item) => items.Run(item).ToArray() : static (items, in item) => items.Raw(item).ToArray());
        if (typeof(T) == typeof(IPAddress)) return type is FieldType.IPv4 or FieldType.IPv6 ? As<T, IPAddress>(Address) : null;
        if (typeof(T) == typeof(bool)) return type is FieldType.Boolean or FieldType.None ? As<T, bool>(static (_, in item) => item.Value != 0) : null;
        if (typeof(T) == typeof(double)) return type.IsFloat() ? As<T, double>(static (_, in item) => BitConverter.UInt64BitsToDouble(item.Value))
            : type.IsInteger() ? As<T, double>(type.IsSigned() ? static (_, in item) => (long)item.Value : static (_, in item) => item.Value) : null;
        if (typeof(T) == typeof(TimeSpan)) return type == FieldType.RelativeTime ? As<T, TimeSpan>(static (_, in item) => new TimeSpan((long)item.Value / 100)) : null;
        if (typeof(T) == typeof(DateTimeOffset)) return type == FieldType.AbsoluteTime ? As<T, DateTimeOffset>(static (_, in item) => Moment((long)item.Value)) : null;
        return Number<T>(type);
    }

    /// <summary>Nanoseconds since 1970 UTC as a moment; .NET counts in steps of 100 ns.</summary>
    public static DateTimeOffset Moment(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / 100);

    /// <summary>The text that <c>-T fields</c> shows.</summary>
    public static string Text(PacketItems items, in Item item)
    {
        var sink = new Utf8Sink(64);
        ValueText.Add(sink, items, item);
        return Encoding.UTF8.GetString(sink.Written);
    }

    static ItemReader<T>? Number<T>(FieldType type)
    {
        bool isNumber = type.IsInteger() || type is FieldType.Boolean or FieldType.IPv4;
        int bits = type == FieldType.Boolean ? 1 : type.Bits();
        if (typeof(T) == typeof(long)) return isNumber || type.IsTime() ? As<T, long>(static (_, in item) => (long)item.Value) : null;
        if (typeof(T) == typeof(int)) return isNumber && (type.IsSigned() ? bits <= 32 : bits < 32) ? As<T, int>(static (_, in item) => (int)item.Value) : null;
        if (!isNumber || type.IsSigned()) return null;
        if (typeof(T) == typeof(ulong)) return As<T, ulong>(static (_, in item) => item.Value);
        if (typeof(T) == typeof(uint)) return bits <= 32 ? As<T, uint>(static (_, in item) => (uint)item.Value) : null;
        if (typeof(T) == typeof(ushort)) return bits <= 16 ? As<T, ushort>(static (_, in item) => (ushort)item.Value) : null;
        if (typeof(T) == typeof(byte)) return bits <= 8 ? As<T, byte>(static (_, in item) => (byte)item.Value) : null;
        return null;
    }

    static IPAddress Address(PacketItems items, in Item item)
    {
        if (Field.At(item.Field).Type == FieldType.IPv6) return new IPAddress(items.Run(item));
        Span<byte> octets = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(octets, (uint)item.Value);
        return new IPAddress(octets);
    }

    static ItemReader<T> As<T, TRead>(ItemReader<TRead> reader) => Unsafe.As<ItemReader<T>>(reader);
}
