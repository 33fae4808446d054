// Made by CatalogueIndexTests.
namespace FilterLang.Protocols;

sealed partial class CatalogueIndex
{
    static ReadOnlySpan<byte> Lines =>
        """
        frame|>wtap_encap
        _ws.expert
        _ws.malformed/Malformed
        _ws.short/Short
        _ws.unreassembled/Unreassembled
        _ws.col
        eth|<wtap_encap 1|<ethertype 25944|<gre.proto 25600 25944|<ip.proto 143|<sll.ltype 3|<chdlc.protocol 25944|<llc.bridged 1 7|>ethertype eth.frame eth.len eth.trailer
        ethertype|>ethertype
        vlan|<ethertype 33024 37120|>ethertype eth.len eth.trailer
        ieee8021ad|<ethertype 34984|>ethertype eth.trailer
        ieee8021ah|<ethertype 35047|>ethertype eth.trailer
        vntag|<ethertype 35110|>ethertype eth.trailer
        etag|<ethertype 35135|>ethertype eth.trailer
        cmd|<ethertype 35081|<gre.proto 35081|>ethertype
        macsec|<ethertype 35045|>ethertype|~
        stp|<llc.dsap 66|<ethertype 33153|<chdlc.protocol 16962|<llc.bridged 14|<llc.cisco_pid 264-265 268|:stp bpdu mstp
        stp/PerVlan|<llc.cisco_pid 267|&stp
        nflog|<wtap_encap 239|>ethertype
        llc|<eth.len 0|<sll.ltype 4|<ppp.protocol 75|<wtap_encap 11 100|<arcnet.protocol_id 205|<ethertype 34928|>llc.dsap llc.xid ethertype llc.cisco_pid llc.apple_atalk_pid llc.apple_awdl_pid llc.bluetooth_pid llc.cimetrics_pid llc.extreme_pid llc.force10_pid llc.foundry_pid llc.iana_pid llc.nortel_pid llc.wfa_pid llc.wlccp_pid llc.bridged|:llc mausb
        basicxid|<llc.xid 129
        arp|<ethertype 2054 32821|<gre.proto 2054|<arcnet.protocol_id 213-214 241
        atmarp|&arp
        juniper|<wtap_encap 130-131 133 135-137 167 178-181 183-184 200|>wtap_encap ethertype
        tr|<wtap_encap 6|>eth.len
        null|<wtap_encap 0 108|>null.type ethertype ppp_hdlc
        radiotap|<wtap_encap 127|>wlan_radio
        ppi|<wtap_encap 192|>wlan_radio wtap_encap
        pcap_pktdata/Payload|>wtap_encap
        prism|<wtap_encap 119|>wlan_radio
        wlancap|<wtap_encap 163|>wlan_radio
        wlan_radio|<wlan_radio 0|>eth.len ethertype|:wlan_radio wlan_radio_11ac
        wlan|<wtap_encap 105|>eth.len ethertype|&wlan.mgt
        wlan/Swapped|<capwap.frame 1|>eth.len ethertype|&wlan
        wlan.mgt|&wlan
        wlan_aggregate|>eth.len|&wlan
        eapol|<ethertype 34958 35015|>eapol.type|&wlan|:eapol wlan_rsna_eapol
        eap|<eapol.type 0|<ppp.protocol 49703|>starttls
        raw|<wtap_encap 12 14 101 228-229|>null.type ppp_hdlc
        sll|<wtap_encap 113 276|>ethertype sll.ltype gre.proto sll.hatype eth.trailer
        ppp|<wtap_encap 9 50 204|<ppp_hdlc 0|<sll.ltype 7|<fr.nlpid 207|<osinl.excl 207|<gre.proto 34827|>ppp.protocol ppp_hdlc.address
        lcp|<ppp.protocol 49185|<ethertype 49185|>ppp.protocol|:lcp ppp
        ipcp|<ppp.protocol 32801|<ethertype 32801|:ipcp ppp lcp
        ipv6cp/Protocol6|<ppp.protocol 32855|<ethertype 32855|:ipv6cp ipcp ppp lcp
        pap/Pap|<ppp.protocol 49187|<ethertype 49187
        chap/Chap|<ppp.protocol 49699|<ethertype 49699
        pppoes|<ethertype 34916|<wtap_encap 51|>ppp_hdlc|:pppoes pppoe
        pppoed|<ethertype 34915|:pppoed pppoe
        chdlc|<wtap_encap 104 112|<ppp_hdlc.address 15 143|>chdlc.protocol
        slarp|<chdlc.protocol 32821
        fr|<wtap_encap 107|<gre.proto 25945|>wtap_encap fr.nlpid osinl.incl fr.osinl chdlc.protocol ethertype llc.cisco_pid llc.apple_atalk_pid llc.apple_awdl_pid llc.bluetooth_pid llc.cimetrics_pid llc.extreme_pid llc.force10_pid llc.foundry_pid llc.iana_pid llc.nortel_pid llc.wfa_pid llc.wlccp_pid llc.bridged|&chdlc llc
        arcnet|<wtap_encap 7 129|>arcnet.protocol_id
        cfp|<eth.frame 34984 35075|>ethertype|~
        osi|<ip.proto 80|<chdlc.protocol 65278|<gre.proto 254|<llc.dsap 20 32 52 84 254|<null.type 7|<ppp.protocol 35|>osinl.incl osinl.excl
        loop|<ethertype 36864
        lldp|<ethertype 35020 35138
        cdp|<chdlc.protocol 8192|<gre.proto 8192|<ppp.protocol 519|<llc.cisco_pid 8192
        slow|<ethertype 34825|>slow.subtype
        lacp|<slow.subtype 1|<ethertype 33027
        marker|<slow.subtype 2
        prp
        vssmonitoring
        ip|<ethertype 2048|<wtap_encap|<ip.proto 4|<ppp.protocol 33|<llc.dsap 6|<chdlc.protocol 2048|<fr.nlpid 204|<osinl.excl 204|<arcnet.protocol_id 212 240|<gre.proto 2048 34878|<null.type 2|>ip.proto
        ipv6|<ethertype 34525|<null.type 10 24 28 30|<chdlc.protocol 34525|<fr.nlpid 142|<osinl.excl 142|<arcnet.protocol_id 196|<gre.proto 34525|<ip.proto 41|<ppp.protocol 87|>ipv6.nxt ip.proto|:ipv6 ip
        ipv6.hopopts|<ipv6.nxt 0|<ip.proto 0|>ipv6.nxt ip.proto
        ipv6.routing|<ipv6.nxt 43|<ip.proto 43|>ipv6.nxt ip.proto
        ipv6.fraghdr|<ipv6.nxt 44|<ip.proto 44|>ipv6.nxt ip.proto
        ipv6.dstopts|<ipv6.nxt 60|<ip.proto 60|>ipv6.nxt ip.proto
        ah|<ip.proto 51|>ip.proto
        ipcomp|<ip.proto 108|>ip.proto
        esp|<ip.proto 50|<udpencap.carried 1
        udpencap|<udp.port 4500|>udpencap.carried
        isakmp|<udp.port 500|<tcp.port 500|<udpencap.carried 0|>ber.syntax eapol.type
        gre|<ip.proto 47|<udp.port 4754|>gre.proto
        mpls|<ethertype 34887-34888|<chdlc.protocol 34887-34888|<gre.proto 34887-34888|<ppp.protocol 641 643|<ip.proto 137|<udp.port 6635|>ethertype pweth pwach.channel_type
        pwethnocw/Plain|<pweth 0|>wtap_encap|:pwethnocw pweth
        pwethcw/Worded|<pweth 1|>wtap_encap|:pwethcw pweth
        pwach/Channel|<pwach.channel_type 0|>ethertype
        vxlan|<udp.port 4789 8472|>wtap_encap
        vxlan-gpe/Generic|<udp.port 4790|>ethertype vxlan.next_proto|:vxlan-gpe vxlan
        geneve|<udp.port 6081|>ethertype
        teredo|<udp.port 3544|>ethertype
        gtp|<udp.port 2123 2152|>ethertype ppp.protocol gtp.version gtp.tpdu|&e212/Identities e164/Telephone gsm_map/MobilePart gsm_a.gm
        ip/Version6|<gtp.tpdu 6|>ethertype
        gtpprime|<udp.port 3386|>ethertype|&gtp|~
        gtpprime/Stream|<tcp.port 3386|&gtp|~
        gsm_a.gm
        e212/Identities
        e164/Telephone
        gsm_map/MobilePart
        erspan|<gre.proto 8939|>ethertype
        erspan/Older|<gre.proto 35006|>ethertype|&erspan
        l2tp|<udp.port 1701|>ppp_hdlc|~
        l2tp/OnIp|<ip.proto 115|&l2tp
        ayiya|<udp.port 5072|>ip.proto
        lisp-data|<udp.port 4341|>ethertype
        nsh|<ethertype 35151|<gre.proto 35151|<ip.proto 145|<nsh.next_proto 4|>ethertype nsh.next_proto
        tcp|<ip.proto 6|>tcp.port tcp.option|&dfilter
        mptcp|<tcp.option 30|^tcp|:mptcp tcp
        udp|<ip.proto 17|>udp.port
        udplite|<ip.proto 136|>udp.port|:udplite udp
        sctp|<ip.proto 132|<udp.port 9899|<wtap_encap 248|>sctp.port sctp.ppi
        icmp|<icmp.extensions 0|<ip.proto 1|>ethertype
        icmp/CarriedProtocol|<icmp.extensions 1|>icmp.extensions
        icmpv6|<ip.proto 58|>ethertype icmp.extensions
        igmp|<ip.proto 2|<igmp.type 0-15 17-18 22-23 30-31 34|>igmp.type
        rgmp|<igmp.type 252-255|~
        pim|<ip.proto 103|>ethertype
        pim/OverIgmp|<igmp.type 20|>ethertype|&pim
        ospf|<ip.proto 89
        isis|<osinl.incl 131|<ethertype 8948|>isis.type
        isis.hello|<isis.type 15-17
        isis.lsp|<isis.type 18 20
        isis.csnp|<isis.type 24-25
        isis.psnp/PartialProtocol|<isis.type 26-27|&isis.csnp
        esis|<osinl.incl 130
        clnp|<osinl.incl 129|>tpkt
        dns|<udp.port 53|<sctp.port 53|>gss-api
        dns/Stream|<tcp.port 53 5353|<tls.port 853|=tls.alpn dot|>gss-api|&dns
        mdns/Multicast|<udp.port 5353|&dns
        llmnr/LinkLocal|<udp.port 5355|&dns
        dns/OverHttp|=media_type application/dns-message|&dns
        dns/OverQuic|=quic.proto doq|&dns
        nbns|<udp.port 137
        nbss|<tcp.port 139 445|=quic.proto smb|>netbios
        nbdgm|<udp.port 138|>netbios
        netbios|<llc.dsap 240|>netbios
        mailslot|<smb_mailslot 0|>mailslot
        browser|=mailslot \MAILSLOT\BROWSE
        smb|>smb_pipe gss-api smb_mailslot
        smb2|>smb_pipe gss-api|&smb
        gss-api|<gss-api 0|>gss-api.mechanism gss-api|:gss-api gssapi
        gss-api/Wrapping|<gss-api 1|>gss-api.verifier gss-api|&gss-api
        spnego|<gss-api 6|=gss-api.mechanism 1.3.6.1.5.5.2|>gss-api.mechanism gss-api.verifier gss-api|&ber
        spnego-krb5|<gss-api 4|=gss-api.mechanism 1.2.840.113554.1.2.2 1.2.840.113554.1.2.2.3 1.2.840.48018.1.2.2 1.3.6.1.5.2.7|>spnego-krb5.message|:spnego-krb5 spnego
        spnego-krb5/Verifier|<gss-api 5|=gss-api.verifier 1.2.840.113554.1.2.2 1.2.840.113554.1.2.2.3 1.2.840.48018.1.2.2 1.3.6.1.5.2.7|&spnego-krb5
        ntlmssp|<gss-api 2|=gss-api.mechanism 1.3.6.1.4.1.311.2.2.10
        ntlmssp/Verifier|<gss-api 3|=gss-api.verifier 1.3.6.1.4.1.311.2.2.10|&ntlmssp
        ldap|<tcp.port 389 3268|<tls.port 636|>gss-api starttls|&ber|~|:ldap mscldap
        cldap/Connectionless|<udp.port 389|>gss-api|&ldap ber|~
        ldap/Paged|&ldap ber
        kerberos|<udp.port 88|>ber.oid kerberos.version|&ber
        kerberos/Stream|<tcp.port 88|>ber.oid|&kerberos ber
        kerberos/Embedded|<spnego-krb5.message 0|>ber.oid|&kerberos ber
        dcerpc|>gss-api dcerpc.interface
        dcerpc/Pipe|>gss-api dcerpc.interface|&dcerpc
        dcerpc/Datagram|>gss-api dcerpc.interface|&dcerpc
        epm|<dcerpc.interface 1|&dcerpc
        mgmt/Mgmt|<dcerpc.interface 2
        samr/Samr|<dcerpc.interface 3
        lsarpc/Lsarpc|<dcerpc.interface 4
        rpc_netlogon/RpcNetlogon|<dcerpc.interface 5|:rpc_netlogon netlogon
        srvsvc/Srvsvc|<dcerpc.interface 6
        wkssvc/Wkssvc|<dcerpc.interface 7
        svcctl/Svcctl|<dcerpc.interface 8
        winreg/Winreg|<dcerpc.interface 9
        atsvc/Atsvc|<dcerpc.interface 10
        spoolss/Spoolss|<dcerpc.interface 11
        iremotewinspool/Iremotewinspool|<dcerpc.interface 12
        mdssvc/Mdssvc|<dcerpc.interface 13
        drsuapi/Drsuapi|<dcerpc.interface 14
        mapi/Mapi|<dcerpc.interface 15
        rfr/Rfr|<dcerpc.interface 16
        nspi/Nspi|<dcerpc.interface 17
        oxid/Oxid|<dcerpc.interface 18
        isystemactivator/Isystemactivator|<dcerpc.interface 19
        remact/Remact|<dcerpc.interface 20
        remunk/Remunk|<dcerpc.interface 21
        netdfs/Netdfs|<dcerpc.interface 23
        initshutdown/Initshutdown|<dcerpc.interface 24
        trksvr/Trksvr|<dcerpc.interface 25
        eventlog/Eventlog|<dcerpc.interface 27
        messenger/Messenger|<dcerpc.interface 29
        dnsserver/Dnsserver|<dcerpc.interface 30
        efs/Efs|<dcerpc.interface 31
        frsrpc/Frsrpc|<dcerpc.interface 32
        frsapi/Frsapi|<dcerpc.interface 33
        witness/Witness|<dcerpc.interface 35
        clusapi/Clusapi|<dcerpc.interface 36
        pnp/Pnp|<dcerpc.interface 39
        dssetup/Dssetup|<dcerpc.interface 40
        rras/Rras|<dcerpc.interface 38
        tapi/Tapi|<dcerpc.interface 37
        conv/Conv|<dcerpc.interface 43
        rpc_browser/RpcBrowser|<dcerpc.interface 28|:rpc_browser browser
        rpc|<udp.port 111|>rpc.program|~
        rpc/Stream|<tcp.port 111|=tls.alpn sunrpc|>rpc.program|&rpc|~
        portmap|<rpc.program 100000|&rpc
        mount|<rpc.program 100005|&rpc nfs
        nfs|<rpc.program 100003|&rpc
        nfsacl|<rpc.program 100227|&rpc nfs
        dhcp|<udp.port 67-68 4011
        dhcp/Gateway|&dhcp
        dhcp/BootServers|&dhcp
        dhcp/AccessPoints|&dhcp
        dhcpv6|<udp.port 546-547
        ntp|<udp.port 123|<tcp.port 123
        time|<udp.port 37|<tcp.port 37
        stun|<udp.port 3478|<tcp.port 3478|<rtp.multiplexed 0|=dtls.alpn stun.nat-discovery|=tls.alpn stun.nat-discovery|>stun|~
        mbtcp|<tcp.port 502|<udp.port 502|<tls.port 802|>modbus
        modbus|+modbus 0
        dnp3|<tcp.port 20000|<udp.port 20000|<tls.port 19999|:dnp3 dnp
        tpkt|<tcp.port 102 3389|<tls.port 3389|>tpkt tcp.port
        cotp|<tpkt 0|>cotp
        s7comm
        iec60870_104|<tcp.port 2404|&iec60870_asdu|:iec60870_104 iec104
        iec60870_asdu
        bvlc|<udp.port 47808|>bvlc.function|~
        bacnet|<bvlc.function 0|<llc.dsap 130|>bacnet
        bacapp|<bacnet 0
        resp|<tcp.port 6379|~
        synphasor|<tcp.port 4712|<udp.port 4713|~
        enip|<tcp.port 44818|<udp.port 2222 44818|<tls.port 2221|<dtls.port 2221|>enip.srrd.iface|&cip|:enip cip
        cip|<enip.srrd.iface 0|>cip.class.iface|&enip
        cipcls|<cip.class.iface 0|&cip
        cipcm|<cip.class.iface 6|&cip enip|:cipcm cip
        cipio|<enip.srrd.iface 1
        sflow|<udp.port 6343|>wtap_encap ethertype|~|:sflow sflow_245 sflow_5
        cflow|<udp.port 2055 4739 9996|<tcp.port 4739|<wtap_encap 128|*wtap_encap|~
        openflow|<tcp.port 6653|*wtap_encap|&openflow_v1 openflow_v4/Version13 openflow_v5/Version14 openflow_v6/Version15
        openflow/Heuristic|*wtap_encap|&openflow openflow_v1 openflow_v4/Version13 openflow_v5/Version14 openflow_v6/Version15
        openflow_v1|:openflow_v1 openflow openflow_1_0
        openflow_v4/Version13
        openflow_v5/Version14
        openflow_v6/Version15
        can|<wtap_encap 227|<sll.ltype 12|>can|:can canfd
        autosar-nm
        mqtt|<tcp.port 1883|<tls.port 8883|=quic.proto mqtt|>media_type
        pgsql|<tcp.port 5432|>starttls
        mysql|<tcp.port 3306|>starttls|:mysql mariadb
        radius|<udp.port 1645-1646 1700 1812-1813 3799|>eapol.type|~
        pana|>eapol.type
        sip|<udp.port 5060|<tcp.port 5060|<tls.port 5061|=ws.protocol sip|>media_type
        sdp|=media_type application/sdp|>sdp.media
        rtsp|<tcp.port 554 7236 8554|>media_type media.rest rtsp.channel
        rtp|<sdp.media 0|>rtp.multiplexed|&sip|:rtp srtp
        rtp/Interleaved|<rtsp.channel 0|&rtp
        rtcp|<rtp.multiplexed 192|<rtsp.channel 1|~
        rtcp/Announced|<sdp.media 1|&rtcp sip|~
        snmp|<udp.port 161-162 8161|<ethertype 33100
        snmp/SystemText|&snmp
        tftp|<udp.port 69
        tftp/Transfer|&tftp
        syslog|<udp.port 514|<tls.port 6514
        whois|<tcp.port 43
        xmpp|<tcp.port 5222|>starttls media_type
        cql/Framed|<tcp.port 9042
        opcua/Framed|<tcp.port 4840
        hislip/Framed|<tcp.port 4880
        fix/Fix
        ncp/Ncp|<tcp.port 524|<udp.port 524
        bgp|<tcp.port 179
        rip|<udp.port 520
        ripng|<udp.port 521
        vrrp|<ip.proto 112
        hsrp|<udp.port 1985 2029|:hsrp hsrp2
        eigrp|<ip.proto 88
        bfd|<udp.port 3784 4784 6784 7784
        mojito
        bittorrent|<tcp.port 6881-6889|>bittorrent.extended
        bt-dht
        bencode|<bittorrent.extended 0
        db-lsp-disc|<udp.port 17500|>media_type
        tplink-smarthome|<udp.port 9999|>media_type|:tplink-smarthome tplink_smarthome
        tplink-smarthome/Stream|<tcp.port 9999|>media_type|&tplink-smarthome
        tls|<tcp.port 261 271 324 443 465 563 614 631 636 695 832 853 902 989-990 992-995 1311 1443 2221 2252 2376 3077-3078 3183 3191 3220 3269 3410 3424 3471 3496 3509 3529 3539 3660-3661 3713 3747 3766 3864 3885 3896 3995 4031 4036 4062 4064 4081 4083 4116 4335-4336 4433 4536 4590 4740 4843 4849 5007 5061 5321 5349 5671 5783 5868 5986 5989-5990 6209 6251 6443 6513-6514 6619 6697 6771 7202 7443 7673-7674 7677 7775 8243 8443 8883 8989 8991 9089 9295 9318 9443-9444 9614 9802 10161-10162 11751 12013 12109 14143 15002 16993 16995 20003 41230|<starttls 0|<sctp.port 324 443 465 631 636 802 853 993 995 1300 2443 3249-3252 3496 5061 5671 5684 8883 11207 19999|>ber.oid ber.syntax|*tls.port tls.alpn|~
        tls/List|=ber.oid 1.3.6.1.4.1.11129.2.4.2 1.3.6.1.4.1.11129.2.4.5|&ber tls
        tls/Messages|<tls.handshake 0|>ber.oid ber.syntax|&tls|^quic
        dtls|<udp.port 2221 5684 5868|<sctp.port 2221 5868|<capwap.preamble.type 1|<rtp.multiplexed 20|<sctp.ppi 47 66-69|>ber.oid ber.syntax|*dtls.port dtls.alpn
        capwap|<udp.port 5246|>capwap.preamble.type
        capwap.data/Data|<udp.port 5247|>capwap.preamble.type capwap.frame ethertype|&capwap
        rx|<udp.port 7000-7009 7021|~
        wg|~
        openvpn|<udp.port 1194|>starttls
        openvpn/Stream|<tcp.port 1194|>starttls|&openvpn
        socks|<tcp.port 1080|>tcp.port
        quic|>tls.handshake|*quic.proto quic.proto.datagram
        http3|=quic.proto h3|^quic
        http3/Datagrams|=quic.proto.datagram h3|&http3|^quic
        gquic|~
        ssh|<tcp.port 22|<sctp.port 22|<sctp.ppi 45
        ber
        x509if|=ber.oid 2.16.840.1.101.2.2.1.110 2.16.840.1.101.2.2.1.111 2.16.840.1.101.2.2.1.113 2.16.840.1.101.2.2.1.114 2.16.840.1.101.2.2.1.117 2.16.840.1.101.2.2.1.121 2.16.840.1.101.2.2.1.138 2.16.840.1.101.2.2.1.139 2.16.840.1.101.2.2.1.140 2.16.840.1.101.2.2.1.184 2.16.840.1.101.2.2.1.188 2.16.840.1.101.2.2.1.3 2.16.840.1.101.2.2.1.4 2.16.840.1.101.2.2.1.49 2.16.840.1.101.2.2.1.6 2.16.840.1.101.2.2.1.61 2.5.18.10 2.5.18.11 2.5.18.12 2.5.18.13 2.5.18.17 2.5.18.18 2.5.18.3 2.5.18.4 2.5.4.1 2.5.4.31 2.5.4.32 2.5.4.33 2.5.4.34 2.5.4.49 2.6.5.2.14 2.6.5.2.5|>ber.oid|&ber
        x509if/Plain|=ber.syntax DistinguishedName|>ber.oid|&x509if ber
        x509sat|=ber.oid 0.9.2342.19200300.100.1.25 1.2.826.0.1004.10.1.1 1.2.826.0.1063.7.0.0.0 1.2.840.113549.1.9.1 1.2.840.113549.1.9.13 1.2.840.113549.1.9.20 1.2.840.113549.1.9.21 1.2.840.113549.1.9.25.3 1.2.840.113549.1.9.25.4 1.2.840.113549.1.9.7 1.2.840.113549.1.9.8 1.3.6.1.4.1.311.17.1 1.3.6.1.4.1.311.20.2 1.3.6.1.4.1.311.20.2.3 1.3.6.1.4.1.311.21.1 1.3.6.1.4.1.311.21.2 1.3.6.1.4.1.311.21.3 1.3.6.1.4.1.311.21.4 1.3.6.1.4.1.311.60.2.1.1 1.3.6.1.4.1.311.60.2.1.2 1.3.6.1.4.1.311.60.2.1.3 1.3.6.1.5.5.7.9.1 1.3.6.1.5.5.7.9.2 1.3.6.1.5.5.7.9.3 1.3.6.1.5.5.7.9.4 1.3.6.1.5.5.7.9.5 2.16.840.1.101.2.2.1.106 2.16.840.1.101.2.2.1.107 2.16.840.1.101.2.2.1.109 2.16.840.1.101.2.2.1.115 2.16.840.1.101.2.2.1.116 2.16.840.1.101.2.2.1.118 2.16.840.1.101.2.2.1.119 2.16.840.1.101.2.2.1.119.1 2.16.840.1.101.2.2.1.120 2.16.840.1.101.2.2.1.120.1 2.16.840.1.101.2.2.1.122 2.16.840.1.101.2.2.1.124 2.16.840.1.101.2.2.1.125 2.16.840.1.101.2.2.1.126 2.16.840.1.101.2.2.1.127 2.16.840.1.101.2.2.1.127.1 2.16.840.1.101.2.2.1.128 2.16.840.1.101.2.2.1.128.1 2.16.840.1.101.2.2.1.129 2.16.840.1.101.2.2.1.133 2.16.840.1.101.2.2.1.143 2.16.840.1.101.2.2.1.144 2.16.840.1.101.2.2.1.145 2.16.840.1.101.2.2.1.158 2.16.840.1.101.2.2.1.159 2.16.840.1.101.2.2.1.160 2.16.840.1.101.2.2.1.161 2.16.840.1.101.2.2.1.172 2.16.840.1.101.2.2.1.173 2.16.840.1.101.2.2.1.174 2.16.840.1.101.2.2.1.175 2.16.840.1.101.2.2.1.176 2.16.840.1.101.2.2.1.177 2.16.840.1.101.2.2.1.178 2.16.840.1.101.2.2.1.179 2.16.840.1.101.2.2.1.180 2.16.840.1.101.2.2.1.181 2.16.840.1.101.2.2.1.182 2.16.840.1.101.2.2.1.183 2.16.840.1.101.2.2.1.185 2.16.840.1.101.2.2.1.186 2.16.840.1.101.2.2.1.187 2.16.840.1.101.2.2.1.45 2.16.840.1.101.2.2.1.51 2.16.840.1.101.2.2.1.53 2.16.840.1.101.2.2.1.54 2.16.840.1.101.2.2.1.55 2.16.840.1.101.2.2.1.57 2.16.840.1.101.2.2.1.58 2.16.840.1.101.2.2.1.60 2.16.840.1.101.2.2.1.62 2.16.840.1.101.2.2.1.63 2.16.840.1.101.2.2.1.64 2.16.840.1.101.2.2.1.65 2.16.840.1.101.2.2.1.68 2.16.840.1.101.2.2.1.68.1 2.16.840.1.101.2.2.1.69 2.16.840.1.101.2.2.1.70 2.16.840.1.101.2.2.1.72 2.16.840.1.101.2.2.1.73 2.16.840.1.101.2.2.1.74 2.16.840.1.101.2.2.1.75 2.16.840.1.101.2.2.1.77 2.16.840.1.101.2.2.1.81 2.16.840.1.101.2.2.1.82 2.16.840.1.101.2.2.1.83 2.16.840.1.101.2.2.1.84 2.16.840.1.101.2.2.1.85 2.16.840.1.101.2.2.1.86 2.16.840.1.101.2.2.1.87 2.16.840.1.101.2.2.1.94 2.16.840.1.101.2.2.1.95 2.16.840.1.101.2.2.1.96 2.16.840.1.101.2.2.1.97 2.16.840.1.113730.3.1.1 2.16.840.1.113730.3.1.2 2.16.840.1.113730.3.1.241 2.16.840.1.113730.3.1.3 2.16.840.1.113730.3.1.39 2.16.840.1.113730.3.1.4 2.5.13.11 2.5.13.16 2.5.13.26 2.5.13.8 2.5.18.1 2.5.18.2 2.5.18.5 2.5.18.7 2.5.18.8 2.5.18.9 2.5.24.1 2.5.4.0 2.5.4.10 2.5.4.10.1 2.5.4.11 2.5.4.11.1 2.5.4.12 2.5.4.13 2.5.4.15 2.5.4.16 2.5.4.17 2.5.4.17.1 2.5.4.18 2.5.4.18.1 2.5.4.19 2.5.4.19.1 2.5.4.2 2.5.4.20 2.5.4.20.1 2.5.4.21 2.5.4.21.1 2.5.4.23 2.5.4.23.1 2.5.4.24 2.5.4.25 2.5.4.25.1 2.5.4.26 2.5.4.27 2.5.4.28 2.5.4.29 2.5.4.3 2.5.4.30 2.5.4.35 2.5.4.4 2.5.4.41 2.5.4.42 2.5.4.43 2.5.4.44 2.5.4.45 2.5.4.46 2.5.4.48 2.5.4.5 2.5.4.50 2.5.4.51 2.5.4.52 2.5.4.54 2.5.4.56 2.5.4.6 2.5.4.65 2.5.4.66 2.5.4.67 2.5.4.7 2.5.4.7.1 2.5.4.8 2.5.4.8.1 2.5.4.9 2.5.4.9.1 2.5.4.97 2.6.1.6.3 2.6.5.2.10 2.6.5.2.11 2.6.5.2.8|>ber.oid|&ber
        x509ce|=ber.oid 1.2.840.113533.7.65.0 1.3.6.1.4.1.311.21.10 1.3.6.1.4.1.311.21.7 1.3.6.1.4.1.311.25.2 1.3.6.1.5.5.7.1.34 2.5.29.14 2.5.29.15 2.5.29.16 2.5.29.17 2.5.29.18 2.5.29.19 2.5.29.20 2.5.29.21 2.5.29.23 2.5.29.24 2.5.29.27 2.5.29.28 2.5.29.29 2.5.29.3 2.5.29.30 2.5.29.31 2.5.29.32 2.5.29.33 2.5.29.35 2.5.29.36 2.5.29.37 2.5.29.40 2.5.29.46 2.5.29.47 2.5.29.51 2.5.29.53 2.5.29.54 2.5.29.60|>ber.oid|&ber
        x509af|=ber.oid 0.9.2342.19200300.100.1.1 1.2.840.10040.4.1 2.5.4.36 2.5.4.37 2.5.4.38 2.5.4.39 2.5.4.53 2.5.4.59|>ber.oid|&ber
        x509af/Plain|=ber.syntax Certificate|>ber.oid|&x509af ber
        krb4|<kerberos.version 4
        cms|=ber.oid 1.2.840.113549.1.7.2 1.2.840.113549.1.7.3 1.2.840.113549.1.7.5 1.2.840.113549.1.7.6 1.2.840.113549.1.9.15 1.2.840.113549.1.9.16.1.2 1.2.840.113549.1.9.16.1.23 1.2.840.113549.1.9.16.1.6 1.2.840.113549.1.9.16.2.11 1.2.840.113549.1.9.3 1.2.840.113549.1.9.4 1.2.840.113549.1.9.5 1.2.840.113549.1.9.6 1.2.840.113549.3.2 1.2.840.113549.3.7 1.3.6.1.4.1.311.16.4 2.16.840.1.101.3.4.1.26 2.16.840.1.101.3.4.1.27 2.16.840.1.101.3.4.1.46 2.16.840.1.101.3.4.1.6 2.16.840.1.101.3.4.1.7|>ber.oid|&ber
        cms/Body|=ber.syntax ContentInfo|=media_type application/pkcs7-mime application/pkcs7-signature|>ber.oid|&cms ber
        pkinit|=ber.oid 1.3.6.1.5.2.2 1.3.6.1.5.2.3.1 1.3.6.1.5.2.3.2|>ber.oid|&ber kerberos
        pkixalgs|=ber.oid 1.2.840.10045.1.1 1.2.840.10045.2.1 1.2.840.10045.2.13 1.2.840.10046.2.1 1.2.840.113549.1.1.10 1.2.840.113549.1.1.8 1.3.132.1.12 2.16.840.1.101.2.1.1.22|>ber.oid|&ber
        pkixqualified|=ber.oid 1.3.6.1.5.5.7.1.2 1.3.6.1.5.5.7.1.3 1.3.6.1.5.5.7.11.1 1.3.6.1.5.5.7.11.2 1.3.6.1.5.5.7.8.5 1.3.6.1.5.5.7.8.7|>ber.oid|&ber
        logotypecertextn|=ber.oid 1.3.6.1.5.5.7.1.12|>ber.oid|&ber
        ns_cert_exts|=ber.oid 2.16.840.1.113730.1.1 2.16.840.1.113730.1.12 2.16.840.1.113730.1.13 2.16.840.1.113730.1.2 2.16.840.1.113730.1.3 2.16.840.1.113730.1.4 2.16.840.1.113730.1.7 2.16.840.1.113730.1.8|&ber|:ns_cert_exts ns
        pkix1implicit|=ber.oid 1.3.6.1.4.1.311.10.12.1 1.3.6.1.4.1.311.10.3.1 1.3.6.1.4.1.311.10.3.10 1.3.6.1.4.1.311.10.3.11 1.3.6.1.4.1.311.10.3.12 1.3.6.1.4.1.311.10.3.13 1.3.6.1.4.1.311.10.3.2 1.3.6.1.4.1.311.10.3.4 1.3.6.1.4.1.311.10.3.4.1 1.3.6.1.4.1.311.10.3.5 1.3.6.1.4.1.311.10.3.6 1.3.6.1.4.1.311.10.3.7 1.3.6.1.4.1.311.10.3.8 1.3.6.1.4.1.311.10.3.9 1.3.6.1.4.1.311.10.5.1 1.3.6.1.4.1.311.10.6.1 1.3.6.1.4.1.311.10.6.2 1.3.6.1.4.1.311.20.1 1.3.6.1.4.1.311.20.2.1 1.3.6.1.4.1.311.20.2.2 1.3.6.1.4.1.311.21.19 1.3.6.1.4.1.311.21.5 1.3.6.1.4.1.311.21.6 1.3.6.1.5.5.7.1.1 1.3.6.1.5.5.7.2.2 1.3.6.1.5.5.7.3.1 1.3.6.1.5.5.7.3.2 1.3.6.1.5.5.7.3.3 1.3.6.1.5.5.7.3.4 1.3.6.1.5.5.7.3.5 1.3.6.1.5.5.7.3.6 1.3.6.1.5.5.7.3.7 1.3.6.1.5.5.7.3.8 1.3.6.1.5.5.7.3.9 1.3.6.1.5.5.7.48.1 1.3.6.1.5.5.7.48.2 1.3.6.1.5.5.8.2.2|>ber.oid|&ber
        pkix1explicit|=ber.oid 1.2.840.113549.1.9.14 1.3.6.1.5.5.7.1.24 1.3.6.1.5.5.7.2.1|>ber.oid|&ber
        ocsp|=ber.oid 1.3.6.1.5.5.7.48.1.1 1.3.6.1.5.5.7.48.1.2 1.3.6.1.5.5.7.48.1.3 1.3.6.1.5.5.7.48.1.4 1.3.6.1.5.5.7.48.1.5 1.3.6.1.5.5.7.48.1.6 1.3.6.1.5.5.7.48.1.7|>ber.oid|&ber
        ocsp/Requests|=media_type application/ocsp-request|>ber.oid|&ocsp ber
        ocsp/Responses|=media_type application/ocsp-response|>ber.oid|&ocsp ber
        ocsp/Stapled|=ber.syntax OCSPResponse|>ber.oid|&ocsp ber
        ftp|<tcp.port 21|>starttls tcp.port
        ftp-data|<tcp.port 20|>media.rest
        smtp|<tcp.port 25 587|<tls.port 465|>starttls media.rest imf
        pop|<tcp.port 110|<tls.port 995|>starttls imf
        imap|<tcp.port 143|<tls.port 993|>starttls imf
        imf|+imf 0|=media_type message/rfc822|>media_type
        telnet|<tcp.port 23
        http|<tcp.port 80 1900 2710 2869 3128 3132 3689 5985 8080 8088 11371|<sctp.port 80|<tls.port 443 631|=tls.alpn http/1.1|>media_type http tcp.port gss-api http.upgrade
        ssdp/Discovery|<udp.port 1900|>media_type http|&http
        websocket|=http.upgrade websocket|>media.rest ws.protocol
        http2|=http.upgrade HTTP/2.0 h2 h2c|=tls.alpn h2|>media_type|&http
        media|=media_type */*
        data-text-lines|+media.rest 0|=media_type application/vnd.drm.message application/vnd.poc.refer-to application/x-javascript application/x-ns-proxy-autoconfig application/x-rtsp-udp-packetpair application/x-tia-p25-issi application/x-tia-p25-sndcp application/xml-external-parsed-entity text/css text/enriched text/html text/javascript text/parameters text/plain text/richtext text/vnd.sun.j2me.app-descriptor text/x-ref-list text/x-ref-simple text/xml-external-parsed-entity|>media_type
        urlencoded-form|=media_type application/x-www-form-urlencoded
        json|=media_type application/3gpphal+json application/dds-web+json application/json application/json-patch+json application/json-rpc application/jsonrequest application/merge-patch+json application/problem+json application/senml+json application/sensml+json application/vnd.oma.lwm2m+json application/x-ndjson|>media.rest
        xml|<udp.port 3702|=media_type application/3gpp-ims+xml application/atom+xml application/auth-policy+xml application/ccmp+xml application/conference-info+xml application/cpim-pidf+xml application/cpl+xml application/dds-web+xml application/im-iscomposing+xml application/load-control+xml application/mathml+xml application/media_control+xml application/mediaservercontrol+xml application/note+xml application/pidf+xml application/pidf-diff+xml application/poc-settings+xml application/rdf+xml application/reginfo+xml application/resource-lists+xml application/rlmi+xml application/rls-services+xml application/rs-metadata+xml application/rss+xml application/simple-filter+xml application/simple-message-summary+xml application/simservs+xml application/smil application/soap+xml application/upp-directory+xml application/vnc.3gpp.iut-config+xml application/vnd.3gpp-prose+xml application/vnd.3gpp-prose-pc3ch+xml application/vnd.3gpp.access-transfer-events+xml application/vnd.3gpp.bsf+xml application/vnd.3gpp.comm-div-info+xml application/vnd.3gpp.cw+xml application/vnd.3gpp.iut+xml application/vnd.3gpp.mcdata-affiliation-command+xml application/vnd.3gpp.mcdata-info+xml application/vnd.3gpp.mcdata-location-info+xml application/vnd.3gpp.mcdata-mbms-usage-info+xml application/vnd.3gpp.mcdata-regroup+xml application/vnd.3gpp.mcdata-service-config+xml application/vnd.3gpp.mcdata-ue-config+xml application/vnd.3gpp.mcdata-user-profile+xml application/vnd.3gpp.mcptt-affiliation-command+xml application/vnd.3gpp.mcptt-floor-request+xml application/vnd.3gpp.mcptt-info+xml application/vnd.3gpp.mcptt-location-info+xml application/vnd.3gpp.mcptt-mbms-usage-info+xml application/vnd.3gpp.mcptt-regroup+xml application/vnd.3gpp.mcptt-service-config+xml application/vnd.3gpp.mcptt-signed+xml application/vnd.3gpp.mcptt-ue-config+xml application/vnd.3gpp.mcptt-ue-init-config+xml application/vnd.3gpp.mcptt-user-profile+xml application/vnd.3gpp.mcvideo-affiliation-command+xml application/vnd.3gpp.mcvideo-info+xml application/vnd.3gpp.mcvideo-location-info+xml application/vnd.3gpp.mcvideo-mbms-usage-info+xml application/vnd.3gpp.mcvideo-service-config+xml application/vnd.3gpp.mcvideo-ue-config+xml application/vnd.3gpp.mcvideo-user-profile+xml application/vnd.3gpp.mid-call+xml application/vnd.3gpp.replication+xml application/vnd.3gpp.sms+xml application/vnd.3gpp.srvcc-ext+xml application/vnd.3gpp.srvcc-info+xml application/vnd.3gpp.state-and-event-info+xml application/vnd.3gpp.transmission-request+xml application/vnd.3gpp.ussd+xml application/vnd.3gpp2.bcmcsinfo+xml application/vnd.etsi.aoc+xml application/vnd.etsi.cug+xml application/vnd.etsi.iptvcommand+xml application/vnd.etsi.iptvdiscovery+xml application/vnd.etsi.iptvprofile+xml application/vnd.etsi.iptvsad-bc+xml application/vnd.etsi.iptvsad-cod+xml application/vnd.etsi.iptvsad-npvr+xml application/vnd.etsi.iptvservice+xml application/vnd.etsi.iptvsync+xml application/vnd.etsi.iptvueprofile+xml application/vnd.etsi.mcid+xml application/vnd.etsi.overload-control-policy-dataset+xml application/vnd.etsi.pstn+xml application/vnd.etsi.sci+xml application/vnd.etsi.simservs+xml application/vnd.etsi.tsl+xml application/vnd.oma.access-permissions-list+xml application/vnd.oma.alias-principals-list+xml application/vnd.oma.bcast.associated-procedure-parameter+xml application/vnd.oma.bcast.drm-trigger+xml application/vnd.oma.bcast.imd+xml application/vnd.oma.bcast.notification+xml application/vnd.oma.bcast.sgdd+xml application/vnd.oma.bcast.smartcard-trigger+xml application/vnd.oma.bcast.sprov+xml application/vnd.oma.cab-address-book+xml application/vnd.oma.cab-feature-handler+xml application/vnd.oma.cab-pcc+xml application/vnd.oma.cab-subs-invite+xml application/vnd.oma.cab-user-prefs+xml application/vnd.oma.dd2+xml application/vnd.oma.drm.risd+xml application/vnd.oma.fnl+xml application/vnd.oma.group-usage-list+xml application/vnd.oma.pal+xml application/vnd.oma.poc.detailed-progress-report+xml application/vnd.oma.poc.final-report+xml application/vnd.oma.poc.groups+xml application/vnd.oma.poc.invocation-descriptor+xml application/vnd.oma.poc.optimized-progress-report+xml application/vnd.oma.scidm.messages+xml application/vnd.oma.suppnot+xml application/vnd.oma.xcap-directory+xml application/vnd.oma.xdcp+xml application/vnd.oma.xdm-apd+xml application/vnd.oma.xdm-hi+xml application/vnd.oma.xdm-prefs+xml application/vnd.oma.xdm-rhi+xml application/vnd.omads-email+xml application/vnd.omads-file+xml application/vnd.omads-folder+xml application/vnd.wv.csp+xml application/vnd.wv.csp.xml application/watcherinfo+xml application/x-crd+xml application/x-wms-logconnectstats application/x-wms-logplaystats application/x-wms-sendevent application/xcap-att+xml application/xcap-caps+xml application/xcap-diff+xml application/xcap-el+xml application/xcap-error+xml application/xcap-ns+xml application/xml application/xml-dtd application/xpidf+xml application/xslt+xml image/svg+xml message/imdn+xml text/vnd.wap.co text/vnd.wap.emn text/vnd.wap.si text/vnd.wap.sl text/vnd.wap.wml text/xml x-bt/ctn-eventreport x-bt/ctn-listing x-bt/img-capabilities x-bt/img-listing x-bt/img-properties x-bt/map-event-report x-bt/map-msg-listing x-bt/vcard-listing x-obex/bt-soap x-obex/folder-listing
        mime_multipart|=media_type multipart/ multipart/alternative multipart/encrypted multipart/form-data multipart/mixed multipart/related multipart/report multipart/signed|>media_type gss-api
        png/Named|=media_type image/png|~
        image-gif/Named|=media_type image/gif|~
        image-jfif/Named|=media_type image/jfif image/jpeg image/jpg|~
        tnef/Named|=media_type application/ms-tnef
        mp4/Named|=media_type audio/mp4 video/mp4
        mpeg-audio/Named|=media_type audio/mp3 audio/mpeg
        data|=media_type application/octet-stream
        _ws.ftypes/Make|:_ws text
        dfilter
        3comxns|<llc.dsap 128|"3Com XNS Encapsulation"3COMXNS
        6lowpan|<ethertype 41197|"IPv6 over Low power Wireless Personal Area Networks"6LoWPAN
        aarp|<chdlc.protocol 33011|<ethertype 33011|"Appletalk Address Resolution Protocol"AARP
        alp|<wtap_encap 289|"ATSC Link-Layer Protocol"ALP
        ans|<ethertype 34925|"Intel ANS probe"ANS
        aoe|<ethertype 34978|"ATAoverEthernet"AOE
        ap1394|<wtap_encap 138|"Apple IP-over-IEEE 1394"IP/IEEE1394
        aruba_iap|<ethertype 36861|"Aruba Instant AP Protocol"aruba_iap
        atm|<wtap_encap 123|"Asynchronous Transfer Mode"ATM
        atrl|<ethertype 64428|"Allied Telesis Resiliency Link"AT RL
        avsp|<ethertype 53899|<gre.proto 53899|"Arista Vendor Specific Protocol"AVSP
        awdl_data|<llc.apple_awdl_pid 2048|"Apple Wireless Direct Link data frame"AWDL data
        ax25|<ip.proto 93|<wtap_encap 3|"Amateur Radio AX.25"AX.25
        ax25_kiss|<wtap_encap 202|"AX.25 KISS"AX.25 KISS
        ax4000|<ip.proto 173|<tcp.port 3357|<udp.port 3357|"AX/4000 Test Block"AX4000
        bacp|<ethertype 49195|<ppp.protocol 49195|"PPP Bandwidth Allocation Control Protocol"PPP BACP
        bap|<ethertype 49197|<ppp.protocol 49197|"PPP Bandwidth Allocation Protocol"PPP BAP
        batadv|<ethertype 17157|"B.A.T.M.A.N. Advanced Protocol"BATADV
        bcp_bpdu|<ppp.protocol 49|"PPP Bridging Control Protocol Bridged PDU"PPP BCP BPDU
        bcp_ncp|<ppp.protocol 32817|"PPP Bridging Control Protocol Network Control Protocol"PPP BCP NCP
        bluecom|<ethertype 35117|"bluecom Protocol"bluecom
        bluetooth|<wtap_encap 187 201 251 254-256|"Bluetooth"Bluetooth
        bofl|<ethertype 33026|"Wellfleet Breath of Life"BOFL
        bpq|<ethertype 2303|"Amateur Radio BPQ"BPQ
        brcm-tag|<ethertype 34932|"Broadcom tag protocol"Broadcom tag
        brdwlk|<ethertype 34990 43981|"Boardwalk"Boardwalk
        btl2cap|<llc.bluetooth_pid 1|"Bluetooth L2CAP Protocol"BT L2CAP
        c15.ch|<ethertype 18242|"C15 Call History Common Header Protocol"C15.ch
        c15hbeat|<ethertype 3093|"C15 Call History Heartbeat Protocol"C15HBEAT
        canfd|<sll.ltype 13|"Controller Area Network FD"CANFD
        canxl|<sll.ltype 14|"Controller Area Network XL"CANXL
        cbcp|<ethertype 49193|<ppp.protocol 49193|"PPP Callback Control Protocol"PPP CBCP
        ccp|<ethertype 33021|<ppp.protocol 33021|"PPP Compression Control Protocol"PPP CCP
        cdpcp|<ethertype 33287|<ppp.protocol 33287|"PPP CDP Control Protocol"PPP CDPCP
        cesoeth|<ethertype 35032|"Circuit Emulation Service over Ethernet"CESoETH
        cfm|<ethertype 35074|"CFM EOAM IEEE 802.1Q/ITU-T Y.1731 Protocol"CFM
        cgmp|<ethertype 8193|<llc.cisco_pid 8193|"Cisco Group Management Protocol"CGMP
        cimetrics|<llc.cimetrics_pid 1|"Cimetrics MS/TP"Cimetrics MS/TP
        cl3|<ethertype 46307|"CableLabs Layer 3 Protocol"CL3
        clip|<wtap_encap 16 18-19 106|"Classical IP frame"CLIP
        comp_data|<ethertype 253|<ppp.protocol 253|"PPP Compressed Datagram"PPP Comp
        crtp|<ethertype 97|<ppp.protocol 97|"CRTP"CRTP
        crtp_cntcp|<ethertype 101|<ppp.protocol 101|"CRTP (CNTCP)"CRTP (CNTCP)
        crtp_cs|<ethertype 8293|<ppp.protocol 8293|"CRTP (CS)"CRTP (CS)
        crtp_cudp16|<ethertype 8295|<ppp.protocol 8295|"CRTP (CUDP 16)"CRTP (CUDP 16)
        crtp_cudp8|<ethertype 103|<ppp.protocol 103|"CRTP (CUDP 8)"CRTP (CUDP 8)
        csm_encaps|<ethertype 34971|"CSM_ENCAPS"CSM_ENCAPS
        dbus|<wtap_encap 231|"D-Bus"D-Bus
        dccp|<ip.proto 33|"Datagram Congestion Control Protocol"DCCP
        ddp|<chdlc.protocol 32923|<null.type 16|<ppp.protocol 41|<llc.apple_atalk_pid 32923|"Datagram Delivery Protocol"DDP
        dec_dna|<chdlc.protocol 24579|<ethertype 24579|<ppp.protocol 39|"DEC DNA Routing Protocol"DEC_DNA
        dec_stp|<chdlc.protocol 32824|<ethertype 32824|<ppp.protocol 517|"DEC Spanning Tree Protocol"DEC_STP
        dect|<ethertype 8995|"DECT Protocol"DECT
        dect_mitel_eth|<ethertype 40960|"Aastra/Mitel DECT-over-Ethernet"Mitel-DECToE
        dect_nr|<wtap_encap 301|"DECT NR+ (DECT-2020 New Radio)"DECT NR+
        dlr|<ethertype 32993|"Device Level Ring"DLR
        docsis|<wtap_encap 143|"DOCSIS"DOCSIS
        dpauxmon|<wtap_encap 275|"DPAUXMON DisplayPort AUX channel monitor"DPAUXMON
        dsr|<ip.proto 48|"Dynamic Source Routing"DSR
        dtp|<llc.cisco_pid 8196|"Dynamic Trunk Protocol"DTP
        dvb-ci|<wtap_encap 235|"DVB Common Interface"DVB-CI
        ebhscr|<wtap_encap 279|"EBHSCR Protocol"EBHSCR
        ecatf|<ethertype 34980|<tcp.port 34980|<udp.port 34980|"EtherCAT frame header"ETHERCAT
        ecp21|<ethertype 35136|"Edge Control Protocol"ECP21
        ecpri|<ethertype 44798|"evolved Common Public Radio Interface"eCPRI
        edp|<llc.extreme_pid 187|"Extreme Discovery Protocol"EDP
        eero|<ethertype 37124|"EERO Protocol"EERO
        elmi|<ethertype 35054|"Ethernet Local Management Interface"E-LMI
        enc|<wtap_encap 13 109|"OpenBSD Encapsulating device"ENC
        epl|<ethertype 34987|<udp.port 3819|"Ethernet POWERLINK"EPL
        epl_v1|<ethertype 15935|"ETHERNET Powerlink V1.0"EPL_V1
        epon|<wtap_encap 259|"IEEE 802.3 EPON Preamble"EPON
        erf|<wtap_encap 197|"Extensible Record Format"ERF
        etherip|<ip.proto 97|"Ethernet over IP"ETHERIP
        etw|<wtap_encap 290|"Event Tracing for Windows"ETW
        exeh|<ethertype 58709|"EXtreme extra Eth Header"EXEH
        exported_pdu|<wtap_encap 252|"EXPORTED_PDU"Exported PDU
        extrememesh|<ethertype 34985|"Extreme Mesh"EXTREME MESH
        fc|<wtap_encap 224|"Fibre Channel"FC
        fcoe|<ethertype 35078|"Fibre Channel over Ethernet"FCoE
        fcsof|<wtap_encap 225|"Fibre Channel Delimiters"FCSoF
        fddi|<wtap_encap 10|"Fiber Distributed Data Interface"FDDI
        fdp|<llc.foundry_pid 8192|"Foundry Discovery Protocol"FDP
        fefd|<llc.force10_pid 273|"Far End Failure Detection"FEFD
        fip|<ethertype 35092|"FCoE Initialization Protocol"FIP
        flexray|<wtap_encap 210|"FlexRay Protocol"FLEXRAY
        flip|<ethertype 35073|"NSN FLIP"FLIP
        fortinet_fgcp_hb|<ethertype 34960|"FortiGate Cluster Protocol - HeartBeat"fortinet_fgcp_hb
        fortinet_fgcp_session|<ethertype 34963|"FortiGate Cluster Protocol - Session"fortinet_fgcp_session
        fpp|<wtap_encap 274|"IEEE 802.3br Frame Preemption Protocol"Frame Preemption Protocol
        gfp|<wtap_encap 170-171|"Generic Framing Procedure"GFP
        gmhdr|<ethertype 8933|"Gigamon Header"GMHDR
        gnw|<ethertype 35143|"GeoNetworking"GNW
        goose|<ethertype 35000|"GOOSE"GOOSE
        grebonding|<gre.proto 257 47082|"Huawei GRE bonding"GREbond
        gtpv2|<gtp.version 2|"GPRS Tunneling Protocol V2"GTPv2
        hbbak|<ethertype 35208|"Palo Alto Heartbeat Backup"Palo Alto Heartbeat Backup
        hcrt|<ethertype 61522|<udp.port 47000|"Hotline Command-Response Transaction protocol"HCrt
        hip|<ip.proto 139|<udp.port 10500|"Host Identity Protocol"HIP
        homeplug|<ethertype 34939|"HomePlug protocol"HomePlug
        homeplug-av|<ethertype 35041|"HomePlug AV protocol"HomePlug AV
        hpext|<llc.dsap 248|"HP Extended Local-Link Control"HPEXT
        hpna|<ethertype 34924|"HomePNA, wlan link local tunnel"HomePNA
        hsr|<ethertype 35119|"High-availability Seamless Redundancy (IEC62439 Part 3 Chapter 5)"HSR
        hsr_prp_supervision|<ethertype 35067|"HSR/PRP Supervision (IEC62439 Part 3)"HSR_PRP_SUPERVISION
        hyperscsi|<ethertype 34970|"HyperSCSI"HyperSCSI
        i2c|<wtap_encap 199 209|"Inter-Integrated Circuit"I2C
        idp|<chdlc.protocol 1536|<ethertype 1536|"Internetwork Datagram Protocol"IDP
        ieee1722|<ethertype 8944|<udp.port 17220|"IEEE 1722 Audio Video Transport Protocol (AVTP)"IEEE1722
        ieee1905|<ethertype 35130|"IEEE 1905.1a"ieee1905
        ieee802a|<ethertype 34999|"IEEE802a OUI Extended Ethertype"IEEE802a
        igrp|<ip.proto 9|"Cisco Interior Gateway Routing Protocol"IGRP
        infiniband|<ethertype 35093|<udp.port 4791|"InfiniBand"IB
        ipfc|<wtap_encap 122|"IP Over FC"IPFC
        ipmi.trace|<wtap_encap 260|"IPMI Trace Data Collection"ipmi-trace
        ipnet|<wtap_encap 226|"Solaris IPNET"IPNET
        ipoib|<wtap_encap 242|"IP over Infiniband"IPoIB
        ipos|<sll.ltype 48-53|"IPOS Kernel Packet Protocol"IPOS
        ipx|<chdlc.protocol 33079|<ethertype 33079|<gre.proto 33079|<eth.len 1|<sll.ltype 1|<llc.dsap 16 224|<null.type 23|<ppp.protocol 43|<udp.port 213|"Internetwork Packet eXchange"IPX
        irlap|<sll.ltype 23|"IrDA Link Access Protocol"IrLAP
        isi|<sll.ltype 245|"Intelligent Service Interface"ISI
        ismp|<ethertype 33277|"InterSwitch Message Protocol"ISMP
        iso14443|<wtap_encap 264|"ISO/IEC 14443"ISO 14443
        lapbether|<ethertype 24576|"Link Access Procedure Balanced Ethernet (LAPBETHER)"LAPBETHER
        lapd|<wtap_encap 203|"Link Access Procedure, Channel D (LAPD)"LAPD
        lat|<ethertype 24580|"Local Area Transport"LAT
        lin|<wtap_encap 212|"LIN Protocol"LIN
        linx|<ethertype 35089|"ENEA LINX"LINX
        llap|<ethertype 32923|<wtap_encap 114|"LocalTalk Link Access Protocol"LLAP
        llcgprs|<wtap_encap 169|"Logical Link Control GPRS"GPRS-LLC
        llt|<ethertype 51966|"Veritas Low Latency Transport (LLT)"LLT
        lltd|<ethertype 35033|"Link Layer Topology Discovery"LLTD
        loratap|<wtap_encap 270|"LoRaTap header"LoRaTap
        lwapp|<ethertype 35003 48059|<udp.port 12222-12223|"LWAPP Encapsulated Packet"LWAPP
        lwl4|<ip.proto 106|<ethertype 33284|"QNX6 QNET LWL4 protocol"LWL4
        m2m|<ethertype 2288|"WiMax Mac to Mac Packet"M2M  (m2m)
        macc|<ethertype 34824|"MAC Control"MACC
        mausb|<llc.wfa_pid 5376|"Media Agnostic USB"MAUSB
        mcp|<llc.cisco_pid 313|"Miscabling Protocol"MCP
        mctp|<sll.ltype 250|"MCTP"MCTP
        mdb|<wtap_encap 300|"Multi-Drop Bus"MDB
        mdp|<ethertype 1810-1811|"Meraki Discovery Protocol"MDP
        mdshdr|<ethertype 64764|"MDS Header"MDS Header
        mih|<ethertype 35095|<tcp.port 4551|<udp.port 4551|"Media-Independent Handover"MIH
        mint|<ethertype 34691|<udp.port 24576-24577|"Media Independent Network Transport"MINT
        mipv6|<ip.proto 62 135|<udp.port 5436|"Mobile IPv6"MIPv6
        mp|<ppp.protocol 61|"PPP Multilink Protocol"PPP MP
        mp2t|<wtap_encap 243|"ISO/IEC 13818-1"MP2T
        mplscp|<ethertype 33409|<ppp.protocol 33409|"PPP MPLS Control Protocol"PPP MPLSCP
        mrp-mmrp|<ethertype 35062|"Multiple Mac Registration Protocol"MRP-MMRP
        mrp-msrp|<ethertype 8938|"Multiple Stream Reservation Protocol"MRP-MSRP
        mrp-mvrp|<ethertype 35061|"Multiple VLAN Registration Protocol"MRP-MVRP
        msnlb|<ethertype 34927|"MS Network Load Balancing"MS NLB
        mstp|<wtap_encap 165|"BACnet MS/TP"BACnet MS/TP
        mtp2|<wtap_encap 139-140|"Message Transfer Part Level 2"MTP2
        mtp3|<wtap_encap 141|"Message Transfer Part Level 3"MTP3
        mux27010|<wtap_encap 236|"MUX27010 Protocol"MUX27010
        ncs|<ip.proto 224|"Novell Cluster Services"NCS
        ncsi|<ethertype 35064|"NCSI"NCSI
        ndp|<llc.nortel_pid 417-418|"Nortel Discovery Protocol"NDP
        netanalyzer|<wtap_encap 240-241|"netANALYZER"netANALYZER
        netlink|<wtap_encap 253|<sll.hatype 824|"Linux netlink protocol"NETLINK
        nhrp|<ip.proto 54|<gre.proto 8193|<llc.iana_pid 3|"NBMA Next Hop Resolution Protocol"NHRP
        nordic_ble|<wtap_encap 272|"nRF Sniffer for Bluetooth LE"NORDIC_BLE
        nsrp|<ethertype 33075|"Juniper Netscreen Redundant Protocol"NSRP
        nwp|<ethertype 49375|"Neighborhood Watch Protocol"NWP
        oampdu|<slow.subtype 3|"Ethernet OAM PDU"OAM
        osinlcp|<ethertype 32803|<ppp.protocol 32803|"PPP OSI Network Layer Control Protocol"PPP OSINLCP
        ossp|<slow.subtype 10|"Organization Specific Slow Protocol"OSSP
        pagp|<llc.cisco_pid 260|"Port Aggregation Protocol"PAGP
        pflog|<wtap_encap 117|"OpenBSD Packet Filter log file"PFLOG
        pgm|<ip.proto 113|"Pragmatic General Multicast"PGM
        pktap|<wtap_encap 258|"PKTAP packet header"PKTAP
        ple|<ip.proto 147|"Private Line Emulation"PLE
        pn_mrp|<ethertype 35043|"PROFINET MRP"PN-MRP
        pn_rt|<ethertype 34962|<udp.port 34962|"PROFINET Real-Time Protocol"PN-RT
        pppmux|<ethertype 89|<ppp.protocol 89|"PPP Multiplexing"PPP PPPMux
        pppmuxcp|<ethertype 32857|<ppp.protocol 32857|"PPPMux Control Protocol"PPP PPPMuxCP
        ppp_hdlc|<gre.proto 34945 35026|"PPP In HDLC-Like Framing"PPP
        ptp|<ethertype 35063|<udp.port 319-320|"Precision Time Protocol (IEEE1588)"PTP
        q931|<osinl.incl 8|<sctp.ppi 13|"Q.931"Q.931
        q933|<fr.osinl 8|"Q.933"Q.933
        realtek|<ethertype 34969|"Realtek Layer 2 Protocols"Realtek
        redback|<wtap_encap 32|"Redback"Redback
        rohc|<ethertype 8945|"RObust Header Compression (ROHC)"ROHC
        roofnet|<ethertype 1601 1603-1605|"Roofnet Protocol"Roofnet
        rpl|<llc.dsap 252|"Remote Program Load"RPL
        rsvp|<ip.proto 46|<udp.port 3455|"Resource ReserVation Protocol (RSVP)"RSVP
        rsvp-e2ei|<ip.proto 134|"Resource ReserVation Protocol (RSVP-E2EI)"RSVP-E2EI
        rtacser|<wtap_encap 250|"RTAC Serial"RTAC Serial
        rtag|<ethertype 61889|"802.1cb R-TAG"R-TAG
        rtcfg|<ethertype 36898|"RTcfg"RTcfg
        rtmac|<ethertype 36897|"Real-Time Media Access Control"RTmac
        s5066dts|<wtap_encap 237|"STANAG 5066(DTS layer)"STANAG 5066 DTS
        sccp|<wtap_encap 142|"Signalling Connection Control Part"SCCP
        sdlc|<wtap_encap 268|"Synchronous Data Link Control (SDLC)"SDLC
        shim6|<ip.proto 140|"Shim6 Protocol"Shim6
        siii|<ethertype 35021|"SERCOS III V1.1"SERCOS III V1.1
        silabs-dch|<wtap_encap 298|"Silabs Debug Channel"Silabs DCH
        sita|<wtap_encap 196|"Societe Internationale de Telecommunications Aeronautiques"SITA
        sna|<llc.dsap 4 8 12 64 200|<ppp.protocol 77|"Systems Network Architecture"SNA
        snaeth|<ethertype 32981|"SNA-over-Ethernet"SNAETH
        sv|<ethertype 35002|"IEC61850 Sampled Values"SV
        swipe|<ip.proto 53|"swIPe IP Security Protocol"swIPe
        symantec|<wtap_encap 99|"Symantec Enterprise Firewall"Symantec
        tdmoe|<ethertype 53261|"Digium TDMoE Protocol"TDMoE
        tecmp|<ethertype 39422|"Technically Enhanced Capture Module Protocol"TECMP
        telkonet|<ethertype 34977|"Telkonet powerline"TELKONET
        tipc|<ethertype 35018|<udp.port 6118|"Transparent Inter Process Communication(TIPC)"TIPC
        trill|<ethertype 8947|"TRILL"TRILL
        tte_pcf|<ethertype 35101|"TTEthernet Protocol Control Frame"TTE PCF
        tzsp|<wtap_encap|<udp.port 37008|"Tazmen Sniffer Protocol"TZSP
        uci|<wtap_encap 299|"UWB UCI Protocol"UCI
        udld|<chdlc.protocol 273|<llc.cisco_pid 273|"Unidirectional Link Detection"UDLD
        usb|<wtap_encap 186 189 220 249 266|"USB"USB
        usbll|<wtap_encap 288 293-295|"USB Link Layer"USBLL
        vines_echo|<ethertype 2991|"Banyan Vines Echo"Vines Echo
        vines_frp|<ip.proto 83|<udp.port 573|"Banyan Vines Fragmentation Protocol"Vines FRP
        vines_ip|<ethertype 2989|<ppp.protocol 53|"Banyan Vines IP"Vines IP
        vines_llc|<llc.dsap 188|"Banyan Vines LLC"Vines LLC
        vjc|<ppp.protocol 45 47|"Van Jacobson PPP compression"VJC
        vmlab|<ethertype 35038|"VMware Lab Manager"VMLAB
        vpp|<wtap_encap 280|"VPP Dispatch Trace"VPP
        vsncp|<ppp.protocol 32859|"Vendor Specific Control Protocol"VSNCP
        vsnp|<ppp.protocol 91|"Vendor Specific Network Protocol"PPP VSNP
        vsock|<wtap_encap 271|"vSocket"vsock
        vtp|<llc.cisco_pid 8195|"VLAN Trunking Protocol"VTP
        wai|<ethertype 34996|"WAI Protocol"WAI
        wcp|<ethertype 33023|"Wellfleet Compression"WCP
        wlan_centrino|<ethertype 9298|"IEEE 802.11 wireless LAN (Centrino)"IEEE 802.11 (Centrino)
        wlccp|<ethertype 34605|<llc.wlccp_pid 0|<udp.port 2887|"Cisco Wireless LAN Context Control Protocol"WLCCP
        wol|<ethertype 2114|"Wake On LAN"WOL
        wpan|<ethertype 32922|<wtap_encap 195 230|<sll.ltype 246|"IEEE 802.15.4 Low-Rate Wireless PAN"IEEE 802.15.4
        wpan-nonask-phy|<wtap_encap 215|"IEEE 802.15.4 Low-Rate Wireless PAN non-ASK PHY"IEEE 802.15.4 non-ASK PHY
        wpan-tap|<wtap_encap 283|"IEEE 802.15.4 Low-Rate Wireless PAN TAP"IEEE 802.15.4 TAP
        wreth|<ethertype 43690|"WSE remote ethernet"WRETH
        wsmp|<ethertype 35036|"Wave Short Message Protocol(IEEE P1609.3)"WSMP
        x25|<llc.dsap 126|"X.25"X.25
        xip|<ethertype 49374|"eXpressive Internet Protocol"XIP
        xra|<wtap_encap 273|"Excentis XRA Header"XRA
        xtp|<ip.proto 36|"Xpress Transport Protocol"XTP
        5co_legacy|<udp.port 7010|"FiveCo's Legacy Register Access Protocol"5co-legacy
        5co_rap|<tcp.port 8030|<udp.port 7030|"FiveCo RAP Register Access Protocol"5co-rap
        9p|<tcp.port 564|"Plan 9"9P
        a11|<udp.port 699|"3GPP2 A11"3GPP2 A11
        a21|<udp.port 23272|"A21 Protocol"A21
        acap|<tcp.port 674|"Application Configuration Access Protocol"ACAP
        acdr|<udp.port 925|"Debug Recording Trace"AC DR
        actrace|<udp.port 2428|"Trunk Trace"ACtrace
        adp|<udp.port 8200|"Aruba Discovery Protocol"ADP
        adwin|<udp.port 6543|"ADwin communication protocol"ADwin
        agentx|<tcp.port 705|"AgentX"AgentX
        ajns|<tcp.port 9956|<udp.port 9956|"AllJoyn Name Service Protocol"AllJoyn NS
        amqp|<tcp.port 5672|"Advanced Message Queuing Protocol"AMQP
        ams|<tcp.port 48898|"AMS"AMS
        amt|<udp.port 2268|"Automatic Multicast Tunneling"AMT
        ancp|<tcp.port 6068|"Access Node Control Protocol"ANCP
        aodv|<udp.port 654|"Ad hoc On-demand Distance Vector Routing Protocol"AODV
        aol|<tcp.port 5190|"America Online"AOL
        ardp|<tcp.port 9955|<udp.port 9955|"AllJoyn Reliable Datagram Protocol"AllJoyn ARDP
        armagetronad|<udp.port 4533-4534|"The Armagetron Advanced OpenGL Tron clone"Armagetronad
        artemis|<tcp.port 5445|"Artemis Core Protocol"Artemis
        asap|<tcp.port 3863|<udp.port 3863|<sctp.port 3863|<sctp.ppi 11|"Aggregate Server Access Protocol"ASAP
        asterix|<tcp.port 8600|<udp.port 8600|"ASTERIX packet"ASTERIX
        ath|<udp.port 45564|"Apache Tribes Heartbeat Protocol"ATH
        atmtcp|<tcp.port 2812|"ATM over TCP"ATMTCP
        auto_rp|<udp.port 496|"Cisco Auto-RP"Auto-RP
        babel|<udp.port 6696|"Babel Routing Protocol"Babel
        bat|<udp.port 4305|"B.A.T.M.A.N. Layer 3 Protocol"BAT
        bat.gw|<udp.port 4306|"B.A.T.M.A.N. GW"BAT GW
        bat.vis|<udp.port 4307|"B.A.T.M.A.N. Vis"BAT VIS
        beep|<tcp.port 10288|"Blocks Extensible Exchange Protocol"BEEP
        bfd_echo|<udp.port 3785|"Bidirectional Forwarding Detection Echo Packet"BFD Echo
        bicc|<sctp.ppi 8|"Bearer Independent Call Control"BICC
        bjnp|<udp.port 8611-8614|"Canon BJNP"BJNP
        bundle|<udp.port 4556|"Bundle Protocol"BP
        busmirroring|<udp.port 30511|"Bus Mirroring Protocol"BusMirroring
        bzr|<tcp.port 4155|"Bazaar Smart Protocol"Bazaar
        c1222|<tcp.port 1153|<udp.port 1153|"ANSI C12.22"C12.22
        c2p|<udp.port 7943|"C2P (Commsignia Capture Protocol)"C2P
        calcappprotocol|<sctp.ppi 34|"Calculation Application Protocol"CalcAppProtocol
        caneth|<udp.port 11898|"Controller Area Network over Ethernet"CAN-ETH
        cast|<tcp.port 4224|"Cast Client Control Protocol"CAST
        cbsp|<tcp.port 48049|"3GPP/GSM Cell Broadcast Service Protocol"cbsp
        chargen|<tcp.port 19|<udp.port 19|"Character Generator Protocol"Chargen
        cmp|<tcp.port 829|"Certificate Management Protocol"CMP
        cmpp|<tcp.port 7890 7900 7930 9168|"China Mobile Point to Point Protocol"CMPP
        cnip|<udp.port 1628-1629|"Component Network over IP"CN/IP
        coap|<tcp.port 5683|<udp.port 5683|"Constrained Application Protocol"CoAP
        collectd|<udp.port 25826|"collectd network data"collectd
        componentstatusprotocol|<udp.port 2960|"Component Status Protocol"ComponentStatusProtocol
        cops|<tcp.port 2126 3288 3918|"Common Open Policy Service"COPS
        corosync_totemnet|<udp.port 5404-5405|"Totemnet Layer of Corosync Cluster Engine"COROSYNC/TOTEMNET
        couchbase|<tcp.port 11210|"Couchbase Protocol"Couchbase
        cpha|<udp.port 8116|"Check Point High Availability Protocol"CPHA
        cups|<udp.port 631|"Common Unix Printing System (CUPS) Browsing Protocol"CUPS
        cvspserver|<tcp.port 2401|"CVS pserver"cvspserver
        daytime|<tcp.port 13|<udp.port 13|"Daytime Protocol"DAYTIME
        db-lsp|<tcp.port 17500|"Dropbox LAN sync Protocol"DB-LSP
        dcc|<udp.port 6277|"Distributed Checksum Clearinghouse protocol"DCC
        ddtp|<udp.port 1052|"Dynamic DNS Tools Protocol"DDTP
        dect_mitel_rfp|<tcp.port 16321|"Mitel RFP/OMM TCP communication protocol"DECT-MITEL-RFP
        dhcpfo|<tcp.port 647|"DHCP Failover"DHCPFO
        dhcpv6.bulk_leasequery|<tcp.port 547|"DHCPv6 Bulk Leasequery"DHCPv6 Bulk Leasequery
        diameter|<tcp.port 3868|<sctp.port 3868|<sctp.ppi 46|"Diameter Protocol"Diameter
        dicom|<tcp.port 104|"DICOM"DICOM
        dis|<udp.port 3000|"Distributed Interactive Simulation"DIS
        discard|<tcp.port 9|<udp.port 9|"Discard Protocol"DISCARD
        distcc|<tcp.port 3632|"Distcc Distributed Compiler"DISTCC
        djiuav|<tcp.port 2001|"DJI UAV Drone Control Protocol"DJIUAV
        dlep|<tcp.port 854|<udp.port 854|"Dynamic Link Exchange Protocol"DLEP
        dlm3|<tcp.port 21064|<sctp.port 21064|"Distributed Lock Manager"DLM3
        dlms|<tcp.port 4059|<udp.port 4059|"Device Language Message Specification"DLMS
        dlsw|<tcp.port 2065|<udp.port 2067|"Data Link SWitching"DLSw
        dmp|<udp.port 5031|"Direct Message Profile"DMP
        do-irp|<tcp.port 2641|<udp.port 2641|"Digital Object Identifier Resolution Protocol"DO-IRP
        dof|<tcp.port 3567|<udp.port 3567 5567|"DOF Protocol Stack"DOF
        doip|<tcp.port 13400|<udp.port 13400|"DoIP (ISO13400) Protocol"DoIP
        dpnet|<udp.port 6073|"DirectPlay 8 protocol"DPNET
        dpp|<tcp.port 7871|"Wi-Fi Device Provisioning Protocol"Wi-Fi DPP
        dsi|<tcp.port 548|"Data Stream Interface"DSI
        dtps|<tcp.port 8567|"DOF Tunnel Protocol Stack"DTPS
        dtpt|<tcp.port 5721|"DeskTop PassThrough Protocol"DTPT
        dua|<sctp.ppi 10|"DPNSS/DASS2-User Adaptation Layer"DUA
        dvb_ipdc|<udp.port 9214|"ETSI IPDC Bootstrap"ESG Bootstrap
        e1ap|<sctp.port 38462|<sctp.ppi 64|"E1 Application Protocol"E1AP
        e2ap|<sctp.port 37464|<sctp.ppi 70-72|"E2 Application Protocol"E2AP
        echo|<tcp.port 7|<udp.port 7|"Echo"ECHO
        ecmp|<tcp.port 6160|<udp.port 6160|"ECMP"ECMP
        edonkey|<tcp.port 4661-4663|<udp.port 4665 4672|"eDonkey Protocol"EDONKEY
        egd|<udp.port 18246|"Ethernet Global Data"EGD
        elasticsearch|<tcp.port 9300|<udp.port 54328|"Elasticsearch"Elasticsearch
        elcom|<tcp.port 5997|"ELCOM Communication Protocol"ELCOM
        enrp|<udp.port 9901|<sctp.port 9901|<sctp.ppi 12|"Endpoint Handlespace Redundancy Protocol"ENRP
        enttec|<tcp.port 3333|<udp.port 3333|~|"ENTTEC"ENTTEC
        eobi|<udp.port 56000-56001 56500-56501 57000-57001 57032-57033 57500-57501 57532-57533 59000-59001 59032-59033 59500-59501 59532-59533|"Enhanced Order Book Interface 10.0"EOBI
        epmd|<tcp.port 4369|"Erlang Port Mapper Daemon"EPMD
        esio|<udp.port 6060|"SAIA Ether-S-I/O protocol"ESIO
        eti|<tcp.port 19006 19043 19506 19543|"Enhanced Trading Interface 10.0"ETI
        exec|<tcp.port 512|"Remote Process Execution"EXEC
        f1ap|<sctp.port 38472|<sctp.ppi 62|"F1 Application Protocol"F1AP
        ff|<tcp.port 1090|<udp.port 1089-1091 3622|"FOUNDATION Fieldbus"FF
        find|<udp.port 1001|"Find Identification of Network Devices"FIND
        finger|<tcp.port 79|"finger"FINGER
        fractalgeneratorprotocol|<sctp.ppi 32|"Fractal Generator Protocol"FractalGeneratorProtocol
        gadu-gadu|<tcp.port 8074|"Gadu-Gadu Protocol"Gadu-Gadu
        gdsdb|<tcp.port 3050|"Firebird SQL Database Remote Protocol"FB/IB GDS DB
        gdt|<sctp.ppi 49|"Generic Data Transfer Protocol"GDT
        gearman|<tcp.port 4730|"Gearman Protocol"Gearman
        gift|<tcp.port 1213|"giFT Internet File Transfer"giFT
        git|<tcp.port 9418|"Git Smart Protocol"Git
        glbp|<udp.port 3222|"Gateway Load Balancing Protocol"GLBP
        gnutella|<tcp.port 6346|"Gnutella Protocol"GNUTELLA
        gopher|<tcp.port 70|"Gopher"Gopher
        gprs-ns|<udp.port 2157 19999|"GPRS Network Service"GPRS-NS
        gryphon|<tcp.port 7000|"DG Gryphon Protocol"Gryphon
        gsmtap|<udp.port 4729|"GSM Radiotap"GSMTAP
        gvcp|<udp.port 3956|"GigE Vision Control Protocol"GVCP
        h225|<udp.port 1718-1719|"H323-MESSAGES"H.225.0
        h248|<tcp.port 2945|<udp.port 2945|"H.248 MEGACO"H.248
        h501|<tcp.port 2099|<udp.port 2099|"H.501 Mobility"H.501
        hart_ip|<tcp.port 5094|<udp.port 5094|"HART_IP Protocol"HART_IP
        hicp|<udp.port 3250|"Host IP Configuration Protocol"HICP
        hiqnet|<tcp.port 3804|<udp.port 3804|"Harman HiQnet"HiQnet
        hl7|<tcp.port 2575|"Health Level Seven"HL7
        hnbap|<sctp.ppi 20|"UTRAN Iuh interface HNBAP signalling"HNBAP
        hzlcst|<tcp.port 5701|"Hazelcast Wire Protocol"HAZELCAST
        iapp|<udp.port 2313|"Inter-Access-Point Protocol"IAPP
        iax2|<udp.port 4569|"Inter-Asterisk eXchange v2"IAX2
        icap|<tcp.port 1344|"Internet Content Adaptation Protocol"ICAP
        icp|<udp.port 3130|"Internet Cache Protocol"ICP
        icq|<udp.port 4000|~|"ICQ Protocol"ICQ
        idmp|<tcp.port 1102|"X.519 Internet Directly Mapped Protocol"IDMP
        idn|<udp.port 7255|"Ilda Digital Network Protocol"IDN
        ilp|<tcp.port 7276|"OMA Internal Location Protocol"ILP
        ipdc|<tcp.port 6668|"IP Device Control (SS7 over IP)"IPDC
        ipdr|<tcp.port 4737|"IPDR"IPDR/SP
        iperf3|<tcp.port 5201|<udp.port 5201|"iPerf3 Speed Test"iPerf3
        ipsictl|<tcp.port 5010|"IPSICTL"IPSICTL
        ipvs|<udp.port 8848|"IP Virtual Services Sync Daemon"IPVS
        irc|<tcp.port 6667 57000|"Internet Relay Chat"IRC
        isns|<tcp.port 3205|<udp.port 3205|"iSNS"iSNS
        iua|<sctp.port 9900|<sctp.ppi 1|"ISDN Q.921-User Adaptation Layer"IUA
        jdwp|<tcp.port 9009|"Java Debug Wire Protocol"JDWP
        jmirror|<udp.port 30030|"Juniper Packet Mirror"Jmirror
        kafka|<tcp.port 9092|"Kafka"Kafka
        kdp|<udp.port 19948|"Kontiki Delivery Protocol"KDP
        kdsp|<tcp.port 2502|"Kismet Drone/Server Protocol"KDSP
        kf|<tcp.port 473 4058|<udp.port 473 4058|"Kingfisher"Kingfisher
        kink|<udp.port 910|"Kerberized Internet Negotiation of Key"KINK
        kip|<tcp.port 3671|<udp.port 3671|"KNX/IP"KNX/IP
        kismet|<tcp.port 2501|"Kismet Client/Server Protocol"Kismet
        knet|<udp.port 2345|<sctp.port 2345|"kNet Protocol"KNET
        kpasswd|<tcp.port 464|<udp.port 464|"MS Kpasswd"Kpasswd
        kt|<tcp.port 1978-1979|"Kyoto Tycoon Protocol"Kyoto Tycoon
        laplink|<tcp.port 1547|<udp.port 1547|"Laplink"Laplink
        lcsap|<sctp.port 9082|<sctp.ppi 29|"LCS Application Protocol"LCSAP
        ldp|<tcp.port 646|<udp.port 646|"Label Distribution Protocol"LDP
        ldss|<udp.port 6087|"Local Download Sharing Service"LDSS
        lisp|<udp.port 4342|"Locator/ID Separation Protocol"LISP Control
        lisp-tcp|<tcp.port 4342|"Locator/ID Separation Protocol (Reliable Transport)"LISP Reliable Transport
        llrp|<tcp.port 5084|"Low Level Reader Protocol"LLRP
        lls|<udp.port 4937|"ATSC3 Low Level Signalling"LLS
        lmp|<udp.port 701|"Link Management Protocol (LMP)"LMP
        lnet|<tcp.port 988|"Lustre Network"LNet
        lpd|<tcp.port 515|"Line Printer Daemon Protocol"LPD
        lsdp|<udp.port 11430|"Lenbrook Service Discovery Protocol"LSDP
        ltp|<udp.port 1113|"Licklider Transmission Protocol"LTP
        lwapp-l3|<udp.port 12220|"LWAPP Layer 3 Packet"LWAPP-L3
        lwres|<udp.port 921|"Light Weight DNS RESolver (BIND9)"LWRES
        m2ap|<sctp.port 36443|<sctp.ppi 43|"M2 Application Protocol"M2AP
        m2pa|<sctp.port 3565|<sctp.ppi 5|"MTP2 Peer Adaptation Layer"M2PA
        m2tp|<sctp.port 9908|<sctp.ppi 99|"MTP 2 Transparent Proxy"M2TP
        m2ua|<sctp.port 2904|<sctp.ppi 2|"MTP 2 User Adaptation Layer"M2UA
        m3ap|<sctp.port 36444|<sctp.ppi 44|"M3 Application Protocol"M3AP
        m3ua|<tcp.port 2905|<sctp.port 2905|<sctp.ppi 3|"MTP 3 User Adaptation Layer"M3UA
        mactelnet|<udp.port 20561|"MikroTik MAC-Telnet Protocol"MAC-Telnet
        manolito|<udp.port 41170|"Blubster/Piolet MANOLITO Protocol"Manolito
        mbudp|<udp.port|"Modbus/UDP"Modbus/UDP
        megaco|<tcp.port 2944|<udp.port 2944|<sctp.port 2944|<sctp.ppi 7|"MEGACO"MEGACO
        memcache|<tcp.port 11211|<udp.port 11211|"Memcache Protocol"MEMCACHE
        mgcp|<tcp.port 2427 2727|<udp.port 2427 2727|"Media Gateway Control Protocol"MGCP
        mikey|<tcp.port 2269|<udp.port 2269|"Multimedia Internet KEYing"MIKEY
        mip|<udp.port 434|"Mobile IP"Mobile IP
        mle|<udp.port 19788|"Mesh Link Establishment"MLE
        mndp|<udp.port 5678|"Mikrotik Neighbor Discovery Protocol"MNDP
        mongo|<tcp.port 27017|"Mongo Wire Protocol"MONGO
        mpeg_dsmcc|<tcp.port 13819|<udp.port 13819|"MPEG DSM-CC"MPEG DSM-CC
        mpls-echo|<udp.port 3503|~|"Multiprotocol Label Switching Echo"MPLS ECHO
        mrcpv2|<tcp.port 6075 30000-30012 30014 30016-30200|"Media Resource Control Protocol Version 2 (MRCPv2)"MRCPv2
        msdo|<tcp.port 7680|"Microsoft Delivery Optimization"MS-DO
        msdp|<tcp.port 639|"Multicast Source Discovery Protocol"MSDP
        msmms|<tcp.port 1755|<udp.port 1755|"Microsoft Media Server"MSMMS
        msnms|<tcp.port 1863|"MSN Messenger Service"MSNMS
        msproxy|<udp.port 1745|"MS Proxy Protocol"MS Proxy
        msrcp|<udp.port 3343|"MSRCP Protocol"MSRCP
        msrp|<tcp.port 2855|"Message Session Relay Protocol"MSRP
        nano|<tcp.port 7075|<udp.port 7075|"Nano Cryptocurrency Protocol"Nano
        nbap|<sctp.ppi 25|"UTRAN Iub interface NBAP signalling"NBAP
        nbd|<tcp.port 10809|"Network Block Device"NBD
        ndps|<tcp.port 3014 3016-3019 3369|"Novell Distributed Print System"NDPS
        netperfmeter|<sctp.ppi 36-37|"NetPerfMeter Protocol"NetPerfMeter
        netsync|<tcp.port 5253|"Monotone Netsync"Netsync
        ngap|<sctp.port 38412|<sctp.ppi 60|"NG Application Protocol"NGAP
        njack|<udp.port 5264-5265|"3com Network Jack"NJACK
        nmf|<tcp.port 9389|"NMF (.NET Message Framing Protocol)"NMF
        nntp|<tcp.port 119|"Network News Transfer Protocol"NNTP
        nxp_802154_sniffer|<udp.port 49999|"NXP 802.15.4 Sniffer Protocol"NXP 802154 Sniffer
        oicq|<udp.port 8000|"OICQ - IM software, popular in China"OICQ
        olsr|<udp.port 698|"Optimized Link State Routing Protocol"OLSR
        omapi|<tcp.port 7911|"ISC Object Management API"OMAPI
        omron|<tcp.port 9600|<udp.port 9600|"OMRON FINS Protocol"OMRON FINS
        opa.fe|<tcp.port 3245-3248|"Intel Omni-Path FE Header - Omni-Path Fabric Executive Header"OPA FE
        opensafety|<udp.port 8755|"openSAFETY"openSAFETY
        opensafety_udp|<udp.port 9877|"openSAFETY over UDP"openSAFETY ov. UDP
        opsi|<tcp.port 4002|"Open Policy Service Interface"OPSI
        packetbb|<udp.port 269|"PacketBB Protocol"PacketBB
        papi|<udp.port 8211|"Aruba PAPI"PAPI
        pathport|<udp.port 3792|"Pathport Protocol"Pathport
        pcep|<tcp.port 4189|"Path Computation Element communication Protocol"PCEP
        pcomtcp|<tcp.port 20256|"PCOM/TCP"PCOM/TCP
        pcp|<tcp.port 44321|"Performance Co-Pilot"PCP
        pfcp|<udp.port 8805|"Packet Forwarding Control Protocol"PFCP
        pingpongprotocol|<sctp.ppi 33|"Ping Pong Protocol"PingPongProtocol
        pktc|<udp.port 1293|"PacketCable"PKTC
        pktc.mtafqdn|<udp.port 2246|"PacketCable MTA FQDN"PKTC MTA FQDN
        pmproxy|<tcp.port 44322|"Performance Co-Pilot Proxy"PMPROXY
        pnrp|<udp.port 3540|"Peer Name Resolution Protocol"PNRP
        portcontrol|<udp.port 5350-5351|"Port Control Protocol"Port Control
        pptp|<tcp.port 1723|"Point-to-Point Tunnelling Protocol"PPTP
        ptpip|<tcp.port 15740|"Picture Transfer Protocol Over IP"PTP/IP
        pulse|<udp.port 539|"PULSE protocol for Linux Virtual Server redundancy"PULSE
        pvfs|<tcp.port 3334|"Parallel Virtual File System"PVFS
        quake|<udp.port 26000|"Quake Network Protocol"QUAKE
        quake2|<udp.port 27910|"Quake II Network Protocol"QUAKE2
        quake3|<udp.port 27950-27953 27960-27963|"Quake III Arena Network Protocol"QUAKE3
        quakeworld|<udp.port 27500|"QuakeWorld Network Protocol"QUAKEWORLD
        r3|<tcp.port 2571 8023|"Assa Abloy R3"R3
        raknet|<udp.port 19132|"RakNet game networking protocol"RakNet
        rdpudp|<udp.port 3389|"UDP Remote Desktop Protocol"RDPUDP
        rdt|<udp.port 6970|"Real Data Transport"RDT
        reload-framing|<tcp.port 6084|<udp.port 6084|"REsource LOcation And Discovery Framing"RELOAD FRAMING
        rlogin|<tcp.port 513|"Rlogin Protocol"Rlogin
        rmcp|<udp.port 623|"Remote Management Control Protocol"RMCP
        rmi|<tcp.port 1099|"Java RMI"RMI
        roon_disco|<udp.port 9003|"Roon Discovery"RoonDisco
        roughtime|<udp.port 2002-2003|"Roughtime"Roughtime
        rpkirtr|<tcp.port 323|"RPKI-Router Protocol"RPKI-Router Protocol
        rsh|<tcp.port 514|"Remote Shell"RSH
        rsip|<tcp.port 4555|<udp.port 4555|"Realm Specific IP Protocol"RSIP
        rsp|<udp.port 664|"RMCP Security-extensions Protocol"RSP
        rsync|<tcp.port 873|"RSYNC File Synchroniser"RSYNC
        rtcdc|<sctp.ppi 50|"WebRTC Datachannel Protocol"RTCDC
        rtmpt|<tcp.port 1935|"Real Time Messaging Protocol"RTMPT
        rtpproxy|<tcp.port 22222|<udp.port 22222|"Sippy RTPproxy Protocol"RTPproxy
        rua|<sctp.port 29169|<sctp.ppi 19|"UTRAN Iuh interface RUA signalling"RUA
        s101|<tcp.port 9000|~|"S101"S101
        s1ap|<sctp.port 36412|<sctp.ppi 18|"S1 Application Protocol"S1AP
        s5066sis|<tcp.port 5066|"STANAG 5066 (SIS layer)"STANAG 5066 SIS
        sabp|<tcp.port 3452|<udp.port 3452|<sctp.ppi 31|"UTRAN IuBC interface SABP signaling"SABP
        sametime|<tcp.port 1533|"Sametime Protocol"SAMETIME
        sane|<tcp.port 6566|"Scanner Access Now Easy"SANE
        sap|<udp.port 9875|"Session Announcement Protocol"SAP
        saphdb|<tcp.port 30013 30015|"SAP HANA SQL Command Network Protocol"SAPHDB
        sapni|<tcp.port 3200 40000|"SAP NI Protocol"SAPNI
        saprfc|<tcp.port 3300|"SAP RFC Protocol"SAPRFC
        sasp|<tcp.port 3860|"Server/Application State Protocol"SASP
        sbcap|<sctp.port 29168|<sctp.ppi 24|"SBc Application Part"SBcAP
        sbus|<udp.port 5050|"SAIA S-Bus"SBUS
        scop|<tcp.port 17755-17756|<udp.port 17755-17756|"ZigBee SCoP"SCoP
        sebek|<udp.port 1101|"SEBEK - Kernel Data Capture"SEBEK
        sgsap|<sctp.port 29118|"SGs Application Part (SGsAP)"SGSAP
        sir|<tcp.port 6417|"Serial Infrared"SIR
        skinny|<tcp.port 2000|"Skinny Client Control Protocol"SKINNY
        slimp3|<udp.port 1069 3483|"SliMP3 Communication Protocol"SliMP3
        slsk|<tcp.port 2234 2240 5534|"SoulSeek Protocol"SoulSeek
        smrse|<tcp.port 4321|"Short Message Relaying Service"SMRSE
        smux|<tcp.port 199|"SNMP Multiplex Protocol"SMUX
        spdy|<tcp.port 6121|"SPDY"SPDY
        srvloc|<tcp.port 427|<udp.port 427|"Service Location Protocol"SRVLOC
        ssp|<sctp.ppi 35|"Scripting Service Protocol"SSP
        ssyncp|<udp.port 60001|"State Synchronization Protocol"SSyncP
        steam_ihs_discovery|<udp.port 27036|"Steam In-Home Streaming Discovery Protocol"Steam IHS Discovery
        sua|<sctp.port 14001|<sctp.ppi 4|"SS7 SCCP-User Adaptation Layer"SUA
        synergy|<tcp.port 24800|"Synergy"Synergy
        tacacs|<udp.port 49|"TACACS"TACACS
        tacplus|<tcp.port 49|"TACACS+"TACACS+
        tcpcl|<tcp.port 4556|"DTN TCP Convergence Layer Protocol"TCPCL
        tds|<tcp.port 1433 2433|"Tabular Data Stream"TDS
        tetra|<udp.port 7074|"TETRA Protocol"TETRA
        tfp|<tcp.port 4223|"Tinkerforge Protocol"TFP
        tibia|<tcp.port 7171-7172|"Tibia Protocol"Tibia
        tivoconnect|<tcp.port 2190|<udp.port 2190|"TiVoConnect Discovery Protocol"TiVoConnect
        tns|<tcp.port 1521|"Transparent Network Substrate Protocol"TNS
        tpcp|<udp.port 3121|"Alteon - Transparent Proxy Cache Protocol"TPCP
        tpm|<tcp.port 2321-2322|"TPM2.0 Protocol"TPM2.0
        tpncp|<tcp.port 2424|"TPNCP (TrunkPack Network Control Protocol)"TPNCP
        trdp|<tcp.port 17225|<udp.port 17224-17225|"Train Realtime Data Protocol"TRDP
        ts2|<udp.port 8767|"Teamspeak2 Protocol"TeamSpeak2
        tsp|<udp.port 525|"Time Synchronization Protocol"TSP
        twamp.control|<tcp.port 862|"TwoWay Active Measurement Control Protocol"TWAMP-Control
        uaudp|<udp.port 32000 32512|"UA/UDP Encapsulation Protocol"UAUDP
        uftp|<udp.port 1044|"UDP based FTP w/ multicast"UFTP
        ulp|<tcp.port 7275|<udp.port 7275|"OMA UserPlane Location Protocol"ULP
        uma|<tcp.port 14001|"Unlicensed Mobile Access"UMA
        v5ua|<sctp.port 5675 10001|<sctp.ppi 6|"V5.2-User Adaptation Layer"V5UA
        vicp|<tcp.port 1861|"LeCroy VICP"VICP
        vmware_hb|<udp.port 902|"VMware - HeartBeat"vmware_hb
        vnc|<tcp.port 5500-5501 5900-5901|"Virtual Network Computing"VNC
        vrt|<udp.port 4991|"VITA 49 radio transport protocol"VITA 49
        vuze-dht|<udp.port 11273|"Vuze DHT Protocol"Vuze-DHT
        vxlan_gpe|<udp.port|"Virtual eXtensible Local Area Network (GPE)"VXLAN (GPE)
        wassp|<udp.port 13907 13910|"Wireless Access Station Session Protocol"WASSP
        wccp|<udp.port 2048|"Web Cache Communication Protocol"WCCP
        who|<udp.port 513|"Who"WHO
        wimaxasncp|<udp.port 2231|"WiMAX ASN Control Plane Protocol"WiMAX ASN CP
        winsrepl|<tcp.port 42|"WINS (Windows Internet Name Service) Replication"WINS-Replication
        wisun.eapol_relay|<udp.port 10253|"Wi-SUN FAN EAPOL Relay"Wi-SUN EAPOL Relay
        wow|<tcp.port 3724|"World of Warcraft"WOW
        wsp|<udp.port 2948 9200|"Wireless Session Protocol"WSP
        wtls|<udp.port 2949 9202-9203|"Wireless Transport Layer Security"WTLS
        wtp|<udp.port 9201|"Wireless Transaction Protocol"WTP
        x11|<tcp.port 6000-6063|"X11"X11
        x2ap|<sctp.port 36422|<sctp.ppi 27|"EUTRAN X2 Application Protocol (X2AP)"X2AP
        xdmcp|<udp.port 177|"X Display Manager Control Protocol"XDMCP
        xmcp|<tcp.port 4788|"eXtensible Messaging Client Protocol"XMCP
        xnap|<sctp.port 38422|<sctp.ppi 61|"NG-RAN Xn Application Protocol (XnAP)"XnAP
        xot|<tcp.port 1998|"X.25 over TCP"XOT
        xti|<tcp.port 19042|"Enhanced Cash Trading Interface 10.0"XTI
        xyplex|<udp.port 173|"Xyplex"XYPLEX
        z21|<udp.port 21105-21106|"Z21 LAN Protocol"Z21
        z3950|<tcp.port 210|"Z39.50 Protocol"Z39.50
        zabbix|<tcp.port 10050-10051|"Zabbix Protocol"Zabbix
        zebra|<tcp.port 2600|"Zebra Protocol"ZEBRA
        zep|<udp.port 17754|"ZigBee Encapsulation Protocol"ZEP
        -clnp|<osinl.incl 0|"ISO 8473/X.233 CLNP ConnectionLess Network Protocol"CLNP
        -cotp|<ip.proto 29|"ISO 8073/X.224 COTP Connection-Oriented Transport Protocol"COTP
        -eapol|<ethertype|<llc.bluetooth_pid 3|"802.1X Authentication"EAPOL
        -wlan|<ethertype 35085|<gre.proto 33280 33296 33312 33328 33344 33360 33376 33392 33408 33424 33440 33456 33472 33488 33504 33520 33536 33552 33568 33584 33600 33616 33632 33648 37120 37136 37152 37168 37184 37200 37216 37232 37248 37264 37280 37296 37312 37328 37344 37360|<wtap_encap|"IEEE 802.11 wireless LAN"IEEE 802.11
        ?can autosar-nm
        ?cotp s7comm
        ?eth.trailer prp vssmonitoring
        ?http xml png/Named image-gif/Named image-jfif/Named
        ?netbios smb smb2
        ?sctp.port sip
        ?smb_pipe dcerpc/Pipe
        ?stun rtcp
        ?tcp.port dcerpc rpc/Stream sip stun openflow/Heuristic fix/Fix bittorrent tls ssh http http2
        !tcp.port ftp-data
        ?tls.port rpc/Stream http http2
        ?udp.port dns dcerpc/Datagram rpc sip stun pana rtcp mojito bt-dht dtls wg quic gquic
        !udp.port rtp rtcp/Announced tftp/Transfer
        """u8;

