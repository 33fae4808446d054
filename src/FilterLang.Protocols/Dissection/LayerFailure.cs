namespace FilterLang.Protocols;

/// <summary>Why a layer ended early.</summary>
public enum LayerFailure : byte
{
    None,
    /// <summary>The bytes were on the wire but not captured: _ws.short.</summary>
    Cut,
    /// <summary>The protocol promised more than the packet holds: _ws.malformed.</summary>
    Malformed,
    /// <summary>As malformed, but the data is only a fragment of a datagram: _ws.unreassembled.</summary>
    Fragment,
    /// <summary>Malformed: a part promised octets that its layer does not hold.</summary>
    Contained,
}
