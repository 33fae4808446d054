namespace FilterLang.Protocols;

/// <summary>Structured data, RFC 5424 section 6.3: elements in brackets, each with a name and parameters.</summary>
static class SyslogData
{
    /// <summary>Takes all elements, or the mark that there are none; returns where they end, the start where it is neither.</summary>
    public static int Take(ref Layer syslog, int at)
    {
        ReadOnlySpan<byte> bytes = syslog.Bytes;
        if (bytes[at] == '-' && (at + 1 == bytes.Length || bytes[at + 1] == ' '))
        {
            syslog.Note(Syslog.Data, 0, at, 1, ItemFlags.None);
            return at + 1;
        }
        int end = EndOf(bytes, at);
        if (end == at) return at;
        GroupScope data = syslog.Begin(Syslog.Data, at, end - at);
        int count = 0;
        for (int start = at; start < end; count++)
        {
            int close = start + bytes[start..end].IndexOf((byte)']') + 1;
            TakeElement(ref syslog, start, close);
            start = close;
        }
        syslog.Append(data.Item, $" ({(long)count} element{(count == 1 ? "" : "s")})");
        syslog.End(data);
        return end;
    }

    static int EndOf(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] == '[')
        {
            int close = bytes[at..].IndexOf((byte)']');
            if (close < 0) break;
            at += close + 1;
        }
        return at;
    }

    static void TakeElement(ref Layer syslog, int start, int end)
    {
        ReadOnlySpan<byte> inner = syslog.Bytes[(start + 1)..(end - 1)];
        GroupScope element = syslog.Begin(Syslog.Element, start, end - start);
        int at = start + 1, name = inner.IndexOf((byte)' '), count = 0;
        if (name > 0)
        {
            syslog.Text(Syslog.ElementName, at, name);
            at += name + 1;
            while (TakeParameter(ref syslog, ref at, end - 1)) count++;
            syslog.Append(element.Item, $" ({inner[..name]}) ({(long)count} parameter{(count == 1 ? "" : "s")})");
        }
        syslog.End(element);
    }

    // A quotation mark ends a value even where it is escaped.
    static bool TakeParameter(ref Layer syslog, ref int at, int end)
    {
        if (at >= end) return false;
        ReadOnlySpan<byte> rest = syslog.Bytes[at..end];
        int name = rest.IndexOf("=\""u8);
        if (name <= 0) return false;
        int value = rest[(name + 2)..].IndexOf((byte)'"');
        if (value < 0) return false;
        int length = name + 3 + value;
        GroupScope parameter = syslog.Begin(Syslog.Parameter, at, length);
        syslog.Append(parameter.Item, $" ({rest[..name]})");
        syslog.Text(Syslog.ParameterName, at, name);
        syslog.Text(Syslog.ParameterValue, at + name + 2, value, TextEncoding.Utf8);
        syslog.End(parameter);
        at += length;
        if (at < end && rest[length] != ' ') at = end;
        else at++;
        return true;
    }
}
