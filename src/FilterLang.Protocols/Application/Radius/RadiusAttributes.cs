namespace FilterLang.Protocols;

/// <summary>The attributes of a packet, RFC 2865 section 5, with tags (RFC 2868), vendors' attributes and extended types (RFC 6929).</summary>
static class RadiusAttributes
{
    const uint Reserved = 0, ChapPassword = 3, FramedAddress = 8, VendorSpecific = 26, EgressVlan = 56, EgressVlanName = 58, EapMessage = 79;
    const uint FirstExtended = 241, FirstLongExtended = 245, LastExtended = 246;
    const uint LastTag = 0x1F;

    static readonly Protocol Protocol = Radius.Protocol;

    static readonly ValueNames s_tagged = new(() => [(0x31, "Tagged"), (0x32, "Untagged")]);

    // The registry of private enterprise numbers has more; these are the ones whose attributes have names here.
    static readonly ValueNames s_vendors = new(() =>
    [
        (0, "Reserved"), (9, "ciscoSystems"), (311, "Microsoft"), (5535, "3rd Generation Partnership Project 2 (3GPP2)"), (10415, "3GPP"),
        (14122, "Wireless Broadband Alliance Ltd"), (14179, "Airespace, Inc"), (14823, "Aruba, a Hewlett Packard Enterprise company"),
    ]);

    public static readonly Field
        Item           = Protocol.Bytes  ("radius.avp",                  "AVP"),
        Type           = Protocol.UInt8  ("radius.avp.type",             "Type"),
        Length         = Protocol.UInt8  ("radius.avp.length",           "Length"),
        VendorId       = Protocol.UInt32 ("radius.avp.vendor_id",        "Vendor ID", display: Custom, names: s_vendors),
        VendorType     = Protocol.UInt8  ("radius.avp.vendor_type",      "Type"),
        VendorLength   = Protocol.UInt8  ("radius.avp.vendor_len",       "Length"),
        ExtendedType   = Protocol.UInt8  ("radius.avp.extended_type",    "Extended Type"),
        ExtendedMore   = Protocol.Boolean("radius.avp.extended_more",    "Extended More", mask: 0x80),
        UnknownValue   = Protocol.Bytes  ("radius.Unknown_Attribute",    "Unknown-Attribute"),
        EapFragment    = Protocol.Bytes  ("radius.eap_fragment",         "EAP fragment"),
        FramedIp       = Protocol.IPv4   ("radius.Framed-IP-Address",    "Framed-IP-Address"),
        ChapWhole      = Protocol.Bytes  ("radius.CHAP_Password",        "CHAP-Password"),
        ChapIdent      = Protocol.UInt8  ("radius.CHAP_Ident",           "CHAP Ident", display: Hex),
        ChapString     = Protocol.Bytes  ("radius.CHAP_String",          "CHAP String"),
        VlanTag        = Protocol.UInt32 ("radius.egress_vlanid_tag",    "Tag", display: Hex, mask: 0xFF000000, names: s_tagged),
        VlanPad        = Protocol.UInt32 ("radius.egress_vlanid_pad",    "Pad", display: Hex, mask: 0xFFF000),
        VlanId         = Protocol.UInt32 ("radius.egress_vlanid",        "Vlan ID", mask: 0xFFF),
        VlanNameTag    = Protocol.UInt8  ("radius.egress_vlan_name_tag", "Tag", display: Hex, names: s_tagged),
        VlanName       = Protocol.Text   ("radius.egress_vlan_name",     "Vlan Name");

    static readonly Field s_vendorItem = Protocol.Heading("VSA");

    static readonly ExpertField s_invalidLength = Protocol.Expert("radius.invalid_length", Severity.Error, ExpertGroup.Malformed, "Invalid length");

    /// <summary>Takes attributes up to an offset.</summary>
    public static void Take(ref Layer radius, int end)
    {
        PacketBuffer message = radius.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        message.Begin(radius.Packet.Number);
        int fragments = 0;
        while (radius.Position < end && !radius.Failed)
        {
            int at = radius.Position;
            if (end - at < 2)
            {
                radius.Remark(s_invalidLength, $"Not enough room in packet for AVP header");
                return;
            }
            uint type = radius.U8(at);
            int length = radius.U8(at + 1);
            if (radius.Failed) return;
            if (length < 2)
            {
                radius.Remark(s_invalidLength, $"AVP too short: length {length} < 2");
                return;
            }
            if (length > end - at)
            {
                radius.Remark(s_invalidLength, $"Not enough room in packet for AVP");
                return;
            }
            if (type is >= FirstExtended and <= LastExtended && length < HeaderOf(type))
            {
                radius.Fail();
                return;
            }
            GroupScope scope = radius.Begin(Item, at, length);
            TakeAttribute(ref radius, scope, type, at, length);
            if (type == EapMessage && length > 2) TakeEap(ref radius, scope, message, at + 2, length - 2, end, ref fragments);
            radius.End(scope);
            radius.Position = at + length;
        }
    }

