using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What both sides agreed on: the number in the version's name (43 of Q043; 0 as long as nobody named one), and who is the server.</summary>
sealed class GquicConversation : IReusableState
{
    public int Version { get; set; }

    public ushort ServerPort { get; private set; }

    public bool IsBegun => ServerPort != 0;

    public void Begin(ushort port) => ServerPort = port;

    public void Reset() => (Version, ServerPort) = (0, 0);
}
