using System.Text;
using Xunit;

namespace FilterLang.Protocols.Tests.Application;

/// <summary>The examples of RFC 9204 appendix B, and mistakes.</summary>
public class QpackTests
{
    readonly Qpack _decoder = new();

    // All lines of a section, joined by blanks.
    string Section(string hex)
    {
        byte[] section = Convert.FromHexString(hex);
        int at = 0;
        if (!_decoder.Begin(section, ref at)) return _decoder.IsBlocked ? "blocked" : "broken";
        var lines = new List<string>();
        while (_decoder.NextLine(section, ref at)) lines.Add($"{Encoding.ASCII.GetString(_decoder.Name.Bytes)}={Encoding.ASCII.GetString(_decoder.Value.Bytes)}");
        return string.Join(' ', lines) + (_decoder.IsBroken ? " broken" : "");
    }

    // False where an instruction was none, or could not be obeyed.
    bool Instruct(string hex)
    {
        byte[] data = Convert.FromHexString(hex);
        for (int at = 0; at < data.Length;)
            if (_decoder.Next(data, ref at) != HpackResult.Done || !_decoder.Obey()) return false;
        return true;
    }

    [Fact]
    public void The_examples_of_the_standard_are_decoded()
    {
        Assert.Equal(":path=/index.html", Section("0000510b2f696e6465782e68746d6c"));
        Assert.Equal("blocked", Section("03811011"));
        Assert.True(Instruct("3fbd01c00f7777772e6578616d706c652e636f6dc10c2f73616d706c652f70617468"));
        Assert.Equal(":authority=www.example.com :path=/sample/path", Section("03811011"));
        Assert.True(Instruct("4a637573746f6d2d6b65790c637573746f6d2d76616c7565"));
        Assert.True(Instruct("02"));
        Assert.Equal(4UL, _decoder.Inserted);
        Assert.Equal(":authority=www.example.com :path=/ custom-key=custom-value", Section("050080c181"));
        Assert.True(Instruct("810d637573746f6d2d76616c756532"));
        Assert.Equal("custom-key=custom-value2", Section("060080"));
    }

    [Theory]
    [InlineData("0000d1ff50", ":method=GET broken")]                // beyond the static table
    [InlineData("000080", " broken")]                               // an entry that nobody has inserted
    [InlineData("0000d151", ":method=GET broken")]                  // a value that is missing
    [InlineData("0000d15105ab", ":method=GET broken")]              // and one that is cut
    [InlineData("00", "broken")]                                    // no base
    [InlineData("0080", "broken")]                                  // a base below zero
    [InlineData("0000ffffffffffffffffffffffff01", " broken")]       // a number that is too big
    public void After_a_mistake_nothing_is_decoded(string hex, string expected)
    {
        Assert.Equal(expected, Section(hex));
        Assert.Equal("broken", Section("0000d1"));
        Assert.False(Instruct("3f01"));
    }

    [Theory]
    [InlineData("3fe1ff7f")]        // more than a table may have
    [InlineData("c00161")]          // no room
    [InlineData("02")]              // nothing to repeat
    [InlineData("800161")]          // no such name
    public void Instructions_that_cannot_be_obeyed_are_mistakes(string hex) => Assert.False(Instruct(hex));

    [Fact]
    public void An_instruction_that_is_cut_waits()
    {
        byte[] data = Convert.FromHexString("3fbd01c00f7777772e6578616d706c652e636f6d");
        for (int length = 4; length < data.Length; length++)
        {
            int at = 3;
            Assert.Equal(HpackResult.Incomplete, _decoder.Next(data.AsSpan(0, length), ref at));
            Assert.Equal(3, at);
        }
    }

    [Fact]
    public void Noise_neither_throws_nor_ends_nowhere()
    {
        var noise = new Random(9204);
        byte[] data = new byte[64];
        for (int round = 0; round < 20_000; round++)
        {
            noise.NextBytes(data);
            var decoder = new Qpack();
            for (int at = 0; at < data.Length && decoder.Next(data, ref at) == HpackResult.Done;) decoder.Obey();
            int from = 0;
            if (!new Qpack().Begin(data, ref from)) continue;
            var other = new Qpack();
            from = 0;
            other.Begin(data, ref from);
            while (other.NextLine(data, ref from)) Assert.True(from <= data.Length);
        }
    }
}
