using static FilterLang.Protocols.PimFields;

namespace FilterLang.Protocols;

/// <summary>PIM version 1, which is carried by IGMP under its type 0x14 (RFC 2337 appendix; the Internet drafts of 1995).</summary>
static class PimVersion1
{
    const byte MessageType = 0x14, Register = 1;

    const int RegisterChecked = 8, ChecksumAt = 2;

    public static readonly Protocol OverIgmp = Protocol.Of("pim", "Protocol Independent Multicast", Dissect, "PIM").Borrows(Pim.Protocol)
        .CarriedBy(Igmp.MessageType, MessageType).Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer pim)
    {
        byte code = pim.U8(1);
        if (pim.Failed) return;
        pim.Summary("PIMv1");
        if (PimNames.Code.Find(code) is { } name) pim.Info($"{name}");
        else pim.Info($"Unknown ({(uint)code})");
        pim.NoteText(IgmpType, "PIM (0x14)"u8, 0, 0, ItemFlags.None);
        pim.Position = 1;
        pim.Take(Code);
        pim.Take(Checksum);
        JudgeChecksum(ref pim, code);
        pim.Place(PimFields.Version, pim.Position);
        pim.Position++;
        pim.Take(Reserved, 3);
        if (!pim.More) return;
        GroupScope options = pim.Begin(Options);
        Take(ref pim, code);
        pim.End(options);
    }

    static void JudgeChecksum(ref Layer pim, byte code)
    {
        if (pim.Failed) return;
        int length = code == Register ? RegisterChecked : pim.Length;
        if (pim.Packet.IsFragment || pim.Captured < length) pim.Note(PimFields.ChecksumStatus, Protocols.ChecksumStatus.Unverified, ChecksumAt);
        else if (MessageChecksum.IsWanted(ref pim, PimFields.ChecksumStatus, Pim.WrongChecksum))
            MessageChecksum.Judge(ref pim, PimFields.ChecksumStatus, Pim.WrongChecksum, ChecksumAt, InternetChecksum.Add(0, pim.Bytes[..length]));
    }

    static void Take(ref Layer pim, byte code)
    {
        switch (code)
        {
            case 0:
                pim.Place(Mode, pim.Position);
                pim.Position += 2;
                pim.Take(Holdtime);
                break;
            case Register: Pim.TakeDatagram(ref pim); break;
            case 2:
                pim.Take(Group.IPv4);
                pim.Take(Source.IPv4);
                break;
            case 3 or 6 or 7: TakeJoinPrune(ref pim); break;
            case 4:
                pim.Take(GroupAddress);
                pim.Take(GroupMask);
                pim.Take(RendezvousPoint.IPv4);
                Pim.TakeReserved(ref pim, 2);
                pim.Take(Holdtime);
                break;
            case 5:
                pim.Take(GroupAddress);
                pim.Take(GroupMask);
                PimMessages.TakeMetric(ref pim);
                break;
        }
    }

    static void TakeJoinPrune(ref Layer pim)
    {
        pim.Take(Upstream.IPv4);
        Pim.TakeReserved(ref pim, 2);
        pim.Take(Holdtime);
        Pim.TakeReserved(ref pim, 1);
        pim.Take(MaskLength);
        pim.Take(AddressLength);
        int groups = (int)pim.Take(ShortGroupCount);
        for (int i = 0; i < groups && !pim.Failed; i++) TakeGroup(ref pim, i);
    }

    static void TakeGroup(ref Layer pim, int number)
    {
        int at = pim.Position;
        GroupScope group = pim.BeginNumber(Group.IPv4, pim.U32(at), at, 4);
        pim.Label(group.Item, $"Group {number}: {NetworkAddress.IPv4(pim.U32(at))}");
        pim.Position += 4;
        pim.Take(GroupMask);
        pim.Label(GroupMask, $"Group {number} Mask: {NetworkAddress.IPv4(pim.U32(at + 4))}");
        at = pim.Position;
        uint joins = pim.U16(at), prunes = pim.U16(at + 2);
        pim.Position += 4;
        TakeSources(ref pim, JoinCount, Join.IPv4, joins, at);
        TakeSources(ref pim, PruneCount, Prune.IPv4, prunes, at + 2);
        pim.End(group);
    }

    static void TakeSources(ref Layer pim, Field heading, Field address, uint count, int at)
    {
        GroupScope list = pim.BeginNumber(heading, count, at, 2);
        for (; count > 0 && !pim.Failed; count--)
        {
            pim.TakeParts(Annotated, Sparse, Wildcard, OfPoint, Unused);
            pim.Take(MaskLength);
            pim.Take(address);
        }
        pim.End(list);
    }
}
