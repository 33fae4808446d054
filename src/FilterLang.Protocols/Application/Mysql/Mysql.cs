namespace FilterLang.Protocols;

/// <summary>MySQL and MariaDB, "MySQL Client/Server Protocol": packets in a stream.</summary>
public static class Mysql
{
    const ushort Port = 3306;

    internal const int HeaderLength = 4;

    public static readonly Protocol Protocol = Protocol.Of("mysql", "MySQL Protocol", Dissect, "MySQL");

    public static readonly Field
        PacketLength = Protocol.UInt24("mysql.packet_length", "Packet Length", little: true),
        PacketNumber = Protocol.UInt8 ("mysql.packet_number", "Packet Number");

    static Mysql()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, Port).Dispatches(PayloadTables.StartTls);
        _ = MysqlCapabilities.Server;
        _ = MysqlHandshake.Greeting;
        _ = MysqlCommands.Request;
        _ = MysqlResponses.Code;
        _ = MysqlSession.Data;
        _ = MysqlStatements.Flags;
        _ = MysqlBinlog.Flags;
    }

    static void Dissect(ref Layer mysql) =>
        mysql.Pdus(HeaderLength, static (ref Layer layer, int at) => HeaderLength + (int)layer.Number(at, 3, little: true), Packet);

    static bool IsToServer(PacketDissector packet)
    {
        if (packet.DestinationPort == Port || packet.SourcePort == Port) return packet.DestinationPort == Port;
        ushort server = packet.Conversation.ServerPort;
        return server != 0 ? packet.DestinationPort == server : packet.DestinationPort < packet.SourcePort;
    }

    static void Packet(ref Layer mysql)
    {
        MysqlConversation talk = mysql.Packet.Conversation.State<MysqlConversation>(Protocol);
        mysql.Summary(Protocol.ShortName);
        mysql.Take(PacketLength);
        uint number = (uint)mysql.Take(PacketNumber);
        if (IsToServer(mysql.Packet)) TakeRequest(ref mysql, talk, number);
        else if (number == 0 && talk.State == MysqlState.Unknown)
        {
            mysql.Info($"Server Greeting ");
            talk.State = MysqlState.Login;
            MysqlHandshake.TakeGreeting(ref mysql, talk);
        }
        else MysqlResponses.Take(ref mysql, talk);
    }

    static void TakeRequest(ref Layer mysql, MysqlConversation talk, uint number)
    {
        switch (talk.State)
        {
            case MysqlState.Login when number == 1 || (number == 2 && talk.IsSsl):
                bool isShort = mysql.Length - HeaderLength == 32 && (mysql.U16Little(HeaderLength) & MysqlCapabilities.Ssl) != 0;
                mysql.Info($"{(isShort ? "Response: SSL Handshake " : "Login Request ")}");
                MysqlHandshake.TakeLogin(ref mysql, talk);
                break;
            case MysqlState.SwitchAnswer: MysqlHandshake.TakeSwitchAnswer(ref mysql, talk); break;
            case MysqlState.Sha2Request or MysqlState.Sha2Response: MysqlHandshake.TakeSha2Request(ref mysql, talk); break;
            case MysqlState.FileData:
                mysql.Info($"Request");
                if (mysql.More) MysqlResponses.TakeFile(ref mysql);
                else talk.State = MysqlState.Answer;
                break;
            default: MysqlCommands.Take(ref mysql, talk); break;
        }
    }

    /// <summary>A length-encoded integer: how many octets it has.</summary>
    internal static int NumberLength(in Layer mysql, int at, out ulong value)
    {
        uint first = mysql.U8(at);
        int more = first switch { 0xFC => 2, 0xFD => 3, 0xFE => 8, _ => 0 };
        value = more > 0 ? mysql.Number(at + 1, more, little: true) : first == 0xFB ? 0 : first;
        return 1 + more;
    }

    /// <summary>What stands in place of a length is NULL.</summary>
    internal static bool IsNull(in Layer mysql, int at) => mysql.U8(at) == 0xFB;

    /// <summary>Takes a length-encoded integer.</summary>
    internal static ulong TakeNumber(ref Layer mysql, Field field)
    {
        int size = NumberLength(mysql, mysql.Position, out ulong value);
        mysql.Note(field, value, mysql.Position, size, ItemFlags.None);
        mysql.Position += size;
        return value;
    }

    internal static void SkipNumber(ref Layer mysql) => mysql.Position += NumberLength(mysql, mysql.Position, out _);

    /// <summary>Takes octets or text behind their length.</summary>
    internal static void TakeText(ref Layer mysql, Field length, Field field)
    {
        int size = (int)Math.Min(TakeNumber(ref mysql, length), int.MaxValue / 2);
        if (field.Type.IsText()) mysql.Text(field, mysql.Position, size, TextEncoding.Utf8);
        else mysql.Place(field, mysql.Position, size);
        mysql.Position += size;
    }

    /// <summary>Takes text up to its NUL, which has to be there. Returns how long it is without that.</summary>
    internal static int TakeZ(ref Layer mysql, Field field)
    {
        int length = mysql.Rest.IndexOf((byte)0);
        // Where no NUL follows the text ends with the packet.
        if (length < 0)
        {
            length = mysql.Remaining;
            mysql.Text(field, mysql.Position, length);
            mysql.Position += length;
            return length;
        }
        mysql.Text(field, mysql.Position, field.Type == FieldType.StringZ ? length + 1 : length);
        mysql.Position += length + 1;
        return length;
    }
}
