using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// What the first of two passes over a capture leaves for the second (<c>-2</c>): values of frames that only later frames made known, and
/// the final state of streams. The second pass dissects anew and looks here.
/// </summary>
public sealed class Foreknowledge : IDisposable
{
    /// <summary>At most this many values are kept.</summary>
    public const int Limit = 1 << 23;

    readonly Dictionary<(int Field, uint Frame, uint Key), ulong> _values = [];
    readonly FrameBits _kept = new();

    /// <summary>How many values were not kept because of the limit.</summary>
    public long Dropped { get; private set; }

    readonly Dictionary<int, object> _states = [];

    /// <summary>Keeps what a protocol remembered of the whole capture; the second pass only reads it.</summary>
    internal void Keep(Protocol owner, object state) => _states[owner.Index] = state;

    /// <summary>What a protocol has kept, or null.</summary>
    internal T? Find<T>(Protocol owner) where T : class => _states.GetValueOrDefault(owner.Index) as T;

    internal TcpFinals Tcp { get; } = new();

    /// <summary>The names that were known at the end.</summary>
    internal NameBook? Names { get; set; }

    /// <summary>What was put together from the segments of streams.</summary>
    internal KeptMessages Messages { get; } = new();

    internal void Tell(Field field, long frame, uint key, ulong value)
    {
        if (_values.Count < Limit || _values.ContainsKey((field.Index, (uint)frame, key))) _values[(field.Index, (uint)frame, key)] = value;
        else Dropped++;
    }

    internal bool TryFind(Field field, long frame, uint key, out ulong value) => _values.TryGetValue((field.Index, (uint)frame, key), out value);

    /// <summary>A packet of the file, counted from 0, passed the read filter.</summary>
    public void Keep(long packet) => _kept.Set(packet);

    /// <summary>Whether a packet of the file, counted from 0, passed the read filter.</summary>
    public bool IsKept(long packet) => _kept[packet];

    public void Dispose()
    {
        Tcp.Dispose();
        foreach (object state in _states.Values) (state as IDisposable)?.Dispose();
        _states.Clear();
    }
}
