using System.Diagnostics;
using System.Text;

namespace FilterLang.Cli.Tests;

/// <summary>What a run of the command gave.</summary>
sealed record Transcript(int ExitCode, string Output, string Errors);

/// <summary>Runs the built command as a user does; with <c>DFILTER_TOOL</c> in the environment, the executable that it names.</summary>
static class DfilterProcess
{
    static readonly string? s_tool = Environment.GetEnvironmentVariable("DFILTER_TOOL");

    /// <summary>The repository's root: the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Sample => Path.Combine(Root, "samples", "handshake.pcap");

    public static Transcript Run(params string[] arguments) => Run(null, arguments);

    public static Transcript Run(byte[]? input, params string[] arguments) => Run(input, [], arguments);

    /// <summary>Runs it with variables of the environment.</summary>
    public static Transcript RunWith(Dictionary<string, string> variables, params string[] arguments) => Run(null, variables, arguments);

    static Transcript Run(byte[]? input, Dictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo(s_tool ?? "dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = Root,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["TZ"] = "UTC";
        // What the user of the machine has set for Wireshark must not count.
        start.Environment["WIRESHARK_CONFIG_DIR"] = Path.Combine(AppContext.BaseDirectory, "no-settings");
        foreach ((string name, string value) in variables) start.Environment[name] = value;
        if (s_tool is null) start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dfilter.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (input is not null) process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000), "dfilter did not end");
        return new Transcript(process.ExitCode, output, errors.Result);
    }

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FilterLang.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
