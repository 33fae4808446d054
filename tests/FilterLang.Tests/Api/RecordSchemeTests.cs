using System.Net;

namespace FilterLang.Tests.Api;

/// <summary>The language over records of the programmer's own.</summary>
public sealed class RecordSchemeTests
{
    sealed record Line(string? Path, int Status, IPAddress Client, DateTimeOffset At, TimeSpan Took, bool Secure, double Load, string[] Tags, byte[]? Body);

    static readonly RecordScheme<Line> s_scheme = new RecordScheme<Line>("log", "Log line")
        .Text("log.path", "Path", l => l.Path)
        .Number("log.status", "Status", l => l.Status)
        .IPv4("log.client", "Client", l => l.Client)
        .IPv6("log.client6", "Client", l => l.Client)
        .Time("log.time", "Time", l => l.At)
        .Span("log.took", "Took", l => l.Took)
        .Flag("log.secure", "Secure", l => l.Secure)
        .Real("log.load", "Load", l => l.Load)
        .Texts("log.tag", "Tag", l => l.Tags)
        .Bytes("log.body", "Body", l => l.Body);

    static readonly Line s_line = new("/api/users", 503, IPAddress.Parse("10.1.2.3"), new DateTimeOffset(2024, 5, 17, 8, 30, 0, TimeSpan.Zero),
        TimeSpan.FromMilliseconds(1500), true, 0.75, ["slow", "näh"], [0xde, 0xad, 0xbe, 0xef]);

    [Theory]
    [InlineData("log", true)]
    [InlineData("log.status >= 500 && log.path contains \"/api/\"", true)]
    [InlineData("log.status in {200..299, 404}", false)]
    [InlineData("log.path matches \"^/API/U\"", true)]
    [InlineData("log.client == 10.0.0.0/8", true)]
    [InlineData("log.client == 192.168.0.0/16", false)]
    [InlineData("log.client6", false)]
    [InlineData("log.took > 1.2", true)]
    [InlineData("log.took == 1.5", true)]
    [InlineData("log.time >= \"2024-05-17T08:00:00Z\"", true)]
    [InlineData("log.time < \"2024-05-17T08:00:00Z\"", false)]
    [InlineData("log.secure == 1", true)]
    [InlineData("log.load > 0.5 and log.load < 1", true)]
    [InlineData("log.tag == \"slow\"", true)]
    [InlineData("log.tag == \"näh\"", true)]
    [InlineData("count(log.tag) == 2", true)]
    [InlineData("log.body[1:2] == ad:be", true)]
    [InlineData("len(log.path) == 10", true)]
    [InlineData("not log.body contains de:ad", false)]
    public void ARecordIsFiltered(string text, bool expected)
    {
        using RecordFilter<Line> filter = s_scheme.Compile(text);
        Assert.Equal(expected, filter.Matches(s_line));
    }

    [Fact]
    public void WhatARecordDoesNotHaveIsAbsent()
    {
        using RecordFilter<Line> path = s_scheme.Compile("log.path"), negated = s_scheme.Compile("!log.path");
        Line without = s_line with { Path = null };
        Assert.False(path.Matches(without));
        Assert.True(negated.Matches(without));
        Assert.True(path.Matches(s_line));
    }

    [Fact]
    public void MistakesAreDiagnostics()
    {
        Assert.False(s_scheme.TryCompile("log.staus == 1", out _, out IReadOnlyList<FilterLang.Filters.Diagnostics.Diagnostic> diagnostics));
        Assert.Contains("log.status", diagnostics[0].Hint + diagnostics[0].Fix, StringComparison.Ordinal);
        Assert.Throws<FilterException>(() => s_scheme.Compile("tcp.port == 80"));
        Assert.Throws<InvalidOperationException>(() => s_scheme.Text("log.late", "Late", l => null));
        Assert.Throws<ArgumentException>(() => new RecordScheme<Line>("a", "A").Text("b.c", "C", l => null));
    }

    [Fact]
    public void OneFilterServesManyThreads()
    {
        using RecordFilter<Line> filter = s_scheme.Compile("log.status == 7 || log.path == \"/7\"");
        int matches = 0;
        Parallel.For(0, 10_000, i =>
        {
            if (filter.Matches(s_line with { Status = i % 10, Path = "/x" })) Interlocked.Increment(ref matches);
        });
        Assert.Equal(1000, matches);
    }
}
