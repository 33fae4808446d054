namespace FilterLang.Protocols;

/// <summary>A body of a type that nobody reads; and how bodies are handed on.</summary>
static class MediaBody
{
    public static readonly Protocol Protocol = Protocol.Of("media", "Media Type", Dissect, "Media");

    public static readonly Field Type = Protocol.Bytes("media.type", "Media type");

    static MediaBody()
    {
        MediaTypes.Table.Add(Data.Protocol, "application/octet-stream");
        MediaTypes.Table.Add(Protocol, "*/*");
    }

    static void Dissect(ref Layer media)
    {
        media.Open();
        media.TellType(media.Packet.State<MediaContent>(Protocol).Type);
        media.Place(Type, 0, media.Captured);
    }

    /// <summary>Hands a body to a protocol. False if it declined.</summary>
    public static bool HandOn(ref Layer layer, in MediaPart body, Protocol protocol) =>
        body.Source < 0 ? layer.Call(protocol, body.At, body.Length) : layer.CallIn(body.Source, protocol);

    /// <summary>Asks those who recognise data of a table. False if nobody takes it.</summary>
    public static bool Guess(ref Layer layer, in MediaPart body, PayloadTable table)
    {
        HeuristicOrder heuristics = layer.Packet.Heuristics(table);
        for (int i = 0; i < heuristics.Order.Length; i++)
        {
            layer.Packet.Guesses = true;
            if (!HandOn(ref layer, body, heuristics.Order[i])) continue;
            heuristics.MoveToFront(i);
            return true;
        }
        return false;
    }
}
