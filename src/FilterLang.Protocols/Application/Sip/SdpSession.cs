using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>What a description says of where media go, while it is read.</summary>
struct SdpSession()
{
    NetworkAddress _session, _media;
    bool _started;
    string?[]? _names;

    /// <summary>Lines belong to a medium from here on.</summary>
    public bool InMedia;

    public bool IsRtp;

    /// <summary>The medium's port, and the port of its reports where that is not the next one; 0 without.</summary>
    public ushort Port, ControlPort;

    /// <summary>The frame in which this is read.</summary>
    public PacketDissector? Packet;

    public void Connect(ReadOnlySpan<byte> text)
    {
        NetworkAddress address = AddressOf(text);
        if (InMedia) _media = address;
        else _session = address;
    }

    public void BeginMedia()
    {
        Arrange();
        (InMedia, IsRtp, Port, ControlPort, _media, _started) = (true, false, 0, 0, _session, true);
    }

    /// <summary>A payload type bears a name.</summary>
    public void Map(byte type, ReadOnlySpan<byte> name)
    {
        if (Packet is not { Knows: null, Plan.WantsColumns: true } || type is < MediaStream.FirstDynamic or > 127) return;
        _names ??= new string?[32];
        _names[type - MediaStream.FirstDynamic] = System.Text.Encoding.UTF8.GetString(name);
    }

    /// <summary>Lets the medium that was read last be expected.</summary>
    // RFC 3550 section 11: reports go to the next port, unless RFC 3605 tells another.
    public readonly void Arrange()
    {
        if (!_started || !IsRtp || Port == 0 || _media.Family == NetworkAddress.None || Packet is not { Knows: null } packet || packet.InErrorQuote) return;
        MediaStreams streams = packet.State<MediaStreams>(Sdp.Protocol);
        streams.Expect(new MediaEndpoint(_media, Port), new MediaStream(packet.Number, IsControl: false, _names, streams.Call));
        ushort control = ControlPort != 0 ? ControlPort : (ushort)(Port + 1);
        if (control != Port) streams.Expect(new MediaEndpoint(_media, control), new MediaStream(packet.Number, IsControl: true, null, streams.Call));
    }

    static NetworkAddress AddressOf(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)':')) return NetworkAddress.TryParse(text, out NetworkAddress address) ? address : default;
        uint number = 0;
        for (int i = 0; i < 4; i++)
        {
            if (!Utf8Parser.TryParse(text, out byte part, out int used) || (i < 3 && (used >= text.Length || text[used] != '.'))) return default;
            number = number << 8 | part;
            text = text[Math.Min(used + 1, text.Length)..];
        }
        return NetworkAddress.IPv4(number);
    }
}
