using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// SOCKS, versions 4, 4a and 5 (RFC 1928, RFC 1929): what client and proxy say before the connection is the target's, and then what that one's port
/// stands for.
/// </summary>
public static class Socks
{
    const byte Version4 = 4, Version5 = 5;

    const byte Bind = 2, Associate = 3, Ping = 128, Traceroute = 129;

    const byte NoMethod = 0, GssapiMethod = 1, PasswordMethod = 2;

    const byte Granted = 90;

    const byte IPv4Address = 1, NameAddress = 3, IPv6Address = 4;

    public static readonly Protocol Protocol = Protocol.Of("socks", "Socks Protocol", Dissect, "Socks");

    static readonly ValueNames s_results = new(() =>
    [
        (90, "Granted"), (91, "Rejected or Failed"), (92, "Rejected because SOCKS server cannot connect to identd on the client"),
        (93, "Rejected because the client program and identd report different user-ids"), (0, "Succeeded"), (1, "General SOCKS server failure"),
        (2, "Connection not allowed by ruleset"), (3, "Network unreachable"), (4, "Host unreachable"), (5, "Connection refused"), (6, "TTL expired"),
        (7, "Command not supported"), (8, "Address type not supported"),
    ]);

    static readonly ValueNames s_methods = new(() =>
        [(0, "No authentication"), (1, "GSSAPI"), (2, "Username/Password"), (3, "Chap"), (4, 0x7F, "IANA assigned"), (0x80, 0xFE, "private method"), (0xFF, "no acceptable method")]);

    static readonly Field
        s_version     = Protocol.UInt8 ("socks.version",              "Version"),
        s_address     = Protocol.IPv4  ("socks.dst",                  "Remote Address"),
        s_address6    = Protocol.IPv6  ("socks.dstV6",                "Remote Address(ipv6)"),
        s_token       = Protocol.Bytes ("socks.gssapi.data",          "GSSAPI data"),
        s_tokenKind   = Protocol.UInt8 ("socks.gssapi.command",       "SOCKS/GSSAPI command", names: new(() => [(1, "Authentication"), (0xFF, "Failure")])),
        s_tokenLength = Protocol.UInt16("socks.gssapi.length",        "SOCKS/GSSAPI data length"),
        s_name4       = Protocol.Text  ("socks.v4a_dns_name",         "SOCKS v4a Remote Domain Name", type: FieldType.StringZ),
        s_targetPort  = Protocol.UInt16("socks.dstport",              "Remote Port"),
        s_command     = Protocol.UInt8 ("socks.command",              "Command", names: new(() =>
            [(1, "Connect"), (2, "Bind"), (3, "UdpAssociate"), (128, "Ping"), (129, "Traceroute")])),
        s_result4     = Protocol.UInt8 ("socks.results",              "Results(V4)", names: s_results),
        s_result5     = Protocol.UInt8 ("socks.results",              "Results(V5)", names: s_results),
        s_count       = Protocol.UInt8 ("socks.auth_method_count",    "Authentication Method Count"),
        s_method      = Protocol.UInt8 ("socks.auth_method",          "Method"),
        s_reserved    = Protocol.UInt8 ("socks.reserved",             "Reserved"),
        s_port        = Protocol.UInt16("socks.port",                 "Port"),
        s_accepted    = Protocol.UInt8 ("socks.auth_accepted_method", "Accepted Auth Method"),
        s_status      = Protocol.UInt8 ("socks.auth_status",          "Status"),
        s_remotePort  = Protocol.UInt16("socks.remote_host_port",     "Remote Host Port"),
        s_subversion  = Protocol.UInt8 ("socks.subnegotiation_version", "Subnegotiation Version"),
        s_user        = Protocol.Text  ("socks.username",             "User name"),
        s_password    = Protocol.Text  ("socks.password",             "Password"),
        s_name        = Protocol.Text  ("socks.remote_name",          "Remote name"),
        s_addressType = Protocol.UInt8 ("socks.address_type",         "Address Type", names: new(() =>
            [(IPv4Address, "IPv4"), (NameAddress, "Domain Name"), (IPv6Address, "IPv6")])),
        s_pingEnd      = Protocol.Label("socks.ping_end_command",       "Ping: End command"),
        s_pingResults  = Protocol.Label("socks.ping_results",           "Ping Results"),
        s_traceEnd     = Protocol.Label("socks.traceroute_end_command", "Traceroute: End command"),
        s_traceResults = Protocol.Label("socks.traceroute_results",     "Traceroute Results");

    static readonly Field s_offer = Protocol.Heading("Client Authentication Methods");

    static Socks() => Protocol.CarriedBy(PayloadTables.TcpPort, 1080).Dispatches(PayloadTables.TcpPort);

