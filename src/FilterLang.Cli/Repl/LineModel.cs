using System.Globalization;

namespace FilterLang.Cli.Repl;

/// <summary>What a key asks of the editor's surroundings.</summary>
enum LineEvent
{
    None,
    /// <summary>The line is finished.</summary>
    Submit,
    /// <summary>The line is given up.</summary>
    Cancel,
    /// <summary>Nobody will type any more.</summary>
    EndOfInput,
    /// <summary>The word at the caret is to be completed.</summary>
    Complete,
    /// <summary>The screen is to be cleared.</summary>
    ClearScreen,
}

/// <summary>
/// The text that is being edited, its caret and what keys do to them, after Emacs and readline. Knows no terminal: keys in, text out.
/// </summary>
sealed class LineModel(IReadOnlyList<string> history)
{
    int _historyAt = history.Count;
    string _draft = "", _killed = "";
    string? _search;
    int _found = -1;

    public string Text { get; private set; } = "";

    public int Caret { get; private set; }

    /// <summary>What is searched for backwards in the history (Ctrl-R), or null.</summary>
    public string? Search => _search;

    /// <summary>How the latest line of the history goes on that begins as the text does; empty unless the caret stands at the end.</summary>
    public string Ghost
    {
        get
        {
            if (Text.Length == 0 || Caret != Text.Length || _search is not null) return "";
            for (int i = history.Count - 1; i >= 0; i--)
                if (history[i].Length > Text.Length && history[i].StartsWith(Text, StringComparison.Ordinal)) return history[i][Text.Length..];
            return "";
        }
    }

