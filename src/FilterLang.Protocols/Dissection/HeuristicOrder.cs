namespace FilterLang.Protocols;

/// <summary>The order in which a session asks the protocols of a number space that recognise their own data: a hit moves to the front.</summary>
sealed class HeuristicOrder(PayloadTable table)
{
    readonly Protocol[] _order = [.. table.Heuristics];

    public PayloadTable Table { get; } = table;

    public ReadOnlySpan<Protocol> Order => _order;

    public void MoveToFront(int hit)
    {
        Protocol first = _order[hit];
        Array.Copy(_order, 0, _order, 1, hit);
        _order[0] = first;
    }
}
