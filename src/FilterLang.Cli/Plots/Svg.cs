using System.Globalization;
using System.Text;

namespace FilterLang.Cli.Plots;

/// <summary>Writes one self-contained SVG file (SVG 2): light and dark as the reader's screen is, dark on white on paper, hover titles.</summary>
sealed class Svg
{
    const string Style = """
        <style>
        svg { --ink: #1b1f24; --paper: #ffffff; --grid: #d8dde3; --a: #1f6feb; --b: #c2410c; --good: #15803d; --bad: #b91c1c; --soft: #6b7280; }
        @media (prefers-color-scheme: dark) { svg { --ink: #e6e9ed; --paper: #14171b; --grid: #343a42; --a: #6cb2ff; --b: #ffa057; --good: #4ade80; --bad: #ff7b72; --soft: #9aa3ad; } }
        @media print { svg { --ink: #000; --paper: #fff; --grid: #ccc; --a: #0b4fb3; --b: #a33a00; --good: #0f6b2f; --bad: #a11212; --soft: #444; } }
        .paper { fill: var(--paper); } text { fill: var(--ink); font: 12px system-ui, sans-serif; } .h { font-size: 15px; font-weight: 600; } .s { fill: var(--soft); font-size: 11px; }
        .m { font-family: ui-monospace, monospace; font-size: 11px; } .m.c { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; } .e { text-anchor: end; } .c { text-anchor: middle; }
        line, path, polyline, rect.o { stroke: var(--ink); stroke-width: 1.2; fill: none; } .g { stroke: var(--grid); stroke-width: 1; } .a { stroke: var(--a); } .b { stroke: var(--b); }
        .good { stroke: var(--good); } .bad { stroke: var(--bad); stroke-width: 2; } .fa { fill: var(--a); stroke: none; } .fb { fill: var(--b); stroke: none; } .fbad { fill: var(--bad); stroke: none; }
        .soft { stroke: var(--soft); stroke-dasharray: 4 3; } .big { stroke-width: 1.8; }
        </style>

        """;

    readonly StringBuilder _body = new();

    public void Line(double x1, double y1, double x2, double y2, string kind, string? title = null) =>
        Element(string.Create(CultureInfo.InvariantCulture, $"line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" class=\"{kind}\""), title);

    public void Box(double x, double y, double width, double height, string kind, string? title = null) =>
        Element(string.Create(CultureInfo.InvariantCulture, $"rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{Math.Max(0, width):0.##}\" height=\"{Math.Max(0, height):0.##}\" class=\"{kind}\""), title);

    public void Dot(double x, double y, double radius, string kind, string? title = null) =>
        Element(string.Create(CultureInfo.InvariantCulture, $"circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\" class=\"{kind}\""), title);

    public void Path(IEnumerable<(double X, double Y)> points, string kind)
    {
        string list = string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##},{p.Y:0.##}")));
        if (list.Length > 0) _body.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{list}\" class=\"{kind}\"/>\n");
    }

    public void Text(double x, double y, string text, string kind = "", double turn = 0)
    {
        string turned = turn == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" transform=\"rotate({turn:0.##} {x:0.##} {y:0.##})\"");
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" class=\"{kind}\"{turned}>{Escape(text)}</text>\n");
    }

    void Element(string element, string? title)
    {
        string name = element[..element.IndexOf(' ', StringComparison.Ordinal)];
        if (title is null) _body.Append(CultureInfo.InvariantCulture, $"<{element}/>\n");
        else _body.Append(CultureInfo.InvariantCulture, $"<{element}><title>{Escape(title)}</title></{name}>\n");
    }

    public string Finish(double width, double height, string title) => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\" aria-label=\"{Escape(title)}\">\n<title>{Escape(title)}</title>\n")
        + Style + string.Create(CultureInfo.InvariantCulture, $"<rect class=\"paper\" width=\"{width:0}\" height=\"{height:0}\"/>\n") + _body + "</svg>\n";

    static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
