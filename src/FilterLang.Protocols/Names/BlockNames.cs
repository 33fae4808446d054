using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// Names of those who have blocks of link-layer addresses. Packed as: how many blocks and names there are, the number of each block's name in
/// the order of <see cref="OuiBlocks"/>, the names. Unpacked at the first use.
/// </summary>
sealed class BlockNames(string resource)
{
    /// <summary>As registered, and as they stand before the rest of an address.</summary>
    public static readonly BlockNames Full = new("OuiNames"), Short = new("OuiShortNames");

    readonly Lazy<(ushort[] NameOf, PackedNames Names)> _table = new(() => Read(PackedResource.Unpack($"FilterLang.Protocols.Names.{resource}.br")));

    static (ushort[], PackedNames) Read(ReadOnlySpan<byte> data)
    {
        int blocks = BinaryPrimitives.ReadInt32LittleEndian(data), names = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        var nameOf = new ushort[blocks];
        for (int i = 0; i < blocks; i++) nameOf[i] = BinaryPrimitives.ReadUInt16LittleEndian(data[(8 + i * 2)..]);
        return (nameOf, new PackedNames(data[(8 + blocks * 2)..], names));
    }

    /// <summary>The name of a block by its number.</summary>
    public ReadOnlySpan<byte> this[int block] => _table.Value.Names[_table.Value.NameOf[block]];
}
