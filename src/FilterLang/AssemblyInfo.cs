using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("FilterLang.Tests")]
[assembly: InternalsVisibleTo("FilterLang.Benchmarks")]
