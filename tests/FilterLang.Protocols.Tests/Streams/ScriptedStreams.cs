using System.Globalization;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Tests.Streams;

/// <summary>Sends segments between two ends through streams and analysis, and says what was found in the words of tcp-analysis.txt.</summary>
sealed unsafe class ScriptedStreams : IDisposable
{
    /// <summary>Far from the epoch, which counts as "not known".</summary>
    const long Start = 1_000_000_000_000_000;

    readonly TcpStreams _streams = new();
    readonly FlowKey _key = new(NetworkAddress.IPv4(1), NetworkAddress.IPv4(2), 3);
    long _last;
    uint _frame;

    public string Send(ScriptSegment segment) => Describe(Send(segment, out TcpTrack track), track, segment.Side);

    public TcpAnalysis Send(ScriptSegment segment, out TcpTrack track)
    {
        _last = segment.At >= 0 ? segment.At : _last + 1_000_000;
        var wire = new TcpSegment(segment.Sequence, segment.Acknowledgment, segment.Flags, Start + _last)
        {
            Frame = ++_frame, Length = segment.Length, Window = segment.Window,
        };
        TcpAnalysis analysis = default;
        int side = segment.Side;
        ref TcpStream stream = ref *_streams.Of(_key, side, wire, out bool isNew, ref analysis);
        ref TcpSide sender = ref TcpStreams.Sender(ref stream, side), receiver = ref TcpStreams.Receiver(ref stream, side);
        TcpStreams.LearnBases(ref sender, ref receiver, wire);
        ref TcpTrack kept = ref TcpStreams.TrackOf(ref stream);
        TcpAnalyzer.Enter(ref kept.Sender(side));
        _streams.Analyzer.Judge(stream, ref kept, side, wire, ref analysis);
        TcpStreams.Complete(ref stream, wire, isNew);
        TcpAnalyzer.NoteHandshake(ref kept, side, wire);
        if (segment.Scale >= 0) sender.WindowScale = segment.Scale;
        if (segment.Sack.Count > 0) TcpAnalyzer.BeginSack(ref kept.Sender(side), ref analysis);
        foreach ((uint left, uint right) in segment.Sack)
            _streams.Analyzer.AddSack(ref kept.Sender(side), unchecked(left - receiver.Base), unchecked(right - receiver.Base));
        if (wire.Has(TcpFlags.Syn)) TcpStreams.JudgeScaling(ref sender, ref receiver, wire.IsSynAck);
        track = kept;
        return analysis;
    }

    static string Describe(in TcpAnalysis analysis, TcpTrack track, int side)
    {
        var words = new List<string>();
        if (analysis.AcknowledgedFrame != 0)
            words.Add($"acks {analysis.AcknowledgedFrame}" + (analysis.RoundTrip != 0 ? $" rtt {Milliseconds(analysis.RoundTrip)}" : "")
                + (analysis.Partial ? " partial" : "") + (analysis.Ambiguous ? " ambiguous" : ""));
        if (analysis.Exists && track.InitialRoundTrip != 0) words.Add($"irtt {Milliseconds(track.InitialRoundTrip)}");
        if (analysis.InFlight != 0) words.Add($"flight {analysis.InFlight} push {analysis.Pushed}");
        foreach ((TcpVerdict verdict, string word) in s_words)
        {
            if (!analysis.Is(verdict)) continue;
            words.Add(verdict switch
            {
                TcpVerdict.DuplicateAck => $"dup {analysis.DuplicateNumber} of {analysis.DuplicateFrame}",
                TcpVerdict.Retransmission when analysis.Timeout != 0 => $"{word} rto {Milliseconds(analysis.Timeout)} of {analysis.TimeoutFrame}",
                _ => word,
            });
        }
        string all = !analysis.Exists ? "-" : words.Count == 0 ? "record" : string.Join(", ", words);
        return $"{all}; runs {track.Sender(side).Ranges.Count}/{track.Receiver(side).Ranges.Count}";
    }

    static readonly (TcpVerdict, string)[] s_words =
    [
        (TcpVerdict.ReusedPorts, "reused"), (TcpVerdict.FastRetransmission, "fast"), (TcpVerdict.SpuriousRetransmission, "spurious"),
        (TcpVerdict.Retransmission, "retransmission"), (TcpVerdict.OutOfOrder, "out-of-order"), (TcpVerdict.LostSegment, "lost"),
        (TcpVerdict.AckLostSegment, "ack-lost"), (TcpVerdict.WindowUpdate, "window-update"), (TcpVerdict.WindowFull, "window-full"),
        (TcpVerdict.KeepAlive, "keep-alive"), (TcpVerdict.KeepAliveAck, "keep-alive-ack"), (TcpVerdict.DuplicateAck, "dup"),
        (TcpVerdict.ZeroWindowProbe, "probe"), (TcpVerdict.ZeroWindow, "zero-window"), (TcpVerdict.ZeroWindowProbeAck, "probe-ack"),
    ];

    static string Milliseconds(long nanoseconds) => (nanoseconds / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);

    public void Dispose() => _streams.Dispose();
}
