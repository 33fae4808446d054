namespace FilterLang.Protocols;

/// <summary>The Kerberos mechanism of GSS-API: tokens of RFC 1964 and RFC 4121.</summary>
public static class SpnegoKerberos
{
    const byte InitialToken = 0x60;

    const ushort ApRequest = 1, ApReply = 2, Error = 3, TgtRequest = 4, TgtReply = 0x104, GetMic = 0x101, Wrap = 0x102, DeleteContext = 0x201,
        NewGetMic = 0x404, NewWrap = 0x405;

    static readonly string[] s_names = ["1.2.840.113554.1.2.2", "1.2.840.48018.1.2.2", "1.3.6.1.5.2.7", "1.2.840.113554.1.2.2.3"];

    /// <summary>Who dissects the messages within, under 0.</summary>
    public static readonly PayloadTable Messages = PayloadTable.Of("spnego-krb5.message");

    public static readonly Protocol Protocol = Protocol.Of("spnego-krb5", "SPNEGO-KRB5", Dissect, "SPNEGO-KRB5");

    /// <summary>What stands before or beside a message that is signed or sealed.</summary>
    public static readonly Protocol Verifier = Protocol.Of("spnego-krb5", Protocol.Label, DissectVerifier, "SPNEGO-KRB5").Borrows(Protocol);

    public static readonly Field
        Blob           = Protocol.Bytes ("spnego.krb5.blob",       "krb5_blob"),
        Oid            = Protocol.Text  ("spnego.krb5_oid",        "KRB5 OID"),
        TokId          = Protocol.UInt16("spnego.krb5.tok_id",     "krb5_tok_id", display: Hex, names: new(() => [(0x1, "KRB5_AP_REQ"), (0x2, "KRB5_AP_REP"), (0x3, "KRB5_ERROR"), (0x101, "KRB5_GSS_GetMIC"), (0x102, "KRB5_GSS_Wrap"), (0x201, "KRB5_GSS_Delete_sec_context"), (0x4, "KERB_TGT_REQUEST"), (0x104, "KERB_TGT_REPLY"), (0x105, "KRB_TOKEN_IAKERB_PROXY"), (0x404, "KRB_TOKEN_CFX_GetMic"), (0x405, "KRB_TOKEN_CFX_WRAP")]), little: true),
        SgnAlg         = Protocol.UInt16("spnego.krb5.sgn_alg",    "krb5_sgn_alg", display: Hex, names: new(() => [(0x0, "DES MAC MD5"), (0x1, "MD2.5"), (0x2, "DES MAC"), (0x11, "HMAC")]), little: true),
        SealAlg        = Protocol.UInt16("spnego.krb5.seal_alg",   "krb5_seal_alg", display: Hex, names: new(() => [(0x0, "DES CBC"), (0x10, "RC4"), (0xffff, "None")]), little: true),
        SndSeq         = Protocol.Bytes ("spnego.krb5.snd_seq",    "krb5_snd_seq"),
        SgnCksum       = Protocol.Bytes ("spnego.krb5.sgn_cksum",  "krb5_sgn_cksum"),
        Confounder     = Protocol.Bytes ("spnego.krb5.confounder", "krb5_confounder"),
        Filler         = Protocol.Bytes ("spnego.krb5.filler",     "krb5_filler"),
        CfxFlags       = Protocol.UInt8 ("spnego.krb5.cfx_flags",  "krb5_cfx_flags", display: Hex),
        AcceptorSubkey = Protocol.Flag  (CfxFlags, "spnego.krb5.acceptor_subkey", "AcceptorSubkey", 0x4, ValueNames.SetNotSet),
        Sealed         = Protocol.Flag  (CfxFlags, "spnego.krb5.sealed", "Sealed", 0x2, ValueNames.SetNotSet),
        SendByAcceptor = Protocol.Flag  (CfxFlags, "spnego.krb5.send_by_acceptor", "SendByAcceptor", 0x1, ValueNames.SetNotSet),
        CfxEc          = Protocol.UInt16("spnego.krb5.cfx_ec",     "krb5_cfx_ec"),
        CfxRrc         = Protocol.UInt16("spnego.krb5.cfx_rrc",    "krb5_cfx_rrc"),
        CfxSeq         = Protocol.UInt64("spnego.krb5.cfx_seq",    "krb5_cfx_seq");

