using System.Text;
using FilterLang.Cli.Options;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Cli.Output;

/// <summary>What is wrong with a filter, on standard error: for people, or with <c>--error-format json</c> for programs.</summary>
static class FilterErrors
{
    public static void Show(Settings settings, string filter, Diagnostic error)
    {
        if (settings.ErrorsAsJson) ErrorOutput.Write(Encoding.UTF8.GetString(DiagnosticJson.Line(null, filter, false, [error])));
        else ErrorOutput.Say(Text(filter, error));
    }

    /// <summary>The lines for people; the last tells the corrected filter, where there is one.</summary>
    public static string Text(string filter, Diagnostic error)
    {
        string text = error.Render(filter);
        return error.Fix is { } fix ? $"{text}\nTry: {fix.Apply(filter)}" : text;
    }
}
