using System.Globalization;

namespace FilterLang.Protocols;

/// <summary>A request and, once seen, its reply. Frames count from 1, 0 is none; times are nanoseconds since 1970.</summary>
struct EchoTransaction
{
    public EchoKey Key;
    public long RequestFrame, ReplyFrame;
    public long RequestTime, ReplyTime;
    /// <summary>The next transaction in the same bucket, -1 at the end.</summary>
    public int Next;

    public readonly bool IsAnswered => ReplyFrame != 0;

    /// <summary>Shows how long the reply took, in milliseconds; labels have three places.</summary>
    public readonly void NoteTime(ref Layer layer, Field time)
    {
        double milliseconds = (ReplyTime - RequestTime) / 1e6;
        layer.Note(time, BitConverter.DoubleToUInt64Bits(milliseconds));
        if (layer.WantsLabels) layer.Label(time, $"{time.Label}: {milliseconds.ToString("F3", CultureInfo.InvariantCulture)} ms");
    }
}
