using FilterLang.Captures;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>Writes what is shown of a dissected packet.</summary>
abstract class PacketPrinter
{
    public abstract void Print(Utf8Sink sink, PacketItems items);
}

/// <summary><c>-T fields</c>.</summary>
sealed class FieldsPrinter(FieldsWriter writer) : PacketPrinter
{
    public override void Print(Utf8Sink sink, PacketItems items) => writer.Write(sink, items);
}

/// <summary>The summary line.</summary>
sealed class SummaryPrinter(SummaryWriter writer, PacketDissector dissector) : PacketPrinter
{
    public override void Print(Utf8Sink sink, PacketItems items) => writer.Write(sink, dissector);
}

/// <summary>Matching packets are printed.</summary>
readonly struct PrintedOutput(LineBuffer lines, PacketPrinter printer) : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        printer.Print(lines.Text, packet.Items);
        return lines.EndPacket();
    }
}

/// <summary>Matching packets are only counted.</summary>
readonly struct SilentOutput : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record) => true;
}
