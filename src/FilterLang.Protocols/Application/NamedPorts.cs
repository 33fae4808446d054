using System.Buffers.Text;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>
/// Who has which port of TCP, UDP or SCTP, payload protocol of SCTP or IP protocol number by default, for protocols without a dissector of
/// their own: they name a layer and cover its bytes. Kept as text, a line each: filter name, full name, short name, then the numbers of each space. Left out are those
/// that look at the content before they take a frame and were seen to decline what came on their port.
/// </summary>
static class NamedPorts
{
    /// <summary>Announces each line's protocol in its number spaces, making those that <paramref name="named"/> does not hold yet.</summary>
    /// <param name="dissected">Names of protocols with a dissector, which announce themselves.</param>
    /// <param name="named">Protocols known by name only; those made are added.</param>
    /// <param name="make">Makes one from filter name, full name and short name.</param>
    public static void Announce(HashSet<string> dissected, List<Protocol> named, Func<string, string, string, Protocol> make)
    {
        Dictionary<string, Protocol> known = named.ToDictionary(p => p.Name);
        for (ReadOnlySpan<byte> lines = Lines; !lines.IsEmpty;)
        {
            ReadOnlySpan<byte> rest = Part(ref lines, (byte)'\n');
            while (!rest.IsEmpty && rest[0] == ' ') rest = rest[1..];
            while (!rest.IsEmpty && rest[^1] == ' ') rest = rest[..^1];
            string name = Next(ref rest);
            if (dissected.Contains(name)) continue;
            (string label, string shortName) = (Next(ref rest), Next(ref rest));
            if (!known.TryGetValue(name, out Protocol? protocol)) named.Add(protocol = make(name, label, shortName));
            while (!rest.IsEmpty) Announce(protocol, Part(ref rest, (byte)'|'));
        }
    }

    // "tcp 80 8080-8088"
    static void Announce(Protocol protocol, ReadOnlySpan<byte> numbers)
    {
        ReadOnlySpan<byte> space = Part(ref numbers, (byte)' ');
        PayloadTable table = space.SequenceEqual("tcp"u8) ? PayloadTables.TcpPort
            : space.SequenceEqual("udp"u8) ? PayloadTables.UdpPort : space.SequenceEqual("sctp"u8) ? PayloadTables.SctpPort
            : space.SequenceEqual("ppi"u8) ? PayloadTables.SctpPayload : PayloadTables.IpProtocol;
        while (!numbers.IsEmpty)
        {
            ReadOnlySpan<byte> range = Part(ref numbers, (byte)' ');
            _ = Utf8Parser.TryParse(range, out uint low, out int digits);
            uint high = low;
            if (digits < range.Length) _ = Utf8Parser.TryParse(range[(digits + 1)..], out high, out _);
            for (uint number = low; number <= high; number++) protocol.CarriedBy(table, number);
        }
    }

    static string Next(ref ReadOnlySpan<byte> rest) => Encoding.UTF8.GetString(Part(ref rest, (byte)'|'));

    static ReadOnlySpan<byte> Part(ref ReadOnlySpan<byte> rest, byte end)
    {
        int at = rest.IndexOf(end);
        ReadOnlySpan<byte> part = at < 0 ? rest : rest[..at];
        rest = at < 0 ? default : rest[(at + 1)..];
        return part;
    }

