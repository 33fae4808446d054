namespace FilterLang.Captures;

/// <summary>Why reading ended, before it is put into words for a named file.</summary>
/// <param name="Kind">The class of the error.</param>
/// <param name="Detail">The parenthesised part of the message, or null.</param>
/// <param name="Packed">The compressed data are at fault, not what they hold.</param>
internal sealed record ReadFailure(CaptureErrorKind Kind, string? Detail, bool Packed = false);
