namespace FilterLang.Fields;

/// <summary>
/// The headers that the spine walk finds by plain reads. A set bit says that the whole fixed header was captured and lies at the
/// matching offset of <see cref="PacketContext"/>. The order below <see cref="Complex"/> has no meaning.
/// </summary>
[Flags]
public enum Spine : ulong
{
    None = 0,
    Ethernet = 1,
    /// <summary>One 802.1Q tag.</summary>
    Vlan = 2,
    Arp = 4,
    IPv4 = 8,
    IPv6 = 16,
    Tcp = 32,
    Udp = 64,
    /// <summary>
    /// The packet holds something that the spine does not describe (tunnel, fragment, extension header, damage, an unusual link):
    /// only a full dissection can answer. Other bits say then what lies outside of it: it may start at the network header, if there is one.
    /// </summary>
    Complex = 0x8000_0000,
    /// <summary>
    /// What conversations tell of the packet stands in <see cref="PacketContext.Told"/>. The bits above this one say which of it there is;
    /// their meaning is that of the protocol that fills it.
    /// </summary>
    Told = 0x1_0000_0000,
}

/// <summary>Numbers that stand in <see cref="PacketContext"/> itself and not in packet bytes.</summary>
public enum ContextValue : byte
{
    None,
    /// <summary><see cref="PacketContext.Number"/></summary>
    Number,
    /// <summary><see cref="PacketContext.WireLength"/></summary>
    WireLength,
    /// <summary><see cref="PacketContext.CapturedLength"/></summary>
    CapturedLength,
    /// <summary><see cref="PacketContext.Time"/></summary>
    Time,
    /// <summary>Bytes behind the transport header, as the network header announces them: tcp.len.</summary>
    PayloadLength,
    /// <summary>1 whenever the header is present: a protocol's or label's bare existence.</summary>
    Presence,
    /// <summary>A number of <see cref="PacketContext.Told"/>: the one with the field's <see cref="Field.ToldAt"/>.</summary>
    Told,
}
