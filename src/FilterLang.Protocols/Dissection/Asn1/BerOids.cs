namespace FilterLang.Protocols;

/// <summary>What an OBJECT IDENTIFIER says that a value is: the layer it is shown as, its type and its field.</summary>
sealed record BerSyntax(Protocol? Protocol, BerType? Type, Field? Field);

/// <summary>The types that OBJECT IDENTIFIERs select. Filled while the catalogue is made, read-only afterwards.</summary>
static class BerOids
{
    /// <summary>Longer ones, as text, select nothing.</summary>
    public const int LongestOid = 128;

    static readonly Dictionary<string, BerSyntax> s_known = [];

    static readonly BerSyntax s_nothing = new(null, null, null);

    static volatile bool s_allTold = CatalogueIndex.Used is null;

    /// <summary>The syntax of the layer that is called next.</summary>
    sealed class Pending
    {
        public BerSyntax? Syntax;
    }

    /// <summary>Announces values of a type; a layer of the protocol holds one.</summary>
    public static Protocol SelectedBy(this Protocol protocol, BerType? type, Field? field, params string[] oids)
    {
        var syntax = new BerSyntax(protocol, type, field);
        PayloadTables.BerOid.Add(protocol, oids);
        if (!protocol.Borrowed.Contains(BerFields.Protocol)) protocol.Borrows(BerFields.Protocol);
        foreach (string oid in oids) s_known.TryAdd(oid, syntax);
        return protocol;
    }

    /// <summary>Values that these select say nothing: algorithms without parameters.</summary>
    public static void Pass(params string[] oids)
    {
        foreach (string oid in oids) s_known.TryAdd(oid, s_nothing);
    }

    /// <summary>The walk of protocols that <see cref="SelectedBy"/> announced.</summary>
    public static void Dissect(ref Layer layer)
    {
        layer.OpenNothing();
        Pending pending = layer.Packet.State<Pending>(BerFields.Protocol);
        BerSyntax? syntax = pending.Syntax;
        pending.Syntax = null;
        if (syntax?.Type is { } type) BerReader.Take(ref layer, type, syntax.Field);
    }

    /// <summary>Hands a value on to whom the last OBJECT IDENTIFIER selects.</summary>
    public static void Call(ref Layer layer, in BerContext context, int at, int length)
    {
        if (context.OidLength == 0 || layer.Failed) return;
        ReadOnlySpan<byte> oid = layer.Slice(context.OidAt, context.OidLength);
        if (Find(oid) is not { } syntax)
        {
            layer.Remark(BerFields.OidNotImplemented, at, length);
            return;
        }
        if (syntax.Protocol is null) return;
        layer.Packet.State<Pending>(BerFields.Protocol).Syntax = syntax;
        layer.NestsPayload = true;
        layer.Call(syntax.Protocol, at, length);
    }

    /// <summary>What an encoded OBJECT IDENTIFIER selects, null for one nobody knows.</summary>
    public static BerSyntax? Find(ReadOnlySpan<byte> oid)
    {
        if (!s_allTold) HearAll();
        Span<char> text = stackalloc char[LongestOid];
        int length = Write(oid, text);
        return length > 0 && s_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out BerSyntax? syntax) ? syntax : null;
    }

    // Whom an identifier selects is told by the static classes themselves.
    static void HearAll()
    {
        foreach (Protocol protocol in PayloadTables.BerOid.Members) CatalogueIndex.Used?.Complete(protocol);
        s_allTold = true;
    }

    /// <summary>Writes an encoded OBJECT IDENTIFIER in dotted form, ITU-T X.690 section 8.19. 0 where it does not fit.</summary>
    public static int Write(ReadOnlySpan<byte> oid, Span<char> text)
    {
        int length = 0;
        ulong arc = 0;
        foreach (byte b in oid)
        {
            if (arc >> 57 != 0) return 0;
            arc = arc << 7 | b & 127u;
            if ((b & 128) != 0) continue;
            if (length == 0)
            {
                ulong first = Math.Min(arc / 40, 2);
                text[length++] = (char)('0' + first);
                arc -= first * 40;
            }
            if (length == text.Length) return 0;
            text[length++] = '.';
            if (!arc.TryFormat(text[length..], out int written)) return 0;
            length += written;
            arc = 0;
        }
        return length;
    }
}
