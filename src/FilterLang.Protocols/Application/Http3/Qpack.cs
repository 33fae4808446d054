namespace FilterLang.Protocols;

/// <summary>What an instruction of an encoder stream does, RFC 9204 section 4.3.</summary>
enum QpackInstruction : byte
{
    SetCapacity, InsertIndexed, InsertLiteral, Duplicate,
}

/// <summary>
/// Header compression of HTTP/3, RFC 9204: what one side sends is decoded. After a mistake nothing is decoded any more, as with the library that
/// Wireshark asks.
/// </summary>
sealed class Qpack
{
    /// <summary>The largest capacity of a table, and the entries that count there: the required insert count is read by it (section 4.5.1.1).</summary>
    const int MostOctets = HpackTable.Limit, Overhead = 32, MostEntries = MostOctets / Overhead;

    const int LongestNumber = 56;

    readonly HpackTable _table = new();
    readonly HpackString _name = new(64), _value = new(256);
    ulong _required, _base;

    public Qpack() => _table.Resize(0);

    /// <summary>How many entries have been inserted.</summary>
    public ulong Inserted { get; private set; }

    /// <summary>There was a mistake earlier.</summary>
    public bool IsBroken { get; private set; }

    public HpackString Name => _name;

    public HpackString Value => _value;

    /// <summary>The instruction at hand, and its number: a capacity or an index.</summary>
    public QpackInstruction Instruction { get; private set; }

    public ulong Number { get; private set; }

    /// <summary>The index is one of the static table.</summary>
    public bool IsStatic { get; private set; }

    /// <summary>Reads the next instruction of an encoder stream.</summary>
    public HpackResult Next(ReadOnlySpan<byte> data, ref int at)
    {
        int next = at;
        byte first = data[at];
        (Instruction, int bits) = first switch
        {
            >= 0x80 => (QpackInstruction.InsertIndexed, 6), >= 0x40 => (QpackInstruction.InsertLiteral, 5), >= 0x20 => (QpackInstruction.SetCapacity, 5),
            _ => (QpackInstruction.Duplicate, 5),
        };
        IsStatic = (first & 0x40) != 0;
        HpackResult result;
        if (Instruction == QpackInstruction.InsertLiteral) result = _name.Take(data, ref next, bits);
        else
        {
            result = HpackString.Number(data, ref next, bits, out ulong number, LongestNumber);
            Number = number;
        }
        if (result == HpackResult.Done && Instruction <= QpackInstruction.InsertLiteral && Instruction != QpackInstruction.SetCapacity) result = _value.Take(data, ref next, 7);
        if (result == HpackResult.Done) at = next;
        return result;
    }

    /// <summary>Does what the instruction at hand says. False where that was a mistake, or one was made before.</summary>
    public bool Obey() => !IsBroken && Do() || Break();

    bool Break()
    {
        IsBroken = true;
        return false;
    }

    bool Do()
    {
        ReadOnlySpan<byte> name = _name.Bytes, value = _value.Bytes;
        switch (Instruction)
        {
            case QpackInstruction.SetCapacity:
                if (Number > MostOctets) return false;
                _table.Resize(Number);
                return true;
            case QpackInstruction.InsertIndexed:
                if (!(IsStatic ? QpackStatic.TryGet(Number, out name, out _) : _table.TryGetRecent(Number + 1, out name, out _))) return false;
                break;
            case QpackInstruction.Duplicate:
                if (!_table.TryGetRecent(Number + 1, out name, out value)) return false;
                break;
        }
        // What is repeated may leave the table before it is in it again.
        if (Instruction != QpackInstruction.InsertLiteral)
        {
            _name.Set(name);
            if (Instruction == QpackInstruction.Duplicate) _value.Set(value);
        }
        if (_name.Bytes.Length + _value.Bytes.Length + Overhead > _table.Capacity) return false;
        _table.Add(_name.Bytes, _value.Bytes);
        Inserted++;
        return true;
    }

    /// <summary>The section waits for instructions that have not come yet.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Begins an encoded field section, section 4.5.1. False where it cannot be decoded.</summary>
    public bool Begin(ReadOnlySpan<byte> section, ref int at)
    {
        IsBlocked = false;
        if (IsBroken) return false;
        if (HpackString.Number(section, ref at, 8, out ulong encoded, LongestNumber) != HpackResult.Done || at >= section.Length) return Break();
        bool isBehind = section[at] >= 0x80;
        if (!TryRequire(encoded) || HpackString.Number(section, ref at, 7, out ulong delta, LongestNumber) != HpackResult.Done) return Break();
        if (isBehind && delta >= _required) return Break();
        _base = isBehind ? _required - delta - 1 : _required + delta;
        IsBlocked = _required > Inserted;
        return !IsBlocked;
    }

    bool TryRequire(ulong encoded)
    {
        const ulong full = 2 * MostEntries;
        _required = 0;
        if (encoded == 0) return true;
        if (encoded > full) return false;
        ulong most = Inserted + MostEntries;
        _required = most / full * full + encoded - 1;
        if (_required > most)
        {
            if (_required <= full) return false;
            _required -= full;
        }
        return _required != 0;
    }

    /// <summary>Takes the next field line of a section. False at its end, and where there is a mistake.</summary>
    public bool NextLine(ReadOnlySpan<byte> section, ref int at)
    {
        if (at >= section.Length) return false;
        byte first = section[at];
        bool done = first switch
        {
            >= 0x80 => TakeIndexed(section, ref at, 6, isStatic: (first & 0x40) != 0, isRecent: false, withValue: false),
            >= 0x40 => TakeIndexed(section, ref at, 4, isStatic: (first & 0x10) != 0, isRecent: false, withValue: true),
            >= 0x20 => _name.Take(section, ref at, 3) == HpackResult.Done && _value.Take(section, ref at, 7) == HpackResult.Done,
            >= 0x10 => TakeIndexed(section, ref at, 4, isStatic: false, isRecent: true, withValue: false),
            _ => TakeIndexed(section, ref at, 3, isStatic: false, isRecent: true, withValue: true),
        };
        return done || Break();
    }

    // Sections 4.5.2 to 4.5.5: an index counts from the base on, into the past or, for those inserted since, onwards.
    bool TakeIndexed(ReadOnlySpan<byte> section, ref int at, int bits, bool isStatic, bool isRecent, bool withValue)
    {
        if (HpackString.Number(section, ref at, bits, out ulong index, LongestNumber) != HpackResult.Done) return false;
        ReadOnlySpan<byte> name, value;
        if (isStatic)
        {
            if (!QpackStatic.TryGet(index, out name, out value)) return false;
        }
        else
        {
            if (!isRecent && index >= _base) return false;
            ulong place = isRecent ? _base + index : _base - index - 1;
            if (place >= _required || !_table.TryGetRecent(Inserted - place, out name, out value)) return false;
        }
        _name.Set(name);
        if (!withValue)
        {
            _value.Set(value);
            return true;
        }
        return _value.Take(section, ref at, 7) == HpackResult.Done;
    }
}
