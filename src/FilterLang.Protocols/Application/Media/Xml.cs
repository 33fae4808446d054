using System.Text;

namespace FilterLang.Protocols;

/// <summary>Extensible Markup Language 1.0: tags, attributes and the text between them, as far as they can be told apart.</summary>
static class Xml
{
    public static readonly Protocol Protocol = Protocol.Of("xml", "eXtensible Markup Language", Dissect);

    public static readonly Field
        Instruction      = Protocol.Text("xml.xmlpi",        "XMLPI"),
        CDataSection     = Protocol.Text("xml.cdatasection", "CDATASection"),
        Comment          = Protocol.Text("xml.comment",      "Comment"),
        Attribute        = Protocol.Text("xml.attribute",    "Attribute"),
        DocumentType     = Protocol.Text("xml.doctype",      "Doctype"),
        DtdTag           = Protocol.Text("xml.dtdtag",       "DTD Tag"),
        CData            = Protocol.Text("xml.cdata",        "CDATA"),
        Tag              = Protocol.Text("xml.tag",          "Tag"),
        Unknown          = Protocol.Text("xml.unknown",      "Unknown"),
        Declaration      = Protocol.Text("xml.xmlpi.xml",            "xml.xmlpi.xml"),
        Version          = Protocol.Text("xml.xmlpi.xml.version",    "version"),
        Encoding         = Protocol.Text("xml.xmlpi.xml.encoding",   "encoding"),
        Standalone       = Protocol.Text("xml.xmlpi.xml.standalone", "standalone");

    public static readonly ExpertField
        ClosingUnopened  = Protocol.Expert("xml.closing_unopened_tag",       Severity.Note, ExpertGroup.Malformed, "Closing an unopened tag"),
        ClosingUnopenedPi = Protocol.Expert("xml.closing_unopened_xmpli_tag", Severity.Note, ExpertGroup.Malformed, "Closing an unopened xmpli tag"),
        Unrecognized     = Protocol.Expert("xml.unrecognized_text",          Severity.Warning, ExpertGroup.Malformed, "Unrecognized text");

    static Xml()
    {
        MediaTypes.Table.Add(Protocol, XmlMediaTypes.All);
        MediaTypes.HttpBody.AddHeuristic(Protocol);
        // WS-Discovery.
        Protocol.CarriedBy(PayloadTables.UdpPort, 3702);
    }

    static void Dissect(ref Layer xml)
    {
        // Text that is announced as something else is XML where it begins with a declaration: not looked for by default.
        if (xml.IsGuess)
        {
            xml.Decline();
            return;
        }
        xml.AddToProtocol("XML");
        xml.Open();
        ReadOnlySpan<byte> bytes = xml.Bytes;
        int depth = 0;
        for (int at = 0; at < bytes.Length && !xml.Failed;)
        {
            int length = Take(ref xml, at, ref depth);
            at += length;
        }
    }

    // One tag, or the text up to the next one; returns its length.
    static int Take(ref Layer xml, int at, ref int depth)
    {
        ReadOnlySpan<byte> rest = xml.Bytes[at..];
        if (rest[0] != '<')
        {
            int length = rest.IndexOf((byte)'<');
            if (length < 0) length = rest.Length;
            TakeText(ref xml, at, length);
            return length;
        }
        if (rest.StartsWith("<!--"u8)) return Until(ref xml, Comment, at, "-->"u8);
        if (rest.StartsWith("<![CDATA["u8)) return Until(ref xml, CDataSection, at, "]]>"u8);
        if (rest.StartsWith("<!DOCTYPE"u8)) return TakeDocumentType(ref xml, at);
        if (rest.StartsWith("<!"u8)) return Until(ref xml, DtdTag, at, ">"u8);
        if (rest.StartsWith("<?"u8)) return TakeInstruction(ref xml, at);
        int end = TagEnd(rest);
        if (end < 0) return TakeUnknown(ref xml, at, rest.Length);
        if (rest.Length > 1 && rest[1] == '/')
        {
            if (depth == 0) xml.Remark(ClosingUnopened, at, end);
            else depth--;
            return end;
        }
        GroupScope scope = xml.Begin(null);
        xml.Text(Tag, at, end, TextEncoding.Utf8);
        bool empty = rest[end - 2] == '/';
        TakeAttributes(ref xml, at + 1, end - (empty ? 3 : 2), false);
        if (!empty) depth++;
        xml.End(scope);
        return end;
    }

    // A '>' within quotes does not end a tag.
    static int TagEnd(ReadOnlySpan<byte> text)
    {
        byte quote = 0;
        for (int i = 1; i < text.Length; i++)
        {
            byte b = text[i];
            if (quote != 0)
            {
                if (b == quote) quote = 0;
            }
            else if (b is (byte)'"' or (byte)'\'') quote = b;
            else if (b == '>') return i + 1;
            else if (b == '<') return -1;
        }
        return -1;
    }

