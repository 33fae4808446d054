namespace FilterLang.Protocols;

/// <summary>Handles of files: 32 octets in version 2 (RFC 1094 section 2.3.3), up to 64 or 128 in the later ones (RFC 1813 section 2.3.3).</summary>
static class NfsHandles
{
    const int FixedLength = 32, Longest = 128;

    /// <summary>A handle with its length; returns its checksum, by which it is known.</summary>
    public static uint Take(ref Layer nfs, string words)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        uint hash = TakeBare(ref nfs);
        nfs.End(scope);
        return hash;
    }

    public static uint TakeBare(ref Layer nfs)
    {
        int length = (int)Math.Min(int.MaxValue / 2, nfs.Take(Nfs.FhLength));
        if (length == 0 || nfs.Failed) return 0;
        uint hash = TakeOctets(ref nfs, length);
        if (!nfs.Failed) nfs.Position += Xdr.Padded((uint)length) - length;
        return hash;
    }

    /// <summary>A handle of version 2.</summary>
    public static uint TakeFixed(ref Layer nfs, string words)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        uint hash = TakeOctets(ref nfs, FixedLength);
        nfs.End(scope);
        return hash;
    }

    static uint TakeOctets(ref Layer nfs, int length)
    {
        int at = nfs.Position;
        if (!nfs.Need(at, length)) return 0;
        uint hash = length <= Longest ? Checksum32.Of(nfs.Slice(at, length)) : 0;
        nfs.Note(Nfs.FhHash, hash, at, length);
        nfs.Take(Nfs.FileHandle, length);
        return hash;
    }
}
