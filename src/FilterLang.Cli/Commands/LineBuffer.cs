using FilterLang.Cli.Output;
using FilterLang.Fields;

namespace FilterLang.Cli.Commands;

/// <summary>Collects lines in a buffer and writes it when it is full, or after each packet where a reader waits.</summary>
sealed class LineBuffer(StandardOutput output, bool flushEachPacket)
{
    const int FlushAt = 256 * 1024;

    public Utf8Sink Text { get; } = new(FlushAt + 4096);

    /// <summary>To be called after each packet. False when nobody can be told any more.</summary>
    public bool EndPacket()
    {
        if (flushEachPacket || Text.Length >= FlushAt) Flush();
        return output.Failure == OutputFailure.None;
    }

    public void Flush()
    {
        output.Write(Text.Written);
        Text.Clear();
    }
}
