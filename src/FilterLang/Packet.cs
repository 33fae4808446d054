namespace FilterLang;

/// <summary>
/// One packet of a <see cref="PacketSession"/>: a view that is valid until the session reads its next packet. Using it later is a mistake
/// that is told by an <see cref="InvalidOperationException"/>; spans that were taken of it then show other bytes.
/// </summary>
public readonly struct Packet : IEquatable<Packet>
{
    readonly PacketSession? _session;
    readonly long _number;

    internal Packet(PacketSession session, long number) => (_session, _number) = (session, number);

    /// <summary>The frame's number in the session, from 1.</summary>
    public long Number => _number;

    /// <summary>When it was captured. .NET counts in steps of 100 ns; <see cref="TimeNanoseconds"/> has all of it.</summary>
    public DateTimeOffset Time => ItemReader.Moment(TimeNanoseconds);

    /// <summary>When it was captured, in nanoseconds since 1970 UTC.</summary>
    public long TimeNanoseconds => Session.Context.Time;

    /// <summary>Octets on the wire.</summary>
    public int WireLength => Session.Context.WireLength;

    /// <summary>The LINKTYPE_ number: see <see cref="FilterLang.LinkType"/>.</summary>
    public int LinkType => Session.Context.LinkType;

    /// <summary>The captured octets, valid until the session reads its next packet.</summary>
    public unsafe ReadOnlySpan<byte> Bytes
    {
        get
        {
            ref PacketContext context = ref Session.Context;
            return new ReadOnlySpan<byte>(context.Data, context.CapturedLength);
        }
    }

    /// <summary>Whether the field occurs.</summary>
    public bool Has<T>(FieldHandle<T> field) => Session.First(field) >= 0;

    /// <summary>How often the field occurs.</summary>
    public int Count<T>(FieldHandle<T> field)
    {
        int count = 0;
        PacketItems items = Session.Items;
        for (int i = Session.First(field); i >= 0; i = items[i].Next) count++;
        return count;
    }

    /// <summary>The field's first value.</summary>
    /// <exception cref="InvalidOperationException">The packet does not have the field.</exception>
    public T Get<T>(FieldHandle<T> field) =>
        TryGet(field, out T? value) ? value! : throw new InvalidOperationException($"Packet {_number} has no {field}: ask TryGet.");

    /// <summary>The field's first value, or false if it does not occur. Allocates nothing unless <typeparamref name="T"/> is a class.</summary>
    public bool TryGet<T>(FieldHandle<T> field, out T? value)
    {
        int first = Session.First(field);
        if (first < 0)
        {
            value = default;
            return false;
        }
        value = field.Read(Session.Items, Session.Items[first]);
        return true;
    }

    /// <summary>Writes the field's values, as many as there is room for; returns how many were written.</summary>
    public int GetAll<T>(FieldHandle<T> field, Span<T> values)
    {
        int count = 0;
        PacketItems items = Session.Items;
        for (int i = Session.First(field); i >= 0 && count < values.Length; i = items[i].Next) values[count++] = field.Read(items, items[i]);
        return count;
    }

    /// <summary>
    /// The octets of the field's first value where it is held as such (text as UTF-8, bytes, MAC and IPv6 addresses, protocols), without
    /// a copy; else the octets that it covers in the frame. Empty if it does not occur. Valid until the session reads its next packet.
    /// </summary>
    public ReadOnlySpan<byte> GetBytes<T>(FieldHandle<T> field)
    {
        int first = Session.First(field);
        if (first < 0) return default;
        ref Item item = ref Session.Items[first];
        return Field.At(item.Field).Type.IsRun() ? Session.Items.Run(item) : Session.Items.Raw(item);
    }

    /// <summary>
    /// The values of a field as text, as <c>dfilter -T fields</c> shows them, joined by commas; null if it does not occur.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such field, or the session was not told to record it.</exception>
    public string? this[string field] => Session.Text(field);

    PacketSession Session
    {
        get
        {
            if (_session is null || _session.Context.Number != _number) ThrowPassed();
            return _session!;
        }
    }

    internal PacketSession Owner => Session;

    static void ThrowPassed() => throw new InvalidOperationException("The packet has passed: it is valid until the session reads the next one.");

    /// <summary>Whether both are the same packet of the same session.</summary>
    public bool Equals(Packet other) => ReferenceEquals(_session, other._session) && _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Packet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number.GetHashCode();

    /// <summary>Whether both are the same packet of the same session.</summary>
    public static bool operator ==(Packet left, Packet right) => left.Equals(right);

    /// <summary>Whether they are different packets.</summary>
    public static bool operator !=(Packet left, Packet right) => !left.Equals(right);
}
