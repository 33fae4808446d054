using System.Buffers;
using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>What header fields tell of who is asking: credentials, RFC 7617, and cookies, RFC 6265.</summary>
static class HttpCredentials
{
    const int LongestCredentials = 1024;

    /// <summary>Basic credentials in clear, and tokens of NTLM and GSS-API (RFC 4559 section 4).</summary>
    public static void Take(ref Layer http, int at, int length, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(http);
        int scheme = text.IndexOf((byte)' ') + 1;
        if (scheme == 0) return;
        if (text.StartsWith("NTLM "u8) || text.StartsWith("Negotiate "u8) || text.StartsWith("Kerberos "u8)) TakeToken(ref http, text[scheme..]);
        else if (text.StartsWith("Basic "u8)) TakeBasic(ref http, at, length, text);
    }

    static unsafe void TakeToken(ref Layer http, scoped ReadOnlySpan<byte> encoded)
    {
        ContentDecoder decoder = http.Packet.State<MediaContent>(MediaBody.Protocol).Decoder;
        if (!decoder.Base64(encoded, http.Packet.Number)) return;
        SecurityTokens.CallIn(ref http, http.AddSource(decoder.Buffer.Data, decoder.Buffer.Length));
    }

    static void TakeBasic(ref Layer http, int at, int length, scoped ReadOnlySpan<byte> text)
    {
        if (!http.Wants(Http.Authbasic)) return;
        ReadOnlySpan<byte> encoded = text[6..].Trim((byte)' ');
        Span<byte> room = stackalloc byte[LongestCredentials];
        if (encoded.Length > LongestCredentials) encoded = encoded[..LongestCredentials];
        OperationStatus status = Base64.DecodeFromUtf8(encoded, room, out int used, out int written);
        if (status != OperationStatus.Done && used == 0) return;
        http.NoteText(Http.Authbasic, room[..written], at, length, ItemFlags.None);
    }

    public static void TakeCookies(ref Layer http, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(http);
        for (int from = 0; from < text.Length;)
        {
            while (from < text.Length && text[from] == ' ') from++;
            int part = text[from..].IndexOf((byte)';');
            if (part < 0) part = text.Length - from;
            http.Text(Http.CookiePair, value.At + from, part);
            from += part + 1;
        }
    }
}
