using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("FilterLang.Protocols.Tests")]
