using static FilterLang.Protocols.BgpFields;
using static FilterLang.Protocols.BgpUpdateFields;

namespace FilterLang.Protocols;

/// <summary>UPDATE, RFC 4271 section 4.3: routes withdrawn, path attributes, routes announced.</summary>
static class BgpAttributes
{
    const byte ExtendedLength = 0x10;

    /// <summary>Sets of attributes within attributes: deeper ones are not looked at.</summary>
    const int DepthLimit = 4;

    static readonly Field s_invalid = Bgp.Protocol.Heading("Invalid");

    public static void TakeUpdate(ref Layer bgp)
    {
        int length = (int)bgp.Take(UpdateWithdrawnRoutesLength), end = bgp.Position + length;
        if (bgp.Failed) return;
        if (length > 0)
        {
            GroupScope withdrawn = bgp.Begin(UpdateWithdrawnRoutes, bgp.Position, length);
            bool fits = BgpRoutes.TakePlain(ref bgp, end, WithdrawnPrefix, "Withdrawn route");
            bgp.End(withdrawn);
            if (!fits || bgp.Failed) return;
        }
        bgp.Position = end;
        length = (int)bgp.Take(PathAttributesLength);
        end = bgp.Position + length;
        if (bgp.Failed) return;
        if (length > 0)
        {
            GroupScope attributes = bgp.Begin(PathAttributes, bgp.Position, length);
            TakeAll(ref bgp, end, 0);
            bgp.End(attributes);
        }
        bgp.Position = end;
        if (!bgp.More) return;
        GroupScope routes = bgp.Begin(UpdateNlri, end, bgp.Length - end);
        BgpRoutes.TakePlain(ref bgp, bgp.Length, NlriPrefix, "NLRI");
        bgp.End(routes);
    }

