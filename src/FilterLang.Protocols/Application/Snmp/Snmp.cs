using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The Simple Network Management Protocol: versions 1 (RFC 1157), 2c (RFC 1901) and 3 (RFC 3412).</summary>
public static class Snmp
{
    public static readonly Protocol Protocol = Protocol.Of("snmp", "Simple Network Management Protocol", Dissect, "SNMP");

    public static readonly Field
        Parameters   = Protocol.Bytes ("snmp.parameters",    "parameters"),
        Datav2u      = Protocol.UInt32("snmp.datav2u",       "datav2u", names: new(() => [(0, "plaintext"), (1, "encrypted")])),
        V2uPlaintext = Protocol.UInt32("snmp.v2u_plaintext", "plaintext", names: SnmpNames.Data),
        Encrypted    = Protocol.Bytes ("snmp.encrypted",     "encrypted"),
        V3FlagsAuth                 = Protocol.Boolean("snmp.v3.flags.auth",               "Authenticated", mask: 0x1, names: ValueNames.SetNotSet),
        V3FlagsCrypt                = Protocol.Boolean("snmp.v3.flags.crypt",              "Encrypted", mask: 0x2, names: ValueNames.SetNotSet),
        V3FlagsReport               = Protocol.Boolean("snmp.v3.flags.report",             "Reportable", mask: 0x4, names: ValueNames.SetNotSet),
        Version                     = Protocol.Int32  ("snmp.version",                     "version", names: new(() => [(0, "version-1"), (1, "v2c"), (2, "v2u"), (3, "snmpv3")])),
        Community                   = Protocol.Text   ("snmp.community",                   "community"),
        Data                        = Protocol.UInt32 ("snmp.data",                        "data", names: SnmpNames.Data),
        MsgAuthoritativeEngineID    = Protocol.Bytes  ("snmp.msgAuthoritativeEngineID",    "msgAuthoritativeEngineID"),
        MsgAuthoritativeEngineBoots = Protocol.UInt32 ("snmp.msgAuthoritativeEngineBoots", "msgAuthoritativeEngineBoots"),
        MsgAuthoritativeEngineTime  = Protocol.UInt32 ("snmp.msgAuthoritativeEngineTime",  "msgAuthoritativeEngineTime"),
        MsgUserName                 = Protocol.Text   ("snmp.msgUserName",                 "msgUserName"),
        MsgAuthenticationParameters = Protocol.Bytes  ("snmp.msgAuthenticationParameters", "msgAuthenticationParameters"),
        MsgPrivacyParameters        = Protocol.Bytes  ("snmp.msgPrivacyParameters",        "msgPrivacyParameters"),
        MsgVersion                  = Protocol.Int32  ("snmp.msgVersion",                  "msgVersion", names: new(() => [(0, "version-1"), (1, "v2c"), (2, "v2u"), (3, "snmpv3")])),
        MsgGlobalDataElement        = Protocol.Label  ("snmp.msgGlobalData_element",       "msgGlobalData"),
        MsgData                     = Protocol.UInt32 ("snmp.msgData",                     "msgData", names: new(() => [(0, "plaintext"), (1, "encryptedPDU")])),
        MsgID                       = Protocol.UInt32 ("snmp.msgID",                       "msgID"),
        MsgMaxSize                  = Protocol.UInt32 ("snmp.msgMaxSize",                  "msgMaxSize"),
        MsgFlags                    = Protocol.Bytes  ("snmp.msgFlags",                    "msgFlags"),
        MsgSecurityModel            = Protocol.UInt32 ("snmp.msgSecurityModel",            "msgSecurityModel", names: new(() => [(0, "Any"), (1, "V1"), (2, "V2C"), (3, "USM")])),
        PlaintextElement            = Protocol.Label  ("snmp.plaintext_element",           "plaintext"),
        EncryptedPDU                = Protocol.Bytes  ("snmp.encryptedPDU",                "encryptedPDU"),
        ContextEngineID             = Protocol.Bytes  ("snmp.contextEngineID",             "contextEngineID"),
        ContextName                 = Protocol.Text   ("snmp.contextName",                 "contextName");

