using FilterLang.Filters.Binding;
using Xunit;

namespace FilterLang.Filters.Tests.Binding;

public sealed class TextConversionTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1.5", -1_500_000_000)]
    [InlineData("1.0000000010", 1_000_000_001)]
    [InlineData("1970-01-02T00:00:00Z", 86_400_000_000_000)]
    [InlineData("1970-01-01 01:00:00+01:00", 0)]
    [InlineData("1970-01-01T00:00:00.5Z", 500_000_000)]
    [InlineData("Jan 1, 1970 00:00:01 UTC", 1_000_000_000)]
    [InlineData("january 1, 1970 00:01 GMT", 60_000_000_000)]
    [InlineData("1970-1-1 00:00:00 EST", 18_000_000_000_000)]
    [InlineData("Jan 1, 1970 A", -3_600_000_000_000)]
    [InlineData("Feb 31, 1970 UTC", 61 * 86_400_000_000_000)]
    public void Times(string text, long nanoseconds)
    {
        Assert.Null(TimeText.Read(text, out long actual));
        Assert.Equal(nanoseconds, actual);
    }

    [Theory]
    [InlineData("1.2.3", "2a03")]
    [InlineData("2.999.3", "883703")]
    [InlineData("1.3.6.1.4.1.311", "2b060104018237")]
    [InlineData("3.1.2", null)]
    [InlineData("1.40.2", null)]
    [InlineData("1.a.2", null)]
    [InlineData("1", null)]
    public void Object_identifiers(string text, string? hex) =>
        Assert.Equal(hex, OidText.TryParse(text, relative: false) is { } bytes ? Convert.ToHexStringLower(bytes) : null);

    [Theory]
    [InlineData("00:09:6b", "00096b")]
    [InlineData("0:9:6b", "00096b")]
    [InlineData("0009.6b88", "00096b88")]
    [InlineData("00096b88", "00096b88")]
    [InlineData("00:e0-81.00", "00e08100")]
    [InlineData("abcde", "abcd0e")]
    [InlineData("6b:", "6b")]
    [InlineData(":", "")]
    [InlineData("abc", null)]
    [InlineData("ab::cd", null)]
    [InlineData("xy", null)]
    public void Byte_sequences(string text, string? hex) =>
        Assert.Equal(hex, ByteText.TryParse(text) is { } bytes ? Convert.ToHexStringLower(bytes) : null);

    [Theory]
    [InlineData("tcp.prt", "tcp.port", 1)]
    [InlineData("tcp.potr", "tcp.port", 1)]
    [InlineData("TCP.port", "tcp.port", 0)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("", "ab", 2)]
    public void Distances(string a, string b, int distance) => Assert.Equal(distance, NameSuggestion.Distance(a, b, 5));
}
