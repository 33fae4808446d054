using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Cli.Repl;

/// <summary>What is shown of a line that is being edited.</summary>
/// <param name="Prompt">Plain text before it.</param>
/// <param name="PromptColour">Escape sequence, or empty.</param>
/// <param name="Coloured">The line with escape sequences; line breaks as they are.</param>
/// <param name="Below">Lines under it: what is wrong, or a menu.</param>
sealed record LineImage(string Prompt, string PromptColour, string Coloured, IReadOnlyList<string> Below);

/// <summary>Draws a line anew after each key: from where its first row stands down to what is shown below it, then puts the cursor back.</summary>
sealed class LineView(ITerminal terminal)
{
    int _cursorRow;

    /// <summary>Forgets what was drawn: the next line begins where the cursor stands.</summary>
    public void Begin() => _cursorRow = 0;

    public void Draw(LineModel line, LineImage image)
    {
        string ghost = line.Ghost;
        StringBuilder text = FromTop(image);
        if (ghost.Length > 0 && terminal.HasColours) text.Append(Colouring.Dim).Append(ghost.Replace('\n', ' ')).Append(Colouring.Reset);
        string shown = terminal.HasColours ? line.Text + ghost.Replace('\n', ' ') : line.Text;
        (int row, _) = Place(shown, shown.Length, image.Prompt.Length);
        foreach (string below in image.Below)
        {
            text.Append("\r\n").Append(Cut(below));
            row++;
        }
        (int caretRow, int column) = Place(line.Text, line.Caret, image.Prompt.Length);
        if (row > caretRow) text.Append("\e[").Append(row - caretRow).Append('A');
        text.Append('\r');
        if (column > 0) text.Append("\e[").Append(column).Append('C');
        _cursorRow = caretRow;
        terminal.Write(text.ToString());
    }

    /// <summary>Leaves the line as it is, wipes out what was below it, and goes to a new row.</summary>
    public void End(LineModel line, LineImage image)
    {
        terminal.Write(FromTop(image).Append("\r\n").ToString());
        _cursorRow = 0;
    }

    public void ClearScreen()
    {
        terminal.Write("\e[H\e[2J");
        _cursorRow = 0;
    }

    // What was drawn before is wiped out; prompt and line stand in its place.
    StringBuilder FromTop(LineImage image)
    {
        StringBuilder text = new StringBuilder().Append('\r');
        if (_cursorRow > 0) text.Append("\e[").Append(_cursorRow).Append('A');
        text.Append("\e[J").Append(image.PromptColour).Append(image.Prompt);
        if (image.PromptColour.Length > 0) text.Append(Colouring.Reset);
        return text.Append(image.Coloured.Replace("\n", "\r\n" + new string(' ', image.Prompt.Length), StringComparison.Ordinal));
    }

    // Rows and columns as the terminal breaks them.
    (int Row, int Column) Place(string text, int at, int indent)
    {
        int row = 0, column = indent;
        foreach (Rune rune in text.AsSpan(0, at).EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                (row, column) = (row + 1, indent);
                continue;
            }
            int width = TextColumns.Count(rune.ToString());
            if (column + width > terminal.Width) (row, column) = (row + 1, 0);
            column += width;
        }
        return column >= terminal.Width ? (row + 1, 0) : (row, column);
    }

    string Cut(string line) => line.Contains('\e', StringComparison.Ordinal) || line.Length < terminal.Width ? line : line[..(terminal.Width - 1)];
}
