namespace FilterLang.Protocols;

/// <summary>The chunked coding, RFC 9112 section 7.1.</summary>
static class HttpChunks
{
    const int BoundaryLength = 2;

    static readonly Field s_all = Http.Protocol.Heading("HTTP chunked response"), s_chunk = Http.Protocol.Heading("Data chunk"),
        s_end = Http.Protocol.Heading("End of chunked encoding"), s_line = Http.Protocol.Heading("");

    /// <summary>
    /// The size in a chunk's first line, as C reads a number; extensions are left. No digits are a zero; -1 where it is too large. False
    /// for an empty line.
    /// </summary>
    public static bool Size(ReadOnlySpan<byte> line, out long size)
    {
        size = 0;
        if (line.IsEmpty) return false;
        int end = line.IndexOf((byte)';');
        if (end >= 0) line = line[..end];
        line = line.TrimStart(" \t\v\f"u8);
        bool isNegative = line.StartsWith("-"u8);
        if (isNegative || line.StartsWith("+"u8)) line = line[1..];
        if (line.StartsWith("0x"u8) || line.StartsWith("0X"u8)) line = line[2..];
        for (int i = 0; i < line.Length && char.IsAsciiHexDigit((char)line[i]) && size <= int.MaxValue; i++)
            size = size << 4 | Digit(line[i]);
        if ((isNegative && size > 0) || size > int.MaxValue) size = -1;
        return true;
    }

    static uint Digit(byte letter) => letter <= '9' ? letter - (uint)'0' : (letter | 0x20u) - 'a' + 10;

    /// <summary>
    /// Takes chunks from <paramref name="at"/> on and joins their data in <paramref name="body"/>. Returns where they end, or
    /// <paramref name="at"/> if there are none.
    /// </summary>
    public static int Take(ref Layer http, int at, PacketBuffer body)
    {
        ReadOnlySpan<byte> bytes = http.Bytes;
        int count = 0, start = at;
        bool isLast = false;
        GroupScope all = http.Begin(s_all, at, bytes.Length - at);
        while (at < bytes.Length && !http.Failed && !isLast)
        {
            http.Line(at, out int length, out int data);
            if (!Size(bytes.Slice(at, length), out long size)) break;
            if (size < 0)
            {
                http.Fail();
                break;
            }
            count++;
            isLast = size == 0;
            int end = (int)Math.Min(bytes.Length, data + size + BoundaryLength);
            GroupScope chunk = http.Begin(isLast ? s_end : s_chunk, at, end - at);
            if (!isLast) http.Label(chunk.Item, $"Data chunk ({size} octets)");
            http.Note(Http.ChunkSize, (ulong)size, at, data - at, ItemFlags.None);
            bool goesOn = !isLast && TakeData(ref http, ref at, data, (int)size, body);
            http.End(chunk);
            if (isLast) at = TakeTrailer(ref http, data);
            else if (!goesOn) break;
        }
        if (all.Item >= 0) http.Packet.Items[all.Item].Length = at - start;
        http.End(all);
        if (count > 0) http.Title($", has {count} chunk{(count == 1 ? "" : "s")}{(isLast ? " (including last chunk)" : "")}");
        return at;
    }

    // False where no further chunk follows.
    static bool TakeData(ref Layer http, ref int at, int data, int size, PacketBuffer body)
    {
        ReadOnlySpan<byte> bytes = http.Bytes;
        int there = Math.Min(size, bytes.Length - data);
        http.Place(Http.ChunkData, data, there);
        if (!body.Add(bytes.Slice(data, there))) return false;
        at = data + there;
        int boundary = Math.Min(BoundaryLength, bytes.Length - at);
        if (there < size || boundary <= 0) return false;
        http.Place(Http.ChunkBoundary, at, boundary);
        at += boundary;
        return true;
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
                GroupScope blank = http.Begin(s_line, at, next - at);
                http.LabelText(blank.Item, http.Bytes[at..next]);
                http.End(blank);
                return next;
            }
            at = next;
        }
        if (at > start) http.Text(Http.ChunkedTrailerPart, start, at - start);
        return at;
    }
}
