namespace FilterLang.Protocols;

/// <summary>What every remark of a dissector adds beside its own field: <c>_ws.expert</c> and its parts.</summary>
public static class ExpertInfo
{
    public static readonly Protocol Protocol = Protocol.Of("_ws.expert", "Expert Info", static (ref Layer _) => { }, "Expert");

    public static readonly Field
        Message  = Protocol.Text  ("_ws.expert.message",  "Message"),
        Severity = Protocol.UInt32("_ws.expert.severity", "Severity level", display: None, names: new ValueNames(() =>
            [(0x100000, "Comment"), (0x200000, "Chat"), (0x400000, "Note"), (0x600000, "Warning"), (0x800000, "Error")])),
        Group    = Protocol.UInt32("_ws.expert.group",    "Group", display: None, names: new ValueNames(() =>
            [(0x1000000, "Checksum"), (0x2000000, "Sequence"), (0x3000000, "Response"), (0x4000000, "Request"), (0x5000000, "Undecoded"),
             (0x6000000, "Reassemble"), (0x7000000, "Malformed"), (0x8000000, "Debug"), (0x9000000, "Protocol"), (0xA000000, "Security"),
             (0xB000000, "Comment"), (0xC000000, "Decryption"), (0xD000000, "Assumption"), (0xE000000, "Deprecated"),
             (0xF000000, "Receive"), (0x10000000, "Interface"), (0x11000000, "Dissector bug")]));

    /// <summary>Records a remark under the item at hand. One of the group Malformed marks the packet as well.</summary>
    internal static void Record(ref Layer layer, ExpertField remark, scoped ReadOnlySpan<byte> message, int at, int length)
    {
        int outer = layer.Parent, nowhere = -layer.Start - 1;
        if (layer.Wants(Protocol.Field))
        {
            // Without octets of its own it stands where the item begins that it is about.
            int place = length == 0 && outer >= 0 ? layer.Packet.Items[outer].Offset - layer.Start : at;
            int item = layer.Record(Protocol.Field, Item.Run(0, 0), place, length, ItemFlags.Generated);
            if (item >= 0) layer.Parent = item;
            layer.Label(item, $"Expert Info ({Severity.Names!.Find((uint)remark.Severity)}/{Group.Names!.Find((uint)remark.Group)}): {message}");
        }
        if (layer.Wants(remark.Field)) layer.LabelUtf8(layer.Record(remark.Field, 0, nowhere, 0, ItemFlags.Generated), message);
        if (layer.Wants(Message)) layer.RecordText(Message, message, nowhere, 0, ItemFlags.Generated | ItemFlags.Hidden);
        if (layer.Wants(Severity)) layer.Record(Severity, (uint)remark.Severity, nowhere, 0, ItemFlags.Generated);
        if (layer.Wants(Group)) layer.Record(Group, (uint)remark.Group, nowhere, 0, ItemFlags.Generated);
        layer.Parent = outer;
        if (remark.Group == ExpertGroup.Malformed && layer.Wants(Damage.Malformed.Field))
            layer.Record(Damage.Malformed.Field, Item.Run(0, 0), 0, 0, ItemFlags.Generated | ItemFlags.Hidden);
    }
}
