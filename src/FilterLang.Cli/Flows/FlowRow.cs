using System.Globalization;
using FilterLang.Fields;
using FilterLang.Protocols;
using FilterLang.Protocols.Flows;

namespace FilterLang.Cli.Flows;

/// <summary>An address and a port.</summary>
readonly record struct FlowAddress(NetworkAddress Address, ushort Port)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Address.Family == NetworkAddress.FamilyIPv6 ? $"[{Address}]" : Address.ToString())}:{Port}");
}

/// <summary>A conversation in the report.</summary>
sealed class FlowRow(uint number, FlowAddress side0, FlowAddress side1, FlowStory? story)
{
    // Frames, octets and data of the two sides; the story counts those of TCP.
    long[]? _counts;
    readonly int _guessed = side0.Port == side1.Port ? -1 : side0.Port < side1.Port ? 1 : 0;
    int _firstSide = -1;

    public uint Number => number;

    /// <summary>How a TCP conversation went, null for UDP.</summary>
    public FlowStory? Story => story;

    public string Kind => story is null ? "udp" : "tcp";

    /// <summary>A frame of it passed the filter.</summary>
    public bool Matches { get; set; }

    public long Start { get; private set; }

    public long End { get; private set; }

    public int ClientSide => story?.ClientSide ?? (_guessed >= 0 ? _guessed : Math.Max(0, _firstSide));

    public string RoleSource => story is not null ? FlowBook.Word(FlowNames.Of(story.RoleSource)) : _guessed >= 0 ? "port" : "first";

    public FlowAddress Address(int side) => side == 0 ? side0 : side1;

    public FlowAddress Client => Address(ClientSide);

    public FlowAddress Server => Address(1 - ClientSide);

    public long Frames(int side) => story?.End(side).Frames ?? _counts![side];

    public long Octets(int side) => story?.End(side).Octets ?? _counts![2 + side];

    public long Data(int side) => story?.End(side).Data ?? _counts![4 + side];

    public string Verdict => story is not null ? FlowVerdict.Of(story)
        : Frames(1 - ClientSide) == 0 ? "datagrams of one side, no answer" : Frames(ClientSide) == 0 ? "datagrams of the server only" : "datagrams both ways";

    public void Touch(long time)
    {
        if (Start == 0) Start = time;
        End = time;
    }

    public void Datagram(PacketDissector packet, int side, int length)
    {
        Touch(packet.Time);
        if (_firstSide < 0) _firstSide = side;
        _counts ??= new long[6];
        _counts[side]++;
        _counts[2 + side] += packet.WireLength;
        _counts[4 + side] += length;
    }
}
