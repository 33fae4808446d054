namespace FilterLang.Protocols;

/// <summary>IPsec in UDP, RFC 3948 section 2: ESP as it is, messages of IKE behind four octets of zero, and single octets that keep a mapping alive.</summary>
public static class UdpEncapsulation
{
    const int MarkerLength = 4;
    const byte KeepAlive = 0xFF;

    /// <summary>What the port carries, under 0 for IKE and 1 for ESP.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("udpencap.carried");

    public static readonly Protocol Protocol = Protocol.Of("udpencap", "UDP Encapsulation of IPsec Packets", Dissect, "UDPENCAP");

    static readonly Field
        s_keepAlive = Protocol.Label("udpencap.nat_keepalive",  "NAT-keepalive packet"),
        s_marker    = Protocol.Label("udpencap.non_esp_marker", "Non-ESP Marker");

    static UdpEncapsulation() => Protocol.CarriedBy(PayloadTables.UdpPort, 4500).Dispatches(Carried);

    static void Dissect(ref Layer encapsulation)
    {
        encapsulation.Summary("UDPENCAP");
        if (encapsulation.Length == 1 && encapsulation.U8(0) == KeepAlive)
        {
            encapsulation.Open(1);
            encapsulation.Info($"NAT-keepalive");
            encapsulation.Note(s_keepAlive, 0, 0, 1, ItemFlags.None);
            return;
        }
        bool isEsp = encapsulation.U32(0) != 0;
        encapsulation.Open(isEsp ? 0 : MarkerLength);
        if (encapsulation.Failed) return;
        if (!isEsp)
        {
            encapsulation.Note(s_marker, 0, 0, MarkerLength, ItemFlags.None);
            encapsulation.Position = MarkerLength;
        }
        if (encapsulation.Packet.Find(Carried, isEsp ? 1u : 0) is { } carried) encapsulation.Call(carried);
    }
}
