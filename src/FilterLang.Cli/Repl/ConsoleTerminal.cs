namespace FilterLang.Cli.Repl;

/// <summary>The real terminal. Ctrl-C is a key while a line is edited, and an interrupt at all other times.</summary>
sealed class ConsoleTerminal : ITerminal
{
    readonly TextWriter _screen = Console.Out;

    public int Width => Math.Max(Console.WindowWidth, 20);

    public bool HasColours { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public bool HasKeysWaiting => !Console.IsInputRedirected && Console.KeyAvailable;

    public void Edits(bool begins)
    {
        if (!Console.IsInputRedirected) Console.TreatControlCAsInput = begins;
    }

    public ConsoleKeyInfo? ReadKey()
    {
        try
        {
            return Console.ReadKey(intercept: true);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public void Write(string text)
    {
        _screen.Write(text);
        _screen.Flush();
    }
}
