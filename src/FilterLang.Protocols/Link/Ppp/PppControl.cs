namespace FilterLang.Protocols;

/// <summary>
/// The packets of PPP's control protocols, RFC 1661 section 5: a code, an identifier, a length, and options or data. Each protocol has rows
/// of its own under the common names.
/// </summary>
sealed class PppControl
{
    const int HeaderLength = 4;
    const byte VendorSpecific = 0, ConfigureRequest = 1, ConfigureReject = 4, ProtocolReject = 8, EchoRequest = 9, DiscardRequest = 11, Identification = 12,
        TimeRemaining = 13;

    readonly Field _code, _identifier, _length, _vendorMagic, _oui, _kind, _data, _magic;
    readonly ExpertField _invalidLength;
    readonly ValueNames _names;
    readonly string _shortName;
    readonly PppOption[] _options;
    readonly Field _optionType, _optionLength, _allOptions, _option;
    readonly Field? _rejected, _echoData, _message, _seconds;

    /// <param name="owner">The control protocol.</param>
    /// <param name="shortName">Its name in the protocol column.</param>
    /// <param name="prefix">The beginning of its fields' names.</param>
    /// <param name="names">Names of its codes.</param>
    /// <param name="optionNames">Names of its options.</param>
    /// <param name="options">What its options hold.</param>
    public PppControl(Protocol owner, string shortName, string prefix, ValueNames names, ValueNames optionNames, PppOption[] options)
    {
        (_names, _shortName, _options) = (names, shortName, options);
        _code         = owner.UInt8 ("ppp.code", "Code", at: 0, names: names);
        _identifier   = owner.UInt8 ("ppp.identifier", "Identifier", at: 1, DecHex);
        _length       = owner.UInt16("ppp.length", "Length", at: 2);
        _vendorMagic  = owner.UInt32("ppp.magic_number", "Magic Number", display: Hex);
        _oui          = owner.UInt24("ppp.oui", "OUI", display: Oui);
        _kind         = owner.UInt8 ("ppp.kind", "Kind", display: DecHex);
        _data         = owner.Bytes ("ppp.data", "Data");
        _magic        = owner.UInt32("lcp.magic_number", "Magic Number", display: Hex);
        _optionType   = owner.UInt8 ($"{prefix}.opt.type", "Type", names: optionNames);
        _optionLength = owner.UInt8 ($"{prefix}.opt.length", "Length");
        _invalidLength = owner.Expert("ppp.opt.len.invalid", Severity.Warning, ExpertGroup.Protocol, "Invalid length for option");
        _allOptions    = owner.Heading("Options");
        _option        = owner.Heading("Option");
        if (prefix != "lcp") return;
        _rejected = owner.UInt16("lcp.rej_proto", "Rejected Protocol", display: Hex, names: PppProtocolNames.Names);
        _echoData = owner.Bytes ("lcp.data", "Data");
        _message  = owner.Text  ("lcp.message", "Message");
        _seconds  = owner.UInt32("lcp.secs_remaining", "Seconds Remaining", unitName: "second");
    }

    public void Dissect(ref Layer control)
    {
        byte code = control.U8(0);
        int length = control.U16(2);
        if (control.Captured >= 1)
        {
            control.Summary(_shortName);
            control.Info($"{_names.Find(code) ?? "Unknown"}");
        }
        control.Open();
        control.Rows(0, HeaderLength);
        if (!control.Need(0, HeaderLength)) return;
        control.Trim(Math.Max(length, HeaderLength));
        control.Position = HeaderLength;
        if (length <= HeaderLength) return;
        TakeData(ref control, code, length);
    }

    void TakeData(ref Layer control, byte code, int length)
    {
        switch (code)
        {
            case VendorSpecific:
                control.Take(_vendorMagic);
                control.Take(_oui);
                control.Take(_kind);
                TakeRest(ref control, _data, length);
                break;
            case >= ConfigureRequest and <= ConfigureReject:
                TakeOptions(ref control, length);
                break;
            case ProtocolReject when _rejected is not null:
                TakeRejected(ref control, length);
                break;
            case >= EchoRequest and <= DiscardRequest:
                control.Take(_magic);
                TakeRest(ref control, _echoData ?? _data, length);
                break;
            case Identification when _message is not null:
                control.Take(_magic);
                TakeText(ref control, length);
                break;
            case TimeRemaining when _message is not null:
                control.Take(_magic);
                control.Take(_seconds!);
                TakeText(ref control, length);
                break;
            default:
                TakeRest(ref control, _data, length);
                break;
        }
    }

    static void TakeRest(ref Layer control, Field field, int length)
    {
        if (length > control.Position) control.Take(field, length - control.Position);
    }

    void TakeText(ref Layer control, int length)
    {
        if (length > control.Position) control.Text(_message!, control.Position, length - control.Position);
    }