    static SpnegoKerberos()
    {
        GssApi.Mechanisms.Add(Protocol, s_names);
        GssApi.Verifiers.Add(Verifier, s_names);
        Protocol.CarriedBy(SecurityTokens.Table, SecurityTokens.Kerberos).Dispatches(Messages);
        Verifier.CarriedBy(SecurityTokens.Table, SecurityTokens.KerberosVerifier);
    }

    static void Dissect(ref Layer krb)
    {
        krb.OpenNothing();
        krb.NestsPayload = true;
        GroupScope scope = krb.Begin(Blob, 0, krb.Captured);
        if (krb.U8(0) == InitialToken)
        {
            Ber.Enter(ref krb, InitialToken);
            BerValue oid = Ber.Enter(ref krb, BerValue.ObjectIdentifier);
            if (krb.Failed) return;
            GssApi.NoteOid(ref krb, Oid, oid);
            krb.Position = oid.Next;
            TakeToken(ref krb);
        }
        else if (krb.U8(0) is 4 or 5 && krb.U8(1) == 4) TakeToken(ref krb);
        else krb.Continue(Messages, 0);
        krb.End(scope);
    }

    static void DissectVerifier(ref Layer krb)
    {
        krb.OpenNothing();
        GroupScope scope = krb.Begin(Blob, 0);
        if (krb.U8(0) == InitialToken)
        {
            Ber.Enter(ref krb, InitialToken);
            BerValue oid = Ber.Enter(ref krb, BerValue.ObjectIdentifier);
            if (krb.Failed) return;
            GssApi.NoteOid(ref krb, Oid, oid);
            krb.Position = oid.Next;
        }
        TakeToken(ref krb);
        krb.End(scope);
        krb.Trim(krb.Position);
    }

    static void TakeToken(ref Layer krb)
    {
        uint id = (uint)krb.Take(TokId);
        switch (id)
        {
            case ApRequest or ApReply or Error or TgtRequest or TgtReply: krb.Continue(Messages, 0); break;
            case GetMic or DeleteContext: TakeGetMic(ref krb); break;
            case Wrap: TakeWrap(ref krb); break;
            case NewGetMic: TakeNew(ref krb, isWrap: false); break;
            case NewWrap: TakeNew(ref krb, isWrap: true); break;
        }
    }

    /// <summary>RFC 1964 section 1.2.1.</summary>
    static void TakeGetMic(ref Layer krb)
    {
        uint algorithm = (uint)krb.Take(SgnAlg);
        krb.Position += 4;
        krb.Take(SndSeq, 8);
        krb.Take(SgnCksum, algorithm == 0x11 ? 8 : Math.Min(8, krb.Remaining));
    }

    /// <summary>RFC 1964 section 1.2.2.</summary>
    static void TakeWrap(ref Layer krb)
    {
        krb.Take(SgnAlg);
        uint seal = (uint)krb.Take(SealAlg);
        krb.Position += 2;
        krb.Take(SndSeq, 8);
        krb.Take(SgnCksum, 8);
        if (seal != 0xFFFF || krb.Remaining >= 8) krb.Take(Confounder, 8);
    }

    /// <summary>RFC 4121 sections 4.2.6.1 and 4.2.6.2: with a rotation, the checksum of a wrapped message stands before its data.</summary>
    static void TakeNew(ref Layer krb, bool isWrap)
    {
        uint flags = (uint)krb.TakeBits(CfxFlags, AcceptorSubkey, Sealed, SendByAcceptor);
        if (!isWrap)
        {
            krb.Take(Filler, 5);
            krb.Take(CfxSeq);
            if (krb.Remaining > 0) krb.Take(SgnCksum, krb.Remaining);
            return;
        }
        krb.Take(Filler, 1);
        int extra = (int)krb.Take(CfxEc);
        int rotation = (int)krb.Take(CfxRrc);
        krb.Take(CfxSeq);
        if (krb.Failed) return;
        bool isSealed = (flags & 2) != 0;
        int length = isSealed ? extra + rotation + 16 : rotation == extra ? extra : 0;
        if (length > 0 && length <= krb.Remaining) krb.Take(SgnCksum, length);
    }
}
