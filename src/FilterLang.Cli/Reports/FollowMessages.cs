using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>
/// <c>-z follow,http,MODE,N</c>: heads and bodies of the messages of a TCP stream, bodies unpacked and without the marks of their chunks.
/// </summary>
sealed class FollowMessages(FollowMode mode, uint number, FieldRegistry registry) : Report
{
    readonly Field _stream = registry.Find("tcp.stream")!;
    readonly FollowedTalk _talk = new("http", $"tcp.stream eq {number}", mode);
    readonly List<byte[]> _heard = [];

    public override EvaluationLevel Level => EvaluationLevel.Reassembly;

    public override void AddTo(FieldSelection selection)
    {
        selection.Add(_stream);
        foreach (string field in (string[])["http.request.line", "http.response.line", "http.file_data"]) selection.Add(registry.Find(field)!);
    }

    public override void Listen(PacketDissector dissector) => dissector.Talk += data => _heard.Add(data.ToArray());

    public override void Take(PacketDissector packet)
    {
        if (_heard.Count > 0 && First(packet, _stream) == number)
        {
            int side = _talk.SideOf(packet);
            foreach (byte[] data in _heard) _talk.Add(side, data);
        }
        _heard.Clear();
    }

    public override void Write(Utf8Sink sink) => _talk.Write(sink);
}
