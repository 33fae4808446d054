namespace FilterLang.Protocols;

/// <summary>
/// MAC security, IEEE 802.1AE section 9: a tag, the payload, plain or encrypted, and a value that secures both. Without keys nothing is
/// verified or decrypted.
/// </summary>
public static class MacSecurity
{
    const int CheckLength = 16;
    const uint VersionBit = 0x80, HasChannel = 0x20, Encrypted = 0x0C;

    public static readonly Protocol Protocol = Protocol.Of("macsec", "802.1AE Security Tag", Dissect, "MACSEC");

    static readonly ValueNames s_set = ValueNames.SetNotSet;

    public static readonly Field
        Control      = Protocol.UInt8  ("macsec.TCI",     "TCI", display: Hex, mask: 0xFC),
        Version      = Protocol.UInt8  ("macsec.TCI.V",   "VER", display: Hex, mask: VersionBit),
        EndStation   = Protocol.Boolean("macsec.TCI.ES",  "ES",  mask: 0x40, names: s_set),
        ChannelBit   = Protocol.Boolean("macsec.TCI.SC",  "SC",  mask: HasChannel, names: s_set),
        Broadcast    = Protocol.Boolean("macsec.TCI.SCB", "SCB", mask: 0x10, names: s_set),
        EncryptedBit = Protocol.Boolean("macsec.TCI.E",   "E",   mask: 0x08, names: s_set),
        ChangedBit   = Protocol.Boolean("macsec.TCI.C",   "C",   mask: 0x04, names: s_set),
        Association  = Protocol.UInt8  ("macsec.AN",      "AN", display: Hex, mask: 0x03),
        ShortLength  = Protocol.UInt8  ("macsec.SL",      "Short length"),
        PacketNumber = Protocol.UInt32 ("macsec.PN",      "Packet number"),
        System       = Protocol.Ether  ("macsec.SCI.system_identifier", "System Identifier"),
        Port         = Protocol.UInt16 ("macsec.SCI.port_identifier",   "Port Identifier"),
        Type         = Protocol.UInt16 ("macsec.etype",   "Ethertype", display: Hex, names: EtherTypeNames.Names),
        Check        = Protocol.Bytes  ("macsec.ICV",     "ICV"),
        Verification = Protocol.Label  ("macsec.verify_info", "Verification Info"),
        Verified     = Protocol.Boolean("macsec.verify_info.verified", "Frame Verification Successful");

    static MacSecurity() => Protocol.CarriedBy(PayloadTables.EtherType, 0x88E5).Selects().Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer macsec)
    {
        uint control = macsec.U8(0);
        if (macsec.Failed) return;
        if ((control & VersionBit) != 0)
        {
            macsec.Decline();
            return;
        }
        macsec.Summary("MACSEC");
        macsec.Info($"MACsec frame [UNVERIFIED]");
        macsec.Open();
        macsec.TakeBits(Control, Version, EndStation, ChannelBit, Broadcast, EncryptedBit, ChangedBit);
        macsec.Place(Association, 0);
        uint shortLength = (uint)macsec.Take(ShortLength);
        macsec.Take(PacketNumber);
        if ((control & HasChannel) != 0)
        {
            macsec.Take(System);
            macsec.Take(Port);
        }
        int payload = macsec.Position, length = shortLength > 0 ? (int)shortLength : macsec.Remaining - CheckLength;
        if (macsec.Failed || !macsec.Need(payload, Math.Max(0, length))) return;
        bool plain = (control & Encrypted) == 0;
        uint type = 0;
        if (plain)
        {
            type = (uint)macsec.Take(Type);
            length -= 2;
        }
        if (macsec.Failed || length < 0) return;
        macsec.Place(Check, macsec.Position + length, CheckLength);
        GroupScope scope = macsec.Begin(Verification, 0, 0);
        macsec.Note(Verified, 0);
        macsec.End(scope);
        if (macsec.Failed) return;
        macsec.Cover(macsec.Position);
        macsec.Trim(macsec.Position + length);
        if (plain) EtherType.Carry(ref macsec, type);
        else macsec.Continue(null);
    }
}
