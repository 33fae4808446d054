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
        ClosingUnopened  = Protocol.Expert("xml.closing_unopened_tag",       Severity.Error, ExpertGroup.Malformed, "Closing an unopened tag"),
        ClosingUnopenedPi = Protocol.Expert("xml.closing_unopened_xmpli_tag", Severity.Error, ExpertGroup.Malformed, "Closing an unopened xmpli tag"),
        Unrecognized     = Protocol.Expert("xml.unrecognized_text",          Severity.Warning, ExpertGroup.Protocol, "Unrecognized text");

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
        // Text ends at a NUL.
        ReadOnlySpan<byte> bytes = xml.Bytes;
        int end = bytes.IndexOf((byte)0), depth = 0;
        if (end < 0) end = bytes.Length;
        for (int at = 0; at < end && !xml.Failed;) at += Take(ref xml, at, end, ref depth);
    }

    // One tag, or the text up to the next one; returns its length.
    static int Take(ref Layer xml, int at, int end, ref int depth)
    {
        ReadOnlySpan<byte> rest = xml.Bytes[at..end];
        if (rest[0] != '<')
        {
            int length = rest.IndexOf((byte)'<');
            if (length < 0) length = rest.Length;
            TakeText(ref xml, depth > 0 ? CData : Unknown, at, length);
            return length;
        }
        if (rest.StartsWith("<!--"u8)) return Until(ref xml, Comment, at, rest, "-->"u8);
        if (rest.StartsWith("<![CDATA["u8)) return Until(ref xml, CDataSection, at, rest, "]]>"u8);
        if (rest.StartsWith("<!DOCTYPE"u8)) return TakeDocumentType(ref xml, at, rest);
        if (rest.StartsWith("<!"u8)) return Until(ref xml, DtdTag, at, rest, ">"u8);
        if (rest.StartsWith("<?"u8)) return TakeInstruction(ref xml, at, rest);
        return rest.StartsWith("</"u8) ? TakeClosing(ref xml, at, rest, ref depth) : TakeTag(ref xml, at, rest, ref depth);
    }

    static int TakeTag(ref Layer xml, int at, ReadOnlySpan<byte> rest, ref int depth)
    {
        int first = 1 + XmlWords.Blanks(rest[1..]), name = XmlWords.Name(rest[first..]), attributes = first + name;
        int close = name == 0 ? rest.Length : attributes + XmlWords.Attributes(rest[attributes..]);
        bool isEmpty = rest[close..].StartsWith("/>"u8);
        int length = close + (isEmpty ? 2 : 1);
        if (!isEmpty && !rest[close..].StartsWith(">"u8)) return SkipWord(ref xml, at, rest);
        GroupScope scope = xml.Begin(null);
        xml.Text(Tag, at, length, TextEncoding.Utf8);
        TakeAttributes(ref xml, at + attributes, rest[attributes..close], false);
        if (!isEmpty) depth++;
        xml.End(scope);
        return length;
    }

    static int TakeClosing(ref Layer xml, int at, ReadOnlySpan<byte> rest, ref int depth)
    {
        int name = XmlWords.Name(rest[2..]), close = 2 + name;
        close += XmlWords.Blanks(rest[close..]);
        if (name == 0 || !rest[close..].StartsWith(">"u8)) return SkipWord(ref xml, at, rest);
        if (depth == 0) xml.Remark(ClosingUnopened, at, close + 1);
        else depth--;
        return close + 1;
    }

    static void TakeText(ref Layer xml, Field field, int at, int length)
    {
        int blanks = XmlWords.Blanks(xml.Bytes.Slice(at, length));
        if (blanks < length) xml.Text(field, at + blanks, length - blanks, TextEncoding.Utf8);
    }

    // What begins like a tag and is none is passed over up to the next blank.
    static int SkipWord(ref Layer xml, int at, ReadOnlySpan<byte> rest)
    {
        int length = rest.IndexOfAny(" \t\r\n"u8);
        if (length < 0) length = rest.Length;
        xml.Remark(Unrecognized, at, length);
        return length;
    }

    static int Until(ref Layer xml, Field field, int at, ReadOnlySpan<byte> rest, scoped ReadOnlySpan<byte> end)
    {
        int found = rest.IndexOf(end);
        if (found < 0) return SkipWord(ref xml, at, rest);
        int length = found + end.Length;
        xml.Text(field, at, length, TextEncoding.Utf8);
        return length;
    }

    static int TakeDocumentType(ref Layer xml, int at, ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'>'), inner = rest.IndexOf((byte)'[');
        if (inner > end) inner = -1;
        if (inner >= 0)
        {
            int close = rest[inner..].IndexOf("]"u8);
            end = close < 0 ? -1 : rest[(inner + close)..].IndexOf((byte)'>') is var more and >= 0 ? inner + close + more : -1;
        }
        if (end < 0) return SkipWord(ref xml, at, rest);
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

    static int TakeInstruction(ref Layer xml, int at, ReadOnlySpan<byte> rest)
    {
        int name = XmlWords.Name(rest[2..]), attributes = 2 + name, close = attributes + XmlWords.Attributes(rest[attributes..]);
        if (name == 0 || !rest[close..].StartsWith("?>"u8)) return SkipWord(ref xml, at, rest);
        bool isDeclaration = rest.Slice(2, name).SequenceEqual("xml"u8);
        xml.Text(isDeclaration ? Declaration : Instruction, at, close + 2, TextEncoding.Utf8);
        TakeAttributes(ref xml, at + attributes, rest[attributes..close], isDeclaration);
        return close + 2;
    }

    /// <summary>The attributes behind the name of a tag.</summary>
    static void TakeAttributes(ref Layer xml, int at, ReadOnlySpan<byte> text, bool isDeclaration)
    {
        for (int i = XmlWords.Blanks(text); i < text.Length; i += XmlWords.Blanks(text[i..]))
        {
            int length = XmlWords.Attribute(text[i..], out Range value);
            if (length == 0) return;
            ReadOnlySpan<byte> name = text.Slice(i, XmlWords.Name(text[i..]));
            Field? known = !isDeclaration ? null : name.SequenceEqual("version"u8) ? Version : name.SequenceEqual("encoding"u8) ? Encoding
                : name.SequenceEqual("standalone"u8) ? Standalone : null;
            if (known is null) xml.Text(Attribute, at + i, length, TextEncoding.Utf8);
            else xml.Text(known, at + i + value.Start.Value, value.End.Value - value.Start.Value, TextEncoding.Utf8);
            i += length;
        }
    }
}
