using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("FilterLang.Filters.Tests")]
[assembly: InternalsVisibleTo("dfilter")]
