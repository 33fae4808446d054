namespace FilterLang.Tests.Spec;

/// <summary>The frames of frames.txt, as a capture.</summary>
static class SpecFrames
{
    const long Microseconds = 250_000, Start = 1_715_934_600;       // 2024-05-17 08:30:00 UTC

    /// <summary>Writes them as a pcap file.</summary>
    public static void Write(string path)
    {
        using var file = new BinaryWriter(File.Create(path));
        foreach (uint word in (uint[])[0xA1B2C3D4, 0x00040002, 0, 0, 65535, 1]) file.Write(word);
        int number = 0;
        foreach (byte[] frame in Read())
        {
            long time = number++ * Microseconds;
            file.Write((uint)(Start + time / 1_000_000));
            file.Write((uint)(time % 1_000_000));
            file.Write(frame.Length);
            file.Write(frame.Length);
            file.Write(frame);
        }
    }

    static IEnumerable<byte[]> Read()
    {
        var hex = new System.Text.StringBuilder();
        foreach (string line in File.ReadLines(Path.Combine(SpecTable.Folder, "frames.txt")))
        {
            if (line.StartsWith('#'))
            {
                if (hex.Length > 0) yield return Convert.FromHexString(hex.ToString());
                hex.Clear();
                continue;
            }

            hex.Append(line.Replace(" ", "", StringComparison.Ordinal));
        }

        yield return Convert.FromHexString(hex.ToString());
    }
}
