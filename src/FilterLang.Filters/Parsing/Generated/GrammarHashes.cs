// Written by grammar/generate.sh: the grammars this parser was made from (SHA-256 with LF line ends).
namespace FilterLang.Filters.Parsing.Generated;

internal static class GrammarHashes
{
    public const string Lexer = "cd65ef7b54e2e08d05257ce48ec41dfb4163c82c233ae728e7116ff2a50367c5";
    public const string Parser = "43f8120458c1e316351f2e0055bd51191eb69a317a8c0ebf774fb332a71664f3";
}
