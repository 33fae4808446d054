namespace FilterLang.Protocols;

/// <summary>What is remembered while a value is read.</summary>
struct BerContext
{
    /// <summary>Where the last OBJECT IDENTIFIER stands that selects a type.</summary>
    public int OidAt, OidLength;

    /// <summary>A number that selects a type, for walks.</summary>
    public long Selector;
}

/// <summary>
/// Reads values by the tables of <see cref="BerType"/>. An item covers a SEQUENCE, or a CHOICE whose tag is no number of it, with its tag, everything else without.
/// </summary>
static class BerReader
{
    /// <summary>Takes one value at an offset and returns where it ends.</summary>
    public static int Take(ref Layer layer, BerType type, Field? field, int at = 0)
    {
        var context = default(BerContext);
        return Take(ref layer, ref context, new BerPart(field, type), at);
    }

    public static int Take(ref Layer layer, ref BerContext context, in BerPart part, int at)
    {
        BerValue value = Ber.Read(ref layer, at);
        if (layer.Failed) return layer.Length;
        if (part.Tag >= 0 && part.IsExplicit)
        {
            int inner = value.ContentAt;
            BerValue within = Ber.Read(ref layer, inner);
            if (!layer.Failed) Read(ref layer, ref context, part.Type, part.Field, within, inner);
        }
        else Read(ref layer, ref context, part.Type, part.Field, value, at);
        return layer.Failed ? layer.Length : value.Next;
    }

    static void Read(ref Layer layer, ref BerContext context, BerType type, Field? field, BerValue value, int at)
    {
        switch (type.Kind)
        {
            case BerKind.Boolean:
                bool set = layer.U8(value.ContentAt) != 0;
                if (field is not null) layer.Note(field, set ? 1UL : 0, value.ContentAt, value.Length, ItemFlags.None);
                break;
            case BerKind.Integer: TakeNumber(ref layer, field, value); break;
            case BerKind.Bits: TakeBits(ref layer, type, field, value); break;
            case BerKind.Octets:
                if (field is not null) layer.Place(field, value.ContentAt, value.Length);
                break;
            case BerKind.Null:
                if (field is not null) layer.Note(field, 0, value.ContentAt, value.Length, ItemFlags.None);
                break;
            case BerKind.Oid:
                if (field is not null) layer.Place(field, value.ContentAt, value.Length);
                else layer.Need(value.ContentAt, value.Length);
                if (!type.IsSelector) break;
                (context.OidAt, context.OidLength) = (value.ContentAt, value.Length);
                NameParent(layer, value);
                break;
            case BerKind.Text:
                if (field is not null) layer.Text(field, value.ContentAt, value.Length, type.Encoding);
                else layer.Need(value.ContentAt, value.Length);
                break;
            case BerKind.UtcTime: BerTime.TakeUtc(ref layer, field, value, at); break;
            case BerKind.GeneralTime: BerTime.TakeGeneral(ref layer, field, value); break;
            case BerKind.Sequence: TakeSequence(ref layer, ref context, type, field, value, at); break;
            case BerKind.SequenceOf: TakeAll(ref layer, ref context, type, field, value); break;
            case BerKind.Choice: TakeChoice(ref layer, ref context, type, field, value, at); break;
            case BerKind.ByOid:
                BerOids.Call(ref layer, context, at, Math.Max(0, Math.Min(value.Next, layer.Length) - at));
                break;
        }
        if (!layer.Failed) type.Walk?.Invoke(ref layer, ref context, field, value);
    }

    static bool More(in Layer layer, int at) => at < layer.Length && !layer.Failed;

    // What an identifier selects is told beside the structure too; an attribute is told with its value, elsewhere.
    static void NameParent(in Layer layer, BerValue value)
    {
        const int most = 64;
        if (!layer.WantsLabels || layer.Parent < 0 || value.Length > most) return;
        int parent = layer.Packet.Items[layer.Parent].Field;
        if (Field.At(parent).Type != FieldType.None || parent == DirectoryNames.RelativeDistinguishedNameItem.Index
            || Field.At(parent).Name == "x509ce.PolicyQualifierInfo_element") return;
        Utf8Sink sink = layer.Packet.RemarkSink;
        sink.Clear();
        sink.AddOid(layer.Bytes.Slice(value.ContentAt, Math.Min(value.Length, layer.Captured - value.ContentAt)), relative: false);
        int identifier = sink.Length;
        Span<byte> text = stackalloc byte[most * 4];
        if (identifier > text.Length) return;
        sink.Written.CopyTo(text);
        sink.Clear();
        OidNames.Add(sink, text[..identifier]);
        layer.Append(layer.Parent, $" ({sink.Written})");
    }

    // A number that is kept as octets is a number all the same.
    static void LabelNumber(in Layer layer, Field field, ReadOnlySpan<byte> octets)
    {
        const int most = 36;
        if (!layer.WantsLabels) return;
        Utf8Sink sink = layer.Packet.RemarkSink;
        sink.Clear();
        sink.AddHex(octets[..Math.Min(most, octets.Length)]);
        layer.Label(field, $"{field.Label}: 0x{sink.Written}{(octets.Length > most ? "…" : "")}");
    }

