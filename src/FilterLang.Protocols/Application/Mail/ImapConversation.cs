using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one mailbox connection: the last <see cref="Limit"/> commands by their tags.</summary>
sealed class ImapConversation : IReusableState
{
    /// <summary>Commands that may wait for their answers.</summary>
    public const int Limit = 16;

    const int LongestTag = 32;

    readonly byte[] _tags = new byte[Limit * LongestTag];
    readonly int[] _lengths = new int[Limit];
    readonly long[] _frames = new long[Limit], _times = new long[Limit];
    int _next;

    /// <summary>The client asked for encryption, RFC 9051 section 6.2.1.</summary>
    public bool AsksForTls { get; set; }

    /// <summary>Remembers a command.</summary>
    public void Ask(ReadOnlySpan<byte> tag, long frame, long time)
    {
        if (tag.Length > LongestTag) return;
        tag.CopyTo(_tags.AsSpan(_next * LongestTag));
        (_lengths[_next], _frames[_next], _times[_next]) = (tag.Length, frame, time);
        _next = (_next + 1) % Limit;
    }

    /// <summary>The last command with a tag.</summary>
    public bool Answer(ReadOnlySpan<byte> tag, out long frame, out long time)
    {
        for (int i = 1; i <= Limit; i++)
        {
            int place = (_next - i + Limit) % Limit;
            if (!_tags.AsSpan(place * LongestTag, _lengths[place]).SequenceEqual(tag) || tag.IsEmpty) continue;
            (frame, time) = (_frames[place], _times[place]);
            return true;
        }
        (frame, time) = (0, 0);
        return false;
    }

    public void Reset()
    {
        AsksForTls = false;
        Array.Clear(_lengths);
        _next = 0;
    }
}
