namespace FilterLang.Protocols;

/// <summary>QUIC transport parameters, RFC 9000 section 18, RFC 9221, RFC 9368 and experiments that are in use.</summary>
static class TlsQuicParameters
{
    static readonly Protocol Protocol = Tls.Protocol;

    static readonly Field
        Parameter                           = Protocol.Heading("Parameter"),
        Type                                = Protocol.UInt64("tls.quic.parameter.type",                                  "Type"),
        Length                              = Protocol.UInt64("tls.quic.parameter.length",                                "Length"),
        OldLength                           = Protocol.UInt16("tls.quic.parameter.length.old",                     "Length"),
        TotalLength                         = Protocol.UInt16("tls.quic.len",                                      "Parameters Length"),
        Value                               = Protocol.Bytes ("tls.quic.parameter.value",                                 "Value"),
        OriginalDestinationConnectionId     = Protocol.Bytes ("tls.quic.parameter.original_destination_connection_id",    "original_destination_connection_id"),
        MaxIdleTimeout                      = Protocol.UInt64("tls.quic.parameter.max_idle_timeout",                      "max_idle_timeout"),
        StatelessResetToken                 = Protocol.Bytes ("tls.quic.parameter.stateless_reset_token",                 "stateless_reset_token"),
        MaxUdpPayloadSize                   = Protocol.UInt64("tls.quic.parameter.max_udp_payload_size",                  "max_udp_payload_size"),
        InitialMaxData                      = Protocol.UInt64("tls.quic.parameter.initial_max_data",                      "initial_max_data"),
        InitialMaxStreamDataBidiLocal       = Protocol.UInt64("tls.quic.parameter.initial_max_stream_data_bidi_local",    "initial_max_stream_data_bidi_local"),
        InitialMaxStreamDataBidiRemote      = Protocol.UInt64("tls.quic.parameter.initial_max_stream_data_bidi_remote",   "initial_max_stream_data_bidi_remote"),
        InitialMaxStreamDataUni             = Protocol.UInt64("tls.quic.parameter.initial_max_stream_data_uni",           "initial_max_stream_data_uni"),
        InitialMaxStreamsBidi               = Protocol.UInt64("tls.quic.parameter.initial_max_streams_bidi",              "initial_max_streams_bidi"),
        InitialMaxStreamsUni                = Protocol.UInt64("tls.quic.parameter.initial_max_streams_uni",               "initial_max_streams_uni"),
        AckDelayExponent                    = Protocol.UInt64("tls.quic.parameter.ack_delay_exponent",                    "ack_delay_exponent"),
        MaxAckDelay                         = Protocol.UInt64("tls.quic.parameter.max_ack_delay",                         "max_ack_delay"),
        PreferredAddressIpv4address         = Protocol.IPv4  ("tls.quic.parameter.preferred_address.ipv4address",         "ipv4Address"),
        PreferredAddressIpv6address         = Protocol.IPv6  ("tls.quic.parameter.preferred_address.ipv6address",         "ipv6Address"),
        PreferredAddressIpv4port            = Protocol.UInt16("tls.quic.parameter.preferred_address.ipv4port",            "ipv4Port"),
        PreferredAddressIpv6port            = Protocol.UInt16("tls.quic.parameter.preferred_address.ipv6port",            "ipv6Port"),
        PreferredAddressConnectionidLength  = Protocol.UInt8 ("tls.quic.parameter.preferred_address.connectionid.length", "Length"),
        PreferredAddressConnectionid        = Protocol.Bytes ("tls.quic.parameter.preferred_address.connectionid",        "connectionId"),
        PreferredAddressStatelessresettoken = Protocol.Bytes ("tls.quic.parameter.preferred_address.statelessresettoken", "statelessResetToken"),
        ActiveConnectionIdLimit             = Protocol.UInt64("tls.quic.parameter.active_connection_id_limit",            "Active Connection ID Limit"),
        InitialSourceConnectionId           = Protocol.Bytes ("tls.quic.parameter.initial_source_connection_id",          "Initial Source Connection ID"),
        RetrySourceConnectionId             = Protocol.Bytes ("tls.quic.parameter.retry_source_connection_id",            "Retry Source Connection ID"),
        MaxDatagramFrameSize                = Protocol.UInt64("tls.quic.parameter.max_datagram_frame_size",               "max_datagram_frame_size"),
        CibirEncodingLength                 = Protocol.UInt64("tls.quic.parameter.cibir_encoding.length",                 "length"),
        CibirEncodingOffset                 = Protocol.UInt64("tls.quic.parameter.cibir_encoding.offset",                 "offset"),
        LossBits                            = Protocol.UInt64("tls.quic.parameter.loss_bits",                             "loss_bits"),
        AddressDiscovery                    = Protocol.UInt64("tls.quic.parameter.address_discovery",                     "address_discovery", names: new(() =>
            [(0, "The node is willing to provide address observations to its peer, but is not interested in receiving address observations itself"), (1, "The node is interested in receiving address observations, but it is not willing to provide address observations"), (2, "The node is interested in receiving address observations, and it is willing to provide address observations")])),
        EnableTimeStampV2                   = Protocol.UInt64("tls.quic.parameter.enable_time_stamp_v2",                  "Enable TimestampV2", names: new(() =>
            [(1, "I would like to receive TIME_STAMP frames"), (2, "I am able to generate TIME_STAMP frames"), (3, "I am able to generate TIME_STAMP frames and I would like to receive them")])),
        MinAckDelay                         = Protocol.UInt64("tls.quic.parameter.min_ack_delay",                         "min_ack_delay"),
        GoogleUserAgent                     = Protocol.Text  ("tls.quic.parameter.google.user_agent",                     "Google UserAgent"),
        GoogleKeyUpdateNotYetSupported      = Protocol.Label ("tls.quic.parameter.google.key_update_not_yet_supported",   "Google Key Update not yet supported"),
        GoogleQuicVersion                   = Protocol.UInt32("tls.quic.parameter.google.quic_version",                   "Google QUIC version", display: Hex, names: new(() => [(0x0, "Version Negotiation"), (0x1, "1"), (0x45474700, 0x454747ff, "Quant"), (0x50435130, 0x50435131, "Picoquic internal"), (0x50524f58, "Proxied QUIC (PROX)"), (0x51303433, "Google Q043"), (0x51303434, "Google Q044"), (0x51303436, "Google Q046"), (0x51303530, "Google Q050"), (0x51474f00, 0x51474fff, "QGO (QUIC GO)"), (0x54303530, "Google T050"), (0x54303531, "Google T051"), (0x91c17000, 0x91c170ff, "Quicly"), (0xabcd0000, 0xabcd000f, "MsQuic"), (0xf0f0f0f0, 0xf0f0f0ff, "ETH Zürich (Measurability experiments)"), (0xf0f0f1f0, 0xf0f0f1ff, "Telecom Italia (Measurability experiments)"), (0xf123f0c0, 0xf123f0cf, "MozQuic"), (0xfaceb001, "Facebook mvfst (draft-22)"), (0xfaceb002, "Facebook mvfst (draft-27)"), (0xfaceb003, 0xfaceb00d, "Facebook mvfst"), (0xfaceb00e, "Facebook mvfst (Experimental)"), (0xfaceb00f, "Facebook mvfst"), (0xfaceb010, "Facebook mvfst"), (0xfaceb011, 0xfaceb015, "Facebook mvfst (Experimental)"), (0xff000004, "draft-04"), (0xff000005, "draft-05"), (0xff000006, "draft-06"), (0xff000007, "draft-07"), (0xff000008, "draft-08"), (0xff000009, "draft-09"), (0xff00000a, "draft-10"), (0xff00000b, "draft-11"), (0xff00000c, "draft-12"), (0xff00000d, "draft-13"), (0xff00000e, "draft-14"), (0xff00000f, "draft-15"), (0xff000010, "draft-16"), (0xff000011, "draft-17"), (0xff000012, "draft-18"), (0xff000013, "draft-19"), (0xff000014, "draft-20"), (0xff000015, "draft-21"), (0xff000016, "draft-22"), (0xff000017, "draft-23"), (0xff000018, "draft-24"), (0xff000019, "draft-25"), (0xff00001a, "draft-26"), (0xff00001b, "draft-27"), (0xff00001c, "draft-28"), (0xff00001d, "draft-29"), (0xff00001e, "draft-30"), (0xff00001f, "draft-31"), (0xff000020, "draft-32"), (0xff000021, "draft-33"), (0xff000022, "draft-34"), (0xff020000, "v2-draft-00"), (0x709a50c4, "v2-draft-01"), (0x6b3343cf, "2")])),
        GoogleInitialRtt                    = Protocol.UInt64("tls.quic.parameter.google.initial_rtt",                    "Google Initial RTT"),
        GoogleSupportHandshakeDone          = Protocol.Label ("tls.quic.parameter.google.support_handshake_done",         "Google Support Handshake Done"),
        GoogleQuicParams                    = Protocol.Bytes ("tls.quic.parameter.google.quic_params",                    "Google QUIC parameters"),
        GoogleQuicParamsUnknownField        = Protocol.Bytes ("tls.quic.parameter.google.quic_params_unknown_field",      "Google Unknown Field"),
        GoogleConnectionOptions             = Protocol.Bytes ("tls.quic.parameter.google.connection_options",             "Google Connection options"),
        GoogleSupportedVersionsLength       = Protocol.UInt8 ("tls.quic.parameter.google.supported_versions_length",      "Google Supported Versions Length"),
        GoogleSupportedVersion              = Protocol.UInt32("tls.quic.parameter.google.supported_version",              "Google Supported Version", display: Hex, names: new(() => [(0x0, "Version Negotiation"), (0x1, "1"), (0x45474700, 0x454747ff, "Quant"), (0x50435130, 0x50435131, "Picoquic internal"), (0x50524f58, "Proxied QUIC (PROX)"), (0x51303433, "Google Q043"), (0x51303434, "Google Q044"), (0x51303436, "Google Q046"), (0x51303530, "Google Q050"), (0x51474f00, 0x51474fff, "QGO (QUIC GO)"), (0x54303530, "Google T050"), (0x54303531, "Google T051"), (0x91c17000, 0x91c170ff, "Quicly"), (0xabcd0000, 0xabcd000f, "MsQuic"), (0xf0f0f0f0, 0xf0f0f0ff, "ETH Zürich (Measurability experiments)"), (0xf0f0f1f0, 0xf0f0f1ff, "Telecom Italia (Measurability experiments)"), (0xf123f0c0, 0xf123f0cf, "MozQuic"), (0xfaceb001, "Facebook mvfst (draft-22)"), (0xfaceb002, "Facebook mvfst (draft-27)"), (0xfaceb003, 0xfaceb00d, "Facebook mvfst"), (0xfaceb00e, "Facebook mvfst (Experimental)"), (0xfaceb00f, "Facebook mvfst"), (0xfaceb010, "Facebook mvfst"), (0xfaceb011, 0xfaceb015, "Facebook mvfst (Experimental)"), (0xff000004, "draft-04"), (0xff000005, "draft-05"), (0xff000006, "draft-06"), (0xff000007, "draft-07"), (0xff000008, "draft-08"), (0xff000009, "draft-09"), (0xff00000a, "draft-10"), (0xff00000b, "draft-11"), (0xff00000c, "draft-12"), (0xff00000d, "draft-13"), (0xff00000e, "draft-14"), (0xff00000f, "draft-15"), (0xff000010, "draft-16"), (0xff000011, "draft-17"), (0xff000012, "draft-18"), (0xff000013, "draft-19"), (0xff000014, "draft-20"), (0xff000015, "draft-21"), (0xff000016, "draft-22"), (0xff000017, "draft-23"), (0xff000018, "draft-24"), (0xff000019, "draft-25"), (0xff00001a, "draft-26"), (0xff00001b, "draft-27"), (0xff00001c, "draft-28"), (0xff00001d, "draft-29"), (0xff00001e, "draft-30"), (0xff00001f, "draft-31"), (0xff000020, "draft-32"), (0xff000021, "draft-33"), (0xff000022, "draft-34"), (0xff020000, "v2-draft-00"), (0x709a50c4, "v2-draft-01"), (0x6b3343cf, "2")])),
        FacebookPartialReliability          = Protocol.UInt64("tls.quic.parameter.facebook.partial_reliability",          "Facebook Partial Reliability"),
        ViChosenVersion                     = Protocol.UInt32("tls.quic.parameter.vi.chosen_version",                     "Chosen Version", display: Hex, names: new(() => [(0x0, "Version Negotiation"), (0x1, "1"), (0x45474700, 0x454747ff, "Quant"), (0x50435130, 0x50435131, "Picoquic internal"), (0x50524f58, "Proxied QUIC (PROX)"), (0x51303433, "Google Q043"), (0x51303434, "Google Q044"), (0x51303436, "Google Q046"), (0x51303530, "Google Q050"), (0x51474f00, 0x51474fff, "QGO (QUIC GO)"), (0x54303530, "Google T050"), (0x54303531, "Google T051"), (0x91c17000, 0x91c170ff, "Quicly"), (0xabcd0000, 0xabcd000f, "MsQuic"), (0xf0f0f0f0, 0xf0f0f0ff, "ETH Zürich (Measurability experiments)"), (0xf0f0f1f0, 0xf0f0f1ff, "Telecom Italia (Measurability experiments)"), (0xf123f0c0, 0xf123f0cf, "MozQuic"), (0xfaceb001, "Facebook mvfst (draft-22)"), (0xfaceb002, "Facebook mvfst (draft-27)"), (0xfaceb003, 0xfaceb00d, "Facebook mvfst"), (0xfaceb00e, "Facebook mvfst (Experimental)"), (0xfaceb00f, "Facebook mvfst"), (0xfaceb010, "Facebook mvfst"), (0xfaceb011, 0xfaceb015, "Facebook mvfst (Experimental)"), (0xff000004, "draft-04"), (0xff000005, "draft-05"), (0xff000006, "draft-06"), (0xff000007, "draft-07"), (0xff000008, "draft-08"), (0xff000009, "draft-09"), (0xff00000a, "draft-10"), (0xff00000b, "draft-11"), (0xff00000c, "draft-12"), (0xff00000d, "draft-13"), (0xff00000e, "draft-14"), (0xff00000f, "draft-15"), (0xff000010, "draft-16"), (0xff000011, "draft-17"), (0xff000012, "draft-18"), (0xff000013, "draft-19"), (0xff000014, "draft-20"), (0xff000015, "draft-21"), (0xff000016, "draft-22"), (0xff000017, "draft-23"), (0xff000018, "draft-24"), (0xff000019, "draft-25"), (0xff00001a, "draft-26"), (0xff00001b, "draft-27"), (0xff00001c, "draft-28"), (0xff00001d, "draft-29"), (0xff00001e, "draft-30"), (0xff00001f, "draft-31"), (0xff000020, "draft-32"), (0xff000021, "draft-33"), (0xff000022, "draft-34"), (0xff020000, "v2-draft-00"), (0x709a50c4, "v2-draft-01"), (0x6b3343cf, "2")])),
        ViOtherVersion                      = Protocol.UInt32("tls.quic.parameter.vi.other_version",                      "Other Version", display: Hex, names: new(() => [(0x0, "Version Negotiation"), (0x1, "1"), (0x45474700, 0x454747ff, "Quant"), (0x50435130, 0x50435131, "Picoquic internal"), (0x50524f58, "Proxied QUIC (PROX)"), (0x51303433, "Google Q043"), (0x51303434, "Google Q044"), (0x51303436, "Google Q046"), (0x51303530, "Google Q050"), (0x51474f00, 0x51474fff, "QGO (QUIC GO)"), (0x54303530, "Google T050"), (0x54303531, "Google T051"), (0x91c17000, 0x91c170ff, "Quicly"), (0xabcd0000, 0xabcd000f, "MsQuic"), (0xf0f0f0f0, 0xf0f0f0ff, "ETH Zürich (Measurability experiments)"), (0xf0f0f1f0, 0xf0f0f1ff, "Telecom Italia (Measurability experiments)"), (0xf123f0c0, 0xf123f0cf, "MozQuic"), (0xfaceb001, "Facebook mvfst (draft-22)"), (0xfaceb002, "Facebook mvfst (draft-27)"), (0xfaceb003, 0xfaceb00d, "Facebook mvfst"), (0xfaceb00e, "Facebook mvfst (Experimental)"), (0xfaceb00f, "Facebook mvfst"), (0xfaceb010, "Facebook mvfst"), (0xfaceb011, 0xfaceb015, "Facebook mvfst (Experimental)"), (0xff000004, "draft-04"), (0xff000005, "draft-05"), (0xff000006, "draft-06"), (0xff000007, "draft-07"), (0xff000008, "draft-08"), (0xff000009, "draft-09"), (0xff00000a, "draft-10"), (0xff00000b, "draft-11"), (0xff00000c, "draft-12"), (0xff00000d, "draft-13"), (0xff00000e, "draft-14"), (0xff00000f, "draft-15"), (0xff000010, "draft-16"), (0xff000011, "draft-17"), (0xff000012, "draft-18"), (0xff000013, "draft-19"), (0xff000014, "draft-20"), (0xff000015, "draft-21"), (0xff000016, "draft-22"), (0xff000017, "draft-23"), (0xff000018, "draft-24"), (0xff000019, "draft-25"), (0xff00001a, "draft-26"), (0xff00001b, "draft-27"), (0xff00001c, "draft-28"), (0xff00001d, "draft-29"), (0xff00001e, "draft-30"), (0xff00001f, "draft-31"), (0xff000020, "draft-32"), (0xff000021, "draft-33"), (0xff000022, "draft-34"), (0xff020000, "v2-draft-00"), (0x709a50c4, "v2-draft-01"), (0x6b3343cf, "2")])),
        EnableMultipath                     = Protocol.UInt64("tls.quic.parameter.enable_multipath",                      "Enable Multipath", names: new(() =>
            [(0, "don't support multipath"), (1, "support multipath as defined in this document")])),
        InitialMaxPaths                     = Protocol.UInt64("tls.quic.parameter.initial_max_paths",                     "Initial Max Paths"),
        InitialMaxPathId                    = Protocol.UInt64("tls.quic.parameter.initial_max_path_id",                   "Initial Max Path ID");