    static void TakeNumber(ref Layer layer, Field? field, BerValue value)
    {
        const int Widest = 8;
        ReadOnlySpan<byte> octets = layer.Slice(value.ContentAt, value.Length);
        if (field is null || layer.Failed) return;
        if (field.Type == FieldType.Bytes)
        {
            layer.Place(field, value.ContentAt, value.Length);
            LabelNumber(layer, field, octets);
        }
        else if (octets.Length > Widest && (octets.Length > Widest + 1 || octets[0] != 0)) layer.Place(BerFields.LongInteger, value.ContentAt, value.Length);
        else Ber.Note(ref layer, field, value, Ber.Signed(ref layer, value));
    }

    static void TakeBits(ref Layer layer, BerType type, Field? field, BerValue value)
    {
        if (value.Length < 1) return;
        layer.Place(BerFields.BitStringPadding, value.ContentAt);
        int at = value.ContentAt + 1, length = value.Length - 1;
        if (length == 0 || !layer.Need(at, length)) return;
        if (field is null) return;
        GroupScope scope = layer.Begin(field, at, length);
        for (int bit = 0; bit < type.NamedBits.Length; bit++)
        {
            Field name = type.NamedBits[bit];
            bool set = bit < length * 8 && (layer.U8(at + bit / 8) & 0x80 >> bit % 8) != 0;
            layer.Note(name, set ? 1UL : 0, at, length, ItemFlags.None);
        }
        layer.End(scope);
    }

    static void TakeSequence(ref Layer layer, ref BerContext context, BerType type, Field? field, BerValue value, int at)
    {
        GroupScope scope = layer.Begin(field, at, Math.Max(0, Math.Min(value.Next, layer.Captured) - at));
        if (value.Length == 0 && field is not null) layer.Append(scope.Item, $" [0 length]");
        int next = value.ContentAt, part = 0;
        while (next < value.End && More(layer, next))
        {
            byte identifier = layer.U8(next);
            while (part < type.Parts.Length && type.Parts[part].IsOptional && !type.Parts[part].Fits(identifier)) part++;
            if (part < type.Parts.Length && type.Parts[part].Fits(identifier))
            {
                next = Take(ref layer, ref context, type.Parts[part++], next);
                continue;
            }
            int start = next;
            next = Ber.Read(ref layer, next).Next;
            if (!layer.Failed) layer.Remark(part < type.Parts.Length ? BerFields.WrongField : BerFields.UnknownField, start, next - start);
            part++;
        }
        if (ReferenceEquals(field, DirectoryNames.RelativeDistinguishedNameItem)) DirectoryNameText.TakeAttribute(layer, scope.Item, context);
        layer.End(scope);
    }

    static void TakeAll(ref Layer layer, ref BerContext context, BerType type, Field? field, BerValue value)
    {
        int count = field is not null ? Ber.Count(ref layer, value.ContentAt, value.End) : 0;
        if (layer.Failed) return;
        GroupScope scope = field is not null
            ? layer.BeginNumber(field, (ulong)count, value.ContentAt, Math.Max(0, Math.Min(value.Length, layer.Captured - value.ContentAt))) : layer.Begin(null);
        if (field is not null) layer.Append(scope.Item, $" item{(count == 1 ? "" : "s")}");
        Field? element = type.Parts[0].Field;
        if (ReferenceEquals(element, DirectoryNames.RDNSequenceItem)) DirectoryNameText.Begin(layer);
        for (int next = value.ContentAt; next < value.End && More(layer, next);)
        {
            if (type.Parts[0].Type.Kind != BerKind.ByOid) context.OidLength = 0;
            next = Take(ref layer, ref context, type.Parts[0], next);
        }
        if (ReferenceEquals(element, DirectoryNames.RDNSequenceItem)) DirectoryNameText.EndSequence(layer, scope.Item);
        else if (ReferenceEquals(element, DirectoryNames.RelativeDistinguishedNameItem)) DirectoryNameText.EndSet(layer, scope.Item);
        layer.End(scope);
    }

    static void TakeChoice(ref Layer layer, ref BerContext context, BerType type, Field? field, BerValue value, int at)
    {
        for (int i = 0; i < type.Parts.Length; i++)
        {
            BerPart part = type.Parts[i];
            if (!part.Fits(value.Identifier)) continue;
            // A tag that says which of them it is does not count.
            int from = value.Class == 2 ? value.ContentAt : at, end = value.Class == 2 ? value.End : value.Next;
            GroupScope scope = field is not null
                ? layer.BeginNumber(field, type.IsNumberedByTag ? value.Number : (ulong)(i + type.FirstChoice), from, Math.Max(0, Math.Min(end, layer.Captured) - from)) : layer.Begin(null);
            Take(ref layer, ref context, part, at);
            layer.End(scope);
            return;
        }
    }
}
