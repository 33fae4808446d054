namespace FilterLang.Protocols;

/// <summary>An object that messages carry (a file, a mail, a certificate), or a piece of it, without transfer and content codings.</summary>
public readonly ref struct ObjectPiece
{
    /// <summary>What carries it.</summary>
    public required Protocol Protocol { get; init; }

    /// <summary>Pieces of one object have the same key; null for an object that is whole.</summary>
    public ulong? Key { get; init; }

    /// <summary>Where in its object the piece stands; null behind what was there before.</summary>
    public ulong? Offset { get; init; }

    /// <summary>The object has a name, be it an empty one.</summary>
    public bool HasName { get; init; }

    /// <summary>The name as UTF-8. It comes from the wire: it may be anything.</summary>
    public ReadOnlySpan<byte> Name { get; init; }

    /// <summary>The message tells a media type, be it an empty one.</summary>
    public bool HasMediaType { get; init; }

    /// <summary>The media type as UTF-8, from the wire as well.</summary>
    public ReadOnlySpan<byte> MediaType { get; init; }

    public ReadOnlySpan<byte> Octets { get; init; }

    /// <summary>Text from the wire as UTF-8, up to an octet of zero.</summary>
    internal static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> octets, TextEncoding encoding = TextEncoding.Ascii)
    {
        if (octets.IndexOf((byte)0) is >= 0 and var end) octets = octets[..end];
        if (System.Text.Ascii.IsValid(octets)) return octets;
        var room = new byte[octets.Length * 3];
        return room.AsSpan(0, TextDecoding.Decode(octets, room, encoding));
    }

    /// <summary>The last part of a path: a dot for none, a slash for the root.</summary>
    internal static ReadOnlySpan<byte> LastPart(ReadOnlySpan<byte> path)
    {
        if (path.IsEmpty) return "."u8;
        ReadOnlySpan<byte> trimmed = path.TrimEnd((byte)'/');
        return trimmed.IsEmpty ? "/"u8 : trimmed[(trimmed.LastIndexOf((byte)'/') + 1)..];
    }
}
