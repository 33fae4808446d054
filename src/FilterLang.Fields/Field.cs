namespace FilterLang.Fields;

/// <summary>A row of the catalogue: everything that is known of a field before any packet is seen. Immutable once registered.</summary>
public sealed class Field
{
    static Field[] s_all = new Field[1024];
    static int s_count;
    static readonly Lock s_gate = new();

    public Field(FieldOwner owner, string name, string label, FieldType type)
    {
        (Owner, Name, Label, Type) = (owner, name, label, type);
        Size = type.Width();
        lock (s_gate)
        {
            if (s_count == s_all.Length)
            {
                var wider = new Field[s_count * 2];
                Array.Copy(s_all, wider, s_count);
                Volatile.Write(ref s_all, wider);
            }
            s_all[s_count] = this;
            Slot = Index = s_count;
            Volatile.Write(ref s_count, s_count + 1);
        }
        owner.Add(this);
    }

    /// <summary>How many fields there are in the process; an upper bound of <see cref="Index"/> and <see cref="Slot"/>.</summary>
    public static int Count => Volatile.Read(ref s_count);

    /// <summary>The field with this <see cref="Index"/>.</summary>
    public static Field At(int index) => Volatile.Read(ref s_all)[index];

    /// <summary>The filter name: <c>tcp.flags.syn</c>.</summary>
    public string Name { get; }

    /// <summary>The label in a detail tree: <c>Syn</c>.</summary>
    public string Label { get; }

    public FieldType Type { get; }

    public FieldOwner Owner { get; }

    /// <summary>A dense process-wide number.</summary>
    public int Index { get; }

    /// <summary>The same for all fields of one name: the <see cref="Index"/> of the first of them. Items are chained by it.</summary>
    public int Slot { get; internal set; }

    /// <summary>The next field of the same name in the registry, or null.</summary>
    public Field? SameName { get; internal set; }

    public Display Display { get; init; }

    /// <summary>The bits that count in the octets read, 0 for all; the value is shifted down to the lowest of them.</summary>
    public ulong Mask { get; init; }

    /// <summary>Bits that a label shows around the masked ones: those of the word above (TCP's flags are 12), else of the octets read.</summary>
    public int WordBits => Bits > 0 ? Bits : Type == FieldType.Boolean && Above is { Mask: not 0 } word ? 64 - System.Numerics.BitOperations.LeadingZeroCount(word.Mask) : Math.Max(Size, 1) * 8;

    /// <summary>Bits that a label shows where they are not those of the word or the octets read; 0 where they are.</summary>
    public int Bits { get; init; }

    /// <summary>The value is multiplied by this after masking (a header length in words has 4).</summary>
    public int Unit { get; init; } = 1;

    /// <summary>Names of values; null where numbers have none.</summary>
    public ValueNames? Names { get; init; }

    /// <summary>What follows the number in a label: <c>byte</c>, <c>second</c>; null for nothing.</summary>
    public string? UnitName { get; init; }

    /// <summary>
    /// The mask as the raw members of the JSON formats and <c>-G fields</c> show it: none for numbers that stand for others (a header
    /// length in octets), nor for the whole of which no other field has the rest.
    /// </summary>
    public ulong ShownMask => ShowsWholeOctets || UnitName is not null || (Unit != 1 && Names is ComputedNames { IsUnit: true }) ? 0 : Mask;

    /// <summary>Octets that a value takes on the wire; 0 where it varies.</summary>
    public int Size { get; init; }

    /// <summary>Offset from the start of the header or group, -1 where the place varies.</summary>
    public int Place { get; init; } = -1;

    public bool LittleEndian { get; init; }

    /// <summary>What must be known before the field has a value.</summary>
    public EvaluationLevel Level { get; init; } = EvaluationLevel.Header;

    /// <summary>
    /// The fixed header in which the spine walk finds this field: its offset is the header's plus <see cref="Place"/>. None where
    /// only items can answer.
    /// </summary>
    public Spine Header { get; init; }

    /// <summary>The number in <see cref="PacketContext"/> that is this field's value, where it is not in packet bytes.</summary>
    public ContextValue Context { get; init; }

    /// <summary>Which of the numbers that conversations tell it is, with <see cref="ContextValue.Told"/>.</summary>
    public int ToldAt { get; init; }

    /// <summary>The fields whose values are all values of this one (ip.addr: ip.src and ip.dst); empty for most.</summary>
    public IReadOnlyList<Field> Parts { get; init; } = [];

    /// <summary>The row above this one in a detail tree (tcp.flags above tcp.flags.syn), or null.</summary>
    public Field? Above { get; init; }

    /// <summary>Shown nowhere in a detail tree, but findable.</summary>
    public bool Hidden { get; init; }

    /// <summary>Structured outputs give the octets without the mask, as Wireshark's catalogue has none for the field.</summary>
    public bool ShowsWholeOctets { get; init; }

    /// <summary>Wireshark counts it as a protocol of its own, though it is a field of another (a TCP option): no prefix in <c>-T ek</c>.</summary>
    public bool IsOwnProtocol { get; init; }

    /// <summary>Computed from other values: shown in [brackets].</summary>
    public bool Generated { get; init; }

    public override string ToString() => Name;

    /// <summary>Where the lowest bit of <see cref="Mask"/> stands.</summary>
    public int Shift => Mask == 0 ? 0 : System.Numerics.BitOperations.TrailingZeroCount(Mask);
}
