using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FilterLang.Benchmarks;

/// <summary>
/// The goals as commands: ours and a peer's, round by round in turn, so that a drift of the machine touches both; printed as the median
/// ratio of CPU times. Rows whose capture or peer is missing are left out.
/// </summary>
sealed partial class GoalTable(string folder, string dfilter, string tshark)
{
    sealed record Goal(string Name, double Floor, double Aim, string Capture, string Ours, string Peer);

    const string Syn = "'tcp[tcpflags] & tcp-syn != 0'";

    IEnumerable<Goal> Goals()
    {
        foreach ((string capture, double floor, double aim) in new[] { ("mix", 0.75, 0.45), ("small", 0.48, 0.25), ("bulk", 0.80, 0.45) })
            yield return new($"{capture}: tcp.flags.syn==1 / tcpdump", floor, aim, $"{capture}.pcap",
                dfilter + " -w /dev/null 'tcp.flags.syn==1' @", $"tcpdump -r @ -w /dev/null {Syn}");
        yield return new("mix: ip.addr==x / tcpdump", 1, 0.45, "mix.pcap", dfilter + " -w /dev/null 'ip.addr==192.168.1.123' @", "tcpdump -r @ -w /dev/null 'ip host 192.168.1.123'");
        yield return new("mix: tcp.port==443 / tcpdump", 1, 0.45, "mix.pcap", dfilter + " -w /dev/null 'tcp.port==443' @", "tcpdump -r @ -w /dev/null 'tcp port 443'");
        yield return new("mix: -w of all / tcpdump", 0.5, 0.35, "mix.pcap", dfilter + " -F pcap -w /dev/null '' @", "tcpdump -r @ -w /dev/null");
        yield return new("pcapng / pcap of the same packets", 1.3, 1.1, "mix.pcapng", dfilter + " -w /dev/null 'tcp.flags.syn==1' @",
            dfilter + " -w /dev/null 'tcp.flags.syn==1' " + Path.Combine(folder, "mix.pcap"));
        foreach ((string filter, double floor, double aim) in new[] { ("tcp.analysis.retransmission", 1 / 100.0, 1 / 300.0), ("tcp.seq==0", 1 / 100.0, 1 / 300.0) })
            yield return new($"small1m: {filter} / tshark", floor, aim, "small1m.pcap", $"{dfilter} -T fields -e frame.number '{filter}' @", $"{Tshark} -T fields -e frame.number -Y '{filter}' -r @");
        yield return new("small1m: five columns / tshark", 1 / 100.0, 1 / 250.0, "small1m.pcap",
            dfilter + " -T fields -e frame.number -e ip.src -e ip.dst -e tcp.srcport -e tcp.dstport '' @",
            Tshark + " -T fields -e frame.number -e ip.src -e ip.dst -e tcp.srcport -e tcp.dstport -r @");
        foreach (string filter in new[] { "http.request", "tls.handshake.extensions_server_name", "dns.qry.name contains \"google\"" })
            yield return new($"mixt: {filter} / tshark", 1 / 15.0, 1 / 30.0, "mixt.pcap", $"{dfilter} -T fields -e frame.number '{filter}' @", $"{Tshark} -T fields -e frame.number -Y '{filter}' -r @");
        yield return new("ten packets / tshark", 0.35, 0.22, "ten.pcap", dfilter + " -T fields -e frame.number 'tcp.flags.syn==1' @", tshark + " -T fields -e frame.number -Y 'tcp.flags.syn==1' -r @");
    }

    // Only the needed protocols, where such a configuration lies beside the captures.
    string Tshark => Directory.Exists(Path.Combine(folder, "wsmin")) ? $"env XDG_CONFIG_HOME={Path.Combine(folder, "wsmin")} {tshark}" : tshark;

    public int Run(int rounds)
    {
        Console.WriteLine("| goal | floor | aim | ours CPU s | peer CPU s | ratio |\n|---|---|---|---|---|---|");
        foreach (Goal goal in Goals())
        {
            string capture = Path.Combine(folder, goal.Capture);
            if (!File.Exists(capture)) continue;
            var ours = new double[rounds];
            var theirs = new double[rounds];
            bool complete = true;
            for (int i = 0; i < rounds && complete; i++)
                complete = Time(goal.Ours.Replace("@", capture, StringComparison.Ordinal), out ours[i]) && Time(goal.Peer.Replace("@", capture, StringComparison.Ordinal), out theirs[i]);
            if (!complete) continue;
            double ratio = Median([.. ours.Zip(theirs, (a, b) => a / b)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {goal.Name} | {goal.Floor:g3} | {goal.Aim:g3} | {Median(ours):f3} | {Median(theirs):f3} | {ratio:g3}{(ratio <= goal.Floor ? "" : " (above the floor)")} |"));
        }
        return 0;
    }

    static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    static bool Time(string command, out double seconds)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", $"TIMEFORMAT='%U %S'; time {command} >/dev/null 2>&1; echo done" }, RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        string text = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Match match = Times().Match(text);
        seconds = match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return match.Success;
    }

    [GeneratedRegex(@"([\d.]+) ([\d.]+)\s*$")]
    private static partial Regex Times();
}
