using FilterLang.Cli.Flows;
using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>How a stream's data is shown.</summary>
enum FollowMode
{
    Ascii,
    Hex,
    Raw,
    Utf8,
}

/// <summary>What two ends said, as tshark shows it: the second one's pieces are set in by a tab.</summary>
/// <param name="kind">What was followed: tcp, udp, http, tls.</param>
/// <param name="filter">The filter that shows its packets.</param>
/// <param name="mode">How data is shown.</param>
sealed class FollowedTalk(string kind, string filter, FollowMode mode)
{
    readonly List<(int Side, byte[] Data)> _said = [];
    (NetworkAddress Address, ushort Port)? _first, _second;

    /// <summary>Which end sent the packet; that of the first packet is 0.</summary>
    public int SideOf(PacketDissector packet)
    {
        _first ??= (packet.Source, packet.SourcePort);
        _second ??= (packet.Destination, packet.DestinationPort);
        return packet.Source == _first.Value.Address && packet.SourcePort == _first.Value.Port ? 0 : 1;
    }

    public void Add(int side, byte[] data) => _said.Add((side, data));

    public void Write(Utf8Sink sink)
    {
        string line = new('=', 67);
        sink.Add($"\n{line}\nFollow: {kind},{(mode == FollowMode.Utf8 ? "utf-8" : mode.ToString().ToLowerInvariant())}\nFilter: {filter}\nNode 0: {Node(_first)}\nNode 1: {Node(_second)}\n");
        Span<long> shown = [0, 0];
        foreach ((int side, byte[] data) in _said)
        {
            Said(sink, side, data, shown[side]);
            shown[side] += data.Length;
        }
        sink.Add($"{line}\n");
    }

    static string Node((NetworkAddress Address, ushort Port)? node) => node is { } known ? new FlowAddress(known.Address, known.Port).ToString() : ":0";

    void Said(Utf8Sink sink, int side, byte[] data, long offset)
    {
        switch (mode)
        {
            case FollowMode.Raw:
                if (side == 1) sink.Add((byte)'\t');
                sink.AddHex(data);
                sink.Add((byte)'\n');
                break;
            case FollowMode.Hex:
                for (int at = 0; at < data.Length; at += 16) HexLine(sink, side, data, at, offset);
                break;
            case FollowMode.Utf8:
                sink.Add($"{(side == 1 ? "\t" : "")}{data.Length}\n");
                sink.Add(System.Text.Encoding.UTF8.GetString(data));
                sink.Add((byte)'\n');
                break;
            default:
                sink.Add($"{(side == 1 ? "\t" : "")}{data.Length}\n");
                foreach (byte b in data) sink.Add(b is (>= 32 and < 127) or (byte)'\n' or (byte)'\r' ? b : (byte)'.');
                sink.Add((byte)'\n');
                break;
        }
    }

    static void HexLine(Utf8Sink sink, int side, byte[] data, int at, long offset)
    {
        if (side == 1) sink.Add((byte)'\t');
        sink.Add($"{offset + at:X8}");
        sink.Add("  "u8);
        int end = Math.Min(at + 16, data.Length);
        for (int i = at; i < at + 16; i++)
        {
            if (i < end) sink.AddHex(data[i], 2);
            else sink.Add("  "u8);
            sink.Add((byte)' ');
            if (i == at + 7) sink.Add((byte)' ');
        }
        sink.Add((byte)' ');
        for (int i = at; i < end; i++)
        {
            if (i == at + 8) sink.Add((byte)' ');
            if (data[i] == ' ' && i == end - 1) break;
            sink.Add(data[i] is >= 32 and < 127 ? data[i] : (byte)'.');
        }
        sink.Add((byte)'\n');
    }
}
