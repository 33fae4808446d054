namespace FilterLang.Protocols;

/// <summary>
/// The redundancy control trailer of the parallel redundancy protocol, IEC 62439-3: sequence number, LAN, size and a suffix, at the end of
/// the frame.
/// </summary>
public static class PrpTrailer
{
    const int Size = 6;
    const uint Suffix = 0x88FB, LanA = 0xA, LanB = 0xB;

    public static readonly Protocol Protocol = Protocol.Of("prp", "Parallel Redundancy Protocol (IEC62439 Part 3)", Dissect, "PRP");

    public static readonly Field
        Sequence = Protocol.UInt16("prp.trailer.prp_sequence_nr", "Sequence number"),
        Lan      = Protocol.UInt16("prp.trailer.prp_lan",         "LAN",    mask: 0xF000, names: new ValueNames(() => [(0xA, "LAN A"), (0xB, "LAN B")])),
        Covered  = Protocol.UInt16("prp.trailer.prp_size",        "Size",   mask: 0x0FFF),
        Marker   = Protocol.UInt16("prp.trailer.prp1_suffix",     "Suffix", display: Hex),
        Version  = Protocol.Row   ("prp.trailer.version",         "PRP Version", FieldType.String, generated: true);

    static PrpTrailer()
    {
        PayloadTables.EthernetTrailer.AddHeuristic(Protocol);
        Protocol.FollowPayload(Protocol.Field, Sequence, Lan, Covered, Marker, Version);
    }

    static void Dissect(ref Layer prp)
    {
        int length = prp.Captured;
        // Three octets are too few for a trailer of the first version and yet looked at as one; Wireshark calls such frames malformed.
        if (length == 3 && prp.Length == 3)
        {
            prp.Fail();
            return;
        }
        if (length < 4 || prp.U16(length - 2) != Suffix || prp.U8(length - 4) >> 4 is not (int)LanA and not (int)LanB)
        {
            prp.Decline();
            return;
        }
        int at = length - Size;
        if (!prp.Need(at, Size)) return;
        prp.Open(length);
        prp.NoteText(Version, "PRP-1"u8);
        prp.Place(Sequence, at);
        prp.Place(Lan, at + 2);
        prp.Place(Covered, at + 2);
        prp.Place(Marker, at + 4);
    }
}
