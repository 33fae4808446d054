namespace FilterLang.Protocols;

/// <summary>EtherNet/IP, "The CIP Networks Library" volume 2, chapter 2: messages of CIP in an encapsulation over TCP and UDP.</summary>
public static class Enip
{
    const ushort Port = 44818, IoPort = 2222, SecurePort = 2221;

    const int HeaderLength = 24, LengthAt = 2;

    const uint Nothing = 0x00, ListServices = 0x04, ListIdentity = 0x63, ListInterfaces = 0x64, Register = 0x65, Unregister = 0x66, SendRequest = 0x6F, SendUnit = 0x70;

    public static readonly Protocol Protocol = Protocol.Of("enip", "EtherNet/IP (Industrial Protocol)", Dissect, "ENIP");

    public static readonly Field
        Command         = Protocol.UInt16      ("enip.command", "Command", display: Hex, little: true, names: CipNames.Command),
        Length          = Protocol.UInt16      ("enip.length", "Length", little: true),
        Session         = Protocol.UInt32      ("enip.session", "Session Handle", display: Hex, little: true),
        Status          = Protocol.UInt32      ("enip.status", "Status", display: Hex, little: true, names: CipNames.Status),
        Context         = Protocol.Bytes       ("enip.context", "Sender Context"),
        ListidDelay     = Protocol.UInt16      ("enip.listid_delay", "Max Response Delay", little: true),
        Options         = Protocol.UInt32      ("enip.options", "Options", display: Hex, little: true),
        Encapver        = Protocol.UInt16      ("enip.encapver", "Encapsulation Protocol Version", little: true),
        Sinfamily       = Protocol.UInt16      ("enip.sinfamily", "sin_family", little: true),
        Sinport         = Protocol.UInt16      ("enip.sinport", "sin_port", little: true),
        Sinaddr         = Protocol.IPv4        ("enip.sinaddr", "sin_addr"),
        Sinzero         = Protocol.Bytes       ("enip.sinzero", "sin_zero"),
        Timeout         = Protocol.UInt16      ("enip.timeout", "Timeout", little: true),
        EncapData       = Protocol.Bytes       ("enip.encap_data", "Encap Data"),
        LsrCapaflags    = Protocol.UInt16      ("enip.lsr.capaflags", "Capability Flags", display: Hex, little: true),
        LsrCapaflagsTcp = Protocol.Flag        (LsrCapaflags, "enip.lsr.capaflags.tcp", "Supports CIP Encapsulation via TCP", 0x20),
        LsrCapaflagsUdp = Protocol.Flag        (LsrCapaflags, "enip.lsr.capaflags.udp", "Supports CIP Class 0 or 1 via UDP", 0x100),
        LsrServicename  = Protocol.Text        ("enip.lsr.servicename", "Name of Service"),
        RsVersion       = Protocol.UInt16      ("enip.rs.version", "Protocol Version", little: true),
        RsFlags         = Protocol.UInt16      ("enip.rs.flags", "Option Flags", display: Hex, little: true),
        SrrdIface       = Protocol.UInt32      ("enip.srrd.iface", "Interface Handle", display: Hex, little: true, names: new(() => [(0x0, "CIP")])),
        SudIface        = Protocol.UInt32      ("enip.sud.iface", "Interface Handle", display: Hex, little: true, names: new(() => [(0x0, "CIP")])),
        LirVendor       = Protocol.UInt16      ("enip.lir.vendor", "Vendor ID", display: Hex, little: true, names: CipVendors.Names),
        LirDevtype      = Protocol.UInt16      ("enip.lir.devtype", "Device Type", little: true, names: CipNames.LirDevtype),
        LirProdcode     = Protocol.UInt16      ("enip.lir.prodcode", "Product Code", little: true),
        LirRevision     = Protocol.UInt16      ("enip.lir.revision", "Revision", display: Custom),
        LirSerial       = Protocol.UInt32      ("enip.lir.serial", "Serial Number", display: Hex, little: true),
        LirNamelen      = Protocol.UInt8       ("enip.lir.namelen", "Product Name Length"),
        LirName         = Protocol.Text        ("enip.lir.name", "Product Name"),
        LirState        = Protocol.UInt8       ("enip.lir.state", "State", display: Hex, names: CipNames.LirState),
        ResponseIn      = Protocol.FrameNumber ("enip.response_in", "Response In"),
        ResponseTo      = Protocol.FrameNumber ("enip.response_to", "Request In"),
        Time            = Protocol.RelativeTime("enip.time", "Time"),
        FwdOpenIn       = Protocol.FrameNumber ("enip.fwd_open_in", "Forward Open Request In");

