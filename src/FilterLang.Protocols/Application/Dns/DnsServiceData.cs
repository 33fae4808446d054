namespace FilterLang.Protocols;

/// <summary>Records that say where a service is: SRV (RFC 2782), NAPTR (RFC 3403), SVCB and HTTPS (RFC 9460), CAA (RFC 8659), URI (RFC 7553).</summary>
static class DnsServiceData
{
    static readonly Protocol Protocol = Dns.Protocol;

    public static readonly Field
        SrvInstance              = Protocol.Text   ("dns.srv.instance",                "Instance"),
        SrvService               = Protocol.Text   ("dns.srv.service",                 "Service"),
        SrvProto                 = Protocol.Text   ("dns.srv.proto",                   "Protocol"),
        SrvName                  = Protocol.Text   ("dns.srv.name",                    "Name"),
        SrvPriority              = Protocol.UInt16 ("dns.srv.priority",                "Priority"),
        SrvWeight                = Protocol.UInt16 ("dns.srv.weight",                  "Weight"),
        SrvPort                  = Protocol.UInt16 ("dns.srv.port",                    "Port"),
        SrvTarget                = Protocol.Text   ("dns.srv.target",                  "Target"),
        NaptrOrder               = Protocol.UInt16 ("dns.naptr.order",                 "Order"),
        NaptrPreference          = Protocol.UInt16 ("dns.naptr.preference",            "Preference"),
        NaptrFlagsLength         = Protocol.UInt8  ("dns.naptr.flags_length",          "Flags Length"),
        NaptrFlags               = Protocol.Text   ("dns.naptr.flags",                 "Flags"),
        NaptrServiceLength       = Protocol.UInt8  ("dns.naptr.service_length",        "Service Length"),
        NaptrService             = Protocol.Text   ("dns.naptr.service",               "Service"),
        NaptrRegexLength         = Protocol.UInt8  ("dns.naptr.regex_length",          "Regex Length"),
        NaptrRegex               = Protocol.Text   ("dns.naptr.regex",                 "Regex"),
        NaptrReplacementLength   = Protocol.UInt8  ("dns.naptr.replacement_length",    "Replacement Length"),
        NaptrReplacement         = Protocol.Text   ("dns.naptr.replacement",           "Replacement"),
        SvcbSvcpriority          = Protocol.UInt16 ("dns.svcb.svcpriority",            "SvcPriority"),
        SvcbTargetname           = Protocol.Text   ("dns.svcb.targetname",             "TargetName"),
        SvcbSvcparamKey          = Protocol.UInt16 ("dns.svcb.svcparam.key",           "SvcParamKey", names: DnsNames.SvcbSvcparamKey),
        SvcbSvcparamValueLength  = Protocol.UInt16 ("dns.svcb.svcparam.value.length",  "SvcParamValue length"),
        SvcbSvcparamValue        = Protocol.Bytes  ("dns.svcb.svcparam.value",         "SvcParamValue"),
        SvcbSvcparam             = Protocol.Label  ("dns.svcb.svcparam",               "SvcParam"),
        SvcbSvcparamMandatoryKey = Protocol.UInt16 ("dns.svcb.svcparam.mandatory.key", "Mandatory key", names: DnsNames.SvcbSvcparamKey),
        SvcbSvcparamAlpnLength   = Protocol.UInt8  ("dns.svcb.svcparam.alpn.length",   "ALPN length"),
        SvcbSvcparamAlpn         = Protocol.Text   ("dns.svcb.svcparam.alpn",          "ALPN"),
        SvcbSvcparamPort         = Protocol.UInt16 ("dns.svcb.svcparam.port",          "Port"),
        SvcbSvcparamIpv4hintIp   = Protocol.IPv4   ("dns.svcb.svcparam.ipv4hint.ip",   "IP"),
        SvcbSvcparamIpv6hintIp   = Protocol.IPv6   ("dns.svcb.svcparam.ipv6hint.ip",   "IP"),
        SvcbSvcparamDohpath      = Protocol.Text   ("dns.svcb.svcparam.dohpath",       "DoH path"),
        SvcbSvcparamOdohconfig   = Protocol.Bytes  ("dns.svcb.svcparam.odohconfig",    "ODoHConfig"),
        DsyncType                = Protocol.UInt16 ("dns.dsync.type",                  "RR Type", names: DnsNames.QryType),
        DsyncScheme              = Protocol.UInt8  ("dns.dsync.scheme",                "Scheme", names: new(() => [(0, "Null scheme (no-op)"), (1, "NOTIFY"), (2, 127, "Unassigned"), (128, 255, "Reserved for Private Use")])),
        DsyncTargetPort          = Protocol.UInt16 ("dns.dsync.target.port",           "Target Port"),
        DsyncTargetName          = Protocol.Text   ("dns.dsync.target.name",           "Target Domain Name"),
        XpfIpVersion             = Protocol.UInt16 ("dns.xpf.ip_version",              "IP Version", names: DnsNames.XpfIpVersion),
        XpfProtocol              = Protocol.UInt8  ("dns.xpf.protocol",                "Protocol", names: DnsNames.WksProtocol),
        XpfSourceIpv4            = Protocol.IPv4   ("dns.xpf.source_ipv4",             "IPv4 Source"),
        XpfDestinationIpv4       = Protocol.IPv4   ("dns.xpf.destination_ipv4",        "IPv4 Destination"),
        XpfSourceIpv6            = Protocol.IPv6   ("dns.xpf.source_ipv6",             "IPv6 Source"),
        XpfDestinationIpv6       = Protocol.IPv6   ("dns.xpf.destination_ipv6",        "IPv6 Destination"),
        XpfSport                 = Protocol.UInt16 ("dns.xpf.sport",                   "Source port"),
        XpfDport                 = Protocol.UInt16 ("dns.xpf.dport",                   "Destination port"),
        CaaFlags                 = Protocol.UInt8  ("dns.caa.flags",                   "CAA Flags", display: Hex),
        CaaFlagsIssuerCritical   = Protocol.Boolean("dns.caa.flags.issuer_critical",   "Issuer Critical", mask: 0x80, names: ValueNames.Pair("Critical", "Not critical")),
        CaaIssue                 = Protocol.Text   ("dns.caa.issue",                   "Issue"),
        CaaIssuewild             = Protocol.Text   ("dns.caa.issuewild",               "Issue Wildcard"),
        CaaIodef                 = Protocol.Text   ("dns.caa.iodef",                   "Report URL"),
        CaaUnknown               = Protocol.Text   ("dns.caa.unknown",                 "Unknown tag"),
        CaaTagLength             = Protocol.UInt8  ("dns.caa.tag_length",              "Tag length"),
        CaaTag                   = Protocol.Text   ("dns.caa.tag",                     "Tag"),
        CaaValue                 = Protocol.Text   ("dns.caa.value",                   "Value");

