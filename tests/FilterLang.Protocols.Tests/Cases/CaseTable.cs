using System.Globalization;

namespace FilterLang.Protocols.Tests.Cases;

/// <summary>
/// Reads case tables:
/// <code>
/// ## A title is a sentence          starts a case
/// from: ip                          the bytes start with this protocol; without it and link: they are Ethernet
/// link: 113                         or with this LINKTYPE
/// wire: 1500                        length on the wire of the next frame, where it was cut
/// time: 12.5                        its arrival in seconds
/// fcs: 4                            its octets of check sequence
/// state: grows                      every new conversation costs objects: damaged frames of this case may allocate
/// secret: CLIENT_RANDOM 0123 4567     a line of a key log
/// 4500 0030 1c46                    bytes in hex, over any number of lines; '#' starts a remark
/// ip.version == 4                   the values of the field are exactly these, as text
/// ip.addr == 10.0.0.1, "10.0.0.2"   several values, in order; quotes where commas or blanks at the ends belong to the text
/// !tcp                              the field is absent
/// </code>
/// Bytes, or a line for the next frame, that follow expectations start a further frame of the same session. <c>_ws.col.info</c> and
/// the other columns of the summary line can be asked for like fields.
/// </summary>
public static class CaseTable
{
    public static IReadOnlyList<Case> Read(string path)
    {
        var cases = new List<Case>();
        var lines = new CaseLines(path);
        foreach (string text in File.ReadLines(path)) lines.Add(text, cases);
        lines.Close(cases);
        return cases;
    }

    sealed class CaseLines(string path)
    {
        readonly List<byte> _bytes = [];
        List<CaseFrame> _frames = [];
        CaseFrame? _frame;
        string? _title;
        string _keyLog = "";
        int _line, _link = 1;
        bool _grows;

        public void Add(string text, List<Case> cases)
        {
            _line++;
            string line = text.Trim();
            if (line.StartsWith("##", StringComparison.Ordinal))
            {
                Close(cases);
                _title = line[2..].Trim();
            }
            else if (line.Length == 0 || line[0] == '#') return;
            else if (_title is null) throw Wrong("stands before the first title");
            else if (line[0] == '!') Frame().Expectations.Add(new Expectation(_line, line[1..].Trim(), null));
            else if (line.IndexOf("==", StringComparison.Ordinal) is > 0 and var at)
                Frame().Expectations.Add(new Expectation(_line, line[..at].Trim(), Values(line[(at + 2)..])));
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) Direct(line[..colon].Trim(), line[(colon + 1)..].Trim());
            else AddBytes(line);
        }

        public void Close(List<Case> cases)
        {
            EndBytes();
            if (_title is not null)
            {
                if (_frames.Count == 0 || _frames.All(f => f.Expectations.Count == 0)) throw Wrong($"'{_title}' says nothing");
                if (cases.Any(c => c.Title == _title)) throw Wrong($"'{_title}' is there twice");
                cases.Add(new Case(_title, _link, _frames) { StateGrows = _grows, KeyLog = _keyLog });
            }
            (_title, _frame, _frames, _link, _grows, _keyLog) = (null, null, [], 1, false, "");
        }

        void Direct(string word, string value)
        {
            switch (word)
            {
                case "from": _link = CaseLinks.Of(value); break;
                case "link": _link = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "secret": _keyLog += value + "\n"; break;
                case "state": _grows = value == "grows"; break;
                case "wire": Next().WireLength = int.Parse(value, CultureInfo.InvariantCulture); break;
                case "time": Next().Time = (long)(decimal.Parse(value, CultureInfo.InvariantCulture) * 1_000_000_000); break;
                case "fcs": Next().FcsLength = int.Parse(value, CultureInfo.InvariantCulture); break;
                default: throw Wrong($"'{word}' is not known");
            }
        }

        void AddBytes(string line)
        {
            Next();
            int remark = line.IndexOf('#', StringComparison.Ordinal);
            string digits = (remark < 0 ? line : line[..remark]).Replace(" ", "", StringComparison.Ordinal);
            try
            {
                _bytes.AddRange(Convert.FromHexString(digits));
            }
            catch (FormatException)
            {
                throw Wrong("is neither hex nor an expectation");
            }
        }

        CaseFrame Frame()
        {
            EndBytes();
            return _frame ?? throw Wrong("stands before any bytes");
        }

        CaseFrame Next()
        {
            if (_frame is not null && _frame.Expectations.Count == 0) return _frame;
            EndBytes();
            _frame = new CaseFrame { Time = 1_000_000_000_000_000_000 + _frames.Count * 1_000_000L };
            _frames.Add(_frame);
            return _frame;
        }

        void EndBytes()
        {
            if (_bytes.Count == 0) return;
            _frame!.Bytes = [.. _bytes];
            _bytes.Clear();
        }

        List<string> Values(string text)
        {
            var values = new List<string>();
            for (int at = 0; at <= text.Length;)
            {
                int start = at;
                while (start < text.Length && text[start] == ' ') start++;
                bool quoted = start < text.Length && text[start] == '"';
                int end = quoted ? ClosingQuote(text, start + 1) : text.IndexOf(", ", start, StringComparison.Ordinal);
                if (quoted && end < 0) throw Wrong("lacks the closing quote");
                if (end < 0) end = text.Length;
                values.Add(quoted ? text[(start + 1)..end] : text[start..end].TrimEnd());
                at = quoted ? text.IndexOf(',', end) is >= 0 and var comma ? comma + 1 : text.Length + 1 : end + 2;
            }
            return values;
        }

        FormatException Wrong(string what) => new($"{Path.GetFileName(path)}:{_line}: {what}");
    }

    // Quotes within the text are not followed by a comma or the end.
    static int ClosingQuote(string text, int from)
    {
        int end = text.IndexOf('"', from);
        while (end >= 0 && end + 1 < text.Length && text[end + 1] != ',') end = text.IndexOf('"', end + 1);
        return end;
    }
}
