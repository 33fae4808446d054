using System.Diagnostics;

namespace FilterLang.Cli.Tests;

public sealed class InterruptTests
{
    [Fact]
    public void An_interrupt_while_a_pipe_is_silent_ends_with_what_is_known()
    {
        if (OperatingSystem.IsWindows()) return;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = DfilterProcess.Root,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "dfilter.dll"), "icmp", "-", "-z", "io,phs" },
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(File.ReadAllBytes(DfilterProcess.Sample));
        process.StandardInput.BaseStream.Flush();
        for (int line = 0; line < 4; line++) Assert.Contains("Echo (ping)", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString()])) kill.WaitForExit();
        string rest = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(30_000), "dfilter did not end");
        Assert.Equal((130, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.Contains("frames:4", rest, StringComparison.Ordinal);
    }
}
