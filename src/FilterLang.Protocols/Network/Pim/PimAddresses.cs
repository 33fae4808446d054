using static FilterLang.Protocols.PimFields;

namespace FilterLang.Protocols;

/// <summary>Encoded addresses, RFC 7761 section 4.9.1: the address heads what it is made of. An unknown family ends the message.</summary>
static class PimAddresses
{
    const byte FamilyIPv4 = 1, FamilyIPv6 = 2, WithAttributes = 1, ReceiverLocator = 6;

    /// <summary>How the flags S, W and R of a source are written behind it, section 4.9.1.</summary>
    static readonly string[] s_letters = ["", " (R)", " (W)", " (WR)", " (S)", " (SR)", " (SW)", " (SWR)"];

    /// <summary>Family, encoding type, address. False where the family is unknown.</summary>
    public static bool TakeUnicast(ref Layer pim, PimAddressRow row) => TakeUnicast(ref pim, row, out _, out _);

    public static bool TakeUnicast(ref Layer pim, PimAddressRow row, out GroupScope heading, out NetworkAddress address)
    {
        int size = Open(ref pim, row, before: 2, out heading, out address);
        if (size == 0) return false;
        pim.Take(Unicast.Of(size));
        pim.End(heading);
        return !pim.Failed;
    }

    /// <summary>Family, encoding type, flags, length of the mask, group. What belongs to the group may go on under <paramref name="heading"/>.</summary>
    public static bool TakeGroup(ref Layer pim, out GroupScope heading, int number = -1)
    {
        int size = Open(ref pim, Group, before: 4, out heading, out NetworkAddress address);
        if (size == 0) return false;
        pim.TakeBits(GroupFlags, GroupBidirectional, GroupReserved, GroupScoped);
        uint mask = (uint)pim.Take(MaskLength);
        if (number < 0) pim.Label(heading.Item, $"Group: {address}/{mask}");
        else pim.Label(heading.Item, $"Group {number}: {address}/{mask}");
        pim.Take(Group.Of(size));
        pim.End(heading);
        return !pim.Failed;
    }

    /// <summary>Family, encoding type, flags, length of the mask, source, and attributes if the encoding says so (RFC 5384).</summary>
    public static bool TakeSource(ref Layer pim, PimAddressRow row)
    {
        byte encoding = pim.U8(pim.Position + 1);
        int at = pim.Position, size = Open(ref pim, row, before: 4, out GroupScope heading, out NetworkAddress address);
        if (size == 0) return false;
        uint flags = (uint)pim.TakeBits(SourceFlags, SourceReserved, SourceSparse, SourceWildcard, SourceTree);
        pim.Append(SourceFlags, $"{((flags & 4) != 0 ? ", Sparse" : "")}{((flags & 2) != 0 ? ", WildCard" : "")}{((flags & 1) != 0 ? ", Rendezvous Point Tree" : "")}");
        uint mask = (uint)pim.Take(MaskLength);
        pim.Label(heading.Item, $"IP address: {address}/{mask}{s_letters[flags & 7]}");
        pim.Take(Source.Of(size));
        if (encoding == WithAttributes)
            while (pim.More && TakeAttribute(ref pim, row.Of(size), at + 4))
            {
            }
        pim.End(heading);
        return !pim.Failed;
    }

    /// <summary>Opens the heading over an address of which a few octets stand before; returns the address' length in octets, 0 where it has none.</summary>
    static int Open(ref Layer pim, PimAddressRow row, int before, out GroupScope heading, out NetworkAddress address)
    {
        heading = default;
        address = default;
        int at = pim.Position, size = pim.U8(at) switch { FamilyIPv4 => 4, FamilyIPv6 => 16, _ => 0 };
        if (size == 0 || pim.U8(at + 1) > WithAttributes || !pim.Need(at, before + size)) return 0;
        address = size == 4 ? NetworkAddress.IPv4(pim.U32(at + before)) : NetworkAddress.IPv6(pim.Slice(at + before, size));
        heading = BeginAddress(ref pim, row.Of(size), at, before + size, at + before);
        pim.Take(Family);
        pim.Take(Encoding);
        return size;
    }

    /// <summary>A heading with the value of an address that stands somewhere within.</summary>
    static GroupScope BeginAddress(ref Layer pim, Field field, int at, int length, int addressAt)
    {
        GroupScope heading = pim.Begin(field, at, length);
        if (heading.Item >= 0)
            pim.Packet.Items[heading.Item].Value = field.Type == FieldType.IPv4 ? pim.U32(addressAt) : Item.Run(pim.Start + addressAt, 16);
        return heading;
    }

    /// <summary>One attribute of a source, RFC 5384 section 3.1. False after the last one.</summary>
    static bool TakeAttribute(ref Layer pim, Field source, int sourceAt)
    {
        int at = pim.Position, length = pim.U8(at + 1);
        uint flags = pim.U8(at), type = flags & 0x3F;
        if (!pim.Need(at, 2)) return false;
        GroupScope attribute = pim.Begin(PimFields.Attribute, at, 2 + length);
        string name = PimNames.AttributeType.Find(type) ?? "Unknown";
        pim.Append(attribute.Item, $": {name}");
        pim.TakeBits(AttributeFlags, AttributeForward, AttributeEnd, AttributeType);
        pim.Append(AttributeFlags, $"{((flags & 0x80) != 0 ? ", Forward" : "")}{((flags & 0x40) != 0 ? ", End of Attributes" : "")}, Attribute Type: {name}");
        pim.Take(AttributeLength);
        if (type == ReceiverLocator) TakeLocator(ref pim, source, sourceAt, length);
        else if (length > 0) pim.Take(AttributeValue, length);
        pim.End(attribute);
        if (!pim.Failed) pim.Position = at + 2 + length;
        return !pim.Failed && (flags & 0x40) == 0;
    }

    /// <summary>RFC 8059 section 5. The reference repeats the source as its heading and shows four octets of either family.</summary>
    static void TakeLocator(ref Layer pim, Field source, int sourceAt, int length)
    {
        int at = pim.Position;
        if (pim.U8(at) is not (FamilyIPv4 or FamilyIPv6)) pim.Fail();
        if (!pim.Need(at, 5)) return;
        GroupScope heading = BeginAddress(ref pim, source, at, length, sourceAt);
        pim.Label(heading.Item, $"RLOC: {NetworkAddress.IPv4(pim.U32(at + 1))}");
        pim.Take(Family);
        pim.Take(Locator.IPv4);
        pim.End(heading);
    }
}
