namespace FilterLang.Protocols;

/// <summary>The spaces in which packets are numbered, RFC 9000 section 12.3.</summary>
enum QuicSpace
{
    Initial,
    Handshake,
    Application,
}

/// <summary>The packet at hand without its protection, RFC 9001 sections 5.3 and 5.4. One a session.</summary>
sealed class QuicPacket
{
    /// <summary>Octets of the tag behind a payload.</summary>
    public const int Tag = 16;

    const byte LongBits = 0x0F, ShortBits = 0x1F;

    byte[] _header = new byte[64];
    int _headerLength;

    /// <summary>The number could be read.</summary>
    public bool IsUnmasked { get; private set; }

    /// <summary>The first octet as it was before it was hidden.</summary>
    public byte First { get; private set; }

    /// <summary>The packet number, and how many octets of it were sent.</summary>
    public ulong Number { get; private set; }

    public int NumberSize { get; private set; }

    public int KeyPhase => First >> 2 & 1;

    ReadOnlySpan<byte> Header => _header.AsSpan(0, _headerLength);

    public void Begin() => IsUnmasked = false;

    /// <summary>Makes the header of a packet readable. False where too little of the packet is there.</summary>
    public bool Unmask(QuicHeaderMask mask, ReadOnlySpan<byte> packet, int numberAt, ulong largest)
    {
        int sample = numberAt + QuicHeaderMask.SampleAt;
        if (sample + QuicHeaderMask.SampleSize > packet.Length) return false;
        ReadOnlySpan<byte> bits = mask.Of(packet[sample..]);
        First = (byte)(packet[0] ^ bits[0] & (packet[0] >= 0x80 ? LongBits : ShortBits));
        NumberSize = (First & 3) + 1;
        _headerLength = numberAt + NumberSize;
        if (_header.Length < _headerLength) _header = new byte[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_headerLength)];
        packet[.._headerLength].CopyTo(_header);
        _header[0] = First;
        ulong truncated = 0;
        for (int i = 0; i < NumberSize; i++)
        {
            _header[numberAt + i] ^= bits[1 + i];
            truncated = truncated << 8 | _header[numberAt + i];
        }
        Number = Whole(truncated, NumberSize, largest);
        IsUnmasked = true;
        return true;
    }

    // RFC 9000 appendix A.3.
    static ulong Whole(ulong truncated, int size, ulong largest)
    {
        ulong expected = largest + 1, window = 1UL << size * 8, candidate = expected & ~(window - 1) | truncated;
        if (candidate + window / 2 <= expected && candidate < (1UL << 62) - window) return candidate + window;
        return candidate > expected + window / 2 && candidate >= window ? candidate - window : candidate;
    }

    /// <summary>Decrypts the payload of an Initial packet. Returns the data source with it, -1 where that failed.</summary>
    public int Open(ref Layer quic, QuicKeys keys, ReadOnlySpan<byte> packet)
    {
        ReadOnlySpan<byte> payload = packet[_headerLength..];
        Span<byte> plain = Room(quic, payload, out PacketBuffer buffer);
        return Keep(ref quic, buffer, payload.Length - Tag, !plain.IsEmpty && keys.TryOpen(Number, Header, payload, plain));
    }

    /// <summary>As the other, for packets that secrets open.</summary>
    public int Open(ref Layer quic, QuicTraffic keys, int phase, ReadOnlySpan<byte> packet)
    {
        ReadOnlySpan<byte> payload = packet[_headerLength..];
        Span<byte> plain = Room(quic, payload, out PacketBuffer buffer);
        return Keep(ref quic, buffer, payload.Length - Tag, !plain.IsEmpty && keys.TryOpen(phase, Number, Header, payload, plain));
    }

    static unsafe int Keep(ref Layer quic, PacketBuffer buffer, int length, bool opened)
    {
        if (!opened) return -1;
        buffer.Advance(length);
        return quic.AddSource(buffer.Data, buffer.Length, "Decrypted QUIC");
    }

    static Span<byte> Room(in Layer quic, ReadOnlySpan<byte> payload, out PacketBuffer buffer)
    {
        buffer = quic.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        buffer.Begin(quic.Packet.Number);
        return payload.Length > Tag ? buffer.Room(payload.Length) : default;
    }
}
