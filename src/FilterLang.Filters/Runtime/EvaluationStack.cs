using System.Runtime.InteropServices;
using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>
/// Room for computed values while a packet is tested: a stack of values, and bytes that do not move until they are given back. There
/// is one a thread; it grows to what its filters need and then allocates nothing.
/// </summary>
sealed unsafe class EvaluationStack
{
    /// <summary>More values than this are not computed for one packet: a product of long lists ends here.</summary>
    public const int Limit = 1 << 20;

    const int BlockSize = 1 << 16;

    [ThreadStatic]
    static EvaluationStack? t_current;

    Value[] values = new Value[64];
    (nint Data, int Size)[] blocks = [];
    int block = -1, used;
    char[] characters = new char[256];

    public static EvaluationStack Current => t_current ??= new EvaluationStack();

    /// <summary>A buffer to write the text of one value in; see <see cref="Keep"/>.</summary>
    public Utf8Sink Text { get; } = new(64);

    /// <summary>How many values lie on the stack.</summary>
    public int Count { get; private set; }

    public ref Value this[int index] => ref values[index];

    /// <summary>A state to come back to.</summary>
    public readonly record struct Mark(int Count, int Block, int Used);

    public Mark Enter() => new(Count, block, used);

    /// <summary>Gives back everything pushed and taken since.</summary>
    public void Leave(Mark mark) => (Count, block, used) = (mark.Count, mark.Block, mark.Used);

    /// <summary>Drops values, but keeps the bytes that they stand on.</summary>
    public void CutTo(int count) => Count = count;

    public void Push(in Value value)
    {
        if (Count == values.Length)
        {
            if (values.Length >= Limit) return;
            Array.Resize(ref values, values.Length * 2);
        }

        values[Count++] = value;
    }

    /// <summary>Removes the values from <paramref name="from"/> up to <paramref name="to"/>, so that those above take their place.</summary>
    public void Remove(int from, int to)
    {
        Array.Copy(values, to, values, from, Count - to);
        Count -= to - from;
    }

    /// <summary>Room for bytes, which stays in place until <see cref="Leave"/>.</summary>
    public byte* Bytes(int length)
    {
        if (block < 0 || blocks[block].Size - used < length) NextBlock(length);
        byte* room = (byte*)blocks[block].Data + used;
        used += length;
        return room;
    }

    /// <summary>Puts the text written to <see cref="Text"/> where it stays.</summary>
    public Value Keep(Utf8Sink text)
    {
        byte* bytes = Bytes(text.Length);
        text.Written.CopyTo(new Span<byte>(bytes, text.Length));
        return Value.OfBytes(bytes, text.Length);
    }

    /// <summary>A buffer for the text of one value; the next call reuses it.</summary>
    public Span<char> Characters(int length)
    {
        if (characters.Length < length) characters = new char[Math.Max(length, characters.Length * 2)];
        return characters.AsSpan(0, length);
    }

    void NextBlock(int length)
    {
        block++;
        used = 0;
        if (block < blocks.Length && blocks[block].Size >= length) return;
        int size = Math.Max(length, BlockSize);
        if (block == blocks.Length) Array.Resize(ref blocks, blocks.Length + 1);
        else NativeMemory.Free((void*)blocks[block].Data);
        blocks[block] = ((nint)NativeMemory.Alloc((nuint)size), size);
    }

    ~EvaluationStack()
    {
        foreach ((nint data, _) in blocks) NativeMemory.Free((void*)data);
    }
}
