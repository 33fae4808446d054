namespace FilterLang.Protocols;

/// <summary>How the values of an information element are written, beyond the type of its field; each is a letter of the table.</summary>
enum CflowForm : byte
{
    /// <summary>As the field's type says: a number of any size, text, octets, an address.</summary>
    Plain = (byte)'p',
    /// <summary>Seconds since 1970 in the first four octets.</summary>
    Seconds = (byte)'S',
    /// <summary>Seconds since 1970 in all octets, or a number of seconds.</summary>
    WideSeconds = (byte)'n',
    /// <summary>Seconds since 1970, and nanoseconds where there are eight octets.</summary>
    SecondsAndNanoseconds = (byte)'T',
    /// <summary>Milliseconds since 1970.</summary>
    Milliseconds = (byte)'M',
    /// <summary>As NTP writes times, RFC 7011 sections 6.1.9 and 6.1.10.</summary>
    Ntp = (byte)'N',
    /// <summary>Microseconds before the time of the export.</summary>
    BeforeExport = (byte)'D',
    /// <summary>A duration in milliseconds, or milliseconds since the exporter started.</summary>
    Uptime = (byte)'m',
    /// <summary>A duration in microseconds.</summary>
    Microseconds = (byte)'k',
    /// <summary>A measured time in microseconds; all bits are set where nothing was measured.</summary>
    Measured = (byte)'r',
    /// <summary>A list of records of another template, RFC 6313.</summary>
    SubTemplateList = (byte)'L',
    TcpFlags = (byte)'F',
    ForwardingStatus = (byte)'W',
    ApplicationId = (byte)'I',
    IcmpTypeAndCode = (byte)'C',
    /// <summary>A frame, or its beginning.</summary>
    LinkFrame = (byte)'E',
    SegmentRoutingFlags = (byte)'H',
    GtpFlags = (byte)'G',
    MplsLabel = (byte)'P',
}
