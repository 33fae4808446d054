using FilterLang.Captures;

namespace FilterLang.Cli.Commands;

/// <summary>Who writes packets must know which file they come from.</summary>
interface IFileFollower
{
    /// <summary>The packets that follow are of this file. False ends the run.</summary>
    bool Begin(CaptureReader reader);

    /// <summary>The file has ended.</summary>
    void End();
}
