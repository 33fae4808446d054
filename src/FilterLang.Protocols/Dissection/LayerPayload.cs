using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Handing on what the layer carries.</summary>
public ref partial struct Layer
{
    /// <summary>The announced length of the last payload after it trimmed itself to what its own header says.</summary>
    public readonly int PayloadLength => Packet.PayloadLength;

    /// <summary>Hands everything from <see cref="Position"/> on to whoever announced this number; to <c>data</c> if nobody did or he declines.</summary>
    public void Continue(PayloadTable table, ulong number) => Continue(number <= uint.MaxValue ? Packet.Find(table, (uint)number) : null);

    /// <summary>Hands everything from <see cref="Position"/> on to a protocol; to <c>data</c> if it is null or declines.</summary>
    public void Continue(Protocol? protocol)
    {
        if (Position >= Length) return;
        if (protocol is null || !Call(protocol)) Call(Packet.Plan.Catalog.Data);
    }

    /// <summary>
    /// Something of this layer or of what it carries is asked for. If not, it was only called since it may decline; whoever has not is done.
    /// </summary>
    public readonly bool IsAsked => Packet.Plan.Enters(Protocol);

    /// <summary>Nothing of this header is wanted: all that matters is where it leads.</summary>
    internal readonly bool IsBare => Packet.Plan.IsBare(Protocol);

    /// <summary>As <see cref="IsAsked"/>, but false where only what secrets could decrypt is asked for, and none were given.</summary>
    public readonly bool IsAskedAsSealed => Packet.Secrets.MayKnow ? IsAsked : Packet.Plan.EntersSealed(Protocol);

    /// <summary>Hands everything from <see cref="Position"/> on to a protocol. False if it declined.</summary>
    public bool Call(Protocol protocol) => Call(protocol, Position, Remaining);

    /// <summary>Hands a part of the layer to a protocol. False if it declined.</summary>
    public bool Call(Protocol protocol, int at, int length)
    {
        if (at < 0 || length < 0) return true;
        Hand();
        int captured = Math.Clamp(Captured - at, 0, length);
        ReadOnlySpan<byte> bytes = captured == 0 ? default : _whole.Slice(at, captured);
        return Packet.Call(protocol, bytes, _start + at, length, _source, PayloadParent);
    }

    /// <summary>
    /// Hands on the first octets of a packet of <paramref name="length"/> octets that somebody else saw, as an error message or a sample has
    /// them: it is no part of the streams that are followed, and neither summary nor addresses of the packet at hand are changed by it.
    /// </summary>
    internal bool CallQuoted(Protocol protocol, int at, int taken, int length)
    {
        if (at < 0 || taken < 0 || length < 0) return true;
        PacketDissector packet = Packet;
        bool within = packet.InErrorQuote;
        var ends = packet.Ends;
        (byte hopLimit, bool fragment) = (packet.HopLimit, packet.IsFragment);
        packet.InErrorQuote = true;
        Hand();
        int captured = Math.Clamp(Captured - at, 0, taken);
        bool accepted = packet.Call(protocol, captured == 0 ? default : _whole.Slice(at, captured), _start + at, length, _source, PayloadParent);
        packet.InErrorQuote = within;
        packet.Ends = ends;
        (packet.HopLimit, packet.IsFragment) = (hopLimit, fragment);
        return accepted;
    }

    /// <summary>
    /// Hands a part of the layer on that is a packet of its own, which was or will be on another wire: addresses, conversation and columns
    /// of the packet at hand are as before when it ends. False if it declined.
    /// </summary>
    internal bool CallCarried(Protocol protocol, int at, int length)
    {
        PacketDissector packet = Packet;
        bool keeps = packet.KeepsColumns;
        var ends = packet.Ends;
        Conversation conversation = packet.Conversation;
        packet.KeepsColumns = true;
        (int asking, int from, int more) = (packet.AskingDepth, packet.MoreFrom, packet.MoreNeeded);
        packet.AskingDepth = 0;
        bool accepted = Call(protocol, at, length);
        (packet.AskingDepth, packet.MoreFrom, packet.MoreNeeded) = (asking, from, more);
        packet.KeepsColumns = keeps;
        packet.Ends = ends;
        packet.Conversation = conversation;
        return accepted;
    }

    /// <summary>
    /// Hands everything from <see cref="Position"/> on to whoever recognises it as his own in a number space; the last one who did is asked
    /// first. False if all declined.
    /// </summary>
    public bool CallHeuristics(PayloadTable table)
    {
        HeuristicOrder heuristics = Packet.Heuristics(table);
        for (int i = 0; i < heuristics.Order.Length; i++)
        {
            Packet.Guesses = true;
            if (!Call(heuristics.Order[i])) continue;
            heuristics.MoveToFront(i);
            return true;
        }
        return false;
    }

    /// <summary>
    /// Hands reassembled or decoded data to a protocol. The data must stay where it is until the packet is done with. False if it declined.
    /// </summary>
    public unsafe bool CallOver(Protocol protocol, byte* data, int length)
    {
        Hand();
        int source = AddSource(data, length);
        return source < 0 || Packet.Call(protocol, new ReadOnlySpan<byte>(data, length), 0, length, (byte)source, PayloadParent);
    }

    /// <summary>frame.protocols does not list this layer. To be called before anything is handed on.</summary>
    public readonly void Unlist() => Packet.UnlistInnermost();

    /// <summary>As <see cref="Call(Protocol)"/>, for a payload that was guessed and that frame.protocols does not list.</summary>
    public bool CallUnlisted(Protocol protocol)
    {
        Packet.Unlist();
        return Call(protocol);
    }

    /// <summary>
    /// Hands everything from <see cref="Position"/> on, or a data source, to a header that extends this one: a detail tree shows it within the
    /// header that was extended <paramref name="first"/>, and what it carries where that one's payload would stand. False if it declined.
    /// </summary>
    public bool CallExtension(Protocol protocol, bool first, int source = -1)
    {
        int parent = first ? _parent : _outerParent;
        if (source < 0) return Packet.Call(protocol, Rest, _start + Position, Remaining, _source, parent, _payloadParent);
        ReadOnlySpan<byte> bytes = Packet.Items.Source(source);
        return Packet.Call(protocol, bytes, 0, bytes.Length, (byte)source, parent, _payloadParent);
    }

    readonly int PayloadParent => NestsPayload ? _parent : _payloadParent;

    // What this layer records from here on stands above its payload in a detail tree, unless the payload is shown within it.
    void Hand()
    {
        if (_payloadAt < 0 && !NestsPayload) _payloadAt = Packet.Items.Count;
    }

    /// <summary>Something inside failed, and this layer goes on all the same: the failure is recorded here.</summary>
    public readonly void Catch() => Damage.Record(Packet);

    /// <summary>The sink of the summary line, null where nobody wants it.</summary>
    internal readonly Utf8Sink? InfoSink => Packet.Columns?.Info;

    /// <summary>Names the protocol column and empties the summary line.</summary>
    public readonly void Summary(string protocol)
    {
        if (Packet.Columns is not { } columns) return;
        columns.Protocol = protocol;
        columns.Info.CutTo(columns.Fence);
    }

    /// <summary>As <see cref="Summary"/> for the first of several messages of a protocol; the others add to its line.</summary>
    public readonly void SummaryOnce(string protocol)
    {
        if (Packet.Columns is { } columns && columns.Protocol != protocol) Summary(protocol);
    }

    /// <summary>Empties the summary line.</summary>
    public readonly void ClearInfo() => Packet.Columns?.Info.CutTo(Packet.Columns.Fence);

    /// <summary>The summary line so far stays when a further message begins its own.</summary>
    public readonly void KeepInfo() => Packet.Columns?.Keep();

    /// <summary>Tells what follows in the summary line apart from what stands there already, if anything does.</summary>
    public readonly void Separate(string mark = ", ")
    {
        if (InfoSink is { Length: > 0 } sink) sink.Add(mark);
    }

    /// <summary>Adds words to the summary line, behind a comma if others stand there.</summary>
    public readonly void AddToInfo(string? words)
    {
        if (InfoSink is not { } sink || words is null) return;
        Separate();
        sink.Add(words);
    }

    /// <summary>Says in the protocol column what its protocol carries. The summary line stays as it is.</summary>
    public readonly void AddToProtocol(string carried) => Packet.Columns?.FollowProtocol(carried);

    /// <summary>Adds a body's type to the summary line, behind a blank if others stand there.</summary>
    public readonly void TellType(ReadOnlySpan<byte> type)
    {
        Separate(" ");
        Info($"({type})");
    }

    /// <summary>Adds to the summary line: <c>tcp.Info($"{source} → {destination}")</c>. Not evaluated where nobody wants it.</summary>
    public readonly void Info([InterpolatedStringHandlerArgument("")] InfoText text) => _ = text;
}
