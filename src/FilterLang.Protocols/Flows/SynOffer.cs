namespace FilterLang.Protocols.Flows;

/// <summary>What a SYN or SYN-ACK offers in its options: RFC 9293 section 3.7.1, RFC 7323, RFC 2018, RFC 7413.</summary>
/// <param name="SegmentSize">The largest segment that may be sent to its sender, 0 where not told.</param>
/// <param name="Scale">The shift of the window, -1 where not offered.</param>
/// <param name="Sack">Selective acknowledgments are welcome.</param>
/// <param name="Timestamps">Segments may carry timestamps.</param>
/// <param name="FastOpen">A cookie is asked for or shown.</param>
public readonly record struct SynOffer(ushort SegmentSize, sbyte Scale, bool Sack, bool Timestamps, bool FastOpen)
{
    public static SynOffer None => new(0, -1, false, false, false);

    /// <summary>What the window is multiplied with; shifts beyond 14 are taken as 14 (RFC 7323 section 2.3).</summary>
    public int Factor => 1 << Math.Clamp((int)Scale, 0, 14);

    /// <summary>The offer in words: <c>MSS 1460, window × 128, SACK</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (SegmentSize > 0) parts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"MSS {SegmentSize}"));
        if (Scale >= 0) parts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"window × {Factor}"));
        if (Sack) parts.Add("SACK");
        if (Timestamps) parts.Add("timestamps");
        if (FastOpen) parts.Add("fast open");
        return parts.Count == 0 ? "no options" : string.Join(", ", parts);
    }
}
