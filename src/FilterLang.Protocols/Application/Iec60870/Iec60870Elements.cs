namespace FilterLang.Protocols;

/// <summary>Information elements, IEC 60870-5-101 section 7.2.6, in the order in which each type of message has them (section 7.3).</summary>
static class Iec60870Elements
{
    const float Scale = 32768;

    static readonly Protocol s_protocol = Iec60870Asdu.Protocol;

    public static readonly Field
        Siq       = s_protocol.UInt8  ("iec60870_asdu.siq", "SIQ", display: Hex),
        SiqSpi    = s_protocol.Flag   (Siq, "iec60870_asdu.siq.spi", "SPI", 0x1, names: ValueNames.Pair("On", "Off")),
        SiqBl     = s_protocol.Flag   (Siq, "iec60870_asdu.siq.bl", "BL", 0x10, names: ValueNames.Pair("Blocked", "Not blocked")),
        SiqSb     = s_protocol.Flag   (Siq, "iec60870_asdu.siq.sb", "SB", 0x20, names: ValueNames.Pair("Substituted", "Not Substituted")),
        SiqNt     = s_protocol.Flag   (Siq, "iec60870_asdu.siq.nt", "NT", 0x40, names: ValueNames.Pair("Not Topical", "Topical")),
        SiqIv     = s_protocol.Flag   (Siq, "iec60870_asdu.siq.iv", "IV", 0x80, names: ValueNames.Pair("Invalid", "Valid")),
        Diq       = s_protocol.UInt8  ("iec60870_asdu.diq", "DIQ", display: Hex),
        DiqDpi    = s_protocol.Bits   (Diq, "iec60870_asdu.diq.dpi", "DPI", 0x3, names: Iec60870Names.DiqDpi),
        DiqBl     = s_protocol.Flag   (Diq, "iec60870_asdu.diq.bl", "BL", 0x10, names: ValueNames.Pair("Blocked", "Not blocked")),
        DiqSb     = s_protocol.Flag   (Diq, "iec60870_asdu.diq.sb", "SB", 0x20, names: ValueNames.Pair("Substituted", "Not Substituted")),
        DiqNt     = s_protocol.Flag   (Diq, "iec60870_asdu.diq.nt", "NT", 0x40, names: ValueNames.Pair("Not Topical", "Topical")),
        DiqIv     = s_protocol.Flag   (Diq, "iec60870_asdu.diq.iv", "IV", 0x80, names: ValueNames.Pair("Invalid", "Valid")),
        Qds       = s_protocol.UInt8  ("iec60870_asdu.qds", "QDS", display: Hex),
        QdsOv     = s_protocol.Flag   (Qds, "iec60870_asdu.qds.ov", "OV", 0x1, names: ValueNames.Pair("Overflow", "No overflow")),
        QdsBl     = s_protocol.Flag   (Qds, "iec60870_asdu.qds.bl", "BL", 0x10, names: ValueNames.Pair("Blocked", "Not blocked")),
        QdsSb     = s_protocol.Flag   (Qds, "iec60870_asdu.qds.sb", "SB", 0x20, names: ValueNames.Pair("Substituted", "Not Substituted")),
        QdsNt     = s_protocol.Flag   (Qds, "iec60870_asdu.qds.nt", "NT", 0x40, names: ValueNames.Pair("Not Topical", "Topical")),
        QdsIv     = s_protocol.Flag   (Qds, "iec60870_asdu.qds.iv", "IV", 0x80, names: ValueNames.Pair("Invalid", "Valid")),
        Vti       = s_protocol.UInt8  ("iec60870_asdu.vti", "VTI", display: Hex),
        VtiV      = s_protocol.Bits   (Vti, "iec60870_asdu.vti.v", "Value", 0x7f, type: FieldType.Int8),
        VtiT      = s_protocol.Flag   (Vti, "iec60870_asdu.vti.t", "T", 0x80, names: ValueNames.Pair("Transient", "Not Transient")),
        Qos       = s_protocol.UInt8  ("iec60870_asdu.qos", "QOS", display: Hex),
        QosQl     = s_protocol.Bits   (Qos, "iec60870_asdu.qos.ql", "QL", 0x7f),
        QosSe     = s_protocol.Flag   (Qos, "iec60870_asdu.qos.se", "S/E", 0x80, names: ValueNames.Pair("Select", "Execute")),
        Sco       = s_protocol.UInt8  ("iec60870_asdu.sco", "SCO", display: Hex),
        ScoOn     = s_protocol.Flag   (Sco, "iec60870_asdu.sco.on", "ON/OFF", 0x1, names: ValueNames.Pair("On", "Off")),
        ScoQu     = s_protocol.Bits   (Sco, "iec60870_asdu.sco.qu", "QU", 0x7c, names: Iec60870Names.ScoQu),
        ScoSe     = s_protocol.Flag   (Sco, "iec60870_asdu.sco.se", "S/E", 0x80, names: ValueNames.Pair("Select", "Execute")),
        Dco       = s_protocol.UInt8  ("iec60870_asdu.dco", "DCO", display: Hex),
        DcoOn     = s_protocol.Bits   (Dco, "iec60870_asdu.dco.on", "ON/OFF", 0x3, names: Iec60870Names.DcoOn),
        DcoQu     = s_protocol.Bits   (Dco, "iec60870_asdu.dco.qu", "QU", 0x7c, names: Iec60870Names.ScoQu),
        DcoSe     = s_protocol.Flag   (Dco, "iec60870_asdu.dco.se", "S/E", 0x80, names: ValueNames.Pair("Select", "Execute")),
        Rco       = s_protocol.UInt8  ("iec60870_asdu.rco", "RCO", display: Hex),
        RcoUp     = s_protocol.Bits   (Rco, "iec60870_asdu.rco.up", "UP/DOWN", 0x3, names: Iec60870Names.RcoUp),
        RcoQu     = s_protocol.Bits   (Rco, "iec60870_asdu.rco.qu", "QU", 0x7c, names: Iec60870Names.ScoQu),
        RcoSe     = s_protocol.Flag   (Rco, "iec60870_asdu.rco.se", "S/E", 0x80, names: ValueNames.Pair("Select", "Execute")),
        Qpm       = s_protocol.UInt8  ("iec60870_asdu.qpm", "QPM", display: Hex),
        QpmKpa    = s_protocol.Bits   (Qpm, "iec60870_asdu.qpm.kpa", "KPA", 0x3f, names: new(() => [(0, "Not used"), (1, "Threshold value"), (2, "Smoothing factor (filter time constant)")])),
        QpmLpc    = s_protocol.Bits   (Qpm, "iec60870_asdu.qpm.lpc", "LPC", 0x40, names: new(() => [(0, "No change"), (1, "Change")])),
        QpmPop    = s_protocol.Bits   (Qpm, "iec60870_asdu.qpm.pop", "POP", 0x80, names: new(() => [(0, "Operation"), (1, "Not in operation")])),
        Coi       = s_protocol.UInt8  ("iec60870_asdu.coi", "COI", display: Hex),
        CoiR      = s_protocol.Bits   (Coi, "iec60870_asdu.coi.r", "R", 0x7f, names: new(() => [(0, "Local power switch on"), (1, "Local manual reset"), (2, "Remote reset")])),
        CoiI      = s_protocol.Flag   (Coi, "iec60870_asdu.coi.i", "I", 0x80, names: ValueNames.Pair("Initialisation after change of local parameters", "Initialisation with unchanged local parameters")),
        Qoi       = s_protocol.UInt8  ("iec60870_asdu.qoi", "QOI", names: Iec60870Names.Qoi),
        Qcc       = s_protocol.UInt8  ("iec60870_asdu.qcc", "QCC", display: Hex),
        QccRqt    = s_protocol.Bits   (Qcc, "iec60870_asdu.qcc.rqt", "RQT", 0x3f, names: Iec60870Names.QccRqt),
        QccFrz    = s_protocol.Bits   (Qcc, "iec60870_asdu.qcc.frz", "FRZ", 0xc0, names: Iec60870Names.QccFrz),
        Qrp       = s_protocol.UInt8  ("iec60870_asdu.qrp", "QRP", names: new(() => [(0, "Not used"), (1, "General reset of process"), (2, "Reset of pending information with time tag of the event buffer")])),
        Bcr       = s_protocol.Int32  ("iec60870_asdu.bcr", "BCR", little: true),
        BcrCount  = s_protocol.Int32  ("iec60870_asdu.bcr.count", "Value", little: true),
        BcrSq     = s_protocol.UInt8  ("iec60870_asdu.bcr.sq", "SQ", mask: 0x1f),
        BcrCy     = s_protocol.Boolean("iec60870_asdu.bcr.cy", "CY", mask: 0x20, names: ValueNames.Pair("Overflow", "No overflow")),
        BcrCa     = s_protocol.Boolean("iec60870_asdu.bcr.ca", "CA", mask: 0x40, names: ValueNames.Pair("Adjusted", "Not Adjusted")),
        BcrIv     = s_protocol.Boolean("iec60870_asdu.bcr.iv", "IV", mask: 0x80, names: ValueNames.Pair("Invalid", "Valid")),
        Bitstring = s_protocol.UInt32 ("iec60870_asdu.bitstring", "Value", display: Hex, little: true),
        Float     = s_protocol.Row    ("iec60870_asdu.float", "Value", FieldType.Float, little: true),
        Normval   = s_protocol.Row    ("iec60870_asdu.normval", "Value", FieldType.Float, little: true),
        Scalval   = s_protocol.Row    ("iec60870_asdu.scalval", "Value", FieldType.Int16, display: Dec, little: true),
        Tsc       = s_protocol.UInt16 ("iec60870_asdu.tsc", "TSC", little: true);

