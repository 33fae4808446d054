using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Methods of EAP that carry TLS: EAP-TLS (RFC 5216 section 3), EAP-TTLS (RFC 5281 section 9.1), PEAP, EAP-FAST (RFC 4851 section 4.1) and TEAP
/// (RFC 9930 section 4.1). Messages come in fragments, each of which is acknowledged.
/// </summary>
static class EapTls
{
    const ulong HasLength = 0x80, MoreFragments = 0x40, Start = 0x20;

    static readonly Protocol P = Eap.Protocol;

    static readonly Field
        s_flags    = P.UInt8 ("eap.tls.flags",    "EAP-TLS Flags", display: Hex),
        s_isLong   = P.Flag(s_flags, "eap.tls.flags.len_included",   "Length Included", HasLength),
        s_more     = P.Flag(s_flags, "eap.tls.flags.more_fragments", "More Fragments",  MoreFragments),
        s_start    = P.Flag(s_flags, "eap.tls.flags.start",          "Start",           Start),
        s_version  = P.Bits(s_flags, "eap.tls.flags.version",        "Version",         0x07),
        s_length   = P.UInt32("eap.tls.len",      "EAP-TLS Length");

    static readonly FragmentFields s_fragments = new(P, "eap.tls.fragment", "eap.tls.reassembled", "fragment", "EAP-TLS Fragments", "EAP-TLS Fragment",
        "Defragmentation Error", "Fragment", "Reassembled EAP-TLS PDU in frame", "Reassembled EAP-TLS", FieldType.None, "_in", hasData: false,
        ends: (".overlap_conflict", ".multiple_tails", ".fragment.too_long", ".len"));

    /// <summary>What stands behind the type.</summary>
    public static void Take(ref Layer eap, bool hasVersion, bool isRequest)
    {
        ulong flags = hasVersion ? eap.TakeBits(s_flags, s_isLong, s_more, s_start, s_version) : eap.TakeBits(s_flags, s_isLong, s_more, s_start);
        if ((flags & HasLength) != 0 && eap.Remaining >= 4) eap.Take(s_length);
        if (eap.Failed) return;
        EapConversation talk = eap.Packet.Conversation.State<EapConversation>(P);
        EapSession session = eap.Packet.State<EapSession>(P);
        if ((flags & Start) != 0) session.Begin(eap.Packet, talk);
        if ((flags & Start) != 0 || !eap.More || !eap.Need(eap.Position, eap.Remaining)) return;
        if (talk.Slot < 0) session.Begin(eap.Packet, talk);
        Carry(ref eap, session, talk, isRequest, (flags & MoreFragments) != 0);
    }

    static unsafe void Carry(ref Layer eap, EapSession session, EapConversation talk, bool isRequest, bool more)
    {
        int side = isRequest ? 1 : 0, id = eap.U8(1);
        uint key = (uint)(talk.Slot << 1 | side);
        CollectedMessage? waiting = session.Messages.Find(key);
        if (waiting is null && !more)
        {
            CallTls(ref eap, session, talk, side, -1);
            return;
        }
        if (waiting is null)
        {
            waiting = session.Messages.Begin(key, eap.Packet.Number);
            talk.LastId[side] = -1;
        }
        // What is sent again has the identifier that it had before, RFC 3748 section 4.1.
        if (talk.LastId[side] != id) waiting.Add(eap.Packet.Number, eap.Slice(eap.Position, eap.Remaining));
        talk.LastId[side] = id;
        if (more)
        {
            eap.NoteForetold(s_fragments.ReassembledIn, key);
            return;
        }
        waiting.End(eap.Packet.Number);
        if (eap.Packet.Leaves is not null)
            foreach (ref readonly MessagePart part in waiting.Parts)
                if (part.Frame != eap.Packet.Number) eap.Foretell(s_fragments.ReassembledIn, part.Frame, key, (ulong)eap.Packet.Number);
        CallTls(ref eap, session, talk, side, s_fragments.Note(ref eap, waiting));
    }

    // Its records are those of a conversation that EAP's own packets make, whatever carries them.
    static void CallTls(ref Layer eap, EapSession session, EapConversation talk, int side, int source)
    {
        PacketDissector packet = eap.Packet;
        if (packet.Find(PayloadTables.StartTls, 0) is not { } tls) return;
        Conversation outer = packet.Conversation;
        bool nests = eap.NestsPayload;
        (packet.Conversation, eap.NestsPayload) = (session.Conversation(packet, talk, side), true);
        int stream = eap.BeginStream();
        if (source < 0) eap.Call(tls);
        else eap.CallIn(source, tls);
        eap.EndStream(stream, out _);
        (packet.Conversation, eap.NestsPayload) = (outer, nests);
    }
}
