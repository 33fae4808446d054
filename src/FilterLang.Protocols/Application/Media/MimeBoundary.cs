namespace FilterLang.Protocols;

/// <summary>The lines between the parts of a body, RFC 2046 section 5.1.1: what is found is <see cref="At"/> to <see cref="End"/>.</summary>
ref struct MimeBoundary(ReadOnlySpan<byte> text)
{
    const int DashesLength = 2;

    /// <summary>The parameter of the media type.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;

    /// <summary>Where it begins; the end of the line before belongs to it.</summary>
    public int At { get; private set; }

    /// <summary>Where what follows it begins.</summary>
    public int End { get; private set; }

    /// <summary>No part follows.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The first line that is one.</summary>
    public bool FindFirst(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; Fits(bytes, at);)
        {
            bool ended = LineEnd.Find(bytes, at, out _, out int next);
            if (Begins(bytes, at)) return Found(bytes, at, at);
            if (!ended) return false;
            at = next;
        }
        return false;
    }

    /// <summary>The next one from the start of a part on: a line, or the end of a line where it is the last one.</summary>
    public bool FindNext(ReadOnlySpan<byte> bytes, int from)
    {
        for (int at = from; Fits(bytes, at);)
        {
            bool ended = LineEnd.Find(bytes, at, out int length, out int next);
            if (ended && Begins(bytes, next)) return Found(bytes, at + length, next);
            ReadOnlySpan<byte> line = bytes.Slice(at, length);
            int whole = DashesLength + Text.Length + DashesLength;
            if (length >= whole && line.EndsWith("--"u8) && Begins(bytes, at + length - whole)) return Found(bytes, at + length - whole, at + length - whole);
            if (!ended) return false;
            at = next;
        }
        return false;
    }

    // An octet has to follow, as in the reference; nothing is a boundary that has no text.
    readonly bool Fits(ReadOnlySpan<byte> bytes, int at) => !Text.IsEmpty && at + DashesLength + Text.Length < bytes.Length;

    readonly bool Begins(ReadOnlySpan<byte> bytes, int at) => bytes[at..].StartsWith("--"u8) && bytes[(at + DashesLength)..].StartsWith(Text);

    bool Found(ReadOnlySpan<byte> bytes, int at, int dashes)
    {
        LineEnd.Find(bytes, dashes, out _, out int next);
        (At, End, IsLast) = (at, next, bytes[(dashes + DashesLength + Text.Length)..].StartsWith("--"u8));
        return true;
    }
}
