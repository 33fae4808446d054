namespace FilterLang.Protocols;

/// <summary>Cisco's serial line address resolution, by which both ends of a line of Cisco HDLC learn addresses and see that it is alive.</summary>
public static class SerialLineAddress
{
    const ulong Request = 0, Reply = 1, KeepAlive = 2;
    const ushort Reliable = 0xFFFF;

    public static readonly Protocol Protocol = Protocol.Of("slarp", "Cisco SLARP", Dissect, "SLARP");

    public static readonly Field
        Type        = Protocol.UInt32("slarp.ptype",        "Packet type", names: new ValueNames(() => [(0, "Request"), (1, "Reply"), (2, "Line keepalive")])),
        Address     = Protocol.IPv4  ("slarp.address",      "Address"),
        NetMask     = Protocol.IPv4  ("slarp.netmask",      "Netmask"),
        Outgoing    = Protocol.UInt32("slarp.mysequence",   "Outgoing sequence number"),
        Returned    = Protocol.UInt32("slarp.yoursequence", "Returned sequence number"),
        Reliability = Protocol.UInt16("slarp.reliability",  "Reliability", display: Hex);

    static readonly ExpertField Unreliable =
        Protocol.Expert("slarp.reliability.invalid", Severity.Warning, ExpertGroup.Protocol, "Reliability must be 0xFFFF");

    static SerialLineAddress() => Protocol.CarriedBy(PayloadTables.CiscoHdlc, 0x8035);

    static void Dissect(ref Layer slarp)
    {
        slarp.Summary("SLARP");
        slarp.Open();
        ulong type = slarp.Take(Type);
        switch (type)
        {
            case Request or Reply:
                if (slarp.Packet.Columns is { } columns && slarp.Need(4, 8))
                {
                    slarp.Info($"{(type == Request ? "Request" : "Reply")}, from ");
                    columns.Info.AddIPv4(slarp.U32(4));
                    slarp.Info($", mask ");
                    columns.Info.AddIPv4(slarp.U32(8));
                }
                slarp.Take(Address);
                slarp.Take(NetMask);
                break;
            case KeepAlive:
                slarp.Info($"Line keepalive, outgoing sequence {slarp.U32(4)}, returned sequence {slarp.U32(8)}");
                slarp.Take(Outgoing);
                slarp.Take(Returned);
                if (slarp.Failed) return;
                int at = slarp.Position;
                ulong reliability = slarp.Take(Reliability);
                if (reliability != Reliable) slarp.Remark(Unreliable, at, 2);
                break;
            default:
                if (slarp.Failed) return;
                slarp.Info($"Unknown packet type 0x{(uint)type:x8}");
                slarp.Continue(null);
                break;
        }
    }
}
