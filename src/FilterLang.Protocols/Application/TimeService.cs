namespace FilterLang.Protocols;

/// <summary>The Time Protocol, RFC 868: an empty question, and the seconds since 1900 as an answer.</summary>
public static class TimeService
{
    const ushort Port = 37;

    public static readonly Protocol Protocol = Protocol.Of("time", "Time Protocol", Dissect, "TIME");

    public static readonly Field
        Time     = Protocol.UInt32 ("time.time",     "Time"),
        Response = Protocol.Boolean("time.response", "Type", names: ValueNames.Pair("Response", "Request"));

    static TimeService() => Protocol.CarriedBy(PayloadTables.UdpPort, Port).CarriedBy(PayloadTables.TcpPort, Port);

    static void Dissect(ref Layer time)
    {
        bool isResponse = time.Packet.SourcePort == Port;
        time.Summary("TIME");
        time.Info($"TIME {(isResponse ? "Response" : "Request")}");
        time.Note(Response, isResponse ? 1UL : 0);
        if (isResponse) time.Take(Time);
    }
}
