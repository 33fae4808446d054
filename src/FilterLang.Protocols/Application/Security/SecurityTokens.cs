namespace FilterLang.Protocols;

/// <summary>What protocols carry that authenticate their users by GSS-API or NTLM.</summary>
public static class SecurityTokens
{
    /// <summary>A token of GSS-API.</summary>
    public const uint Gss = 0;

    /// <summary>What stands before a message that GSS-API signed or sealed.</summary>
    public const uint GssWrapping = 1;

    /// <summary>A message of NTLM, and its signatures.</summary>
    public const uint Ntlm = 2, NtlmVerifier = 3;

    /// <summary>A token of Kerberos, and its signatures.</summary>
    public const uint Kerberos = 4, KerberosVerifier = 5;

    /// <summary>A token of SPNEGO without the frame of GSS-API.</summary>
    public const uint Spnego = 6;

    /// <summary>Who dissects them.</summary>
    public static readonly PayloadTable Table = PayloadTable.Of("gss-api");

    /// <summary>Hands a token on; one that begins as those of NTLM needs no frame.</summary>
    public static void Call(ref Layer layer, int at, int length)
    {
        if (layer.Failed || length <= 0) return;
        Call(ref layer, layer.Slice(at, length).StartsWith("NTLMSSP"u8) ? Ntlm : Gss, at, length);
    }

    /// <summary>Hands the answer to a token on: one of SPNEGO has no frame.</summary>
    public static void CallInner(ref Layer layer, int at, int length, bool isNegotiated)
    {
        if (layer.Failed || length <= 0) return;
        Call(ref layer, layer.Slice(at, length).StartsWith("NTLMSSP"u8) ? Ntlm : isNegotiated ? Spnego : Gss, at, length);
    }

    public static void Call(ref Layer layer, uint kind, int at, int length)
    {
        if (layer.Failed || length <= 0) return;
        bool nests = layer.NestsPayload;
        layer.NestsPayload = true;
        if (layer.Packet.Find(Table, kind) is { } protocol) layer.Call(protocol, at, length);
        layer.NestsPayload = nests;
    }

    /// <summary>As <see cref="Call(ref Layer, int, int)"/>, for a token that is a data source.</summary>
    public static void CallIn(ref Layer layer, int source)
    {
        if (layer.Failed || source < 0) return;
        bool nests = layer.NestsPayload;
        layer.NestsPayload = true;
        if (layer.Packet.Find(Table, layer.Packet.Items.Source(source).StartsWith("NTLMSSP"u8) ? Ntlm : Gss) is { } protocol) layer.CallIn(source, protocol);
        layer.NestsPayload = nests;
    }

    /// <summary>How many octets stand before a message that was signed or sealed: those that <see cref="GssWrapping"/> would take.</summary>
    public static int WrappingLength(ref Layer layer, int at)
    {
        const int NtlmLength = 16, KerberosHead = 16;
        uint head = layer.U32(at);
        if (layer.Failed) return 0;
        if (head == 0x0100_0000) return NtlmLength;
        if (head >> 16 == 0x0504)
        {
            int extra = layer.U16(at + 4), rotation = layer.U16(at + 6);
            bool isSealed = (head >> 8 & 2) != 0;
            return KerberosHead + (isSealed ? extra + rotation + KerberosHead : rotation == extra ? extra : 0);
        }
        if (head >> 24 != 0x60) return 0;
        // Tag, length and mechanism, then token, algorithms, filler, sequence, checksum and confounder of RFC 1964.
        BerValue token = Ber.Read(ref layer, at), mechanism = Ber.Read(ref layer, token.ContentAt);
        return layer.Failed ? 0 : mechanism.Next - at + 2 + 2 + 2 + 2 + 8 + 8 + 8;
    }
}
