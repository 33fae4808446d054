using BenchmarkDotNet.Running;
using FilterLang.Benchmarks;

// parts [BenchmarkDotNet options]          the parts, in process
// table FOLDER 'DFILTER' ['TSHARK' [N]]    the goal table against tcpdump and tshark, N interleaved rounds
// allocations FILE FILTER                  managed bytes per packet of one pass
return args switch
{
    ["parts", .. var rest] => BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(rest).Any() ? 0 : 1,
    ["table", var folder, var dfilter, .. var rest] => new GoalTable(folder, dfilter, rest.Length > 0 ? rest[0] : "tshark").Run(rest.Length > 1 ? int.Parse(rest[1], System.Globalization.CultureInfo.InvariantCulture) : 7),
    ["allocations", var file, var filter] => Allocations.Measure(file, filter),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: parts [OPTIONS] | table FOLDER DFILTER [TSHARK [ROUNDS]] | allocations FILE FILTER");
    return 2;
}
