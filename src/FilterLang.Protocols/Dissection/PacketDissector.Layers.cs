using System.Text;

namespace FilterLang.Protocols;

/// <summary>The layers of the packet at hand: where dissection starts, and who is called within whom.</summary>
unsafe partial class PacketDissector
{
    /// <summary>Forgets the last packet.</summary>
    internal void Begin(ref PacketContext packet)
    {
        for (int i = 0; i < _layerCount; i++) _occurrences[_layers[i].Index] = 0;
        (_layerCount, _depth) = (0, 0);
        _unlistNext = false;
        Items.Clear();
        _columns?.Clear();
        (Number, Time, WireLength, CapturedLength, LinkType) =
            (packet.Number, packet.Time, packet.WireLength, packet.CapturedLength, packet.LinkType);
        Ends = default;
        Conversation = new Conversation(this, _nobody);
        Stream = default;
        (AskingDepth, MoreFrom, MoreNeeded, NameSteps) = (0, 0, 0, 0);
        IsSecured = false;
        (InErrorQuote, IsFragment, Failure, HopLimit, VlanId, Identification, Missing) = (false, false, LayerFailure.None, 0, 0, -1, 0);
        Items.AddSource(packet.Data, packet.CapturedLength, "Packet");
        packet.Items = Items;
    }

    /// <summary>Goes on with a transport header of a plain packet, after <see cref="Begin"/> and with the addresses set.</summary>
    internal void CallTransport(Protocol transport, ReadOnlySpan<byte> bytes, int start, int reported)
    {
        const int layersOutside = 4;
        _depth = layersOutside;
        Call(transport, bytes, start, reported, 0, -1);
    }

    /// <summary>Goes on with a network header behind an Ethernet header, after <see cref="Begin"/>.</summary>
    internal void CallNetwork(Protocol network, ReadOnlySpan<byte> bytes, int start, int reported)
    {
        List(Frame.Protocol);
        List(Ethernet.Protocol);
        List(EtherType.Protocol);
        _depth = _layerCount;
        Call(network, bytes, start, reported, 0, -1);
    }

    ushort List(Protocol protocol)
    {
        (_unlisted[_layerCount], _unlistNext) = (_unlistNext, false);
        _layers[_layerCount++] = protocol;
        return ++_occurrences[protocol.Index];
    }

    /// <summary>Runs a protocol over bytes of a data source. False if it declined: then it left no trace.</summary>
    internal bool Call(Protocol protocol, ReadOnlySpan<byte> bytes, int start, int reported, byte source, int parent) =>
        Call(protocol, bytes, start, reported, source, parent, parent);

    /// <summary>As the other, for a header whose payload stands elsewhere in a detail tree than beside it.</summary>
    internal bool Call(Protocol protocol, ReadOnlySpan<byte> bytes, int start, int reported, byte source, int parent, int payloadParent)
    {
        if (Failure != LayerFailure.None) return true;
        PayloadLength = reported;
        if (_disabled is not null && _disabled[protocol.Index]) return false;
        bool guess = Guesses;
        Guesses = false;
        // Whoever may decline has to be heard, so that the next one gets what is his.
        if (!Plan.Enters(protocol))
        {
            if (!Plan.Knows(protocol)) return false;
            if (!guess && !(protocol.MayDecline && Plan.EntersPayload)) return true;
        }
        if (_layerCount == LayerLimit || _depth == DepthLimit)
        {
            Failure = LayerFailure.Malformed;
            return true;
        }
        int items = Items.Count, layers = _layerCount;
        bool asks = AskingDepth == _depth + 1;
        bool quoted = InErrorQuote;
        ushort occurrence = List(protocol);
        _depth++;
        var layer = new Layer(this, protocol, bytes, start, reported, source, parent, payloadParent, occurrence, guess);
        protocol.Dissect(ref layer);
        _depth--;
        PayloadLength = layer.Length;
        // Errors quote only the beginning of a datagram: that it ends early is no damage, unless the capture cut it.
        if (quoted && Failure != LayerFailure.Cut) Failure = LayerFailure.None;
        if (!layer.Declined)
        {
            // Who only waits for more and shows nothing is no layer of this packet.
            if (asks && MoreNeeded != 0 && MoreFrom == 0 && (!layer.IsOpen || layer.IsUnlisted)) ForgetLayersTo(layers);
            return true;
        }
        if (!layer.LeavesItems) Items.TakeBackTo(items);
        ForgetLayersTo(layers);
        if (asks) (MoreFrom, MoreNeeded) = (0, 0);
        Failure = LayerFailure.None;
        return false;
    }

    /// <summary>frame.protocols does not list the layer that comes next.</summary>
    internal void Unlist() => _unlistNext = true;

    /// <summary>frame.protocols does not list the layer that came last.</summary>
    internal void UnlistInnermost() => _unlisted[_layerCount - 1] = true;

    void ForgetLayersTo(int layers)
    {
        while (_layerCount > layers) _occurrences[_layers[--_layerCount].Index]--;
    }

    /// <summary>The layers joined by colons.</summary>
    internal void AddLayerNames(Span<byte> room, out int length)
    {
        length = 0;
        for (int i = 0; i < _layerCount; i++)
        {
            Protocol layer = _layers[i];
            if (_unlisted[i] || ReferenceEquals(layer, Frame.Protocol)) continue;
            if (room.Length - length < layer.Name.Length + 1) break;
            if (length > 0) room[length++] = (byte)':';
            length += Encoding.UTF8.GetBytes(layer.Name, room[length..]);
        }
    }
}
