using static FilterLang.Protocols.PimFields;

namespace FilterLang.Protocols;

/// <summary>The messages of version 2, from the octet behind the checksum on.</summary>
static class PimMessages
{
    /// <summary>A packed record with IPv4 addresses (RFC 9465 section 2); records are counted as if all had this length.</summary>
    const int PackedRecordLength = 14;

    static readonly Field s_option = Pim.Protocol.Heading("Option");

    public static void Take(ref Layer pim, uint type)
    {
        switch (type)
        {
            case 0: PimHello.Take(ref pim); break;
            case 1:
                pim.TakeBits(RegisterFlags, Border, NullRegister);
                Pim.TakeDatagram(ref pim);
                break;
            case 2:
                if (PimAddresses.TakeGroup(ref pim, out _)) PimAddresses.TakeUnicast(ref pim, Source);
                break;
            case 3 or 6 or 7: TakeJoinPrune(ref pim); break;
            case 4: TakeBootstrap(ref pim); break;
            case 5:
                if (PimAddresses.TakeGroup(ref pim, out _) && PimAddresses.TakeUnicast(ref pim, Source)) TakeMetric(ref pim);
                break;
            case 8: TakeCandidate(ref pim); break;
            case 9: TakeStateRefresh(ref pim); break;
            case 10: TakeElection(ref pim); break;
            case 12: TakeSources(ref pim); break;
            case 13:
                if (pim.U8(1) >> 4 <= 1) TakePacked(ref pim);
                break;
        }
    }

    internal static void TakeMetric(ref Layer pim)
    {
        pim.Place(ByTree, pim.Position);
        pim.Take(MetricPreference);
        pim.Take(Metric);
    }

    /// <summary>Join/Prune, section 4.9.5, and Graft and Graft-Ack of dense mode.</summary>
    static void TakeJoinPrune(ref Layer pim)
    {
        if (!PimAddresses.TakeUnicast(ref pim, Upstream)) return;
        pim.Take(Reserved, 1);
        int groups = (int)pim.Take(ShortGroupCount);
        pim.Take(Holdtime);
        for (int i = 0; i < groups && !pim.Failed; i++)
        {
            GroupScope set = BeginSet(ref pim);
            pim.Label(set.Item, $"Group {i}");
            bool whole = TakeGroupSet(ref pim, i);
            pim.End(set);
            if (!whole) return;
        }
    }

    static bool TakeGroupSet(ref Layer pim, int number)
    {
        if (!PimAddresses.TakeGroup(ref pim, out _, number)) return false;
        int at = pim.Position;
        uint joins = pim.U16(at), prunes = pim.U16(at + 2);
        if (!pim.Need(at, 4)) return false;
        pim.Position = at + 4;
        return TakeSourceList(ref pim, JoinCount, Join, joins, at) && TakeSourceList(ref pim, PruneCount, Prune, prunes, at + 2);
    }

    static bool TakeSourceList(ref Layer pim, Field heading, PimAddressRow row, uint count, int at)
    {
        GroupScope list = pim.BeginNumber(heading, count, at, 2);
        for (; count > 0 && !pim.Failed; count--)
            if (!PimAddresses.TakeSource(ref pim, row)) return false;
        pim.End(list);
        return !pim.Failed;
    }

    /// <summary>Bootstrap, RFC 5059 section 4.1.</summary>
    static void TakeBootstrap(ref Layer pim)
    {
        pim.Take(FragmentTag);
        pim.Take(HashMaskLength);
        pim.Take(BootstrapPriority);
        if (!PimAddresses.TakeUnicast(ref pim, BootstrapRouter)) return;
        for (int i = 0; pim.More; i++)
            if (!TakeMapping(ref pim, i)) return;
    }

    static bool TakeMapping(ref Layer pim, int number)
    {
        int outer = pim.Parent;
        if (!PimAddresses.TakeGroup(ref pim, out GroupScope group, number)) return false;
        int within = group.Item >= 0 ? group.Item : outer;
        pim.Parent = within;
        pim.Take(PointCount);
        int points = (int)pim.Take(FragmentCount);
        pim.Parent = outer;
        pim.Position += 2;
        for (int i = 0; i < points && !pim.Failed; i++)
        {
            if (!PimAddresses.TakeUnicast(ref pim, RendezvousPoint, out GroupScope point, out NetworkAddress address)) return false;
            pim.Label(point.Item, $"RP {i}: {address}");
            pim.Take(Holdtime);
            pim.Parent = within;
            pim.Take(Priority);
            pim.Parent = outer;
            Pim.TakeReserved(ref pim, 1);
        }
        return !pim.Failed;
    }

