namespace FilterLang.Protocols.Streams;

/// <summary>The numbers of a segment, as far as streams care.</summary>
readonly record struct TcpSegment(uint Sequence, uint Acknowledgment, TcpFlags Flags, long Time)
{
    public bool Has(TcpFlags flags) => (Flags & flags) == flags;

    public bool IsSyn => (Flags & (TcpFlags.Syn | TcpFlags.Ack)) == TcpFlags.Syn;

    public bool IsSynAck => Has(TcpFlags.Syn | TcpFlags.Ack);
}
