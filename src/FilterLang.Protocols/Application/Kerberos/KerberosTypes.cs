namespace FilterLang.Protocols;

/// <summary>The ASN.1 module of Kerberos, RFC 4120 appendix A, as tables.</summary>
static class KerberosTypes
{
    const int IPv4 = 2, NetBios = 20, IPv6 = 24, NetBiosLength = 15;

    public static readonly BerType Checksum = BerType.Sequence(
        new BerPart(KerberosFields.Cksumtype, BerType.Integer).Explicit(0), new BerPart(KerberosFields.Checksum, BerType.Octets).Explicit(1));

    static readonly BerType
        s_selector = new(BerKind.Integer, 2) { Walk = Select },
        s_paData = BerType.Sequence(
            new BerPart(KerberosFields.PadataType, s_selector).Explicit(1),
            new BerPart(null, BerType.Own(4, KerberosPreauthentication.Take)).Explicit(2)),
        s_paDatas = BerType.SequenceOf(KerberosFields.PaData, s_paData),
        s_address = BerType.Sequence(
            new BerPart(KerberosFields.AddrType, s_selector).Explicit(0), new BerPart(null, BerType.Own(4, TakeAddress)).Explicit(1)),
        s_addresses = BerType.SequenceOf(KerberosFields.HostAddress, s_address),
        s_client = Name(KerberosFields.CNameStrings, KerberosFields.CNameString),
        s_server = Name(KerberosFields.SNameStrings, KerberosFields.SNameString),
        s_ticket = Tagged(1, Kerberos.Ticket, BerType.Sequence(
            new BerPart(KerberosFields.TktVno, BerType.Integer).Explicit(0),
            new BerPart(KerberosFields.Realm, BerType.GeneralString).Explicit(1),
            new BerPart(KerberosFields.Sname, s_server).Explicit(2),
            new BerPart(KerberosFields.TicketPart, Encrypted(KerberosFields.TicketCipher)).Explicit(3))),
        s_body = BerType.Sequence(
            new BerPart(KerberosFields.KdcOptions, BerType.Bits(KerberosFields.KdcOptionBits)).Explicit(0),
            new BerPart(KerberosFields.Cname, s_client).Explicit(1).OrNone,
            new BerPart(KerberosFields.Realm, BerType.GeneralString).Explicit(2),
            new BerPart(KerberosFields.Sname, s_server).Explicit(3).OrNone,
            new BerPart(KerberosFields.From, BerType.GeneralizedTime).Explicit(4).OrNone,
            new BerPart(KerberosFields.Till, BerType.GeneralizedTime).Explicit(5).OrNone,
            new BerPart(KerberosFields.Rtime, BerType.GeneralizedTime).Explicit(6).OrNone,
            new BerPart(KerberosFields.Nonce, BerType.Integer).Explicit(7),
            new BerPart(KerberosFields.ETypes, BerType.SequenceOf(KerberosFields.EncType, BerType.Integer)).Explicit(8),
            new BerPart(KerberosFields.Addresses, s_addresses).Explicit(9).OrNone,
            new BerPart(KerberosFields.EncAuthorizationData, Encrypted(KerberosFields.AuthorizationCipher)).Explicit(10).OrNone,
            new BerPart(KerberosFields.AdditionalTickets, BerType.SequenceOf(null, s_ticket)).Explicit(11).OrNone),
        s_request = BerType.Sequence(
            Version(1), Kind(2),
            new BerPart(KerberosFields.RequestPaData, s_paDatas).Explicit(3).OrNone,
            new BerPart(KerberosFields.ReqBody, s_body).Explicit(4)),
        s_reply = BerType.Sequence(
            Version(0), Kind(1),
            new BerPart(KerberosFields.ReplyPaData, s_paDatas).Explicit(2).OrNone,
            new BerPart(KerberosFields.Crealm, BerType.GeneralString).Explicit(3),
            new BerPart(KerberosFields.Cname, s_client).Explicit(4),
            new BerPart(null, s_ticket).Explicit(5),
            new BerPart(KerberosFields.KdcReplyPart, Encrypted(KerberosFields.KdcReplyCipher)).Explicit(6)),
        s_apRequest = BerType.Sequence(
            Version(0), Kind(1),
            new BerPart(KerberosFields.ApOptions, BerType.Bits(KerberosFields.ApOptionBits)).Explicit(2),
            new BerPart(null, s_ticket).Explicit(3),
            new BerPart(KerberosFields.AuthenticatorPart, Encrypted(KerberosFields.AuthenticatorCipher)).Explicit(4)),
        s_apReply = BerType.Sequence(
            Version(0), Kind(1), new BerPart(KerberosFields.ApReplyPart, Encrypted(KerberosFields.ApReplyCipher)).Explicit(2)),
        s_safe = BerType.Sequence(
            Version(0), Kind(1),
            new BerPart(KerberosFields.SafeBody, BerType.Sequence(
                new BerPart(KerberosFields.SafeUserData, BerType.Octets).Explicit(0),
                new BerPart(KerberosFields.Timestamp, BerType.GeneralizedTime).Explicit(1).OrNone,
                new BerPart(KerberosFields.Usec, BerType.Integer).Explicit(2).OrNone,
                new BerPart(KerberosFields.SeqNumber, BerType.Integer).Explicit(3).OrNone,
                new BerPart(KerberosFields.SAddress, s_address).Explicit(4),
                new BerPart(KerberosFields.RAddress, s_address).Explicit(5).OrNone)).Explicit(2),
            new BerPart(KerberosFields.Cksum, Checksum).Explicit(3)),
        s_private = BerType.Sequence(
            Version(0), Kind(1), new BerPart(KerberosFields.PrivatePart, Encrypted(KerberosFields.PrivateCipher)).Explicit(3)),
        s_credential = BerType.Sequence(
            Version(0), Kind(1),
            new BerPart(KerberosFields.Tickets, BerType.SequenceOf(null, s_ticket)).Explicit(2),
            new BerPart(KerberosFields.CredentialPart, Encrypted(KerberosFields.CredentialCipher)).Explicit(3)),
        s_error = BerType.Sequence(
            Version(0), Kind(1),
            new BerPart(KerberosFields.Ctime, BerType.GeneralizedTime).Explicit(2).OrNone,
            new BerPart(KerberosFields.Cusec, BerType.Integer).Explicit(3).OrNone,
            new BerPart(KerberosFields.Stime, BerType.GeneralizedTime).Explicit(4),
            new BerPart(KerberosFields.Susec, BerType.Integer).Explicit(5),
            new BerPart(KerberosFields.ErrorCode, new BerType(BerKind.Integer, 2) { Walk = TellError }).Explicit(6),
            new BerPart(KerberosFields.Crealm, BerType.GeneralString).Explicit(7).OrNone,
            new BerPart(KerberosFields.Cname, s_client).Explicit(8).OrNone,
            new BerPart(KerberosFields.Realm, BerType.GeneralString).Explicit(9),
            new BerPart(KerberosFields.Sname, s_server).Explicit(10),
            new BerPart(KerberosFields.EText, BerType.GeneralString).Explicit(11).OrNone,
            new BerPart(KerberosFields.EData, new BerType(BerKind.Octets, 4) { Walk = TakeErrorData }).Explicit(12).OrNone,
            new BerPart(KerberosFields.EChecksum, Checksum).Explicit(13).OrNone);

