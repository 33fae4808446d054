namespace FilterLang.Protocols;

/// <summary>The number spaces that more than one protocol shares.</summary>
public static class PayloadTables
{
    /// <summary>LINKTYPE_ numbers of capture files.</summary>
    public static readonly PayloadTable LinkType = new("wtap_encap");

    public static readonly PayloadTable EtherType = new("ethertype");

    /// <summary>IANA protocol numbers; IPv6 next headers that are no extension headers as well.</summary>
    public static readonly PayloadTable IpProtocol = new("ip.proto");

    /// <summary>IPv6 extension headers, RFC 8200 section 4, by their number as next header.</summary>
    public static readonly PayloadTable IPv6Extension = new("ipv6.nxt");

    public static readonly PayloadTable TcpPort = new("tcp.port");

    /// <summary>TCP option kinds that are layers of their own.</summary>
    public static readonly PayloadTable TcpOption = new("tcp.option");

    /// <summary>What a connection speaks, under 0, after both ends agreed to encrypt it.</summary>
    public static readonly PayloadTable StartTls = new("starttls");

    public static readonly PayloadTable UdpPort = new("udp.port");

    /// <summary>PPP protocol field, RFC 1661 section 2.</summary>
    public static readonly PayloadTable PppProtocol = new("ppp.protocol");

    /// <summary>LLC service access points, IEEE 802.2.</summary>
    public static readonly PayloadTable LlcSap = new("llc.dsap");

    /// <summary>What stands behind a length instead of an EtherType: 0 for LLC, 1 for IPX without it.</summary>
    public static readonly PayloadTable Ieee802 = new("eth.len");

    /// <summary>Who recognises what devices add behind the payload of Ethernet frames.</summary>
    public static readonly PayloadTable EthernetTrailer = new("eth.trailer");

    /// <summary>Address families of BSD loopback frames, host order.</summary>
    public static readonly PayloadTable NullFamily = new("null.type");

    /// <summary>Protocol numbers of Cisco HDLC.</summary>
    public static readonly PayloadTable CiscoHdlc = new("chdlc.protocol");

    /// <summary>Linux packet types below 1536, which are no EtherTypes.</summary>
    public static readonly PayloadTable LinuxType = new("sll.ltype");

    /// <summary>Linux cooked capture by device type (ARPHRD_), where that decides.</summary>
    public static readonly PayloadTable LinuxHardware = new("sll.hatype");

    /// <summary>GRE protocol types.</summary>
    public static readonly PayloadTable GreProtocol = new("gre.proto");

    /// <summary>PPP in HDLC-like framing, under 0: for captures that hold such frames among others.</summary>
    public static readonly PayloadTable PppFraming = new("ppp_hdlc");

    /// <summary>First octets by which another framing shows itself where PPP is announced.</summary>
    public static readonly PayloadTable PppHdlc = new("ppp_hdlc.address");
}
