using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of a connection: its version, and topics that have a number.</summary>
sealed class MqttConversation : IReusableState
{
    /// <summary>Topics of a connection that are remembered by their number.</summary>
    public const int Limit = 64;

    readonly KeptText?[] _topics = new KeptText?[Limit];
    readonly uint[] _aliases = new uint[Limit];
    int _count;

    /// <summary>The version that CONNECT named, 0 where none was seen.</summary>
    public byte Version { get; set; }

    /// <summary>Remembers a topic under its alias, MQTT 5 section 3.3.2.3.4.</summary>
    public void SetTopic(uint alias, ReadOnlySpan<byte> topic)
    {
        int place = Find(alias);
        if (place < 0)
        {
            if (_count == Limit) return;
            place = _count++;
        }
        _aliases[place] = alias;
        (_topics[place] ??= new KeptText()).Set(topic);
    }

    /// <summary>The topic of an alias. False where it is not known.</summary>
    public bool TryTopic(uint alias, out ReadOnlySpan<byte> topic)
    {
        int place = Find(alias);
        topic = place < 0 ? default : _topics[place]!.Bytes;
        return place >= 0;
    }

    int Find(uint alias) => Array.IndexOf(_aliases, alias, 0, _count);

    public void Reset() => (Version, _count) = (0, 0);
}
