using System.Runtime.InteropServices;
using FilterLang.Protocols.Flows;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Dissects the packets of one session, one after another: records the items that the plan wants, and keeps what must be remembered
/// between packets. Single-threaded. After the first packets nothing is allocated unless conversations or reassembly need room.
/// </summary>
public sealed unsafe partial class PacketDissector : IDisposable
{
    /// <summary>Layers of one packet, nested or not; a packet that has more is malformed from there on.</summary>
    public const int LayerLimit = 500;

    /// <summary>Layers within layers; what lies deeper is not looked at.</summary>
    public const int DepthLimit = 256;

    readonly Protocol[] _layers = new Protocol[LayerLimit];
    readonly bool[] _unlisted = new bool[LayerLimit];
    bool _unlistNext;
    int _layerCount;
    bool _started;
    int _depth;
    readonly PacketColumns? _columns;
    readonly NameBook _names;
    readonly DecodeAs[] _decodeAs;
    readonly bool[]? _disabled;
    readonly ushort[] _occurrences = new ushort[FieldOwner.Count];
    readonly List<HeuristicOrder> _heuristics = [];
    object?[] _states = new object?[FieldOwner.Count];
    readonly ConversationSlot* _nobody = (ConversationSlot*)NativeMemory.AllocZeroed((nuint)sizeof(ConversationSlot));

    public PacketDissector(DissectionPlan plan, DissectionOptions? options = null)
    {
        Plan = plan;
        Selection = plan.Selection;
        RecordsRemarks = Selection.WantsAnyOf(ExpertInfo.Protocol) || Selection.Wants(Damage.Malformed.Field);
        Options = options ?? DissectionOptions.Default;
        Secrets = new TlsSecrets(Options.TlsKeyLogFile);
        _decodeAs = [.. Options.DecodeAs];
        if (Options.Disabled.Count > 0) _disabled = new bool[FieldOwner.Count];
        foreach (Protocol protocol in Options.Disabled) _disabled![protocol.Index] = true;
        _names = Options.Names.Kinds == NameKinds.None ? NameBook.None : new NameBook(Options.Names);
        Items = new PacketItems { Names = _names };
        Reassembly.Limit = Options.ReassemblyOctets;
        _columns = plan.WantsColumns ? new PacketColumns() : null;
    }

    public DissectionPlan Plan { get; }

    /// <summary>The fields that the plan records.</summary>
    internal FieldSelection Selection { get; }

    /// <summary>What every remark adds beside its own field is wanted.</summary>
    internal bool RecordsRemarks { get; }

    public DissectionOptions Options { get; }

    /// <summary>What decrypts the session's connections, as far as it was given.</summary>
    public TlsSecrets Secrets { get; }

    public PacketItems Items { get; }

    /// <summary>The names of addresses and ports that are known so far.</summary>
    public NameBook Names => Knows?.Names ?? _names;

    /// <summary>The columns of the packet list, if the plan wants them; null within a quoted datagram, which says nothing there.</summary>
    public PacketColumns? Columns => InErrorQuote || KeepsColumns ? null : _columns;

    /// <summary>frame.number, arrival in nanoseconds since 1970 UTC, and lengths of the packet at hand.</summary>
    public long Number { get; private set; }

    public long Time { get; private set; }

    public int WireLength { get; private set; }

    public int CapturedLength { get; private set; }

    public int LinkType { get; private set; }

    /// <summary>What the capture file says beside the bytes.</summary>
    public FrameRecord Record { get; private set; }

    /// <summary>Arrival of the first frame, of the frame before this one, and of the last one that was displayed.</summary>
    public long FirstTime { get; private set; }

    public long PreviousTime { get; private set; }

    public long DisplayedTime { get; private set; }

    /// <summary>Whether there was a frame before this one, and a displayed one.</summary>
    public bool HasPrevious { get; private set; }

    public bool HasDisplayed { get; private set; }

    /// <summary>The innermost network addresses and ports so far.</summary>
    public NetworkAddress Source { get; set; }

    public NetworkAddress Destination { get; set; }

    public ushort SourcePort { get; set; }

    public ushort DestinationPort { get; set; }

    /// <summary>Both addresses and ports, for who puts them back after a packet within this one.</summary>
    internal (NetworkAddress Source, NetworkAddress Destination, ushort SourcePort, ushort DestinationPort) Ends
    {
        get => (Source, Destination, SourcePort, DestinationPort);
        set => (Source, Destination, SourcePort, DestinationPort) = value;
    }

    /// <summary>The innermost conversation that carries the layer at hand.</summary>
    public Conversation Conversation { get; internal set; }

    /// <summary>The 802.1Q VLAN of the innermost tag so far, 0 without: fragments of private addresses are told apart by it.</summary>
    public ushort VlanId { get; set; }

    /// <summary>Time to live or hop limit of the innermost IP header so far.</summary>
    public byte HopLimit { get; set; }

