namespace FilterLang.Protocols;

/// <summary>How a header field stands in a block, RFC 7541 section 6.</summary>
enum HpackForm : byte
{
    Indexed, Incremental, Plain, Never, SizeUpdate,
}

/// <summary>Header compression, RFC 7541: the decoder of one direction. Blocks may come in parts that end anywhere.</summary>
sealed class Hpack
{
    /// <summary>Octets of a name or a value, and of a part of a field that waits for the rest.</summary>
    public const int Longest = 1 << 16;

    readonly HpackTable _table = new();
    byte[] _name = new byte[256], _value = new byte[1024], _pending = new byte[256];
    int _nameLength, _valueLength, _pendingLength;

    public ReadOnlySpan<byte> Name => _name.AsSpan(0, _nameLength);

    public ReadOnlySpan<byte> Value => _value.AsSpan(0, _valueLength);

    public HpackForm Form { get; private set; }

    /// <summary>The index that was given, 0 for a name that is spelled out; or the size of an update.</summary>
    public ulong Index { get; private set; }

    /// <summary>Something was wrong: from there on the tables of both ends differ.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>A block begins.</summary>
    public void Begin() => _pendingLength = 0;

    /// <summary>What was left of the part before, and this part.</summary>
    public ReadOnlySpan<byte> Join(ReadOnlySpan<byte> part)
    {
        if (_pendingLength == 0) return part;
        if (_pendingLength + part.Length > Longest)
        {
            IsDamaged = true;
            return default;
        }
        Grow(ref _pending, _pendingLength + part.Length, _pendingLength);
        part.CopyTo(_pending.AsSpan(_pendingLength));
        return _pending.AsSpan(0, _pendingLength + part.Length);
    }

    /// <summary>Keeps what could not be understood yet.</summary>
    public void Keep(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > Longest)
        {
            (IsDamaged, _pendingLength) = (true, 0);
            return;
        }
        Grow(ref _pending, rest.Length, 0);
        rest.CopyTo(_pending);
        _pendingLength = rest.Length;
    }

    /// <summary>Takes the next field of a block. False where it is not all there, or damaged.</summary>
    public bool Next(ReadOnlySpan<byte> block, ref int at)
    {
        if (at >= block.Length || IsDamaged) return false;
        int next = at;
        byte first = block[at];
        (Form, int bits) = first switch
        {
            >= 0x80 => (HpackForm.Indexed, 7), >= 0x40 => (HpackForm.Incremental, 6), >= 0x20 => (HpackForm.SizeUpdate, 5), >= 0x10 => (HpackForm.Never, 4),
            _ => (HpackForm.Plain, 4),
        };
        if (!Number(block, ref next, bits, out ulong index)) return false;
        Index = index;
        switch (Form)
        {
            case HpackForm.SizeUpdate: _table.Resize(index); break;
            case HpackForm.Indexed:
                if (!_table.TryGet(index, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)) return Damaged();
                Set(ref _name, ref _nameLength, name);
                Set(ref _value, ref _valueLength, value);
                break;
            default:
                if (!Literal(block, ref next, index)) return false;
                break;
        }
        at = next;
        return true;
    }

    bool Literal(ReadOnlySpan<byte> block, ref int at, ulong index)
    {
        if (index == 0)
        {
            if (!Text(block, ref at, ref _name, ref _nameLength)) return false;
        }
        else if (_table.TryGet(index, out ReadOnlySpan<byte> name, out _)) Set(ref _name, ref _nameLength, name);
        else return Damaged();
        if (!Text(block, ref at, ref _value, ref _valueLength)) return false;
        if (Form == HpackForm.Incremental) _table.Add(Name, Value);
        return true;
    }

    bool Damaged()
    {
        IsDamaged = true;
        return false;
    }

    // Section 5.1.
    bool Number(ReadOnlySpan<byte> block, ref int at, int bits, out ulong value)
    {
        value = 0;
        if (at >= block.Length) return false;
        uint most = (1u << bits) - 1;
        value = block[at++] & most;
        if (value < most) return true;
        for (int shift = 0; at < block.Length; shift += 7)
        {
            if (shift > 28) return Damaged();
            byte octet = block[at++];
            value += (ulong)(octet & 0x7F) << shift;
            if (octet < 0x80) return true;
        }
        return false;
    }

    // Section 5.2.
    bool Text(ReadOnlySpan<byte> block, ref int at, ref byte[] target, ref int length)
    {
        if (at >= block.Length) return false;
        bool isHuffman = block[at] >= 0x80;
        if (!Number(block, ref at, 7, out ulong size)) return false;
        if (size > Longest) return Damaged();
        if ((ulong)(block.Length - at) < size) return false;
        ReadOnlySpan<byte> octets = block.Slice(at, (int)size);
        at += (int)size;
        if (!isHuffman)
        {
            Set(ref target, ref length, octets);
            return true;
        }
        // No code is shorter than five bits.
        Grow(ref target, octets.Length * 8 / 5 + 1, 0);
        length = HpackHuffman.Decode(octets, target);
        if (length >= 0) return true;
        length = 0;
        return Damaged();
    }

    static void Set(ref byte[] target, ref int length, ReadOnlySpan<byte> octets)
    {
        Grow(ref target, octets.Length, 0);
        octets.CopyTo(target);
        length = octets.Length;
    }

    static void Grow(ref byte[] target, int length, int kept)
    {
        if (length <= target.Length) return;
        var wider = new byte[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length)];
        target.AsSpan(0, kept).CopyTo(wider);
        target = wider;
    }

    public void Reset()
    {
        Begin();
        IsDamaged = false;
        _table.Clear();
    }
}
