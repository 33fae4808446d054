namespace FilterLang.Protocols;

/// <summary>OpenFlow 1.3 to 1.5: the headers of messages, and what both ends say of the versions they speak.</summary>
static class OpenflowLater
{
    const uint Hello = 0, EchoRequest = 2, EchoReply = 3, VersionBitmap = 1;

    const int ElementHeader = 4;

    public static readonly Protocol
        Version13 = Protocol.Of("openflow_v4", "OpenFlow 1.3", static (ref layer) => Dissect(ref layer, s_version13!), "OpenFlow"),
        Version14 = Protocol.Of("openflow_v5", "OpenFlow 1.4", static (ref layer) => Dissect(ref layer, s_version14!), "OpenFlow"),
        Version15 = Protocol.Of("openflow_v6", "OpenFlow 1.5", static (ref layer) => Dissect(ref layer, s_version15!), "OpenFlow");

    static readonly Rows
        s_version13 = new(Version13, "openflow_v4", OpenflowNames.Type13), s_version14 = new(Version14, "openflow_v5", OpenflowNames.Type14),
        s_version15 = new(Version15, "openflow_v6", OpenflowNames.Type15);

    sealed class Rows(Protocol protocol, string name, ValueNames types)
    {
        public readonly Field
            Version       = protocol.UInt8 ($"{name}.version", "Version", display: Hex, names: OpenflowNames.Version),
            Type          = protocol.UInt8 ($"{name}.type",    "Type", names: types),
            Length        = protocol.UInt16($"{name}.length",  "Length"),
            TransactionId = protocol.UInt32($"{name}.xid",     "Transaction ID"),
            ElementType   = protocol.UInt16($"{name}.hello_element.type",           "Type", names: new(() => [(1, "OFPHET_VERSIONBITMAP")])),
            ElementLength = protocol.UInt16($"{name}.hello_element.length",         "Length"),
            Bitmap        = protocol.Bytes ($"{name}.hello_element.version.bitmap", "Bitmap"),
            ElementPad    = protocol.Bytes ($"{name}.hello_element.pad",            "Pad"),
            EchoData      = protocol.Bytes ($"{name}.echo.data",                    "Data");

        public readonly Field Element = protocol.Heading("Element");
    }

    static void Dissect(ref Layer message, Rows rows)
    {
        message.Open();
        message.Take(rows.Version);
        uint type = (uint)message.Take(rows.Type);
        message.Take(rows.Length);
        message.Take(rows.TransactionId);
        message.Info($"Type: {rows.Type.Names!.Find(type) ?? "Unknown message type"}");
        if (type == Hello)
            while (message.More && message.Remaining >= ElementHeader) TakeElement(ref message, rows);
        else if (type is EchoRequest or EchoReply && message.More) message.Take(rows.EchoData, message.Remaining);
    }

    // Section 7.5.1: elements begin at multiples of eight octets.
    static void TakeElement(ref Layer message, Rows rows)
    {
        int at = message.Position, length = message.U16(at + 2);
        GroupScope group = message.Begin(rows.Element, at, Math.Max(length, ElementHeader));
        uint type = (uint)message.Take(rows.ElementType);
        message.Take(rows.ElementLength);
        if (type == VersionBitmap && length > ElementHeader) message.Take(rows.Bitmap, length - ElementHeader);
        message.Position = at + Math.Max(length, ElementHeader);
        int pad = -length & 7;
        if (length >= ElementHeader && pad > 0 && message.Remaining >= pad) message.Take(rows.ElementPad, pad);
        message.End(group);
    }
}
