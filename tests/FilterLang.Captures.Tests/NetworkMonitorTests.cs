namespace FilterLang.Captures.Tests;

/// <summary>Files of Microsoft Network Monitor, made byte by byte.</summary>
public class NetworkMonitorTests
{
    /// <summary>2024-05-17 08:30:00.250 in the zone of the reader, as the format has it.</summary>
    static readonly DateTime s_start = new(2024, 5, 17, 8, 30, 0, 250, DateTimeKind.Local);

    static long StartNs => (s_start.ToUniversalTime() - DateTime.UnixEpoch).Ticks * 100;

    static byte[] File(int major, int minor, int network, params byte[][] frames)
    {
        var bytes = new MemoryStream();
        var writer = new BinaryWriter(bytes);
        writer.Write(major == 1 ? "RTSS"u8 : "GMBU"u8);
        writer.Write((byte)minor);
        writer.Write((byte)major);
        writer.Write((ushort)network);
        foreach (int part in new[] { 2024, 5, 5, 17, 8, 30, 0, 250 }) writer.Write((ushort)part);
        writer.Write(128 + frames.Sum(frame => frame.Length));
        writer.Write(4 * frames.Length);
        writer.Write(new byte[128 - 32]);
        foreach (byte[] frame in frames) writer.Write(frame);
        writer.Write(new byte[4 * frames.Length]);
        return bytes.ToArray();
    }

    static byte[] Frame(int major, long distance, byte[] data, int wire, params byte[] trailer)
    {
        byte[] head = major == 1
            ? [.. BitConverter.GetBytes((uint)distance), .. BitConverter.GetBytes((ushort)wire), .. BitConverter.GetBytes((ushort)data.Length)]
            : [.. BitConverter.GetBytes(distance), .. BitConverter.GetBytes(wire), .. BitConverter.GetBytes(data.Length)];
        return [.. head, .. data, .. trailer];
    }

    [Theory]
    [InlineData(1, 5, 5_000_000)]
    [InlineData(2, 5, 5_000)]
    public void BothVersionsCountFromTheStart(int major, long distance, long nanoseconds)
    {
        byte[] file = File(major, 0, 1, Frame(major, 0, Build.Data(60), 60), Frame(major, distance, Build.Data(40), 1514));
        ReadFile read = ReadFile.Of(file);
        Assert.Null(read.Error);
        Assert.Equal(CaptureFormat.NetworkMonitor, read.Format);
        Assert.Equal(2, read.Frames.Count);
        Assert.Equal(StartNs, read.Frames[0].TimeNs);
        Assert.Equal(StartNs + nanoseconds, read.Frames[1].TimeNs);
        Assert.Equal(Build.Data(40), read.Frames[1].Data);
        Assert.Equal(1514, read.Frames[1].WireLength);
        Assert.Equal(1, read.Frames[1].LinkType);
    }

    [Fact]
    public void TrailersGiveTheNetworkAndOtherRecordsAreLeftOut()
    {
        byte[] file = File(2, 1, 1, Frame(2, 0, Build.Data(60), 60, 1, 0), Frame(2, 1, Build.Data(9), 9, 0xFC, 0xFF), Frame(2, 2, Build.Data(30), 30, 0x65, 0xE0));
        ReadFile read = ReadFile.Of(file);
        Assert.Null(read.Error);
        Assert.Equal([1, 101], read.Frames.Select(frame => frame.LinkType));
        Assert.Equal([1, 101], read.Interfaces.Select(known => known.LinkType));
    }

    [Fact]
    public void TheLastVersionHasTimesOfItsOwn()
    {
        byte[] time = BitConverter.GetBytes(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc).ToFileTimeUtc());
        ReadFile read = ReadFile.Of(File(2, 3, 1, Frame(2, 7, Build.Data(60), 60, [1, 0, 9, 9, 9, 9, .. time, 0])));
        Assert.Equal(1577934245_000000000, Assert.Single(read.Frames).TimeNs);
    }

    [Fact]
    public void CutAndImpossibleFilesGiveWhatIsWhole()
    {
        byte[] file = File(2, 0, 1, Frame(2, 0, Build.Data(60), 60), Frame(2, 1, Build.Data(60), 60));
        ReadFile cut = ReadFile.Of(file[..(128 + 76 + 30)]);
        Assert.Equal(CaptureErrorKind.CutShort, cut.Error!.Kind);
        Assert.Single(cut.Frames);
        ReadFile damaged = ReadFile.Of(File(2, 0, 1, Frame(2, 0, Build.Data(60), 60), [.. new byte[12], 255, 255, 255, 127, .. new byte[40]]));
        Assert.Equal(CaptureErrorKind.Damaged, damaged.Error!.Kind);
        Assert.Single(damaged.Frames);
        Assert.Equal(CaptureErrorKind.Unsupported, ReadFile.Of(File(2, 0, 77)).Error!.Kind);
        Assert.Equal(CaptureErrorKind.Unsupported, ReadFile.Of(File(3, 0, 1)).Error!.Kind);
    }
}
