namespace FilterLang.Filters.Runtime;

/// <summary>Tests of a value against one constant.</summary>
static class ConstantTests
{
    /// <summary>The test "value relation constant" for values of the constant's kind.</summary>
    /// <param name="every">Whether every value must pass it, so that what cannot be compared passes too.</param>
    public static ValueTest Of(Relation relation, Constant constant, bool every = false)
    {
        if (every && constant.Kind == ValueKind.Float) return new NotFailingTest(relation, constant);
        return constant.Kind switch
        {
            ValueKind.Integer or ValueKind.Boolean => new IntegerTest(relation, constant.Value),
            ValueKind.IPv4 => new IPv4Test(relation, constant.Value),
            ValueKind.Bytes or ValueKind.Protocol when relation is Relation.Equal or Relation.NotEqual => new BytesTest(relation == Relation.Equal, constant),
            _ => new AnyKindTest(relation, constant),
        };
    }

    sealed class IntegerTest(Relation relation, Value constant) : ValueTest
    {
        public override bool Test(in Value value) => relation switch
        {
            Relation.Equal => value.Number == constant.Number && value.Length == constant.Length,
            Relation.NotEqual => value.Number != constant.Number || value.Length != constant.Length,
            _ => relation.Holds(Comparison.Integers(value, constant)),
        };
    }

    sealed class IPv4Test(Relation relation, Value constant) : ValueTest
    {
        readonly uint mask = Comparison.IPv4Mask(constant.Length);
        readonly uint network = (uint)constant.Number & Comparison.IPv4Mask(constant.Length);

        public override bool Test(in Value value) => value.Length == 32
            ? relation.Holds(((uint)value.Number & mask).CompareTo(network))
            : relation.Holds(Comparison.IPv4(value, constant));
    }

    sealed class BytesTest(bool equal, Constant constant) : ValueTest
    {
        public override bool Test(in Value value) => value.Bytes.SequenceEqual(constant.Bytes) == equal;
    }

    sealed class NotFailingTest(Relation relation, Constant constant) : ValueTest
    {
        public override bool Test(in Value value) => !Comparison.Fails(ValueKind.Float, relation, value, constant.Value);
    }

    sealed class AnyKindTest(Relation relation, Constant constant) : ValueTest
    {
        readonly ValueKind kind = constant.Kind;

        public override bool Test(in Value value) => Comparison.Holds(kind, relation, value, constant.Value);
    }
}
