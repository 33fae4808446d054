using System.Diagnostics;

namespace FilterLang.Filters.Tests.Oracle;

/// <summary>tshark's answer to a filter: its message if it refuses it, else the frames it selects.</summary>
sealed record OracleAnswer(string? Error, string Frames);

/// <summary>A tshark 4.6, where there is one: the environment variable DFILTER_ORACLE names it.</summary>
static class Tshark
{
    public static string? Path { get; } = Environment.GetEnvironmentVariable("DFILTER_ORACLE") is { Length: > 0 } path && File.Exists(path) ? path : null;

    /// <summary>Asks many filters in one run; null for one that makes tshark crash.</summary>
    public static OracleAnswer?[] Ask(IReadOnlyList<string> filters)
    {
        if (AskAtOnce(filters) is { } answers) return answers;
        if (filters.Count == 1) return [null];
        int half = filters.Count / 2;
        return [.. Ask([.. filters.Take(half)]), .. Ask([.. filters.Skip(half)])];
    }

    static OracleAnswer[]? AskAtOnce(IReadOnlyList<string> filters)
    {
        string folder = Directory.CreateTempSubdirectory("dfilter-oracle").FullName;
        try
        {
            string asked = System.IO.Path.Combine(folder, "filters"), answered = System.IO.Path.Combine(folder, "answers");
            File.WriteAllLines(asked, filters);
            File.WriteAllText(System.IO.Path.Combine(folder, "ask.lua"), OracleFields.Script(asked, answered));
            WriteCapture(System.IO.Path.Combine(folder, "frames.pcap"));
            // tshark takes no Lua script from the superuser.
            bool superuser = Environment.UserName == "root";
            var start = new ProcessStartInfo(superuser ? "unshare" : Path!) { RedirectStandardError = true, RedirectStandardOutput = true };
            start.Environment["TZ"] = "UTC";
            if (superuser)
                foreach (string word in (string[])["--user", "--map-user=1000", "--map-group=1000", Path!]) start.ArgumentList.Add(word);
            foreach (string word in (string[])["-n", "-q", "-X", "lua_script:" + System.IO.Path.Combine(folder, "ask.lua"), "-r", System.IO.Path.Combine(folder, "frames.pcap")])
                start.ArgumentList.Add(word);
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (!File.Exists(answered) && process.ExitCode > 128) return null;
            if (!File.Exists(answered)) throw new InvalidOperationException($"tshark gave no answers (exit {process.ExitCode}): {errors} {output.Result}");
            return [.. File.ReadLines(answered).Select(line => line[0] == 'E' ? new OracleAnswer(line[2..], "") : new OracleAnswer(null, line[2..]))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Frames of one byte of an unknown link type: all that counts is put in by the script.
    static void WriteCapture(string path)
    {
        using var file = new BinaryWriter(File.Create(path));
        foreach (uint word in (uint[])[0xA1B2C3D4, 0x00040002, 0, 0, 65535, 147]) file.Write(word);
        for (int i = 0; i < OracleFields.Frames; i++)
            foreach (uint word in (uint[])[(uint)i, 0, 4, 4, 0]) file.Write(word);
    }
}
