namespace FilterLang.Protocols;

/// <summary>Messages of telecontrol, IEC 60870-5-101 section 7: information objects of one type.</summary>
public static class Iec60870Asdu
{
    const int HeaderLength = 6, AddressLength = 3;

    public static readonly Protocol Protocol = Protocol.Of("iec60870_asdu", "IEC 60870-5-101/104 ASDU", Dissect, "IEC 60870-5-101/104 ASDU");

    public static readonly Field
        Start   = Protocol.UInt8  ("iec60870_asdu.start", "START", display: Hex),
        Addr    = Protocol.UInt16 ("iec60870_asdu.addr", "Addr", little: true),
        Oa      = Protocol.UInt8  ("iec60870_asdu.oa", "OA"),
        Typeid  = Protocol.UInt8  ("iec60870_asdu.typeid", "TypeId", names: Iec60870Names.Typeid),
        Causetx = Protocol.UInt8  ("iec60870_asdu.causetx", "CauseTx", mask: 0x3f, names: Iec60870Names.Causetx),
        Nega    = Protocol.Boolean("iec60870_asdu.nega", "Negative", mask: 0x40),
        Test    = Protocol.Boolean("iec60870_asdu.test", "Test", mask: 0x80),
        Ioa     = Protocol.UInt24 ("iec60870_asdu.ioa", "IOA", little: true),
        Numix   = Protocol.UInt8  ("iec60870_asdu.numix", "NumIx", mask: 0x7f),
        Sq      = Protocol.Boolean("iec60870_asdu.sq", "SQ", mask: 0x80),
        Rawdata = Protocol.Bytes  ("iec60870_asdu.rawdata", "Raw Data");

    static readonly Field s_object = Protocol.Heading("IOA");

    static Iec60870Asdu() => _ = (Iec60870Elements.Siq, Iec60870Time.Cp56time);

    static void Dissect(ref Layer asdu)
    {
        if (asdu.Packet.Columns is { } columns) columns.Protocol = Protocol.ShortName;
        asdu.Open();
        uint type = (uint)asdu.Take(Typeid);
        bool isSequence = asdu.Place(Sq, asdu.Position) != 0;
        int count = (int)asdu.Take(Numix);
        uint cause = asdu.U8(asdu.Position);
        asdu.TakeParts(Causetx, Nega, Test);
        asdu.Take(Oa);
        uint address = (uint)asdu.Take(Addr);
        if (asdu.Failed) return;
        uint first = asdu.Remaining >= AddressLength ? (uint)asdu.Get(Ioa, asdu.Position) : 0;
        Tell(asdu, type, cause, address, isSequence, (uint)count, first);
        uint number = first;
        for (int i = 0; i < count && asdu.More; i++)
        {
            GroupScope group = asdu.Begin(s_object);
            if (i > 0 && isSequence) asdu.Note(Ioa, ++number & 0xFFFFFF);
            else number = (uint)asdu.Take(Ioa);
            asdu.Label(group.Item, $"IOA: {number}");
            bool isKnown = Iec60870Elements.Take(ref asdu, type);
            asdu.End(group);
            if (isKnown) continue;
            if (asdu.Remaining > 0) asdu.Take(Rawdata, asdu.Remaining);
            return;
        }
    }

    static void Tell(in Layer asdu, uint type, uint cause, uint address, bool isSequence, uint count, uint first)
    {
        string reason = Causetx.Names!.Find(cause & 63) ?? "<Unknown CauseTx>";
        asdu.Info($"ASDU={address} {Typeid.Names!.Find(type) ?? "<Unknown TypeId>"} {reason}");
        bool isMarked = (cause & 0xC0) != 0;
        if (isMarked) asdu.Info($"{((cause & 64) != 0 ? "_NEGA" : "")}{((cause & 128) != 0 ? "_TEST" : "")} ");
        else asdu.Info($"{"        "u8[..Math.Max(1, 8 - reason.Length)]}");
        if (count == 1) asdu.Info($"IOA={first}");
        else if (isSequence) asdu.Info($"IOA[{count}]={first}-{first + count - 1}");
        else if (count > 0) asdu.Info($"IOA[{count}]={first},...");
    }
}
