using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// What a proxy passes on: a stream of its own. What its protocol asks more for is kept until it is whole; each segment is still a layer of the proxy.
/// </summary>
static class SocksTunnel
{
    /// <summary>Hands the whole layer on to a protocol that the target's port names. False if it declined.</summary>
    public static bool Continue(ref Layer socks, SocksConversation talk, Protocol protocol)
    {
        PacketDissector packet = socks.Packet;
        int[] missing = talk.Missing;
        int side = packet.Conversation.Side;
        uint key = packet.Conversation.Number << 1 | (uint)side;
        CollectedMessages all = packet.State<CollectedMessages>(Socks.Protocol);
        socks.Position = 0;
        bool goesOn = false;
        while (socks.Remaining > 0 && !socks.Failed)
        {
            if (goesOn)
            {
                // What was said so far stays when the protocol begins anew.
                socks.Info($", ");
                socks.KeepInfo();
            }
            goesOn = true;
            int at = socks.Position, length = socks.Remaining;
            if (missing[side] != 0 && all.Find(key) is { } waiting)
            {
                int taken = missing[side] < 0 ? length : Math.Min(length, missing[side]);
                Add(ref socks, waiting, at, taken);
                if (missing[side] > 0 && taken < missing[side])
                {
                    missing[side] -= taken;
                    return true;
                }
                missing[side] = Finish(ref socks, protocol, waiting);
                continue;
            }
            int outer = Begin(packet);
            bool isTaken = socks.Call(protocol, at, length);
            missing[side] = End(packet, outer, out int from);
            if (!isTaken) return false;
            socks.Position = at + length;
            if (missing[side] == 0) return true;
            Add(ref socks, all.Begin(key, packet.Number), at + from, length - from);
        }
        return true;
    }

    static void Add(ref Layer socks, CollectedMessage message, int at, int length)
    {
        message.Add(socks.Packet.Number, socks.Slice(at, length));
        socks.Position = at + length;
    }

    // What was missing is there; returns how much more it takes.
    static unsafe int Finish(ref Layer socks, Protocol protocol, CollectedMessage message)
    {
        PacketDissector packet = socks.Packet;
        int outer = Begin(packet);
        int source = socks.AddSource(message.Data, message.Length);
        if (source < 0 || !socks.CallIn(source, protocol)) message.End(packet.Number);
        int more = End(packet, outer, out _);
        if (more == 0) message.End(packet.Number);
        return more;
    }

    // What is called may ask for more; returns who may without.
    static int Begin(PacketDissector packet)
    {
        int outer = packet.AskingDepth;
        (packet.AskingDepth, packet.MoreFrom, packet.MoreNeeded) = (packet.Depth + 1, 0, 0);
        return outer;
    }

    // What the called protocol asked for, which is no matter of the stream around this one.
    static int End(PacketDissector packet, int outer, out int from)
    {
        int more = packet.MoreNeeded;
        from = packet.MoreFrom;
        (packet.AskingDepth, packet.MoreFrom, packet.MoreNeeded) = (outer, 0, 0);
        return more == Layer.UntilEnd ? 0 : more;
    }
}
