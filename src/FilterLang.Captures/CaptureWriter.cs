using System.Diagnostics.CodeAnalysis;

namespace FilterLang.Captures;

/// <summary>
/// Writes a capture file: pcapng unless asked otherwise, or pcap. Records of the same format are copied from the reader's
/// buffer as they stand, neighbours as one piece; others are written anew. Nothing is allocated per record. Not thread-safe.
/// </summary>
/// <remarks>
/// <code>
/// writer.TryBegin(reader);                                  // once for every input, before its first record
/// while (reader.TryRead(ref record))
///     if (wanted &amp;&amp; !writer.TryWrite(in record)) break;      // then writer.Error says why
/// writer.TryFinish();                                       // before the reader is disposed
/// </code>
/// </remarks>
public sealed class CaptureWriter : IDisposable, IBufferUser
{
    readonly OutputBuffer _output;
    readonly RecordWriter _records;
    CaptureBuffer? _followed;
    bool _begun;
    bool _finished;

    CaptureWriter(ByteSink sink, string name, CaptureWriterOptions options)
    {
        Name = name;
        Format = options.Format;
        _output = new OutputBuffer(sink);
        _records = options.Format == CaptureFormat.Pcapng ? new PcapngWriter(_output, options) : new PcapWriter(_output, options);
    }

    /// <summary>The name of the file; "-" for the standard output.</summary>
    public string Name { get; }

    /// <summary>The format that is written.</summary>
    public CaptureFormat Format { get; }

    /// <summary>Records written so far.</summary>
    public long RecordCount { get; private set; }

    /// <summary>Bytes of the file so far, before they are packed.</summary>
    public long Length => _output.Length;

    /// <summary>Why writing has ended, or null.</summary>
    public CaptureError? Error { get; private set; }

    /// <summary>Creates a file, or empties the one there is; nothing is written before the first record or the end.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">The format; null for pcapng.</param>
    /// <param name="writer">The writer, which the caller finishes and disposes.</param>
    /// <param name="error">Why there is none.</param>
    public static bool TryCreate(
        string path,
        CaptureWriterOptions? options,
        [NotNullWhen(true)] out CaptureWriter? writer,
        [NotNullWhen(false)] out CaptureError? error)
    {
        writer = null;
        if (!FileOpening.TryCreate(path, out FileStream? stream, out error))
            return false;
        options = Checked(options);
        writer = new CaptureWriter(new ByteSink(Packing.Over(stream, options.Compression, leaveOpen: false), leaveOpen: false), path, options);
        return true;
    }

    /// <summary>Writes to a stream, without seeking.</summary>
    /// <param name="stream">The stream, at the place where the file shall begin.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">The format; null for pcapng.</param>
    /// <param name="leaveOpen">Whether the stream stays open at the end.</param>
    public static CaptureWriter Create(Stream stream, string name, CaptureWriterOptions? options = null, bool leaveOpen = false) =>
        options?.Compression is null or CaptureCompression.None
            ? new(new ByteSink(stream, leaveOpen), name, Checked(options))
            : new(new ByteSink(Packing.Over(stream, options.Compression, leaveOpen), leaveOpen: false), name, Checked(options));

    /// <summary>Writes to the standard output.</summary>
    /// <param name="options">The format; null for pcapng.</param>
    public static CaptureWriter ToStandardOutput(CaptureWriterOptions? options = null) =>
        Create(ByteSink.StandardOutputStream(), CaptureOpening.StandardInput, options, leaveOpen: true);

    /// <summary>
    /// Says that the records that follow come from this reader: its interfaces, section words and blocks without packets are
    /// carried over, and its raw records copied where the formats are equal. Without it, records are written from their fields.
    /// </summary>
    /// <param name="source">The reader; it may be disposed after the next <see cref="TryBegin"/> or <see cref="TryFinish"/>.</param>
    /// <returns>False after a failure: see <see cref="Error"/>.</returns>
    public bool TryBegin(CaptureReader source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Error is not null)
            return false;
        _begun = true;
        Unfollow();
        _followed = source.Buffer;
        _followed.Join(this);
        return _records.Begin(source) || Fail();
    }

    /// <summary>Writes a record.</summary>
    /// <param name="record">The record as it was read, or one made by hand whose <see cref="CaptureRecord.Raw"/> is null.</param>
    /// <returns>False after a failure: see <see cref="Error"/>.</returns>
    public bool TryWrite(in CaptureRecord record)
    {
        if (Error is not null || (!_begun && !BeginAlone()))
            return false;
        if (!_records.Write(in record))
            return Fail();
        RecordCount++;
        return true;
    }

    /// <summary>Writes names of hosts: a block of its own in pcapng, nothing in pcap, which has no place for them.</summary>
    /// <param name="hosts">Addresses and their names; those of more than 60,000 octets are left out.</param>
    /// <returns>False after a failure: see <see cref="Error"/>.</returns>
    public bool TryWriteNames(IEnumerable<(System.Net.IPAddress Address, string Name)> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        return Error is null && (_begun || BeginAlone()) && (_records.WriteNames(hosts) || Fail());
    }

    /// <summary>Hands what has been written so far to the operating system, for readers that wait at the other end of a pipe.</summary>
    public bool TryFlush() => Error is null && (_output.Flush() || Fail());

    /// <summary>Completes the file (also one without records) and closes it.</summary>
    /// <returns>False after a failure, now or before: see <see cref="Error"/>.</returns>
    public bool TryFinish()
    {
        if (_finished)
            return Error is null;
        if (Error is null && !((_begun || BeginAlone()) && _records.Finish()))
            Fail();
        Unfollow();
        _finished = true;
        if (!_output.Close() && Error is null)
            Fail();
        return Error is null;
    }

    /// <summary>Finishes the file if that has not been done, and frees the buffer.</summary>
    public void Dispose()
    {
        TryFinish();
        _output.Dispose();
    }

    void IBufferUser.BeforeBufferMoves()
    {
        if (Error is null && !_output.SettleRun())
            Fail();
    }

    static CaptureWriterOptions Checked(CaptureWriterOptions? options)
    {
        options ??= CaptureWriterOptions.Default;
        if (options.Format is not (CaptureFormat.Pcapng or CaptureFormat.Pcap or CaptureFormat.PcapNanoseconds))
            throw new ArgumentException("This format cannot be written.", nameof(options));
        return options;
    }

    bool BeginAlone()
    {
        _begun = true;
        return _records.Begin(null) || Fail();
    }

    void Unfollow()
    {
        _output.SettleRun();
        _followed?.Leave(this);
        _followed = null;
    }

    bool Fail()
    {
        Error ??= _output.Failure is { } failure
            ? CaptureMessages.Writing(Name, failure, RecordCount)
            : CaptureMessages.Refused(Format, _records.Refusal!, RecordCount);
        return false;
    }
}
