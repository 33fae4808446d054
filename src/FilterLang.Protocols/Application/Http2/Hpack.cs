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
    public const int Longest = HpackString.Longest;

    readonly HpackTable _table = new();
    readonly HpackString _name = new(256), _value = new(1024);
    byte[] _pending = new byte[256];
    int _pendingLength;

    public ReadOnlySpan<byte> Name => _name.Bytes;

    public ReadOnlySpan<byte> Value => _value.Bytes;

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
        if (!Is(HpackString.Number(block, ref next, bits, out ulong index))) return false;
        Index = index;
        switch (Form)
        {
            case HpackForm.SizeUpdate: _table.Resize(index); break;
            case HpackForm.Indexed:
                // What is not in the table is a field all the same, the last one.
                IsDamaged = !_table.TryGet(index, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value);
                if (IsDamaged) name = "<unknown>"u8;
                _name.Set(name);
                _value.Set(value);
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
            if (!Is(_name.Take(block, ref at, 7))) return false;
        }
        else if (_table.TryGet(index, out ReadOnlySpan<byte> name, out _)) _name.Set(name);
        else return Damaged();
        if (!Is(_value.Take(block, ref at, 7))) return false;
        if (Form == HpackForm.Incremental) _table.Add(Name, Value);
        return true;
    }

    bool Damaged() => Is(HpackResult.Damaged);

    bool Is(HpackResult result)
    {
        IsDamaged |= result == HpackResult.Damaged;
        return result == HpackResult.Done;
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
