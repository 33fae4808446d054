using System.Text;
using FilterLang.Cli.Repl;
using FilterLang.Protocols;

namespace FilterLang.Cli.Tests;

/// <summary>The line editor, driven by keys, and scripts without a terminal.</summary>
public sealed class ReplTests
{
    static readonly Dictionary<string, string> s_macros = new() { ["web"] = "tcp.port in {80, 443}" };

    static ConsoleKeyInfo Key(char c) => new(c, c is >= 'a' and <= 'z' ? ConsoleKey.A + (c - 'a') : ConsoleKey.None, false, false, false);

    static ConsoleKeyInfo Control(ConsoleKey key) => new('\0', key, false, false, control: true);

    static ConsoleKeyInfo Alt(ConsoleKey key) => new('\0', key, false, alt: true, false);

    static ConsoleKeyInfo Plain(ConsoleKey key) => new(key == ConsoleKey.Enter ? '\r' : '\0', key, false, false, false);

    static LineModel Typed(string text, params string[] history)
    {
        var line = new LineModel(history);
        foreach (char c in text) line.Apply(Key(c));
        return line;
    }

    [Fact]
    public void KeysEditTheLine()
    {
        LineModel line = Typed("tcp.port == 80");
        line.Apply(Control(ConsoleKey.W));
        Assert.Equal("tcp.port == ", line.Text);
        line.Apply(Control(ConsoleKey.Y));
        Assert.Equal("tcp.port == 80", line.Text);
        line.Apply(Control(ConsoleKey.A));
        line.Apply(Key('!'));
        Assert.Equal(("!tcp.port == 80", 1), (line.Text, line.Caret));
        line.Apply(Alt(ConsoleKey.F));
        line.Apply(Control(ConsoleKey.K));
        Assert.Equal("!tcp", line.Text);
        line.Apply(Plain(ConsoleKey.Backspace));
        line.Apply(Plain(ConsoleKey.LeftArrow));
        line.Apply(Plain(ConsoleKey.Delete));
        Assert.Equal("!t", line.Text);
        line.Apply(Control(ConsoleKey.U));
        Assert.Equal("", line.Text);
        Assert.Equal(LineEvent.EndOfInput, line.Apply(Control(ConsoleKey.D)));
        Assert.Equal(LineEvent.Cancel, line.Apply(Control(ConsoleKey.C)));
    }

    [Fact]
    public void CaretsPassWholeCharacters()
    {
        LineModel line = Typed("\"e\u0301中👍\"");
        line.Apply(Plain(ConsoleKey.LeftArrow));
        line.Apply(Plain(ConsoleKey.Backspace));
        line.Apply(Plain(ConsoleKey.Backspace));
        line.Apply(Plain(ConsoleKey.Backspace));
        Assert.Equal("\"\"", line.Text);
    }

    [Fact]
    public void TheHistoryIsRecalledSearchedAndSuggested()
    {
        string[] history = ["arp", "tcp.port == 80", "udp"];
        LineModel line = Typed("dr", history);
        line.Apply(Plain(ConsoleKey.UpArrow));
        Assert.Equal("udp", line.Text);
        line.Apply(Control(ConsoleKey.P));
        Assert.Equal("tcp.port == 80", line.Text);
        line.Apply(Plain(ConsoleKey.DownArrow));
        line.Apply(Plain(ConsoleKey.DownArrow));
        Assert.Equal("dr", line.Text);

        line = Typed("", history);
        line.Apply(Control(ConsoleKey.R));
        foreach (char c in "rp") line.Apply(Key(c));
        Assert.Equal("arp", line.Text);
        Assert.Equal(LineEvent.Submit, line.Apply(Plain(ConsoleKey.Enter)));

        line = Typed("tcp", history);
        Assert.Equal(".port == 80", line.Ghost);
        line.Apply(Plain(ConsoleKey.RightArrow));
        Assert.Equal("tcp.port == 80", line.Text);
        Assert.Equal("", line.Ghost);
    }

    [Fact]
    public void OpenBracketsGoOnBelow()
    {
        LineModel line = Typed("tcp.port in {80,");
        Assert.Equal(LineEvent.None, line.Apply(Plain(ConsoleKey.Enter)));
        foreach (char c in "443}") line.Apply(Key(c));
        Assert.Equal("tcp.port in {80,\n443}", line.Text);
        Assert.Equal(LineEvent.Submit, line.Apply(Plain(ConsoleKey.Enter)));
    }

