using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Flows;

/// <summary>
/// How connections open and close as fields, in a namespace of their own: what is known when the frame is seen. They are recorded where
/// they are asked for by name, and stand in no detail tree.
/// </summary>
public static class FlowFields
{
    const int LeastHeader = 20;

    public static readonly Protocol Protocol = Protocol.Of("dfilter", "Opening and closing of connections", static (ref Layer _) => { });

    public static readonly Field
        HandshakeStep   = Protocol.UInt8 ("dfilter.handshake.step", "Step of the handshake: 1 SYN, 2 SYN-ACK, 3 ACK", level: EvaluationLevel.Analysis),
        HandshakeRtt    = Protocol.RelativeTime("dfilter.handshake.rtt", "Time from SYN to the ACK of the handshake", EvaluationLevel.Analysis),
        ServerRtt       = Protocol.RelativeTime("dfilter.handshake.server_rtt", "Time from SYN to SYN-ACK", EvaluationLevel.Analysis),
        ClientRtt       = Protocol.RelativeTime("dfilter.handshake.client_rtt", "Time from SYN-ACK to ACK", EvaluationLevel.Analysis),
        HandshakeTries  = Protocol.UInt32("dfilter.handshake.tries", "SYNs sent so far", level: EvaluationLevel.Analysis),
        CloseStep       = Protocol.UInt8 ("dfilter.close.step", "Step of the closing: 1 FIN, 2 its ACK, 3 the other FIN, 4 its ACK", level: EvaluationLevel.Analysis),
        CloseInitiator  = Text("dfilter.close.initiator", "Who sent the first FIN or RST: client, server"),
        CloseReset      = Text("dfilter.close.reset", "Who sent the first RST: client, server"),
        State           = Text("dfilter.flow.state", "State of the connection after this frame"),
        Opening         = Text("dfilter.flow.opening", "How the connection opened, so far"),
        Ending          = Text("dfilter.flow.ending", "How the connection ended, so far"),
        ConnState       = Text("dfilter.flow.conn_state", "Zeek's conn_state, so far"),
        History         = Text("dfilter.flow.history", "Zeek's history, so far"),
        IsCopy          = Protocol.Boolean("dfilter.flow.copy", "The same datagram once more (same IP identification and numbers)", level: EvaluationLevel.Analysis),
        Role            = Text("dfilter.role", "Who sent this frame: client, server"),
        RoleSource      = Text("dfilter.role.source", "How the client is known: syn, syn-ack, port, first");

    static Field Text(string name, string label) => Protocol.Text(name, label, level: EvaluationLevel.Analysis);

    /// <summary>The story of the segment's conversation goes on, where somebody asks for it.</summary>
    internal static void Take(ref Layer tcp, ref TcpWalk walk)
    {
        PacketDissector packet = tcp.Packet;
        if (!packet.TellsFlows || packet.InErrorQuote || !walk.KeepsStream) return;
        FlowStory story = StoryOf(packet, walk);
        FlowSegment segment = Segment(packet, walk, tcp.Captured < tcp.Length);
        FlowStep step = story.Take(segment);
        packet.Flows?.Hear(packet, story, segment, step);
        if (packet.Plan.NamesFlows) Note(ref tcp, story, segment.Side, step);
    }

    static FlowStory StoryOf(PacketDissector packet, in TcpWalk walk)
    {
        Conversation conversation = walk.Conversation(packet);
        if (conversation.Known<FlowStory>(Protocol) is { } known) return known;
        FlowStory story = conversation.State<FlowStory>(Protocol);
        (story.Number, story.IgnoresCopies) = (walk.Stream.Number, packet.Flows is { IgnoresCopies: true });
        (ushort own, ushort other) = (packet.SourcePort, packet.DestinationPort);
        if (walk.Side == 0) story.Meet(own, other);
        else story.Meet(other, own);
        return story;
    }

    static FlowSegment Segment(PacketDissector packet, in TcpWalk walk, bool isCut)
    {
        TcpSegment segment = walk.Segment;
        bool syn = segment.Has(TcpFlags.Syn);
        sbyte scale = walk.ShownScale;
        // A header too short to be one says nothing about the connection.
        TcpFlags flags = walk.Header < LeastHeader ? 0 : segment.Flags;
        return new FlowSegment(packet.Number, packet.Time, walk.Side, flags, segment.Sequence, segment.Acknowledgment, segment.Length)
        {
            Window = !syn && scale >= 0 ? segment.Window << scale : segment.Window, Verdict = walk.Analysis.Verdict, Offer = walk.Offer,
            Identification = packet.Source.Family == NetworkAddress.FamilyIPv4 ? packet.Identification : -1,
            WireLength = packet.WireLength, IsCut = isCut,
        };
    }

    static void Note(ref Layer tcp, FlowStory story, int side, FlowStep step)
    {
        if (step.Handshake > 0) Put(ref tcp, HandshakeStep, step.Handshake);
        if (story.RoundTrip is { } whole) Put(ref tcp, HandshakeRtt, (ulong)whole);
        if (story.ServerRoundTrip is { } server) Put(ref tcp, ServerRtt, (ulong)server);
        if (story.ClientRoundTrip is { } client) Put(ref tcp, ClientRtt, (ulong)client);
        if (story.Client.Syns > 0) Put(ref tcp, HandshakeTries, (ulong)story.Client.Syns);
        if (step.Acknowledges > 0) Put(ref tcp, CloseStep, step.Acknowledges);
        if (step.Finishes > 0) Put(ref tcp, CloseStep, step.Finishes);
        if (story.Initiator >= 0) Put(ref tcp, CloseInitiator, FlowNames.Role(story.Initiator == story.ClientSide));
        if (story.Resetter >= 0) Put(ref tcp, CloseReset, FlowNames.Role(story.Resetter == story.ClientSide));
        Put(ref tcp, State, FlowNames.Of(story.State));
        Put(ref tcp, Opening, FlowNames.Of(story.Opening));
        Put(ref tcp, Ending, FlowNames.Of(story.Ending));
        if (Wants(tcp, ConnState)) PutCode(ref tcp, ConnState, story.History.State(story.ClientSide));
        Span<byte> letters = stackalloc byte[FlowHistory.MostLetters];
        Put(ref tcp, History, letters[..story.History.Write(letters, story.ClientSide)]);
        if (step.Does(FlowDeed.Copies)) Put(ref tcp, IsCopy, 1);
        Put(ref tcp, Role, FlowNames.Role(side == story.ClientSide));
        Put(ref tcp, RoleSource, FlowNames.Of(story.RoleSource));
    }

    static bool Wants(in Layer tcp, Field field) => tcp.Packet.Plan.Selection.Names(field);

    static void Put(ref Layer tcp, Field field, ulong value)
    {
        if (Wants(tcp, field)) tcp.Record(field, value, 0, 0, ItemFlags.Hidden);
    }

    static void Put(ref Layer tcp, Field field, scoped ReadOnlySpan<byte> text)
    {
        if (Wants(tcp, field)) tcp.RecordText(field, text, 0, 0, ItemFlags.Hidden);
    }

    static void PutCode(ref Layer tcp, Field field, string code)
    {
        Span<byte> octets = stackalloc byte[8];
        Put(ref tcp, field, octets[..System.Text.Encoding.ASCII.GetBytes(code, octets)]);
    }
}
