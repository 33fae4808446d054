namespace FilterLang.Protocols;

/// <summary>
/// What a dissection does for one selection of fields: which protocols are worth entering, and which rows of their headers are
/// recorded. Immutable; shared by any number of sessions.
/// </summary>
public sealed class DissectionPlan
{
    readonly bool[] _known, _enter, _enterSealed, _bare, _named;
    readonly EvaluationLevel _payloadLevel;
    readonly bool _wantsColumns, _wantsLabels, _entersBodies, _ignoresTcp;
    readonly Row[]?[] _rows;
    Row[]?[] _groupRows;

    public DissectionPlan(ProtocolCatalog catalog, FieldSelection selection)
    {
        (Catalog, Selection) = (catalog, selection);
        _known = new bool[FieldOwner.Count];
        _enter = new bool[FieldOwner.Count];
        _bare = new bool[FieldOwner.Count];
        _named = new bool[FieldOwner.Count];
        _rows = new Row[]?[FieldOwner.Count];
        _groupRows = new Row[]?[FieldGroup.Count];
        NeedsLayers = selection.Everything || selection.Wants(Frame.Protocols);
        bool all = NeedsLayers || selection.WantsAnyOf(catalog.Data) || catalog.PacketWide.Any(selection.WantsAnyOf)
            || catalog.Protocols.Any(p => p.BehindPayload.Any(selection.Wants));
        bool remarks = selection.WantsAnyOf(ExpertInfo.Protocol);
        foreach (Protocol protocol in catalog.Protocols)
        {
            _known[protocol.Index] = true;
            bool shown = selection.WantsAnyOf(protocol) || protocol.Borrowed.Any(selection.WantsAnyOf);
            _enter[protocol.Index] = all || shown;
            _bare[protocol.Index] = !shown && !remarks;
            _named[protocol.Index] = shown;
        }
        Grow(unsealed: false);
        _enterSealed = (bool[])_enter.Clone();
        Grow(unsealed: true);
        _wantsLabels = selection.Everything;
        _wantsColumns = NamesColumns = selection.WantsAnyNamed(ColumnFields.Protocol);
        NamesFlows = selection.WantsAnyNamed(Flows.FlowFields.Protocol);
        // A table may hold protocols of other catalogues, also younger ones.
        // Headers are not looked for in what secrets decrypt: no conversation is followed for their sake.
        bool headersOnly = !all && catalog.Protocols.All(p => p.Spine != Spine.None || p == Frame.Protocol || !selection.WantsAnyOf(p));
        bool[] entered = headersOnly ? _enterSealed : _enter;
        bool Entered(Protocol p) => (uint)p.Index < (uint)entered.Length && entered[p.Index];
        bool entersTcp = PayloadTables.TcpPort.Members.Append(catalog.Data).Any(Entered);
        EntersPayload = entersTcp || PayloadTables.UdpPort.Members.Any(Entered);
        // Tunnels that are entered only for the headers inside are found by their ports and need no conversations.
        bool Follows(Protocol p) => Entered(p) && (all || selection.WantsAnyOf(p) || !catalog.Leading.Contains(p));
        bool followsUdp = PayloadTables.UdpPort.Members.Any(Follows);
        _payloadLevel = entersTcp ? EvaluationLevel.Reassembly
            : followsUdp ? EvaluationLevel.Stream : EvaluationLevel.Frame;
        _entersBodies = all || Entered(catalog.Data) || Entered(MediaBody.Protocol)
            || MediaTypes.Table.Members.Any(Entered) || MediaTypes.HttpBody.Members.Any(Entered);
        _ignoresTcp = !NeedsLayers && !selection.Everything && !NamesFlows && !remarks
            && !Tcp.IsShownBy(selection);
        EntersTrailers = PayloadTables.EthernetTrailer.Members.Any(Enters);
        IsStateless = !_wantsColumns && selection.Level <= EvaluationLevel.Header
            && !followsUdp && !PayloadTables.TcpPort.Members.Append(catalog.Data).Any(Follows);
    }

    // Whoever can lead to a protocol worth entering is worth entering.
    void Grow(bool unsealed)
    {
        bool LeadsOn(PayloadTable table) => table.Members.Any(p => (uint)p.Index < (uint)_enter.Length && _enter[p.Index]);
        for (bool grown = true; grown;)
        {
            grown = false;
            foreach (Protocol protocol in Catalog.Protocols)
            {
                if (_enter[protocol.Index] || !(protocol.DispatchTables.Any(LeadsOn) || (unsealed && protocol.UnsealTables.Any(LeadsOn)))) continue;
                _enter[protocol.Index] = grown = true;
            }
        }
        foreach (Protocol protocol in Catalog.Protocols)
            if (protocol.Host is { } host && _enter[host.Index]) _enter[protocol.Index] = true;
    }

    public ProtocolCatalog Catalog { get; }

    public FieldSelection Selection { get; }

