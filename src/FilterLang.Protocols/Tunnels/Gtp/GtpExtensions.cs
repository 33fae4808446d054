namespace FilterLang.Protocols;

/// <summary>Extension headers of GTP version 1, 3GPP TS 29.281 section 5.2 and TS 38.415 section 5.5.</summary>
static class GtpExtensions
{
    static readonly Protocol s_gtp = Gtp.Protocol;
    static readonly ValueNames s_present = ValueNames.Pair("Present", "Not Present");

    static readonly Field
        Next           = s_gtp.UInt8  ("gtp.ext_hdr.next",   "Next extension header type", display: Hex, names: GtpNames.Extensions),
        Header         = s_gtp.Label  ("gtp.ext_hdr",        "Extension header"),
        Length         = s_gtp.UInt8  ("gtp.ext_hdr.length", "Extension Header Length"),
        UdpPort        = s_gtp.UInt16 ("gtp.ext_hdr.udp_port", "UDP Port"),
        PdcpNumber     = s_gtp.UInt16 ("gtp.ext_hdr.pdcp_sn", "PDCP Sequence Number"),
        Container      = s_gtp.Bytes  ("gtp.ext_hdr.ran_cont", "RAN Container"),
        SessionType    = s_gtp.UInt8  ("gtp.ext_hdr.pdu_ses_con.pdu_type", "PDU Type", mask: 0xF0, names: new ValueNames(() =>
            [(0, "DL PDU SESSION INFORMATION"), (1, "UL PDU SESSION INFORMATION")])),
        Monitoring     = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.qmp",  "QoS Monitoring Packet", mask: 0x08, names: ValueNames.Pair("Used", "Not used")),
        HasNumber      = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.snp",  "Sequence Number Presence", mask: 0x04, names: s_present),
        HasGroupNumber = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.msnp", "MBS Sequence Number Presence", mask: 0x02, names: s_present),
        SpareBit       = s_gtp.UInt8  ("gtp.ext_hdr.spare_bits", "Spare", display: Hex, mask: 0x01),
        HasPaging      = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_cont.ppp", "Paging Policy Presence (PPP)", mask: 0x80, names: s_present),
        Reflective     = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_cont.rqi", "Reflective QoS Indicator (RQI)", mask: 0x40, names: s_present),
        Flow           = s_gtp.UInt8  ("gtp.ext_hdr.pdu_ses_con.qos_flow_id", "QoS Flow Identifier (QFI)", mask: 0x3F),
        Paging         = s_gtp.UInt8  ("gtp.ext_hdr.pdu_ses_cont.ppi", "Paging Policy Indicator (PPI)", mask: 0xE0),
        PagingSpare    = s_gtp.UInt8  ("gtp.ext_hdr.spare_bits", "Spare", display: Hex, mask: 0x1F),
        DownNumber     = s_gtp.UInt24 ("gtp.ext_hdr.pdu_ses_cont.dl_qfi_sn", "DL QFI Sequence Number"),
        DownDelay      = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.dl_delay_ind", "DL Delay Ind", mask: 0x04, names: s_present),
        UpDelay        = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.ul_delay_ind", "UL Delay Ind", mask: 0x02, names: s_present),
        UpHasNumber    = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.snp",  "Sequence Number Presence", mask: 0x01, names: s_present),
        CoreDelay      = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.n3_n9_delay_ind", "N3/N9 Delay Ind", mask: 0x80, names: s_present),
        NewElements    = s_gtp.Boolean("gtp.ext_hdr.pdu_ses_con.new_ie_flag", "New IE Flag", mask: 0x40, names: s_present),
        UpNumber       = s_gtp.UInt24 ("gtp.ext_hdr.pdu_ses_cont.ul_qfi_sn", "UL QFI Sequence Number");

    static readonly Field s_session = s_gtp.Heading("PDU Session Container");

    /// <summary>Takes the type of the first header and the chain of headers behind it.</summary>
    public static void Take(ref Layer gtp)
    {
        uint type = (uint)gtp.Take(Next);
        while (type != 0 && gtp.More)
        {
            int at = gtp.Position, octets = gtp.U8(at) * 4;
            if (octets == 0)
            {
                gtp.Take(Length);
                return;
            }
            GroupScope scope = gtp.Begin(Header, at, octets);
            if (GtpNames.Extensions.Find(type) is { } name) gtp.Label(scope.Item, $"Extension header ({name})");
            gtp.Take(Length);
            TakeContent(ref gtp, type, octets - 2);
            if (gtp.Failed) return;
            gtp.Position = at + octets - 1;
            type = (uint)gtp.Take(Next);
            gtp.End(scope);
        }
    }

    static void TakeContent(ref Layer gtp, uint type, int length)
    {
        switch (type)
        {
            case 0x40: gtp.Take(UdpPort); break;
            case 0x81: gtp.Take(Container, length); break;
            case 0x85: TakeSession(ref gtp); break;
            case 0xC0: gtp.Take(PdcpNumber); break;
        }
    }

    static void TakeSession(ref Layer gtp)
    {
        GroupScope scope = gtp.Begin(s_session, gtp.Position);
        uint first = gtp.U8(gtp.Position), second = gtp.U8(gtp.Position + 1);
        switch (first >> 4)
        {
            case 0:
                gtp.TakeParts(SessionType, Monitoring, HasNumber, HasGroupNumber, SpareBit);
                gtp.TakeParts(HasPaging, Reflective, Flow);
                if ((second & 0x80) != 0) gtp.TakeParts(Paging, PagingSpare);
                // Times of measurement stand before the number.
                if ((first & 0x0C) == 0x04) gtp.Take(DownNumber);
                break;
            case 1:
                gtp.TakeParts(SessionType, Monitoring, DownDelay, UpDelay, UpHasNumber);
                gtp.TakeParts(CoreDelay, NewElements, Flow);
                if ((first & 0x0F) == 0x01 && (second & 0x80) == 0) gtp.Take(UpNumber);
                break;
            default:
                gtp.Take(SessionType);
                break;
        }
        gtp.End(scope);
    }
}
