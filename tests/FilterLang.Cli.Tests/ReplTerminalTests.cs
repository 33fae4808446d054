using FilterLang.TestSupport;

namespace FilterLang.Cli.Tests;

/// <summary>The REPL as somebody sees it who sits in front of it.</summary>
public sealed class ReplTerminalTests
{
    static RealTerminal Open(int width = 100)
    {
        var terminal = new RealTerminal(width, 30, "repl", "samples/handshake.pcap");
        terminal.Await(screen => screen.EndsWith("\n>", StringComparison.Ordinal), "the prompt");
        return terminal;
    }

    [TerminalFact]
    public void WhatIsWrongStandsUnderTheLineAndGoesWhenItIsMended()
    {
        using RealTerminal terminal = Open();
        terminal.Type("tcp.prt == 8");
        string screen = terminal.Await("Did you mean tcp.port?");
        Assert.Contains("> tcp.prt == 8\n  ^~~~~~~\n\"tcp.prt\" is not a valid protocol or protocol field.\nDid you mean tcp.port?", screen, StringComparison.Ordinal);
        Assert.Equal(14, terminal.Cursor.Column);
        Assert.Contains("\e[31m> ", terminal.ColouredScreen, StringComparison.Ordinal);
        terminal.Press("C-u");
        terminal.Type("tcp.port == 80");
        screen = terminal.Await("tcp.port == 80");
        Assert.EndsWith("> tcp.port == 80", terminal.Await(s => !s.Contains("Did you", StringComparison.Ordinal), "nothing below"), StringComparison.Ordinal);
        Assert.Contains("\e[32m> ", terminal.ColouredScreen, StringComparison.Ordinal);
        terminal.Press("Enter");
        Assert.EndsWith("11 of 23 frames match\n>", terminal.Await("frames match"), StringComparison.Ordinal);
    }

    [TerminalFact]
    public void TabCompletesAndShowsTheChoice()
    {
        using RealTerminal terminal = Open();
        terminal.Type("tcp.flags.sy");
        terminal.Press("Tab");
        terminal.Await("> tcp.flags.syn");
        terminal.Press("C-u");
        terminal.Type("tcp.flags.a");
        terminal.Press("Tab");
        string screen = terminal.Await("tcp.flags.ack ");
        Assert.Contains("tcp.flags.ae", screen, StringComparison.Ordinal);
        Assert.Contains("Boolean", screen, StringComparison.OrdinalIgnoreCase);
    }

    [TerminalFact]
    public void HistorySuggestsAndCtrlCGivesUpTheLineOnly()
    {
        using RealTerminal terminal = Open();
        terminal.Type("udp.port == 53");
        terminal.Press("Enter");
        terminal.Await("4 of 23 frames match");
        terminal.Type("udp.");
        terminal.Await(screen => screen.Split("> udp.port == 53").Length == 3, "the rest of the line from history");
        terminal.Press("Right");
        terminal.Press("C-c");
        terminal.Await(screen => screen.EndsWith("\n>", StringComparison.Ordinal), "a new prompt");
        terminal.Press("Up");
        terminal.Await(screen => screen.EndsWith("> udp.port == 53", StringComparison.Ordinal), "the line before");
        terminal.Press("C-u");
        terminal.Press("C-d");
        Assert.Equal(0, terminal.ExitCode);
    }

    [TerminalFact]
    public void ALineThatIsWiderThanTheScreenGoesOnBelow()
    {
        using RealTerminal terminal = Open(width: 40);
        const string filter = "ip.addr == 183.136.236.13 and tcp.flags.syn == 1 and tcp.flags.ack == 1";
        terminal.Type(filter);
        terminal.Await(screen => screen.Replace("\n", "", StringComparison.Ordinal).EndsWith("> " + filter, StringComparison.Ordinal), "the line in two rows");
        Assert.Equal((filter.Length + 2) % 40, terminal.Cursor.Column);
        terminal.Press("Home");
        terminal.Press("Right");
        terminal.Await(_ => terminal.Cursor.Column == 3, "the cursor in the first row");
        terminal.Press("Enter");
        terminal.Await("1 of 23 frames match");
    }

    [TerminalFact]
    public void QuitLeavesTheTerminalInPeace()
    {
        using RealTerminal terminal = Open();
        terminal.Type(".quit");
        terminal.Press("Enter");
        Assert.Equal(0, terminal.ExitCode);
        Assert.DoesNotContain("Unhandled", terminal.Screen, StringComparison.Ordinal);
    }
}
