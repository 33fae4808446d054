namespace FilterLang.Protocols;

/// <summary>The common packet format, "The CIP Networks Library" volume 2, section 2-6: items with addresses and data.</summary>
static class EnipItems
{
    const uint Identity = 0x0C, ConnectedAddress = 0xA1, ConnectedData = 0xB1, UnconnectedData = 0xB2, Services = 0x100, SocketToTarget = 0x8000,
        SocketToOriginator = 0x8001, SequencedAddress = 0x8002;

    const int LeastDataLength = 2;

    static readonly Protocol s_protocol = Enip.Protocol;

    public static readonly Field
        Itemcount        = s_protocol.UInt16("enip.cpf.itemcount", "Item Count", little: true),
        Typeid           = s_protocol.UInt16("enip.cpf.typeid", "Type ID", display: Hex, little: true, names: CipNames.CpfTypeid),
        Length           = s_protocol.UInt16("enip.cpf.length", "Length", little: true),
        CipSeq           = s_protocol.UInt16("cip.seq", "CIP Sequence Count", little: true),
        CaiConnid        = s_protocol.UInt32("enip.cpf.cai.connid", "Connection ID", display: Hex, little: true),
        SaiConnid        = s_protocol.UInt32("enip.cpf.sai.connid", "Connection ID", display: Hex, little: true),
        SaiSeq           = s_protocol.UInt32("enip.cpf.sai.seq", "Encapsulation Sequence Number", little: true),
        Data             = s_protocol.Bytes ("enip.cpf.data", "Data"),
        CipDataDirection = s_protocol.UInt8 ("cip.data_direction", "Data Direction", names: new(() => [(0, "Unknown"), (1, "O->T"), (2, "T->O")])),
        CipConnection    = s_protocol.UInt32("cip.connection", "CIP Connection Index", little: true),
        CipConnid        = s_protocol.UInt32("cip.connid", "Connection ID", display: Hex, little: true);

    static readonly ExpertField
        WrongLength = s_protocol.Expert("enip.malformed.cpf_item_length_mismatch", Severity.Warning, ExpertGroup.Malformed, "CPF Item Length Mismatch"),
        NoResponse  = s_protocol.Expert("cip.analysis.request_no_response", Severity.Note, ExpertGroup.Protocol, "CIP request without a response");

    static readonly Field s_item = s_protocol.Heading("Item");

    public static void Take(ref Layer enip, in EnipKey key)
    {
        int count = (int)enip.Take(Itemcount);
        uint connection = 0;
        bool isSequenced = false;
        for (; count > 0 && enip.More; count--)
        {
            GroupScope group = enip.Begin(s_item);
            uint type = (uint)enip.Take(Typeid);
            int length = (int)enip.Take(Length), at = enip.Position;
            if (enip.Failed) return;
            if (length > enip.Length - at)
            {
                enip.Remark(WrongLength, at - 2, 2);
                enip.End(group);
                return;
            }
            switch (type)
            {
                case ConnectedAddress when length >= 4:
                    connection = (uint)enip.Take(CaiConnid);
                    enip.Note(CipConnid, connection, at, 4, ItemFlags.Hidden);
                    break;
                case SequencedAddress when length >= 8:
                    isSequenced = true;
                    connection = (uint)enip.Take(SaiConnid);
                    enip.Note(CipConnid, connection, at, 4, ItemFlags.Hidden);
                    uint number = (uint)enip.Take(SaiSeq);
                    enip.ClearInfo();
                    enip.Info($"Connection: ID=0x{connection:x8}, SEQ={number}");
                    break;
                case ConnectedData: TakeConnected(ref enip, key, connection, isSequenced, length); break;
                case UnconnectedData when length > 0:
                    TakeRequest(ref enip, CipRequests.KeyOf(key, null));
                    enip.End(group);
                    enip.Call(Cip.Protocol, at, length);
                    break;
                case Identity: TakeIdentity(ref enip); break;
                case Services: TakeServices(ref enip); break;
                case SocketToTarget or SocketToOriginator: TakeSocket(ref enip); break;
                default:
                    if (length > 0) enip.Take(Data, length);
                    break;
            }
            enip.End(group);
            enip.Position = at + length;
        }
    }