    static Enip()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, Port).CarriedBy(PayloadTables.UdpPort, Port, IoPort).CarriedBy(PayloadTables.TlsPort, SecurePort).CarriedBy(PayloadTables.DtlsPort, SecurePort).Dispatches(Cip.Carried).Borrows(Cip.Protocol);
        _ = EnipItems.Itemcount;
    }

    static void Dissect(ref Layer enip)
    {
        PacketDissector packet = enip.Packet;
        if (packet.SourcePort == IoPort || packet.DestinationPort == IoPort)
        {
            enip.Summary("CIP I/O");
            enip.Open();
            EnipItems.Take(ref enip, default);
            return;
        }
        enip.Summary(Protocol.ShortName);
        if (enip.MayAskForMore) enip.Pdus(HeaderLength, static (ref Layer layer, int at) => HeaderLength + layer.U16Little(at + LengthAt), TakeMessage);
        else enip.Part(0, enip.Length, TakeMessage);
    }

    static void TakeMessage(ref Layer enip)
    {
        if (enip.Packet.Columns is { } columns)
        {
            columns.Protocol = Protocol.ShortName;
            enip.ClearInfo();
            if (columns.Info.Length > 0) enip.Info($" | ");
        }
        bool isRequest = enip.Packet.DestinationPort == Port;
        enip.Open();
        uint command = (uint)enip.Take(Command);
        int length = (int)enip.Take(Length);
        if (enip.Failed) return;
        if (Command.Names!.Find(command) is { } name) enip.Info($"{name}");
        else enip.Info($"Unknown Command (0x{command:x4})");
        enip.Info($"{(isRequest ? " (Req)" : " (Rsp)")}");
        uint session = (uint)enip.Take(Session);
        if (command is Register or Unregister && !enip.Failed) enip.Info($", Session: 0x{session:x8}");
        enip.Take(Status);
        ulong context = enip.U64(enip.Position);
        if (command == ListIdentity && isRequest)
        {
            enip.Take(ListidDelay);
            enip.Take(Context, 6);
        }
        else enip.Take(Context, 8);
        enip.Take(Options);
        if (length > 0 && !enip.Failed) TakeData(ref enip, command, length, new EnipKey { Session = session, Context = context });
        enip.KeepInfo();
    }

    static void TakeData(ref Layer enip, uint command, int length, in EnipKey key)
    {
        switch (command)
        {
            case ListServices or ListIdentity or ListInterfaces: EnipItems.Take(ref enip, key); break;
            case Register:
                enip.Take(RsVersion);
                enip.Take(RsFlags);
                break;
            case SendRequest:
                enip.Take(SrrdIface);
                enip.Take(Timeout);
                EnipItems.Take(ref enip, key);
                break;
            case SendUnit:
                enip.Take(SudIface);
                enip.Take(Timeout);
                EnipItems.Take(ref enip, key);
                break;
            // Nobody reads the data of what does nothing.
            case Nothing: break;
            default:
                enip.Take(EncapData, length);
                break;
        }
    }
}

/// <summary>What tells requests and responses of a session apart.</summary>
struct EnipKey
{
    public uint Session;
    public ulong Context;
}
