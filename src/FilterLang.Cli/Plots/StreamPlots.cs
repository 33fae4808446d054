using System.Globalization;
using FilterLang.Cli.Flows;
using FilterLang.Protocols.Flows;
using FilterLang.Protocols.Streams;

namespace FilterLang.Cli.Plots;

/// <summary>The pictures of one direction of a conversation: the sender's data, and what the other side says to it.</summary>
sealed class StreamPlots
{
    readonly FlowTranscript _transcript;
    readonly FlowStory _story;
    readonly FlowEnd _sender;
    readonly int _side;
    readonly long _start;
    readonly double _seconds;
    readonly string _who;

    /// <param name="transcript">All segments.</param>
    /// <param name="side">Whose data, 0 or 1; -1 for who sent more.</param>
    public StreamPlots(FlowTranscript transcript, int side)
    {
        _transcript = transcript;
        _story = transcript.Row!.Story!;
        _side = side >= 0 ? side : _story.End(0).Data > _story.End(1).Data ? 0 : 1;
        _sender = _story.End(_side);
        _start = transcript.Lines[0].Segment.Time;
        _seconds = LastOfUse();
        FlowRow row = transcript.Row!;
        _who = string.Create(CultureInfo.InvariantCulture, $"tcp.stream {row.Number}: data of the {FlowVerdict.Who(_story, _side)} {row.Address(_side)} → {row.Address(1 - _side)}");
    }

    IEnumerable<FlowLine> Data => Drawn.Where(l => l.Segment.Side == _side && l.Segment.End != l.Segment.Sequence);

    IEnumerable<FlowLine> Drawn => _transcript.Lines.Where(l => Seconds(l.Segment) <= _seconds);

    IEnumerable<FlowLine> Answers => Drawn.Where(l => l.Segment.Side != _side && l.Segment.Has(TcpFlags.Ack) && !l.Segment.Has(TcpFlags.Reset));

    double Seconds(in FlowSegment segment) => Math.Max(0, (segment.Time - _start) / 1e9);

    // Numbers before the first one seen lie just before 0 and are shown there.
    double Shown(uint number) => Math.Max(0, unchecked((int)(number - _sender.First)) is < 0 and > -0x1000_0000 ? 0 : unchecked(number - _sender.First));

    // An idle connection would leave nothing to see: the picture ends a little behind the last data and what acknowledges them.
    double LastOfUse()
    {
        double last = 0, highest = 0;
        foreach (FlowLine line in _transcript.Lines)
        {
            FlowSegment segment = line.Segment;
            bool counts = segment.Side == _side ? segment.Length > 0 : segment.Has(TcpFlags.Ack) && Shown(segment.Acknowledgment) > highest;
            if (!counts) continue;
            last = Seconds(segment);
            if (segment.Side != _side) highest = Shown(segment.Acknowledgment);
        }
        return Math.Min(_transcript.Lines.Max(l => Seconds(l.Segment)), last * 1.04);
    }

    static string Title(in FlowSegment segment, string what) => string.Create(CultureInfo.InvariantCulture, $"frame {segment.Frame}: {what}");

    /// <summary>Time and sequence as tcptrace draws them: data as strokes, acknowledgments below as steps, the window's edge above.</summary>
    public string Trace()
    {
        double most = Data.Select(l => Shown(l.Segment.End)).Concat(Answers.Select(l => Shown(l.Segment.Acknowledgment) + l.Segment.Window)).DefaultIfEmpty(1).Max();
        double data = Data.Select(l => Shown(l.Segment.End)).DefaultIfEmpty(1).Max();
        var chart = new Chart("Time and sequence (tcptrace)", _who, "relative sequence number", _seconds, Math.Min(most, data * 1.6));
        chart.Legend(("a", "data"), ("bad", "again"), ("good", "acknowledged"), ("b", "SACK"), ("soft", "window's edge"));
        var acknowledged = new List<(double, double)>();
        var edge = new List<(double, double)>();
        double ceiling = Math.Min(most, data * 1.6);
        foreach (FlowLine line in Answers)
        {
            FlowSegment segment = line.Segment;
            double x = chart.X(Seconds(segment)), ack = Shown(segment.Acknowledgment);
            Step(acknowledged, x, chart.Y(Math.Min(ceiling, ack)));
            Step(edge, x, chart.Y(Math.Min(ceiling, ack + segment.Window)));
            foreach ((uint left, uint right) in line.Sack)
                chart.Canvas.Line(x, chart.Y(Math.Min(ceiling, left)), x, chart.Y(Math.Min(ceiling, right)), "b big", Title(segment, $"SACK {left} to {right}"));
        }
        chart.Canvas.Path(acknowledged, "good");
        chart.Canvas.Path(edge, "soft");
        foreach (FlowLine line in Data)
        {
            FlowSegment segment = line.Segment;
            double x = chart.X(Seconds(segment));
            bool again = segment.Is(TcpVerdict.AnyRetransmission);
            chart.Canvas.Line(x, chart.Y(Shown(segment.Sequence)), x, chart.Y(Shown(segment.End)) - 1, again ? "bad" : "a big", Title(segment, $"{Shown(segment.Sequence)} to {Shown(segment.End)}{(again ? ", again" : "")}"));
        }
        return chart.Finish();
    }

