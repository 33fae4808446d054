namespace FilterLang.Protocols;

/// <summary>The NetBIOS datagram service, RFC 1002 section 4.4.</summary>
public static class Nbdgm
{
    const ushort Port = 138;

    const uint DirectUnique = 16, Broadcast = 18, Error = 19, Query = 20, NegativeResponse = 22;

    public static readonly Protocol Protocol = Protocol.Of("nbdgm", "NetBIOS Datagram Service", Dissect, "NBDS");

    public static readonly Field
        Type            = Protocol.UInt8  ("nbdgm.type", "Message Type", names: NetBiosDatagramNames.Type),
        Flags           = Protocol.UInt8  ("nbdgm.flags", "Flags", display: Hex),
        Next            = Protocol.Boolean("nbdgm.next", "More fragments follow", mask: 0x1, names: ValueNames.YesNo),
        First           = Protocol.Boolean("nbdgm.first", "This is first fragment", mask: 0x2, names: ValueNames.YesNo),
        NodeType        = Protocol.UInt8  ("nbdgm.node_type", "Node Type", mask: 0xc, names: NetBiosDatagramNames.NodeType),
        DgramId         = Protocol.UInt16 ("nbdgm.dgram_id", "Datagram ID", display: Hex),
        SrcIp           = Protocol.IPv4   ("nbdgm.src.ip", "Source IP"),
        SrcPort         = Protocol.UInt16 ("nbdgm.src.port", "Source Port"),
        DgramLen        = Protocol.UInt16 ("nbdgm.dgram_len", "Datagram length"),
        PktOffset       = Protocol.UInt16 ("nbdgm.pkt_offset", "Packet offset"),
        ErrorCode       = Protocol.UInt8  ("nbdgm.error_code", "Error code", display: Hex, names: new(() => [(0x82, "Destination name not present"), (0x83, "Invalid source name format"), (0x84, "Invalid destination name format")])),
        SourceName      = Protocol.Text   ("nbdgm.source_name", "Source name"),
        DestinationName = Protocol.Text   ("nbdgm.destination_name", "Destination name");

    static Nbdgm() => Protocol.CarriedBy(PayloadTables.UdpPort, Port).Dispatches(Nbss.Messages);

    static void Dissect(ref Layer nbdgm)
    {
        nbdgm.Summary(Protocol.ShortName);
        nbdgm.Open();
        uint type = (uint)nbdgm.Take(Type);
        if (nbdgm.Failed) return;
        nbdgm.Info($"{Type.Names!.Find(type) ?? "Unknown message type"}");
        nbdgm.TakeBits(Flags, Next, First, NodeType);
        nbdgm.Take(DgramId);
        nbdgm.Take(SrcIp);
        nbdgm.Take(SrcPort);
        switch (type)
        {
            case >= DirectUnique and <= Broadcast:
                nbdgm.Take(DgramLen);
                nbdgm.Take(PktOffset);
                Nbss.TakeName(ref nbdgm, SourceName, isDescribed: false);
                Nbss.TakeName(ref nbdgm, DestinationName, isDescribed: false);
                if (nbdgm.Failed || nbdgm.Remaining == 0) return;
                nbdgm.Cover(nbdgm.Position);
                if (!nbdgm.CallHeuristics(Nbss.Messages)) nbdgm.Continue((Protocol?)null);
                break;
            case Error: nbdgm.Take(ErrorCode); break;
            case >= Query and <= NegativeResponse: Nbss.TakeName(ref nbdgm, DestinationName, isDescribed: false); break;
        }
    }
}
