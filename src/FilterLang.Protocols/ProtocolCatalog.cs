namespace FilterLang.Protocols;

/// <summary>
/// Every protocol there is, one line each. Naming a protocol here runs its static constructor, in which it announces itself; where two
/// announce the same number, the earlier line has it.
/// </summary>
public sealed class ProtocolCatalog
{
    public static ProtocolCatalog Default { get; } = CatalogueIndex.Used is { } index ? new(index) : WithNamed(Dissected());

    /// <summary>Those with a dissector.</summary>
    static Protocol[] Dissected() =>
    [
        Frame.Protocol,
        ExpertInfo.Protocol, Damage.Malformed, Damage.Short, Damage.Unreassembled, ColumnFields.Protocol,
        Ethernet.Protocol,
        EtherType.Protocol,
        Vlan.Protocol,
        ProviderBridge.Protocol,
        ProviderBackbone.Protocol, VirtualNetworkTag.Protocol, ExtenderTag.Protocol, CiscoMetadata.Protocol, MacSecurity.Protocol,
        SpanningTree.Protocol, SpanningTree.PerVlan, NetfilterLog.Protocol,
        Llc.Protocol, BasicXid.Protocol,
        Arp.Protocol, AtmArp.Protocol, Juniper.Protocol, TokenRing.Protocol,
        NullLoopback.Protocol,
        Radiotap.Protocol, Ppi.Protocol, Ppi.Payload, Prism.Protocol, AvsHeader.Protocol, WlanRadio.Protocol, Wlan.Protocol, Wlan.Swapped, WlanManagement.Protocol, WlanAggregate.Protocol, Eapol.Protocol, Eap.Protocol,
        RawIp.Protocol,
        LinuxCooked.Protocol,
        Ppp.Protocol, Lcp.Protocol, Ipcp.Protocol, Ipcp.Protocol6, PppAuthentication.Pap, PppAuthentication.Chap, PppoeSession.Protocol, PppoeDiscovery.Protocol,
        CiscoHdlc.Protocol, SerialLineAddress.Protocol, FrameRelay.Protocol, Arcnet.Protocol, FabricPath.Protocol, Osi.Protocol,
        ConfigurationTest.Protocol, Lldp.Protocol, Cdp.Protocol, SlowProtocols.Protocol, Lacp.Protocol, Marker.Protocol,
        PrpTrailer.Protocol,
        VssTrailer.Protocol,
        IPv4.Protocol,
        IPv6.Protocol, IPv6HopByHop.Protocol, IPv6Routing.Protocol, IPv6Fragment.Protocol, IPv6DestinationOptions.Protocol,
        AuthenticationHeader.Protocol, PayloadCompression.Protocol, EncapsulatingPayload.Protocol, UdpEncapsulation.Protocol, Isakmp.Protocol,
        Gre.Protocol, Mpls.Protocol, PseudoWire.Plain, PseudoWire.Worded, PseudoWire.Channel,
        Vxlan.Protocol, Vxlan.Generic, Geneve.Protocol, Teredo.Protocol,
        Gtp.Protocol, Gtp.Version6, GtpPrime.Protocol, GtpPrime.Stream, ProtocolConfiguration.Protocol, SubscriberNumbers.Identities, SubscriberNumbers.Telephone, SubscriberNumbers.MobilePart,
        Erspan.Protocol, Erspan.Older, L2tp.Protocol, L2tp.OnIp, Ayiya.Protocol, LispData.Protocol, ServiceHeader.Protocol,
        Tcp.Protocol, Mptcp.Protocol, Udp.Protocol, UdpLite.Protocol, Sctp.Protocol,
        Icmp.Protocol, IcmpExtensions.CarriedProtocol, Icmpv6.Protocol, Igmp.Protocol, Rgmp.Protocol,
        Pim.Protocol, PimVersion1.OverIgmp, Ospf.Protocol, Isis.Protocol, IsisHello.Protocol, IsisLsp.Protocol, IsisSequenceNumbers.Protocol, IsisSequenceNumbers.PartialProtocol, Esis.Protocol, Clnp.Protocol,
        Dns.Protocol, Dns.Stream, Dns.Multicast, Dns.LinkLocal, Dns.OverHttp, Dns.OverQuic,
        Nbns.Protocol, Nbss.Protocol, Nbdgm.Protocol, NetBiosFrames.Protocol, Mailslot.Protocol, Browser.Protocol, Smb.Protocol, Smb2.Protocol,
        GssApi.Protocol, GssApi.Wrapping, Spnego.Protocol, SpnegoKerberos.Protocol, SpnegoKerberos.Verifier, Ntlmssp.Protocol, Ntlmssp.Verifier,
        Ldap.Protocol, Ldap.Connectionless, LdapControls.Paged, Kerberos.Protocol, Kerberos.Stream, Kerberos.Embedded, Dcerpc.Protocol, Dcerpc.Pipe, Dcerpc.Datagram,
        Epm.Protocol, DcerpcOperations.Mgmt, DcerpcOperations.Samr, DcerpcOperations.Lsarpc, DcerpcOperations.RpcNetlogon,
        DcerpcOperations.Srvsvc, DcerpcOperations.Wkssvc, DcerpcOperations.Svcctl, DcerpcOperations.Winreg, DcerpcOperations.Atsvc,
        DcerpcOperations.Spoolss, DcerpcOperations.Iremotewinspool, DcerpcOperations.Mdssvc, DcerpcOperations.Drsuapi, DcerpcOperations.Mapi,
        DcerpcOperations.Rfr, DcerpcOperations.Nspi, DcerpcOperations.Oxid, DcerpcOperations.Isystemactivator, DcerpcOperations.Remact,
        DcerpcOperations.Remunk, DcerpcOperations.Netdfs, DcerpcOperations.Initshutdown, DcerpcOperations.Trksvr, DcerpcOperations.Eventlog,
        DcerpcOperations.Messenger, DcerpcOperations.Dnsserver, DcerpcOperations.Efs, DcerpcOperations.Frsrpc, DcerpcOperations.Frsapi,
        DcerpcOperations.Witness, DcerpcOperations.Clusapi, DcerpcOperations.Pnp, DcerpcOperations.Dssetup, DcerpcOperations.Rras,
        DcerpcOperations.Tapi, DcerpcOperations.Conv, DcerpcOperations.RpcBrowser,
        Rpc.Protocol, Rpc.Stream, Portmap.Protocol, Mount.Protocol, Nfs.Protocol, NfsAcl.Protocol,
        Dhcp.Protocol, DhcpStructuredOptions.Gateway, DhcpVendorOptions.BootServers, DhcpVendorOptions.AccessPoints, Dhcpv6.Protocol,
        Ntp.Protocol, TimeService.Protocol,
        Stun.Protocol, ModbusTcp.Protocol, Modbus.Protocol, Dnp3.Protocol, Tpkt.Protocol, Cotp.Protocol, S7comm.Protocol,
        Iec104.Protocol, Iec60870Asdu.Protocol, Bvlc.Protocol, Bacnet.Protocol, Bacapp.Protocol, Resp.Protocol, Synphasor.Protocol,
        Enip.Protocol, Cip.Protocol, CipGeneric.Protocol, CipConnectionManager.Protocol, CipIo.Protocol, Sflow.Protocol,
        Cflow.Protocol, Openflow.Protocol, Openflow.Heuristic, OpenflowOne.Protocol, OpenflowLater.Version13, OpenflowLater.Version14, OpenflowLater.Version15,
        Can.Protocol, AutosarNm.Protocol, Mqtt.Protocol, Pgsql.Protocol, Mysql.Protocol,
        Radius.Protocol, Pana.Protocol, Sip.Protocol, Sdp.Protocol, Rtsp.Protocol, Rtp.Protocol, Rtp.Interleaved, Rtcp.Protocol, Rtcp.Announced,
        Snmp.Protocol, SnmpPdus.SystemText,
        Tftp.Protocol, Tftp.Transfer,
        Syslog.Protocol,
        Whois.Protocol, Xmpp.Protocol, .. FramedProtocols.All,
        Bgp.Protocol, Rip.Protocol, RipNg.Protocol, Vrrp.Protocol, Hsrp.Protocol, Eigrp.Protocol, Bfd.Protocol,
        Mojito.Protocol, BitTorrent.Protocol, BitTorrentTable.Protocol, Bencode.Protocol, DropboxDiscovery.Protocol, SmartHome.Protocol, SmartHome.Stream,
        Tls.Protocol, TlsTimestamps.List, TlsMessages.Messages, Dtls.Protocol, Capwap.Protocol, Capwap.Data, Rx.Protocol, WireGuard.Protocol, OpenVpn.Protocol, OpenVpn.Stream,
        Socks.Protocol, Quic.Protocol, Http3.Protocol, Http3.Datagrams, Gquic.Protocol, Ssh.Protocol,
        BerFields.Protocol, DirectoryNames.Protocol, DirectoryNames.Plain, DirectoryAttributes.Protocol, CertificateExtensions.Protocol, Certificates.Protocol, Certificates.Plain,
        KerberosFour.Protocol, CryptographicMessages.Protocol, CryptographicMessages.Body, PublicKeyPreauthentication.Protocol,
        PublicKeys.Protocol, QualifiedCertificates.Protocol, Logotypes.Protocol, NetscapeExtensions.Protocol, InternetProfile.Protocol, InternetProfileExplicit.Protocol, Ocsp.Protocol, Ocsp.Requests, Ocsp.Responses, Ocsp.Stapled,
        Ftp.Protocol, FtpData.Protocol, Smtp.Protocol, Pop.Protocol, Imap.Protocol, Imf.Protocol, Telnet.Protocol,
        Http.Protocol, Http.Discovery, WebSocket.Protocol, Http2.Protocol, MediaBody.Protocol, TextLines.Protocol, UrlEncodedForm.Protocol, Json.Protocol, Xml.Protocol, MimeMultipart.Protocol, .. NamedBodies.All,
        FilterLang.Protocols.Data.Protocol,
        FundamentalTypes.Protocol,
        Flows.FlowFields.Protocol,
    ];

