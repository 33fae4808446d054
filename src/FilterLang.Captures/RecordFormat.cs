namespace FilterLang.Captures;

/// <summary>How records stand in a file of one format. There is one instance a file; it takes its bytes from the buffer.</summary>
internal abstract class RecordFormat(CaptureBuffer buffer)
{
    protected CaptureBuffer Buffer { get; } = buffer;

    public abstract CaptureFormat Kind { get; }

    /// <summary>What the inlined path for native pcap files needs; impossible lengths for every other format.</summary>
    public virtual PlainPcap Plain => PlainPcap.None;

    public abstract IReadOnlyList<CaptureInterface> Interfaces { get; }

    public abstract IReadOnlyList<CaptureSection> Sections { get; }

    public virtual IReadOnlyList<CaptureBlock> Blocks => [];

    public virtual long DroppedBlocks => 0;

    /// <summary>Grows whenever an interface, a section or a kept block has been added.</summary>
    public int Changes { get; protected set; }

    /// <summary>Why no further record can be read, or null at the end of the file.</summary>
    public ReadFailure? Failure { get; protected set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="record">Overwritten when true is returned.</param>
    /// <param name="mayFill">False: only what is in the buffer; then false means nothing about the end.</param>
    public abstract bool TryRead(ref CaptureRecord record, bool mayFill);

    /// <summary>See <see cref="CaptureReader.TryWindow"/>.</summary>
    public virtual bool TryWindow(out RecordWindow window)
    {
        window = default;
        return false;
    }

    /// <summary>So many records of the window have been passed over; this is where the last of them starts.</summary>
    public virtual unsafe void Passed(byte* last, long count)
    {
    }

    /// <summary>The same format with what is known of the file so far, over another buffer.</summary>
    public abstract RecordFormat Fork(CaptureBuffer buffer);

    /// <summary>Ends reading: the bytes asked for cannot be had.</summary>
    /// <returns>False, for the caller to return.</returns>
    protected bool EndOfBytes(bool insideRecord)
    {
        if (insideRecord || Buffer.Failure is not null)
            Failure = Ended(Buffer);
        return false;
    }

    /// <summary>Why a buffer could not give the bytes asked for.</summary>
    public static ReadFailure Ended(CaptureBuffer buffer) => buffer.Failure switch
    {
        null or { Kind: CaptureErrorKind.CutShort } => new ReadFailure(CaptureErrorKind.CutShort, null),
        { Kind: CaptureErrorKind.IoError } failure => new ReadFailure(failure.Kind, failure.Detail),
        var failure => new ReadFailure(failure.Kind, failure.Detail, Packed: true),
    };

    /// <summary>Ends reading: the content is wrong.</summary>
    /// <returns>False, for the caller to return.</returns>
    protected bool Damaged(string detail)
    {
        Failure = new ReadFailure(CaptureErrorKind.Damaged, detail);
        return false;
    }

    protected bool Unsupported(string detail)
    {
        Failure = new ReadFailure(CaptureErrorKind.Unsupported, detail);
        return false;
    }
}
