using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>How much is missing of what a side of a conversation says over its control channel.</summary>
sealed class OpenVpnConversation
{
    /// <summary>Octets still to come, by side; -1 for the next packet as a whole, 0 where nothing waits.</summary>
    public int[] Missing { get; } = new int[2];
}

/// <summary>
/// The control channel: a stream of TLS in the order of its packets. What TLS asks more for is kept until it is whole; one message or record at a
/// time waits in each direction.
/// </summary>
static class OpenVpnControl
{
    static readonly Protocol P = OpenVpn.Protocol;

    static readonly Field s_part = P.Bytes("openvpn.fragment_bytes", "Fragment bytes", level: EvaluationLevel.Reassembly);

    static readonly FragmentFields s_fragments = new(P, "openvpn.fragment", "openvpn.reassembled", "message fragment", "Message fragments", "Message fragment",
        "Message defragmentation error", "Message fragment", "Reassembled message in frame", "Reassembled message", FieldType.None, ".in", spelledOut: true)
    {
        SourceName = "Reassembled OpenVPN Message",
    };

    // What waits for more is told by the TLS that it carries.
    static OpenVpnControl() => P.FollowPayload(s_part).FollowPayload(s_fragments.All);

    /// <summary>What a packet carries from the layer's position on.</summary>
    public static void Take(ref Layer vpn)
    {
        PacketDissector packet = vpn.Packet;
        if (packet.Find(PayloadTables.StartTls, 0) is not { } tls || !vpn.Need(vpn.Position, vpn.Remaining)) return;
        int[] missing = packet.Conversation.State<OpenVpnConversation>(P).Missing;
        int side = packet.Conversation.Side;
        uint key = packet.Conversation.Number << 1 | (uint)side;
        CollectedMessages all = packet.State<CollectedMessages>(P);
        bool goesOn = false;
        while (vpn.Remaining > 0 && !vpn.Failed)
        {
            // What TLS said so far stays when it begins anew.
            if (goesOn) vpn.KeepInfo();
            goesOn = true;
            int at = vpn.Position, length = vpn.Remaining;
            if (missing[side] != 0 && all.Find(key) is { } waiting)
            {
                int taken = missing[side] < 0 ? length : Math.Min(length, missing[side]);
                AddPart(ref vpn, waiting, at, taken);
                if (missing[side] > 0 && taken < missing[side])
                {
                    missing[side] -= taken;
                    return;
                }
                missing[side] = Finish(ref vpn, tls, waiting);
                continue;
            }
            missing[side] = Call(ref vpn, tls, at, length, out int from);
            vpn.Position = at + length;
            if (missing[side] == 0) return;
            AddPart(ref vpn, all.Begin(key, packet.Number), at + from, length - from);
            Announce(ref vpn);
        }
    }

    static void Announce(ref Layer vpn)
    {
        vpn.Separate(" ");
        vpn.Info($"[OpenVPN Message segment of a reassembled PDU] ");
    }

    static void AddPart(ref Layer vpn, CollectedMessage message, int at, int length)
    {
        vpn.Place(s_part, at, length);
        vpn.Label(s_part, $"OpenVPN Message Segment data ({(long)length} byte{(length == 1 ? "" : "s")})");
        message.Add(vpn.Packet.Number, vpn.Slice(at, length));
        vpn.Position = at + length;
    }

    // What was missing is there; returns how much more it takes.
    static unsafe int Finish(ref Layer vpn, Protocol tls, CollectedMessage message)
    {
        PacketDissector packet = vpn.Packet;
        int outer = vpn.BeginStream();
        vpn.Note(s_fragments.ReassembledIn, (ulong)packet.Number);
        int parent = vpn.Parent;
        vpn.StepOut();
        int source = s_fragments.Note(ref vpn, message);
        vpn.Parent = parent;
        if (source < 0 || !vpn.CallIn(source, tls)) message.End(packet.Number);
        int more = vpn.EndStream(outer, out _);
        if (more == 0) message.End(packet.Number);
        return more;
    }

    static int Call(ref Layer vpn, Protocol tls, int at, int length, out int from)
    {
        int outer = vpn.BeginStream();
        vpn.Call(tls, at, length);
        return vpn.EndStream(outer, out from);
    }
}