    // With a connection of class 2 or 3 a count stands before the message; other data are whatever devices agreed on.
    static void TakeConnected(ref Layer enip, in EnipKey key, uint connection, bool isSequenced, int length)
    {
        int at = enip.Position;
        if (isSequenced)
        {
            if (length > 0) enip.Call(CipIo.Protocol, at, length);
            return;
        }
        if (length < LeastDataLength) return;
        uint count = (uint)enip.Take(CipSeq);
        TakeRequest(ref enip, CipRequests.KeyOf(key, count));
        TakeConnection(ref enip, connection);
        if (length > LeastDataLength) enip.Call(Cip.Protocol, at + LeastDataLength, length - LeastDataLength);
    }

    static void TakeRequest(ref Layer enip, ulong key)
    {
        CipRequests requests = enip.Packet.Conversation.State<CipRequests>(s_protocol);
        bool isResponse = (enip.U8(enip.Position) & 0x80) != 0;
        requests.Begin(key, isResponse, enip.Packet.Number, enip.Packet.Time);
        if (enip.Failed) return;
        if (isResponse && requests.Current is { } request && request.Frame < enip.Packet.Number)
        {
            enip.Note(Enip.ResponseTo, (ulong)request.Frame);
            enip.Note(Enip.Time, (ulong)(enip.Packet.Time - request.Time));
        }
        else enip.Remark(NoResponse);
    }

    static void TakeConnection(ref Layer enip, uint identifier)
    {
        if (enip.Packet.State<CipConnections>(s_protocol).Find(identifier) is not { } connection) return;
        enip.Note(CipConnection, (ulong)connection.Index);
        CipPath.Take(ref enip, connection.Path, -1);
        enip.Note(Enip.FwdOpenIn, (ulong)connection.Frame);
        enip.Note(CipDataDirection, 0);
    }

    static void TakeSocket(ref Layer enip)
    {
        enip.Note(Enip.Sinfamily, enip.U16(enip.Position), enip.Position, 2, ItemFlags.None);
        enip.Note(Enip.Sinport, enip.U16(enip.Position + 2), enip.Position + 2, 2, ItemFlags.None);
        enip.Position += 4;
        enip.Take(Enip.Sinaddr);
        enip.Take(Enip.Sinzero, 8);
    }

    static void TakeIdentity(ref Layer enip)
    {
        enip.Take(Enip.Encapver);
        TakeSocket(ref enip);
        enip.Take(Enip.LirVendor);
        enip.Take(Enip.LirDevtype);
        enip.Take(Enip.LirProdcode);
        enip.Take(Enip.LirRevision);
        CipServices.TakeStatus(ref enip);
        enip.Take(Enip.LirSerial);
        int length = (int)enip.Take(Enip.LirNamelen);
        if (!enip.Failed) enip.Info($", {enip.Slice(enip.Position, length)}");
        enip.Take(Enip.LirName, length);
        enip.Take(Enip.LirState);
    }

    static void TakeServices(ref Layer enip)
    {
        enip.Take(Enip.Encapver);
        enip.TakeBits(Enip.LsrCapaflags, Enip.LsrCapaflagsTcp, Enip.LsrCapaflagsUdp);
        ReadOnlySpan<byte> name = enip.Slice(enip.Position, Math.Min(16, enip.Remaining));
        int end = name.IndexOf((byte)0);
        if (!enip.Failed) enip.Info($", {(end < 0 ? name : name[..end])}");
        enip.Place(Enip.LsrServicename, enip.Position, end < 0 ? name.Length : end);
        enip.Position += name.Length;
    }
}

/// <summary>Data of connections of CIP that are whatever devices agreed on.</summary>
public static class CipIo
{
    public static readonly Protocol Protocol = Protocol.Of("cipio", "Common Industrial Protocol, I/O", Dissect, "CIP I/O");

    public static readonly Field Data = Protocol.Bytes("cipio.data", "Data");

    static CipIo() => Protocol.CarriedBy(Cip.Carried, 1);

    static void Dissect(ref Layer io)
    {
        if (io.Packet.Columns is { } columns) columns.Protocol = Protocol.ShortName;
        io.Open();
        io.Take(Data, io.Length);
    }
}
