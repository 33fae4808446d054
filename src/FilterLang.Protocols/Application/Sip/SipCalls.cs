namespace FilterLang.Protocols;

/// <summary>What answers what, and what is sent again, by Call-ID and sequence number (RFC 3261 section 17).</summary>
static class SipCalls
{
    const long Millisecond = 1_000_000;

    static readonly Protocol Protocol = Sip.Protocol;

    public static void Match(ref Layer sip, in SipMessage message)
    {
        PacketDissector packet = sip.Packet;
        Transactions? all = packet.Remembered<Transactions>(Protocol);
        if (message.CallId.Length == 0 || all is null) return;
        ulong call = Hash(message.CallId.In(sip));
        ReadOnlySpan<byte> method = message.CSeqMethod.In(sip);
        bool isAck = method.SequenceEqual("ACK"u8), mayRepeat = !isAck && !method.SequenceEqual("CANCEL"u8) && packet.AskingDepth == 0;
        ulong sequence = call ^ (message.CSeq + 1UL) * 0x9E37_79B9_7F4A_7C15;
        ulong content = sequence ^ Hash(method) ^ (message.IsRequest ? 0 : message.Code * 0xFF51_AFD7_ED55_8CCD);
        NetworkAddress from = packet.Source, to = packet.Destination;
        uint ports = (uint)packet.SourcePort << 16 | packet.DestinationPort, back = (uint)packet.DestinationPort << 16 | packet.SourcePort;
        ulong side = message.IsRequest ? 0 : 1UL;
        var last = new TransactionKey(from, to, ports, call + side);
        var same = new TransactionKey(from, to, ports, content);
        long newest = Newest(packet, all, last), before = Newest(packet, all, same);
        long original = newest != 0 && newest == before && mayRepeat ? newest : 0;
        sip.Note(Sip.Resend, original != 0 ? 1UL : 0);
        if (original != 0) sip.Note(Sip.Original, (ulong)original);
        if (!message.IsRequest && before != 0 && original == 0) return;
        NoteRequest(ref sip, all, isAck ? new TransactionKey(from, to, ports, sequence) : new TransactionKey(to, from, back, sequence), message.IsRequest && !isAck);
        if (!message.IsRequest && message.Code == 200 && method.SequenceEqual("BYE"u8)) NoteRelease(ref sip, all, new TransactionKey(to, from, back, sequence));
        if (original != 0 || packet.Knows is not null) return;
        all.Request(last, packet.Number, packet.Time);
        all.Request(same, packet.Number, packet.Time);
        if (message.IsRequest) all.Request(new TransactionKey(from, to, ports, sequence), packet.Number, isAck ? -1 : packet.Time);
    }

    static void NoteRequest(ref Layer sip, Transactions all, in TransactionKey key, bool isRequest)
    {
        if (isRequest) return;
        PacketDissector packet = sip.Packet;
        ref Transaction asked = ref all.AskedEarlier(packet, key);
        if (Transactions.IsNone(in asked) || asked.RequestTime < 0) return;
        sip.Note(Sip.RequestFrame, (ulong)asked.RequestFrame);
        sip.Note(Sip.ResponseTime, Milliseconds(asked.RequestTime, packet.Time));
    }

    static void NoteRelease(ref Layer sip, Transactions all, in TransactionKey key)
    {
        ref Transaction asked = ref all.AskedEarlier(sip.Packet, key);
        if (!Transactions.IsNone(in asked)) sip.Note(Sip.ReleaseTime, Milliseconds(asked.RequestTime, sip.Packet.Time));
    }

    // Seconds and their fractions apart, as Wireshark reckons: what falls short of a second is rounded up.
    static ulong Milliseconds(long from, long to)
    {
        const long Second = 1_000_000_000;
        return (ulong)((to / Second - from / Second) * 1000 + (to % Second - from % Second) / Millisecond);
    }

    static long Newest(PacketDissector packet, Transactions all, in TransactionKey key)
    {
        ref Transaction found = ref all.AskedEarlier(packet, key);
        return Transactions.IsNone(in found) ? 0 : found.RequestFrame;
    }

    // FNV-1a.
    static ulong Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = 0xCBF2_9CE4_8422_2325;
        foreach (byte b in text) hash = (hash ^ b) * 0x0000_0100_0000_01B3;
        return hash;
    }
}
