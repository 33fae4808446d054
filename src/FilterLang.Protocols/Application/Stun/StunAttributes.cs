namespace FilterLang.Protocols;

/// <summary>Attributes of STUN messages, RFC 8489 section 14, RFC 8656 section 18, RFC 8445 section 16 and Microsoft's.</summary>
static class StunAttributes
{
    static readonly Protocol Protocol = Stun.Protocol;

    public static readonly Field
        StunAttribute              = Protocol.UInt16 ("stun.attribute",                          "Attribute Type", display: Hex),
        Type                       = Protocol.UInt16 ("stun.att.type",                           "Attribute Type", display: Hex),
        TypeComprehension          = Protocol.UInt16 ("stun.att.type.comprehension",             "Attribute Type Comprehension", display: Hex, mask: 0x8000, names: new(() => [(0x0, "Required"), (0x1, "Optional")])),
        TypeAssignment             = Protocol.UInt16 ("stun.att.type.assignment",                "Attribute Type Assignment", display: Hex, mask: 0x4000, names: new(() => [(0x0, "IETF Review"), (0x1, "Designated Expert")])),
        Length                     = Protocol.UInt16 ("stun.att.length",                         "Attribute Length"),
        Family                     = Protocol.UInt8  ("stun.att.family",                         "Protocol Family", display: Hex, names: new(() => [(0x1, "IPv4"), (0x2, "IPv6")])),
        Ipv4                       = Protocol.IPv4   ("stun.att.ipv4",                           "IP"),
        Ipv6                       = Protocol.IPv6   ("stun.att.ipv6",                           "IP"),
        Port                       = Protocol.UInt16 ("stun.att.port",                           "Port"),
        Username                   = Protocol.Text   ("stun.att.username",                       "Username"),
        UsernameOpaque             = Protocol.Bytes  ("stun.att.username.opaque",                "Username"),
        Password                   = Protocol.Bytes  ("stun.att.password",                       "Password"),
        Padding                    = Protocol.UInt16 ("stun.att.padding",                        "Padding"),
        Hmac                       = Protocol.Bytes  ("stun.att.hmac",                           "HMAC-SHA1"),
        Crc32                      = Protocol.UInt32 ("stun.att.crc32",                          "CRC-32", display: Hex),
        Crc32Status                = Protocol.UInt8  ("stun.att.crc32.status",                   "CRC-32 Status", names: new(() => [(0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present"), (4, "Illegal")])),
        ErrorClass                 = Protocol.UInt8  ("stun.att.error.class",                    "Error Class", mask: 0x7),
        Error                      = Protocol.UInt8  ("stun.att.error",                          "Error Code"),
        ErrorReason                = Protocol.Text   ("stun.att.error.reason",                   "Error Reason Phrase"),
        Realm                      = Protocol.Text   ("stun.att.realm",                          "Realm"),
        Nonce                      = Protocol.Text   ("stun.att.nonce",                          "Nonce"),
        Unknown                    = Protocol.UInt16 ("stun.att.unknown",                        "Unknown Attribute", display: Hex),
        Ipv4Xord                   = Protocol.Bytes  ("stun.att.ipv4-xord",                      "IP (XOR-d)"),
        Ipv6Xord                   = Protocol.Bytes  ("stun.att.ipv6-xord",                      "IP (XOR-d)"),
        PortXord                   = Protocol.Bytes  ("stun.att.port-xord",                      "Port (XOR-d)"),
        IcmpType                   = Protocol.UInt8  ("stun.att.icmp.type",                      "ICMP type"),
        IcmpCode                   = Protocol.UInt8  ("stun.att.icmp.code",                      "ICMP code"),
        Unknown8006                = Protocol.Bytes  ("stun.att.unknown8006",                    "Unknown8006"),
        Software                   = Protocol.Text   ("stun.att.software",                       "Software"),
        Priority                   = Protocol.UInt32 ("stun.att.priority",                       "Priority"),
        TieBreaker                 = Protocol.Bytes  ("stun.att.tie-breaker",                    "Tie breaker"),
        Lifetime                   = Protocol.UInt32 ("stun.att.lifetime",                       "Lifetime"),
        ChangeIp                   = Protocol.Boolean("stun.att.change-ip",                      "Change IP", mask: 0x4, size: 2, names: ValueNames.SetNotSet),
        ChangePort                 = Protocol.Boolean("stun.att.change-port",                    "Change Port", mask: 0x2, size: 2, names: ValueNames.SetNotSet),
        PwAlg                      = Protocol.UInt16 ("stun.att.pw_alg",                         "Password Algorithm", names: new(() => [(0, "Reserved"), (1, "MD5"), (2, "SHA-256")])),
        PwAlgLen                   = Protocol.UInt16 ("stun.att.pw_alg_len",                     "Password Algorithm Length"),
        PwAlgData                  = Protocol.Bytes  ("stun.att.pw_alg_data",                    "Password Algorithm Data"),
        EvenPortReserveNext        = Protocol.UInt8  ("stun.att.even-port.reserve-next",         "Reserve next", mask: 0x80, names: new(() => [(0, "No reservation"), (1, "Reserve next port number")])),
        CacheTimeout               = Protocol.UInt32 ("stun.att.cache-timeout",                  "Cache timeout"),
        Token                      = Protocol.Bytes  ("stun.att.token",                          "Token"),
        StunValue                  = Protocol.Bytes  ("stun.value",                              "Value"),
        Reserved                   = Protocol.Bytes  ("stun.att.reserved",                       "Reserved"),
        Transp                     = Protocol.UInt8  ("stun.att.transp",                         "Transport", display: Hex, names: new(() => [(0x6, "TCP"), (0x11, "UDP")])),
        Channelnum                 = Protocol.UInt16 ("stun.att.channelnum",                     "Channel-Number", display: Hex),
        MagicCookie                = Protocol.UInt32 ("stun.att.magic_cookie",                   "Magic Cookie", display: Hex),
        StunPortBandwidth          = Protocol.UInt32 ("stun.port.bandwidth",                     "Bandwidth"),
        MsVersion                  = Protocol.UInt32 ("stun.att.ms.version",                     "MS Version", names: new(() => [(1, "ICE"), (2, "MS-ICE2"), (3, "MS-ICE2 with SHA256"), (4, "MS-ICE2 with SHA256 and IPv6"), (5, "MULTIPLEXED TURN over UDP only"), (6, "MULTIPLEXED TURN over UDP and TCP")])),
        MsVersionIce               = Protocol.UInt32 ("stun.att.ms.version.ice",                 "MS ICE Version", names: new(() => [(0, 2, "Supports only RFC3489bis-02 message formats"), (3, 4294967295, "Supports RFC5389 message formats")])),
        MsConnectionId             = Protocol.Bytes  ("stun.att.ms.connection_id",               "Connection ID"),
        MsSequenceNumber           = Protocol.UInt32 ("stun.att.ms.sequence_number",             "Sequence Number"),
        MsStreamType               = Protocol.UInt16 ("stun.att.ms.stream_type",                 "Stream Type", names: new(() => [(1, "Audio"), (2, "Video"), (3, "Supplemental Video"), (4, "Data")])),
        MsServiceQuality           = Protocol.UInt16 ("stun.att.ms.service_quality",             "Service Quality", names: new(() => [(0, "Best effort delivery"), (1, "Reliable delivery")])),
        MsFoundation               = Protocol.Text   ("stun.att.ms.foundation",                  "Foundation"),
        MsMultiplexedTurnSessionId = Protocol.UInt64 ("stun.att.ms.multiplexed_turn_session_id", "MS Multiplexed TURN Session Id", display: Hex),
        MsTurnSessionId            = Protocol.UInt64 ("stun.att.ms.turn_session_id",             "MS TURN Session Id", display: Hex),
        BandwidthAcmType           = Protocol.UInt16 ("stun.att.bandwidth_acm.type",             "Message Type", names: new(() => [(0, "Reservation Check"), (1, "Reservation Commit"), (2, "Reservation Update")])),
        BandwidthRsvId             = Protocol.Bytes  ("stun.att.bandwidth_rsv_id",               "Reservation ID"),
        BandwidthRsvAmountMisb     = Protocol.UInt32 ("stun.att.bandwidth_rsv_amount.misb",      "Minimum Send Bandwidth"),
        BandwidthRsvAmountMasb     = Protocol.UInt32 ("stun.att.bandwidth_rsv_amount.masb",      "Maximum Send Bandwidth"),
        BandwidthRsvAmountMirb     = Protocol.UInt32 ("stun.att.bandwidth_rsv_amount.mirb",      "Minimum Receive Bandwidth"),
        BandwidthRsvAmountMarb     = Protocol.UInt32 ("stun.att.bandwidth_rsv_amount.marb",      "Maximum Receive Bandwidth"),
        AddressRpValid             = Protocol.Boolean("stun.att.address_rp.valid",               "Valid", mask: 0x80000000, size: 4, names: ValueNames.YesNo),
        AddressRpPstn              = Protocol.Boolean("stun.att.address_rp.pstn",                "PSTN", mask: 0x40000000, size: 4, names: ValueNames.YesNo),
        AddressRpReserved          = Protocol.UInt32 ("stun.att.address_rp.reserved",            "Reserved", display: Hex, mask: 0x3FFFFFFF),
        AddressRpMasb              = Protocol.UInt32 ("stun.att.address_rp.masb",                "Maximum Send Bandwidth"),
        AddressRpMarb              = Protocol.UInt32 ("stun.att.address_rp.marb",                "Maximum Receive Bandwidth"),
        SipDialogId                = Protocol.Bytes  ("stun.att.sip_dialog_id",                  "SIP Dialog ID"),
        SipCallId                  = Protocol.Bytes  ("stun.att.sip_call_id",                    "SIP Call ID"),
        LpPeerLocation             = Protocol.UInt8  ("stun.att.lp.peer_location",               "Peer Location", names: new(() => [(0, "Unknown"), (1, "Internet"), (2, "Intranet")])),
        LpSeftLocation             = Protocol.UInt8  ("stun.att.lp.seft_location",               "Self Location", names: new(() => [(0, "Unknown"), (1, "Internet"), (2, "Intranet")])),
        LpFederation               = Protocol.UInt8  ("stun.att.lp.federation",                  "Federation", names: new(() => [(0, "No Federation"), (1, "Enterprise Federation"), (2, "Public Cloud Federation")])),
        GoogleNetworkId            = Protocol.UInt16 ("stun.att.google.network_id",              "Google Network ID"),
        GoogleNetworkCost          = Protocol.UInt16 ("stun.att.google.network_cost",            "Google Network Cost", names: StunNames.AttGoogleNetworkCost);

    // Types without a value that is read here, but with a name.
    static readonly ValueNames s_named = new(() =>
    [
        (0x001A, "DONT-FRAGMENT"), (0x001B, "ACCESS-TOKEN"), (0x001E, "USERHASH"), (0x0021, "TIMER-VAL"), (0x0025, "USE-CANDIDATE"),
        (0x0026, "PADDING"), (0x0028, "TRANSACTION-TRANSMIT-COUNTER"), (0x0029, "CONNECTION-REQUEST-BINDING"), (0x002A, "CONNECTION-ID"),
        (0x8001, "ADDRESS-ERROR-CODE"), (0x8003, "ALTERNATE-DOMAIN"), (0x8025, "TRANSACTION_TRANSMIT_COUNTER"), (0x802D, "ECN-CHECK"),
        (0x802E, "THIRD-PARTY-AUTHORIZATION"), (0x8030, "MOBILITY-TICKET"), (0xC000, "CISCO-STUN-FLOWDATA"), (0xC001, "ENF-FLOW-DESCRIPTION"),
        (0xC002, "ENF-NETWORK-STATUS"), (0xC058, "GOOG-LAST-ICE-CHECK-RECEIVED"), (0xC059, "GOOG-MISC-INFO"), (0xC05A, "GOOG-OBSOLETE-1"),
        (0xC05B, "GOOG-CONNECTION-ID"), (0xC05C, "GOOG-DELTA"), (0xC05D, "GOOG-DELTA-ACK"), (0xC05E, "GOOG-DELTA-SYNC-REQ"),
        (0xC060, "GOOG-MESSAGE-INTEGRITY-32"), (0xFF00, "GOOG-MULTI-MAPPING"), (0xFF01, "GOOG-LOGGING-ID"), (0xFF05, "GOOG-LOGGING-ID"),
    ]);

    static readonly ExpertField
        Undecoded = Protocol.Expert("stun.unknown_attribute", Severity.Warning, ExpertGroup.Undecoded, "Attribute unknown"),
        BadSum    = Protocol.Expert("stun.att.crc32.bad", Severity.Warning, ExpertGroup.Checksum, "Bad Fingerprint");

    public static void Take(ref Layer stun, int end)
    {
        while (stun.Position + 4 <= end && stun.More)
        {
            int at = stun.Position;
            uint type = stun.U16(at);
            int length = stun.U16(at + 2), padded = length + 3 & ~3;
            bool known = IsRead(type) || s_named.Find(type) is not null;
            if (!known) stun.Remark(Undecoded, $"Unknown attribute 0x{type:x4}");
            // The room that fills an attribute up has to be there.
            if (!stun.Need(at, 4 + padded)) return;
            GroupScope scope = known ? stun.BeginNumber(StunAttribute, type, at, 4 + padded) : stun.Begin(null);
            stun.Place(Type, at);
            if (known)
            {
                stun.Place(TypeComprehension, at);
                stun.Place(TypeAssignment, at);
            }
            stun.Place(Length, at + 2);
            stun.Position = at + 4;
            if (!stun.Failed) TakeValue(ref stun, type, length);
            if (padded > length) stun.Note(Padding, (ulong)(padded - length), at + 4 + length, padded - length, ItemFlags.None);
            stun.End(scope);
            if (stun.Failed) return;
            stun.Position = at + 4 + padded;
        }
    }

    // Types with a case below.
    static bool IsRead(uint type) => type is (>= 0x0001 and <= 0x0020) or 0x0022 or 0x0023 or 0x0024 or 0x0027 or 0x8000 or 0x8002 or 0x8004 or 0x8006
        or 0x8008 or 0x8020 or 0x8022 or 0x8023 or (>= 0x8027 and <= 0x802C) or 0x8050 or 0x8054 or 0x8055 or 0x8070 or 0x8090 or 0x8095 or 0xC057;

    static void TakeValue(ref Layer stun, uint type, int length)
    {
        int at = stun.Position;
        switch (type)
        {
            case 0x0001 or 0x0002 or 0x0004 or 0x0005 or 0x000B or 0x0011 or 0x000E or 0x8023 or 0x802B or 0x802C or 0x8090:
                TakeAddress(ref stun, type, length);
                break;
            case 0x0012 or 0x0016 or 0x0020 or 0x0023 or 0x0027 or 0x8020:
                TakeMaskedAddress(ref stun, type, length);
                break;
            case 0x0003 when length >= 4: stun.TakeParts(ChangeIp, ChangePort); break;
            case 0x0006:
                TakeText(ref stun, Username, length);
                stun.Info($" user: {stun.Slice(at, length):x}");
                break;
            case 0x0007 when length > 0: stun.Take(Password, length); break;
            case 0x0008 or 0x001C when length > 0: stun.Take(Hmac, length); break;
            case 0x0009: TakeError(ref stun, length); break;
            case 0x000A:
                for (; stun.Position + 2 <= at + length && stun.More;) stun.Take(Unknown);
                break;
            case 0x0014:
                TakeText(ref stun, Realm, length);
                stun.Info($" realm: {stun.Slice(at, length):x}");
                break;
            case 0x0015:
                TakeText(ref stun, Nonce, length);
                stun.Info($" with nonce");
                break;
            case 0x001D or 0x8002: TakeAlgorithms(ref stun, at + length); break;
            case 0x0017 or 0x8000 when length >= 1:
                stun.Take(Family);
                if (length >= 4) stun.Take(Reserved, 3);
                break;
            case 0x0018 when length >= 1: stun.Take(EvenPortReserveNext); break;
            case 0x0019 when length >= 4:
                uint transport = (uint)stun.Take(Transp);
                if (transport is 6 or 17) stun.Info($" {(transport == 6 ? "TCP" : "UDP")}");
                else stun.Info($" Unknown (0x{transport,8:x})");
                stun.Take(Reserved, 3);
                break;
            case 0x000C when length >= 4:
                uint channel = (uint)stun.Take(Channelnum);
                stun.Info($" ChannelNumber=0x{channel:x}");
                stun.Take(Reserved, 2);
                break;
            case 0x000D when length >= 4:
                uint seconds = (uint)stun.Take(Lifetime);
                stun.Info($" lifetime: {seconds}");
                break;
            case 0x000F when length >= 4: stun.Take(MagicCookie); break;
            case 0x0010 when length >= 4:
                uint bandwidth = (uint)stun.Take(StunPortBandwidth);
                stun.Info($" bandwidth: {bandwidth}");
                break;
            case 0x0013 when length > 0:
                stun.Place(StunValue, at, length);
                Stun.CallRelayed(ref stun, at, length);
                break;
            case 0x0022 when length >= 8: stun.Take(Token, 8); break;
            case 0x0024 when length >= 4: stun.Take(Priority); break;
            case 0x0025: break;
            case 0x8004 when length >= 4:
                stun.Position += 2;
                stun.Take(IcmpType);
                stun.Take(IcmpCode);
                break;
            case 0x8006 when length > 0: stun.Take(Unknown8006, length); break;
            case 0x8022: TakeText(ref stun, Software, length); break;
            case 0x8027 when length >= 4: stun.Take(CacheTimeout); break;
            case 0x8028 when length >= 4: TakeFingerprint(ref stun); break;
            case 0x8029 or 0x802A when length >= 8: stun.Take(TieBreaker, 8); break;
            case 0xC057 when length >= 4:
                stun.Take(GoogleNetworkId);
                stun.Take(GoogleNetworkCost);
                break;
            default: TakeOther(ref stun, type, length); break;
        }
    }

    // [MS-TURN] section 2.2.2 and [MS-ICE2].
    static void TakeOther(ref Layer stun, uint type, int length)
    {
        switch (type)
        {
            case 0x8008 when length >= 4: stun.Take(MsVersion); break;
            case 0x8070 when length >= 4: stun.Take(MsVersionIce); break;
            case 0x8050 when length >= 24:
                stun.Take(MsConnectionId, 20);
                stun.Take(MsSequenceNumber);
                break;
            case 0x8055 when length >= 4:
                stun.Take(MsStreamType);
                stun.Take(MsServiceQuality);
                break;
            case 0x8054: TakeText(ref stun, MsFoundation, length); break;
            case 0x8095 when length >= 8: stun.Take(MsMultiplexedTurnSessionId); break;
            default:
                if (length > 0) stun.Take(StunValue, length);
                break;
        }
    }

    static void TakeText(ref Layer stun, Field field, int length)
    {
        if (length > 0) stun.Text(field, stun.Position, length, TextEncoding.Utf8);
    }

    static void TakeAddress(ref Layer stun, uint type, int length)
    {
        if (length < 4) return;
        stun.Take(Reserved, 1);
        uint family = (uint)stun.Take(Family), port = (uint)stun.Take(Port);
        int at = stun.Position;
        if (family == 1 && length >= 8)
        {
            stun.Take(Ipv4);
            Tell(stun, type, NetworkAddress.IPv4(stun.U32(at)), port);
        }
        else if (family == 2 && length >= 20)
        {
            stun.Take(Ipv6);
            if (!stun.Failed) Tell(stun, type, NetworkAddress.IPv6(stun.Slice(at, 16)), port);
        }
    }

    static void Tell(in Layer stun, uint type, NetworkAddress address, uint port)
    {
        if (!stun.Failed && StunNames.ToldAddresses.Find(type) is { } name) stun.Info($" {name}: {address}:{port}");
    }

    // RFC 8489 section 14.2: port and address are combined with the cookie, the rest of a long address with the transaction's identifier.
    static void TakeMaskedAddress(ref Layer stun, uint type, int length)
    {
        if (length < 4) return;
        stun.Take(Reserved, 1);
        uint family = (uint)stun.Take(Family);
        int at = stun.Position;
        stun.Place(PortXord, at, 2);
        uint port = (uint)stun.U16(at) ^ stun.U16(4);
        stun.Note(Port, port, at, 2);
        at += 2;
        if (family == 1 && length >= 8)
        {
            stun.Place(Ipv4Xord, at, 4);
            Span<byte> address = stackalloc byte[4];
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(address, stun.U32(at) ^ stun.U32(4));
            NoteAddress(ref stun, Ipv4, address, at);
            Tell(stun, type, NetworkAddress.IPv4(stun.U32(at) ^ stun.U32(4)), port);
        }
        else if (family == 2 && length >= 20)
        {
            stun.Place(Ipv6Xord, at, 16);
            Span<byte> address = stackalloc byte[16];
            ReadOnlySpan<byte> masked = stun.Slice(at, 16), mask = stun.Slice(4, 16);
            for (int i = 0; i < masked.Length; i++) address[i] = (byte)(masked[i] ^ mask[i]);
            NoteAddress(ref stun, Ipv6, address, at);
            Tell(stun, type, NetworkAddress.IPv6(address), port);
        }
    }

    static void NoteAddress(ref Layer stun, Field field, scoped ReadOnlySpan<byte> address, int at)
    {
        if (field.Type.IsRun()) stun.NoteBytes(field, address, at, address.Length);
        else stun.Note(field, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address), at, 4);
    }

    static void TakeError(ref Layer stun, int length)
    {
        if (length < 4) return;
        stun.Take(Reserved, 2);
        uint code = 100 * (uint)stun.Take(ErrorClass) + (uint)stun.Take(Error);
        stun.Info($" error-code: {code} ({StunNames.Errors.Find(code) ?? "*Unknown error code*"})");
        if (length <= 4) return;
        stun.Info($" {stun.Slice(stun.Position, length - 4):x}");
        stun.Text(ErrorReason, stun.Position, length - 4, TextEncoding.Utf8);
    }

    static void TakeAlgorithms(ref Layer stun, int end)
    {
        while (stun.Position + 4 <= end && stun.More)
        {
            stun.Take(PwAlg);
            int length = (int)stun.Take(PwAlgLen);
            if (length > 0) stun.Take(PwAlgData, length);
            stun.Position += -length & 3;
        }
    }

    // RFC 8489 section 14.7: the CRC-32 of the message up to here, combined with the word "STUN".
    static void TakeFingerprint(ref Layer stun)
    {
        int at = stun.Position;
        uint found = stun.U32(at);
        stun.Place(Crc32, at);
        if (stun.Failed) return;
        uint expected = Checksum32.Of(stun.Slice(0, at - 4)) ^ 0x5354_554E;
        stun.Note(Crc32Status, found == expected ? 1u : 0, at, 4);
        if (found != expected) stun.Remark(BadSum, $"Bad Fingerprint [should be 0x{expected:x8}]");
    }
}
