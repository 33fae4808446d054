namespace FilterLang.Captures;

/// <summary>The record headers that pcap files have, besides byte order and time resolution.</summary>
internal enum PcapVariant
{
    /// <summary>16 bytes: seconds, fraction, captured length, length.</summary>
    Standard,
    /// <summary>24 bytes: as Kuznetzov's libpcap patches write, with interface index, protocol and packet type behind.</summary>
    Modified,
    /// <summary>28 bytes: as <see cref="Modified"/>, with four bytes of padding, of the patch that kept the standard magic.</summary>
    ModifiedPadded,
    /// <summary>20 bytes: the standard four, then four bytes of Nokia's.</summary>
    Nokia,
}
