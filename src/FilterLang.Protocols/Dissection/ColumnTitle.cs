namespace FilterLang.Protocols;

/// <summary>A column of the packet list: what stands above it, and its field.</summary>
public sealed record ColumnTitle(string Title, Field Field);
