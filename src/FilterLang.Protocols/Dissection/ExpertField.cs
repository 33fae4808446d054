namespace FilterLang.Protocols;

/// <summary>Severity of expert information, with Wireshark's numbers.</summary>
public enum Severity : uint
{
    Comment = 0x0010_0000,
    Chat = 0x0020_0000,
    Note = 0x0040_0000,
    Warning = 0x0060_0000,
    Error = 0x0080_0000,
}

/// <summary>Group of expert information, with Wireshark's numbers.</summary>
public enum ExpertGroup : uint
{
    Checksum = 0x0100_0000,
    Sequence = 0x0200_0000,
    Response = 0x0300_0000,
    Request = 0x0400_0000,
    Undecoded = 0x0500_0000,
    Reassemble = 0x0600_0000,
    Malformed = 0x0700_0000,
    Debug = 0x0800_0000,
    Protocol = 0x0900_0000,
    Security = 0x0A00_0000,
    Comments = 0x0B00_0000,
    Decryption = 0x0C00_0000,
    Assumption = 0x0D00_0000,
    Deprecated = 0x0E00_0000,
    Receive = 0x0F00_0000,
    Interface = 0x1000_0000,
    Dissector = 0x1100_0000,
}

/// <summary>A remark that a dissector can make: a field of type FT_NONE with a severity, a group and a sentence.</summary>
public sealed record ExpertField(Field Field, Severity Severity, ExpertGroup Group, string Message)
{
    internal byte[] MessageUtf8 { get; } = System.Text.Encoding.UTF8.GetBytes(Message);
}

/// <summary>Makes remarks part of a protocol's table.</summary>
public static class ExpertFields
{
    public static ExpertField Expert(this Protocol protocol, string name, Severity severity, ExpertGroup group, string message,
        EvaluationLevel level = EvaluationLevel.Header, Told told = default) =>
        new(protocol.Label(name, message, level, told), severity, group, message);
}
