using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FilterLang.Filters.Patterns;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Tests.Cases;
using Xunit;

namespace FilterLang.Filters.Tests.Patterns;

public class PatternTests
{
    public static TheoryData<string, string> Patterns => CaseTable.Read("patterns.txt");

    [Theory, MemberData(nameof(Patterns))]
    public void A_pattern_means_what_PCRE2_means(string row, string expected)
    {
        string[] parts = row.Split('\t');
        string answer;
        try
        {
            answer = new BytesPattern(Encoding.UTF8.GetBytes(parts[0])).IsMatch(Bytes(parts[1])) ? "true" : "false";
        }
        catch (PatternException e)
        {
            answer = e.Message;
        }

        Assert.Equal(expected, answer);
    }

    [Fact]
    public void A_pattern_that_explodes_gives_up()
    {
        var pattern = new BytesPattern(@"^(a+)+\1$"u8);
        byte[] subject = [.. Enumerable.Repeat((byte)'a', 40), (byte)'!'];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(pattern.IsMatch(subject));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Nesting_is_limited() =>
        Assert.Throws<PatternException>(() => new BytesPattern(Encoding.ASCII.GetBytes(new string('(', 100_000))));

    static byte[] Bytes(string text) =>
        Encoding.Latin1.GetBytes(Regex.Replace(text, @"\\x([0-9a-f]{2})", m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
}
