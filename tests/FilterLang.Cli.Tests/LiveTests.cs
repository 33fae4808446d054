using System.Net;
using System.Net.Sockets;
using FilterLang.TestSupport;

namespace FilterLang.Cli.Tests;

/// <summary>Captures from the loopback interface, and that work on files needs nothing of them.</summary>
public sealed class LiveTests
{
    [LiveFact]
    public void PacketsOfAnInterfaceAreFilteredAndShown()
    {
        using var receiver = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        receiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var target = (IPEndPoint)receiver.LocalEndPoint!;
        using var stop = new CancellationTokenSource();
        Task sending = Task.Run(async () =>
        {
            using var sender = new UdpClient();
            while (!stop.IsCancellationRequested)
            {
                await sender.SendAsync(new byte[11], target);
                await Task.Delay(20);
            }
        });
        Transcript run = DfilterProcess.Run("-i", "lo", "-f", $"udp port {target.Port}", "-c", "3", "-T", "fields", "-e", "udp.dstport", "-e", "udp.length", "udp.length == 19");
        stop.Cancel();
        sending.Wait();
        Assert.Equal(string.Concat(Enumerable.Repeat($"{target.Port}\t19\n", 3)), run.Output);
        Assert.Equal("Capturing on 'lo'\n", run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [LiveFact]
    public void InterfacesAreListed()
    {
        Transcript run = DfilterProcess.Run("-D");
        Assert.Contains(". lo (Loopback)\n", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("Data link type of interface lo:\n  Ethernet (1)", DfilterProcess.Run("-i", "lo", "-L").Output, StringComparison.Ordinal);
        Transcript missing = DfilterProcess.Run("-i", "nosuch0", "tcp");
        Assert.Contains("There is no interface \"nosuch0\"", missing.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, missing.ExitCode);
    }

    [Fact]
    public void ContradictionsAreRefused()
    {
        Assert.Contains("either read (-r) or captured (-i)", DfilterProcess.Run("-i", "lo", "-r", "x").Errors, StringComparison.Ordinal);
        Assert.Contains("cannot be read twice", DfilterProcess.Run("-i", "lo", "-2").Errors, StringComparison.Ordinal);
        Assert.Contains("isn't a snapshot length", DfilterProcess.Run("-i", "lo", "-s", "x").Errors, StringComparison.Ordinal);
    }

    /// <summary>The start of work on files is measured: whoever makes it load the libraries for captures learns it here.</summary>
    [Fact]
    public void WorkOnFilesDoesWithoutTheLibrariesForCaptures()
    {
        string folder = Directory.CreateTempSubdirectory("dfilter-files").FullName;
        try
        {
            foreach (string file in Directory.GetFiles(AppContext.BaseDirectory, "*.*").Where(f => !Path.GetFileName(f).Contains("xunit", StringComparison.Ordinal)))
                if (Path.GetFileNameWithoutExtension(file) is not ("SharpPcap" or "PacketDotNet" or "FilterLang.Live")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            // Without its list of dependencies, the host takes what lies in the folder.
            File.Delete(Path.Combine(folder, "dfilter.deps.json"));
            var start = new System.Diagnostics.ProcessStartInfo("dotnet", [Path.Combine(folder, "dfilter.dll"), "tcp.flags.syn == 1", DfilterProcess.Sample]) { RedirectStandardOutput = true };
            using System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("[SYN]", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
