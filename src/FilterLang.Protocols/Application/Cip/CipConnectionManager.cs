namespace FilterLang.Protocols;

/// <summary>The connection manager, "The CIP Networks Library" volume 1, section 3-5: opening and closing connections, sending without one.</summary>
public static class CipConnectionManager
{
    /// <summary>The service that has a message sent on.</summary>
    internal const uint UnconnectedSend = 0x52;

    const uint Close = 0x4E, Open = 0x54, LargeOpen = 0x5B;

    public static readonly Protocol Protocol = Protocol.Of("cipcm", "CIP Connection Manager", Dissect, "CIP CM");

    public static readonly Field
        Reserved3            = Protocol.UInt24     ("cip.reserved", "Reserved", display: Hex),
        OtNetParams16        = Protocol.UInt16     ("cip.cm.ot_net_params", "O->T Network Connection Parameters", display: Hex, little: true),
        ToNetParams16        = Protocol.UInt16     ("cip.cm.to_net_params", "T->O Network Connection Parameters", display: Hex, little: true),
        CipFwdOpenIn         = Protocol.FrameNumber("cip.fwd_open_in", "Forward Open Request In"),
        Sc                   = Protocol.UInt8      ("cip.cm.sc", "Service", display: Hex, mask: 0x7f, names: CipNames.CipCmSc),
        Priority             = Protocol.UInt8      ("cip.cm.priority", "Priority", mask: 0x10),
        TickTime             = Protocol.UInt8      ("cip.cm.tick_time", "Tick time", mask: 0xf),
        TimeoutTick          = Protocol.UInt8      ("cip.cm.timeout_tick", "Time-out ticks"),
        Timeout              = Protocol.UInt16     ("cip.cm.timeout", "Actual Time Out", little: true),
        OtConnid             = Protocol.UInt32     ("cip.cm.ot_connid", "O->T Network Connection ID", display: Hex, little: true),
        ToConnid             = Protocol.UInt32     ("cip.cm.to_connid", "T->O Network Connection ID", display: Hex, little: true),
        ConnSerialNum        = Protocol.UInt16     ("cip.cm.conn_serial_num", "Connection Serial Number", display: Hex, little: true),
        Vendor               = Protocol.UInt16     ("cip.cm.vendor", "Originator Vendor ID", display: Hex, little: true, names: CipVendors.Names),
        TimeoutMultiplier    = Protocol.UInt8      ("cip.cm.timeout_multiplier", "Connection Timeout Multiplier", names: CipNames.CipCmTimeoutMultiplier),
        Otrpi                = Protocol.UInt32     ("cip.cm.otrpi", "O->T RPI", display: Custom, little: true),
        OtTimeout            = Protocol.Row        ("cip.cm.ot_timeout", "O->T Timeout Threshold", FieldType.Float),
        OtNetParams          = Protocol.UInt32     ("cip.cm.ot_net_params", "O->T Network Connection Parameters", display: Hex, little: true),
        Torpi                = Protocol.UInt32     ("cip.cm.torpi", "T->O RPI", display: Custom, little: true),
        ToTimeout            = Protocol.Row        ("cip.cm.to_timeout", "T->O Timeout Threshold", FieldType.Float),
        ToNetParams          = Protocol.UInt32     ("cip.cm.to_net_params", "T->O Network Connection Parameters", display: Hex, little: true),
        TransportTypeTrigger = Protocol.UInt8      ("cip.cm.transport_type_trigger", "Transport Type/Trigger", display: Hex),
        ConnpathSize         = Protocol.UInt8      ("cip.cm.connpath_size", "Connection Path Size"),
        Otapi                = Protocol.UInt32     ("cip.cm.otapi", "O->T API", display: Custom, little: true),
        Toapi                = Protocol.UInt32     ("cip.cm.toapi", "T->O API", display: Custom, little: true),
        AppReplySize         = Protocol.UInt8      ("cip.cm.app_reply_size", "Application Reply Size"),
        AppReplyData         = Protocol.Bytes      ("cip.cm.app_reply_data", "Application Reply"),
        RemainPathSize       = Protocol.UInt8      ("cip.cm.remain_path_size", "Remaining Path Size"),
        MsgReqSize           = Protocol.UInt16     ("cip.cm.msg_req_size", "Embedded Message Request Size", little: true),
        RoutePathSize        = Protocol.UInt8      ("cip.cm.route_path_size", "Route Path Size"),
        OrigSerialNum        = Protocol.UInt32     ("cip.cm.orig_serial_num", "Originator Serial Number", display: Hex, little: true),
        FwoConsize           = Protocol.UInt16     ("cip.cm.fwo.consize", "Connection Size", mask: 0x1ff, little: true),
        FwoFV                = Protocol.UInt16     ("cip.cm.fwo.f_v", "Connection Size Type", mask: 0x200, little: true, names: new(() => [(0, "Fixed"), (1, "Variable")])),
        FwoPrio              = Protocol.UInt16     ("cip.cm.fwo.prio", "Priority", mask: 0xc00, little: true, names: CipNames.CipCmFwoPrio),
        FwoType              = Protocol.UInt16     ("cip.cm.fwo.type", "Connection Type", mask: 0x6000, little: true, names: CipNames.CipCmFwoType),
        FwoOwner             = Protocol.UInt16     ("cip.cm.fwo.owner", "Redundant Owner", mask: 0x8000, little: true, names: new(() => [(0, "Non-Redundant"), (1, "Redundant")])),
        FwoDir               = Protocol.Boolean    ("cip.cm.fwo.dir", "Direction", mask: 0x80, names: ValueNames.Pair("Server", "Client")),
        FwoTrigger           = Protocol.UInt8      ("cip.cm.fwo.trigger", "Trigger", mask: 0x70, names: new(() => [(0, "Cyclic"), (1, "Change-Of-State"), (2, "Application Object")])),
        FwoTransport         = Protocol.UInt8      ("cip.cm.fwo.transport", "Class", mask: 0xf, names: CipNames.CipCmFwoTransport);

