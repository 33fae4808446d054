using static FilterLang.Protocols.IsakmpFields;

namespace FilterLang.Protocols;

/// <summary>Notifications, RFC 2408 section 3.14 and RFC 7296 section 3.10, and the data of some kinds.</summary>
static class IsakmpNotices
{
    public static void Take(ref Layer ike, uint version)
    {
        if (version == 1) ike.Take(NotifyDoi);
        // One octet, though the field is wider.
        ulong protocol = ike.U8(ike.Position);
        ike.Note(NotifyProtoid, protocol, ike.Position++, 1, ItemFlags.None);
        int size = (int)ike.Take(Spisize);
        uint kind = (uint)ike.Take(NotifyMsgtype);
        if (size > 0) ike.Take(Spi, size);
        if (ike.Failed) return;
        int length = ike.Remaining;
        GroupScope data = ike.Begin(NotifyData, ike.Position, length);
        if (version == 1) TakeFirst(ref ike, kind, length);
        else TakeSecond(ref ike, kind, length);
        ike.End(data);
    }

    static void TakeFirst(ref Layer ike, uint kind, int length)
    {
        if (length == 0) return;
        switch (kind)
        {
            // RFC 3706 section 5.3.
            case 36136: ike.Take(NotifyDataDpdAreYouThere); break;
            case 36137: ike.Take(NotifyDataDpdAreYouThereAck); break;
            case 40501: ike.Take(NotifyDataUnityLoadBalance); break;
        }
    }

    static void TakeSecond(ref Layer ike, uint kind, int length)
    {
        if (length == 0) return;
        switch (kind)
        {
            case 17: ike.Take(NotifyDataAcceptedDhGroup); break;
            case 16387:
                ike.Take(NotifyDataIpcompCpi);
                ike.Take(NotifyDataIpcompTransformId);
                break;
            case 16403: ike.Take(NotifyDataAuthLifetime); break;
            case 16407 or 16408: TakeRedirection(ref ike, isTo: kind == 16407); break;
            case 16409:
                ike.Take(NotifyDataTicketOpaqueLifetime);
                ike.Take(NotifyDataTicketOpaqueData, ike.Remaining);
                break;
            case 16424: ike.Take(NotifyDataSecurePasswordMethods, length); break;
            case 16431: while (ike.More) ike.Take(NotifyDataSignatureHashAlgorithms); break;
        }
    }

    /// <summary>RFC 5685 sections 7.2 and 7.3.</summary>
    static void TakeRedirection(ref Layer ike, bool isTo)
    {
        ulong type = ike.Take(NotifyDataRedirectGwIdentType);
        int size = (int)ike.Take(NotifyDataRedirectGwIdentLen);
        switch (type)
        {
            case 1: ike.Take(isTo ? NotifyDataRedirectNewRespGwIdentIpv4 : NotifyDataRedirectOrgRespGwIdentIpv4); break;
            case 2: ike.Take(isTo ? NotifyDataRedirectNewRespGwIdentIpv6 : NotifyDataRedirectOrgRespGwIdentIpv6, 16); break;
            case 3 when isTo:
                ike.Text(NotifyDataRedirectNewRespGwIdentFqdn, ike.Position, size);
                ike.Position += size;
                break;
            default: ike.Take(isTo ? NotifyDataRedirectNewRespGwIdentData : NotifyDataRedirectOrgRespGwIdentData, size); break;
        }
        if (isTo && ike.Remaining > 0) ike.Take(NotifyDataRedirectNonceData, ike.Remaining);
    }
}
