using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>Where a message ends, RFC 9112 section 6: asked of the stream before anything of the message is shown.</summary>
static class HttpExtent
{
    // MS-RPCH 2.1.2.1.1: a channel announces at least so much, and fills it as long as it lives.
    const long SmallestChannel = 128 << 10;

    /// <summary>False where more of the message has to come; then it was asked for.</summary>
    public static bool IsWhole(ref Layer http, int start, bool isResponse, bool hasNoBody)
    {
        ReadOnlySpan<byte> bytes = http.Bytes;
        bool cut = http.Captured < http.Length;
        long contentLength = -1;
        bool chunked = false, bodiless = hasNoBody && isResponse, isChannel = false;
        int at = start, next;
        for (bool first = true; ; first = false, at = next)
        {
            if (at >= http.Length || (!LineEnd.Find(bytes, at, out int length, out _) && !cut)) return Ask(ref http, start, Layer.OneMoreSegment);
            LineEnd.Find(bytes, at, out length, out next);
            if (at >= bytes.Length) return true;
            if (length == 0) break;
            ReadOnlySpan<byte> line = bytes.Slice(at, length);
            if (first && isResponse) bodiless |= HasNoBody(line);
            else if (first) isChannel = line.StartsWith("RPC_IN_DATA "u8) || line.StartsWith("RPC_OUT_DATA "u8);
            if (Value(line, "Content-Length:"u8, out ReadOnlySpan<byte> value))
            {
                if (Utf8Parser.TryParse(value, out long number, out int used) && used == value.Length && number >= 0) contentLength = number;
            }
            else if (Value(line, "Transfer-Encoding:"u8, out value)) chunked |= Value(value, "chunked"u8, out _);
        }
        if (bodiless || (isChannel && contentLength >= SmallestChannel)) return true;
        if (chunked) return HasAllChunks(ref http, start, next);
        if (contentLength >= 0) return contentLength <= http.Length - next || cut || Ask(ref http, start, contentLength - (http.Length - next));
        return !isResponse || cut || Ask(ref http, start, Layer.UntilEnd);
    }

    /// <summary>Informational responses, 204 and 304 have no body whatever their header says.</summary>
    static bool HasNoBody(ReadOnlySpan<byte> line)
    {
        LineEnd.Word(line, out int next);
        ReadOnlySpan<byte> code = line[next..];
        return code.Length >= 3 && (code[0] == '1' || code.StartsWith("204"u8) || code.StartsWith("304"u8));
    }

    static bool HasAllChunks(ref Layer http, int start, int at)
    {
        ReadOnlySpan<byte> bytes = http.Bytes;
        bool cut = http.Captured < http.Length;
        while (true)
        {
            if (at >= http.Length) return Ask(ref http, start, Layer.OneMoreSegment);
            bool ended = LineEnd.Find(bytes, at, out int length, out int data);
            if (!ended && !cut) return Ask(ref http, start, Layer.OneMoreSegment);
            if (at >= bytes.Length || !HttpChunks.Size(bytes.Slice(at, length), out long size) || size < 0) return true;
            if (size == 0) return LineEnd.Find(bytes, data, out _, out _) || cut || Ask(ref http, start, Layer.OneMoreSegment);
            // How long the other chunks are is not known: the reference looks again at each segment.
            if (http.Length - at <= size) return cut || Ask(ref http, start, Layer.OneMoreSegment);
            at = (int)Math.Min(data + size + 2, int.MaxValue);
        }
    }

    static bool Ask(ref Layer http, int start, long more)
    {
        http.AskForMore(start, (int)Math.Min(more, int.MaxValue));
        return false;
    }

    static bool Value(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (line.Length < name.Length || !System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name)) return false;
        value = line[name.Length..].TrimBlanksStart();
        return true;
    }
}
