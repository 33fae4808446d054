using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>
/// Something that gives values for a packet: a field, a slice, a call, arithmetic. There are three answers: it is absent, it is
/// present with no values, or it has values.
/// </summary>
abstract class ValueSource
{
    /// <summary>Pushes the values. False if the source is absent; then nothing was pushed.</summary>
    public abstract bool Push(ref PacketContext p, EvaluationStack stack);

    /// <summary>Whether it is present and some value passes the test.</summary>
    public virtual bool Some(ref PacketContext p, ValueTest test)
    {
        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        bool holds = false;
        if (Push(ref p, stack))
            for (int i = mark.Count; i < stack.Count && !holds; i++) holds = test.Test(stack[i]);
        stack.Leave(mark);
        return holds;
    }

    /// <summary>Whether it is present and every value passes the test; true if there are none.</summary>
    public virtual bool Every(ref PacketContext p, ValueTest test)
    {
        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        bool holds = Push(ref p, stack);
        for (int i = mark.Count; i < stack.Count && holds; i++) holds = test.Test(stack[i]);
        stack.Leave(mark);
        return holds;
    }

    /// <summary>Whether it is present, with values or without.</summary>
    public virtual bool IsPresent(ref PacketContext p)
    {
        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        bool present = Push(ref p, stack);
        stack.Leave(mark);
        return present;
    }
}
