using System.Diagnostics;

namespace FilterLang.Cli.Tests;

/// <summary>The command in a terminal that tmux makes: keys go in, the screen is read.</summary>
sealed class RealTerminal : IDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    readonly string _socket = $"dfilter-{Guid.NewGuid():N}";
    readonly string _home = Directory.CreateTempSubdirectory("dfilter-terminal").FullName;

    public RealTerminal(int width, int height, params string[] arguments)
    {
        string[] command = ["env", $"HOME={_home}", $"XDG_STATE_HOME={_home}", $"XDG_CONFIG_HOME={_home}", "TZ=UTC", "dotnet", Path.Combine(AppContext.BaseDirectory, "dfilter.dll"), .. arguments];
        // The pane stays when the command has ended, so that its last words and its exit code can be read.
        Tmux("-f", "/dev/null", "start-server", ";", "set-option", "-g", "remain-on-exit", "on", ";",
            "new-session", "-d", "-x", $"{width}", "-y", $"{height}", string.Join(' ', command.Select(w => $"'{w}'")));
    }

    /// <summary>The screen without trailing blanks.</summary>
    public string Screen => Tmux("capture-pane", "-p").TrimEnd();

    public string ColouredScreen => Tmux("capture-pane", "-p", "-e");

    /// <summary>Column and row of the cursor, from 0.</summary>
    public (int Column, int Row) Cursor
    {
        get
        {
            string[] parts = Tmux("display-message", "-p", "#{cursor_x},#{cursor_y}").Trim().Split(',');
            return (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The exit code of the command, once it has ended.</summary>
    public int ExitCode
    {
        get
        {
            string code = "";
            Until(() => (code = Tmux("display-message", "-p", "#{pane_dead_status}").Trim()).Length > 0, "the command did not end");
            return int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    public void Type(string text) => Tmux("send-keys", "-l", text);

    /// <summary>Keys by tmux's names: Enter, Tab, Up, C-c ...</summary>
    public void Press(params string[] keys) => Tmux(["send-keys", .. keys]);

    /// <summary>Waits until the screen shows this.</summary>
    public string Await(string text) => Await(screen => screen.Contains(text, StringComparison.Ordinal), text);

    public string Await(Func<string, bool> shows, string what)
    {
        string screen = "";
        Until(() => shows(screen = Screen), what);
        return screen;
    }

    void Until(Func<bool> happens, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!happens())
        {
            Assert.True(waited.Elapsed < s_patience, $"not seen: {what}\n{Screen}");
            Thread.Sleep(30);
        }
    }

    string Tmux(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = DfilterProcess.Root };
        start.Environment.Remove("TMUX");
        foreach (string argument in (string[])["-L", _socket, "-u", .. arguments]) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd(), errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
        return output;
    }

    public void Dispose()
    {
        Tmux("kill-server");
        Directory.Delete(_home, recursive: true);
    }
}
