using System.Diagnostics;

namespace FilterLang.Cli.Tests;

public sealed class InterruptTests
{
    [Fact]
    public async Task An_interrupt_while_a_pipe_is_silent_ends_with_what_is_known()
    {
        if (!OperatingSystem.IsLinux() || IgnoresInterrupts) return;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = DfilterProcess.Root,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "dfilter.dll"), "icmp", "-", "-z", "io,phs" },
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(File.ReadAllBytes(DfilterProcess.Sample));
        process.StandardInput.BaseStream.Flush();
        for (int line = 0; line < 4; line++) Assert.Contains("Echo (ping)", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        using (Process kill = Process.Start("bash", ["-c", $"kill -INT {process.Id}"])) kill.WaitForExit();
        Task<string> reading = process.StandardOutput.ReadToEndAsync();
        bool ended = process.WaitForExit(30_000);
        if (!ended) process.Kill();
        Assert.True(ended, "dfilter did not end");
        string rest = await reading;
        Assert.Equal((130, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
        Assert.Contains("frames:4", rest, StringComparison.Ordinal);
    }

    /// <summary>Whoever started the tests in the background has interrupts ignored, and children inherit that.</summary>
    static bool IgnoresInterrupts
    {
        get
        {
            const ulong interrupt = 1UL << 1;
            string line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal));
            return (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & interrupt) != 0;
        }
    }
}
