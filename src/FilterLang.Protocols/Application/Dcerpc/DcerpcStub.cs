namespace FilterLang.Protocols;

/// <summary>Stubs of calls, which interfaces would have to take apart.</summary>
static class DcerpcStub
{
    public static readonly ExpertField Unbound =
        Dcerpc.Protocol.Expert("dcerpc.cn_ctx_id.no_bind", Severity.Note, ExpertGroup.Undecoded, "No bind info for interface Context ID");

    static readonly Field s_whole = Dcerpc.Protocol.Heading("Complete stub data"), s_fault = Dcerpc.Protocol.Heading("Fault stub data");

    /// <summary>A stub of an interface, known or not, at <see cref="Layer.Position"/>.</summary>
    public static void Take(ref Layer rpc, in DcerpcMessage message, short known, ushort operation, bool isRequest, long asked)
    {
        int at = rpc.Position, end = message.End;
        bool isWhole = message.IsFirst && message.IsLast;
        if (known != 0)
        {
            if (message.IsLast && (isWhole || !message.Protection.IsSealed))
            {
                bool isReadable = isWhole && !message.Protection.IsSealed;
                TakeOperation(ref rpc, known, operation, isRequest, message.Little, !isReadable, at, message.End - message.Protection.Padding);
            }
            if (message.Protection.IsSealed && isWhole) Place(ref rpc, Dcerpc.EncryptedStubData, at, end);
            else if (isWhole)
            {
                TakePayload(ref rpc, message, at, end - message.Protection.Padding, isRequest);
                Place(ref rpc, Dcerpc.AuthPadding, Math.Max(at, end - message.Protection.Padding), end);
            }
            else if (message.IsLast && !message.Protection.IsSealed) rpc.Note(Dcerpc.PayloadStubData);
            if (!message.IsLast || (message.Protection.IsSealed && !isWhole)) return;
            if (isRequest) rpc.NoteForetold(Dcerpc.ResponseIn, message.Id);
            else rpc.Note(Dcerpc.RequestIn, (ulong)asked);
            return;
        }
        if (!isWhole) return;
        rpc.Note(Dcerpc.UnknownInterface, 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
        if (message.Protection.IsSealed) Place(ref rpc, Dcerpc.EncryptedStubData, at, end);
        else TakePlain(ref rpc, at, end, message.Protection.Padding);
    }

    /// <summary>Names the operation, and hands its stub to the interface.</summary>
    static void TakeOperation(ref Layer rpc, short known, ushort operation, bool isRequest, bool little, bool isSealed, int at, int end)
    {
        if (rpc.Failed) return;
        Protocol? protocol = rpc.Packet.Find(DcerpcInterfaces.Table, (uint)known);
        if (rpc.Packet.Columns is { } columns) columns.Protocol = protocol?.ShortName ?? DcerpcInterfaces.Name(known)!;
        if (protocol is null) return;
        if (rpc.Packet.Columns is not null)
        {
            rpc.ClearInfo();
            if (DcerpcOperations.Name(protocol, operation) is { } called) rpc.Info($"{called}");
            else rpc.Info($"Unknown operation {(uint)operation}");
            rpc.Info($" {(isRequest ? "request" : "response")}");
        }
        DcerpcOperation call = rpc.Packet.State<DcerpcOperation>(Epm.Protocol);
        (call.Number, call.IsRequest, call.Little, call.IsSealed) = (operation, isRequest, little, isSealed);
        rpc.Packet.Unlist();
        rpc.Call(protocol, at, Math.Max(0, Math.Min(end, rpc.Length) - at));
    }

    static void TakePayload(ref Layer rpc, in DcerpcMessage message, int at, int end, bool isRequest)
    {
        if (end <= at || rpc.Failed) return;
        int trailer = isRequest ? DcerpcTrailer.Find(ref rpc, at, end) : end;
        GroupScope scope = rpc.Begin(s_whole, at, end - at);
        rpc.Label(scope.Item, $"Complete stub data ({(long)(end - at)} bytes)");
        if (trailer > at)
        {
            rpc.Note(Dcerpc.PayloadStubData, 0, at, trailer - at, ItemFlags.None);
            rpc.Append(Dcerpc.PayloadStubData, $" ({(long)(trailer - at)} bytes)");
        }
        if (trailer < end) DcerpcTrailer.Take(ref rpc, trailer, end, message.Little);
        rpc.End(scope);
    }

    /// <summary>A stub of which the agreement was not seen.</summary>
    public static void TakeUnbound(ref Layer rpc, in DcerpcMessage message, ushort context)
    {
        rpc.Remark(Unbound, $"No bind info for interface Context ID {(ulong)context} - capture start too late?", rpc.Position);
        if (!rpc.Failed) TakePlain(ref rpc, rpc.Position, message.End + message.Protection.Length, message.Protection.Padding);
    }

    /// <summary>What comes with a fault.</summary>
    public static void TakeFault(ref Layer rpc, in DcerpcMessage message)
    {
        int at = rpc.Position, end = message.End - message.Protection.Padding;
        if (end <= at || !message.IsFirst || !message.IsLast) return;
        GroupScope scope = rpc.Begin(s_fault, at, end - at);
        Place(ref rpc, Dcerpc.FaultStubData, at, end);
        rpc.End(scope);
    }

    static void TakePlain(ref Layer rpc, int at, int end, int padding)
    {
        int plain = Math.Max(at, end - padding);
        Place(ref rpc, Dcerpc.StubData, at, plain);
        if (padding > 0 && plain < end) Place(ref rpc, Dcerpc.AuthPadding, plain, end);
    }

    static void Place(ref Layer rpc, Field field, int at, int end)
    {
        if (end > at) rpc.Place(field, at, end - at);
    }

    /// <summary>The stub of a datagram.</summary>
    public static void TakeDatagram(ref Layer rpc, short known, ushort operation, bool isRequest, bool little, int end)
    {
        int at = rpc.Position;
        if (end <= at || rpc.Failed) return;
        if (known != 0)
        {
            GroupScope scope = rpc.Begin(s_whole, at, end - at);
            rpc.Label(scope.Item, $"Complete stub data ({(long)(end - at)} bytes)");
            rpc.Note(Dcerpc.PayloadStubData, 0, at, end - at, ItemFlags.None);
            rpc.End(scope);
            TakeOperation(ref rpc, known, operation, isRequest, little, isSealed: false, at, end);
            return;
        }
        rpc.Note(Dcerpc.UnknownInterface, 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
        Place(ref rpc, Dcerpc.StubData, at, end);
    }
}
