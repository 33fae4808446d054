using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace FilterLang.Captures;

/// <summary>
/// Reads the records of one capture file in file order: pcap of every kind and pcapng, plain or packed, from a file, a pipe or
/// any stream. Nothing is allocated per record. Not thread-safe; two readers share nothing but, at most, a file handle.
/// </summary>
/// <remarks>
/// <code>
/// if (!CaptureReader.TryOpen("file.pcap", out CaptureReader? reader, out CaptureError? error)) …
/// CaptureRecord record = default;
/// while (reader.TryRead(ref record)) Use(record.Bytes);
/// if (reader.Error is not null) …
/// </code>
/// </remarks>
public sealed unsafe class CaptureReader : IDisposable
{
    readonly CaptureBuffer _buffer;
    readonly RecordFormat _format;
    readonly PlainPcap _plain;
    long _otherRecords;
    long _plainRecords;

    internal CaptureReader(CaptureBuffer buffer, RecordFormat format, string name, CaptureCompression compression)
    {
        _buffer = buffer;
        _format = format;
        _plain = format.Plain;
        Name = name;
        Compression = compression;
    }

    /// <summary>The name the file was opened with; "-" for the standard input.</summary>
    public string Name { get; }

    /// <summary>The format the content has.</summary>
    public CaptureFormat Format => _format.Kind;

    /// <summary>How the file is packed.</summary>
    public CaptureCompression Compression { get; }

    /// <summary>Interfaces seen so far: all of them for pcap, growing while records of a pcapng file are read.</summary>
    public IReadOnlyList<CaptureInterface> Interfaces => _format.Interfaces;

    /// <summary>Sections begun so far; at least one.</summary>
    public IReadOnlyList<CaptureSection> Sections => _format.Sections;

    /// <summary>Name resolution, decryption secrets and other blocks without packets that were kept so far, in file order.</summary>
    public IReadOnlyList<CaptureBlock> Blocks => _format.Blocks;

    /// <summary>Blocks that were not kept because <see cref="CaptureReaderOptions.KeptBlockBytes"/> was reached.</summary>
    public long DroppedBlocks => _format.DroppedBlocks;

    /// <summary>The file's length in bytes as it is now; null for streams and packed files.</summary>
    public long? Length => _buffer.Source is FileSource file ? file.Length : null;

    /// <summary>Records delivered so far.</summary>
    public long RecordCount => _plainRecords + _otherRecords;

    /// <summary>Offset in the file, unpacked, of the first byte that no delivered record has.</summary>
    public long Position => _buffer.Position;

    /// <summary>
    /// A number that changes whenever the buffer's content moves. Pointers of records delivered under the same number are all valid.
    /// </summary>
    public int Generation => _buffer.Generation;

    /// <summary>Why reading ended before the end of the file, or null. Final once <see cref="TryRead"/> has returned false.</summary>
    public CaptureError? Error { get; private set; }

    internal RecordFormat Records => _format;

    internal CaptureBuffer Buffer => _buffer;

    /// <summary>Opens a file by its path (a regular file, a pipe or a device).</summary>
    /// <param name="path">The path.</param>
    /// <param name="reader">The reader, which the caller disposes.</param>
    /// <param name="error">Why there is none.</param>
    /// <param name="options">Limits; null for the usual ones.</param>
    public static bool TryOpen(
        string path,
        [NotNullWhen(true)] out CaptureReader? reader,
        [NotNullWhen(false)] out CaptureError? error,
        CaptureReaderOptions? options = null) =>
        CaptureOpening.Open(path, options ?? CaptureReaderOptions.Default, out reader, out error);

    /// <summary>Opens a stream at its present position; it is never asked to seek.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What messages call it; "-" is the standard input.</param>
    /// <param name="reader">The reader, which the caller disposes.</param>
    /// <param name="error">Why there is none.</param>
    /// <param name="options">Limits; null for the usual ones.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed or cannot be made.</param>
    public static bool TryOpen(
        Stream stream,
        string name,
        [NotNullWhen(true)] out CaptureReader? reader,
        [NotNullWhen(false)] out CaptureError? error,
        CaptureReaderOptions? options = null,
        bool leaveOpen = false) =>
        CaptureOpening.Open(stream, name, leaveOpen, options ?? CaptureReaderOptions.Default, out reader, out error);

    /// <summary>Opens the standard input: a pipe, a terminal or a redirected file at its present position.</summary>
    /// <param name="reader">The reader, which the caller disposes.</param>
    /// <param name="error">Why there is none.</param>
    /// <param name="options">Limits; null for the usual ones.</param>
    public static bool TryOpenStandardInput(
        [NotNullWhen(true)] out CaptureReader? reader,
        [NotNullWhen(false)] out CaptureError? error,
        CaptureReaderOptions? options = null) =>
        CaptureOpening.OpenStandardInput(options ?? CaptureReaderOptions.Default, out reader, out error);

    /// <summary>Reads the next record, refilling the buffer when needed: pointers of earlier records may die.</summary>
    /// <param name="record">Overwritten as a whole when true is returned.</param>
    /// <returns>False at the end of the file or of what can be read: see <see cref="Error"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(ref CaptureRecord record) => TryReadPlain(ref record) || TryReadOther(ref record, mayFill: true);