    static readonly Field s_message = Protocol.Heading("CIP Embedded Message Request");

    static CipConnectionManager() => Protocol.CarriedBy(Cip.Classes, Cip.ConnectionManager).Borrows(Cip.Protocol, Enip.Protocol);

    static void Dissect(ref Layer cm)
    {
        CipRequests requests = cm.Packet.Conversation.State<CipRequests>(Enip.Protocol);
        uint service = cm.U8(0);
        bool isResponse = (service & Cip.Response) != 0;
        cm.Open();
        service &= ~Cip.Response;
        if (isResponse && requests.Current is { Service: UnconnectedSend } sent && service != UnconnectedSend)
        {
            TakeAnswer(ref cm, sent, service);
            return;
        }
        if (cm.Packet.Columns is { } columns) columns.Protocol = Protocol.ShortName;
        cm.TakeParts(Cip.Rr, Sc);
        cm.Info($"{Sc.Names!.Find(service) ?? "Unknown Service"}");
        uint status = isResponse ? cm.U8(2) : 0u;
        cm.Position = requests.DataAt;
        if (cm.Failed || cm.Remaining == 0) return;
        switch (service)
        {
            case Open or LargeOpen when !isResponse: TakeOpen(ref cm, requests, service == LargeOpen); break;
            case Open or LargeOpen when status == 0: TakeOpened(ref cm, requests); break;
            case Close when !isResponse: TakeClose(ref cm, requests); break;
            case Close when status == 0: TakeClosed(ref cm, requests); break;
            case UnconnectedSend when !isResponse: TakeSend(ref cm, requests); break;
            case Open or LargeOpen or Close or UnconnectedSend: TakeRefusal(ref cm); break;
            default: cm.Take(Cip.Data, cm.Remaining); break;
        }
    }

    static void TakeTimeout(ref Layer cm)
    {
        int at = cm.Position;
        uint tick = cm.U8(at) & 15u, ticks = cm.U8(at + 1);
        cm.TakeParts(Priority, TickTime);
        cm.Take(TimeoutTick);
        cm.Note(Timeout, (1u << (int)tick) * ticks & 0xFFFF, at, 2);
    }

    static void TakeIdentifiers(ref Layer cm)
    {
        cm.Note(OtConnid, cm.U32Little(cm.Position), cm.Position, 4, ItemFlags.None);
        cm.Note(EnipItems.CipConnid, cm.U32Little(cm.Position), cm.Position, 4, ItemFlags.Hidden);
        cm.Position += 4;
        cm.Note(ToConnid, cm.U32Little(cm.Position), cm.Position, 4, ItemFlags.None);
        cm.Note(EnipItems.CipConnid, cm.U32Little(cm.Position), cm.Position, 4, ItemFlags.Hidden);
        cm.Position += 4;
    }

