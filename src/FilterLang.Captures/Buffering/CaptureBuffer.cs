using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FilterLang.Captures;

/// <summary>
/// The window through which a capture is read: native memory with a page boundary in it. Reads go to the boundary (page-aligned
/// destination and file offset); what is left of the last record is copied in front of it, so that every record is contiguous.
/// Streams that deliver little at a time are read on behind what has arrived.
/// </summary>
internal sealed unsafe class CaptureBuffer : IDisposable
{
    const int Page = 4096;
    const int DefaultHeadroom = 512 * 1024;
    const int DefaultWindow = 1024 * 1024;

    readonly ByteSource _source;
    byte* _memory;
    byte* _boundary;
    byte* _limit;
    long _endOffset;
    bool _finished;
    List<IBufferUser>? _users;

    /// <summary>First byte not yet taken.</summary>
    public byte* Next;

    /// <summary>Behind the last byte that has been read.</summary>
    public byte* End;

    /// <param name="source">Where bytes come from; disposed with the buffer.</param>
    /// <param name="sourceOffset">What the source's first byte is numbered.</param>
    /// <param name="window">How much is read at a time.</param>
    public CaptureBuffer(ByteSource source, long sourceOffset = 0, int window = DefaultWindow)
    {
        _source = source;
        _endOffset = sourceOffset;
        Allocate(DefaultHeadroom, window);
        Next = End = _boundary;
    }

    /// <summary>A buffer over a regular file from an offset on; reads stay at page-aligned offsets all the same.</summary>
    public static CaptureBuffer OverFile(SafeFileHandle handle, long offset, bool ownsHandle, int window = DefaultWindow)
    {
        long aligned = offset & -Page;
        var buffer = new CaptureBuffer(new FileSource(handle, aligned, ownsHandle), aligned, window);
        if (offset > aligned)
            buffer.Skip(offset - aligned);
        return buffer;
    }

    /// <summary>A number that grows with every move of the content: pointers of an older generation are dead.</summary>
    public int Generation { get; private set; }

    /// <summary>Bytes that can be taken without reading.</summary>
    public long Available => End - Next;

    /// <summary>Offset of <see cref="Next"/> in the (unpacked) file.</summary>
    public long Position => _endOffset - (End - Next);

    /// <summary>Whether reading on may have to wait for somebody to write.</summary>
    public bool IsLive { get; init; }

    public SourceFailure? Failure => _source.Failure;

    public ByteSource Source => _source;

    /// <summary>Makes at least <paramref name="count"/> bytes available, reading only as much as is needed for that.</summary>
    /// <returns>False when the source ends or fails before; what there is stays available.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(long count) => End - Next >= count || Fill(count);

    /// <summary>Skips bytes that need not be contiguous.</summary>
    /// <returns>False when the source ends before.</returns>
    public bool Skip(long count)
    {
        while (count > Available)
        {
            count -= Available;
            Next = End;
            if (!Fill(1))
                return false;
        }
        Next += count;
        return true;
    }

    /// <summary>Goes on at another offset of a regular file; whatever was read is forgotten.</summary>
    public void MoveTo(long offset)
    {
        Settle();
        long aligned = offset & -Page;
        ((FileSource)_source).MoveTo(aligned);
        (_endOffset, _finished) = (aligned, false);
        Next = End = _boundary;
        Generation++;
        if (offset > aligned)
            Skip(offset - aligned);
    }

    /// <summary>Tells all users that what they point to is about to change.</summary>
    public void Settle()
    {
        if (_users is null)
            return;
        foreach (IBufferUser user in _users)
            user.BeforeBufferMoves();
    }

    public void Join(IBufferUser user) => (_users ??= []).Add(user);

    public void Leave(IBufferUser user) => _users?.Remove(user);

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool Fill(long count)
    {
        while (Available < count)
        {
            if (_finished)
                return false;
            // A window that was not filled by the last read is a pipe's, or the file's end: go on behind.
            if (_limit - End < Page || End < _boundary || Next == End)
                MoveInFrontOfBoundary();
            int read = _source.Read(End, (int)(_limit - End));
            if (read <= 0)
            {
                _finished = true;
                return false;
            }
            End += read;
            _endOffset += read;
        }
        return true;
    }

    void MoveInFrontOfBoundary()
    {
        long rest = Available;
        Settle();
        Generation++;
        if (rest > _boundary - _memory)
        {
            // Twice the room each time, so that a record of many windows is copied a bounded number of times.
            byte* old = _memory;
            byte* next = Next;
            long room = 2 * (long)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)rest);
            Allocate(room, Math.Max(DefaultWindow, Math.Min(room, 1 << 30)));
            Buffer.MemoryCopy(next, _boundary - rest, rest, rest);
            NativeMemory.AlignedFree(old);
        }
        else
        {
            Buffer.MemoryCopy(Next, _boundary - rest, rest, rest);
        }
        Next = _boundary - rest;
        End = _boundary;
    }

    void Allocate(long headroom, long window)
    {
        _memory = (byte*)NativeMemory.AlignedAlloc((nuint)(headroom + window), Page);
        _boundary = _memory + headroom;
        _limit = _boundary + window;
    }

    public void Dispose()
    {
        if (_memory == null)
            return;
        if (_users is not null)
            foreach (IBufferUser user in _users)
                user.BeforeBufferMoves();
        _users = null;
        _source.Dispose();
        NativeMemory.AlignedFree(_memory);
        _memory = _boundary = _limit = Next = End = null;
        _finished = true;
    }
}
