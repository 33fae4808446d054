namespace FilterLang.Protocols;

/// <summary>Cisco's Hot Standby Router Protocol, RFC 2281, and its version 2.</summary>
public static class Hsrp
{
    const uint Version2Group = 0xE000_0066;
    const int Advertise = 3, PasswordLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("hsrp", "Cisco Hot Standby Router Protocol", Dissect, "HSRP");

    public static readonly Field
        Version       = Protocol.UInt8 ("hsrp.version",        "Version"),
        Opcode        = Protocol.UInt8 ("hsrp.opcode",         "Op Code", names: new(() => [(0, "Hello"), (1, "Coup"), (2, "Resign"), (3, "Advertise")])),
        State         = Protocol.UInt8 ("hsrp.state",          "State", names: new(() => [(0, "Initial"), (1, "Learn"), (2, "Listen"), (4, "Speak"), (8, "Standby"), (16, "Active")])),
        Hellotime     = Protocol.UInt8 ("hsrp.hellotime",      "Hellotime"),
        Holdtime      = Protocol.UInt8 ("hsrp.holdtime",       "Holdtime"),
        Priority      = Protocol.UInt8 ("hsrp.priority",       "Priority"),
        Group         = Protocol.UInt8 ("hsrp.group",          "Group"),
        Reserved      = Protocol.UInt8 ("hsrp.reserved",       "Reserved"),
        AuthData      = Protocol.Text  ("hsrp.auth_data",      "Authentication Data"),
        VirtIp        = Protocol.IPv4  ("hsrp.virt_ip",        "Virtual IP Address"),
        AdvTlvtype    = Protocol.UInt16("hsrp.adv.tlvtype",    "Adv type", names: new(() => [(1, "HSRP interface state"), (2, "IP redundancy")])),
        AdvTlvlength  = Protocol.UInt16("hsrp.adv.tlvlength",  "Adv length"),
        AdvState      = Protocol.UInt8 ("hsrp.adv.state",      "Adv state", names: new(() => [(1, "Dormant"), (2, "Passive"), (3, "Active")])),
        AdvReserved1  = Protocol.UInt8 ("hsrp.adv.reserved1",  "Adv reserved1"),
        AdvActivegrp  = Protocol.UInt16("hsrp.adv.activegrp",  "Adv active groups"),
        AdvPassivegrp = Protocol.UInt16("hsrp.adv.passivegrp", "Adv passive groups"),
        AdvReserved2  = Protocol.UInt32("hsrp.adv.reserved2",  "Adv reserved2"),
        Md5IpAddress  = Protocol.IPv4  ("hsrp.md5_ip_address", "Sender's IP Address"),
        UnknownTlv    = Protocol.Label ("hsrp.unknown_tlv",    "Unknown TLV sequence (HSRPv1)");

    public static readonly Field
        Hsrp2Version           = Protocol.UInt8 ("hsrp2.version",             "Version"),
        Hsrp2Opcode            = Protocol.UInt8 ("hsrp2.opcode",              "Op Code", names: new(() => [(0, "Hello"), (1, "Coup"), (2, "Resign")])),
        Hsrp2State             = Protocol.UInt8 ("hsrp2.state",               "State", names: new(() => [(1, "Init"), (2, "Learn"), (3, "Listen"), (4, "Speak"), (5, "Standby"), (6, "Active")])),
        Hsrp2GroupStateTlv     = Protocol.UInt8 ("hsrp2.group_state_tlv",     "Group State TLV"),
        Hsrp2InterfaceStateTlv = Protocol.UInt8 ("hsrp2.interface_state_tlv", "Interface State TLV"),
        Hsrp2TextAuthTlv       = Protocol.UInt8 ("hsrp2.text_auth_tlv",       "Text Authentication TLV"),
        Hsrp2Md5AuthTlv        = Protocol.UInt8 ("hsrp2.md5_auth_tlv",        "MD5 Authentication TLV"),
        Hsrp2Ipversion         = Protocol.UInt8 ("hsrp2.ipversion",           "IP Ver.", names: new(() => [(4, "IPv4"), (6, "IPv6")])),
        Hsrp2Group             = Protocol.UInt16("hsrp2.group",               "Group"),
        Hsrp2Identifier        = Protocol.Ether ("hsrp2.identifier",          "Identifier"),
        Hsrp2Hellotime         = Protocol.UInt32("hsrp2.hellotime",           "Hellotime"),
        Hsrp2Holdtime          = Protocol.UInt32("hsrp2.holdtime",            "Holdtime"),
        Hsrp2Priority          = Protocol.UInt32("hsrp2.priority",            "Priority"),
        Hsrp2AuthData          = Protocol.Text  ("hsrp2.auth_data",           "Authentication Data"),
        Hsrp2VirtIp            = Protocol.IPv4  ("hsrp2.virt_ip",             "Virtual IP Address"),
        Hsrp2VirtIpV6          = Protocol.IPv6  ("hsrp2.virt_ip_v6",          "Virtual IPv6 Address"),
        Hsrp2ActiveGroups      = Protocol.UInt16("hsrp2.active_groups",       "Active Groups"),
        Hsrp2PassiveGroups     = Protocol.UInt16("hsrp2.passive_groups",      "Passive Groups"),
        Hsrp2Md5Algorithm      = Protocol.UInt8 ("hsrp2.md5_algorithm",       "MD5 Algorithm", names: new(() => [(1, "MD5")])),
        Hsrp2Md5Padding        = Protocol.UInt8 ("hsrp2.md5_padding",         "Padding", display: Hex),
        Hsrp2Md5Flags          = Protocol.UInt16("hsrp2.md5_flags",           "MD5 Flags"),
        Hsrp2Md5KeyId          = Protocol.UInt32("hsrp2.md5_key_id",          "MD5 Key ID"),
        Hsrp2Md5AuthData       = Protocol.Bytes ("hsrp2.md5_auth_data",       "MD5 Authentication Data");