    static void TakeTriad(ref Layer cm)
    {
        cm.Take(ConnSerialNum);
        cm.Take(Vendor);
        cm.Take(OrigSerialNum);
    }

    // Section 3-5.5.2.
    static void TakeOpen(ref Layer cm, CipRequests requests, bool isLarge)
    {
        TakeTimeout(ref cm);
        TakeIdentifiers(ref cm);
        TakeTriad(ref cm);
        uint multiplier = (uint)cm.Take(TimeoutMultiplier);
        cm.Take(Reserved3);
        uint toTarget = (uint)cm.Take(Otrpi);
        TakeParameters(ref cm, isLarge ? OtNetParams : OtNetParams16, isLarge);
        uint toOriginator = (uint)cm.Take(Torpi);
        TakeParameters(ref cm, isLarge ? ToNetParams : ToNetParams16, isLarge);
        cm.TakeBits(TransportTypeTrigger, FwoDir, FwoTrigger, FwoTransport);
        int size = (int)cm.Take(ConnpathSize) * 2, at = cm.Position;
        ReadOnlySpan<byte> path = cm.Slice(at, size);
        if (cm.Failed) return;
        CipTarget target = TakePath(ref cm, path, at);
        TellTarget(cm, target);
        requests.SetInner(0, path, multiplier, toTarget, toOriginator);
    }

    static void TellTarget(in Layer cm, in CipTarget target)
    {
        if (target.Class == 0) return;
        cm.Info($" (");
        CipPath.Tell(cm, target);
        cm.Info($")");
    }

    static CipTarget TakePath(ref Layer cm, ReadOnlySpan<byte> path, int at)
    {
        if (path.IsEmpty) return default;
        cm.Place(Cip.Epath, at, path.Length);
        CipTarget target = CipPath.Take(ref cm, path, at);
        cm.Position = at + path.Length;
        return target;
    }

    static void TakeParameters(ref Layer cm, Field field, bool isLarge)
    {
        int at = cm.Position, size = isLarge ? 4 : 2;
        cm.Note(field, isLarge ? cm.U32Little(at) : cm.U16Little(at), at, size, ItemFlags.None);
        if (!isLarge)
            foreach (Field part in (ReadOnlySpan<Field>)[FwoOwner, FwoType, FwoPrio, FwoFV, FwoConsize]) cm.Place(part, at);
        cm.Position = at + size;
    }

    static void TakeOpened(ref Layer cm, CipRequests requests)
    {
        uint toTarget = cm.U32Little(cm.Position), toOriginator = cm.U32Little(cm.Position + 4);
        TakeIdentifiers(ref cm);
        uint serial = cm.U16Little(cm.Position), vendor = cm.U16Little(cm.Position + 2), device = cm.U32Little(cm.Position + 4);
        TakeTriad(ref cm);
        uint intervalOut = (uint)cm.Take(Otapi), intervalIn = (uint)cm.Take(Toapi);
        TakeReply(ref cm);
        if (cm.Failed || requests.Current is not { } request) return;
        cm.Note(ConnpathSize, (ulong)request.InnerLength / 2);
        TellTarget(cm, CipPath.Take(ref cm, request.Inner, -1));
        if (cm.Packet.Number <= request.Frame) return;
        cm.Packet.State<CipConnections>(Enip.Protocol).Add(toTarget, toOriginator, ((ulong)serial << 48) ^ ((ulong)vendor << 32) ^ device, request,
            intervalOut, intervalIn, cm.Packet.Number);
    }

    static void TakeReply(ref Layer cm)
    {
        int size = (int)cm.Take(AppReplySize) * 2;
        cm.Take(Cip.Reserved);
        if (size > 0) cm.Take(AppReplyData, size);
    }

    static CipConnection? Known(in Layer cm, int at) => cm.Packet.State<CipConnections>(Enip.Protocol).FindTriad(
        ((ulong)cm.U16Little(at) << 48) ^ ((ulong)cm.U16Little(at + 2) << 32) ^ cm.U32Little(at + 4));

