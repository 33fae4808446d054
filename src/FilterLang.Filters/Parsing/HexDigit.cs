namespace FilterLang.Filters.Parsing;

/// <summary>Hexadecimal digits.</summary>
static class HexDigit
{
    /// <summary>The value of a digit, or -1.</summary>
    public static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
