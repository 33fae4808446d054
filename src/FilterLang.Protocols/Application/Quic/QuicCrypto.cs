namespace FilterLang.Protocols;

/// <summary>Handshake data, RFC 9000 section 19.6: what has come before is not read again, what comes too early waits.</summary>
static class QuicCrypto
{
    public static unsafe void Take(ref Layer quic)
    {
        quic.Info($", CRYPTO");
        ulong start = QuicNumber.Take(ref quic, Quic.CryptoOffset);
        int length = (int)Math.Min(QuicNumber.Take(ref quic, Quic.CryptoLength), int.MaxValue), at = quic.Position;
        quic.Note(Quic.CryptoCryptoData, 0, at, length, ItemFlags.None);
        ReadOnlySpan<byte> bytes = quic.Slice(at, length);
        if (quic.Failed) return;
        quic.Position = at + length;
        QuicSession session = quic.Packet.State<QuicSession>(Quic.Protocol);
        if (session.Connection is not { } connection || start > QuicCryptoStream.Limit || length == 0) return;
        QuicCryptoStream stream = connection.Crypto(session.Space, session.Sender);
        int offset = (int)start, skipped = Math.Max(0, stream.Reached - offset);
        if (skipped >= length)
        {
            quic.Remark(Quic.Retransmission);
            return;
        }
        if (skipped > 0) quic.Remark(Quic.Overlap);
        offset += skipped;
        if (stream.IsInOrder && offset == stream.Reached)
        {
            stream.Give(offset + length - skipped);
            Hand(ref quic, -1, at + skipped, length - skipped);
            return;
        }
        int given = stream.Keep((uint)quic.Packet.Number, offset, bytes[skipped..]);
        if (given == 0)
        {
            quic.NoteForetold(Quic.CryptoReassembledIn, Key(session, offset));
            return;
        }
        GroupScope scope = quic.Begin(Quic.CryptoFragments, at, length);
        int filled = 0;
        foreach (QuicFragment part in stream.Joined)
        {
            quic.Note(Quic.CryptoFragment, part.Frame);
            if (part.Offset < filled) quic.Note(QuicReassembly.Overlap, 1);
            filled = Math.Max(filled, part.Offset + part.Length);
            if (part.Frame != quic.Packet.Number) quic.Foretell(Quic.CryptoReassembledIn, part.Frame, Key(session, part.Offset), (ulong)quic.Packet.Number);
        }
        quic.Note(Quic.CryptoFragmentCount, (ulong)stream.Joined.Count);
        quic.End(scope);
        PacketBuffer buffer = quic.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        buffer.Begin(quic.Packet.Number);
        bool kept = buffer.Add(stream.Given(given));
        stream.Give(stream.Reached);
        if (kept) Hand(ref quic, quic.AddSource(buffer.Data, buffer.Length, "Reassembled TLS Handshake"), 0, given);
    }

    static uint Key(QuicSession session, int offset) =>
        unchecked((session.Connection!.Number << 3 | (uint)session.Space << 1 | (uint)session.Sender) * 0x9E37_79B1 ^ (uint)offset);

    // The summary line goes on with QUIC's own words.
    static void Hand(ref Layer quic, int source, int at, int length)
    {
        if (PayloadTables.TlsHandshake.Find(0) is not { } tls) return;
        PacketColumns? columns = quic.Packet.Columns;
        int said = columns?.Info.Length ?? 0;
        string protocol = columns?.Protocol ?? "";
        if (source < 0) quic.Call(tls, at, length);
        else quic.CallIn(source, tls);
        quic.Catch();
        Learn(quic);
        if (columns is null) return;
        columns.Info.CutTo(said);
        columns.Protocol = protocol;
    }

    static void Learn(in Layer quic)
    {
        QuicSession session = quic.Packet.State<QuicSession>(Quic.Protocol);
        if (session.Space == QuicSpace.Application || quic.Packet.Conversation.Known<TlsConversation>(Tls.Protocol) is not { } talk) return;
        session.Connection!.Learn(talk, session.Sender);
    }
}
