namespace FilterLang.Captures;

/// <summary>What reading needs to know of LINKTYPE numbers; the values are those tshark 4.6 works with.</summary>
internal static class LinkTypes
{
    public const int Irda = 144;

    const int Highest = 301;

    // Numbers up to the highest that tshark refuses to open in a pcap file, as runs.
    static readonly (int First, int Last)[] Unknown =
    [
        (4, 5), (15, 15), (17, 17), (20, 31), (33, 49), (52, 98), (102, 103), (110, 111), (115, 116), (120, 120), (124, 126),
        (132, 132), (134, 134), (145, 146), (164, 164), (166, 166), (168, 168), (174, 176), (182, 182), (185, 185), (191, 191),
        (193, 194), (198, 198), (205, 208), (216, 219), (221, 223), (232, 234), (238, 238), (244, 244), (246, 247), (257, 257),
        (261, 263), (265, 265), (267, 267), (269, 269), (277, 278), (281, 282), (284, 286), (291, 291), (297, 297),
    ];

    /// <summary>Most captured bytes of a record: 256 KiB; 128 MiB for D-Bus and USB, 32 MiB for EBHSCR.</summary>
    public static uint MaximumLength(int linkType) => linkType switch
    {
        186 or 189 or 220 or 231 or 249 or 266 => 128 << 20,
        279 => 32 << 20,
        _ => 256 << 10,
    };

    /// <summary>Whether a pcap file of this type can be read. In pcapng, unknown types do not hinder the others.</summary>
    public static bool IsKnown(int linkType)
    {
        if (linkType is < 0 or > Highest)
            return false;
        foreach ((int first, int last) in Unknown)
            if (linkType >= first && linkType <= last)
                return false;
        return true;
    }

    /// <summary>
    /// The LINKTYPE number for what stands in a file: some systems put their own DLT values there
    /// (11 ATM, 12 and 14 raw IP, 13 CIP on ATM, 16, 18 and 19 LLC on ATM, 50 PPP serial, 112 Cisco HDLC).
    /// </summary>
    public static int Uniform(int linkType) => linkType switch
    {
        11 => 100,
        12 or 14 => 101,
        16 or 18 or 19 => 106,
        13 => 109,
        112 => 104,
        _ => linkType,
    };
}
