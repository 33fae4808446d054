using FilterLang.Captures;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>Writes what is shown of a dissected packet.</summary>
abstract class PacketPrinter
{
    public abstract void Print(Utf8Sink sink, ref PacketContext packet);
}

/// <summary><c>-T fields</c>.</summary>
/// <param name="writer">Writes the items of a dissected packet.</param>
/// <param name="columns">Writes what the spine describes, where that is enough.</param>
sealed class FieldsPrinter(FieldsWriter writer, SpineColumns? columns) : PacketPrinter
{
    public override void Print(Utf8Sink sink, ref PacketContext packet)
    {
        if (columns is not null && (packet.Spine & Spine.Complex) == 0) columns.Write(sink, ref packet);
        else writer.Write(sink, packet.Items);
    }
}

/// <summary>The summary line.</summary>
sealed class SummaryPrinter(SummaryWriter writer, PacketDissector dissector) : PacketPrinter
{
    public override void Print(Utf8Sink sink, ref PacketContext packet) => writer.Write(sink, dissector);
}

/// <summary>Matching packets are printed.</summary>
sealed class PrintedOutput(LineBuffer lines, PacketPrinter printer) : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        printer.Print(lines.Text, ref packet);
        return lines.EndPacket();
    }
}

/// <summary>Matching packets are only counted.</summary>
sealed class SilentOutput : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record) => true;
}
