using System.Text;

namespace FilterLang.Protocols.Tests.Cases;

/// <summary>Dissects frames one after another as a session does, and tells their values as text.</summary>
sealed unsafe class CaseSession : IDisposable
{
    readonly PacketDissector _dissector;
    readonly Utf8Sink _sink = new();
    readonly int _linkType;
    long _number;

    public CaseSession(Case one, FieldSelection selection, bool columns = false)
    {
        _linkType = one.LinkType;
        _dissector = new PacketDissector(new DissectionPlan(ProtocolCatalog.Default, selection) { WantsColumns = columns });
        if (one.KeyLog.Length > 0) _dissector.Secrets.AddKeyLog(Encoding.ASCII.GetBytes(one.KeyLog));
    }

    public PacketItems Items => _dissector.Items;

    public void Dissect(CaseFrame frame) =>
        Dissect(frame.Bytes, frame.WireLength < 0 ? frame.Bytes.Length : frame.WireLength, frame.Time, frame.FcsLength);

    public void Dissect(ReadOnlySpan<byte> bytes, int wireLength, long time, int fcsLength = -1)
    {
        FrameRecord record = FrameRecord.Bare;
        record.FcsLength = fcsLength;
        fixed (byte* data = bytes)
        {
            var packet = new PacketContext
            {
                Data = data, CapturedLength = bytes.Length, WireLength = wireLength, Number = ++_number, Time = time, LinkType = _linkType,
            };
            _dissector.Dissect(ref packet, record);
            _dissector.MarkDisplayed(time, true);
            Print();
        }
    }

    /// <summary>The last frame's values of a field, in order; empty if it has none.</summary>
    public List<string> Values(string name)
    {
        if (name.StartsWith("_ws.col.", StringComparison.Ordinal)) return [Column(name)];
        Field field = ProtocolCatalog.Default.Registry.Find(name) ?? throw new FormatException($"no field is called '{name}'");
        var values = new List<string>();
        for (int i = Items.First(field.Slot); i >= 0; i = Items[i].Next)
            values.Add(_texts[i]);
        return values;
    }

    readonly Dictionary<int, string> _texts = [];

    /// <summary>Keeps the values of the last frame as text, while its bytes are there.</summary>
    public bool KeepsTexts { get; init; }

    // Every value is written, so that damage is printed as well as dissected.
    void Print()
    {
        if (KeepsTexts) _texts.Clear();
        for (int i = 0; i < Items.Count; i++)
        {
            ref Item item = ref Items[i];
            if (item.Parent >= i || item.Parent < -1) throw new InvalidOperationException($"item {i} hangs under {item.Parent}");
            _sink.Clear();
            ValueText.Add(_sink, Items, item);
            if (KeepsTexts) _texts[i] = Encoding.UTF8.GetString(_sink.Written);
        }
    }

    string Written(Action<Utf8Sink, NameBook> add)
    {
        _sink.Clear();
        add(_sink, _dissector.Names);
        return _sink.ToString();
    }

    string Column(string name)
    {
        PacketColumns columns = _dissector.Columns ?? throw new InvalidOperationException("the session has no columns");
        return name switch
        {
            "_ws.col.protocol" => columns.Protocol,
            "_ws.col.info" => Encoding.UTF8.GetString(columns.Info.Written),
            "_ws.col.def_src" => Written(columns.AddSource),
            "_ws.col.def_dst" => Written(columns.AddDestination),
            _ => throw new FormatException($"no column is called '{name}'"),
        };
    }

    public void Dispose() => _dissector.Dispose();
}
