using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("FilterLang.Cli.Tests")]
