namespace FilterLang.Captures;

/// <summary>Where a <see cref="CaptureBuffer"/> gets its bytes. Operating system failures are results, not exceptions.</summary>
internal abstract unsafe class ByteSource : IDisposable
{
    /// <summary>Why the last read failed, or null.</summary>
    public SourceFailure? Failure { get; protected set; }

    /// <summary>Reads what is there, at least one byte; 0 at the end and after a failure.</summary>
    public abstract int Read(byte* destination, int count);

    public abstract void Dispose();
}
