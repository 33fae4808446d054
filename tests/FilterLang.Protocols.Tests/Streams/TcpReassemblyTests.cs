using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

/// <summary>The rows of tcp-reassembly.txt: segments in, what is shown of messages out.</summary>
public class TcpReassemblyTests
{
    static readonly Dictionary<string, List<string>> s_scripts = Read();

    public static TheoryData<string> Titles() => [.. s_scripts.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Messages_are_those_of_the_table(string title)
    {
        using var session = new RecordSession();
        foreach (string line in s_scripts[title])
        {
            string[] parts = line.Split("=>", StringSplitOptions.TrimEntries);
            Assert.Equal($"{parts[0]} => {parts[1]}", $"{parts[0]} => {session.Send(parts[0])}");
        }
    }

    /// <summary>However a stream is cut into segments, the same messages come out of it.</summary>
    [Fact]
    public void Cuts_do_not_matter()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var stream = new List<byte>();
            var sizes = new List<int>();
            for (int i = 0; i < 20; i++)
            {
                int size = 2 + random.Next(seed % 3 == 0 ? 4 : 60);
                sizes.Add(size);
                stream.AddRange([(byte)(size >> 8), (byte)size]);
                for (int k = 2; k < size; k++) stream.Add((byte)random.Next(256));
            }
            using var session = new RecordSession();
            var found = new List<int>();
            for (int at = 0; at < stream.Count;)
            {
                int length = Math.Min(stream.Count - at, 1 + random.Next(seed % 5 == 0 ? 3 : 80));
                session.Send('a', (uint)at + 1, [.. stream.GetRange(at, length)], fin: false);
                found.AddRange(session.Sizes());
                at += length;
            }
            Assert.Equal(sizes, found);
        }
    }

    [Fact]
    public void What_waits_is_bounded()
    {
        using var session = new RecordSession(memory: 5000);
        for (uint port = 1; port <= 20; port++)
        {
            session.ClientPort = (ushort)(1000 + port);
            session.Send('a', 1, [0x10, 0, .. new byte[500]], fin: false);
        }
        Assert.True(session.Waiting <= 5000);
        Assert.Equal(11, session.Dropped);
    }

    static Dictionary<string, List<string>> Read()
    {
        var scripts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? script = null;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Streams", "tcp-reassembly.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) scripts.Add(line[3..], script = []);
            else if (line.Length > 0 && line[0] != '#') script!.Add(line.Trim());
        }
        return scripts;
    }
}

/// <summary>
/// A protocol of records: two octets of length, which counts them, and the rest. Length 1 asks for one more segment as long as the record
/// has less than 6 octets; length 0 is a record that goes on to the end of the stream. Port 7001.
/// </summary>
static class Records
{
    public const int Port = 7001;

    public static readonly Protocol Protocol = new("test_records", "Records", static (ref Layer records) =>
    {
        if (records.MayAskForMore && records.Captured >= 2 && records.U16(0) == 0) records.AskForMore(0, Layer.UntilEnd);
        else records.Pdus(2, static (ref Layer layer, int at) => Length(ref layer, at), static (ref Layer record) => record.Open());
    });

    static int Length(ref Layer layer, int at) => layer.U16(at) switch
    {
        0 => layer.Length - at,
        1 => layer.Length - at < 6 ? 0 : 6,
        var length => length,
    };

    // Tables are read-only once tests run, so this comes before the first of them.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Announce() => PayloadTables.TcpPort.Add(Port, Protocol);
#pragma warning restore CA2255
}

/// <summary>Sends segments between port 2000 and the port of <see cref="Records"/>, and says what is shown.</summary>
sealed unsafe class RecordSession : IDisposable
{
    static readonly ProtocolCatalog s_catalog = new([.. ProtocolCatalog.Default.Protocols, Records.Protocol]);

    static readonly (string Word, string Field)[] s_shown =
    [
        ("data", "tcp.segment_data"), ("from", "tcp.segment"), ("overlap", "tcp.segment.overlap"), ("whole", "tcp.reassembled.data"),
        ("in", "tcp.reassembled_in"), ("sizes", "tcp.pdu.size"), ("fin-again", "tcp.fin_retransmission"), ("layers", "frame.protocols"),
    ];

    readonly PacketDissector _dissector;
    readonly Utf8Sink _sink = new();
    long _number;

    public RecordSession(long memory = 1 << 20)
    {
        _dissector = new PacketDissector(new DissectionPlan(s_catalog, new FieldSelection { Everything = true }));
        _dissector.Reassembly.Limit = memory;
    }

    public ushort ClientPort { get; set; } = 2000;

    public long Waiting => _dissector.Reassembly.Waiting;

    public long Dropped => _dissector.Reassembly.Dropped;

    /// <summary>SIDE SEQ HEX [fin]</summary>
    public string Send(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool fin = words[^1] == "fin";
        byte[] data = Convert.FromHexString(words.Length > 2 && words[2] != "fin" ? words[2] : "");
        Send(words[0][0], uint.Parse(words[1], CultureInfo.InvariantCulture), data, fin);
        return Shown();
    }

    public void Send(char side, uint sequence, byte[] data, bool fin)
    {
        (ushort from, ushort to) = side == 'a' ? (ClientPort, (ushort)Records.Port) : ((ushort)Records.Port, ClientPort);
        byte[] frame =
        [
            0x45, 0, (byte)((40 + data.Length) >> 8), (byte)(40 + data.Length), 0, 1, 0, 0, 64, 6, 0, 0,
            10, 0, 0, (byte)(side == 'a' ? 1 : 2), 10, 0, 0, (byte)(side == 'a' ? 2 : 1),
            (byte)(from >> 8), (byte)from, (byte)(to >> 8), (byte)to,
            (byte)(sequence >> 24), (byte)(sequence >> 16), (byte)(sequence >> 8), (byte)sequence, 0, 0, 0, 1, 0x50, (byte)(fin ? 0x11 : 0x10), 1, 0, 0, 0, 0, 0,
            .. data,
        ];
        fixed (byte* bytes = frame)
        {
            var packet = new PacketContext
            {
                Data = bytes, CapturedLength = frame.Length, WireLength = frame.Length, Number = ++_number, LinkType = 228,
                Time = 1_000_000_000_000 + _number * 1_000_000,
            };
            _dissector.Dissect(ref packet, FrameRecord.Bare);
            _shown = s_shown.Select(s => (s.Word, Values(s.Field))).Where(s => s.Item2.Length > 0).ToList();
        }
    }

    List<(string Word, string Value)> _shown = [];

    public IEnumerable<int> Sizes() => _shown.Where(s => s.Word == "sizes").SelectMany(s => s.Value.Split(' ')).Select(int.Parse);

    string Shown()
    {
        IEnumerable<string> words = _shown.Select(s => s.Word != "layers" ? $"{s.Word} {s.Value}" : s.Value.EndsWith(":tcp", StringComparison.Ordinal) ? "" : s.Value[7..])
            .Where(s => s.Length > 0);
        return string.Join(", ", words) is { Length: > 0 } text ? text : "-";
    }

    string Values(string name)
    {
        Field field = s_catalog.Registry.Find(name)!;
        var values = new List<string>();
        for (int i = _dissector.Items.First(field.Slot); i >= 0; i = _dissector.Items[i].Next)
        {
            _sink.Clear();
            ValueText.Add(_sink, _dissector.Items, _dissector.Items[i]);
            values.Add(Encoding.UTF8.GetString(_sink.Written));
        }
        return string.Join(' ', values);
    }

    public void Dispose() => _dissector.Dispose();
}
