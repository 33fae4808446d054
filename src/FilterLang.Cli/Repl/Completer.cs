using FilterLang.Fields;
using FilterLang.Filters.Functions;

namespace FilterLang.Cli.Repl;

/// <summary>What may follow at a caret: fields, operators that fit the field before, names of its values, functions, macros, files, commands.</summary>
sealed class Completer(FieldRegistry registry, IReadOnlyDictionary<string, string> macros)
{
    const string WordLetters = "_.-";
    static readonly string[] s_relations = ["==", "!=", ">", "<", ">=", "<=", "===", "!==", "eq", "ne", "gt", "lt", "ge", "le"];
    static readonly string[] s_fileCommands = [".open", ".save"];
    Field[]? _fields;

    public Completions At(string text, int caret)
    {
        string before = text[..caret];
        if (before.StartsWith('.')) return InCommand(before);
        if (before.Count(c => c == '"') % 2 == 1) return Completions.None;
        int start = caret;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || WordLetters.Contains(text[start - 1], StringComparison.Ordinal))) start--;
        string word = before[start..];
        if (start > 0 && (text[start - 1] == '$' || (start > 1 && text[start - 1] == '{' && text[start - 2] == '$'))) return Macros(start, word);
        string[] words = before[..start].Split([' ', '\t', '\n', '(', '!'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [.., var owner, var relation] && (s_relations.Contains(relation) || relation is "in" or "{" or "{ ") && registry.Find(owner) is { } field)
            return Values(field, start, word);
        if (words is [.., var set, "in", var open] && open.StartsWith('{') && registry.Find(set) is { } member) return Values(member, start, word);
        if (words is [.., var last] && registry.Find(last) is { } named && before[..start].EndsWith(' ')) return Operators(named, start, word);
        return Fields(start, word);
    }

    Completions Fields(int start, string word)
    {
        _fields ??= [.. registry.Names.OrderBy(f => f.Name, StringComparer.Ordinal)];
        var found = new List<Completion>();
        int low = 0, high = _fields.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(_fields[middle].Name, word) < 0) low = middle + 1;
            else high = middle;
        }
        for (int i = low; i < _fields.Length && _fields[i].Name.StartsWith(word, StringComparison.Ordinal); i++)
            found.Add(new Completion(_fields[i].Name, _fields[i].Type.Description(), _fields[i].Label));
        if (word.Length == 0 || !word.Contains('.', StringComparison.Ordinal))
            foreach ((string name, string summary, _) in LanguageHelp.Functions)
                if (name.StartsWith(word, StringComparison.Ordinal)) found.Add(new Completion(name + "(", "Function", summary));
        return new Completions(start, found);
    }

    static Completions Operators(Field field, int start, string word)
    {
        List<(string Text, string Meaning)> all = [];
        if (field.Type != FieldType.None) all.AddRange([("==", "some value is equal"), ("!=", "no value is equal")]);
        if (field.Type is not (FieldType.None or FieldType.Boolean or FieldType.Protocol)) all.AddRange([("in", "some value is in a set"), (">", "some value is greater"), ("<", "some value is less"), (">=", "greater or equal"), ("<=", "less or equal")]);
        if (field.Type.IsRun() && field.Type is not (FieldType.IPv6 or FieldType.Guid)) all.Add(("contains", "text or bytes occur in it"));
        if (field.Type.IsText() || field.Type == FieldType.Protocol) all.Add(("matches", "a pattern matches"));
        if (field.Type.IsInteger()) all.Add(("&", "bits of it are set"));
        all.AddRange([("and", "both"), ("or", "either")]);
        return new Completions(start, [.. all.Where(o => o.Text.StartsWith(word, StringComparison.Ordinal)).Select(o => new Completion(o.Text, "Operator", o.Meaning))]);
    }

    static Completions Values(Field field, int start, string word)
    {
        if (field.Type == FieldType.Boolean) return new Completions(start, [.. new[] { ("1", "true"), ("0", "false") }.Where(v => v.Item1.StartsWith(word, StringComparison.Ordinal))
            .Select(v => new Completion(v.Item1, "Value", field.Names?.Find(v.Item1 == "1" ? 1UL : 0) ?? v.Item2))]);
        if (field.Names is not { IsComputed: false } names) return Completions.None;
        return new Completions(start, [.. names.Rows.Where(r => r.Low == r.High && r.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(r => r.Name).Select(r => new Completion($"\"{r.Name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", "Value", $"{r.Low}"))]);
    }

    Completions Macros(int start, string word) =>
        new(start, [.. macros.Where(m => m.Key.StartsWith(word, StringComparison.Ordinal)).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new Completion(m.Key, "Macro", m.Value))]);

    Completions InCommand(string before)
    {
        int blank = before.LastIndexOf(' ');
        if (blank < 0) return new Completions(0, [.. ReplCommands.All.Where(c => c.Name.StartsWith(before[1..], StringComparison.Ordinal)).Select(c => new Completion("." + c.Name, "Command", c.Help))]);
        string word = before[(blank + 1)..];
        if (s_fileCommands.Any(c => before.StartsWith(c + " ", StringComparison.Ordinal))) return Files(blank + 1, word);
        return before.StartsWith(".help", StringComparison.Ordinal) || before.StartsWith(".set", StringComparison.Ordinal) ? Completions.None : Fields(blank + 1, word);
    }

    static Completions Files(int start, string word)
    {
        try
        {
            string folder = Path.GetDirectoryName(word) is { Length: > 0 } named ? named : word.StartsWith('/') ? "/" : ".", shown = word[..(word.LastIndexOf('/') + 1)];
            return new Completions(start, [.. new DirectoryInfo(folder).EnumerateFileSystemInfos(Path.GetFileName(word) + "*")
                .Where(f => !f.Name.StartsWith('.')).OrderBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => new Completion(shown + f.Name + (f is DirectoryInfo ? "/" : ""), f is FileInfo file ? $"{file.Length} octets" : "Folder", ""))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Completions.None;
        }
    }
}
