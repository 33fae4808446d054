using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The Dynamic Host Configuration Protocol, RFC 2131, and BOOTP, RFC 951, whose messages it keeps.</summary>
public static class Dhcp
{
    const uint MagicCookie = 0x6382_5363;
    const int OptionsAt = 240, NameAt = 44, FileAt = 108, CookieAt = 236;

    public static readonly Protocol Protocol = Protocol.Of("dhcp", "Dynamic Host Configuration Protocol", Dissect, "DHCP/BOOTP");

    public static readonly Field
        Bootp                 = Protocol.Boolean("dhcp.bootp",                   "Frame is BOOTP"),
        Type                  = Protocol.UInt8  ("dhcp.type",                    "Message type", names: new(() => [(1, "Boot Request"), (2, "Boot Reply")])),
        HwType                = Protocol.UInt8  ("dhcp.hw.type",                 "Hardware type", display: Hex, names: DhcpNames.HwType),
        HwLen                 = Protocol.UInt8  ("dhcp.hw.len",                  "Hardware address length"),
        Hops                  = Protocol.UInt8  ("dhcp.hops",                    "Hops"),
        Id                    = Protocol.UInt32 ("dhcp.id",                      "Transaction ID", display: Hex),
        Secs                  = Protocol.UInt16 ("dhcp.secs",                    "Seconds elapsed"),
        Flags                 = Protocol.UInt16 ("dhcp.flags",                   "Bootp flags", display: Hex),
        FlagsBc               = Protocol.Boolean("dhcp.flags.bc",                "Broadcast flag", mask: 0x8000, size: 2, names: ValueNames.Pair("Broadcast", "Unicast")),
        FlagsReserved         = Protocol.UInt16 ("dhcp.flags.reserved",          "Reserved flags", display: Hex, mask: 0x7FFF),
        IpClient              = Protocol.IPv4   ("dhcp.ip.client",               "Client IP address"),
        IpYour                = Protocol.IPv4   ("dhcp.ip.your",                 "Your (client) IP address"),
        IpServer              = Protocol.IPv4   ("dhcp.ip.server",               "Next server IP address"),
        IpRelay               = Protocol.IPv4   ("dhcp.ip.relay",                "Relay agent IP address"),
        HwAddr                = Protocol.Bytes  ("dhcp.hw.addr",                 "Client hardware address"),
        HwAddrPadding         = Protocol.Bytes  ("dhcp.hw.addr_padding",         "Client hardware address padding"),
        HwMacAddr             = Protocol.Ether  ("dhcp.hw.mac_addr",             "Client MAC address"),
        Server                = Protocol.Text   ("dhcp.server",                  "Server host name"),
        File                  = Protocol.Text   ("dhcp.file",                    "Boot file name"),
        Cookie                = Protocol.IPv4   ("dhcp.cookie",                  "Magic cookie"),
        VendorSpecificOptions = Protocol.Bytes  ("dhcp.vendor_specific_options", "Bootp vendor specific options"),
        ClientHardwareAddress = Protocol.Text   ("dhcp.client_hardware_address", "Client hardware address");

    static readonly ExpertField
        LittleSeconds   = Protocol.Expert("dhcp.secs_le", Severity.Note, ExpertGroup.Protocol, "Seconds elapsed appears to be encoded as little-endian"),
        EndMissing      = Protocol.Expert("dhcp.end_option_missing", Severity.Error, ExpertGroup.Protocol, "End option missing"),
        AddressMissing  = Protocol.Expert("dhcp.client_address_not_given", Severity.Note, ExpertGroup.Protocol, "Client address not given"),
        NameOverloaded  = Protocol.Expert("dhcp.server_name_overloaded_by_dhcp", Severity.Note, ExpertGroup.Protocol, "Server name option overloaded by DHCP"),
        FileOverloaded  = Protocol.Expert("dhcp.boot_filename_overloaded_by_dhcp", Severity.Note, ExpertGroup.Protocol, "Boot filename option overloaded by DHCP");

    static Dhcp()
    {
        RuntimeHelpers.RunClassConstructor(typeof(DhcpOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DhcpStructuredOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DhcpClientOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DhcpVendorOptions).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 67, 68, 4011);
    }