    /// <summary>
    /// Reads the next record if it is already in the buffer as a whole, so that pointers of earlier records stay valid and no
    /// waiting happens. For batches: one <see cref="TryRead"/>, then this until it returns false.
    /// </summary>
    /// <param name="record">Overwritten as a whole when true is returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadBuffered(ref CaptureRecord record) => TryReadPlain(ref record) || TryReadOther(ref record, mayFill: false);

    /// <summary>
    /// What lies in the buffer, where its records are plain enough to be walked by the caller: whoever can tell from a record's bytes
    /// alone that he does not want it saves its description. What has been passed over is told by <see cref="Pass"/>.
    /// </summary>
    /// <returns>False where records must be asked for by <see cref="TryRead"/>: byte order, pseudo-headers, several link types.</returns>
    public bool TryWindow(out RecordWindow window) => _format.TryWindow(out window);

    /// <summary>Takes records of the last window as read.</summary>
    /// <param name="next">The first byte behind them.</param>
    /// <param name="last">The first byte of the last of them.</param>
    /// <param name="count">How many they are, at least one.</param>
    public void Pass(byte* next, byte* last, long count)
    {
        _buffer.Next = next;
        _otherRecords += count;
        _format.Passed(last, count);
    }

    /// <summary>
    /// A second reader over the same unpacked regular file that starts with the record at an offset, knowing the interfaces this
    /// one has seen. Nothing checks that a record starts there; a wrong offset gives a damaged record or, at worst, wrong ones.
    /// </summary>
    /// <param name="offset">Offset in the file in bytes, at or behind the first record.</param>
    /// <param name="reader">The reader, which must be disposed before this one.</param>
    /// <param name="window">How many bytes it reads at a time.</param>
    /// <returns>False when the source is a stream or packed.</returns>
    public bool TryOpenAt(long offset, [NotNullWhen(true)] out CaptureReader? reader, int window = 1024 * 1024)
    {
        reader = null;
        if (_buffer.Source is not FileSource file || offset < 0)
            return false;
        var buffer = CaptureBuffer.OverFile(file.Handle, offset, ownsHandle: false, window);
        reader = new CaptureReader(buffer, _format.Fork(buffer), Name, Compression);
        return true;
    }

    /// <summary>
    /// Goes on with the record at an offset of the same unpacked regular file. Nothing checks that a record starts there.
    /// </summary>
    /// <param name="offset">Offset in the file in bytes.</param>
    /// <param name="records">How many records were read elsewhere meanwhile; they count as delivered.</param>
    public void MoveTo(long offset, long records = 0)
    {
        _buffer.MoveTo(offset);
        _otherRecords += records;
    }

    /// <summary>Goes to the first byte of a record that lies in the buffer.</summary>
    public void Revisit(byte* record) => _buffer.Next = record;

    /// <summary>Tells those who write records of this reader that bytes which other readers of the file delivered are about to go.</summary>
    public void Settle() => _buffer.Settle();

    /// <summary>Grows whenever something that is no record has been read: an interface, a section, another block.</summary>
    public int Changes => _format.Changes;

    /// <summary>The bytes that have been read and not taken; reads if there are none.</summary>
    public ReadOnlySpan<byte> Peek() => _buffer.Has(1) ? new ReadOnlySpan<byte>(_buffer.Next, (int)Math.Min(_buffer.Available, int.MaxValue)) : default;

    /// <summary>Passes over bytes that <see cref="Peek"/> has shown.</summary>
    public void SkipBytes(int count) => _buffer.Next += Math.Min(count, _buffer.Available);

    /// <summary>Closes the file and frees the buffer; every record's pointers die.</summary>
    public void Dispose() => _buffer.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool TryReadPlain(ref CaptureRecord record)
    {
        CaptureBuffer buffer = _buffer;
        byte* header = buffer.Next;
        byte* data = header + PlainPcap.HeaderLength;
        long room = buffer.End - data;
        if (room < 0)
            return false;
        uint length = *(uint*)(header + 8);
        // MaximumLength is -1 for every other format, so that this comparison also tells the formats apart.
        if (length > room || length > _plain.MaximumLength)
            return false;
        record.Data = data;
        record.CapturedLength = (int)length;
        record.WireLength = (int)Math.Min(*(uint*)(header + 12), int.MaxValue);
        record.TimeNs = PlainPcap.Time(*(uint*)header, *(uint*)(header + 4), _plain.FractionNs);
        record.Interface = 0;
        record.LinkType = _plain.LinkType;
        record.Flags = CaptureRecordFlags.HasTime;
        record.PacketFlags = 0;
        record.PseudoHeaderLength = 0;
        record.Raw = header;
        record.RawLength = (int)length + PlainPcap.HeaderLength;
        record.OptionsOffset = 0;
        record.OptionsLength = 0;
        buffer.Next = data + length;
        _plainRecords++;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryReadOther(ref CaptureRecord record, bool mayFill)
    {
        if (Error is not null)
            return false;
        if (_format.TryRead(ref record, mayFill))
        {
            _otherRecords++;
            return true;
        }
        if (_format.Failure is { } failure)
            Error = CaptureMessages.Reading(Name, failure, RecordCount);
        return false;
    }
}
