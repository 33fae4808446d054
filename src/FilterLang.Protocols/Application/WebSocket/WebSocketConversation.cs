using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of a WebSocket: what its ends agreed on, and what was unpacked last.</summary>
sealed class WebSocketConversation : IReusableState
{
    /// <summary>Octets of a payload that are unmasked.</summary>
    public const int LongestUnmasked = 1 << 18;

    /// <summary>Octets that compressed messages may refer to, RFC 7692 section 7.2.</summary>
    public const int Window = 1 << 15;

    readonly byte[]?[] _windows = new byte[2][];
    readonly int[] _kept = new int[2];
    readonly bool[] _startsAnew = new bool[2], _isDamaged = new bool[2];
    readonly bool[] _isCompressedMessage = new bool[2];
    readonly uint[] _opcodes = new uint[2];
    bool _isKnown;
    int _side;

    /// <summary>Messages may be compressed (permessage-deflate).</summary>
    public bool IsCompressing { get; private set; }

    /// <summary>The frame at hand.</summary>
    public uint Opcode { get; private set; }

    public bool IsFinal { get; private set; }

    public bool IsCompressed { get; private set; }

    /// <summary>The opcode of the message that is being collected on this side, 0 for none.</summary>
    public uint MessageOpcode => _opcodes[_side];

    public bool IsMessageCompressed => _isCompressedMessage[_side];

    /// <summary>A number for the messages of this side.</summary>
    public uint Key { get; private set; }

    /// <summary>A frame: learns at the first one what was agreed on.</summary>
    public void Begin(in Layer socket)
    {
        Conversation conversation = socket.Packet.Conversation;
        _side = conversation.Side & 1;
        Key = conversation.Number << 1 | (uint)_side;
        if (_isKnown) return;
        _isKnown = true;
        if (conversation.Known<HttpConversation>(Http.Protocol) is not { } http) return;
        ReadOnlySpan<byte> extensions = http.SocketExtensions.Bytes;
        IsCompressing = extensions.IndexOf("permessage-deflate"u8) >= 0;
        int server = http.ServerSide & 1;
        _startsAnew[server] = extensions.IndexOf("server_no_context_takeover"u8) >= 0;
        _startsAnew[1 - server] = extensions.IndexOf("client_no_context_takeover"u8) >= 0;
    }

    public void SetFrame(uint opcode, bool isFinal, bool isCompressed) => (Opcode, IsFinal, IsCompressed) = (opcode, isFinal, isCompressed);

    public void BeginMessage() => (_opcodes[_side], _isCompressedMessage[_side]) = (Opcode, IsCompressed);

    public void EndMessage() => _opcodes[_side] = 0;

    /// <summary>Unpacks a message behind what this side sent before; <paramref name="at"/> is where it begins in the buffer's part.</summary>
    public unsafe bool Unpack(ReadOnlySpan<byte> data, ContentDecoder decoder, long packet, out int at)
    {
        PacketBuffer output = decoder.Buffer;
        if (_startsAnew[_side]) _kept[_side] = 0;
        // What follows each message is left out on the wire, section 7.2.2.
        output.Begin(packet);
        bool hasRoom = output.Add(data) && output.Add([0, 0, 0xFF, 0xFF]);
        var input = new ReadOnlySpan<byte>(output.Data, output.Length);
        output.Begin(packet);
        at = _kept[_side];
        if (at > 0) output.Add(_windows[_side].AsSpan(0, at));
        if (_isDamaged[_side] || !hasRoom || !decoder.Inflate(input, at))
        {
            _isDamaged[_side] = !_startsAnew[_side];
            return false;
        }
        ReadOnlySpan<byte> last = output.Length > Window ? output.Written[^Window..] : output.Written;
        last.CopyTo(_windows[_side] ??= new byte[Window]);
        _kept[_side] = last.Length;
        return true;
    }

    public void Reset()
    {
        Array.Clear(_kept);
        Array.Clear(_startsAnew);
        Array.Clear(_isDamaged);
        Array.Clear(_opcodes);
        (_isKnown, IsCompressing) = (false, false);
    }
}
