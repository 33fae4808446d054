namespace FilterLang.Protocols;

/// <summary>Flag octets of points, IEEE Std 1815-2012 clause 11.6, and points that are bits.</summary>
static class Dnp3Quality
{
    static readonly Protocol s_protocol = Dnp3.Protocol;

    static readonly Field s_quality = s_protocol.Heading("Quality");

    public static readonly Field[]
        BinaryInput =
        [
            Flag("dnp3.al.biq.b7", "Point Value",    0x80),
            Flag("dnp3.al.biq.b6", "Reserved",       0x40),
            Flag("dnp3.al.biq.b5", "Chatter Filter", 0x20),
            Flag("dnp3.al.biq.b4", "Local Force",    0x10),
            Flag("dnp3.al.biq.b3", "Remote Force",   0x08),
            Flag("dnp3.al.biq.b2", "Comm Fail",      0x04),
            Flag("dnp3.al.biq.b1", "Restart",        0x02),
            Flag("dnp3.al.biq.b0", "Online",         0x01),
        ],
        BinaryOutput =
        [
            Flag("dnp3.al.boq.b7", "Point Value",  0x80),
            Flag("dnp3.al.boq.b6", "Reserved",     0x40),
            Flag("dnp3.al.boq.b5", "Reserved",     0x20),
            Flag("dnp3.al.boq.b4", "Local Force",  0x10),
            Flag("dnp3.al.boq.b3", "Remote Force", 0x08),
            Flag("dnp3.al.boq.b2", "Comm Fail",    0x04),
            Flag("dnp3.al.boq.b1", "Restart",      0x02),
            Flag("dnp3.al.boq.b0", "Online",       0x01),
        ],
        Counter =
        [
            Flag("dnp3.al.ctrq.b7", "Reserved",      0x80),
            Flag("dnp3.al.ctrq.b6", "Discontinuity", 0x40),
            Flag("dnp3.al.ctrq.b5", "Roll-Over",     0x20),
            Flag("dnp3.al.ctrq.b4", "Local Force",   0x10),
            Flag("dnp3.al.ctrq.b3", "Remote Force",  0x08),
            Flag("dnp3.al.ctrq.b2", "Comm Fail",     0x04),
            Flag("dnp3.al.ctrq.b1", "Restart",       0x02),
            Flag("dnp3.al.ctrq.b0", "Online",        0x01),
        ],
        AnalogInput =
        [
            Flag("dnp3.al.aiq.b7", "Reserved",        0x80),
            Flag("dnp3.al.aiq.b6", "Reference Check", 0x40),
            Flag("dnp3.al.aiq.b5", "Over-Range",      0x20),
            Flag("dnp3.al.aiq.b4", "Local Force",     0x10),
            Flag("dnp3.al.aiq.b3", "Remote Force",    0x08),
            Flag("dnp3.al.aiq.b2", "Comm Fail",       0x04),
            Flag("dnp3.al.aiq.b1", "Restart",         0x02),
            Flag("dnp3.al.aiq.b0", "Online",          0x01),
        ],
        AnalogOutput =
        [
            Flag("dnp3.al.aoq.b7", "Reserved",     0x80),
            Flag("dnp3.al.aoq.b6", "Reserved",     0x40),
            Flag("dnp3.al.aoq.b5", "Reserved",     0x20),
            Flag("dnp3.al.aoq.b4", "Local Force",  0x10),
            Flag("dnp3.al.aoq.b3", "Remote Force", 0x08),
            Flag("dnp3.al.aoq.b2", "Comm Fail",    0x04),
            Flag("dnp3.al.aoq.b1", "Restart",      0x02),
            Flag("dnp3.al.aoq.b0", "Online",       0x01),
        ],
        // Two bits of an octet, from the lowest ones on.
        DoubleBits = [Double(0x03), Double(0x0C), Double(0x30), Double(0xC0)],
        // One bit of an octet, from the lowest one on.
        Bits = [Bit(0x01), Bit(0x02), Bit(0x04), Bit(0x08), Bit(0x10), Bit(0x20), Bit(0x40), Bit(0x80)],
        // As for binary inputs, with two bits for the state.
        DoubleBitInput = [DoubleBits[3], .. BinaryInput[2..]];

    static Field Flag(string name, string label, ulong mask) => s_protocol.Boolean(name, label, mask: mask, names: ValueNames.SetNotSet);

    static Field Double(ulong mask) => s_protocol.UInt8("dnp3.al.2bit", "Value (Double-bit)", mask: mask, names: Dnp3Names.DoubleBit);

    static Field Bit(ulong mask) => s_protocol.Boolean("dnp3.al.bit", "Value (bit)", mask: mask, names: ValueNames.Pair("On", "Off"));

    /// <summary>Takes the octet of flags of a point.</summary>
    public static void Take(ref Layer dnp3, Field[] flags, in Dnp3Point point)
    {
        uint octet = dnp3.U8(dnp3.Position);
        GroupScope scope = dnp3.Begin(s_quality, dnp3.Position, 1);
        dnp3.TakeParts(flags);
        dnp3.End(scope);
        dnp3.Label(scope.Item, $"Quality: {((octet & 1) != 0 ? "Online" : "Offline")}");
        dnp3.Append(point.Item, $" (Quality: {((octet & 1) != 0 ? "Online" : "Offline")}");
        for (int bit = 1; bit < 7; bit++)
        {
            Field flag = flags[^(bit + 1)];
            if ((octet >> bit & 1) == 0 || flag.Label == "Reserved" || flag.Type != FieldType.Boolean) continue;
            dnp3.Append(scope.Item, $", {flag.Label}");
            dnp3.Append(point.Item, $", {flag.Label}");
        }
        dnp3.Append(point.Item, $")");
        if (flags == BinaryInput || flags == BinaryOutput) dnp3.Append(point.Item, $", Value: {octet >> 7}");
        if (flags == DoubleBitInput) dnp3.Append(point.Item, $", State: {Dnp3Names.DoubleBit.Find(octet >> 6)}");
    }
}
