namespace FilterLang.Captures.Tests;

/// <summary>pcapng files, made block by block.</summary>
public class PcapngTests
{
    static readonly byte[] Frame = Build.Data(61);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryPacketBlockIsARecord(bool bigEndian)
    {
        ReadFile file = ReadFile.Of(new Build(bigEndian).Section().Interface(snapLength: 50)
            .Enhanced(Frame, wire: 99).Obsolete(Frame, drops: 3).Simple(Build.Data(50), wire: 70).Simple(Build.Data(40)).Bytes);
        Assert.Null(file.Error);
        Assert.Equal(CaptureFormat.Pcapng, file.Format);
        Assert.Equal([61, 61, 50, 40], file.Frames.Select(frame => frame.Data.Length));
        Assert.Equal([99, 61, 70, 40], file.Frames.Select(frame => frame.WireLength));
        Assert.Equal([true, true, false, false], file.Frames.Select(frame => frame.Flags.HasFlag(CaptureRecordFlags.HasTime)));
        Assert.Equal([1000_000005000, 1000_000005000, 0, 0], file.Frames.Select(frame => frame.TimeNs));
        Assert.Equal(Frame, file.Frames[1].Data);
    }

    [Theory]
    [InlineData(0x06, 0, 1_500_000UL, 1_500000000)]
    [InlineData(0x00, 0, 77UL, 77_000000000)]
    [InlineData(0x03, 0, 1_500UL, 1_500000000)]
    [InlineData(0x09, 0, 1_500_000_001UL, 1_500000001)]
    [InlineData(0x0C, 0, 77_123456789012UL, 77_123456789)]
    [InlineData(0x13, 0, ulong.MaxValue, 1_844674407)]
    [InlineData(0x8A, 0, 1024UL * 5 + 512, 5_500000000)]
    [InlineData(0xBF, 0, ulong.MaxValue, 1_999999999)]
    [InlineData(0x06, 5000, 5UL, 5000_000005000)]
    [InlineData(0x06, -5, 1UL, -4_999999000)]
    [InlineData(0x8A, -2, 1024UL * 5 + 512, 3_500000000)]
    public void TimesCountInTheInterfacesUnits(byte resolution, long offset, ulong stamp, long timeNs)
    {
        foreach (bool bigEndian in new[] { false, true })
        {
            var build = new Build(bigEndian);
            byte[] options = [.. build.Option(9, resolution), .. build.Option64(14, (ulong)offset)];
            ReadFile file = ReadFile.Of(build.Section().Interface(options: options).Enhanced(Frame, stamp: stamp).Bytes);
            Assert.Null(file.Error);
            Assert.Equal(timeNs, file.Frames[0].TimeNs);
            Assert.False(file.Frames[0].Flags.HasFlag(CaptureRecordFlags.TimeOutOfRange));
            Assert.Equal((resolution, offset), (file.Interfaces[0].TimeResolution, file.Interfaces[0].TimeOffset));
        }
    }

    [Theory]
    [InlineData(0x06, 0, ulong.MaxValue, long.MaxValue)]
    [InlineData(0x00, 0, ulong.MaxValue, long.MaxValue)]
    [InlineData(0x09, 0, ulong.MaxValue, long.MaxValue)]
    [InlineData(0x09, long.MinValue, 0UL, long.MinValue)]
    [InlineData(0x09, long.MaxValue, ulong.MaxValue, long.MaxValue)]
    public void TimesOutOfReachAreTheNearest(byte resolution, long offset, ulong stamp, long timeNs)
    {
        var build = new Build();
        byte[] options = [.. build.Option(9, resolution), .. build.Option64(14, (ulong)offset)];
        ReadFile file = ReadFile.Of(build.Section().Interface(options: options).Enhanced(Frame, stamp: stamp).Bytes);
        Assert.Equal(timeNs, file.Frames[0].TimeNs);
        Assert.True(file.Frames[0].Flags.HasFlag(CaptureRecordFlags.TimeOutOfRange));
    }

