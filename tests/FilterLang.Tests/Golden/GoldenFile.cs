namespace FilterLang.Tests.Golden;

/// <summary>A file of golden values: the fields asked for; by capture and field, how many frames have a value, and their hash.</summary>
sealed record GoldenFile(string[] Fields, Dictionary<int, Dictionary<string, string>> Captures)
{
    public static GoldenFile Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        Dictionary<int, Dictionary<string, string>> captures = [];
        Dictionary<string, string> current = [];
        foreach (string line in lines.Skip(1))
        {
            if (line.StartsWith('#')) captures[int.Parse(line[1..], System.Globalization.CultureInfo.InvariantCulture)] = current = [];
            else if (line.IndexOf('\t') is > 0 and var tab) current[line[..tab]] = line[(tab + 1)..];
        }
        return new GoldenFile(lines[0].Split(' '), captures);
    }
}
