using FilterLang.Cli.Objects;

namespace FilterLang.Cli.Options;

/// <summary>The value of <c>--export-objects</c>.</summary>
static class ObjectOptions
{
    /// <summary><c>PROTOCOL,FOLDER</c>, or <c>help</c>.</summary>
    public static string? Apply(Settings settings, string value)
    {
        if (value == "help")
        {
            settings.ListObjectKinds = true;
            return null;
        }
        int comma = value.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0) return $"\"--export-objects\" are specified as: PROTOCOL,DIR; PROTOCOL is one of: {string.Join(", ", ObjectKinds.Names)}";
        string kind = value[..comma];
        if (ObjectKinds.Complaint(kind) is { } complaint) return $"\"--export-objects\": {complaint}";
        if (settings.ObjectFolders.Exists(f => f.Kind == kind)) return $"\"--export-objects\" already specified protocol '{kind}'";
        settings.ObjectFolders.Add((kind, value[(comma + 1)..]));
        return null;
    }
}