    /// <summary>False where the type is none of these.</summary>
    public static bool Take(ref Layer dns, int start, uint type, int end, scoped ReadOnlySpan<byte> owner)
    {
        switch (type)
        {
            case 33: TakeService(ref dns, start, owner); break;
            case 35: TakeNamingAuthority(ref dns, start); break;
            case 64 or 65: TakeBinding(ref dns, start, end); break;
            case 66:
                dns.Take(DsyncType);
                dns.Take(DsyncScheme);
                dns.Take(DsyncTargetPort);
                DnsName.Take(ref dns, DsyncTargetName, start);
                break;
            case 256:
                dns.Take(SrvPriority);
                dns.Take(SrvWeight);
                dns.Text(SrvTarget, dns.Position, end - dns.Position);
                break;
            case 257: TakeAuthorization(ref dns, end); break;
            case 65422: TakeForwarded(ref dns); break;
            default: return false;
        }
        return true;
    }

    static void TakeService(ref Layer dns, int start, scoped ReadOnlySpan<byte> owner)
    {
        NoteOwner(ref dns, owner);
        uint priority = (uint)dns.Take(SrvPriority), weight = (uint)dns.Take(SrvWeight), port = (uint)dns.Take(SrvPort);
        dns.Info($" {priority} {weight} {port}");
        dns.Append(dns.Parent, $", priority {priority}, weight {weight}, port {port}");
        DnsName.Take(ref dns, SrvTarget, start, tell: true, word: "target ");
    }

    /// <summary>The owner's name says which service it is: <c>_service._proto.name</c>, before which mDNS puts an instance.</summary>
    static void NoteOwner(ref Layer dns, scoped ReadOnlySpan<byte> owner)
    {
        int proto = owner.IndexOf("._tcp."u8);
        if (proto < 0) proto = owner.IndexOf("._udp."u8);
        if (proto < 0) return;
        int service = owner[..proto].LastIndexOf((byte)'.') + 1;
        if (service > 0) dns.NoteText(SrvInstance, owner[..(service - 1)], flags: ItemFlags.None);
        dns.NoteText(SrvService, owner[service..proto], flags: ItemFlags.None);
        dns.NoteText(SrvProto, owner.Slice(proto + 1, 4), flags: ItemFlags.None);
        dns.NoteText(SrvName, owner[(proto + 6)..], flags: ItemFlags.None);
    }

