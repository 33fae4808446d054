using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FilterLang.Output;
using FilterLang.TestSupport;

namespace FilterLang.Tests.Golden;

/// <summary>
/// Values of every field of a protocol as tshark 4.6 gives them, over a spread of captures. One file a protocol (values/ip.tsv); what is known
/// to differ stands in gaps.tsv; GOLDEN_GAPS=file writes it anew. make-values.py describes the files and makes them.
/// </summary>
public sealed class GoldenValuesTests
{
    const int Frames = 300;

    static readonly string s_folder = Path.Combine(Repository.Root, "tests", "FilterLang.Tests", "Golden");

    public static TheoryData<string> Protocols()
    {
        var names = new TheoryData<string>();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(s_folder, "values"), "*.tsv").Order(StringComparer.Ordinal))
            names.Add(Path.GetFileNameWithoutExtension(path));
        return names;
    }

    [CaptureTheory]
    [MemberData(nameof(Protocols))]
    public void Values_are_the_reference_s(string protocol)
    {
        GoldenFile golden = GoldenFile.Read(Path.Combine(s_folder, "values", protocol + ".tsv"));
        string[][] captures = [.. File.ReadLines(Path.Combine(s_folder, "captures.tsv")).Select(line => line.Split('\t'))];
        string gapsPath = Path.Combine(s_folder, "gaps.tsv");
        HashSet<string> gaps = File.Exists(gapsPath) ? [.. File.ReadLines(gapsPath)] : [];
        List<string> differences = [];
        for (int i = 0; i < captures.Length; i++)
        {
            string path = TestSupport.Captures.PathOf(captures[i][0]);
            byte[] content = File.ReadAllBytes(path);
            if (Digits(SHA256.HashData(content)) != captures[i][1]) Assert.Fail($"{captures[i][0]} is not the capture that the values were made of");
            Dictionary<string, string> expected = golden.Captures.GetValueOrDefault(i) ?? [], actual = Values(path, golden.Fields);
            foreach (string field in golden.Fields)
                if (expected.GetValueOrDefault(field, "none") != actual.GetValueOrDefault(field, "none"))
                    differences.Add($"{protocol}\t{captures[i][0]}\t{field}");
        }
        if (Environment.GetEnvironmentVariable("GOLDEN_GAPS") is { } file)
        {
            // To be sorted into gaps.tsv: what the values of all files differ in.
            lock (s_folder) File.AppendAllLines(file, differences);
            return;
        }
        string[] news = [.. differences.Where(d => !gaps.Contains(d))];
        Assert.True(news.Length == 0, $"{news.Length} differ from tshark:\n{string.Join('\n', news.Take(40))}");
    }

    static Dictionary<string, string> Values(string path, string[] names)
    {
        FieldRegistry registry = ProtocolCatalog.Default.Registry;
        Field[] fields = [.. names.Select(registry.Find).OfType<Field>()];
        var selection = new FieldSelection();
        foreach (Field field in fields) selection.Add(field);
        if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) return [];
        using CaptureReader open = reader;
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(ProtocolCatalog.Default, selection), OutputNeedsItems = true, OutputLevel = EvaluationLevel.Frame, ReadLimit = Frames,
        });
        var sink = new HashSink(fields, pipeline);
        pipeline.Run(open, sink);
        return sink.Result();
    }

    static string Digits(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash)[..16];

    struct HashSink(Field[] fields, PacketPipeline pipeline) : IPacketSink
    {
        readonly FieldsWriter _writer = new([.. fields.Select(f => new OutputColumn(f.Name, f))], new FieldsFormat { Aggregator = 0x1F });
        readonly Utf8Sink _line = new(4096);
        readonly IncrementalHash[] _hashes = [.. fields.Select(_ => IncrementalHash.CreateHash(HashAlgorithmName.SHA256))];
        readonly int[] _counts = new int[fields.Length];

        public readonly bool Accept(ref PacketContext packet, ref CaptureRecord record)
        {
            _line.Clear();
            _writer.Write(_line, pipeline.Dissector.Items);
            ReadOnlySpan<byte> line = _line.Written[..^1];
            byte[] number = Encoding.ASCII.GetBytes(packet.Number.ToString(CultureInfo.InvariantCulture) + "\t");
            int i = 0;
            foreach (Range cell in line.Split((byte)'\t'))
            {
                if (i == _counts.Length) break;
                if (!line[cell].IsEmpty)
                {
                    _counts[i]++;
                    _hashes[i].AppendData(number);
                    _hashes[i].AppendData(line[cell]);
                    _hashes[i].AppendData("\n"u8);
                }
                i++;
            }
            return true;
        }

        public readonly Dictionary<string, string> Result()
        {
            Dictionary<string, string> values = [];
            for (int i = 0; i < fields.Length; i++)
            {
                if (_counts[i] > 0) values[fields[i].Name] = $"{_counts[i]}\t{Digits(_hashes[i].GetHashAndReset())}";
                _hashes[i].Dispose();
            }
            return values;
        }
    }
}
