using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Echo messages: which reply answers which request, and the data.</summary>
public static partial class Icmpv6
{
    /// <summary>A reply's type adds 0x0100 to what a request's adds: the ones' complement of it takes that back.</summary>
    const ushort ReplyCorrection = 0xFEFF;

    static void TakeEcho(ref Layer icmpv6, byte type)
    {
        uint identifier = (uint)icmpv6.Take(Identifier);
        uint sequence = (uint)icmpv6.Take(Sequence);
        if (icmpv6.Failed) return;
        icmpv6.Info($" id=0x{identifier:x4}, seq={sequence}, hop limit={icmpv6.Packet.HopLimit}");
        if (!icmpv6.Packet.InErrorQuote && WantsTransactions(ref icmpv6)) TakeTransaction(ref icmpv6, type);
        if (EchoTimestamp.TryRead(icmpv6.Rest, icmpv6.Packet.Time, out long time, out int taken))
        {
            icmpv6.Note(DataTime, (ulong)time, icmpv6.Position, taken, ItemFlags.None);
            icmpv6.Note(DataTimeRelative, (ulong)(icmpv6.Packet.Time - time), icmpv6.Position, taken, ItemFlags.None);
            icmpv6.Position += taken;
        }
        icmpv6.Continue(null);
    }

    static bool WantsTransactions(ref Layer icmpv6) =>
        icmpv6.Packet.Columns is not null || icmpv6.Wants(ResponseTo) || icmpv6.Wants(ResponseTime) || icmpv6.Wants(ResponseIn)
        || icmpv6.Wants(NoResponse) || icmpv6.Wants(NotAnswered.Field);

    static void TakeTransaction(ref Layer icmpv6, byte type)
    {
        PacketDissector packet = icmpv6.Packet;
        bool known = packet.Knows is not null;
        if ((known ? packet.Knows!.Find<EchoTransactions>(Protocol) : packet.State<EchoTransactions>(Protocol)) is not { } echoes) return;
        EchoKey key = EchoKey.Of(packet, icmpv6.U32(4), icmpv6.U16(2), type == EchoReply ? ReplyCorrection : (ushort)0);
        if (type == EchoReply)
        {
            ref readonly EchoTransaction found = ref known
                ? ref echoes.OfReply(key, packet.Number)
                : ref echoes.Reply(key, packet.Number, packet.Time);
            if (Unsafe.IsNullRef(in found)) return;
            icmpv6.Note(ResponseTo, (ulong)found.RequestFrame);
            found.NoteTime(ref icmpv6, ResponseTime);
            icmpv6.Info($" (request in {found.RequestFrame})");
        }
        else if (!known) echoes.Request(key, packet.Number, packet.Time);
        else TakeAnswer(ref icmpv6, in echoes.OfRequest(key, packet.Number));
    }

    /// <summary>Only a pass over frames seen before knows what comes later.</summary>
    static void TakeAnswer(ref Layer icmpv6, in EchoTransaction request)
    {
        if (!Unsafe.IsNullRef(in request) && request.IsAnswered)
        {
            icmpv6.Note(ResponseIn, (ulong)request.ReplyFrame);
            icmpv6.Info($" (reply in {request.ReplyFrame})");
        }
        else if (!IsMulticast(icmpv6.Packet.Destination))
        {
            icmpv6.Note(NoResponse);
            icmpv6.Remark(NotAnswered, $"No response seen to ICMPv6 request in frame {icmpv6.Packet.Number}");
            icmpv6.Info($" (no response found!)");
        }
        else icmpv6.Info($" (multicast)");
    }

    static bool IsMulticast(in NetworkAddress address) =>
        address.Family == NetworkAddress.FamilyIPv6 && (byte)(address.High >> 56) == 0xFF;
}
