using static FilterLang.Protocols.PimFields;

namespace FilterLang.Protocols;

/// <summary>Protocol Independent Multicast, version 2: RFC 7761 (sparse mode), RFC 3973 (dense mode) and RFC 5015 (bidirectional).</summary>
public static class Pim
{
    internal const byte Number = 103;

    const int Register = 1, RegisterStop = 2, Election = 10, SourceFlooding = 12, Packed = 13;

    /// <summary>Head and flags of a Register: what its checksum is made of, section 4.9.3.</summary>
    const int RegisterChecked = 8;

    const int ChecksumAt = 2;

    public static readonly Protocol Protocol = Protocol.Of("pim", "Protocol Independent Multicast", Dissect, "PIM");

    internal static readonly ExpertField
        WrongChecksum = Protocol.Expert("pim.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static readonly string[] s_versions = [.. Enumerable.Range(0, 16).Select(version => $"PIMv{version}")];

    static Pim()
    {
        _ = PimFields.Version;
        Protocol.CarriedBy(PayloadTables.IpProtocol, Number).Dispatches(PayloadTables.EtherType);
    }

    static void Dissect(ref Layer pim)
    {
        uint first = pim.U8(0), version = first >> 4, type = first & 0xF;
        if (pim.Failed) return;
        pim.Summary(s_versions[version]);
        if (version != 2) pim.Info($"Unknown");
        else Announce(ref pim, type);
        pim.TakeParts(PimFields.Version, PimFields.Type);
        TakeSecondOctet(ref pim, type);
        pim.Take(Checksum);
        JudgeChecksum(ref pim, type, version);
        if (!pim.More) return;
        GroupScope options = pim.Begin(Options);
        if (version == 2) PimMessages.Take(ref pim, type);
        pim.End(options);
    }

    static void Announce(ref Layer pim, uint type)
    {
        uint subtype = (uint)pim.U8(1) >> 4;
        string? name = type == Packed ? PimNames.PackedSubtype.Find(subtype) : type < SourceFlooding ? PimNames.Type.Find(type) : null;
        if (name is not null) pim.Info($"{name}");
        else if (type == Packed) pim.Info($"Unknown ({subtype})");
        else pim.Info($"Unknown");
    }

    /// <summary>Reserved in most messages, section 4.9; RFC 5015, RFC 8364 and RFC 9465 gave its bits to some.</summary>
    static void TakeSecondOctet(ref Layer pim, uint type)
    {
        switch (type)
        {
            case Election: pim.TakeParts(ElectionSubtype, ElectionReserved); return;
            case Packed: pim.TakeParts(PackedSubtype, PackedFlags); return;
            case RegisterStop: pim.Place(PackedStop, pim.Position); break;
            case SourceFlooding: pim.Place(NoForward, pim.Position); break;
        }
        pim.Take(Reserved, 1);
    }

    static void JudgeChecksum(ref Layer pim, uint type, uint version)
    {
        if (pim.Failed) return;
        PacketDissector packet = pim.Packet;
        int length = type == Register ? RegisterChecked : pim.Length;
        if (version != 2 || packet.IsFragment || pim.Captured < length)
        {
            pim.Note(PimFields.ChecksumStatus, Protocols.ChecksumStatus.Unverified, ChecksumAt);
            return;
        }
        if (!MessageChecksum.IsWanted(ref pim, PimFields.ChecksumStatus, WrongChecksum)) return;
        ulong sum = packet.Source.Family == NetworkAddress.FamilyIPv6
            ? InternetChecksum.PseudoHeader(packet.Source, packet.Destination, (uint)length, Number) : 0;
        MessageChecksum.Judge(ref pim, PimFields.ChecksumStatus, WrongChecksum, ChecksumAt, InternetChecksum.Add(sum, pim.Bytes[..length]));
    }

    /// <summary>Octets without meaning, which a detail tree shows behind everything else.</summary>
    internal static void TakeReserved(ref Layer pim, int length)
    {
        int outer = pim.Parent;
        pim.Parent = pim.ItemIndex;
        pim.Take(Reserved, length);
        pim.Parent = outer;
    }

    /// <summary>A datagram on its way to the group's rendezvous point: the columns go on to speak of the message that carries it.</summary>
    internal static void TakeDatagram(ref Layer pim)
    {
        pim.Packet.KeepsColumns = true;
        uint version = (uint)pim.Place(InnerVersion, pim.Position);
        if (pim.Failed) return;
        Protocol? inner = version switch
        {
            4 => PayloadTables.EtherType.Find(0x0800),
            6 => PayloadTables.EtherType.Find(0x86DD),
            _ => null,
        };
        if (version == 0) TakeDummy(ref pim);
        else if (inner is not null) pim.Call(inner);
        if (!pim.Failed) pim.Packet.KeepsColumns = false;
    }

    /// <summary>What stands in a Null-Register instead of a datagram: an IP header of which only the addresses count.</summary>
    static void TakeDummy(ref Layer pim)
    {
        int at = pim.Position, size = pim.Packet.Source.Family == NetworkAddress.FamilyIPv6 ? 16 : 4;
        pim.Note(DummyHeader, 0, at, pim.Remaining, ItemFlags.None);
        pim.Append(DummyHeader, $"{(size == 4 ? "IPv4" : "IPv6")}");
        pim.Position = at + (size == 4 ? 12 : 8);
        pim.Take(Source.Of(size));
        pim.Take(Group.Of(size));
    }
}
