namespace FilterLang.Captures.Tests;

/// <summary>The buffer behind a reader: windows, large records, streams that trickle, files read from the middle.</summary>
public class BufferTests
{
    /// <summary>Gives a few bytes a call, and fails the test when it is asked for more than it was allowed to give.</summary>
    sealed class Trickle(byte[] bytes, int piece, int allowed) : Stream
    {
        int _at;

        public int Allowed { get; set; } = allowed;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = Math.Min(Math.Min(piece, count), bytes.Length - _at);
            if (_at + given > Allowed)
            {
                given = Allowed - _at;
                Assert.True(given > 0, "the reader waits for bytes that it does not need");
            }
            bytes.AsSpan(_at, given).CopyTo(buffer.AsSpan(offset));
            _at += given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void AStreamOfSingleBytesGivesTheSameRecords(string name)
    {
        byte[] bytes = Samples.Make(name).Bytes;
        foreach (int piece in new[] { 1, 3, 17 })
        {
            ReadFile trickled = ReadFile.Of(new Trickle(bytes, piece, bytes.Length + 1));
            if (name == "pcap modified")
                Assert.NotNull(trickled.Format);
            else
                Assert.Equal(ReadFile.Of(bytes).Lines(), trickled.Lines());
        }
    }

    [Theory]
    [InlineData("pcap")]
    [InlineData("pcap swapped")]
    [InlineData("pcapng")]
    public void RecordsAreDeliveredAsSoonAsTheyHaveArrived(string name)
    {
        Build build = Samples.Make(name);
        int[] ends = [.. build.Borders];
        // Reading pcapng looks at the next block's type and length to find the first record.
        var stream = new Trickle(build.Bytes, int.MaxValue, ends[0] + (name == "pcapng" ? 8 : 0));
        Assert.True(CaptureReader.TryOpen(stream, "x", out CaptureReader? reader, out CaptureError? error), error?.Message);
        using (reader)
        {
            CaptureRecord record = default;
            for (int index = 1; index < 4; index++)
            {
                stream.Allowed = ends[index];
                Assert.True(reader.TryRead(ref record));
                Assert.False(reader.TryReadBuffered(ref record));
                Assert.Null(reader.Error);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RecordsAcrossManyWindowsAreWhole(bool asPcapng)
    {
        var random = new Random(5);
        var build = new Build();
        List<byte[]> frames = [];
        if (asPcapng)
            build.Section().Interface();
        else
            build.Pcap();
        for (int size = 0; size < 8 << 20;)
        {
            byte[] data = new byte[random.Next(random.Next(10) == 0 ? 262_144 : 2000)];
            random.NextBytes(data);
            frames.Add(data);
            size += data.Length;
            if (asPcapng)
                build.Enhanced(data);
            else
                build.Record(data);
        }
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, build.Bytes);
            foreach (ReadFile file in new[] { ReadFile.OfPath(path), ReadFile.Of(build.Bytes), ReadFile.Of(new Trickle(build.Bytes, 70_001, int.MaxValue)) })
            {
                Assert.Null(file.Error);
                Assert.Equal(frames.Count, file.Frames.Count);
                for (int index = 0; index < frames.Count; index++)
                    Assert.True(frames[index].AsSpan().SequenceEqual(file.Frames[index].Data));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ARecordLargerThanTheWindowIsRead()
    {
        byte[] large = new byte[40 << 20];
        new Random(3).NextBytes(large);
        byte[] bytes = new Build().Pcap(linkType: 231, snapLength: 0).Record(Build.Data(60)).Record(large).Record(Build.Data(61)).Bytes;
        ReadFile file = ReadFile.Of(bytes);
        Assert.Null(file.Error);
        Assert.Equal([60, large.Length, 61], file.Frames.Select(frame => frame.Data.Length));
        Assert.True(large.AsSpan().SequenceEqual(file.Frames[1].Data));
        file = ReadFile.Of(bytes[..(30 << 20)]);
        Assert.Equal((CaptureErrorKind.CutShort, 1), (file.Kind, file.Frames.Count));
    }

    [Fact]
    public unsafe void PointersStayValidWhileTheGenerationIsTheSame()
    {
        var build = new Build().Pcap();
        for (int index = 0; index < 100_000; index++)
            build.Record([(byte)index, (byte)(index >> 8), (byte)(index >> 16)]);
        Assert.True(CaptureReader.TryOpen(new MemoryStream(build.Bytes), "x", out CaptureReader? reader, out _));
        using (reader)
        {
            var batch = new CaptureRecord[64];
            int read = 0, batches = 0;
            while (reader.TryRead(ref batch[0]))
            {
                int count = 1, generation = reader.Generation;
                while (count < batch.Length && reader.TryReadBuffered(ref batch[count]))
                    count++;
                Assert.Equal(generation, reader.Generation);
                for (int index = 0; index < count; index++, read++)
                    Assert.Equal(read, batch[index].Data[0] | (batch[index].Data[1] << 8) | (batch[index].Data[2] << 16));
                batches++;
            }
            Assert.Equal(100_000, read);
            Assert.InRange(batches, 100_000 / 64, 100_000 / 64 + 10);
        }
    }

    [Theory]
    [InlineData("pcap")]
    [InlineData("pcap swapped")]
    [InlineData("pcapng")]
    public void AReaderCanBeOpenedAtARecord(string name)
    {
        Build build = Samples.Make(name);
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, build.Bytes);
            Assert.True(CaptureReader.TryOpen(path, out CaptureReader? reader, out _));
            using (reader)
            {
                CaptureRecord record = default;
                List<(long Position, long TimeNs, int LinkType)> records = [];
                long position = reader.Position;
                while (reader.TryRead(ref record))
                {
                    records.Add((position, record.TimeNs, record.LinkType));
                    position = reader.Position;
                }
                Assert.Equal(build.Bytes.Length, position);
                for (int index = 0; index < records.Count; index++)
                {
                    Assert.True(reader.TryOpenAt(records[index].Position, out CaptureReader? other));
                    using (other)
                    {
                        int rest = 0;
                        while (other.TryRead(ref record))
                        {
                            if (name != "pcapng")
                                Assert.Equal(records[index + rest].TimeNs, record.TimeNs);
                            rest++;
                        }
                        Assert.Null(other.Error);
                        Assert.Equal(records.Count - index, rest);
                    }
                }
            }
            Assert.True(CaptureReader.TryOpen(new MemoryStream(build.Bytes), "x", out reader, out _));
            using (reader)
                Assert.False(reader.TryOpenAt(24, out _));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public unsafe void AMillionPacketsAllocateNothing()
    {
        Assert.Equal(0, AllocatedFor(new Build(), pcapng: false));
        Assert.Equal(0, AllocatedFor(new Build(bigEndian: true), pcapng: false));
        Assert.Equal(0, AllocatedFor(new Build(), pcapng: true));
        Assert.Equal(0, AllocatedFor(new Build(bigEndian: true), pcapng: true));
    }

    static long AllocatedFor(Build build, bool pcapng)
    {
        byte[] options = [.. build.Option(1, "comment"), .. build.Option32(2, 1)];
        if (pcapng)
            build.Section().Interface();
        else
            build.Pcap();
        byte[] data = Build.Data(60);
        for (int index = 0; index < 1_000; index++)
        {
            if (pcapng)
                build.Enhanced(data, options: options);
            else
                build.Record(data);
        }
        byte[] bytes = build.Bytes;
        int first = build.Borders[0];
        using var stream = new Repeated(bytes, first, times: 1_000);
        Assert.True(CaptureReader.TryOpen(stream, "x", out CaptureReader? reader, out _));
        using (reader)
        {
            CaptureRecord record = default;
            for (int warm = 0; warm < 20_000; warm++)
                Assert.True(reader.TryRead(ref record));
            long before = GC.GetAllocatedBytesForCurrentThread();
            while (reader.TryRead(ref record))
            {
            }
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Null(reader.Error);
            Assert.Equal(1_000_000, reader.RecordCount);
            return allocated;
        }
    }

    /// <summary>A file whose records are repeated without being held in memory so many times.</summary>
    sealed class Repeated(byte[] bytes, int from, int times) : Stream
    {
        int _at;
        int _left = times;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_at == bytes.Length && --_left > 0)
                _at = from;
            int given = Math.Min(buffer.Length, bytes.Length - _at);
            bytes.AsSpan(_at, given).CopyTo(buffer);
            _at += given;
            return given;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
