namespace FilterLang.Protocols;

/// <summary>EAP over LANs, IEEE 802.1X-2010 section 11, with the key descriptors of IEEE 802.11-2020 section 12.7.2.</summary>
public static class Eapol
{
    const uint EapPacket = 0, Start = 1, Logoff = 2, Key = 3;
    const uint Rc4 = 1, Rsn = 2, Wpa = 254;
    const uint Pairwise = 0x0008, Acknowledge = 0x0080, HasMic = 0x0100, Secure = 0x0200, EncryptedData = 0x1000;

    /// <summary>EAP packets, under 0.</summary>
    internal static readonly PayloadTable Packets = PayloadTable.Of("eapol.type");

    public static readonly Protocol Protocol = Protocol.Of("eapol", "802.1X Authentication", Dissect, "EAPOL");

    static readonly Field
        s_version    = Protocol.UInt8 ("eapol.version",     "Version", names: new ValueNames(() => [(1, "802.1X-2001"), (2, "802.1X-2004"), (3, "802.1X-2010")])),
        s_type       = Protocol.UInt8 ("eapol.type",        "Type", names: new ValueNames(() =>
            [(0, "EAP Packet"), (1, "Start"), (2, "Logoff"), (3, "Key"), (4, "Encapsulated ASF Alert"), (5, "MKA"), (6, "Announcement (Generic)"),
             (7, "Announcement (Specific)"), (8, "Announcement Request")])),
        s_length     = Protocol.UInt16("eapol.len",         "Length"),
        s_descriptor = Protocol.UInt8 ("eapol.keydes.type", "Key Descriptor Type", names: new ValueNames(() =>
            [(1, "RC4 Descriptor"), (2, "EAPOL RSN Key"), (254, "EAPOL WPA Key")])),
        s_body       = Protocol.Bytes ("eapol.keydes.body", "Key Descriptor Body"),
        s_keyLength  = Protocol.UInt16("eapol.keydes.key_len", "Key Length"),
        s_counter    = Protocol.UInt64("eapol.keydes.replay_counter", "Replay Counter"),
        s_vector     = Protocol.Bytes ("eapol.keydes.key_iv", "Key IV"),
        s_index      = Protocol.UInt8 ("eapol.keydes.key_index", "Key Index", display: Hex),
        s_indexType  = Protocol.Flag(s_index, "eapol.keydes.key_index.type", "Type", 0x80, ValueNames.Pair("Unicast", "Broadcast")),
        s_indexNumber = Protocol.Bits(s_index, "eapol.keydes.key_index.number", "Number", 0x7F),
        s_signature  = Protocol.Bytes ("eapol.keydes.key_signature", "Key Signature"),
        s_key        = Protocol.Bytes ("eapol.keydes.key",  "Key"),
        s_local      = Protocol.Row   ("eapol.keydes.key.generated_locally", "Key Generated Locally", FieldType.Boolean, generated: true);

    static readonly Field
        s_message    = Protocol.Row   ("wlan_rsna_eapol.keydes.msgnr",    "Message number", FieldType.UInt8, display: Dec, generated: true),
        s_info       = Protocol.UInt16("wlan_rsna_eapol.keydes.key_info", "Key Information", display: Hex),
        s_nonce      = Protocol.Bytes ("wlan_rsna_eapol.keydes.nonce",    "WPA Key Nonce"),
        s_sequence   = Protocol.Bytes ("wlan_rsna_eapol.keydes.rsc",      "WPA Key RSC"),
        s_id         = Protocol.Bytes ("wlan_rsna_eapol.keydes.id",       "WPA Key ID"),
        s_mic        = Protocol.Bytes ("wlan_rsna_eapol.keydes.mic",      "WPA Key MIC"),
        s_dataLength = Protocol.UInt16("wlan_rsna_eapol.keydes.data_len", "WPA Key Data Length"),
        s_data       = Protocol.Bytes ("wlan_rsna_eapol.keydes.data",     "WPA Key Data"),
        s_padding    = Protocol.Bytes ("wlan_rsna_eapol.keydes.padding",  "WPA Key Data Padding");

