namespace FilterLang.Protocols;

/// <summary>Telecontrol over TCP, IEC 60870-5-104 section 5: numbered and unnumbered units that carry the messages of IEC 60870-5-101.</summary>
public static class Iec104
{
    const ushort Port = 2404;

    const byte StartOctet = 0x68;

    const int HeaderLength = 6, LeastLength = 4, LengthAt = 1, ControlAt = 2;

    const uint Information = 0, Supervisory = 1, Unnumbered = 3;

    public static readonly Protocol Protocol = Protocol.Of("iec60870_104", "IEC 60870-5-104", Dissect, "IEC 60870-5-104");

    public static readonly Field
        ApduLen   = Protocol.UInt8 ("iec60870_104.apdulen", "ApduLen"),
        EvenType  = Protocol.UInt32("iec60870_104.type", "Type", display: Hex, mask: 0x1, names: IecFrameNames.Types, little: true),
        Type      = Protocol.UInt32("iec60870_104.type", "Type", display: Hex, mask: 0x3, names: IecFrameNames.Types, little: true),
        Utype     = Protocol.UInt32("iec60870_104.utype", "UType", display: Hex, mask: 0xfc, names: IecFrameNames.Functions, little: true),
        Tx        = Protocol.UInt32("iec60870_104.tx", "Tx", mask: 0xfffe, little: true),
        Rx        = Protocol.UInt32("iec60870_104.rx", "Rx", mask: 0xfffe0000, little: true),
        Data      = Protocol.Bytes ("iec60870_104.data", "Data");

    static readonly ExpertField
        TooShort = Protocol.Expert("iec104.apdu_min_len", Severity.Error, ExpertGroup.Malformed, "APDU less than bytes"),
        Invalid  = Protocol.Expert("iec104.apdu_invalid_len", Severity.Error, ExpertGroup.Malformed, "Invalid ApduLen");

    static Iec104() => Protocol.CarriedBy(PayloadTables.TcpPort, Port).Borrows(Iec60870Asdu.Protocol);

    static void Dissect(ref Layer iec) => iec.Pdus(HeaderLength, LengthOf, TakeUnit);

    // Octets before the first start belong to the unit, as what should not be there.
    static int LengthOf(ref Layer iec, int at)
    {
        int start = iec.Bytes[at..].IndexOf(StartOctet);
        return start >= 0 && at + start + LengthAt < iec.Captured ? start + iec.Bytes[at + start + LengthAt] + 2 : iec.Length - at;
    }

    static void TakeUnit(ref Layer iec)
    {
        int start = iec.Bytes.IndexOf(StartOctet);
        if (iec.Packet.Columns is { } columns) columns.Protocol = Protocol.ShortName;
        if (start >= 0 && start + LengthAt < iec.Captured && iec.Bytes[start + LengthAt] >= LeastLength)
        {
            iec.ClearInfo();
            if (iec.Packet.Columns is { Info.Length: > 0 }) iec.Info($" | ");
        }
        if (start < 0 || start > iec.Length - 2)
        {
            iec.Open();
            iec.Take(Data, iec.Length);
            return;
        }
        iec.Open(start + HeaderLength);
        if (start > 0) iec.Take(Data, start);
        iec.Take(Iec60870Asdu.Start);
        int length = (int)iec.Take(ApduLen);
        if (length < LeastLength)
        {
            iec.Remark(TooShort, $"APDU less than {LeastLength} bytes", start + LengthAt, 1);
            return;
        }
        if (start > 0) iec.Info($"<ERR prefix {start} bytes> ");
        TakeControl(ref iec, start + ControlAt);
        iec.Position = start + HeaderLength;
        if ((iec.U8(start + ControlAt) & 1) == Information && !iec.Failed) iec.Call(Iec60870Asdu.Protocol);
        iec.KeepInfo();
    }

    // Section 5.1.
    static void TakeControl(ref Layer iec, int at)
    {
        uint octet = iec.U8(at), type = (octet & 1) == 0 ? Information : octet & 3;
        uint sent = (uint)(iec.U16Little(at) >> 1), received = (uint)(iec.U16Little(at + 2) >> 1);
        if (iec.Failed) return;
        iec.Info($"{(iec.Packet.SourcePort == Port ? "->" : "<-")} {(type == Information ? "I" : type == Supervisory ? "S" : "U")} (");
        iec.Place(type == Information ? EvenType : Type, at);
        switch (type)
        {
            case Information:
                iec.Place(Tx, at);
                iec.Place(Rx, at);
                iec.Info($"{sent},{received}) ");
                break;
            case Supervisory:
                iec.Place(Rx, at);
                iec.Info($"{received}) ");
                break;
            case Unnumbered:
                iec.Info($"{IecFrameNames.Functions.Find(octet >> 2) ?? "<ERR>"}) ");
                iec.Place(Utype, at);
                break;
        }
    }
}

/// <summary>Names of the control field, IEC 60870-5-104 section 5.1.</summary>
static class IecFrameNames
{
    public static readonly ValueNames Types = new(() => [(0, "I"), (1, "S"), (3, "U")]);

    public static readonly ValueNames Functions = new(() =>
    [
        (1, "STARTDT act"), (2, "STARTDT con"), (4, "STOPDT act"), (8, "STOPDT con"), (16, "TESTFR act"), (32, "TESTFR con"),
    ]);
}
