namespace FilterLang.Protocols;

/// <summary>PostgreSQL's frontend/backend protocol 3.0, chapter "Frontend/Backend Protocol" of its documentation: messages in a stream.</summary>
public static class Pgsql
{
    const ushort Port = 5432;

    // A type, and the length of all that follows it.
    const int FixedLength = 5;

    // What stands in place of a version in the first messages.
    const uint Version30 = 3 << 16, CancelRequest = 80877102, SslRequest = 80877103, GssRequest = 80877104;

    public static readonly Protocol Protocol = Protocol.Of("pgsql", "PostgreSQL", Dissect, "PGSQL");

    public static readonly Field
        Frontend     = Protocol.Row   ("pgsql.frontend",        "Frontend", FieldType.Boolean, hidden: true),
        Type         = Protocol.Text  ("pgsql.type",            "Type"),
        Length       = Protocol.UInt32("pgsql.length",          "Length"),
        VersionMajor = Protocol.UInt16("pgsql.version_major",   "Protocol major version"),
        VersionMinor = Protocol.UInt16("pgsql.version_minor",   "Protocol minor version"),
        RequestCode  = Protocol.UInt32("pgsql.request_code",    "Request code", names: new(() =>
        [
            ((long)CancelRequest, "CancelRequest"), ((long)SslRequest, "SSLRequest"), ((long)GssRequest, "GSSENCRequest"),
        ])),
        SslResponse  = Protocol.Row   ("pgsql.ssl_response",    "SSL Response", FieldType.Char, display: Hex, names: new(() =>
        [
            ('N', "Unwilling to perform SSL"), ('S', "Willing to perform SSL"),
        ])),
        GssResponse  = Protocol.Row   ("pgsql.gssenc_response", "GSSAPI Encrypt Response", FieldType.Char, display: Hex, names: new(() =>
        [
            ('G', "Willing to perform GSSAPI encryption"), ('N', "Unwilling to perform GSSAPI encryption"),
        ]));

    static Pgsql()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, Port).Dispatches(PayloadTables.StartTls);
        _ = PgsqlMessages.Query;
        _ = PgsqlReplication.Data;
    }

    static void Dissect(ref Layer pgsql)
    {
        PgsqlConversation talk = pgsql.Packet.Conversation.State<PgsqlConversation>(Protocol);
        talk.IsFrontend = IsToServer(pgsql.Packet);
        talk.HasSpoken = false;
        pgsql.Summary(Protocol.ShortName);
        pgsql.Info($"{(talk.IsFrontend ? ">" : "<")}");
        if (talk.Asked != PgsqlEncryption.None && !talk.IsFrontend) TakeAnswer(ref pgsql, talk);
        else pgsql.Pdus(talk.IsEncrypted ? FixedLength - 1 : FixedLength, MessageLength, Message);
    }

    static bool IsToServer(PacketDissector packet)
    {
        if (packet.DestinationPort == Port || packet.SourcePort == Port) return packet.DestinationPort == Port;
        ushort server = packet.Conversation.ServerPort;
        return server != 0 ? packet.DestinationPort == server : packet.DestinationPort < packet.SourcePort;
    }

    static int MessageLength(ref Layer pgsql, int at)
    {
        var talk = pgsql.Packet.Conversation.State<PgsqlConversation>(Protocol);
        bool hasType = !talk.IsEncrypted && pgsql.U8(at) != 0;
        uint length = pgsql.U32(hasType ? at + 1 : at) + (hasType ? 1u : talk.IsEncrypted ? 4u : 0);
        return length > int.MaxValue / 2 ? 1 : (int)length;
    }

    // A single octet answers the wish for encryption.
    static void TakeAnswer(ref Layer pgsql, PgsqlConversation talk)
    {
        bool isSsl = talk.Asked == PgsqlEncryption.Ssl;
        pgsql.Open(1);
        pgsql.NoteText(Type, isSsl ? "SSL response"u8 : "GSS encrypt response"u8, 0, 1, ItemFlags.None);
        char answer = (char)pgsql.Place(isSsl ? SslResponse : GssResponse, 0);
        talk.Asked = PgsqlEncryption.None;
        if (answer == 'S' && isSsl) StartTls.Begin(pgsql.Packet, Protocol);
        if (answer == 'G' && !isSsl) talk.IsEncrypted = true;
    }

    static void Message(ref Layer pgsql)
    {
        var talk = pgsql.Packet.Conversation.State<PgsqlConversation>(Protocol);
        pgsql.Open();
        if (talk.IsEncrypted)
        {
            pgsql.NoteText(Type, "GSS-API encrypted message"u8, 0, 0, ItemFlags.None);
            pgsql.Take(Length);
            return;
        }
        byte type = pgsql.U8(0);
        if (type == 0) TakeFirst(ref pgsql, talk);
        else
        {
            Say(ref pgsql, talk, (char)type);
            ReadOnlySpan<byte> name = talk.IsFrontend ? PgsqlNames.Frontend((char)type, talk.Authentication) : PgsqlNames.Backend((char)type);
            pgsql.NoteText(Type, name, 0, 1, ItemFlags.None);
            pgsql.Position = 1;
            NoteLength(ref pgsql, talk);
            if (talk.IsFrontend) PgsqlMessages.TakeFrontend(ref pgsql, talk, (char)type);
            else PgsqlMessages.TakeBackend(ref pgsql, talk, (char)type);
        }
    }

    static void NoteLength(ref Layer pgsql, PgsqlConversation talk)
    {
        pgsql.Take(Length);
        pgsql.Note(Frontend, talk.IsFrontend ? 1UL : 0, flags: ItemFlags.Hidden);
    }

    /// <summary>Names the types of messages, one behind the other.</summary>
    internal static void Say(ref Layer pgsql, PgsqlConversation talk, char type)
    {
        if (talk.HasSpoken) pgsql.Info($"/");
        if (pgsql.Packet.Columns is { } columns) columns.Info.Add(type is >= ' ' and <= '~' ? (byte)type : (byte)'.');
        talk.HasSpoken = true;
    }

    // Messages without a type: what a connection begins with.
    static void TakeFirst(ref Layer pgsql, PgsqlConversation talk)
    {
        uint code = pgsql.Length >= 8 ? pgsql.U32(4) : 0;
        ReadOnlySpan<byte> name = !talk.IsFrontend ? "Unknown"u8 : (code, pgsql.Length) switch
        {
            (CancelRequest, 16) => "Cancel request"u8, (SslRequest, 8) => "SSL request"u8, (GssRequest, 8) => "GSS encrypt request"u8,
            (Version30, _) => "Startup message"u8, _ => "Unknown"u8,
        };
        Say(ref pgsql, talk, '?');
        pgsql.NoteText(Type, name, 0, 1, ItemFlags.None);
        NoteLength(ref pgsql, talk);
        if (!talk.IsFrontend) return;
        switch (code, pgsql.Length)
        {
            case (CancelRequest, 16):
                pgsql.Take(RequestCode);
                pgsql.Take(PgsqlMessages.ProcessId);
                pgsql.Take(PgsqlMessages.Key);
                break;
            case (SslRequest or GssRequest, 8):
                pgsql.Take(RequestCode);
                talk.Asked = code == SslRequest ? PgsqlEncryption.Ssl : PgsqlEncryption.Gss;
                break;
            case (Version30, _):
                pgsql.Take(VersionMajor);
                pgsql.Take(VersionMinor);
                while (pgsql.More && pgsql.U8(pgsql.Position) != 0) PgsqlMessages.TakeParameter(ref pgsql);
                break;
        }
    }
}
