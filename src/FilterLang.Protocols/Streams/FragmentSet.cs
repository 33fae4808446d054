using System.Runtime.InteropServices;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// The fragments of one datagram or message, ordered by offset, those of one offset in order of arrival; and, once they are complete, the
/// whole. Where fragments overlap, the one that stands earlier in this order wins. Memory is native and reused.
/// </summary>
sealed unsafe class FragmentSet(int limit = FragmentSet.Limit) : IDisposable
{
    /// <summary>Fragments of one datagram; further ones are not collected. More than 8,192 can only be there by repetition.</summary>
    public const int Limit = 16_384;

    // Mostly what waits is one fragment of an Ethernet frame.
    const int FirstOctets = 2048;

    Fragment* _fragments;
    int _count, _capacity;
    byte* _octets;
    int _octetCount, _octetCapacity;
    byte* _whole;
    int _wholeCapacity;
    byte** _outgrown;
    int _outgrownCount;
    // Every fragment began where the one before ended: what was collected is the whole.
    bool _inOrder = true;

    public PathKey Key { get; set; }

    /// <summary>Neighbours in order of age among those that wait, and links among those that rest.</summary>
    public FragmentSet? Older { get; set; }

    public FragmentSet? Newer { get; set; }

    public ReadOnlySpan<Fragment> Fragments => new(_fragments, _count);

    /// <summary>The length that the first last fragment announced, -1 while there was none.</summary>
    public int Announced { get; private set; } = -1;

    /// <summary>The whole of <see cref="Announced"/> octets, once complete. It stays there until <see cref="Settle"/> or <see cref="Clear"/>.</summary>
    public byte* Whole => _inOrder ? _octets : _whole;

    /// <summary>Who collects here, where it has to learn that the set was given up.</summary>
    public StreamMessages? Owner { get; set; }

    /// <summary>The frame that last brought a fragment.</summary>
    public uint AddedIn { get; private set; }

