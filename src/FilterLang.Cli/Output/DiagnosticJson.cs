using System.Text.Encodings.Web;
using System.Text.Json;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Cli.Output;

/// <summary>Diagnostics for programs: <c>--error-format json</c> and <c>check --json</c>.</summary>
static class DiagnosticJson
{
    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line: the filter, whether it compiles, and what there is to say. Positions count UTF-16 units from 0.</summary>
    public static byte[] Line(string? name, string filter, bool compiles, IReadOnlyList<Diagnostic> diagnostics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            if (name is not null) json.WriteString("name", name);
            json.WriteString("filter", filter);
            json.WriteBoolean("valid", compiles);
            json.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in diagnostics) Write(json, filter, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    static void Write(Utf8JsonWriter json, string filter, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.ToString());
        json.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "remark",
        });
        json.WriteNumber("start", diagnostic.Span.Start);
        json.WriteNumber("length", diagnostic.Span.Length);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Hint is { } hint) json.WriteString("hint", hint);
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteNumber("start", fix.Span.Start);
            json.WriteNumber("length", fix.Span.Length);
            json.WriteString("replacement", fix.Replacement);
            json.WriteString("filter", fix.Apply(filter));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
