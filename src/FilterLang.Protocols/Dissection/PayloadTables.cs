namespace FilterLang.Protocols;

/// <summary>The number spaces that more than one protocol shares.</summary>
public static class PayloadTables
{
    /// <summary>LINKTYPE_ numbers of capture files.</summary>
    public static readonly PayloadTable LinkType = PayloadTable.Of("wtap_encap");

    public static readonly PayloadTable EtherType = PayloadTable.Of("ethertype");

    /// <summary>IANA protocol numbers; IPv6 next headers that are no extension headers as well.</summary>
    public static readonly PayloadTable IpProtocol = PayloadTable.Of("ip.proto");

    /// <summary>IPv6 extension headers, RFC 8200 section 4, by their number as next header.</summary>
    public static readonly PayloadTable IPv6Extension = PayloadTable.Of("ipv6.nxt");

    public static readonly PayloadTable TcpPort = PayloadTable.Of("tcp.port");

    /// <summary>TCP option kinds that are layers of their own.</summary>
    public static readonly PayloadTable TcpOption = PayloadTable.Of("tcp.option");

    /// <summary>What a connection speaks, under 0, after both ends agreed to encrypt it.</summary>
    public static readonly PayloadTable StartTls = PayloadTable.Of("starttls");

    public static readonly PayloadTable UdpPort = PayloadTable.Of("udp.port");

    public static readonly PayloadTable SctpPort = PayloadTable.Of("sctp.port");

    /// <summary>Payload protocol identifiers of SCTP, RFC 9260 section 14.5.</summary>
    public static readonly PayloadTable SctpPayload = PayloadTable.Of("sctp.ppi");

    /// <summary>PPP protocol field, RFC 1661 section 2.</summary>
    public static readonly PayloadTable PppProtocol = PayloadTable.Of("ppp.protocol");

    /// <summary>LLC service access points, IEEE 802.2.</summary>
    public static readonly PayloadTable LlcSap = PayloadTable.Of("llc.dsap");

    /// <summary>What stands behind a length instead of an EtherType: 0 for LLC, 1 for IPX without it.</summary>
    public static readonly PayloadTable Ieee802 = PayloadTable.Of("eth.len");

    /// <summary>Who recognises what devices add behind the payload of Ethernet frames.</summary>
    public static readonly PayloadTable EthernetTrailer = PayloadTable.Of("eth.trailer");

    /// <summary>Address families of BSD loopback frames, host order.</summary>
    public static readonly PayloadTable NullFamily = PayloadTable.Of("null.type");

    /// <summary>Protocol numbers of Cisco HDLC.</summary>
    public static readonly PayloadTable CiscoHdlc = PayloadTable.Of("chdlc.protocol");

    /// <summary>Linux packet types below 1536, which are no EtherTypes.</summary>
    public static readonly PayloadTable LinuxType = PayloadTable.Of("sll.ltype");

    /// <summary>Linux cooked capture by device type (ARPHRD_), where that decides.</summary>
    public static readonly PayloadTable LinuxHardware = PayloadTable.Of("sll.hatype");

    /// <summary>GRE protocol types.</summary>
    public static readonly PayloadTable GreProtocol = PayloadTable.Of("gre.proto");

    /// <summary>PPP in HDLC-like framing, under 0: for captures that hold such frames among others.</summary>
    public static readonly PayloadTable PppFraming = PayloadTable.Of("ppp_hdlc");

    /// <summary>
    /// By EtherType, who takes Ethernet frames as a whole: what stands in place of the addresses is no address of a station.
    /// </summary>
    public static readonly PayloadTable EthernetFrame = PayloadTable.Of("eth.frame");

    /// <summary>Network layer protocol identifiers (ISO/IEC TR 9577) that are the first octet of the protocol itself.</summary>
    public static readonly PayloadTable OsiNetwork = PayloadTable.Of("osinl.incl");

    /// <summary>Network layer protocol identifiers that stand before the protocol.</summary>
    public static readonly PayloadTable OsiPrefixed = PayloadTable.Of("osinl.excl");

    /// <summary>What Frame Relay carries under an identifier of its own (RFC 2427 section 3).</summary>
    public static readonly PayloadTable FrameRelay = PayloadTable.Of("fr.nlpid");

    /// <summary>Protocol numbers of ARCNET, RFC 1201 section 2.2.</summary>
    public static readonly PayloadTable Arcnet = PayloadTable.Of("arcnet.protocol_id");

    /// <summary>First octets by which another framing shows itself where PPP is announced.</summary>
    public static readonly PayloadTable PppHdlc = PayloadTable.Of("ppp_hdlc.address");

    /// <summary>What OBJECT IDENTIFIERs, in dotted form, say that a value in ASN.1 is.</summary>
    public static readonly PayloadTable BerOid = PayloadTable.Of("ber.oid");

    /// <summary>Types of ASN.1 that are carried whole, by name.</summary>
    public static readonly PayloadTable BerSyntax = PayloadTable.Of("ber.syntax");

    /// <summary>What TLS carries, by the server's port; and who recognises decrypted data as his own.</summary>
    public static readonly PayloadTable TlsPort = PayloadTable.Of("tls.port");

    /// <summary>What TLS carries, by the name of the protocol that the server has chosen: RFC 7301.</summary>
    public static readonly PayloadTable TlsApplication = PayloadTable.Of("tls.alpn");

    /// <summary>What DTLS carries, by the server's port; and who recognises decrypted data as his own.</summary>
    public static readonly PayloadTable DtlsPort = PayloadTable.Of("dtls.port");

    /// <summary>What DTLS carries, by the name of the protocol that the server has chosen.</summary>
    public static readonly PayloadTable DtlsApplication = PayloadTable.Of("dtls.alpn");

    /// <summary>Who reads handshake messages of TLS without records around them, under 0.</summary>
    public static readonly PayloadTable TlsHandshake = PayloadTable.Of("tls.handshake");

    /// <summary>What streams of QUIC carry, by the name of the protocol that the server has chosen: RFC 7301.</summary>
    public static readonly PayloadTable QuicApplication = PayloadTable.Of("quic.proto");

    /// <summary>What datagrams of QUIC carry, by the same name.</summary>
    public static readonly PayloadTable QuicDatagram = PayloadTable.Of("quic.proto.datagram");
}
