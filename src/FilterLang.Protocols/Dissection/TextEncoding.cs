namespace FilterLang.Protocols;

/// <summary>How text lies in the packet. What does not decode becomes U+FFFD.</summary>
public enum TextEncoding : byte
{
    Ascii,
    Utf8,
    Latin1,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32BigEndian,
    /// <summary>ITU-T T.61, the TeletexString of ASN.1.</summary>
    T61,
}
