using System.Runtime.CompilerServices;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Flows;

/// <summary>
/// What happened in a conversation as Zeek writes it in <c>conn.log</c>: a letter for each kind of event in the order of its first
/// occurrence, capital for those of the client; and the one-word verdict <c>conn_state</c>. Meanings are those that Zeek publishes for
/// <c>Conn::Info</c>.
/// </summary>
public sealed class FlowHistory
{
    enum End : byte
    {
        Inactive, Partial, SynSent, SynAckSent, Established, Closed, Reset,
    }

    const string Events = "shadfrtgwiq^";

    // In the object itself: a report holds as many of these as there are conversations.
    Letters _letters;
    Repeats _repeats;
    Pair<End> _ends;
    Pair<ushort> _seen;
    Pair<bool> _firstSides;
    int _length;

    [InlineArray(MostLetters - 1)]
    struct Letters
    {
        byte _first;
    }

    [InlineArray(6)]
    struct Repeats
    {
        uint _first;
    }

    [InlineArray(2)]
    struct Pair<T>
    {
        T _first;
    }

    /// <summary>Letters as they came; sides are not yet capital or small.</summary>
    internal void Take(in FlowSegment segment, bool isGap)
    {
        int side = segment.Side;
        bool syn = segment.Has(TcpFlags.Syn), fin = segment.Has(TcpFlags.Fin), reset = segment.Has(TcpFlags.Reset), ack = segment.Has(TcpFlags.Ack);
        if (_length == 0) _firstSides[side] = true;
        if (syn && (fin || reset)) Once(side, 'q');
        else if (fin && reset) Once(side, 'i');
        if (syn) Once(side, ack ? 'h' : 's');
        if (isGap) Scaled(side, 'g', 0);
        if (segment.Length > 0 && segment.Is(TcpVerdict.AnyRetransmission)) Scaled(side, 't', 1);
        if (segment.Length > 0) Once(side, 'd');
        if (segment.IsPureAck) Once(side, 'a');
        if (fin) Once(side, 'f');
        if (reset) Once(side, 'r');
        else if (segment.Is(TcpVerdict.ZeroWindow)) Scaled(side, 'w', 2);
        Advance(side, syn, ack, fin, reset);
    }

    void Advance(int side, bool syn, bool ack, bool fin, bool reset)
    {
        ref End self = ref _ends[side], peer = ref _ends[1 - side];
        bool both = _ends[0] == End.Closed && _ends[1] == End.Closed;
        if (both) return;
        if (reset) self = End.Reset;
        else if (syn && ack)
        {
            if (peer is End.SynSent or End.Established) self = peer = End.Established;
            else if (self == End.Inactive) self = End.SynAckSent;
        }
        else if (syn)
        {
            if (self is End.Inactive or End.Partial) self = End.SynSent;
        }
        else if (fin)
        {
            if (self != End.Reset) self = End.Closed;
        }
        else if (self == End.Inactive)
        {
            if (peer == End.SynAckSent) self = peer = End.Established;
            else self = End.Partial;
        }
    }

    void Once(int side, char letter)
    {
        ushort bit = (ushort)(1 << Events.IndexOf(letter, StringComparison.Ordinal));
        if ((_seen[side] & bit) != 0) return;
        _seen[side] |= bit;
        Add(side, letter);
    }

    // These come again with every tenfold of their number.
    void Scaled(int side, char letter, int counter)
    {
        uint count = ++_repeats[(counter * 2) + side];
        while (count % 10 == 0) count /= 10;
        if (count == 1) Add(side, letter);
    }

    void Add(int side, char letter)
    {
        if (_length < MostLetters - 1) _letters[_length++] = (byte)(letter | (side << 7));
    }

    /// <summary>Writes the letters; <paramref name="client"/> is the side whose letters are capital. Returns how many.</summary>
    public int Write(Span<byte> room, int client)
    {
        int at = 0;
        if (_length > 0 && !_firstSides[client]) room[at++] = (byte)'^';
        for (int i = 0; i < _length && at < room.Length; i++)
        {
            byte letter = (byte)(_letters[i] & 0x7F);
            room[at++] = _letters[i] >> 7 == client ? (byte)(letter - 32) : letter;
        }
        return at;
    }

    /// <summary>Room that <see cref="Write"/> needs at most.</summary>
    public const int MostLetters = 41;

    /// <summary>The letters as text.</summary>
    public string Text(int client)
    {
        Span<byte> room = stackalloc byte[MostLetters];
        return System.Text.Encoding.ASCII.GetString(room[..Write(room, client)]);
    }

    /// <summary><c>conn_state</c>: S0 S1 SF REJ S2 S3 RSTO RSTR RSTOS0 RSTRH SH SHR OTH.</summary>
    public string State(int client)
    {
        (End origin, End answer) = (_ends[client], _ends[1 - client]);
        bool silentOrigin = origin is End.Inactive or End.Partial, silentAnswer = answer is End.Inactive or End.Partial;
        bool data = ((_seen[0] | _seen[1]) & (1 << Events.IndexOf('d', StringComparison.Ordinal))) != 0;
        return (origin, answer) switch
        {
            (End.SynSent or End.SynAckSent, End.Reset) => "REJ",
            (End.Reset, End.Reset) when !data && IsRefusal => "REJ",
            (_, End.Reset) => silentOrigin ? "RSTRH" : "RSTR",
            (End.Reset, _) => silentAnswer ? "RSTOS0" : "RSTO",
            (End.Closed, End.Closed) => "SF",
            (End.Closed, _) => silentAnswer ? "SH" : "S2",
            (_, End.Closed) => silentOrigin ? "SHR" : "S3",
            (End.SynSent, End.Inactive) => "S0",
            (End.Established, End.Established) => "S1",
            _ => "OTH",
        };
    }

    // A SYN and no SYN-ACK before both sent a RST.
    bool IsRefusal => ((_seen[0] | _seen[1]) & 2) == 0 && ((_seen[0] | _seen[1]) & 1) != 0;
}
