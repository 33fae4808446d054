namespace FilterLang.Protocols;

/// <summary>Who speaks and whom it is about: numbers, or NSAP addresses, with parts behind them, and addresses of the protocol.</summary>
readonly ref struct AtmArpAddresses
{
    public bool Ip { get; init; }

    public bool SenderIsText { get; init; }

    public bool TargetIsText { get; init; }

    public ReadOnlySpan<byte> Sender { get; init; }

    public ReadOnlySpan<byte> SenderPart { get; init; }

    public ReadOnlySpan<byte> SenderProtocol { get; init; }

    public ReadOnlySpan<byte> Target { get; init; }

    public ReadOnlySpan<byte> TargetPart { get; init; }

    public ReadOnlySpan<byte> TargetProtocol { get; init; }
}
