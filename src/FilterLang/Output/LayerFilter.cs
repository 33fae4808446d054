namespace FilterLang.Output;

/// <summary>
/// Which protocols the structured formats show: <c>-j</c> names protocols and fields that are opened, <c>-J</c> those that are shown with
/// all below them. What is named by neither is a stub.
/// </summary>
sealed class LayerFilter(string words, bool withAllBelow)
{
    readonly HashSet<string> _names = [.. words.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)];

    public bool WithAllBelow => withAllBelow;

    public bool Names(Field field) => _names.Contains(field.Name);
}
