using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace FilterLang.Captures;

/// <summary>Opens files by name and turns the operating system's refusals into errors.</summary>
internal static class FileOpening
{
    public static bool TryOpen(string path, [NotNullWhen(true)] out SafeFileHandle? handle, [NotNullWhen(false)] out CaptureError? error)
    {
        handle = null;
        error = null;
        try
        {
            if (Directory.Exists(path))
            {
                error = CaptureMessages.Folder(path);
                return false;
            }
            handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = CaptureMessages.NotOpened(path, problem);
            return false;
        }
    }

    public static bool TryCreate(string path, [NotNullWhen(true)] out FileStream? stream, [NotNullWhen(false)] out CaptureError? error)
    {
        stream = null;
        error = null;
        try
        {
            stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = Directory.Exists(path) ? CaptureMessages.Folder(path) : CaptureMessages.NotCreated(path, problem);
            return false;
        }
    }

    /// <summary>Whether a handle can be read at offsets, and where it stands.</summary>
    public static bool IsSeekable(SafeFileHandle handle, out long position)
    {
        position = 0;
        try
        {
            // Not disposed, for that would close the handle, which is not the stream's.
            var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            if (!stream.CanSeek)
                return false;
            position = stream.Position;
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
