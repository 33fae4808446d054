using FilterLang.Fields;

namespace FilterLang.Filters.Binding;

/// <summary>Finds what a misspelt name may have meant.</summary>
static class NameSuggestion
{
    /// <summary>The known field whose name is nearest, or null if none is near enough.</summary>
    public static string? Nearest(string name, FieldRegistry registry)
    {
        string? best = null;
        int limit = Limit(name) + 1, bestDistance = limit;
        foreach (Field field in registry.Names)
        {
            int distance = Distance(name, field.Name, bestDistance);
            if (distance > bestDistance || (distance == bestDistance && (best is null || string.CompareOrdinal(field.Name, best) >= 0))) continue;
            if (distance >= limit) continue;
            (best, bestDistance) = (field.Name, distance);
        }

        return best;
    }

    /// <summary>The nearest of some names, or null if none is near enough.</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        string? best = null;
        int bestDistance = Limit(name) + 1;
        foreach (string candidate in names)
        {
            int distance = Distance(name, candidate, bestDistance);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    static int Limit(string name) => name.Length <= 4 ? 1 : name.Length <= 8 ? 2 : 3;

    /// <summary>
    /// How many letters must be inserted, left out, replaced or swapped with their neighbour; case does not count. Gives
    /// <paramref name="limit"/> + 1 when it is more than that.
    /// </summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                bool same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit) return limit + 1;
            Span<int> spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