    /// <summary>Takes the parameters up to the end of their extension.</summary>
    public static void Take(ref Layer tls, int end)
    {
        // Before draft 27 all lengths had two octets, and a total of them stood in front.
        bool isOld = end - tls.Position >= 6 && tls.U16(tls.Position) == end - tls.Position - 2;
        if (isOld) tls.Take(TotalLength);
        while (tls.Position < end && tls.More)
        {
            GroupScope scope = tls.Begin(Parameter);
            ulong type = isOld ? TakeOld(ref tls, Type) : TakeVariable(ref tls, Type);
            int length = (int)Math.Min(isOld ? TakeOld(ref tls, OldLength) : TakeVariable(ref tls, Length), int.MaxValue);
            int at = tls.Position;
            if (length > 0) tls.Take(Value, length);
            if (tls.Failed) return;
            tls.Position = at;
            TakeOne(ref tls, type, at + length);
            if (tls.Failed) return;
            tls.Position = at + length;
            tls.End(scope);
        }
    }

    static void TakeOne(ref Layer tls, ulong type, int end)
    {
        int length = end - tls.Position;
        switch (type)
        {
            case 0x00: TakeBytes(ref tls, OriginalDestinationConnectionId, length); break;
            case 0x01: TakeVariable(ref tls, MaxIdleTimeout); break;
            case 0x02: TakeBytes(ref tls, StatelessResetToken, length); break;
            case 0x03: TakeVariable(ref tls, MaxUdpPayloadSize); break;
            case 0x04: TakeVariable(ref tls, InitialMaxData); break;
            case 0x05: TakeVariable(ref tls, InitialMaxStreamDataBidiLocal); break;
            case 0x06: TakeVariable(ref tls, InitialMaxStreamDataBidiRemote); break;
            case 0x07: TakeVariable(ref tls, InitialMaxStreamDataUni); break;
            case 0x08: TakeVariable(ref tls, InitialMaxStreamsBidi); break;
            case 0x09: TakeVariable(ref tls, InitialMaxStreamsUni); break;
            case 0x0A: TakeVariable(ref tls, AckDelayExponent); break;
            case 0x0B: TakeVariable(ref tls, MaxAckDelay); break;
            case 0x0D: TakePreferredAddress(ref tls); break;
            case 0x0E: TakeVariable(ref tls, ActiveConnectionIdLimit); break;
            case 0x0F: TakeBytes(ref tls, InitialSourceConnectionId, length); break;
            case 0x10: TakeBytes(ref tls, RetrySourceConnectionId, length); break;
            case 0x11:
                tls.Take(ViChosenVersion);
                while (tls.Position + 4 <= end && tls.More) tls.Take(ViOtherVersion);
                break;
            case 0x20: TakeVariable(ref tls, MaxDatagramFrameSize); break;
            case 0x1000:
                TakeVariable(ref tls, CibirEncodingLength);
                TakeVariable(ref tls, CibirEncodingOffset);
                break;
            case 0x1057:
                if (length > 0) TakeVariable(ref tls, LossBits);
                break;
            case 0x3127: TakeVariable(ref tls, GoogleInitialRtt); break;
            case 0x3128: TakeBytes(ref tls, GoogleConnectionOptions, length); break;
            case 0x3129:
                tls.Text(GoogleUserAgent, tls.Position, length);
                break;
            case 0x312A: tls.Place(GoogleSupportHandshakeDone, tls.Position, length); break;
            case 0x312B: tls.Place(GoogleKeyUpdateNotYetSupported, tls.Position, length); break;
            case 0x312C:
                tls.Place(GoogleQuicParams, tls.Position, length);
                tls.Place(GoogleQuicParamsUnknownField, tls.Position, Math.Min(8, length));
                break;
            case 0x4752:
                tls.Take(GoogleQuicVersion);
                if (length <= 4) break;
                int versions = (int)tls.Take(GoogleSupportedVersionsLength);
                for (int stop = Math.Min(end, tls.Position + versions); tls.Position + 4 <= stop && tls.More;) tls.Take(GoogleSupportedVersion);
                break;
            case 0x7157 or 0x7158: TakeVariable(ref tls, EnableTimeStampV2); break;
            case 0xDE1A or 0xFF03DE1A or 0xFF04DE1B: TakeVariable(ref tls, MinAckDelay); break;
            case 0xBABA or 0xBABF or 0x0F739BBC1B666D04 or 0x0F739BBC1B666D05 or 0x0F739BBC1B666D06: TakeVariable(ref tls, EnableMultipath); break;
            case 0x0F739BBC1B666D07 or 0x0F739BBC1B666D08: TakeVariable(ref tls, InitialMaxPaths); break;
            case 0x0F739BBC1B666D09 or 0x0F739BBC1B666D0C: TakeVariable(ref tls, InitialMaxPathId); break;
            case 0x9F81A174 or 0x9F81A175 or 0x9F81A176: TakeVariable(ref tls, AddressDiscovery); break;
            case 0xFF00: TakeVariable(ref tls, FacebookPartialReliability); break;
        }
    }

    static void TakeBytes(ref Layer tls, Field field, int length) => tls.Take(field, length);

    // RFC 9000 section 18.2, preferred_address.
    static void TakePreferredAddress(ref Layer tls)
    {
        tls.Take(PreferredAddressIpv4address);
        tls.Take(PreferredAddressIpv4port);
        tls.Take(PreferredAddressIpv6address, 16);
        tls.Take(PreferredAddressIpv6port);
        tls.Take(PreferredAddressConnectionid, (int)tls.Take(PreferredAddressConnectionidLength));
        tls.Take(PreferredAddressStatelessresettoken, 16);
    }

    static ulong TakeOld(ref Layer tls, Field field)
    {
        ulong value = tls.U16(tls.Position);
        tls.Note(field, value, tls.Position, 2, ItemFlags.None);
        if (!tls.Failed) tls.Position += 2;
        return value;
    }

    static ulong TakeVariable(ref Layer tls, Field field) => QuicNumber.Take(ref tls, field);
}
