using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// A protocol's view of its bytes while it dissects them: the one place where lengths are checked. Offsets count from the layer's
/// first byte. What does not fit yields zero or nothing and ends the layer (and those around it, unless one of them catches).
/// </summary>
public ref partial struct Layer
{
    readonly ReadOnlySpan<byte> _whole;
    readonly int _start;
    readonly byte _source;
    readonly ushort _occurrence;
    readonly int _outerParent;
    readonly int _payloadParent;
    int _parent;
    int _reported;
    bool _open;
    int _payloadAt = -1;

    internal Layer(PacketDissector packet, Protocol protocol, ReadOnlySpan<byte> bytes, int start, int reported, byte source, int parent,
        int payloadParent, ushort occurrence, bool isGuess = false)
    {
        Packet = packet;
        Protocol = protocol;
        _whole = bytes.Length > reported ? bytes[..reported] : bytes;
        (_start, _reported, _source, _occurrence) = (start, reported, source, occurrence);
        _parent = _outerParent = parent;
        _payloadParent = payloadParent;
        ItemIndex = -1;
        IsGuess = isGuess;
    }

    /// <summary>The session: time, addresses, options, and what protocols remember.</summary>
    public PacketDissector Packet { get; }

    public Protocol Protocol { get; }

    /// <summary>Where the layer starts in its data source.</summary>
    public readonly int Start => _start;

    /// <summary>This is the outermost layer, the one that the capture's link type names.</summary>
    public readonly bool IsLink => Packet.Depth == 2;

    /// <summary>Where the next <c>Take</c> reads and the next <c>Call</c> starts.</summary>
    public int Position { get; set; }

    /// <summary>The length of the layer's data as the outer headers announce it, captured or not.</summary>
    public readonly int Length => _reported;

    /// <summary>How many of these bytes were captured.</summary>
    public readonly int Captured => Math.Min(_whole.Length, _reported);

    /// <summary>The captured bytes.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _whole.Length > _reported ? _whole[.._reported] : _whole;

    /// <summary>The captured bytes from <see cref="Position"/> on.</summary>
    public readonly ReadOnlySpan<byte> Rest => Position < Captured ? Bytes[Position..] : default;

    /// <summary>Announced bytes from <see cref="Position"/> on.</summary>
    public readonly int Remaining => Math.Max(0, _reported - Position);

    /// <summary>There is something left and nothing has failed: what loops over wire counts ask.</summary>
    public readonly bool More => Packet.Failure == LayerFailure.None && Position < _reported;

    /// <summary>Something did not fit.</summary>
    public readonly bool Failed => Packet.Failure != LayerFailure.None;

    /// <summary>The walk has seen that this is not its protocol.</summary>
    public bool Declined { get; private set; }

    /// <summary>
    /// Nobody announced the protocol here: it is asked whether it recognises the data, and declines if not.
    /// </summary>
    public bool IsGuess { get; }

    /// <summary>Which occurrence of this protocol in the packet this is, from 1.</summary>
    public readonly int Occurrence => _occurrence;

    /// <summary>Index of the protocol's own item, -1 where it was not wanted or not opened yet.</summary>
    public int ItemIndex { get; private set; }

    /// <summary>The payload is shown within this protocol's tree (a datagram quoted by ICMP), not beside it.</summary>
    public bool NestsPayload { get; set; }

    /// <summary>A field somebody asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Wants(Field field) => Packet.Selection.Wants(field);

    /// <summary>Some field of the group is asked for.</summary>
    public readonly bool Wants(FieldGroup group) =>
        Packet.Plan.RowsOf(group).Length > 0 || (group.Heading is { } heading && Wants(heading));

    /// <summary>The layer shows only that it waits: it is no layer of the packet if it asks for more from its first octet.</summary>
    public bool IsUnlisted { get; set; }

    /// <summary>Not this protocol: nothing recorded so far counts. To be called before the layer changes any state.</summary>
    public void Decline() => Declined = true;

    /// <summary>Not this protocol, but what was recorded so far stays: the reason.</summary>
    public void DeclineLeavingItems() => Declined = LeavesItems = true;

    internal bool LeavesItems { get; private set; }

    /// <summary>Something was recorded, or would have been if it were wanted.</summary>
    internal readonly bool IsOpen => _open;

    /// <summary>
    /// Sees to it that <paramref name="length"/> bytes from <paramref name="at"/> were captured; else the layer ends: cut, if they were
    /// on the wire, malformed if not.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Need(int at, int length) =>
        (at | length) >= 0 && (uint)at + (uint)length <= (uint)_whole.Length && (uint)at + (uint)length <= (uint)_reported
        && Packet.Failure == LayerFailure.None || Lacks(at, length);

    // False, and tells why.
    readonly bool Lacks(int at, int length)
    {
        if (Packet.Failure != LayerFailure.None) return false;
        Packet.FailedIn = Protocol;
        Packet.Failure = at >= 0 && length >= 0 && (long)at + length <= _reported ? LayerFailure.Cut
            : Packet.IsFragment ? LayerFailure.Fragment
            : Packet.Missing > 0 && (long)at + length <= _reported + Packet.Missing ? LayerFailure.Contained : LayerFailure.Malformed;
        return false;
    }

    /// <summary>Ends the layer as malformed.</summary>
    public readonly void Fail()
    {
        if (Packet.Failure != LayerFailure.None) return;
        Packet.FailedIn = Protocol;
        Packet.Failure = Packet.IsFragment ? LayerFailure.Fragment : LayerFailure.Malformed;
    }

    public readonly byte U8(int at) => Need(at, 1) ? _whole[at] : (byte)0;

    public readonly ushort U16(int at) => Need(at, 2) ? BinaryPrimitives.ReadUInt16BigEndian(_whole[at..]) : (ushort)0;

    public readonly uint U24(int at) => (uint)Number(at, 3, little: false);

    public readonly uint U32(int at) => Need(at, 4) ? BinaryPrimitives.ReadUInt32BigEndian(_whole[at..]) : 0;

    public readonly ulong U64(int at) => Need(at, 8) ? BinaryPrimitives.ReadUInt64BigEndian(_whole[at..]) : 0;

    public readonly ushort U16Little(int at) => Need(at, 2) ? BinaryPrimitives.ReadUInt16LittleEndian(_whole[at..]) : (ushort)0;

    public readonly uint U32Little(int at) => Need(at, 4) ? BinaryPrimitives.ReadUInt32LittleEndian(_whole[at..]) : 0;

    /// <summary>An unsigned number of 0 to 8 octets.</summary>
    public readonly ulong Number(int at, int size, bool little)
    {
        if (size > 8 || !Need(at, size)) return 0;
        if (size == 1) return _whole[at];
        if (size == 2) return little ? BinaryPrimitives.ReadUInt16LittleEndian(_whole[at..]) : BinaryPrimitives.ReadUInt16BigEndian(_whole[at..]);
        if (size == 4) return little ? BinaryPrimitives.ReadUInt32LittleEndian(_whole[at..]) : BinaryPrimitives.ReadUInt32BigEndian(_whole[at..]);
        ReadOnlySpan<byte> bytes = _whole.Slice(at, size);
        ulong value = 0;
        if (little)
            for (int i = size - 1; i >= 0; i--) value = value << 8 | bytes[i];
        else
            foreach (byte b in bytes) value = value << 8 | b;
        return value;
    }

    /// <summary>Captured bytes, or nothing (and the layer ends) where they do not all exist.</summary>
    public readonly ReadOnlySpan<byte> Slice(int at, int length) => Need(at, length) ? _whole.Slice(at, length) : default;

    /// <summary>The value of a row at its place in the header: masked, shifted, multiplied by its unit.</summary>
    public readonly ulong Get(Field field) => Decode(field, Number(field.Place, field.Size, field.LittleEndian));

    /// <summary>The value of a number field that stands at an offset.</summary>
    public readonly ulong Get(Field field, int at) => Decode(field, Number(at, field.Size, field.LittleEndian));

    internal static ulong Decode(Field field, ulong octets)
    {
        ulong value = octets;
        if (field.Mask != 0) value = (value & field.Mask) >> field.Shift;
        if (field.Type == FieldType.Boolean) return value != 0 ? 1UL : 0;
        if (field.Type.IsSigned())
        {
            int bits = field.Mask != 0 ? System.Numerics.BitOperations.PopCount(field.Mask) : field.Size * 8;
            int shift = 64 - Math.Clamp(bits, 1, 64);
            value = (ulong)((long)(value << shift) >> shift);
        }
        else if (field.Type == FieldType.Float)
            value = BitConverter.DoubleToUInt64Bits(BitConverter.UInt32BitsToSingle((uint)value));
        return field.Unit == 1 ? value : value * (ulong)field.Unit;
    }

    /// <summary>Nothing behind an offset may be read until <see cref="Widen"/> is given what this returns: a part has a length of its own.</summary>
    internal int Narrow(int length)
    {
        int all = _reported;
        _reported = Math.Min(length, all);
        return all;
    }

    internal void Widen(int length) => _reported = length;

    /// <summary>What follows the layer's announced end is not its own (Ethernet padding): forget it.</summary>
    public void Trim(int length)
    {
        if (length >= 0 && length < _reported) _reported = length;
    }
}