    /// <summary>Runs the static constructor of the class that keeps the protocol of a line.</summary>
    static Protocol Initialise(int line) => line switch
    {
        0 => Frame.Protocol,
        1 => ExpertInfo.Protocol,
        2 => Damage.Malformed,
        3 => Damage.Short,
        4 => Damage.Unreassembled,
        5 => ColumnFields.Protocol,
        6 => Ethernet.Protocol,
        7 => EtherType.Protocol,
        8 => Vlan.Protocol,
        9 => ProviderBridge.Protocol,
        10 => ProviderBackbone.Protocol,
        11 => VirtualNetworkTag.Protocol,
        12 => ExtenderTag.Protocol,
        13 => CiscoMetadata.Protocol,
        14 => MacSecurity.Protocol,
        15 => SpanningTree.Protocol,
        16 => SpanningTree.PerVlan,
        17 => NetfilterLog.Protocol,
        18 => Llc.Protocol,
        19 => BasicXid.Protocol,
        20 => Arp.Protocol,
        21 => AtmArp.Protocol,
        22 => Juniper.Protocol,
        23 => TokenRing.Protocol,
        24 => NullLoopback.Protocol,
        25 => Radiotap.Protocol,
        26 => Ppi.Protocol,
        27 => Ppi.Payload,
        28 => Prism.Protocol,
        29 => AvsHeader.Protocol,
        30 => WlanRadio.Protocol,
        31 => Wlan.Protocol,
        32 => Wlan.Swapped,
        33 => WlanManagement.Protocol,
        34 => WlanAggregate.Protocol,
        35 => Eapol.Protocol,
        36 => Eap.Protocol,
        37 => RawIp.Protocol,
        38 => LinuxCooked.Protocol,
        39 => Ppp.Protocol,
        40 => Lcp.Protocol,
        41 => Ipcp.Protocol,
        42 => Ipcp.Protocol6,
        43 => PppAuthentication.Pap,
        44 => PppAuthentication.Chap,
        45 => PppoeSession.Protocol,
        46 => PppoeDiscovery.Protocol,
        47 => CiscoHdlc.Protocol,
        48 => SerialLineAddress.Protocol,
        49 => FrameRelay.Protocol,
        50 => Arcnet.Protocol,
        51 => FabricPath.Protocol,
        52 => Osi.Protocol,
        53 => ConfigurationTest.Protocol,
        54 => Lldp.Protocol,
        55 => Cdp.Protocol,
        56 => SlowProtocols.Protocol,
        57 => Lacp.Protocol,
        58 => Marker.Protocol,
        59 => PrpTrailer.Protocol,
        60 => VssTrailer.Protocol,
        61 => IPv4.Protocol,
        62 => IPv6.Protocol,
        63 => IPv6HopByHop.Protocol,
        64 => IPv6Routing.Protocol,
        65 => IPv6Fragment.Protocol,
        66 => IPv6DestinationOptions.Protocol,
        67 => AuthenticationHeader.Protocol,
        68 => PayloadCompression.Protocol,
        69 => EncapsulatingPayload.Protocol,
        70 => UdpEncapsulation.Protocol,
        71 => Isakmp.Protocol,
        72 => Gre.Protocol,
        73 => Mpls.Protocol,
        74 => PseudoWire.Plain,
        75 => PseudoWire.Worded,
        76 => PseudoWire.Channel,
        77 => Vxlan.Protocol,
        78 => Vxlan.Generic,
        79 => Geneve.Protocol,
        80 => Teredo.Protocol,
        81 => Gtp.Protocol,
        82 => Gtp.Version6,
        83 => GtpPrime.Protocol,
        84 => GtpPrime.Stream,
        85 => ProtocolConfiguration.Protocol,
        86 => SubscriberNumbers.Identities,
        87 => SubscriberNumbers.Telephone,
        88 => SubscriberNumbers.MobilePart,
        89 => Erspan.Protocol,
        90 => Erspan.Older,
        91 => L2tp.Protocol,
        92 => L2tp.OnIp,
        93 => Ayiya.Protocol,
        94 => LispData.Protocol,
        95 => ServiceHeader.Protocol,
        96 => Tcp.Protocol,
        97 => Mptcp.Protocol,
        98 => Udp.Protocol,
        99 => UdpLite.Protocol,
        100 => Sctp.Protocol,
        101 => Icmp.Protocol,
        102 => IcmpExtensions.CarriedProtocol,
        103 => Icmpv6.Protocol,
        104 => Igmp.Protocol,
        105 => Rgmp.Protocol,
        106 => Pim.Protocol,
        107 => PimVersion1.OverIgmp,
        108 => Ospf.Protocol,
        109 => Isis.Protocol,
        110 => IsisHello.Protocol,
        111 => IsisLsp.Protocol,
        112 => IsisSequenceNumbers.Protocol,
        113 => IsisSequenceNumbers.PartialProtocol,
        114 => Esis.Protocol,
        115 => Clnp.Protocol,
        116 => Dns.Protocol,
        117 => Dns.Stream,
        118 => Dns.Multicast,
        119 => Dns.LinkLocal,
        120 => Dns.OverHttp,
        121 => Dns.OverQuic,
        122 => Nbns.Protocol,
        123 => Nbss.Protocol,
        124 => Nbdgm.Protocol,
        125 => NetBiosFrames.Protocol,
        126 => Mailslot.Protocol,
        127 => Browser.Protocol,
        128 => Smb.Protocol,
        129 => Smb2.Protocol,
        130 => GssApi.Protocol,
        131 => GssApi.Wrapping,
        132 => Spnego.Protocol,
        133 => SpnegoKerberos.Protocol,
        134 => SpnegoKerberos.Verifier,
        135 => Ntlmssp.Protocol,
        136 => Ntlmssp.Verifier,
        137 => Ldap.Protocol,
        138 => Ldap.Connectionless,
        139 => LdapControls.Paged,
        140 => Kerberos.Protocol,
        141 => Kerberos.Stream,
        142 => Kerberos.Embedded,
        143 => Dcerpc.Protocol,
        144 => Dcerpc.Pipe,
        145 => Dcerpc.Datagram,
        146 => Epm.Protocol,
        147 => DcerpcOperations.Mgmt,
        148 => DcerpcOperations.Samr,
        149 => DcerpcOperations.Lsarpc,
        150 => DcerpcOperations.RpcNetlogon,
        151 => DcerpcOperations.Srvsvc,
        152 => DcerpcOperations.Wkssvc,
        153 => DcerpcOperations.Svcctl,
        154 => DcerpcOperations.Winreg,
        155 => DcerpcOperations.Atsvc,
        156 => DcerpcOperations.Spoolss,
        157 => DcerpcOperations.Iremotewinspool,
        158 => DcerpcOperations.Mdssvc,
        159 => DcerpcOperations.Drsuapi,
        160 => DcerpcOperations.Mapi,
        161 => DcerpcOperations.Rfr,
        162 => DcerpcOperations.Nspi,
        163 => DcerpcOperations.Oxid,
        164 => DcerpcOperations.Isystemactivator,
        165 => DcerpcOperations.Remact,
        166 => DcerpcOperations.Remunk,
        167 => DcerpcOperations.Netdfs,
        168 => DcerpcOperations.Initshutdown,
        169 => DcerpcOperations.Trksvr,
        170 => DcerpcOperations.Eventlog,
        171 => DcerpcOperations.Messenger,
        172 => DcerpcOperations.Dnsserver,
        173 => DcerpcOperations.Efs,
        174 => DcerpcOperations.Frsrpc,
        175 => DcerpcOperations.Frsapi,
        176 => DcerpcOperations.Witness,
        177 => DcerpcOperations.Clusapi,
        178 => DcerpcOperations.Pnp,
        179 => DcerpcOperations.Dssetup,
        180 => DcerpcOperations.Rras,
        181 => DcerpcOperations.Tapi,
        182 => DcerpcOperations.Conv,
        183 => DcerpcOperations.RpcBrowser,
        184 => Rpc.Protocol,
        185 => Rpc.Stream,
        186 => Portmap.Protocol,
        187 => Mount.Protocol,
        188 => Nfs.Protocol,
        189 => NfsAcl.Protocol,
        190 => Dhcp.Protocol,
        191 => DhcpStructuredOptions.Gateway,
        192 => DhcpVendorOptions.BootServers,
        193 => DhcpVendorOptions.AccessPoints,
        194 => Dhcpv6.Protocol,
        195 => Ntp.Protocol,
        196 => TimeService.Protocol,
        197 => Stun.Protocol,
        198 => ModbusTcp.Protocol,
        199 => Modbus.Protocol,
        200 => Dnp3.Protocol,
        201 => Tpkt.Protocol,
        202 => Cotp.Protocol,
        203 => S7comm.Protocol,
        204 => Iec104.Protocol,
        205 => Iec60870Asdu.Protocol,
        206 => Bvlc.Protocol,
        207 => Bacnet.Protocol,
        208 => Bacapp.Protocol,
        209 => Resp.Protocol,
        210 => Synphasor.Protocol,
        211 => Enip.Protocol,
        212 => Cip.Protocol,
        213 => CipGeneric.Protocol,
        214 => CipConnectionManager.Protocol,
        215 => CipIo.Protocol,
        216 => Sflow.Protocol,
        217 => Cflow.Protocol,
        218 => Openflow.Protocol,
        219 => Openflow.Heuristic,
        220 => OpenflowOne.Protocol,
        221 => OpenflowLater.Version13,
        222 => OpenflowLater.Version14,
        223 => OpenflowLater.Version15,
        224 => Can.Protocol,
        225 => AutosarNm.Protocol,
        226 => Mqtt.Protocol,
        227 => Pgsql.Protocol,
        228 => Mysql.Protocol,
        229 => Radius.Protocol,
        230 => Pana.Protocol,
        231 => Sip.Protocol,
        232 => Sdp.Protocol,
        233 => Rtsp.Protocol,
        234 => Rtp.Protocol,
        235 => Rtp.Interleaved,
        236 => Rtcp.Protocol,
        237 => Rtcp.Announced,
        238 => Snmp.Protocol,
        239 => SnmpPdus.SystemText,
        240 => Tftp.Protocol,
        241 => Tftp.Transfer,
        242 => Syslog.Protocol,
        243 => Whois.Protocol,
        244 => Xmpp.Protocol,
        245 => FramedProtocols.Cassandra,
        246 => FramedProtocols.OpcUa,
        247 => FramedProtocols.Hislip,
        248 => FramedProtocols.Fix,
        249 => FramedProtocols.Ncp,
        250 => Bgp.Protocol,
        251 => Rip.Protocol,
        252 => RipNg.Protocol,
        253 => Vrrp.Protocol,
        254 => Hsrp.Protocol,
        255 => Eigrp.Protocol,
        256 => Bfd.Protocol,
        257 => Mojito.Protocol,
        258 => BitTorrent.Protocol,
        259 => BitTorrentTable.Protocol,
        260 => Bencode.Protocol,
        261 => DropboxDiscovery.Protocol,
        262 => SmartHome.Protocol,
        263 => SmartHome.Stream,
        264 => Tls.Protocol,
        265 => TlsTimestamps.List,
        266 => TlsMessages.Messages,
        267 => Dtls.Protocol,
        268 => Capwap.Protocol,
        269 => Capwap.Data,
        270 => Rx.Protocol,
        271 => WireGuard.Protocol,
        272 => OpenVpn.Protocol,
        273 => OpenVpn.Stream,
        274 => Socks.Protocol,
        275 => Quic.Protocol,
        276 => Http3.Protocol,
        277 => Http3.Datagrams,
        278 => Gquic.Protocol,
        279 => Ssh.Protocol,
        280 => BerFields.Protocol,
        281 => DirectoryNames.Protocol,
        282 => DirectoryNames.Plain,
        283 => DirectoryAttributes.Protocol,
        284 => CertificateExtensions.Protocol,
        285 => Certificates.Protocol,
        286 => Certificates.Plain,
        287 => KerberosFour.Protocol,
        288 => CryptographicMessages.Protocol,
        289 => CryptographicMessages.Body,
        290 => PublicKeyPreauthentication.Protocol,
        291 => PublicKeys.Protocol,
        292 => QualifiedCertificates.Protocol,
        293 => Logotypes.Protocol,
        294 => NetscapeExtensions.Protocol,
        295 => InternetProfile.Protocol,
        296 => InternetProfileExplicit.Protocol,
        297 => Ocsp.Protocol,
        298 => Ocsp.Requests,
        299 => Ocsp.Responses,
        300 => Ocsp.Stapled,
        301 => Ftp.Protocol,
        302 => FtpData.Protocol,
        303 => Smtp.Protocol,
        304 => Pop.Protocol,
        305 => Imap.Protocol,
        306 => Imf.Protocol,
        307 => Telnet.Protocol,
        308 => Http.Protocol,
        309 => Http.Discovery,
        310 => WebSocket.Protocol,
        311 => Http2.Protocol,
        312 => MediaBody.Protocol,
        313 => TextLines.Protocol,
        314 => UrlEncodedForm.Protocol,
        315 => Json.Protocol,
        316 => Xml.Protocol,
        317 => MimeMultipart.Protocol,
        318 => NamedBodies.All[0],
        319 => NamedBodies.All[1],
        320 => NamedBodies.All[2],
        321 => NamedBodies.All[3],
        322 => NamedBodies.All[4],
        323 => NamedBodies.All[5],
        324 => Data.Protocol,
        325 => FundamentalTypes.Protocol,
        326 => Flows.FlowFields.Protocol,
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };
}
