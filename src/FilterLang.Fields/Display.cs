namespace FilterLang.Fields;

/// <summary>How a field's values are written, after Wireshark's BASE_ constants.</summary>
public enum Display : byte
{
    /// <summary>The natural form of the type (decimal for integers).</summary>
    None,
    Dec,
    Hex,
    Oct,
    DecHex,
    HexDec,
    /// <summary>Labels are made by code; the plain value is decimal.</summary>
    Custom,
    /// <summary>Bytes joined by a dot, dash, colon or space; without one, hex digits run together.</summary>
    Dot,
    Dash,
    Colon,
    Space,
    /// <summary>Bytes that may be none: these are shown as such, not as missing.</summary>
    NoneIfEmpty,
    /// <summary>Absolute times in the local zone, in UTC, as a day of the year in UTC, and NTP with zero meaning "none".</summary>
    Local,
    Utc,
    DayOfYearUtc,
    NtpUtc,
    /// <summary>IPv4 addresses written as netmasks, ports and OUIs: the plain value is the same, labels differ.</summary>
    NetMask,
    Port,
    Oui,
}
