using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Follows the streams of plain TCP packets from their headers' bytes: the same steps on the same streams as the dissection takes, and what
/// it would record is left as numbers in <see cref="PacketContext.Told"/>. Only for plans that ask of conversations nothing but that.
/// Segments with unusual options it leaves to the dissection. A test holds it equal to that on every capture.
/// </summary>
public sealed unsafe class TcpSpine : IDisposable
{
    /// <summary>A segment whose stream has been asked for in memory: what was worked out for that.</summary>
    public struct Ahead
    {
        internal FlowKey4 Key;
        internal ulong Hash;
        internal byte Side;
        internal bool IsKnown;
    }

    const uint PaddedTimestamps = 0x0A08_0101;

    readonly PacketDissector _dissector;
    readonly TcpStreams _streams;
    readonly FlowTable<FlowKey4, TcpStream> _four;
    readonly bool _relative;
    ulong* _told;

    TcpSpine(PacketDissector dissector)
    {
        _dissector = dissector;
        _streams = dissector.State<TcpStreams>(Tcp.Protocol);
        _streams.Follow(dissector);
        _four = _streams.Four;
        _relative = dissector.Options.TcpRelativeSequenceNumbers;
        _told = (ulong*)NativeMemory.AllocZeroed(TcpTold.Count, sizeof(ulong));
    }

    /// <summary>Null where the plan asks for what only a dissection can tell.</summary>
    public static TcpSpine? TryCreate(PacketDissector dissector)
    {
        DissectionPlan plan = dissector.Plan;
        if (plan.WantsColumns || plan.Selection.Everything || plan.NeedsLayers || dissector.TellsFlows) return null;
        if (plan.Level is not (EvaluationLevel.Stream or EvaluationLevel.Analysis)) return null;
        for (int i = 0; i < Field.Count; i++)
            if (Field.At(i) is var field && plan.Selection.Wants(field) && !IsTold(field)) return null;
        return new TcpSpine(dissector);
    }

    static bool IsTold(Field field) => field.Parts.Count > 0 ? field.Parts.All(IsTold)
        : field.Context is ContextValue.None ? field.Header != Spine.None && field.Place >= 0 && field.Level <= EvaluationLevel.Header : true;

    /// <summary>Has the slot of a stream fetched from memory, after <see cref="Find"/>.</summary>
    public void FetchSlot(in Ahead ahead)
    {
        if (ahead.IsKnown) _four.FetchSlot(ahead.Hash);
    }

    /// <summary>Has a stream fetched from memory, after <see cref="FetchSlot"/>.</summary>
    public void FetchState(in Ahead ahead)
    {
        if (ahead.IsKnown) _four.FetchState(ahead.Hash);
    }

    /// <summary>Works out which stream a plain segment belongs to.</summary>
    public void Find(ref PacketContext p, out Ahead ahead)
    {
        ahead = default;
        const Spine both = Spine.IPv4 | Spine.Tcp;
        if ((p.Spine & (both | Spine.Complex)) != both) return;
        byte* network = p.Data + p.NetworkAt, transport = p.Data + p.TransportAt;
        ahead.Key = FlowKey4.Of(U32(network + 12), U32(network + 16), U16(transport), U16(transport + 2), out int side);
        ahead.Hash = _four.Hash(ahead.Key);
        (ahead.Side, ahead.IsKnown) = ((byte)side, true);
    }

