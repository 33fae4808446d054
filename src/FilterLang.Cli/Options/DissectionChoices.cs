using System.Globalization;
using FilterLang.Protocols;

namespace FilterLang.Cli.Options;

/// <summary>The values of <c>-d</c>, <c>--disable-protocol</c> and <c>--enable-protocol</c>.</summary>
static class DissectionChoices
{
    /// <summary><c>TABLE==NUMBER,PROTOCOL</c>; the number may be a range <c>A-B</c> or <c>A:COUNT</c>.</summary>
    public static string? DecodeAs(Settings settings, string text)
    {
        int equals = text.IndexOf("==", StringComparison.Ordinal), comma = text.LastIndexOf(',');
        if (equals < 0 || comma < equals) return $"Parameter \"{text}\" doesn't follow the template \"<layer_type>==<selector>,<decode_as_protocol>\"";
        string tableName = text[..equals], selector = text[(equals + 2)..comma], protocolName = text[(comma + 1)..];
        var tables = ProtocolCatalog.Default.Protocols.SelectMany(p => p.AnnouncedIn).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        if (tables.Find(t => t.Name == tableName) is not { } table)
            return $"Unknown layer type -- {tableName}; valid layer types are: {string.Join(", ", tables.Select(t => t.Name))}";
        if (Range(selector) is not { } range) return $"Invalid selector number \"{selector}\"";
        if (table.Members.FirstOrDefault(p => p.Name == protocolName) is not { } protocol)
            return $"Unknown protocol -- \"{protocolName}\"; valid protocols for layer type \"{tableName}\" are: {string.Join(", ", table.Members.Select(p => p.Name).Order(StringComparer.Ordinal))}";
        settings.Dissection = settings.Dissection with { DecodeAs = [.. settings.Dissection.DecodeAs, new DecodeAs(table, range.Low, range.High, protocol)] };
        return null;
    }

    static (uint Low, uint High)? Range(string text)
    {
        int mark = text.IndexOfAny(['-', ':'], 1);
        if (mark < 0) return Number(text) is { } one ? (one, one) : null;
        if (Number(text[..mark]) is not { } low || Number(text[(mark + 1)..]) is not { } second) return null;
        if (text[mark] == '-') return second >= low ? (low, second) : null;
        return second > 0 && second <= uint.MaxValue - low + 1 ? (low, low + second - 1) : null;
    }

    static uint? Number(string text)
    {
        bool hex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return uint.TryParse(hex ? text[2..] : text, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null;
    }

    /// <summary>Leaves everything out but what others cannot do without.</summary>
    public static string? DisableAll(Settings settings)
    {
        settings.Dissection = settings.Dissection with
        {
            Disabled = [.. ProtocolCatalog.Default.Protocols.Where(p => p.Name is not ("frame" or "ethertype" or "data" or "media") && !p.Name.StartsWith('_'))],
        };
        return null;
    }

    /// <summary>Names separated by commas.</summary>
    public static string? Enable(Settings settings, string text, bool enabled)
    {
        List<Protocol> disabled = [.. settings.Dissection.Disabled];
        foreach (string name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ProtocolCatalog.Default.Protocols.FirstOrDefault(p => p.Name == name) is not { } protocol)
                return $"No such protocol \"{name}\", can't {(enabled ? "enable" : "disable")}";
            if (enabled) disabled.Remove(protocol);
            else if (protocol == Frame.Protocol) return "frame cannot be disabled";
            else disabled.Add(protocol);
        }
        settings.Dissection = settings.Dissection with { Disabled = disabled };
        return null;
    }
}
