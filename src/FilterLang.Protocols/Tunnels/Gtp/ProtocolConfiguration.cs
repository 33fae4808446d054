namespace FilterLang.Protocols;

/// <summary>Protocol configuration options, 3GPP TS 24.008 section 10.5.6.3: packets of PPP's control protocols, and parameters.</summary>
public static class ProtocolConfiguration
{
    const ushort ServerIPv6 = 0x0003, CallControlIPv6 = 0x0001, CallControlIPv4 = 0x000C, ServerIPv4 = 0x000D, FirstPpp = 0x8000;

    public static readonly Protocol Protocol = Protocol.Of("gsm_a.gm", "GSM A-I/F GPRS Mobility and Session Management", Pass, "GSM A-I/F GPRS Mobility and Session Management");

    static readonly Field
        s_direction = Protocol.Row    ("gsm_a.gm.sm.link_dir",            "Link direction", FieldType.Int32, display: Dec, generated: true,
            names: new ValueNames(() => [(0, "MS to network"), (1, "Network to MS"), (-1, "Unknown")])),
        s_extension = Protocol.Boolean("gsm_a.gm.sm.ext",                 "Extension", mask: 0x80),
        s_framing   = Protocol.UInt8  ("gsm_a.gm.configuration_protocol", "Configuration Protocol", mask: 0x07,
            names: new(() => [(0, "PPP for use with IP PDP type or IP PDN type")])),
        s_id        = Protocol.UInt16 ("gsm_a.gm.sm.pco_pid",             "Protocol or Container ID", display: Hex, names: new(() =>
            [(0xC021, "Link Control Protocol"), (0xC023, "Password Authentication Protocol"), (0xC223, "Challenge Handshake Authentication Protocol"),
             (0x8021, "Internet Protocol Control Protocol"), (0x0001, "P-CSCF IPv6 Address Request"), (0x0002, "IM CN Subsystem Signaling Flag"),
             (0x0003, "DNS Server IPv6 Address Request"), (0x0004, "Not Supported"), (0x0005, "MS Support of Network Requested Bearer Control indicator"),
             (0x0006, "Reserved"), (0x0007, "DSMIPv6 Home Agent Address Request"), (0x0008, "DSMIPv6 Home Network Prefix Request"),
             (0x0009, "DSMIPv6 IPv4 Home Agent Address Request"), (0x000A, "IP address allocation via NAS signalling"),
             (0x000B, "IPv4 address allocation via DHCPv4"), (0x000C, "P-CSCF IPv4 Address Request"), (0x000D, "DNS Server IPv4 Address Request"),
             (0x000E, "MSISDN Request"), (0x000F, "IFOM-Support-Request"), (0x0010, "IPv4 Link MTU Request"),
             (0x0011, "MS support of Local address in TFT indicator")])),
        s_length    = Protocol.UInt8  ("gsm_a.gm.sm.pco.length",          "Length", display: HexDec),
        s_ipv4      = Protocol.IPv4   ("gsm_a.gm.sm.ip4_address",         "IPv4 address"),
        s_ipv6      = Protocol.IPv6   ("gsm_a.gm.sm.ip6_address",         "IPv6 address");

    static void Pass(ref Layer layer) => layer.Decline();

    /// <summary>Takes <paramref name="length"/> octets of options.</summary>
    public static void Take(ref Layer layer, int length, bool isFromNetwork)
    {
        int end = layer.Position + length;
        layer.Note(s_direction, isFromNetwork ? 1UL : 0, layer.Position, 0);
        layer.TakeParts(s_extension, s_framing);
        while (layer.Position < end && !layer.Failed) TakeOne(ref layer, isFromNetwork);
    }

    static void TakeOne(ref Layer layer, bool isFromNetwork)
    {
        uint id = (uint)layer.Take(s_id);
        int outer = layer.Parent;
        layer.StandUnder(s_id);
        int length = (int)layer.Take(s_length), at = layer.Position;
        if (length > 0 && layer.Need(at, length))
        {
            if (id >= FirstPpp) Carry(ref layer, id, length);
            else if (isFromNetwork && id is CallControlIPv4 or ServerIPv4 && length == 4) layer.Take(s_ipv4);
            else if (isFromNetwork && id is CallControlIPv6 or ServerIPv6 && length == 16) layer.Take(s_ipv6, 16);
        }
        layer.Parent = outer;
        layer.Position = at + length;
    }

    // What PPP says there is not said in the columns.
    static void Carry(ref Layer layer, uint id, int length)
    {
        if (PayloadTables.PppProtocol.Find(id) is not { } protocol) return;
        PacketDissector packet = layer.Packet;
        bool within = packet.InErrorQuote, nests = layer.NestsPayload;
        packet.InErrorQuote = layer.NestsPayload = true;
        layer.Call(protocol, layer.Position, length);
        packet.InErrorQuote = within;
        layer.NestsPayload = nests;
    }
}
