using static FilterLang.Protocols.GquicTagFields;

namespace FilterLang.Protocols;

/// <summary>Handshake messages and resets: a name, and tags with where their values end, which follow in the same order.</summary>
static class GquicTags
{
    const uint ClientHello = 0x43484C4F, ServerHello = 0x53484C4F, Rejection = 0x52454A00, ServerRejection = 0x5352454A, PublicReset = 0x50525354;

    const int Entry = 8;

    // What a value is made of.
    enum Shape : byte
    {
        Whole, Number, Fours, Wide, Key, Config, Address, Time,
    }

    // What a tag of the public handshake holds.
    sealed record TagRow(Field Field, Shape Shape);

    static readonly Dictionary<int, TagRow> s_tags = new()
    {
        [Of("PAD\0")] = new(TagPad, Shape.Whole),     [Of("SNI\0")] = new(TagSni, Shape.Whole),     [Of("VER\0")] = new(TagVersion, Shape.Fours),
        [Of("CCS\0")] = new(TagCcs, Shape.Wide),      [Of("PDMD")] = new(TagPdmd, Shape.Whole),     [Of("UAID")] = new(TagUaid, Shape.Whole),
        [Of("STK\0")] = new(TagStk, Shape.Whole),     [Of("SNO\0")] = new(TagSno, Shape.Whole),     [Of("PROF")] = new(TagProf, Shape.Whole),
        [Of("SCFG")] = new(TagScfg, Shape.Config),    [Of("RREJ")] = new(TagRrej, Shape.Fours),     [Of("CRT\xFF")] = new(TagCrt, Shape.Whole),
        [Of("AEAD")] = new(TagAead, Shape.Fours),     [Of("SCID")] = new(TagScid, Shape.Whole),     [Of("PUBS")] = new(TagPubs, Shape.Key),
        [Of("KEXS")] = new(TagKexs, Shape.Fours),     [Of("OBIT")] = new(TagObit, Shape.Whole),     [Of("EXPY")] = new(TagExpy, Shape.Number),
        [Of("NONC")] = new(TagNonc, Shape.Whole),     [Of("MSPC")] = new(TagMspc, Shape.Number),    [Of("TCID")] = new(TagTcid, Shape.Number),
        [Of("SRBF")] = new(TagSrbf, Shape.Number),    [Of("ICSL")] = new(TagIcsl, Shape.Number),    [Of("SCLS")] = new(TagScls, Shape.Number),
        [Of("COPT")] = new(TagCopt, Shape.Fours),     [Of("CCRT")] = new(TagCcrt, Shape.Whole),     [Of("IRTT")] = new(TagIrtt, Shape.Number),
        [Of("CFCW")] = new(TagCfcw, Shape.Number),    [Of("SFCW")] = new(TagSfcw, Shape.Number),    [Of("CETV")] = new(TagCetv, Shape.Whole),
        [Of("XLCT")] = new(TagXlct, Shape.Whole),     [Of("NONP")] = new(TagNonp, Shape.Whole),     [Of("CSCT")] = new(TagCsct, Shape.Whole),
        [Of("CTIM")] = new(TagCtim, Shape.Time),      [Of("RNON")] = new(TagRnon, Shape.Number),    [Of("RSEQ")] = new(TagRseq, Shape.Number),
        [Of("CADR")] = new(TagCaddrAddrType, Shape.Address), [Of("MIDS")] = new(TagMids, Shape.Number), [Of("FHOL")] = new(TagFhol, Shape.Number),
        [Of("STTL")] = new(TagSttl, Shape.Number),    [Of("SMHL")] = new(TagSmhl, Shape.Number),    [Of("TBKP")] = new(TagTbkp, Shape.Fours),
        [Of("MAD\0")] = new(TagMad0, Shape.Number),   [Of("QLVE")] = new(TagQlve, Shape.Whole),     [Of("CGST")] = new(TagCgst, Shape.Whole),
        [Of("EPID")] = new(TagEpid, Shape.Whole),     [Of("SRST")] = new(TagSrst, Shape.Whole),
    };

    static readonly ValueNames
        s_messages = new(() =>
        [
            (ClientHello, "Client Hello"), (ServerHello, "Server Hello"), (Rejection, "Rejection"), (ServerRejection, "Server Rejection"), (PublicReset, "Public Reset"),
        ]),
        s_algorithms = new(() =>
        [
            (Of("AESG"), "AES-GCM with a 12-byte tag and IV"), (Of("S20P"), "Salsa20 with Poly1305"), (Of("CC12"), "ChaCha12 with Poly1305"), (Of("C255"), "Curve25519"),
            (Of("P256"), "P-256"),
        ]);

    static int Of(string name) => name[0] << 24 | name[1] << 16 | name[2] << 8 | name[3];

    public static bool IsHandshake(uint message) => message is ClientHello or ServerHello or Rejection;

    /// <summary>Takes a whole message.</summary>
    public static void Take(ref Layer gquic)
    {
        uint message = gquic.U32(gquic.Position);
        string name = s_messages.Find(message) ?? "Unknown";
        TakeName(ref gquic, Tag);
        gquic.Append(Tag, $" ({name})");
        gquic.Summary("GQUIC");
        gquic.Info($"{name}");
        int count = gquic.Failed ? 0 : (int)gquic.Number(gquic.Position, 2, little: true);
        gquic.Note(TagNumber, (ulong)count, gquic.Position, 2, ItemFlags.LittleEndian);
        gquic.Position += 2;
        gquic.Take(Padding, 2);
        if (!gquic.Failed) TakeAll(ref gquic, count, isNested: false);
    }

