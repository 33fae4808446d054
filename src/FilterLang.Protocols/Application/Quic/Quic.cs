namespace FilterLang.Protocols;

/// <summary>
/// QUIC, RFC 9000, and its drafts from the 11th on: headers, and Initial packets decrypted with the keys that everybody can derive.
/// </summary>
static partial class Quic
{
    const int LongestIdentifier = 20, ShortestDatagram = 13, FirstHeuristicDraft = 11;

    static Quic()
    {
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        Protocol.Dispatches(PayloadTables.TlsHandshake);
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
        if (quic.Length == 0 || !quic.IsAsked) return;
        quic.NestsPayload = true;
        QuicCounter counter = packet.State<QuicCounter>(Protocol);
        Connect(quic, talk, counter);
        ReadOnlySpan<byte> first = default;
        for (int at = 0; at < quic.Length && !quic.Failed;)
        {
            int length = LengthOf(quic, at);
            ReadOnlySpan<byte> destination = DestinationOf(quic, at, first.Length);
            if (at == 0) first = destination;
            quic.OpenPart(at, length);
            if (at == 0)
            {
                GroupScope information = quic.Begin(ConnectionInformation, at, 0);
                if (counter.Connection is { } known) quic.Note(ConnectionNumber, known.Number, at);
                quic.End(information);
                if (counter.Connection is null) quic.Remark(ConnectionUnknown);
            }
            else if (!destination.SequenceEqual(first))
            {
                quic.Remark(PaddingData, at, quic.Captured - at);
                return;
            }
            quic.Summary("QUIC");
            quic.Note(PacketLength, (ulong)length, at);
            quic.Position = at;
            if (quic.U8(at) >= 0x80) QuicLong.Take(ref quic, counter, at + length);
            else TakeShort(ref quic, counter, at + length);
            at += length;
        }
    }

    static bool Resembles(in Layer quic, QuicConversation talk)
    {
        ReadOnlySpan<byte> bytes = quic.Bytes;
        if (bytes.Length < ShortestDatagram) return false;
        if (bytes[0] < 0x80) return talk.Count > 0;
        uint version = quic.U32(1);
        if (QuicVersion.Draft(version) < FirstHeuristicDraft || bytes[5] > LongestIdentifier) return false;
        int next = 6 + bytes[5];
        return next < bytes.Length && bytes[next] <= LongestIdentifier;
    }

    // A datagram holds several packets where they tell their length.
    static int LengthOf(in Layer quic, int at)
    {
        int rest = quic.Length - at;
        ReadOnlySpan<byte> bytes = quic.Bytes[Math.Min(at, quic.Captured)..];
        if (bytes.Length < 7 || bytes[0] < 0x80) return rest;
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

    static ReadOnlySpan<byte> DestinationOf(scoped in Layer quic, int at, int expected)
    {
        ReadOnlySpan<byte> bytes = quic.Bytes[Math.Min(at, quic.Captured)..];
        if (bytes.IsEmpty) return default;
        if (bytes[0] < 0x80) return bytes.Length > expected ? bytes.Slice(1, expected) : default;
        return bytes.Length > 6 && bytes.Length >= 6 + bytes[5] ? bytes.Slice(6, bytes[5]) : default;
    }

    // Finds the connection of the datagram, by its first packet, or begins one.
    static void Connect(in Layer quic, QuicConversation talk, QuicCounter counter)
    {
        ReadOnlySpan<byte> bytes = quic.Bytes;
        int side = quic.Packet.Conversation.Side;
        (counter.Connection, counter.Sender) = (null, 0);
        if (bytes.IsEmpty) return;
        if (bytes[0] < 0x80)
        {
            counter.Connection = talk.Count > 0 ? talk.Find(default, side, isInitial: false) : null;
            if (counter.Connection is { } one) counter.Sender = side == one.ClientSide ? 0 : 1;
            return;
        }
        if (bytes.Length < 7) return;
        uint version = quic.U32(1);
        QuicType type = QuicLong.TypeOf(bytes[0], version);
        ReadOnlySpan<byte> destination = DestinationOf(quic, 0, 0);
        int next = 6 + bytes[5];
        ReadOnlySpan<byte> source = next < bytes.Length && next + 1 + bytes[next] <= bytes.Length ? bytes.Slice(next + 1, bytes[next]) : default;
        bool initial = version != 0 && type == QuicType.Initial;
        QuicConnection? connection = talk.Find(destination, side, initial);
        if (connection is null)
        {
            if (!initial && !QuicVersion.IsForcing(version)) return;
            connection = new QuicConnection { Number = counter.Count++, ClientSide = side };
            talk.Add(connection);
        }
        counter.Connection = connection;
        counter.Sender = side == connection.ClientSide ? 0 : 1;
        if (version == 0)
        {
            // The client begins anew with a version that the server named.
            if (counter.Sender == 1) connection.AwaitsFirst = true;
            return;
        }
        if (counter.Sender == 0 && initial && connection.AwaitsFirst) connection.Begin(version, destination);
        if (counter.Sender == 1 && type == QuicType.Retry) connection.AwaitsFirst = true;
        connection.AddIdentifier(counter.Sender == 1, source);
    }

    // RFC 9000 section 17.3: what the receiver's identifier is has to be known.
    static void TakeShort(ref Layer quic, QuicCounter counter, int end)
    {
        QuicConnection? connection = counter.Connection;
        int at = quic.Position;
        quic.Info($"Protected Payload (KP0)");
        GroupScope scope = quic.Begin(Short, at, Math.Min(end, quic.Captured) - at);
        quic.Place(HeaderForm, at);
        quic.Place(FixedBit, at);
        quic.Place(SpinBit, at);
        quic.Position = at + 1;
        ReadOnlySpan<byte> identifier = connection is null ? default : connection.Match(counter.Sender == 0, quic.Rest);
        if (identifier.IsEmpty && connection is not null && counter.Sender == 0 && quic.Rest.StartsWith(connection.First.Bytes)) identifier = connection.First.Bytes;
        if (!identifier.IsEmpty)
        {
            quic.Take(Dcid, identifier.Length);
            QuicLong.TellIdentifier(ref quic, ", DCID=", identifier);
        }
        if (connection is { HasSaidSecrets: false })
        {
            bool known = QuicLong.KnowsCipher(quic);
            connection.HasSaidSecrets = known;
            if (known) quic.Remark(DecryptionFailed, $"Failed to create decryption context: Secrets are not available");
            else quic.Remark(DecryptionFailed, $"Failed to create decryption context: Missing TLS handshake, unsupported ciphers or padding");
        }
        quic.End(scope);
        if (end > quic.Position) quic.Take(RemainingPayload, end - quic.Position);
    }
}
