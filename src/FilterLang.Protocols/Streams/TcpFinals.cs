using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>What a stream has come to at its end, as far as all its frames show it in a second pass.</summary>
struct TcpFinal
{
    public uint Base0, Base1;
    public long InitialRoundTrip, SynTime;
    public TcpCompleteness Completeness;
    public bool CompletenessShown, UsesAccurateEcn;
    public sbyte Scale0, Scale1;
    public byte Ranges0, Ranges1;
}

/// <summary>The final state of all streams by their number.</summary>
sealed unsafe class TcpFinals : IDisposable
{
    TcpFinal* _finals;
    uint _capacity;

    public uint Count { get; private set; }

    public ref TcpFinal this[uint stream] => ref _finals[stream];

    public void Set(in TcpStream stream)
    {
        if (stream.Number >= _capacity)
        {
            _capacity = Math.Max(1024, Math.Max(stream.Number + 1, _capacity * 2));
            _finals = (TcpFinal*)NativeMemory.Realloc(_finals, (nuint)_capacity * (nuint)sizeof(TcpFinal));
        }
        for (; Count <= stream.Number; Count++) _finals[Count] = default;
        ref TcpFinal final = ref _finals[stream.Number];
        (final.Completeness, final.CompletenessShown) = (stream.Completeness, stream.CompletenessShown);
        (final.Base0, final.Base1) = (stream.Side0.Base, stream.Side1.Base);
        final.UsesAccurateEcn = stream.UsesAccurateEcn;
        (final.Scale0, final.Scale1) = (stream.Side0.WindowScale, stream.Side1.WindowScale);
        if (!stream.IsTracked) return;
        (final.InitialRoundTrip, final.SynTime) = (stream.Track->InitialRoundTrip, stream.Track->SynTime);
        (final.Ranges0, final.Ranges1) = ((byte)stream.Track->Side0.Ranges.Count, (byte)stream.Track->Side1.Ranges.Count);
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    ~TcpFinals() => Free();

    void Free()
    {
        NativeMemory.Free(_finals);
        _finals = null;
        (Count, _capacity) = (0, 0);
    }
}
