using System.Globalization;

namespace FilterLang.Cli.Output;

/// <summary>
/// How far a long run is, on standard error: only where that is a terminal, only after a second, and wiped out at the end.
/// </summary>
sealed class Progress : IDisposable
{
    const int FirstMilliseconds = 1000, NextMilliseconds = 500;
    readonly Timer? _timer;
    readonly Lock _gate = new();
    bool _shown, _ended;

    /// <param name="wanted">False switches it off.</param>
    /// <param name="packets">Tells how many packets were read so far.</param>
    public Progress(bool wanted, Func<long> packets)
    {
        if (!wanted || Console.IsErrorRedirected) return;
        _timer = new Timer(_ => Show(packets()), null, FirstMilliseconds, NextMilliseconds);
    }

    void Show(long packets)
    {
        lock (_gate)
        {
            if (_ended) return;
            ErrorOutput.Write(string.Create(CultureInfo.InvariantCulture, $"\r{packets:N0} packets read\e[K"));
            _shown = true;
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_gate)
        {
            _ended = true;
            if (_shown) ErrorOutput.Write("\r\e[K");
        }
    }
}
