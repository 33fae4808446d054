namespace FilterLang.Protocols.Streams;

/// <summary>What one side of a stream has told.</summary>
struct TcpSide
{
    /// <summary>Not offered yet, and: not in use.</summary>
    public const sbyte ScaleUnknown = -1, ScaleUnused = -2;

    /// <summary>The number that is shown as 0.</summary>
    public uint Base;
    /// <summary>The number behind the highest octet that reached reassembly, counted as shown; 0 for none.</summary>
    public uint Reached;
    /// <summary>The window shift, 0 to 14, or one of the two constants above.</summary>
    public sbyte WindowScale;
    public bool BaseKnown;
    /// <summary>This side sent the first FIN.</summary>
    public bool Closing;
    /// <summary>This side has told its SCPS-TP capabilities.</summary>
    public bool SatelliteCapable;
}
