namespace FilterLang.Protocols;

/// <summary>Syslog messages, RFC 5424 and the older form that RFC 3164 describes.</summary>
public static class Syslog
{
    public static readonly Protocol Protocol = Protocol.Of("syslog", "Syslog Message", Dissect, "Syslog");

    public static readonly Field
        Facility         = Protocol.UInt16("syslog.facility",          "Facility", mask: 0x3F8, names: SyslogNames.Facility),
        Level            = Protocol.UInt16("syslog.level",             "Level", mask: 0x7, names: SyslogNames.Level),
        Version          = Protocol.Text  ("syslog.version",           "Version"),
        Timestamp        = Protocol.Row   ("syslog.timestamp",         "Timestamp", FieldType.AbsoluteTime, display: Local),
        TimestampRfc3164 = Protocol.Text  ("syslog.timestamp_rfc3164", "Timestamp (RFC3164)"),
        Hostname         = Protocol.Text  ("syslog.hostname",          "Hostname"),
        Appname          = Protocol.Text  ("syslog.appname",           "App Name"),
        Procid           = Protocol.Text  ("syslog.procid",            "Process ID"),
        Data             = Protocol.Label ("syslog.sd",                "Structured Data"),
        Element          = Protocol.Label ("syslog.sd.element",        "Element"),
        ElementName      = Protocol.Text  ("syslog.sd.element.name",   "Element Name"),
        Parameter        = Protocol.Label ("syslog.sd.param",          "Parameter"),
        ParameterName    = Protocol.Text  ("syslog.sd.param.name",     "Parameter Name"),
        ParameterValue   = Protocol.Text  ("syslog.sd.param.value",    "Parameter Value"),
        Msg              = Protocol.Text  ("syslog.msg",               "Message"),
        ByteOrderMark    = Protocol.UInt24("syslog.msgid.bom",         "BOM", display: Hex),
        Msgid            = Protocol.Text  ("syslog.msgid",             "Message ID");

    static readonly ExpertField
        NonConformant = Protocol.Expert("syslog.msg.nonconformant", Severity.Note, ExpertGroup.Protocol, "Message conforms to neither RFC 5424 nor RFC 3164; trailing data appended");

    static readonly string[]
        s_facilities = ["KERN", "USER", "MAIL", "DAEMON", "AUTH", "SYSLOG", "LPR", "NEWS", "UUCP", "CRON", "AUTHPRIV", "FTP", "NTP", "LOGAUDIT",
            "LOGALERT", "CRON", "LOCAL0", "LOCAL1", "LOCAL2", "LOCAL3", "LOCAL4", "LOCAL5", "LOCAL6", "LOCAL7"],
        s_levels = ["EMERG", "ALERT", "CRIT", "ERR", "WARNING", "NOTICE", "INFO", "DEBUG"];

    static Syslog() => Protocol.CarriedBy(PayloadTables.UdpPort, 514).CarriedBy(PayloadTables.TlsPort, 6514);

    static void Dissect(ref Layer syslog)
    {
        syslog.Summary("Syslog");
        ReadOnlySpan<byte> bytes = syslog.Bytes;
        int priority = TakePriority(ref syslog, bytes);
        ReadOnlySpan<byte> text = bytes[syslog.Position..];
        if (priority >= 0 && priority >> 3 < s_facilities.Length) syslog.Info($"{s_facilities[priority >> 3]}.{s_levels[priority & 7]}: ");
        else if (priority >= 0) syslog.Info($"UNKNOWN.{s_levels[priority & 7]}: ");
        syslog.Info($"{text}");
        syslog.Open();
        string from = priority < 0 ? "(unknown)" : priority >> 3 < s_facilities.Length ? s_facilities[priority >> 3] : "UNKNOWN";
        syslog.Label(syslog.ItemIndex, $"Syslog message: {from}{(priority < 0 ? "" : ".")}{(priority < 0 ? "" : s_levels[priority & 7])}: ");
        if (syslog.WantsLabels) syslog.LabelText(syslog.ItemIndex, text);
        if (text.IsEmpty) return;
        if (text.StartsWith("1 "u8)) TakeHeader(ref syslog);
        else TakeOldHeader(ref syslog, text);
    }

