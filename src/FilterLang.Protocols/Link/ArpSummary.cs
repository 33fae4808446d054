using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>The summary line of an ARP packet.</summary>
static class ArpSummary
{
    const uint IPv4Type = 0x0800;

    // RFC 2022 section 4.3.
    static readonly string[] s_mars =
    [
        "MARS request", "MARS multi", "MARS mserv", "MARS join", "MARS leave", "MARS nak", "MARS unserv", "MARS sjoin", "MARS sleave",
        "MARS grouplist request", "MARS grouplist reply", "MARS redirect map",
    ];

    public static void Add(ref Layer arp, in ArpAddresses addresses, uint conflict)
    {
        if (arp.Packet.Columns is not { } columns) return;
        Utf8Sink info = columns.Info;
        bool ip = arp.U16(2) == IPv4Type;
        switch (addresses.Operation)
        {
            case ArpOperations.Request when addresses.IsAnnouncement:
                info.Add("ARP Announcement for "u8);
                AddProtocol(info, addresses.TargetProtocol, ip);
                break;
            case ArpOperations.Request when addresses.IsGratuitous:
                info.Add("Gratuitous ARP for "u8);
                AddProtocol(info, addresses.TargetProtocol, ip);
                info.Add(" (Request)"u8);
                break;
            case ArpOperations.Request:
                info.Add("Who has "u8);
                AddProtocol(info, addresses.TargetProtocol, ip);
                info.Add("? "u8);
                if (addresses.IsProbe)
                {
                    info.Add("(ARP Probe)"u8);
                    break;
                }
                info.Add("Tell "u8);
                AddProtocol(info, addresses.SenderProtocol, ip);
                break;
            case ArpOperations.Reply when addresses.IsGratuitous:
                info.Add("Gratuitous ARP for "u8);
                AddProtocol(info, addresses.SenderProtocol, ip);
                info.Add(" (Reply)"u8);
                break;
            case ArpOperations.Reply:
                AddProtocol(info, addresses.SenderProtocol, ip);
                info.Add(" is at "u8);
                AddHardware(info, addresses.SenderHardware);
                break;
            case ArpOperations.ReverseRequest or ArpOperations.DynamicReverseRequest or ArpOperations.InverseRequest:
                info.Add("Who is "u8);
                AddHardware(info, addresses.TargetHardware);
                info.Add("? Tell "u8);
                AddHardware(info, addresses.SenderHardware);
                break;
            case ArpOperations.ReverseReply or ArpOperations.DynamicReverseReply:
                AddHardware(info, addresses.TargetHardware);
                info.Add(" is at "u8);
                AddProtocol(info, addresses.TargetProtocol, ip);
                break;
            case ArpOperations.InverseReply:
                AddHardware(info, addresses.SenderHardware);
                info.Add(" is at "u8);
                AddProtocol(info, addresses.SenderProtocol, ip);
                break;
            case ArpOperations.DynamicReverseError:
                info.Add("DRARP Error"u8);
                break;
            case ArpOperations.Nak:
                info.Add("ARP NAK"u8);
                break;
            case >= ArpOperations.FirstMars and <= ArpOperations.LastMars:
                info.Add(s_mars[addresses.Operation - ArpOperations.FirstMars]);
                info.Add(" from "u8);
                AddHardware(info, addresses.SenderHardware);
                info.Add(" at "u8);
                AddProtocol(info, addresses.SenderProtocol, ip);
                break;
            case 0 or ushort.MaxValue:
                arp.Info($"Reserved opcode {addresses.Operation}");
                break;
            default:
                arp.Info($"Unknown ARP opcode 0x{addresses.Operation:x4}");
                break;
        }
        if (conflict != 0)
            arp.Info($" (duplicate use of {conflict >> 24}.{conflict >> 16 & 255}.{conflict >> 8 & 255}.{conflict & 255} detected!)");
    }

    /// <summary>The summary line over ATM.</summary>
    public static void AddAtm(ref Layer arp, uint operation, AtmArpAddresses addresses)
    {
        if (arp.Packet.Columns is not { } columns) return;
        Utf8Sink info = columns.Info;
        info.Clear();
        switch (operation)
        {
            case ArpOperations.Request:
                info.Add("Who has "u8);
                AddProtocol(info, addresses.TargetProtocol, addresses.Ip);
                info.Add("? Tell "u8);
                AddProtocol(info, addresses.SenderProtocol, addresses.Ip);
                break;
            case ArpOperations.Reply:
                AddProtocol(info, addresses.SenderProtocol, addresses.Ip);
                info.Add(" is at "u8);
                AddNumber(info, addresses.Sender, addresses.SenderPart, addresses.SenderIsText);
                break;
            case ArpOperations.InverseReply:
                AddNumber(info, addresses.Sender, addresses.SenderPart, addresses.SenderIsText);
                info.Add(" is at "u8);
                AddProtocol(info, addresses.SenderProtocol, addresses.Ip);
                break;
            case ArpOperations.InverseRequest:
                info.Add("Who is "u8);
                AddNumber(info, addresses.Target, addresses.TargetPart, addresses.TargetIsText);
                info.Add("? Tell "u8);
                AddNumber(info, addresses.Sender, addresses.SenderPart, addresses.SenderIsText);
                break;
            case ArpOperations.Nak:
                info.Add("I don't know where "u8);
                AddProtocol(info, addresses.SenderProtocol, addresses.Ip);
                info.Add(" is"u8);
                break;
            case >= ArpOperations.FirstMars and <= ArpOperations.LastMars:
                info.Add(s_mars[operation - ArpOperations.FirstMars]);
                info.Add(" from "u8);
                AddNumber(info, addresses.Sender, addresses.SenderPart, addresses.SenderIsText);
                info.Add(" at "u8);
                AddProtocol(info, addresses.SenderProtocol, addresses.Ip);
                break;
            default:
                arp.Info($"Unknown ATMARP opcode 0x{operation:x4}");
                break;
        }
    }

    static void AddNumber(Utf8Sink info, ReadOnlySpan<byte> number, ReadOnlySpan<byte> part, bool isText)
    {
        if (number.IsEmpty) info.Add("<No address>"u8);
        else if (isText) info.Add(number);
        else info.AddHex(number);
        if (part.IsEmpty) return;
        info.Add(","u8);
        info.AddHex(part);
    }

    static void AddProtocol(Utf8Sink info, ReadOnlySpan<byte> address, bool ip)
    {
        if (address.IsEmpty) info.Add("<No address>"u8);
        else if (ip && address.Length == 4) info.AddIPv4(BinaryPrimitives.ReadUInt32BigEndian(address));
        else info.AddHex(address);
    }

    static void AddHardware(Utf8Sink info, ReadOnlySpan<byte> address)
    {
        if (address.IsEmpty) info.Add("<No address>"u8);
        else info.AddHex(address, (byte)':');
    }
}