    static void TakeNamingAuthority(ref Layer dns, int start)
    {
        dns.Take(NaptrOrder);
        dns.Take(NaptrPreference);
        DnsData.TakeCounted(ref dns, NaptrFlagsLength, NaptrFlags);
        DnsData.TakeCounted(ref dns, NaptrServiceLength, NaptrService);
        DnsData.TakeCounted(ref dns, NaptrRegexLength, NaptrRegex);
        Span<byte> text = stackalloc byte[DnsName.Room];
        int at = dns.Position, taken = DnsName.Read(ref dns, at, start, text, out int length);
        if (dns.Failed) return;
        dns.Note(NaptrReplacementLength, (ulong)length, at, 0);
        dns.NoteText(NaptrReplacement, text[..length], at, taken, ItemFlags.None);
        dns.Position = at + taken;
    }

    static void TakeBinding(ref Layer dns, int start, int end)
    {
        uint priority = (uint)dns.Take(SvcbSvcpriority);
        dns.Info($" {priority}");
        DnsName.Take(ref dns, SvcbTargetname, start, tell: true);
        while (dns.Position < end && dns.More)
        {
            GroupScope parameter = dns.Begin(SvcbSvcparam);
            uint key = (uint)dns.Take(SvcbSvcparamKey);
            int length = (int)dns.Take(SvcbSvcparamValueLength), stop = dns.Position + length;
            TakeParameter(ref dns, key, stop);
            // A port is two octets, whatever its length says.
            if (!dns.Failed && key != Port) dns.Position = stop;
            dns.End(parameter);
        }
    }

    const uint Port = 3;

    static void TakeParameter(ref Layer dns, uint key, int end)
    {
        switch (key)
        {
            case 0: TakeAll(ref dns, SvcbSvcparamMandatoryKey, end); break;
            case 1:
                while (dns.Position < end && dns.More) DnsData.TakeCounted(ref dns, SvcbSvcparamAlpnLength, SvcbSvcparamAlpn);
                break;
            case 2: break;
            case Port: dns.Take(SvcbSvcparamPort); break;
            case 4: TakeAll(ref dns, SvcbSvcparamIpv4hintIp, end); break;
            case 6: TakeAll(ref dns, SvcbSvcparamIpv6hintIp, end); break;
            case 7: dns.Text(SvcbSvcparamDohpath, dns.Position, end - dns.Position, TextEncoding.Utf8); break;
            case 8: break;
            case 32769: dns.Take(SvcbSvcparamOdohconfig, end - dns.Position); break;
            default:
                if (end > dns.Position) dns.Take(SvcbSvcparamValue, end - dns.Position);
                break;
        }
    }

    static void TakeAll(ref Layer dns, Field field, int end)
    {
        while (dns.Position < end && dns.More) dns.Take(field);
    }

    static void TakeAuthorization(ref Layer dns, int end)
    {
        dns.TakeBits(CaaFlags, CaaFlagsIssuerCritical);
        int length = (int)dns.Take(CaaTagLength);
        ReadOnlySpan<byte> tag = dns.Slice(dns.Position, length);
        if (dns.Failed) return;
        Field field = tag.SequenceEqual("issue"u8) ? CaaIssue : tag.SequenceEqual("issuewild"u8) ? CaaIssuewild
            : tag.SequenceEqual("iodef"u8) ? CaaIodef : CaaUnknown;
        int value = Math.Max(0, end - dns.Position - length);
        dns.Text(field, dns.Position + length, value);
        dns.Text(CaaTag, dns.Position, length);
        dns.Text(CaaValue, dns.Position + length, value);
    }

    static void TakeForwarded(ref Layer dns)
    {
        uint version = (uint)dns.Take(XpfIpVersion);
        dns.Take(XpfProtocol);
        if (version is not (4 or 6)) return;
        dns.Take(version == 4 ? XpfSourceIpv4 : XpfSourceIpv6);
        dns.Take(version == 4 ? XpfDestinationIpv4 : XpfDestinationIpv6);
        dns.Take(XpfSport);
        dns.Take(XpfDport);
    }
}
