namespace FilterLang.Protocols;

/// <summary>
/// Retry packets, RFC 9000 section 17.2.5: a tag under keys that everybody knows shows that their sender has seen the client's packet, RFC 9001
/// section 5.8 and RFC 9369 section 3.3.3.
/// </summary>
sealed class QuicRetry : IDisposable
{
    /// <summary>Octets of the tag.</summary>
    public const int Tag = 16;

    const int LongestPacket = 1500;

    readonly byte[] _room = new byte[1 + QuicIdentifiers.Longest + LongestPacket];
    readonly Aead?[] _keys = new Aead?[3];

    /// <summary>False where the tag at the end of a packet is not that of a client's destination; true also where nobody knows.</summary>
    public bool IsGenuine(uint version, ReadOnlySpan<byte> destination, ReadOnlySpan<byte> packet)
    {
        int place = version == QuicVersion.Second ? 2 : QuicVersion.Draft(version) switch { >= 33 when !QuicVersion.IsSecond(version) => 0, >= 29 and < 33 => 1, _ => -1 };
        if (place < 0 || packet.Length > LongestPacket || packet.Length < Tag) return true;
        (_room[0], int length) = ((byte)destination.Length, 1 + destination.Length);
        destination.CopyTo(_room.AsSpan(1));
        packet[..^Tag].CopyTo(_room.AsSpan(length));
        _keys[place] ??= Aead.TryCreate(AeadKind.AesGcm, KeyOf(place));
        return _keys[place] is not { } key || key.TryOpen(NonceOf(place), _room.AsSpan(0, length + packet.Length - Tag), packet[^Tag..], default);
    }

    static ReadOnlySpan<byte> KeyOf(int place) => place switch
    {
        0 => [0xBE, 0x0C, 0x69, 0x0B, 0x9F, 0x66, 0x57, 0x5A, 0x1D, 0x76, 0x6B, 0x54, 0xE3, 0x68, 0xC8, 0x4E],
        1 => [0xCC, 0xCE, 0x18, 0x7E, 0xD0, 0x9A, 0x09, 0xD0, 0x57, 0x28, 0x15, 0x5A, 0x6C, 0xB9, 0x6B, 0xE1],
        _ => [0x8F, 0xB4, 0xB0, 0x1B, 0x56, 0xAC, 0x48, 0xE2, 0x60, 0xFB, 0xCB, 0xCE, 0xAD, 0x7C, 0xCC, 0x92],
    };

    static ReadOnlySpan<byte> NonceOf(int place) => place switch
    {
        0 => [0x46, 0x15, 0x99, 0xD3, 0x5D, 0x63, 0x2B, 0xF2, 0x23, 0x98, 0x25, 0xBB],
        1 => [0xE5, 0x49, 0x30, 0xF9, 0x7F, 0x21, 0x36, 0xF0, 0x53, 0x0A, 0x8C, 0x1C],
        _ => [0xD8, 0x69, 0x69, 0xBC, 0x2D, 0x7C, 0x6D, 0x99, 0x90, 0xEF, 0xB0, 0x4A],
    };

    public void Dispose()
    {
        foreach (Aead? key in _keys) key?.Dispose();
    }
}
