using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter fields [WORD...]</c>: searches the catalogue of fields; <c>--markdown</c> makes docs/FIELDS.md of it.</summary>
sealed class FieldsCommand : Command
{
    /// <summary>So many values of a field are listed.</summary>
    const int MostValues = 400;

    bool _markdown;

    public override string Usage => "[OPTIONS] [WORD...]";

    public override string Details => """
          dfilter fields                       every field: name, type, label
          dfilter fields dns rcode             those in whose name, label or value names all words occur
          dfilter fields tcp.flags.syn         one field with its values

        exit code: 0 something was found, 4 nothing

        """;

    public override IReadOnlyList<CliOption> Options =>
    [
        new('\0', "markdown", null, "the whole catalogue as Markdown", (_, _) => { _markdown = true; return null; }),
    ];

    public override IReadOnlyList<string> CommonOptions => [];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        FieldRegistry registry = ProtocolCatalog.Default.Registry;
        var sink = new Utf8Sink(1 << 16);
        if (_markdown) FieldList.AddMarkdown(sink, registry);
        else if (settings.Positionals is [var name] && One(sink, registry, name)) { }
        else foreach (Field field in FieldList.Find(registry, settings.Positionals)) AddLine(sink, field);
        output.Write(sink.Written);
        return sink.Length > 0 ? ExitCode.Done : ExitCode.BadFilter;
    }

    /// <summary>A field by its name, or by its old one.</summary>
    static bool One(Utf8Sink sink, FieldRegistry registry, string name)
    {
        string? old = null;
        if ((registry.Find(name) ?? registry.FindOld(name, out old)) is not { } field || field.Type == FieldType.Protocol) return false;
        AddLine(sink, field);
        if (old is not null) sink.Add($"  an old name: {name} is {field.Name}\n");
        if (field.Mask != 0) sink.Add($"  bits 0x{field.Mask:x}\n");
        int count = 0;
        foreach (ValueName value in field.Names is { IsComputed: false } names ? names.Rows : [])
        {
            if (++count > MostValues) break;
            sink.Add(value.Low == value.High || field.Names!.IsBoolean ? $"  {value.Low}  {value.Name}\n" : $"  {value.Low}-{value.High}  {value.Name}\n");
        }
        return true;
    }

    static void AddLine(Utf8Sink sink, Field field) => sink.Add($"{field.Name,-40} {field.Type.Description()}: {field.Label}\n");
}
