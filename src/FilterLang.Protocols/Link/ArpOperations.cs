namespace FilterLang.Protocols;

/// <summary>ARP operations (IANA) and the protocols that they belong to.</summary>
static class ArpOperations
{
    public const uint Request = 1, Reply = 2, ReverseRequest = 3, ReverseReply = 4, DynamicReverseRequest = 5, DynamicReverseReply = 6,
        DynamicReverseError = 7, InverseRequest = 8, InverseReply = 9, Nak = 10, FirstMars = 11, LastMars = 22;

    public static readonly ValueNames Names = new(() =>
    [
        (0, "reserved"), (1, "request"), (2, "reply"), (3, "reverse request"), (4, "reverse reply"), (5, "drarp request"), (6, "drarp reply"),
        (7, "drarp error"), (8, "inverse request"), (9, "inverse reply"), (10, "arp nak"), (11, "mars request"), (12, "mars multi"),
        (13, "mars mserv"), (14, "mars join"), (15, "mars leave"), (16, "mars nak"), (17, "mars unserv"), (18, "mars sjoin"),
        (19, "mars sleave"), (20, "mars grouplist request"), (21, "mars grouplist reply"), (22, "mars redirect map"), (23, "mapos unarp"),
        (24, "experimental 1"), (25, "experimental 2"), (65535, "reserved"),
    ]);

    /// <summary>The protocol column.</summary>
    public static string ProtocolOf(uint operation) => operation switch
    {
        ReverseRequest or ReverseReply => "RARP",
        DynamicReverseRequest or DynamicReverseReply or DynamicReverseError => "DRARP",
        InverseRequest or InverseReply => "Inverse ARP",
        >= FirstMars and <= LastMars => "MARS",
        _ => "ARP",
    };

    /// <summary>The name of an operation over ATM.</summary>
    public static string? AtmName(uint operation) => operation switch
    {
        Request => "request", Reply => "reply", InverseRequest => "inverse request", InverseReply => "inverse reply", Nak => "nak",
        >= FirstMars and <= LastMars => Names.Find(operation),
        _ => null,
    };

    /// <summary>The protocol column over ATM.</summary>
    public static string AtmProtocolOf(uint operation) => operation switch
    {
        ReverseRequest or ReverseReply or DynamicReverseRequest or DynamicReverseReply or DynamicReverseError => "ATMRARP",
        InverseRequest or InverseReply => "Inverse ATMARP",
        >= FirstMars and <= LastMars => "MARS",
        _ => "ATMARP",
    };
}
