using System.Runtime.InteropServices;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

sealed partial class Binder
{
    BoundOperand Arithmetic(ArithmeticSyntax arithmetic, Target? target)
    {
        // The first operand that has a type gives it to the constants before it.
        int typed = 0;
        while (typed < arithmetic.Operands.Length && IsConstant(arithmetic.Operands[typed], Position.MustBeField)) typed++;
        BoundOperand? first = null;
        Target wanted;
        if (typed == arithmetic.Operands.Length)
        {
            wanted = target is { } given ? given with { Field = null } : throw Error(DiagnosticCode.ConstantOnly, arithmetic.Span, "Constant expression is invalid");
        }
        else
        {
            // What can be said of the constants before a name that is nowhere comes before that name.
            if (typed > 0 && target is { } other && arithmetic.Operands[typed] is WordSyntax unknown && Find(unknown.Text) is null)
                Refuse(arithmetic.Operators[0], Operand(arithmetic.Operands[0], Position.MustBeField, other with { Field = null }).Type, arithmetic.Operands[0].Span, arithmetic.Span);
            first = Operand(arithmetic.Operands[typed], Position.MustBeField, null);
            if (typed > 0 && first.Type.IsTime() && arithmetic.Operators[typed - 1] is ArithmeticOperator.Multiply or ArithmeticOperator.Divide) throw NoScalar(first, arithmetic.Span);
            wanted = new Target(first.Type);
            if (first.Type == FieldType.None) RequireNames(arithmetic);
            if (typed > 0 && target is null && first.Type != FieldType.None) _ = Operand(arithmetic.Operands[0], Position.MustBeField, wanted);
            Refuse(arithmetic.Operators[Math.Max(typed - 1, 0)], first.Type, first.Span, arithmetic.Span);
        }

        // Constants in front face the other side of the relation, if there is one.
        Target leading = target is { } facing && first is not null ? facing with { Field = null } : wanted;
        BoundOperand result = typed == 0 ? first! : Operand(arithmetic.Operands[0], Position.MustBeField, leading);
        var operands = new List<BoundOperand> { result };
        var operators = new List<ArithmeticOperator>();
        for (int i = 1; i < arithmetic.Operands.Length; i++)
        {
            ArithmeticOperator op = arithmetic.Operators[i - 1];
            FieldType type = operands[0].Type;
            OperandSyntax syntax = arithmetic.Operands[i];
            BoundOperand right = i == typed ? first! : Factor(op, type, syntax, i < typed ? leading : wanted, arithmetic.Span);
            Check(op, operands[0], operands[0].Span, right, syntax.Span, arithmetic.Span);
            if (operands is [BoundConstant left] && right is BoundConstant constant)
            {
                operands[0] = Fold(op, left, constant, arithmetic.Span);
                continue;
            }

            operands.Add(right);
            operators.Add(op);
        }

        if (operands.Count == 1) return operands[0] with { Span = arithmetic.Span };
        FieldType resultType = operands[0] is BoundConstant && typed > 0 ? first!.Type : operands[0].Type;
        return new BoundArithmetic([.. operands], [.. operators], resultType, arithmetic.Span);
    }

    // Names that are nowhere come before what a label cannot do.
    void RequireNames(ArithmeticSyntax arithmetic)
    {
        foreach (OperandSyntax operand in arithmetic.Operands)
            if (operand is WordSyntax word && !IsConstant(word, Position.MustBeField) && Find(word.Text) is null) throw UnknownField(word.Text, word.Span);
    }

    // A time is multiplied and divided by a plain number; everything else wants its own type.
    BoundOperand Factor(ArithmeticOperator op, FieldType left, OperandSyntax syntax, Target wanted, TextSpan whole)
    {
        if (!left.IsTime() || op is not (ArithmeticOperator.Multiply or ArithmeticOperator.Divide))
        {
            return Operand(syntax, Position.MustBeField, wanted);
        }

        if (!IsConstant(syntax, Position.MustBeField))
        {
            BoundOperand factor = Operand(syntax, Position.MustBeField, null);
            throw NoScalar(factor, whole);
        }

        try
        {
            return Operand(syntax, Position.MustBeField, new Target(FieldType.Int64));
        }
        catch (BindingException) when (HasFraction(syntax))
        {
            return Operand(syntax, Position.MustBeField, new Target(FieldType.Double));
        }
    }

    static bool HasFraction(OperandSyntax constant) => constant switch
    {
        WordSyntax word => word.Class == Parsing.WordClass.Float,
        SignSyntax sign => HasFraction(sign.Operand),
        ArithmeticSyntax arithmetic => arithmetic.Operands.Any(HasFraction),
        _ => false,
    };

    static BindingException NoScalar(BoundOperand operand, TextSpan span) => Error(DiagnosticCode.IncompatibleTypes, span,
        $"Right hand side must be an integer or float type, not {operand.Type.Description()}.",
        "A time is multiplied or divided by a number, which stands on the right.");

    static void Check(
        ArithmeticOperator op, BoundOperand left, TextSpan leftSpan, BoundOperand right, TextSpan rightSpan, TextSpan whole)
    {
        Refuse(op, left.Type, leftSpan, whole);
        if (left.Type.IsTime() && op is ArithmeticOperator.Multiply or ArithmeticOperator.Divide) return;
        if (left.Type.IsTime() && !right.Type.IsTime())
            throw Error(DiagnosticCode.IncompatibleTypes, whole, $"Right hand side must be a time type, not {right.Type.Description()}.");
        if (TypeRules.Refusal(op, right.Type) is { } other) throw Error(DiagnosticCode.UnsupportedOperation, rightSpan, other);
        bool times = left.Type.IsTime() && right.Type.IsTime();
        if (!times && !TypeRules.AreCompatible(left.Type, right.Type))
            throw Error(DiagnosticCode.IncompatibleTypes, whole, $"{left.Type.Name()} and {right.Type.Name()} are not compatible.");
    }

    static void Refuse(ArithmeticOperator op, FieldType type, TextSpan span, TextSpan whole)
    {
        if (type.IsTime() && op is ArithmeticOperator.BitwiseAnd or ArithmeticOperator.Modulo)
            throw Error(DiagnosticCode.UnsupportedOperation, whole, $"\"{op.Symbol()}\" is not a valid arithmetic operator for {type.Description()}");
        if (TypeRules.Refusal(op, type) is { } refusal) throw Error(DiagnosticCode.UnsupportedOperation, span, refusal);
    }

    static BoundConstant Fold(ArithmeticOperator op, BoundConstant left, BoundConstant right, TextSpan span)
    {
        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        try
        {
            var computation = new Computation(op, left.Type.Kind(), right.Type.Kind(), left.Type.IsSigned());
            return computation.Apply(left.Value.Value, right.Value.Value, stack, out Value result) switch
            {
                ComputationFault.None => new BoundConstant(Runtime.Constant.Keep(left.Type, result), span),
                ComputationFault.DivisionByZero => throw Error(DiagnosticCode.Arithmetic, span, "Division by zero"),
                _ => throw Error(DiagnosticCode.Arithmetic, span, $"{computation.Name}: overflow"),
            };
        }
        finally
        {
            stack.Leave(mark);
        }
    }
}
