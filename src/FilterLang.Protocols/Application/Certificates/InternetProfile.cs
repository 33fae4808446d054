namespace FilterLang.Protocols;

/// <summary>What RFC 5280 adds to X.509 under names of its own: its module with implicit tags.</summary>
static class InternetProfile
{
    public static readonly Protocol Protocol = Protocol.Of("pkix1implicit", "PKIX1Implicit", BerOids.Dissect, "PKIX1IMPLICIT");

    static readonly Field
        Dummy                     = Protocol.Label ("pkix1implicit.Dummy_element",             "Dummy"),
        AuthorityInfoAccessSyntax = Protocol.UInt32("pkix1implicit.AuthorityInfoAccessSyntax", "AuthorityInfoAccessSyntax"),
        UserNotice                = Protocol.Label ("pkix1implicit.UserNotice_element",        "UserNotice"),
        AccessDescription         = Protocol.Label ("pkix1implicit.AccessDescription_element", "AccessDescription"),
        AccessMethod              = Protocol.Row   ("pkix1implicit.accessMethod",              "accessMethod", FieldType.Oid),
        AccessLocation            = Protocol.UInt32("pkix1implicit.accessLocation",            "accessLocation"),
        NoticeRef                 = Protocol.Label ("pkix1implicit.noticeRef_element",         "noticeRef"),
        ExplicitText              = Protocol.UInt32("pkix1implicit.explicitText",              "explicitText", names: CertificateNames.DisplayText),
        Organization              = Protocol.UInt32("pkix1implicit.organization",              "organization", names: CertificateNames.DisplayText),
        NoticeNumbers             = Protocol.UInt32("pkix1implicit.noticeNumbers",             "noticeNumbers"),
        NoticeNumbersItem         = Protocol.Int32 ("pkix1implicit.noticeNumbers_item",        "noticeNumbers item"),
        Ia5String                 = Protocol.Text  ("pkix1implicit.ia5String",                 "ia5String"),
        VisibleString             = Protocol.Text  ("pkix1implicit.visibleString",             "visibleString"),
        BmpString                 = Protocol.Text  ("pkix1implicit.bmpString",                 "bmpString"),
        Utf8String                = Protocol.Text  ("pkix1implicit.utf8String",                "utf8String");

    static readonly BerType
        Text = BerType.Choice(
            new BerPart(Ia5String, BerType.Ia5String), new BerPart(VisibleString, BerType.VisibleString), new BerPart(BmpString, BerType.BmpString),
            new BerPart(Utf8String, BerType.Utf8String)),
        Notice = BerType.Sequence(
            new BerPart(NoticeRef, BerType.Sequence(
                new BerPart(Organization, Text), new BerPart(NoticeNumbers, BerType.SequenceOf(NoticeNumbersItem, BerType.Integer)))).OrNone,
            new BerPart(ExplicitText, Text).OrNone),
        Access = BerType.SequenceOf(AccessDescription, BerType.Sequence(
            new BerPart(AccessMethod, BerType.Oid), new BerPart(AccessLocation, GeneralNames.One)));

    static InternetProfile() => Protocol
        .SelectedBy(Access, AuthorityInfoAccessSyntax, "1.3.6.1.5.5.7.1.1")
        .SelectedBy(Notice, UserNotice, "1.3.6.1.5.5.7.2.2")
        .SelectedBy(BerType.Null, Dummy,
            "1.3.6.1.4.1.311.10.12.1", "1.3.6.1.4.1.311.10.3.1", "1.3.6.1.4.1.311.10.3.10", "1.3.6.1.4.1.311.10.3.11", "1.3.6.1.4.1.311.10.3.12",
            "1.3.6.1.4.1.311.10.3.13", "1.3.6.1.4.1.311.10.3.2", "1.3.6.1.4.1.311.10.3.4", "1.3.6.1.4.1.311.10.3.4.1", "1.3.6.1.4.1.311.10.3.5",
            "1.3.6.1.4.1.311.10.3.6", "1.3.6.1.4.1.311.10.3.7", "1.3.6.1.4.1.311.10.3.8", "1.3.6.1.4.1.311.10.3.9", "1.3.6.1.4.1.311.10.5.1",
            "1.3.6.1.4.1.311.10.6.1", "1.3.6.1.4.1.311.10.6.2", "1.3.6.1.4.1.311.20.1", "1.3.6.1.4.1.311.20.2.1", "1.3.6.1.4.1.311.20.2.2",
            "1.3.6.1.4.1.311.21.19", "1.3.6.1.4.1.311.21.5", "1.3.6.1.4.1.311.21.6", "1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.3",
            "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.5", "1.3.6.1.5.5.7.3.6", "1.3.6.1.5.5.7.3.7", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9",
            "1.3.6.1.5.5.7.48.1", "1.3.6.1.5.5.7.48.2", "1.3.6.1.5.5.8.2.2")
        .Dispatches(PayloadTables.BerOid);
}

