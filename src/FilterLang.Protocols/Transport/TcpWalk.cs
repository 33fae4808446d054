using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What the parts of one TCP dissection tell each other.</summary>
ref struct TcpWalk
{
    public TcpSegment Segment;
    /// <summary>Base of the other side, 0 where it is not known; edges of SACK blocks are shown relative to it.</summary>
    public uint ReceiverBase;
    /// <summary>tcp.ack.</summary>
    public uint RelativeAck;
    /// <summary>The shift of this segment's window scale option, or <see cref="TcpSide.ScaleUnknown"/>.</summary>
    public sbyte OfferedScale;
    public bool AccEcnOption;
    /// <summary>A SYN with a fast open cookie.</summary>
    public bool FastOpenSyn;
}