    // RFC 6929 section 2: types have a second octet, and longer ones one of flags.
    static int HeaderOf(uint type) => type switch
    {
        >= FirstLongExtended and <= LastExtended => 4,
        >= FirstExtended and <= LastExtended => 3,
        _ => 2,
    };

    static void TakeAttribute(ref Layer radius, GroupScope scope, uint type, int at, int length)
    {
        RadiusAttribute? attribute = type is Reserved ? null : RadiusDictionary.Standard.Find(type);
        string name = attribute?.Name ?? "Unknown-Attribute";
        if (type == VendorSpecific && length < 6)
        {
            radius.Label(scope.Item, $"AVP: t={name}({type}) l={length}");
            radius.Remark(s_invalidLength, $"AVP too short; no room for vendor ID");
            return;
        }
        bool isExtended = type is >= FirstExtended and <= LastExtended;
        int value = at + 2, header = HeaderOf(type);
        if (isExtended)
        {
            uint extended = radius.U8(value);
            if (extended != 0) attribute = null;
            radius.Label(scope.Item, $"AVP: t={attribute?.Name ?? "Unknown-Attribute"}({type}.{extended}) l={length}");
        }
        else radius.Label(scope.Item, $"AVP: t={name}({type}) l={length}");
        radius.Place(Type, at);
        radius.Place(Length, at + 1);
        if (type == VendorSpecific)
        {
            TakeVendor(ref radius, scope, value, at + length);
            return;
        }
        if (isExtended)
        {
            radius.Place(ExtendedType, value);
            if (type >= FirstLongExtended) radius.Place(ExtendedMore, value + 1);
            value = at + header;
        }
        if (type == EapMessage || radius.Failed) return;
        if (type == EgressVlan) TakeVlan(ref radius, value, length - header);
        else if (type == EgressVlanName) TakeVlanName(ref radius, value, length - header);
        else if (type == ChapPassword) TakeChap(ref radius, scope, value, length - header);
        else if (type == FramedAddress) PlaceAddress(ref radius, scope, FramedIp, value, length - header);
        else TakeTagged(ref radius, scope, attribute, value, length - header);
    }

    static void TakeVendor(ref Layer radius, GroupScope scope, int at, int end)
    {
        uint number = (uint)radius.Place(VendorId, at);
        RadiusVendor vendor = RadiusDictionary.Find(number);
        radius.Append(scope.Item, $" vnd={s_vendors.Find(number) ?? "Unknown"}({number})");
        int header = vendor.TypeSize + vendor.LengthSize;
        for (at += 4; at < end && !radius.Failed;)
        {
            if (end - at < header)
            {
                radius.Remark(s_invalidLength, $"VSA too short");
                return;
            }
            uint type = (uint)radius.Number(at, vendor.TypeSize, little: false);
            int length = vendor.LengthSize == 0 ? end - at : (int)radius.Number(at + vendor.TypeSize, vendor.LengthSize, little: false);
            if (length < header)
            {
                radius.Remark(s_invalidLength, $"VSA too short");
                return;
            }
            RadiusAttribute? attribute = vendor.Find(type);
            GroupScope item = radius.Begin(s_vendorItem, at, length);
            radius.Label(item.Item, $"VSA: t={attribute?.Name ?? "Unknown-Attribute"}({type}) l={length}");
            radius.Note(VendorType, type, at, vendor.TypeSize, ItemFlags.None);
            if (vendor.LengthSize > 0) radius.Note(VendorLength, (ulong)length, at + vendor.TypeSize, vendor.LengthSize, ItemFlags.None);
            TakeTagged(ref radius, item, attribute, at + header, length - header);
            radius.End(item);
            at += length;
        }
    }

    // RFC 2868 section 3.1: an octet above 0x1F is the first one of the value.
    static void TakeTagged(ref Layer radius, GroupScope scope, RadiusAttribute? attribute, int at, int length)
    {
        if (attribute?.Tag is { } tag)
        {
            if (length == 0)
            {
                radius.Remark(s_invalidLength, $"AVP too short for tag");
                return;
            }
            uint first = radius.U8(at);
            if (first <= LastTag)
            {
                radius.Append(scope.Item, $" Tag=0x{(ulong)first:x2}");
                radius.Place(tag, at++);
                length--;
            }
        }
        if (attribute?.Encrypted is { } encrypted)
        {
            radius.Append(scope.Item, $" val=Encrypted");
            radius.Place(encrypted, at, length);
        }
        else TakeValue(ref radius, scope, attribute, at, length);
    }

