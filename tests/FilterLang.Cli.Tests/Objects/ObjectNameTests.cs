using System.Text;
using FilterLang.Cli.Objects;

namespace FilterLang.Cli.Tests.Objects;

/// <summary>Names of files that objects are written to: rows are what tshark 4.6 makes of the same names.</summary>
public sealed class ObjectNameTests
{
    static string Repeat(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"(.)\{(\d+)\}", m => new string(m.Groups[1].Value[0], int.Parse(m.Groups[2].Value)));

    [Theory]
    [InlineData("c.txt", 0, "c.txt")]
    [InlineData("c.txt", 1, "c(1).txt")]
    [InlineData("a.tar.gz", 2, "a.tar(2).gz")]
    [InlineData("dup", 12, "dup(12)")]
    [InlineData("dot.", 1, "dot(1).")]
    [InlineData(".bashrc", 1, "(1).bashrc")]
    [InlineData("/", 0, "%2f")]
    [InlineData("f\"<>:|?*%.txt", 0, "f%22%3c%3e%3a%7c%3f%2a%.txt")]
    [InlineData("f%2fx", 0, "f%2fx")]
    [InlineData("x\\y/z", 0, "x%5cy%2fz")]
    [InlineData("\u0001\t\u001f\u007f", 0, "%01%09%1f\u007f")]
    [InlineData("..", 1, ".(1).")]
    [InlineData("a{300}.txt", 0, "a{251}.txt")]
    [InlineData("b{300}", 0, "b{255}")]
    [InlineData("d{251}.txt", 1, "d{248}(1).txt")]
    [InlineData("e{256}", 2, "e{252}(2)")]
    [InlineData("h{100}.i{200}", 0, "h{54}.i{200}")]
    [InlineData("h{100}.i{200}", 1, "h{51}(1).i{200}")]
    [InlineData("x.c{300}", 0, "x.c{253}")]
    [InlineData("x.c{300}", 1, "x.c{250}(1)")]
    [InlineData("m.n{249}", 1, "m(1).n{249}")]
    [InlineData("m.n{251}", 1, "m.n{250}(1)")]
    [InlineData("yy.c{252}", 0, "yy.c{252}")]
    [InlineData("s{300}.", 1, "s{251}(1).")]
    [InlineData("k{10}.l{100}m{200}.n{300}", 1, "k{10}.l{100}m{141}(1)")]
    public void NamesAreThoseOfTshark(string name, int number, string expected)
    {
        string made = ObjectName.Of(Encoding.UTF8.GetBytes(Repeat(name)), number);
        Assert.Equal(Repeat(expected), made);
        Assert.True(Encoding.UTF8.GetByteCount(made) <= ObjectName.Longest);
    }

    [Fact]
    public void CharactersAreNotCutApart() => Assert.Equal(new string('ä', 125) + ".txt", ObjectName.Of(Encoding.UTF8.GetBytes(new string('ä', 200) + ".txt"), 0));

    [Theory]
    [InlineData(true, "text/html", "object7.text/html")]
    [InlineData(true, "", "object7.")]
    [InlineData(false, "", "object7")]
    public void WhatHasNoNameIsCalledByItsFrame(bool hasType, string type, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(ObjectName.Generic(7, hasType, Encoding.UTF8.GetBytes(type))));
}
