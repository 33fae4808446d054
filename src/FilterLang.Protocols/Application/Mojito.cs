namespace FilterLang.Protocols;

/// <summary>Mojito, the distributed hash table of Gnutella: Kademlia's requests and responses behind a header like Gnutella's.</summary>
public static class Mojito
{
    const int GnutellaHeader = 23, LeastLength = 38;
    const byte Function = 0x44;

    public static readonly Protocol Protocol = Protocol.Of("mojito", "Mojito DHT", Dissect, "Mojito");

    static readonly ValueNames s_operations = new(() =>
    [
        (1, "PING REQUEST"), (2, "PING RESPONSE"), (3, "STORE REQUEST"), (4, "STORE RESPONSE"), (5, "FIND NODE REQUEST"), (6, "FIND NODE RESPONSE"),
        (7, "FIND VALUE REQUEST"), (8, "FIND VALUE RESPONSE"), (9, "STATS REQUEST (DEPRECATED)"), (10, "STATS RESPONSE (DEPRECATED)"),
    ]);

    static readonly Field
        s_values        = Protocol.UInt8  ("mojito.dhtvaluecount",        "DHTValue Count"),
        s_id            = Protocol.Bytes  ("mojito.messageid",            "Message ID"),
        s_load          = Protocol.UInt32 ("mojito.requestload",          "Request Load"),
        s_function      = Protocol.UInt8  ("mojito.fdhtmessage",          "FDHTMessage", display: Hex),
        s_major         = Protocol.UInt8  ("mojito.majorversion",         "Major Version"),
        s_minor         = Protocol.UInt8  ("mojito.minorversion",         "Minor Version"),
        s_length        = Protocol.UInt32 ("mojito.payloadlength",        "Payload Length", little: true),
        s_operation     = Protocol.UInt8  ("mojito.opcode",               "OPCode", names: s_operations),
        s_vendor        = Protocol.Text   ("mojito.vendor",               "Vendor"),
        s_node          = Protocol.Bytes  ("mojito.kuid",                 "Kademlia Unique ID (KUID)"),
        s_addressVersion = Protocol.UInt8 ("mojito.socketaddressversion", "IP Version"),
        s_ipv4          = Protocol.IPv4   ("mojito.socketaddressipv4",    "IP Address"),
        s_ipv6          = Protocol.IPv6   ("mojito.socketaddressipv6",    "IP Address"),
        s_port          = Protocol.UInt16 ("mojito.socketaddressport",    "IP Port"),
        s_instance      = Protocol.UInt8  ("mojito.instanceid",           "Instance ID"),
        s_flags         = Protocol.UInt8  ("mojito.flags",                "Flags", display: Hex),
        s_shutdown      = Protocol.Boolean("mojito.shutdownflag",         "SHUTDOWN", mask: 0x02),
        s_firewalled    = Protocol.Boolean("mojito.firewalledflag",       "Firewalled", mask: 0x01),
        s_extended      = Protocol.UInt16 ("mojito.extlength",            "Extended Length"),
        s_secondaries   = Protocol.UInt8  ("mojito.kuidcount",            "Secondary KUID Count"),
        s_valueType     = Protocol.Text   ("mojito.dhtvaluetype",         "DHT Value Type"),
        s_bigLength     = Protocol.UInt8  ("mojito.bigintegerlen",        "Big Integer Length"),
        s_bigBytes      = Protocol.Bytes  ("mojito.bigintegerhexval",     "Big Integer HEX Value"),
        s_tokenLength   = Protocol.UInt8  ("mojito.sectokenlen",          "Security Token Length"),
        s_token         = Protocol.Bytes  ("mojito.sectoken",             "Security Token"),
        s_contacts      = Protocol.UInt8  ("mojito.contactcount",         "Contact Count"),
        s_contactVendor = Protocol.Text   ("mojito.contactvendor",        "Vendor"),
        s_contactVersion = Protocol.UInt16("mojito.contactversion",       "Contact Version"),
        s_contactNode   = Protocol.Bytes  ("mojito.contactkuid",          "KUID of the Contact"),
        s_kind          = Protocol.Text   ("mojito.dhtvaluevaluetype",    "DHTValue ValueType"),
        s_valueVersion  = Protocol.UInt16 ("mojito.dhtvalueversion",      "DHTValue Version"),
        s_valueLength   = Protocol.UInt16 ("mojito.dhtvaluelength",       "DHTValue Length"),
        s_value         = Protocol.Text   ("mojito.dhtvaluehexvalue",     "DHTValue"),
        s_bigValue      = Protocol.UInt8  ("mojito.bigintegerval",        "Big Integer DEC Value"),
        s_statuses      = Protocol.UInt8  ("mojito.statuscodecount",      "Status Code Count"),
        s_status        = Protocol.UInt16 ("mojito.statuscodecode",       "StatusCode", names: new(() => [(1, "OK"), (2, "Error")])),
        s_statusNode    = Protocol.Bytes  ("mojito.statuscodekuid",       "Primary KUID of the Status Code"),
        s_statusSecond  = Protocol.Bytes  ("mojito.statuscodesecondarykuid", "Secondary KUID of the Status Code");