    static ReadOnlySpan<byte> Lines => """
        5co_legacy|FiveCo's Legacy Register Access Protocol|5co-legacy|udp 7010
        5co_rap|FiveCo RAP Register Access Protocol|5co-rap|tcp 8030|udp 7030
        9p|Plan 9|9P|tcp 564
        a11|3GPP2 A11|3GPP2 A11|udp 699
        a21|A21 Protocol|A21|udp 23272
        acap|Application Configuration Access Protocol|ACAP|tcp 674
        acdr|Debug Recording Trace|AC DR|udp 925
        actrace|Trunk Trace|ACtrace|udp 2428
        adp|Aruba Discovery Protocol|ADP|udp 8200
        adwin|ADwin communication protocol|ADwin|udp 6543
        agentx|AgentX|AgentX|tcp 705
        ah|Authentication Header|AH|ip 51
        ajns|AllJoyn Name Service Protocol|AllJoyn NS|tcp 9956|udp 9956
        amqp|Advanced Message Queuing Protocol|AMQP|tcp 5672
        ams|AMS|AMS|tcp 48898
        amt|Automatic Multicast Tunneling|AMT|udp 2268
        ancp|Access Node Control Protocol|ANCP|tcp 6068
        aodv|Ad hoc On-demand Distance Vector Routing Protocol|AODV|udp 654
        aol|America Online|AOL|tcp 5190
        ardp|AllJoyn Reliable Datagram Protocol|AllJoyn ARDP|tcp 9955|udp 9955
        armagetronad|The Armagetron Advanced OpenGL Tron clone|Armagetronad|udp 4533-4534
        artemis|Artemis Core Protocol|Artemis|tcp 5445
        asap|Aggregate Server Access Protocol|ASAP|tcp 3863|udp 3863|sctp 3863|ppi 11
        asterix|ASTERIX packet|ASTERIX|tcp 8600|udp 8600
        ath|Apache Tribes Heartbeat Protocol|ATH|udp 45564
        atmtcp|ATM over TCP|ATMTCP|tcp 2812
        auto_rp|Cisco Auto-RP|Auto-RP|udp 496
        ax25|Amateur Radio AX.25|AX.25|ip 93
        ax4000|AX/4000 Test Block|AX4000|ip 173|tcp 3357|udp 3357
        ayiya|Anything in Anything Protocol|AYIYA|udp 5072
        babel|Babel Routing Protocol|Babel|udp 6696
        bat|B.A.T.M.A.N. Layer 3 Protocol|BAT|udp 4305
        bat.gw|B.A.T.M.A.N. GW|BAT GW|udp 4306
        bat.vis|B.A.T.M.A.N. Vis|BAT VIS|udp 4307
        beep|Blocks Extensible Exchange Protocol|BEEP|tcp 10288
        bfd|Bidirectional Forwarding Detection Control Message|BFD Control|udp 3784 4784 6784 7784
        bfd_echo|Bidirectional Forwarding Detection Echo Packet|BFD Echo|udp 3785
        bgp|Border Gateway Protocol|BGP|tcp 179
        bicc|Bearer Independent Call Control|BICC|ppi 8
        bittorrent|BitTorrent|BitTorrent|tcp 6881-6889
        bjnp|Canon BJNP|BJNP|udp 8611-8614
        bundle|Bundle Protocol|BP|udp 4556
        busmirroring|Bus Mirroring Protocol|BusMirroring|udp 30511
        bvlc|BACnet Virtual Link Control|BVLC|udp 47808
        bzr|Bazaar Smart Protocol|Bazaar|tcp 4155
        c2p|C2P (Commsignia Capture Protocol)|C2P|udp 7943
        calcappprotocol|Calculation Application Protocol|CalcAppProtocol|ppi 34 688485891
        caneth|Controller Area Network over Ethernet|CAN-ETH|udp 11898
        capwap.data|Control And Provisioning of Wireless Access Points - Data|CAPWAP-DATA|udp 5247
        cast|Cast Client Control Protocol|CAST|tcp 4224
        cbsp|3GPP/GSM Cell Broadcast Service Protocol|cbsp|tcp 48049
        cflow|Cisco NetFlow/IPFIX|CFLOW|tcp 4739|udp 2055 4739 9996|sctp 4739
        chargen|Character Generator Protocol|Chargen|tcp 19|udp 19
        cldap|Connectionless Lightweight Directory Access Protocol|CLDAP|udp 389
        cmp|Certificate Management Protocol|CMP|tcp 829
        cmpp|China Mobile Point to Point Protocol|CMPP|tcp 7890 7900 7930 9168
        cnip|Component Network over IP|CN/IP|udp 1628-1629
        coap|Constrained Application Protocol|CoAP|tcp 5683|udp 5683
        collectd|collectd network data|collectd|udp 25826
        componentstatusprotocol|Component Status Protocol|ComponentStatusProtocol|udp 2960
        cops|Common Open Policy Service|COPS|tcp 2126 3288 3918
        corosync_totemnet|Totemnet Layer of Corosync Cluster Engine|COROSYNC/TOTEMNET|udp 5404-5405
        cotp|ISO 8073/X.224 COTP Connection-Oriented Transport Protocol|COTP|ip 29
        couchbase|Couchbase Protocol|Couchbase|tcp 11210
        cpha|Check Point High Availability Protocol|CPHA|udp 8116
        cups|Common Unix Printing System (CUPS) Browsing Protocol|CUPS|udp 631
        cvspserver|CVS pserver|cvspserver|tcp 2401
        daytime|Daytime Protocol|DAYTIME|tcp 13|udp 13
        db-lsp|Dropbox LAN sync Protocol|DB-LSP|tcp 17500
        db-lsp-disc|Dropbox LAN sync Discovery Protocol|DB-LSP-DISC|udp 17500
        dcc|Distributed Checksum Clearinghouse protocol|DCC|udp 6277
        dccp|Datagram Congestion Control Protocol|DCCP|ip 33
        ddtp|Dynamic DNS Tools Protocol|DDTP|udp 1052
        dect_mitel_rfp|Mitel RFP/OMM TCP communication protocol|DECT-MITEL-RFP|tcp 16321
        dhcp|Dynamic Host Configuration Protocol|DHCP/BOOTP|udp 67-68 4011
        dhcpfo|DHCP Failover|DHCPFO|tcp 647
        dhcpv6|DHCPv6|DHCPv6|udp 546-547
        dhcpv6.bulk_leasequery|DHCPv6 Bulk Leasequery|DHCPv6 Bulk Leasequery|tcp 547
        diameter|Diameter Protocol|Diameter|tcp 3868|sctp 3868|ppi 46
        dicom|DICOM|DICOM|tcp 104
        dis|Distributed Interactive Simulation|DIS|udp 3000
        discard|Discard Protocol|DISCARD|tcp 9|udp 9
        distcc|Distcc Distributed Compiler|DISTCC|tcp 3632
        djiuav|DJI UAV Drone Control Protocol|DJIUAV|tcp 2001
        dlep|Dynamic Link Exchange Protocol|DLEP|tcp 854|udp 854
        dlm3|Distributed Lock Manager|DLM3|tcp 21064|sctp 21064
        dlms|Device Language Message Specification|DLMS|tcp 4059|udp 4059
        dlsw|Data Link SWitching|DLSw|tcp 2065|udp 2067
        dmp|Direct Message Profile|DMP|udp 5031
        dnp3|Distributed Network Protocol 3.0|DNP 3.0|tcp 20000|udp 20000
        dns|Domain Name System|DNS|tcp 53 5353|udp 53
        do-irp|Digital Object Identifier Resolution Protocol|DO-IRP|tcp 2641|udp 2641
        dof|DOF Protocol Stack|DOF|tcp 3567|udp 3567 5567
        dpnet|DirectPlay 8 protocol|DPNET|udp 6073
        dpp|Wi-Fi Device Provisioning Protocol|Wi-Fi DPP|tcp 7871
        dsi|Data Stream Interface|DSI|tcp 548
        dsr|Dynamic Source Routing|DSR|ip 48
        dtls|Datagram Transport Layer Security|DTLS|udp 2221 5684 5868
        dtps|DOF Tunnel Protocol Stack|DTPS|tcp 8567
        dtpt|DeskTop PassThrough Protocol|DTPT|tcp 5721
        dua|DPNSS/DASS2-User Adaptation Layer|DUA|ppi 10
        dvb_ipdc|ETSI IPDC Bootstrap|ESG Bootstrap|udp 9214
        e1ap|E1 Application Protocol|E1AP|sctp 38462|ppi 64
        e2ap|E2 Application Protocol|E2AP|sctp 37464|ppi 70 71 72
        ecatf|EtherCAT frame header|ETHERCAT|tcp 34980|udp 34980
        echo|Echo|ECHO|tcp 7|udp 7
        ecmp|ECMP|ECMP|tcp 6160|udp 6160
        edonkey|eDonkey Protocol|EDONKEY|tcp 4661-4663|udp 4665 4672
        egd|Ethernet Global Data|EGD|udp 18246
        eigrp|Enhanced Interior Gateway Routing Protocol|EIGRP|ip 88
        elasticsearch|Elasticsearch|Elasticsearch|tcp 9300|udp 54328
        elcom|ELCOM Communication Protocol|ELCOM|tcp 5997
        enip|EtherNet/IP (Industrial Protocol)|ENIP|tcp 44818|udp 2222 44818
        enrp|Endpoint Handlespace Redundancy Protocol|ENRP|udp 9901|sctp 9901|ppi 12
        enttec|ENTTEC|ENTTEC|tcp 3333|udp 3333
        eobi|Enhanced Order Book Interface 10.0|EOBI|udp 56000-56001 56500-56501 57000-57001 57032-57033 57500-57501 57532-57533 59000-59001 59032-59033 59500-59501 59532-59533
        epl|Ethernet POWERLINK|EPL|udp 3819
        epmd|Erlang Port Mapper Daemon|EPMD|tcp 4369
        esio|SAIA Ether-S-I/O protocol|ESIO|udp 6060
        esp|Encapsulating Security Payload|ESP|ip 50
        etherip|Ethernet over IP|ETHERIP|ip 97
        eti|Enhanced Trading Interface 10.0|ETI|tcp 19006 19043 19506 19543
        exec|Remote Process Execution|EXEC|tcp 512
        f1ap|F1 Application Protocol|F1AP|sctp 38472|ppi 62
        ff|FOUNDATION Fieldbus|FF|tcp 1090|udp 1089-1091 3622
        find|Find Identification of Network Devices|FIND|udp 1001
        finger|finger|FINGER|tcp 79
        fractalgeneratorprotocol|Fractal Generator Protocol|FractalGeneratorProtocol|ppi 32 688485889
        ftp|File Transfer Protocol (FTP)|FTP|tcp 21
        ftp-data|FTP Data|FTP-DATA|tcp 20
        gadu-gadu|Gadu-Gadu Protocol|Gadu-Gadu|tcp 8074
        gdsdb|Firebird SQL Database Remote Protocol|FB/IB GDS DB|tcp 3050
        gdt|Generic Data Transfer Protocol|GDT|ppi 49
        gearman|Gearman Protocol|Gearman|tcp 4730
        geneve|Generic Network Virtualization Encapsulation|Geneve|udp 6081
        gift|giFT Internet File Transfer|giFT|tcp 1213
        glbp|Gateway Load Balancing Protocol|GLBP|udp 3222
        gnutella|Gnutella Protocol|GNUTELLA|tcp 6346
        gopher|Gopher|Gopher|tcp 70
        gprs-ns|GPRS Network Service|GPRS-NS|udp 2157 19999
        gre|Generic Routing Encapsulation|GRE|ip 47|udp 4754
        gryphon|DG Gryphon Protocol|Gryphon|tcp 7000
        gsmtap|GSM Radiotap|GSMTAP|udp 4729
        gtp|GPRS Tunneling Protocol|GTP|tcp 2123 2152|udp 2123 2152
        gtpprime|GPRS Tunneling Protocol Prime|GTP (Prime)|tcp 3386|udp 3386
        gvcp|GigE Vision Control Protocol|GVCP|udp 3956
        h225|H323-MESSAGES|H.225.0|udp 1718-1719
        h248|H.248 MEGACO|H.248|tcp 2945|udp 2945
        h501|H.501 Mobility|H.501|tcp 2099|udp 2099
        hart_ip|HART_IP Protocol|HART_IP|tcp 5094|udp 5094
        hcrt|Hotline Command-Response Transaction protocol|HCrt|udp 47000
        hicp|Host IP Configuration Protocol|HICP|udp 3250
        hip|Host Identity Protocol|HIP|ip 139|udp 10500
        hiqnet|Harman HiQnet|HiQnet|tcp 3804|udp 3804
        hl7|Health Level Seven|HL7|tcp 2575
        hnbap|UTRAN Iuh interface HNBAP signalling|HNBAP|ppi 20
        hsrp|Cisco Hot Standby Router Protocol|HSRP|udp 1985 2029
        http|Hypertext Transfer Protocol|HTTP|tcp 80 1900 2710 2869 3128 3132 3689 5985 8080 8088 11371
        hzlcst|Hazelcast Wire Protocol|HAZELCAST|tcp 5701
        iapp|Inter-Access-Point Protocol|IAPP|udp 2313
        iax2|Inter-Asterisk eXchange v2|IAX2|udp 4569
        icap|Internet Content Adaptation Protocol|ICAP|tcp 1344
        icp|Internet Cache Protocol|ICP|udp 3130
        icq|ICQ Protocol|ICQ|udp 4000
        idmp|X.519 Internet Directly Mapped Protocol|IDMP|tcp 1102
        idn|Ilda Digital Network Protocol|IDN|udp 7255
        iec60870_104|IEC 60870-5-104|IEC 60870-5-104|tcp 2404
        ieee1722|IEEE 1722 Audio Video Transport Protocol (AVTP)|IEEE1722|udp 17220
        igrp|Cisco Interior Gateway Routing Protocol|IGRP|ip 9
        ilp|OMA Internal Location Protocol|ILP|tcp 7276
        imap|Internet Message Access Protocol|IMAP|tcp 143
        infiniband|InfiniBand|IB|udp 4791
        ipdc|IP Device Control (SS7 over IP)|IPDC|tcp 6668
        ipdr|IPDR|IPDR/SP|tcp 4737
        iperf3|iPerf3 Speed Test|iPerf3|tcp 5201|udp 5201
        ipsictl|IPSICTL|IPSICTL|tcp 5010
        ipvs|IP Virtual Services Sync Daemon|IPVS|udp 8848
        ipx|Internetwork Packet eXchange|IPX|udp 213
        irc|Internet Relay Chat|IRC|tcp 6667 57000
        isns|iSNS|iSNS|tcp 3205|udp 3205
        iua|ISDN Q.921-User Adaptation Layer|IUA|sctp 9900|ppi 1
        jdwp|Java Debug Wire Protocol|JDWP|tcp 9009
        jmirror|Juniper Packet Mirror|Jmirror|udp 30030
        kafka|Kafka|Kafka|tcp 9092
        kdp|Kontiki Delivery Protocol|KDP|udp 19948
        kdsp|Kismet Drone/Server Protocol|KDSP|tcp 2502
        kerberos|Kerberos|KRB5|tcp 88|udp 88
        kf|Kingfisher|Kingfisher|tcp 473 4058|udp 473 4058
        kink|Kerberized Internet Negotiation of Key|KINK|udp 910
        kip|KNX/IP|KNX/IP|tcp 3671|udp 3671
        kismet|Kismet Client/Server Protocol|Kismet|tcp 2501
        knet|kNet Protocol|KNET|udp 2345|sctp 2345
        kpasswd|MS Kpasswd|Kpasswd|tcp 464|udp 464
        krb4|Kerberos v4|KRB4|udp 750
        kt|Kyoto Tycoon Protocol|Kyoto Tycoon|tcp 1978-1979
        l2tp|Layer 2 Tunneling Protocol|L2TP|ip 115|udp 1701
        laplink|Laplink|Laplink|tcp 1547|udp 1547
        lcsap|LCS Application Protocol|LCSAP|sctp 9082|ppi 29
        ldap|Lightweight Directory Access Protocol|LDAP|tcp 389 3268
        ldp|Label Distribution Protocol|LDP|tcp 646|udp 646
        ldss|Local Download Sharing Service|LDSS|udp 6087
        lisp|Locator/ID Separation Protocol|LISP Control|udp 4342
        lisp-data|Locator/ID Separation Protocol (Data)|LISP Data|udp 4341
        lisp-tcp|Locator/ID Separation Protocol (Reliable Transport)|LISP Reliable Transport|tcp 4342
        llc|Logical-Link Control|LLC|udp 12000-12004
        llmnr|Link-local Multicast Name Resolution|LLMNR|udp 5355
        llrp|Low Level Reader Protocol|LLRP|tcp 5084
        lls|ATSC3 Low Level Signalling|LLS|udp 4937
        lmp|Link Management Protocol (LMP)|LMP|udp 701
        lnet|Lustre Network|LNet|tcp 988
        lpd|Line Printer Daemon Protocol|LPD|tcp 515
        lsdp|Lenbrook Service Discovery Protocol|LSDP|udp 11430
        ltp|Licklider Transmission Protocol|LTP|udp 1113
        lwapp|LWAPP Encapsulated Packet|LWAPP|udp 12222-12223
        lwapp-l3|LWAPP Layer 3 Packet|LWAPP-L3|udp 12220
        lwl4|QNX6 QNET LWL4 protocol|LWL4|ip 106
        lwres|Light Weight DNS RESolver (BIND9)|LWRES|udp 921
        m2ap|M2 Application Protocol|M2AP|sctp 36443|ppi 43
        m2pa|MTP2 Peer Adaptation Layer|M2PA|sctp 3565|ppi 5
        m2tp|MTP 2 Transparent Proxy|M2TP|sctp 9908|ppi 99
        m2ua|MTP 2 User Adaptation Layer|M2UA|sctp 2904|ppi 2
        m3ap|M3 Application Protocol|M3AP|sctp 36444|ppi 44
        m3ua|MTP 3 User Adaptation Layer|M3UA|tcp 2905|sctp 2905|ppi 3
        mactelnet|MikroTik MAC-Telnet Protocol|MAC-Telnet|udp 20561
        manolito|Blubster/Piolet MANOLITO Protocol|Manolito|udp 41170
        mbtcp|Modbus/TCP|Modbus/TCP|tcp 502
        mbudp|Modbus/UDP|Modbus/UDP|udp 502
        mdns|Multicast Domain Name System|mDNS|udp 5353
        megaco|MEGACO|MEGACO|tcp 2944|udp 2944|sctp 2944|ppi 7
        memcache|Memcache Protocol|MEMCACHE|tcp 11211|udp 11211
        mgcp|Media Gateway Control Protocol|MGCP|tcp 2427 2727|udp 2427 2727
        mih|Media-Independent Handover|MIH|tcp 4551|udp 4551
        mikey|Multimedia Internet KEYing|MIKEY|tcp 2269|udp 2269
        mint|Media Independent Network Transport|MINT|udp 24576-24577
        mip|Mobile IP|Mobile IP|udp 434
        mipv6|Mobile IPv6|MIPv6|ip 62 135|udp 5436
        mle|Mesh Link Establishment|MLE|udp 19788
        mndp|Mikrotik Neighbor Discovery Protocol|MNDP|udp 5678
        mongo|Mongo Wire Protocol|MONGO|tcp 27017
        mpeg_dsmcc|MPEG DSM-CC|MPEG DSM-CC|tcp 13819|udp 13819
        mpls|MultiProtocol Label Switching Header|MPLS|ip 137|udp 6635
        mpls-echo|Multiprotocol Label Switching Echo|MPLS ECHO|udp 3503
        mqtt|MQ Telemetry Transport Protocol|MQTT|tcp 1883
        mrcpv2|Media Resource Control Protocol Version 2 (MRCPv2)|MRCPv2|tcp 6075 30000-30012 30014 30016-30200
        msdo|Microsoft Delivery Optimization|MS-DO|tcp 7680
        msdp|Multicast Source Discovery Protocol|MSDP|tcp 639
        msmms|Microsoft Media Server|MSMMS|tcp 1755|udp 1755
        msnms|MSN Messenger Service|MSNMS|tcp 1863
        msproxy|MS Proxy Protocol|MS Proxy|udp 1745
        msrcp|MSRCP Protocol|MSRCP|udp 3343
        msrp|Message Session Relay Protocol|MSRP|tcp 2855
        mysql|MySQL Protocol|MySQL|tcp 3306
        nano|Nano Cryptocurrency Protocol|Nano|tcp 7075|udp 7075
        nbap|UTRAN Iub interface NBAP signalling|NBAP|ppi 25
        nbd|Network Block Device|NBD|tcp 10809
        nbdgm|NetBIOS Datagram Service|NBDS|udp 138
        nbns|NetBIOS Name Service|NBNS|udp 137
        nbss|NetBIOS Session Service|NBSS|tcp 139 445
        ncs|Novell Cluster Services|NCS|ip 224
        ndps|Novell Distributed Print System|NDPS|tcp 3014 3016-3019 3369
        netperfmeter|NetPerfMeter Protocol|NetPerfMeter|ppi 36 37 688485893 688485894
        netsync|Monotone Netsync|Netsync|tcp 5253
        ngap|NG Application Protocol|NGAP|sctp 38412|ppi 60
        nhrp|NBMA Next Hop Resolution Protocol|NHRP|ip 54
        njack|3com Network Jack|NJACK|udp 5264-5265
        nmf|NMF (.NET Message Framing Protocol)|NMF|tcp 9389
        nntp|Network News Transfer Protocol|NNTP|tcp 119
        nsh|Network Service Header|NSH|ip 145
        ntp|Network Time Protocol|NTP|tcp 123|udp 123
        nxp_802154_sniffer|NXP 802.15.4 Sniffer Protocol|NXP 802154 Sniffer|udp 49999
        oicq|OICQ - IM software, popular in China|OICQ|udp 8000
        olsr|Optimized Link State Routing Protocol|OLSR|udp 698
        omapi|ISC Object Management API|OMAPI|tcp 7911
        omron|OMRON FINS Protocol|OMRON FINS|tcp 9600|udp 9600
        opa.fe|Intel Omni-Path FE Header - Omni-Path Fabric Executive Header|OPA FE|tcp 3245-3248
        openflow|OpenFlow|OpenFlow|tcp 6653
        opensafety|openSAFETY|openSAFETY|udp 8755
        opensafety_udp|openSAFETY over UDP|openSAFETY ov. UDP|udp 9877
        opsi|Open Policy Service Interface|OPSI|tcp 4002
        osi|OSI|OSI|ip 80
        ospf|Open Shortest Path First|OSPF|ip 89
        packetbb|PacketBB Protocol|PacketBB|udp 269
        papi|Aruba PAPI|PAPI|udp 8211
        pathport|Pathport Protocol|Pathport|udp 3792
        pcep|Path Computation Element communication Protocol|PCEP|tcp 4189
        pcomtcp|PCOM/TCP|PCOM/TCP|tcp 20256
        pcp|Performance Co-Pilot|PCP|tcp 44321
        pfcp|Packet Forwarding Control Protocol|PFCP|udp 8805
        pgm|Pragmatic General Multicast|PGM|ip 113
        pgsql|PostgreSQL|PGSQL|tcp 5432
        pim|Protocol Independent Multicast|PIM|ip 103
        pingpongprotocol|Ping Pong Protocol|PingPongProtocol|ppi 33 688485890
        pktc|PacketCable|PKTC|udp 1293
        pktc.mtafqdn|PacketCable MTA FQDN|PKTC MTA FQDN|udp 2246
        ple|Private Line Emulation|PLE|ip 147
        pmproxy|Performance Co-Pilot Proxy|PMPROXY|tcp 44322
        pn_rt|PROFINET Real-Time Protocol|PN-RT|udp 34962
        pnrp|Peer Name Resolution Protocol|PNRP|udp 3540
        pop|Post Office Protocol|POP|tcp 110
        portcontrol|Port Control Protocol|Port Control|udp 5350-5351
        pptp|Point-to-Point Tunnelling Protocol|PPTP|tcp 1723
        ptp|Precision Time Protocol (IEEE1588)|PTP|udp 319-320
        ptpip|Picture Transfer Protocol Over IP|PTP/IP|tcp 15740
        pulse|PULSE protocol for Linux Virtual Server redundancy|PULSE|udp 539
        pvfs|Parallel Virtual File System|PVFS|tcp 3334
        q931|Q.931|Q.931|ppi 13
        quake|Quake Network Protocol|QUAKE|udp 26000
        quake2|Quake II Network Protocol|QUAKE2|udp 27910
        quake3|Quake III Arena Network Protocol|QUAKE3|udp 27950-27953 27960-27963
        quakeworld|QuakeWorld Network Protocol|QUAKEWORLD|udp 27500
        r3|Assa Abloy R3|R3|tcp 2571 8023
        radius|RADIUS Protocol|RADIUS|udp 1645-1646 1700 1812-1813 3799
        raknet|RakNet game networking protocol|RakNet|udp 19132
        rdpudp|UDP Remote Desktop Protocol|RDPUDP|udp 3389
        rdt|Real Data Transport|RDT|udp 6970
        reload-framing|REsource LOcation And Discovery Framing|RELOAD FRAMING|tcp 6084|udp 6084
        resp|REdis Serialization Protocol|RESP|tcp 6379
        rip|Routing Information Protocol|RIP|udp 520
        ripng|RIPng|RIPng|udp 521
        rlogin|Rlogin Protocol|Rlogin|tcp 513
        rmcp|Remote Management Control Protocol|RMCP|udp 623
        rmi|Java RMI|RMI|tcp 1099
        roon_disco|Roon Discovery|RoonDisco|udp 9003
        roughtime|Roughtime|Roughtime|udp 2002-2003
        rpc|Remote Procedure Call|RPC|tcp 111|udp 111
        rpkirtr|RPKI-Router Protocol|RPKI-Router Protocol|tcp 323
        rsh|Remote Shell|RSH|tcp 514
        rsip|Realm Specific IP Protocol|RSIP|tcp 4555|udp 4555
        rsp|RMCP Security-extensions Protocol|RSP|udp 664
        rsvp|Resource ReserVation Protocol (RSVP)|RSVP|ip 46|udp 3455
        rsvp-e2ei|Resource ReserVation Protocol (RSVP-E2EI)|RSVP-E2EI|ip 134
        rsync|RSYNC File Synchroniser|RSYNC|tcp 873
        rtcdc|WebRTC Datachannel Protocol|RTCDC|ppi 50
        rtmpt|Real Time Messaging Protocol|RTMPT|tcp 1935
        rtpproxy|Sippy RTPproxy Protocol|RTPproxy|tcp 22222|udp 22222
        rtsp|Real Time Streaming Protocol|RTSP|tcp 554 7236 8554
        rua|UTRAN Iuh interface RUA signalling|RUA|sctp 29169|ppi 19
        s101|S101|S101|tcp 9000
        s1ap|S1 Application Protocol|S1AP|sctp 36412|ppi 18
        s5066sis|STANAG 5066 (SIS layer)|STANAG 5066 SIS|tcp 5066
        sabp|UTRAN IuBC interface SABP signaling|SABP|tcp 3452|udp 3452|ppi 31
        sametime|Sametime Protocol|SAMETIME|tcp 1533
        sane|Scanner Access Now Easy|SANE|tcp 6566
        sap|Session Announcement Protocol|SAP|udp 9875
        saphdb|SAP HANA SQL Command Network Protocol|SAPHDB|tcp 30013 30015
        sapni|SAP NI Protocol|SAPNI|tcp 3200 40000
        saprfc|SAP RFC Protocol|SAPRFC|tcp 3300
        sasp|Server/Application State Protocol|SASP|tcp 3860
        sbcap|SBc Application Part|SBcAP|sctp 29168|ppi 24
        sbus|SAIA S-Bus|SBUS|udp 5050
        scop|ZigBee SCoP|SCoP|tcp 17755-17756|udp 17755-17756
        sctp|Stream Control Transmission Protocol|SCTP|ip 132|udp 9899
        sebek|SEBEK - Kernel Data Capture|SEBEK|udp 1101
        sflow|InMon sFlow|sFlow|udp 6343
        sgsap|SGs Application Part (SGsAP)|SGSAP|sctp 29118
        shim6|Shim6 Protocol|Shim6|ip 140
        sip|Session Initiation Protocol|SIP|tcp 5060|udp 5060
        sir|Serial Infrared|SIR|tcp 6417
        skinny|Skinny Client Control Protocol|SKINNY|tcp 2000
        slimp3|SliMP3 Communication Protocol|SliMP3|udp 1069 3483
        slsk|SoulSeek Protocol|SoulSeek|tcp 2234 2240 5534
        smrse|Short Message Relaying Service|SMRSE|tcp 4321
        smtp|Simple Mail Transfer Protocol|SMTP|tcp 25 587
        smux|SNMP Multiplex Protocol|SMUX|tcp 199
        snmp|Simple Network Management Protocol|SNMP|tcp 161-162|udp 161-162 8161
        spdy|SPDY|SPDY|tcp 6121
        srvloc|Service Location Protocol|SRVLOC|tcp 427|udp 427
        ssdp|Simple Service Discovery Protocol|SSDP|udp 1900
        ssh|SSH Protocol|SSH|tcp 22
        ssp|Scripting Service Protocol|SSP|ppi 35 688485892
        ssyncp|State Synchronization Protocol|SSyncP|udp 60001
        steam_ihs_discovery|Steam In-Home Streaming Discovery Protocol|Steam IHS Discovery|udp 27036
        stun|Session Traversal Utilities for NAT|STUN|tcp 3478|udp 3478
        sua|SS7 SCCP-User Adaptation Layer|SUA|sctp 14001|ppi 4
        swipe|swIPe IP Security Protocol|swIPe|ip 53
        synergy|Synergy|Synergy|tcp 24800
        synphasor|IEEE C37.118 Synchrophasor Protocol|SYNCHROPHASOR|tcp 4712|udp 4713
        syslog|Syslog Message|Syslog|udp 514
        tacacs|TACACS|TACACS|udp 49
        tacplus|TACACS+|TACACS+|tcp 49
        tcpcl|DTN TCP Convergence Layer Protocol|TCPCL|tcp 4556
        tds|Tabular Data Stream|TDS|tcp 1433 2433
        telnet|Telnet|TELNET|tcp 23
        teredo|Teredo IPv6 over UDP tunneling|Teredo|udp 3544
        tetra|TETRA Protocol|TETRA|udp 7074
        tfp|Tinkerforge Protocol|TFP|tcp 4223
        tftp|Trivial File Transfer Protocol|TFTP|udp 69
        tibia|Tibia Protocol|Tibia|tcp 7171-7172
        time|Time Protocol|TIME|tcp 37|udp 37
        tipc|Transparent Inter Process Communication(TIPC)|TIPC|udp 6118
        tivoconnect|TiVoConnect Discovery Protocol|TiVoConnect|tcp 2190|udp 2190
        tls|Transport Layer Security|TLS|tcp 324 443 465 631 636 802 853 993 995 1300 2221 2443 3249-3252 3496 5061 5671 5684 5868 8883 11207 19999
        tpcp|Alteon - Transparent Proxy Cache Protocol|TPCP|udp 3121
        tpkt|TPKT Heuristic (for RDP)|TPKT Heuristic (for RDP)|tcp 102 3389
        tplink-smarthome|TP-Link Smart Home Protocol|TPLINK-SMARTHOME|udp 9999
        tpm|TPM2.0 Protocol|TPM2.0|tcp 2321-2322
        tpncp|TPNCP (TrunkPack Network Control Protocol)|TPNCP|tcp 2424
        trdp|Train Realtime Data Protocol|TRDP|tcp 17225|udp 17224-17225
        ts2|Teamspeak2 Protocol|TeamSpeak2|udp 8767
        tsp|Time Synchronization Protocol|TSP|udp 525
        twamp.control|TwoWay Active Measurement Control Protocol|TWAMP-Control|tcp 862
        tzsp|Tazmen Sniffer Protocol|TZSP|udp 37008
        uaudp|UA/UDP Encapsulation Protocol|UAUDP|udp 32000 32512
        uftp|UDP based FTP w/ multicast|UFTP|udp 1044
        ulp|OMA UserPlane Location Protocol|ULP|tcp 7275|udp 7275
        uma|Unlicensed Mobile Access|UMA|tcp 14001
        v5ua|V5.2-User Adaptation Layer|V5UA|sctp 5675 10001|ppi 6
        vicp|LeCroy VICP|VICP|tcp 1861
        vines_frp|Banyan Vines Fragmentation Protocol|Vines FRP|ip 83|udp 573
        vmware_hb|VMware - HeartBeat|vmware_hb|udp 902
        vnc|Virtual Network Computing|VNC|tcp 5500-5501 5900-5901
        vrrp|Virtual Router Redundancy Protocol|VRRP|ip 112
        vrt|VITA 49 radio transport protocol|VITA 49|udp 4991
        vuze-dht|Vuze DHT Protocol|Vuze-DHT|udp 11273
        vxlan|Virtual eXtensible Local Area Network|VXLAN|udp 4789 8472
        vxlan_gpe|Virtual eXtensible Local Area Network (GPE)|VXLAN (GPE)|udp 4790
        wassp|Wireless Access Station Session Protocol|WASSP|udp 13907 13910
        wccp|Web Cache Communication Protocol|WCCP|udp 2048
        who|Who|WHO|udp 513
        whois|whois|WHOIS|tcp 43
        wimaxasncp|WiMAX ASN Control Plane Protocol|WiMAX ASN CP|udp 2231
        winsrepl|WINS (Windows Internet Name Service) Replication|WINS-Replication|tcp 42
        wisun.eapol_relay|Wi-SUN FAN EAPOL Relay|Wi-SUN EAPOL Relay|udp 10253
        wlccp|Cisco Wireless LAN Context Control Protocol|WLCCP|udp 2887
        wow|World of Warcraft|WOW|tcp 3724
        wsp|Wireless Session Protocol|WSP|udp 2948 9200
        wtls|Wireless Transport Layer Security|WTLS|udp 2949 9202-9203
        wtp|Wireless Transaction Protocol|WTP|udp 9201
        x11|X11|X11|tcp 6000-6063
        x2ap|EUTRAN X2 Application Protocol (X2AP)|X2AP|sctp 36422|ppi 27
        xdmcp|X Display Manager Control Protocol|XDMCP|udp 177
        xmcp|eXtensible Messaging Client Protocol|XMCP|tcp 4788
        xml|eXtensible Markup Language|XML|udp 3702
        xmpp|XMPP Protocol|XMPP|tcp 5222
        xnap|NG-RAN Xn Application Protocol (XnAP)|XnAP|sctp 38422|ppi 61
        xot|X.25 over TCP|XOT|tcp 1998
        xti|Enhanced Cash Trading Interface 10.0|XTI|tcp 19042
        xtp|Xpress Transport Protocol|XTP|ip 36
        xyplex|Xyplex|XYPLEX|udp 173
        z21|Z21 LAN Protocol|Z21|udp 21105-21106
        z3950|Z39.50 Protocol|Z39.50|tcp 210
        zabbix|Zabbix Protocol|Zabbix|tcp 10050-10051
        zebra|Zebra Protocol|ZEBRA|tcp 2600
        zep|ZigBee Encapsulation Protocol|ZEP|udp 17754
        """u8;
}
