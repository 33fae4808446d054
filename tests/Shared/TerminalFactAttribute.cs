using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace FilterLang.TestSupport;

/// <summary>A test in a real terminal: skipped, visibly, where tmux is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        try
        {
            using Process? tmux = Process.Start(new ProcessStartInfo("tmux", "-V") { RedirectStandardOutput = true });
            tmux?.WaitForExit();
        }
        catch (Win32Exception)
        {
            Skip = "tmux is not installed";
        }
    }
}
