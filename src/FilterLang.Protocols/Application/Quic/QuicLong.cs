namespace FilterLang.Protocols;

/// <summary>Types of packets with long headers, by their numbers in version 1.</summary>
enum QuicType : byte
{
    Initial,
    ZeroRoundTrips,
    Handshake,
    Retry,
}

/// <summary>Packets with long headers, RFC 9000 section 17.2.</summary>
static class QuicLong
{
    /// <summary>The type, which version 2 numbers in another way (RFC 9369 section 3.2).</summary>
    public static QuicType TypeOf(byte first, uint version)
    {
        int type = first >> 4 & 3;
        return (QuicType)(QuicVersion.IsSecond(version) ? type - 1 & 3 : type);
    }

    public static void Take(ref Layer quic, QuicSession session, int end)
    {
        int at = quic.Position;
        byte first = quic.U8(at);
        uint version = quic.U32(at + 1);
        if (quic.Failed) return;
        quic.Summary("QUIC");
        quic.Place(Quic.HeaderForm, at);
        if (version == 0 || QuicVersion.IsForcing(version))
        {
            TakeNegotiation(ref quic, version, end);
            return;
        }
        QuicType type = TypeOf(first, version);
        if (type != QuicType.Retry) quic.Place(Quic.FixedBit, at);
        quic.Place(QuicVersion.IsSecond(version) ? Quic.LongPacketTypeV2 : Quic.LongPacketType, at);
        quic.Info($"{NameOf(type)}");
        if (type == QuicType.Retry)
        {
            TakeIdentifiers(ref quic, version);
            int token = end - quic.Position - QuicRetry.Tag;
            if (token > 0) quic.Take(Quic.RetryToken, token);
            quic.Take(Quic.RetryIntegrityTag, QuicRetry.Tag);
            if (!quic.Failed && session is { Connection: { } connection, Sender: 1 }
                && !session.Retry.IsGenuine(version, connection.First.Bytes, quic.Slice(at, end - at))) quic.Remark(Quic.BadRetry);
            return;
        }
        TakeProtected(ref quic, session, type, version, end);
    }

    static string NameOf(QuicType type) => type switch
    {
        QuicType.Initial => "Initial", QuicType.ZeroRoundTrips => "0-RTT", QuicType.Handshake => "Handshake", _ => "Retry",
    };

    static void TakeNegotiation(ref Layer quic, uint version, int end)
    {
        quic.Place(Quic.VnUnused, quic.Position);
        quic.Info($"{(version == 0 ? "Version Negotiation" : "Forcing Version Negotiation")}");
        TakeIdentifiers(ref quic, version);
        if (version != 0)
        {
            if (end > quic.Position) quic.Remark(Quic.DataAfterForcing);
            return;
        }
        while (quic.Position + 4 <= end && quic.More) quic.Take(Quic.SupportedVersion);
    }

    static void TakeIdentifiers(ref Layer quic, uint version)
    {
        quic.Position += 1;
        quic.Take(Quic.Version);
        TakeIdentifier(ref quic, Quic.Dcil, Quic.Dcid, ", DCID=");
        TakeIdentifier(ref quic, Quic.Scil, Quic.Scid, ", SCID=");
    }

    static void TakeIdentifier(ref Layer quic, Field lengthField, Field field, string words)
    {
        int length = (int)quic.Take(lengthField);
        if (length == 0 || quic.Failed) return;
        ReadOnlySpan<byte> identifier = quic.Slice(quic.Position, length);
        quic.Take(field, length);
        TellIdentifier(ref quic, words, identifier);
    }

    /// <summary>Names an identifier in the summary line.</summary>
    public static void TellIdentifier(ref Layer quic, string words, ReadOnlySpan<byte> identifier)
    {
        if (quic.Failed || quic.Packet.Columns is not { } columns) return;
        columns.Info.Add(words);
        columns.Info.AddHex(identifier);
    }

