namespace FilterLang.Protocols;

/// <summary>Vectors of variable length, RFC 8446 section 3.4: what is wrong with them.</summary>
static class TlsVectors
{
    /// <summary>Takes a length; false where what it counts is not there.</summary>
    /// <param name="tls">The layer, its position at the length.</param>
    /// <param name="field">The length's field.</param>
    /// <param name="size">Its octets.</param>
    /// <param name="end">Where what contains the vector ends.</param>
    /// <param name="least">The least length that is allowed.</param>
    /// <param name="length">The length, not beyond the end.</param>
    public static bool TakeLength(ref Layer tls, Field field, int size, int end, int least, out int length)
    {
        TlsRows rows = TlsRows.Of(tls);
        length = 0;
        if (tls.Failed) return false;
        if (end - tls.Position < size)
        {
            tls.Remark(rows.MalformedBufferTooSmall, $"No more room for vector of length {(long)size}", tls.Position);
            return false;
        }
        length = (int)tls.Take(field);
        if (tls.Failed) return false;
        int room = end - tls.Position;
        if (length < least) tls.Remark(rows.MalformedVectorLength, $"Vector length {(long)length} is smaller than minimum {(long)least}", tls.Position - size, size);
        if (length <= room) return true;
        tls.Remark(rows.MalformedBufferTooSmall, $"Vector length {(long)length} is too large, truncating it to {(long)room}", tls.Position - size, size);
        length = room;
        return false;
    }

    /// <summary>Octets at the position are left over.</summary>
    public static void EndEarly(ref Layer tls, int left)
    {
        TlsRows rows = TlsRows.Of(tls);
        tls.Remark(rows.MalformedTrailingData, $"{(long)left} trailing byte{(left == 1 ? " was" : "s were")} unprocessed", tls.Position, left);
        tls.Position += left;
    }
}
