namespace FilterLang.Protocols;

/// <summary>
/// Whom a session asks in a number space beside those who announced a number: protocols that expect conversations, and those that recognise
/// their own data, in an order in which a hit moves to the front. Nobody where it makes no difference whose the data is.
/// </summary>
sealed class HeuristicOrder(PayloadTable table, DissectionPlan plan)
{
    readonly Protocol[] _order = Matters(table, plan) ? [.. table.Heuristics] : [];
    readonly Protocol[] _expecting = Matters(table, plan) ? [.. table.Expecting] : [];

    public PayloadTable Table { get; } = table;

    public ReadOnlySpan<Protocol> Expecting => _expecting;

    public ReadOnlySpan<Protocol> Order => _order;

    public void MoveToFront(int hit)
    {
        Protocol first = _order[hit];
        Array.Copy(_order, 0, _order, 1, hit);
        _order[0] = first;
    }

    // One of them may hold what is wanted, keep it from data, or be remembered with the conversation.
    static bool Matters(PayloadTable table, DissectionPlan plan) =>
        plan.KeepsStreams || plan.Enters(plan.Catalog.Data) || table.Heuristics.Concat(table.Expecting).Any(plan.Enters);
}
