namespace FilterLang.Protocols;

/// <summary>Session Description Protocol, RFC 8866: lines of a letter and a value, for the session and then for each medium.</summary>
public static class Sdp
{
    /// <summary>Who expects media where a description says, under 0.</summary>
    internal static readonly PayloadTable Media = PayloadTable.Of("sdp.media");

    public static readonly Protocol Protocol = Protocol.Of("sdp", "Session Description Protocol", Dissect, "SDP");

    static readonly Field
        s_owner      = Protocol.Text("sdp.owner",           "Owner/Creator, Session Id (o)"),
        s_connection = Protocol.Text("sdp.connection_info", "Connection Information (c)"),
        s_bandwidth  = Protocol.Text("sdp.bandwidth",       "Bandwidth Information (b)"),
        s_time       = Protocol.Text("sdp.time",            "Time Description, active time (t)"),
        s_repeat     = Protocol.Text("sdp.repeat_time",     "Repeat Time (r)"),
        s_timezone   = Protocol.Text("sdp.timezone",        "Time Zone Adjustments (z)"),
        s_key        = Protocol.Text("sdp.encryption_key",  "Encryption Key (k)"),
        s_session    = Protocol.Text("sdp.session_attr",    "Session Attribute (a)"),
        s_invalid    = Protocol.Text("sdp.invalid",         "Invalid line");

    static readonly Field
        s_version = Protocol.Text("sdp.version",      "Session Description Protocol Version (v)"),
        s_name    = Protocol.Text("sdp.session_name", "Session Name (s)"),
        s_info    = Protocol.Text("sdp.session_info", "Session Information (i)"),
        s_mediaTitle = Protocol.Text("sdp.media_title", "Media Title (i)"),
        s_uri     = Protocol.Text("sdp.uri",          "URI of Description (u)"),
        s_email   = Protocol.Text("sdp.email",        "E-mail Address (e)"),
        s_phone   = Protocol.Text("sdp.phone",        "Phone Number (p)");

    // Words of a line, with blanks between them.
    static readonly Field[]
        s_ownerWords =
        [
            Protocol.Text("sdp.owner.username", "Owner Username"), Protocol.Text("sdp.owner.sessionid", "Session ID"),
            Protocol.Text("sdp.owner.version", "Session Version"), Protocol.Text("sdp.owner.network_type", "Owner Network Type"),
            Protocol.Text("sdp.owner.address_type", "Owner Address Type"), Protocol.Text("sdp.owner.address", "Owner Address"),
        ],
        s_connectionWords =
        [
            Protocol.Text("sdp.connection_info.network_type", "Connection Network Type"), Protocol.Text("sdp.connection_info.address_type", "Connection Address Type"),
            Protocol.Text("sdp.connection_info.address", "Connection Address"),
        ],
        s_bandwidthWords = [Protocol.Text("sdp.bandwidth.modifier", "Bandwidth Modifier"), Protocol.Text("sdp.bandwidth.value", "Bandwidth Value")],
        s_timeWords = [Protocol.Text("sdp.time.start", "Session Start Time"), Protocol.Text("sdp.time.stop", "Session Stop Time")],
        s_repeatWords =
        [
            Protocol.Text("sdp.repeat_time.interval", "Repeat Interval"), Protocol.Text("sdp.repeat_time.duration", "Repeat Duration"),
            Protocol.Text("sdp.repeat_time.offset", "Repeat Offset"),
        ],
        s_timezoneWords = [Protocol.Text("sdp.timezone.time", "Timezone Time"), Protocol.Text("sdp.timezone.offset", "Timezone Offset")],
        s_keyWords = [Protocol.Text("sdp.encryption_key.type", "Key Type"), Protocol.Text("sdp.encryption_key.data", "Key Data")],
        s_sessionWords = [Protocol.Text("sdp.session_attr.field", "Session Attribute Fieldname"), Protocol.Text("sdp.session_attr.value", "Session Attribute Value")];

    static readonly Field
        s_lifetime = Protocol.Text("sdp.connection_info.ttl",           "Connection TTL"),
        s_count    = Protocol.Text("sdp.connection_info.num_addresses", "Connection Number of Addresses");

    static readonly ExpertField s_noEqual = Protocol.Expert("sdp.invalid_line.no_equal", Severity.Note, ExpertGroup.Malformed, "Invalid SDP line (no '=' delimiter)");

    static Sdp()
    {
        MediaTypes.Table.Add(Protocol.Dispatches(Media), "application/sdp");
        // Rows of the other file are this protocol's.
        _ = SdpMedia.Line;
    }

    static void Dissect(ref Layer sdp)
    {
        if (sdp.Packet.Columns is { } columns) columns.Protocol = columns.Protocol.Length == 0 ? "SDP" : columns.Protocol + "/SDP";
        sdp.Open();
        var session = new SdpSession { Packet = sdp.Packet };
        for (int at = 0; at < sdp.Captured && !sdp.Failed;)
        {
            sdp.Line(at, out int length, out int next);
            if (length > 0) TakeLine(ref sdp, ref session, at, length);
            at = next;
        }
        session.Arrange();
    }