    /// <summary>Candidate-RP-Advertisement, RFC 5059 section 4.2.</summary>
    static void TakeCandidate(ref Layer pim)
    {
        int prefixes = (int)pim.Take(PrefixCount);
        pim.Take(Priority);
        pim.Take(Holdtime);
        if (!PimAddresses.TakeUnicast(ref pim, RendezvousPoint)) return;
        for (int i = 0; i < prefixes && !pim.Failed; i++)
            if (!PimAddresses.TakeGroup(ref pim, out _, i)) return;
    }

    /// <summary>State-Refresh, RFC 3973 section 4.7.9.</summary>
    static void TakeStateRefresh(ref Layer pim)
    {
        if (!PimAddresses.TakeGroup(ref pim, out _) || !PimAddresses.TakeUnicast(ref pim, Source) || !PimAddresses.TakeUnicast(ref pim, Originator)) return;
        TakeMetric(ref pim);
        pim.Take(MaskLength);
        pim.Take(TimeToLive);
        pim.TakeParts(PruneIndicator, PruneNow, AssertOverride);
        pim.Take(Interval);
    }

    /// <summary>The election of the designated forwarder, RFC 5015 section 3.7.</summary>
    static void TakeElection(ref Layer pim)
    {
        if (!PimAddresses.TakeUnicast(ref pim, RendezvousPoint)) return;
        pim.Take(ElectionPreference);
        pim.Take(Metric);
    }

    /// <summary>The flooding of sources, RFC 8364 section 3: TLVs like the options of a Hello, of which one is known.</summary>
    static void TakeSources(ref Layer pim)
    {
        if (!PimAddresses.TakeUnicast(ref pim, Originator)) return;
        int count = 0;
        for (; pim.More; count++)
        {
            int at = pim.Position, type = pim.U16(at) & 0x7FFF, length = pim.U16(at + 2);
            if (pim.Failed) return;
            GroupScope option = pim.Begin(s_option, at, 4 + length);
            if (type == 1) pim.Label(option.Item, $"Option 1: Group Source Holdtime TLV");
            else pim.Label(option.Item, $"Option {type}: Unknown: {type}");
            pim.Place(Transitive, at);
            pim.Take(OriginatedType);
            pim.Take(OptionLength);
            if (type != 1 && length > 0) pim.Take(OptionValue, length);
            pim.End(option);
            if (type == 1 && !TakeSourceGroup(ref pim)) return;
        }
        if (!pim.Failed) pim.Append(Options, $": {count}");
    }

    static bool TakeSourceGroup(ref Layer pim)
    {
        if (!PimAddresses.TakeGroup(ref pim, out _)) return false;
        int sources = (int)pim.Take(SourceCount);
        pim.Take(SourceHoldtime);
        for (; sources > 0 && !pim.Failed; sources--)
            if (!PimAddresses.TakeUnicast(ref pim, Source)) return false;
        return !pim.Failed;
    }

    /// <summary>Packed Null-Register and Packed Register-Stop, RFC 9465 section 2.</summary>
    static void TakePacked(ref Layer pim)
    {
        int number = 1;
        for (int left = pim.Remaining; left > 0 && !pim.Failed; left -= PackedRecordLength, number++)
        {
            if (!pim.Need(pim.Position, 1)) return;
            GroupScope record = BeginSet(ref pim);
            pim.Label(record.Item, $"Record {number}");
            bool whole = PimAddresses.TakeGroup(ref pim, out _) && PimAddresses.TakeUnicast(ref pim, Source);
            pim.End(record);
            if (!whole) return;
        }
    }

    /// <summary>A heading that has an empty text.</summary>
    static GroupScope BeginSet(ref Layer pim)
    {
        GroupScope set = pim.Begin(GroupSet, pim.Position, pim.Remaining);
        if (set.Item >= 0) pim.Packet.Items[set.Item].Value = Item.Run(pim.Start + pim.Position, 0);
        return set;
    }
}
