namespace FilterLang.Protocols;

/// <summary>Post Office Protocol, RFC 1939: requests and responses.</summary>
public static class Pop
{
    public static readonly Protocol Protocol = Protocol.Of("pop", "Post Office Protocol", Dissect);

    public static readonly Field
        Indicator   = Protocol.Text("pop.response.indicator",   "Response indicator"),
        Description = Protocol.Text("pop.response.description", "Response description"),
        Data        = Protocol.Text("pop.response.data",        "Data"),
        Command     = Protocol.Text("pop.request.command",      "Request command"),
        Parameter   = Protocol.Text("pop.request.parameter",    "Request parameter");

    static readonly Field s_line = Protocol.Heading("Line");

    static Pop() => Protocol.CarriedBy(PayloadTables.TcpPort, 110).CarriedBy(PayloadTables.TlsPort, 995).Dispatches(PayloadTables.StartTls, MediaTypes.Mail);

    static void Dissect(ref Layer pop)
    {
        PacketDissector packet = pop.Packet;
        bool request = packet.DestinationPort == 110 || packet.Conversation.ServerPort == packet.DestinationPort;
        pop.Line(0, out int length, out int next);
        ReadOnlySpan<byte> line = pop.Bytes[..length];
        bool known = request || line.StartsWith("+OK"u8) || line.StartsWith("-ERR"u8);
        PopConversation talk = packet.Conversation.State<PopConversation>(Protocol);
        if (request) talk.AsksForTls = line.StartsWith("STLS"u8) || line.StartsWith("stls"u8);
        else if (talk.AsksForTls && line.StartsWith("+OK"u8)) StartTls.Begin(packet, Protocol);
        pop.Summary("POP");
        if (known) pop.Info($"{(request ? "C: " : "S: ")}{line}");
        else pop.Info($"S: DATA fragment, {pop.Length} bytes");
        pop.Open();
        if (!known)
        {
            // What goes on from an earlier segment is read as a mail of its own, whatever the command was.
            if (MediaTypes.Mail.Find(0) is { } mail) pop.Call(mail, 0, pop.Length);
            return;
        }
        GroupScope first = pop.Begin(pop.IsShown ? s_line : null, 0, next);
        pop.LabelText(first.Item, pop.Bytes[..next]);
        int word = LineEnd.Word(line, out int rest);
        if (word > 0) pop.Text(request ? Command : Indicator, 0, word);
        if (rest < line.Length) pop.Text(request ? Parameter : Description, rest, line.Length - rest);
        pop.End(first);
        while (next < pop.Captured && pop.More)
        {
            int at = next;
            pop.Line(at, out _, out next);
            // The reference shows the lines, and gives none of them as the field's value.
            pop.NoteText(Data, default, at, next - at, ItemFlags.None);
            if (pop.WantsLabels) pop.LabelText(pop.Packet.Items.Last(Data.Slot), pop.Slice(at, next - at));
        }
    }
}
