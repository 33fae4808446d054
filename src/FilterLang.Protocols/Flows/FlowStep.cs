namespace FilterLang.Protocols.Flows;

/// <summary>What a segment does in its conversation.</summary>
[Flags]
public enum FlowDeed : ushort
{
    None = 0,
    /// <summary>A SYN or SYN-ACK again.</summary>
    TriesAgain = 0x001,
    /// <summary>A SYN that crosses the other end's.</summary>
    Crosses = 0x002,
    /// <summary>A plain acknowledgment in answer to a SYN (RFC 5961 section 4).</summary>
    Challenges = 0x004,
    /// <summary>A RST in answer to a SYN.</summary>
    Refuses = 0x008,
    /// <summary>A RST.</summary>
    Resets = 0x010,
    /// <summary>A FIN again.</summary>
    FinishesAgain = 0x020,
    /// <summary>Data after the other end's FIN.</summary>
    SendsHalfClosed = 0x040,
    /// <summary>The same datagram once more.</summary>
    Copies = 0x080,
    /// <summary>It is earlier than the segment before it.</summary>
    GoesBack = 0x100,
    /// <summary>Something after a RST, or after both ends were done.</summary>
    ComesLate = 0x200,
}

/// <summary>Where a segment stands in the opening and the ending of its conversation.</summary>
/// <param name="Handshake">1 SYN, 2 SYN-ACK, 3 the acknowledgment of it; else 0.</param>
/// <param name="Acknowledges">2 or 4: the close step that its acknowledgment is; else 0.</param>
/// <param name="Finishes">1 or 3: the close step that its FIN is; else 0.</param>
/// <param name="Deeds">What else it does.</param>
public readonly record struct FlowStep(byte Handshake, byte Acknowledges, byte Finishes, FlowDeed Deeds)
{
    public bool Does(FlowDeed deed) => (Deeds & deed) != 0;
}
