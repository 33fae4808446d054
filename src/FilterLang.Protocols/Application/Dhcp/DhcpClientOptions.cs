namespace FilterLang.Protocols;

/// <summary>Options by which clients tell who they are: identifiers (RFC 2132, RFC 4361, RFC 4578), names (RFC 4702), classes (RFC 3004).</summary>
static class DhcpClientOptions
{
    static readonly Protocol Protocol = Dhcp.Protocol;

    public static readonly Field
        FqdnS                            = Protocol.Boolean("dhcp.fqdn.s",                               "Server", mask: 0x1, names: ValueNames.Pair("Server", "Client")),
        FqdnO                            = Protocol.Boolean("dhcp.fqdn.o",                               "Server overrides", mask: 0x2, names: ValueNames.Pair("Override", "No override")),
        FqdnE                            = Protocol.Boolean("dhcp.fqdn.e",                               "Encoding", mask: 0x4, names: ValueNames.Pair("Binary encoding", "ASCII encoding")),
        FqdnN                            = Protocol.Boolean("dhcp.fqdn.n",                               "Server DDNS", mask: 0x8, names: ValueNames.Pair("No server updates", "Some server updates")),
        FqdnFlags                        = Protocol.UInt8  ("dhcp.fqdn.flags",                           "Flags", display: Hex),
        FqdnMbz                          = Protocol.UInt8  ("dhcp.fqdn.mbz",                             "Reserved flags", display: Hex, mask: 0xF0),
        FqdnRcode1                       = Protocol.UInt8  ("dhcp.fqdn.rcode1",                          "A-RR result"),
        FqdnRcode2                       = Protocol.UInt8  ("dhcp.fqdn.rcode2",                          "PTR-RR result"),
        FqdnName                         = Protocol.Text   ("dhcp.fqdn.name",                            "Client name"),
        ClientIdUuid                     = Protocol.Row    ("dhcp.client_id.uuid",                       "Client Identifier (UUID)", FieldType.Guid),
        ClientIdIaid                     = Protocol.Text   ("dhcp.client_id.iaid",                       "IAID"),
        ClientIdDuidType                 = Protocol.UInt16 ("dhcp.client_id.duid_type",                  "DUID Type", names: new(() => [(1, "link-layer address plus time"), (2, "assigned by vendor based on Enterprise number"), (3, "link-layer address")])),
        ClientIdDuidLltHwType            = Protocol.UInt16 ("dhcp.client_id.duid_llt_hw_type",           "Hardware type", names: DhcpNames.ClientIdDuidLltHwType),
        ClientIdDuidLlHwType             = Protocol.UInt16 ("dhcp.client_id.duid_ll_hw_type",            "Hardware type", names: DhcpNames.ClientIdDuidLltHwType),
        ClientIdTime                     = Protocol.UInt32 ("dhcp.client_id.time",                       "Time"),
        ClientIdLinkLayerAddress         = Protocol.Text   ("dhcp.client_id.link_layer_address",         "Link layer address"),
        ClientIdLinkLayerAddressEther    = Protocol.Ether  ("dhcp.client_id.link_layer_address_ether",   "Link layer address (Ethernet)"),
        ClientIdEnterpriseNum            = Protocol.UInt32 ("dhcp.client_id.enterprise_num",             "Enterprise-number", display: Custom),
        ClientId                         = Protocol.Bytes  ("dhcp.client_id",                            "Identifier"),
        ClientIdType                     = Protocol.UInt8  ("dhcp.client_id.type",                       "Type"),
        ClientIdUndef                    = Protocol.Text   ("dhcp.client_id.undef",                      "Client Identifier"),
        OptionUserClass                  = Protocol.UInt8  ("dhcp.option.user_class",                    "Instance of User Class"),
        OptionUserClassLength            = Protocol.UInt8  ("dhcp.option.user_class.length",             "User Class Length"),
        OptionUserClassData              = Protocol.Bytes  ("dhcp.option.user_class.data",               "User Class Data"),
        OptionUserClassText              = Protocol.Text   ("dhcp.option.user_class.text",               "User Class Data (Text)"),
        OptionUserClassBinaryDataLength  = Protocol.UInt16 ("dhcp.option.user_class_binary_data_length", "User Class Binary Data Length"),
        OptionUserClassBinaryData        = Protocol.Text   ("dhcp.option.user_class_binary_data",        "User Class Binary Data"),
        OptionUserClassPadding           = Protocol.Bytes  ("dhcp.option.user_class_padding",            "User Class padding"),
        OptionUserClassNameLength        = Protocol.UInt16 ("dhcp.option.user_class_name_length",        "User Class Name Length"),
        OptionUserClassName              = Protocol.Row    ("dhcp.option.user_class_name",               "User Class Name", FieldType.StringZPad),
        OptionUserClassDescriptionLength = Protocol.UInt16 ("dhcp.option.user_class_description_length", "User Class Description Length"),
        OptionUserClassDescription       = Protocol.Row    ("dhcp.option.user_class_description",        "User Class Description", FieldType.StringZPad),
        ClientNetworkIdMajor             = Protocol.UInt8  ("dhcp.client_network_id_major",              "Major Version"),
        ClientNetworkIdMinor             = Protocol.UInt8  ("dhcp.client_network_id_minor",              "Minor Version");