    // Where the packet number ends is known only without protection, and stands before the version in a tree.
    static void TakeProtected(ref Layer quic, QuicSession session, QuicType type, uint version, int end)
    {
        int at = quic.Position, numberAt = NumberAt(quic, at, type) - at;
        QuicPacket packet = session.Packet;
        session.Space = type switch { QuicType.Initial => QuicSpace.Initial, QuicType.Handshake => QuicSpace.Handshake, _ => QuicSpace.Application };
        session.IsEarly = type == QuicType.ZeroRoundTrips;
        packet.Begin();
        QuicKeys? initial = null;
        QuicTraffic? traffic = null;
        int source = -1;
        if (session.Connection is { } connection && numberAt > 0 && end <= quic.Captured)
        {
            ReadOnlySpan<byte> bytes = quic.Bytes[at..end];
            ref ulong largest = ref connection.Largest(session.Space, session.Sender);
            if (type == QuicType.Initial) initial = connection.InitialKeys(session.Sender);
            else traffic = TrafficOf(quic, session, type);
            if ((initial?.Mask ?? traffic?.Mask) is { } mask && packet.Unmask(mask, bytes, numberAt, largest))
                source = initial is not null ? packet.Open(ref quic, initial, bytes) : packet.Open(ref quic, traffic!, 0, bytes);
            if (source >= 0) largest = Math.Max(largest, packet.Number);
        }
        if (packet.IsUnmasked)
        {
            quic.Note(Quic.LongReserved, (ulong)packet.First >> 2 & 3, at, 1);
            quic.Note(Quic.PacketNumberLength, (ulong)packet.NumberSize - 1, at, 1);
        }
        TakeIdentifiers(ref quic, version);
        if (type == QuicType.Initial)
        {
            int token = (int)Math.Min(QuicNumber.Take(ref quic, Quic.TokenLength), int.MaxValue);
            if (token > 0) quic.Take(Quic.Token, token);
        }
        QuicNumber.Take(ref quic, Quic.Length);
        if (quic.Failed) return;
        if (!packet.IsUnmasked)
        {
            TellWhy(ref quic, session, type);
            if (end > quic.Position) quic.Take(Quic.RemainingPayload, end - quic.Position);
            return;
        }
        quic.Note(Quic.PacketNumber, packet.Number, quic.Position, packet.NumberSize);
        quic.Info($", PKN: {packet.Number}");
        quic.Position += packet.NumberSize;
        quic.Take(Quic.Payload, end - quic.Position);
        if (source >= 0) quic.PartIn(source, QuicFrames.Take);
        else TellFailure(ref quic, traffic);
    }

    static QuicTraffic? TrafficOf(in Layer quic, QuicSession session, QuicType type)
    {
        TlsSecrets secrets = quic.Packet.Secrets;
        return !secrets.MayKnow ? null
            : type == QuicType.Handshake ? session.Connection!.HandshakeKeys(secrets, session.Sender)
            : session.Sender == 0 ? session.Connection!.EarlyKeys(secrets)
            : null;
    }

    /// <summary>The payload could not be opened.</summary>
    public static void TellFailure(ref Layer quic, QuicTraffic? keys)
    {
        if (keys is { OpensNothing: true }) quic.Remark(Quic.DecryptionFailed, $"Decryption failed: Decryption (authenticate) failed: Invalid state");
        else quic.Remark(Quic.DecryptionFailed, $"Decryption failed: Decryption (checktag) failed: Checksum error");
    }

    static void TellWhy(ref Layer quic, QuicSession session, QuicType type)
    {
        if (session.Connection is not { } connection) quic.Remark(Quic.DecryptionFailed, $"Failed to decrypt packet number");
        else if (type != QuicType.Handshake || connection.Cipher != 0) quic.Remark(Quic.DecryptionFailed, $"Failed to create decryption context: Secrets are not available");
        else quic.Remark(Quic.DecryptionFailed, $"Failed to create decryption context: Unable to retrieve cipher information");
    }

    // Offset of the packet number, 0 where it is not there.
    static int NumberAt(in Layer quic, int at, QuicType type)
    {
        ReadOnlySpan<byte> bytes = quic.Bytes;
        int next = at + 5;
        for (int i = 0; i < 2; i++)
        {
            if (next >= bytes.Length) return 0;
            next += 1 + bytes[next];
        }
        if (type == QuicType.Initial && (!Quic.TryNumber(bytes, ref next, out ulong token) || !Quic.Skip(bytes, ref next, token))) return 0;
        return Quic.TryNumber(bytes, ref next, out _) ? next : 0;
    }
}