    /// <summary>Any message, by its APPLICATION tag.</summary>
    public static readonly BerType Message = BerType.Choice(
        Application(10, Kerberos.AsReq, s_request), Application(11, Kerberos.AsRep, s_reply), Application(12, Kerberos.TgsReq, s_request),
        Application(13, Kerberos.TgsRep, s_reply), Application(14, Kerberos.ApReq, s_apRequest), Application(15, Kerberos.ApRep, s_apReply),
        Application(20, Kerberos.KrbSafe, s_safe), Application(21, Kerberos.KrbPriv, s_private), Application(22, Kerberos.KrbCred, s_credential),
        Application(30, Kerberos.KrbError, s_error), new BerPart(null, s_ticket));

    /// <summary>EncryptedData, RFC 4120 section 5.2.9.</summary>
    public static BerType Encrypted(Field cipher) => BerType.Sequence(
        new BerPart(KerberosFields.Etype, BerType.Integer).Explicit(0),
        new BerPart(KerberosFields.Kvno, BerType.Integer).Explicit(1).OrNone,
        new BerPart(cipher, BerType.Octets).Explicit(2));

    /// <summary>PrincipalName, RFC 4120 section 5.2.2.</summary>
    public static BerType Name(Field strings, Field text) => BerType.Sequence(
        new BerPart(KerberosFields.NameType, BerType.Integer).Explicit(0),
        new BerPart(strings, BerType.SequenceOf(text, BerType.GeneralString)).Explicit(1));

