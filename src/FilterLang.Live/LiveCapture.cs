using System.Runtime.CompilerServices;
using SharpPcap;
using SharpPcap.LibPcap;

namespace FilterLang.Live;

/// <summary>
/// Packets as they come from a network interface, through libpcap.
/// <code>
/// using var capture = LiveCapture.Open("eth0", new LiveOptions { CaptureFilter = "tcp" });
/// using var session = PacketSession.Create().Use(filter);
/// while (capture.TryRead(session, stop, out Packet packet))
///     if (filter.Matches(packet)) Console.WriteLine(packet.Number);
/// </code>
/// </summary>
/// <remarks>
/// Used by one thread at a time. Nothing is queued: a packet is read from the system's own buffer when it is asked for, so that memory
/// stays bounded in endless runs; what the system had to drop meanwhile is counted in <see cref="Dropped"/>. The session's memory is
/// bounded by its own limits.
/// </remarks>
public sealed class LiveCapture : IDisposable
{
    const int WaitMilliseconds = 100;

    readonly LibPcapLiveDevice _device;

    readonly int _snapLength;

    LiveCapture(LibPcapLiveDevice device, int snapLength) =>
        (_device, _snapLength, Name, LinkType, LinkTypeName) = (device, snapLength, device.Name, (int)device.LinkType, device.LinkType.ToString());

    /// <summary>The interface's name.</summary>
    public string Name { get; }

    /// <summary>The LINKTYPE_ number of its packets.</summary>
    public int LinkType { get; }

    /// <summary>What SharpPcap calls that link type.</summary>
    public string LinkTypeName { get; }

    /// <summary>Packets that the system dropped because they were not read in time.</summary>
    public long Dropped => _device.Statistics is { } counts ? counts.DroppedPackets + counts.InterfaceDroppedPackets : 0;

    /// <summary>The interfaces that can be captured from.</summary>
    /// <exception cref="LiveException">libpcap is missing.</exception>
    public static IReadOnlyList<LiveInterface> Interfaces() => [.. Devices().Select(d => new LiveInterface(d.Name, string.IsNullOrEmpty(d.Description) ? null : d.Description, d.Loopback,
        [.. d.Addresses.Select(a => a.Addr?.ipAddress).Where(a => a is not null).Select(a => a!.ToString())]))];

    /// <summary>Begins to capture.</summary>
    /// <exception cref="LiveException">It cannot; the message says why, and what would help.</exception>
    public static LiveCapture Open(string name, LiveOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        options ??= new LiveOptions();
        var devices = Devices();
        LibPcapLiveDevice device = devices.FirstOrDefault(d => d.Name == name)
            ?? throw new LiveException($"There is no interface \"{name}\" that packets can be captured from; there are {string.Join(", ", devices.Select(d => d.Name))}.");
        try
        {
            device.Open(new DeviceConfiguration
            {
                Mode = options.Promiscuous ? DeviceModes.Promiscuous : DeviceModes.None, ReadTimeout = WaitMilliseconds,
                Snaplen = options.SnapLength, BufferSize = options.KernelBuffer, Immediate = true,
            });
        }
        catch (PcapException error)
        {
            device.Dispose();
            throw new LiveException(IsForbidden(error)
                ? $"No right to capture on \"{name}\": run as root, or give the program CAP_NET_RAW."
                : $"\"{name}\" cannot be captured from: {error.Message}", error);
        }
        try
        {
            if (options.CaptureFilter is { Length: > 0 } bpf) device.Filter = bpf;
        }
        catch (PcapException error)
        {
            device.Dispose();
            throw new LiveException($"Invalid capture filter \"{options.CaptureFilter}\": {error.Message}", error);
        }
        return new LiveCapture(device, options.SnapLength);
    }

    /// <summary>Waits for the next packet and gives it to a session; false once <paramref name="stop"/> asks to end, or the interface is gone.</summary>
    /// <param name="session">A session made by <see cref="PacketSession.Create"/>.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="packet">The packet, valid until the session gets its next one.</param>
    public bool TryRead(PacketSession session, CancellationToken stop, out Packet packet)
    {
        ArgumentNullException.ThrowIfNull(session);
        bool read = TryNext(stop, out PacketCapture capture);
        packet = read ? session.Feed(capture.Data, Nanoseconds(capture.Header.Timeval), LinkType, capture.Header is PcapHeader header ? (int)header.PacketLength : 0) : default;
        return read;
    }

    /// <summary>
    /// The packets of an interface that pass a filter, until <paramref name="stop"/> asks to end; waiting holds a thread of the pool and
    /// none of the caller.
    /// </summary>
    public async IAsyncEnumerable<Packet> ReadAllAsync(PacketSession session, DisplayFilter? filter = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (filter is not null) session.Use(filter);
        while (true)
        {
            (bool read, Packet packet) = await Task.Run(() => (TryRead(session, stop, out Packet next), next), CancellationToken.None).ConfigureAwait(false);
            if (!read) yield break;
            if (filter is null || filter.Matches(packet)) yield return packet;
        }
    }

    /// <summary>
    /// The capture as a pcap file that grows: for <see cref="PacketSession.Open(Stream, SessionOptions?, bool)"/> and whoever else reads such
    /// files. A read waits for the next packet; the stream ends when <paramref name="stop"/> asks to. Disposing it ends the capture.
    /// </summary>
    public Stream AsStream(CancellationToken stop = default) => new LiveStream(this, _snapLength, stop);

    internal bool TryNext(CancellationToken stop, out PacketCapture capture)
    {
        while (!stop.IsCancellationRequested)
        {
            GetPacketStatus status = _device.GetNextPacket(out capture);
            if (status == GetPacketStatus.PacketRead) return true;
            if (status != GetPacketStatus.ReadTimeout) break;
        }
        capture = default;
        return false;
    }

    /// <summary>The time of a packet in nanoseconds since 1970 UTC.</summary>
    internal static long Nanoseconds(PosixTimeval time) => (long)time.Seconds * 1_000_000_000 + (long)time.MicroSeconds * 1000;

    /// <summary>Ends the capture.</summary>
    public void Dispose() => _device.Dispose();

    static LibPcapLiveDeviceList Devices()
    {
        try
        {
            return LibPcapLiveDeviceList.New();
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            throw new LiveException(OperatingSystem.IsWindows() ? "Npcap is not installed: https://npcap.com" : "libpcap is not installed (Debian: apt install libpcap0.8).", missing);
        }
        catch (PcapException error)
        {
            throw new LiveException($"Interfaces cannot be listed: {error.Message}", error);
        }
    }

    static bool IsForbidden(PcapException error) =>
        error.Error == PcapError.PermissionDenied || error.Message.Contains("ermission", StringComparison.Ordinal) || error.Message.Contains("not permitted", StringComparison.Ordinal);
}
