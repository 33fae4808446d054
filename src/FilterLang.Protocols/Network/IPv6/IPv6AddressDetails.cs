using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// What an address says about itself: its space (RFC 4291 section 2.4), the bits of a group (RFC 7371 section 2), an allocation for special
/// purposes (RFC 6890, IANA's registry), and other addresses that it was made of. One set of fields for sources, one for destinations, one
/// for both.
/// </summary>
sealed class IPv6AddressDetails
{
    static readonly ValueNames s_scopes = new(() =>
    [
        (0, "Reserved"), (1, "Interface-Local scope"), (2, "Link-Local scope"), (3, "Realm-Local scope"), (4, "Admin-Local scope"),
        (5, "Site-Local scope"), (6, "Unassigned"), (7, "Unassigned"), (8, "Organization-Local scope"), (9, "Unassigned"), (10, "Unassigned"),
        (11, "Unassigned"), (12, "Unassigned"), (13, "Unassigned"), (14, "Global scope"), (15, "Reserved"),
    ]);

    readonly FieldGroup _group;
    readonly Field _space, _flags, _reserved, _rendezvous, _prefix, _transient, _scope;
    readonly Field _purpose, _source, _destination, _forwardable, _global, _byProtocol;
    readonly Field _mac, _isatap, _gateway, _site, _teredoServer, _teredoPort, _teredoClient, _embedded;

    /// <param name="owner">Whose fields they are.</param>
    /// <param name="prefix">The beginning of their names.</param>
    /// <param name="purpose">The name of the field for the allocation, and the beginning of those below it.</param>
    /// <param name="label">The beginning of labels.</param>
    public IPv6AddressDetails(Protocol owner, string prefix, string purpose, string label)
    {
        // All of them have a place in their group, so that a plan tells whether any of them is wanted.
        FieldGroup group = _group = owner.Group();
        _space       = group.Text   ($"{prefix}addr_space", "Address Space", at: 0);
        _flags       = group.Row    ($"{prefix}multicast_flags", "Multicast Flags", FieldType.UInt16, at: 0, display: Hex, mask: 0x00F0, generated: true);
        _reserved    = group.Bits   (_flags, $"{prefix}multicast_flags.reserved", "Reserved", 0x0080);
        _rendezvous  = group.Flag   (_flags, $"{prefix}multicast_flags.embed_rp", "Rendezvous Point (RP)", 0x0040, bits: 16);
        _prefix      = group.Flag   (_flags, $"{prefix}multicast_flags.network_prefix", "Network Prefix", 0x0020, bits: 16);
        _transient   = group.Flag   (_flags, $"{prefix}multicast_flags.transient", "Transient", 0x0010, bits: 16);
        _scope       = group.Row    ($"{prefix}multicast_scope", "Multicast Scope", FieldType.UInt16, at: 0, display: Hex, mask: 0x000F, names: s_scopes, generated: true);
        _purpose     = group.Text   (purpose, "Special-Purpose Allocation", at: 0);
        _source      = group.Boolean($"{purpose}_source", "Source", at: 0);
        _destination = group.Boolean($"{purpose}_destination", "Destination", at: 0);
        _forwardable = group.Boolean($"{purpose}_forwardable", "Forwardable", at: 0);
        _global      = group.Boolean($"{purpose}_global", "Globally Reachable", at: 0);
        _byProtocol  = group.Boolean($"{purpose}_reserved", "Reserved-by-Protocol", at: 0);
        FieldGroup parts = Parts = owner.Group();
        _mac          = parts.Ether ($"{prefix}slaac_mac",     $"{label}SLAAC MAC", at: 0);
        _isatap       = parts.IPv4  ($"{prefix}isatap_ipv4",   $"{label}ISATAP IPv4", at: 0);
        _gateway      = parts.IPv4  ($"{prefix}6to4_gw_ipv4",  $"{label}6to4 Gateway IPv4", at: 0);
        _site         = parts.UInt16($"{prefix}6to4_sla_id",   $"{label}6to4 SLA ID", at: 0);
        _teredoServer = parts.IPv4  ($"{prefix}ts_ipv4",       $"{label}Teredo Server IPv4", at: 0);
        _teredoPort   = parts.UInt16($"{prefix}tc_port",       $"{label}Teredo Port", at: 0);
        _teredoClient = parts.IPv4  ($"{prefix}tc_ipv4",       $"{label}Teredo Client IPv4", at: 0);
        _embedded     = parts.IPv4  ($"{prefix}embed_ipv4",    $"{label}Embedded IPv4", at: 0);
    }

    /// <summary>The addresses within addresses.</summary>
    public FieldGroup Parts { get; }

    /// <summary>Records space, group bits and allocation; <paramref name="notAGroup"/> is the remark on a group where none may be.</summary>
    public void Note(ref Layer ip, int at, scoped ReadOnlySpan<byte> address, ExpertField? notAGroup)
    {
        bool isGroup = address[0] == 0xFF;
        if (ip.Wants(_group))
        {
            GroupScope scope = Text(ref ip, _space, Space(address), at, isGroup ? 1 : 2);
            if (isGroup && notAGroup is not null) ip.Remark(notAGroup, at, 0);
            ip.End(scope);
            if (isGroup) NoteGroup(ref ip, at);
            NotePurpose(ref ip, at, address);
        }
        else if (isGroup && notAGroup is not null) ip.Remark(notAGroup, at, 0);
    }

