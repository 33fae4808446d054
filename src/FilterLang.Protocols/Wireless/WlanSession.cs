namespace FilterLang.Protocols;

/// <summary>What a session keeps for IEEE 802.11: what the radio header told, the header at hand, the last frame's end, and fragments.</summary>
sealed class WlanSession : IDisposable
{
    public RadioInfo Radio { get; } = new();

    public WlanFragmentState Fragments { get; } = new();

    /// <summary>The header of the frame at hand.</summary>
    public WlanHeader Header;

    /// <summary>When the frame before this one ended, by the clock of the receiver, and whether that is known.</summary>
    public ulong PreviousEnd { get; set; }

    public bool HasPreviousEnd { get; set; }

    /// <summary>The session's.</summary>
    public static WlanSession Of(ref Layer layer) => layer.Packet.State<WlanSession>(Wlan.Protocol);

    public void Dispose() => Fragments.Dispose();
}
