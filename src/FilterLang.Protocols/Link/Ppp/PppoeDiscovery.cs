namespace FilterLang.Protocols;

/// <summary>PPP over Ethernet, discovery stage: RFC 2516 section 5, with the tags of TR-101 (line identification), RFC 4638 and RFC 5578.</summary>
public static class PppoeDiscovery
{
    const int EndOfList = 0, VendorSpecific = 0x0105, Credits = 0x0106, Metrics = 0x0107;
    const uint BroadbandForum = 3561;
    const byte LoopEncapsulation = 0x90;

    public static readonly Protocol Protocol = Protocol.Of("pppoed", "PPP-over-Ethernet Discovery", Dissect, "PPPoED");

    static readonly PppoeHeader s_header = new(Protocol);

    static readonly ValueNames s_units = new(() =>
        [(0, "kilobits per second"), (1, "megabits per second"), (2, "gigabits per second"), (3, "terabits per second")]);

    static readonly Field
        Tags        = Protocol.Label ("pppoed.tags", "PPPoE Tags"),
        Tag         = Protocol.UInt16("pppoed.tag", "Tag", display: Hex, names: new ValueNames(() =>
            [(0x0000, "End-Of-List"), (0x0101, "Service-Name"), (0x0102, "AC-Name"), (0x0103, "Host-Uniq"), (0x0104, "AC-Cookie"), (0x0105, "Vendor-Specific"),
             (0x0106, "Credits"), (0x0107, "Metrics"), (0x0108, "Sequence Number"), (0x0109, "Credit Scale Factor"), (0x0110, "Relay-Session-Id"),
             (0x0111, "HURL"), (0x0112, "MOTM"), (0x0120, "PPP-Max-Payload"), (0x0121, "IP Route Add"), (0x0201, "Service-Name-Error"),
             (0x0202, "AC-System-Error"), (0x0203, "Generic-Error")])),
        TagLength   = Protocol.UInt16("pppoed.tag_length", "Tag Length"),
        ShortLength = Protocol.UInt8 ("pppoed.tag_length_8", "Tag Length"),
        Unknown     = Protocol.Bytes ("pppoed.tag.unknown_data", "Unknown Data"),
        Vendor      = Protocol.UInt32("pppoed.tags.vendor_id", "Vendor id"),
        VendorData  = Protocol.Bytes ("pppoed.tags.vendor_unspecified", "Vendor unspecified"),
        VendorTags  = Protocol.Label ("pppoed.tags.vendorspecific.tags", "Vendor Specific PPPoE Tags"),
        VendorTag   = Protocol.UInt8 ("pppoed.tags.vendorspecific.tag", "Tag", display: Hex, names: new(() =>
            [(0x1, "Circuit-ID"), (0x2, "Remote-ID"), (0x81, "Actual-Data-Rate-Up"), (0x82, "Actual-Data-Rate-Down"), (0x83, "Min-Data-Rate-Up"), (0x84, "Min-Data-Rate-Down"), (0x85, "Attainable-Data-Rate-Up"), (0x86, "Attainable-Data-Rate-Down"), (0x87, "Max-Data-Rate-Up"), (0x88, "Max-Data-Rate-Down"), (0x89, "Min-Data-Rate-Up-Low-Power"), (0x8a, "Min-Data-Rate-Down-Low-Power"), (0x8b, "Max-Interleaving-Delay-Up"), (0x8c, "Actual-Interleaving-Delay-Up"), (0x8d, "Max-Interleaving-Delay-Down"), (0x8e, "Actual-Interleaving-Delay-Down"), (0x90, "Access-Loop-Encapsulation")])),
        LoopHeading = Protocol.Label ("pppoed.tags.access_loop_encap", "Access-Loop-Encapsulation"),
        LoopLink    = Protocol.UInt8 ("pppoed.tags.access_loop_encap.data_link", "Data link", display: Hex, names: new ValueNames(() => [(0, "ATM AAL5"), (1, "Ethernet")])),
        LoopFirst   = Protocol.UInt8 ("pppoed.tags.access_loop_encap.encap_1", "Encaps 1", display: Hex, names: new ValueNames(() =>
            [(0, "NA"), (1, "Untagged Ethernet"), (2, "Single-tagged Ethernet"), (3, "Double-tagged Ethernet")])),
        LoopSecond  = Protocol.UInt8 ("pppoed.tags.access_loop_encap.encap_2", "Encaps 2", display: Hex, names: new ValueNames(() =>
            [(0, "NA"), (1, "PPPoA LLC"), (2, "PPPoA Null"), (3, "IPoA LLC"), (4, "IPoA Null"), (5, "Ethernet over AAL5 LLC w FCS"),
             (6, "Ethernet over AAL5 LLC w/o FCS"), (7, "Ethernet over AAL5 Null w FCS"), (8, "Ethernet over AAL5 Null w/o FCS")])),
        CreditBytes = Protocol.Bytes ("pppoed.tags.credits", "Credits"),
        Forward     = Protocol.UInt16("pppoed.tags.credits.fcn", "FCN"),
        Backward    = Protocol.UInt16("pppoed.tags.credits.bcn", "BCN"),
        MetricBytes = Protocol.Bytes ("pppoed.tags.metrics", "Metrics"),
        ReceiveOnly = Protocol.Boolean("pppoed.tags.metrics.r", "Receive Only", mask: 0x0001, size: 2),
        MaxUnits    = Protocol.UInt16("pppoed.tags.metrics.mdr_units", "MDR Units", display: Hex, mask: 0x0018, names: s_units),
        CurrentUnits = Protocol.UInt16("pppoed.tags.metrics.cdr_units", "CDR Units", display: Hex, mask: 0x0006, names: s_units),
        LinkQuality = Protocol.UInt8 ("pppoed.tags.metrics.rlq", "Relative Link Quality"),
        Resource    = Protocol.UInt8 ("pppoed.tags.metrics.resource", "Resource"),
        Latency     = Protocol.UInt16("pppoed.tags.metrics.latency", "Latency"),
        CurrentRate = Protocol.UInt16("pppoed.tags.metrics.curr_drate", "Curr. datarate"),
        MaxRate     = Protocol.UInt16("pppoed.tags.metrics.max_drate", "Max. datarate");

