using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>How media are transported, RFC 2326 section 12.39, as a server agreed to it.</summary>
static class RtspTransport
{
    /// <summary>Lets media be expected at the client's ports, or in channels of the connection.</summary>
    public static void Arrange(PacketDissector packet, ReadOnlySpan<byte> value)
    {
        if (packet.Knows is not null || packet.InErrorQuote || !value.StartsWith("RTP/"u8)) return;
        if (TryRange(value, "interleaved="u8, out uint first, out uint second))
        {
            RtspChannels channels = packet.Conversation.State<RtspConversation>(Rtsp.Protocol).Channels;
            channels.Add(first);
            channels.Add(second);
        }
        if (!TryRange(value, "client_port="u8, out first, out second) || first is 0 or > ushort.MaxValue) return;
        MediaStreams streams = packet.State<MediaStreams>(Sdp.Protocol);
        streams.Expect(new MediaEndpoint(packet.Destination, (ushort)first), new MediaStream(packet.Number, IsControl: false, null, null) { Arranger = "RTSP" });
        if (second != first && second <= ushort.MaxValue)
            streams.Expect(new MediaEndpoint(packet.Destination, (ushort)second), new MediaStream(packet.Number, IsControl: true, null, null) { Arranger = "RTSP" });
    }

    // One number, or two around a hyphen.
    static bool TryRange(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name, out uint first, out uint second)
    {
        second = first = 0;
        int at = value.IndexOf(name);
        if (at < 0 || !Utf8Parser.TryParse(value[(at + name.Length)..], out first, out int used)) return false;
        second = first;
        at += name.Length + used;
        if (at < value.Length && value[at] == '-' && Utf8Parser.TryParse(value[(at + 1)..], out uint last, out _)) second = last;
        return true;
    }
}
