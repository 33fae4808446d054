using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>The main job: packets that pass a filter are printed or written.</summary>
sealed class FilterCommand(Settings settings, StandardOutput output)
{
    public int Run()
    {
        ProtocolCatalog catalog = ProtocolCatalog.Default;
        List<Field> columns = [];
        List<string> unknown = [];
        foreach (string name in settings.Fields)
        {
            if (catalog.Registry.Find(name) is { } field) columns.Add(field);
            else unknown.Add(name);
        }
        if (unknown.Count > 0)
        {
            unknown.Sort(StringComparer.Ordinal);
            ErrorOutput.Say("Some fields aren't valid:\n\t" + string.Join("\n\t", unknown));
            return ExitCode.Usage;
        }
        var selection = new FieldSelection();
        foreach (Field field in columns) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(catalog, selection), OutputNeedsItems = true, Options = settings.Dissection, ReadLimit = settings.PacketCount,
        });
        var lines = new LineBuffer(output, settings.FlushEachPacket);
        var writer = new FieldsWriter(columns, settings.FieldsFormat);
        writer.WriteHead(lines.Text);
        var printer = new FieldsPrinter(lines, writer);
        int code = ExitCode.Done;
        foreach (string file in settings.ReadFiles)
        {
            if (!CaptureReader.TryOpen(file, out CaptureReader? reader, out CaptureError? error))
            {
                ErrorOutput.Say(error.Message);
                return error.Kind is CaptureErrorKind.CutShort or CaptureErrorKind.Damaged ? ExitCode.DamagedInput : ExitCode.BadInput;
            }
            using (reader)
            {
                pipeline.Run(reader, ref printer);
                if (reader.Error is not { } failure) continue;
                ErrorOutput.Say(failure.Message);
                code = ExitCode.DamagedInput;
            }
        }
        lines.Flush();
        return code;
    }
}
