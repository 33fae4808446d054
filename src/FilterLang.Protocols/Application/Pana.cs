namespace FilterLang.Protocols;

/// <summary>Protocol for carrying authentication for network access, RFC 5191 section 6, and relayed, RFC 6345.</summary>
public static class Pana
{
    const int HeaderLength = 16, AvpHeader = 8, DeepestRelay = 4;
    const uint LastType = 5, LastCode = 13, FlagsInUse = 0xFC00, RequestFlag = 0x8000, VendorFlag = 0x8000;

    public static readonly Protocol Protocol = Protocol.Of("pana", "Protocol for carrying Authentication for Network Access", Dissect, "PANA");

    static readonly ValueNames s_codes = new(() =>
    [
        (1, "AUTH AVP"), (2, "EAP-Payload AVP"), (3, "Integrity-Algorithm AVP"), (4, "Key-Id AVP"), (5, "Nonce AVP"), (6, "PRF-Algorithm AVP"),
        (7, "Result-Code"), (8, "Session-Lifetime"), (9, "Termination-Cause"), (10, "PaC-Information"), (11, "Relayed-Message"),
        (12, "Encryption-Encap"), (13, "Encryption-Algorithm"),
    ]);

    static readonly Field
        s_responseIn = Protocol.FrameNumber ("pana.response_in",     "Response In", level: EvaluationLevel.Stream),
        s_responseTo = Protocol.FrameNumber ("pana.response_to",     "Request In", level: EvaluationLevel.Stream),
        s_time       = Protocol.RelativeTime("pana.response_time",   "Response Time", level: EvaluationLevel.Stream),
        s_reserved   = Protocol.Bytes       ("pana.reserved",        "PANA Reserved"),
        s_length     = Protocol.UInt16      ("pana.length",          "PANA Message Length"),
        s_flags      = Protocol.UInt8       ("pana.flags",           "Flags", display: Hex),
        s_type       = Protocol.UInt16      ("pana.type",            "PANA Message Type"),
        s_session    = Protocol.UInt32      ("pana.sid",             "PANA Session ID", display: Hex),
        s_sequence   = Protocol.UInt32      ("pana.seq",             "PANA Sequence Number", display: Hex),
        s_code       = Protocol.UInt16      ("pana.avp.code",        "AVP Code", names: s_codes),
        s_dataLength = Protocol.UInt16      ("pana.avp.data_length", "AVP Data Length"),
        s_avpFlags   = Protocol.UInt16      ("pana.avp.flags",       "AVP Flags", display: Hex),
        s_vendor     = Protocol.Row         ("pana.avp.flags.v",     "Vendor", FieldType.Boolean, mask: 0x8000, names: ValueNames.SetNotSet, size: 2),
        s_avpReserved = Protocol.Bytes      ("pana.avp.reserved",    "AVP Reserved"),
        s_vendorId   = Protocol.UInt32      ("pana.avp.vendorid",    "AVP Vendor ID", display: Hex),
        s_unsigned   = Protocol.UInt32      ("pana.avp.data.uint32", "Value", display: Hex),
        s_signed     = Protocol.Int32       ("pana.avp.data.int32",  "Value"),
        s_bytes      = Protocol.Bytes       ("pana.avp.data.bytes",  "Value"),
        s_enumerated = Protocol.Int32       ("pana.avp.data.enum",   "Value"),
        s_avps       = Protocol.Heading     ("Attribute Value Pairs"),
        s_avp        = Protocol.Heading     ("AVP"),
        s_inner      = Protocol.Heading     ("AVP Value");

    static readonly Field[] s_vendorOnly = [s_vendor];

    static readonly string[] s_types = ["", "Client-Initiation", "Auth", "Termination", "Notification", "Relay"];

    static Pana()
    {
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        Protocol.Dispatches(Eapol.Packets);
    }

    static void Dissect(ref Layer pana)
    {
        if (!IsMessage(pana))
        {
            pana.Decline();
            return;
        }
        pana.Summary("PANA");
        pana.Open();
        uint flags = pana.U16(4), type = pana.U16(6);
        Match(ref pana, isRequest: (flags & RequestFlag) != 0, pana.U32(12));
        pana.Info($"Type PANA-{s_types[type]}-{((flags & RequestFlag) != 0 ? "Request" : "Answer")}");
        TakeMessage(ref pana, pana.Length, 0);
    }

