using System.Text;
using Microsoft.Win32.SafeHandles;

namespace FilterLang.Cli.Output;

/// <summary>Messages for people, on standard error.</summary>
static class ErrorOutput
{
    /// <summary>A line that starts with the program's name.</summary>
    public static void Say(string message) => Write($"dfilter: {message}\n");

    public static void Write(string text)
    {
        using var handle = new FileStream(new SafeFileHandle(2, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        try
        {
            handle.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // Nobody listens, and there is nowhere else to say so.
        }
    }
}
