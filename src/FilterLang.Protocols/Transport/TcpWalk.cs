using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What the parts of one TCP dissection tell each other.</summary>
unsafe struct TcpWalk(TcpStreams? streams, TcpStream* stream, int side, TcpSegment segment)
{
    /// <summary>The streams of the session; null where nobody needs them.</summary>
    public readonly TcpStreams? Streams = streams;
    public readonly int Side = side;
    public readonly TcpSegment Segment = segment;
    public TcpAnalysis Analysis;
    /// <summary>tcp.seq and tcp.ack.</summary>
    public uint Sequence, Acknowledgment;
    /// <summary>Announced length of header and options in octets.</summary>
    public int Header;
    /// <summary>The length of the data is known: no quote, no fragment, and the header fits.</summary>
    public bool IsMeasured;
    /// <summary>The segment begins its stream, or is the first SYN of its side.</summary>
    public bool IsNew;
    /// <summary>What its options offer, told by the walk over them.</summary>
    public Flows.SynOffer Offer = Flows.SynOffer.None;
    /// <summary>It carries a Multipath TCP option.</summary>
    public bool HasMptcp;
    /// <summary>Numbers are shown from the stream's bases.</summary>
    public bool IsRelative;

    /// <summary>The stream, or a passing one where nobody needs streams.</summary>
    public readonly ref TcpStream Stream => ref *stream;

    TcpFinal* _final;

    /// <summary>What the stream has come to at its end is known: the second of two passes.</summary>
    public void Knows(ref TcpFinal final) => _final = (TcpFinal*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref final);

    /// <summary>What is shown of the stream: the state before this segment, or the final one where that is known.</summary>
    public readonly TcpCompleteness Completeness => _final != null ? _final->Completeness : stream->Completeness;

    public readonly bool CompletenessShown => _final != null ? _final->CompletenessShown : stream->CompletenessShown;

    public readonly bool UsesAccurateEcn => stream->UsesAccurateEcn || (_final != null && _final->UsesAccurateEcn);

    /// <summary>What SACK blocks are counted from: also in quotes, which never set it.</summary>
    public readonly uint ShownReceiverBase => _final == null ? Receiver.Base : Side == 0 ? _final->Base1 : _final->Base0;

    public readonly sbyte ShownScale => _final == null ? Sender.WindowScale : Side == 0 ? _final->Scale0 : _final->Scale1;

    /// <summary>Only where <see cref="HasTrack"/>.</summary>
    public readonly long ShownRoundTrip => _final != null ? _final->InitialRoundTrip : stream->Track->InitialRoundTrip;

    /// <summary>Contiguous runs of the two sides, as shown; only where <see cref="HasTrack"/>.</summary>
    public readonly (int Sent, int Received) ShownRanges => _final == null ? (Track.Sender(Side).Ranges.Count, Track.Receiver(Side).Ranges.Count)
        : Side == 0 ? (_final->Ranges0, _final->Ranges1) : (_final->Ranges1, _final->Ranges0);

    /// <summary>
    /// A SYN behind the last acknowledgment gives a round trip with the first acknowledgment of the second pass, as the reference has it.
    /// </summary>
    public readonly void Remeasure()
    {
        if (_final == null || _final->SynTime == 0) return;
        if (Segment.IsSyn) _final->SynTime = Segment.Time;
        else if (!Segment.Has(TcpFlags.Syn) && Segment.Has(TcpFlags.Ack) && _final->InitialRoundTrip == 0)
            _final->InitialRoundTrip = unchecked(Segment.Time - _final->SynTime);
    }

    /// <summary>What the two ends have told.</summary>
    public readonly ref TcpSide Sender => ref TcpStreams.Sender(ref *stream, Side);

    public readonly ref TcpSide Receiver => ref TcpStreams.Receiver(ref *stream, Side);

    /// <summary>The conversation as others may touch it.</summary>
    public readonly Conversation Conversation(PacketDissector packet) => new(packet, &stream->Slot, stream->Number, Side, stream->ServerPort);

    public readonly bool KeepsStream => Streams is not null;

    /// <summary>The sequence analysis follows the stream.</summary>
    public readonly bool HasTrack => stream->IsTracked;

    /// <summary>What the sequence analysis remembers; only where <see cref="HasTrack"/>.</summary>
    public readonly ref TcpTrack Track => ref *stream->Track;
}
