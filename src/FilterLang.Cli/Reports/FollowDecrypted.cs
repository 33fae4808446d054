using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>
/// <c>-z follow,tls|dtls,MODE,N</c>: the application data of a connection whose secrets are known, record by record; the end that sent the
/// first record that could be opened is named first. Without secrets nobody has said anything.
/// </summary>
sealed class FollowDecrypted(string kind, FollowMode mode, uint number, FieldRegistry registry) : Report
{
    readonly Field _stream = registry.Find(kind + ".stream")!, _data = registry.Find(kind + ".app_data")!;
    readonly FollowedTalk _talk = new(kind, $"{kind}.stream eq {number}", mode);
    readonly List<byte[]> _heard = [];
    bool _hasHeard;

    public override EvaluationLevel Level => EvaluationLevel.Reassembly;

    public override void AddTo(FieldSelection selection) => selection.Add(_stream).Add(_data);

    public override void Listen(PacketDissector dissector) => dissector.Opened += data =>
    {
        _hasHeard = true;
        if (!data.IsEmpty) _heard.Add(data.ToArray());
    };

    public override void Take(PacketDissector packet)
    {
        if (_hasHeard && First(packet, _stream) == number)
        {
            int side = _talk.SideOf(packet);
            foreach (byte[] data in _heard) _talk.Add(side, data);
        }
        _heard.Clear();
        _hasHeard = false;
    }

    public override void Write(Utf8Sink sink) => _talk.Write(sink);
}