    /// <summary>Time and sequence as Stevens draws them: a dot a segment.</summary>
    public string Stevens()
    {
        var chart = new Chart("Time and sequence (Stevens)", _who, "relative sequence number", _seconds, Data.Select(l => Shown(l.Segment.Sequence)).DefaultIfEmpty(1).Max());
        chart.Legend(("a", "segment"), ("bad", "again"));
        foreach (FlowLine line in Data)
        {
            bool again = line.Segment.Is(TcpVerdict.AnyRetransmission);
            chart.Canvas.Dot(chart.X(Seconds(line.Segment)), chart.Y(Shown(line.Segment.Sequence)), 2.4, again ? "fbad" : "fa", Title(line.Segment, $"{Shown(line.Segment.Sequence)}, {line.Segment.Length} bytes"));
        }
        return chart.Finish();
    }

    /// <summary>Bits a second of data sent, and of data acknowledged for the first time.</summary>
    public string Throughput()
    {
        const int slots = 60;
        double width = Math.Max(_seconds, 1e-6) / slots;
        double[] sent = new double[slots], good = new double[slots];
        double highest = 0;
        foreach (FlowLine line in Data) sent[Slot(line.Segment)] += line.Segment.Length * 8 / width;
        foreach (FlowLine line in Answers)
        {
            double ack = Shown(line.Segment.Acknowledgment);
            if (ack <= highest) continue;
            good[Slot(line.Segment)] += (ack - highest) * 8 / width;
            highest = ack;
        }
        var chart = new Chart("Throughput", _who, "bits per second", _seconds, sent.Concat(good).Max());
        chart.Legend(("a", "sent"), ("good", "acknowledged"));
        for (int i = 0; i < slots; i++)
            chart.Canvas.Box(chart.X(i * width) + 1, chart.Y(sent[i]), chart.X(width) - chart.X(0) - 2, chart.Y(0) - chart.Y(sent[i]), "fa", string.Create(CultureInfo.InvariantCulture, $"{i * width:0.###} s: {sent[i]:0} bit/s sent, {good[i]:0} acknowledged"));
        chart.Canvas.Path(good.Select((value, i) => (chart.X((i + 0.5) * width), chart.Y(value))), "good big");
        return chart.Finish();

        int Slot(in FlowSegment segment) => Math.Min(slots - 1, (int)(Seconds(segment) / width));
    }

    /// <summary>From a segment to the acknowledgment that first covers it; segments that were sent again say nothing (RFC 6298 section 3).</summary>
    public string RoundTrips()
    {
        var points = new List<(FlowSegment Segment, double Milliseconds)>();
        var waiting = new Queue<FlowSegment>();
        foreach (FlowLine line in _transcript.Lines)
        {
            FlowSegment segment = line.Segment;
            if (segment.Side == _side)
            {
                if (segment.End != segment.Sequence && !segment.Is(TcpVerdict.AnyRetransmission | TcpVerdict.OutOfOrder)) waiting.Enqueue(segment);
                else if (segment.Is(TcpVerdict.AnyRetransmission)) waiting.Clear();
                continue;
            }
            if (!segment.Has(TcpFlags.Ack)) continue;
            while (waiting.TryPeek(out FlowSegment sent) && unchecked((int)(segment.Acknowledgment - sent.End)) >= 0)
            {
                waiting.Dequeue();
                points.Add((sent, (segment.Time - sent.Time) / 1e6));
            }
        }
        var chart = new Chart("Round trips", _who, "milliseconds to the acknowledgment", _seconds, points.Select(p => p.Milliseconds).DefaultIfEmpty(1).Max());
        chart.Canvas.Path(points.Select(p => (chart.X(Seconds(p.Segment)), chart.Y(Math.Max(0, p.Milliseconds)))), "g");
        foreach ((FlowSegment segment, double time) in points)
            chart.Canvas.Dot(chart.X(Seconds(segment)), chart.Y(Math.Max(0, time)), 2.6, "fa", Title(segment, string.Create(CultureInfo.InvariantCulture, $"{time:0.###} ms")));
        return chart.Finish();
    }

    /// <summary>What the other side can take, and what is on its way.</summary>
    public string Window()
    {
        var window = new List<(double, double)>();
        var flight = new List<(double X, double Bytes)>();
        double sent = 0, heard = 0, most = 0;
        foreach (FlowLine line in Drawn)
        {
            FlowSegment segment = line.Segment;
            if (segment.Side == _side) sent = Math.Max(sent, Shown(segment.End));
            else if (segment.Has(TcpFlags.Ack) && !segment.Has(TcpFlags.Reset))
            {
                heard = Math.Max(heard, Shown(segment.Acknowledgment));
                window.Add((Seconds(segment), segment.Window));
                most = Math.Max(most, segment.Window);
            }
            flight.Add((Seconds(segment), Math.Max(0, sent - heard)));
        }
        most = Math.Max(most, flight.Max(f => f.Bytes));
        var chart = new Chart("Window and bytes in flight", _who, "bytes", _seconds, most);
        chart.Legend(("good", "window of the receiver"), ("a", "in flight"));
        chart.Canvas.Path(Steps(chart, window), "good big");
        chart.Canvas.Path(Steps(chart, flight), "a");
        return chart.Finish();
    }

    static List<(double, double)> Steps(Chart chart, IEnumerable<(double Seconds, double Value)> values)
    {
        var points = new List<(double, double)>();
        foreach ((double seconds, double value) in values) Step(points, chart.X(seconds), chart.Y(value));
        return points;
    }

    static void Step(List<(double X, double Y)> points, double x, double y)
    {
        if (points.Count > 0) points.Add((x, points[^1].Y));
        points.Add((x, y));
    }
}
