namespace FilterLang.Protocols;

/// <summary>Capabilities of both ends, and the status of the server, "MySQL Client/Server Protocol", Capabilities Flags and Status Flags.</summary>
static class MysqlCapabilities
{
    /// <summary>What MariaDB leaves out tells it apart.</summary>
    public const uint LongPassword = 0x0001;

    public const uint ConnectWithDatabase = 0x0008, Protocol41 = 0x0200, Ssl = 0x0800, SecureConnection = 0x8000;

    /// <summary>Of the upper half.</summary>
    public const uint PluginAuth = 0x0008, ConnectAttributes = 0x0010, SessionTrack = 0x0080, DeprecateEof = 0x0100, OptionalMetadata = 0x0200,
        ZstdCompression = 0x0400, QueryAttributes = 0x0800;

    /// <summary>Of the status.</summary>
    public const uint MoreResults = 0x0008, SessionStateChanged = 0x4000;

    static readonly Protocol s_protocol = Mysql.Protocol;

    public static readonly Field
        Server         = s_protocol.UInt16("mysql.caps.server",    "Server Capabilities", display: Hex, little: true),
        Client         = s_protocol.UInt16("mysql.caps.client",    "Client Capabilities", display: Hex, little: true),
        ExtendedServer = s_protocol.UInt16("mysql.extcaps.server", "Extended Server Capabilities", display: Hex, little: true),
        ExtendedClient = s_protocol.UInt16("mysql.extcaps.client", "Extended Client Capabilities", display: Hex, little: true),
        Status         = s_protocol.UInt16("mysql.server_status",  "Server Status", display: Hex, little: true);

    static readonly Field[] s_capabilities =
    [
        s_protocol.Row("mysql.caps.lp", "Long Password", FieldType.Boolean, mask: 0x1, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.fr", "Found Rows", FieldType.Boolean, mask: 0x2, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.lf", "Long Column Flags", FieldType.Boolean, mask: 0x4, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.cd", "Connect With Database", FieldType.Boolean, mask: 0x8, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.ns", "Don't Allow database.table.column", FieldType.Boolean, mask: 0x10, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.cp", "Can use compression protocol", FieldType.Boolean, mask: 0x20, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.ob", "ODBC Client", FieldType.Boolean, mask: 0x40, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.li", "Can Use LOAD DATA LOCAL", FieldType.Boolean, mask: 0x80, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.is", "Ignore Spaces before '('", FieldType.Boolean, mask: 0x100, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.cu", "Speaks 4.1 protocol (new flag)", FieldType.Boolean, mask: 0x200, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.ia", "Interactive Client", FieldType.Boolean, mask: 0x400, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.sl", "Switch to SSL after handshake", FieldType.Boolean, mask: 0x800, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.ii", "Ignore sigpipes", FieldType.Boolean, mask: 0x1000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.ta", "Knows about transactions", FieldType.Boolean, mask: 0x2000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.rs", "Speaks 4.1 protocol (old flag)", FieldType.Boolean, mask: 0x4000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.caps.sc", "Can do 4.1 authentication", FieldType.Boolean, mask: 0x8000, size: 2, names: ValueNames.SetNotSet, little: true),
    ];

    static readonly Field[] s_extended =
    [
        s_protocol.Row   ("mysql.caps.ms",                "Multiple statements", FieldType.Boolean, mask: 0x1, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.mr",                "Multiple results", FieldType.Boolean, mask: 0x2, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.pm",                "PS Multiple results", FieldType.Boolean, mask: 0x4, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.pa",                "Plugin Auth", FieldType.Boolean, mask: 0x8, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.ca",                "Connect attrs", FieldType.Boolean, mask: 0x10, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.cd",                "Plugin Auth LENENC Client Data", FieldType.Boolean, mask: 0x20, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.ep",                "Client can handle expired passwords", FieldType.Boolean, mask: 0x40, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.session_track",     "Session variable tracking", FieldType.Boolean, mask: 0x80, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.deprecate_eof",     "Deprecate EOF", FieldType.Boolean, mask: 0x100, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.optional_metadata", "Client can handle optional resultset metadata", FieldType.Boolean, mask: 0x200, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.compress_zsd",      "ZSTD Compression Algorithm", FieldType.Boolean, mask: 0x400, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.query_attrs",       "Query Attributes", FieldType.Boolean, mask: 0x800, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.mf_auth",           "Multifactor Authentication", FieldType.Boolean, mask: 0x1000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.cap_ext",           "Capability Extension", FieldType.Boolean, mask: 0x2000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row   ("mysql.caps.vc",                "Client verifies server's TLS/SSL certificate", FieldType.Boolean, mask: 0x4000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.UInt16("mysql.caps.unused",            "Unused", display: Hex, mask: 0x8000, little: true),
    ];

    static readonly Field[] s_status =
    [
        s_protocol.Row("mysql.stat.it",                    "In transaction", FieldType.Boolean, mask: 0x1, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.ac",                    "AUTO_COMMIT", FieldType.Boolean, mask: 0x2, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.mu",                    "Multi query / Unused", FieldType.Boolean, mask: 0x4, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.mr",                    "More results", FieldType.Boolean, mask: 0x8, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.bi",                    "Bad index used", FieldType.Boolean, mask: 0x10, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.ni",                    "No index used", FieldType.Boolean, mask: 0x20, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.cr",                    "Cursor exists", FieldType.Boolean, mask: 0x40, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.lr",                    "Last row sent", FieldType.Boolean, mask: 0x80, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.dr",                    "Database dropped", FieldType.Boolean, mask: 0x100, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.bs",                    "No backslash escapes", FieldType.Boolean, mask: 0x200, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.mc",                    "Metadata changed", FieldType.Boolean, mask: 0x400, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.query_was_slow",        "Query was slow", FieldType.Boolean, mask: 0x800, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.ps_out_params",         "PS Out Params", FieldType.Boolean, mask: 0x1000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.trans_readonly",        "In Trans Readonly", FieldType.Boolean, mask: 0x2000, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.stat.session_state_changed", "Session state changed", FieldType.Boolean, mask: 0x4000, size: 2, names: ValueNames.SetNotSet, little: true),
    ];

    public static uint Take(ref Layer mysql, Field word) => (uint)mysql.TakeBits(word, s_capabilities);

    public static uint TakeExtended(ref Layer mysql, Field word) => (uint)mysql.TakeBits(word, s_extended);

    public static uint TakeStatus(ref Layer mysql) => (uint)mysql.TakeBits(Status, s_status);
}
