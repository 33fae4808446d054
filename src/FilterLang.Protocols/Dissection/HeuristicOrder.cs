namespace FilterLang.Protocols;

/// <summary>The order in which a session asks the protocols of a number space that recognise their own data: a hit moves to the front.</summary>
sealed class HeuristicOrder(PayloadTable table, DissectionPlan plan)
{
    readonly Protocol[] _order = Matters(table, plan) ? [.. table.Heuristics] : [];

    public PayloadTable Table { get; } = table;

    /// <summary>Empty where it makes no difference whose the data is.</summary>
    public ReadOnlySpan<Protocol> Order => _order;

    public void MoveToFront(int hit)
    {
        Protocol first = _order[hit];
        Array.Copy(_order, 0, _order, 1, hit);
        _order[0] = first;
    }

    // One of them may hold what is wanted, keep it from data, or be remembered with the conversation.
    static bool Matters(PayloadTable table, DissectionPlan plan) =>
        plan.KeepsStreams || plan.Enters(plan.Catalog.Data) || table.Heuristics.Any(plan.Enters);
}
