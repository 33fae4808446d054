namespace FilterLang.Protocols;

/// <summary>Points that are bits of an octet.</summary>
struct Dnp3Bits
{
    /// <summary>How many of its bits are taken.</summary>
    public int At;

    /// <summary>Octets of the prefix before it.</summary>
    public int Prefix;
}

/// <summary>Points of every group, IEEE Std 1815-2012 annex A.</summary>
static class Dnp3Points
{
    static readonly Protocol s_protocol = Dnp3.Protocol;

    /// <summary>Octet strings, groups 110 and 111.</summary>
    static readonly Field s_text = s_protocol.Bytes("dnp3.al.octet_string", "Octet String");

    /// <summary>The numbers of points once more, by what they are of, and whether they tell a state or a change of it.</summary>
    public static readonly Field
        Index            = s_protocol.UInt32("dnp3.al.bi.index",             "Binary Input Index"),
        BinaryStatic     = s_protocol.UInt32("dnp3.al.bi.static.index",      "Binary Input Static Index"),
        BinaryEvent      = s_protocol.UInt32("dnp3.al.bi.event.index",       "Binary Input Event Index"),
        DoubleBit        = s_protocol.UInt32("dnp3.al.dbi.index",            "Double-Bit Input Index"),
        DoubleBitStatic  = s_protocol.UInt32("dnp3.al.dbi.static.index",     "Double-Bit Input Static Index"),
        DoubleBitEvent   = s_protocol.UInt32("dnp3.al.dbi.event.index",      "Double-Bit Input Event Index"),
        Output           = s_protocol.UInt32("dnp3.al.bo.index",             "Binary Output Index"),
        OutputStatic     = s_protocol.UInt32("dnp3.al.bo.static.index",      "Binary Output Static Index"),
        OutputEvent      = s_protocol.UInt32("dnp3.al.bo.event.index",       "Binary Output Event Index"),
        OutputCommand    = s_protocol.UInt32("dnp3.al.bo.cmnd.index",        "Binary Output Command Index"),
        Counter          = s_protocol.UInt32("dnp3.al.counter.index",        "Counter Index"),
        CounterStatic    = s_protocol.UInt32("dnp3.al.counter.static.index", "Counter Static Index"),
        CounterEvent     = s_protocol.UInt32("dnp3.al.counter.event.index",  "Counter Input Event Index"),
        Analog           = s_protocol.UInt32("dnp3.al.ai.index",             "Analog Input Index"),
        AnalogStatic     = s_protocol.UInt32("dnp3.al.ai.static.index",      "Analog Input Static Index"),
        AnalogEvent      = s_protocol.UInt32("dnp3.al.ai.event.index",       "Analog Input Event Index"),
        AnalogOut        = s_protocol.UInt32("dnp3.al.ao.index",             "Analog Output Index"),
        AnalogOutStatic  = s_protocol.UInt32("dnp3.al.ao.static.index",      "Analog Output Static Index"),
        AnalogOutEvent   = s_protocol.UInt32("dnp3.al.ao.event.index",       "Analog Output Event Index"),
        AnalogOutCommand = s_protocol.UInt32("dnp3.al.ao.cmnd.index",        "Analog Output Command Index"),
        Text             = s_protocol.UInt32("dnp3.al.os.index",             "Octet String Index"),
        TextStatic       = s_protocol.UInt32("dnp3.al.os.static.index",      "Octet String Static Index"),
        TextEvent        = s_protocol.UInt32("dnp3.al.os.event.index",       "Octet String Event Index");

