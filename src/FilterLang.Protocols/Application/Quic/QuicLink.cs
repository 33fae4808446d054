namespace FilterLang.Protocols;

/// <summary>Which connection a datagram belongs to, by its first packet: RFC 9000 section 5.2.</summary>
static class QuicLink
{
    const int ShortestReset = 21;

    /// <summary>
    /// Finds the connection, or begins one, and tells who sent the datagram. Returns the identifier that the first packet goes to.
    /// </summary>
    public static ReadOnlySpan<byte> Connect(scoped in Layer quic, QuicConversation talk, QuicSession session, out bool isReset)
    {
        (session.Connection, session.Sender, isReset) = (null, 0, false);
        ReadOnlySpan<byte> bytes = quic.Bytes;
        if (bytes.IsEmpty) return default;
        return bytes[0] < 0x80 ? ConnectShort(bytes, quic.Packet.Conversation.Side, talk, session, out isReset) : ConnectLong(quic, talk, session);
    }

    // RFC 9000 section 17.3: what the receiver's identifier is has to be known.
    static ReadOnlySpan<byte> ConnectShort(ReadOnlySpan<byte> bytes, int side, QuicConversation talk, QuicSession session, out bool isReset)
    {
        isReset = false;
        ReadOnlySpan<byte> data = bytes[1..], identifier;
        if (talk.Last is { } last)
        {
            int sender = side == last.ClientSide ? 0 : 1;
            if (TryMatch(last, sender, data, out identifier))
            {
                (session.Connection, session.Sender) = (last, sender);
                return identifier;
            }
        }
        if ((talk.Match(data, out int owner) ?? session.Match(data, out owner)) is { } other)
        {
            (session.Connection, session.Sender) = (other, 1 - owner);
            return other.Identifiers[owner].TryMatch(data, out identifier) ? identifier : default;
        }
        // Section 10.3: who has lost everything can still say so, by a token that was given with an identifier.
        if (talk.Last is not { } reset || bytes.Length < ShortestReset) return default;
        int from = side == reset.ClientSide ? 0 : 1;
        isReset = reset.Identifiers[from].HasToken(bytes[^QuicIdentifiers.TokenSize..]);
        if (isReset) (session.Connection, session.Sender) = (reset, from);
        return default;
    }

    // A side of which nothing was seen has no identifier.
    static bool TryMatch(QuicConnection connection, int sender, ReadOnlySpan<byte> data, out ReadOnlySpan<byte> identifier)
    {
        QuicIdentifiers known = connection.Identifiers[1 - sender];
        return known.TryMatch(data, out identifier) || known.IsEmpty;
    }

    static ReadOnlySpan<byte> ConnectLong(scoped in Layer quic, QuicConversation talk, QuicSession session)
    {
        ReadOnlySpan<byte> bytes = quic.Bytes;
        if (bytes.Length < 7) return default;
        int side = quic.Packet.Conversation.Side, next = 6 + bytes[5];
        uint version = quic.U32(1);
        QuicType type = QuicLong.TypeOf(bytes[0], version);
        ReadOnlySpan<byte> destination = DestinationOfLong(bytes);
        ReadOnlySpan<byte> source = next < bytes.Length && next + 1 + bytes[next] <= bytes.Length ? bytes.Slice(next + 1, bytes[next]) : default;
        bool isInitial = version != 0 && type == QuicType.Initial;
        QuicConnection? connection = Find(destination, version != 0 && type is QuicType.Initial or QuicType.ZeroRoundTrips, side, talk, session, out int sender);
        // An Initial packet to somewhere else begins a connection.
        if (connection is not null && isInitial && sender == 0 && !destination.IsEmpty && !connection.Identifiers[1].Has(destination)
            && !connection.First.Bytes.SequenceEqual(destination) && !connection.AwaitsFirst) connection = null;
        if (connection is null)
        {
            if (!isInitial && !QuicVersion.IsForcing(version)) return destination;
            connection = new QuicConnection { Number = session.Count++, ClientSide = side };
            talk.Add(connection);
            sender = 0;
            // What an earlier connection of these ports began with is not what this one begins with.
            quic.Packet.Conversation.Known<TlsConversation>(Tls.Protocol)?.ClientRandom.Set(default);
        }
        (session.Connection, session.Sender) = (connection, sender);
        if (version == 0) return destination;
        // Where the server spoke another version, the client begins anew.
        if (sender == 0 && isInitial && (connection.AwaitsFirst || connection.Version != version)) connection.Begin(version, destination);
        if (sender == 1 && type == QuicType.Retry) connection.AwaitsFirst = true;
        session.Add(connection, sender, source);
        return destination;
    }

    static QuicConnection? Find(ReadOnlySpan<byte> destination, bool begins, int side, QuicConversation talk, QuicSession session, out int sender)
    {
        sender = 0;
        if (destination.IsEmpty)
        {
            if (talk.Last is { } last) sender = side == last.ClientSide ? 0 : 1;
            return talk.Last;
        }
        if (begins && talk.Begun(destination) is { } begun) return begun;
        QuicConnection? connection = talk.Find(destination, out int owner) ?? session.Find(destination, out owner);
        sender = 1 - owner;
        return connection;
    }

    // Where a packet with a long header goes to.
    static ReadOnlySpan<byte> DestinationOfLong(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 6 && bytes.Length >= 6 + bytes[5] ? bytes.Slice(6, bytes[5]) : default;

    /// <summary>Where the packet at an offset goes to. Short headers do not tell how long that is: it has to be an identifier of the receiver.</summary>
    public static ReadOnlySpan<byte> DestinationOf(scoped in Layer quic, int at, QuicSession session)
    {
        ReadOnlySpan<byte> bytes = quic.Bytes[Math.Min(at, quic.Captured)..];
        if (bytes.IsEmpty) return default;
        if (bytes[0] >= 0x80) return DestinationOfLong(bytes);
        return session.Connection is { } connection && TryMatch(connection, session.Sender, bytes[1..], out ReadOnlySpan<byte> identifier) ? identifier : default;
    }

    /// <summary>A further packet of a datagram goes where the first one did; else it is none.</summary>
    public static bool GoesOn(scoped in Layer quic, int at, QuicSession session, ReadOnlySpan<byte> first)
    {
        if (session.Connection is null && quic.U8(at) < 0x80) return true;
        if (first.IsEmpty && quic.U8(at) == 0 && quic.Bytes[at..].IndexOfAnyExcept((byte)0) < 0) return false;
        return DestinationOf(quic, at, session).SequenceEqual(first);
    }
}