    static void TakeAll(ref Layer bgp, int end, int depth)
    {
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position, head = (bgp.U8(at) & ExtendedLength) != 0 ? 4 : 3;
            uint type = bgp.U8(at + 1);
            int length = head == 4 ? bgp.U16(at + 2) : bgp.U8(at + 2);
            if (bgp.Failed) return;
            GroupScope attribute = bgp.Begin(PathAttribute, at, head + length);
            if (BgpNames.TypeCode.Find(type) is { } name) bgp.Label(attribute.Item, $"Path Attribute - {name}");
            else bgp.Label(attribute.Item, $"Path Attribute - Unknown ({(ulong)type})");
            bgp.TakeBits(Flags, FlagsOptional, FlagsTransitive, FlagsPartial, FlagsExtendedLength, FlagsUnused);
            bgp.Take(BgpUpdateFields.TypeCode);
            bgp.Note(BgpUpdateFields.Length, (ulong)length, at + 2, head - 2, ItemFlags.None);
            bgp.Position = at + head;
            if (length > end - bgp.Position)
            {
                Refuse(ref bgp, length, "Path attribute length is invalid: ");
                bgp.End(attribute);
                bgp.Fail();
                return;
            }
            Take(ref bgp, type, length, bgp.Position + length, depth);
            bgp.End(attribute);
            if (!bgp.Failed) bgp.Position = at + head + length;
        }
    }

    /// <summary>A value of a length that it cannot have.</summary>
    static void Refuse(ref Layer bgp, int length, string what)
    {
        int at = bgp.Position, covered = Math.Min(length, bgp.Remaining);
        GroupScope invalid = bgp.Begin(s_invalid, at, covered);
        bgp.Label(invalid.Item, $"{what}{(long)length} byte{(length == 1 ? "" : "s")}");
        bgp.Remark(BadLength, $"{what}{(long)length} byte{(length == 1 ? "" : "s")}", at, covered);
        bgp.End(invalid);
    }

    static void Take(ref Layer bgp, uint type, int length, int end, int depth)
    {
        switch (type)
        {
            case 1: TakeFixed(ref bgp, Origin, length, 1, "Origin (invalid): "); break;
            case 2 or 17: BgpPath.Take(ref bgp, end, isWide: type == 17); break;
            case 3: TakeFixed(ref bgp, NextHop, length, 4, "Next hop (invalid): "); break;
            case 4: TakeFixed(ref bgp, MultiExitDisc, length, 4, "Multiple exit discriminator (invalid): "); break;
            case 5: TakeFixed(ref bgp, LocalPref, length, 4, "Local preference (invalid): "); break;
            case 6: if (length != 0) Refuse(ref bgp, length, "Atomic aggregate (invalid): "); break;
            case 7 or 18: TakeAggregator(ref bgp, type, length); break;
            case 8: TakeCommunities(ref bgp, length, end); break;
            case 9: TakeFixed(ref bgp, OriginatorId, length, 4, "Originator identifier (invalid): "); break;
            case 10:
                if (length % 4 != 0)
                {
                    Refuse(ref bgp, length, "Cluster list (invalid): ");
                    break;
                }
                GroupScope clusters = bgp.Begin(PathAttributeClusterList, bgp.Position, length);
                while (bgp.Position < end && !bgp.Failed) bgp.Take(PathAttributeClusterId);
                bgp.End(clusters);
                break;
            case 14: BgpReach.TakeReached(ref bgp, end); break;
            case 15: BgpReach.TakeUnreached(ref bgp, end); break;
            case 16: BgpCommunities.Take(ref bgp, length, end); break;
            case 22: BgpTunnels.TakeMulticast(ref bgp, length, end); break;
            case 26: TakeMetric(ref bgp, end); break;
            case 32: TakeLargeCommunities(ref bgp, length, end); break;
            case 35: TakeFixed(ref bgp, Otc, length, 4, "OTC (invalid): "); break;
            case 128 when depth < DepthLimit: TakeSet(ref bgp, length, end, depth); break;
            case 20 or 23 or 29 or 33 or 36: break;
            case 40: BgpPrefixSid.Take(ref bgp, end); break;
            default: bgp.Take(PathAttributesUnknown, length); break;
        }
    }

    static void TakeFixed(ref Layer bgp, Field field, int length, int wanted, string what)
    {
        if (length == wanted) bgp.Take(field, wanted);
        else Refuse(ref bgp, length, what);
    }

    static void TakeAggregator(ref Layer bgp, uint type, int length)
    {
        if (length != 8 && (length != 6 || type != 7))
        {
            Refuse(ref bgp, length, type == 7 ? "Aggregator (invalid): " : "AS4 Aggregator (invalid): ");
            return;
        }
        int size = length - 4;
        bgp.Note(AggregatorAs, bgp.Number(bgp.Position, size, little: false), bgp.Position, size, ItemFlags.None);
        bgp.Position += size;
        bgp.Take(AggregatorOrigin);
    }

    /// <summary>RFC 1997.</summary>
    static void TakeCommunities(ref Layer bgp, int length, int end)
    {
        if (length % 4 != 0)
        {
            Refuse(ref bgp, length, "Communities (invalid): ");
            return;
        }
        GroupScope communities = bgp.Begin(Communities, bgp.Position, length);
        while (bgp.Position < end && !bgp.Failed)
        {
            uint value = bgp.U32(bgp.Position);
            if (BgpNames.CommunityWellknown.Find(value) is not null)
            {
                bgp.Take(CommunityWellknown);
                continue;
            }
            GroupScope community = bgp.Begin(Community, bgp.Position, 4);
            bgp.Label(community.Item, $"Community: {(ulong)(value >> 16)}:{(ulong)(value & 0xFFFF)} ");
            bgp.Take(CommunityAs);
            bgp.Take(CommunityValue);
            bgp.End(community);
        }
        bgp.End(communities);
    }

    /// <summary>Accumulated metric of interior protocols, RFC 7311 section 3.</summary>
    static void TakeMetric(ref Layer bgp, int end)
    {
        GroupScope metric = bgp.Begin(Aigp, bgp.Position, end - bgp.Position);
        ulong type = bgp.Take(AigpType);
        bgp.Take(AigpLength);
        if (type == 1) bgp.Take(AigpAccuIgpMetric);
        else if (!bgp.Failed) bgp.Remark(BadMetricType, end - 1, 1);
        bgp.End(metric);
    }

    /// <summary>RFC 8092 section 3.</summary>
    static void TakeLargeCommunities(ref Layer bgp, int length, int end)
    {
        if (length == 0 || length % 12 != 0) return;
        Utf8Sink text = bgp.Packet.State<BgpState>(Bgp.Protocol).Text;
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position;
            text.Clear();
            text.Add((ulong)bgp.U32(at));
            text.Add((byte)':');
            text.Add((ulong)bgp.U32(at + 4));
            text.Add((byte)':');
            text.Add((ulong)bgp.U32(at + 8));
            bgp.NoteText(LargeCommunities, text.Written, at, 12, ItemFlags.None);
            int outer = bgp.Parent;
            bgp.StandUnder(LargeCommunities);
            bgp.Take(LargeCommunitiesGa);
            bgp.Take(LargeCommunitiesLdp1);
            bgp.Take(LargeCommunitiesLdp2);
            bgp.Parent = outer;
        }
    }

    /// <summary>Attributes that customers gave, RFC 6368 section 5.</summary>
    static void TakeSet(ref Layer bgp, int length, int end, int depth)
    {
        if (length < 4)
        {
            Refuse(ref bgp, length, "Attribute set (invalid): ");
            return;
        }
        bgp.Take(AttrSetOriginAs);
        if (bgp.Position >= end) return;
        GroupScope attributes = bgp.Begin(PathAttributes, bgp.Position, end - bgp.Position);
        TakeAll(ref bgp, end, depth + 1);
        bgp.End(attributes);
    }
}
