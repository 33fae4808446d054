namespace FilterLang.Protocols;

/// <summary>Kerberos version 4, as the technical plan of Project Athena describes it (section E.2.1); it has the port of version 5.</summary>
static class KerberosFour
{
    const byte Version = 4;
    const uint Request = 1, Reply = 2, Application = 3, Last = 8;

    public static readonly Protocol Protocol = Protocol.Of("krb4", "Kerberos v4", Dissect, "KRB4");

    static readonly ValueNames s_types = new(() =>
    [
        (1, "KDC Request"), (2, "KDC Reply"), (3, "Appl Request"), (4, "Appl Request Mutual"), (5, "Err Reply"), (6, "Private"), (7, "Safe"), (8, "Appl Err"),
        (0x3F, "Die"),
    ]);

    static readonly Field
        s_version       = Protocol.UInt8 ("krb4.version",        "Version"),
        s_message       = Protocol.UInt8 ("krb4.auth_msg_type",  "Msg Type", display: Hex),
        s_type          = Protocol.UInt8 ("krb4.m_type",         "M Type", display: Hex, mask: 0xFE, names: s_types),
        s_order         = Protocol.UInt8 ("krb4.byte_order",     "Byte Order", display: Hex, mask: 0x01, names: ValueNames.Pair("Little Endian", "Big Endian")),
        s_name          = Protocol.Text  ("krb4.name",           "Name", type: FieldType.StringZ),
        s_instance      = Protocol.Text  ("krb4.instance",       "Instance", type: FieldType.StringZ),
        s_realm         = Protocol.Text  ("krb4.realm",          "Realm", type: FieldType.StringZ),
        s_time          = Protocol.Row   ("krb4.time_sec",       "Time Sec", FieldType.AbsoluteTime, display: Local),
        s_expires       = Protocol.Row   ("krb4.exp_date",       "Exp Date", FieldType.AbsoluteTime, display: Local),
        s_lifetime      = Protocol.UInt8 ("krb4.lifetime",       "Lifetime"),
        s_serviceName   = Protocol.Text  ("krb4.s_name",         "Service Name", type: FieldType.StringZ),
        s_serviceInstance = Protocol.Text("krb4.s_instance",     "Service Instance", type: FieldType.StringZ),
        s_keyVersion    = Protocol.UInt8 ("krb4.kvno",           "Kvno"),
        s_length        = Protocol.UInt32("krb4.length",         "Length"),
        s_ticketLength  = Protocol.UInt8 ("krb4.ticket.length",  "Ticket Length"),
        s_requestLength = Protocol.UInt8 ("krb4.request.length", "Request Length"),
        s_ticket        = Protocol.Bytes ("krb4.ticket.blob",    "Ticket Blob"),
        s_request       = Protocol.Bytes ("krb4.request.blob",   "Request Blob"),
        s_encrypted     = Protocol.Bytes ("krb4.encrypted_blob", "Encrypted Blob");

    static KerberosFour() => Protocol.CarriedBy(Kerberos.Versions, Version);

    static void Dissect(ref Layer krb)
    {
        uint type = krb.Captured >= 2 ? (uint)krb.Bytes[1] >> 1 & 0x7F : 0;
        if (krb.Captured < 2 || krb.Bytes[0] != Version || type is 0 or (> Last and not 0x3F))
        {
            krb.Decline();
            return;
        }
        krb.Summary("KRB4");
        krb.Open();
        bool little = (krb.U8(1) & 1) != 0;
        krb.Take(s_version);
        krb.Info($"{s_types.Find(type) ?? "Unknown"}");
        GroupScope scope = krb.BeginNumber(s_message, krb.U8(1), 1, 1);
        krb.Label(scope.Item, $"Msg Type: 0x{(ulong)krb.U8(1):x2} {s_types.Find(type) ?? "Unknown"} ({(little ? "Little Endian" : "Big Endian")})");
        krb.Place(s_type, 1);
        krb.Place(s_order, 1);
        krb.End(scope);
        krb.Position = 2;
        switch (type)
        {
            case Request: TakeRequest(ref krb, little); break;
            case Reply: TakeReply(ref krb, little); break;
            case Application: TakeApplication(ref krb); break;
        }
    }

    static void TakeRequest(ref Layer krb, bool little)
    {
        TakeNames(ref krb, little);
        uint lifetime = (uint)krb.Take(s_lifetime);
        krb.Label(s_lifetime, $"Lifetime: {lifetime} ({lifetime * 5} minutes)");
        TakeText(ref krb, s_serviceName);
        TakeText(ref krb, s_serviceInstance);
    }

    static void TakeReply(ref Layer krb, bool little)
    {
        TakeNames(ref krb, little);
        if (krb.Failed) return;
        krb.Position++; // The number of tickets, always one.
        TakeTime(ref krb, s_expires, little);
        krb.Take(s_keyVersion);
        uint length = (uint)krb.Number(krb.Position, 2, little);
        if (krb.Failed) return;
        krb.Note(s_length, length, krb.Position, 2, ItemFlags.None);
        krb.Position += 2;
        if (length > 0) krb.Take(s_encrypted, (int)length);
    }

    static void TakeApplication(ref Layer krb)
    {
        krb.Take(s_keyVersion);
        TakeText(ref krb, s_realm);
        int ticket = (int)krb.Take(s_ticketLength), request = (int)krb.Take(s_requestLength);
        if (ticket > 0) krb.Take(s_ticket, ticket);
        if (request > 0) krb.Take(s_request, request);
    }

    static void TakeNames(ref Layer krb, bool little)
    {
        TakeText(ref krb, s_name);
        TakeText(ref krb, s_instance);
        TakeText(ref krb, s_realm);
        TakeTime(ref krb, s_time, little);
    }

    // Text goes up to a NUL that has to be there.
    static void TakeText(ref Layer krb, Field field)
    {
        if (krb.Failed) return;
        int at = krb.Position, end = krb.Bytes[Math.Min(at, krb.Captured)..].IndexOf((byte)0);
        if (end < 0)
        {
            krb.Need(at, krb.Captured - at + 1);
            return;
        }
        krb.Text(field, at, end + 1);
        krb.Position = at + end + 1;
    }

    static void TakeTime(ref Layer krb, Field field, bool little)
    {
        ulong seconds = krb.Number(krb.Position, 4, little);
        if (krb.Failed) return;
        krb.Note(field, seconds * 1_000_000_000, krb.Position, 4, ItemFlags.None);
        krb.Position += 4;
    }
}
