namespace FilterLang.Protocols;

/// <summary>The mesh control field before the payload, IEEE 802.11-2020 section 9.2.4.8.3.</summary>
static class WlanMesh
{
    const uint ExtensionMode = 0x03;

    static readonly Field
        s_heading  = Wlan.Protocol.Label ("wlan.mesh.control_field",  "Mesh Control Field"),
        s_flags    = Wlan.Protocol.UInt8 ("wlan.fixed.mesh_flags",    "Mesh Flags", display: Hex),
        s_ttl      = Wlan.Protocol.UInt8 ("wlan.fixed.mesh_ttl",      "Mesh TTL", display: Hex),
        s_sequence = Wlan.Protocol.UInt32("wlan.fixed.mesh_sequence", "Sequence Number", display: Hex, little: true),
        s_fourth   = Wlan.Protocol.Ether ("wlan.fixed.mesh_addr4",    "Mesh Extended Address 4"),
        s_fifth    = Wlan.Protocol.Ether ("wlan.fixed.mesh_addr5",    "Mesh Extended Address 5"),
        s_sixth    = Wlan.Protocol.Ether ("wlan.fixed.mesh_addr6",    "Mesh Extended Address 6");

    /// <summary>The flags that may stand at the start of such a field are these: only the extension mode, and not the reserved one.</summary>
    public static bool IsLikely(uint flags) => flags < ExtensionMode;

    /// <summary>Records the field at <paramref name="at"/>; gives its length.</summary>
    public static int Take(ref Layer wlan, int at)
    {
        uint mode = wlan.U8(at) & ExtensionMode;
        int length = mode switch { 1 => 12, 2 => 18, _ => 6 };
        if (!wlan.Need(at, length)) return length;
        GroupScope scope = wlan.Begin(s_heading, at, length);
        wlan.Place(s_flags, at);
        wlan.Place(s_ttl, at + 1);
        wlan.Place(s_sequence, at + 2);
        if (mode == 1) wlan.Place(s_fourth, at + 6);
        else if (mode == 2)
        {
            wlan.Place(s_fifth, at + 6);
            wlan.Place(s_sixth, at + 12);
        }
        wlan.End(scope);
        return length;
    }
}