/// <summary>The same of RFC 5280's module with explicit tags, and features of TLS that a certificate demands (RFC 7633).</summary>
static class InternetProfileExplicit
{
    public static readonly Protocol Protocol = Protocol.Of("pkix1explicit", "PKIX1Explicit", BerOids.Dissect, "PKIX1EXPLICIT");

    static readonly Field
        Extensions      = Protocol.UInt32 ("pkix1explicit.Extensions",        "Extensions"),
        DirectoryString = Protocol.Text   ("pkix1explicit.DirectoryString",   "DirectoryString"),
        Features        = Protocol.UInt32 ("pkix1explicit.Features",          "Features"),
        Extension       = Protocol.Label  ("pkix1explicit.Extension_element", "Extension"),
        FeaturesItem    = Protocol.UInt16 ("pkix1explicit.Features_item",     "Features item", names: new(() => [(0, "server_name"), (1, "max_fragment_length"), (2, "client_certificate_url"), (3, "trusted_ca_keys"), (4, "truncated_hmac"), (5, "status_request"), (6, "user_mapping"), (7, "client_authz"), (8, "server_authz"), (9, "cert_type"), (10, "supported_groups"), (11, "ec_point_formats"), (12, "srp"), (13, "signature_algorithms"), (14, "use_srtp"), (15, "heartbeat"), (16, "application_layer_protocol_negotiation"), (17, "status_request_v2"), (18, "signed_certificate_timestamp"), (19, "client_certificate_type"), (20, "server_certificate_type"), (21, "padding"), (22, "encrypt_then_mac"), (23, "extended_master_secret"), (24, "token_binding"), (25, "cached_info"), (27, "compress_certificate"), (28, "record_size_limit"), (34, "delegated_credentials"), (35, "session_ticket"), (40, "Reserved (key_share)"), (41, "pre_shared_key"), (42, "early_data"), (43, "supported_versions"), (44, "cookie"), (45, "psk_key_exchange_modes"), (46, "Reserved (ticket_early_data_info)"), (47, "certificate_authorities"), (48, "oid_filters"), (49, "post_handshake_auth"), (50, "signature_algorithms_cert"), (51, "key_share"), (52, "transparency_info"), (53, "connection_id (deprecated)"), (54, "connection_id"), (55, "external_id_hash"), (56, "external_session_id"), (57, "quic_transport_parameters"), (58, "ticket_request"), (59, "dnssec_chain"), (2570, "Reserved (GREASE)"), (6682, "Reserved (GREASE)"), (10794, "Reserved (GREASE)"), (13172, "next_protocol_negotiation"), (14906, "Reserved (GREASE)"), (17513, "application_settings_old"), (17613, "application_settings"), (19018, "Reserved (GREASE)"), (23130, "Reserved (GREASE)"), (27242, "Reserved (GREASE)"), (30031, "channel_id_old"), (30032, "channel_id"), (65281, "renegotiation_info"), (31354, "Reserved (GREASE)"), (35466, "Reserved (GREASE)"), (39578, "Reserved (GREASE)"), (43690, "Reserved (GREASE)"), (47802, "Reserved (GREASE)"), (51914, "Reserved (GREASE)"), (56026, "Reserved (GREASE)"), (60138, "Reserved (GREASE)"), (64250, "Reserved (GREASE)"), (65445, "quic_transport_parameters (drafts version)"), (65486, "encrypted_server_name"), (65037, "encrypted_client_hello"), (64768, "ech_outer_extensions")])),
        Oid             = Protocol.Row    ("pkix1explicit.oid",               "Object Id", FieldType.Oid),
        Critical        = Protocol.Boolean("pkix1explicit.critical",          "critical");

    /// <summary>Extensions, RFC 5280 section 4.1.</summary>
    public static readonly BerType List = BerType.SequenceOf(Extension, BerType.Sequence(
        new BerPart(Oid, BerType.TypeId), new BerPart(Critical, BerType.Boolean).OrNone, new BerPart(null, BerType.Own(4, TakeExtension))));

    static InternetProfileExplicit() => Protocol
        .SelectedBy(List, Extensions, "1.2.840.113549.1.9.14")
        .SelectedBy(BerType.Own(-1, TakeText), DirectoryString, "1.3.6.1.5.5.7.2.1")
        .SelectedBy(BerType.SequenceOf(FeaturesItem, BerType.Integer), Features, "1.3.6.1.5.5.7.1.24")
        .Dispatches(PayloadTables.BerOid);

    static void TakeExtension(ref Layer layer, ref BerContext context, Field? field, BerValue value) =>
        BerOids.Call(ref layer, context, value.ContentAt, value.Length);

    // Text of whatever type.
    static void TakeText(ref Layer layer, ref BerContext context, Field? field, BerValue value) =>
        layer.Text(field!, value.ContentAt, value.Length);
}
