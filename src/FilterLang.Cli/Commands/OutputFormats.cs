using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>What <c>-T</c>, <c>-e</c>, <c>-V</c>, <c>-O</c>, <c>-P</c> and <c>-x</c> ask for, and the format that answers it.</summary>
sealed class OutputFormats(Settings settings, FieldRegistry registry, string captureName)
{
    static readonly string[] s_withColumns = ["fields", "json", "jsonraw", "ek", "pdml", "csv", "jsonl"];
    static readonly string[] s_names = ["text", "tabs", "psml", .. s_withColumns];
    readonly string _format = settings.Format ?? "text";
    List<OutputColumn> _columns = [];
    ColourRules? _colours;

    /// <summary>The text formats show a tree, or a structured format shows the whole packet.</summary>
    bool ShowsTree => settings.Details && IsText || (_columns.Count == 0 && _format is "json" or "jsonraw" or "ek" or "pdml");

    bool IsText => _format is "text" or "tabs";

    bool ShowsSummary => _format == "psml" || (IsText && (settings.PrintSummary || !(settings.Details || settings.Bytes)));

    /// <summary>What is wrong with the options, or null. Resolves the columns.</summary>
    public string? Complaint()
    {
        if (!s_names.Contains(_format)) return $"Invalid -T parameter \"{_format}\"; it must be one of: {string.Join(", ", s_names.Order())}";
        if (_format == "fields" && settings.Fields.Count == 0) return "\"-Tfields\" was specified, but no fields were specified with \"-e\".";
        if (settings.Fields.Count > 0 && !s_withColumns.Contains(_format))
            return "Output fields were specified with \"-e\", but \"-Tek, -Tfields, -Tjson, -Tpdml, -Tcsv or -Tjsonl\" was not specified.";
        IEnumerable<string> names = settings.Fields;
        if (settings.Fields.Count == 0 && _format is "csv" or "jsonl") names = ColumnFields.Titles.Select(t => t.Field.Name);
        List<string> unknown = [];
        foreach (string name in names)
        {
            if (ColumnOf(name) is { } column) _columns.Add(column);
            else unknown.Insert(0, name);
        }
        if (unknown.Count > 0) return "Some fields aren't valid:\n\t" + string.Join("\n\t", unknown);
        if (settings.Explode is not { } exploded) return null;
        return _columns.Exists(c => c.Name == exploded) && _format is "fields" or "csv" or "jsonl"
            ? null : $"--explode \"{exploded}\": it must be a field given with \"-e\" to -T fields, csv or jsonl";
    }

    /// <summary>Adds what is shown of a packet.</summary>
    public FieldSelection Selection(bool everything = false)
    {
        // What is put together or unpacked is shown as well.
        bool dumps = IsText && settings is { Bytes: true, BytesParts.FrameOnly: false };
        var selection = new FieldSelection { Everything = ShowsTree || everything || dumps };
        foreach (OutputColumn column in _columns)
            foreach (Field field in column.Fields) selection.Add(field);
        foreach (ListColumn column in ShowsSummary ? settings.Columns : [])
            foreach (Field field in column.Shown.SelectMany(s => s.Fields)) selection.Add(field);
        if (settings.Coloured && IsText && ShowsSummary) (_colours ??= ColourRules.Load(settings, registry)).AddTo(selection);
        return selection;
    }

    /// <summary>The plan for what is shown and what a filter reads.</summary>
    public DissectionPlan Plan(ProtocolCatalog catalog, FieldSelection selection) => new(catalog, selection)
    {
        WantsColumns = ShowsSummary || (IsText && settings is { Bytes: true, BytesParts.Time: true }), WantsLabels = _columns.Exists(c => c.Field.Type == FieldType.Protocol),
    };

    public EvaluationLevel Level => ShowsSummary ? EvaluationLevel.Analysis : EvaluationLevel.Frame;

    public PacketFormat Create()
    {
        PacketFormat format = _format switch
        {
            "fields" => new FieldsLines(new FieldsWriter(_columns, settings.FieldsFormat), SpineColumns.TryCreate(_columns, settings.FieldsFormat)),
            "csv" => new CsvFormat(_columns),
            "jsonl" => new ColumnsFormat(_columns, StructuredKind.JsonLines, captureName),
            "psml" => new PsmlFormat(settings.Columns),
            "json" or "jsonraw" when _columns.Count > 0 => new ColumnsFormat(_columns, StructuredKind.Json, captureName),
            "ek" when _columns.Count > 0 => new ColumnsFormat(_columns, StructuredKind.Ek, captureName),
            "pdml" when _columns.Count > 0 => new ColumnsFormat(_columns, StructuredKind.Pdml, captureName),
            "json" => new JsonFormat(settings.Layers, settings.Bytes ? RawMembers.Beside : RawMembers.None, settings.UniqueNames),
            "jsonraw" => new JsonFormat(settings.Layers, RawMembers.Only, settings.UniqueNames),
            "ek" => new EkFormat(settings.Layers, settings.Bytes ? RawMembers.Beside : RawMembers.None),
            "pdml" => new PdmlFormat(captureName, settings.Layers),
            _ => new TextFormat(new TextParts
            {
                Summary = ShowsSummary, Details = settings.Details, Opened = settings.OpenedProtocols, Bytes = settings.Bytes ? settings.BytesParts : null,
                Tabs = _format == "tabs", Columns = settings.Columns, Separator = settings.Separator ?? "",
            }),
        };
        if (_colours is { } colours) return new ColouredFormat(format, colours);
        return settings.Explode is { } name ? new ExplodedFormat(format, _columns.Last(c => c.Name == name)) : format;
    }

    // A field, a column of the packet list by its title, an expression of the filter language; where only items can be shown, also one
    // occurrence of a field's protocol (ip.src#2) and its octets (@ip.ttl).
    OutputColumn? ColumnOf(string name)
    {
        if ((registry.Find(name) ?? registry.FindOld(name, out _)) is { } plain) return new OutputColumn(name, plain);
        foreach ((string title, Field listed) in ColumnFields.Titles)
            if (name == "_ws.col." + title) return new OutputColumn(listed.Name, listed);
        if (_format is "fields" or "csv" && OutputColumn.OfExpression(name, registry) is { } computed) return computed;
        bool raw = name.StartsWith('@');
        string rest = raw ? name[1..] : name;
        int mark = rest.IndexOf('#', StringComparison.Ordinal), layer = 0;
        if (mark >= 0 && (!int.TryParse(rest[(mark + 1)..], out layer) || layer == 0)) return null;
        return registry.Find(mark < 0 ? rest : rest[..mark]) is { } field ? new OutputColumn(name, field, layer, raw) : null;
    }
}
