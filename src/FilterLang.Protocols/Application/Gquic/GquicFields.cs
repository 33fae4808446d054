namespace FilterLang.Protocols;

/// <summary>The rows of headers.</summary>
static class GquicFields
{
    static readonly Protocol P = Gquic.Protocol;

    public static readonly Field
        HeaderForm                = P.UInt8("gquic.header_form", "Header Form", mask: 0x80, names: GquicNames.HeaderForm),
        FixedBit                  = P.Boolean("gquic.fixed_bit", "Fixed Bit", mask: 0x40),
        LongPacketType            = P.UInt8("gquic.long.packet_type", "Packet Type", mask: 0x30, names: GquicNames.LongPacketType),
        LongReserved              = P.UInt8("gquic.long.reserved", "Reserved", mask: 0xc),
        PacketNumberLength        = P.UInt8("gquic.packet_number_length", "Packet Number Length", mask: 0x3, names: GquicNames.PacketNumberLength),
        Dcil                      = P.UInt8("gquic.dcil", "Destination Connection ID Length", mask: 0xf0, names: GquicNames.Dcil),
        Scil                      = P.UInt8("gquic.scil", "Source Connection ID Length", mask: 0xf, names: GquicNames.Dcil),
        Puflags                   = P.UInt8("gquic.puflags", "Public Flags", display: Hex),
        PuflagsVersion            = P.Boolean("gquic.puflags.version", "Version", mask: 0x1, names: ValueNames.Pair("Yes", "No")),
        PuflagsReset              = P.Boolean("gquic.puflags.reset", "Reset", mask: 0x2, names: ValueNames.Pair("Yes", "No")),
        PuflagsNonce              = P.Boolean("gquic.puflags.nonce", "Diversification nonce", mask: 0x4, names: ValueNames.Pair("Yes", "No")),
        PuflagsCid                = P.Boolean("gquic.puflags.cid", "CID Length", mask: 0x8, names: ValueNames.Pair("8 Bytes", "0 Byte")),
        PuflagsCidOld             = P.UInt8("gquic.puflags.cid.old", "CID Length", display: Hex, mask: 0xc, names: GquicNames.PuflagsCidOld),
        PuflagsPkn                = P.UInt8("gquic.puflags.pkn", "Packet Number Length", display: Hex, mask: 0x30, names: GquicNames.PuflagsPkn),
        PuflagsMpth               = P.Boolean("gquic.puflags.mpth", "Multipath", mask: 0x40, names: ValueNames.Pair("Yes", "No")),
        PuflagsRsv                = P.UInt8("gquic.puflags.rsv", "Reserved", display: Hex, mask: 0x80),
        Cid                       = P.UInt64("gquic.cid", "CID"),
        Version                   = P.Text("gquic.version", "Version"),
        DiversificationNonce      = P.Bytes("gquic.diversification_nonce", "Diversification nonce"),
        PacketNumber              = P.UInt64("gquic.packet_number", "Packet Number"),
        Prflags                   = P.UInt8("gquic.prflags", "Private Flags", display: Hex),
        PrflagsEntropy            = P.Boolean("gquic.prflags.entropy", "Entropy", mask: 0x1, names: ValueNames.Pair("Yes", "No")),
        PrflagsFecg               = P.Boolean("gquic.prflags.fecg", "FEC Group", mask: 0x2, names: ValueNames.Pair("Yes", "No")),
        PrflagsFec                = P.Boolean("gquic.prflags.fec", "FEC", mask: 0x4, names: ValueNames.Pair("Yes", "No")),
        PrflagsRsv                = P.UInt8("gquic.prflags.rsv", "Reserved", display: Hex, mask: 0xf8),
        MessageAuthenticationHash = P.Bytes("gquic.message_authentication_hash", "Message Authentication Hash"),
        Payload                   = P.Bytes("gquic.payload", "Payload");
}
