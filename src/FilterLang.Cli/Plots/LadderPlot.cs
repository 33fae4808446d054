using System.Globalization;
using FilterLang.Cli.Flows;
using FilterLang.Protocols.Flows;
using FilterLang.Protocols.Streams;

namespace FilterLang.Cli.Plots;

/// <summary>The ladder as textbooks draw it: two lifelines, slanted arrows, what each segment carries and does.</summary>
static class LadderPlot
{
    const int Most = 400;
    const double Client = 190, Server = 560, Words = 590, Top = 96, Row = 26, Slant = 12;

    public static string Draw(FlowTranscript transcript)
    {
        FlowRow row = transcript.Row!;
        FlowStory story = row.Story!;
        var canvas = new Svg();
        int shown = Math.Min(Most, transcript.Lines.Count);
        double bottom = Top + (shown * Row) + Slant + 12;
        string title = string.Create(CultureInfo.InvariantCulture, $"tcp.stream {row.Number}: {row.Client} and {row.Server}");
        canvas.Text(24, 28, title, "h");
        canvas.Text(24, 48, FlowVerdict.Of(story), "s");
        canvas.Text(Client, Top - 14, "client", "c");
        canvas.Text(Server, Top - 14, "server", "c");
        canvas.Line(Client, Top - 6, Client, bottom, "soft");
        canvas.Line(Server, Top - 6, Server, bottom, "soft");
        long start = transcript.Lines[0].Segment.Time;
        for (int i = 0; i < shown; i++) Arrow(canvas, transcript.Lines[i], story, start, Top + (i * Row));
        if (shown < transcript.Lines.Count)
            canvas.Text(Client, bottom + 14, string.Create(CultureInfo.InvariantCulture, $"{transcript.Lines.Count - shown} more segments are not drawn"), "s");
        return canvas.Finish(1180, bottom + 28, title);
    }

    static void Arrow(Svg canvas, FlowLine line, FlowStory story, long start, double y)
    {
        FlowSegment segment = line.Segment;
        bool toServer = segment.Side == story.ClientSide;
        bool bad = segment.Has(TcpFlags.Reset) || segment.Is(TcpVerdict.AnyRetransmission | TcpVerdict.LostSegment);
        string kind = bad ? "bad" : toServer ? "a big" : "b big";
        (double from, double to) = toServer ? (Client, Server) : (Server, Client);
        string words = FlowLadder.Words(line, story), label = FlowLadder.Label(segment, story);
        string wire = string.Create(CultureInfo.InvariantCulture, $"frame {segment.Frame}; on the wire: seq {segment.Sequence}{(segment.Has(TcpFlags.Ack) ? $", ack {segment.Acknowledgment}" : "")}; {words}");
        canvas.Line(from, y, to, y + Slant, kind, wire);
        double back = toServer ? -8 : 8;
        canvas.Line(to, y + Slant, to + back, y + Slant - 4.4, kind);
        canvas.Line(to, y + Slant, to + back, y + Slant + 3.8, kind);
        canvas.Text((Client + Server) / 2, y + (Slant / 2) - 4, label, "m c");
        canvas.Text(Client - 12, y + 4, string.Create(CultureInfo.InvariantCulture, $"{(segment.Time - start) / 1e9:0.000000} s"), "m e");
        canvas.Text(24, y + 4, string.Create(CultureInfo.InvariantCulture, $"#{segment.Frame}"), "m");
        canvas.Text(Words, y + Slant, words, "s");
    }
}
