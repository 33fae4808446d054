namespace FilterLang.Captures.Tests;

/// <summary>Small files of every format, for the tests that cut and damage them.</summary>
public static class Samples
{
    internal static Build Make(string name) => name switch
    {
        "pcap" => Pcap(new Build(), 0xA1B2C3D4),
        "pcap swapped" => Pcap(new Build(bigEndian: true), 0xA1B2C3D4),
        "pcap ns" => Pcap(new Build(), 0xA1B23C4D),
        "pcap modified" => Pcap(new Build(), 0xA1B2CD34, extra: [2, 0, 0, 0, 0, 8, 0, 0]),
        "pcap sunatm" => Pcap(new Build(), 0xA1B2C3D4, linkType: 123),
        "pcapng" => Pcapng(bigEndian: false),
        "pcapng swapped" => Pcapng(bigEndian: true),
        _ => throw new ArgumentException(name),
    };

    internal static readonly string[] All =
        ["pcap", "pcap swapped", "pcap ns", "pcap modified", "pcap sunatm", "pcapng", "pcapng swapped"];

    public static TheoryData<string> Names => [.. All];

    static Build Pcap(Build build, uint magic, byte[]? extra = null, uint linkType = 1)
    {
        build.Pcap(magic, linkType);
        for (int record = 0; record < 5; record++)
            build.Record([.. Enumerable.Repeat((byte)(0xE0 + record), 40 + 7 * record)], fraction: (uint)record, wire: 1000, extra: extra);
        return build;
    }

    static Build Pcapng(bool bigEndian)
    {
        var build = new Build(bigEndian);
        byte[] comment = [.. build.Option(1, "a comment"), .. build.Option32(2, 1), .. build.Option(0)];
        build.Section(build.Option(4, "sample")).Interface(options: build.Option(2, "eth0")).Enhanced(Build.Data(33), options: comment)
            .Simple(Build.Data(17)).Obsolete(Build.Data(20), drops: 2);
        build.Block(4, build.Body().U16(0).U16(0).Bytes);
        build.Interface(101, options: build.Option(9, 9)).Enhanced(Build.Data(64), index: 1).Enhanced([], index: 1);
        return build;
    }
}
