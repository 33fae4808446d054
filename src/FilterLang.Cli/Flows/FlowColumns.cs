using System.Globalization;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols.Flows;

namespace FilterLang.Cli.Flows;

/// <summary>What a column holds.</summary>
enum FlowValue
{
    Text,
    Number,
    /// <summary>Nanoseconds, shown as seconds.</summary>
    Seconds,
}

/// <summary>A column of the report: its name and its value of a conversation, null where it has none.</summary>
sealed record FlowColumn(string Name, FlowValue Kind, string Help, Func<FlowRow, FlowBook, object?> Of)
{
    /// <summary>The value as columns show it.</summary>
    public string Shown(FlowRow row, FlowBook book) => Of(row, book) switch
    {
        null => "",
        long value when Kind == FlowValue.Seconds => (value / 1e9m).ToString("0.000000000", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString()!,
    };
}

/// <summary>All columns, one row each; printing, sorting and help read the same table.</summary>
static class FlowColumns
{
    public static readonly FlowColumn[] All =
    [
        new("stream",         FlowValue.Number,  "tcp.stream or udp.stream",                    (r, _) => (long)r.Number),
        new("kind",           FlowValue.Text,    "tcp or udp",                                  (r, _) => r.Kind),
        new("client",         FlowValue.Text,    "who asks",                                    (r, _) => r.Client.ToString()),
        new("server",         FlowValue.Text,    "who serves",                                  (r, _) => r.Server.ToString()),
        new("role_source",    FlowValue.Text,    "how that is known: syn, syn-ack, port, first", (r, _) => r.RoleSource),
        new("start",          FlowValue.Seconds, "since the first frame of the capture",        (r, b) => r.Start - b.Start),
        new("duration",       FlowValue.Seconds, "first to last frame",                         (r, _) => r.End - r.Start),
        new("opening",        FlowValue.Text,    "how it opened",                               Tcp(s => FlowBook.Word(FlowNames.Of(s.Opening)))),
        new("syn_frame",      FlowValue.Number,  "frames of the handshake",                     Tcp(s => Frame(s.AnsweredSyn.Seen ? s.AnsweredSyn : s.Client.Syn))),
        new("synack_frame",   FlowValue.Number,  "",                                            Tcp(s => Frame(s.Answer))),
        new("ack_frame",      FlowValue.Number,  "",                                            Tcp(s => Frame(s.HandshakeAck))),
        new("syns",           FlowValue.Number,  "SYNs of the client",                          Tcp(s => s.Client.Syns)),
        new("rtt",            FlowValue.Seconds, "SYN to ACK",                                  Tcp(s => s.RoundTrip)),
        new("server_rtt",     FlowValue.Seconds, "SYN to SYN-ACK",                              Tcp(s => s.ServerRoundTrip)),
        new("client_rtt",     FlowValue.Seconds, "SYN-ACK to ACK",                              Tcp(s => s.ClientRoundTrip)),
        new("client_first",   FlowValue.Number,  "first number of the client on the wire",      Tcp(s => s.Client.FirstIsTold ? (long)s.Client.First : null)),
        new("server_first",   FlowValue.Number,  "first number of the server on the wire",      Tcp(s => s.Server.FirstIsTold ? (long)s.Server.First : null)),
        new("client_offer",   FlowValue.Text,    "options of the SYN",                          Tcp(s => s.Client.FirstIsTold ? s.Client.Offer.ToString() : null)),
        new("server_offer",   FlowValue.Text,    "options of the SYN-ACK",                      Tcp(s => s.Server.FirstIsTold ? s.Server.Offer.ToString() : null)),
        new("agreed",         FlowValue.Text,    "options that both offered",                   Tcp(Agreed)),
        new("ending",         FlowValue.Text,    "how it ended",                                Tcp(s => FlowBook.Word(FlowNames.Of(s.Ending)))),
        new("initiator",      FlowValue.Text,    "who sent the first FIN or RST",               Tcp(s => s.Initiator < 0 ? null : FlowVerdict.Who(s, s.Initiator))),
        new("fin1_frame",     FlowValue.Number,  "frames of the closing",                       Tcp(s => s.Initiator < 0 ? null : Frame(s.End(s.Initiator).Fin))),
        new("ack1_frame",     FlowValue.Number,  "",                                            Tcp(s => s.Initiator < 0 ? null : Frame(s.End(s.Initiator).FinAck))),
        new("fin2_frame",     FlowValue.Number,  "",                                            Tcp(s => s.Initiator < 0 ? null : Frame(s.End(1 - s.Initiator).Fin))),
        new("ack2_frame",     FlowValue.Number,  "",                                            Tcp(s => s.Initiator < 0 ? null : Frame(s.End(1 - s.Initiator).FinAck))),
        new("rst_frame",      FlowValue.Number,  "first RST",                                   Tcp(s => s.Resetter < 0 ? null : Frame(s.End(s.Resetter).Reset))),
        new("half_closed",    FlowValue.Seconds, "how long one end alone was closed",           Tcp(s => s.HalfClosedFor)),
        new("half_closed_bytes", FlowValue.Number, "data the other end sent in it",             Tcp(s => s.HalfClosedFor is null ? null : s.End(1 - s.Initiator).DataAfterFin)),
        new("idle",           FlowValue.Seconds, "silence before the ending",                   Tcp(s => s.Initiator < 0 ? null : s.IdleBeforeEnding)),
        new("state",          FlowValue.Text,    "state at the end of the capture",             Tcp(s => FlowBook.Word(FlowNames.Of(s.State)))),
        new("client_frames",  FlowValue.Number,  "frames, their octets on the wire, and data",  (r, _) => r.Frames(r.ClientSide)),
        new("server_frames",  FlowValue.Number,  "",                                            (r, _) => r.Frames(1 - r.ClientSide)),
        new("client_bytes",   FlowValue.Number,  "",                                            (r, _) => r.Octets(r.ClientSide)),
        new("server_bytes",   FlowValue.Number,  "",                                            (r, _) => r.Octets(1 - r.ClientSide)),
        new("client_data",    FlowValue.Number,  "",                                            (r, _) => r.Data(r.ClientSide)),
        new("server_data",    FlowValue.Number,  "",                                            (r, _) => r.Data(1 - r.ClientSide)),
        new("retransmissions", FlowValue.Number, "of both",                                     Tcp(s => s.Client.Retransmissions + s.Server.Retransmissions)),
        new("out_of_order",   FlowValue.Number,  "",                                            Tcp(s => s.Client.OutOfOrder + s.Server.OutOfOrder)),
        new("zero_windows",   FlowValue.Number,  "",                                            Tcp(s => s.Client.ZeroWindows + s.Server.ZeroWindows)),
        new("gaps",           FlowValue.Number,  "octets before a segment were not captured",   Tcp(s => s.Client.Gaps + s.Server.Gaps)),
        new("copies",         FlowValue.Number,  "the same datagram once more",                 Tcp(s => s.Client.Copies + s.Server.Copies)),
        new("cut",            FlowValue.Number,  "frames not captured whole",                   Tcp(s => s.Client.Cut + s.Server.Cut)),
        new("one_sided",      FlowValue.Number,  "1 where one side alone was captured",         Tcp(s => s.IsOneSided ? 1L : 0)),
        new("times_back",     FlowValue.Number,  "frames earlier than the one before",          Tcp(s => s.TimesBack)),
        new("reuse",          FlowValue.Number,  "1 where the ports were used before",          Tcp(s => s.IsReuse ? 1L : 0)),
        new("reuse_distance", FlowValue.Number,  "first number less that of then",              Tcp(s => s.ReuseDistance)),
        new("conn_state",     FlowValue.Text,    "Zeek's",                                      Tcp(s => s.History.State(s.ClientSide))),
        new("history",        FlowValue.Text,    "Zeek's",                                      Tcp(s => s.History.Text(s.ClientSide))),
        new("verdict",        FlowValue.Text,    "all that in words",                           (r, _) => r.Verdict),
    ];

