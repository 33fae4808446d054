using FilterLang.Live;
using FilterLang.TestSupport;
using Xunit;

namespace FilterLang.Adapters.Tests;

/// <summary>Real packets on the loopback interface.</summary>
public sealed class LiveCaptureTests
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [LiveFact]
    public void PacketsAreReadAsTheyCome()
    {
        using var traffic = new LoopbackTraffic("hello, filter"u8.ToArray());
        using DisplayFilter filter = DisplayFilter.Compile($"udp.dstport == {traffic.Port} && udp contains \"filter\"");
        using LiveCapture capture = LiveCapture.Open("lo", new LiveOptions { CaptureFilter = "udp" });
        using var session = PacketSession.Create().Use(filter);
        FieldHandle<ushort> port = session.Field<ushort>("udp.dstport");
        using var stop = new CancellationTokenSource(s_patience);
        int matches = 0;
        while (matches < 3 && capture.TryRead(session, stop.Token, out Packet packet))
        {
            if (!filter.Matches(packet)) continue;
            matches++;
            Assert.Equal(traffic.Port, packet.Get(port));
            Assert.InRange(DateTimeOffset.UtcNow - packet.Time, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(1));
        }
        Assert.Equal(3, matches);
        Assert.Equal(LinkType.Ethernet, capture.LinkType);
    }

    [LiveFact]
    public async Task AnAsynchronousCaptureEndsWhenAsked()
    {
        using var traffic = new LoopbackTraffic([1, 2, 3]);
        using DisplayFilter filter = DisplayFilter.Compile($"udp.port == {traffic.Port}");
        using LiveCapture capture = LiveCapture.Open("lo");
        using var session = PacketSession.Create();
        using var stop = new CancellationTokenSource(s_patience);
        int matches = 0;
        await foreach (Packet packet in capture.ReadAllAsync(session, filter, stop.Token))
        {
            Assert.Equal(45, packet.WireLength);
            if (++matches == 2) stop.Cancel();
        }
        Assert.Equal(2, matches);
    }

    [LiveFact]
    public void ASessionReadsACaptureAsAFile()
    {
        using var traffic = new LoopbackTraffic([7]);
        using var stop = new CancellationTokenSource(s_patience);
        using LiveCapture capture = LiveCapture.Open("lo", new LiveOptions { CaptureFilter = $"udp port {traffic.Port}" });
        using var session = PacketSession.Open(capture.AsStream(stop.Token));
        FieldHandle<ushort> port = session.Field<ushort>("udp.dstport");
        for (int i = 0; i < 3; i++)
        {
            Assert.True(session.Read());
            Assert.Equal(traffic.Port, session.Current.Get(port));
        }
        stop.Cancel();
        while (session.Read())
        {
        }
        Assert.Null(session.Error);
    }

    [LiveFact]
    public void WhatCannotBeCapturedIsSaid()
    {
        Assert.Contains("no interface \"nosuch0\"", Assert.Throws<LiveException>(() => LiveCapture.Open("nosuch0")).Message, StringComparison.Ordinal);
        LiveException wrong = Assert.Throws<LiveException>(() => LiveCapture.Open("lo", new LiveOptions { CaptureFilter = "tcp prt 80" }));
        Assert.Contains("Invalid capture filter \"tcp prt 80\"", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(LiveCapture.Interfaces(), i => i is { Name: "lo", IsLoopback: true });
    }

    [Fact]
    public void TheDoorIsAsCommitted() => PublicApi.AssertUnchanged(typeof(LiveCapture).Assembly, "tests/FilterLang.Adapters.Tests/FilterLang.Live.txt");
}
