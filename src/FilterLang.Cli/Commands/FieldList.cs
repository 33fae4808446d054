using FilterLang.Fields;

namespace FilterLang.Cli.Commands;

/// <summary>The catalogue of fields as lists.</summary>
static class FieldList
{
    /// <summary>The fields in whose name, label or value names all words occur, by name.</summary>
    public static IEnumerable<Field> Find(FieldRegistry registry, IReadOnlyCollection<string> words) =>
        registry.Names.Where(f => words.All(w => Has(f, w))).OrderBy(f => f.Name, StringComparer.Ordinal);

    static bool Has(Field field, string word) => Contains(field.Name, word) || Contains(field.Label, word)
        || (field.Names is { IsComputed: false } names && names.Rows.Any(r => Contains(r.Name, word)));

    static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>All of it as Markdown, a section for each protocol that has fields.</summary>
    public static void AddMarkdown(Utf8Sink sink, FieldRegistry registry)
    {
        sink.Add("# Fields\n\nMade by `dfilter fields --markdown`; do not edit. `dfilter fields NAME` tells a field's values.\n");
        foreach (FieldOwner owner in registry.Owners.OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            Field[] fields = [.. owner.Fields.Where(f => f.Type != FieldType.Protocol && ReferenceEquals(registry.Find(f.Name), f))];
            if (fields.Length == 0) continue;
            sink.Add($"\n## {owner.Name}: {Plain(owner.Label)}\n\n| name | type | label |\n| --- | --- | --- |\n");
            foreach (Field field in fields) sink.Add($"| `{field.Name}` | {field.Type.Description()} | {Plain(field.Label)} |\n");
        }
    }

    static string Plain(string label) => label.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);
}