    /// <summary>Takes what an object of a type consists of. False for types that are not known.</summary>
    public static bool Take(ref Layer asdu, uint type)
    {
        switch (type)
        {
            case 1 or 2 or 30: TakeStatus(ref asdu); break;
            case 3 or 4 or 31: asdu.TakeBits(Diq, DiqDpi, DiqBl, DiqSb, DiqNt, DiqIv); break;
            case 5 or 6 or 32: asdu.TakeBits(Vti, VtiV, VtiT); break;
            case 7 or 8 or 33 or 51 or 64: asdu.Take(Bitstring); break;
            case 9 or 10 or 21 or 34 or 48 or 61 or 110: TakeNormal(ref asdu); break;
            case 11 or 12 or 35 or 49 or 62 or 111: asdu.Take(Scalval); break;
            case 13 or 14 or 36 or 50 or 63 or 112: asdu.Take(Float); break;
            case 15 or 16 or 37: TakeCounter(ref asdu); break;
            case 45 or 58: asdu.TakeBits(Sco, ScoOn, ScoQu, ScoSe); break;
            case 46 or 59: asdu.TakeBits(Dco, DcoOn, DcoQu, DcoSe); break;
            case 47 or 60: asdu.TakeBits(Rco, RcoUp, RcoQu, RcoSe); break;
            case 70: asdu.TakeBits(Coi, CoiR, CoiI); break;
            case 100: asdu.Take(Qoi); break;
            case 101: asdu.TakeBits(Qcc, QccRqt, QccFrz); break;
            case 102 or 103: break;
            case 105: asdu.Take(Qrp); break;
            case 107: asdu.Take(Tsc); break;
            default: return false;
        }
        if (type is >= 5 and <= 14 or >= 32 and <= 36) asdu.TakeBits(Qds, QdsOv, QdsBl, QdsSb, QdsNt, QdsIv);
        else if (type is >= 48 and <= 50 or >= 61 and <= 63) asdu.TakeBits(Qos, QosQl, QosSe);
        else if (type is >= 110 and <= 112) asdu.TakeBits(Qpm, QpmKpa, QpmLpc, QpmPop);
        if (type is 2 or 4 or 6 or 8 or 10 or 12 or 14 or 16) Iec60870Time.TakeShort(ref asdu);
        else if (type is >= 30 and <= 37 or >= 58 and <= 64 or 103 or 107) Iec60870Time.Take(ref asdu);
        return true;
    }

    static void TakeStatus(ref Layer asdu) => asdu.TakeBits(Siq, SiqSpi, SiqBl, SiqSb, SiqNt, SiqIv);

    static void TakeNormal(ref Layer asdu)
    {
        double value = (short)asdu.U16Little(asdu.Position) / Scale;
        asdu.Note(Normval, BitConverter.DoubleToUInt64Bits(value), asdu.Position, 2, ItemFlags.None);
        asdu.Position += 2;
    }

    // Section 7.2.6.9.
    static void TakeCounter(ref Layer asdu)
    {
        int at = asdu.Position;
        asdu.Place(Bcr, at);
        asdu.Place(BcrCount, at);
        asdu.Position = at + 4;
        asdu.TakeParts(BcrSq, BcrCy, BcrCa, BcrIv);
    }
}
