namespace FilterLang.Protocols;

/// <summary>The common industrial protocol, "The CIP Networks Library" volume 1, chapter 2: services of objects.</summary>
public static class Cip
{
    internal const uint Response = 0x80, ConnectionManager = 6, MessageRouter = 2;

    public static readonly Protocol Protocol = Protocol.Of("cip", "Common Industrial Protocol", Dissect, "CIP");

    public static readonly Field
        Service         = Protocol.UInt8 ("cip.service", "Service", display: Hex),
        Rr              = Protocol.UInt8 ("cip.rr", "Request/Response", display: Hex, mask: 0x80, names: new(() => [(0x0, "Request"), (0x1, "Response")])),
        Sc              = Protocol.UInt8 ("cip.sc", "Service", display: Hex, mask: 0x7f, names: CipNames.CipSc),
        Epath           = Protocol.Bytes ("cip.epath", "EPath"),
        Genstat         = Protocol.UInt8 ("cip.genstat", "General Status", display: Hex, names: CipNames.CipGenstat),
        AddstatSize     = Protocol.UInt8 ("cip.addstat_size", "Additional Status Size"),
        Addstat         = Protocol.UInt16("cip.addstat", "Additional Status", display: Hex, little: true),
        RequestPathSize = Protocol.UInt8 ("cip.request_path_size", "Request Path Size"),
        Reserved        = Protocol.UInt8 ("cip.reserved", "Reserved", display: Hex),
        Pad             = Protocol.UInt8 ("cip.pad", "Pad Byte", display: Hex),
        Data            = Protocol.Bytes ("cip.data", "Data");

    /// <summary>Messages, under 0, data of connections, under 1.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("enip.srrd.iface");

    /// <summary>Who reads services of a class, under its number; of any other, under 0.</summary>
    public static readonly PayloadTable Classes = PayloadTable.Of("cip.class.iface");

    static Cip()
    {
        Protocol.CarriedBy(Carried, 0).Dispatches(Classes).Borrows(Enip.Protocol);
        _ = (CipPath.Class8, CipServices.MspOffset);
    }

    static CipRequests Requests(in Layer cip) => cip.Packet.Conversation.State<CipRequests>(Enip.Protocol);

    static void Dissect(ref Layer cip)
    {
        if (cip.Packet.Columns is { } columns) columns.Protocol = Protocol.ShortName;
        cip.ClearInfo();
        if (cip.Packet.Columns is { Info.Length: > 0 }) cip.Info($" | ");
        TakeMessage(ref cip);
    }

    /// <summary>Takes a message, whether it stands alone or within another one.</summary>
    internal static void TakeMessage(ref Layer cip)
    {
        CipRequests requests = Requests(cip);
        cip.Open();
        uint service = cip.U8(0);
        cip.Place(Service, 0);
        cip.TakeParts(Rr, Sc);
        if (cip.Failed) return;
        if ((service & Response) == 0) TakeRequest(ref cip, requests, service);
        else TakeResponse(ref cip, requests, service & ~Response);
    }

    static void TakeRequest(ref Layer cip, CipRequests requests, uint service)
    {
        int size = (int)cip.Take(RequestPathSize) * 2, at = cip.Position;
        ReadOnlySpan<byte> path = cip.Slice(at, size);
        if (cip.Failed) return;
        requests.SetPath(service, path);
        if (size > 0) cip.Place(Epath, at, size);
        CipTarget target = CipPath.Take(ref cip, path, at);
        cip.Position = at + size;
        CipServices.Tell(ref cip, target, service, requests.IsEmbedded, isRequest: true);
        HandOn(ref cip, target, service, isRequest: true);
    }

    // Section 2-4.2.
    static void TakeResponse(ref Layer cip, CipRequests requests, uint service)
    {
        cip.Position++;
        uint status = (uint)cip.Take(Genstat);
        int size = (int)cip.Take(AddstatSize);
        for (int i = 0; i < size && cip.More; i++) cip.Take(Addstat);
        if (cip.Failed) return;
        CipTarget target = default;
        if (!requests.IsEmbedded)
            cip.Info($"{Genstat.Names!.Find(status) ?? "Unknown Response"}: ");
        if (requests.Current is { } request)
        {
            cip.Note(RequestPathSize, (ulong)request.PathLength / 2);
            target = CipPath.Take(ref cip, request.Path, -1);
            // What was sent to be sent on is answered by whom it was sent to.
            if (target.Class == ConnectionManager && request.Service == CipConnectionManager.UnconnectedSend && service != request.Service)
            {
                cip.Call(CipConnectionManager.Protocol, 0, cip.Length);
                return;
            }
        }
        CipServices.Tell(ref cip, target, service, requests.IsEmbedded, isRequest: false);
        HandOn(ref cip, target, service, isRequest: false);
    }

    static void HandOn(ref Layer cip, CipTarget target, uint service, bool isRequest)
    {
        if (target.Class == ConnectionManager && CipServices.IsOfClass(service))
        {
            Requests(cip).DataAt = cip.Position;
            cip.Call(CipConnectionManager.Protocol, 0, cip.Length);
        }
        else if (!CipServices.IsOfClass(service)) CipServices.Take(ref cip, target, service, isRequest);
        else if (isRequest || cip.Remaining > 0) cip.Call(CipGeneric.Protocol);
    }
}

/// <summary>Services of classes of which no more is known.</summary>
public static class CipGeneric
{
    public static readonly Protocol Protocol = Protocol.Of("cipcls", "CIP Class Generic", Dissect, "CIPCLS");

    static CipGeneric() => Protocol.CarriedBy(Cip.Classes, 0).Borrows(Cip.Protocol);

    static void Dissect(ref Layer generic)
    {
        generic.Open();
        if (generic.Remaining > 0) generic.Take(Cip.Data, generic.Remaining);
    }
}