    [Theory]
    [InlineData("tcp.flags.sy", "tcp.flags.syn", "Boolean")]
    [InlineData("tcp.flags.syn == 1 and upp", "upper(", "Function")]
    [InlineData("ip.proto ", "==", "Operator")]
    [InlineData("ip.proto == ", "\"TCP\"", "Value")]
    [InlineData("tcp.flags.syn == ", "1", "Value")]
    [InlineData("http.host m", "matches", "Operator")]
    [InlineData("$we", "web", "Macro")]
    [InlineData("${we", "web", "Macro")]
    [InlineData(".ope", ".open", "Command")]
    public void WordsAreCompleted(string text, string expected, string kind)
    {
        Completions found = new Completer(ProtocolCatalog.Default.Registry, s_macros).At(text, text.Length);
        Assert.Contains(found.Items, c => c.Text == expected && c.Kind == kind);
        Assert.All(found.Items, c => Assert.StartsWith(text[found.Start..].TrimStart('"'), c.Text.TrimStart('"'), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void OperatorsFitTheFieldsType()
    {
        var completer = new Completer(ProtocolCatalog.Default.Registry, s_macros);
        Assert.DoesNotContain(completer.At("tcp.flags.syn ", 14).Items, c => c.Text is "matches" or ">" or "contains");
        Assert.Contains(completer.At("http.host ", 10).Items, c => c.Text == "contains");
        Assert.Contains(completer.At("tcp.port ", 9).Items, c => c.Text == "in");
    }

    [Fact]
    public void FilesAreCompleted()
    {
        string folder = Path.Combine(DfilterProcess.Root, "samples") + "/";
        string text = $".open {folder}handsh";
        Assert.Equal([$"{folder}handshake.pcap"], new Completer(ProtocolCatalog.Default.Registry, s_macros).At(text, text.Length).Items.Select(c => c.Text));
    }

    [Fact]
    public void TheScreenShowsWhetherAFilterIsValid()
    {
        var terminal = new Keyboard("tcp.prt", new[] { Control(ConsoleKey.U) }, "tcp.port == 80", new[] { Plain(ConsoleKey.Enter) });
        var editor = new LineEditor(terminal, ProtocolCatalog.Default.Registry, s_macros, new History(null));
        Assert.Equal("tcp.port == 80", editor.Read());
        string screen = terminal.Screen.ToString();
        Assert.Contains("\e[31m> \e[0m\e[4;31mtcp.prt\e[0m", screen, StringComparison.Ordinal);
        Assert.Contains("  ^~~~~~~", screen, StringComparison.Ordinal);
        Assert.Contains("Did you mean tcp.port?", screen, StringComparison.Ordinal);
        Assert.Contains("\e[32m> \e[0m\e[36mtcp.port\e[0m == \e[35m80\e[0m", screen, StringComparison.Ordinal);
        Assert.Null(editor.Read());
    }

    [Fact]
    public void TabCompletesUpToTheChoiceAndShowsIt()
    {
        var terminal = new Keyboard("tcp.flags.s", new[] { Plain(ConsoleKey.Tab) }, " ", new[] { Plain(ConsoleKey.Enter) });
        Assert.StartsWith("tcp.flags.s", new LineEditor(terminal, ProtocolCatalog.Default.Registry, s_macros, new History(null)).Read(), StringComparison.Ordinal);
        Assert.Contains("tcp.flags.syn", terminal.Screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("Boolean", terminal.Screen.ToString(), StringComparison.Ordinal);
        terminal = new Keyboard("tcp.flags.sy", new[] { Plain(ConsoleKey.Tab), Plain(ConsoleKey.Enter) });
        Assert.Equal("tcp.flags.syn ", new LineEditor(terminal, ProtocolCatalog.Default.Registry, s_macros, new History(null)).Read());
    }

    [Fact]
    public void TheHistoryIsKeptForTheUserAlone()
    {
        string folder = Directory.CreateTempSubdirectory("dfilter-history").FullName, path = Path.Combine(folder, "state", "history");
        try
        {
            var history = new History(path);
            foreach (string line in (string[])["arp", "tcp in {\n1}", "arp", "a\\nb"]) history.Add(line);
            Assert.Equal(["tcp in {\n1}", "arp", "a\\nb"], new History(path).Lines);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(".open \"my file.pcap\" x", "open", "my file.pcap|x")]
    [InlineData(".quit", "quit", "")]
    [InlineData(".macro a=b \"c\\\"d\"", "macro", "a=b|c\"d")]
    public void DotCommandsAreRead(string line, string name, string words)
    {
        DotCommand command = DotCommand.Read(line, out _)!;
        Assert.Equal((name, words), (command.Name, string.Join('|', command.Words)));
    }

    [Fact]
    public void AScriptIsAnsweredLineByLine()
    {
        Transcript run = Script("""
            tcp.flags.fin == 1
            .macro web=tcp.port in {80, 443}
            ${web} and tcp.len > 0
            .show 1
            .why 18
            .export fields frame.number tcp.len
            .set lines 0
            tcp
            .quit
            never
            """);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[FIN, ACK]", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 23 frames match\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Address Resolution Protocol (request)", run.Output, StringComparison.Ordinal);
        Assert.Contains("11\t87\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("13 of 23 frames match\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongLinesAreSaidAndTheScriptGoesOn()
    {
        Transcript run = Script("tcp.prt == 80\n.nosuch\n.show x\n.open /no/such\narp\n");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("Did you mean tcp.port?", run.Errors, StringComparison.Ordinal);
        Assert.Contains("no command .nosuch", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\"x\" is no number", run.Errors, StringComparison.Ordinal);
        Assert.Contains("/no/such", run.Errors, StringComparison.Ordinal);
        Assert.Contains("2 of 23 frames match\n", run.Output, StringComparison.Ordinal);
    }

    static Transcript Script(string lines) => DfilterProcess.Run(Encoding.UTF8.GetBytes(lines), "repl", DfilterProcess.Sample);

    /// <summary>A terminal of keys prepared, and a screen that only remembers.</summary>
    sealed class Keyboard : ITerminal
    {
        readonly Queue<ConsoleKeyInfo> _keys = [];
        bool _edits;

        public Keyboard(params object[] typed)
        {
            foreach (object part in typed)
                foreach (ConsoleKeyInfo key in part is string text ? text.Select(Key) : (ConsoleKeyInfo[])part) _keys.Enqueue(key);
        }

        public StringBuilder Screen { get; } = new();

        public int Width => 80;

        public bool HasColours => true;

        public bool HasKeysWaiting => false;

        public void Edits(bool begins)
        {
            Assert.NotEqual(_edits, begins);
            _edits = begins;
        }

        public ConsoleKeyInfo? ReadKey()
        {
            Assert.True(_edits);
            return _keys.TryDequeue(out ConsoleKeyInfo key) ? key : null;
        }

        public void Write(string text) => Screen.Append(text);
    }
}
