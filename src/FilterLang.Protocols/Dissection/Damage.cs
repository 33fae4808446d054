namespace FilterLang.Protocols;

/// <summary>The pseudo protocols that say why a dissection stopped: cut by the capture, malformed, or only a fragment.</summary>
public static class Damage
{
    public static readonly Protocol
        Malformed     = new("_ws.malformed",     "Malformed Packet",     static (ref Layer _) => { }, "Malformed packet"),
        Short         = new("_ws.short",         "Packet size limited during capture", static (ref Layer _) => { }, "Short"),
        Unreassembled = new("_ws.unreassembled", "Unreassembled Fragmented Packet",    static (ref Layer _) => { }, "Unreassembled");

    public static readonly ExpertField MalformedRemark =
        Malformed.Expert("_ws.malformed.expert", Severity.Error, ExpertGroup.Malformed, "Malformed Packet (Exception occurred)");

    /// <summary>Records the failure at hand, if there is one, and forgets it.</summary>
    internal static void Record(PacketDissector packet)
    {
        LayerFailure failure = packet.Failure;
        if (failure == LayerFailure.None) return;
        packet.Failure = LayerFailure.None;
        Protocol protocol = failure switch { LayerFailure.Cut => Short, LayerFailure.Fragment => Unreassembled, _ => Malformed };
        // The pseudo protocol stands at the packet's top level and covers nothing.
        var layer = new Layer(packet, protocol, default, 0, 0, 0, -1, 1);
        layer.Open(0);
        if (failure == LayerFailure.Malformed)
        {
            packet.AddLayer(protocol);
            layer.Remark(MalformedRemark);
        }
    }
}
