namespace FilterLang.Protocols;

/// <summary>
/// The protection of what one side sends up to TLS 1.2, RFC 5246 section 6.2.3. Each record counts, and has to be opened in order where the
/// cipher goes on from one to the next.
/// </summary>
abstract class RecordProtection : IDisposable
{
    /// <summary>Records, and within them data, are not longer than this: RFC 5246 section 6.2.</summary>
    public const int LongestRecord = 0x4000 + 2048;

    /// <summary>Room for what is authenticated beside the data.</summary>
    protected const int LongestHead = 512;

    /// <summary>Opens a record's body.</summary>
    /// <param name="number">The number that nonces are made of: that of the record, or in DTLS its epoch and number.</param>
    /// <param name="head">What is authenticated in front of the data's length: for most the number, type and version.</param>
    /// <param name="body">The record's body.</param>
    /// <param name="plain">Room for the body, which is returned cut to the data.</param>
    /// <param name="at">Where the data begins in the room.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>False where the body was damaged or protected otherwise.</returns>
    public abstract bool TryOpen(ulong number, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, Span<byte> plain, out int at, out int length);

    /// <summary>The number of the next record counts on although this one could not be opened.</summary>
    public virtual bool CountsFailures => true;

    public abstract void Dispose();
}
