namespace FilterLang.Captures.Tests;

/// <summary>pcap files of every kind, made byte by byte.</summary>
public class PcapTests
{
    [Theory]
    [InlineData(0xA1B2C3D4, false, 1000_000005000, CaptureFormat.Pcap)]
    [InlineData(0xA1B2C3D4, true, 1000_000005000, CaptureFormat.Pcap)]
    [InlineData(0xA1B23C4D, false, 1000_000000005, CaptureFormat.PcapNanoseconds)]
    [InlineData(0xA1B23C4D, true, 1000_000000005, CaptureFormat.PcapNanoseconds)]
    public void BothResolutionsInBothByteOrders(uint magic, bool bigEndian, long timeNs, CaptureFormat format)
    {
        ReadFile file = ReadFile.Of(new Build(bigEndian).Pcap(magic, snapLength: 96).Record(Build.Data(60), wire: 1514).Record([]).Bytes);
        Assert.Null(file.Error);
        Assert.Equal(format, file.Format);
        Assert.Equal(2, file.Frames.Count);
        Assert.Equal(Build.Data(60), file.Frames[0].Data);
        Assert.Equal(1514, file.Frames[0].WireLength);
        Assert.Equal(timeNs, file.Frames[0].TimeNs);
        Assert.Equal(1, file.Frames[0].LinkType);
        Assert.True(file.Frames[0].Flags.HasFlag(CaptureRecordFlags.HasTime));
        Assert.Equal(96u, Assert.Single(file.Interfaces).SnapLength);
    }

    [Theory]
    [InlineData(0xA1B2CD34, 24)]
    [InlineData(0xA1B2CD34, 28)]
    [InlineData(0xA1B2C3D4, 20)]
    [InlineData(0xA1B2C3D4, 24)]
    public void LongerRecordHeadersAreFoundOutByTrial(uint magic, int headerLength)
    {
        foreach (bool bigEndian in new[] { false, true })
        {
            // Data that do not look like a header when they are read as one.
            byte[] data = [.. Enumerable.Repeat((byte)0xEE, 60)];
            byte[] extra = new byte[headerLength - 16];
            extra[0] = 2;
            ReadFile file = ReadFile.Of(new Build(bigEndian).Pcap(magic).Record(data, extra: extra).Record(data, extra: extra).Record(data, extra: extra).Bytes);
            Assert.Null(file.Error);
            Assert.Equal(CaptureFormat.PcapModified, file.Format);
            Assert.Equal(3, file.Frames.Count);
            Assert.All(file.Frames, frame => Assert.Equal(data, frame.Data));
        }
    }

