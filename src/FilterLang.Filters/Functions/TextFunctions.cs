using System.Text;
using System.Text.Unicode;
using FilterLang.Fields;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Functions;

/// <summary>Functions of and to text.</summary>
static unsafe class TextFunctions
{
    public static bool Lower(in Value value, EvaluationStack stack, out Value result)
    {
        byte* bytes = stack.Bytes(value.Length);
        for (int i = 0; i < value.Length; i++) bytes[i] = value.Data[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(value.Data[i] | 0x20) : value.Data[i];
        result = Value.OfBytes(bytes, value.Length);
        return true;
    }

    public static bool Upper(in Value value, EvaluationStack stack, out Value result)
    {
        byte* bytes = stack.Bytes(value.Length);
        for (int i = 0; i < value.Length; i++) bytes[i] = value.Data[i] is >= (byte)'a' and <= (byte)'z' ? (byte)(value.Data[i] & ~0x20) : value.Data[i];
        result = Value.OfBytes(bytes, value.Length);
        return true;
    }

    /// <summary>How many code points a text has.</summary>
    public static bool Characters(in Value value, EvaluationStack stack, out Value result)
    {
        result = Value.OfUnsigned((ulong)Utf8Text.Count(value.Bytes));
        return true;
    }

    public static bool Length(in Value value, EvaluationStack stack, out Value result)
    {
        result = Value.OfUnsigned((ulong)value.Length);
        return true;
    }

    public static bool LengthOfIPv4(in Value value, EvaluationStack stack, out Value result)
    {
        result = Value.OfUnsigned(4);
        return true;
    }

    public static bool Decimal(in Value value, EvaluationStack stack, out Value result)
    {
        Utf8Sink text = stack.Text;
        text.Clear();
        if (value.IsNegative) text.Add((long)value.Number);
        else text.Add(value.Number);
        result = stack.Keep(text);
        return true;
    }

    /// <summary>Hexadecimal with the digits that a type has.</summary>
    public static ValueFunction Hexadecimal(FieldType type)
    {
        int digits = type.Bits() / 4;
        return (in Value value, EvaluationStack stack, out Value result) =>
        {
            Utf8Sink text = stack.Text;
            text.Clear();
            text.Add("0x"u8);
            text.AddHex(value.Number, digits);
            result = stack.Keep(text);
            return true;
        };
    }

    /// <summary>Of octets (<c>@field</c>) neither text nor digits are made: there is no value.</summary>
    public static bool Nothing(in Value value, EvaluationStack stack, out Value result)
    {
        result = default;
        return false;
    }

    /// <summary>The text form of a field's values, integers in decimal.</summary>
    public static ValueFunction Printed(Field field)
    {
        if (field.Type.IsInteger() && field.Type != FieldType.IpxNet) return Decimal;
        return (in Value value, EvaluationStack stack, out Value result) =>
        {
            Utf8Sink text = stack.Text;
            text.Clear();
            if (field.Type == FieldType.Vines) text.AddHex(value.Bytes, (byte)':');
            else if (field.Type.IsRun()) ValueText.AddRun(text, field, value.Bytes);
            else if (field.Type is FieldType.Ieee11073SFloat or FieldType.Ieee11073Float) text.AddGeneral(value.Float, 6);
            else ValueText.AddNumber(text, field, value.Number);
            result = stack.Keep(text);
            return true;
        };
    }
}
