using FilterLang.Captures;
using FilterLang.Cli.Commands;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>Packets go to the reports, and to a printer where they are printed as well.</summary>
readonly struct ReportSink(IReadOnlyList<Report> reports, LineBuffer lines, PacketFormat? format, PacketDissector dissector) : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        foreach (Report report in reports)
            if (report.Filter is not { } filter || filter.Full(ref packet)) report.Take(dissector);
        if (format is null) return true;
        format.Write(lines.Text, dissector);
        return lines.EndPacket();
    }
}
