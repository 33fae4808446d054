namespace FilterLang.Protocols;

/// <summary>Addresses in header fields, RFC 3261 sections 19.1 and 20.10: a name, a URI in angle brackets or without, and parameters.</summary>
static class SipAddress
{
    static readonly Protocol Protocol = Sip.Protocol;

    /// <summary>Rows of the request line's URI.</summary>
    public static readonly SipAddressRows RequestUri = new("sip.r-uri", "Request-URI");

    public static readonly SipAddressRows
        From        = new("sip.from",         "SIP from address",     addr: "sip.from.addr",         display: "sip.from.display.info", tag: "sip.from.tag"),
        To          = new("sip.to",           "SIP to address",       addr: "sip.to.addr",           display: "sip.to.display.info", tag: "sip.to.tag"),
        Asserted    = new("sip.pai",          "SIP PAI",              addr: "sip.pai.addr",          display: "sip.pai.display.info"),
        Preferred   = new("sip.ppi",          "SIP PPI",              addr: "sip.ppi.addr",          display: "sip.ppi.display.info"),
        Contact     = new("sip.contact",      "Contact URI",          addr: "sip.contact.uri",       display: "sip.contact.display.info", parameter: "sip.contact.parameter"),
        Route       = new("sip.Route",        "Route",                addr: "sip.Route.uri",         display: "sip.Route.display.info"),
        RecordRoute = new("sip.Record-Route", "Record-Route",         addr: "sip.Record-Route.uri",  display: "sip.Record-Route.display.info");

    static readonly Field
        s_tag = Protocol.Text("sip.tag", "SIP tag"),
        s_display = Protocol.Text("sip.display.info", "SIP Display info");

    /// <summary>Takes several addresses with commas between them; returns how many there are.</summary>
    public static int TakeList(ref Layer sip, Stretch value, SipAddressRows rows)
    {
        int count = 0;
        for (int at = value.At; at < value.At + value.Length && !sip.Failed; count++)
        {
            int length = LengthOfOne(sip.Bytes[at..(value.At + value.Length)]);
            TakeParty(ref sip, Trim(sip, new Stretch(at, length)), rows, out _);
            at += length + 1;
        }
        return count;
    }

    // Up to a comma that stands neither in quotes nor in brackets.
    static int LengthOfOne(ReadOnlySpan<byte> text)
    {
        bool quoted = false, bracketed = false;
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            if (b == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (b == '<') bracketed = true;
            else if (b == '>') bracketed = false;
            else if (b == ',' && !bracketed) return i;
        }
        return text.Length;
    }

    static Stretch Trim(in Layer sip, Stretch part)
    {
        ReadOnlySpan<byte> text = part.In(sip);
        int start = text.Length - text.TrimStart(" \t\r\n"u8).Length;
        return new Stretch(part.At + start, text.Trim(" \t\r\n"u8).Length);
    }

    /// <summary>Takes one address with its parameters.</summary>
    public static void TakeParty(ref Layer sip, Stretch value, SipAddressRows rows, out bool hasTag)
    {
        hasTag = false;
        ReadOnlySpan<byte> text = value.In(sip);
        int open = text.IndexOf((byte)'<'), name = open, rest;
        if (text.StartsWith("\""u8) && text[1..].IndexOf((byte)'"') is >= 0 and var quote)
        {
            // What stands in quotes may look like a bracket.
            name = quote + 2;
            open = text[name..].IndexOf((byte)'<') is >= 0 and var behind ? name + behind : -1;
        }
        Stretch uri;
        if (open >= 0)
        {
            if (name > 0)
            {
                sip.Text(s_display, value.At, name, TextEncoding.Utf8);
                if (rows.Display is { } display) sip.Text(display, value.At, name, TextEncoding.Utf8);
            }
            int close = text[open..].IndexOf((byte)'>');
            int end = close < 0 ? text.Length : open + close;
            uri = new Stretch(value.At + open + 1, end - open - 1);
            rest = Math.Min(end + 1, text.Length);
        }
        else
        {
            int end = text.IndexOfAny((byte)';', (byte)' ');
            rest = end < 0 ? text.Length : end;
            uri = new Stretch(value.At, rest);
        }
        if (uri.Length > 0 && !uri.In(sip).SequenceEqual("*"u8))
        {
            GroupScope scope = sip.Begin(null);
            if (rows.Whole is { } whole)
            {
                sip.Text(whole, uri.At, uri.Length, TextEncoding.Utf8);
                sip.StandUnder(whole);
            }
            TakeUri(ref sip, uri, rows);
            sip.End(scope);
        }
        TakeParameters(ref sip, new Stretch(value.At + rest, text.Length - rest), rows, ref hasTag);
    }

