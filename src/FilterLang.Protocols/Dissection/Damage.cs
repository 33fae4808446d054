namespace FilterLang.Protocols;

/// <summary>
/// The pseudo protocols that say why a dissection stopped: cut by the capture, malformed, or only a fragment. They are no layers:
/// frame.protocols does not list them.
/// </summary>
public static class Damage
{
    public static readonly Protocol
        Malformed     = Protocol.Of("_ws.malformed",     "Malformed Packet",                static (ref Layer _) => { }, "Malformed packet"),
        Short         = Protocol.Of("_ws.short",         "Short Frame",                     static (ref Layer _) => { }, "Short"),
        Unreassembled = Protocol.Of("_ws.unreassembled", "Unreassembled Fragmented Packet", static (ref Layer _) => { }, "Unreassembled");

    public static readonly ExpertField
        ReassemblyRemark = Malformed.Expert("_ws.malformed.reassembly", Severity.Error, ExpertGroup.Malformed, "Reassembly error"),
        MalformedRemark  = Malformed.Expert("_ws.malformed.expert", Severity.Error, ExpertGroup.Malformed, "Malformed Packet (Exception occurred)"),
        FragmentRemark   = Unreassembled.Expert("_ws.unreassembled.expert", Severity.Note, ExpertGroup.Reassemble,
            "Unreassembled fragment (change preferences to enable reassembly)");

    /// <summary>Records the failure at hand, if there is one, and forgets it.</summary>
    internal static void Record(PacketDissector packet)
    {
        LayerFailure failure = packet.Failure;
        if (failure == LayerFailure.None) return;
        packet.Failure = LayerFailure.None;
        (Protocol protocol, ExpertField? remark) = failure switch
        {
            LayerFailure.Cut => (Short, null),
            LayerFailure.Fragment => (Unreassembled, FragmentRemark),
            _ => (Malformed, MalformedRemark),
        };
        // The pseudo protocol stands at the packet's top level and covers nothing.
        var layer = new Layer(packet, protocol, default, 0, 0, 0, -1, -1, 1);
        layer.Open(0);
        string name = packet.FailedIn?.ShortName ?? "";
        if (failure == LayerFailure.Cut) layer.Label(layer.ItemIndex, $"[Packet size limited during capture: {name} truncated]");
        else if (failure == LayerFailure.Fragment) layer.Label(layer.ItemIndex, $"[BoundErrorUnreassembled Packet: {name}]");
        else if (failure == LayerFailure.Contained) layer.Label(layer.ItemIndex, $"[Malformed Packet: {name}: length of contained item exceeds length of containing item]");
        else layer.Label(layer.ItemIndex, $"[Malformed Packet: {name}]");
        if (remark is not null) layer.Remark(remark);
        if (packet.Columns is not { } columns) return;
        switch (failure)
        {
            case LayerFailure.Cut:
                columns.Info.Add("[Packet size limited during capture]"u8);
                break;
            case LayerFailure.Fragment:
                columns.Info.Add("[BoundErrorUnreassembled Packet]"u8);
                break;
            case LayerFailure.Contained:
                columns.Info.Add("[Malformed Packet: length of contained item exceeds length of containing item]"u8);
                break;
            default:
                columns.Info.Add("[Malformed Packet]"u8);
                break;
        }
    }
}
