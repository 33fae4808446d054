namespace FilterLang.Protocols;

/// <summary>Values of variables in S7 communication, with the codes that tell what became of each.</summary>
static class S7Data
{
    const uint Reserved = 0, Success = 0xFF;

    const uint Bit = 3, Bits = 4, Integer = 5;

    const int HeadLength = 4;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        DataReturncode    = s_protocol.UInt8 ("s7comm.data.returncode", "Return code", display: Hex, names: S7Names.DataReturncode),
        DataTransportsize = s_protocol.UInt8 ("s7comm.data.transportsize", "Transport size", display: Hex, names: S7Names.DataTransportsize),
        DataLength        = s_protocol.UInt16("s7comm.data.length", "Length"),
        DataItem          = s_protocol.Label ("s7comm.data.item", "Item"),
        DataFillbyte      = s_protocol.UInt8 ("s7comm.data.fillbyte", "Fill byte", display: Hex),
        DataUserdata      = s_protocol.Bytes ("s7comm.data.userdata", "Data"),
        RespData          = s_protocol.Bytes ("s7comm.resp.data", "Data");

    /// <summary>Takes values, each with a head of four octets, padded to even lengths but for the last.</summary>
    public static void TakeItems(ref Layer s7, int count)
    {
        for (int i = 1; i <= count && s7.More; i++)
        {
            GroupScope group = s7.Begin(DataItem);
            uint code = s7.U8(s7.Position);
            int length = code is Success or Reserved ? OctetsOf(s7.U8(s7.Position + 1), s7.U16(s7.Position + 2)) : 0;
            s7.Label(group.Item, $"Item [{(uint)i}]: ({DataReturncode.Names!.Find(code)})");
            TakeHead(ref s7, length);
            if (length > 0) s7.Take(RespData, length);
            if ((length & 1) != 0 && i < count && s7.Remaining > 0) s7.Take(DataFillbyte);
            s7.End(group);
        }
    }

    /// <summary>Takes the code, the kind and the length of data.</summary>
    public static void TakeHead(ref Layer s7, int length)
    {
        if (!s7.Need(s7.Position, HeadLength)) return;
        s7.Take(DataReturncode);
        s7.Take(DataTransportsize);
        s7.Note(DataLength, (ulong)length, s7.Position, 2, ItemFlags.None);
        s7.Position += 2;
    }

    /// <summary>Takes a code for each variable written.</summary>
    public static void TakeResults(ref Layer s7, int count)
    {
        for (int i = 1; i <= count && s7.More; i++)
        {
            GroupScope group = s7.Begin(DataItem, s7.Position, 1);
            s7.Label(group.Item, $"Item [{(uint)i}]: ({DataReturncode.Names!.Find(s7.U8(s7.Position))})");
            s7.Take(DataReturncode);
            s7.End(group);
        }
    }

    /// <summary>Some kinds count bits.</summary>
    public static int OctetsOf(uint kind, int length) => kind is Bit or Bits or Integer ? (length + 7) / 8 : length;
}