    /// <summary>frame.protocols is wanted: layers are listed and everything is entered.</summary>
    public bool NeedsLayers { get; }

    /// <summary>
    /// What is wanted of a packet is told by that packet alone, if it is plain: conversations need not be followed, nor packets dissected
    /// that nobody shows.
    /// </summary>
    public bool IsStateless { get; }

    /// <summary>Something of what messages carry under a media type is wanted, so that their bodies have to be unpacked.</summary>
    internal bool EntersBodies => _entersBodies || _wantsColumns;

    /// <summary>Of TCP's own header nothing is wanted but the ports: segments only need to be followed, and their data handed on.</summary>
    internal bool IgnoresTcp => _ignoresTcp && !_wantsColumns && !_wantsLabels;

    /// <summary>Conversations are told apart and numbered.</summary>
    public bool KeepsStreams => Level >= EvaluationLevel.Stream;

    /// <summary>Every segment is judged: retransmissions, losses, round trips.</summary>
    public bool AnalyzesSequences => Level >= EvaluationLevel.Analysis;

    /// <summary>Data of several packets is put together, and handed to what reads it.</summary>
    public bool Reassembles => Level >= EvaluationLevel.Reassembly;

    /// <summary>What must be known of conversations: the highest level of a wanted field, or of what has to be entered to find one.</summary>
    public EvaluationLevel Level => WantsColumns ? EvaluationLevel.Reassembly
        : Selection.Level > _payloadLevel ? Selection.Level : _payloadLevel;

    /// <summary>The columns of the packet list are wanted: addresses, protocol, info.</summary>
    public bool WantsColumns
    {
        get => _wantsColumns;
        init => _wantsColumns |= value;
    }

    /// <summary>Columns of the packet list are asked for as fields.</summary>
    public bool NamesColumns { get; }

    /// <summary>The words that items have in a detail tree are wanted.</summary>
    public bool WantsLabels
    {
        get => _wantsLabels;
        init => _wantsLabels |= value;
    }

    /// <summary>How conversations open and close is asked for.</summary>
    internal bool NamesFlows { get; }

    /// <summary>Some protocol that lies on ports can yield a wanted field.</summary>
    internal bool EntersPayload { get; }

    /// <summary>Something that devices add behind the payload of Ethernet can yield a wanted field.</summary>
    internal bool EntersTrailers { get; }

    /// <summary>Dissecting this protocol, or what it carries, can yield a wanted field.</summary>
    public bool Enters(Protocol protocol) => (uint)protocol.Index < (uint)_enter.Length && (_enter[protocol.Index] || (_wantsColumns && Knows(protocol)));

    /// <summary>The same where nothing can be decrypted.</summary>
    public bool EntersSealed(Protocol protocol) =>
        (uint)protocol.Index < (uint)_enterSealed.Length && (_enterSealed[protocol.Index] || (_wantsColumns && Knows(protocol)));

    /// <summary>Nothing of a header of this protocol is wanted, nor remarks, columns or words of a tree: all that matters is where it leads.</summary>
    internal bool IsBare(Protocol protocol) => _bare[protocol.Index] && !_wantsColumns && !_wantsLabels;

    /// <summary>A field of this protocol is asked for, or a whole tree.</summary>
    internal bool Names(Protocol protocol) => _named[protocol.Index] || _wantsLabels;

    /// <summary>The protocol is one of the catalogue's; others may have been announced for the sake of another catalogue.</summary>
    internal bool Knows(Protocol protocol) => (uint)protocol.Index < (uint)_known.Length && _known[protocol.Index];

    // Rows are looked through when they are needed first: those of protocols that no packet holds need not be made.
    internal Row[] RowsOf(Protocol protocol) => _rows[protocol.Index] ??= Wanted(protocol.Rows, Selection);

    internal Row[] RowsOf(FieldGroup group) =>
        Volatile.Read(ref _groupRows) is var all && (uint)group.Index < (uint)all.Length && all[group.Index] is { } rows ? rows : Look(group);

    // Threads that share the plan may each look: they find the same.
    Row[] Look(FieldGroup group)
    {
        Row[]?[] all = _groupRows;
        if (group.Index >= all.Length)
        {
            Array.Resize(ref all, FieldGroup.Count);
            Volatile.Write(ref _groupRows, all);
        }
        return all[group.Index] = Wanted(group.Rows, Selection);
    }

#pragma warning disable CA1825 // Array.Empty over our own structure is compiled anew in every process.
    static readonly Row[] s_none = new Row[0];
#pragma warning restore CA1825

    static Row[] Wanted(Sequence<Row> rows, FieldSelection selection)
    {
        int count = 0;
        for (int i = 0; i < rows.Count; i++) count += selection.Wants(rows[i].Field) ? 1 : 0;
        if (count == 0) return s_none;
        var wanted = new Row[count];
        count = 0;
        for (int i = 0; i < rows.Count; i++)
            if (selection.Wants(rows[i].Field)) wanted[count++] = rows[i];
        return wanted;
    }
}