    static readonly Field[] s_infoParts =
    [
        Protocol.Bits(s_info, "wlan_rsna_eapol.keydes.key_info.keydes_version", "Key Descriptor Version", 0x0007, names: new ValueNames(() =>
            [(1, "RC4 Cipher, HMAC-MD5 MIC"), (2, "AES Cipher, HMAC-SHA1 MIC"), (3, "AES Cipher, AES-128-CMAC MIC")])),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.key_type", "Key Type", Pairwise, ValueNames.Pair("Pairwise Key", "Group Key")),
        Protocol.Bits(s_info, "wlan_rsna_eapol.keydes.key_info.key_index", "Key Index", 0x0030),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.install", "Install", 0x0040, ValueNames.SetNotSet),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.key_ack", "Key ACK", Acknowledge, ValueNames.SetNotSet),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.key_mic", "Key MIC", HasMic, ValueNames.SetNotSet),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.secure", "Secure", Secure, ValueNames.SetNotSet),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.error", "Error", 0x0400, ValueNames.SetNotSet),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.request", "Request", 0x0800, ValueNames.SetNotSet),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.encrypted_key_data", "Encrypted Key Data", EncryptedData, ValueNames.SetNotSet),
        Protocol.Flag(s_info, "wlan_rsna_eapol.keydes.key_info.smk_message", "SMK Message", 0x2000, ValueNames.SetNotSet),
    ];

    static Eapol() => Protocol.CarriedBy(PayloadTables.EtherType, 0x888E, 0x88C7).Dispatches(Packets).Borrows(Wlan.Protocol);

    static void Dissect(ref Layer eapol)
    {
        const int HeaderLength = 4;
        eapol.Summary("EAPOL");
        eapol.Open();
        eapol.Take(s_version);
        uint type = (uint)eapol.Take(s_type);
        if (eapol.Failed) return;
        if (s_type.Names!.Find(type) is { } name) eapol.Info($"{name}");
        else eapol.Info($"Unknown Type (0x{type:X2})");
        int length = (int)eapol.Take(s_length);
        eapol.Cover(HeaderLength + length);
        eapol.Trim(HeaderLength + length);
        if (eapol.Remaining == 0) return;
        switch (type)
        {
            case EapPacket:
                eapol.Packet.Unlist();
                eapol.Continue(Packets, 0);
                break;
            case Key: TakeKey(ref eapol); break;
            default: eapol.Continue(null); break;
        }
    }

    static void TakeKey(ref Layer eapol)
    {
        uint descriptor = (uint)eapol.Take(s_descriptor);
        if (descriptor == Rc4) TakeRc4(ref eapol);
        else if (descriptor is Rsn or Wpa) TakeHandshake(ref eapol);
        else if (eapol.Remaining > 0) eapol.Take(s_body, eapol.Remaining);
    }

    static void TakeRc4(ref Layer eapol)
    {
        int length = (int)eapol.Take(s_keyLength);
        eapol.Take(s_counter);
        eapol.Take(s_vector, 16);
        eapol.TakeBits(s_index, s_indexType, s_indexNumber);
        eapol.Take(s_signature, 16);
        if (length == 0) return;
        if (eapol.Remaining > 0) eapol.Take(s_key, length);
        else eapol.Note(s_local, 1);
    }

    static void TakeHandshake(ref Layer eapol)
    {
        const int DataLengthAt = 97;
        int at = eapol.Position, length = eapol.U16(DataLengthAt);
        uint info = eapol.U16(at);
        if (eapol.Failed) return;
        NoteMessage(ref eapol, info, length);
        eapol.TakeBits(s_info, s_infoParts);
        eapol.Take(s_keyLength);
        eapol.Take(s_counter);
        eapol.Take(s_nonce, 32);
        eapol.Take(s_vector, 16);
        eapol.Take(s_sequence, 8);
        eapol.Take(s_id, 8);
        eapol.Take(s_mic, 16);
        eapol.Take(s_dataLength);
        if (length == 0 || eapol.Failed) return;
        GroupScope scope = eapol.Begin(s_data, eapol.Position, length);
        if ((info & EncryptedData) == 0 && eapol.Need(eapol.Position, length)) TakeElements(ref eapol, eapol.Position + length);
        eapol.End(scope);
    }

    // Which message of a handshake it is shows in the flags and in whether there is data.
    static void NoteMessage(ref Layer eapol, uint info, int length)
    {
        bool acknowledge = (info & Acknowledge) != 0, hasMic = (info & HasMic) != 0;
        uint number;
        if ((info & Pairwise) == 0)
        {
            number = acknowledge ? 1u : 2u;
            eapol.Info($" (Group Message {number} of 2)");
        }
        else
        {
            number = acknowledge ? hasMic ? 3u : 1u : (info & Secure) != 0 || length == 0 ? 4u : 2u;
            eapol.Info($" (Message {number} of 4)");
        }
        eapol.Note(s_message, number, eapol.Position, 0);
    }

    // Elements, and behind the last one an octet of 0xDD and zeros, so that the length suits the cipher.
    static void TakeElements(ref Layer eapol, int end)
    {
        const byte PaddingStart = 0xDD;
        int all = eapol.Narrow(end);
        while (eapol.Position + 2 <= end && eapol.More)
        {
            if (eapol.U8(eapol.Position) == PaddingStart && eapol.U8(eapol.Position + 1) == 0)
            {
                eapol.Take(s_padding, end - eapol.Position);
                break;
            }
            if (!WlanElements.TakeOne(ref eapol, end)) break;
        }
        eapol.Widen(all);
    }
}
