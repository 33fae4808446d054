using System.Globalization;

namespace FilterLang.Protocols.Flows;

/// <summary>What is found of a conversation, in sentences.</summary>
public static class FlowVerdict
{
    /// <summary>How it opened, how it ended, and what makes that doubtful, in one line.</summary>
    public static string Of(FlowStory story)
    {
        string trust = string.Join("; ", Doubts(story));
        string text = Opening(story) + "; " + Ending(story);
        return trust.Length == 0 ? text : $"{text}; {trust}";
    }

    public static string Opening(FlowStory story)
    {
        (FlowEnd client, FlowEnd server) = (story.Client, story.Server);
        string tries = client.Syns > 1 ? Text($" after {client.Syns} SYNs") : "";
        return story.Opening switch
        {
            FlowOpening.Handshake => Text($"handshake in frames {story.AnsweredSyn.Frame}, {story.Answer.Frame}, {story.HandshakeAck.Frame}, {Span(story.RoundTrip)}{tries}{FastOpen(story)}"),
            FlowOpening.Simultaneous => Text($"both sent a SYN (frames {Math.Min(client.Syn.Frame, server.Syn.Frame)}, {Math.Max(client.Syn.Frame, server.Syn.Frame)}){(story.HandshakeAck.Seen ? Text($", connected in frame {story.HandshakeAck.Frame}") : ", not completed")}"),
            FlowOpening.HalfOpen => Text($"half-open: SYN-ACK in frame {story.Answer.Frame}{(server.SynAcks > 1 ? Text($" ({server.SynAcks} times)") : "")}, never acknowledged{tries}"),
            FlowOpening.Aborted => Text($"client answered the SYN-ACK (frame {story.Answer.Frame}) with a RST"),
            FlowOpening.SynOnly => client.Syns > 1 ? Text($"no answer to {client.Syns} SYNs within {Span(client.LastSyn.Time - client.Syn.Time)}{Tries(client)}") : "no answer to the SYN",
            FlowOpening.Cancelled => "SYN taken back by a RST of the client",
            FlowOpening.Refused => Text($"refused: RST in answer to the SYN, {Span(server.Reset.Time - client.LastSyn.Time)}{tries}"),
            FlowOpening.Challenged => Text($"SYN answered by a plain ACK (frame {story.Challenge.Frame}): the server holds an old connection"),
            FlowOpening.AnswerMissing => Text($"SYN in frame {client.Syn.Frame}; the SYN-ACK is not in the capture"),
            FlowOpening.AckMissing => Text($"SYN and SYN-ACK in frames {story.AnsweredSyn.Frame}, {story.Answer.Frame}; the client's ACK is not in the capture"),
            FlowOpening.SynMissing => Text($"SYN-ACK in frame {story.Answer.Frame}; the SYN is not in the capture"),
            _ => Text($"opened before the capture (client {(story.RoleSource == RoleSource.Port ? "guessed by port" : "guessed: spoke first")})"),
        };
    }

    static string FastOpen(FlowStory story) => story.Client.SynData == 0 ? ""
        : story.FastOpenAccepted ? Text($", fast open with {story.Client.SynData} bytes in the SYN") : Text($", {story.Client.SynData} bytes in the SYN not accepted");

    static string Tries(FlowEnd client) =>
        " (at " + string.Join(", ", client.Tries.Select(t => Text($"+{(t.Time - client.Syn.Time) / 1e9:0.###}"))) + (client.Syns > client.Tries.Count ? ", ... s)" : " s)");