    static Hsrp() => Protocol.CarriedBy(PayloadTables.UdpPort, 1985, 2029);

    static void Dissect(ref Layer hsrp)
    {
        bool isVersion2 = hsrp.Packet.Source.Family == NetworkAddress.FamilyIPv6
            || (hsrp.Packet.Destination.Family == NetworkAddress.FamilyIPv4 && hsrp.Packet.Destination.Low == Version2Group);
        hsrp.Summary(isVersion2 ? "HSRPv2" : "HSRP");
        if (isVersion2) TakeObjects(ref hsrp);
        else TakeVersion1(ref hsrp);
    }

    static void TakeVersion1(ref Layer hsrp)
    {
        uint opcode = hsrp.U8(1);
        if (hsrp.Failed) return;
        hsrp.Take(Version);
        hsrp.Take(Opcode);
        string name = Opcode.Names!.Find(opcode) ?? "Unknown";
        if (opcode == Advertise)
        {
            hsrp.Take(AdvTlvtype);
            hsrp.Take(AdvTlvlength);
            uint role = (uint)hsrp.Take(AdvState);
            hsrp.Info($"{name} (state {AdvState.Names!.Find(role) ?? "Unknown"})");
            hsrp.Take(AdvReserved1);
            hsrp.Take(AdvActivegrp);
            hsrp.Take(AdvPassivegrp);
            hsrp.Take(AdvReserved2);
            return;
        }
        uint state = (uint)hsrp.Take(State);
        hsrp.Info($"{name} (state {State.Names!.Find(state) ?? "Unknown"})");
        hsrp.Take(Hellotime);
        hsrp.Take(Holdtime);
        hsrp.Take(Priority);
        hsrp.Take(Group);
        hsrp.Take(Reserved);
        TextField.Take(ref hsrp, AuthData, PasswordLength);
        hsrp.Take(VirtIp);
        if (hsrp.Remaining >= 2 && hsrp.More) TakeObject(ref hsrp);
    }

    static void TakeObjects(ref Layer hsrp)
    {
        while (hsrp.Remaining >= 2 && hsrp.More) TakeObject(ref hsrp);
    }

    static void TakeObject(ref Layer hsrp)
    {
        int at = hsrp.Position, type = hsrp.U8(at), end = at + 2 + hsrp.U8(at + 1);
        Field? heading = type switch
        {
            1 => Hsrp2GroupStateTlv, 2 => Hsrp2InterfaceStateTlv, 3 => Hsrp2TextAuthTlv, 4 => Hsrp2Md5AuthTlv, _ => null,
        };
        GroupScope one = heading is null ? hsrp.Begin(null, at) : hsrp.BeginNumber(heading, (ulong)type, at, 2);
        hsrp.Position = at + 2;
        switch (type)
        {
            case 1: TakeGroup(ref hsrp); break;
            case 2:
                hsrp.Info($"Interface State TLV (Act={(uint)hsrp.U16(at + 2)} Pass={(uint)hsrp.U16(at + 4)})");
                hsrp.Take(Hsrp2ActiveGroups);
                hsrp.Take(Hsrp2PassiveGroups);
                break;
            case 3: TextField.Take(ref hsrp, Hsrp2AuthData, PasswordLength); break;
            case 4:
                hsrp.Take(Hsrp2Md5Algorithm);
                hsrp.Take(Hsrp2Md5Padding);
                hsrp.Take(Hsrp2Md5Flags);
                hsrp.Take(Md5IpAddress);
                hsrp.Take(Hsrp2Md5KeyId);
                hsrp.Take(Hsrp2Md5AuthData, 16);
                break;
        }
        if (!hsrp.Failed) hsrp.Position = end;
        hsrp.End(one);
    }

    static void TakeGroup(ref Layer hsrp)
    {
        hsrp.Take(Hsrp2Version);
        uint opcode = (uint)hsrp.Take(Hsrp2Opcode), state = (uint)hsrp.Take(Hsrp2State);
        uint family = (uint)hsrp.Take(Hsrp2Ipversion);
        if (!hsrp.Failed)
            hsrp.Info($"{Hsrp2Opcode.Names!.Find(opcode) ?? "Unknown"} (state {Hsrp2State.Names!.Find(state) ?? "Unknown"})");
        hsrp.Take(Hsrp2Group);
        hsrp.Take(Hsrp2Identifier);
        hsrp.Take(Hsrp2Priority);
        hsrp.Take(Hsrp2Hellotime);
        hsrp.Take(Hsrp2Holdtime);
        hsrp.Take(family == 6 ? Hsrp2VirtIpV6 : Hsrp2VirtIp);
    }
}
