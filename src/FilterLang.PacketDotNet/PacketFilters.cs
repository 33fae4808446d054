using FilterLang;
using PacketDotNet;
using PacketDotNet.Utils;
using SharpPcap;
using SharpPcap.LibPcap;

namespace FilterLang.PacketDotNet;

/// <summary>
/// Asks display filters about packets of PacketDotNet and captures of SharpPcap. Each is a question about one frame alone; where
/// conversations matter, feed the frames to a <see cref="PacketSession"/>. Thread-safe as the filters are.
/// </summary>
public static class PacketFilters
{
    /// <summary>Whether a packet passes: its octets as they are now, from its own header on.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="packet">The packet; one of a link layer, or a bare IP packet.</param>
    /// <exception cref="ArgumentException">The packet's outermost header is of no link layer that is known here.</exception>
    public static bool Matches(this DisplayFilter filter, global::PacketDotNet.Packet packet)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(packet);
        ByteArraySegment octets = packet.BytesSegment;
        return filter.Matches(octets.Bytes.AsSpan(octets.Offset, octets.Length), LinkTypeOf(packet));
    }

    /// <summary>Whether a captured frame passes; nothing of it is parsed by PacketDotNet.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="capture">What SharpPcap delivered.</param>
    public static bool Matches(this DisplayFilter filter, RawCapture capture)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(capture);
        return filter.Matches(capture.Data, (int)capture.LinkLayerType, capture.PacketLength);
    }

    /// <summary>Whether a frame passes that SharpPcap hands to its event, without a copy of it.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="capture">The event's argument.</param>
    public static bool Matches(this DisplayFilter filter, PacketCapture capture)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Matches(capture.Data, (int)capture.Device.LinkType, capture.Header is PcapHeader header ? (int)header.PacketLength : 0);
    }

    /// <summary>Gives a captured frame to a session, which remembers conversations.</summary>
    /// <param name="session">A session made by <see cref="PacketSession.Create"/>.</param>
    /// <param name="capture">What SharpPcap delivered.</param>
    public static Packet Feed(this PacketSession session, RawCapture capture)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(capture);
        return session.Feed(capture.Data, Nanoseconds(capture.Timeval), (int)capture.LinkLayerType, capture.PacketLength);
    }

    static long Nanoseconds(PosixTimeval time) => (long)time.Seconds * 1_000_000_000 + (long)time.MicroSeconds * 1000;

    static int LinkTypeOf(global::PacketDotNet.Packet packet) => packet switch
    {
        EthernetPacket => LinkType.Ethernet,
        IPv4Packet => LinkType.RawIPv4,
        IPv6Packet => LinkType.RawIPv6,
        RawIPPacket => LinkType.RawIp,
        NullPacket => LinkType.Null,
        PppPacket => LinkType.Ppp,
        LinuxSllPacket => LinkType.LinuxCooked,
        _ => throw new ArgumentException($"A {packet.GetType().Name} has no link layer that a filter could begin with: give the whole frame.", nameof(packet)),
    };
}
