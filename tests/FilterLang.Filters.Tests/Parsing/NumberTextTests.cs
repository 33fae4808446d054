using FilterLang.Filters.Parsing;
using Xunit;

namespace FilterLang.Filters.Tests.Parsing;

public class NumberTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("128", 128)]
    [InlineData("0200", 128)]
    [InlineData("00", 0)]
    [InlineData("0x80", 128)]
    [InlineData("0XfF", 255)]
    [InlineData("0b1000", 8)]
    [InlineData("0B1", 1)]
    [InlineData("0b", 0)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("0xffffffffffffffff", ulong.MaxValue)]
    public void Integers(string word, ulong value)
    {
        Assert.True(NumberText.TryInteger(word, out ulong actual));
        Assert.Equal(value, actual);
    }

    [Theory]
    [InlineData("09")]
    [InlineData("0b2")]
    [InlineData("0x")]
    [InlineData("18446744073709551616")]
    [InlineData("0x10000000000000000")]
    public void Integer_shaped_words_that_are_none(string word)
    {
        Assert.True(NumberText.IsIntegerShaped(word));
        Assert.False(NumberText.TryInteger(word, out _));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("09.5", 9.5)]
    [InlineData("1e5", 1e5)]
    [InlineData("1E+5", 1e5)]
    [InlineData("1.5e-3", 1.5e-3)]
    [InlineData("0x1p3", 8.0)]
    [InlineData("0x1.8", 1.5)]
    [InlineData("0x1.8p1", 3.0)]
    [InlineData("0x1.8p-1", 0.75)]
    [InlineData("0.0", 0.0)]
    [InlineData("0e99999", 0.0)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("NaN", double.NaN)]
    [InlineData("nan(12)", double.NaN)]
    public void Floats(string word, double value)
    {
        Assert.True(NumberText.TryFloat(word, out double actual));
        Assert.Equal(value, actual);
    }

    [Theory]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("1e-400", 0.0)]
    [InlineData("0x1p99999", double.PositiveInfinity)]
    [InlineData("0x1p-99999", 0.0)]
    public void Floats_out_of_range(string word, double value)
    {
        Assert.True(NumberText.IsFloatShaped(word));
        Assert.False(NumberText.TryFloat(word, out double actual));
        Assert.Equal(value, actual);
    }
}
