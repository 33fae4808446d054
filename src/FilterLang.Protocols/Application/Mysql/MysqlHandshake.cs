namespace FilterLang.Protocols;

/// <summary>How a connection begins, "MySQL Client/Server Protocol", Connection Phase.</summary>
static class MysqlHandshake
{
    const int LoginFiller = 23, MariaDbFiller = 19, GreetingFiller = 10, MariaDbGreetingFiller = 6, SslRequestLength = 32;

    static readonly Protocol s_protocol = Mysql.Protocol;

    public static readonly Field
        Greeting         = s_protocol.Label ("mysql.server_greeting",           "Server Greeting"),
        Version          = s_protocol.UInt8 ("mysql.protocol",                  "Protocol"),
        ServerVersion    = s_protocol.Text  ("mysql.version",                   "Version", type: FieldType.StringZ),
        ThreadId         = s_protocol.UInt32("mysql.thread_id",                 "Thread ID", little: true),
        Salt             = s_protocol.Text  ("mysql.salt",                      "Salt", type: FieldType.StringZ),
        SaltRest         = s_protocol.Text  ("mysql.salt2",                     "Salt", type: FieldType.StringZ),
        Language         = s_protocol.UInt8 ("mysql.server_language",           "Server Language", names: MysqlCollations.Mysql),
        MariaDbLanguage  = s_protocol.UInt8 ("mariadb.server_language",         "Server Language", names: MysqlCollations.MariaDb),
        PluginLength     = s_protocol.UInt8 ("mysql.auth_plugin.length",        "Authentication Plugin Length"),
        Plugin           = s_protocol.Text  ("mysql.auth_plugin",               "Authentication Plugin", type: FieldType.StringZ),
        Unused           = s_protocol.Bytes ("mysql.unused",                    "Unused"),
        Login            = s_protocol.Label ("mysql.login_request",             "Login Request"),
        LargestPacket    = s_protocol.UInt32("mysql.max_packet",                "MAX Packet", little: true),
        Collation        = s_protocol.UInt16("mysql.collation",                 "Collation", names: MysqlCollations.Mysql, little: true),
        ShortCollation   = s_protocol.Row   ("mysql.collation",                 "Collation", FieldType.UInt16, display: Dec, names: MysqlCollations.Mysql, size: 1),
        MariaDbCollation = s_protocol.Row   ("mariadb.collation",               "Collation", FieldType.UInt16, display: Dec, names: MysqlCollations.MariaDb, size: 1),
        User             = s_protocol.Text  ("mysql.user",                      "Username", type: FieldType.StringZ),
        Password         = s_protocol.Bytes ("mysql.passwd",                    "Password"),
        Schema           = s_protocol.Text  ("mysql.schema",                    "Schema"),
        ClientPlugin     = s_protocol.Text  ("mysql.client_auth_plugin",        "Client Auth Plugin"),
        Attributes       = s_protocol.Label ("mysql.connattrs",                 "Connection Attributes"),
        AttributesLength = s_protocol.UInt64("mysql.connattrs.length",          "Connection Attributes length", little: true),
        Attribute        = s_protocol.Label ("mysql.connattrs.attr",            "Connection Attribute"),
        NameLength       = s_protocol.UInt64("mysql.connattrs.name.length",     "Connection Attribute Name Length", little: true),
        Name             = s_protocol.Text  ("mysql.connattrs.name",            "Connection Attribute Name", type: FieldType.StringZ),
        ValueLength      = s_protocol.UInt64("mysql.connattrs.value.length",    "Connection Attribute Value Length", little: true),
        Value            = s_protocol.Text  ("mysql.connattrs.value",           "Connection Attribute Value", type: FieldType.StringZ),
        ZstdLevel        = s_protocol.UInt8 ("mysql.compression.zstd_level",    "ZSTD Compression Level"),
        MariaDbServer    = s_protocol.UInt32("mariadb.extcaps.server",          "MariaDB Extended Server Capabilities", display: Hex, little: true),
        MariaDbClient    = s_protocol.UInt32("mariadb.extcaps.client",          "MariaDB Extended Client Capabilities", display: Hex, little: true),
        SwitchName       = s_protocol.Text  ("mysql.auth_switch_request.name",  "Auth Method Name"),
        SwitchData       = s_protocol.Bytes ("mysql.auth_switch_request.data",  "Auth Method Data"),
        SwitchResponse   = s_protocol.Bytes ("mysql.auth_switch_response.data", "Auth Method Data"),
        Sha2Name         = s_protocol.Text  ("mysql.hf_mysql_sha2_auth.name",   "SHA2 Auth State"),
        PublicKey        = s_protocol.Text  ("mysql.hf_mysql_pubkey",           "Public Key", type: FieldType.StringZ),
        Sha2Response     = s_protocol.Bytes ("mysql.hf_mysql_sha2_response",    "SHA2 Auth Response");

