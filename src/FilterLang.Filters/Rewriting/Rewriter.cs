using FilterLang.Filters.Bound;

namespace FilterLang.Filters.Rewriting;

/// <summary>Runs the rewriters over a filter. None of them changes a verdict.</summary>
static class Rewriter
{
    /// <summary>The rewritten filter; what was done is added to the list, one sentence each.</summary>
    public static BoundTest Rewrite(BoundTest test, List<string> done)
    {
        test = FlattenLogic.Rewrite(test);
        test = ChainsToSets.Rewrite(test, done);
        return CheapTestsFirst.Rewrite(test, done);
    }
}
