namespace FilterLang.Cli.Repl;

/// <summary>What the line editor needs of a terminal; tests have one of their own.</summary>
interface ITerminal
{
    /// <summary>Columns of the screen.</summary>
    int Width { get; }

    /// <summary>Whether colours are wanted.</summary>
    bool HasColours { get; }

    /// <summary>More keys have been typed or pasted already: what is drawn now would be seen by nobody.</summary>
    bool HasKeysWaiting { get; }

    /// <summary>A line is edited from here on, or no longer: as long as it is, Ctrl-C is a key, also between two of them.</summary>
    void Edits(bool begins);

    /// <summary>Waits for a key; null when there will be no more.</summary>
    ConsoleKeyInfo? ReadKey();

    /// <summary>Writes text and escape sequences at the cursor.</summary>
    void Write(string text);
}
