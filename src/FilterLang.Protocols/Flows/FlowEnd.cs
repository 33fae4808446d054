using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Flows;

/// <summary>A frame and its time; frame 0 stands for "none was seen".</summary>
public readonly record struct Moment(long Frame, long Time)
{
    public bool Seen => Frame != 0;
}

/// <summary>What one end of a conversation has sent.</summary>
public sealed class FlowEnd
{
    /// <summary>So many copies can be told from other segments that came between.</summary>
    const int Recent = 8;

    /// <summary>The times of so many tries to connect are kept.</summary>
    public const int MostTries = 8;

    Datagram _recent0, _recent1;
    Datagram[]? _more;
    int _next;
    List<Moment>? _tries;

    /// <summary>Frames and their octets on the wire, and octets of TCP data, repeated ones included.</summary>
    public long Frames { get; internal set; }

    public long Octets { get; internal set; }

    public long Data { get; internal set; }

    public long Retransmissions { get; internal set; }

    public long OutOfOrder { get; internal set; }

    public long DuplicateAcks { get; internal set; }

    public long ZeroWindows { get; internal set; }

    /// <summary>How often octets before a segment had not been captured, and how often something was acknowledged that had not.</summary>
    public long Gaps { get; internal set; }

    public long AcksOfUnseen { get; internal set; }

    /// <summary>Frames that are the same datagram once more (same IP identification and numbers), and frames that were not captured whole.</summary>
    public long Copies { get; internal set; }

    public long Cut { get; internal set; }

    /// <summary>The first number, of a SYN or SYN-ACK; else the number before the first octet seen.</summary>
    public uint First { get; internal set; }

    /// <summary><see cref="First"/> is that of a SYN or SYN-ACK.</summary>
    public bool FirstIsTold { get; internal set; }

    /// <summary>Any number of this end is known.</summary>
    public bool IsKnown { get; internal set; }

    /// <summary>The number behind all that was seen.</summary>
    public uint Next { get; internal set; }

    /// <summary>The first SYN, the first SYN-ACK, and how often they were sent.</summary>
    public Moment Syn { get; internal set; }

    public long Syns { get; internal set; }

    public Moment SynAck { get; internal set; }

    public long SynAcks { get; internal set; }

    /// <summary>The other end has acknowledged its SYN or SYN-ACK.</summary>
    public bool SynIsAcknowledged { get; internal set; }

    /// <summary>The SYN that the other end's SYN-ACK answers: the last one before it.</summary>
    public Moment LastSyn { get; internal set; }

    /// <summary>Data that came with the SYN.</summary>
    public uint SynData { get; internal set; }

    /// <summary>What its SYN or SYN-ACK offered.</summary>
    public SynOffer Offer { get; internal set; } = SynOffer.None;

    /// <summary>An acknowledgment without SYN was seen: the other end exists.</summary>
    public bool HasAcknowledged { get; internal set; }

    public Moment Fin { get; internal set; }

    public long Fins { get; internal set; }

    /// <summary>The number behind the FIN.</summary>
    public uint FinEnd { get; internal set; }

    /// <summary>The other end's first acknowledgment of the FIN.</summary>
    public Moment FinAck { get; internal set; }

    public Moment Reset { get; internal set; }

    public long Resets { get; internal set; }

    /// <summary>Octets of data that were sent after the other end's FIN.</summary>
    public long DataAfterFin { get; internal set; }

    /// <summary>The last frame, and the last one that occupied sequence numbers.</summary>
    public Moment Last { get; internal set; }

    public Moment LastData { get; internal set; }

    /// <summary>The first tries to connect, at most <see cref="MostTries"/>.</summary>
    public IReadOnlyList<Moment> Tries => _tries ?? [];

    internal void Try(Moment moment)
    {
        Syns++;
        if (Syns == 1) Syn = moment;
        else
        {
            _tries ??= [Syn];
            if (_tries.Count < MostTries) _tries.Add(moment);
        }
        LastSyn = moment;
    }

    /// <summary>
    /// Whether the segment is the same datagram as one of the last few of this end. An identification of 0 says nothing (RFC 6864 section
    /// 4.1), nor do datagrams without one.
    /// </summary>
    internal bool IsCopy(in FlowSegment segment)
    {
        if (segment.Identification <= 0) return false;
        var datagram = new Datagram(segment);
        if (_recent0.IsCopiedBy(datagram) || _recent1.IsCopiedBy(datagram)) return true;
        foreach (ref readonly Datagram known in _more.AsSpan())
            if (known.IsCopiedBy(datagram)) return true;
        Remember(datagram);
        return false;
    }

    // Most conversations are short: room for more is made when it is needed.
    void Remember(in Datagram datagram)
    {
        switch (_next)
        {
            case 0: _recent0 = datagram; break;
            case 1: _recent1 = datagram; break;
            default: (_more ??= new Datagram[Recent - 2])[_next - 2] = datagram; break;
        }
        _next = (_next + 1) % Recent;
    }

    /// <summary>What tells a datagram from others; an identification of 0 stands for none.</summary>
    readonly record struct Datagram(uint Sequence, uint Acknowledgment, uint Length, uint Frame, ushort Identification, TcpFlags Flags)
    {
        public Datagram(in FlowSegment segment)
            : this(segment.Sequence, segment.Acknowledgment, segment.Length, (uint)segment.Frame, (ushort)segment.Identification, segment.Flags)
        {
        }

        public bool IsCopiedBy(in Datagram other) => Frame != other.Frame && this with { Frame = other.Frame } == other;
    }
}
