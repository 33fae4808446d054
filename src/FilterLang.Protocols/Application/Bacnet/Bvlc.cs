namespace FilterLang.Protocols;

/// <summary>BACnet virtual links over UDP, ANSI/ASHRAE 135 annexes J (IPv4) and U (IPv6).</summary>
public static class Bvlc
{
    const ushort Port = 47808;

    const uint OverIPv4 = 0x81, OverIPv6 = 0x82;

    const int RecordLength = 10;

    public static readonly Protocol Protocol = Protocol.Of("bvlc", "BACnet Virtual Link Control", Dissect, "BVLC");

    public static readonly Field
        Type           = Protocol.UInt8 ("bvlc.type", "Type", display: Hex, names: new(() => [(0x81, "BACnet/IP (Annex J)"), (0x82, "BACnet/IPV6 (Annex U)")])),
        Function       = Protocol.UInt8 ("bvlc.function", "Function", display: Hex, names: BacnetNames.Function),
        FunctionIpv6   = Protocol.UInt8 ("bvlc.function_ipv6", "Function", display: Hex, names: BacnetNames.FunctionIpv6),
        Length         = Protocol.UInt16("bvlc.length", "BVLC-Length"),
        VirtualSource  = Protocol.UInt24("bvlc.virtual_source", "BVLC-Virtual-Source", display: DecHex),
        VirtualDest    = Protocol.UInt24("bvlc.virtual_dest", "BVLC-Virtual-Destination", display: DecHex),
        Result         = Protocol.UInt16("bvlc.result", "Result", display: Hex, names: BacnetNames.Result),
        BdtIp          = Protocol.IPv4  ("bvlc.bdt_ip", "IP"),
        BdtPort        = Protocol.UInt16("bvlc.bdt_port", "Port"),
        BdtMask        = Protocol.Bytes ("bvlc.bdt_mask", "Mask"),
        RegTtl         = Protocol.UInt16("bvlc.reg_ttl", "TTL"),
        FdtIp          = Protocol.IPv4  ("bvlc.fdt_ip", "IP"),
        FdtIpv6        = Protocol.IPv6  ("bvlc.fdt_ipv6", "IP"),
        FdtPort        = Protocol.UInt16("bvlc.fdt_port", "Port"),
        FdtTtl         = Protocol.UInt16("bvlc.fdt_ttl", "TTL"),
        FdtTimeout     = Protocol.UInt16("bvlc.fdt_timeout", "Timeout"),
        FwdIp          = Protocol.IPv4  ("bvlc.fwd_ip", "IP"),
        FwdPort        = Protocol.UInt16("bvlc.fwd_port", "Port"),
        OrigSourceAddr = Protocol.IPv6  ("bvlc.orig_source_addr", "IP"),
        OrigSourcePort = Protocol.UInt16("bvlc.orig_source_port", "Port");

    static Bvlc() => Protocol.CarriedBy(PayloadTables.UdpPort, Port).Dispatches(Bacnet.Carried).Selects();

    static void Dissect(ref Layer bvlc)
    {
        if (bvlc.Captured == 0 || bvlc.Bytes[0] is not ((byte)OverIPv4 or (byte)OverIPv6))
        {
            bvlc.Decline();
            return;
        }
        bvlc.Summary(Protocol.ShortName);
        bvlc.Info($"{Protocol.Label}");
        bvlc.Open(Math.Max(4, (int)(bvlc.Captured >= 4 ? bvlc.U16(2) : bvlc.Length)));
        bool isIPv6 = bvlc.Take(Type) == OverIPv6;
        uint function = (uint)bvlc.Take(isIPv6 ? FunctionIpv6 : Function);
        int length = bvlc.U16(bvlc.Position);
        if (bvlc.Failed) return;
        // As in Wireshark, which tells the length of what is its own.
        bvlc.Note(Length, (ulong)HeaderLength(isIPv6, function, length), bvlc.Position, 2, ItemFlags.None);
        bvlc.Position += 2;
        bool carries = isIPv6 ? TakeIPv6(ref bvlc, function) : TakeIPv4(ref bvlc, function, length);
        if (bvlc.Failed) return;
        bvlc.Cover(carries ? bvlc.Position : length);
        if (carries) bvlc.Continue(Bacnet.Carried, 0);
        else if (length < bvlc.Length)
        {
            bvlc.Position = Math.Max(bvlc.Position, length);
            bvlc.Continue(null);
        }
    }

    static int HeaderLength(bool isIPv6, uint function, int length) => (isIPv6, function) switch
    {
        (false, 9 or 10 or 11 or 12) => 4, (false, 4) => 10, (true, 1) => 10, (true, 2 or 12) => 7, (true, 8) => 25, _ => length,
    };

    // Annex J.2. True where a message of the network layer follows.
    static bool TakeIPv4(ref Layer bvlc, uint function, int length)
    {
        switch (function)
        {
            case 0: bvlc.Take(Result); break;
            case 1 or 3:
                while (bvlc.Position + RecordLength <= length && bvlc.More)
                {
                    bvlc.Take(BdtIp);
                    bvlc.Take(BdtPort);
                    bvlc.Take(BdtMask, 4);
                }
                break;
            case 4:
                bvlc.Take(FwdIp);
                bvlc.Take(FwdPort);
                return true;
            case 5: bvlc.Take(RegTtl); break;
            case 7:
                while (bvlc.Position + RecordLength <= length && bvlc.More)
                {
                    TakeForeign(ref bvlc);
                    bvlc.Take(FdtTtl);
                    bvlc.Take(FdtTimeout);
                }
                break;
            case 8: TakeForeign(ref bvlc); break;
            case 9 or 10 or 11: return true;
        }
        return false;
    }

    static void TakeForeign(ref Layer bvlc)
    {
        bvlc.Take(FdtIp);
        bvlc.Take(FdtPort);
    }

    // Annex U.2.
    static bool TakeIPv6(ref Layer bvlc, uint function)
    {
        bvlc.Take(VirtualSource);
        switch (function)
        {
            case 0: bvlc.Take(Result); break;
            case 1:
                bvlc.Take(VirtualDest);
                return true;
            case 2 or 12: return true;
            case 3 or 5 or 7: bvlc.Take(VirtualDest); break;
            case 4:
                bvlc.Take(VirtualDest);
                TakeOrigin(ref bvlc);
                break;
            case 8:
                TakeOrigin(ref bvlc);
                return true;
            case 9: bvlc.Take(RegTtl); break;
            case 10:
                bvlc.Take(FdtIpv6);
                bvlc.Take(FdtPort);
                break;
        }
        return false;
    }

    static void TakeOrigin(ref Layer bvlc)
    {
        bvlc.Take(OrigSourceAddr);
        bvlc.Take(OrigSourcePort);
    }
}
