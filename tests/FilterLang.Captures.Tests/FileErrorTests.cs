using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace FilterLang.Captures.Tests;

/// <summary>Files that cannot be opened or written are results of a kind.</summary>
public class FileErrorTests
{
    [Fact]
    public void MissingFilesAndFoldersAreTold()
    {
        string folder = Path.GetTempPath().TrimEnd('/');
        Check(Path.Combine(folder, "no such file"), CaptureErrorKind.NotFound, "The file \"{0}\" doesn't exist.");
        Check(Path.Combine(folder, "no such folder", "file"), CaptureErrorKind.NotFound, "The path to the file \"{0}\" doesn't exist.");
        Check(folder, CaptureErrorKind.IsFolder, "\"{0}\" is a directory (folder), not a file.");
        Check("", CaptureErrorKind.NotFound, "The file \"{0}\" doesn't exist.");
    }

    static void Check(string path, CaptureErrorKind kind, string message)
    {
        ReadFile file = ReadFile.OfPath(path);
        Assert.Equal((kind, message.Replace("{0}", path, StringComparison.Ordinal)), (file.Kind, file.Error?.Message));
        Assert.True(file.Error?.WhileOpening);
    }

    [Fact]
    public void OtherContentIsNotACapture()
    {
        foreach (byte[] bytes in new[] { "hello, world, hello"u8.ToArray(), [1], [0x0A, 0x0D, 0x0D, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8, 9] })
        {
            ReadFile file = ReadFile.Of(bytes);
            Assert.Equal(
                (CaptureErrorKind.NotACapture, "The file \"x\" isn't a capture file in a format dfilter understands."),
                (file.Kind, file.Error?.Message));
        }
    }

    [Fact]
    public void StreamsThatFailAreIoErrors()
    {
        ReadFile file = ReadFile.Of(new Failing(Samples.Make("pcap").Bytes));
        Assert.Equal((CaptureErrorKind.IoError, 5), (file.Kind, file.Frames.Count));
        Assert.Equal("An error occurred while reading from the file \"x\": the cable is out", file.Error?.Message);
    }

    sealed class Failing(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => Position == Length ? throw new IOException("the cable is out") : base.Read(buffer);
    }

    [Fact]
    public void FilesThatCannotBeCreatedAreTold()
    {
        Assert.False(CaptureWriter.TryCreate(Path.Combine(Path.GetTempPath(), "no such folder", "x"), null, out _, out CaptureError? error));
        Assert.Equal(CaptureErrorKind.NotFound, error.Kind);
        Assert.False(CaptureWriter.TryCreate(Path.GetTempPath(), null, out _, out error));
        Assert.Equal(CaptureErrorKind.IsFolder, error.Kind);
    }

    [Fact]
    public void AFullDiskIsTold()
    {
        if (!File.Exists("/dev/full"))
            return;
        CaptureWriter writer;
        using (var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            writer = CaptureWriter.Create(full, "out.pcapng");
            Assert.False(writer.TryFinish());
            writer.Dispose();
        }
        Assert.Equal(CaptureErrorKind.DiskFull, writer.Error?.Kind);
        Assert.Equal(
            "Not all the packets could be written to the file \"out.pcapng\" because there is no space left on the file system.",
            writer.Error?.Message);
    }

    [Fact]
    public void AClosedPipeIsTold()
    {
        var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        var reader = new AnonymousPipeClientStream(PipeDirection.In, pipe.ClientSafePipeHandle);
        pipe.DisposeLocalCopyOfClientHandle();
        reader.Dispose();
        using var stream = new FileStream(new SafeFileHandle(pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false), FileAccess.Write, 0);
        using var writer = CaptureWriter.Create(stream, "-", leaveOpen: true);
        Assert.False(writer.TryFinish());
        Assert.Equal(CaptureErrorKind.ClosedPipe, writer.Error?.Kind);
    }
}
