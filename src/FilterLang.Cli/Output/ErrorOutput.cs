using System.Text;

namespace FilterLang.Cli.Output;

/// <summary>Messages for people, on standard error.</summary>
static class ErrorOutput
{
    /// <summary>A line that starts with the program's name.</summary>
    public static void Say(string message) => Write($"dfilter: {message}\n");

    public static void Write(string text) => StandardOutput.WriteError(Encoding.UTF8.GetBytes(text));
}