    public ProtocolCatalog(IReadOnlyList<Protocol> protocols) : this(protocols, new FieldRegistry { NamesElsewhere = FieldNames.All })
    {
        foreach (Protocol protocol in protocols) Registry.Add(protocol);
    }

    ProtocolCatalog(CatalogueIndex index) : this(index.Protocols, new FieldRegistry { NamesElsewhere = FieldNames.All, Completes = index.Complete }) =>
        index.Register(Registry);

    ProtocolCatalog(IReadOnlyList<Protocol> protocols, FieldRegistry registry)
    {
        Protocols = protocols;
        // Columns of the packet list go by their titles as well.
        foreach ((string title, Field column) in ColumnFields.Titles) registry.Alias("_ws.col." + title, column.Name);
        registry.Alias("bootp", "dhcp").Alias("ssl", "tls").Alias("nas_5gs", "nas-5gs").Alias("nas_eps", "nas-eps")
            .Alias("104apci", "iec60870_104").Alias("104asdu", "iec60870_asdu").Alias("nm", "autosar-nm").Alias("pkcs1", "pkixalgs");
        Registry = registry;
    }

    // Protocols that are known by name only come last, so that they take no number from one with a dissector.
    static ProtocolCatalog WithNamed(Protocol[] dissected) => new([.. dissected, .. NamedProtocols.Besides(dissected)]);

