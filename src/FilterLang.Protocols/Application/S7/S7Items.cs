namespace FilterLang.Protocols;

/// <summary>Variables that S7 communication reads and writes: where they lie, in each of the ways to say that.</summary>
static class S7Items
{
    const uint Read = 4, Write = 5;

    const uint AnyPointer = 0x10, Nck = 0x82, NckInternal = 0x84, Drive = 0xA2, DataBlocks = 0xB0, Symbolic = 0xB2;

    const uint SymbolicDataBlock = 0x8A0E;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        Itemcount              = s_protocol.UInt8 ("s7comm.param.itemcount", "Item count"),
        Item                   = s_protocol.Label ("s7comm.param.item", "Item"),
        Subitem                = s_protocol.Label ("s7comm.param.subitem", "Subitem"),
        Varspec                = s_protocol.UInt8 ("s7comm.param.item.varspec", "Variable specification", display: Hex),
        VarspecLength          = s_protocol.UInt8 ("s7comm.param.item.varspec_length", "Length of following address specification"),
        Syntaxid               = s_protocol.UInt8 ("s7comm.param.item.syntaxid", "Syntax Id", display: Hex, names: S7Names.ParamItemSyntaxid),
        TranspSize             = s_protocol.UInt8 ("s7comm.param.item.transp_size", "Transport size", names: S7Names.ParamItemTranspSize),
        Length                 = s_protocol.UInt16("s7comm.param.item.length", "Length"),
        Db                     = s_protocol.UInt16("s7comm.param.item.db", "DB number"),
        Area                   = s_protocol.UInt8 ("s7comm.param.item.area", "Area", display: Hex, names: S7Names.ParamItemArea),
        Address                = s_protocol.UInt24("s7comm.param.item.address", "Address", display: Hex),
        DbreadNumareas         = s_protocol.UInt8 ("s7comm.param.item.dbread.numareas", "Number of areas"),
        DbreadLength           = s_protocol.UInt8 ("s7comm.param.item.dbread.length", "Bytes to read"),
        DbreadDb               = s_protocol.UInt16("s7comm.param.item.dbread.db", "DB number"),
        DbreadStartaddress     = s_protocol.UInt16("s7comm.param.item.dbread.startaddress", "Start address"),
        DriveesanyUnknown1     = s_protocol.UInt8 ("s7comm.param.item.driveesany.unknown1", "DriveES Unknown 1"),
        DriveesanyUnknown2     = s_protocol.UInt16("s7comm.param.item.driveesany.unknown2", "DriveES Unknown 2"),
        DriveesanyUnknown3     = s_protocol.UInt16("s7comm.param.item.driveesany.unknown3", "DriveES Unknown 3", display: Hex),
        DriveesanyParameternr  = s_protocol.UInt16("s7comm.param.item.driveesany.parameternr", "DriveES Parameter number"),
        DriveesanyParameteridx = s_protocol.UInt16("s7comm.param.item.driveesany.parameteridx", "DriveES Parameter index"),
        NckAreaUnit            = s_protocol.UInt8 ("s7comm.param.item.nck.area_unit", "NCK Area/Unit", display: Hex),
        NckArea                = s_protocol.UInt8 ("s7comm.param.item.nck.area", "NCK Area", mask: 0xe0, names: S7Names.ParamItemNckArea),
        NckUnit                = s_protocol.UInt8 ("s7comm.param.item.nck.unit", "NCK Unit", mask: 0x1f),
        NckColumn              = s_protocol.UInt16("s7comm.param.item.nck.column", "NCK Column number"),
        NckLine                = s_protocol.UInt16("s7comm.param.item.nck.line", "NCK Line number"),
        NckModule              = s_protocol.UInt8 ("s7comm.param.item.nck.module", "NCK Module", display: Hex, names: S7Names.ParamItemNckModule),
        NckLinecount           = s_protocol.UInt8 ("s7comm.param.item.nck.linecount", "NCK Linecount");

    static readonly Field
        AddressByte   = s_protocol.UInt24("s7comm.param.item.address.byte", "Byte Address", mask: 0x7fff8),
        AddressBit    = s_protocol.UInt24("s7comm.param.item.address.bit", "Bit Address", mask: 0x7),
        AddressNumber = s_protocol.UInt24("s7comm.param.item.address.number", "Number (T/C/BLOCK)", mask: 0xffff);

