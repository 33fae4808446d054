namespace FilterLang.Captures;

/// <summary>The bytes of a buffer as a stream, for decoders that want one. Gives what has arrived.</summary>
internal sealed unsafe class BufferStream(CaptureBuffer buffer) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => buffer.Position;
        set => throw new NotSupportedException();
    }

    public CaptureBuffer Buffer => buffer;

    /// <summary>The last four bytes given, the very last in the highest place.</summary>
    public uint Tail { get; private set; }

    public override int Read(Span<byte> destination)
    {
        if (destination.IsEmpty || !buffer.Has(1))
            return 0;
        int length = (int)Math.Min(destination.Length, buffer.Available);
        new ReadOnlySpan<byte>(buffer.Next, length).CopyTo(destination);
        for (int index = Math.Max(0, length - 4); index < length; index++)
            Tail = (Tail >> 8) | ((uint)destination[index] << 24);
        buffer.Next += length;
        return length;
    }

    public override int Read(byte[] destination, int offset, int count) => Read(destination.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] source, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            buffer.Dispose();
        base.Dispose(disposing);
    }
}