    /// <summary>Octets of memory in use for collected data.</summary>
    public int Collected => _octetCount;

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        (_count, _octetCount, Announced, _inOrder, Owner, IsPartial) = (0, 0, -1, true, null, false);
        Settle();
    }

    /// <summary>
    /// What looked whole was not: it goes on with the next octets behind it. Until they come, what repeats earlier ones changes nothing.
    /// </summary>
    public bool IsPartial { get; private set; }

    /// <summary>What looks whole is not.</summary>
    public void Reopen() => IsPartial = true;

    /// <summary>Nobody looks any more at what was whole before.</summary>
    public void Settle()
    {
        while (_outgrownCount > 0) NativeMemory.Free(_outgrown[--_outgrownCount]);
    }

    /// <summary>Collects a fragment; false if there are too many. True also where the datagram stays incomplete.</summary>
    public bool Add(uint frame, int offset, bool more, ReadOnlySpan<byte> octets)
    {
        if (_count == limit || octets.Length > int.MaxValue / 2 - _octetCount) return false;
        var fragment = new Fragment { Frame = frame, Offset = offset, Length = octets.Length, At = _octetCount };
        bool goesOn = IsPartial && _count > 0 && _fragments[_count - 1] is { } last && last.Frame == frame && last.End == offset && last.At + last.Length == _octetCount;
        if (IsPartial && fragment.End > Announced) (IsPartial, Announced) = (false, -1);
        if (!more && !IsPartial)
        {
            if (Announced < 0) Announced = fragment.End;
            else if (Announced != fragment.End) fragment.Flaws = FragmentFlaws.MultipleTails;
        }
        _inOrder &= offset == _octetCount;
        AddedIn = frame;
        Keep(octets);
        // The rest of a segment whose first part seemed to end the message: it is one fragment.
        if (goesOn) _fragments[_count - 1].Length += octets.Length;
        else Insert(fragment);
        return true;
    }

    /// <summary>Adds a fragment that came again after the whole was there: it is listed, and adds nothing.</summary>
    public void AddRepetition(uint frame, int offset, int length)
    {
        if (_count == limit) return;
        FragmentFlaws flaws = FragmentFlaws.Overlap | (offset + length > Announced ? FragmentFlaws.TooLong : FragmentFlaws.None);
        Insert(new Fragment { Frame = frame, Offset = offset, Length = length, Flaws = flaws });
    }

    /// <summary>The length is known from elsewhere.</summary>
    public void Announce(int length) => Announced = length;

    /// <summary>The octets of a fragment.</summary>
    public ReadOnlySpan<byte> OctetsOf(in Fragment fragment) => new(_octets + fragment.At, fragment.Length);

    /// <summary>What lies at an offset and behind it belongs to another whole: it is no longer listed.</summary>
    public void Cut(int offset)
    {
        while (_count > 0 && _fragments[_count - 1].Offset >= offset) _count--;
    }

    /// <summary>Puts the payload together if no octet of it is missing. False if it is not complete.</summary>
    public bool Complete()
    {
        if (Announced < 0 || IsPartial) return false;
        if (_inOrder) return Announced == _octetCount;
        int reached = 0;
        foreach (ref readonly Fragment fragment in Fragments)
        {
            if (fragment.Offset > reached) break;
            reached = Math.Max(reached, fragment.End);
        }
        if (reached < Announced) return false;
        if (_wholeCapacity < Announced) Outgrow(ref _whole, ref _wholeCapacity, Announced, 0);
        var whole = new Span<byte>(_whole, Announced);
        int filled = 0;
        for (int i = 0; i < _count; i++) Fill(whole, ref _fragments[i], ref filled);
        return true;
    }

    void Fill(Span<byte> whole, ref Fragment fragment, ref int filled)
    {
        if (fragment.End > Announced) fragment.Flaws |= FragmentFlaws.TooLong;
        int end = Math.Min(fragment.End, Announced);
        if (fragment.Offset >= end) return;
        var octets = new ReadOnlySpan<byte>(_octets + fragment.At, end - fragment.Offset);
        int known = Math.Min(filled, end) - fragment.Offset;
        if (known > 0)
        {
            fragment.Flaws |= FragmentFlaws.Overlap;
            if (!octets[..known].SequenceEqual(whole.Slice(fragment.Offset, known))) fragment.Flaws |= FragmentFlaws.Conflict;
        }
        if (end <= filled) return;
        octets[known..].CopyTo(whole[filled..]);
        filled = end;
    }

    void Keep(ReadOnlySpan<byte> octets)
    {
        int needed = _octetCount + octets.Length;
        if (needed > _octetCapacity) Outgrow(ref _octets, ref _octetCapacity, (int)Math.Min(int.MaxValue, Math.Max(needed, Math.Max(FirstOctets, _octetCapacity * 2L))), _octetCount);
        octets.CopyTo(new Span<byte>(_octets + _octetCount, octets.Length));
        _octetCount = needed;
    }

    // Items of the packet at hand may lie in the old block, so that it is kept for a while.
    void Outgrow(ref byte* block, ref int capacity, int wanted, int used)
    {
        var wider = (byte*)NativeMemory.Alloc((nuint)wanted);
        Buffer.MemoryCopy(block, wider, wanted, used);
        if (block != null)
        {
            _outgrown = (byte**)NativeMemory.Realloc(_outgrown, (nuint)(_outgrownCount + 1) * (nuint)sizeof(byte*));
            _outgrown[_outgrownCount++] = block;
        }
        block = wider;
        capacity = wanted;
    }

    void Insert(in Fragment fragment)
    {
        if (_count == _capacity)
        {
            _capacity = Math.Max(8, _capacity * 2);
            _fragments = (Fragment*)NativeMemory.Realloc(_fragments, (nuint)_capacity * (nuint)sizeof(Fragment));
        }
        int place = _count;
        while (place > 0 && _fragments[place - 1].Offset > fragment.Offset) place--;
        new Span<Fragment>(_fragments + place, _count - place).CopyTo(new Span<Fragment>(_fragments + place + 1, _count - place));
        _fragments[place] = fragment;
        _count++;
    }

    /// <summary>Gives back memory that a large datagram needed, so that resting sets stay small.</summary>
    public void Shrink(int keep)
    {
        if (_octetCapacity <= keep && _wholeCapacity <= keep) return;
        Free();
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    ~FragmentSet() => Free();

    void Free()
    {
        Settle();
        NativeMemory.Free(_outgrown);
        NativeMemory.Free(_fragments);
        NativeMemory.Free(_octets);
        NativeMemory.Free(_whole);
        _outgrown = null;
        _fragments = null;
        _octets = _whole = null;
        (_count, _capacity, _octetCount, _octetCapacity, _wholeCapacity) = (0, 0, 0, 0, 0);
    }
}
