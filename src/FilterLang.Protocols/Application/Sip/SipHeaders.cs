using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>The header fields of a message, RFC 3261 section 20 and its extensions, by their long and compact names.</summary>
static class SipHeaders
{
    static readonly Protocol Protocol = Sip.Protocol;

    static readonly string[] s_names =
    [
        "Accept", "Accept-Contact", "Accept-Encoding", "Accept-Language", "Accept-Resource-Priority", "Additional-Identity", "Alert-Info", "Allow",
        "Allow-Events", "Answer-Mode", "Attestation-Info", "Authentication-Info", "Authorization", "Call-ID", "Call-Info", "Cellular-Network-Info",
        "Contact", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Type", "CSeq", "Date", "Error-Info",
        "Event", "Expires", "Feature-Caps", "Flow-Timer", "From", "Geolocation", "Geolocation-Error", "Geolocation-Routing", "History-Info",
        "Identity", "Identity-info", "Info-Package", "In-Reply-To", "Join", "Max-Breadth", "Max-Forwards", "MIME-Version", "Min-Expires", "Min-SE",
        "Organization", "Origination-Id", "P-Access-Network-Info", "P-Answer-State", "P-Asserted-Identity", "P-Asserted-Service", "P-Charge-Info",
        "P-Associated-URI", "P-Called-Party-ID", "P-Charging-Function-Addresses", "P-Charging-Vector", "P-DCS-Trace-Party-ID", "P-DCS-OSPS",
        "P-DCS-Billing-Info", "P-DCS-LAES", "P-DCS-Redirect", "P-Early-Media", "P-Media-Authorization", "P-Preferred-Identity",
        "P-Preferred-Service", "P-Profile-Key", "P-Refused-URI-List", "P-Served-User", "P-User-Database", "P-Visited-Network-ID", "Path",
        "Permission-Missing", "Priority", "Priority-Share", "Priv-Answer-mode", "Privacy", "Proxy-Authenticate", "Proxy-Authorization",
        "Proxy-Require", "RAck", "Reason", "Reason-Phrase", "Record-Route", "Recv-Info", "Refer-Sub", "Refer-To", "Referred-by", "Reject-Contact",
        "Relayed-Charge", "Replaces", "Reply-To", "Request-Disposition", "Require", "Resource-Priority", "Resource-Share", "Response-Source",
        "Restoration-Info", "Retry-After", "Route", "RSeq", "Security-Client", "Security-Server", "Security-Verify", "Server",
        "Service-Interact-Info", "Service-Route", "Session-Expires", "Session-ID", "Subject", "Subscription-State", "Supported", "Target-Dialog",
        "Timestamp", "To", "Trigger-Consent", "Unsupported", "User-Agent", "Via", "Warning", "WWW-Authenticate", "Diversion",
    ];

    // RFC 3261 section 7.3.3 and the extensions' own.
    static readonly (char Letter, string Name)[] s_compact =
    [
        ('a', "Accept-Contact"), ('b', "Referred-by"), ('c', "Content-Type"), ('d', "Request-Disposition"), ('e', "Content-Encoding"), ('f', "From"),
        ('i', "Call-ID"), ('j', "Reject-Contact"), ('k', "Supported"), ('l', "Content-Length"), ('m', "Contact"), ('n', "Identity-info"),
        ('o', "Event"), ('r', "Refer-To"), ('s', "Subject"), ('t', "To"), ('u', "Allow-Events"), ('v', "Via"), ('x', "Session-Expires"), ('y', "Identity"),
    ];

    static readonly AsciiNames s_table = new(s_names);

    static readonly Field[] s_fields = Array.ConvertAll(s_names, static name => IsNumber(name)
        ? Protocol.UInt32("sip." + name, name) : Protocol.Text("sip." + name, name));

    static readonly Field?[] s_letters = ByLetter();

    static readonly Field
        s_contentLength = Named("Content-Length"),
        s_contentType   = Named("Content-Type"),
        s_contact       = Named("Contact"),
        s_from          = Named("From"),
        s_to            = Named("To"),
        s_route         = Named("Route"),
        s_recordRoute   = Named("Record-Route"),
        s_asserted      = Named("P-Asserted-Identity"),
        s_preferred     = Named("P-Preferred-Identity"),
        s_via           = Named("Via"),
        s_cSeq          = Named("CSeq"),
        s_callId        = Named("Call-ID"),
        s_expires       = Named("Expires"),
        s_reason        = Named("Reason");

