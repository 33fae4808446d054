using FilterLang.Protocols.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

/// <summary>The rows of tcp-analysis.txt, and what must hold for any segments.</summary>
public class TcpAnalyzerTests
{
    static readonly string[] s_handshake = ["a S 99", "b SA 499 ack 100", "a A 100 ack 500"];

    static readonly Dictionary<string, List<string>> s_scripts = Read();

    public static TheoryData<string> Titles() => [.. s_scripts.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Findings_are_those_of_the_table(string title)
    {
        using var streams = new ScriptedStreams();
        foreach (string line in s_scripts[title])
        {
            if (line == "handshake")
            {
                foreach (string segment in s_handshake) streams.Send(ScriptSegment.Parse(segment));
                continue;
            }
            string[] parts = line.Split("=>", StringSplitOptions.TrimEntries);
            Assert.Equal($"{parts[0]} => {parts[1]}", $"{parts[0]} => {streams.Send(ScriptSegment.Parse(parts[0]))}");
        }
    }

    /// <summary>
    /// Findings do not depend on where numbers begin. The exceptions are those of the reference: number 0 counts as not known, and the
    /// edges of SACK blocks are compared with raw numbers.
    /// </summary>
    [Theory]
    [InlineData(0x2000_0000u, 0x1000_0000u)]
    [InlineData(0x7FFF_FF01u, 0x8000_0001u)]
    [InlineData(0xFFFF_F001u, 0x4000_0001u)]
    public void Shifted_numbers_give_the_same_findings(uint shiftA, uint shiftB)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            using ScriptedStreams plain = new(), shifted = new();
            var traffic = new RandomTraffic(seed);
            for (int i = 0; i < 60; i++)
            {
                ScriptSegment segment = traffic.Next();
                (uint mine, uint other) = segment.Side == 0 ? (shiftA, shiftB) : (shiftB, shiftA);
                ScriptSegment moved = segment with
                {
                    Sequence = unchecked(segment.Sequence + mine),
                    Acknowledgment = unchecked(segment.Acknowledgment + other),
                };
                Assert.Equal(plain.Send(segment), shifted.Send(moved));
            }
        }
    }

    static Dictionary<string, List<string>> Read()
    {
        var scripts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? script = null;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Streams", "tcp-analysis.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) scripts.Add(line[3..], script = []);
            else if (line.Length > 0 && line[0] != '#') script!.Add(line.Trim());
        }
        return scripts;
    }
}
