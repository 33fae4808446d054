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
    /// <summary>Numbers are shown from the stream's bases.</summary>
    public bool IsRelative;

    /// <summary>The stream, or a passing one where nobody needs streams.</summary>
    public readonly ref TcpStream Stream => ref *stream;

    /// <summary>What the two ends have told.</summary>
    public readonly ref TcpSide Sender => ref TcpStreams.Sender(ref *stream, Side);

    public readonly ref TcpSide Receiver => ref TcpStreams.Receiver(ref *stream, Side);

    /// <summary>The conversation as others may touch it.</summary>
    public readonly Conversation Conversation(PacketDissector packet) => new(packet, &stream->Slot, stream->Number, Side, stream->ServerPort);

    public readonly bool KeepsStream => Streams is not null;

    /// <summary>The sequence analysis follows the stream.</summary>
    public readonly bool HasTrack => stream->Track != null;

    /// <summary>What the sequence analysis remembers; only where <see cref="HasTrack"/>.</summary>
    public readonly ref TcpTrack Track => ref *stream->Track;
}
