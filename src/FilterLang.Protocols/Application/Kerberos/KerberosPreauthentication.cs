namespace FilterLang.Protocols;

/// <summary>Values of PA-DATA, RFC 4120 section 5.2.7, RFC 6113 section 5.4 and [MS-KILE] section 2.2.</summary>
static class KerberosPreauthentication
{
    const int TgsRequest = 1, EncTimestamp = 2, PwSaltType = 3, EtypeInfo = 11, PublicKeyRequest = 16, PublicKeyReply = 17, EtypeInfo2 = 19,
        PacRequest = 128, ForUser = 129, FxFast = 136, EncryptedChallenge = 138, SupportedEtypes = 165, PacOptions = 167;

    static readonly Protocol Protocol = Kerberos.Protocol;

    public static readonly Field
        PwSalt                                  = Protocol.Bytes  ("kerberos.pw_salt",                                                 "pw-salt"),
        SmbNtStatus                             = Protocol.UInt32 ("kerberos.smb.nt_status",                                           "NT Status", display: Hex, names: NtStatusNames.Names, little: true),
        ExtErrorReserved                        = Protocol.UInt32 ("kerberos.ext_error.reserved",                                      "Reserved", display: Hex, little: true),
        ExtErrorFlags                           = Protocol.UInt32 ("kerberos.ext_error.flags",                                         "Flags", display: Hex, little: true),
        InfoSalt                                = Protocol.Bytes  ("kerberos.info_salt",                                               "salt"),
        InfoEntry                               = Protocol.Label  ("kerberos.ETYPE_INFO_ENTRY_element",                                "ETYPE-INFO-ENTRY"),
        Info2Salt                               = Protocol.Text   ("kerberos.info2_salt",                                              "salt"),
        Info2Entry                              = Protocol.Label  ("kerberos.ETYPE_INFO2_ENTRY_element",                               "ETYPE-INFO2-ENTRY"),
        S2kparams                               = Protocol.Bytes  ("kerberos.s2kparams",                                               "s2kparams"),
        IncludePac                              = Protocol.Boolean("kerberos.include_pac",                                             "include-pac"),
        TimestampCipher                         = Protocol.Bytes  ("kerberos.pA_ENC_TIMESTAMP_cipher",                                 "cipher"),
        ChallengeCipher                         = Protocol.Bytes  ("kerberos.encryptedChallenge_cipher",                               "cipher"),
        PacFlags                                = Protocol.Bytes  ("kerberos.flags",                                                   "flags"),
        PacClaims                               = Protocol.Boolean("kerberos.PAC.OPTIONS.FLAGS.claims",                                "claims"),
        PacBranchAware                          = Protocol.Boolean("kerberos.PAC.OPTIONS.FLAGS.branch.aware",                          "branch-aware"),
        PacForwardToFullDc                      = Protocol.Boolean("kerberos.PAC.OPTIONS.FLAGS.forward.to.full.dc",                    "forward-to-full-dc"),
        PacResourceBasedConstrainedDelegation   = Protocol.Boolean("kerberos.PAC.OPTIONS.FLAGS.resource.based.constrained.delegation", "resource-based-constrained-delegation"),
        SupportedEntypes                        = Protocol.UInt32 ("kerberos.supported_entypes",                                       "SupportedEnctypes", display: Hex, little: true),
        SupportedDesCbcCrc                      = Protocol.Row    ("kerberos.supported_entypes.des-cbc-crc",                           "des-cbc-crc", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedDesCbcMd5                      = Protocol.Row    ("kerberos.supported_entypes.des-cbc-md5",                           "des-cbc-md5", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedRc4Hmac                        = Protocol.Row    ("kerberos.supported_entypes.rc4-hmac",                              "rc4-hmac", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedAes128CtsHmacSha196            = Protocol.Row    ("kerberos.supported_entypes.aes128-cts-hmac-sha1-96",               "aes128-cts-hmac-sha1-96", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedAes256CtsHmacSha196            = Protocol.Row    ("kerberos.supported_entypes.aes256-cts-hmac-sha1-96",               "aes256-cts-hmac-sha1-96", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedAes256CtsHmacSha196Sk          = Protocol.Row    ("kerberos.supported_entypes.aes256-cts-hmac-sha1-96-sk",            "aes256-cts-hmac-sha1-96-sk", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedFastSupported                  = Protocol.Row    ("kerberos.supported_entypes.fast-supported",                        "fast-supported", FieldType.Boolean, mask: 0x10000, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedCompoundIdentitySupported      = Protocol.Row    ("kerberos.supported_entypes.compound-identity-supported",           "compound-identity-supported", FieldType.Boolean, mask: 0x20000, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedClaimsSupported                = Protocol.Row    ("kerberos.supported_entypes.claims-supported",                      "claims-supported", FieldType.Boolean, mask: 0x40000, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        SupportedResourceSidCompressionDisabled = Protocol.Row    ("kerberos.supported_entypes.resource-sid-compression-disabled",     "resource-sid-compression-disabled", FieldType.Boolean, mask: 0x80000, names: ValueNames.Pair("Supported", "Not supported"), size: 4, little: true),
        ArmoredDataRequest                      = Protocol.Label  ("kerberos.armored_data_request_element",                            "armored-data"),
        ArmoredDataReply                        = Protocol.Label  ("kerberos.armored_data_reply_element",                              "armored-data"),
        Armor                                   = Protocol.Label  ("kerberos.armor_element",                                           "armor"),
        ArmorType                               = Protocol.Int32  ("kerberos.armor_type",                                              "armor-type", names: KerberosNames.ArmorType),
        ArmorValue                              = Protocol.Bytes  ("kerberos.armor_value",                                             "armor-value"),
        ReqChecksum                             = Protocol.Label  ("kerberos.req_checksum_element",                                    "req-checksum"),
        EncFastReq                              = Protocol.Label  ("kerberos.enc_fast_req_element",                                    "enc-fast-req"),
        FastRequestCipher                       = Protocol.Bytes  ("kerberos.encryptedKrbFastReq_cipher",                              "cipher"),
        EncFastRep                              = Protocol.Label  ("kerberos.enc_fast_rep_element",                                    "enc-fast-rep"),
        FastReplyCipher                         = Protocol.Bytes  ("kerberos.encryptedKrbFastResponse_cipher",                         "cipher"),
        UserName                                = Protocol.Label  ("kerberos.name_element",                                            "name"),
        Auth                                    = Protocol.Text   ("kerberos.auth",                                                    "auth"),
        UserId                                  = Protocol.Label  ("kerberos.user_id_element",                                         "user-id"),
        Type                                    = Protocol.Int32  ("kerberos.type",                                                    "type", names: KerberosNames.Type);

    static readonly Field[]
        s_pacOptions =
        [
            PacClaims, PacBranchAware, PacForwardToFullDc, PacResourceBasedConstrainedDelegation
        ],
        s_supported =
        [
            SupportedDesCbcCrc, SupportedDesCbcMd5, SupportedRc4Hmac, SupportedAes128CtsHmacSha196, SupportedAes256CtsHmacSha196,
            SupportedAes256CtsHmacSha196Sk, SupportedFastSupported, SupportedCompoundIdentitySupported, SupportedClaimsSupported,
            SupportedResourceSidCompressionDisabled
        ];

    static readonly BerType
        s_timestamp = KerberosTypes.Encrypted(TimestampCipher),
        s_challenge = KerberosTypes.Encrypted(ChallengeCipher),
        s_infos = BerType.SequenceOf(InfoEntry, BerType.Sequence(
            new BerPart(KerberosFields.Etype, BerType.Integer).Explicit(0), new BerPart(InfoSalt, BerType.Octets).Explicit(1).OrNone)),
        s_infos2 = BerType.SequenceOf(Info2Entry, BerType.Sequence(
            new BerPart(KerberosFields.Etype, BerType.Integer).Explicit(0), new BerPart(Info2Salt, BerType.GeneralString).Explicit(1).OrNone,
            new BerPart(S2kparams, BerType.Octets).Explicit(2).OrNone)),
        s_pacRequest = BerType.Sequence(new BerPart(IncludePac, BerType.Boolean).Explicit(0)),
        s_pacFlags = BerType.Sequence(new BerPart(PacFlags, BerType.Bits(s_pacOptions)).Explicit(0)),
        s_forUser = BerType.Sequence(
            new BerPart(UserName, KerberosTypes.Name(KerberosFields.NameStrings, KerberosFields.KerberosString)).Explicit(0),
            new BerPart(KerberosFields.Realm, BerType.GeneralString).Explicit(1), new BerPart(KerberosFields.Cksum, KerberosTypes.Checksum).Explicit(2),
            new BerPart(Auth, BerType.GeneralString).Explicit(3)),
        s_fastRequest = BerType.Choice(new BerPart(ArmoredDataRequest, BerType.Sequence(
            new BerPart(Armor, BerType.Sequence(
                new BerPart(ArmorType, BerType.Integer).Explicit(0), new BerPart(ArmorValue, new BerType(BerKind.Octets, 4) { Walk = TakeArmor }).Explicit(1))).Explicit(0).OrNone,
            new BerPart(ReqChecksum, KerberosTypes.Checksum).Explicit(1),
            new BerPart(EncFastReq, KerberosTypes.Encrypted(FastRequestCipher)).Explicit(2))).Explicit(0)),
        s_fastReply = BerType.Choice(new BerPart(ArmoredDataReply, BerType.Sequence(
            new BerPart(EncFastRep, KerberosTypes.Encrypted(FastReplyCipher)).Explicit(0))).Explicit(0));

    /// <summary>A value whose type was read before it.</summary>
    public static void Take(ref Layer krb, ref BerContext context, Field? field, BerValue value)
    {
        long type = context.Selector;
        int outer = krb.Parent;
        krb.StandUnder(KerberosFields.PadataType);
        krb.Place(KerberosFields.PadataValue, value.ContentAt, value.Length);
        krb.StandUnder(KerberosFields.PadataValue);
        if (value.Length > 0 && !krb.Failed) TakeValue(ref krb, type, value);
        krb.Parent = outer;
    }

    static void TakeValue(ref Layer krb, long type, BerValue value)
    {
        int at = value.ContentAt;
        switch (type)
        {
            case TgsRequest: BerReader.Take(ref krb, KerberosTypes.Message, null, at); break;
            case EncTimestamp: BerReader.Take(ref krb, s_timestamp, null, at); break;
            case PwSaltType: TakeSalt(ref krb, value); break;
            case EtypeInfo: BerReader.Take(ref krb, s_infos, null, at); break;
            case PublicKeyRequest: BerReader.Take(ref krb, PublicKeyPreauthentication.Request, null, at); break;
            case PublicKeyReply: BerReader.Take(ref krb, PublicKeyPreauthentication.Reply, null, at); break;
            case EtypeInfo2: BerReader.Take(ref krb, s_infos2, null, at); break;
            case PacRequest: BerReader.Take(ref krb, s_pacRequest, null, at); break;
            case ForUser: BerReader.Take(ref krb, s_forUser, null, at); break;
            case FxFast: TakeFast(ref krb, at); break;
            case EncryptedChallenge: BerReader.Take(ref krb, s_challenge, null, at); break;
            case SupportedEtypes when value.Length >= 4:
                krb.Position = at;
                krb.TakeBits(SupportedEntypes, s_supported);
                break;
            case PacOptions: BerReader.Take(ref krb, s_pacFlags, null, at); break;
        }
    }

    // A request has more in it than what is encrypted.
    static void TakeFast(ref Layer krb, int at)
    {
        BerValue choice = Ber.Read(ref krb, at), data = Ber.Read(ref krb, choice.ContentAt);
        if (krb.Failed) return;
        bool isRequest = Ber.Count(ref krb, data.ContentAt, data.End) > 1;
        if (!krb.Failed) BerReader.Take(ref krb, isRequest ? s_fastRequest : s_fastReply, null, at);
    }

    static void TakeArmor(ref Layer krb, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Length > 0) BerReader.Take(ref krb, KerberosTypes.Message, null, value.ContentAt);
    }

    // What servers of Windows tell of an error stands where a salt would, [MS-KILE] section 2.2.1.
    static void TakeSalt(ref Layer krb, BerValue value)
    {
        if (value.Length != 12)
        {
            krb.Place(PwSalt, value.ContentAt, value.Length);
            return;
        }
        krb.Place(SmbNtStatus, value.ContentAt);
        krb.Place(ExtErrorReserved, value.ContentAt + 4);
        krb.Place(ExtErrorFlags, value.ContentAt + 8);
    }
}
