using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// What a session knows of fragments that wait for others: numbers are turned into offsets as they come in turn. Fragments that come out of
/// turn are not collected.
/// </summary>
sealed class WlanFragmentState : IDisposable
{
    /// <summary>Frames of which the beginning is known; all are forgotten when there are more.</summary>
    const int Limit = 4096;

    readonly FragmentTable _fragments = new();
    readonly Dictionary<PathKey, (int Next, int Offset)> _progress = [];

    /// <summary>Adds a fragment; gives the set if it is complete. A last fragment of which no other is known is the whole.</summary>
    public FragmentSet? Add(uint frame, in PathKey key, int number, bool more, ReadOnlySpan<byte> octets, out bool isWhole)
    {
        isWhole = false;
        if (number == 0) _progress.Remove(key);
        if (!_progress.TryGetValue(key, out (int Next, int Offset) known))
        {
            if (number != 0)
            {
                isWhole = !more;
                return null;
            }
            if (_progress.Count == Limit) _progress.Clear();
        }
        if (number != known.Next) return null;
        FragmentSet? set = _fragments.Add(frame, key, known.Offset, more, octets);
        if (more) _progress[key] = (number + 1, known.Offset + octets.Length);
        else _progress.Remove(key);
        return set;
    }

    public void Dispose() => _fragments.Dispose();
}