    public static string Ending(FlowStory story)
    {
        if (story.Initiator < 0) return story.Ending == FlowEnding.None ? "never open" : "still open at the end of the capture";
        string first = Who(story, story.Initiator), other = Who(story, 1 - story.Initiator);
        (FlowEnd begins, FlowEnd answers) = (story.End(story.Initiator), story.End(1 - story.Initiator));
        string late = story.Resetter >= 0 && story.Ending < FlowEnding.ResetAfterFin ? Text($", {(story.End(story.Resetter).Reset.Frame > begins.Fin.Frame ? "then" : "after a")} RST by {Who(story, story.Resetter)}") : "";
        return story.Ending switch
        {
            FlowEnding.FourSegments => Text($"{first} closed first: FIN {begins.Fin.Frame}, ACK {begins.FinAck.Frame}, FIN {answers.Fin.Frame}, ACK {answers.FinAck.Frame}{HalfClosed(story, other, answers)}{late}"),
            FlowEnding.ThreeSegments => Text($"{first} closed first: FIN {begins.Fin.Frame}, FIN-ACK {answers.Fin.Frame}, ACK {answers.FinAck.Frame}{late}"),
            FlowEnding.Simultaneous => Text($"both closed at once: FINs {begins.Fin.Frame}, {answers.Fin.Frame}, ACKs {begins.FinAck.Frame}, {answers.FinAck.Frame}{late}"),
            FlowEnding.HalfClosed => Text($"{first} closed (FIN {begins.Fin.Frame}, ACK {begins.FinAck.Frame}); {other} did not: half-closed to the end of the capture, {answers.DataAfterFin} bytes sent in it"),
            FlowEnding.FinUnanswered => Text($"FIN of {first} in frame {begins.Fin.Frame}{(begins.Fins > 1 ? Text($" ({begins.Fins} times)") : "")} never acknowledged"),
            FlowEnding.LastAckMissing => Text($"{first} closed first (FIN {begins.Fin.Frame}), {other} too (FIN {answers.Fin.Frame}); {Missing(story, begins, answers, first, other)}"),
            FlowEnding.ResetAfterFin => Text($"{first} closed (FIN {begins.Fin.Frame}), then RST by {Who(story, story.Resetter)} in frame {story.End(story.Resetter).Reset.Frame}"),
            FlowEnding.ResetOnData => Text($"RST by {first} in answer to data, frame {begins.Reset.Frame}"),
            FlowEnding.Reset => Text($"RST by {first}, frame {begins.Reset.Frame}{(story.IdleBeforeEnding > 1_000_000_000 ? $", after {Span(story.IdleBeforeEnding)} of silence" : "")}"),
            FlowEnding.Refused => Text($"never open, RST in frame {story.End(story.Resetter).Reset.Frame}"),
            _ => "still open at the end of the capture",
        };
    }

    static string HalfClosed(FlowStory story, string other, FlowEnd answers) =>
        story.HalfClosedFor is { } time && (answers.DataAfterFin > 0 || time >= 1_000_000)
            ? Text($"; half-closed for {Span(time)}, {other} sent {answers.DataAfterFin} bytes in it") : "";

    static string Missing(FlowStory story, FlowEnd begins, FlowEnd answers, string first, string other)
    {
        if (story.FinsCrossed && !begins.FinAck.Seen && !answers.FinAck.Seen) return "neither FIN was acknowledged";
        return !begins.FinAck.Seen ? $"the FIN of {first} was never acknowledged" : $"the FIN of {other} was never acknowledged";
    }

    /// <summary>What speaks against trusting the capture.</summary>
    public static IEnumerable<string> Doubts(FlowStory story)
    {
        (FlowEnd a, FlowEnd b) = (story.Client, story.Server);
        if (story.IsOneSided) yield return $"only the {(a.Frames > 0 ? "client's" : "server's")} frames were captured";
        if (a.Gaps + b.Gaps > 0) yield return Text($"{Times(a.Gaps + b.Gaps, "gap")}");
        if (!story.IsOneSided && a.AcksOfUnseen + b.AcksOfUnseen > 0) yield return Text($"{Times(a.AcksOfUnseen + b.AcksOfUnseen, "acknowledgment")} of what was not captured");
        if (a.Copies + b.Copies > 0)
            yield return Text($"{Times(a.Copies + b.Copies, "packet")} captured twice{(story.IgnoresCopies ? ", passed over" : " (a mirrored port? try --dedup)")}");
        if (story.TimesBack > 0) yield return Text($"the clock went back {Times(story.TimesBack, "time")}");
        if (a.Cut + b.Cut > 0) yield return Text($"{Times(a.Cut + b.Cut, "packet")} cut short");
        if (story.IsReuse)
            yield return story.ReuseDistance is { } distance ? Text($"ports used before, first number {distance:+#;-#;0} from then") : "ports used before";
    }

    static string Times(long count, string what) => count == 1 ? $"1 {what}" : Text($"{count} {what}s");

    /// <summary><c>client</c> or <c>server</c>.</summary>
    public static string Who(FlowStory story, int side) => side == story.ClientSide ? "client" : "server";

    /// <summary>A span of time with three digits that count: <c>41.2 ms</c>.</summary>
    public static string Span(long? nanoseconds)
    {
        if (nanoseconds is not { } span) return "?";
        double size = Math.Abs((double)span);
        (double unit, string name) = size < 1e3 ? (1, "ns") : size < 1e6 ? (1e3, "µs") : size < 1e9 ? (1e6, "ms") : (1e9, "s");
        double value = span / unit;
        string digits = size < 1e3 || Math.Abs(value) >= 100 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00";
        return value.ToString(digits, CultureInfo.InvariantCulture) + " " + name;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
