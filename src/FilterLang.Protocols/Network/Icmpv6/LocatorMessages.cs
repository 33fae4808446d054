namespace FilterLang.Protocols;

/// <summary>Locator updates, RFC 6743, and MPL control messages, RFC 7731.</summary>
static class LocatorMessages
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        LocatorCount       = Protocol.UInt8 ("icmpv6.ilnp.nb_locs",               "Num of Locs"),
        Locator            = Protocol.UInt64("icmpv6.ilnp.nb_locator",            "Locator", display: Hex),
        LocatorPreference  = Protocol.UInt32("icmpv6.ilnp.nb_preference",         "Preference"),
        LocatorLifetime    = Protocol.UInt32("icmpv6.ilnp.nb_lifetime",           "Lifetime"),
        SeedMinSequence    = Protocol.UInt8 ("icmpv6.mpl.seed_info.min_sequence", "MinSequence"),
        SeedBufferedLength = Protocol.UInt8 ("icmpv6.mpl.seed_info.bm_len",       "Buffered Messages Length", mask: 0xFC),
        SeedIdLength       = Protocol.UInt8 ("icmpv6.mpl.seed_info.s",            "Seed ID Length", mask: 0x3, names: new ValueNames(() => [(0, "0 bit, not included in MPL Seed Info"), (1, "16 bits"), (2, "64 bits"), (3, "128 bits")])),
        SeedId             = Protocol.Text  ("icmpv6.mpl.seed_info.seed_id",      "Seed ID"),
        SeedSequence       = Protocol.UInt8 ("icmpv6.mpl.seed_info.sequence",     "Sequence");

    [ThreadStatic]
    static Utf8Sink? t_text;

    public static void TakeUpdate(ref Layer icmpv6)
    {
        int locators = (int)icmpv6.Take(LocatorCount);
        icmpv6.Take(Icmpv6.Reserved, 1);
        icmpv6.Take(Icmpv6.Reserved, 2);
        for (; locators > 0 && !icmpv6.Failed; locators--)
        {
            icmpv6.Take(Locator);
            icmpv6.Note(LocatorPreference, icmpv6.U16(icmpv6.Position), icmpv6.Position, 2, ItemFlags.None);
            icmpv6.Note(LocatorLifetime, icmpv6.U16(icmpv6.Position + 2), icmpv6.Position + 2, 2, ItemFlags.None);
            icmpv6.Position += 4;
        }
    }

    public static void TakeMulticastControl(ref Layer icmpv6, byte code)
    {
        if (code != 0)
        {
            icmpv6.Take(Icmpv6.UnknownData, 1);
            icmpv6.Remark(Icmpv6.UninterpretedData, $"Code must be 0", icmpv6.Position - 1, 1);
            return;
        }
        while (icmpv6.More) TakeSeed(ref icmpv6);
    }

    static void TakeSeed(ref Layer icmpv6)
    {
        uint sequence = (uint)icmpv6.Take(SeedMinSequence);
        uint form = icmpv6.U8(icmpv6.Position);
        icmpv6.TakeParts(SeedBufferedLength, SeedIdLength);
        int idLength = (form & 3) switch { 1 => 2, 2 => 8, 3 => 16, _ => 0 };
        TakeSeedId(ref icmpv6, idLength);
        int octets = (int)(form >> 2);
        if (octets > icmpv6.Remaining)
        {
            TakeTooShort(ref icmpv6, octets);
            return;
        }
        for (; octets > 0 && !icmpv6.Failed; octets--)
        {
            byte buffered = icmpv6.U8(icmpv6.Position);
            for (int bit = 7; bit >= 0; bit--, sequence++)
                if ((buffered >> bit & 1) != 0) icmpv6.Note(SeedSequence, sequence & 0xFF, icmpv6.Position, 1, ItemFlags.None);
            icmpv6.Position++;
        }
    }

    static void TakeTooShort(ref Layer icmpv6, int octets)
    {
        int length = icmpv6.Remaining;
        icmpv6.Take(Icmpv6.UnknownData, length);
        icmpv6.Remark(Icmpv6.UninterpretedData, $"Remaining data, {length} bytes, is too short for Buffered Messages of {octets} bytes",
            icmpv6.Position - length, length);
    }

    /// <summary>16 bits as a number, 64 as an EUI, 128 as an address; the sender's address where there is none.</summary>
    static void TakeSeedId(ref Layer icmpv6, int length)
    {
        Span<byte> source = stackalloc byte[16];
        icmpv6.Packet.Source.CopyTo(source);
        scoped ReadOnlySpan<byte> id = length == 0 ? source : icmpv6.Slice(icmpv6.Position, length);
        Utf8Sink text = t_text ??= new Utf8Sink(64);
        text.Clear();
        if (id.Length == 16) text.AddIPv6(id);
        else text.AddHex(id, length == 8 ? (byte)':' : (byte)0);
        icmpv6.NoteText(SeedId, text.Written, icmpv6.Position, length, ItemFlags.None);
        icmpv6.Position += length;
    }
}
