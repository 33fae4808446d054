using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("FilterLang.Tests")]
[assembly: InternalsVisibleTo("FilterLang.Benchmarks")]
[assembly: InternalsVisibleTo("dfilter")]
[assembly: InternalsVisibleTo("FilterLang.Cli.Tests")]
[assembly: InternalsVisibleTo("FilterLang.Live")]
