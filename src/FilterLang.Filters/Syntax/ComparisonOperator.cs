namespace FilterLang.Filters.Syntax;

/// <summary>The relations that may be chained.</summary>
enum ComparisonOperator
{
    /// <summary><c>==</c></summary>
    AnyEqual,

    /// <summary><c>!=</c></summary>
    AllNotEqual,

    /// <summary><c>===</c></summary>
    AllEqual,

    /// <summary><c>!==</c></summary>
    AnyNotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

static class ComparisonOperatorText
{
    public static string Symbol(this ComparisonOperator op) => op switch
    {
        ComparisonOperator.AnyEqual => "==",
        ComparisonOperator.AllNotEqual => "!=",
        ComparisonOperator.AllEqual => "===",
        ComparisonOperator.AnyNotEqual => "!==",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.Less => "<",
        _ => "<=",
    };

    public static bool IsOrdering(this ComparisonOperator op) => op >= ComparisonOperator.Greater;
}