    /// <summary>Takes a segment into its stream; false if the dissection must do that.</summary>
    public bool Follow(ref PacketContext p, in Ahead ahead)
    {
        byte* tcp = p.Data + p.TransportAt;
        int header = p.PayloadAt - p.TransportAt;
        bool optional = header > 20 && !(header == 32 && Unsafe.ReadUnaligned<uint>(tcp + 20) == PaddedTimestamps);
        if (p.CapturedLength < p.PayloadAt || (optional && !AreUsual(tcp, header))) return false;
        var segment = new TcpSegment(U32(tcp + 4), U32(tcp + 8), (TcpFlags)(U16(tcp + 12) & 0xFFF), p.Time)
        {
            Frame = (uint)p.Number, Length = (uint)p.PayloadLength, Window = U16(tcp + 14),
        };
        TcpAnalysis analysis = default;
        int side = ahead.Side;
        bool isNew;
        TcpStream* found = ahead.IsKnown
            ? _streams.Of(ahead.Key, ahead.Hash, side, segment, out isNew, ref analysis)
            : _streams.Of(KeyOf(p, tcp, out side), side, segment, out isNew, ref analysis);
        ref TcpStream stream = ref *found;
        if (isNew && stream.Slot.First != 0) _dissector.Conversations.Clear(&found->Slot);
        ref TcpSide sender = ref TcpStreams.Sender(ref stream, side), receiver = ref TcpStreams.Receiver(ref stream, side);
        ulong* told = p.Told = _told;
        TellStream(told, ref stream, ref sender, ref receiver, segment);
        if (_streams.Tracks)
        {
            ref TcpTrackSide tracked = ref TcpStreams.TrackOf(ref stream).Sender(side);
            TcpAnalyzer.Enter(ref tracked);
            _streams.Analyzer.Judge(stream, ref *stream.Track, side, segment, ref analysis);
        }
        TcpStreams.Complete(ref stream, segment, isNew);
        if (segment.Has(TcpFlags.Syn)) TcpStreams.Open(ref stream, segment, U16(tcp), U16(tcp + 2));
        if (stream.IsTracked) TcpAnalyzer.NoteHandshake(ref *stream.Track, side, segment);
        TcpStreams.Close(ref sender, ref receiver, segment);
        if (optional) TakeOptions(tcp, header, ref stream, side, ref analysis);
        if (segment.Has(TcpFlags.Syn)) TcpStreams.JudgeScaling(ref sender, ref receiver, segment.IsSynAck);
        p.Spine |= Spine.Told;
        if (stream.IsTracked && _streams.Analyzer.CountsRanges) p.Spine |= TellRanges(told, stream, side);
        if (analysis.Exists) p.Spine |= TellRecord(told, stream, analysis);
        return true;
    }

    static FlowKey KeyOf(in PacketContext p, byte* tcp, out int side)
    {
        byte* network = p.Data + p.NetworkAt;
        NetworkAddress source, destination;
        if ((p.Spine & Spine.IPv4) != 0) (source, destination) = (NetworkAddress.IPv4(U32(network + 12)), NetworkAddress.IPv4(U32(network + 16)));
        else
        {
            source = NetworkAddress.IPv6(new ReadOnlySpan<byte>(network + 8, 16));
            destination = NetworkAddress.IPv6(new ReadOnlySpan<byte>(network + 24, 16));
        }
        return FlowKey.Of(source, destination, U16(tcp), U16(tcp + 2), out side);
    }

    void TellStream(ulong* told, ref TcpStream stream, ref TcpSide sender, ref TcpSide receiver, in TcpSegment segment)
    {
        told[TcpTold.TimeRelative.At] = (ulong)(segment.Time - stream.First);
        told[TcpTold.TimeDelta.At] = (ulong)(segment.Time - stream.Previous);
        stream.Previous = segment.Time;
        told[TcpTold.Stream.At] = stream.Number;
        told[TcpTold.StreamNumber.At] = ++stream.Segments;
        told[TcpTold.Completeness.At] = (ulong)stream.Completeness;
        TcpStreams.LearnBases(ref sender, ref receiver, segment);
        uint sequence = _relative ? unchecked(segment.Sequence - sender.Base) : segment.Sequence;
        told[TcpTold.Sequence.At] = sequence;
        told[TcpTold.NextSequence.At] = unchecked(sequence + segment.Length + segment.Phantom);
        told[TcpTold.Acknowledgment.At] = _relative && segment.Has(TcpFlags.Ack) ? unchecked(segment.Acknowledgment - receiver.Base) : segment.Acknowledgment;
        sbyte scale = sender.WindowScale;
        told[TcpTold.WindowSize.At] = !segment.Has(TcpFlags.Syn) && scale >= 0 ? (ulong)segment.Window << scale : segment.Window;
    }

    static Spine TellRanges(ulong* told, in TcpStream stream, int side)
    {
        // The names follow the direction of the frame, not the roles of the ends.
        told[TcpTold.ServerRanges.At] = (ulong)stream.Track->Sender(side).Ranges.Count;
        told[TcpTold.ClientRanges.At] = (ulong)stream.Track->Receiver(side).Ranges.Count;
        return TcpTold.HasRanges;
    }

