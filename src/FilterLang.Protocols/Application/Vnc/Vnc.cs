using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>The remote framebuffer protocol (VNC), RFC 6143 section 7.</summary>
public static class Vnc
{
    public static readonly Protocol Protocol = Protocol.Of("vnc", "Virtual Network Computing", Dissect, "VNC");

    static Vnc()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 5500, 5501, 5900, 5901);
        PayloadTables.TcpPort.AddHeuristic(Protocol);
        _ = (VncStartup.Width, VncClient.Key, VncServer.RawPixelData);
    }

    static void Dissect(ref Layer vnc)
    {
        Conversation conversation = vnc.Packet.Conversation;
        VncConversation? talk = conversation.Known<VncConversation>(Protocol);
        if (talk is not { IsKnown: true })
        {
            if (!VncStartup.IsVersion(vnc.Bytes))
            {
                vnc.Decline();
                return;
            }
            talk = conversation.State<VncConversation>(Protocol);
            talk.Begin(vnc.Packet.SourcePort);
        }
        conversation.Bind(Protocol);
        vnc.Summary(Protocol.ShortName);
        if (talk.Phase != VncPhase.Normal) VncStartup.Take(ref vnc, talk);
        else if (vnc.Packet.DestinationPort == talk.ServerPort) VncClient.Take(ref vnc);
        else VncServer.Take(ref vnc, talk);
    }
}

/// <summary>What both ends are about to say.</summary>
enum VncPhase : byte
{
    ServerVersion, ClientVersion, Security, SecurityChoice, Challenge, Response, AppleChallenge, AppleResponse, Result, ClientInit, ServerInit, Normal,
}

/// <summary>What is remembered of a connection.</summary>
sealed class VncConversation : IReusableState
{
    public bool IsKnown { get; private set; }

    public VncPhase Phase { get; set; }

    public ushort ServerPort { get; private set; }

    /// <summary>Versions, as 3008 for 3.8.</summary>
    public int ServerVersion { get; set; }

    public int ClientVersion { get; set; }

    /// <summary>Octets of a key that was announced.</summary>
    public int KeyLength { get; set; }

    public int OctetsPerPixel { get; set; }

    public void Begin(ushort serverPort) => (IsKnown, Phase, ServerPort, OctetsPerPixel) = (true, VncPhase.ServerVersion, serverPort, 4);

    public void Reset() => IsKnown = false;
}
