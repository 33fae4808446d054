namespace FilterLang.Protocols;

/// <summary>Post Office Protocol, RFC 1939: requests and responses.</summary>
public static class Pop
{
    public static readonly Protocol Protocol = Protocol.Of("pop", "Post Office Protocol", Dissect);

    public static readonly Field
        Response    = Protocol.Text("pop.response",             "Response"),
        Request     = Protocol.Text("pop.request",              "Request"),
        Indicator   = Protocol.Text("pop.response.indicator",   "Response indicator"),
        Description = Protocol.Text("pop.response.description", "Response description"),
        Data        = Protocol.Text("pop.response.data",        "Data"),
        Command     = Protocol.Text("pop.request.command",      "Request command"),
        Parameter   = Protocol.Text("pop.request.parameter",    "Request parameter");

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
        // The reference shows the line, and gives none of it as the field's value.
        Field first = request ? Request : Response;
        int outer = pop.Parent;
        pop.NoteText(first, default, 0, next, ItemFlags.None);
        if (pop.WantsLabels) pop.LabelText(pop.Packet.Items.Last(first.Slot), pop.Bytes[..next]);
        pop.StandUnder(first);
        int word = LineEnd.Word(line, out int rest);
        if (word > 0) pop.Text(request ? Command : Indicator, 0, word);
        if (rest < line.Length) pop.Text(request ? Parameter : Description, rest, line.Length - rest);
        pop.Parent = outer;
        while (next < pop.Captured && pop.More)
        {
            int at = next;
            pop.Line(at, out _, out next);
            pop.NoteText(Data, default, at, next - at, ItemFlags.None);
            if (pop.WantsLabels) pop.LabelText(pop.Packet.Items.Last(Data.Slot), pop.Slice(at, next - at));
        }
    }
}