    /// <summary>Records the addresses of other kinds that the address was made of.</summary>
    public void NoteParts(ref Layer ip, int at, scoped ReadOnlySpan<byte> address, ItemFlags flags)
    {
        uint first = BinaryPrimitives.ReadUInt32BigEndian(address), third = BinaryPrimitives.ReadUInt32BigEndian(address[8..]);
        // 6to4, RFC 3056 section 2; Teredo, RFC 4380 section 4, which inverts ports and addresses.
        if (first >> 16 == 0x2002)
        {
            ip.Note(_gateway, BinaryPrimitives.ReadUInt32BigEndian(address[2..]), at + 2, 4, flags);
            ip.Note(_site, BinaryPrimitives.ReadUInt16BigEndian(address[6..]), at + 6, 2, flags);
        }
        else if (first == 0x2001_0000)
        {
            ip.Note(_teredoServer, BinaryPrimitives.ReadUInt32BigEndian(address[4..]), at + 4, 4, flags);
            ip.Note(_teredoPort, (ushort)~BinaryPrimitives.ReadUInt16BigEndian(address[10..]), at + 10, 2, flags);
            ip.Note(_teredoClient, ~BinaryPrimitives.ReadUInt32BigEndian(address[12..]), at + 12, 4, flags);
        }
        // An interface identifier made of a MAC address: FF FE in the middle, the universal bit inverted (RFC 4291 appendix A).
        if (address[11] == 0xFF && address[12] == 0xFE && (address[8] & 2) != 0 && address[0] != 0xFF)
        {
            if (ip.Wants(_mac))
            {
                Span<byte> octets = [(byte)(address[8] ^ 2), address[9], address[10], address[13], address[14], address[15]];
                ip.NoteText(_mac, octets, at + 8, 8, flags);
            }
        }
        // ISATAP, RFC 5214 section 6.1.
        else if ((third & 0xFCFF_FFFF) == 0x0000_5EFE) ip.Note(_isatap, BinaryPrimitives.ReadUInt32BigEndian(address[12..]), at + 12, 4, flags);
        if (IsTranslated(address)) ip.Note(_embedded, BinaryPrimitives.ReadUInt32BigEndian(address[12..]), at + 12, 4, flags);
    }

    /// <summary>The well-known prefix of translators, 64:ff9b::/96 (RFC 6052 section 2.1).</summary>
    public static bool IsTranslated(ReadOnlySpan<byte> address) =>
        BinaryPrimitives.ReadUInt64BigEndian(address) == 0x0064_FF9B_0000_0000 && BinaryPrimitives.ReadUInt32BigEndian(address[8..]) == 0;

    void NoteGroup(ref Layer ip, int at)
    {
        GroupScope scope = ip.BeginNumber(_flags, ip.Get(_flags, at), at, 2);
        ip.Place(_reserved, at);
        ip.Place(_rendezvous, at);
        ip.Place(_prefix, at);
        ip.Place(_transient, at);
        ip.End(scope);
        ip.Place(_scope, at);
    }

    void NotePurpose(ref Layer ip, int at, scoped ReadOnlySpan<byte> address)
    {
        if (IPv6SpecialPurpose.Find(address) is not { } purpose) return;
        GroupScope scope = Text(ref ip, _purpose, purpose.Name, at, 16);
        Flag(ref ip, _source, purpose.IsSource, at);
        Flag(ref ip, _destination, purpose.IsDestination, at);
        Flag(ref ip, _forwardable, purpose.IsForwardable, at);
        if (purpose.IsGlobal is { } global) Flag(ref ip, _global, global, at);
        Flag(ref ip, _byProtocol, purpose.IsReserved, at);
        ip.End(scope);
    }

    static void Flag(ref Layer ip, Field field, bool value, int at) => ip.Note(field, value ? 1u : 0, at, 16);

    static GroupScope Text(ref Layer ip, Field field, scoped ReadOnlySpan<byte> text, int at, int length)
    {
        int outer = ip.Parent;
        if (!ip.Wants(field)) return new GroupScope(-1, outer, at, true);
        int item = ip.RecordText(field, text, at, length, ItemFlags.Generated);
        if (item >= 0) ip.Parent = item;
        return new GroupScope(item, outer, at, true);
    }

    // The reference takes every address whose third and fourth bits are 1 and 0 for global unicast (2000::/4, 6000::/4, a000::/4, e000::/4).
    static ReadOnlySpan<byte> Space(scoped ReadOnlySpan<byte> address) => address switch
    {
        [0xFF, ..] => "Multicast"u8,
        [0xFE, >= 0x80 and <= 0xBF, ..] => "Link-Local Unicast"u8,
        [0xFC or 0xFD, ..] => "Unique Local Unicast"u8,
        _ when (address[0] & 0x30) == 0x20 => "Global Unicast"u8,
        _ => "Reserved by IETF"u8,
    };
}