    // The first one has no scheme, RFC 3261 section 20.6.
    static readonly Field[] s_credentials =
        [Named("Authentication-Info"), Named("Authorization"), Named("Proxy-Authorization"), Named("WWW-Authenticate"), Named("Proxy-Authenticate")];

    public static readonly Field
        CallId         = Protocol.Text  ("sip.call_id_generated",   "Generated Call-ID"),
        SequenceNumber = Protocol.UInt32("sip.CSeq.seq",            "Sequence Number"),
        SequenceMethod = Protocol.Text  ("sip.CSeq.method",         "Method"),
        ReasonProtocol = Protocol.Text  ("sip.reason_protocols",    "Reason protocols"),
        CauseQ850      = Protocol.UInt32("sip.reason_cause_q850",   "Cause", display: DecHex, names: SipCauses.Q850),
        CauseSip       = Protocol.UInt32("sip.reason_cause_sip",    "Cause"),
        CauseOther     = Protocol.UInt32("sip.reason_cause_other",  "Cause"),
        ReasonText     = Protocol.Text  ("sip.reason_text",         "Text");

    static readonly ExpertField
        s_unrecognized = Protocol.Expert("sip.unrecognized_header", Severity.Note, ExpertGroup.Undecoded, "Unrecognised SIP header"),
        s_noColon      = Protocol.Expert("sip.header_no_colon",     Severity.Warning, ExpertGroup.Malformed, "Header has no colon after the name"),
        s_notTerminated = Protocol.Expert("sip.header_not_terminated", Severity.Warning, ExpertGroup.Malformed, "Header not terminated by empty line (CRLF)");

    static bool IsNumber(string name) => name is "Content-Length" or "Expires" or "Max-Breadth" or "Max-Forwards" or "Retry-After" or "RSeq";

    static Field Named(string name) => s_fields[Array.IndexOf(s_names, name)];

    static Field?[] ByLetter()
    {
        var fields = new Field?[128];
        foreach ((char letter, string name) in s_compact)
            fields[letter] = fields[letter - 'a' + 'A'] = s_fields[Array.IndexOf(s_names, name)];
        return fields;
    }

    static Field? Find(ReadOnlySpan<byte> name) =>
        name.Length == 1 ? name[0] < 128 ? s_letters[name[0]] : null : s_table.Find(name) is var place and >= 0 ? s_fields[place] : null;

    /// <summary>The number in a line that tells the length of the body, -1 for any other line.</summary>
    public static long LengthIn(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        if (colon <= 0 || Find(line[..colon].TrimBlanksEnd()) != s_contentLength) return -1;
        return Utf8Parser.TryParse(line[(colon + 1)..].TrimBlanksStart(), out uint length, out _) ? length : -1;
    }

    /// <summary>Takes the header fields between two offsets.</summary>
    public static void Take(ref Layer sip, ref SipMessage message, int at, int end)
    {
        while (at < end && !sip.Failed)
        {
            int next = EndOfField(sip.Bytes[..end], at);
            int length = sip.Bytes[at..next].TrimEnd("\r\n"u8).Length;
            TakeField(ref sip, ref message, at, length, next);
            at = next;
        }
        if (end >= sip.Captured) sip.Remark(s_notTerminated, end, 0);
    }

    // A line that begins with a blank continues the one before, RFC 3261 section 7.3.1.
    static int EndOfField(ReadOnlySpan<byte> bytes, int at)
    {
        LineEnd.Find(bytes, at, out _, out int next);
        while (next < bytes.Length && bytes[next] is (byte)' ' or (byte)'\t') LineEnd.Find(bytes, next, out _, out next);
        return next;
    }

