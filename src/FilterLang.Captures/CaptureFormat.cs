namespace FilterLang.Captures;

/// <summary>The format of a capture file, read or written.</summary>
public enum CaptureFormat
{
    /// <summary>pcapng (draft-ietf-opsawg-pcapng), what is written unless asked otherwise.</summary>
    Pcapng,
    /// <summary>pcap with microseconds, magic 0xA1B2C3D4 (draft-ietf-opsawg-pcap).</summary>
    Pcap,
    /// <summary>pcap with nanoseconds, magic 0xA1B23C4D.</summary>
    PcapNanoseconds,
    /// <summary>One of the modified pcap formats with longer record headers (0xA1B2CD34 and relatives); read only.</summary>
    PcapModified,
    /// <summary>Microsoft Network Monitor, versions 1 and 2; read only.</summary>
    NetworkMonitor,
}
