namespace FilterLang.Protocols;

/// <summary>What handshake messages of DTLS have that those of TLS have not: their heads, fragments and cookies, RFC 6347 section 4.2.</summary>
static class DtlsHandshake
{
    const int HeaderLength = 12;

    static readonly Protocol P = Dtls.Protocol;

    static readonly Field
        s_sequence       = P.UInt16("dtls.handshake.message_seq",     "Message Sequence"),
        s_fragmentOffset = P.UInt24("dtls.handshake.fragment_offset", "Fragment Offset"),
        s_fragmentLength = P.UInt24("dtls.handshake.fragment_length", "Fragment Length"),
        s_acknowledgement = P.Label("dtls.ack_message",               "Acknowledgement Message"),
        s_numbersLength  = P.UInt16("dtls.ack.record_numbers_length", "Record Numbers Length"),
        s_numbers        = P.Label ("dtls.ack.record_numbers",        "Record Numbers"),
        s_number         = P.Heading("Record Number"),
        s_cookieLength   = P.UInt8 ("dtls.handshake.cookie_length",   "Cookie Length"),
        s_cookie         = P.Bytes ("dtls.handshake.cookie",          "Cookie");

    static readonly ExpertField
        s_emptyFragment  = P.Expert("dtls.handshake.fragment_length.zero",     Severity.Warning, ExpertGroup.Protocol, "Zero-length fragment length for fragmented message"),
        s_longFragment   = P.Expert("dtls.handshake.fragment_length.too_long", Severity.Error,   ExpertGroup.Protocol, "Fragment length is larger than message length"),
        s_pastEnd        = P.Expert("dtls.handshake.fragment_past_end_msg",    Severity.Error,   ExpertGroup.Protocol, "Fragment runs past the end of the message"),
        s_badProfiles    = P.Expert("dtls.use_srtp.protection_profiles_length.invalid", Severity.Warning, ExpertGroup.Protocol, "Invalid protection profiles length");

    static readonly FragmentFields s_fragments = new(P, "dtls.fragment", "dtls.reassembled", "fragment", "Message fragments", "Message fragment",
        "Message defragmentation error", "Message fragment", "Reassembled in", "Reassembled DTLS", FieldType.None, ".in", spelledOut: true);

    /// <summary>The messages of a record, whole or in part.</summary>
    public static void Take(ref Layer dtls, TlsConversation talk, int at, int length, bool isProtected)
    {
        int end = at + length;
        for (bool isFirst = true; at < end && !dtls.Failed; isFirst = false)
        {
            byte type = dtls.U8(at);
            // Protected octets may look like a type; then their length does not fit.
            bool isKnown = TlsHandshake.IsType(type) && (!isProtected || (end - at >= HeaderLength && at + HeaderLength + dtls.U24(at + 9) <= end));
            if (!isKnown && !isFirst) return;
            if (!isFirst) dtls.Info($", ");
            if (!isKnown)
            {
                dtls.Note(Dtls.Rows.Handshake, 0, at, end - at, ItemFlags.None);
                dtls.Info($"Encrypted Handshake Message");
                return;
            }
            int part = (int)dtls.U24(at + 9);
            if (dtls.Failed) return;
            int all = dtls.Narrow(Math.Min(dtls.Length, at + HeaderLength + part));
            TakeMessage(ref dtls, talk, type, at, part);
            dtls.Widen(all);
            at += HeaderLength + part;
        }
    }

    static void TakeMessage(ref Layer dtls, TlsConversation talk, byte type, int at, int part)
    {
        uint length = dtls.U24(at + 1), sequence = dtls.U16(at + 4), offset = dtls.U24(at + 6);
        GroupScope message = dtls.Begin(Dtls.Rows.Handshake, at, HeaderLength + part);
        dtls.Place(Dtls.Rows.HandshakeType, at);
        dtls.Place(Dtls.Rows.HandshakeLength, at + 1);
        dtls.Place(s_sequence, at + 4);
        dtls.Place(s_fragmentOffset, at + 6);
        dtls.Place(s_fragmentLength, at + 9);
        bool isWhole = (uint)part == length && offset == 0, isFlawed = part + offset > length;
        if ((uint)part > length) dtls.Remark(s_longFragment, at + 9, 3);
        else if (isFlawed) dtls.Remark(s_pastEnd, at + 9, 3);
        else if (part == 0 && length > 0) dtls.Remark(s_emptyFragment, at + 9, 3);
        dtls.Info($"{TlsHandshake.NameOf(dtls, type, at + HeaderLength)}");
        if (dtls.WantsLabels) dtls.Label(message.Item, $"Handshake Protocol: {Title(dtls, type, at)}");
        dtls.Position = at + HeaderLength;
        if (isWhole)
        {
            TlsHandshake.TakeBody(ref dtls, talk, type, at + HeaderLength + part);
            After(dtls, talk, type);
        }
        else if (!isFlawed) Collect(ref dtls, at + HeaderLength, part, length, sequence, offset);
        dtls.End(message);
    }