    // RFC 5191 section 6.2: what must be zero is, and all that is counted is there.
    static bool IsMessage(in Layer pana)
    {
        if (pana.Captured < HeaderLength || pana.U16(0) != 0 || pana.U16(2) != pana.Length) return false;
        if ((pana.U16(4) & ~FlagsInUse & 0xFFFF) != 0 || pana.U16(6) is 0 or > (ushort)LastType) return false;
        return pana.Captured < HeaderLength + AvpHeader || pana.U16(HeaderLength) is > 0 and <= (ushort)LastCode;
    }

    static void Match(ref Layer pana, bool isRequest, uint sequence)
    {
        PacketDissector packet = pana.Packet;
        if (packet.InErrorQuote || packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, sequence);
        if (isRequest)
        {
            if (all.Ask(packet, key) is not 0 and var response) pana.Note(s_responseIn, (ulong)response);
            return;
        }
        ref readonly Transaction found = ref all.Answer(packet, key);
        if (Transactions.IsNone(in found)) return;
        pana.Note(s_responseTo, (ulong)found.RequestFrame);
        pana.Note(s_time, (ulong)(packet.Time - found.RequestTime));
    }

    static void TakeMessage(ref Layer pana, int end, int depth)
    {
        int at = pana.Position;
        pana.Place(s_reserved, at, 2);
        pana.Place(s_length, at + 2);
        uint flags = pana.U16(at + 4), type = pana.U16(at + 6);
        pana.Note(s_flags, flags & 0xFF, at + 4, 2, ItemFlags.None);
        if (flags > 0xFF) pana.Label(s_flags, $"Flags: 0x{(ulong)flags:x4}");
        pana.Place(s_type, at + 6);
        pana.Label(s_type, $"PANA Message Type: PANA-{(type < s_types.Length ? s_types[type] : "Unknown")}-{((flags & RequestFlag) != 0 ? "Request" : "Answer")} ({type})");
        pana.Place(s_session, at + 8);
        pana.Place(s_sequence, at + 12);
        pana.Position = at + HeaderLength;
        if (pana.Failed || pana.Position >= end) return;
        GroupScope scope = pana.Begin(s_avps, pana.Position, end - pana.Position);
        while (pana.Position < end && pana.More) TakeAvp(ref pana, depth);
        pana.End(scope);
    }

    // RFC 5191 section 6.3.
    static void TakeAvp(ref Layer pana, int depth)
    {
        int at = pana.Position;
        uint code = pana.U16(at), flags = pana.U16(at + 2);
        int length = pana.U16(at + 4), header = (flags & VendorFlag) != 0 ? AvpHeader + 4 : AvpHeader, whole = header + length, padded = header + (length + 3 & ~3);
        if (pana.Failed) return;
        GroupScope scope = pana.Begin(s_avp, at, padded);
        pana.Label(scope.Item, $"{s_codes.Find(code) ?? "Unknown"} ({TypeOf(code)}) length: {(long)whole} bytes ({(long)padded} padded bytes)");
        pana.Take(s_code);
        pana.TakeBits(s_avpFlags, s_vendorOnly);
        pana.Take(s_dataLength);
        pana.Take(s_avpReserved, 2);
        if ((flags & VendorFlag) != 0) pana.Take(s_vendorId);
        else if (!pana.Failed) TakeValue(ref pana, code, length, depth);
        pana.End(scope);
        pana.Position = at + padded;
    }

    static string TypeOf(uint code) => code switch
    {
        3 or 6 or 7 or 8 or 13 => "Unsigned32",
        4 => "Integer32",
        9 => "Enumerated",
        11 => "Encapsulated",
        _ => "OctetString",
    };

    static void TakeValue(ref Layer pana, uint code, int length, int depth)
    {
        int at = pana.Position;
        switch (code)
        {
            case 2: CallEap(ref pana, at, length); break;
            case 3 or 6 or 8 or 13: pana.Take(s_unsigned); break;
            case 4: pana.Take(s_signed); break;
            // The result stands as a second code.
            case 7: pana.Note(s_code, pana.U32(at), at, 4, ItemFlags.None); break;
            case 9: pana.Take(s_enumerated); break;
            case 11 when depth < DeepestRelay:
                GroupScope scope = pana.Begin(s_inner, at, length);
                TakeMessage(ref pana, at + length, depth + 1);
                pana.End(scope);
                break;
            default:
                if (length > 0) pana.Take(s_bytes, length);
                break;
        }
    }

    static void CallEap(ref Layer pana, int at, int length)
    {
        if (pana.Packet.Find(Eapol.Packets, 0) is not { } eap) return;
        GroupScope scope = pana.Begin(s_inner, at, length);
        pana.Label(scope.Item, $"AVP Value (EAP packet)");
        pana.NestsPayload = true;
        pana.Call(eap, at, length);
        pana.End(scope);
    }
}
