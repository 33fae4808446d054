namespace FilterLang.Protocols.Flows;

/// <summary>How it is known who is the client.</summary>
public enum RoleSource : byte
{
    /// <summary>Guessed by who spoke first: both ports are alike.</summary>
    First,
    /// <summary>Guessed by the ports: the lower one serves.</summary>
    Port,
    /// <summary>The server sent a SYN-ACK.</summary>
    SynAck,
    /// <summary>The client sent a SYN.</summary>
    Syn,
}

/// <summary>What a conversation has come to.</summary>
public enum FlowState : byte
{
    /// <summary>The opening was not seen.</summary>
    MidStream,
    SynSent,
    SynReceived,
    Established,
    /// <summary>One end has sent a FIN that is not acknowledged.</summary>
    FinSent,
    /// <summary>One end is done and was heard; the other one may still send.</summary>
    HalfClosed,
    /// <summary>Both have sent a FIN, not both were acknowledged.</summary>
    LastAck,
    Closed,
    Refused,
    Reset,
}

/// <summary>How a conversation opened.</summary>
public enum FlowOpening : byte
{
    /// <summary>No SYN was seen.</summary>
    MidStream,
    /// <summary>SYN, SYN-ACK, ACK.</summary>
    Handshake,
    /// <summary>Both ends sent a SYN (RFC 9293 section 3.5).</summary>
    Simultaneous,
    /// <summary>SYN and SYN-ACK; the client did not go on.</summary>
    HalfOpen,
    /// <summary>The client answered the SYN-ACK with a RST.</summary>
    Aborted,
    /// <summary>SYN and no answer.</summary>
    SynOnly,
    /// <summary>The SYN was taken back by a RST of its own sender.</summary>
    Cancelled,
    /// <summary>The SYN was answered by a RST.</summary>
    Refused,
    /// <summary>The SYN was answered by an acknowledgment of another connection (RFC 5961 section 4).</summary>
    Challenged,
    /// <summary>SYN and later traffic, the SYN-ACK is missing.</summary>
    AnswerMissing,
    /// <summary>SYN, SYN-ACK and traffic of the server, the client's acknowledgment is missing.</summary>
    AckMissing,
    /// <summary>SYN-ACK and no SYN.</summary>
    SynMissing,
}

/// <summary>How a conversation ended.</summary>
public enum FlowEnding : byte
{
    /// <summary>It never was one.</summary>
    None,
    /// <summary>Still open at the end of the capture.</summary>
    Open,
    /// <summary>FIN, ACK, FIN, ACK.</summary>
    FourSegments,
    /// <summary>FIN, FIN-ACK, ACK: the answer to the first FIN was a FIN itself.</summary>
    ThreeSegments,
    /// <summary>Both FINs crossed.</summary>
    Simultaneous,
    /// <summary>One end closed and was heard; the other one did not.</summary>
    HalfClosed,
    /// <summary>The only FIN was never acknowledged.</summary>
    FinUnanswered,
    /// <summary>Both closed; a FIN was never acknowledged.</summary>
    LastAckMissing,
    /// <summary>RST after a FIN.</summary>
    ResetAfterFin,
    /// <summary>RST in answer to data.</summary>
    ResetOnData,
    /// <summary>RST at another moment.</summary>
    Reset,
    /// <summary>RST to a SYN.</summary>
    Refused,
}
