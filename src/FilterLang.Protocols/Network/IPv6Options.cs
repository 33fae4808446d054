namespace FilterLang.Protocols;

/// <summary>The options of Hop-by-Hop and Destination Options headers, RFC 8200 section 4.2.</summary>
static class IPv6Options
{
    static readonly Protocol P = IPv6.Protocol;

    static readonly Field
        Option      = P.Label ("ipv6.opt", "IPv6 Option"),
        Type        = P.UInt8 ("ipv6.opt.type", "Type", display: Hex, names: IPv6Names.Options),
        Action      = P.UInt8 ("ipv6.opt.type.action", "Action", mask: 0xC0, names: IPv6Names.Actions),
        MayChange   = P.Boolean("ipv6.opt.type.change", "May Change", mask: 0x20, names: ValueNames.YesNo),
        LowBits     = P.UInt8 ("ipv6.opt.type.rest", "Low-Order Bits", display: Hex, mask: 0x1F),
        Length      = P.UInt8 ("ipv6.opt.length", "Length"),
        Pad1        = P.Label ("ipv6.opt.pad1", "Pad1"),
        PadN        = P.Bytes ("ipv6.opt.padn", "PadN"),
        RouterAlert = P.UInt16("ipv6.opt.router_alert", "Router Alert", names: IPv6Names.RouterAlerts),
        Jumbo       = P.UInt32("ipv6.opt.jumbo", "Payload Length"),
        HomeAddress = P.IPv6  ("ipv6.opt.mipv6.home_address", "MIPv6 Home Address"),
        Experimental = P.Bytes("ipv6.opt.experimental", "Experimental Option"),
        Unknown     = P.Bytes ("ipv6.opt.unknown", "Unknown Option Payload");

    static readonly ExpertField
        InvalidLength = P.Expert("ipv6.opt.invalid_len", Severity.Error, ExpertGroup.Malformed, "Invalid IPv6 option length"),
        UnknownData   = P.Expert("ipv6.opt.unknown_data.expert", Severity.Note, ExpertGroup.Undecoded, "Unknown Data (not interpreted)");

    // Explicit, so that the first call of Announce makes the rows.
    static IPv6Options()
    {
    }

    /// <summary>Makes sure that these rows belong to IPv6's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>Walks the options between two offsets of an extension header.</summary>
    public static void Dissect(ref Layer header, int at, int end)
    {
        while (at < end && !header.Failed)
        {
            byte type = header.U8(at);
            int length = type == 0 ? 0 : header.U8(at + 1);
            if (header.Failed) return;
            GroupScope option = header.Begin(Option, at, type == 0 ? 1 : 2 + length);
            header.Place(Type, at);
            if (type == 0)
            {
                header.Note(Pad1, 0, at, 1, ItemFlags.None);
                header.End(option);
                at++;
                continue;
            }
            header.Place(Action, at);
            header.Place(MayChange, at);
            header.Place(LowBits, at);
            header.Place(Length, at + 1);
            if (at + 2 + length > end)
            {
                header.Remark(InvalidLength);
                header.End(option);
                return;
            }
            Value(ref header, type, at + 2, length);
            header.End(option);
            at += 2 + length;
        }
    }

    static void Value(ref Layer header, byte type, int at, int length)
    {
        switch (type)
        {
            case 1:
                if (length > 0) header.Place(PadN, at, length);
                break;
            case 0x05 when length == 2:
                header.Place(RouterAlert, at);
                break;
            case 0xC2 when length == 4:
                header.Place(Jumbo, at);
                break;
            case 0xC9 when length == 16:
                header.Place(HomeAddress, at, 16);
                break;
            case 0x05 or 0xC2 or 0xC9:
                header.Remark(InvalidLength);
                break;
            case 0x1E or 0x3E or 0x5E or 0x7E or 0x9E or 0xBE or 0xDE or 0xFE:
                if (length > 0) header.Place(Experimental, at, length);
                break;
            default:
                if (length > 0) header.Place(Unknown, at, length);
                header.Remark(UnknownData);
                break;
        }
    }
}
