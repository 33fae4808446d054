namespace FilterLang.Protocols;

/// <summary>A range of numbers that announce another protocol in this session than in the catalogue: tshark's <c>-d</c>.</summary>
public sealed record DecodeAs(PayloadTable Table, uint Low, uint High, Protocol Protocol);
