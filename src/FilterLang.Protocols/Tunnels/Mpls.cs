namespace FilterLang.Protocols;

/// <summary>
/// A stack of labels, RFC 3032 section 2.1, each a layer of its own. Nothing says what lies below the last one: some labels do (RFC 3032
/// section 2.1, RFC 5586 section 4, RFC 3429), else the first four bits (RFC 4385 section 1, RFC 4928).
/// </summary>
public static class Mpls
{
    const int EntryLength = 4;
    const uint IPv4Null = 0, IPv6Null = 2, AssociatedChannel = 13, OamAlert = 14, BottomBit = 0x100;

    public static readonly Protocol Protocol = Protocol.Of("mpls", "MultiProtocol Label Switching Header", Dissect, "MPLS");

    static readonly ValueNames s_labels = new(() =>
    [
        (0, "IPv4 Explicit-Null"), (1, "Router Alert"), (2, "IPv6 Explicit-Null"), (3, "Implicit-Null"), (7, "Entropy Label Indicator (ELI)"),
        (13, "Generic Associated Channel Label (GAL)"), (14, "OAM Alert"),
    ]) { AreSpecial = true };

    public static readonly Field
        Label        = Protocol.UInt32("mpls.label",  "MPLS Label",                at: 0, DecHex, mask: 0xFFFF_F000, names: s_labels),
        Experimental = Protocol.UInt32("mpls.exp",    "MPLS Experimental Bits",    at: 0, mask: 0x0000_0E00),
        Bottom       = Protocol.UInt32("mpls.bottom", "MPLS Bottom Of Label Stack", at: 0, mask: BottomBit),
        TimeToLive   = Protocol.UInt32("mpls.ttl",    "MPLS TTL",                  at: 0, mask: 0x0000_00FF);

    static readonly ExpertField InvalidLabel = Protocol.Expert("mpls.invalid_label", Severity.Warning, ExpertGroup.Protocol, "Invalid Label");

    static Mpls() => Protocol.CarriedBy(PayloadTables.EtherType, 0x8847, 0x8848).CarriedBy(PayloadTables.CiscoHdlc, 0x8847, 0x8848)
        .CarriedBy(PayloadTables.GreProtocol, 0x8847, 0x8848).CarriedBy(PayloadTables.PppProtocol, 0x0281, 0x0283)
        .CarriedBy(PayloadTables.IpProtocol, 137).CarriedBy(PayloadTables.UdpPort, 6635).Dispatches(PayloadTables.EtherType, PseudoWire.Table, PseudoWire.Channels);

    static void Dissect(ref Layer mpls)
    {
        mpls.Summary("MPLS");
        mpls.Info($"MPLS Label Switched Packet");
        // All entries are one layer of the packet; each has an item of its own.
        uint word;
        do
        {
            if (!mpls.Need(mpls.Position, EntryLength)) return;
            word = mpls.U32(mpls.Position);
            mpls.OpenPart(mpls.Position, EntryLength);
            if (mpls.WantsLabels) NameEntry(ref mpls, word);
            mpls.Place(Label, mpls.Position);
            mpls.Place(Experimental, mpls.Position);
            mpls.Place(Bottom, mpls.Position);
            mpls.Place(TimeToLive, mpls.Position);
            mpls.Position += EntryLength;
        }
        while ((word & BottomBit) == 0 && mpls.More);
        if ((word & BottomBit) == 0) mpls.Need(mpls.Position, EntryLength);
        if (!mpls.Failed) Carry(ref mpls, word >> 12);
    }

    static void NameEntry(ref Layer mpls, uint word)
    {
        ulong label = word >> 12, bits = word >> 9 & 7, bottom = word >> 8 & 1, ttl = word & 255;
        if (s_labels.Find(label) is { } name)
            mpls.Label(mpls.ItemIndex, $"MultiProtocol Label Switching Header, Label: {label} ({name}), Exp: {bits}, S: {bottom}, TTL: {ttl}");
        else mpls.Label(mpls.ItemIndex, $"MultiProtocol Label Switching Header, Label: {label}, Exp: {bits}, S: {bottom}, TTL: {ttl}");
    }

    static void Carry(ref Layer mpls, uint label)
    {
        PayloadTable network = PayloadTables.EtherType;
        int first = mpls.U8(mpls.Position) >> 4;
        if (mpls.Failed) return;
        Protocol? payload = label switch
        {
            IPv4Null => network.Find(0x0800),
            IPv6Null => network.Find(0x86DD),
            _ => null,
        };
        if (label == AssociatedChannel) mpls.Call(PseudoWire.Channel);
        else if (label == OamAlert)
        {
            mpls.Info($" (Y.1711: {PseudoWire.OamName(mpls.U8(mpls.Position))})");
            mpls.Continue(null);
        }
        else if (payload is not null) mpls.CallUnlisted(payload);
        else CarryByNibble(ref mpls, first);
    }

    static void CarryByNibble(ref Layer mpls, int first)
    {
        if (first == 4 && PayloadTables.EtherType.Find(0x0800) is { } four) mpls.CallUnlisted(four);
        else if (first == 6 && PayloadTables.EtherType.Find(0x86DD) is { } six) mpls.CallUnlisted(six);
        else if (first == 1) mpls.CallUnlisted(PseudoWire.Channel);
        else if (first == 0 || PseudoWire.LooksLikeEthernet(mpls.Rest, mpls.Remaining)) PseudoWire.Carry(ref mpls, first);
        else mpls.Continue(null);
    }
}
