namespace FilterLang.Protocols;

/// <summary>The number that a point has.</summary>
enum Dnp3Value : byte
{
    None, Count16, Count32, Input16, Input32, InputSingle, InputDouble, Output16, Output32, OutputSingle, OutputDouble, Delay,
}

/// <summary>The time that a point has: of 48 bits since 1970, or of 16 bits since the time that was agreed on (group 51).</summary>
enum Dnp3Stamp : byte
{
    None, Absolute, Relative, Agreed,
}

/// <summary>
/// What stands in a point, in this order: flags, or an association, or a status; a value; a status behind it; a time. IEEE Std 1815-2012 annex A.
/// </summary>
readonly record struct Dnp3Shape(Field[]? Flags, Dnp3Value Value, Dnp3Stamp Time = Dnp3Stamp.None, bool StatusFirst = false, bool StatusLast = false,
    bool IsStatistic = false)
{
    public bool IsKnown => Flags is not null || Value != Dnp3Value.None || Time != Dnp3Stamp.None;

    /// <summary>The shape of a variation of a group; not a known one where it has none.</summary>
    public static Dnp3Shape Of(uint group, uint variation) => group switch
    {
        1 => variation == 2 ? new(Dnp3Quality.BinaryInput, Dnp3Value.None) : default,
        2 => State(Dnp3Quality.BinaryInput, variation),
        3 => variation == 2 ? new(Dnp3Quality.DoubleBitInput, Dnp3Value.None) : default,
        4 => State(Dnp3Quality.DoubleBitInput, variation),
        10 => variation == 2 ? new(Dnp3Quality.BinaryOutput, Dnp3Value.None) : default,
        11 => variation <= 2 ? State(Dnp3Quality.BinaryOutput, variation) : default,
        20 => variation switch { >= 1 and <= 4 => Counter(variation), >= 5 and <= 8 => Plain(Counter(variation)), _ => default },
        21 => variation switch { >= 1 and <= 4 => Counter(variation), >= 5 and <= 8 => Timed(Counter(variation)), >= 9 and <= 12 => Plain(Counter(variation)), _ => default },
        22 or 23 => variation switch { >= 1 and <= 4 => Counter(variation), >= 5 and <= 8 => Timed(Counter(variation)), _ => default },
        30 => variation switch { 1 or 2 => Input(variation), 3 or 4 => Plain(Input(variation - 2)), 5 or 6 => Input(variation - 2), _ => default },
        31 => variation switch
        {
            1 or 2 => Input(variation), 3 or 4 => Timed(Input(variation - 2)), 5 or 6 => Plain(Input(variation - 4)), 7 or 8 => Input(variation - 4), _ => default,
        },
        32 or 33 => Change(variation, isInput: true),
        34 => variation switch { 1 => new(null, Dnp3Value.Input16), 2 => new(null, Dnp3Value.Input32), 3 => new(null, Dnp3Value.InputSingle), _ => default },
        40 => variation is >= 1 and <= 4 ? Output(variation) : default,
        41 => variation is >= 1 and <= 4 ? Plain(Output(variation)) with { StatusLast = true } : default,
        42 => Change(variation, isInput: false),
        43 => variation is >= 1 and <= 8 ? Change(variation, isInput: false) with { Flags = null, StatusFirst = true } : default,
        50 => variation is 1 or 3 ? new(null, Dnp3Value.None, Dnp3Stamp.Absolute) : default,
        51 => variation is 1 or 2 ? new(null, Dnp3Value.None, Dnp3Stamp.Agreed) : default,
        52 => variation == 2 ? new(null, Dnp3Value.Delay) : default,
        121 => variation == 1 ? Statistic : default,
        122 => variation switch { 1 => Statistic, 2 => Timed(Statistic), _ => default },
        _ => default,
    };

    static Dnp3Shape Statistic => new(Dnp3Quality.Counter, Dnp3Value.Count32, IsStatistic: true);

    static Dnp3Shape State(Field[] flags, uint variation) => variation switch
    {
        1 => new(flags, Dnp3Value.None), 2 => new(flags, Dnp3Value.None, Dnp3Stamp.Absolute), 3 => new(flags, Dnp3Value.None, Dnp3Stamp.Relative), _ => default,
    };

    // Sizes take turns: 32 bits, 16 bits.
    static Dnp3Shape Counter(uint variation) => new(Dnp3Quality.Counter, variation % 2 == 1 ? Dnp3Value.Count32 : Dnp3Value.Count16);

    static Dnp3Shape Input(uint variation) => new(Dnp3Quality.AnalogInput,
        variation switch { 1 => Dnp3Value.Input32, 2 => Dnp3Value.Input16, 3 => Dnp3Value.InputSingle, _ => Dnp3Value.InputDouble });

    static Dnp3Shape Output(uint variation) => new(Dnp3Quality.AnalogOutput,
        variation switch { 1 => Dnp3Value.Output32, 2 => Dnp3Value.Output16, 3 => Dnp3Value.OutputSingle, _ => Dnp3Value.OutputDouble });

    // Integers, integers with time, floating point, floating point with time.
    static Dnp3Shape Change(uint variation, bool isInput)
    {
        if (variation is 0 or > 8) return default;
        uint size = (variation - 1) % 2 + (variation > 4 ? 3u : 1u);
        Dnp3Shape shape = isInput ? Input(size) : Output(size);
        return variation is 3 or 4 or 7 or 8 ? Timed(shape) : shape;
    }

    static Dnp3Shape Plain(Dnp3Shape shape) => shape with { Flags = null };

    static Dnp3Shape Timed(Dnp3Shape shape) => shape with { Time = Dnp3Stamp.Absolute };
}