    static void Dissect(ref Layer socks)
    {
        SocksConversation talk = socks.Packet.Conversation.State<SocksConversation>(Protocol);
        if (!talk.IsBegun) talk.Begin(socks.U8(0), socks.Packet.DestinationPort);
        socks.Summary("Socks");
        socks.Open();
        if (talk.Version is Version4 or Version5) socks.Info($"Version: {(ulong)talk.Version}");
        else socks.Info($"Unknown");
        if (talk.Command == Ping) socks.Info($", Ping Req");
        else if (talk.Command == Traceroute) socks.Info($", Traceroute Req");
        if (talk.DoneIn != 0 && socks.Packet.Number > talk.DoneIn)
        {
            Pass(ref socks, talk);
            return;
        }
        bool isClient = socks.Packet.DestinationPort == talk.ServerPort;
        if (talk.Version == Version4)
        {
            if (isClient) Request4(ref socks, talk);
            else Answer4(ref socks, talk);
        }
        else if (talk.Version == Version5)
        {
            if (isClient) Request5(ref socks, talk);
            else Answer5(ref socks, talk);
        }
        talk.Conclude(socks.Packet.Number);
    }

    // The rest is what the target's port says.
    static void Pass(ref Layer socks, SocksConversation talk)
    {
        socks.Note(s_version, talk.Version);
        socks.Note(s_command, talk.Command);
        if (talk.Address.Family == NetworkAddress.FamilyIPv4) socks.Note(s_address, talk.Address.Low);
        else if (talk.Address.Family == NetworkAddress.FamilyIPv6) NoteIPv6(ref socks, talk.Address);
        if (talk.Command is Ping or Traceroute)
        {
            // What they find is text, which stays as it is.
            bool isEnd = socks.Packet.DestinationPort == talk.ServerPort;
            socks.StepOut();
            socks.Info($", {(isEnd ? "Terminate Request" : "Results")}");
            if (talk.Command == Ping) socks.Note(isEnd ? s_pingEnd : s_pingResults, 0, 0, socks.Captured, ItemFlags.None);
            else socks.Note(isEnd ? s_traceEnd : s_traceResults, 0, 0, socks.Captured, ItemFlags.None);
            return;
        }
        socks.Note(s_targetPort, talk.Port);
        if (socks.Failed) return;
        PacketDissector packet = socks.Packet;
        (ushort source, ushort destination) = (packet.SourcePort, packet.DestinationPort);
        if (destination == talk.ServerPort) packet.DestinationPort = talk.Port;
        else packet.SourcePort = talk.Port;
        socks.Position = 0;
        if (talk.Port == 0 || PayloadTables.TcpPort.Find(talk.Port) is not { } protocol || protocol == Protocol || !SocksTunnel.Continue(ref socks, talk, protocol))
        {
            socks.Position = 0;
            socks.CallHeuristics(PayloadTables.TcpPort);
        }
        (packet.SourcePort, packet.DestinationPort) = (source, destination);
    }

    static void NoteIPv6(ref Layer socks, NetworkAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.CopyTo(octets);
        socks.NoteBytes(s_address6, octets);
    }

    static void Request4(ref Layer socks, SocksConversation talk)
    {
        socks.Info($" Connect to server request");
        if (talk.Client == SocksClient.Start)
        {
            socks.Take(s_version);
            socks.Take(s_command);
            socks.Take(s_targetPort);
            uint target = socks.U32(socks.Position);
            socks.Take(s_address);
            TakeZeroed(ref socks, s_user);
            // Such an address says that a name follows.
            if (target is > 0 and <= 255) TakeZeroed(ref socks, s_name4);
            if (socks.Failed) return;
        }
        if (socks.Captured < 4) return;
        talk.Command = socks.U8(1);
        if (talk.Command == 1) talk.Port = socks.U16(2);
        // Wireshark takes the address from the message's first octets.
        talk.Address = NetworkAddress.IPv4(socks.U32(0));
        talk.Client = SocksClient.Done;
    }

    static void TakeZeroed(ref Layer socks, Field field)
    {
        int length = socks.Rest.IndexOf((byte)0);
        if (length < 0)
        {
            socks.Fail();
            return;
        }
        socks.Take(field, length);
        socks.Position++;
    }

    static void Answer4(ref Layer socks, SocksConversation talk)
    {
        socks.Info($" Connect Response");
        if (talk.Server == SocksServer.Method)
        {
            socks.Take(s_version);
            socks.Take(s_result4);
            socks.Take(s_targetPort);
            socks.Take(s_address);
        }
        if (talk.Server is SocksServer.Done or SocksServer.Error || socks.Failed) return;
        talk.Server = socks.U8(1) == Granted ? SocksServer.Done : SocksServer.Error;
    }

    static void Request5(ref Layer socks, SocksConversation talk)
    {
        switch (talk.Client)
        {
            case SocksClient.Start: Offer(ref socks, talk); break;
            case SocksClient.Command or SocksClient.WaitsForMethod: TakeCommand(ref socks, talk, isEarly: false); break;
            case SocksClient.Password: TakePassword(ref socks); break;
            case SocksClient.Gssapi:
                TakeToken(ref socks);
                if (!socks.Failed) (talk.Client, talk.Server) = (SocksClient.Command, SocksServer.Gssapi);
                break;
        }
    }

