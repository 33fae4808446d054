namespace FilterLang.Captures;

/// <summary>What went wrong with a capture file. Bad data is a result of this kind, never an exception.</summary>
public enum CaptureErrorKind
{
    /// <summary>There is no file of that name.</summary>
    NotFound,
    /// <summary>The name is a folder's.</summary>
    IsFolder,
    /// <summary>The file may not be opened by this user.</summary>
    AccessDenied,
    /// <summary>The content is of no capture format.</summary>
    NotACapture,
    /// <summary>The file ends in the middle of a record, a header or a compressed block.</summary>
    CutShort,
    /// <summary>The content contradicts itself or breaks a limit.</summary>
    Damaged,
    /// <summary>A capture format, a version, a link type or a compression that is not read or written here.</summary>
    Unsupported,
    /// <summary>The operating system failed to read or write.</summary>
    IoError,
    /// <summary>Writing only: the disk or a quota is full.</summary>
    DiskFull,
    /// <summary>Writing only: whoever read our output has closed the pipe.</summary>
    ClosedPipe,
}
