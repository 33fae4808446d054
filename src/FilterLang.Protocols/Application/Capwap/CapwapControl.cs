namespace FilterLang.Protocols;

/// <summary>Control messages of CAPWAP, RFC 5415 section 4.5.</summary>
static class CapwapControl
{
    const int CountedHead = 3;

    static readonly Protocol P = Capwap.Protocol;

    static readonly Field
        s_header     = P.Label ("capwap.control.header",                                  "Control Header"),
        s_type       = P.UInt32("capwap.control.header.message_type",                     "Message Type"),
        s_enterprise = P.UInt24("capwap.control.header.message_type.enterprise_number",   "Message Type (Enterprise Number)", names: CapwapElements.Enterprises),
        s_specific   = P.UInt32("capwap.control.header.message_type.enterprise_specific", "Message Type (Enterprise Specific)", names: CapwapNames.Message),
        s_sequence   = P.UInt8 ("capwap.control.header.sequence_number",                  "Sequence Number"),
        s_length     = P.UInt16("capwap.control.header.message_element_length",           "Message Element Length"),
        s_flags      = P.UInt8 ("capwap.control.header.flags",                            "Flags");

    /// <summary>The message at <see cref="Layer.Position"/>.</summary>
    public static void Take(ref Layer capwap)
    {
        const int HeaderLength = 8;
        int at = capwap.Position;
        uint type = capwap.U32(at);
        if (capwap.Failed) return;
        if (CapwapNames.Message.Find(type) is { } name) capwap.Info($" - {name}");
        else capwap.Info($" - Unknown Message Type (0x{type:x2})");
        GroupScope header = capwap.Begin(s_header, at, HeaderLength);
        capwap.TakeBits(s_type, s_enterprise, s_specific);
        capwap.Take(s_sequence);
        int length = (int)capwap.Take(s_length) - CountedHead;
        capwap.Take(s_flags);
        capwap.End(header);
        if (capwap.Failed) return;
        GroupScope elements = capwap.Begin(CapwapElements.Element, capwap.Position, Math.Max(0, length));
        CapwapElements.Take(ref capwap, capwap.Position + length);
        capwap.End(elements);
    }
}
