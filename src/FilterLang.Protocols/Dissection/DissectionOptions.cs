namespace FilterLang.Protocols;

/// <summary>Preferences with Wireshark's defaults; the names in the remarks are those of <c>-o</c>.</summary>
public sealed record DissectionOptions
{
    public static DissectionOptions Default { get; } = new();

    /// <summary>tcp.relative_sequence_numbers</summary>
    public bool TcpRelativeSequenceNumbers { get; init; } = true;

    /// <summary>tcp.analyze_sequence_numbers</summary>
    public bool TcpAnalyzeSequenceNumbers { get; init; } = true;

    /// <summary>tcp.desegment_tcp_streams</summary>
    public bool TcpDesegmentStreams { get; init; } = true;

    /// <summary>tcp.reassemble_out_of_order</summary>
    public bool TcpReassembleOutOfOrder { get; init; }

    /// <summary>tcp.check_checksum</summary>
    public bool TcpCheckChecksum { get; init; }

    /// <summary>udp.check_checksum</summary>
    public bool UdpCheckChecksum { get; init; }

    /// <summary>ip.check_checksum</summary>
    public bool IpCheckChecksum { get; init; }

    /// <summary>ip.defragment</summary>
    public bool IpDefragment { get; init; } = true;

    /// <summary>ipv6.defragment</summary>
    public bool IPv6Defragment { get; init; } = true;

    /// <summary>
    /// tls.keylog_file: a file of secrets that decrypt TLS, DTLS and QUIC, as programs write it where SSLKEYLOGFILE is set. It is read when a
    /// connection first asks, and what is added to it later is read as well. Null for none; secrets within captures are used all the same.
    /// </summary>
    public string? TlsKeyLogFile { get; init; }

    /// <summary>Numbers that announce other protocols than usual, the last rule first.</summary>
    public IReadOnlyList<DecodeAs> DecodeAs { get; init; } = [];

    /// <summary>Protocols that are not entered: their data is shown as data.</summary>
    public IReadOnlyList<Protocol> Disabled { get; init; } = [];

    /// <summary>Layers may follow each other in another way than the catalogue says.</summary>
    public bool ChangesLayers => DecodeAs.Count > 0 || Disabled.Count > 0;

    /// <summary>Which addresses and ports are shown by name.</summary>
    public NameOptions Names { get; init; } = new();

    /// <summary>How the time column of a packet list is written.</summary>
    public TimeFormat TimeFormat { get; init; } = new();

    /// <summary>Octets that may wait for the rest of their messages (<c>--mem</c>).</summary>
    public long ReassemblyOctets { get; init; } = 512L << 20;

    /// <summary>Conversations of each kind that are remembered (<c>--max-flows</c>).</summary>
    public int Conversations { get; init; } = 1 << 26;
}
