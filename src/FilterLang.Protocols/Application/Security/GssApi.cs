using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Tokens of the Generic Security Service API, RFC 2743 section 3.1: the first one of a context names its mechanism, the later ones are the
/// mechanism's own, and so are signatures and sealed messages.
/// </summary>
public static class GssApi
{
    const byte InitialToken = 0x60;

    /// <summary>Mechanisms, by their OBJECT IDENTIFIER in dotted form.</summary>
    public static readonly PayloadTable Mechanisms = PayloadTable.Of("gss-api.mechanism");

    /// <summary>Who shows the signatures of a mechanism, by the same names.</summary>
    public static readonly PayloadTable Verifiers = PayloadTable.Of("gss-api.verifier");

    public static readonly Protocol Protocol =
        Protocol.Of("gss-api", "GSS-API Generic Security Service Application Program Interface", Dissect, "GSS-API");

    /// <summary>What stands beside or before a message that is signed or sealed; it takes no more than its own octets.</summary>
    public static readonly Protocol Wrapping = Protocol.Of("gss-api", Protocol.Label, DissectWrapping, "GSS-API").Borrows(Protocol);

    public static readonly Field
        Oid = Protocol.Text("gss-api.OID", "OID");

    static readonly ExpertField s_unknownHeader =
        Protocol.Expert("gssapi.unknown_header", Severity.Warning, ExpertGroup.Protocol, "Unknown header");

    static GssApi()
    {
        Protocol.CarriedBy(SecurityTokens.Table, SecurityTokens.Gss).Dispatches(Mechanisms, SecurityTokens.Table);
        Wrapping.CarriedBy(SecurityTokens.Table, SecurityTokens.GssWrapping).Dispatches(Verifiers, SecurityTokens.Table);
    }

    static void Dissect(ref Layer gss)
    {
        gss.Open();
        gss.NestsPayload = true;
        if (gss.Rest.StartsWith("NTLMSSP"u8))
        {
            Call(ref gss, gss.Packet.Find(SecurityTokens.Table, SecurityTokens.Ntlm));
            return;
        }
        GssContext context = gss.Packet.Conversation.State<GssContext>(Protocol);
        if (gss.U8(0) == InitialToken)
        {
            BerValue token = Ber.Enter(ref gss, InitialToken);
            if (gss.Failed) return;
            BerValue oid = Ber.Read(ref gss, gss.Position);
            if (gss.Failed || oid.Identifier != BerValue.ObjectIdentifier) return;
            NoteOid(ref gss, Oid, oid);
            context.Mechanism = Find(ref gss, Mechanisms, oid);
            gss.Position = oid.Next;
            if (context.Mechanism is { } mechanism && token.End > oid.Next) gss.Call(mechanism, oid.Next, Math.Min(token.End, gss.Length) - oid.Next);
        }
        else if (context.Mechanism is { } known) Call(ref gss, known);
        else NoteUnknown(ref gss);
    }

    static void DissectWrapping(ref Layer gss)
    {
        gss.Open();
        gss.NestsPayload = true;
        GssContext context = gss.Packet.Conversation.State<GssContext>(Protocol);
        ReadOnlySpan<byte> octets = gss.Rest;
        Protocol? verifier = octets.Length >= 16 && octets.StartsWith((ReadOnlySpan<byte>)[1, 0, 0, 0]) ? gss.Packet.Find(SecurityTokens.Table, SecurityTokens.NtlmVerifier)
            : octets.Length >= 16 && octets[0] is 4 or 5 && octets[1] == 4 ? gss.Packet.Find(SecurityTokens.Table, SecurityTokens.KerberosVerifier) : context.Verifier;
        if (verifier is null)
        {
            NoteUnknown(ref gss);
            return;
        }
        if (!gss.Call(verifier)) return;
        gss.Trim(gss.PayloadLength);
        gss.Cover(gss.PayloadLength);
    }

    static void Call(ref Layer gss, Protocol? mechanism)
    {
        if (mechanism is not null) gss.Call(mechanism);
    }

    static void NoteUnknown(ref Layer gss)
    {
        byte identifier = gss.U8(0);
        if (!gss.Failed) gss.Remark(s_unknownHeader, $"Unknown header (class={(ulong)(identifier >> 6)}, pc={(ulong)(identifier >> 5 & 1)}, tag={(ulong)(identifier & 31)})", 0, 1);
    }

    /// <summary>Records an OBJECT IDENTIFIER in dotted form.</summary>
    internal static void NoteOid(ref Layer layer, Field field, BerValue oid)
    {
        Span<byte> text = stackalloc byte[BerOids.LongestOid];
        int length = Write(layer.Slice(oid.ContentAt, oid.Length), text);
        layer.NoteText(field, text[..length], oid.ContentAt, oid.Length, ItemFlags.None);
    }

    /// <summary>Who is announced under an OBJECT IDENTIFIER.</summary>
    internal static Protocol? Find(ref Layer layer, PayloadTable table, BerValue oid)
    {
        Span<byte> text = stackalloc byte[BerOids.LongestOid];
        return table.Find(text[..Write(layer.Slice(oid.ContentAt, oid.Length), text)]);
    }

    static int Write(ReadOnlySpan<byte> oid, Span<byte> text)
    {
        Span<char> characters = stackalloc char[BerOids.LongestOid];
        int length = BerOids.Write(oid, characters);
        return System.Text.Encoding.Latin1.GetBytes(characters[..length], text);
    }
}

/// <summary>What both ends of a conversation use, as far as it was said.</summary>
sealed class GssContext : IReusableState
{
    /// <summary>The mechanism that the first token named.</summary>
    public Protocol? Mechanism { get; set; }

    /// <summary>The one that was agreed on within it, and who shows its signatures.</summary>
    public Protocol? Inner { get; set; }

    public Protocol? Verifier { get; set; }

    /// <summary>A list of mechanisms has begun in the token at hand.</summary>
    public bool IsOffering { get; set; }

    public void Reset() => (Mechanism, Inner, Verifier, IsOffering) = (null, null, null, false);
}