    // Short names are filled up with NULs.
    static void TakeName(ref Layer gquic, Field field)
    {
        ReadOnlySpan<byte> name = gquic.Slice(gquic.Position, 4).TrimEnd((byte)0);
        gquic.Place(field, gquic.Position, name.Length);
        gquic.Position += 4;
    }

    static void TakeAll(ref Layer gquic, int count, bool isNested)
    {
        int values = gquic.Position + count * Entry, end = 0;
        for (int i = 0; i < count && !gquic.Failed; i++)
        {
            int at = gquic.Position, start = end;
            int announced = (int)gquic.Number(at + 4, 4, little: true), length = announced - start;
            if (gquic.Failed) return;
            GroupScope scope = gquic.Begin(Tags, at, Entry);
            TakeName(ref gquic, TagType);
            gquic.Note(TagOffsetEnd, (uint)announced, at + 4, 4, ItemFlags.LittleEndian);
            gquic.Note(TagOffsetLength, (uint)length, at + 4, 4);
            gquic.Append(scope.Item, $": {gquic.Slice(at, 4).TrimEnd((byte)0)} (l={(long)length})");
            int left = gquic.Length - values - start;
            if (length < 0 || length > left)
            {
                gquic.Remark(Truncated, at + 4, 4);
                length = Math.Max(0, left);
            }
            end = start + length;
            if (gquic.Need(values + start, length)) TakeValue(ref gquic, at, values + start, length, isNested);
            gquic.Position = at + Entry;
            gquic.End(scope);
        }
        if (!gquic.Failed) gquic.Position = values + end;
    }

    static void TakeValue(ref Layer gquic, int nameAt, int at, int length, bool isNested)
    {
        gquic.Place(TagValue, at, length);
        if (!s_tags.TryGetValue((int)gquic.U32(nameAt), out TagRow? known))
        {
            gquic.Place(TagUnknown, at, length);
            ReadOnlySpan<byte> name = gquic.Slice(nameAt, 4).TrimEnd((byte)0);
            gquic.Remark(Undecoded,
                $"Dissector for (Google) QUIC Tag {name} (Unknown) code not implemented, Contact Wireshark developers if you want this supported", at, length);
            return;
        }
        int end = at + length;
        switch (known.Shape)
        {
            case Shape.Whole:
                gquic.Place(known.Field, at, length);
                at = end;
                break;
            case Shape.Number:
                int size = Math.Min(length, known.Field.Size);
                if (size > 0) gquic.Note(known.Field, gquic.Number(at, size, little: true), at, size, ItemFlags.LittleEndian);
                at += size;
                break;
            case Shape.Time:
                if (length >= 8) gquic.Note(known.Field, gquic.Number(at, 8, little: true) * 1_000_000_000, at, 8, ItemFlags.LittleEndian);
                at += 8;
                break;
            case Shape.Fours:
                for (; end - at >= 4; at += 4) TakeFour(ref gquic, known.Field, at);
                break;
            case Shape.Wide:
                for (; end - at >= 8; at += 8) gquic.Place(known.Field, at);
                break;
            case Shape.Key:
                at = TakeKey(ref gquic, at, end);
                break;
            case Shape.Address:
                at = TakeAddress(ref gquic, at, end);
                break;
            case Shape.Config when !isNested && length >= 8:
                gquic.Place(TagScfg, at, 4);
                uint count = (uint)gquic.Number(at + 4, 4, little: true);
                gquic.Note(TagScfgNumber, count, at + 4, 4, ItemFlags.LittleEndian);
                gquic.Position = at + 8;
                TakeAll(ref gquic, (int)Math.Min(count, (uint)length), isNested: true);
                at = end;
                break;
        }
        if (at < end) gquic.Remark(Surplus, at, end - at);
    }

    static void TakeFour(ref Layer gquic, Field field, int at)
    {
        if (field == TagRrej)
        {
            gquic.Note(field, gquic.Number(at, 4, little: true), at, 4, ItemFlags.LittleEndian);
            return;
        }
        gquic.Place(field, at, 4);
        if (field == TagAead || field == TagKexs) gquic.Append(field, $" ({s_algorithms.Find(gquic.U32(at)) ?? "Unknown"})");
    }

    // Two octets, and then three at a time, as Wireshark takes them.
    static int TakeKey(ref Layer gquic, int at, int end)
    {
        for (int size = 2; end - at >= size; size = 3)
        {
            gquic.Note(TagPubs, gquic.Number(at, size, little: true), at, size, ItemFlags.LittleEndian);
            at += size;
        }
        return at;
    }

    static int TakeAddress(ref Layer gquic, int at, int end)
    {
        const uint IPv4 = 2, IPv6 = 10;
        uint family = (uint)gquic.Number(at, 2, little: true);
        gquic.Note(TagCaddrAddrType, family, at, 2, ItemFlags.LittleEndian);
        at += 2;
        int length = family switch { IPv4 => 4, IPv6 => 16, _ => Math.Max(0, end - 2 - at) };
        gquic.Place(family switch { IPv4 => TagCaddrAddrIpv4, IPv6 => TagCaddrAddrIpv6, _ => TagCaddrAddr }, at, length);
        at += length;
        gquic.Note(TagCaddrPort, gquic.Number(at, 2, little: true), at, 2, ItemFlags.LittleEndian);
        return at + 2;
    }
}
