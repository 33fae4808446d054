namespace FilterLang.Cli;

/// <summary>Exit codes: tshark 4.6's, and a few of ours.</summary>
static class ExitCode
{
    /// <summary>Done, also when no packet matched.</summary>
    public const int Done = 0;
    /// <summary>A bad option or option value.</summary>
    public const int Usage = 1;
    /// <summary>The input is missing, a folder, or no capture file.</summary>
    public const int BadInput = 3;
    /// <summary>A bad display filter.</summary>
    public const int BadFilter = 4;
    /// <summary>The output cannot be written.</summary>
    public const int BadOutput = 9;
    /// <summary>The input is cut short or damaged in the middle; all whole packets came before.</summary>
    public const int DamagedInput = 14;
    /// <summary>Ended by SIGINT.</summary>
    public const int Interrupted = 130;
    /// <summary>Whoever read the output has closed the pipe.</summary>
    public const int ClosedPipe = 141;
}
