namespace FilterLang.Protocols;

/// <summary>
/// What switches and lamps of TP-Link speak: commands in JSON, each octet combined with the encrypted one before it. Over TCP the length
/// stands in front.
/// </summary>
static class SmartHome
{
    const ushort Port = 9999;
    const int LengthSize = 4, LongestMessage = 1 << 16;
    const byte FirstKey = 171;

    public static readonly Protocol
        Protocol = Protocol.Of("tplink-smarthome", "TP-Link Smart Home Protocol", DissectDatagram, "TPLINK-SMARTHOME"),
        Stream   = Protocol.Of("tplink-smarthome", "TP-Link Smart Home Protocol", DissectStream, "TPLINK-SMARTHOME");

    public static readonly Field
        Length  = Protocol.UInt32("tplink_smarthome.len", "Len"),
        Message = Protocol.Text  ("tplink_smarthome.msg", "Msg");

    static SmartHome()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, Port).Dispatches(MediaTypes.Table);
        Stream.CarriedBy(PayloadTables.TcpPort, Port).Borrows(Protocol).Dispatches(MediaTypes.Table);
    }

    static void DissectDatagram(ref Layer home)
    {
        if (!IsCommand(home, 0))
        {
            home.Decline();
            return;
        }
        home.Summary("TPLINK-SMARTHOME");
        Take(ref home, 0);
    }

    static void DissectStream(ref Layer home)
    {
        if (!IsCommand(home, LengthSize))
        {
            home.Decline();
            return;
        }
        home.Summary("TPLINK-SMARTHOME");
        home.Pdus(LengthSize, s_length, s_message);
    }

    // An object of JSON.
    static bool IsCommand(in Layer home, int at) => home.Captured > at && (home.Bytes[at] ^ FirstKey) == '{';

    static readonly PduLength s_length = static (ref Layer home, int at) => (int)Math.Min(home.U32(at), LongestMessage) + LengthSize;

    static readonly Dissector s_message = static (ref Layer home) =>
    {
        home.Place(Length, 0);
        Take(ref home, LengthSize);
    };

    static unsafe void Take(ref Layer home, int at)
    {
        home.NestsPayload = true;
        home.Open();
        ReadOnlySpan<byte> secret = home.Bytes[Math.Min(at, home.Captured)..];
        PacketBuffer buffer = home.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        buffer.Begin(home.Packet.Number);
        Span<byte> plain = buffer.Room(secret.Length);
        if (secret.IsEmpty || plain.IsEmpty) return;
        byte key = FirstKey;
        for (int i = 0; i < secret.Length; i++)
        {
            plain[i] = (byte)(secret[i] ^ key);
            key = secret[i];
        }
        buffer.Advance(secret.Length);
        bool isCommand = home.Packet.DestinationPort == Port;
        home.Info($"{(at == 0 ? "UDP" : "TCP")} {(isCommand ? "Cmd" : "Rsp")}: {buffer.Written}");
        int source = home.AddSource(buffer.Data, buffer.Length, "JSON Message");
        if (source < 0) return;
        home.NoteIn(source, Message, 0, 0, buffer.Length);
        if (MediaTypes.Find("application/json"u8) is not { } json) return;
        // The summary line has the command already.
        int said = home.Packet.Columns?.Info.Length ?? 0;
        home.CallIn(source, json);
        if (home.Packet.Columns is not { } columns) return;
        columns.Info.CutTo(said);
        columns.Protocol = "TPLINK-SMARTHOME/JSON";
    }
}
