using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Echo messages: which reply answers which request, and the data.</summary>
public static partial class Icmp
{
    /// <summary>A reply's sum lacks the 0x0800 that the type adds to a request's.</summary>
    const ushort ReplyCorrection = 0x0800;

    static void TakeEcho(ref Layer icmp, byte type)
    {
        if (icmp.Failed) return;
        if (!icmp.Packet.InErrorQuote && WantsTransactions(ref icmp)) TakeTransaction(ref icmp, type);
        if (icmp.Captured > icmp.Position) TakeEchoData(ref icmp);
    }

    static bool WantsTransactions(ref Layer icmp) =>
        icmp.Packet.Columns is not null || icmp.Wants(ResponseTo) || icmp.Wants(ResponseTime) || icmp.Wants(ResponseIn)
        || icmp.Wants(NoResponse) || icmp.Wants(NotAnswered.Field);

    static void TakeTransaction(ref Layer icmp, byte type)
    {
        PacketDissector packet = icmp.Packet;
        bool known = packet.Knows is not null;
        if ((known ? packet.Knows!.Find<EchoTransactions>(Protocol) : packet.State<EchoTransactions>(Protocol)) is not { } echoes) return;
        EchoKey key = EchoKey.Of(packet, icmp.U32(4), icmp.U16(2), type == EchoReply ? ReplyCorrection : (ushort)0);
        if (type == EchoReply)
        {
            ref readonly EchoTransaction found = ref known
                ? ref echoes.OfReply(key, packet.Number)
                : ref echoes.Reply(key, packet.Number, packet.Time);
            if (Unsafe.IsNullRef(in found)) return;
            icmp.Note(ResponseTo, (ulong)found.RequestFrame);
            found.NoteTime(ref icmp, ResponseTime);
            icmp.Info($" (request in {found.RequestFrame})");
        }
        else if (!known) echoes.Request(key, packet.Number, packet.Time);
        else TakeAnswer(ref icmp, in echoes.OfRequest(key, packet.Number));
    }

    /// <summary>Only a pass over frames seen before knows what comes later.</summary>
    static void TakeAnswer(ref Layer icmp, in EchoTransaction request)
    {
        if (!Unsafe.IsNullRef(in request) && request.IsAnswered)
        {
            icmp.Note(ResponseIn, (ulong)request.ReplyFrame);
            icmp.Info($" (reply in {request.ReplyFrame})");
        }
        else if (!IsGroup(icmp.Packet.Destination))
        {
            // Whoever asks many need not be answered.
            icmp.Note(NoResponse);
            icmp.Remark(NotAnswered, $"No response seen to ICMP request");
            icmp.Info($" (no response found!)");
        }
        else icmp.Info($" ({((uint)icmp.Packet.Destination.Low == uint.MaxValue ? "broadcast" : "multicast")})");
    }

    static bool IsGroup(in NetworkAddress address) =>
        address.Family == NetworkAddress.FamilyIPv4 && (uint)address.Low is >= 0xE000_0000 and < 0xF000_0000 or uint.MaxValue;

    static void TakeEchoData(ref Layer icmp)
    {
        int length = icmp.Captured - icmp.Position;
        bool timed = EchoTimestamp.TryRead(icmp.Rest, icmp.Packet.Time, out long time, out int taken);
        GroupScope data = icmp.Begin(Data, icmp.Position, length);
        if (timed)
        {
            icmp.Note(DataTime, (ulong)time, icmp.Position, taken, ItemFlags.None);
            icmp.Note(DataTimeRelative, (ulong)(icmp.Packet.Time - time), icmp.Position, taken);
            icmp.Position += taken;
            icmp.NestsPayload = true;
            icmp.Continue(null);
            icmp.End(data);
            return;
        }
        if (data.Item >= 0) icmp.Packet.Items[data.Item].Flags |= ItemFlags.Hidden;
        icmp.End(data);
        icmp.Continue(null);
    }
}
