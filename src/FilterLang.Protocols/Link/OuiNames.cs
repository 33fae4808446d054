using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// Names of the organisations to which the IEEE gave blocks of addresses: the first 24 bits, or 28 or 36 where a block is small. The table
/// is unpacked at its first use.
/// </summary>
public static class OuiNames
{
    static readonly Lazy<OuiTable> s_table = new(OuiTable.Read);

    /// <summary>The name for an address of six octets as UTF-8, empty where nobody is registered.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> address)
    {
        if (address.Length < 6) return default;
        ulong number = (ulong)BinaryPrimitives.ReadUInt16BigEndian(address) << 32 | BinaryPrimitives.ReadUInt32BigEndian(address[2..]);
        OuiTable table = s_table.Value;
        ReadOnlySpan<byte> name = table.Find(OuiTable.Small, number >> 12);
        if (name.IsEmpty) name = table.Find(OuiTable.Medium, number >> 20);
        return name.IsEmpty ? table.Find(OuiTable.Large, number >> 24) : name;
    }

    /// <summary>The name for three octets as UTF-8, or another text where nobody is registered.</summary>
    public static ReadOnlySpan<byte> Find(uint oui, ReadOnlySpan<byte> otherwise)
    {
        ReadOnlySpan<byte> name = s_table.Value.Find(OuiTable.Large, oui);
        return name.IsEmpty ? otherwise : name;
    }
}
