namespace FilterLang.Protocols;

/// <summary>Options by which Riverbed's appliances find each other (76) and keep the addresses visible (78).</summary>
static class TcpRiverbed
{
    static readonly Protocol P = Tcp.Protocol;

    static readonly Field
        Type1         = P.UInt8  ("tcp.options.rvbd.probe.type1",       "Type", mask: 0xF0),
        Type2         = P.UInt8  ("tcp.options.rvbd.probe.type2",       "Type", mask: 0xFE),
        Version1      = P.UInt8  ("tcp.options.rvbd.probe.version",     "Version", mask: 0x0F),
        Version2      = P.UInt8  ("tcp.options.rvbd.probe.version_raw", "Version", mask: 0x01),
        Prober        = P.IPv4   ("tcp.options.rvbd.probe.prober",      "CSH IP"),
        Proxy         = P.IPv4   ("tcp.options.rvbd.probe.proxy.ip",    "SSH IP"),
        ProxyPort     = P.UInt16 ("tcp.options.rvbd.probe.proxy.port",  "SSH Port"),
        Application   = P.UInt16 ("tcp.options.rvbd.probe.appli_ver",   "Application Version"),
        Client        = P.IPv4   ("tcp.options.rvbd.probe.client.ip",   "Client IP"),
        Store         = P.UInt32 ("tcp.options.rvbd.probe.storeid",     "CFE Store ID"),
        ProbeFlags    = P.UInt8  ("tcp.options.rvbd.probe.flags",        "Probe Flags", display: Hex),
        NotCfe        = P.Boolean("tcp.options.rvbd.probe.flags.notcfe", "Not CFE", mask: 0x04, names: ValueNames.SetNotSet),
        LastNotify    = P.Boolean("tcp.options.rvbd.probe.flags.last",   "Last Notify", mask: 0x01, names: ValueNames.SetNotSet),
        NoCache       = P.Boolean("tcp.options.rvbd.probe.flags.probe",  "Disable Probe Cache on CSH", mask: 0x10, names: ValueNames.SetNotSet),
        Ssl           = P.Boolean("tcp.options.rvbd.probe.flags.ssl",    "SSL Enabled", mask: 0x02, names: ValueNames.SetNotSet),
        ServerJoined  = P.Boolean("tcp.options.rvbd.probe.flags.server", "SSH outer to server established", mask: 0x01, names: ValueNames.SetNotSet),
        Reserved      = P.UInt8  ("tcp.options.rvbd.probe.reserved",     "Reserved", display: Hex),
        Options       = P.UInt16 ("tcp.options.rvbd.trpy.flags",         "Transparency Options", display: Hex),
        ResetProbe    = Option("fw_rst_probe", "Enable FW traversal feature", 0x400),
        ResetInner    = Option("fw_rst_inner", "Enable Inner FW feature on All FWs", 0x200),
        Reset         = Option("fw_rst",       "Enable Transparency FW feature on All FWs", 0x100),
        Checksum      = Option("chksum",       "Reserved", 0x004),
        OutOfBand     = Option("oob",          "Out of band connection", 0x002),
        Mode          = P.Boolean("tcp.options.rvbd.trpy.flags.mode", "Transparency Mode", mask: 0x001, size: 2,
                                  names: ValueNames.Pair("Port Transparency", "Full Transparency")),
        Source        = P.IPv4   ("tcp.options.rvbd.trpy.src.ip",        "Src SH IP Addr"),
        Destination   = P.IPv4   ("tcp.options.rvbd.trpy.dst.ip",        "Dst SH IP Addr"),
        SourcePort    = P.UInt16 ("tcp.options.rvbd.trpy.src.port",      "Src SH Inner Port"),
        DestinationPort = P.UInt16("tcp.options.rvbd.trpy.dst.port",     "Dst SH Inner Port");

    // Explicit, so that the first call of Announce and not an earlier or later moment makes the rows.
    static TcpRiverbed()
    {
        // A name without a value: an option that is long enough to hold it has the wrong length.
        P.UInt16("tcp.options.rvbd.trpy.client.port", "Out of band connection Client Port");
    }

    /// <summary>Makes sure that these rows belong to TCP's table before it is registered.</summary>
    public static void Announce()
    {
    }

    static Field Option(string name, string label, ulong mask) =>
        P.Boolean("tcp.options.rvbd.trpy.flags." + name, label, mask: mask, size: 2, names: ValueNames.SetNotSet);

    public static bool Probe(ref Layer tcp, int at, int length)
    {
        if (length < 3) return false;
        byte form = tcp.U8(at + 2);
        if (tcp.Failed) return true;
        if ((form & 1) != 0) First(ref tcp, at, form >> 4);
        else Second(ref tcp, at, form >> 1);
        return true;
    }

    static void First(ref Layer tcp, int at, int type)
    {
        if (type > 10) return;
        tcp.Place(Type1, at + 2);
        tcp.Place(Version1, at + 2);
        if (type == 2) return;
        tcp.Place(Reserved, at + 3);
        tcp.Place(Prober, at + 4);
        switch (type)
        {
            case 0 or 3 or 4:
                tcp.Place(Application, at + 8);
                break;
            case 1:
                tcp.Place(Proxy, at + 8);
                tcp.Place(ProxyPort, at + 12);
                break;
            case 5:
                tcp.Place(Client, at + 8);
                tcp.Place(Proxy, at + 12);
                tcp.Place(ProxyPort, at + 16);
                break;
        }
    }

    static void Second(ref Layer tcp, int at, int type)
    {
        if (type > 10) return;
        tcp.Place(Type2, at + 2);
        tcp.Place(Version2, at + 2);
        tcp.Note(Version1, 2, at + 2, 1, ItemFlags.Hidden);
        switch (type)
        {
            case 6 or 8 or 9:
                PlaceFlags(ref tcp, at + 3, NotCfe, LastNotify);
                if (type == 8) tcp.Place(Client, at + 4);
                else if (type == 9) tcp.Place(Store, at + 4);
                break;
            case 7:
                PlaceFlags(ref tcp, at + 3, NoCache, Ssl, ServerJoined);
                break;
            case 10:
                PlaceFlags(ref tcp, at + 3);
                break;
        }
    }

    static void PlaceFlags(ref Layer tcp, int at, params ReadOnlySpan<Field> bits)
    {
        tcp.Place(ProbeFlags, at);
        foreach (Field bit in bits) tcp.Place(bit, at);
    }

    /// <summary>What the connection carries is between the appliances: nobody else can read it.</summary>
    public static bool Transparency(ref Layer tcp, int at, int length, in TcpWalk walk)
    {
        if (length != 16) return false;
        tcp.Place(Options, at + 2);
        foreach (Field bit in (ReadOnlySpan<Field>)[ResetProbe, ResetInner, Reset, Checksum, OutOfBand, Mode]) tcp.Place(bit, at + 2);
        tcp.Place(Source, at + 4);
        tcp.Place(Destination, at + 8);
        tcp.Place(SourcePort, at + 12);
        tcp.Place(DestinationPort, at + 14);
        if (walk.KeepsStream && !tcp.Failed) walk.Conversation(tcp.Packet).Bind(tcp.Packet.Plan.Catalog.Data);
        return true;
    }
}
