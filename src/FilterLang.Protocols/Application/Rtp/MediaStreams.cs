namespace FilterLang.Protocols;

/// <summary>
/// The addresses at which media are expected, as others arranged them. One a session; the last <see cref="Limit"/> are remembered, the oldest
/// is forgotten first.
/// </summary>
sealed class MediaStreams : IConcluding
{
    public const int Limit = 4096;

    /// <summary>The call that the description at hand belongs to; null outside of calls.</summary>
    public byte[]? Call { get; set; }

    readonly Dictionary<MediaEndpoint, MediaStream> _streams = [];
    readonly Queue<MediaEndpoint> _order = new();

    /// <summary>Media, or what reports of them, go to this address from now on. Who arranged it before is forgotten.</summary>
    public void Expect(MediaEndpoint endpoint, in MediaStream stream)
    {
        if (!_streams.ContainsKey(endpoint))
        {
            if (_order.Count == Limit) _streams.Remove(_order.Dequeue());
            _order.Enqueue(endpoint);
        }
        _streams[endpoint] = stream;
    }

    /// <summary>The two ends of the packet at hand agree on keys for media between them, RFC 5764 section 4.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="profile">The profile that is agreed on, section 4.1.2.</param>
    public static void ExpectSecured(PacketDissector packet, uint profile)
    {
        if (packet.Knows is not null || packet.InErrorQuote) return;
        MediaStreams streams = packet.State<MediaStreams>(Sdp.Protocol);
        var stream = new MediaStream(packet.Number, IsControl: false, null, null) 
        {
            Arranger = "DTLS-SRTP", IsEncrypted = profile is 1 or 2, TagLength = profile switch { 1 or 5 => 10, 2 or 6 => 4, _ => 0 },
        };
        streams.Expect(new MediaEndpoint(packet.Source, packet.SourcePort), stream);
        streams.Expect(new MediaEndpoint(packet.Destination, packet.DestinationPort), stream);
    }

    /// <summary>What is expected at either end of the packet at hand; the receiver's comes first.</summary>
    public bool Find(PacketDissector packet, out MediaStream stream)
    {
        stream = default;
        return _streams.Count > 0
            && (_streams.TryGetValue(new MediaEndpoint(packet.Destination, packet.DestinationPort), out stream)
                || _streams.TryGetValue(new MediaEndpoint(packet.Source, packet.SourcePort), out stream));
    }
}

/// <summary>An address and a UDP port.</summary>
readonly record struct MediaEndpoint(NetworkAddress Address, ushort Port);

/// <summary>What was arranged: in which frame, whether it is the reports, the names of payload types from 96 on, and the call.</summary>
readonly record struct MediaStream(long Frame, bool IsControl, string?[]? Names, byte[]? Call)
{
    public const int FirstDynamic = 96;

    /// <summary>What arranged it, if that was no description of media.</summary>
    public string? Arranger { get; init; }

    /// <summary>The payload is encrypted, RFC 3711 section 3.1.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Octets at the end that authenticate the packet.</summary>
    public int TagLength { get; init; }

    /// <summary>What arranged it.</summary>
    public string Method => Arranger ?? "SDP";

    /// <summary>The name that a dynamic payload type was given, or null.</summary>
    public string? NameOf(uint type) => type >= FirstDynamic && type - FirstDynamic < Names?.Length ? Names[type - FirstDynamic] : null;
}
