using BenchmarkDotNet.Running;
using FilterLang.Benchmarks;

// parts [BenchmarkDotNet options]          the parts, in process
// table FOLDER 'DFILTER' ['TSHARK' [N]]    the goal table against tcpdump and tshark, N interleaved rounds
// allocations FILE FILTER                  managed bytes per packet of one pass
// passes FILE FILTER N                     nanoseconds per packet of N passes in this process
// generate FILE PACKETS                    a capture of small TCP packets
return args switch
{
    ["parts", .. var rest] => BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(rest).Any() ? 0 : 1,
    ["table", var folder, var dfilter, .. var rest] => new GoalTable(folder, dfilter, rest.Length > 0 ? rest[0] : "tshark").Run(rest.Length > 1 ? int.Parse(rest[1], System.Globalization.CultureInfo.InvariantCulture) : 7),
    ["allocations", var file, var filter] => Passes.MeasureAllocations(file, filter),
    ["passes", var file, var filter, var rounds] => Passes.Time(file, filter, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["generate", var file, var packets] => Generate(file, int.Parse(packets, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Generate(string file, int packets)
{
    using var capture = new FilterLang.Tests.HotPath.GeneratedCapture(packets);
    File.Copy(capture.Path, file, overwrite: true);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: parts [OPTIONS] | table FOLDER DFILTER [TSHARK [ROUNDS]] | allocations FILE FILTER | passes FILE FILTER N | generate FILE PACKETS");
    return 2;
}
