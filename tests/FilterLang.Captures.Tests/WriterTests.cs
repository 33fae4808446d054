namespace FilterLang.Captures.Tests;

/// <summary>What is written reads back as the same.</summary>
public class WriterTests
{
    static readonly string[] Inputs = ["pcap", "pcapng", "pcap", "pcap ns", "pcapng"];

    /// <summary>Reads bytes, writes every <paramref name="every"/>th record, and gives the written bytes.</summary>
    static byte[] Copy(byte[] bytes, CaptureFormat format, out CaptureError? error, int every = 1)
    {
        var written = new MemoryStream();
        Assert.True(CaptureReader.TryOpen(new MemoryStream(bytes), "in", out CaptureReader? reader, out _));
        using (reader)
        using (var writer = CaptureWriter.Create(written, "out", new CaptureWriterOptions { Format = format, Application = "test" }))
        {
            CaptureRecord record = default;
            bool going = writer.TryBegin(reader);
            for (int number = 0; going && reader.TryRead(ref record); number++)
                if (number % every == 0)
                    going = writer.TryWrite(in record);
            Assert.Equal(going, writer.TryFinish());
            error = writer.Error;
        }
        return written.ToArray();
    }

    static byte[] Copy(byte[] bytes, CaptureFormat format, int every = 1)
    {
        byte[] written = Copy(bytes, format, out CaptureError? error, every);
        Assert.Null(error);
        return written;
    }

