using System.Buffers;
using System.Globalization;
using System.Text;

namespace FilterLang.Cli.Objects;

/// <summary>
/// Names of files that objects are written to, as Wireshark makes them of names from the wire: what file systems do not take becomes
/// <c>%xx</c>, and names are cut to 255 octets before their ending.
/// </summary>
static class ObjectName
{
    /// <summary>Octets of a name.</summary>
    public const int Longest = 255;

    static readonly SearchValues<byte> s_rejected = SearchValues.Create([.. "<>:\"/\\|?*"u8, .. Enumerable.Range(1, 31).Select(b => (byte)b)]);

    /// <summary>The name of a file for an object that has this name; from the second of a name on with a number in brackets before the ending.</summary>
    public static string Of(ReadOnlySpan<byte> name, int number)
    {
        string inserted = number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"({number})");
        return Encoding.UTF8.GetString(Fit(Clean(name), inserted));
    }

    /// <summary>The name for an object without one: the frame that completed it, and its media type where that is told.</summary>
    public static byte[] Generic(long frame, bool hasType, ReadOnlySpan<byte> type)
    {
        byte[] name = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"object{frame}{(hasType ? "." : "")}"));
        byte[] all = [.. name, .. type];
        return all.Length > Longest ? all[..Longest] : all;
    }

    static byte[] Clean(ReadOnlySpan<byte> name)
    {
        var clean = new List<byte>(name.Length);
        foreach (byte b in name)
        {
            if (!s_rejected.Contains(b)) clean.Add(b);
            else clean.AddRange(Encoding.ASCII.GetBytes($"%{b:x2}"));
        }
        return [.. clean];
    }

    // What is inserted stands before the ending, for which the rest is cut; an ending that leaves no room is none.
    static byte[] Fit(ReadOnlySpan<byte> name, string inserted)
    {
        if (inserted.Length == 0 && name.Length <= Longest) return name.ToArray();
        int dot = name.LastIndexOf((byte)'.');
        ReadOnlySpan<byte> ending = dot < 0 ? default : name[dot..];
        if (ending.Length + inserted.Length >= Longest) ending = default;
        ReadOnlySpan<byte> stem = Cut(name[..^ending.Length], Longest - ending.Length - inserted.Length);
        return [.. stem, .. Encoding.ASCII.GetBytes(inserted), .. ending];
    }

    // Characters stay whole.
    static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int length)
    {
        if (text.Length <= length) return text;
        while (length > 0 && (text[length] & 0xC0) == 0x80) length--;
        return text[..length];
    }
}