    static readonly Field[] s_mariaDb =
    [
        s_protocol.Row("mariadb.caps.pr", "Progress indication", FieldType.Boolean, mask: 0x1, size: 4, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mariadb.caps.cm", "Multi commands", FieldType.Boolean, mask: 0x2, size: 4, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mariadb.caps.bo", "Bulk Operations", FieldType.Boolean, mask: 0x4, size: 4, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mariadb.caps.em", "Extended metadata", FieldType.Boolean, mask: 0x8, size: 4, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mariadb.caps.me", "Cache metadata", FieldType.Boolean, mask: 0x10, size: 4, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mariadb.caps.bu", "Bulk unit results", FieldType.Boolean, mask: 0x20, size: 4, names: ValueNames.SetNotSet, little: true),
    ];

    static readonly Field s_maximum24 = s_protocol.Row("mysql.max_packet", "MAX Packet", FieldType.UInt32, display: Dec, size: 3, little: true);

    public static void TakeGreeting(ref Layer mysql, MysqlConversation talk)
    {
        if (mysql.U8(mysql.Position) == MysqlResponses.Error)
        {
            mysql.Position++;
            MysqlResponses.TakeErrorBody(ref mysql);
            return;
        }
        GroupScope greeting = mysql.Begin(Greeting);
        ulong version = mysql.Take(Version);
        mysql.Info($" proto={version}");
        int text = mysql.Position;
        Mysql.TakeZ(ref mysql, ServerVersion);
        if (mysql.Failed) return;
        ReadOnlySpan<byte> name = mysql.Slice(text, mysql.Position - text - 1);
        // MariaDB puts this before its version, so that old clients take it for a newer MySQL.
        if (name.StartsWith("5.5.5-"u8)) name = name[6..];
        mysql.Info($" version={name} ");
        mysql.Take(ThreadId);
        Mysql.TakeZ(ref mysql, Salt);
        if (mysql.More) TakeServerCapabilities(ref mysql, talk);
        mysql.End(greeting);
    }

    static void TakeServerCapabilities(ref Layer mysql, MysqlConversation talk)
    {
        talk.ServerCapabilities = MysqlCapabilities.Take(ref mysql, MysqlCapabilities.Server);
        talk.IsMariaDb = (talk.ServerCapabilities & MysqlCapabilities.LongPassword) == 0;
        if (!mysql.More) return;
        mysql.Take(talk.IsMariaDb ? MariaDbLanguage : Language);
        MysqlCapabilities.TakeStatus(ref mysql);
        talk.ServerExtended = MysqlCapabilities.TakeExtended(ref mysql, MysqlCapabilities.ExtendedServer);
        mysql.Take(PluginLength);
        mysql.Take(Unused, talk.IsMariaDb ? MariaDbGreetingFiller : GreetingFiller);
        if (talk.IsMariaDb) mysql.TakeBits(MariaDbServer, s_mariaDb);
        if (mysql.More) Mysql.TakeZ(ref mysql, SaltRest);
        if (mysql.More) Mysql.TakeZ(ref mysql, Plugin);
    }

    public static void TakeLogin(ref Layer mysql, MysqlConversation talk)
    {
        GroupScope login = mysql.Begin(Login);
        talk.State = MysqlState.LoginAnswer;
        uint client = talk.ClientCapabilities = MysqlCapabilities.Take(ref mysql, MysqlCapabilities.Client);
        bool isModern = (client & MysqlCapabilities.Protocol41) != 0;
        if (isModern)
        {
            talk.ClientExtended = MysqlCapabilities.TakeExtended(ref mysql, MysqlCapabilities.ExtendedClient);
            mysql.Take(LargestPacket);
            mysql.Take(talk.IsMariaDb ? MariaDbCollation : ShortCollation);
            bool isExtended = talk.IsMariaDb && (client & MysqlCapabilities.LongPassword) == 0;
            mysql.Take(Unused, isExtended ? MariaDbFiller : LoginFiller);
            if (isExtended) mysql.TakeBits(MariaDbClient, s_mariaDb);
        }
        else mysql.Take(s_maximum24);
        if ((client & MysqlCapabilities.Ssl) != 0 && isModern && mysql.Position - Mysql.HeaderLength == SslRequestLength && !mysql.More)
        {
            mysql.Info($"user= ");
            talk.IsSsl = true;
            talk.State = MysqlState.Login;
            StartTls.Begin(mysql.Packet, Mysql.Protocol);
            return;
        }
        int user = mysql.Position;
        Mysql.TakeZ(ref mysql, User);
        if (mysql.Failed) return;
        mysql.Info($"user={mysql.Slice(user, mysql.Position - user - 1)} ");
        TakeSecrets(ref mysql, talk, client);
        mysql.End(login);
    }

    static void TakeSecrets(ref Layer mysql, MysqlConversation talk, uint client)
    {
        uint extended = talk.ClientExtended;
        TakePassword(ref mysql, (client & MysqlCapabilities.SecureConnection) != 0);
        if ((client & MysqlCapabilities.ConnectWithDatabase) != 0 && mysql.More)
        {
            int at = mysql.Position, length = Mysql.TakeZ(ref mysql, Schema);
            if (!mysql.Failed) mysql.Info($"db={mysql.Slice(at, length)} ");
        }
        if ((extended & MysqlCapabilities.PluginAuth) != 0 && mysql.More) TakePlugin(ref mysql, talk);
        if ((extended & MysqlCapabilities.ConnectAttributes) != 0 && mysql.More) TakeAttributes(ref mysql);
        if ((extended & MysqlCapabilities.ZstdCompression) != 0 && mysql.More) mysql.Take(ZstdLevel);
    }

    static void TakePassword(ref Layer mysql, bool hasLength)
    {
        if (!mysql.More) return;
        int length = hasLength ? mysql.U8(mysql.Position++) : mysql.Rest.IndexOf((byte)0) + 1;
        if (!hasLength && length == 0) length = mysql.Remaining;
        if (length > 0) mysql.Take(Password, length);
    }

    static void TakePlugin(ref Layer mysql, MysqlConversation talk)
    {
        int at = mysql.Position, length = Mysql.TakeZ(ref mysql, ClientPlugin);
        if (!mysql.Failed) talk.IsSha2 = mysql.Slice(at, length).SequenceEqual("caching_sha2_password"u8);
    }

    static void TakeAttributes(ref Layer mysql)
    {
        GroupScope attributes = mysql.Begin(Attributes);
        long end = (long)Math.Min(Mysql.TakeNumber(ref mysql, AttributesLength), int.MaxValue) + mysql.Position;
        while (mysql.Position < end && !mysql.Failed)
        {
            GroupScope attribute = mysql.Begin(Attribute);
            Mysql.TakeText(ref mysql, NameLength, Name);
            Mysql.TakeText(ref mysql, ValueLength, Value);
            mysql.End(attribute);
        }
        mysql.End(attributes);
    }

    /// <summary>COM_CHANGE_USER.</summary>
    public static void TakeChangeUser(ref Layer mysql, MysqlConversation talk)
    {
        Mysql.TakeZ(ref mysql, User);
        TakePassword(ref mysql, (talk.ClientCapabilities & MysqlCapabilities.SecureConnection) != 0);
        Mysql.TakeZ(ref mysql, Schema);
        if (mysql.More) mysql.Take(Collation);
        if ((talk.ClientExtended & MysqlCapabilities.PluginAuth) != 0 && mysql.More) TakePlugin(ref mysql, talk);
        if ((talk.ClientExtended & MysqlCapabilities.ConnectAttributes) != 0 && mysql.More) TakeAttributes(ref mysql);
        talk.State = MysqlState.LoginAnswer;
    }

    /// <summary>The server wants another method.</summary>
    public static void TakeSwitch(ref Layer mysql, MysqlConversation talk)
    {
        mysql.ClearInfo();
        mysql.Info($"Auth Switch Request ");
        int at = mysql.Position, length = Mysql.TakeZ(ref mysql, SwitchName);
        if (mysql.Failed) return;
        talk.IsSha2 = mysql.Slice(at, length).SequenceEqual("caching_sha2_password"u8);
        talk.State = MysqlState.SwitchAnswer;
        if (mysql.More) mysql.Take(SwitchData, mysql.Remaining);
    }

    public static void TakeSwitchAnswer(ref Layer mysql, MysqlConversation talk)
    {
        mysql.ClearInfo();
        mysql.Info($"Auth Switch Response ");
        if (mysql.More) mysql.Take(SwitchResponse, mysql.Remaining);
        talk.State = MysqlState.LoginAnswer;
    }

    /// <summary>What the server says while caching_sha2_password goes on. False if it is something else.</summary>
    public static bool TakeSha2(ref Layer mysql, MysqlConversation talk)
    {
        if (mysql.U8(mysql.Position) != 1) return false;
        mysql.ClearInfo();
        if (talk.State == MysqlState.PublicKey)
        {
            mysql.Info($"Public key ");
            mysql.Position++;
            mysql.Text(PublicKey, mysql.Position, Math.Max(0, mysql.Remaining - 1));
            mysql.Position = mysql.Length;
            talk.State = MysqlState.Sha2Response;
            return true;
        }
        uint code = mysql.U8(mysql.Position + 1);
        mysql.Info($"Caching_sha2_password {(code == 3 ? "fast_auth_success" : code == 4 ? "perform_full_authentication" : "")}");
        mysql.NoteText(Sha2Name, code == 3 ? "fast_auth_success"u8 : code == 4 ? "perform_full_authentication"u8 : default, mysql.Position + 1, 1, ItemFlags.None);
        mysql.Position = mysql.Length;
        talk.State = code == 4 ? MysqlState.Sha2Request : MysqlState.LoginAnswer;
        return true;
    }

    /// <summary>What the client says while caching_sha2_password goes on.</summary>
    public static void TakeSha2Request(ref Layer mysql, MysqlConversation talk)
    {
        mysql.ClearInfo();
        if (talk.State == MysqlState.Sha2Request && mysql.Remaining == 1 && mysql.U8(mysql.Position) == 2)
        {
            mysql.Info($"Caching_sha2_password request_public_key");
            mysql.NoteText(Sha2Name, "request_public_key"u8, mysql.Position, 1, ItemFlags.None);
            talk.State = MysqlState.PublicKey;
        }
        else
        {
            mysql.Info($"Caching_sha2_password response");
            mysql.Take(Sha2Response, mysql.Remaining);
            talk.State = MysqlState.LoginAnswer;
        }
        mysql.Position = mysql.Length;
    }
}
