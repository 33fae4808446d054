namespace FilterLang.Protocols;

/// <summary>Names of directories as text, RFC 4514: the tree tells them beside the structures that hold them, the last part first.</summary>
static class DirectoryNameText
{
    const int Most = 512;

    [ThreadStatic] static Utf8Sink? t_attribute, t_whole;

    /// <summary>A sequence of parts begins.</summary>
    public static void Begin(in Layer layer)
    {
        if (!layer.WantsLabels) return;
        (t_whole ??= new Utf8Sink(Most)).Clear();
        (t_attribute ??= new Utf8Sink(Most)).Clear();
    }

    /// <summary>An attribute was taken: its type and the text recorded last.</summary>
    public static void TakeAttribute(in Layer layer, int item, in BerContext context)
    {
        if (!layer.WantsLabels || t_attribute is not { } attribute || t_whole is not { } whole || context.OidLength == 0 || layer.Failed) return;
        PacketItems items = layer.Packet.Items;
        int value = items.Count - 1;
        while (value > item && !(Field.At(items[value].Field).Type.IsText() && !ItemLabels.IsLabel(items[value]))) value--;
        if (value <= item) return;
        attribute.Clear();
        attribute.AddOid(layer.Bytes.Slice(context.OidAt, Math.Min(context.OidLength, layer.Captured - context.OidAt)), relative: false);
        Span<byte> identifier = stackalloc byte[Math.Min(attribute.Length, Most)];
        attribute.Written[..identifier.Length].CopyTo(identifier);
        attribute.Clear();
        OidNames.Add(attribute, identifier);
        attribute.Add((byte)'=');
        attribute.Add(items.Run(items[value]));
        layer.Append(item, $" ({attribute.Written})");
        Span<byte> before = stackalloc byte[Math.Min(whole.Length, Most)];
        whole.Written[..before.Length].CopyTo(before);
        whole.Clear();
        whole.Add(attribute.Written);
        if (before.Length > 0) whole.Add((byte)',');
        whole.Add(before);
    }

    /// <summary>The attributes of one part end.</summary>
    public static void EndSet(in Layer layer, int item)
    {
        if (layer.WantsLabels && t_attribute is { Length: > 0 } attribute) layer.Append(item, $" ({attribute.Written})");
    }

    /// <summary>The sequence ends.</summary>
    public static void EndSequence(in Layer layer, int item)
    {
        if (layer.WantsLabels && t_whole is { Length: > 0 } whole) layer.Append(item, $" ({whole.Written})");
    }
}
