namespace FilterLang.Protocols;

/// <summary>
/// The remote procedure calls of AFS: recognised by the type in their header, so that others may use their ports, and covered as they are.
/// </summary>
public static class Rx
{
    const int HeaderLength = 28, TypeAt = 20;

    public static readonly Protocol Protocol = Protocol.Of("rx", "RX Protocol", Dissect, "RX");

    static Rx() => Protocol.CarriedBy(PayloadTables.UdpPort, 7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7009, 7021).Selects();

    static void Dissect(ref Layer rx)
    {
        // DATA to PARAMS, and VERSION.
        if (rx.Captured < HeaderLength || rx.Bytes[TypeAt] is not ((>= 1 and <= 8) or 13))
        {
            rx.Decline();
            return;
        }
        rx.Summary("RX");
        rx.Open();
    }
}