    /// <summary>Tags that hold one value.</summary>
    static readonly (int Tag, Field Field)[] s_tags =
    [
        (0x0101, Protocol.Text  ("pppoed.tags.service_name", "Service-Name")),
        (0x0102, Protocol.Text  ("pppoed.tags.ac_name", "AC-Name")),
        (0x0103, Protocol.Bytes ("pppoed.tags.host_uniq", "Host-Uniq")),
        (0x0104, Protocol.Bytes ("pppoed.tags.ac_cookie", "AC-Cookie")),
        (0x0108, Protocol.UInt16("pppoed.tags.seq_num", "Sequence Number", display: Hex)),
        (0x0109, Protocol.UInt16("pppoed.tags.credit_scale", "Credit Scale Factor")),
        (0x0110, Protocol.Bytes ("pppoed.tags.relay_session_id", "Relay-Session-Id")),
        (0x0111, Protocol.Bytes ("pppoed.tags.hurl", "HURL")),
        (0x0112, Protocol.Bytes ("pppoed.tags.motm", "MOTM")),
        (0x0120, Protocol.Bytes ("pppoed.tags.max_payload", "PPP-Max-Payload")),
        (0x0121, Protocol.Bytes ("pppoed.tags.ip_route_add", "IP Route Add")),
        (0x0201, Protocol.Text  ("pppoed.tags.service_name_error", "Service-Name-Error")),
        (0x0202, Protocol.Text  ("pppoed.tags.ac_system_error", "AC-System-Error")),
        (0x0203, Protocol.Text  ("pppoed.tags.generic_error", "Generic-Error")),
    ];

    /// <summary>Tags of the Broadband Forum, TR-101 appendix D.</summary>
    static readonly (int Tag, Field Field)[] s_vendorTags =
    [
        (0x01, Protocol.Text("pppoed.tags.circuit_id", "Circuit ID")),
        (0x02, Protocol.Text("pppoed.tags.remote_id", "Remote ID")),
        (0x81, Protocol.UInt32("pppoed.tags.act_data_rate_up", "Actual Data Rate Upstream")),
        (0x82, Protocol.UInt32("pppoed.tags.act_data_rate_down", "Actual Data Rate Downstream")),
        (0x83, Protocol.UInt32("pppoed.tags.min_data_rate_up", "Minimum Data Rate Upstream")),
        (0x84, Protocol.UInt32("pppoed.tags.min_data_rate_down", "Minimum Data Rate Downstream")),
        (0x85, Protocol.UInt32("pppoed.tags.attainable_data_rate_up", "Attainable DataRate Upstream")),
        (0x86, Protocol.UInt32("pppoed.tags.attainable_data_rate_down", "Attainable DataRate Downstream")),
        (0x87, Protocol.UInt32("pppoed.tags.max_data_rate_up", "Maximum Data Rate Upstream")),
        (0x88, Protocol.UInt32("pppoed.tags.max_data_rate_down", "Maximum Data Rate Downstream")),
        (0x89, Protocol.UInt32("pppoed.tags.min_data_rate_up_lp", "Min DataRate Upstream in low power state")),
        (0x8A, Protocol.UInt32("pppoed.tags.min_data_rate_down_lp", "Minimum Data Rate Downstream in low power state")),
        (0x8B, Protocol.UInt32("pppoed.tags.max_int_delay_up", "Max Interleaving Delay Upstream")),
        (0x8C, Protocol.UInt32("pppoed.tags.act_int_delay_up", "Actual Interleaving Delay Upstream")),
        (0x8D, Protocol.UInt32("pppoed.tags.max_int_delay_down", "Maximum Interleaving Delay Downstream")),
        (0x8E, Protocol.UInt32("pppoed.tags.act_int_delay_down", "Actual Interleaving Delay Downstream")),
    ];