    static readonly Field[] s_flagBits = [s_shutdown, s_firewalled];

    static Mojito() => PayloadTables.UdpPort.AddHeuristic(Protocol);

    static void Dissect(ref Layer mojito)
    {
        if (!IsMessage(mojito))
        {
            mojito.Decline();
            return;
        }
        mojito.Summary("Mojito");
        mojito.Packet.Conversation.Bind(Protocol);
        mojito.Open();
        mojito.Take(s_id, 16);
        mojito.Take(s_function);
        TakeVersion(ref mojito);
        mojito.Take(s_length);
        uint operation = (uint)mojito.Take(s_operation);
        mojito.Info($"{s_operations.Find(operation) ?? "Unknown"}");
        TakeText(ref mojito, s_vendor, 4);
        TakeVersion(ref mojito);
        mojito.Take(s_node, 20);
        TakeAddress(ref mojito);
        mojito.Take(s_instance);
        mojito.TakeBits(s_flags, s_flagBits);
        int extended = (int)mojito.Take(s_extended);
        mojito.Position += extended;
        if (!mojito.Failed) TakeOperation(ref mojito, operation);
    }

    // What is told of the length is true.
    static bool IsMessage(in Layer mojito) => mojito.Captured >= LeastLength && mojito.Bytes[16] == Function
        && mojito.Captured == GnutellaHeader + (long)mojito.U32Little(19);

    static void TakeVersion(ref Layer mojito)
    {
        mojito.Take(s_major);
        mojito.Take(s_minor);
    }

    static void TakeText(ref Layer mojito, Field field, int length)
    {
        mojito.Text(field, mojito.Position, length);
        if (!mojito.Failed) mojito.Position += length;
    }

    static void TakeAddress(ref Layer mojito)
    {
        uint version = (uint)mojito.Take(s_addressVersion);
        if (version == 4) mojito.Take(s_ipv4);
        else if (version == 16) mojito.Take(s_ipv6);
        else return;
        mojito.Take(s_port);
    }

    static void TakeOperation(ref Layer mojito, uint operation)
    {
        switch (operation)
        {
            case 2:
                TakeAddress(ref mojito);
                TakeBig(ref mojito);
                break;
            case 3:
                TakeToken(ref mojito);
                TakeValues(ref mojito);
                break;
            case 4: TakeStatuses(ref mojito); break;
            case 5: mojito.Take(s_node, 20); break;
            case 6:
                TakeToken(ref mojito);
                TakeContacts(ref mojito);
                break;
            case 7: TakeFindValue(ref mojito); break;
            case 8:
                mojito.Take(s_load);
                TakeValues(ref mojito);
                TakeSecondaries(ref mojito);
                break;
        }
    }

    static void TakeBig(ref Layer mojito)
    {
        int length = (int)mojito.Take(s_bigLength);
        if (length == 0) return;
        int at = mojito.Position;
        mojito.Take(s_bigBytes, length);
        if (length <= 4 && !mojito.Failed) mojito.Note(s_bigValue, mojito.Number(at, length, little: false), at, length, ItemFlags.None);
    }

    static void TakeToken(ref Layer mojito)
    {
        int length = (int)mojito.Take(s_tokenLength);
        if (length > 0) mojito.Take(s_token, length);
    }

    static void TakeContacts(ref Layer mojito)
    {
        int count = (int)mojito.Take(s_contacts);
        for (int i = 0; i < count && mojito.More; i++) TakeContact(ref mojito);
    }

    static void TakeContact(ref Layer mojito)
    {
        TakeText(ref mojito, s_contactVendor, 4);
        mojito.Place(s_contactVersion, mojito.Position);
        TakeVersion(ref mojito);
        mojito.Take(s_contactNode, 20);
        TakeAddress(ref mojito);
    }

    static void TakeValues(ref Layer mojito)
    {
        int count = (int)mojito.Take(s_values);
        for (int i = 0; i < count && mojito.More; i++)
        {
            TakeContact(ref mojito);
            mojito.Take(s_node, 20);
            TakeText(ref mojito, s_kind, 4);
            mojito.Place(s_valueVersion, mojito.Position);
            TakeVersion(ref mojito);
            TakeContent(ref mojito);
        }
    }

    static void TakeContent(ref Layer mojito)
    {
        int length = (int)mojito.Take(s_valueLength);
        if (length > 0) TakeText(ref mojito, s_value, length);
    }

    static void TakeStatuses(ref Layer mojito)
    {
        int count = (int)mojito.Take(s_statuses);
        for (int i = 0; i < count && mojito.More; i++)
        {
            mojito.Take(s_statusNode, 20);
            mojito.Take(s_statusSecond, 20);
            mojito.Take(s_status);
            TakeContent(ref mojito);
        }
    }

    static void TakeFindValue(ref Layer mojito)
    {
        mojito.Take(s_node, 20);
        TakeSecondaries(ref mojito);
        if (mojito.More) TakeText(ref mojito, s_valueType, 4);
    }

    static void TakeSecondaries(ref Layer mojito)
    {
        int count = (int)mojito.Take(s_secondaries);
        for (int i = 0; i < count && mojito.More; i++) mojito.Take(s_node, 20);
    }
}
