using static FilterLang.Protocols.OspfFields;
using static FilterLang.Protocols.OspfOpaqueFields;

namespace FilterLang.Protocols;

/// <summary>What opaque advertisements (RFC 5250) hold: parts with a type, a length and padding to words.</summary>
static class OspfOpaque
{
    const uint Traffic = 1, Grace = 3, RouterInformation = 4, ExtendedPrefix = 7, ExtendedLink = 8;

    static readonly Field s_part = Ospf.Protocol.Heading("TLV");

    public static void Take(ref Layer ospf, uint kind)
    {
        switch (kind)
        {
            case Traffic: OspfTraffic.Take(ref ospf); break;
            case Grace:
                TakeGrace(ref ospf);
                break;
            case RouterInformation: TakeRouterInformation(ref ospf); break;
            case ExtendedPrefix: OspfExtended.TakePrefixes(ref ospf); break;
            case ExtendedLink: OspfExtended.TakeLinks(ref ospf); break;
            default: ospf.Remark(OspfAdvertisements.UnknownType, $"Unknown LSA Type {kind}", ospf.Position, ospf.Remaining); break;
        }
    }

    /// <summary>Moves behind a part that began at <paramref name="at"/>.</summary>
    internal static void Skip(ref Layer ospf, int at, int length)
    {
        if (!ospf.Failed) ospf.Position = Math.Min(ospf.Length, at + 4 + (length + 3 & ~3));
    }

    /// <summary>RFC 3623 section B. An unknown part ends the advertisement.</summary>
    public static void TakeGrace(ref Layer ospf)
    {
        while (ospf.More && ospf.U16(ospf.Position) is >= 1 and <= 3) TakeGracePart(ref ospf);
    }

    static void TakeGracePart(ref Layer ospf)
    {
        int at = ospf.Position, length = ospf.U16(at + 2);
        if (ospf.Failed) return;
        GroupScope part = ospf.Begin(OspfOpaqueFields.Grace, at, 4 + length + 3 & ~3);
        uint type = (uint)ospf.Take(TlvType);
        ospf.Take(TlvLength);
        switch (type)
        {
            case 1: ospf.Take(GracePeriod); break;
            case 2: ospf.Take(GraceReason); break;
            case 3: ospf.Take(GraceAddress); break;
        }
        int padding = -length & 3;
        if (type == 2 && padding > 0) ospf.Take(PadBytes, padding);
        ospf.End(part);
        Skip(ref ospf, at, length);
    }

    /// <summary>RFC 7770 section 2.3, and what RFC 5642 and RFC 8665 section 3 add.</summary>
    public static void TakeRouterInformation(ref Layer ospf)
    {
        while (ospf.More)
        {
            int at = ospf.Position, length = ospf.U16(at + 2);
            if (ospf.Failed) return;
            GroupScope part = ospf.Begin(s_part, at, 4 + length);
            uint type = (uint)ospf.Take(OpaqueTlvType);
            ospf.Label(part.Item, $"{OspfNames.OpaqueTlvType.Find(type) ?? "Unknown"}");
            ospf.Take(TlvLength);
            TakeInformation(ref ospf, type, length, at + 4 + length);
            ospf.End(part);
            Skip(ref ospf, at, length);
        }
    }

    static void TakeInformation(ref Layer ospf, uint type, int length, int end)
    {
        switch (type)
        {
            case 1: ospf.TakeBits(RouterCapabilities, RouterRestarts, RouterHelps, RouterStub, RouterTraffic, RouterOverLan, RouterExperiment, RouterIsHost); break;
            case 7:
                ospf.Text(Hostname, ospf.Position, length);
                break;
            case 8:
                while (ospf.More && ospf.Position < end) ospf.Take(Algorithm);
                break;
            case 9 or 14: TakeRange(ref ospf, end); break;
            case 12:
                while (ospf.More && ospf.Position < end)
                {
                    ospf.Take(DepthType);
                    ospf.Take(Depth);
                }
                break;
            case 15:
                ospf.Take(Preference);
                Ospf.TakeZero(ref ospf, 3);
                break;
            default:
                if (length > 0) ospf.Take(UnknownTlv, length);
                break;
        }
    }

    static void TakeRange(ref Layer ospf, int end)
    {
        ospf.Take(RangeSize);
        Ospf.TakeZero(ref ospf, 1);
        while (ospf.More && ospf.Position < end)
        {
            int at = ospf.Position, length = ospf.U16(at + 2);
            if (ospf.Failed) return;
            GroupScope part = ospf.Begin(s_part, at, 4 + length);
            uint type = (uint)ospf.Take(RangeType);
            ospf.Take(TlvLength);
            if (type == 1) TakeLabel(ref ospf, length);
            ospf.End(part);
            Skip(ref ospf, at, length);
        }
    }

    /// <summary>A label in the lower 20 bits of three octets, or an index in four: RFC 8665 section 2.1.</summary>
    internal static void TakeLabel(ref Layer ospf, int length)
    {
        int at = ospf.Position;
        if (length == 3) ospf.Note(Label, ospf.U24(at) & 0xF_FFFF, at, 3, ItemFlags.None);
        else ospf.Place(Label, at);
        if (ospf.Need(at, length)) ospf.Position += length;
    }
}
