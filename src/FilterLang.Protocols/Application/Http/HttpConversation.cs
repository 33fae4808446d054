using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one HTTP connection.</summary>
sealed class HttpConversation : IReusableState
{
    /// <summary>Frame and time of the last request, and the frame of its response; 0 where there was none yet.</summary>
    public uint RequestFrame { get; private set; }

    public uint ResponseFrame { get; private set; }

    /// <summary>Tells the last request from others of its frame.</summary>
    public uint RequestKey { get; private set; }

    public long RequestTime { get; private set; }

    /// <summary>There was a message.</summary>
    public bool HasSpoken { get; set; }

    /// <summary>The last request was HEAD, or CONNECT: its response has no body.</summary>
    public bool IsHead { get; private set; }

    public bool IsConnect { get; private set; }

    /// <summary>The response at hand is that of the last request.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Target and host of the last request.</summary>
    public KeptText Uri { get; } = new();

    public KeptText Host { get; } = new();

    /// <summary>The last request named a host, be it an empty one, and asked for a part of its target (RFC 9110 section 14.2).</summary>
    public bool HasHost { get; private set; }

    public bool HasRange { get; private set; }

    /// <summary>From this frame on (from that offset on in the frame itself) the connection speaks something else.</summary>
    public uint SwitchFrame { get; private set; }

    public int SwitchOffset { get; private set; }

    /// <summary>What it speaks then; null for a tunnel to the target of a CONNECT.</summary>
    public Protocol? SwitchProtocol { get; private set; }

    /// <summary>Where the tunnel leads.</summary>
    public KeptText Target { get; } = new();

    /// <summary>What the tunnel holds is read at the moment, be it HTTP as well.</summary>
    public bool IsWithin { get; set; }

    /// <summary>What recognised its own data in the tunnel.</summary>
    public Protocol? Tunnelled { get; set; }

    /// <summary>What the two ends of a WebSocket agreed on: extensions, and what its messages hold (RFC 6455 section 4.2.2).</summary>
    public KeptText SocketExtensions { get; } = new();

    public KeptText SocketProtocol { get; } = new();

    /// <summary>The side that answered with the switch.</summary>
    public int ServerSide { get; private set; }

    public void Reset()
    {
        (RequestFrame, ResponseFrame, RequestTime, SwitchFrame, SwitchOffset, SwitchProtocol, Tunnelled) = (0, 0, 0, 0, 0, null, null);
        HasSpoken = IsHead = IsConnect = IsAnswered = HasHost = HasRange = false;
        Uri.Set(default);
        Host.Set(default);
    }

    /// <summary>A request: what its response will refer to.</summary>
    public void TakeRequest(in Layer http, in HttpMessage message)
    {
        (RequestFrame, RequestTime, ResponseFrame) = ((uint)http.Packet.Number, http.Packet.Time, 0);
        RequestKey = http.Packet.Conversation.Number << 16 ^ (uint)message.Start;
        IsHead = message.Method.In(http).SequenceEqual("HEAD"u8);
        IsConnect = message.Method.In(http).SequenceEqual("CONNECT"u8);
        IsAnswered = false;
        Uri.Set(message.Uri.In(http));
        Host.Set(message.Host.In(http).TrimBlanks());
        (HasHost, HasRange) = (message.Host.IsThere, message.HasRange);
    }

    /// <summary>A response in this frame; true where a request waits for it, which goes on behind an interim one (RFC 9110 section 15.2).</summary>
    public bool TakeResponse(uint frame, bool isInterim)
    {
        IsAnswered = RequestFrame != 0 && ResponseFrame == 0;
        if (IsAnswered && !isInterim) ResponseFrame = frame;
        return IsAnswered;
    }

    /// <summary>Everything behind an offset of a frame is of another protocol.</summary>
    public void Switch(Protocol? protocol, uint frame, int offset, int side) =>
        (SwitchProtocol, SwitchFrame, SwitchOffset, ServerSide) = (protocol, frame, offset, side);
}