    /// <summary>All protocols in the order of the catalogue.</summary>
    public IReadOnlyList<Protocol> Protocols { get; }

    /// <summary>All their fields by name.</summary>
    public FieldRegistry Registry { get; }

    /// <summary>The protocols of the spine, and all that can carry them again.</summary>
    internal HashSet<Protocol> Leading => _leading ??= FindLeading();

    HashSet<Protocol>? _leading;

    HashSet<Protocol> FindLeading()
    {
        HashSet<Protocol> leading = [.. Protocols.Where(p => p.Spine != Spine.None)];
        for (bool grown = true; grown;)
        {
            grown = false;
            foreach (Protocol protocol in Protocols)
                if (!leading.Contains(protocol) && protocol.DispatchTables.Any(t => t.Members.Overlaps(leading)))
                    grown |= leading.Add(protocol);
        }
        return leading;
    }

    /// <summary>What takes whatever nobody else takes.</summary>
    public Protocol Data => FilterLang.Protocols.Data.Protocol;

    /// <summary>Pseudo protocols whose fields any dissector can add: where they are wanted, everything is entered.</summary>
    internal IReadOnlyList<Protocol> PacketWide { get; } = [ExpertInfo.Protocol, Damage.Malformed, Damage.Short, Damage.Unreassembled];
}