    static Snmp()
    {
        RuntimeHelpers.RunClassConstructor(typeof(SnmpPdus).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SnmpEngine).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 161, 162, 8161).CarriedBy(PayloadTables.EtherType, 0x814C);
    }

    static void Dissect(ref Layer snmp)
    {
        BerValue message = Ber.Read(ref snmp, 0);
        if (snmp.Failed || message.Identifier != BerValue.Sequence)
        {
            if (snmp.Failed) snmp.Catch();
            snmp.Decline();
            return;
        }
        BerValue version = message.Length > snmp.Length - message.ContentAt ? default : Ber.Read(ref snmp, message.ContentAt);
        long number = version.Identifier == BerValue.Integer ? Ber.Signed(ref snmp, version) : -1;
        if (snmp.Failed || version.Identifier != BerValue.Integer)
        {
            if (snmp.Failed) snmp.Catch();
            snmp.Decline();
            return;
        }
        snmp.Summary("SNMP");
        snmp.NestsPayload = true;
        snmp.Trim(message.Next);
        snmp.Open();
        snmp.Position = message.ContentAt;
        switch (number)
        {
            case 2: TakeVersion2User(ref snmp); break;
            case 0 or 1:
                Ber.TakeInteger(ref snmp, Version);
                Ber.TakeOctets(ref snmp, Community);
                SnmpPdus.Take(ref snmp, Data);
                break;
            case 3: TakeVersion3(ref snmp); break;
            default:
                snmp.Note(Version, (ulong)number, version.ContentAt, version.Length, ItemFlags.None);
                break;
        }
    }

    /// <summary>RFC 1910 section 3.1: parameters in place of the community.</summary>
    static void TakeVersion2User(ref Layer snmp)
    {
        Ber.TakeInteger(ref snmp, Version);
        Ber.TakeOctets(ref snmp, Parameters);
        BerValue data = Ber.Read(ref snmp, snmp.Position);
        if (snmp.Failed) return;
        bool isPlain = data.Class == 2;
        snmp.Note(Datav2u, isPlain ? 0UL : 1, snmp.Position, data.Next - snmp.Position, ItemFlags.None);
        if (isPlain) SnmpPdus.Take(ref snmp, V2uPlaintext);
        else Ber.TakeOctets(ref snmp, Encrypted);
    }

    static void TakeVersion3(ref Layer snmp)
    {
        Ber.TakeInteger(ref snmp, MsgVersion);
        BerValue header = Ber.Read(ref snmp, snmp.Position);
        GroupScope global = snmp.Begin(MsgGlobalDataElement, snmp.Position, Math.Max(0, header.Next - snmp.Position));
        Ber.Enter(ref snmp, BerValue.Sequence);
        Ber.TakeInteger(ref snmp, MsgID);
        Ber.TakeInteger(ref snmp, MsgMaxSize);
        BerValue flags = Ber.TakeOctets(ref snmp, MsgFlags);
        if (!snmp.Failed && flags.Length > 0)
        {
            int outer = snmp.Parent;
            snmp.StandUnder(MsgFlags);
            snmp.Place(V3FlagsReport, flags.ContentAt);
            snmp.Place(V3FlagsCrypt, flags.ContentAt);
            snmp.Place(V3FlagsAuth, flags.ContentAt);
            snmp.Parent = outer;
        }
        long model = Ber.TakeInteger(ref snmp, MsgSecurityModel);
        snmp.End(global);
        BerValue parameters = Ber.Enter(ref snmp, BerValue.OctetString);
        if (model == 3) TakeUserSecurity(ref snmp, parameters.End);
        if (snmp.Failed) return;
        snmp.Position = parameters.Next;
        BerValue data = Ber.Read(ref snmp, snmp.Position);
        bool isPlain = data.Identifier == BerValue.Sequence;
        snmp.Note(MsgData, isPlain ? 0UL : 1, snmp.Position, Math.Max(0, data.Next - snmp.Position), ItemFlags.None);
        snmp.StandUnder(MsgData);
        if (!isPlain)
        {
            snmp.Info($"encryptedPDU: privKey Unknown");
            Ber.TakeOctets(ref snmp, EncryptedPDU);
            return;
        }
        GroupScope scoped = snmp.Begin(PlaintextElement, snmp.Position, Math.Max(0, data.Next - snmp.Position));
        snmp.Position = data.ContentAt;
        BerValue engine = Ber.TakeOctets(ref snmp, ContextEngineID);
        TakeEngine(ref snmp, ContextEngineID, engine);
        Ber.TakeOctets(ref snmp, ContextName);
        SnmpPdus.Take(ref snmp, Data);
        snmp.End(scoped);
    }

    static void TakeEngine(ref Layer snmp, Field field, BerValue engine)
    {
        int outer = snmp.Parent;
        snmp.StandUnder(field);
        SnmpEngine.Take(ref snmp, engine);
        snmp.Parent = outer;
    }

    /// <summary>RFC 3414 section 2.4.</summary>
    static void TakeUserSecurity(ref Layer snmp, int end)
    {
        BerValue all = Ber.Enter(ref snmp, BerValue.Sequence);
        BerValue engine = Ber.TakeOctets(ref snmp, MsgAuthoritativeEngineID);
        TakeEngine(ref snmp, MsgAuthoritativeEngineID, engine);
        Ber.TakeInteger(ref snmp, MsgAuthoritativeEngineBoots);
        Ber.TakeInteger(ref snmp, MsgAuthoritativeEngineTime);
        Ber.TakeOctets(ref snmp, MsgUserName);
        Ber.TakeOctets(ref snmp, MsgAuthenticationParameters);
        Ber.TakeOctets(ref snmp, MsgPrivacyParameters);
        if (all.End > end) snmp.Fail();
    }
}