    static readonly Field
        Reserved1    = s_protocol.UInt8 ("s7comm.tiap.item.reserved1", "1200 sym Reserved", display: Hex),
        Area1        = s_protocol.UInt16("s7comm.tiap.item.area1", "1200 sym root area 1", display: Hex, names: new(() => [(0x8a0e, "DB"), (0x0, "IQMCT")])),
        Area2        = s_protocol.UInt16("s7comm.tiap.item.area2", "1200 sym root area 2", display: Hex, names: S7Names.TiapItemArea2),
        Area2unknown = s_protocol.UInt16("s7comm.tiap.item.area2unknown", "1200 sym root area 2 unknown", display: Hex),
        Dbnumber     = s_protocol.UInt16("s7comm.tiap.item.dbnumber", "1200 sym root DB number"),
        Crc          = s_protocol.UInt32("s7comm.tiap.item.crc", "1200 sym CRC", display: Hex),
        LidFlags     = s_protocol.UInt8 ("s7comm.tiap.item.lid_flags", "LID flags", mask: 0xf0, names: S7Names.TiapItemLidFlags),
        Substructure = s_protocol.Label ("s7comm.tiap.item.substructure", "Substructure"),
        Value        = s_protocol.UInt32("s7comm.tiap.item.value", "Value", mask: 0xfffffff);

    /// <summary>The function reads or writes variables.</summary>
    public static bool Takes(uint function) => function is Read or Write;

    /// <summary>Takes the addresses of a request and the data of either.</summary>
    public static void TakeVariables(ref Layer s7, GroupScope parameters, uint function, bool isRequest, int data)
    {
        int count = (int)s7.Take(Itemcount);
        if (isRequest)
            for (int i = 1; i <= count && s7.More; i++) TakeItem(ref s7, isLast: i == count);
        if (data == 0 || s7.Failed) return;
        s7.End(parameters);
        GroupScope group = s7.Begin(S7comm.Data, s7.Position, data);
        if (isRequest && function == Write || !isRequest && function == Read) S7Data.TakeItems(ref s7, count);
        else if (!isRequest) S7Data.TakeResults(ref s7, count);
        s7.End(group);
    }

    /// <summary>Takes an address; one of an odd length is padded unless it is the last.</summary>
    public static void TakeItem(ref Layer s7, bool isLast)
    {
        GroupScope group = s7.Begin(Item);
        int start = s7.Position;
        s7.Take(Varspec);
        int length = (int)s7.Take(VarspecLength), end = s7.Position + length;
        uint syntax = (uint)s7.Take(Syntaxid);
        if (s7.Failed) return;
        switch (syntax)
        {
            case AnyPointer when length == 10: TakePointer(ref s7); break;
            case DataBlocks when length >= 7: TakeDataBlocks(ref s7); break;
            case >= Nck and <= NckInternal when length == 8: TakeNck(ref s7); break;
            case Drive when length == 10:
                s7.Take(DriveesanyUnknown1);
                s7.Take(DriveesanyUnknown2);
                s7.Take(DriveesanyUnknown3);
                s7.Take(DriveesanyParameternr);
                s7.Take(DriveesanyParameteridx);
                break;
            case Symbolic: TakeSymbolic(ref s7, end); break;
        }
        if (!s7.Failed) s7.Position = end + (!isLast && (end - start & 1) != 0 ? 1 : 0);
        s7.End(group);
    }

    static void TakePointer(ref Layer s7)
    {
        s7.Take(TranspSize);
        s7.Take(Length);
        s7.Take(Db);
        uint area = (uint)s7.Take(Area);
        if (area is >= 0x1C and <= 0x1F) s7.TakeBits(Address, AddressNumber);
        else s7.TakeBits(Address, AddressByte, AddressBit);
    }

    static void TakeDataBlocks(ref Layer s7)
    {
        for (int areas = (int)s7.Take(DbreadNumareas); areas > 0 && s7.More; areas--)
        {
            GroupScope group = s7.Begin(Subitem, s7.Position, 5);
            s7.Take(DbreadLength);
            s7.Take(DbreadDb);
            s7.Take(DbreadStartaddress);
            s7.End(group);
        }
    }

    static void TakeNck(ref Layer s7)
    {
        s7.TakeBits(NckAreaUnit, NckArea, NckUnit);
        s7.Take(NckColumn);
        s7.Take(NckLine);
        s7.Take(NckModule);
        s7.Take(NckLinecount);
    }

    // The S7-1200's: a root, and identifiers below it.
    static void TakeSymbolic(ref Layer s7, int end)
    {
        s7.Take(Reserved1);
        uint root = (uint)s7.Take(Area1);
        s7.Take(root == SymbolicDataBlock ? Dbnumber : root == 0 ? Area2 : Area2unknown);
        s7.Take(Crc);
        while (s7.Position + 4 <= end && s7.More)
        {
            GroupScope group = s7.Begin(Substructure, s7.Position, 4);
            s7.Place(LidFlags, s7.Position);
            s7.Take(Value);
            s7.End(group);
        }
    }
}
