using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary><c>-z expert</c>: the remarks of the dissectors, by severity.</summary>
sealed class ExpertReport(Severity least) : Report
{
    static readonly (Severity Severity, string Title)[] s_titles =
    [
        (Severity.Error, "Errors"), (Severity.Warning, "Warns"), (Severity.Note, "Notes"), (Severity.Chat, "Chats"), (Severity.Comment, "Comments"),
    ];

    readonly Dictionary<(Severity, uint Group, string Protocol, string Message), long> _counts = [];
    readonly List<(Severity Severity, uint Group, string Protocol, string Message)> _inOrder = [];

    public override bool ReadsEverything => true;

    public override EvaluationLevel Level => EvaluationLevel.Reassembly;

    public override void AddTo(FieldSelection selection)
    {
    }

    public override void Take(PacketDissector packet)
    {
        PacketItems items = packet.Items;
        for (int remark = items.First(ExpertInfo.Protocol.Field.Slot); remark >= 0; remark = items[remark].Next) Take(items, remark);
    }

    void Take(PacketItems items, int remark)
    {
        string protocol = "", message = "";
        var severity = Severity.Comment;
        uint group = 0;
        // What belongs to a remark was recorded right behind it.
        for (int i = remark + 1; i < items.Count && i < remark + 12; i++)
        {
            if (items[i].Parent != remark) continue;
            Field field = Field.At(items[i].Field);
            if (field == ExpertInfo.Message) message = System.Text.Encoding.UTF8.GetString(items.Run(items[i]));
            else if (field == ExpertInfo.Severity) severity = (Severity)items[i].Value;
            else if (field == ExpertInfo.Group) group = (uint)items[i].Value;
            else if (field.Type == FieldType.None && field.Name.Length > 0) protocol = field.Owner.ShortName;
        }
        if (severity < least) return;
        (Severity, uint, string, string) key = (severity, group, protocol, message);
        if (_counts.TryAdd(key, 1)) _inOrder.Add(key);
        else _counts[key]++;
    }

    public override void Write(Utf8Sink sink)
    {
        foreach ((Severity severity, string title) in s_titles)
        {
            var rows = _inOrder.Where(r => r.Severity == severity).ToList();
            if (rows.Count == 0) continue;
            sink.Add($"\n{title} ({rows.Sum(r => _counts[r])})\n=============\n   Frequency      Group           Protocol  Summary\n");
            foreach ((Severity Severity, uint Group, string Protocol, string Message) row in rows)
                sink.Add($"{_counts[row],12}{ExpertInfo.Group.Names!.Find(row.Group) ?? "",11}{row.Protocol,19}  {row.Message}\n");
        }
    }
}
