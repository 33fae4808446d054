using System.Diagnostics;
using System.Text.Json;

namespace FilterLang.Tests.Spec;

/// <summary>The sharkd beside the tshark that DFILTER_ORACLE names, with a capture loaded: Wireshark's own answers about filters.</summary>
sealed class Sharkd : IDisposable
{
    readonly Process process;
    readonly string home = Directory.CreateTempSubdirectory("dfilter-sharkd").FullName;

    public Sharkd(string capture, Dictionary<string, string> macros)
    {
        string settings = Directory.CreateDirectory(System.IO.Path.Combine(home, ".config", "wireshark")).FullName;
        File.WriteAllLines(System.IO.Path.Combine(settings, "dmacros"), macros.Select(m => $"\"{m.Key}\" {m.Value}"));
        var start = new ProcessStartInfo(Path!, "-") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new System.Text.UTF8Encoding(false) };
        (start.Environment["HOME"], start.Environment["TZ"]) = (home, "UTC");
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        Ask("setconf", ("name", "nameres.network_name"), ("value", "FALSE"));
        Ask("load", ("file", capture));
    }

    /// <summary>Where it is, or null.</summary>
    public static string? Path { get; } = Find();

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DFILTER_ORACLE") is not { Length: > 0 } tshark) return null;
        string path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(tshark) ?? "", "sharkd");
        return File.Exists(path) ? path : null;
    }

    /// <summary>Why a filter is refused, or null.</summary>
    public string? Refusal(string filter) =>
        Ask("check", ("filter", filter)).TryGetProperty("error", out JsonElement error) ? error.GetProperty("message").GetString() : null;

    /// <summary>The frames that a filter selects, joined by commas; "none" if there are none.</summary>
    public string Frames(string filter)
    {
        string frames = string.Join(',', Ask("frames", ("filter", filter)).GetProperty("result").EnumerateArray().Select(f => f.GetProperty("num").GetInt32()));
        return frames.Length == 0 ? "none" : frames;
    }

    JsonElement Ask(string method, params (string Name, string Value)[] parameters)
    {
        var request = new Dictionary<string, object> { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = parameters.ToDictionary(p => p.Name, p => p.Value) };
        process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        process.StandardInput.Flush();
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith('{')) return JsonDocument.Parse(line).RootElement.Clone();
        throw new InvalidOperationException($"sharkd ended at {method} {string.Join(' ', parameters)}");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(5000)) process.Kill();
        process.Dispose();
        Directory.Delete(home, recursive: true);
    }
}
