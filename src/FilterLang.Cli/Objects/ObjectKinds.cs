using FilterLang.Fields;

namespace FilterLang.Cli.Objects;

/// <summary>What <c>--export-objects</c> can write: protocols whose messages carry files, mails or certificates.</summary>
static class ObjectKinds
{
    // Fields that are read where these objects are.
    static readonly (string Name, string[] Fields)[] s_rows =
    [
        ("ftp-data", ["ftp-data.command"]),
        ("http", ["http.file_data", "http2.data.data"]),
        ("imf", ["imf.subject"]),
        ("smb", ["smb.file_data", "smb2.fid"]),
        ("tftp", ["tftp.block"]),
        ("x509af", ["x509af.serialNumber"]),
    ];

    public static IEnumerable<string> Names => s_rows.Select(r => r.Name);

    /// <summary>Why objects of a protocol are not exported; null where they are.</summary>
    public static string? Complaint(string name)
    {
        if (name == "dicom") return "dicom is not dissected";
        return Names.Contains(name) ? null : $"\"{name}\" isn't a kind of objects; it must be one of: {string.Join(", ", Names)}";
    }

    /// <summary>Adds the fields without which a protocol would not be looked at.</summary>
    public static void AddTo(FieldSelection selection, string name, FieldRegistry registry)
    {
        foreach (string field in Array.Find(s_rows, r => r.Name == name).Fields) selection.Add(registry.Find(field)!);
    }
}
