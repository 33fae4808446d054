using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>What one side of a stream has told.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
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

    /// <summary>The number that is shown as 0.</summary>
    public uint Base;
    /// <summary>The number behind the highest octet that reached reassembly, counted as shown; 0 for none.</summary>
    public uint Reached;
    /// <summary>The window shift, 0 to 14, or one of the two constants above.</summary>
    public sbyte WindowScale;
    Told _told;

    public bool BaseKnown
    {
        readonly get => (_told & Told.Base) != 0;
        set => Set(Told.Base, value);
    }

    /// <summary>This side sent the first FIN.</summary>
    public bool Closing
    {
        readonly get => (_told & Told.Closing) != 0;
        set => Set(Told.Closing, value);
    }

    /// <summary>This side has told its SCPS-TP capabilities.</summary>
    public bool SatelliteCapable
    {
        readonly get => (_told & Told.Satellite) != 0;
        set => Set(Told.Satellite, value);
    }

    void Set(Told what, bool value) => _told = value ? _told | what : _told & ~what;
}
