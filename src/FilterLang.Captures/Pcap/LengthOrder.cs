namespace FilterLang.Captures;

/// <summary>The order of the two lengths in a pcap record header, which old versions of libpcap disagreed about.</summary>
internal enum LengthOrder
{
    /// <summary>Captured length, then length on the wire.</summary>
    CapturedFirst,
    /// <summary>Length on the wire, then captured length.</summary>
    WireFirst,
    /// <summary>The smaller of the two is the captured length (version 2.3).</summary>
    SmallerIsCaptured,
}
