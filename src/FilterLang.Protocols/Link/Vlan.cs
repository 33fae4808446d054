namespace FilterLang.Protocols;

/// <summary>A tag of a virtual LAN, IEEE 802.1Q section 9.6: the layer starts behind the EtherType that announces it.</summary>
public static class Vlan
{
    const int HeaderLength = 4, TagLength = 2;
    const uint MostLength = 1500;

    public static readonly Protocol Protocol = Protocol.Of("vlan", "802.1Q Virtual LAN", Dissect, "VLAN", Spine.Vlan);

    public static readonly Field
        Priority = Protocol.UInt16 ("vlan.priority", "Priority", at: 0, mask: 0xE000, names: PriorityNames()),
        PriorityDot1D = Protocol.UInt16("vlan.priority", "Priority", mask: 0xE000, names: PriorityNames1998()),
        Priority7P1D  = Protocol.UInt16("vlan.priority", "Priority", mask: 0xE000, names: DropEligible(1)),
        Priority6P2D  = Protocol.UInt16("vlan.priority", "Priority", mask: 0xE000, names: DropEligible(2)),
        Priority5P3D  = Protocol.UInt16("vlan.priority", "Priority", mask: 0xE000, names: DropEligible(3)),
        Eligible = Protocol.Boolean("vlan.dei",      "DEI",      at: 0, mask: 0x1000, size: 2, names: ValueNames.Pair("Eligible", "Ineligible")),
        Canonical = Protocol.Boolean("vlan.cfi",     "CFI",      mask: 0x1000, size: 2, names: ValueNames.Pair("Non-canonical", "Canonical")),
        Id       = Protocol.UInt16 ("vlan.id",       "ID",       at: 0, mask: 0x0FFF),
        Name     = Protocol.Text   ("vlan.id_name",  "Name"),
        Type     = Protocol.UInt16 ("vlan.etype",    "Type",     at: 2, Hex, names: EtherTypeNames.Names),
        Length   = Protocol.UInt16 ("vlan.len",      "Length"),
        Trailer  = Protocol.Bytes  ("vlan.trailer",  "Trailer");

    public static readonly ExpertField
        LengthTooLong = Protocol.Expert("vlan.len.past_end", Severity.Error, ExpertGroup.Malformed,
            "Length field value goes past the end of the payload"),
        TooManyTags   = Protocol.Expert("vlan.too_many_tags", Severity.Warning, ExpertGroup.Undecoded, "Too many nested VLAN tags");

    static Vlan() => Protocol.CarriedBy(PayloadTables.EtherType, 0x8100, 0x9100)
        .Dispatches(PayloadTables.EtherType, PayloadTables.Ieee802, PayloadTables.EthernetTrailer).FollowPayload(Trailer);

    static void Dissect(ref Layer vlan)
    {
        vlan.Summary("VLAN");
        vlan.Open(HeaderLength);
        uint tag = vlan.U16(0);
        if (vlan.Failed) return;
        vlan.Title($", PRI: {tag >> 13}, DEI: {tag >> 12 & 1}, ID: {tag & 0xFFF}");
        vlan.Info($"PRI: {tag >> 13}  DEI: {tag >> 12 & 1}  ID: {tag & 0xFFF}");
        uint type = vlan.Captured >= HeaderLength ? vlan.U16(2) : 0u;
        vlan.Header(type <= MostLength ? TagLength : HeaderLength);
        if (!vlan.Need(0, HeaderLength)) return;
        vlan.Position = HeaderLength;
        if (type <= MostLength)
        {
            int payload = Ieee8023.Dissect(ref vlan, 2, Length, LengthTooLong, (int)type, 0);
            EthernetTrailer.Dissect(ref vlan, HeaderLength, payload, Trailer, 0);
        }
        else
        {
            EtherType.Carry(ref vlan, type);
            EthernetTrailer.Dissect(ref vlan, HeaderLength, vlan.PayloadLength, Trailer, 0);
        }
    }

    // IEEE 802.1Q-2011 table G-2.
    static ValueNames PriorityNames() => new(() =>
    [
        (0, "Best Effort (default)"), (1, "Background"), (2, "Excellent Effort"), (3, "Critical Applications"),
        (4, "Video, < 100ms latency and jitter"), (5, "Voice, < 10ms latency and jitter"), (6, "Internetwork Control"), (7, "Network Control"),
    ]);

    // What filters may call a priority besides: IEEE 802.1D-2004 table G-2, and IEEE 802.1Q-2011 table G-3 with one to three priorities that
    // may be dropped. The same octets are named by the table above; these rows lend their names to comparisons.
    static ValueNames PriorityNames1998() => new(() =>
    [
        (0, "Best Effort (default)"), (1, "Background"), (2, "Spare"), (3, "Excellent Effort"),
        (4, "Controlled Load"), (5, "Video, < 100ms latency and jitter"), (6, "Voice, < 10ms latency and jitter"), (7, "Network Control"),
    ]);

    static ValueNames DropEligible(int pairs) => new(() =>
    [
        (0, pairs < 3 ? "Best Effort (default)" : "Best Effort (default), Drop Eligible"), (1, pairs < 3 ? "Background" : "Best Effort (default)"),
        (2, pairs < 2 ? "Excellent Effort" : "Critical Applications, Drop Eligible"), (3, "Critical Applications"),
        (4, "Voice, < 10ms latency and jitter, Drop Eligible"), (5, "Voice, < 10ms latency and jitter"), (6, "Internetwork Control"), (7, "Network Control"),
    ]);
}