    /// <summary>A packet of a protocol that the other end does not have: dissected, but it says nothing in the columns.</summary>
    void TakeRejected(ref Layer control, int length)
    {
        uint number = (uint)control.Take(_rejected!);
        if (length <= control.Position || control.Failed) return;
        PacketDissector packet = control.Packet;
        bool outer = packet.InErrorQuote;
        packet.InErrorQuote = true;
        control.NestsPayload = true;
        control.Continue(PayloadTables.PppProtocol, number);
        packet.InErrorQuote = outer;
    }

    void TakeOptions(ref Layer control, int end)
    {
        int from = control.Position;
        GroupScope all = control.Begin(control.IsShown ? _allOptions : null, from, end - from);
        control.Label(all.Item, $"Options: ({end - from} byte{(end - from == 1 ? "" : "s")})");
        TakeOptions(ref control, end, all.Item);
        control.End(all);
    }

    void TakeOptions(ref Layer control, int end, int heading)
    {
        while (control.Position < end && !control.Failed)
        {
            int at = control.Position;
            byte type = control.U8(at);
            PppOption? option = Find(type);
            if (end - at < 2)
            {
                control.Remark(_invalidLength, $"{NameOf(option, type)} (length byte past end of options)", at, 1);
                return;
            }
            int length = control.U8(at + 1);
            if (length < 2)
            {
                control.Remark(_invalidLength, $"{NameOf(option, type)} (with too-short option length = {(long)length} byte{(length == 1 ? "" : "s")})", at, 2);
                return;
            }
            if (at + length > end)
            {
                control.Remark(_invalidLength, $"{NameOf(option, type)} (option length = {(long)length} bytes says option goes past end of options)", at, length);
                return;
            }
            control.Append(heading, $", {option?.Name ?? "Unknown"}");
            if (option is not null) TakeOption(ref control, option, at, length);
            else
            {
                GroupScope unknown = control.Begin(control.IsShown ? _option : null, at, length);
                control.Label(unknown.Item, $"Unknown (0x{(ulong)type:x2}) ({length} byte{(length == 1 ? "" : "s")})");
                control.End(unknown);
            }
            control.Position = at + length;
        }
    }

    void TakeOption(ref Layer control, PppOption option, int at, int length)
    {
        if (option.IsExact ? length != option.Least : length < option.Least)
        {
            if (option.IsExact) control.Remark(_invalidLength, $"{option.Name} (with option length = {(long)length} bytes; should be {(long)option.Least})", at, length);
            else control.Remark(_invalidLength, $"{option.Name} (with option length = {(long)length} bytes; should be >= {(long)option.Least})", at, length);
            return;
        }
        if (!control.Need(at, length)) return;
        GroupScope scope = control.Begin(option.Heading ?? (control.IsShown ? _option : null), at, length);
        control.Label(scope.Item, $"{option.Name}");
        control.Take(_optionType);
        control.Take(_optionLength);
        int from = control.Packet.Items.Count;
        option.Walk?.Invoke(ref control, at + length);
        if (_rejected is not null && control.WantsLabels && !control.Failed) Describe(ref control, scope.Item, from);
        control.End(scope);
    }

    // What an option holds first is told in its line.
    static void Describe(ref Layer control, int option, int value)
    {
        PacketItems items = control.Packet.Items;
        while (value < items.Count && ItemLabels.IsLabel(items[value])) value++;
        if (option < 0 || value >= items.Count) return;
        Field field = Field.At(items[value].Field);
        if (field.Names is { } names && names.Find(items[value].Value) is { } name)
        {
            control.Append(option, $": {name}");
            if (field.Display == Display.Hex) control.Append(option, $" (0x{items[value].Value:x4})");
        }
        else if (!field.Type.IsInteger()) return;
        else if (field.Display == Display.Hex) control.Append(option, $": 0x{items[value].Value:x8}");
        else control.Append(option, $": {items[value].Value}");
    }

    static string NameOf(PppOption? option, byte type) => option?.Name ?? $"Unknown (0x{type:x2})";

    PppOption? Find(byte type)
    {
        foreach (PppOption option in _options)
            if (option.Type == type) return option;
        return null;
    }
}

/// <summary>Takes what an option holds, from the position to <paramref name="end"/>.</summary>
delegate void PppOptionWalk(ref Layer control, int end);

/// <summary>An option of a control protocol.</summary>
/// <param name="Type">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Heading">The field over the whole option, or null.</param>
/// <param name="Least">The length it has to have, or the least one.</param>
/// <param name="IsExact">Whether it is the only one.</param>
/// <param name="Walk">Takes what it holds; null for nothing.</param>
sealed record PppOption(byte Type, string Name, Field? Heading, int Least, bool IsExact, PppOptionWalk? Walk);
