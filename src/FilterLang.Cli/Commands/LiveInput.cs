using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Live;

namespace FilterLang.Cli.Commands;

/// <summary>Packets from an interface. The only place that knows of it: work on files never loads SharpPcap.</summary>
static class LiveInput
{
    /// <summary>The capture as a file that grows.</summary>
    public static bool TryOpen(Settings settings, string name, CancellationToken stop, [NotNullWhen(true)] out CaptureReader? reader, [NotNullWhen(false)] out CaptureError? error)
    {
        reader = null;
        try
        {
            var options = new LiveOptions { CaptureFilter = settings.CaptureFilter, SnapLength = settings.SnapLength, Promiscuous = settings.Promiscuous };
            LiveCapture capture = LiveCapture.Open(Resolve(name), options);
            if (!settings.Quiet) ErrorOutput.Write($"Capturing on '{capture.Name}'\n");
            return CaptureReader.TryOpen(capture.AsStream(stop), capture.Name, out reader, out error);
        }
        catch (LiveException problem)
        {
            error = new CaptureError(CaptureErrorKind.IoError, problem.Message, null, 0, true);
            return false;
        }
    }

    /// <summary><c>-D</c> and <c>-L</c>.</summary>
    public static int List(Settings settings, StandardOutput output)
    {
        try
        {
            var text = new StringBuilder();
            if (settings.ListInterfaces)
            {
                int number = 0;
                foreach (LiveInterface known in LiveCapture.Interfaces())
                {
                    text.Append(CultureInfo.InvariantCulture, $"{++number}. {known.Name}");
                    if (known.Description is { } description) text.Append(" (").Append(description).Append(')');
                    else if (known.IsLoopback) text.Append(" (Loopback)");
                    text.Append('\n');
                }
            }
            else
            {
                using LiveCapture capture = LiveCapture.Open(settings.Interface is { } name ? Resolve(name) : LiveCapture.Interfaces() is [var first, ..] ? first.Name : "");
                text.Append(CultureInfo.InvariantCulture, $"Data link type of interface {capture.Name}:\n  {capture.LinkTypeName} ({capture.LinkType})\n");
            }
            output.Write(Encoding.UTF8.GetBytes(text.ToString()));
            return ExitCode.Done;
        }
        catch (LiveException problem)
        {
            ErrorOutput.Say(problem.Message);
            return ExitCode.BadInput;
        }
    }

    // A number is one of the list's.
    static string Resolve(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && LiveCapture.Interfaces() is var all && number >= 1 && number <= all.Count
            ? all[number - 1].Name : name;
}
