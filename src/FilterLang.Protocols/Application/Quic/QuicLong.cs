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
    const int RetryTag = 16, SampleAt = 4, SampleSize = 16, Tag = 16;

    /// <summary>The type, which version 2 numbers in another way (RFC 9369 section 3.2).</summary>
    public static QuicType TypeOf(byte first, uint version)
    {
        int type = first >> 4 & 3;
        return (QuicType)(QuicVersion.IsSecond(version) ? type - 1 & 3 : type);
    }

    public static void Take(ref Layer quic, QuicCounter counter, int end)
    {
        int at = quic.Position;
        byte first = quic.U8(at);
        uint version = quic.U32(at + 1);
        if (quic.Failed) return;
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
            int token = end - quic.Position - RetryTag;
            if (token > 0) quic.Take(Quic.RetryToken, token);
            quic.Take(Quic.RetryIntegrityTag, RetryTag);
            return;
        }
        TakeProtected(ref quic, counter, type, version, first, end);
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

    /// <summary>A ServerHello has told what the connection is encrypted with.</summary>
    public static bool KnowsCipher(in Layer quic) => quic.Packet.Conversation.Known<TlsConversation>(Tls.Protocol) is { Cipher: not 0 };

    // Where the packet number ends is known only without protection, and stands before the version in a tree.
    static unsafe void TakeProtected(ref Layer quic, QuicCounter counter, QuicType type, uint version, byte first, int end)
    {
        int at = quic.Position, numberAt = NumberAt(quic, at, type), source = -1, size = 0;
        ulong number = 0;
        bool opened = false, unmasked = false;
        if (type == QuicType.Initial && counter.Connection?.KeysOf(counter.Sender) is { } keys && numberAt > 0 && numberAt + SampleAt + SampleSize <= end
            && end <= quic.Captured)
        {
            ReadOnlySpan<byte> packet = quic.Bytes[at..end];
            numberAt -= at;
            ReadOnlySpan<byte> mask = keys.MaskOf(packet[(numberAt + SampleAt)..]);
            first = (byte)(packet[0] ^ mask[0] & 0x0F);
            size = (first & 3) + 1;
            PacketBuffer buffer = quic.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
            buffer.Begin(quic.Packet.Number);
            Span<byte> header = buffer.Room(packet.Length);
            if (!header.IsEmpty)
            {
                packet.CopyTo(header);
                buffer.Advance(packet.Length);
                header[0] = first;
                for (int i = 0; i < size; i++)
                {
                    header[numberAt + i] ^= mask[1 + i];
                    number = number << 8 | header[numberAt + i];
                }
                number = Whole(number, size, counter.Connection.Largest[counter.Sender]);
                unmasked = true;
                header = header[..(numberAt + size)];
                ReadOnlySpan<byte> payload = packet[(numberAt + size)..];
                buffer.Begin(quic.Packet.Number);
                Span<byte> plain = buffer.Room(payload.Length);
                if (payload.Length > Tag && !plain.IsEmpty && keys.TryOpen(number, header, payload, plain))
                {
                    buffer.Advance(payload.Length - Tag);
                    source = quic.AddSource(buffer.Data, buffer.Length);
                    opened = true;
                    counter.Connection.Largest[counter.Sender] = Math.Max(counter.Connection.Largest[counter.Sender], number);
                }
            }
        }
        if (unmasked)
        {
            quic.Note(Quic.LongReserved, (ulong)(first >> 2 & 3), at, 1, ItemFlags.None);
            quic.Note(Quic.PacketNumberLength, (ulong)(first & 3), at, 1, ItemFlags.None);
        }
        TakeIdentifiers(ref quic, version);
        if (type == QuicType.Initial)
        {
            int token = (int)Math.Min(QuicNumber.Take(ref quic, Quic.TokenLength), int.MaxValue);
            if (token > 0) quic.Take(Quic.Token, token);
        }
        QuicNumber.Take(ref quic, Quic.Length);
        if (quic.Failed) return;
        if (!unmasked)
        {
            TellWhy(ref quic, counter, type);
            if (end > quic.Position) quic.Take(Quic.RemainingPayload, end - quic.Position);
            return;
        }
        quic.Note(Quic.PacketNumber, number, quic.Position, size, ItemFlags.None);
        quic.Info($", PKN: {number}");
        quic.Position += size;
        quic.Take(Quic.Payload, end - quic.Position);
        if (opened) quic.PartIn(source, QuicFrames.Take);
        else quic.Remark(Quic.DecryptionFailed, $"Decryption failed: Decryption (checktag) failed: Checksum error");
    }

    static void TellWhy(ref Layer quic, QuicCounter counter, QuicType type)
    {
        if (counter.Connection is null) quic.Remark(Quic.DecryptionFailed, $"Failed to decrypt packet number");
        else if (type != QuicType.Handshake || KnowsCipher(quic)) quic.Remark(Quic.DecryptionFailed, $"Failed to create decryption context: Secrets are not available");
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

    // RFC 9000 appendix A.3.
    static ulong Whole(ulong truncated, int size, ulong largest)
    {
        ulong expected = largest + 1, window = 1UL << size * 8, candidate = expected & ~(window - 1) | truncated;
        if (candidate + window / 2 <= expected && candidate < (1UL << 62) - window) return candidate + window;
        return candidate > expected + window / 2 && candidate >= window ? candidate - window : candidate;
    }
}
