namespace FilterLang.Protocols;

/// <summary>
/// OpenFlow between a switch and its controller: messages of every version begin with a version, a type, a length and a number. Its own
/// layer only finds the one of the version.
/// </summary>
public static class Openflow
{
    internal const int HeaderLength = 8;

    const ushort Port = 6653;

    public static readonly Protocol
        Protocol  = Protocol.Of("openflow", "OpenFlow", Dissect, "OpenFlow"),
        Heuristic = Protocol.Of("openflow", "OpenFlow", Guess, "OpenFlow");

    static Openflow()
    {
        // Frames that switches hand to their controllers: filters over headers alone follow no conversation to find them.
        Protocol[] versions = [OpenflowOne.Protocol, OpenflowLater.Version13, OpenflowLater.Version14, OpenflowLater.Version15];
        Protocol.CarriedBy(PayloadTables.TcpPort, Port).Borrows(versions).Unseals(PayloadTables.LinkType);
        Heuristic.Borrows([Protocol, .. versions]).Unseals(PayloadTables.LinkType);
        PayloadTables.TcpPort.AddHeuristic(Heuristic);
    }

    static void Guess(ref Layer openflow)
    {
        if (openflow.Packet.DestinationPort is not (6633 or 6634 or Port))
        {
            openflow.Decline();
            return;
        }
        openflow.Packet.Conversation.Bind(Protocol);
        Dissect(ref openflow);
    }

    static void Dissect(ref Layer openflow) => openflow.Pdus(HeaderLength, static (ref layer, at) => layer.U16(at + 2), TakeMessage);

    static void TakeMessage(ref Layer openflow)
    {
        openflow.OpenNothing();
        openflow.Summary(Protocol.ShortName);
        Protocol? version = (openflow.U8(0) & 0x7F) switch
        {
            1 => OpenflowOne.Protocol, 4 => OpenflowLater.Version13, 5 => OpenflowLater.Version14, 6 => OpenflowLater.Version15, _ => null,
        };
        if (version is not null) openflow.Call(version);
        else OpenflowOne.TakeUnknown(ref openflow);
    }
}
