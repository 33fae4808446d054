namespace FilterLang.Cli.Flows;

/// <summary>Frames and octets by time, in slots that double their width when there are too many.</summary>
sealed class FlowRates
{
    public const int Slots = 512;

    readonly long[] _frames = new long[Slots], _octets = new long[Slots];
    bool _started;
    long _start;

    /// <summary>Nanoseconds in a slot.</summary>
    public long Width { get; private set; } = 1_000_000;

    public int Count { get; private set; }

    public long Frames(int slot) => _frames[slot];

    public long Octets(int slot) => _octets[slot];

    public void Take(long time, long octets)
    {
        if (!_started) (_started, _start) = (true, time);
        long at = Math.Max(0, time - _start);
        while (at / Width >= Slots) Double();
        int slot = (int)(at / Width);
        Count = Math.Max(Count, slot + 1);
        _frames[slot]++;
        _octets[slot] += octets;
    }

    void Double()
    {
        foreach (long[] values in (long[][])[_frames, _octets])
        {
            for (int i = 0; i < Slots / 2; i++) values[i] = values[2 * i] + values[(2 * i) + 1];
            Array.Clear(values, Slots / 2, Slots / 2);
        }
        Width *= 2;
        Count = (Count + 1) / 2;
    }
}