    static BerPart Version(int tag) => new BerPart(Kerberos.Pvno, BerType.Integer).Explicit(tag);

    static BerPart Kind(int tag) => new BerPart(Kerberos.MsgType, BerType.Integer).Explicit(tag);

    static BerPart Application(int tag, Field field, BerType type) => new(field, type, 0x40 | tag, IsExplicit: true);

    static BerType Tagged(int tag, Field field, BerType type) => BerType.Choice(Application(tag, field, type));

    static void Select(ref Layer krb, ref BerContext context, Field? field, BerValue value) => context.Selector = Ber.Signed(ref krb, value);

    static void TellError(ref Layer krb, ref BerContext context, Field? field, BerValue value)
    {
        Select(ref krb, ref context, field, value);
        if (krb.Protocol == Kerberos.Embedded || krb.InfoSink is not { } sink) return;
        if (sink.Written.EndsWith("KRB-ERROR"u8)) sink.CutTo(sink.Length - "KRB-ERROR".Length);
        krb.Info($"KRB Error: {KerberosNames.Errors.Find((ulong)context.Selector) ?? "Unknown"}");
    }

    // Which errors have data of which type, RFC 4120 section 5.9.1 and [MS-KILE] section 2.2.
    static void TakeErrorData(ref Layer krb, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Length == 0) return;
        int outer = krb.Parent;
        krb.StandUnder(KerberosFields.EData);
        switch (context.Selector)
        {
            case 12 or 13 or 18 or 23 when !IsList(ref krb, value): BerReader.Take(ref krb, s_paData, KerberosFields.PaData, value.ContentAt); break;
            case 12 or 13 or 14 or 18 or 23 or 24 or 25 or 68 or 90: BerReader.Take(ref krb, s_paDatas, null, value.ContentAt); break;
        }
        krb.Parent = outer;
    }

    static bool IsList(ref Layer krb, BerValue value) => krb.U8(Ber.Read(ref krb, value.ContentAt).ContentAt) == BerValue.Sequence;

    static void TakeAddress(ref Layer krb, ref BerContext context, Field? field, BerValue value)
    {
        switch (context.Selector)
        {
            case IPv4 when value.Length == 4: krb.Place(KerberosFields.AddrIp, value.ContentAt); break;
            case IPv6 when value.Length == 16: krb.Place(KerberosFields.AddrIpv6, value.ContentAt, 16); break;
            case NetBios:
                ReadOnlySpan<byte> name = krb.Slice(value.ContentAt, value.Length);
                if (name.Length > NetBiosLength) name = name[..NetBiosLength];
                krb.NoteText(KerberosFields.AddrNb, name.TrimEnd((byte)' '), value.ContentAt, value.Length, ItemFlags.None);
                break;
        }
    }
}
