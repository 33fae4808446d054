using System.Globalization;

namespace FilterLang.Cli.Plots;

/// <summary>A field with two axes: time in seconds to the right, something counted upwards.</summary>
sealed class Chart
{
    const double Wide = 960, High = 560, Left = 90, Right = 24, Top = 64, Bottom = 48;

    readonly double _width, _height;

    public Chart(string title, string subtitle, string unit, double seconds, double most)
    {
        (_width, _height) = (seconds > 0 ? seconds : 1, most > 0 ? most * 1.06 : 1);
        Title = title;
        Canvas.Text(Left, 26, title, "h");
        Canvas.Text(Left, 44, subtitle, "s");
        foreach (double tick in Ticks(_width))
        {
            Canvas.Line(X(tick), Top, X(tick), High - Bottom, "g");
            Canvas.Text(X(tick), High - Bottom + 18, Number(tick), "s c");
        }
        foreach (double tick in Ticks(_height))
        {
            Canvas.Line(Left, Y(tick), Wide - Right, Y(tick), "g");
            Canvas.Text(Left - 8, Y(tick) + 4, Number(tick), "s e");
        }
        Canvas.Box(Left, Top, Wide - Right - Left, High - Bottom - Top, "o");
        Canvas.Text((Left + Wide - Right) / 2, High - 10, "seconds", "s c");
        Canvas.Text(18, (Top + High - Bottom) / 2, unit, "s c", -90);
    }

    public Svg Canvas { get; } = new();

    public string Title { get; }

    public double X(double seconds) => Left + (seconds / _width * (Wide - Right - Left));

    public double Y(double value) => High - Bottom - (value / _height * (High - Bottom - Top));

    /// <summary>What the colours mean, from right to left above the field.</summary>
    public void Legend(params (string Kind, string Text)[] entries)
    {
        double x = Wide - Right;
        foreach ((string kind, string text) in entries.Reverse())
        {
            x -= (text.Length * 6.4) + 30;
            Canvas.Line(x, Top - 12, x + 16, Top - 12, kind + " big");
            Canvas.Text(x + 20, Top - 8, text, "s");
        }
    }

    public string Finish() => Canvas.Finish(Wide, High, Title);

    /// <summary>Some five round numbers from 0 up to the greatest.</summary>
    static IEnumerable<double> Ticks(double most)
    {
        double step = Math.Pow(10, Math.Floor(Math.Log10(most / 5)));
        while (most / step > 10) step *= 2;
        if (most / step > 7 && step * 2.5 < most) step *= 2;
        for (int i = 0; i * step <= most * 1.0000001; i++) yield return i * step;
    }

    static string Number(double value) => value switch
    {
        >= 1e9 => (value / 1e9).ToString("0.##", CultureInfo.InvariantCulture) + " G",
        >= 1e6 => (value / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + " M",
        >= 1e4 => (value / 1e3).ToString("0.##", CultureInfo.InvariantCulture) + " k",
        _ => value.ToString("0.######", CultureInfo.InvariantCulture),
    };
}