    // Section 3-5.5.3.
    static void TakeClose(ref Layer cm, CipRequests requests)
    {
        TakeTimeout(ref cm);
        int triad = cm.Position;
        TakeTriad(ref cm);
        int size = (int)cm.Take(ConnpathSize) * 2;
        cm.Take(Cip.Reserved);
        int at = cm.Position;
        ReadOnlySpan<byte> path = cm.Slice(at, size);
        if (cm.Failed) return;
        TellTarget(cm, TakePath(ref cm, path, at));
        requests.SetInner(0, path, 0, 0, 0);
        if (Known(cm, triad) is not { } connection) return;
        cm.Note(EnipItems.CipConnection, (ulong)connection.Index);
        CipPath.Take(ref cm, connection.Path, -1);
        cm.Note(CipFwdOpenIn, (ulong)connection.Frame);
        cm.Note(Otapi, connection.IntervalOut);
        cm.Note(Toapi, connection.IntervalIn);
        cm.Note(OtTimeout, Milliseconds(connection, connection.RequestedOut));
        cm.Note(ToTimeout, Milliseconds(connection, connection.RequestedIn));
    }

    static ulong Milliseconds(in CipConnection connection, uint microseconds) =>
        BitConverter.DoubleToUInt64Bits((float)(microseconds / 1000.0 * (4 << (int)Math.Min(connection.Multiplier, 7))));

    static void TakeClosed(ref Layer cm, CipRequests requests)
    {
        int triad = cm.Position;
        TakeTriad(ref cm);
        TakeReply(ref cm);
        if (cm.Failed) return;
        if (Known(cm, triad) is { } connection) cm.Note(EnipItems.CipConnection, (ulong)connection.Index);
        if (requests.Current is not { } request) return;
        cm.Note(ConnpathSize, (ulong)request.InnerLength / 2);
        TellTarget(cm, CipPath.Take(ref cm, request.Inner, -1));
    }

    static void TakeRefusal(ref Layer cm)
    {
        if (cm.Remaining < 10) return;
        TakeTriad(ref cm);
        cm.Take(RemainPathSize);
        cm.Take(Cip.Reserved);
    }

    // Section 3-5.5.4.
    static void TakeSend(ref Layer cm, CipRequests requests)
    {
        TakeTimeout(ref cm);
        int size = (int)cm.Take(MsgReqSize), at = cm.Position;
        if (cm.Failed || size > cm.Remaining) return;
        cm.Info($": ");
        ReadOnlySpan<byte> message = cm.Slice(at, Math.Min(size, cm.Remaining));
        if (message.Length >= 2 && message.Length >= 2 + message[1] * 2) requests.SetInner(message[0], message.Slice(2, message[1] * 2), 0, 0, 0);
        GroupScope group = cm.Begin(s_message, at, size);
        requests.Hold();
        cm.Part(at, size, Cip.TakeMessage);
        requests.Release();
        cm.End(group);
        cm.Position = at + size;
        if ((size & 1) != 0) cm.Take(Cip.Pad);
        int routeSize = (int)cm.Take(RoutePathSize) * 2;
        cm.Take(Cip.Reserved);
        ReadOnlySpan<byte> route = cm.Slice(cm.Position, routeSize);
        if (cm.Failed) return;
        TakePath(ref cm, route, cm.Position);
        requests.SetRoute(route);
    }

    // The answer of whom a message was sent on to.
    static void TakeAnswer(ref Layer cm, CipRequest sent, uint service)
    {
        cm.Note(Sc, UnconnectedSend);
        cm.Note(Cip.RequestPathSize, (ulong)sent.InnerLength / 2);
        CipTarget target = CipPath.Take(ref cm, sent.Inner, -1);
        cm.Note(RoutePathSize, (ulong)sent.RouteLength / 2);
        CipPath.Take(ref cm, sent.Route, -1);
        cm.Position = 4 + cm.U8(3) * 2;
        CipServices.Tell(ref cm, target, service, isEmbedded: false, isRequest: false);
        if (cm.Failed) return;
        if (!CipServices.IsOfClass(service)) CipServices.Take(ref cm, target, service, isRequest: false);
        else if (cm.Remaining > 0) cm.Call(CipGeneric.Protocol);
    }
}
