using System.Security.Cryptography;
using System.Text;
using FilterLang.TestSupport;

namespace FilterLang.Captures.Tests;

/// <summary>Every development capture gives the records that tshark 4.6 gives, and the same complaint.</summary>
public class GoldenTests
{
    sealed record Row(string Name, string Content, int Records, string Lines, int ExitCode, string Error)
    {
        public static Row Of(string line)
        {
            string[] parts = line.Split('\t');
            return new Row(parts[0], parts[1], int.Parse(parts[2], null), parts[3], int.Parse(parts[4], null), parts[5]);
        }
    }

    [CaptureFact]
    public void EveryCaptureHasTheRecordsOfTshark()
    {
        List<string> differences = [];
        int compared = 0;
        foreach (Row row in Rows())
        {
            compared++;
            if (!File.Exists(FilterLang.TestSupport.Captures.PathOf(row.Name)))
                differences.Add($"{row.Name}: is not there");
            else if (Difference(row) is { } difference)
                differences.Add($"{row.Name}: {difference}");
        }
        Assert.True(compared > 2000, "the golden data are not complete");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    static IEnumerable<Row> Rows() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "captures.tsv")).Select(Row.Of);

    static string? Difference(Row row)
    {
        string path = FilterLang.TestSupport.Captures.PathOf(row.Name);
        if (Prefix(File.ReadAllBytes(path)) != row.Content)
            return "the capture is not the one the golden row was made of";
        ReadFile file = ReadFile.OfPath(path);
        if (file.Frames.Count != row.Records)
            return $"{file.Frames.Count} records, tshark {row.Records} ({file.Error?.Message ?? "no error"}; tshark {row.Error})";
        if (Prefix(Encoding.UTF8.GetBytes(file.Lines())) != row.Lines)
            return "lengths or times differ";
        int exitCode = file.Error is null ? 0 : file.Error.WhileOpening ? 3 : 14;
        if (exitCode != row.ExitCode)
            return $"would exit with {exitCode}, tshark {row.ExitCode} ({file.Error?.Message ?? "no error"}; tshark {row.Error})";
        string error = file.Error switch
        {
            null => "-",
            { Kind: CaptureErrorKind.CutShort } => "cut short",
            { Kind: CaptureErrorKind.NotACapture } => "not a capture",
            { Detail: { } detail } => detail,
            var other => other.Message,
        };
        return error == row.Error ? null : $"'{error}', tshark '{row.Error}'";
    }

    static string Prefix(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
