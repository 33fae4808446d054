namespace FilterLang.Protocols;

/// <summary>What is remembered beyond one connection.</summary>
sealed class SmbSession
{
    /// <summary>The pipe whose data is handed on.</summary>
    public ulong Pipe { get; set; }

    /// <summary>Files, where they are exported.</summary>
    public SmbObjects Objects { get; } = new();
}
