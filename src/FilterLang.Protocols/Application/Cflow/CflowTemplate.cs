namespace FilterLang.Protocols;

/// <summary>How the records of a template are laid out.</summary>
sealed class CflowTemplate(long frame, CflowTemplate.Part[] parts)
{
    /// <summary>The length of a part that is told before its value, RFC 7011 section 7.</summary>
    public const ushort VariableLength = ushort.MaxValue;

    /// <summary>A field specifier: what its number means, null for nothing known; a scope is one of version 9's own numbers.</summary>
    public readonly record struct Part(CflowElement? Element, uint Enterprise, ushort Number, ushort Length, bool IsScope);

    /// <summary>The frame that told of the template.</summary>
    public long Frame => frame;

    public ReadOnlySpan<Part> Parts => parts;

    /// <summary>How short a record can be.</summary>
    public int LeastLength { get; } = Least(parts);

    static int Least(Part[] parts)
    {
        int least = 0;
        foreach (Part part in parts) least += part.Length == VariableLength ? 1 : part.Length;
        return least;
    }
}
