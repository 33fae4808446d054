using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>The application layer of BACnet, ANSI/ASHRAE 135 clause 20.1: requests, acknowledgments and their segments.</summary>
public static class Bacapp
{
    const uint ConfirmedRequest = 0, UnconfirmedRequest = 1, SimpleAck = 2, ComplexAck = 3, SegmentAck = 4, Error = 5, Reject = 6, Abort = 7;

    const uint IsSegmented = 8, HasMore = 4;

    public static readonly Protocol Protocol = Protocol.Of("bacapp", "Building Automation and Control Network APDU", Dissect, "BACnet-APDU");

    public static readonly Field
        Type               = Protocol.UInt8  ("bacapp.type", "APDU Type", mask: 0xf0, names: BacappNames.Type),
        Pduflags           = Protocol.UInt8  ("bacapp.pduflags", "PDU Flags", display: Hex, mask: 0xf),
        SegmentedRequest   = Protocol.Boolean("bacapp.segmented_request", "Segmented Request", mask: 0x8, names: ValueNames.Pair("Segmented Request", "Unsegmented Request")),
        MoreSegments       = Protocol.Boolean("bacapp.more_segments", "More Segments", mask: 0x4, names: ValueNames.Pair("More Segments Follow", "No More Segments Follow")),
        SA                 = Protocol.Boolean("bacapp.SA", "SA", mask: 0x2, names: ValueNames.Pair("Segmented Response accepted", "Segmented Response not accepted")),
        MaxAdpuSize        = Protocol.UInt8  ("bacapp.max_adpu_size", "Size of Maximum ADPU accepted", mask: 0xf, names: BacappNames.MaxAdpuSize),
        ResponseSegments   = Protocol.UInt8  ("bacapp.response_segments", "Max Response Segments accepted", mask: 0x70, names: BacappNames.ResponseSegments),
        InvokeId           = Protocol.UInt8  ("bacapp.invoke_id", "Invoke ID"),
        SequenceNumber     = Protocol.UInt8  ("bacapp.sequence_number", "Sequence Number"),
        WindowSize         = Protocol.UInt8  ("bacapp.window_size", "Proposed Window Size"),
        ConfirmedService   = Protocol.UInt8  ("bacapp.confirmed_service", "Service Choice", names: BacappNames.ConfirmedService),
        UnconfirmedService = Protocol.UInt8  ("bacapp.unconfirmed_service", "Unconfirmed Service Choice", names: BacappNames.UnconfirmedService),
        NAK                = Protocol.Boolean("bacapp.NAK", "NAK", mask: 0x2),
        SRV                = Protocol.Boolean("bacapp.SRV", "SRV", mask: 0x1),
        RejectReason       = Protocol.UInt8  ("bacapp.reject_reason", "Reject Reason", names: BacappNames.RejectReason),
        AbortReason        = Protocol.UInt8  ("bacapp.abort_reason", "Abort Reason", names: BacappNames.AbortReason);

    static readonly FragmentFields s_fragments = new(Protocol, "bacapp.fragment", "bacapp.reassembled", "fragment", "Message fragments", "Message fragment",
        "Message defragmentation error", "Message fragment", "Reassembled in", "Reassembled BACapp", FieldType.None, inFrameName: ".in", spelledOut: true, hasData: false);

    /// <summary>Who reads what the network layer carries, under 0.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("bacnet");

    static Bacapp()
    {
        Protocol.CarriedBy(Carried, 0);
        _ = (BacappTags.LVT, BacappValues.ObjectName);
    }

