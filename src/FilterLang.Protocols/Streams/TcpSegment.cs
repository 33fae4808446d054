namespace FilterLang.Protocols.Streams;

/// <summary>The numbers of a segment, as far as streams care.</summary>
readonly record struct TcpSegment(uint Sequence, uint Acknowledgment, TcpFlags Flags, long Time)
{
    const TcpFlags Control = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Reset;

    /// <summary>frame.number.</summary>
    public uint Frame { get; init; }

    /// <summary>Octets of data, captured or not.</summary>
    public uint Length { get; init; }

    /// <summary>The window field as it is on the wire.</summary>
    public uint Window { get; init; }

    /// <summary>The number behind the segment's data; SYN and FIN do not count.</summary>
    public uint End => unchecked(Sequence + Length);

    /// <summary>1 where SYN or FIN (or both) take a number of their own, else 0.</summary>
    public uint Phantom => (Flags & (TcpFlags.Syn | TcpFlags.Fin)) != 0 ? 1u : 0;

    /// <summary>SYN, FIN or RST is set.</summary>
    public bool IsControl => (Flags & Control) != 0;

    /// <summary>Data, SYN or FIN: what the other side has to acknowledge.</summary>
    public bool OccupiesSpace => Length > 0 || Phantom != 0;

    public bool Has(TcpFlags flags) => (Flags & flags) == flags;

    public bool IsSyn => (Flags & (TcpFlags.Syn | TcpFlags.Ack)) == TcpFlags.Syn;

    public bool IsSynAck => Has(TcpFlags.Syn | TcpFlags.Ack);
}
