namespace FilterLang.Protocols;

/// <summary>The options as wholes, which a detail tree shows as headings and filters find as bytes (<c>tcp.options.mss</c>).</summary>
static class TcpOptionHeadings
{
    static readonly Field?[] s_byKind = new Field?[256];

    // As the line of all options names them; made at the first use.
    static readonly string?[] s_names = new string?[256];

    static readonly Field s_unknown = Heading("unknown", "Unknown");

    public static readonly Field
        Mss        = Heading("mss", "Maximum segment size"),
        Scale      = Heading("wscale", "Window scale"),
        Timestamps = Heading("timestamp", "Timestamps");

    static TcpOptionHeadings()
    {
        s_byKind[0] = Heading("eol", "End of Option List (EOL)");
        s_byKind[1] = Heading("nop", "No-Operation (NOP)");
        s_byKind[2] = Mss;
        s_byKind[3] = Scale;
        s_byKind[4] = Heading("sack_perm", "SACK permitted");
        s_byKind[5] = Heading("sack", "SACK");
        s_byKind[6] = Heading("echo", "Echo");
        s_byKind[7] = Heading("echoreply", "Echo reply");
        s_byKind[8] = Timestamps;
        s_byKind[11] = Heading("cc", "CC");
        s_byKind[12] = Heading("ccnew", "CC.NEW");
        s_byKind[13] = Heading("ccecho", "CC.ECHO");
        s_byKind[19] = Heading("md5", "TCP MD5 signature");
        s_byKind[20] = Heading("scps", "SCPS capabilities");
        s_byKind[21] = Heading("snack", "Selective Negative Acknowledgment");
        s_byKind[22] = Heading("scpsrec", "SCPS record boundary");
        s_byKind[23] = Heading("scpscor", "SCPS corruption experienced");
        s_byKind[27] = Heading("qs", "Quick-Start");
        s_byKind[28] = Heading("user_to", "User Timeout");
        s_byKind[29] = Heading("ao", "TCP AO");
        s_byKind[30] = null;
        s_byKind[34] = Heading("tfo", "TCP Fast Open");
        s_byKind[76] = Heading("rvbd.probe", "Riverbed Probe");
        s_byKind[78] = Heading("rvbd.trpy", "Riverbed Transparency");
        s_byKind[172] = s_byKind[174] = Heading("acc_ecn", "Accurate ECN");
        s_byKind[253] = s_byKind[254] = Heading("experimental", "Experimental");
    }

    /// <summary>Makes sure that these rows belong to TCP's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>Opens an option: what is recorded until the scope's end stands below it.</summary>
    public static GroupScope Begin(ref Layer tcp, byte kind, int at, int length)
    {
        // Multipath options are one protocol of many shapes and have no name as a whole.
        Field? heading = kind == 30 ? null : s_byKind[kind] ?? s_unknown;
        if (heading is not null && tcp.IsShown) Name(ref tcp, kind);
        return tcp.Begin(heading, at, length);
    }

    /// <summary>What an option is called, or null.</summary>
    public static string? NameOf(byte kind) => kind == 30 ? "MPTCP" : s_byKind[kind] is { } heading ? s_names[kind] ??= heading.Label["TCP Option - ".Length..] : null;

    // The line of all options lists them.
    static void Name(ref Layer tcp, byte kind) => tcp.Append(TcpOptions.Options, $", {NameOf(kind) ?? "Unknown"}");

    static Field Heading(string name, string label) => new(Tcp.Protocol, "tcp.options." + name, "TCP Option - " + label, FieldType.Bytes)
    {
        IsOwnProtocol = true,
    };
}
