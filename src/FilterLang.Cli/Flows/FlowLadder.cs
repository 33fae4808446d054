using System.Globalization;
using FilterLang.Fields;
using FilterLang.Protocols.Flows;
using FilterLang.Protocols.Streams;

namespace FilterLang.Cli.Flows;

/// <summary>
/// The ladder of one conversation as text: two lifelines, a line a segment with its numbers as they are shown and as they are on the wire,
/// and what it does in plain words. Long runs of ordinary segments are folded.
/// </summary>
static class FlowLadder
{
    const int Width = 34, LongestRun = 6, Kept = 2;

    public static void Write(Utf8Sink text, FlowTranscript transcript, bool all)
    {
        FlowRow row = transcript.Row!;
        FlowStory story = row.Story!;
        text.Add(FormattableString.Invariant($"tcp.stream {row.Number}: client {row.Client} (known by {row.RoleSource}), server {row.Server}\n\n"));
        text.Add($"{"frame",8} {"time",11}  {"client",-6}{new string(' ', Width - 10)}{"server",6}\n");
        long start = transcript.Lines[0].Segment.Time;
        for (int i = 0; i < transcript.Lines.Count; i++)
        {
            int run = all ? 0 : RunFrom(transcript.Lines, i);
            if (run > LongestRun)
            {
                for (int k = 0; k < Kept; k++) AddLine(text, transcript.Lines[i + k], story, start);
                AddFold(text, transcript.Lines, i + Kept, run - Kept - 1, story);
                i += run - 1;
            }
            AddLine(text, transcript.Lines[i], story, start);
        }
        text.Add($"\nopened: {FlowVerdict.Opening(story)}\nended:  {FlowVerdict.Ending(story)}\n");
        string doubts = string.Join("; ", FlowVerdict.Doubts(story));
        if (doubts.Length > 0) text.Add($"beware: {doubts}\n");
    }

    /// <summary>How many segments from this one on do nothing but move data.</summary>
    static int RunFrom(IReadOnlyList<FlowLine> lines, int at)
    {
        int length = 0;
        while (at + length < lines.Count && IsOrdinary(lines[at + length])) length++;
        return length;
    }

    static bool IsOrdinary(FlowLine line) =>
        line.Step is { Handshake: 0, Acknowledges: 0, Finishes: 0, Deeds: FlowDeed.None } && (line.Segment.Flags & (TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Reset)) == 0
        && Remark(line.Segment).Length == 0;

    static void AddFold(Utf8Sink text, IReadOnlyList<FlowLine> lines, int from, int count, FlowStory story)
    {
        long client = 0, server = 0;
        for (int i = from; i < from + count; i++)
        {
            if (lines[i].Segment.Side == story.ClientSide) client += lines[i].Segment.Length;
            else server += lines[i].Segment.Length;
        }
        text.Add(FormattableString.Invariant($"{"···",8} {"",11}  ┊{new string(' ', Width)}┊  {count} segments: {client} bytes of the client, {server} of the server\n"));
    }

    static void AddLine(Utf8Sink text, FlowLine line, FlowStory story, long start)
    {
        FlowSegment segment = line.Segment;
        bool toServer = segment.Side == story.ClientSide, acknowledges = segment.Has(TcpFlags.Ack);
        string label = $" {Label(segment, story)} ";
        int dashes = Math.Max(2, Width - 1 - label.Length);
        string arrow = toServer ? $"──{label}{new string('─', Math.Max(0, dashes - 2))}▶" : $"◀{new string('─', Math.Max(0, dashes - 2))}{label}──";
        string wire = FormattableString.Invariant($"wire: seq {segment.Sequence}") + (acknowledges ? FormattableString.Invariant($", ack {segment.Acknowledgment}") : "");
        text.Add(string.Create(CultureInfo.InvariantCulture, $"{segment.Frame,8} {(segment.Time - start) / 1e9,11:0.000000}  │{arrow}│  {Words(line, story)}  [{wire}]\n"));
    }

