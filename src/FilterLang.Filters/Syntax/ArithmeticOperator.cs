namespace FilterLang.Filters.Syntax;

/// <summary>The operators that compute values.</summary>
enum ArithmeticOperator
{
    BitwiseAnd,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

static class ArithmeticOperatorText
{
    public static string Symbol(this ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.BitwiseAnd => "&",
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
        _ => "%",
    };

    public static Precedence Level(this ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.BitwiseAnd => Precedence.Mask,
        ArithmeticOperator.Add or ArithmeticOperator.Subtract => Precedence.Sum,
        _ => Precedence.Product,
    };
}
