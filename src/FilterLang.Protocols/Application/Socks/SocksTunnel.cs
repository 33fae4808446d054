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
            // What was said so far stays when the protocol begins anew.
            if (goesOn) socks.KeepInfo();
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
            int outer = socks.BeginStream();
            bool isTaken = socks.Call(protocol, at, length);
            missing[side] = socks.EndStream(outer, out int from);
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
        int outer = socks.BeginStream();
        int source = socks.AddSource(message.Data, message.Length);
        if (source < 0 || !socks.CallIn(source, protocol)) message.End(packet.Number);
        int more = socks.EndStream(outer, out _);
        if (more == 0) message.End(packet.Number);
        return more;
    }
}
