namespace FilterLang.Protocols;

/// <summary>Messages that are longer or shorter than the segments of the stream that carries them.</summary>
public ref partial struct Layer
{
    /// <summary>How much is missing is not known: the protocol wants to be asked again with the next segment.</summary>
    public const int OneMoreSegment = -1;

    /// <summary>The message ends with the stream.</summary>
    public const int UntilEnd = -2;

    /// <summary>The layer is the payload of a stream whose segments are put together: <see cref="AskForMore"/> will be heard.</summary>
    public readonly bool MayAskForMore => Packet.AskingDepth == Packet.Depth;

    /// <summary>
    /// The message that starts at <paramref name="at"/> is not whole: the stream collects from there on and calls the protocol again, with
    /// the message from its first octet, once there is more. What stands before <paramref name="at"/> was dissected. The walk must return.
    /// A layer that asks from its first octet and has recorded nothing (not even opened its item) leaves no trace.
    /// </summary>
    /// <param name="at">Offset of the message's first octet in this layer.</param>
    /// <param name="more">How many octets are missing behind the layer's end, or <see cref="OneMoreSegment"/>, or <see cref="UntilEnd"/>.</param>
    public readonly void AskForMore(int at, int more)
    {
        if (MayAskForMore && !Failed) (Packet.MoreFrom, Packet.MoreNeeded) = (at, more);
    }

    /// <summary>
    /// As <see cref="Call(Protocol, int, int)"/> for the rest of the layer, where this layer is a mere prefix of the stream's data: what
    /// the called protocol asks for is asked for on its behalf. False if it declined.
    /// </summary>
    public bool CallAsking(Protocol protocol, int at)
    {
        int outer = Packet.AskingDepth;
        if (MayAskForMore) Packet.AskingDepth++;
        bool taken = Call(protocol, at, Length - at);
        if (outer != Packet.AskingDepth && Packet.MoreNeeded != 0) Packet.MoreFrom += at;
        Packet.AskingDepth = outer;
        return taken;
    }

    /// <summary>What is called from here on carries a stream of its own and may ask for more of it. Returns what <see cref="EndStream"/> needs.</summary>
    internal readonly int BeginStream()
    {
        int outer = Packet.AskingDepth;
        (Packet.AskingDepth, Packet.MoreFrom, Packet.MoreNeeded) = (Packet.Depth + 1, 0, 0);
        return outer;
    }

    /// <summary>How much the called protocol asked for and from where on, which is no matter of the stream around this one; 0 for nothing.</summary>
    internal readonly int EndStream(int outer, out int from)
    {
        int more = Packet.MoreNeeded;
        from = Packet.MoreFrom;
        (Packet.AskingDepth, Packet.MoreFrom, Packet.MoreNeeded) = (outer, 0, 0);
        return more == UntilEnd ? 0 : more;
    }

    /// <summary>
    /// Dissects the data from <see cref="Position"/> on as messages, one after another, each of which begins with a part of fixed length
    /// that tells how long it is. What is not whole is asked for. Each message is a layer view of its own and opens an item of its own.
    /// </summary>
    /// <param name="fixedLength">How many octets <paramref name="length"/> must see.</param>
    /// <param name="length">Tells the length of the message at an offset, the fixed part included; 0: not known without more octets.</param>
    /// <param name="message">Dissects one message.</param>
    /// <param name="isStream">The messages stand in a stream, which is told their lengths; false for what has messages of its own around them.</param>
    public void Pdus(int fixedLength, PduLength length, Dissector message, bool isStream = true)
    {
        while (Position < Length && !Failed)
        {
            int at = Position, captured = Captured - at;
            if (!Need(at, 1)) return;
            if (captured < fixedLength && MayAskForMore)
            {
                AskForMore(at, OneMoreSegment);
                return;
            }
            int size = length(ref this, at);
            if (Failed) return;
            if (size == 0)
            {
                if (MayAskForMore) AskForMore(at, OneMoreSegment);
                else Packet.Failure = LayerFailure.Fragment;
                return;
            }
            if (size < fixedLength)
            {
                Fail();
                Catch();
                return;
            }
            if (size > captured && MayAskForMore)
            {
                AskForMore(at, size - captured);
                return;
            }
            if (isStream) NotePduSize(at, size);
            Part(at, size, message);
            Catch();
            if (size > Length - at) return;
            Position = at + size;
        }
    }

    /// <summary>Runs a walk over a part of the layer as if it were the protocol's whole layer.</summary>
    public void Part(int at, int length, Dissector walk)
    {
        if (Failed || at < 0 || length < 0) return;
        int captured = Math.Clamp(Captured - at, 0, length);
        ReadOnlySpan<byte> bytes = captured == 0 ? default : _whole.Slice(at, captured);
        var part = new Layer(Packet, Protocol, bytes, _start + at, length, _source, _outerParent, _payloadParent, _occurrence);
        walk(ref part);
        _open = true;
    }

    /// <summary>The protocol's message at an offset has this length: <c>tcp.pdu.size</c>.</summary>
    public readonly void NotePduSize(int at, int length)
    {
        StreamScope stream = Packet.Stream;
        if (stream.PduSize is not { } field || !Wants(field)) return;
        var item = new Item
        {
            Value = (ulong)length, Offset = _start + at, Length = Math.Min(length, Math.Max(0, Captured - at)), Parent = stream.Parent,
            Layer = stream.Occurrence, Source = _source, Flags = ItemFlags.Generated,
        };
        Packet.Items.AddBefore(stream.PayloadAt, stream.Depth, field, item);
    }
}

/// <summary>Tells the length of the message that begins at an offset of the layer; see <see cref="Layer.Pdus"/>.</summary>
public delegate int PduLength(ref Layer layer, int at);