    /// <summary>Flags and numbers as they are shown: <c>SYN ACK seq 0 ack 1</c>.</summary>
    public static string Label(in FlowSegment segment, FlowStory story)
    {
        FlowEnd sender = story.End(segment.Side), receiver = story.End(1 - segment.Side);
        return string.Create(CultureInfo.InvariantCulture, $"{Flags(segment)} seq {Shown(segment.Sequence, sender)}")
            + (segment.Has(TcpFlags.Ack) ? string.Create(CultureInfo.InvariantCulture, $" ack {Shown(segment.Acknowledgment, receiver)}") : "")
            + (segment.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $" len {segment.Length}") : "");
    }

    static uint Shown(uint number, FlowEnd end) => end.IsKnown ? unchecked(number - end.First) : number;

    static string Flags(FlowSegment segment)
    {
        string names = string.Join(" ", ((TcpFlags Flag, string Name)[])[(TcpFlags.Syn, "SYN"), (TcpFlags.Fin, "FIN"), (TcpFlags.Reset, "RST"), (TcpFlags.Ack, "ACK")]
            is var known ? known.Where(k => segment.Has(k.Flag)).Select(k => k.Name) : []);
        return names.Length == 0 ? "-" : names;
    }

    /// <summary>What a segment does, in plain words.</summary>
    public static string Words(FlowLine line, FlowStory story)
    {
        FlowSegment segment = line.Segment;
        FlowStep step = line.Step;
        string sender = FlowVerdict.Who(story, segment.Side), other = FlowVerdict.Who(story, 1 - segment.Side);
        var parts = new List<string>();
        string first = FormattableString.Invariant($"{segment.Sequence}");
        if (step.Handshake == 1) parts.Add($"{(step.Does(FlowDeed.TriesAgain) ? "1st of 3 again" : "1st of 3")}: {sender} asks, its first number is {first}, shown as 0");
        if (step.Handshake == 2) parts.Add($"{(step.Does(FlowDeed.TriesAgain) ? "2nd of 3 again" : "2nd of 3")}: {sender} accepts, its first number is {first}, shown as 0");
        if (step.Handshake == 3) parts.Add($"3rd of 3: {sender} confirms, the connection is open");
        if (step.Acknowledges == 2 && step.Finishes == 3) parts.Add($"2nd and 3rd of 4: {sender} confirms, and has no more to send either");
        else
        {
            if (step.Acknowledges == 2) parts.Add($"2nd of 4: {sender} confirms the end of what {other} sends{(line.State == FlowState.HalfClosed ? ", the connection is half-closed" : "")}");
            if (step.Finishes == 1) parts.Add($"1st of 4: {sender} has no more to send");
            if (step.Finishes == 3) parts.Add($"3rd of 4: {sender} has no more to send either");
        }
        if (step.Acknowledges == 4) parts.Add($"4th of 4: {sender} confirms{(line.State == FlowState.Closed ? ", the connection is closed" : "")}");
        AddDeeds(parts, step, sender);
        if (segment.Length > 0) parts.Add(FormattableString.Invariant($"{sender} sends {segment.Length} bytes"));
        if (Remark(segment) is { Length: > 0 } remark) parts.Add(remark);
        if (parts.Count == 0) parts.Add(segment.IsPureAck ? $"{sender} has received all up to {Shown(segment.Acknowledgment, story.End(1 - segment.Side))}" : sender);
        return string.Join("; ", parts);
    }

    static void AddDeeds(List<string> parts, FlowStep step, string sender)
    {
        if (step.Does(FlowDeed.TriesAgain) && step.Handshake == 0) parts.Add($"{sender} tries again");
        if (step.Does(FlowDeed.Crosses)) parts.Add("both ask at once");
        if (step.Does(FlowDeed.Challenges)) parts.Add($"{sender} holds an older connection");
        if (step.Does(FlowDeed.Refuses)) parts.Add($"{sender} refuses");
        else if (step.Does(FlowDeed.Resets)) parts.Add($"{sender} breaks off");
        if (step.Does(FlowDeed.FinishesAgain)) parts.Add("the FIN again");
        if (step.Does(FlowDeed.SendsHalfClosed)) parts.Add("after the other's FIN");
        if (step.Does(FlowDeed.Copies)) parts.Add("the same datagram captured twice");
        if (step.Does(FlowDeed.GoesBack)) parts.Add("earlier than the frame before");
        if (step.Does(FlowDeed.ComesLate)) parts.Add("after the end");
    }

    static string Remark(in FlowSegment segment) =>
        segment.Is(TcpVerdict.AnyRetransmission) ? "a retransmission"
        : segment.Is(TcpVerdict.OutOfOrder) ? "out of order"
        : segment.Is(TcpVerdict.LostSegment) ? "what stood before it was not captured"
        : segment.Is(TcpVerdict.ZeroWindow) ? "its window is full"
        : segment.Is(TcpVerdict.DuplicateAck) ? "the same acknowledgment again" : "";
}
