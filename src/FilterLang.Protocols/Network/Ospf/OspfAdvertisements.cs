using static FilterLang.Protocols.OspfAdvertisementFields;

namespace FilterLang.Protocols;

/// <summary>Link state advertisements: the heads of both versions, and the bodies of version 2 (RFC 2328 section A.4).</summary>
static class OspfAdvertisements
{
    const int HeadLength = 20, LinkLength = 12;

    internal static readonly ExpertField
        InvalidLength = Ospf.Protocol.Expert("ospf.lsa.invalid_length", Severity.Warning, ExpertGroup.Protocol, "Invalid length"),
        UnknownType   = Ospf.Protocol.Expert("ospf.lsa.unknown_type",   Severity.Warning, ExpertGroup.Protocol, "Unknown LSA Type");

    static readonly Field s_advertisement = Ospf.Protocol.Heading("LSA"), s_link = Ospf.Protocol.Heading("Link");

    static readonly Field?[]
        s_kinds = [null, IsRouter, IsNetwork, IsSummary, IsBoundary, IsExternal, IsMember, IsNssa, IsAttributes, IsOpaque, IsOpaque, IsOpaque],
        s_kindsV3 = [null, IsRouterV3, IsNetworkV3, IsInterPrefix, IsInterRouter, IsExternalV3, IsMemberV3, IsNssaV3, IsLink, IsIntraPrefix, null, null, IsOpaqueV3];

    /// <summary>A head alone, as descriptions and acknowledgments have it.</summary>
    public static void TakeHead(ref Layer ospf, uint version)
    {
        GroupScope head = Begin(ref ospf, version, HeadLength);
        TakeHeadRows(ref ospf, version);
        ospf.End(head);
    }

    /// <summary>A head with its body. False where nothing that follows can be found.</summary>
    public static bool Take(ref Layer ospf, uint version, bool isIPv4)
    {
        int at = ospf.Position, length = ospf.U16(at + 18), end = at + length;
        uint type = version == 2 ? ospf.U8(at + 3) : ospf.U16(at + 2) & 0x1FFFu;
        if (ospf.Failed) return false;
        GroupScope advertisement = Begin(ref ospf, version, length);
        TakeHeadRows(ref ospf, version);
        bool isKnown = version == 2 ? type is (>= 1 and <= 5) or 7 or (>= 9 and <= 11) : OspfAdvertisementsV3.Knows(type);
        if (!isKnown) ospf.Remark(UnknownType, $"Unknown LSA Type {type}", at, length);
        else if (length < HeadLength) ospf.Remark(InvalidLength, $"Invalid LSA length {length}", at, length);
        else
        {
            int whole = ospf.Narrow(end);
            if (version == 2) TakeBody(ref ospf, type, end);
            else OspfAdvertisementsV3.Take(ref ospf, type, isIPv4);
            ospf.Widen(whole);
        }
        ospf.End(advertisement);
        if (length < HeadLength) ospf.Fail();
        if (ospf.Failed) return false;
        ospf.Position = end;
        return true;
    }

    static GroupScope Begin(ref Layer ospf, uint version, int covered)
    {
        int at = ospf.Position;
        GroupScope scope = ospf.Begin(s_advertisement, at, covered);
        if (!ospf.WantsLabels || ospf.Captured < at + HeadLength) return scope;
        uint type = version == 2 ? ospf.U8(at + 3) : ospf.U16(at + 2) & 0x1FFFu;
        ospf.Label(scope.Item, $"LSA-type {type} ({(version == 2 ? OspfNames.Type : OspfNames.Function).Find(type) ?? "Unknown"}), len {(uint)ospf.U16(at + 18)}");
        return scope;
    }

