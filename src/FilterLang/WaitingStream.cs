namespace FilterLang;

/// <summary>A stream whose reads end when a token says so, where the stream itself can be interrupted.</summary>
sealed class WaitingStream(Stream inner, bool leaveOpen) : ForwardStream
{
    /// <summary>The token of the read at hand.</summary>
    public CancellationToken Stop { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (!Stop.CanBeCanceled) return inner.Read(buffer);
        // Whoever gave a token waits for this on a thread of the pool.
        byte[] room = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length, 1 << 16));
        try
        {
            int count = inner.ReadAsync(room.AsMemory(0, Math.Min(room.Length, buffer.Length)), Stop).AsTask().GetAwaiter().GetResult();
            room.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(room);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) inner.Dispose();
        base.Dispose(disposing);
    }
}
