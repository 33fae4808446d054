namespace FilterLang.Protocols;

/// <summary>The network layer of BACnet, ANSI/ASHRAE 135 clause 6.</summary>
public static class Bacnet
{
    const uint IsNetworkMessage = 0x80, HasDestination = 0x20, HasSource = 0x08, Proprietary = 0x80;

    const int EthernetLength = 6;

    public static readonly Protocol Protocol = Protocol.Of("bacnet", "Building Automation and Control Network NPDU", Dissect, "BACnet-NPDU");

    public static readonly Field
        Version         = Protocol.UInt8  ("bacnet.version", "Version"),
        Control         = Protocol.UInt8  ("bacnet.control", "Control", display: Hex),
        ControlNet      = Protocol.Boolean("bacnet.control_net", "NSDU contains", mask: 0x80, names: ValueNames.Pair("network layer message, message type field present.", "BACnet APDU, message type field absent.")),
        ControlRes1     = Protocol.Boolean("bacnet.control_res1", "Reserved", mask: 0x40, names: ValueNames.Pair("Shall be zero, but is one.", "Shall be zero and is zero.")),
        ControlDest     = Protocol.Boolean("bacnet.control_dest", "Destination Specifier", mask: 0x20, names: ValueNames.Pair("DNET, DLEN and Hop Count present. If DLEN=0: broadcast, dest. address field absent.", "DNET, DLEN, DADR and Hop Count absent.")),
        ControlRes2     = Protocol.Boolean("bacnet.control_res2", "Reserved", mask: 0x10, names: ValueNames.Pair("Shall be zero, but is one.", "Shall be zero and is zero.")),
        ControlSrc      = Protocol.Boolean("bacnet.control_src", "Source specifier", mask: 0x8, names: ValueNames.Pair("SNET, SLEN and SADR present, SLEN=0 invalid, SLEN specifies length of SADR", "SNET, SLEN and SADR absent")),
        ControlExpect   = Protocol.Boolean("bacnet.control_expect", "Expecting Reply", mask: 0x4, names: ValueNames.Pair("BACnet-Confirmed-Request-PDU, a segment of BACnet-ComplexACK-PDU or Network Message expecting a reply present.", "Other than a BACnet-Confirmed-Request-PDU, segment of BACnet-ComplexACK-PDU or network layer message expecting a reply present.")),
        ControlPrioHigh = Protocol.Boolean("bacnet.control_prio_high", "Priority", mask: 0x2, names: ValueNames.Pair("Life Safety or Critical Equipment message.", "Not a Life Safety or Critical Equipment message.")),
        ControlPrioLow  = Protocol.Boolean("bacnet.control_prio_low", "Priority", mask: 0x1, names: ValueNames.Pair("Urgent message", "Normal message")),
        Dnet            = Protocol.UInt16 ("bacnet.dnet", "Destination Network Address"),
        Dlen            = Protocol.UInt8  ("bacnet.dlen", "Destination MAC Layer Address Length"),
        DadrEth         = Protocol.Ether  ("bacnet.dadr_eth", "Destination ISO 8802-3 MAC Address"),
        DadrMstp        = Protocol.UInt8  ("bacnet.dadr_mstp", "DADR"),
        DadrTmp         = Protocol.Bytes  ("bacnet.dadr_tmp", "Unknown Destination MAC"),
        Snet            = Protocol.UInt16 ("bacnet.snet", "Source Network Address"),
        Slen            = Protocol.UInt8  ("bacnet.slen", "Source MAC Layer Address Length"),
        SadrEth         = Protocol.Ether  ("bacnet.sadr_eth", "SADR"),
        SadrMstp        = Protocol.UInt8  ("bacnet.sadr_mstp", "SADR"),
        SadrTmp         = Protocol.Bytes  ("bacnet.sadr_tmp", "Unknown Source MAC"),
        Hopc            = Protocol.UInt8  ("bacnet.hopc", "Hop Count"),
        Mesgtyp         = Protocol.UInt8  ("bacnet.mesgtyp", "Network Layer Message Type", display: Hex, names: BacnetNames.Mesgtyp),
        Vendor          = Protocol.UInt16 ("bacnet.vendor", "Vendor ID"),
        Perf            = Protocol.UInt8  ("bacnet.perf", "Performance Index"),
        Rejectreason    = Protocol.UInt8  ("bacnet.rejectreason", "Reject Reason", names: BacnetNames.Rejectreason),
        Rportnum        = Protocol.UInt8  ("bacnet.rportnum", "Number of Port Mappings"),
        Pinfolen        = Protocol.UInt8  ("bacnet.pinfolen", "Port Info Length"),
        Pinfo           = Protocol.Bytes  ("bacnet.pinfo", "Port Inf"),
        Portid          = Protocol.UInt8  ("bacnet.portid", "Port ID", display: Hex),
        TermTimeValue   = Protocol.UInt8  ("bacnet.term_time_value", "Termination Time Value (seconds)"),
        NetnoStatus     = Protocol.UInt8  ("bacnet.netno_status", "Network number status (enumerated)");