    static void TakeField(ref Layer sip, ref SipMessage message, int at, int length, int next)
    {
        ReadOnlySpan<byte> line = sip.Bytes.Slice(at, length);
        int colon = line.IndexOf((byte)':');
        if (colon < 0)
        {
            sip.Remark(s_noColon, at, next - at);
            return;
        }
        if (Find(line[..colon].TrimBlanksEnd()) is not { } field)
        {
            const int longest = 128;
            Span<byte> name = stackalloc byte[longest];
            System.Text.Ascii.ToLower(line[..Math.Min(colon, longest)], name, out int written);
            sip.Remark(s_unrecognized, $"Unrecognised SIP header ({(ReadOnlySpan<byte>)name[..written]})", at, next - at);
            return;
        }
        int start = colon + 1;
        while (start < length && line[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start++;
        var value = new Stretch(at + start, length - start);
        GroupScope scope = sip.Begin(null);
        Record(ref sip, ref message, field, at, next - at, value);
        sip.StandUnder(field);
        Understand(ref sip, ref message, field, value);
        if (Array.IndexOf(s_credentials, field) is >= 0 and var kind)
        {
            sip.Text(SipCredentials.Whole, at, next - at, TextEncoding.Utf8);
            SipCredentials.Take(ref sip, value, hasScheme: kind > 0);
        }
        sip.End(scope);
    }

    static void Record(ref Layer sip, ref SipMessage message, Field field, int at, int length, Stretch value)
    {
        if (field.Type != FieldType.UInt32)
        {
            HttpHeaders.Text(ref sip, field, at, length, value);
            return;
        }
        if (!Utf8Parser.TryParse(value.In(sip), out uint number, out _)) number = 0;
        sip.Note(field, number, at, length, ItemFlags.None);
        if (field == s_contentLength) message.ContentLength = number;
        else if (field == s_expires) message.Removes |= number == 0;
    }

    static void Understand(ref Layer sip, ref SipMessage message, Field field, Stretch value)
    {
        if (field == s_from) SipAddress.TakeParty(ref sip, value, SipAddress.From, out _);
        else if (field == s_to) SipAddress.TakeParty(ref sip, value, SipAddress.To, out message.HasToTag);
        else if (field == s_asserted) SipAddress.TakeParty(ref sip, value, SipAddress.Asserted, out _);
        else if (field == s_preferred) SipAddress.TakeParty(ref sip, value, SipAddress.Preferred, out _);
        else if (field == s_contact) TakeContacts(ref sip, ref message, value);
        else if (field == s_route) SipAddress.TakeList(ref sip, value, SipAddress.Route);
        else if (field == s_recordRoute) SipAddress.TakeList(ref sip, value, SipAddress.RecordRoute);
        else if (field == s_via) SipVia.Take(ref sip, value);
        else if (field == s_cSeq) TakeSequence(ref sip, ref message, value);
        else if (field == s_contentType) message.ContentType = value;
        else if (field == s_callId)
        {
            message.CallId = value;
            sip.NoteText(CallId, value.In(sip));
        }
        else if (field == s_reason) TakeReason(ref sip, value);
    }

    static void TakeContacts(ref Layer sip, ref SipMessage message, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(sip);
        message.RemovesAll |= text.SequenceEqual("*"u8);
        message.Removes |= text.IndexOf("expires=0"u8) is >= 0 and var at && (at + 9 == text.Length || text[at + 9] is < (byte)'0' or > (byte)'9');
        message.Contacts += SipAddress.TakeList(ref sip, value, SipAddress.Contact);
    }

    // RFC 3261 section 20.16.
    static void TakeSequence(ref Layer sip, ref SipMessage message, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(sip);
        if (!Utf8Parser.TryParse(text, out uint number, out int used)) return;
        sip.Note(SequenceNumber, number, value.At, used, ItemFlags.None);
        message.CSeq = number;
        int at = used;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t') at++;
        message.CSeqMethod = new Stretch(value.At + at, text.Length - at);
        if (at < text.Length) sip.Text(SequenceMethod, value.At + at, text.Length - at, TextEncoding.Utf8);
    }

    // RFC 3326 section 2.
    static void TakeReason(ref Layer sip, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(sip);
        int length = text.IndexOfAny("; "u8);
        ReadOnlySpan<byte> protocol = length < 0 ? text : text[..length];
        sip.Text(ReasonProtocol, value.At, protocol.Length, TextEncoding.Utf8);
        if (text.IndexOf("cause="u8) is >= 0 and var cause && Utf8Parser.TryParse(text[(cause + 6)..], out uint number, out int used))
        {
            Field field = System.Text.Ascii.EqualsIgnoreCase(protocol, "q.850"u8) ? CauseQ850 : System.Text.Ascii.EqualsIgnoreCase(protocol, "sip"u8) ? CauseSip : CauseOther;
            sip.Note(field, number, value.At + cause + 6, used, ItemFlags.None);
        }
        if (text.IndexOf("text="u8) is >= 0 and var at) sip.Text(ReasonText, value.At + at + 5, text.Length - at - 5, TextEncoding.Utf8);
    }
}
