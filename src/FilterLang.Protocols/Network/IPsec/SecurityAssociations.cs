namespace FilterLang.Protocols;

/// <summary>
/// The last sequence number of each security association (RFC 4301 section 4.1), told apart by their index alone as the reference does, for as
/// many as <see cref="Limit"/>; further ones are not followed.
/// </summary>
sealed class SecurityAssociations
{
    public const int Limit = 65_536;

    readonly Dictionary<uint, (uint Number, uint Frame)> _last = [];

    /// <summary>Tells the number before this one and its frame, and keeps this one; null for the first.</summary>
    public (uint Number, uint Frame)? Next(uint spi, uint number, uint frame)
    {
        bool known = _last.TryGetValue(spi, out (uint, uint) last);
        if (known || _last.Count < Limit) _last[spi] = (number, frame);
        return known ? last : null;
    }
}