    static Spine TellRecord(ulong* told, in TcpStream stream, in TcpAnalysis analysis)
    {
        Spine has = TcpTold.HasRecord | TcpTold.BitOf(analysis.Verdict);
        if (analysis.AcknowledgedFrame != 0)
        {
            told[TcpTold.AcksFrame.At] = analysis.AcknowledgedFrame;
            told[TcpTold.RoundTrip.At] = (ulong)analysis.RoundTrip;
            has |= TcpTold.HasAcknowledged | If(analysis.Partial, TcpTold.HasPartial) | If(analysis.Ambiguous, TcpTold.HasAmbiguous)
                | If(analysis.RoundTrip != 0, TcpTold.HasRoundTrip);
        }
        if (stream.IsTracked && stream.Track->InitialRoundTrip is not 0 and var initial)
        {
            told[TcpTold.InitialRoundTrip.At] = (ulong)initial;
            has |= TcpTold.HasInitial;
        }
        told[TcpTold.BytesInFlight.At] = analysis.InFlight;
        told[TcpTold.PushBytesSent.At] = analysis.Pushed;
        has |= If(analysis.InFlight != 0, TcpTold.HasFlight);
        return analysis.Verdict == TcpVerdict.None ? has : has | TellVerdict(told, analysis);
    }

    static Spine TellVerdict(ulong* told, in TcpAnalysis analysis)
    {
        told[TcpTold.Timeout.At] = (ulong)analysis.Timeout;
        told[TcpTold.TimeoutFrame.At] = analysis.TimeoutFrame;
        told[TcpTold.DuplicateNumber.At] = analysis.DuplicateNumber;
        told[TcpTold.DuplicateFrame.At] = analysis.DuplicateFrame;
        return TcpTold.HasFlags | If(analysis.Is(TcpVerdict.AnyRetransmission), TcpTold.HasRepetition)
            | If(analysis.Is(TcpVerdict.Retransmission) && analysis.Timeout != 0, TcpTold.HasTimeout)
            | If(analysis.DuplicateNumber != 0, TcpTold.HasDuplicate);
    }

    static Spine If(bool condition, Spine bits) => condition ? bits : Spine.None;

    /// <summary>All options are padding, segment size, window scale, SACK or time stamps, and of the right length.</summary>
    static bool AreUsual(byte* tcp, int header)
    {
        for (int at = 20; at < header;)
        {
            byte kind = tcp[at];
            if (kind == 0) return true;
            if (kind == 1)
            {
                at++;
                continue;
            }
            int length = at + 1 < header ? tcp[at + 1] : 0;
            bool usual = (kind, length) is (2, 4) or (3, 3) or (4, 2) or (5, 10 or 18 or 26 or 34) or (8, 10);
            if (!usual || at + length > header) return false;
            at += length;
        }
        return true;
    }

    // Of the usual ones, scale and SACK are remembered.
    void TakeOptions(byte* tcp, int header, ref TcpStream stream, int side, ref TcpAnalysis analysis)
    {
        for (int at = 20; at < header && tcp[at] != 0; at += tcp[at] == 1 ? 1 : tcp[at + 1])
        {
            if (tcp[at] == 3) TcpStreams.Sender(ref stream, side).WindowScale = (sbyte)Math.Min(tcp[at + 2], (byte)14);
            else if (tcp[at] == 5 && stream.IsTracked) TakeBlocks(tcp + at, ref stream, side, ref analysis);
        }
    }

    void TakeBlocks(byte* option, ref TcpStream stream, int side, ref TcpAnalysis analysis)
    {
        ref TcpTrackSide tracked = ref stream.Track->Sender(side);
        uint bias = _relative ? TcpStreams.Receiver(ref stream, side).Base : 0;
        TcpAnalyzer.BeginSack(ref tracked, ref analysis);
        for (int at = 2; at < option[1]; at += 8)
            _streams.Analyzer.AddSack(ref tracked, unchecked(U32(option + at) - bias), unchecked(U32(option + at + 4) - bias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ushort U16(byte* at) => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ushort>(at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint U32(byte* at) => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(at));

    public void Dispose()
    {
        NativeMemory.Free(_told);
        _told = null;
        GC.SuppressFinalize(this);
    }

    ~TcpSpine() => NativeMemory.Free(_told);
}
