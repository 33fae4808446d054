namespace FilterLang.Captures;

/// <summary>Why bytes could not be had: the file's system, or the compressed data.</summary>
/// <param name="Kind">IoError, CutShort (compressed data ends early) or Damaged (compressed data is wrong).</param>
/// <param name="Detail">The reason in words, without the file's name.</param>
internal sealed record SourceFailure(CaptureErrorKind Kind, string Detail);
