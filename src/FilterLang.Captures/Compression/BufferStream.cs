namespace FilterLang.Captures;

/// <summary>The bytes of a buffer as a stream, for decoders that want one. Gives what has arrived.</summary>
internal sealed unsafe class BufferStream(CaptureBuffer buffer) : ForwardStream
{
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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            buffer.Dispose();
        base.Dispose(disposing);
    }
}
