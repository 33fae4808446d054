// Written by grammar/generate.sh: the grammars this parser was made from (SHA-256 with LF line ends).
namespace FilterLang.Filters.Parsing.Generated;

internal static class GrammarHashes
{
    public const string Lexer = "cd65ef7b54e2e08d05257ce48ec41dfb4163c82c233ae728e7116ff2a50367c5";
    public const string Parser = "be73566f6a461b592058cf25e8e1885a8ed0b2d67dbd0eb00136326cfa1863cc";
}