    static void TakeValue(ref Layer radius, GroupScope scope, RadiusAttribute? attribute, int at, int length)
    {
        Field field = attribute?.Value ?? UnknownValue;
        switch (attribute?.Form ?? RadiusForm.Octets)
        {
            case RadiusForm.Text:
                TakeText(ref radius, field, at, length);
                radius.Append(scope.Item, $" val={radius.Slice(at, length)}");
                break;
            case RadiusForm.Number:
                if (length is > 0 and <= 8) TakeNumber(ref radius, scope, field, at, length);
                break;
            case RadiusForm.IPv4 or RadiusForm.IPv6: PlaceAddress(ref radius, scope, field, at, length); break;
            case RadiusForm.IPv6Prefix: PlacePrefix(ref radius, scope, field, at, length); break;
            case RadiusForm.Date:
                const long Second = 1_000_000_000;
                if (length == 4) radius.Note(field, (ulong)(radius.U32(at) * Second), at, 4, ItemFlags.None);
                break;
            case RadiusForm.Interface: radius.Place(field, at, length); break;
            default:
                if (length > 0) radius.Place(field, at, length);
                if (length > 0 && !radius.Failed) radius.Append(scope.Item, $" val={radius.Slice(at, length):x}");
                else radius.Append(scope.Item, $" val=[wrong length]");
                break;
        }
    }

    static void TakeNumber(ref Layer radius, GroupScope scope, Field field, int at, int length)
    {
        ulong value = radius.Number(at, length, little: false);
        radius.Note(field, value, at, length, ItemFlags.None);
        if (field.Names is { } names) radius.Append(scope.Item, $" val={names.Find(value) ?? "Unknown"}({value})");
        else radius.Append(scope.Item, $" val={value}");
    }

    static void PlaceAddress(ref Layer radius, GroupScope scope, Field field, int at, int length)
    {
        if (length == field.Size)
        {
            radius.Place(field, at, length);
            if (radius.Failed) return;
            if (field.Type == FieldType.IPv4) radius.Append(scope.Item, $" val={NetworkAddress.IPv4(radius.U32(at))}");
            else radius.Append(scope.Item, $" val={NetworkAddress.IPv6(radius.Slice(at, length))}");
        }
        else radius.Append(scope.Item, $" val=[wrong length for {(field.Type == FieldType.IPv4 ? "IP" : "IPv6")} address]");
    }

    // RFC 3162 section 2.3: a reserved octet, the length in bits, and no more octets than that takes.
    static void PlacePrefix(ref Layer radius, GroupScope scope, Field field, int at, int length)
    {
        if (length is < 2 or > 18 || radius.U8(at) != 0)
        {
            radius.Append(scope.Item, $" val=[wrong length for IPv6 prefix]");
            return;
        }
        uint bits = radius.U8(at + 1);
        if (bits > 128)
        {
            radius.Append(scope.Item, $" val=[invalid IPv6 prefix length]");
            return;
        }
        radius.Place(field, at, length);
        Span<byte> prefix = stackalloc byte[16];
        radius.Slice(at + 2, length - 2).CopyTo(prefix);
        radius.Append(scope.Item, $" val={NetworkAddress.IPv6(prefix)}/{(ulong)bits}");
    }

    // RFC 2865 section 5.3.
    static void TakeChap(ref Layer radius, GroupScope scope, int at, int length)
    {
        if (length != 17) return;
        if (radius.Need(at, length)) radius.Append(scope.Item, $" val={radius.Slice(at, length):x}");
        radius.Place(ChapWhole, at, 17);
        radius.Place(ChapIdent, at);
        radius.Place(ChapString, at + 1, 16);
    }

    // RFC 4675 section 2.1.
    static void TakeVlan(ref Layer radius, int at, int length)
    {
        if (length != 4) return;
        radius.Place(VlanTag, at);
        radius.Place(VlanPad, at);
        radius.Place(VlanId, at);
    }

    // RFC 4675 section 2.3.
    static void TakeVlanName(ref Layer radius, int at, int length)
    {
        if (length < 2) return;
        radius.Place(VlanNameTag, at);
        TakeText(ref radius, VlanName, at + 1, length - 1);
    }

    // Text ends at a NUL, RFC 8044 section 3.4 notwithstanding.
    static void TakeText(ref Layer radius, Field field, int at, int length)
    {
        int end = radius.Slice(at, length).IndexOf((byte)0);
        radius.Text(field, at, end < 0 ? length : end, TextEncoding.Utf8);
    }

    // RFC 3579 section 3.1: a packet of EAP is cut into attributes that follow each other.
    static unsafe void TakeEap(ref Layer radius, GroupScope scope, PacketBuffer message, int at, int length, int end, ref int fragments)
    {
        radius.Place(EapFragment, at, length);
        bool isLast = at + length >= end || radius.U8(at + length) != EapMessage;
        fragments++;
        if (isLast) radius.Append(scope.Item, $" Last Segment[{fragments}]");
        else radius.Append(scope.Item, $" Segment[{fragments}]");
        if (fragments > 1 || !isLast) message.Add(radius.Slice(at, length));
        if (!isLast || radius.Failed || radius.Packet.Find(Eapol.Packets, 0) is not { } eap) return;
        radius.NestsPayload = true;
        if (fragments == 1) radius.Call(eap, at, length);
        else radius.CallOver(eap, message.Data, message.Length);
        radius.Catch();
        fragments = 0;
        // The summary line is what EAP says, the protocol is the one that carries it.
        if (radius.Packet.Columns is { } columns) columns.Protocol = "RADIUS";
    }
}
