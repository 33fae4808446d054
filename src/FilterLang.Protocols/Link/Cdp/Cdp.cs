using static FilterLang.Protocols.CdpFields;

namespace FilterLang.Protocols;

/// <summary>The Cisco Discovery Protocol: what a device tells its neighbours of itself, as numbered parts.</summary>
public static class Cdp
{
    const int ChecksumAt = 2, PartHead = 4;

    public static readonly Protocol Protocol = Protocol.Of("cdp", "Cisco Discovery Protocol", Dissect, "CDP");

    static readonly ExpertField
        WrongChecksum = Protocol.Expert("cdp.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static readonly Field s_part = Protocol.Heading("TLV");

    static Cdp()
    {
        _ = CdpFields.Version;
        Protocol.CarriedBy(PayloadTables.CiscoHdlc, 0x2000).CarriedBy(PayloadTables.GreProtocol, 0x2000).CarriedBy(PayloadTables.PppProtocol, 0x0207)
            .CarriedBy(Snap.Cisco, 0x2000);
    }

    static void Dissect(ref Layer cdp)
    {
        cdp.Summary("CDP");
        cdp.Take(CdpFields.Version);
        cdp.Take(LifeTime);
        cdp.Take(CdpFields.Checksum);
        JudgeChecksum(ref cdp);
        while (cdp.More && TakePart(ref cdp))
        {
        }
        cdp.Continue(null);
    }

    static void JudgeChecksum(ref Layer cdp)
    {
        if (cdp.Failed) return;
        if (cdp.Captured < cdp.Length) cdp.Note(CdpFields.ChecksumStatus, Protocols.ChecksumStatus.Unverified, ChecksumAt);
        else if (MessageChecksum.IsWanted(ref cdp, CdpFields.ChecksumStatus, WrongChecksum))
            MessageChecksum.Judge(ref cdp, CdpFields.ChecksumStatus, WrongChecksum, ChecksumAt, Sum(cdp.Bytes));
    }

    /// <summary>
    /// The sum of RFC 1071, save that an odd last octet is the lower half of its word, and taken for a signed one: if it is negative, its sign
    /// fills the upper half and the lower one is one less.
    /// </summary>
    static ulong Sum(ReadOnlySpan<byte> octets)
    {
        if (octets.Length % 2 == 0) return InternetChecksum.Add(0, octets);
        byte last = octets[^1];
        return InternetChecksum.Add(0, octets[..^1]) + ((last & 0x80) == 0 ? last : 0xFF00u + last - 1);
    }

    /// <summary>False where the length of a part is shorter than its head.</summary>
    static bool TakePart(ref Layer cdp)
    {
        int at = cdp.Position, type = cdp.U16(at), length = cdp.U16(at + 2);
        if (cdp.Failed) return false;
        bool isValid = length >= PartHead;
        if (isValid && !cdp.Need(at, length)) return false;
        GroupScope part = cdp.Begin(s_part, at, Math.Max(length, PartHead));
        if (!isValid) cdp.Label(part.Item, $"TLV with invalid length {length} (< {PartHead})");
        else cdp.Label(part.Item, $"{CdpNames.Type.Find((uint)type) ?? "Unknown"}");
        cdp.Take(CdpFields.Type);
        cdp.Take(Length);
        if (isValid) CdpParts.Take(ref cdp, type, length - PartHead);
        cdp.End(part);
        if (!cdp.Failed) cdp.Position = at + Math.Max(length, PartHead);
        return isValid && !cdp.Failed;
    }
}
