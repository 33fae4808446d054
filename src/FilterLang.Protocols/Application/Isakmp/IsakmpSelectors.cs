using static FilterLang.Protocols.IsakmpAttributeFields;

namespace FilterLang.Protocols;

/// <summary>Traffic selectors, RFC 7296 section 3.13.</summary>
static class IsakmpSelectors
{
    const ulong IPv4Range = 7, IPv6Range = 8;

    public static void Take(ref Layer ike)
    {
        ulong count = ike.Take(TsNumber);
        ike.Take(IsakmpFields.Reserved, 3);
        for (; count > 0 && ike.More; count--)
        {
            int at = ike.Position, length = ike.U16(at + 2);
            if (ike.Failed) return;
            GroupScope selector = ike.Begin(TsData, at, length);
            ulong type = ike.Take(TsType);
            ike.Take(TsProtoid);
            ike.Take(TsSelectorLength);
            ike.Take(TsStartPort);
            ike.Take(TsEndPort);
            if (type == IPv4Range)
            {
                ike.Take(TsStartIpv4);
                ike.Take(TsEndIpv4);
            }
            else if (type == IPv6Range)
            {
                ike.Take(TsStartIpv6, 16);
                ike.Take(TsEndIpv6, 16);
            }
            ike.End(selector);
            if (length < 8) ike.Fail();
            if (!ike.Failed) ike.Position = at + length;
        }
    }
}