    /// <summary>ip.id of the innermost IPv4 header so far, -1 without one.</summary>
    public int Identification { get; internal set; }

    /// <summary>Who hears of the conversations as they go on, or null.</summary>
    public IFlowListener? Flows { get; set; }

    /// <summary>Who hears what messages of applications say, or null.</summary>
    public TalkHeard? Talk { get; set; }

    /// <summary>Who hears of the records of TLS and DTLS that are decrypted, or null: of each its application data, nothing of one that holds something else.</summary>
    public TalkHeard? Opened { get; set; }

    /// <summary>Who hears of the objects that messages carry, or null.</summary>
    public ObjectHeard? Objects { get; set; }

    /// <summary>Somebody asks how conversations open and close.</summary>
    internal bool TellsFlows => Plan.NamesFlows || Flows is not null;

    /// <summary>The layer at hand is quoted by an ICMP error: what was not quoted ends it silently.</summary>
    public bool InErrorQuote { get; set; }

    /// <summary>What follows says nothing in the columns, which speak of the message that carries it.</summary>
    public bool KeepsColumns { get; set; }

    /// <summary>The layer at hand was decrypted by a layer that stands between it and the transport.</summary>
    public bool IsSecured { get; internal set; }

    /// <summary>The layer at hand is only a first fragment of its datagram.</summary>
    public bool IsFragment { get; set; }

    /// <summary>Octets that the part at hand promises beyond the end of its layer.</summary>
    public int Missing { get; set; }

    /// <summary>Why dissection stopped, and of which layer.</summary>
    public LayerFailure Failure { get; internal set; }

    /// <summary>The protocol whose bytes did not fit.</summary>
    internal Protocol? FailedIn { get; set; }

    /// <summary>Layers so far, outermost first: what frame.protocols lists.</summary>
    public ReadOnlySpan<Protocol> Layers => _layers.AsSpan(0, _layerCount);

    /// <summary>
    /// The number under which the layer at hand was announced, where its protocol reads the number space on behalf of others
    /// (<see cref="EtherType"/>).
    /// </summary>
    internal uint Selector { get; set; }

    /// <summary>Where the sentence of a remark is put together.</summary>
    internal Utf8Sink RemarkSink { get; } = new(128);

    /// <summary>Where the words of a label are put together.</summary>
    internal Utf8Sink LabelSink { get; } = new(1024);

    /// <summary>The reported length of the last payload that was dissected, after it trimmed itself to what its own header says.</summary>
    internal int PayloadLength { get; set; }

    /// <summary>
    /// How deep the layer lies that is the payload of a stream whose segments are put together: only that one may ask for more. 0 for none.
    /// </summary>
    internal int AskingDepth { get; set; }

    /// <summary>Where the message starts that the last payload asked more for, and how much; no request while MoreNeeded is 0.</summary>
    internal int MoreFrom { get; set; }

    internal int MoreNeeded { get; set; }

    /// <summary>Labels and pointers of domain names that were read behind pointers, see <see cref="DnsName.MostSteps"/>.</summary>
    internal int NameSteps { get; set; }

    /// <summary>The next protocol called is asked whether it recognises the data.</summary>
    internal bool Guesses { get; set; }

    /// <summary>The innermost stream that carries the layer at hand.</summary>
    internal StreamScope Stream { get; set; }

    /// <summary>What protocols keep with conversations.</summary>
    internal ConversationStates Conversations { get; private set; } = new();

    /// <summary>What this pass leaves for a second one, null where there is none.</summary>
    public Foreknowledge? Leaves { get; init; }

    /// <summary>What a first pass has left for this one, null where there was none.</summary>
    public Foreknowledge? Knows
    {
        get;
        init
        {
            field = value;
            if (value?.Names is { } names) Items.Names = names;
        }
    }

    /// <summary>What messages of streams wait in.</summary>
    internal ReassemblyMemory Reassembly { get; private set; } = new();

    /// <summary>Somebody asks for fields of this level or higher, or for columns and remarks that rest on them.</summary>
    internal bool Watches(EvaluationLevel level) => Plan.WantsColumns || Plan.Selection.Everything || Plan.Selection.Level >= level
        || Plan.Selection.WantsAnyOf(ExpertInfo.Protocol);

    /// <summary>How many layers the layer at hand lies within.</summary>
    internal int Depth => _depth;

    /// <summary>Dissects one packet; its items are valid until the next call.</summary>
    public void Dissect(ref PacketContext packet, in FrameRecord record)
    {
        Begin(ref packet);
        Record = record;
        if (!_started && !record.NoTime) (FirstTime, _started) = (Time, true);
        var bytes = new ReadOnlySpan<byte>(packet.Data, packet.CapturedLength);
        Call(Frame.Protocol, bytes, 0, Math.Max(packet.WireLength, packet.CapturedLength), 0, -1);
        (PreviousTime, HasPrevious) = (PreviousOfNext(Time), !record.NoTime);
    }