    [Theory]
    [InlineData(0x1C0001AC, 1000_000000005)]
    [InlineData(0x1C0001AB, 1000_000005000)]
    public void IxiaFilesHaveALengthBehindTheHeader(uint magic, long timeNs)
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(magic).U32(152).Record(Build.Data(60)).Bytes);
        Assert.Null(file.Error);
        Assert.Equal(timeNs, Assert.Single(file.Frames).TimeNs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OldVersionsGiveTheLengthOnTheWireFirst(int minor)
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(minor: minor).Record(Build.Data(60), captured: 70, wire: 60).Bytes);
        Assert.Null(file.Error);
        Assert.Equal((60, 70), (file.Frames[0].Data.Length, file.Frames[0].WireLength));
    }

    [Fact]
    public void VersionTwoPointThreeMayHaveEitherOrder()
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(minor: 3).Record(Build.Data(60), wire: 70).Bytes);
        Assert.Null(file.Error);
        Assert.Equal((60, 70), (file.Frames[0].Data.Length, file.Frames[0].WireLength));
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(9, 6)]
    [InlineData(15, 10)]
    [InlineData(24, 0)]
    public void AixGivesInterfaceTypesAndNanoseconds(uint interfaceType, int linkType)
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(linkType: interfaceType, minor: 2).Record(Build.Data(60)).Bytes);
        Assert.Null(file.Error);
        Assert.Equal(linkType, file.Frames[0].LinkType);
        Assert.Equal(1000_000000005, file.Frames[0].TimeNs);
    }

    [Theory]
    [InlineData(1u, 1)]
    [InlineData(11u, 100)]
    [InlineData(12u, 101)]
    [InlineData(14u, 101)]
    [InlineData(13u, 109)]
    [InlineData(18u, 106)]
    [InlineData(112u, 104)]
    [InlineData(0x0800_0001u, 1)]
    public void LinkTypesAreMadeUniform(uint field, int linkType)
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(linkType: field).Record(Build.Data(60)).Bytes);
        Assert.Null(file.Error);
        Assert.Equal(linkType, file.Frames[0].LinkType);
        Assert.Equal(linkType, file.Interfaces[0].LinkType);
        Assert.Equal(-1, file.Interfaces[0].FrameCheckLength);
    }

    [Fact]
    public void TheFrameCheckSequenceStandsInTheUpperBits()
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(linkType: 0x2400_0001).Record(Build.Data(60)).Bytes);
        Assert.Equal((1, 4), (file.Frames[0].LinkType, file.Interfaces[0].FrameCheckLength));
    }

    [Theory]
    [InlineData(4u, "pcap: network type 4 unknown or unsupported")]
    [InlineData(302u, "pcap: network type 302 unknown or unsupported")]
    [InlineData(8224u, "pcap: network type 8224 unknown or unsupported")]
    [InlineData(0x0224_0001u, "pcap: network type reserved field not zero (0x02240000)")]
    public void UnknownLinkTypesAreRefused(uint field, string detail)
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(linkType: field).Record(Build.Data(60)).Bytes);
        Assert.Equal((CaptureErrorKind.Unsupported, detail, true), (file.Kind, file.Error?.Detail, file.Error?.WhileOpening));
        Assert.Equal($"The file \"x\" contains record data that dfilter doesn't support.\n({detail})", file.Error?.Message);
    }

    [Fact]
    public void MajorVersionOneIsRefused() =>
        Assert.Equal("pcap: major version 1 unsupported", ReadFile.Of(new Build().Pcap(major: 1).Bytes).Error?.Detail);

    [Fact]
    public void FractionsOfASecondAndMoreCountOn()
    {
        ReadFile file = ReadFile.Of(new Build().Pcap()
            .Record([1], fraction: 1_000_000).Record([1], fraction: 0xFFFF_FFFF).Record([1], seconds: 0xFFFF_FFFF, fraction: 999_999).Bytes);
        Assert.Equal(
            [1001_000000000, 1000_000000000 - 1000, 4294967295_999999000],
            file.Frames.Select(frame => frame.TimeNs));
    }

    [Fact]
    public void LengthsOnTheWireHaveAnUpperEnd()
    {
        ReadFile file = ReadFile.Of(new Build().Pcap().Record([1, 2], wire: 0xFFFF_FFFF).Record([1, 2], wire: 0x8000_0000).Record([1, 2], wire: 1).Bytes);
        Assert.Equal([int.MaxValue, int.MaxValue, 1], file.Frames.Select(frame => frame.WireLength));
    }

    [Theory]
    [InlineData(1, 262_144)]
    [InlineData(279, 33_554_432)]
    public void RecordsHaveALimit(uint linkType, int limit)
    {
        Build build = new Build().Pcap(linkType: linkType, snapLength: 0).Record([.. Enumerable.Repeat((byte)0xEE, 60)]);
        ReadFile file = ReadFile.Of(build.Record(new byte[limit]).Bytes);
        Assert.Null(file.Error);
        Assert.Equal(limit, file.Frames[1].Data.Length);

        file = ReadFile.Of(new Build().Pcap(linkType: linkType, snapLength: 0).Record([.. Enumerable.Repeat((byte)0xEE, 60)]).Record([.. Enumerable.Repeat((byte)0xEE, limit + 1)]).Bytes);
        Assert.Equal(CaptureErrorKind.Damaged, file.Kind);
        Assert.Equal(
            $"The file \"x\" appears to be damaged or corrupt.\n(pcap: File has {limit + 1}-byte packet, bigger than maximum of {limit})",
            file.Error!.Message);
        Assert.Equal((1, false), (file.Error.RecordCount, file.Error.WhileOpening));
    }

    [Theory]
    [InlineData(123, 4)]
    [InlineData(139, 4)]
    [InlineData(196, 5)]
    [InlineData(201, 4)]
    [InlineData(204, 1)]
    [InlineData(209, 5)]
    [InlineData(245, 2)]
    [InlineData(254, 4)]
    public void PseudoHeadersAreTakenOff(uint linkType, int length)
    {
        ReadFile file = ReadFile.Of(new Build().Pcap(linkType: linkType).Record(Build.Data(60), wire: 70).Record(new byte[length - 1]).Bytes);
        Assert.Equal(Build.Data(60)[length..], Assert.Single(file.Frames).Data);
        Assert.Equal(70 - length, file.Frames[0].WireLength);
        Assert.Equal(CaptureErrorKind.Damaged, file.Kind);
        Assert.Contains($"{length - 1}-byte packet, too small to have even a", file.Error!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(144, 0x17)]
    [InlineData(177, 0x30)]
    public void CookedPseudoHeadersMustNameTheirProtocol(uint linkType, byte protocol)
    {
        byte[] data = new byte[40];
        data[15] = protocol;
        byte[] wrong = [.. data];
        wrong[15]++;
        ReadFile file = ReadFile.Of(new Build().Pcap(linkType: linkType).Record(data).Record(wrong).Bytes);
        Assert.Equal(24, Assert.Single(file.Frames).Data.Length);
        Assert.EndsWith("capture has a packet with an invalid sll_protocol field", file.Error?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFileHasNoRecords()
    {
        ReadFile file = ReadFile.Of([]);
        Assert.Null(file.Error);
        Assert.Empty(file.Frames);
    }
}
