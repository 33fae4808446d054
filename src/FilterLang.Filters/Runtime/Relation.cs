namespace FilterLang.Filters.Runtime;

/// <summary>What one pair of values is asked.</summary>
enum Relation
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

static class Relations
{
    /// <summary>Whether an order (negative, zero, positive) satisfies the relation.</summary>
    public static bool Holds(this Relation relation, int order) => relation switch
    {
        Relation.Equal => order == 0,
        Relation.NotEqual => order != 0,
        Relation.Greater => order > 0,
        Relation.GreaterOrEqual => order >= 0,
        Relation.Less => order < 0,
        _ => order <= 0,
    };

    /// <summary>The relation that holds between b and a when this one holds between a and b.</summary>
    public static Relation Mirrored(this Relation relation) => relation switch
    {
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        _ => relation,
    };

    public static string Symbol(this Relation relation) => relation switch
    {
        Relation.Equal => "==",
        Relation.NotEqual => "!=",
        Relation.Greater => ">",
        Relation.GreaterOrEqual => ">=",
        Relation.Less => "<",
        _ => "<=",
    };
}
