namespace FilterLang.Protocols;

/// <summary>A body: a stretch of the layer at hand, or of a data source that was put together.</summary>
struct MediaPart(int at, int length)
{
    readonly int _at = at;
    int _source = -1;

    public int Length { get; private set; } = length;

    public readonly int At => _at;

    /// <summary>Its data source; -1 for the layer's own.</summary>
    public readonly int Source => _source;

    public readonly ReadOnlySpan<byte> In(in Layer layer) => _source < 0 ? layer.Bytes.Slice(_at, Length) : layer.Packet.Items.Source(_source);

    /// <summary>The body is what the buffer holds, which a dump of octets calls by a name. False where the packet has too many data sources.</summary>
    public unsafe bool MoveTo(ref Layer layer, PacketBuffer buffer, string name)
    {
        Length = buffer.Length;
        _source = layer.AddSource(buffer.Data, buffer.Length, name);
        return _source >= 0;
    }

    /// <summary>The body is a data source that is there. False where it is not.</summary>
    public bool MoveTo(int source, int length)
    {
        (_source, Length) = (source, length);
        return source >= 0;
    }

    /// <summary>Records the whole body as a field.</summary>
    public readonly void Record(ref Layer layer, Field field)
    {
        if (_source < 0) layer.Place(field, _at, Length);
        else layer.NoteIn(_source, field, 0, 0, Length);
    }
}
