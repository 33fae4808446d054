namespace FilterLang.Protocols;

/// <summary>The number spaces that more than one protocol shares.</summary>
public static class PayloadTables
{
    /// <summary>LINKTYPE_ numbers of capture files.</summary>
    public static readonly PayloadTable LinkType = new("wtap_encap");

    public static readonly PayloadTable EtherType = new("ethertype");

    /// <summary>IANA protocol numbers; IPv6 next headers that are no extension headers as well.</summary>
    public static readonly PayloadTable IpProtocol = new("ip.proto");

    public static readonly PayloadTable TcpPort = new("tcp.port");

    public static readonly PayloadTable UdpPort = new("udp.port");

    /// <summary>PPP protocol field, RFC 1661 section 2.</summary>
    public static readonly PayloadTable PppProtocol = new("ppp.protocol");

    /// <summary>LLC service access points, IEEE 802.2.</summary>
    public static readonly PayloadTable LlcSap = new("llc.dsap");
}
