using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Flows;

/// <summary>A segment as a story of its conversation needs it: numbers, no headers.</summary>
/// <param name="Frame">frame.number.</param>
/// <param name="Time">Arrival in nanoseconds since 1970.</param>
/// <param name="Side">Who sent it, 0 or 1.</param>
/// <param name="Flags">The control bits.</param>
/// <param name="Sequence">The sequence number on the wire.</param>
/// <param name="Acknowledgment">The acknowledgment number on the wire.</param>
/// <param name="Length">Octets of data.</param>
public readonly record struct FlowSegment(long Frame, long Time, int Side, TcpFlags Flags, uint Sequence, uint Acknowledgment, uint Length)
{
    /// <summary>The window in octets, as far as its scale is known.</summary>
    public uint Window { get; init; }

    /// <summary>What the sequence analysis says of it.</summary>
    public TcpVerdict Verdict { get; init; }

    /// <summary>What a SYN offers.</summary>
    public SynOffer Offer { get; init; }

    /// <summary>ip.id, -1 where there is none.</summary>
    public int Identification { get; init; }

    /// <summary>Octets of the frame on the wire.</summary>
    public int WireLength { get; init; }

    /// <summary>The capture holds only the beginning of the frame.</summary>
    public bool IsCut { get; init; }

    public bool Has(TcpFlags flags) => (Flags & flags) == flags;

    public bool Is(TcpVerdict verdict) => (Verdict & verdict) != 0;

    /// <summary>No data, and nothing but an acknowledgment.</summary>
    public bool IsPureAck => Length == 0 && (Flags & (TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Reset | TcpFlags.Ack)) == TcpFlags.Ack;

    /// <summary>The number behind everything that it occupies; SYN and FIN take one each.</summary>
    public uint End => unchecked(Sequence + Length + (Has(TcpFlags.Syn) ? 1u : 0) + (Has(TcpFlags.Fin) ? 1u : 0));
}
