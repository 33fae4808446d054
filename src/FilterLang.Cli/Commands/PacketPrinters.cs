using FilterLang.Captures;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>Matching packets are printed.</summary>
readonly struct PrintedOutput(LineBuffer lines, PacketFormat format, PacketDissector dissector) : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        format.Write(lines.Text, dissector);
        return lines.EndPacket();
    }
}

/// <summary>Matching packets are only counted.</summary>
readonly struct SilentOutput : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record) => true;
}