    [Theory]
    [InlineData(20, "pcapng: IDB power-of-10 time stamp resolution 20 > 19")]
    [InlineData(127, "pcapng: IDB power-of-10 time stamp resolution 127 > 19")]
    [InlineData(0xC0, "pcapng: IDB power-of-2 time stamp resolution 64 > 63")]
    public void ResolutionsHaveLimits(byte resolution, string detail)
    {
        var build = new Build();
        ReadFile file = ReadFile.Of(build.Section().Interface(options: build.Option(9, resolution)).Enhanced(Frame).Bytes);
        Assert.Equal((CaptureErrorKind.Unsupported, detail, true), (file.Kind, file.Error?.Detail, file.Error?.WhileOpening));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OptionsAreRead(bool bigEndian)
    {
        var build = new Build(bigEndian);
        byte[] section = [.. build.Option(1, "seen"), .. build.Option(2, "hw"), .. build.Option(3, "os"), .. build.Option(4, "app"), .. build.Option(0)];
        byte[] described = [.. build.Option(2, "eth0"), .. build.Option(3, "card"), .. build.Option(1, "my"), .. build.Option(11, [0, .. "tcp"u8]),
            .. build.Option(12, "linux"), .. build.Option(13, 4), .. build.Option(15, "e1000")];
        byte[] packet = [.. build.Option(1, "one"), .. build.Option32(2, 0x12), .. build.Option(1, "two"), .. build.Option64(4, 7),
            .. build.Option64(5, 9), .. build.Option32(6, 3), .. build.Option(3, 2, 1, 2, 3, 4), .. build.Option(7, 0, 1), .. build.Option(0)];
        ReadFile file = ReadFile.Of(build.Section(section).Interface(options: described).Enhanced(Frame, options: packet).Enhanced(Frame).Bytes);
        Assert.Null(file.Error);
        CaptureSection words = Assert.Single(file.Sections);
        Assert.Equal(("hw", "os", "app", "seen"), (words.Hardware, words.OperatingSystem, words.Application, Assert.Single(words.Comments)));
        CaptureInterface card = Assert.Single(file.Interfaces);
        Assert.Equal(("eth0", "card", "tcp", "linux", "e1000", 4), (card.Name, card.Description, card.Filter, card.OperatingSystem, card.Hardware, card.FrameCheckLength));
        Assert.Equal("my", Assert.Single(card.Comments));
        Assert.Equal(["one", "two"], file.Frames[0].Comments);
        Assert.Equal(0x12u, file.Frames[0].PacketFlags);
        Assert.True(file.Frames[0].Flags.HasFlag(CaptureRecordFlags.HasComment | CaptureRecordFlags.HasPacketFlags));
        Assert.Equal((0u, 0), (file.Frames[1].PacketFlags, file.Frames[1].Comments.Length));
        Assert.False(file.Frames[1].Flags.HasFlag(CaptureRecordFlags.HasComment));
    }

    [Fact]
    public void SectionsMayChangeTheByteOrderAndCountInterfacesAnew()
    {
        byte[] first = new Build().Section(new Build().Option(4, "A")).Interface().Interface(101).Enhanced(Frame, index: 1).Bytes;
        byte[] second = new Build(true).Section(new Build(true).Option(4, "B")).Interface(228).Enhanced(Frame).Bytes;
        ReadFile file = ReadFile.Of([.. first, .. second, .. first]);
        Assert.Null(file.Error);
        Assert.Equal([1, 2, 4], file.Frames.Select(frame => frame.Interface));
        Assert.Equal([101, 228, 101], file.Frames.Select(frame => frame.LinkType));
        Assert.Equal(["A", "B", "A"], file.Sections.Select(section => section.Application));
        Assert.Equal([0, 0, 1, 2, 2], file.Interfaces.Select(one => one.Section));
    }

    [Fact]
    public void InterfacesMayBeDescribedBetweenPackets()
    {
        ReadFile file = ReadFile.Of(new Build().Section().Interface().Enhanced(Frame).Interface(101).Enhanced(Frame, index: 1).Enhanced(Frame).Bytes);
        Assert.Null(file.Error);
        Assert.Equal([1, 101, 1], file.Frames.Select(frame => frame.LinkType));
    }

    [Fact]
    public void OtherBlocksAreKept()
    {
        var build = new Build();
        byte[] names = [.. build.Body().U16(1).U16(6).Raw(1, 2, 3, 4, (byte)'a', 0, 0, 0).U16(0).U16(0).Bytes];
        ReadFile file = ReadFile.Of(build.Section().Interface().Enhanced(Frame).Block(4, names)
            .Block(10, build.Body().U32(0x544C534B).U32(4).Raw(1, 2, 3, 4).Bytes).Enhanced(Frame)
            .Block(5, build.Body().U32(0).U32(0).U32(5).Bytes).Block(0x99, [1, 2]).Bytes);
        Assert.Null(file.Error);
        Assert.Equal([4u, 10u, 5u, 0x99u], file.Blocks.Select(block => block.Type));
        Assert.Equal([1L, 1L, 2L, 2L], file.Blocks.Select(block => block.RecordsBefore));
        Assert.Equal(names, file.Blocks[0].Body.ToArray());
    }

    [Fact]
    public void KeptBlocksHaveALimitAndAreCounted()
    {
        byte[] bytes = new Build().Section().Interface().Block(0x99, new byte[1000]).Block(0x99, new byte[1000]).Enhanced(Frame).Bytes;
        Assert.True(CaptureReader.TryOpen(new MemoryStream(bytes), "x", out CaptureReader? reader, out _, new CaptureReaderOptions { KeptBlockBytes = 1500 }));
        using (reader)
        {
            CaptureRecord record = default;
            Assert.True(reader.TryRead(ref record));
            Assert.Equal((1, 1L), (reader.Blocks.Count, reader.DroppedBlocks));
        }
    }

    [Fact]
    public void LargeUnknownBlocksArePassedOver()
    {
        ReadFile file = ReadFile.Of(new Build().Section().Interface().Enhanced(Frame).Block(0x99, new byte[20 << 20]).Enhanced(Frame).Bytes);
        Assert.Null(file.Error);
        Assert.Equal(2, file.Frames.Count);
        Assert.Empty(file.Blocks);
    }

    [Fact]
    public void CustomBlocksAndJournalEntriesAreFrames()
    {
        var build = new Build();
        build.Section().Interface().Block(0xBAD, [.. build.Body().U32(32473).Bytes, .. "abcd"u8]).Enhanced(Frame)
            .Block(0x40000BAD, build.Body().U32(32473).Bytes)
            .Block(9, [.. "__REALTIME_TIMESTAMP=1000000\nMESSAGE=hello\n"u8]).Block(9, [.. "MESSAGE=hello hello hello\n"u8]);
        ReadFile file = ReadFile.Of(build.Bytes);
        Assert.Null(file.Error);
        Assert.Equal([-1, 1, -1, -2, -2], file.Frames.Select(frame => frame.LinkType));
        Assert.Equal([4, 61, 0, 43, 26], file.Frames.Select(frame => frame.Data.Length));
        // A custom block has no time: tshark shows the one of the frame before.
        Assert.Equal([false, true, true, true, false], file.Frames.Select(frame => frame.Flags.HasFlag(CaptureRecordFlags.HasTime)));
        Assert.Equal([0, 1000_000005000, 1000_000005000, 1_000000000, 0], file.Frames.Select(frame => frame.TimeNs));
    }

    public static TheoryData<string, byte[], string> Damages()
    {
        Build Head() => new Build().Section().Interface().Enhanced(Frame);
        byte[] Fixed(uint captured) => [.. new Build().U32(0).U32(0).U32(5).U32(captured).U32(captured).Bytes];
        byte[] Options(params byte[] options) => [.. Fixed(4), 1, 2, 3, 4, .. options];
        var build = new Build();
        return new()
        {
            { "trailer", Head().Block(6, Fixed(0), trailer: 80).Bytes, "pcapng: total block lengths (first 32 and second 80) don't match" },
            { "tiny", Head().Block(6, Fixed(0), total: 8).Bytes, "pcapng: total block length 8 of block is less than the minimum block size 12" },
            { "giant", Head().Block(6, Fixed(0), total: 0x7FFFFFFF).Bytes, "pcapng: total block length 2147483647 is too large (> 134348832)" },
            { "giant unknown", Head().Block(99, Fixed(0), total: 0xFFFFFFFF).Bytes, "pcapng: total block length 4294967295 is too large (> 134348832)" },
            { "EPB", Head().Block(6, new byte[16]).Bytes, "pcapng: block content length 16 of an EPB is less than the minimum EPB content size 20" },
            { "PB", Head().Block(2, new byte[16]).Bytes, "pcapng: block content length 16 of a PB is less than the minimum PB content size 20" },
            { "SPB", Head().Block(3, []).Bytes, "pcapng: block content length 0 of an SPB is less than the minimum SPB content size 4" },
            { "CB", Head().Block(0xBAD, []).Bytes, "pcapng: block content length 0 of a CB is less than the minimum CB content size 4" },
            { "DSB", Head().Block(10, new byte[4]).Bytes, "pcapng: block content length 4 of an DSB is less than the minimum DSB content size 8" },
            { "ISB", Head().Block(5, new byte[4]).Bytes, "pcapng: block content length 4 of an ISB is less than the minimum ISB content size 12" },
            { "IDB", Head().Block(1, new byte[4]).Bytes, "pcapng: block content length 4 of an IDB is less than the minimum IDB content size 8" },
            { "journal", Head().Block(9, new byte[16]).Bytes, "pcapng: block content length 16 of a systemd journal export is less than the minimum systemd journal export content size 23" },
            { "secrets", Head().Block(10, build.Body().U32(0x544C534B).U32(400).Raw(1, 2, 3, 4).Bytes).Bytes, "pcapng: block content length 12 of an DSB is less the size needed for the secrets in the DSB 408" },
            { "names", Head().Block(4, build.Body().U16(1).U16(100).Raw(1, 2, 3, 4).Bytes).Bytes, "pcapng: 4 bytes left in the block < NRB record length + padding 100" },
            { "interface", Head().Enhanced(Frame, index: 1).Bytes, "pcapng: interface index 1 is not less than section interface count 1" },
            { "captured", Head().Enhanced([1, 2, 3, 4], captured: 5).Bytes, "pcapng: block content length 24 of an EPB is too small for 5 bytes of packet data" },
            { "simple", Head().Block(3, build.Body().U32(60).Raw(new byte[40]).Bytes).Bytes, "pcapng: block content length 44 of an SPB is too small for 60 bytes of packet data" },
            { "limit", Head().Block(6, Fixed(262145)).Bytes, "pcapng: cap_len 262145 is larger than maximum supported length 262144" },
            { "option", Head().Block(6, Options(build.Body().U16(1).U16(100).Bytes)).Bytes, "pcapng: Not enough data to handle option of length 100" },
            { "flags", Head().Block(6, Options(build.Option(2, 1, 2, 3))).Bytes, "pcapng: packet block flags option length 3 is not 4" },
            { "drops", Head().Block(6, Options(build.Option(4, 1, 2, 3, 4))).Bytes, "pcapng: packet block drop count option length 4 is not 8" },
            { "id", Head().Block(6, Options(build.Option(5, 1, 2, 3, 4))).Bytes, "pcapng: packet block packet id option length 4 is not 8" },
            { "queue", Head().Block(6, Options(build.Option(6, 1))).Bytes, "pcapng: packet block queue option length 1 is not 4" },
            { "verdict", Head().Block(6, Options(build.Option(7))).Bytes, "pcapng: packet block verdict option length 0 is < 1" },
            { "hash", Head().Block(6, Options(build.Option(3))).Bytes, "pcapng: packet block hash option length 0 is < 1" },
            { "custom", Head().Block(6, Options(build.Option(2988, 1, 2))).Bytes, "pcapng: option length (2) too small for custom option" },
            { "magic", Head().Block(0x0A0D0D0A, new byte[16]).Bytes, "pcapng: unknown byte-order magic number 0x00000000" },
        };
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void DamageIsToldInTsharksWords(string what, byte[] bytes, string detail)
    {
        _ = what;
        ReadFile file = ReadFile.Of(bytes);
        Assert.Equal(detail, file.Error?.Detail);
        Assert.Equal((CaptureErrorKind.Damaged, false, 1), (file.Kind, file.Error!.WhileOpening, file.Frames.Count));
        Assert.Equal($"The file \"x\" appears to be damaged or corrupt.\n({detail})", file.Error.Message);
    }

    [Fact]
    public void PacketsNeedAnInterface()
    {
        Assert.Equal("pcapng: SPB appeared before any IDBs in the section", ReadFile.Of(new Build().Section().Simple(Frame).Bytes).Error?.Detail);
        Assert.Equal(
            "pcapng: interface index 0 is not less than section interface count 0",
            ReadFile.Of(new Build().Section().Enhanced(Frame).Bytes).Error?.Detail);
    }

    [Theory]
    [InlineData(2, 0, "pcapng: unknown SHB version 2.0")]
    [InlineData(1, 1, "pcapng: unknown SHB version 1.1")]
    [InlineData(1, 2, null)]
    public void VersionsAreChecked(int major, int minor, string? detail)
    {
        ReadFile file = ReadFile.Of(new Build().Section(major: major, minor: minor).Interface().Bytes);
        Assert.Equal(detail, file.Error?.Detail);
        Assert.Equal(detail is null ? null : CaptureErrorKind.Unsupported, file.Kind);
    }

    [Fact]
    public void UnknownLinkTypesDoNotHinderTheOthers()
    {
        ReadFile file = ReadFile.Of(new Build().Section().Interface().Interface(8224).Enhanced(Frame).Enhanced(Frame, index: 1).Bytes);
        Assert.Null(file.Error);
        Assert.Equal([1, 8224], file.Frames.Select(frame => frame.LinkType));
    }
}