    static void TakeLine(ref Layer sdp, ref SdpSession session, int at, int length)
    {
        if (length < 2 || sdp.Bytes[at + 1] != '=')
        {
            sdp.Text(s_invalid, at, length, TextEncoding.Utf8);
            sdp.Remark(s_noEqual, at, length);
            return;
        }
        byte kind = sdp.Bytes[at];
        var value = new Stretch(at + 2, length - 2);
        GroupScope scope = sdp.Begin(null);
        switch (kind)
        {
            case (byte)'v': Record(ref sdp, s_version, at, length, value); break;
            case (byte)'o': TakeWords(ref sdp, s_owner, s_ownerWords, at, length, value, (byte)' '); break;
            case (byte)'s': Record(ref sdp, s_name, at, length, value); break;
            case (byte)'i': Record(ref sdp, session.InMedia ? s_mediaTitle : s_info, at, length, value); break;
            case (byte)'u': Record(ref sdp, s_uri, at, length, value); break;
            case (byte)'e': Record(ref sdp, s_email, at, length, value); break;
            case (byte)'p': Record(ref sdp, s_phone, at, length, value); break;
            case (byte)'c': TakeConnection(ref sdp, ref session, at, length, value); break;
            case (byte)'b': TakeWords(ref sdp, s_bandwidth, s_bandwidthWords, at, length, value, (byte)':'); break;
            case (byte)'t': TakeWords(ref sdp, s_time, s_timeWords, at, length, value, (byte)' '); break;
            case (byte)'r': TakeWords(ref sdp, s_repeat, s_repeatWords, at, length, value, (byte)' '); break;
            case (byte)'z': TakeWords(ref sdp, s_timezone, s_timezoneWords, at, length, value, (byte)' '); break;
            case (byte)'k': TakeWords(ref sdp, s_key, s_keyWords, at, length, value, (byte)':'); break;
            case (byte)'m': SdpMedia.Take(ref sdp, ref session, at, length, value); break;
            case (byte)'a' when session.InMedia: SdpMedia.TakeAttribute(ref sdp, ref session, at, length, value); break;
            case (byte)'a': TakeWords(ref sdp, s_session, s_sessionWords, at, length, value, (byte)':'); break;
            default: sdp.Text(s_invalid, at, length, TextEncoding.Utf8); break;
        }
        sdp.End(scope);
    }

    /// <summary>Records a line's value, and lets what follows stand under it.</summary>
    internal static void Record(ref Layer sdp, Field line, int at, int length, Stretch value)
    {
        HttpHeaders.Text(ref sdp, line, at, length, value);
        sdp.StandUnder(line);
    }

    /// <summary>Takes a line whose words have rows of their own; the last row takes all that are left, one by one where blanks part them.</summary>
    static void TakeWords(ref Layer sdp, Field line, Field[] words, int at, int length, Stretch value, byte separator)
    {
        Record(ref sdp, line, at, length, value);
        int position = value.At, end = value.At + value.Length;
        for (int i = 0; position < end && !sdp.Failed; i++)
        {
            Field word = i < words.Length ? words[i] : line == s_timezone ? words[i & 1] : words[^1];
            bool isLast = separator != ' ' && i == words.Length - 1;
            int size = isLast ? -1 : sdp.Bytes[position..end].IndexOf(separator);
            if (size < 0) size = end - position;
            sdp.Text(word, position, size, TextEncoding.Utf8);
            position += size + 1;
        }
    }

    // RFC 8866 section 5.7: a group of addresses has a lifetime, and may be several.
    static void TakeConnection(ref Layer sdp, ref SdpSession session, int at, int length, Stretch value)
    {
        Record(ref sdp, s_connection, at, length, value);
        int position = value.At, end = value.At + value.Length;
        for (int i = 0; i < s_connectionWords.Length && position < end; i++)
        {
            ReadOnlySpan<byte> rest = sdp.Bytes[position..end];
            int size = rest.IndexOf((byte)' ');
            if (size < 0) size = rest.Length;
            if (i == s_connectionWords.Length - 1)
            {
                TakeAddress(ref sdp, ref session, new Stretch(position, size));
                return;
            }
            sdp.Text(s_connectionWords[i], position, size, TextEncoding.Utf8);
            position += size + 1;
        }
    }

    static void TakeAddress(ref Layer sdp, ref SdpSession session, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(sdp);
        int slash = text.IndexOf((byte)'/'), size = slash < 0 ? text.Length : slash;
        sdp.Text(s_connectionWords[^1], value.At, size, TextEncoding.Utf8);
        session.Connect(text[..size]);
        for (int i = 0; slash >= 0 && slash < text.Length && i < 2; i++)
        {
            int at = slash + 1, length = text[at..].IndexOf((byte)'/');
            if (length < 0) length = text.Length - at;
            sdp.Text(i == 0 ? s_lifetime : s_count, value.At + at, length, TextEncoding.Utf8);
            slash = at + length;
        }
    }
}
