using System.Text;

namespace FilterLang.Filters.Diagnostics;

/// <summary>Draws a diagnostic as tshark does: the message, the filter, and a mark under the place.</summary>
public static class DiagnosticRendering
{
    const string Indent = "    ";

    /// <summary>
    /// The lines to print, without line end after the last: message, the indented filter, <c>^~~~</c> under the span (one caret
    /// at the end of the text when something is missing there), and the hint if there is one. Columns count what a terminal
    /// shows: a wide character takes two, a combining one none, a line break or tab is shown as a space.
    /// </summary>
    public static string Render(this Diagnostic diagnostic, string filter)
    {
        var text = new StringBuilder();
        text.Append(diagnostic.Message).Append('\n').Append(Indent);
        foreach (char c in filter) text.Append(c is '\n' or '\r' or '\t' or '\v' or '\f' ? ' ' : c);

        int start = Math.Clamp(diagnostic.Span.Start, 0, filter.Length);
        int end = Math.Clamp(diagnostic.Span.End, start, filter.Length);
        int before = TextColumns.Count(filter.AsSpan(0, start));
        int under = Math.Max(1, TextColumns.Count(filter.AsSpan(start, end - start)));
        text.Append('\n').Append(Indent).Append(' ', before).Append('^').Append('~', under - 1);

        if (diagnostic.Hint is { } hint) text.Append('\n').Append(hint);
        return text.ToString();
    }
}
