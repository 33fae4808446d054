using System.Runtime.InteropServices;

namespace FilterLang.Fields;

/// <summary>Remarks on an <see cref="Item"/>.</summary>
[Flags]
public enum ItemFlags : byte
{
    None = 0,
    /// <summary>The value is computed and shown in [brackets] in a detail tree.</summary>
    Generated = 1,
    /// <summary>Findable, but not shown in a detail tree (ip.addr beside ip.src).</summary>
    Hidden = 2,
    /// <summary>The run of bytes lies in the packet's scratch text and not in its data source.</summary>
    InScratch = 4,
    /// <summary>The bytes are little-endian on the wire.</summary>
    LittleEndian = 8,
    /// <summary>Recorded after what stands below it in a detail tree; see <see cref="PacketItems.AddBefore"/>.</summary>
    Late = 16,
}

/// <summary>
/// The place of one field value in one packet. Numbers (integers, booleans, IPv4, times in nanoseconds, doubles as bits) stand in
/// <see cref="Value"/>; for runs of bytes (text, bytes, IPv6, protocols …) it packs the run's offset and length.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct Item
{
    /// <summary>The number itself, or offset (high half) and length (low half) of the value's bytes.</summary>
    public ulong Value;
    /// <summary><see cref="Fields.Field.Index"/> of the field.</summary>
    public int Field;
    /// <summary>Where the covered octets start in the data source; -1 where the value has no place (computed).</summary>
    public int Offset;
    /// <summary>How many octets are covered.</summary>
    public int Length;
    /// <summary>The next item whose field has the same name, -1 at the end.</summary>
    public int Next;
    /// <summary>The item under which a detail tree shows this one, -1 at the top.</summary>
    public int Parent;
    /// <summary>Which occurrence of its protocol in the packet this value belongs to, from 1: the <c>#n</c> of the language.</summary>
    public ushort Layer;
    /// <summary>The data source: 0 the frame, others reassembled or decoded data.</summary>
    public byte Source;
    public ItemFlags Flags;

    /// <summary>Start of the value's bytes; only for runs (<see cref="FieldTypes.IsRun"/>).</summary>
    public readonly int RunOffset => (int)(Value >> 32);

    /// <summary>Length of the value's bytes; only for runs.</summary>
    public readonly int RunLength => (int)(uint)Value;

    /// <summary>Packs the place of a run of bytes into a value.</summary>
    public static ulong Run(int offset, int length) => (ulong)(uint)offset << 32 | (uint)length;
}
