namespace FilterLang.Protocols;

/// <summary>Which addresses and ports are shown by name, and the files that hold names. Without names by default.</summary>
public sealed record NameOptions
{
    public NameKinds Kinds { get; init; }

    /// <summary>Files of hosts as hosts(5) has them: an address and its names on a line, <c>#</c> begins a remark.</summary>
    public IReadOnlyList<string> HostsFiles { get; init; } = [];

    /// <summary>Files of link-layer addresses as ethers(5) has them: an address and its name on a line.</summary>
    public IReadOnlyList<string> EthersFiles { get; init; } = [];

    /// <summary>Files of ports as services(5) has them: name, then port/transport. They go before the registry.</summary>
    public IReadOnlyList<string> ServicesFiles { get; init; } = [];

    /// <summary>Whether this kind of names is wanted.</summary>
    public bool Wants(NameKinds kind) => (Kinds & kind) != 0;
}
