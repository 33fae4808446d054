// The filter language over records that are no packets: lines of a web server's log.  OwnRecords [FILTER]
using System.Globalization;
using System.Net;
using FilterLang;

var scheme = new RecordScheme<LogLine>("log", "Line of a web server's log")
    .IPv4  ("log.client", "Client",  l => l.Client)
    .Text  ("log.method", "Method",  l => l.Method)
    .Text  ("log.path",   "Path",    l => l.Path)
    .Number("log.status", "Status",  l => l.Status)
    .Span  ("log.took",   "Took",    l => l.Took)
    .Time  ("log.time",   "Time",    l => l.Time);

LogLine[] lines =
[
    .. """
    2024-05-17T08:30:01Z 10.1.2.3 GET /index.html 200 0.012
    2024-05-17T08:30:02Z 10.1.2.3 GET /api/users 503 1.900
    2024-05-17T08:30:02Z 192.168.0.9 POST /api/login 401 0.051
    2024-05-17T08:30:09Z 10.9.9.9 GET /api/users 200 0.740
    """.Split('\n').Select(LogLine.Parse),
];
string text = args.Length > 0 ? args[0] : "log.path matches \"^/api/\" && (log.status >= 500 || log.took > 0.5) && log.client == 10.0.0.0/8";
try
{
    using RecordFilter<LogLine> filter = scheme.Compile(text);
    foreach (LogLine line in lines.Where(filter.Matches)) Console.WriteLine(line);
    return 0;
}
catch (FilterException error)
{
    Console.Error.WriteLine(error.Message);
    return 4;
}

sealed record LogLine(DateTimeOffset Time, IPAddress Client, string Method, string Path, int Status, TimeSpan Took)
{
    public static LogLine Parse(string line) => line.Trim().Split(' ') is var w
        ? new(DateTimeOffset.Parse(w[0], CultureInfo.InvariantCulture), IPAddress.Parse(w[1]), w[2], w[3], int.Parse(w[4], CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(double.Parse(w[5], CultureInfo.InvariantCulture)))
        : throw new FormatException(line);

    public override string ToString() => $"{Client} {Method} {Path} {Status} {Took.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)}";
}