    static void TakeText(ref Layer xml, int at, int length)
    {
        ReadOnlySpan<byte> text = xml.Bytes.Slice(at, length);
        ReadOnlySpan<byte> trimmed = text.TrimStart(" \t\r\n"u8);
        int start = at + length - trimmed.Length;
        trimmed = trimmed.TrimEnd(" \t\r\n"u8);
        if (!trimmed.IsEmpty) xml.Text(CData, start, trimmed.Length, TextEncoding.Utf8);
    }

    static int TakeUnknown(ref Layer xml, int at, int length)
    {
        xml.Text(Unknown, at, length, TextEncoding.Utf8);
        xml.Remark(Unrecognized, at, length);
        return length;
    }

    static int Until(ref Layer xml, Field field, int at, scoped ReadOnlySpan<byte> end)
    {
        ReadOnlySpan<byte> rest = xml.Bytes[at..];
        int found = rest.IndexOf(end);
        if (found < 0) return TakeUnknown(ref xml, at, rest.Length);
        int length = found + end.Length;
        xml.Text(field, at, length, TextEncoding.Utf8);
        return length;
    }

    static int TakeDocumentType(ref Layer xml, int at)
    {
        ReadOnlySpan<byte> rest = xml.Bytes[at..];
        int end = rest.IndexOf((byte)'>'), inner = rest.IndexOf((byte)'[');
        if (inner > end) inner = -1;
        if (inner >= 0)
        {
            int close = rest[inner..].IndexOf("]"u8);
            end = close < 0 ? -1 : rest[(inner + close)..].IndexOf((byte)'>') is var more and >= 0 ? inner + close + more : -1;
        }
        if (end < 0) return TakeUnknown(ref xml, at, rest.Length);
        ReadOnlySpan<byte> whole = rest[..(end + 1)];
        int name = Keyword.Length;
        while (name < end && IsBlank(rest[name])) name++;
        int after = name;
        while (after < end && (char.IsAsciiLetterOrDigit((char)rest[after]) || rest[after] is (byte)'_' or (byte)'-' or (byte)'.')) after++;
        // Without saying where the definitions are, it is a tag as any other.
        if (name == Keyword.Length || after == name || !(IsBlank(rest[after]) || rest[after] == '['))
        {
            xml.Text(DtdTag, at, end + 1, TextEncoding.Utf8);
            return end + 1;
        }
        xml.Text(DocumentType, at + name, after - name, TextEncoding.Utf8);
        xml.Label(DocumentType, $"{whole}");
        for (int tag = inner; tag >= 0 && tag < end;)
        {
            int open = rest[tag..end].IndexOf("<!"u8), close = open < 0 ? -1 : rest[(tag + open)..end].IndexOf((byte)'>');
            if (close < 0) break;
            xml.Text(DtdTag, at + tag + open, close + 1, TextEncoding.Utf8);
            tag += open + close + 1;
        }
        return end + 1;
    }

    static ReadOnlySpan<byte> Keyword => "<!DOCTYPE"u8;

    static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    static int TakeInstruction(ref Layer xml, int at)
    {
        ReadOnlySpan<byte> rest = xml.Bytes[at..];
        int end = rest.IndexOf("?>"u8);
        if (end < 0) return TakeUnknown(ref xml, at, rest.Length);
        bool declaration = rest.StartsWith("<?xml"u8) && rest.Length > 5 && rest[5] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
        xml.Text(declaration ? Declaration : Instruction, at, end + 2, TextEncoding.Utf8);
        TakeAttributes(ref xml, at + 2, end - 2, declaration);
        return end + 2;
    }

    /// <summary>The attributes behind the name of a tag: name, equals sign, quoted value.</summary>
    static void TakeAttributes(ref Layer xml, int at, int length, bool declaration)
    {
        ReadOnlySpan<byte> text = xml.Bytes.Slice(at, Math.Max(0, length));
        int i = text.IndexOfAny(" \t\r\n"u8);
        if (i < 0) return;
        while (i < text.Length)
        {
            while (i < text.Length && text[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') i++;
            int equals = text[i..].IndexOf((byte)'=');
            if (equals <= 0) return;
            int value = i + equals + 1;
            while (value < text.Length && text[value] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') value++;
            if (value >= text.Length || text[value] is not ((byte)'"' or (byte)'\'')) return;
            int close = text[(value + 1)..].IndexOf(text[value]);
            if (close < 0) return;
            ReadOnlySpan<byte> name = text.Slice(i, equals).TrimEnd(" \t\r\n"u8);
            Field? known = !declaration ? null : name.SequenceEqual("version"u8) ? Version : name.SequenceEqual("encoding"u8) ? Encoding
                : name.SequenceEqual("standalone"u8) ? Standalone : null;
            if (known is null) xml.Text(Attribute, at + i, value + close + 2 - i, TextEncoding.Utf8);
            else xml.Text(known, at + value + 1, close, TextEncoding.Utf8);
            i = value + close + 2;
        }
    }
}
