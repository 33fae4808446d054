namespace FilterLang.Protocols;

/// <summary>
/// The Extensible Authentication Protocol, RFC 3748: packets, identities, refusals, MD5 challenges, and attributes of SIM (RFC 4186) and AKA
/// (RFC 4187); methods with TLS within are in <see cref="EapTls"/>.
/// </summary>
public static class Eap
{
    const uint Request = 1, Response = 2;
    const uint Identity = 1, Notification = 2, Nak = 3, Md5 = 4, Tls = 13, Sim = 18, Ttls = 21, Aka = 23, Peap = 25, Fast = 43, AkaPrime = 50, Teap = 55;
    const uint NotificationAttribute = 12;
    const int HeaderLength = 4;

    public static readonly Protocol Protocol = Protocol.Of("eap", "Extensible Authentication Protocol", Dissect, "EAP");

    static readonly ValueNames s_codes = new(() => [(1, "Request"), (2, "Response"), (3, "Success"), (4, "Failure"), (5, "Initiate"), (6, "Finish")]);

    static readonly Field
        s_code       = Protocol.UInt8 ("eap.code",         "Code", names: s_codes),
        s_id         = Protocol.UInt8 ("eap.id",           "Id"),
        s_length     = Protocol.UInt16("eap.len",          "Length"),
        s_type       = Protocol.UInt8 ("eap.type",         "Type", names: EapNames.Types),
        s_identity   = Protocol.Text  ("eap.identity",     "Identity"),
        s_notification = Protocol.Text("eap.notification", "Notification"),
        s_desired    = Protocol.UInt8 ("eap.desired_type", "Desired Auth Type", names: EapNames.Types),
        s_valueSize  = Protocol.UInt8 ("eap.md5.value_size", "EAP-MD5 Value-Size"),
        s_value      = Protocol.Bytes ("eap.md5.value",    "EAP-MD5 Value"),
        s_extra      = Protocol.Bytes ("eap.md5.extra_data", "EAP-MD5 Extra Data"),
        s_simSubtype = Protocol.UInt8 ("eap.sim.subtype",  "EAP-SIM Subtype", names: EapNames.SimSubtypes),
        s_akaSubtype = Protocol.UInt8 ("eap.aka.subtype",  "EAP-AKA Subtype", names: EapNames.AkaSubtypes),
        s_data       = Protocol.Bytes ("eap.data",         "EAP Data");

    static readonly ExpertField s_weak = Protocol.Expert("eap.mitm_attacks", Severity.Warning, ExpertGroup.Security,
        "Vulnerable to MITM attacks. If possible, change EAP type.");

    static readonly Field[]
        s_sim = Attributes("eap.sim", "EAP-SIM"),
        s_aka = Attributes("eap.aka", "EAP-AKA");

    static readonly Field s_akaNotification = Protocol.UInt16("eap.aka.notification_type", "EAP-AKA Notification Type", names: new(() =>
            [(0, "General Failure after Authentication"), (1026, "User has been temporarily denied access"), (1031, "User has not subscribed to the requested service"), (8192, "Failure to Terminate the Authentication Exchange"), (16384, "General Failure"), (32768, "Success")]));

    static Eap()
    {
        Protocol.CarriedBy(Eapol.Packets, 0).CarriedBy(PayloadTables.PppProtocol, 0xC227).Dispatches(PayloadTables.StartTls);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(EapTls).TypeHandle);
    }

    // Reserved octets, an attribute, its type and length, and its value.
    static Field[] Attributes(string name, string label) =>
    [
        Protocol.UInt16($"{name}.reserved", $"{label} Reserved", display: Hex), Protocol.Label($"{name}.subtype.attribute", $"{label} Attribute"),
        Protocol.UInt8($"{name}.subtype.type", $"{label} Type", names: EapNames.Attributes), Protocol.UInt8($"{name}.subtype.len", $"{label} Length"),
        Protocol.Bytes($"{name}.subtype.value", $"{label} Value"),
    ];

    static void Dissect(ref Layer eap)
    {
        eap.Summary("EAP");
        eap.Open();
        uint code = (uint)eap.Take(s_code);
        eap.Take(s_id);
        int length = (int)eap.Take(s_length);
        if (eap.Failed) return;
        eap.Info($"{s_codes.Find(code) ?? "Unknown code"}");
        if (length >= HeaderLength) eap.Trim(length);
        if (code is not (Request or Response) || eap.Remaining == 0) return;
        uint type = (uint)eap.Take(s_type);
        if (eap.Failed) return;
        eap.Info($", {EapNames.Types.Find(type) ?? "Unknown type"}");
        if (eap.Remaining > 0) TakeData(ref eap, type, code == Request);
    }

    static void TakeData(ref Layer eap, uint type, bool isRequest)
    {
        switch (type)
        {
            case Identity: TakeText(ref eap, s_identity); break;
            case Notification: TakeText(ref eap, s_notification); break;
            case Nak:
                while (eap.More) eap.Take(s_desired);
                break;
            case Md5: TakeMd5(ref eap); break;
            case Tls or Ttls or Peap or Fast or Teap: EapTls.Take(ref eap, hasVersion: type != Tls, isRequest); break;
            case Sim: TakeAttributes(ref eap, s_simSubtype, s_sim, null); break;
            case Aka or AkaPrime: TakeAttributes(ref eap, s_akaSubtype, s_aka, s_akaNotification); break;
            default: eap.Take(s_data, eap.Remaining); break;
        }
    }

    static void TakeText(ref Layer eap, Field text)
    {
        eap.Text(text, eap.Position, eap.Remaining);
        eap.Position = eap.Length;
    }

    static void TakeMd5(ref Layer eap)
    {
        eap.Remark(s_weak, eap.Position - 1, 1);
        int size = (int)eap.Take(s_valueSize);
        if (size > eap.Remaining) size = eap.Remaining;
        if (size > 0) eap.Take(s_value, size);
        if (eap.Remaining > 0) eap.Take(s_extra, eap.Remaining);
    }

    static void TakeAttributes(ref Layer eap, Field subtype, Field[] rows, Field? notification)
    {
        const int Unit = 4;
        eap.Take(subtype);
        if (eap.Remaining < 2) return;
        eap.Take(rows[0]);
        while (eap.Remaining >= 2 && eap.More)
        {
            int at = eap.Position, length = eap.U8(at + 1) * Unit;
            if (length == 0) return;
            GroupScope scope = eap.Begin(rows[1], at, length);
            uint type = (uint)eap.Take(rows[2]);
            eap.Take(rows[3]);
            if (notification is not null && type == NotificationAttribute) eap.Place(notification, at + 2);
            else eap.Take(rows[4], length - 2);
            eap.End(scope);
            if (!eap.Failed) eap.Position = at + length;
        }
    }
}
