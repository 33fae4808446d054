namespace FilterLang.Protocols;

/// <summary>DNS stateful operations, RFC 8490: a message of type-length-value objects.</summary>
static class DnsStateful
{
    static readonly Protocol Protocol = Dns.Protocol;

    public static readonly Field
        Dso                        = Protocol.Label ("dns.dso",                           "DNS Stateful Operation"),
        DsoTlv                     = Protocol.Label ("dns.dso.tlv",                       "DSO TLV"),
        DsoTlvType                 = Protocol.UInt16("dns.dso.tlv.type",                  "Type", names: DnsNames.DsoTlvType),
        DsoTlvLength               = Protocol.UInt16("dns.dso.tlv.length",                "Length"),
        DsoTlvData                 = Protocol.Bytes ("dns.dso.tlv.data",                  "Data"),
        DsoTlvKeepaliveInactivity  = Protocol.UInt32("dns.dso.tlv.keepalive.inactivity",  "Inactivity Timeout"),
        DsoTlvKeepaliveInterval    = Protocol.UInt32("dns.dso.tlv.keepalive.interval",    "Keepalive Interval"),
        DsoTlvRetrydelayRetrydelay = Protocol.UInt32("dns.dso.tlv.retrydelay.retrydelay", "Retry Delay"),
        DsoTlvEncpadPadding        = Protocol.Bytes ("dns.dso.tlv.encpad.padding",        "Padding");

    public static void Take(ref Layer dns)
    {
        GroupScope all = dns.Begin(Dso);
        while (dns.Remaining >= 4 && dns.More)
        {
            GroupScope one = dns.Begin(DsoTlv);
            uint type = (uint)dns.Take(DsoTlvType);
            int length = (int)dns.Take(DsoTlvLength), end = dns.Position + length;
            if (type == 1 && length == 8)
            {
                dns.Take(DsoTlvKeepaliveInactivity);
                dns.Take(DsoTlvKeepaliveInterval);
            }
            else if (type == 2 && length == 4) dns.Take(DsoTlvRetrydelayRetrydelay);
            else if (type == 3) dns.Take(DsoTlvEncpadPadding, length);
            else if (length > 0) dns.Take(DsoTlvData, length);
            if (!dns.Failed) dns.Position = end;
            dns.End(one);
        }
        dns.End(all);
    }
}