    static void Dissect(ref Layer dhcp)
    {
        dhcp.NestsPayload = true;
        DhcpMessage message = default;
        bool hasCookie = dhcp.Captured >= OptionsAt && dhcp.U32(CookieAt) == MagicCookie;
        if (hasCookie) message = DhcpOptions.Survey(dhcp.Bytes[OptionsAt..]);
        dhcp.Summary(message.Type != 0 ? "DHCP" : "BOOTP");
        TellMessage(ref dhcp, message);
        dhcp.Take(Type);
        if (message.Type != 0 && dhcp.WantsLabels) dhcp.Title($" ({DhcpOptions.OptionDhcp.Names!.Find(message.Type) ?? "Unknown"})");
        uint hardware = (uint)dhcp.Take(HwType);
        int length = (int)dhcp.Take(HwLen);
        dhcp.Take(Hops);
        dhcp.Take(Id);
        TakeSeconds(ref dhcp);
        dhcp.TakeBits(Flags, FlagsBc, FlagsReserved);
        if (dhcp.WantsLabels) dhcp.Append(Flags, $" ({((dhcp.U16(10) & 0x8000) != 0 ? "Broadcast" : "Unicast")})");
        dhcp.Take(IpClient);
        dhcp.Take(IpYour);
        dhcp.Take(IpServer);
        dhcp.Take(IpRelay);
        TakeHardware(ref dhcp, hardware, length);
        TakeName(ref dhcp, Server, NameAt, FileAt - NameAt, (message.Overload & 2) != 0 ? NameOverloaded : null);
        TakeName(ref dhcp, File, FileAt, CookieAt - FileAt, (message.Overload & 1) != 0 ? FileOverloaded : null);
        if (dhcp.Failed) return;
        dhcp.Position = CookieAt;
        if (!dhcp.More) return;
        if (dhcp.U32(CookieAt) != MagicCookie)
        {
            dhcp.Take(VendorSpecificOptions, Math.Min(64, dhcp.Remaining));
            return;
        }
        if (message.Type == 0) dhcp.Note(Bootp, 1);
        dhcp.Take(Cookie);
        dhcp.Label(Cookie, $"{Cookie.Label}: DHCP");
        if (!DhcpOptions.Take(ref dhcp, message, dhcp.Length)) dhcp.Remark(EndMissing);
        if (dhcp.Failed) return;
        if ((message.Overload & 1) != 0) DhcpOptions.TakeOverloaded(ref dhcp, message, FileAt, CookieAt);
        if ((message.Overload & 2) != 0) DhcpOptions.TakeOverloaded(ref dhcp, message, NameAt, FileAt);
    }

    static void TellMessage(ref Layer dhcp, DhcpMessage message)
    {
        byte type = dhcp.U8(0);
        if (dhcp.InfoSink is not { } sink || dhcp.Failed) return;
        if (message.Type != 0)
        {
            string name = DhcpOptions.OptionDhcp.Names!.Find(message.Type) ?? "Unknown Message Type";
            sink.Add("DHCP "u8);
            sink.Add(name);
            for (int width = name.Length; width < 8; width++) sink.Add((byte)' ');
            dhcp.Info($" - Transaction ID 0x{dhcp.U32(4):x1}");
            return;
        }
        sink.Add(type == 1 ? "Boot Request" : type == 2 ? "Boot Reply" : "Unknown BOOTP message type");
        if (type != 1 || dhcp.U8(2) != 6 || dhcp.Captured < 34) return;
        for (int i = 0; i < 2; i++)
        {
            sink.Add(i == 0 ? " from "u8 : " ("u8);
            sink.AddMac(dhcp.Slice(28, 6));
        }
        sink.Add((byte)')');
    }

    /// <summary>Some clients count in the order of their own machine.</summary>
    static void TakeSeconds(ref Layer dhcp)
    {
        ushort seconds = dhcp.U16(dhcp.Position);
        if (seconds > 0xFF && (seconds & 0xFF) == 0)
        {
            dhcp.Note(Secs, (ulong)seconds >> 8, dhcp.Position, 2, ItemFlags.None);
            dhcp.Remark(LittleSeconds, dhcp.Position, 2);
            if (!dhcp.Failed) dhcp.Position += 2;
        }
        else dhcp.Take(Secs);
    }

    static void TakeHardware(ref Layer dhcp, uint type, int length)
    {
        int at = dhcp.Position;
        if (length is > 0 and <= 16)
        {
            if (length == 6 && type is 1 or 6) dhcp.Place(HwMacAddr, at, 6);
            else
            {
                NoteAddress(ref dhcp, ClientHardwareAddress, at, length);
            }
            if (length < 16) dhcp.Place(HwAddrPadding, at + length, 16 - length);
        }
        else dhcp.Remark(AddressMissing, at, 16);
        if (!dhcp.Failed) dhcp.Position = NameAt;
    }

    /// <summary>Records octets as hexadecimal text.</summary>
    internal static void NoteAddress(ref Layer dhcp, Field field, int at, int length)
    {
        ReadOnlySpan<byte> octets = dhcp.Slice(at, length);
        if (dhcp.Failed || length > 128) return;
        Span<byte> text = stackalloc byte[256];
        for (int i = 0; i < length; i++)
            (text[2 * i], text[2 * i + 1]) = ("0123456789abcdef"u8[octets[i] >> 4], "0123456789abcdef"u8[octets[i] & 15]);
        dhcp.NoteText(field, text[..(2 * length)], at, length, ItemFlags.None);
    }

    static void TakeName(ref Layer dhcp, Field field, int at, int length, ExpertField? overloaded)
    {
        if (overloaded is not null)
        {
            dhcp.Remark(overloaded, at, length);
            return;
        }
        ReadOnlySpan<byte> octets = dhcp.Slice(at, length);
        if (dhcp.Failed) return;
        int end = octets.IndexOf((byte)0);
        if (end == 0) dhcp.NoteText(field, default, at, length, ItemFlags.None);
        else dhcp.Text(field, at, end < 0 ? length : end);
        if (end == 0) dhcp.Label(field, $"{field.Label} not given");
    }
}

/// <summary>What must be known of a message before its options are taken: its type, overloaded fields and vendor class.</summary>
/// <param name="Type">Option 53, 0 for BOOTP.</param>
/// <param name="Overload">Option 52: 1 the file name, 2 the server name, 3 both hold options.</param>
/// <param name="VendorAt">Where option 60's text starts in the options; 0 without it.</param>
/// <param name="VendorLength">How long it is.</param>
readonly record struct DhcpMessage(byte Type, byte Overload, int VendorAt, int VendorLength);