    public static FlowColumn? Find(string name) => Array.Find(All, c => c.Name == name);

    static Func<FlowRow, FlowBook, object?> Tcp(Func<FlowStory, object?> of) => (row, _) => row.Story is { } story ? of(story) : null;

    static object? Frame(Moment moment) => moment.Seen ? moment.Frame : null;

    static string? Agreed(FlowStory story)
    {
        (SynOffer client, SynOffer server) = (story.Client.Offer, story.Server.Offer);
        if (!story.Client.FirstIsTold || !story.Server.FirstIsTold) return null;
        ushort size = client.SegmentSize == 0 || server.SegmentSize == 0 ? (ushort)0 : Math.Min(client.SegmentSize, server.SegmentSize);
        var both = new SynOffer(size, -1, client.Sack && server.Sack, client.Timestamps && server.Timestamps, story.FastOpenAccepted);
        string text = both.ToString();
        if (client.Scale < 0 || server.Scale < 0) return text;
        string scale = string.Create(CultureInfo.InvariantCulture, $"window × {client.Factor} and × {server.Factor}");
        return text == "no options" ? scale : $"{text}, {scale}";
    }

    /// <summary>A conversation as one JSON object.</summary>
    public static void AddJson(Utf8Sink sink, FlowRow row, FlowBook book, IReadOnlyList<FlowColumn> columns)
    {
        sink.Add((byte)'{');
        bool first = true;
        foreach (FlowColumn column in columns)
        {
            if (column.Of(row, book) is null) continue;
            if (!first) sink.Add((byte)',');
            first = false;
            JsonText.AddWord(sink, column.Name);
            sink.Add((byte)':');
            string value = column.Shown(row, book);
            if (column.Kind == FlowValue.Text) JsonText.Add(sink, System.Text.Encoding.UTF8.GetBytes(value));
            else sink.Add(value);
        }
        sink.Add((byte)'}');
    }
}
