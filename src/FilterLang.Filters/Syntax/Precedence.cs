namespace FilterLang.Filters.Syntax;

/// <summary>The levels of the syntax, loosest first.</summary>
enum Precedence
{
    Or,
    Xor,
    And,
    Not,
    Relation,
    Mask,
    Sum,
    Product,
    Sign,
    Operand,
}
