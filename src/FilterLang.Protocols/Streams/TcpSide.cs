using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>What one side of a stream has told.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct TcpSide
{
    /// <summary>Not offered yet, and: not in use.</summary>
    public const sbyte ScaleUnknown = -1, ScaleUnused = -2;

    [Flags]
    enum Told : byte
    {
        Base = 1,
        Closing = 2,
        Satellite = 4,
    }

    const int ScaleShift = 3;

    /// <summary>The number that is shown as 0.</summary>
    public uint Base;
    /// <summary>The number behind the highest octet that reached reassembly, counted as shown; 0 for none.</summary>
    public uint Reached;
    // Below, what was told; above, the window shift.
    byte _bits;

    /// <summary>The window shift, 0 to 14, or one of the two constants above.</summary>
    public sbyte WindowScale
    {
        readonly get => (sbyte)((sbyte)_bits >> ScaleShift);
        set => _bits = (byte)((byte)(value << ScaleShift) | (_bits & ((1 << ScaleShift) - 1)));
    }

    public bool BaseKnown
    {
        readonly get => ((Told)_bits & Told.Base) != 0;
        set => Set(Told.Base, value);
    }

    /// <summary>This side sent the first FIN.</summary>
    public bool Closing
    {
        readonly get => ((Told)_bits & Told.Closing) != 0;
        set => Set(Told.Closing, value);
    }

    /// <summary>This side has told its SCPS-TP capabilities.</summary>
    public bool SatelliteCapable
    {
        readonly get => ((Told)_bits & Told.Satellite) != 0;
        set => Set(Told.Satellite, value);
    }

    void Set(Told what, bool value) => _bits = (byte)(value ? _bits | (byte)what : _bits & ~(byte)what);
}
