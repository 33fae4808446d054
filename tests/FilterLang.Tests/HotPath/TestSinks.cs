using FilterLang.Output;

namespace FilterLang.Tests.HotPath;

/// <summary>Keeps the numbers of the packets that pass.</summary>
sealed class NumberSink : IPacketSink
{
    public List<long> All { get; } = [];

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        All.Add(packet.Number);
        return true;
    }
}

/// <summary>Keeps the lines that a format makes of them.</summary>
sealed class LineSink(PacketFormat format, PacketDissector dissector) : IPacketSink
{
    public Utf8Sink Text { get; } = new(1 << 16);

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        format.Write(Text, ref packet, dissector);
        return true;
    }
}
