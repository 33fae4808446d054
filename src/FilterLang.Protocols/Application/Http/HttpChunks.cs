using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>The chunked coding, RFC 9112 section 7.1.</summary>
static class HttpChunks
{
    /// <summary>The size in a chunk's first line; extensions are left.</summary>
    public static bool Size(ReadOnlySpan<byte> line, out long size)
    {
        int end = line.IndexOf((byte)';');
        if (end >= 0) line = line[..end];
        line = line.TrimBlanks();
        if (line.StartsWith("0x"u8) || line.StartsWith("0X"u8)) line = line[2..];
        return Utf8Parser.TryParse(line, out size, out int used, 'x') && used > 0 && size >= 0;
    }

    /// <summary>
    /// Takes chunks from <paramref name="at"/> on and joins their data in <paramref name="body"/>. Returns where they end, or
    /// <paramref name="at"/> if there are none.
    /// </summary>
    public static int Take(ref Layer http, int at, PacketBuffer body)
    {
        ReadOnlySpan<byte> bytes = http.Bytes;
        while (at < bytes.Length && !http.Failed)
        {
            http.Line(at, out int length, out int data);
            if (!Size(bytes.Slice(at, length), out long size)) break;
            if (size == 0)
            {
                http.Note(Http.ChunkSize, 0, at, data - at, ItemFlags.None);
                return TakeTrailer(ref http, data);
            }
            int there = (int)Math.Min(size, bytes.Length - data);
            http.Note(Http.ChunkSize, (ulong)size, at, data - at, ItemFlags.None);
            http.Place(Http.ChunkData, data, there);
            if (!body.Add(bytes.Slice(data, there))) break;
            at = data + there;
            int boundary = Math.Min(2, bytes.Length - at);
            if (there < size || boundary <= 0) break;
            http.Place(Http.ChunkBoundary, at, boundary);
            at += boundary;
        }
        return at;
    }

    // Header fields may follow the last chunk; a blank line ends them.
    static int TakeTrailer(ref Layer http, int at)
    {
        int start = at;
        while (at < http.Captured)
        {
            http.Line(at, out int length, out int next);
            if (length == 0)
            {
                if (at > start) http.Text(Http.ChunkedTrailerPart, start, at - start);
                return next;
            }
            at = next;
        }
        if (at > start) http.Text(Http.ChunkedTrailerPart, start, at - start);
        return at;
    }
}
