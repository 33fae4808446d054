using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What a datagram belongs to and carries, for UDP and UDP-Lite.</summary>
static class UdpPayload
{
    /// <summary>Finds the stream, shows the payload and hands on what the datagram's own length holds of it.</summary>
    public static void Dissect(ref Layer udp, int length)
    {
        PacketDissector packet = udp.Packet;
        unsafe
        {
            UdpStream* stream = NoteStream(ref udp, out int side);
            // Payload that is announced but not captured at all ends the layer.
            if (udp.Length > 8 && !udp.Need(8, 1)) return;
            if (udp.Length <= 8 || length <= 8) return;
            udp.Place(Udp.Payload, 8, udp.Captured - 8);
            udp.Label(Udp.Payload, $"UDP payload ({udp.Captured - 8} byte{(udp.Captured == 9 ? "" : "s")})");
            udp.Trim(Math.Max(8, length));
            udp.Position = 8;
            if (udp.Remaining == 0) return;
            (Conversation outer, StreamScope outerScope) = (packet.Conversation, packet.Stream);
            packet.Stream = new StreamScope(Udp.PduSize, udp.Parent, (ushort)udp.Occurrence, packet.Items.Count, packet.Depth);
            if (stream != null) packet.Conversation = new Conversation(packet, &stream->Slot, stream->Number, side, 0);
            Continue(ref udp, packet.Conversation.Bound);
            (packet.Conversation, packet.Stream) = (outer, outerScope);
        }
    }

    static unsafe UdpStream* NoteStream(ref Layer udp, out int side)
    {
        PacketDissector packet = udp.Packet;
        side = 0;
        if (!packet.Plan.KeepsStreams) return null;
        FlowKey key = FlowKey.Of(packet.Source, packet.Destination, packet.SourcePort, packet.DestinationPort, out side);
        FlowTable<FlowKey, UdpStream> table = packet.State<UdpStreams>(Udp.Protocol).Table;
        table.Limit = packet.Options.Conversations;
        UdpStream* stream = table.Find(key, out bool isNew);
        long now = packet.Time;
        if (isNew) (stream->Number, stream->First, stream->Previous) = ((uint)Math.Max(0, table.Count - 1), now, now);
        udp.Note(Udp.Stream, stream->Number, 8);
        // A quoted datagram belongs to the stream, and may begin it, but does not count.
        if (packet.InErrorQuote) return stream;
        udp.Note(Udp.StreamNumber, ++stream->Datagrams);
        GroupScope times = udp.Begin(Udp.Timestamps, 0, 0);
        udp.Note(Udp.TimeRelative, (ulong)(now - stream->First));
        udp.Note(Udp.TimeDelta, (ulong)(now - stream->Previous));
        udp.End(times);
        stream->Previous = now;
        packet.Flows?.HearDatagram(packet, stream->Number, side, Math.Max(0, udp.Length - 8));
        return stream;
    }

    static void Continue(ref Layer udp, Protocol? bound)
    {
        // Who has the conversation is asked first, and in place of those who expect something of either end alone.
        if (bound is not null)
        {
            if (udp.Call(bound)) return;
        }
        else
            foreach (Protocol expecting in udp.Packet.Heuristics(PayloadTables.UdpPort).Expecting)
            {
                udp.Packet.Guesses = true;
                if (udp.Call(expecting)) return;
            }
        ushort source = udp.Packet.SourcePort, destination = udp.Packet.DestinationPort;
        ushort low = Math.Min(source, destination), high = Math.Max(source, destination);
        if (Takes(ref udp, low) || (high != low && Takes(ref udp, high))) return;
        if (!udp.CallHeuristics(PayloadTables.UdpPort)) udp.Continue(null);
    }

    static bool Takes(ref Layer udp, ushort port) => port != 0 && udp.Packet.Find(PayloadTables.UdpPort, port) is { } protocol && udp.Call(protocol);
}