    /// <summary>
    /// Dissects a packet that the read filter leaves out: what is remembered of conversations goes on; later frames do not refer to
    /// it, but the first one is what times are relative to.
    /// </summary>
    public void DissectAside(ref PacketContext packet, in FrameRecord record)
    {
        (long previous, bool hasPrevious, ObjectHeard? objects) = (PreviousTime, HasPrevious, Objects);
        Objects = null;
        Dissect(ref packet, record);
        (PreviousTime, HasPrevious, Objects) = (previous, hasPrevious, objects);
    }

    /// <summary>What was given up because a limit was reached, in words, with how often.</summary>
    public IEnumerable<(string What, long Count)> GivenUp()
    {
        if (Reassembly.Dropped > 0) yield return ("messages of streams (--mem)", Reassembly.Dropped);
        if (Conversations.Dropped > 0) yield return ("records that protocols keep of conversations", Conversations.Dropped);
        if (_states[Tcp.Protocol.Index] is TcpStreams { Dropped: > 0 } streams) yield return ("TCP segments of conversations beyond the limit (--max-flows)", streams.Dropped);
        if (_states[Udp.Protocol.Index] is UdpStreams { Table.Dropped: > 0 } datagrams) yield return ("UDP datagrams of conversations beyond the limit (--max-flows)", datagrams.Table.Dropped);
        if (Secrets.Dropped > 0) yield return ("secrets of connections", Secrets.Dropped);
        if (Leaves is { Dropped: > 0 }) yield return ("values of earlier frames (-2)", Leaves.Dropped);
    }

    /// <summary>The capture has ended: what conversations have come to is left for the second pass.</summary>
    public void Conclude()
    {
        if (Leaves is not { } leaves) return;
        leaves.Names = Names;
        for (int i = 0; i < _states.Length; i++)
            if (_states[i] is IConcluding state && state.Conclude(leaves, Protocol.At(i)!)) _states[i] = null;
    }

    /// <summary>A frame of the session that is not dissected: only the times that later frames refer to are kept.</summary>
    public void Skip(long time)
    {
        if (!_started) (FirstTime, _started) = (time, true);
        (PreviousTime, HasPrevious) = (time, true);
    }

    /// <summary>Tells that a packet of this time passed the display filter: later frames refer to it.</summary>
    public void MarkDisplayed(long time, bool hasTime)
    {
        (DisplayedTime, HasDisplayed) = (PreviousOfNext(time), hasTime);
    }

    /// <summary>What a protocol remembers in this session; in the second of two passes what the first has left, which may be nothing.</summary>
    internal T? Remembered<T>(Protocol protocol) where T : class, new() => Knows is { } later ? later.Find<T>(protocol) : State<T>(protocol);

    /// <summary>What a protocol remembers between packets; made at the first use.</summary>
    public T State<T>(Protocol owner) where T : class, new()
    {
        object? state = owner.Index < _states.Length ? _states[owner.Index] : null;
        return state is T known ? known : Remember<T>(owner);
    }

    /// <summary>Whom a number announces in this session.</summary>
    internal Protocol? Find(PayloadTable table, uint number)
    {
        for (int i = _decodeAs.Length - 1; i >= 0; i--)
            if (_decodeAs[i].Table == table && number >= _decodeAs[i].Low && number <= _decodeAs[i].High) return _decodeAs[i].Protocol;
        return table.Find(number);
    }

    /// <summary>The order in which this session asks the protocols of a number space that recognise their own data.</summary>
    internal HeuristicOrder Heuristics(PayloadTable table)
    {
        foreach (HeuristicOrder order in _heuristics)
            if (ReferenceEquals(order.Table, table)) return order;
        _heuristics.Add(new HeuristicOrder(table, Plan));
        return _heuristics[^1];
    }

    T Remember<T>(Protocol owner) where T : class, new()
    {
        var state = new T();
        // An owner may be younger than the session.
        if (owner.Index >= _states.Length) Array.Resize(ref _states, FieldOwner.Count);
        _states[owner.Index] = state;
        return state;
    }

    /// <summary>All that is remembered of conversations and unfinished messages is dropped, as if the capture began here; times go on.</summary>
    public void Forget()
    {
        ForgetStates();
        (Conversations, Reassembly) = (new ConversationStates(), new ReassemblyMemory { Limit = Options.ReassemblyOctets });
        _heuristics.Clear();
        HasPrevious = false;
    }

    // Frame 2 is timed from what times are relative to, as Wireshark does, where that is not frame 1.
    long PreviousOfNext(long time) => Number == 1 ? FirstTime : time;

    void ForgetStates()
    {
        Conversations.Dispose();
        Reassembly.Dispose();
        foreach (object? state in _states) (state as IDisposable)?.Dispose();
        Array.Clear(_states);
    }

    public void Dispose()
    {
        Items.Dispose();
        Secrets.Dispose();
        ForgetStates();
        NativeMemory.Free(_nobody);
    }
}