    /// <summary>Who reads what links carry, under 0.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("bvlc.function");

    static Bacnet() => Protocol.CarriedBy(Carried, 0).CarriedBy(PayloadTables.LlcSap, 0x82).Dispatches(Bacapp.Carried);

    static void Dissect(ref Layer bacnet)
    {
        bacnet.Summary(Protocol.ShortName);
        bacnet.Info($"{Protocol.Label}");
        bacnet.Open();
        bacnet.Take(Version);
        uint control = (uint)bacnet.TakeBits(Control, ControlNet, ControlRes1, ControlDest, ControlRes2, ControlSrc, ControlExpect, ControlPrioHigh,
            ControlPrioLow);
        if ((control & HasDestination) != 0)
        {
            bacnet.Take(Dnet);
            TakeAddress(ref bacnet, (int)bacnet.Take(Dlen), DadrMstp, DadrEth, DadrTmp);
        }
        if ((control & HasSource) != 0)
        {
            bacnet.Take(Snet);
            TakeAddress(ref bacnet, (int)bacnet.Take(Slen), SadrMstp, SadrEth, SadrTmp);
        }
        if ((control & HasDestination) != 0) bacnet.Take(Hopc);
        if (bacnet.Failed) return;
        if ((control & IsNetworkMessage) == 0)
        {
            bacnet.Cover(bacnet.Position);
            bacnet.Continue(Bacapp.Carried, 0);
            return;
        }
        TakeMessage(ref bacnet);
        if (bacnet.Failed) return;
        bacnet.Cover(bacnet.Position);
        bacnet.Continue(null);
    }

    static void TakeAddress(ref Layer bacnet, int length, Field one, Field ethernet, Field other)
    {
        if (length == 1) bacnet.Take(one);
        else if (length == EthernetLength) bacnet.Take(ethernet);
        else if (length > 0) bacnet.Take(other, length);
    }

    // Clause 6.4.
    static void TakeMessage(ref Layer bacnet)
    {
        uint type = (uint)bacnet.Take(Mesgtyp);
        if (bacnet.Failed) return;
        bacnet.ClearInfo();
        bacnet.Info($"{Mesgtyp.Names!.Find(type) ?? (type < Proprietary ? "Reserved for Use by ASHRAE" : "Vendor Proprietary Message")}");
        if (type >= Proprietary) bacnet.Take(Vendor);
        switch (type)
        {
            case 0:
                if (bacnet.Remaining >= 2) bacnet.Take(Dnet);
                break;
            case 1 or 4 or 5:
                while (bacnet.Remaining >= 2 && bacnet.More) bacnet.Take(Dnet);
                break;
            case 2:
                bacnet.Take(Dnet);
                bacnet.Take(Perf);
                break;
            case 3:
                bacnet.Take(Rejectreason);
                bacnet.Take(Dnet);
                break;
            case 6 or 7: TakePorts(ref bacnet); break;
            case 8:
                bacnet.Take(Dnet);
                bacnet.Take(TermTimeValue);
                break;
            case 9: bacnet.Take(Dnet); break;
            case 0x13:
                bacnet.Take(Dnet);
                bacnet.Take(NetnoStatus);
                break;
        }
    }

    static void TakePorts(ref Layer bacnet)
    {
        if (bacnet.Remaining == 0) return;
        for (int ports = (int)bacnet.Take(Rportnum); ports > 0 && bacnet.More; ports--)
        {
            bacnet.Take(Dnet);
            bacnet.Take(Portid);
            int length = (int)bacnet.Take(Pinfolen);
            if (length > 0) bacnet.Take(Pinfo, length);
        }
    }
}
