using System.Globalization;
using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary><c>-z flow,tcp,…</c>: segments as arrows between addresses, in the order of arrival.</summary>
sealed class FlowDiagram(FieldRegistry registry) : Report
{
    /// <summary>Arrows kept; later ones are counted.</summary>
    const int MostArrows = 100_000;

    const int Column = 20;

    readonly Field _stream = registry.Find("tcp.stream")!, _flags = registry.Find("tcp.flags")!, _sequence = registry.Find("tcp.seq")!,
        _acknowledgment = registry.Find("tcp.ack")!, _length = registry.Find("tcp.len")!;

    readonly List<string> _addresses = [];
    readonly List<(long Time, uint Stream, int From, int To, ushort FromPort, ushort ToPort, string Words, string Numbers)> _arrows = [];
    long _dropped;

    public override EvaluationLevel Level => EvaluationLevel.Stream;

    public override void AddTo(FieldSelection selection) => selection.Add(_stream).Add(_flags).Add(_sequence).Add(_acknowledgment).Add(_length);

    public override void Take(PacketDissector packet)
    {
        if (First(packet, _stream) is not { } stream || First(packet, _flags) is not { } flags) return;
        if (_arrows.Count == MostArrows)
        {
            _dropped++;
            return;
        }
        int from = IndexOf(packet.Source), to = IndexOf(packet.Destination);
        List<string> names = [];
        foreach ((ulong bit, string name) in (ReadOnlySpan<(ulong, string)>)[(2, "SYN"), (1, "FIN"), (4, "RST"), (8, "PSH"), (0x20, "URG"), (0x10, "ACK")])
            if ((flags & bit) != 0) names.Add(name);
        ulong length = First(packet, _length) ?? 0;
        string numbers = $"Seq = {First(packet, _sequence) ?? 0}" + ((flags & 0x10) != 0 ? $" Ack = {First(packet, _acknowledgment) ?? 0}" : "");
        string words = string.Join(", ", names) + (length > 0 ? $" - Len: {length}" : "");
        _arrows.Add((packet.Time - packet.FirstTime, (uint)stream, from, to, packet.SourcePort, packet.DestinationPort, words, numbers));
    }

    int IndexOf(NetworkAddress address)
    {
        string name = address.ToString();
        int index = _addresses.IndexOf(name);
        if (index >= 0) return index;
        _addresses.Add(name);
        return _addresses.Count - 1;
    }

    public override void Write(Utf8Sink sink)
    {
        sink.Add("Conv.| Time      |");
        foreach (string address in _addresses) sink.Add($" {address,-Column}");
        sink.Add("\n");
        foreach (var arrow in _arrows)
        {
            int left = Math.Min(arrow.From, arrow.To), width = Math.Max(1, Math.Abs(arrow.From - arrow.To)) * (Column + 1);
            string indent = new(' ', 1 + left * (Column + 1));
            sink.Add(string.Create(CultureInfo.InvariantCulture, $"{arrow.Stream,-5}|{Seconds(arrow.Time),10:F6} |{indent}{arrow.Words.PadRight(width)} {arrow.Numbers}\n"));
            bool right = arrow.From <= arrow.To;
            (ushort near, ushort far) = right ? (arrow.FromPort, arrow.ToPort) : (arrow.ToPort, arrow.FromPort);
            string begin = $"({near})", end = $"({far})", shaft = new('-', Math.Max(3, width - begin.Length - end.Length - 3));
            sink.Add($"     |           |{indent}{begin} {(right ? shaft + ">" : "<" + shaft)} {end}\n");
        }
        if (_dropped > 0) sink.Add($"({_dropped} more segments)\n");
    }
}
