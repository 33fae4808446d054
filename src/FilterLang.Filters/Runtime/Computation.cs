using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Runtime;

/// <summary>What an arithmetic operator does to a pair of values of known kinds.</summary>
/// <param name="op">The operator.</param>
/// <param name="kind">The kind of the left value, which is that of the result.</param>
/// <param name="rightKind">The kind of the right value; it differs only where a time is multiplied or divided by a number.</param>
/// <param name="signed">Whether the left value is of a signed type.</param>
readonly unsafe struct Computation(ArithmeticOperator op, ValueKind kind, ValueKind rightKind, bool signed)
{
    /// <summary>A name for messages.</summary>
    public string Name
    {
        get
        {
            string verb = op switch
            {
                ArithmeticOperator.Add => "add",
                ArithmeticOperator.Subtract => "subtract",
                ArithmeticOperator.Multiply => "multiply",
                ArithmeticOperator.Divide => "divide",
                _ => "modulo",
            };
            return kind == ValueKind.Time ? $"time_{verb}" : $"uint64_{verb}";
        }
    }

    /// <summary>Computes a value; bytes of the result lie on the stack.</summary>
    public ComputationFault Apply(in Value a, in Value b, EvaluationStack stack, out Value result)
    {
        result = default;
        return kind switch
        {
            ValueKind.Integer => Integers(a, b, out result),
            ValueKind.Float => Floats(a.Float, rightKind == ValueKind.Integer ? (double)b.Integer : b.Float, out result),
            ValueKind.Time => Times(a, b, out result),
            ValueKind.IPv4 => Masked(a, b, out result),
            _ => Bytes(a, b, stack, out result),
        };
    }

    ComputationFault Integers(in Value a, in Value b, out Value result)
    {
        result = default;
        if (op == ArithmeticOperator.BitwiseAnd)
        {
            ulong bits = a.Number & b.Number;
            result = a.IsNegative ? Value.OfSigned((long)bits) : Value.OfUnsigned(bits);
            return ComputationFault.None;
        }

        // As in Wireshark, the left value says how the 64 bits of the right one are read, signed or not.
        bool asSigned = signed || a.IsNegative;
        Int128 x = a.Integer, y = asSigned ? (long)b.Number : b.Number, z;
        switch (op)
        {
            case ArithmeticOperator.Add: z = x + y; break;
            case ArithmeticOperator.Subtract: z = x - y; break;
            case ArithmeticOperator.Multiply:
                if (x != 0 && y != 0 && Int128.Abs(x) > ulong.MaxValue / (ulong)Int128.Abs(y)) return ComputationFault.Overflow;
                z = x * y;
                break;
            default:
                if (y == 0) return ComputationFault.DivisionByZero;
                if (asSigned && x == long.MinValue && y == -1) return ComputationFault.Overflow;
                z = op == ArithmeticOperator.Divide ? x / y : x % y;
                break;
        }

        if (asSigned && z > long.MaxValue) return ComputationFault.Overflow;
        return Value.TryInteger(z, out result) ? ComputationFault.None : ComputationFault.Overflow;
    }

    ComputationFault Floats(double a, double b, out Value result)
    {
        result = Value.OfFloat(op switch
        {
            ArithmeticOperator.Add => a + b,
            ArithmeticOperator.Subtract => a - b,
            ArithmeticOperator.Multiply => a * b,
            _ => a / b,
        });
        return ComputationFault.None;
    }

    ComputationFault Times(in Value a, in Value b, out Value result)
    {
        result = default;
        Int128 nanoseconds = a.Time, z;
        switch (op)
        {
            case ArithmeticOperator.Add: z = nanoseconds + b.Time; break;
            case ArithmeticOperator.Subtract: z = nanoseconds - b.Time; break;
            case ArithmeticOperator.Multiply when rightKind == ValueKind.Integer: z = nanoseconds * b.Integer; break;
            case ArithmeticOperator.Divide when rightKind == ValueKind.Integer:
                if (b.Number == 0) return ComputationFault.DivisionByZero;
                z = nanoseconds / b.Integer;
                break;
            default:
                double factor = b.Float;
                if (op == ArithmeticOperator.Divide && factor == 0) return ComputationFault.DivisionByZero;
                double product = Math.Round(op == ArithmeticOperator.Multiply ? (double)nanoseconds * factor : (double)nanoseconds / factor);
                if (double.IsNaN(product)) return ComputationFault.Overflow;
                z = (Int128)Math.Clamp(product, -1e19, 1e19);
                break;
        }

        // A time ends 292 years from 1970; what lies beyond is taken as the end.
        result = Value.OfTime((long)Int128.Clamp(z, long.MinValue, long.MaxValue));
        return ComputationFault.None;
    }

    static ComputationFault Masked(in Value a, in Value b, out Value result)
    {
        result = Value.OfIPv4((uint)(a.Number & b.Number & Comparison.IPv4Mask(b.Length)), a.Length);
        return ComputationFault.None;
    }

    // Position by position, as far as the shorter goes; of IPv6 the prefix is the shorter.
    static ComputationFault Bytes(in Value a, in Value b, EvaluationStack stack, out Value result)
    {
        int length = Math.Min(a.Length, b.Length);
        byte* bytes = stack.Bytes(length);
        for (int i = 0; i < length; i++) bytes[i] = (byte)(a.Data[i] & b.Data[i]);
        result = Value.OfBytes(bytes, length);
        result.Number = Math.Min(a.Number, b.Number);
        return ComputationFault.None;
    }
}
