namespace FilterLang.Cli.Repl;

/// <summary>One way to go on.</summary>
/// <param name="Text">What comes to stand in place of the word at the caret.</param>
/// <param name="Kind">Its type: of a field, or what else it is.</param>
/// <param name="Description">What it means.</param>
readonly record struct Completion(string Text, string Kind, string Description);

/// <summary>All ways to go on at a caret.</summary>
/// <param name="Start">Where the word begins that they replace.</param>
/// <param name="Items">The ways, in the order in which they are shown.</param>
sealed record Completions(int Start, IReadOnlyList<Completion> Items)
{
    public static Completions None { get; } = new(0, []);

    /// <summary>What all of them begin with.</summary>
    public string Common
    {
        get
        {
            if (Items.Count == 0) return "";
            string common = Items[0].Text;
            foreach (Completion item in Items)
            {
                int same = common.AsSpan().CommonPrefixLength(item.Text);
                common = common[..same];
            }
            return common;
        }
    }
}