    [Theory]
    [InlineData("pcap")]
    [InlineData("pcap ns")]
    public void ACopyInTheSameFormatIsTheSameFile(string name)
    {
        byte[] bytes = Samples.Make(name).Bytes;
        Assert.Equal(bytes, Copy(bytes, name == "pcap" ? CaptureFormat.Pcap : CaptureFormat.PcapNanoseconds));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void PcapngHoldsEverything(string name)
    {
        ReadFile before = ReadFile.Of(Samples.Make(name).Bytes);
        ReadFile after = ReadFile.Of(Copy(Samples.Make(name).Bytes, CaptureFormat.Pcapng));
        Assert.Null(after.Error);
        Assert.Equal(CaptureFormat.Pcapng, after.Format);
        Assert.Equal(before.Frames.Count, after.Frames.Count);
        foreach ((ReadFile.Frame old, ReadFile.Frame copy) in before.Frames.Zip(after.Frames))
        {
            Assert.Equal(old.Data, copy.Data);
            Assert.Equal(
                (old.WireLength, old.TimeNs, old.Interface, old.LinkType, old.PacketFlags),
                (copy.WireLength, copy.TimeNs, copy.Interface, copy.LinkType, copy.PacketFlags));
            Assert.Equal(old.Comments, copy.Comments);
        }
        Assert.Equal(before.Interfaces.Count, after.Interfaces.Count);
        foreach ((CaptureInterface old, CaptureInterface copy) in before.Interfaces.Zip(after.Interfaces))
            Assert.Equal(
                (old.LinkType, old.SnapLength, old.Name, old.TimeResolution, old.TimeOffset),
                (copy.LinkType, copy.SnapLength, copy.Name, copy.TimeResolution, copy.TimeOffset));
        Assert.Equal(before.Format == CaptureFormat.Pcapng ? "sample" : "test", Assert.Single(after.Sections).Application);
        Assert.Equal(before.Blocks.Select(block => block.Type), after.Blocks.Select(block => block.Type));
    }

    [Theory]
    [InlineData("pcap swapped")]
    [InlineData("pcap modified")]
    [InlineData("pcap sunatm")]
    public void OtherPcapFilesBecomeThePlainOne(string name)
    {
        byte[] bytes = Samples.Make(name).Bytes;
        ReadFile after = ReadFile.Of(Copy(bytes, CaptureFormat.Pcap));
        Assert.Equal(CaptureFormat.Pcap, after.Format);
        Assert.Equal(ReadFile.Of(bytes).Lines(), after.Lines());
        Assert.Equal(ReadFile.Of(bytes).Frames[0].LinkType, after.Frames[0].LinkType);
    }

    [Fact]
    public void EveryOptionSurvivesAChangeOfByteOrder()
    {
        var build = new Build(bigEndian: true);
        byte[] options = [.. build.Option(1, "one"), .. build.Option32(2, 0x12345678), .. build.Option64(4, 7), .. build.Option64(5, 0x0102030405060708),
            .. build.Option32(6, 3), .. build.Option(3, 2, 1, 2, 3, 4), .. build.Option(2988, [0, 0, 0x12, 0x34, .. "text"u8])];
        byte[] described = [.. build.Option64(8, 1_000_000_000), .. build.Option64(14, 3600), .. build.Option(9, 9), .. build.Option(13, 4)];
        byte[] names = [.. build.Body().U16(1).U16(6).Raw(1, 2, 3, 4, (byte)'a', 0, 0, 0).U16(0).U16(0).Bytes, .. build.Option(2, "ns")];
        byte[] secrets = build.Body().U32(0x544C534B).U32(4).Raw(1, 2, 3, 4).Bytes;
        byte[] bytes = build.Section().Interface(options: described).Block(10, secrets).Block(4, names).Enhanced(Build.Data(9), options: options).Bytes;

        byte[] written = Copy(bytes, CaptureFormat.Pcapng);
        var little = new Build();
        byte[] expected = [.. little.Option(1, "one"), .. little.Option32(2, 0x12345678), .. little.Option64(4, 7), .. little.Option64(5, 0x0102030405060708),
            .. little.Option32(6, 3), .. little.Option(3, 2, 1, 2, 3, 4), .. little.Option(2988, [0x34, 0x12, 0, 0, .. "text"u8]), .. little.Option(0)];
        Assert.True(written.AsSpan().IndexOf(expected) > 0);
        ReadFile after = ReadFile.Of(written);
        Assert.Null(after.Error);
        Assert.Equal(ReadFile.Of(bytes).Lines(), after.Lines());
        Assert.Equal((3600L, (byte)9, 4), (after.Interfaces[0].TimeOffset, after.Interfaces[0].TimeResolution, after.Interfaces[0].FrameCheckLength));
        Assert.Equal(little.Body().U32(0x544C534B).U32(4).Raw(1, 2, 3, 4).Bytes, after.Blocks[0].Body.ToArray());
        byte[] littleNames = [.. little.Body().U16(1).U16(6).Raw(1, 2, 3, 4, (byte)'a', 0, 0, 0).U16(0).U16(0).Bytes, .. little.Option(2, "ns"), .. little.Option(0)];
        Assert.Equal(littleNames, after.Blocks[1].Body.ToArray());
    }

    [Fact]
    public void SectionsBecomeOneWithAllInterfaces()
    {
        byte[] first = new Build().Section(new Build().Option(4, "A")).Interface().Enhanced(Build.Data(10)).Bytes;
        byte[] second = new Build(true).Section(new Build(true).Option(4, "B")).Interface(101).Enhanced(Build.Data(20)).Bytes;
        ReadFile after = ReadFile.Of(Copy([.. first, .. second, .. first], CaptureFormat.Pcapng));
        Assert.Null(after.Error);
        Assert.Equal("A", Assert.Single(after.Sections).Application);
        Assert.Equal([0, 1, 2], after.Frames.Select(frame => frame.Interface));
        Assert.Equal([1, 101, 1], after.Frames.Select(frame => frame.LinkType));
    }

    [Fact]
    public void SeveralFilesShareEqualInterfaces()
    {
        var written = new MemoryStream();
        using (var writer = CaptureWriter.Create(written, "out"))
        {
            CaptureRecord record = default;
            foreach (string name in Inputs)
            {
                Assert.True(CaptureReader.TryOpen(new MemoryStream(Samples.Make(name).Bytes), "in", out CaptureReader? reader, out _));
                Assert.True(writer.TryBegin(reader));
                while (reader.TryRead(ref record))
                    Assert.True(writer.TryWrite(in record));
                reader.Dispose();
            }
            Assert.True(writer.TryFinish());
        }
        ReadFile after = ReadFile.Of(written.ToArray());
        Assert.Null(after.Error);
        Assert.Equal(4, after.Interfaces.Count);
        string expected = string.Concat(Inputs.Select(name => ReadFile.Of(Samples.Make(name).Bytes).Lines()));
        // A simple packet block says nothing of its interface or time; behind other interfaces it becomes an enhanced one.
        Assert.Equal(expected.Replace("17 17 \n", "17 17 0\n", StringComparison.Ordinal), after.Lines().Replace("17 17 \n", "17 17 0\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void AnyChoiceOfRecordsIsCopied(int every)
    {
        var random = new Random(every);
        foreach (bool asPcapng in new[] { false, true })
        {
            var build = new Build();
            if (asPcapng)
                build.Section().Interface();
            else
                build.Pcap();
            for (int record = 0; record < 20_000; record++)
            {
                byte[] data = new byte[random.Next(random.Next(500) == 0 ? 200_000 : 300)];
                random.NextBytes(data);
                if (asPcapng)
                    build.Enhanced(data, stamp: (ulong)record);
                else
                    build.Record(data, seconds: (uint)record);
            }
            ReadFile before = ReadFile.Of(build.Bytes);
            ReadFile after = ReadFile.Of(Copy(build.Bytes, asPcapng ? CaptureFormat.Pcapng : CaptureFormat.Pcap, every));
            Assert.Null(after.Error);
            ReadFile.Frame[] chosen = [.. before.Frames.Where((_, index) => index % every == 0)];
            Assert.Equal(chosen.Length, after.Frames.Count);
            for (int index = 0; index < chosen.Length; index++)
            {
                Assert.True(chosen[index].Data.AsSpan().SequenceEqual(after.Frames[index].Data));
                Assert.Equal(chosen[index].TimeNs, after.Frames[index].TimeNs);
            }
        }
    }

    [Fact]
    public void PcapHoldsOneLinkType()
    {
        Copy(new Build().Section().Interface(1).Interface(101).Enhanced(Build.Data(10)).Bytes, CaptureFormat.Pcap, out CaptureError? error);
        Assert.Equal((CaptureErrorKind.Unsupported, "The capture file being read can't be written as a \"pcap\" file."), (error?.Kind, error?.Message));

        byte[] later = new Build().Section().Interface(1).Enhanced(Build.Data(10)).Interface(101).Enhanced(Build.Data(10), index: 1).Bytes;
        byte[] written = Copy(later, CaptureFormat.PcapNanoseconds, out error);
        Assert.Equal(
            "Frame 2 has a network type that differs from the network type of earlier packets, which isn't supported in a \"nsecpcap\" file.",
            error?.Message);
        Assert.Equal(1, error!.RecordCount);
        Assert.Single(ReadFile.Of(written).Frames);
    }

    [Fact]
    public void PcapHoldsPacketsOnly()
    {
        var build = new Build();
        Copy(build.Section().Interface().Block(0xBAD, build.Body().U32(1).Bytes).Bytes, CaptureFormat.Pcap, out CaptureError? error);
        Assert.Equal("Record 1 has a record type that can't be saved in a \"pcap\" file.", error?.Message);
    }

    [Fact]
    public void CustomBlocksAreCopiedUnlessTheyForbidIt()
    {
        foreach (bool bigEndian in new[] { false, true })
        {
            var build = new Build(bigEndian);
            build.Section().Interface().Block(0xBAD, [.. build.Body().U32(32473).Bytes, 1, 2, 3, 4]).Block(0x40000BAD, build.Body().U32(32473).Bytes);
            byte[] written = Copy(build.Bytes, CaptureFormat.Pcapng);
            Assert.Equal([4], ReadFile.Of(written).Frames.Select(frame => frame.Data.Length));
            Assert.True(written.AsSpan().IndexOf(new Build().U32(32473).Raw(1, 2, 3, 4).Bytes) > 0);
        }
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(4294967296_000000000L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public unsafe void TimesThatDoNotFitDoNotCorruptTheFile(long timeNs)
    {
        foreach (CaptureFormat format in new[] { CaptureFormat.Pcap, CaptureFormat.PcapNanoseconds, CaptureFormat.Pcapng })
        {
            var stream = new MemoryStream();
            var writer = CaptureWriter.Create(stream, "out", new CaptureWriterOptions { Format = format });
            fixed (byte* data = Build.Data(10))
            {
                CaptureRecord record = new() { Data = data, CapturedLength = 10, WireLength = 12, LinkType = 1, TimeNs = 1_000000007 };
                Assert.True(writer.TryWrite(in record));
                record.TimeNs = timeNs;
                bool written = writer.TryWrite(in record);
                Assert.Equal(format == CaptureFormat.Pcapng, written);
                if (!written)
                    Assert.Contains("time stamp that can't be saved", writer.Error!.Message, StringComparison.Ordinal);
                writer.Dispose();
            }
            ReadFile file = ReadFile.Of(stream.ToArray());
            Assert.Null(file.Error);
            Assert.Equal(format == CaptureFormat.Pcap ? 1_000000000 : 1_000000007, file.Frames[0].TimeNs);
            if (format == CaptureFormat.Pcapng)
                Assert.Equal(Math.Max(0, timeNs), file.Frames[1].TimeNs);
        }
    }

    [Theory]
    [InlineData(CaptureFormat.Pcap, 24)]
    [InlineData(CaptureFormat.Pcapng, 28)]
    public void AFileWithoutRecordsIsAFile(CaptureFormat format, int length)
    {
        var stream = new MemoryStream();
        CaptureWriter.Create(stream, "out", new CaptureWriterOptions { Format = format }).Dispose();
        Assert.Equal(length, stream.ToArray().Length);
        Assert.Null(ReadFile.Of(stream.ToArray()).Error);
        Assert.Equal(new Build().Pcap().Bytes, Copy(new Build().Pcap().Bytes, CaptureFormat.Pcap));
    }

    [Fact]
    public void CopyingAllocatesNothingPerRecord()
    {
        foreach (CaptureFormat format in new[] { CaptureFormat.Pcap, CaptureFormat.Pcapng })
        {
            var build = new Build().Pcap();
            for (int record = 0; record < 50_000; record++)
                build.Record([1, 2, 3, 4, 5]);
            Assert.True(CaptureReader.TryOpen(new MemoryStream(build.Bytes), "in", out CaptureReader? reader, out _));
            using (reader)
            using (var writer = CaptureWriter.Create(Stream.Null, "out", new CaptureWriterOptions { Format = format }))
            {
                CaptureRecord record = default;
                Assert.True(writer.TryBegin(reader));
                for (int warm = 0; warm < 1000; warm++)
                    Assert.True(reader.TryRead(ref record) && writer.TryWrite(in record));
                // The runtime may allocate once for itself while code is compiled anew: what is done for records shows in every round.
                long least = long.MaxValue;
                for (int round = 0; round < 7; round++)
                {
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    for (int count = 0; count < 7000; count++)
                        if (!reader.TryRead(ref record) || !writer.TryWrite(in record))
                            Assert.Fail("a record was not copied");
                    least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
                }
                Assert.Equal(0, least);
                Assert.Equal(50_000, writer.RecordCount);
            }
        }
    }
}
