namespace FilterLang.Protocols.Streams;

/// <summary>The control bits of a segment, RFC 9293 section 3.1, RFC 3168, RFC 9768.</summary>
[Flags]
public enum TcpFlags : ushort
{
    Fin = 0x001,
    Syn = 0x002,
    Reset = 0x004,
    Push = 0x008,
    Ack = 0x010,
    Urgent = 0x020,
    EcnEcho = 0x040,
    CongestionWindowReduced = 0x080,
    AccurateEcn = 0x100,
    ReservedBits = 0xE00,
}

/// <summary>What a stream has shown of itself: the bits of tcp.completeness.</summary>
[Flags]
enum TcpCompleteness : byte
{
    None = 0,
    Syn = 1,
    SynAck = 2,
    Ack = 4,
    Data = 8,
    Fin = 16,
    Reset = 32,
}
