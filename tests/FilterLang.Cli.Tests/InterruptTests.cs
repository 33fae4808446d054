using System.Diagnostics;

namespace FilterLang.Cli.Tests;

public sealed class InterruptTests
{
    [Fact]
    public void An_interrupt_while_a_pipe_is_silent_ends_with_what_is_known()
    {
        if (!OperatingSystem.IsLinux()) return;
        // What starts the tests may ignore interrupts, and children inherit that.
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = DfilterProcess.Root,
            ArgumentList = { "--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "dfilter.dll"), "icmp", "-", "-z", "io,phs" },
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(File.ReadAllBytes(DfilterProcess.Sample));
        process.StandardInput.BaseStream.Flush();
        for (int line = 0; line < 4; line++) Assert.Contains("Echo (ping)", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        using (Process kill = Process.Start("bash", ["-c", $"kill -INT {process.Id}"])) kill.WaitForExit();
        Task<string> reading = process.StandardOutput.ReadToEndAsync();
        bool ended = process.WaitForExit(30_000);
        if (!ended) process.Kill();
        Assert.True(ended, "dfilter did not end");
        string rest = reading.Result;
        Assert.Equal((130, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.Contains("frames:4", rest, StringComparison.Ordinal);
    }
}
