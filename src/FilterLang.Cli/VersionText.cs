using System.Reflection;

namespace FilterLang.Cli;

/// <summary>What <c>-v</c> says.</summary>
static class VersionText
{
    /// <summary>The version without build metadata: <c>0.1.0</c>.</summary>
    public static string Number
    {
        get
        {
            string whole = typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
            int plus = whole.IndexOf('+', StringComparison.Ordinal);
            return plus < 0 ? whole : whole[..plus];
        }
    }

    public static string Line => $"dfilter {Number} (display filters of Wireshark 4.6)\n";
}
