using static FilterLang.Protocols.BgpUpdateFields;

namespace FilterLang.Protocols;

/// <summary>The PMSI tunnel attribute, RFC 6514 section 5, and stacks of one label.</summary>
static class BgpTunnels
{
    /// <summary>A label as a stack of itself.</summary>
    public static void TakeLabel(ref Layer bgp)
    {
        int at = bgp.Position;
        GroupScope stack = bgp.Begin(MplsLabel, at, 3);
        bgp.Take(MplsLabelValue);
        bgp.End(stack);
    }

    public static void TakeMulticast(ref Layer bgp, int length, int end)
    {
        bgp.Take(PmsiTunnelFlags);
        ulong type = bgp.Take(PmsiTunnelType);
        bgp.Take(MplsLabelValue20bits);
        if (bgp.Failed) return;
        GroupScope tunnel = bgp.Begin(PmsiTunnelId, bgp.Position, end - bgp.Position);
        switch (type)
        {
            case 0: bgp.Note(PmsiTunnelIdNotPresent, 0, bgp.Position, 0, ItemFlags.None); break;
            case 1:
                bgp.Take(PmsiRsvpId);
                bgp.Position += 2;
                bgp.Take(PmsiRsvpTunnelId);
                bgp.Take(PmsiRsvpExtTunnelIdv4);
                break;
            case 2 or 7: TakeLabelDistribution(ref bgp); break;
            case 3: TakePair(ref bgp, PmsiPimssmRootNode, PmsiPimssmPmulticastGroup); break;
            case 4: TakePair(ref bgp, PmsiPimsmSenderAddress, PmsiPimsmPmulticastGroup); break;
            case 5: TakePair(ref bgp, PmsiBidirPimTreeSender, PmsiBidirPimTreePmulticastGroup); break;
            case 6:
                if (length >= 21) bgp.Take(PmsiIngressRepIp6, 16);
                else bgp.Take(PmsiIngressRepIp);
                break;
        }
        bgp.End(tunnel);
    }

    static void TakePair(ref Layer bgp, Field first, Field second)
    {
        bgp.Take(first);
        bgp.Take(second);
    }

    /// <summary>RFC 6388 section 2.2.</summary>
    static void TakeLabelDistribution(ref Layer bgp)
    {
        bgp.Take(PmsiMldpFecType);
        bgp.Take(PmsiMldpFecAddressFamily);
        if (bgp.Take(PmsiMldpFecAddressLength) == 16) bgp.Take(PmsiMldpFecRootNodev6, 16);
        else bgp.Take(PmsiMldpFecRootNodev4);
        bgp.Take(PmsiMldpFecOpaqueLength);
        switch (bgp.Take(PmsiMldpFecOpaqueValueType))
        {
            case 1:
                bgp.Take(PmsiMldpFecOpaqueValueLength);
                bgp.Take(PmsiMldpFecOpaqueValueUniqueIdRn);
                break;
            case 255:
                bgp.Take(PmsiMldpFecOpaqueExtValueType);
                bgp.Take(PmsiMldpFecOpaqueExtLength);
                break;
        }
    }
}
