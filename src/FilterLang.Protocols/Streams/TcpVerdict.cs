namespace FilterLang.Protocols.Streams;

/// <summary>What the sequence analysis says of a segment; each is a field under tcp.analysis.</summary>
[Flags]
public enum TcpVerdict : ushort
{
    None = 0,
    Retransmission = 0x0001,
    FastRetransmission = 0x0002,
    SpuriousRetransmission = 0x0004,
    OutOfOrder = 0x0008,
    ReusedPorts = 0x0010,
    LostSegment = 0x0020,
    AckLostSegment = 0x0040,
    WindowUpdate = 0x0080,
    WindowFull = 0x0100,
    KeepAlive = 0x0200,
    KeepAliveAck = 0x0400,
    DuplicateAck = 0x0800,
    ZeroWindowProbe = 0x1000,
    ZeroWindow = 0x2000,
    ZeroWindowProbeAck = 0x4000,

    /// <summary>Any kind of sending again.</summary>
    AnyRetransmission = Retransmission | FastRetransmission | SpuriousRetransmission,
}
