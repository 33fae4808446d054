using System.Globalization;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Tests.Streams;

/// <summary>A segment in short notation, see tcp-analysis.txt.</summary>
/// <param name="Side">0 or 1.</param>
/// <param name="Scale">The shift of a window scale option, -1 for none.</param>
/// <param name="Sack">Raw edges of a SACK option's blocks.</param>
/// <param name="At">Arrival in nanoseconds, -1 for a millisecond after the segment before.</param>
sealed record ScriptSegment(int Side, TcpFlags Flags, uint Sequence, uint Length, uint Acknowledgment, uint Window, sbyte Scale,
    IReadOnlyList<(uint Left, uint Right)> Sack, long At)
{
    public static ScriptSegment Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        TcpFlags flags = 0;
        foreach (char letter in words[1])
            flags |= letter switch
            {
                'S' => TcpFlags.Syn, 'A' => TcpFlags.Ack, 'F' => TcpFlags.Fin, 'R' => TcpFlags.Reset, 'P' => TcpFlags.Push, '-' => 0,
                _ => throw new FormatException($"no flag is called '{letter}': {text}"),
            };
        string[] numbers = words[2].Split('+');
        uint acknowledgment = 0, window = 1000;
        sbyte scale = -1;
        long at = -1;
        var sack = new List<(uint, uint)>();
        for (int i = 3; i < words.Length; i += 2)
        {
            switch (words[i])
            {
                case "ack" or "num": acknowledgment = Number(words[i + 1]); break;
                case "win": window = Number(words[i + 1]); break;
                case "ws": scale = (sbyte)Number(words[i + 1]); break;
                case "at": at = (long)(decimal.Parse(words[i + 1], CultureInfo.InvariantCulture) * 1_000_000); break;
                case "sack":
                    string[] edges = words[i + 1].Split('-');
                    sack.Add((Number(edges[0]), Number(edges[1])));
                    break;
                default: throw new FormatException($"'{words[i]}' is not known: {text}");
            }
        }
        return new ScriptSegment(words[0] == "a" ? 0 : 1, flags, Number(numbers[0]), numbers.Length > 1 ? Number(numbers[1]) : 0,
            acknowledgment, window, scale, sack, at);
    }

    static uint Number(string word) => uint.Parse(word, CultureInfo.InvariantCulture);
}