    /// <summary>The fields that repeat a point's number.</summary>
    public static (Field? All, Field? Own) IndexesOf(uint group) => group switch
    {
        1 => (Index, BinaryStatic),
        2 => (Index, BinaryEvent),
        3 => (DoubleBit, DoubleBitStatic),
        4 => (DoubleBit, DoubleBitEvent),
        10 => (Output, OutputStatic),
        11 or 13 => (Output, OutputEvent),
        12 => (Output, OutputCommand),
        20 or 21 => (Counter, CounterStatic),
        22 or 23 => (Counter, CounterEvent),
        30 or 31 => (Analog, AnalogStatic),
        32 or 33 => (Analog, AnalogEvent),
        40 => (AnalogOut, AnalogOutStatic),
        41 => (AnalogOut, AnalogOutCommand),
        42 => (AnalogOut, AnalogOutEvent),
        110 => (Text, TextStatic),
        111 => (Text, TextEvent),
        _ => (null, null),
    };

    /// <summary>An object that only asks for others: any variation of a group, or a class.</summary>
    public static bool IsEmpty(uint kind) => (kind >> 8, kind & 0xFF) switch
    {
        (1 or 2 or 3 or 4 or 11 or 20 or 22 or 30 or 32 or 34 or 42, 0) => true,
        (60, >= 1 and <= 4) => true,
        _ => false,
    };

    /// <summary>Takes what a point says.</summary>
    public static void TakeValue(ref Layer dnp3, in Dnp3Point point, bool hasPrefix, ref Dnp3Bits bits)
    {
        switch (point.Group, point.Variation)
        {
            case (0, _): Dnp3Attributes.Take(ref dnp3, point); break;
            case (1 or 10, 1) or (12, 3): TakeBit(ref dnp3, point, hasPrefix, ref bits); break;
            case (3, 1): TakePart(ref dnp3, point, Dnp3Quality.DoubleBits, 2, ref bits); break;
            case (80, 1): TakePart(ref dnp3, point, Dnp3Quality.Bits, 1, ref bits); break;
            case (12, 1 or 2): Dnp3Commands.TakeOutputBlock(ref dnp3, point); break;
            case (13, 1 or 2): Dnp3Commands.TakeEvent(ref dnp3, point); break;
            case (70, >= 3 and <= 6): Dnp3Files.Take(ref dnp3, point); break;
            case (110 or 111, _): dnp3.Take(s_text, (int)point.Variation); break;
            case (120, _) when Dnp3Security.Knows(point.Variation): Dnp3Security.Take(ref dnp3, point); break;
            default:
                var shape = Dnp3Shape.Of(point.Group, point.Variation);
                if (shape.IsKnown) Dnp3Values.Take(ref dnp3, point, shape);
                else if (!IsEmpty(point.Kind)) TakeUnknown(ref dnp3, point);
                break;
        }
    }

    // Without prefixes points share octets. One with a prefix has an octet of its own.
    static void TakeBit(ref Layer dnp3, in Dnp3Point point, bool hasPrefix, ref Dnp3Bits bits)
    {
        if (!hasPrefix)
        {
            TakePart(ref dnp3, point, Dnp3Quality.Bits, 1, ref bits);
            return;
        }
        dnp3.Place(Dnp3Quality.Bits[7], dnp3.Position);
        dnp3.Append(point.Item, $", Value: {dnp3.U8(dnp3.Position) & 1}");
        dnp3.Position++;
    }

    static void TakePart(ref Layer dnp3, in Dnp3Point point, Field[] parts, int size, ref Dnp3Bits bits)
    {
        ulong value = dnp3.Place(parts[bits.At / size], dnp3.Position);
        if (size == 1) dnp3.Append(point.Item, $", Value: {value}");
        else dnp3.Append(point.Item, $", State: {Dnp3Names.DoubleBit.Find(value)}");
        bits.At = (bits.At + size) & 7;
        bits.Prefix = point.Prefix;
        dnp3.Position = bits.At == 0 ? dnp3.Position + 1 : point.Start;
    }

    static void TakeUnknown(ref Layer dnp3, in Dnp3Point point)
    {
        dnp3.Position = point.Start;
        if (dnp3.Remaining > 0) dnp3.Take(Dnp3Objects.Unknown, dnp3.Remaining);
        else dnp3.Fail();
    }
}