    public static bool Take(ref Layer dhcp, byte type, int end)
    {
        switch (type)
        {
            case 61: TakeIdentifier(ref dhcp, end); break;
            case 77: TakeUserClasses(ref dhcp, end); break;
            case 81: TakeName(ref dhcp, end); break;
            case 94 when end - dhcp.Position == 3:
                dhcp.Position++;
                dhcp.Take(ClientNetworkIdMajor);
                dhcp.Take(ClientNetworkIdMinor);
                break;
            case 97 when end - dhcp.Position >= 1:
                if (dhcp.U8(dhcp.Position) == 0 && end - dhcp.Position == 17) dhcp.Place(ClientIdUuid, dhcp.Position + 1, 16);
                else Dhcp.NoteAddress(ref dhcp, ClientIdUndef, dhcp.Position, end - dhcp.Position);
                break;
            default: return false;
        }
        return true;
    }

    static void TakeIdentifier(ref Layer dhcp, int end)
    {
        int length = end - dhcp.Position;
        if (length < 1) return;
        byte kind = dhcp.U8(dhcp.Position);
        if (length == 7 && kind is > 0 and < 48)
        {
            dhcp.Take(Dhcp.HwType);
            if (kind is 1 or 6) dhcp.Take(Dhcp.HwMacAddr);
            else Dhcp.NoteAddress(ref dhcp, Dhcp.ClientHardwareAddress, dhcp.Position, 6);
        }
        else if (length == 17 && kind == 0) dhcp.Place(ClientIdUuid, dhcp.Position + 1, 16);
        else if (kind == 255 && length > 6) TakeUniqueIdentifier(ref dhcp, end);
        else if (kind == 0 && length > 1)
        {
            dhcp.Take(ClientIdType);
            dhcp.Text(ClientIdUndef, dhcp.Position, end - dhcp.Position);
        }
        else
        {
            dhcp.Take(ClientIdType);
            if (end > dhcp.Position) Dhcp.NoteAddress(ref dhcp, ClientIdUndef, dhcp.Position, end - dhcp.Position);
        }
    }

    /// <summary>RFC 4361 section 6.1: an interface's number, then a DUID as in RFC 8415 section 11.</summary>
    static void TakeUniqueIdentifier(ref Layer dhcp, int end)
    {
        dhcp.Position++;
        Dhcp.NoteAddress(ref dhcp, ClientIdIaid, dhcp.Position, 4);
        dhcp.Position += 4;
        switch (dhcp.Take(ClientIdDuidType))
        {
            case 1:
                uint hardware = (uint)dhcp.Take(ClientIdDuidLltHwType);
                dhcp.Take(ClientIdTime);
                TakeAddress(ref dhcp, hardware, end);
                break;
            case 2:
                dhcp.Take(ClientIdEnterpriseNum);
                if (end > dhcp.Position) dhcp.Take(ClientId, end - dhcp.Position);
                break;
            case 3: TakeAddress(ref dhcp, (uint)dhcp.Take(ClientIdDuidLlHwType), end); break;
            case 4:
                if (end - dhcp.Position == 16) dhcp.Take(ClientIdUuid);
                break;
        }
    }

    static void TakeAddress(ref Layer dhcp, uint hardware, int end)
    {
        int length = end - dhcp.Position;
        if (length <= 0) return;
        if (hardware == 1 && length == 6) dhcp.Place(ClientIdLinkLayerAddressEther, dhcp.Position, 6);
        else Dhcp.NoteAddress(ref dhcp, ClientIdLinkLayerAddress, dhcp.Position, length);
    }

    static void TakeUserClasses(ref Layer dhcp, int end)
    {
        for (uint number = 0; dhcp.Position < end && dhcp.More; number++)
        {
            int length = dhcp.U8(dhcp.Position);
            GroupScope one = dhcp.BeginNumber(OptionUserClass, number, dhcp.Position, 1 + length);
            dhcp.Take(OptionUserClassLength);
            if (length > 0) dhcp.Take(OptionUserClassData, length);
            dhcp.End(one);
        }
    }

    /// <summary>RFC 4702 section 2.</summary>
    static void TakeName(ref Layer dhcp, int end)
    {
        if (end - dhcp.Position < 3) return;
        bool isEncoded = (dhcp.U8(dhcp.Position) & 4) != 0;
        dhcp.TakeBits(FqdnFlags, FqdnMbz, FqdnN, FqdnE, FqdnO, FqdnS);
        dhcp.Take(FqdnRcode1);
        dhcp.Take(FqdnRcode2);
        if (end == dhcp.Position) return;
        if (!isEncoded)
        {
            dhcp.Text(FqdnName, dhcp.Position, end - dhcp.Position);
            return;
        }
        Span<byte> text = stackalloc byte[DnsName.Room];
        int taken = DnsName.Read(ref dhcp, dhcp.Position, dhcp.Position, text, out int length, end - dhcp.Position);
        dhcp.NoteText(FqdnName, text[..length], dhcp.Position, taken, ItemFlags.None);
    }
}
