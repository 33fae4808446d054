namespace FilterLang.Protocols;

/// <summary>CALIPSO (RFC 5570 section 5) and duplicate detection of multicast forwarding (RFC 6621 section 6.1).</summary>
static class IPv6SecurityOptions
{
    const int NoTagger = 0;

    static readonly Protocol P = IPv6.Protocol;

    static readonly Field
        Domain         = P.UInt32 ("ipv6.opt.calipso.doi", "CALIPSO Domain of Interpretation"),
        BitmapLength   = P.UInt8  ("ipv6.opt.calipso.cmpt.length", "Compartment Length"),
        Level          = P.UInt8  ("ipv6.opt.calipso.sens_level", "Sensitivity Level"),
        Checksum       = P.UInt16 ("ipv6.opt.calipso.checksum", "Checksum", display: Hex),
        Bitmap         = P.Bytes  ("ipv6.opt.calipso.cmpt_bitmap", "Compartment Bitmap"),
        HashBit        = P.Boolean("ipv6.opt.smf_dpd.hash_bit", "H-bit", mask: 0x80),
        TaggerType     = P.UInt8  ("ipv6.opt.smf_dpd.tid_type", "TaggerID Type", mask: 0x70, names: IPv6Names.TaggerTypes),
        TaggerLength   = P.UInt8  ("ipv6.opt.smf_dpd.tid_len", "TaggerID Length", mask: 0x0F),
        Tagger         = P.Bytes  ("ipv6.opt.smf_dpd.tagger_id", "TaggerID"),
        Identifier     = P.Bytes  ("ipv6.opt.smf_dpd.ident", "Identifier"),
        HashAssist     = P.Bytes  ("ipv6.opt.smf_dpd.hav", "Hash Assist Value");

    // Explicit, so that the first call of Announce makes the rows.
    static IPv6SecurityOptions()
    {
    }

    /// <summary>Makes sure that these rows belong to IPv6's table before it is registered.</summary>
    public static void Announce()
    {
    }

    public static void TakeCalipso(ref Layer header)
    {
        header.Take(Domain);
        int words = (int)header.Take(BitmapLength);
        header.Take(Level);
        header.Take(Checksum);
        header.Take(Bitmap, words * 4);
    }

    public static void TakeDuplicateDetection(ref Layer header, int end)
    {
        int at = header.Position;
        header.Place(HashBit, at);
        if (header.U8(at) >> 7 != 0)
        {
            header.Take(HashAssist, end - at);
            return;
        }
        int tagger = (header.U8(at) & 15) + 1;
        header.Place(TaggerType, at);
        header.Place(TaggerLength, at);
        header.Position = at + 1;
        if ((header.U8(at) >> 4 & 7) != NoTagger) header.Take(Tagger, tagger);
        if (header.Position < end) header.Take(Identifier, end - header.Position);
    }
}
