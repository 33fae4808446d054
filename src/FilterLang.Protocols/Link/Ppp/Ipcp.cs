namespace FilterLang.Protocols;

/// <summary>
/// The control protocols of IPv4 (RFC 1332, with the servers of RFC 1877 and compression of RFC 3241 and RFC 3544) and IPv6 (RFC 5072 section 4).
/// </summary>
public static class Ipcp
{
    public static readonly Protocol
        Protocol   = Protocol.Of("ipcp",   "PPP IP Control Protocol",   Dissect, "PPP IPCP"),
        Protocol6  = Protocol.Of("ipv6cp", "PPP IPv6 Control Protocol", Dissect6, "PPP IPV6CP");

    static readonly ValueNames s_codes = new(() =>
    [
        (0, "Vendor Specific"), (1, "Configuration Request"), (2, "Configuration Ack"), (3, "Configuration Nak"), (4, "Configuration Reject"),
        (5, "Termination Request"), (6, "Termination Ack"), (7, "Code Reject"),
    ]);

    static readonly Field
        SourceAddress = Protocol.IPv4  ("ipcp.opt.src_address", "Source IP Address"),
        DestinationAddress = Protocol.IPv4("ipcp.opt.dst_address", "Destination IP Address"),
        Address       = Protocol.IPv4  ("ipcp.opt.ip_address", "IP Address"),
        HomeAddress   = Protocol.IPv4  ("ipcp.opt.mobilenodehomeaddress", "Mobile Node's Home Address"),
        PrimaryDns    = Protocol.IPv4  ("ipcp.opt.pri_dns_address", "Primary DNS Address"),
        PrimaryNbns   = Protocol.IPv4  ("ipcp.opt.pri_nbns_address", "Primary NBNS Address"),
        SecondaryDns  = Protocol.IPv4  ("ipcp.opt.sec_dns_address", "Secondary DNS Address"),
        SecondaryNbns = Protocol.IPv4  ("ipcp.opt.sec_nbns_address", "Secondary NBNS Address"),
        Interface     = Protocol6.Bytes("ipv6cp.interface_identifier", "Interface Identifier", display: Colon);

    static readonly PppCompression
        s_compression  = new(Protocol),
        s_compression6 = new(Protocol6);

    static readonly PppOption[]
        s_options =
        [
            new(1, "IP Addresses (deprecated)", Heading("addrs"), 10, true, static (ref Layer ipcp, int _) =>
            {
                ipcp.Take(SourceAddress);
                ipcp.Take(DestinationAddress);
            }),
            new(2, "IP Compression Protocol", Heading("compress"), 4, false, static (ref Layer ipcp, int end) => s_compression.Take(ref ipcp, end)),
            new(3, "IP Address", Heading("addr"), 6, true, static (ref Layer ipcp, int _) => ipcp.Take(Address)),
            new(4, "Mobile Node's Home IP Address", Heading("mobileipv4"), 6, true, static (ref Layer ipcp, int _) => ipcp.Take(HomeAddress)),
            new(129, "Primary DNS Server IP Address", Heading("pri_dns"), 6, true, static (ref Layer ipcp, int _) => ipcp.Take(PrimaryDns)),
            new(130, "Primary NBNS Server IP Address", Heading("pri_nbns"), 6, true, static (ref Layer ipcp, int _) => ipcp.Take(PrimaryNbns)),
            new(131, "Secondary DNS Server IP Address", Heading("sec_dns"), 6, true, static (ref Layer ipcp, int _) => ipcp.Take(SecondaryDns)),
            new(132, "Secondary NBNS Server IP Address", Heading("sec_nbns"), 6, true, static (ref Layer ipcp, int _) => ipcp.Take(SecondaryNbns)),
        ],
        s_options6 =
        [
            new(1, "Interface Identifier", Protocol6.Bytes("ipv6cp.opt.interface_identifier", "Interface Identifier"), 10, true,
                static (ref Layer ipcp, int _) => ipcp.Take(Interface, 8)),
            new(2, "IPv6 Compression Protocol", Protocol6.Bytes("ipcp.opt.compress", "IP Compression Protocol"), 4, false,
                static (ref Layer ipcp, int end) => s_compression6.Take(ref ipcp, end)),
        ];

    static readonly PppControl
        s_control  = new(Protocol, "PPP IPCP", "ipcp", s_codes, Names(s_options), s_options),
        s_control6 = new(Protocol6, "PPP IPV6CP", "ipv6cp", s_codes, Names(s_options6), s_options6);

    static Ipcp()
    {
        Protocol.CarriedBy(PayloadTables.PppProtocol, 0x8021).CarriedBy(PayloadTables.EtherType, 0x8021);
        Protocol6.CarriedBy(PayloadTables.PppProtocol, 0x8057).CarriedBy(PayloadTables.EtherType, 0x8057);
    }

    static void Dissect(ref Layer ipcp) => s_control.Dissect(ref ipcp);

    static void Dissect6(ref Layer ipcp) => s_control6.Dissect(ref ipcp);

    static Field Heading(string name) => Protocol.Bytes($"ipcp.opt.{name}", name);

    static ValueNames Names(PppOption[] options) => new(() => [.. options.Select(static o => (ValueName)(o.Type, o.Name))]);
}
