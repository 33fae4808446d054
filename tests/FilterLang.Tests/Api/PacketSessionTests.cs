using System.IO.Pipes;
using System.Net;
using FilterLang.TestSupport;

namespace FilterLang.Tests.Api;

/// <summary>The embedder's door, over the sample: a connection's life among the packets before and after it.</summary>
public sealed class PacketSessionTests
{
    static string Sample => Path.Combine(Repository.Root, "samples", "handshake.pcap");

    [Fact]
    public void PacketsThatPassAreGivenWithTheirFields()
    {
        using DisplayFilter filter = DisplayFilter.Compile("tcp.flags.syn == 1");
        using var session = PacketSession.Open(Sample);
        FieldHandle<ushort> port = session.Field<ushort>("tcp.dstport");
        FieldHandle<IPAddress> source = session.Field<IPAddress>("ip.src");
        FieldHandle<uint> stream = session.Field<uint>("tcp.stream");
        var seen = new List<string>();
        foreach (Packet packet in session.Where(filter)) seen.Add($"{packet.Number} {packet.Get(source)} {packet.Get(port)} {packet.Get(stream)}");
        Assert.NotEmpty(seen);
        Assert.All(seen, line => Assert.Equal(4, line.Split(' ').Length));
        Assert.Equal(Reference("tcp.flags.syn == 1"), seen.Select(s => long.Parse(s.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("tcp.port == 80")]
    [InlineData("tcp.stream == 0")]
    [InlineData("ip.addr == 183.136.236.13 and tcp.len == 0")]
    [InlineData("frame.time_delta > 0.01")]
    [InlineData("tcp.analysis.flags")]
    [InlineData("http.request")]
    [InlineData("!tcp")]
    public void AllWaysOfReadingAgree(string text)
    {
        using DisplayFilter filter = DisplayFilter.Compile(text);
        long[] expected = Reference(text);
        using (var session = PacketSession.Open(Sample))
        {
            var numbers = new List<long>();
            foreach (Packet packet in session.Where(filter)) numbers.Add(packet.Number);
            Assert.Equal(expected, numbers);
            Assert.Null(session.Error);
        }
        using (var session = PacketSession.Open(File.OpenRead(Sample)))
        {
            session.Use(filter);
            var numbers = new List<long>();
            foreach (Packet packet in session)
                if (filter.Matches(packet)) numbers.Add(packet.Number);
            Assert.Equal(expected, numbers);
        }
        using (var file = PacketSession.Open(Sample))
        using (var fed = PacketSession.Create().Use(filter))
        {
            var numbers = new List<long>();
            foreach (Packet packet in file)
            {
                Packet copy = fed.Feed(packet.Bytes, packet.TimeNanoseconds, packet.LinkType, packet.WireLength);
                if (filter.Matches(copy)) numbers.Add(copy.Number);
            }
            Assert.Equal(expected, numbers);
        }
    }

    [Fact]
    public async Task AsynchronousReadingGivesTheSame()
    {
        using DisplayFilter filter = DisplayFilter.Compile("tcp.flags.syn == 1");
        using var session = PacketSession.Open(File.OpenRead(Sample));
        var numbers = new List<long>();
        await foreach (Packet packet in session.ReadAllAsync(filter)) numbers.Add(packet.Number);
        Assert.Equal(Reference("tcp.flags.syn == 1"), numbers);
    }

    [Fact]
    public async Task AWaitForASilentPipeCanBeCancelled()
    {
        using var writer = new AnonymousPipeServerStream(PipeDirection.Out);
        using var input = new AnonymousPipeClientStream(PipeDirection.In, writer.ClientSafePipeHandle);
        byte[] capture = File.ReadAllBytes(Sample);
        int first = 24 + 16 + BitConverter.ToInt32(capture, 24 + 8);
        writer.Write(capture, 0, first);
        writer.Flush();
        using var session = PacketSession.Open(new Interruptible(input));
        using var stop = new CancellationTokenSource();
        Assert.True(await session.ReadAsync(stop.Token));
        Assert.Equal(1, session.Current.Number);
        ValueTask<bool> waiting = session.ReadAsync(stop.Token);
        Assert.False(waiting.IsCompleted);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    // A pipe's own reads cannot be interrupted; those of sockets can, which this imitates.
    sealed class Interruptible(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Fact]
    public void FieldsAreReadByName()
    {
        using var session = PacketSession.Open(Sample).Use("ip.addr").Use("tcp.flags");
        Packet packet = ReadTo(session, FirstSyn);
        Assert.Equal(2, packet["ip.addr"]!.Split(',').Length);
        Assert.StartsWith("0x", packet["tcp.flags"], StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => packet["tcp.port"]);
        Assert.Throws<ArgumentException>(() => packet["tcp.prt"]);
    }

    [Fact]
    public void AllFieldsCanBeAskedForWhereAllAreRecorded()
    {
        using var session = PacketSession.Open(Sample, new SessionOptions { AllFields = true });
        ReadTo(session, FirstSyn);
        Assert.NotNull(session.Current["tcp.srcport"]);
        Assert.Null(session.Current["udp.port"]);
        FieldHandle<string> protocols = session.Field<string>("frame.protocols");
        Assert.Equal("eth:ethertype:ip:tcp", session.Current.Get(protocols));
    }

    [Fact]
    public void ValuesComeAsDotNetTypes()
    {
        using var session = PacketSession.Open(Sample);
        FieldHandle<bool> syn = session.Field<bool>("tcp.flags.syn");
        FieldHandle<DateTimeOffset> time = session.Field<DateTimeOffset>("frame.time");
        FieldHandle<TimeSpan> delta = session.Field<TimeSpan>("frame.time_delta");
        FieldHandle<ushort> ports = session.Field<ushort>("tcp.port");
        FieldHandle<byte[]> mac = session.Field<byte[]>("eth.dst");
        FieldHandle<byte> proto = session.Field<byte>("ip.proto");
        Packet packet = ReadTo(session, FirstSyn);
        Assert.True(packet.Get(syn));
        Assert.Equal(packet.Time, packet.Get(time));
        Assert.InRange(packet.Get(delta), TimeSpan.FromTicks(1), TimeSpan.FromSeconds(5));
        Assert.Equal(2, packet.Count(ports));
        Span<ushort> both = stackalloc ushort[4];
        Assert.Equal(2, packet.GetAll(ports, both));
        Assert.Contains((ushort)80, both[..2].ToArray());
        Assert.Equal(packet.Bytes[..6].ToArray(), packet.Get(mac));
        Assert.True(packet.GetBytes(mac).SequenceEqual(packet.Bytes[..6]));
        Assert.Equal(6, packet.Get(proto));
    }

    [Fact]
    public void MisuseIsToldAndNotGuessed()
    {
        using DisplayFilter filter = DisplayFilter.Compile("tcp"), late = DisplayFilter.Compile("udp");
        using var session = PacketSession.Open(Sample).Use(filter);
        Assert.Throws<ArgumentException>(() => session.Field<byte>("tcp.port"));
        Assert.Throws<ArgumentException>(() => session.Field<ushort>("ip.src"));
        Assert.Throws<ArgumentException>(() => session.Field<ushort>("no.such"));
        Assert.True(session.Read());
        Packet first = session.Current;
        Assert.Throws<InvalidOperationException>(() => session.Use(late));
        Assert.Throws<InvalidOperationException>(() => late.Matches(first));
        Assert.Throws<InvalidOperationException>(() => session.Feed([1, 2, 3]));
        Assert.True(session.Read());
        Assert.Throws<InvalidOperationException>(() => first.WireLength);
        Assert.Throws<InvalidOperationException>(() => filter.Matches(first));
        Assert.Throws<IOException>(() => PacketSession.Open("/no/such/file"));
        using var other = PacketSession.Create();
        Assert.Throws<ArgumentException>(() => session.Current.Has(other.Field<ushort>("tcp.port")));
        session.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Read());
    }

    [Fact]
    public void DamageIsSaidAtTheEnd()
    {
        byte[] capture = File.ReadAllBytes(Sample);
        using var session = PacketSession.Open(new MemoryStream(capture[..^5]));
        while (session.Read())
        {
        }
        Assert.Contains("cut short", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ASetIsAskedOverOneDissection()
    {
        using DisplayFilter syn = DisplayFilter.Compile("tcp.flags.syn == 1"), fin = DisplayFilter.Compile("tcp.flags.fin == 1"), ip = DisplayFilter.Compile("ip");
        var set = new FilterSet(syn, fin, ip);
        using var session = PacketSession.Open(Sample).Use(set);
        var counts = new int[4];
        foreach (Packet packet in session)
        {
            int first = set.FirstMatch(packet);
            counts[first + 1]++;
            Assert.Equal(first == 0, set.Matches(0, packet));
        }
        Assert.Equal(Reference("tcp.flags.syn == 1").Length, counts[1]);
        Assert.Equal(Reference("tcp.flags.fin == 1 && tcp.flags.syn == 0").Length, counts[2]);
        Assert.Equal(3, set.Count);
    }

    [Theory]
    [InlineData("tcp.dstport == 80")]
    [InlineData("tcp.stream < 100 && tcp.len >= 0")]
    public void NothingIsAllocatedPerPacket(string text)
    {
        using DisplayFilter filter = DisplayFilter.Compile(text);
        using var session = PacketSession.Create().Use(filter);
        FieldHandle<ushort> port = session.Field<ushort>("tcp.dstport");
        FieldHandle<ulong> length = session.Field<ulong>("tcp.len");
        FieldHandle<byte[]> address = session.Field<byte[]>("eth.src");
        var frames = new List<byte[]>();
        // A connection that begins anew is another one, which needs room.
        using (DisplayFilter within = DisplayFilter.Compile("tcp.flags.syn == 0 && tcp.flags.fin == 0"))
        using (var file = PacketSession.Open(Sample))
            foreach (Packet packet in file.Where(within)) frames.Add(packet.Bytes.ToArray());
        byte[][] all = [.. frames];
        ulong sum = Pass();
        for (int i = 0; i < 200; i++) Pass();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) sum += Pass();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(sum > 0);
        Assert.True(bytes == 0, $"{bytes} bytes for {1000 * all.Length} packets");

        ulong Pass()
        {
            ulong sum = 0;
            foreach (byte[] frame in all)
            {
                Packet packet = session.Feed(frame);
                if (!filter.Matches(packet)) continue;
                if (packet.TryGet(port, out ushort value)) sum += value;
                sum += packet.Get(length) + (ulong)packet.GetBytes(address).Length;
            }
            return sum;
        }
    }

    static long FirstSyn { get; } = Reference("tcp.flags.syn == 1")[0];

    static Packet ReadTo(PacketSession session, long number)
    {
        do Assert.True(session.Read());
        while (session.Current.Number < number);
        return session.Current;
    }

    static long[] Reference(string text)
    {
        CompiledFilter filter = FilterCompiler.Compile(text, ProtocolCatalog.Default.Registry).Filter!;
        var selection = new FieldSelection();
        foreach (Field field in filter.Fields) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion { Filter = filter, Plan = new DissectionPlan(ProtocolCatalog.Default, selection), Threads = 1 });
        Assert.True(CaptureReader.TryOpen(Sample, out CaptureReader? reader, out _));
        var numbers = new Numbers();
        using (reader) pipeline.Run(reader, numbers);
        return [.. numbers.Seen];
    }

    sealed class Numbers : IPacketSink
    {
        public List<long> Seen { get; } = [];

        public bool Accept(ref PacketContext packet, ref CaptureRecord record)
        {
            Seen.Add(packet.Number);
            return true;
        }
    }

    [Fact]
    public void A_connection_that_both_ends_open_is_one_story()
    {
        const string Ethernet = "0200000000010200000000020800";
        using PacketSession session = PacketSession.Create().Use("dfilter.flow.history").Use("dfilter.role");
        string Tell(string datagram)
        {
            Packet packet = session.Feed(Convert.FromHexString(Ethernet + datagram));
            return $"{packet["dfilter.role"]} {packet["dfilter.flow.history"]}";
        }

        Assert.Equal("client S", Tell("4500002800010000400600000a0000010a00000230390050000003e8000000005002200000000000"));
        Assert.Equal("server Ss", Tell("4500002800010000400600000a0000020a0000010050303900000bb8000000005002200000000000"));
        Assert.Equal("client SsH", Tell("4500002800020000400600000a0000010a00000230390050000003e800000bb95012200000000000"));
    }
}
