using System.Globalization;
using FilterLang.Cli.Flows;

namespace FilterLang.Cli.Plots;

/// <summary>Octets by time, with the frames in the hover titles.</summary>
static class IoPlot
{
    public static string Draw(FlowRates rates, string file, string filter)
    {
        double width = rates.Width / 1e9;
        long most = 1, frames = 0;
        for (int i = 0; i < rates.Count; i++) (most, frames) = (Math.Max(most, rates.Octets(i)), frames + rates.Frames(i));
        string what = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}{(filter.Length > 0 ? ": " + filter : "")}; {frames} frames");
        var chart = new Chart("Traffic by time", what, string.Create(CultureInfo.InvariantCulture, $"octets in {width * 1000:0.###} ms"), Math.Max(1, rates.Count) * width, most);
        for (int i = 0; i < rates.Count; i++)
        {
            double x = chart.X(i * width), y = chart.Y(rates.Octets(i)), right = chart.X((i + 1) * width);
            if (rates.Octets(i) > 0)
                chart.Canvas.Box(x, y, Math.Max(0.8, right - x - 0.5), chart.Y(0) - y, "fa", string.Create(CultureInfo.InvariantCulture, $"{i * width:0.######} s: {rates.Frames(i)} frames, {rates.Octets(i)} octets"));
        }
        return chart.Finish();
    }
}
