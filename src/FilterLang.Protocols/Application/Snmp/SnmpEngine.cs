namespace FilterLang.Protocols;

/// <summary>Names of SNMP engines, RFC 3411 section 5 (SnmpEngineID).</summary>
static class SnmpEngine
{
    static readonly Protocol Protocol = Snmp.Protocol;

    public static readonly Field
        AgentidTrailer     = Protocol.Bytes  ("snmp.agentid_trailer",     "AgentID Trailer"),
        EngineidConform    = Protocol.Boolean("snmp.engineid.conform",    "Engine ID Conformance", mask: 0x80, names: ValueNames.Pair("RFC3411 (SNMPv3)", "RFC1910 (Non-SNMPv3)")),
        EngineidEnterprise = Protocol.UInt32 ("snmp.engineid.enterprise", "Engine Enterprise ID", display: Custom),
        EngineidFormat     = Protocol.UInt8  ("snmp.engineid.format",     "Engine ID Format", names: new(() => [(1, "IPv4 address"), (2, "IPv6 address"), (3, "MAC address"), (4, "Text, administratively assigned"), (5, "Octets, administratively assigned"), (6, "Local engine")])),
        EngineidIpv4       = Protocol.IPv4   ("snmp.engineid.ipv4",       "Engine ID Data: IPv4 address"),
        EngineidIpv6       = Protocol.IPv6   ("snmp.engineid.ipv6",       "Engine ID Data: IPv6 address"),
        EngineidCiscoType  = Protocol.UInt8  ("snmp.engineid.cisco.type", "Engine ID Data: Cisco type", display: Hex, names: new(() => [(0x0, "Agent"), (0x1, "Manager")])),
        EngineidMac        = Protocol.Ether  ("snmp.engineid.mac",        "Engine ID Data: MAC address"),
        EngineidText       = Protocol.Text   ("snmp.engineid.text",       "Engine ID Data: Text"),
        EngineidTime       = Protocol.Row    ("snmp.engineid.time",       "Engine ID Data: Creation Time", FieldType.AbsoluteTime, display: Local),
        EngineidData       = Protocol.Bytes  ("snmp.engineid.data",       "Engine ID Data");

    static readonly ExpertField
        NotConforming   = Protocol.Expert("snmp.rfc3411_non_conformant", Severity.Warning, ExpertGroup.Protocol, "Data not conforming to RFC3411"),
        OldNotConforming = Protocol.Expert("snmp.rfc1910_non_conformant", Severity.Warning, ExpertGroup.Protocol, "Data not conforming to RFC1910");

    const uint Cisco = 9, NetSnmp = 8072;

    public static void Take(ref Layer snmp, BerValue engine)
    {
        if (snmp.Failed || engine.Length == 0) return;
        int at = engine.ContentAt, left = engine.Length;
        bool conforms = (snmp.U8(at) & 0x80) != 0;
        snmp.Place(EngineidConform, at);
        if (left < 4) return;
        uint enterprise = snmp.U32(at) & 0x7FFF_FFFF;
        snmp.Note(EngineidEnterprise, enterprise, at, 4, ItemFlags.None);
        (at, left) = (at + 4, left - 4);
        if (!conforms)
        {
            if (left == 8) snmp.Place(AgentidTrailer, at, 8);
            else snmp.Remark(OldNotConforming, at, left);
            return;
        }
        if (left < 1) return;
        uint format = snmp.U8(at);
        snmp.Place(EngineidFormat, at);
        (at, left) = (at + 1, left - 1);
        switch (format)
        {
            case 1 when left == 4: snmp.Place(EngineidIpv4, at, 4); return;
            case 2 when left == 16: snmp.Place(EngineidIpv6, at, 16); return;
            case 3 when left == 7 && enterprise == Cisco:
                snmp.Place(EngineidCiscoType, at);
                snmp.Place(EngineidMac, at + 1, 6);
                return;
            case 3 when left == 6: snmp.Place(EngineidMac, at, 6); return;
            case 4 when left <= 27: snmp.Text(EngineidText, at, left); return;
            case 128 when enterprise == NetSnmp && left == 8:
                snmp.Place(EngineidData, at, 4);
                snmp.Note(EngineidTime, snmp.U32Little(at + 4) * 1_000_000_000UL, at + 4, 4, ItemFlags.None);
                return;
            case 5 or > 127 when left <= 27 && !(format == 128 && enterprise == NetSnmp): snmp.Place(EngineidData, at, left); return;
        }
        if (left > 0) snmp.Remark(NotConforming, at, left);
    }
}
