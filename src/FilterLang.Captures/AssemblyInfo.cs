using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("FilterLang")]
[assembly: InternalsVisibleTo("FilterLang.Live")]
[assembly: InternalsVisibleTo("dfilter")]