    /// <summary>What the heading of a record says of the messages in it.</summary>
    public static string Summarize(in Layer dtls, int body, int length, bool isProtected)
    {
        if (isProtected || dtls.Captured < body + HeaderLength || !TlsHandshake.IsType(dtls.Bytes[body])) return "Encrypted Handshake Message";
        uint part = dtls.U24(body + 9);
        if (part + HeaderLength < length) return "Multiple Handshake Messages";
        return Title(dtls, dtls.Bytes[body], body);
    }

    // A part says so; the whole is only known once the part has been taken.
    static string Title(in Layer dtls, byte type, int at)
    {
        string name = TlsHandshake.NameOf(dtls, type, at + HeaderLength);
        return dtls.U24(at + 9) == dtls.U24(at + 1) ? name : name + " (Fragment)";
    }

    // Messages that change keys.
    static void After(in Layer dtls, TlsConversation talk, byte type)
    {
        const byte serverHello = 2, ticket = 4, keyUpdate = 24;
        if (talk.DatagramKeys is null || dtls.Failed) return;
        if (type == serverHello) talk.DatagramKeys.Begin();
        else if (type == ticket) TlsMaster.KeepTicket(dtls.Packet.Secrets, talk);
        else if (type == keyUpdate && talk.Version == Tls.Tls13) talk.DatagramKeys.Update(talk, dtls.Packet.Conversation.Side);
    }

    /// <summary>Which records have arrived, RFC 9147 section 7.</summary>
    public static void TakeAcknowledgement(ref Layer dtls, Field epoch, Field sequence)
    {
        const int numberLength = 16;
        GroupScope message = dtls.Begin(s_acknowledgement, 0, dtls.Length);
        dtls.Info($"Acknowledgement");
        int length = (int)dtls.Take(s_numbersLength);
        GroupScope numbers = dtls.Begin(s_numbers, dtls.Position, length);
        TlsLabels.Count(ref dtls, numbers.Item, "Record Numbers", length / numberLength, "record number");
        for (int stop = dtls.Position + length; dtls.Position + numberLength <= stop && dtls.More;)
        {
            int at = dtls.Position;
            ulong ofEpoch = dtls.U64(at), number = dtls.U64(at + 8);
            GroupScope one = dtls.Begin(s_number, at, numberLength);
            dtls.Label(one.Item, $"Record Number: epoch {ofEpoch}, sequence number {number}");
            dtls.Note(epoch, ofEpoch, at, 8, ItemFlags.None);
            dtls.Note(sequence, number, at + 8, 8, ItemFlags.None);
            dtls.End(one);
            dtls.Position = at + numberLength;
        }
        dtls.End(numbers);
        dtls.End(message);
    }

    // One of several parts; with the last one that was missing comes the message.
    static void Collect(ref Layer dtls, int at, int part, uint length, uint sequence, uint offset)
    {
        PacketDissector packet = dtls.Packet;
        ReadOnlySpan<byte> octets = dtls.Slice(at, part);
        if (dtls.Failed) return;
        var key = new PathKey(packet.Source, packet.Destination, packet.Conversation.Number << 16 | sequence);
        FragmentSet? set = packet.State<DtlsState>(P).Fragments.Add((uint)packet.Number, key, (int)offset, part + offset < length, octets);
        if (set is null)
        {
            dtls.NoteForetold(s_fragments.ReassembledIn, sequence);
            dtls.Info($" (Fragment)");
            return;
        }
        dtls.Info($" (Reassembled)");
        s_fragments.Tell(ref dtls, set, sequence);
        int source = s_fragments.Note(ref dtls, set, out _);
        if (source < 0) return;
        packet.State<DtlsState>(P).Type = dtls.U8(at - HeaderLength);
        dtls.PartIn(source, static (ref Layer whole) =>
        {
            whole.NestsPayload = true;
            TlsConversation talk = whole.Packet.Conversation.State<TlsConversation>(P);
            byte type = whole.Packet.State<DtlsState>(P).Type;
            TlsHandshake.TakeBody(ref whole, talk, type, whole.Length);
            After(whole, talk, type);
        });
    }

    /// <summary>HelloVerifyRequest, RFC 6347 section 4.2.1.</summary>
    public static void TakeVerifyRequest(ref Layer dtls)
    {
        dtls.Take(Dtls.Rows.Version);
        TakeCookie(ref dtls);
    }

    public static void TakeCookie(ref Layer dtls)
    {
        int length = (int)dtls.Take(s_cookieLength);
        if (length > 0) dtls.Take(s_cookie, length);
    }

    /// <summary>use_srtp, RFC 5764 section 4.1.1.</summary>
    public static void TakeSecureRtp(ref Layer dtls, int end)
    {
        TlsExtensionRows extensions = Dtls.Rows.Extensions;
        int at = dtls.Position, length = (int)dtls.Take(extensions.SrtpProfilesLength!);
        if (length % 2 != 0 || length > end - dtls.Position)
        {
            dtls.Remark(s_badProfiles, at, 2);
            return;
        }
        bool isChoice = length == 2;
        uint profile = 0;
        for (; length > 0 && !dtls.Failed; length -= 2) profile = (uint)dtls.Take(extensions.SrtpProfile!);
        int key = (int)dtls.Take(extensions.SrtpMkiLength!);
        if (key > 0) dtls.Take(extensions.SrtpMki!, key);
        if (isChoice && !dtls.Failed) MediaStreams.ExpectSecured(dtls.Packet, profile);
    }
}