    // RFC 1928 section 3. Who needs no authentication may ask at once.
    static void Offer(ref Layer socks, SocksConversation talk)
    {
        socks.Info($" Connect to server request");
        socks.Take(s_version);
        GroupScope offer = socks.Begin(s_offer);
        int count = (int)socks.Take(s_count);
        for (int i = 0; i < count && !socks.Failed; i++)
        {
            uint method = (uint)socks.Take(s_method);
            socks.Label(s_method, $"Method[{i}]: {method} ({s_methods.Find(method)})");
        }
        socks.End(offer);
        if (socks.Failed) return;
        talk.Client = SocksClient.WaitsForMethod;
        if ((count == 0 || (count == 1 && socks.U8(2) == NoMethod)) && socks.More) TakeCommand(ref socks, talk, isEarly: true);
    }

    // RFC 1928 section 4.
    static void TakeCommand(ref Layer socks, SocksConversation talk, bool isEarly)
    {
        socks.Take(s_version);
        talk.Command = (byte)socks.Take(s_command);
        socks.Info($" Command Request - {s_command.Names!.Find(talk.Command) ?? "Unknown"}");
        socks.Take(s_reserved);
        bool isKnown = socks.U8(socks.Position) is IPv4Address or NameAddress or IPv6Address;
        talk.Address = TakeAddress(ref socks);
        ushort port = (ushort)socks.Take(s_port);
        if (socks.Failed || isEarly) return;
        talk.Port = port;
        talk.Client = isKnown ? SocksClient.Done : SocksClient.Error;
    }

    static NetworkAddress TakeAddress(ref Layer socks)
    {
        int at;
        switch (socks.Take(s_addressType))
        {
            case IPv4Address:
                at = socks.Position;
                socks.Take(s_address);
                return NetworkAddress.IPv4(socks.U32(at));
            case IPv6Address:
                at = socks.Position;
                socks.Take(s_address6);
                return socks.Failed ? default : NetworkAddress.IPv6(socks.Slice(at, 16));
            case NameAddress:
                TakeCounted(ref socks, s_name);
                return default;
            default:
                return default;
        }
    }

    static void TakeCounted(ref Layer socks, Field field)
    {
        int length = socks.U8(socks.Position);
        socks.Position++;
        socks.Take(field, length);
    }

    // RFC 1929 section 2.
    static void TakePassword(ref Layer socks)
    {
        socks.Info($" User authentication request");
        socks.Note(s_version, Version5);
        socks.Take(s_subversion);
        TakeCounted(ref socks, s_user);
        TakeCounted(ref socks, s_password);
    }

    // RFC 1961 section 3.
    static void TakeToken(ref Layer socks)
    {
        const byte Refused = 0xFF;
        socks.Note(s_version, Version5);
        socks.Take(s_subversion);
        if (socks.Take(s_tokenKind) == Refused) return;
        int length = (int)socks.Take(s_tokenLength);
        if (length > 0) socks.Take(s_token, length);
    }

    static void Answer5(ref Layer socks, SocksConversation talk)
    {
        switch (talk.Server)
        {
            case SocksServer.Method: TakeMethod(ref socks, talk); break;
            case SocksServer.Password: TakeStatus(ref socks, talk); break;
            case SocksServer.Gssapi: TakeToken(ref socks); break;
            case SocksServer.Command or SocksServer.Bound: TakeReply(ref socks, talk); break;
        }
    }

    static void TakeMethod(ref Layer socks, SocksConversation talk)
    {
        socks.Info($" Connect to server response");
        socks.Take(s_version);
        uint method = (uint)socks.Take(s_accepted);
        if (socks.Failed) return;
        socks.Label(s_accepted, $"Accepted Auth Method: 0x{method:x} ({s_methods.Find(method)})");
        (talk.Client, talk.Server) = method switch
        {
            NoMethod => (talk.Client == SocksClient.WaitsForMethod ? SocksClient.Command : talk.Client, SocksServer.Command),
            PasswordMethod => (SocksClient.Password, SocksServer.Password),
            GssapiMethod => (SocksClient.Gssapi, SocksServer.Waits),
            _ => (talk.Client, SocksServer.Error),
        };
    }

    static void TakeStatus(ref Layer socks, SocksConversation talk)
    {
        socks.Info($" User authentication reply");
        socks.Note(s_version, Version5);
        socks.Take(s_subversion);
        uint status = (uint)socks.Take(s_status);
        if (socks.Failed) return;
        socks.Append(s_status, $" ({(status == 0 ? "success" : "failure")})");
        (talk.Client, talk.Server) = (SocksClient.Command, SocksServer.Command);
    }

    // RFC 1928 section 6; a server that listens says once more who came.
    static void TakeReply(ref Layer socks, SocksConversation talk)
    {
        bool isBound = talk.Server == SocksServer.Bound;
        if (isBound) socks.Info($" Command Response: Bind remote host info");
        else socks.Info($" Command Response - {s_command.Names!.Find(talk.Command) ?? "Unknown"}");
        socks.Take(s_version);
        socks.Take(s_result5);
        socks.Take(s_reserved);
        TakeAddress(ref socks);
        socks.Take(isBound ? s_remotePort : s_port);
        if (!socks.Failed) talk.Server = talk.Command switch { Bind => SocksServer.Bound, Associate => SocksServer.Relays, _ => SocksServer.Done };
    }
}