    static void TakeHeadRows(ref Layer ospf, uint version)
    {
        int at = ospf.Position;
        ospf.Place(Age, at);
        if (version == 2) TakeTypeV2(ref ospf, at);
        else
        {
            ospf.Take(DoNotAgeV3);
            uint type = TakeTypeV3(ref ospf);
            if (type < s_kindsV3.Length && s_kindsV3[type] is { } kind) ospf.Note(kind, 1, at + 2, 2, ItemFlags.Hidden);
            else if (type == 41) ospf.Note(IsExtendedIntraPrefix, 1, at + 2, 2, ItemFlags.Hidden);
            ospf.Take(OspfFields.LinkStateId);
        }
        ospf.Take(AdvertisingRouter);
        ospf.Take(SequenceNumber);
        ospf.Take(OspfAdvertisementFields.Checksum);
        ospf.Take(Length);
    }

    static void TakeTypeV2(ref Layer ospf, int at)
    {
        ospf.Take(DoNotAge);
        uint type = ospf.U8(at + 3);
        Ospf.TakeOptionsV2(ref ospf, propagates: type == 7);
        ospf.Take(OspfAdvertisementFields.Type);
        if (type < s_kinds.Length && s_kinds[type] is { } kind) ospf.Note(kind, 1, at + 3, 1, ItemFlags.Hidden);
        if (type is < 9 or > 11)
        {
            ospf.Take(Id);
            return;
        }
        // RFC 5250 section 3: the kind of what is opaque, and its number.
        if (ospf.Take(OpaqueType) == 1)
        {
            ospf.Take(TrafficReserved);
            ospf.Take(TrafficInstance);
        }
        else ospf.Take(OpaqueId);
    }

    /// <summary>The type of version 3 with its parts; returns the function code.</summary>
    public static uint TakeTypeV3(ref Layer ospf) => (uint)ospf.TakeBits(TypeV3, Handling, Scope, Function) & 0x1FFF;

    static void TakeBody(ref Layer ospf, uint type, int end)
    {
        switch (type)
        {
            case 1: TakeRouter(ref ospf); break;
            case 2:
                ospf.Take(NetworkMask);
                while (ospf.More) ospf.Take(AttachedRouter);
                break;
            case 3 or 4:
                ospf.Take(SummaryMask);
                while (ospf.More)
                {
                    ospf.Take(ServiceType);
                    ospf.Take(Metric);
                }
                break;
            case 5 or 7:
                ospf.Take(ExternalMask);
                while (ospf.More)
                {
                    ospf.Place(ExternalType, ospf.Position);
                    ospf.Take(ExternalService);
                    ospf.Take(Metric);
                    ospf.Take(ForwardingAddress);
                    ospf.Take(RouteTag);
                }
                break;
            default: OspfOpaque.Take(ref ospf, ospf.U8(end - ospf.U16(ospf.Position - 2) + 4)); break;
        }
    }

    /// <summary>RFC 2328 section A.4.2.</summary>
    static void TakeRouter(ref Layer ospf)
    {
        ospf.TakeBits(RouterFlags, RouterHost, RouterShortcut, RouterTranslates, RouterWildcard, RouterVirtual, RouterExternal, RouterBorder);
        ospf.Position++;
        for (int links = (int)ospf.Take(LinkCount); links > 0 && !ospf.Failed; links--)
        {
            if (!ospf.Need(ospf.Position, LinkLength)) return;
            GroupScope link = ospf.Begin(s_link);
            ospf.Take(LinkId);
            ospf.Take(LinkData);
            ospf.Take(LinkType);
            int services = (int)ospf.Take(MetricCount);
            ospf.Take(LinkMetric);
            for (; services > 0 && !ospf.Failed; services--)
            {
                int at = ospf.Position;
                uint service = ospf.U8(at), metric = ospf.U16(at + 2);
                ospf.Note(ServiceMetric, metric, at, 4, ItemFlags.None);
                ospf.Label(ServiceMetric, $"TOS: {service}, Metric: {metric}");
                ospf.Position += 4;
            }
            ospf.End(link);
        }
    }
}