    static void TakeParameters(ref Layer sip, Stretch value, SipAddressRows rows, ref bool hasTag)
    {
        for (int at = value.At, end = value.At + value.Length; at < end && !sip.Failed;)
        {
            int length = sip.Bytes[at..end].IndexOf((byte)';');
            if (length < 0) length = end - at;
            Stretch part = Trim(sip, new Stretch(at, length));
            at += length + 1;
            if (part.Length == 0) continue;
            if (rows.Parameter is { } parameter) sip.Text(parameter, part.At, part.Length, TextEncoding.Utf8);
            if (rows.Tag is not { } tag || !part.In(sip).StartsWith("tag="u8)) continue;
            hasTag = true;
            sip.Text(tag, part.At + 4, part.Length - 4, TextEncoding.Utf8);
            sip.Text(s_tag, part.At + 4, part.Length - 4, TextEncoding.Utf8);
        }
    }

    /// <summary>The parts of a URI, RFC 3261 section 19.1.1.</summary>
    public static void TakeUri(ref Layer sip, Stretch uri, SipAddressRows rows)
    {
        ReadOnlySpan<byte> text = uri.In(sip);
        int at = text.IndexOf((byte)':') + 1;
        ReadOnlySpan<byte> scheme = text[..Math.Max(0, at - 1)];
        if (!System.Text.Ascii.EqualsIgnoreCase(scheme, "sip"u8) && !System.Text.Ascii.EqualsIgnoreCase(scheme, "sips"u8)) return;
        int user = text[at..].IndexOf((byte)'@');
        if (user >= 0)
        {
            if (user > 0) sip.Text(rows.User, uri.At + at, user, TextEncoding.Utf8);
            at += user + 1;
        }
        int host = text[at..].StartsWith("["u8) ? text[at..].IndexOf((byte)']') + 1 : text[at..].IndexOfAny(":;?"u8);
        if (host < 0) host = text.Length - at;
        if (host > 0) sip.Text(rows.Host, uri.At + at, host, TextEncoding.Utf8);
        at += host;
        if (at < text.Length && text[at] == ':')
        {
            int port = text[++at..].IndexOfAny(";?"u8);
            if (port < 0) port = text.Length - at;
            if (port > 0) sip.Text(rows.Port, uri.At + at, port, TextEncoding.Utf8);
            at += port;
        }
        while (at < text.Length && text[at] == ';' && !sip.Failed)
        {
            int length = text[++at..].IndexOf((byte)';');
            if (length < 0) length = text.Length - at;
            if (length > 0) sip.Text(rows.UriParameter, uri.At + at, length, TextEncoding.Utf8);
            at += length;
        }
    }
}

/// <summary>The rows of one kind of address.</summary>
sealed class SipAddressRows(string name, string label, string? addr = null, string? display = null, string? tag = null, string? parameter = null)
{
    public Field? Display { get; } = display is null ? null : Sip.Protocol.Text(display, label + " display info");

    public Field? Whole { get; } = addr is null ? null : Sip.Protocol.Text(addr, label);

    public Field User { get; } = Sip.Protocol.Text(name + ".user", label + " User Part");

    public Field Host { get; } = Sip.Protocol.Text(name + ".host", label + " Host Part");

    public Field Port { get; } = Sip.Protocol.Text(name + ".port", label + " Host Port");

    public Field UriParameter { get; } = Sip.Protocol.Text(name + ".param", label + " parameter");

    public Field? Tag { get; } = tag is null ? null : Sip.Protocol.Text(tag, label + " tag");

    public Field? Parameter { get; } = parameter is null ? null : Sip.Protocol.Text(parameter, label + " parameter");
}
