using FilterLang.Captures;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>Matching packets are printed.</summary>
sealed class PrintedOutput(LineBuffer lines, PacketFormat format, PacketDissector dissector) : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        format.Write(lines.Text, ref packet, dissector);
        return lines.EndPacket();
    }
}

/// <summary>Matching packets are only counted.</summary>
sealed class SilentOutput : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record) => true;
}
