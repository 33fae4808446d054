namespace FilterLang.Protocols;

/// <summary>Kerberos version 5, RFC 4120: messages in datagrams, as records of a stream (section 7.2.2) and within other protocols.</summary>
public static class Kerberos
{
    const ushort Port = 88;

    const int MarkLength = 4, LongestRecord = 10 << 20;

    const byte Application = 0x60;

    /// <summary>Earlier versions, by their first octet.</summary>
    internal static readonly PayloadTable Versions = PayloadTable.Of("kerberos.version");

    public static readonly Protocol Protocol = Protocol.Of("kerberos", "Kerberos", DissectDatagram, "KRB5");

    /// <summary>Records of a stream.</summary>
    public static readonly Protocol Stream = Protocol.Of("kerberos", Protocol.Label, DissectStream, "KRB5").Borrows(Protocol);

    /// <summary>A message that another protocol carries, which tells of itself.</summary>
    public static readonly Protocol Embedded = Protocol.Of("kerberos", Protocol.Label, DissectEmbedded, "KRB5").Borrows(Protocol);

    public static readonly Field
        ResponseTo = Protocol.FrameNumber ("kerberos.response_to",       "Response to", level: EvaluationLevel.Stream),
        ResponseIn = Protocol.FrameNumber ("kerberos.response_in",       "Response in", level: EvaluationLevel.Stream),
        Time       = Protocol.RelativeTime("kerberos.time",              "Time from request", level: EvaluationLevel.Stream),
        RmReserved = Protocol.Row         ("kerberos.rm.reserved",       "Reserved", FieldType.Boolean, mask: 0x80000000, names: ValueNames.SetNotSet, size: 4),
        RmLength   = Protocol.UInt32      ("kerberos.rm.length",         "Record Length", mask: 0x7fffffff),
        AsReq      = Protocol.Label       ("kerberos.as_req_element",    "as-req"),
        AsRep      = Protocol.Label       ("kerberos.as_rep_element",    "as-rep"),
        TgsReq     = Protocol.Label       ("kerberos.tgs_req_element",   "tgs-req"),
        TgsRep     = Protocol.Label       ("kerberos.tgs_rep_element",   "tgs-rep"),
        ApReq      = Protocol.Label       ("kerberos.ap_req_element",    "ap-req"),
        ApRep      = Protocol.Label       ("kerberos.ap_rep_element",    "ap-rep"),
        KrbSafe    = Protocol.Label       ("kerberos.krb_safe_element",  "krb-safe"),
        KrbPriv    = Protocol.Label       ("kerberos.krb_priv_element",  "krb-priv"),
        KrbCred    = Protocol.Label       ("kerberos.krb_cred_element",  "krb-cred"),
        KrbError   = Protocol.Label       ("kerberos.krb_error_element", "krb-error"),
        Ticket     = Protocol.Label       ("kerberos.ticket_element",    "ticket"),
        Pvno       = Protocol.UInt32      ("kerberos.pvno",              "pvno"),
        MsgType    = Protocol.Int32       ("kerberos.msg_type",          "msg-type", names: KerberosNames.MessageType);

    static readonly Field s_mark = Protocol.Heading("Record Mark");

    static Kerberos()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, Port).Borrows(BerFields.Protocol).Dispatches(PayloadTables.BerOid, Versions);
        Stream.CarriedBy(PayloadTables.TcpPort, Port).Borrows(BerFields.Protocol).Dispatches(PayloadTables.BerOid);
        Embedded.CarriedBy(SpnegoKerberos.Messages, 0).Borrows(BerFields.Protocol).Dispatches(PayloadTables.BerOid);
        // Rows of the other files are this protocol's.
        _ = (KerberosFields.PaData, KerberosPreauthentication.PacFlags, KerberosTypes.Message);
    }

    static void DissectDatagram(ref Layer krb)
    {
        if (krb.Captured < 1 || !IsMessage(krb.U8(0)))
        {
            krb.OpenNothing();
            if (krb.Captured < 1 || krb.Packet.Find(Versions, krb.Bytes[0]) is not { } earlier || !krb.Call(earlier)) krb.Decline();
            return;
        }
        krb.Summary("KRB5");
        krb.Open();
        TakeMessage(ref krb, 0);
    }

    static void DissectStream(ref Layer krb)
    {
        if (krb.Captured >= MarkLength && (krb.U32(0) & 0x7FFF_FFFF) > LongestRecord)
        {
            krb.Decline();
            return;
        }
        krb.Summary("KRB5");
        krb.Pdus(MarkLength, LengthOf, TakeRecord);
    }

    static int LengthOf(ref Layer krb, int at) => (int)(krb.U32(at) & 0x7FFF_FFFF) + MarkLength;

    static void TakeRecord(ref Layer krb)
    {
        krb.Summary("KRB5");
        krb.Open();
        GroupScope scope = krb.Begin(s_mark, 0, MarkLength);
        krb.Label(scope.Item, $"Record Mark: {(ulong)(krb.U32(0) & 0x7FFF_FFFF)} bytes");
        krb.TakeParts(RmReserved, RmLength);
        krb.End(scope);
        if (krb.Captured > MarkLength && IsMessage(krb.U8(MarkLength))) TakeMessage(ref krb, MarkLength);
        else krb.Info($"Continuation");
    }

    static void DissectEmbedded(ref Layer krb)
    {
        krb.Unlist();
        krb.Open();
        if (krb.Captured > 0 && IsMessage(krb.U8(0))) BerReader.Take(ref krb, KerberosTypes.Message, null);
    }

    // [APPLICATION number], constructed.
    static bool IsMessage(byte identifier) => (identifier & 0xE0) == Application && (identifier & 31) is 1 or (>= 10 and <= 15) or 20 or 21 or 22 or 30;

    static void TakeMessage(ref Layer krb, int at)
    {
        uint kind = krb.U8(at) & 31u;
        krb.Info($"{Name(kind)}");
        BerReader.Take(ref krb, KerberosTypes.Message, null, at);
        if (!krb.Failed) Match(ref krb, kind);
    }

    static string Name(uint kind) => kind switch
    {
        1 => "TICKET", 10 => "AS-REQ", 11 => "AS-REP", 12 => "TGS-REQ", 13 => "TGS-REP", 14 => "AP-REQ", 15 => "AP-REP", 20 => "KRB-SAFE", 21 => "KRB-PRIV",
        22 => "KRB-CRED", _ => "KRB-ERROR",
    };

    // Messages have no number that an answer would repeat: it belongs to what was asked last.
    static void Match(ref Layer krb, uint kind)
    {
        PacketDissector packet = krb.Packet;
        if (packet.InErrorQuote || packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, 0);
        if (kind is 10 or 12)
        {
            if (all.Ask(packet, key) is not 0 and var response) krb.Note(ResponseIn, (ulong)response);
            return;
        }
        if (kind is not (11 or 13 or 30)) return;
        ref readonly Transaction found = ref all.Answer(packet, key);
        if (Transactions.IsNone(in found) || found.ResponseFrame != packet.Number) return;
        krb.Note(ResponseTo, (ulong)found.RequestFrame);
        krb.Note(Time, (ulong)(packet.Time - found.RequestTime));
    }
}
