using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols;

/// <summary>The short names of those who have blocks of addresses, in the order of the blocks in <see cref="OuiTable"/>.</summary>
sealed class OuiShortNames
{
    static readonly Lazy<OuiShortNames> s_table = new(() => new OuiShortNames(PackedNames.Unpack("FilterLang.Protocols.Names.OuiShortNames.br")));

    readonly ushort[] _nameOf;
    readonly PackedNames _names;

    OuiShortNames(ReadOnlySpan<byte> data)
    {
        int blocks = BinaryPrimitives.ReadInt32LittleEndian(data), names = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        _nameOf = new ushort[blocks];
        for (int i = 0; i < blocks; i++) _nameOf[i] = BinaryPrimitives.ReadUInt16LittleEndian(data[(8 + i * 2)..]);
        _names = new PackedNames(data[(8 + blocks * 2)..], names);
    }

    /// <summary>The short name of a block by its number, see <see cref="OuiNames.Block"/>.</summary>
    public static ReadOnlySpan<byte> Of(int block) => s_table.Value._names[s_table.Value._nameOf[block]];
}