    static void Dissect(ref Layer bacapp)
    {
        bacapp.Summary(Protocol.ShortName);
        bacapp.Open();
        uint first = bacapp.U8(0), kind = first >> 4;
        if (bacapp.Failed) return;
        Tell(bacapp, kind);
        bool isSegmented = false;
        switch (kind)
        {
            case ConfirmedRequest or ComplexAck:
                bacapp.Place(Type, 0);
                bacapp.Place(Pduflags, 0);
                bacapp.Place(SegmentedRequest, 0);
                bacapp.Place(MoreSegments, 0);
                if (kind == ConfirmedRequest) bacapp.Place(SA, 0);
                bacapp.Position = 1;
                if (kind == ConfirmedRequest) bacapp.TakeParts(ResponseSegments, MaxAdpuSize);
                isSegmented = (first & IsSegmented) != 0;
                break;
            case SegmentAck:
                bacapp.TakeParts(Type, NAK, SRV);
                break;
            case Abort:
                bacapp.TakeParts(Type, SRV);
                break;
            default: bacapp.Take(Type); break;
        }
        if (kind == UnconfirmedRequest)
        {
            uint service = (uint)bacapp.Take(UnconfirmedService);
            if (bacapp.Failed) return;
            bacapp.Info($"{UnconfirmedService.Names!.Find(service) ?? "unknown service"} ");
            BacappTags.Take(ref bacapp, new BacappCall { Service = service, IsUnconfirmed = true, IsRequest = true });
        }
        else if (kind <= Abort) TakeNumbered(ref bacapp, kind, first, isSegmented);
    }

    // Names stand in a column of sixteen.
    static void Tell(in Layer bacapp, uint kind)
    {
        string name = Type.Names!.Find(kind) ?? "# unknown APDU ";
        bacapp.Info($"{name}{"                "u8[..Math.Max(0, 16 - name.Length)]}");
    }

    static void TakeNumbered(ref Layer bacapp, uint kind, uint first, bool isSegmented)
    {
        uint invoke = (uint)bacapp.Take(InvokeId), sequence = 0;
        if (isSegmented || kind == SegmentAck)
        {
            sequence = (uint)bacapp.Take(SequenceNumber);
            bacapp.Take(WindowSize);
        }
        if (kind == SegmentAck || bacapp.Failed) return;
        Field what = kind switch { Reject => RejectReason, Abort => AbortReason, _ => ConfirmedService };
        uint service = (uint)bacapp.Take(what);
        if (bacapp.Failed) return;
        bacapp.Info($"{what.Names!.Find(service) ?? "unknown service"}[{(invoke < 100 ? " " : "")}{(invoke < 10 ? " " : "")}{invoke}] ");
        var call = new BacappCall { Service = service, IsRequest = kind == ConfirmedRequest, IsError = kind == Error };
        if (isSegmented) Collect(ref bacapp, call, invoke, sequence, hasMore: (first & HasMore) != 0);
        else if (kind is ConfirmedRequest or ComplexAck or Error) BacappTags.Take(ref bacapp, call);
    }

    // Clause 5.3: segments are numbered from 0.
    static void Collect(ref Layer bacapp, BacappCall call, uint invoke, uint sequence, bool hasMore)
    {
        PacketDissector packet = bacapp.Packet;
        BacappState state = packet.State<BacappState>(Protocol);
        uint key = unchecked((packet.Conversation.Number * 0x9E37_79B1) ^ (invoke << 1) ^ (uint)(packet.Conversation.Side & 1));
        CollectedMessage? message = sequence == 0 ? null : state.Messages.Find(key);
        ReadOnlySpan<byte> part = bacapp.Slice(bacapp.Position, bacapp.Remaining);
        if (bacapp.Failed || message is null && sequence > 0) return;
        message ??= state.Messages.Begin(key, packet.Number);
        message.Add(packet.Number, part);
        if (hasMore)
        {
            bacapp.Info($" (Message fragment {sequence})");
            return;
        }
        bacapp.Info($" (Message Reassembled)");
        message.End(packet.Number);
        state.Call = call;
        bacapp.PartIn(s_fragments.Note(ref bacapp, message), static (ref Layer whole) =>
            BacappTags.Take(ref whole, whole.Packet.State<BacappState>(Protocol).Call));
    }
}

/// <summary>Which service a message is about, and which part of it.</summary>
struct BacappCall
{
    public uint Service;
    public bool IsUnconfirmed, IsRequest, IsError;
}

/// <summary>What a session knows of messages in segments.</summary>
sealed class BacappState : IDisposable
{
    public CollectedMessages Messages { get; } = new();

    /// <summary>What the message that was put together is about.</summary>
    public BacappCall Call { get; set; }

    public void Dispose() => Messages.Dispose();
}