    /// <summary>The priority in angle brackets, -1 without it.</summary>
    static int TakePriority(ref Layer syslog, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] != '<') return -1;
        int priority = 0, at = 1;
        for (; at < bytes.Length && at < 6 && bytes[at] is >= (byte)'0' and <= (byte)'9'; at++) priority = priority * 10 + bytes[at] - '0';
        if (at < bytes.Length && bytes[at] == '>') at++;
        if (priority > 1023) return -1;
        syslog.Note(Facility, (ulong)priority >> 3, 0, at, ItemFlags.None);
        syslog.Note(Level, (ulong)priority & 7, 0, at, ItemFlags.None);
        syslog.Position = at;
        return priority;
    }

    /// <summary>RFC 5424 section 6: words divided by single blanks.</summary>
    static void TakeHeader(ref Layer syslog)
    {
        int at = syslog.Position;
        syslog.Text(Version, at, 1);
        at += 2;
        int timeAt = at, timeLength = Word(ref syslog, ref at);
        if (timeLength == 1 && syslog.U8(timeAt) == '-') syslog.Note(Timestamp, 0, timeAt, timeLength, ItemFlags.None);
        else if (timeLength > 0 && Iso8601.TryRead(syslog.Slice(timeAt, timeLength), out long time))
            syslog.Note(Timestamp, (ulong)time, timeAt, timeLength, ItemFlags.None);
        foreach (Field field in (ReadOnlySpan<Field>)[Hostname, Appname, Procid, Msgid])
        {
            int start = at, length = Word(ref syslog, ref at);
            if (length > 0) syslog.Text(field, start, length, TextEncoding.Utf8);
        }
        if (at >= syslog.Captured) return;
        int end = SyslogData.Take(ref syslog, at);
        if (end == at) syslog.Remark(NonConformant);
        else at = Math.Min(end + 1, syslog.Captured);
        if (syslog.Bytes[at..].StartsWith("\uFEFF"u8))
        {
            syslog.Place(ByteOrderMark, at);
            at += 3;
        }
        TakeMessage(ref syslog, at);
    }

    static void TakeMessage(ref Layer syslog, int at)
    {
        if (at >= syslog.Captured) return;
        int length = syslog.Bytes[at..].IndexOf((byte)0);
        syslog.Text(Msg, at, length < 0 ? syslog.Captured - at : length, TextEncoding.Utf8);
    }

    /// <summary>RFC 3164 section 4.1: a time without a year, the host, and who speaks.</summary>
    static void TakeOldHeader(ref Layer syslog, ReadOnlySpan<byte> text)
    {
        int at = syslog.Position;
        if (!IsOldTime(text))
        {
            TakeMessage(ref syslog, at);
            int outer = syslog.Parent;
            syslog.StandUnder(Msg);
            syslog.Remark(NonConformant);
            syslog.Parent = outer;
            return;
        }
        syslog.Text(TimestampRfc3164, at, 15);
        at += 16;
        int hostAt = at, host = Word(ref syslog, ref at);
        if (host > 0) syslog.Text(Hostname, hostAt, host);
        ReadOnlySpan<byte> rest = at < syslog.Captured ? syslog.Bytes[at..] : default;
        int end = rest.IndexOfAny("[: "u8);
        if (end < 0) return;
        syslog.Text(Procid, at, end);
        TakeMessage(ref syslog, at + end + 1);
    }

    static bool IsOldTime(ReadOnlySpan<byte> text) =>
        text.Length > 16 && text[3] == ' ' && text[6] == ' ' && text[9] == ':' && text[12] == ':' && text[15] == ' ';

    /// <summary>The length of the word at an offset, which moves behind the blank after it.</summary>
    static int Word(ref Layer syslog, ref int at)
    {
        ReadOnlySpan<byte> rest = at < syslog.Captured ? syslog.Bytes[at..] : default;
        int length = rest.IndexOf((byte)' ');
        if (length < 0) length = rest.Length;
        at += length + 1;
        return length;
    }
}
