namespace FilterLang.Protocols;

/// <summary>
/// QUIC, RFC 9000, and its drafts from the 11th on: headers, Initial packets decrypted with the keys that everybody can
/// derive, and the others where their secrets are known.
/// </summary>
static partial class Quic
{
    const int ShortestDatagram = 13, FirstHeuristicDraft = 11, SearchedIdentifier = 8;

    // The longest identifier that a packet with a short header could have is looked for in it.
    const int ShortestShort = 1 + QuicIdentifiers.Longest;

    static Quic()
    {
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        Protocol.Dispatches(PayloadTables.TlsHandshake).Unseals(PayloadTables.QuicApplication, PayloadTables.QuicDatagram);
        // Keys are found by what the handshake says.
        TlsMessages.Messages.Within(Protocol);
        _ = QuicControl.StreamId;
        _ = QuicMultipath.AcknowledgedPath;
        _ = QuicData.StreamId;
        _ = QuicShort.Reserved;
        _ = QuicReassembly.ReassembledIn;
    }

    static void Dissect(ref Layer quic)
    {
        PacketDissector packet = quic.Packet;
        QuicConversation talk = packet.Conversation.State<QuicConversation>(Protocol);
        if (quic.IsGuess && !Resembles(quic, talk))
        {
            quic.Decline();
            return;
        }
        if (quic.IsGuess) packet.Conversation.Bind(Protocol);
        if (quic.Length == 0 || !quic.IsAskedAsSealed) return;
        quic.NestsPayload = true;
        QuicSession session = packet.State<QuicSession>(Protocol);
        if (quic.U8(0) < 0x80 && quic.Captured < ShortestShort)
        {
            if (packet.Columns is { } columns) columns.Protocol = Protocol.ShortName;
            quic.Open();
            quic.Need(0, ShortestShort);
            return;
        }
        ReadOnlySpan<byte> first = QuicLink.Connect(quic, talk, session, out bool isReset);
        for (int at = 0; at < quic.Length && !quic.Failed;)
        {
            int length = LengthOf(quic, at, first);
            quic.OpenPart(at, length);
            if (at == 0)
            {
                GroupScope information = quic.Begin(ConnectionInformation, at, 0);
                if (session.Connection is { } known) quic.Note(ConnectionNumber, known.Number, at);
                quic.End(information);
                if (session.Connection is null) quic.Remark(ConnectionUnknown);
            }
            else if (!QuicLink.GoesOn(quic, at, session, first))
            {
                quic.Remark(PaddingData, at, quic.Captured - at);
                return;
            }
            quic.Note(PacketLength, (ulong)length, at);
            quic.Position = at;
            if (isReset) QuicShort.TakeReset(ref quic);
            else if (quic.U8(at) >= 0x80) QuicLong.Take(ref quic, session, at + length);
            else QuicShort.Take(ref quic, session, at + length);
            at += length;
        }
    }

    static bool Resembles(in Layer quic, QuicConversation talk)
    {
        ReadOnlySpan<byte> bytes = quic.Bytes;
        if (bytes.Length < ShortestDatagram) return false;
        // Who has moved is known by the identifier.
        if (bytes[0] < 0x80) return talk.Count > 0 || quic.Packet.State<QuicSession>(Protocol).Match(bytes[1..], out _) is not null;
        uint version = quic.U32(1);
        if (QuicVersion.Draft(version) < FirstHeuristicDraft || bytes[5] > QuicIdentifiers.Longest) return false;
        int next = 6 + bytes[5];
        return next < bytes.Length && bytes[next] <= QuicIdentifiers.Longest;
    }

    // A datagram holds several packets where they tell their length, or where they go to the same identifier, as those do that the system has
    // put into one: such an identifier is searched for if it is long enough.
    static int LengthOf(in Layer quic, int at, ReadOnlySpan<byte> identifier)
    {
        int rest = quic.Length - at;
        ReadOnlySpan<byte> bytes = quic.Bytes[Math.Min(at, quic.Captured)..];
        if (bytes.Length < 7) return rest;
        if (bytes[0] < 0x80)
        {
            if (identifier.Length < SearchedIdentifier || bytes.Length < 2 * (1 + identifier.Length)) return rest;
            int next = bytes[(1 + identifier.Length)..].IndexOf(identifier);
            return next <= 0 ? rest : next + identifier.Length;
        }
        return LengthOfLong(bytes, rest);
    }

    static int LengthOfLong(ReadOnlySpan<byte> bytes, int rest)
    {
        uint version = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]);
        QuicType type = QuicLong.TypeOf(bytes[0], version);
        if (version == 0 || type == QuicType.Retry || QuicVersion.IsForcing(version)) return rest;
        int next = 6 + bytes[5];
        if (next >= bytes.Length) return rest;
        next += 1 + bytes[next];
        if (type == QuicType.Initial && (!TryNumber(bytes, ref next, out ulong token) || !Skip(bytes, ref next, token))) return rest;
        if (!TryNumber(bytes, ref next, out ulong length) || length > (ulong)(rest - next)) return rest;
        return next + (int)length;
    }

    internal static bool Skip(ReadOnlySpan<byte> bytes, ref int at, ulong count)
    {
        if (count > (ulong)(bytes.Length - at)) return false;
        at += (int)count;
        return true;
    }

    internal static bool TryNumber(ReadOnlySpan<byte> bytes, ref int at, out ulong value)
    {
        value = 0;
        if (at >= bytes.Length) return false;
        int size = 1 << (bytes[at] >> 6);
        if (at + size > bytes.Length) return false;
        value = bytes[at] & 0x3Fu;
        for (int i = 1; i < size; i++) value = value << 8 | bytes[at + i];
        at += size;
        return true;
    }
}
