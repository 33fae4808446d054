using FilterLang.Fields;

namespace FilterLang.Filters;

/// <summary>The texts of the values of a <see cref="ValueExpression"/> for one packet. Reused from packet to packet.</summary>
public sealed class ExpressionValues
{
    readonly Utf8Sink _text = new();
    int[] _ends = new int[8];

    public int Count { get; private set; }

    /// <summary>One value as UTF-8, valid until the next packet.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            int start = index == 0 ? 0 : _ends[index - 1];
            return _text.Written[start.._ends[index]];
        }
    }

    internal void Clear()
    {
        _text.Clear();
        Count = 0;
    }

    /// <summary>Where to write the next value, which <see cref="End"/> completes.</summary>
    internal Utf8Sink Text => _text;

    internal void End()
    {
        if (Count == _ends.Length) Array.Resize(ref _ends, Count * 2);
        _ends[Count++] = _text.Length;
    }
}
