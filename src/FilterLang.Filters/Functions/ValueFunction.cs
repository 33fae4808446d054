using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Functions;

/// <summary>One value from one value; false if there is none. Bytes of the result lie on the stack or in the argument.</summary>
delegate bool ValueFunction(in Value value, EvaluationStack stack, out Value result);