    static PppoeDiscovery() => Protocol.CarriedBy(PayloadTables.EtherType, 0x8863);

    static void Dissect(ref Layer pppoe)
    {
        int end = PppoeHeader.Length + s_header.Take(ref pppoe, "PPPoED");
        if (pppoe.Failed) return;
        pppoe.Trim(end);
        pppoe.Cover(end);
        if (end == PppoeHeader.Length) return;
        GroupScope scope = pppoe.Begin(Tags, PppoeHeader.Length, pppoe.Remaining);
        while (pppoe.Position + 2 <= end && !pppoe.Failed)
        {
            int at = pppoe.Position, tag = pppoe.U16(at), length = pppoe.U16(at + 2);
            if (pppoe.Failed) break;
            TakeTag(ref pppoe, tag, at, length);
            pppoe.Position = tag == EndOfList ? end : at + 4 + length;
        }
        pppoe.End(scope);
    }

    static void TakeTag(ref Layer pppoe, int tag, int at, int length)
    {
        switch (tag)
        {
            case EndOfList:
                break;
            case VendorSpecific:
                TakeVendor(ref pppoe, at + 4, length);
                break;
            case Credits:
                pppoe.Place(CreditBytes, at + 4, length);
                pppoe.Place(Forward, at + 4);
                pppoe.Place(Backward, at + 6);
                break;
            case Metrics:
                TakeMetrics(ref pppoe, at + 4, length);
                break;
            default:
                if (Find(s_tags, tag) is { } field) TakeValue(ref pppoe, field, at + 4, length);
                else
                {
                    pppoe.Place(Tag, at);
                    pppoe.Place(TagLength, at + 2);
                    // The reference shows the data from the length on.
                    if (length > 0) pppoe.Place(Unknown, at + 2, length);
                }
                break;
        }
        if (tag == 0x0102 && length > 0 && !pppoe.Failed && pppoe.Packet.Columns is not null) pppoe.Info($" AC-Name='{pppoe.Slice(at + 4, length)}'");
    }

    static void TakeValue(ref Layer pppoe, Field field, int at, int length)
    {
        if (field.Type == FieldType.UInt16 || field.Type == FieldType.UInt32)
        {
            if (length == field.Size) pppoe.Place(field, at);
        }
        else if (length > 0) pppoe.Place(field, at, length);
    }

    static void TakeMetrics(ref Layer pppoe, int at, int length)
    {
        pppoe.Place(MetricBytes, at, length);
        pppoe.Place(ReceiveOnly, at);
        pppoe.Place(MaxUnits, at);
        pppoe.Place(CurrentUnits, at);
        pppoe.Place(LinkQuality, at + 2);
        pppoe.Place(Resource, at + 3);
        pppoe.Place(Latency, at + 4);
        pppoe.Place(CurrentRate, at + 6);
        pppoe.Place(MaxRate, at + 8);
    }

    static void TakeVendor(ref Layer pppoe, int at, int length)
    {
        if (length < 4) return;
        ulong vendor = pppoe.Place(Vendor, at);
        if (length == 4) return;
        if (vendor != BroadbandForum)
        {
            pppoe.Place(VendorData, at + 4, length - 4);
            return;
        }
        GroupScope scope = pppoe.Begin(VendorTags, at + 4, length - 4);
        for (int next = at + 4, end = at + length; next + 2 <= end && !pppoe.Failed;)
        {
            int tag = pppoe.U8(next), size = pppoe.U8(next + 1);
            TakeVendorTag(ref pppoe, tag, next, size);
            next += 2 + size;
        }
        pppoe.End(scope);
    }

    static void TakeVendorTag(ref Layer pppoe, int tag, int at, int length)
    {
        if (tag == LoopEncapsulation)
        {
            GroupScope scope = pppoe.Begin(LoopHeading, at + 2, length);
            pppoe.Place(LoopLink, at + 2);
            pppoe.Place(LoopFirst, at + 3);
            pppoe.Place(LoopSecond, at + 4);
            pppoe.End(scope);
        }
        else if (Find(s_vendorTags, tag) is { } field) TakeValue(ref pppoe, field, at + 2, length);
        else
        {
            pppoe.Place(VendorTag, at);
            pppoe.Place(ShortLength, at + 1);
            if (length > 0) pppoe.Place(Unknown, at + 2, length);
        }
    }

    static Field? Find((int Tag, Field Field)[] tags, int tag)
    {
        foreach ((int known, Field field) in tags)
            if (known == tag) return field;
        return null;
    }
}
