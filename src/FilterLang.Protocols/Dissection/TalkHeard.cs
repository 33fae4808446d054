namespace FilterLang.Protocols;

/// <summary>Hears what messages of an application say, piece by piece, as they are dissected.</summary>
/// <param name="data">The head of a message, or its body without codings.</param>
public delegate void TalkHeard(ReadOnlySpan<byte> data);