    /// <summary>Replaces a part of the text, as a completion does; the caret comes to stand behind it.</summary>
    public void Replace(int start, int length, string text) => (Text, Caret) = (string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(start + length)), start + text.Length);

    public LineEvent Apply(ConsoleKeyInfo key)
    {
        bool control = (key.Modifiers & ConsoleModifiers.Control) != 0, alt = (key.Modifiers & ConsoleModifiers.Alt) != 0;
        if (_search is not null && Searching(key, control)) return LineEvent.None;
        if (alt) return ApplyAlt(key);
        if (control && key.Key is >= ConsoleKey.A and <= ConsoleKey.Z) return ApplyControl(key.Key);
        switch (key.Key)
        {
            case ConsoleKey.Enter when IsOpen(Text): Insert("\n"); break;
            case ConsoleKey.Enter: return LineEvent.Submit;
            case ConsoleKey.Tab: return LineEvent.Complete;
            case ConsoleKey.Backspace: Delete(Before(Caret), Caret); break;
            case ConsoleKey.Delete: Delete(Caret, After(Caret)); break;
            case ConsoleKey.LeftArrow: Caret = control ? WordBefore() : Before(Caret); break;
            case ConsoleKey.RightArrow when Caret == Text.Length: Insert(Ghost); break;
            case ConsoleKey.RightArrow: Caret = control ? WordAfter() : After(Caret); break;
            case ConsoleKey.Home: Caret = 0; break;
            case ConsoleKey.End: MoveToEnd(); break;
            case ConsoleKey.UpArrow: Recall(-1); break;
            case ConsoleKey.DownArrow: Recall(+1); break;
            default:
                if (!char.IsControl(key.KeyChar)) Insert(key.KeyChar.ToString());
                break;
        }
        return LineEvent.None;
    }

    LineEvent ApplyControl(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.A: Caret = 0; break;
            case ConsoleKey.B: Caret = Before(Caret); break;
            case ConsoleKey.C: return LineEvent.Cancel;
            case ConsoleKey.D when Text.Length == 0: return LineEvent.EndOfInput;
            case ConsoleKey.D: Delete(Caret, After(Caret)); break;
            case ConsoleKey.E: MoveToEnd(); break;
            case ConsoleKey.F when Caret == Text.Length: Insert(Ghost); break;
            case ConsoleKey.F: Caret = After(Caret); break;
            case ConsoleKey.H: Delete(Before(Caret), Caret); break;
            case ConsoleKey.I: return LineEvent.Complete;
            case ConsoleKey.J or ConsoleKey.M: return LineEvent.Submit;
            case ConsoleKey.K: Kill(Caret, Text.Length); break;
            case ConsoleKey.L: return LineEvent.ClearScreen;
            case ConsoleKey.N: Recall(+1); break;
            case ConsoleKey.P: Recall(-1); break;
            case ConsoleKey.R: (_search, _found) = ("", history.Count); break;
            case ConsoleKey.U: Kill(0, Caret); break;
            case ConsoleKey.W: Kill(WordBefore(), Caret); break;
            case ConsoleKey.Y: Insert(_killed); break;
        }
        return LineEvent.None;
    }

    LineEvent ApplyAlt(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.B or ConsoleKey.LeftArrow: Caret = WordBefore(); break;
            case ConsoleKey.F or ConsoleKey.RightArrow: Caret = WordAfter(); break;
            case ConsoleKey.D: Kill(Caret, WordAfter()); break;
            case ConsoleKey.Backspace: Kill(WordBefore(), Caret); break;
            case ConsoleKey.Enter: Insert("\n"); break;
        }
        return LineEvent.None;
    }

    // While searching, letters extend what is searched for; any other key takes what was found and does what it does.
    bool Searching(ConsoleKeyInfo key, bool control)
    {
        if (control && key.Key == ConsoleKey.R) Find(_search!);
        else if (key.Key == ConsoleKey.Escape || (control && key.Key == ConsoleKey.G)) (_search, Text, Caret) = (null, _draft, _draft.Length);
        else if (key.Key == ConsoleKey.Backspace && _search!.Length > 0)
        {
            _found = history.Count;
            Find(_search = _search[..^1]);
        }
        else if (!control && !char.IsControl(key.KeyChar))
        {
            _found = Math.Min(_found + 1, history.Count);
            Find(_search += key.KeyChar);
        }
        else
        {
            _search = null;
            return false;
        }
        return true;
    }

    void Find(string wanted)
    {
        for (int i = _found - 1; i >= 0; i--)
        {
            if (!history[i].Contains(wanted, StringComparison.Ordinal)) continue;
            (_found, Text, Caret) = (i, history[i], history[i].Length);
            return;
        }
    }

    void Insert(string text)
    {
        Text = Text.Insert(Caret, text);
        Caret += text.Length;
    }

    void Delete(int start, int end) => (Text, Caret) = (Text.Remove(start, end - start), start);

    void Kill(int start, int end)
    {
        if (start == end) return;
        _killed = Text[start..end];
        Delete(start, end);
    }

    void MoveToEnd()
    {
        if (Caret == Text.Length) Insert(Ghost);
        else Caret = Text.Length;
    }

    void Recall(int step)
    {
        int at = _historyAt + step;
        if (at < 0 || at > history.Count) return;
        if (_historyAt == history.Count) _draft = Text;
        _historyAt = at;
        Text = at == history.Count ? _draft : history[at];
        Caret = Text.Length;
    }

    // Carets stand between what is one character on the screen.
    int After(int at) => at == Text.Length ? at : at + StringInfo.GetNextTextElementLength(Text, at);

    int Before(int at)
    {
        int before = 0;
        for (int i = 0; i < at; i += StringInfo.GetNextTextElementLength(Text, i)) before = i;
        return before;
    }

    int WordBefore()
    {
        int at = Caret;
        while (at > 0 && !IsWord(Text[at - 1])) at--;
        while (at > 0 && IsWord(Text[at - 1])) at--;
        return at;
    }

    int WordAfter()
    {
        int at = Caret;
        while (at < Text.Length && !IsWord(Text[at])) at++;
        while (at < Text.Length && IsWord(Text[at])) at++;
        return at;
    }

    static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_';

    /// <summary>Whether a bracket or a string is still open: then the line goes on below.</summary>
    public static bool IsOpen(string text)
    {
        if (text.StartsWith('.')) return false;
        int depth = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is '(' or '{' or '[') depth++;
            else if (!quoted && c is ')' or '}' or ']') depth--;
        }
        return quoted || depth > 0;
    }
}
