namespace FilterLang.Captures.Tests;

/// <summary>Whatever happens to a file: no exception, no endless reading, and every record that is still whole.</summary>
public class CutAndDamagedTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void CutAtEveryLengthGivesTheWholeRecords(string name)
    {
        Build build = Samples.Make(name);
        byte[] bytes = build.Bytes;
        ReadFile whole = ReadFile.Of(bytes);
        Assert.Null(whole.Error);
        // With fewer than three records nothing tells which of the modified headers they have.
        for (int length = name == "pcap modified" ? build.Borders[3] : 1; length < bytes.Length; length++)
        {
            ReadFile cut = ReadFile.Of(bytes[..length]);
            int records = Whole(build, bytes, length);
            Assert.True(records == cut.Frames.Count, $"{name} cut at {length}: {cut.Frames.Count} records instead of {records}");
            Assert.Equal(whole.Lines()[..cut.Lines().Length], cut.Lines());
            bool atBorder = build.Borders.Contains(length) || IsBlockBorder(bytes, length);
            if (atBorder)
                Assert.Null(cut.Error);
            else if (length < 4 || (length < 12 && name.StartsWith("pcapng", StringComparison.Ordinal)))
                Assert.Equal(CaptureErrorKind.NotACapture, cut.Kind);
            else
                Assert.Equal(CaptureErrorKind.CutShort, cut.Kind);
            Assert.Equal(cut.Error?.WhileOpening == false ? cut.Frames.Count : 0, cut.Error?.RecordCount ?? 0);
        }
    }

    [Fact]
    public void TheMessageTellsWhereAFileWasCut()
    {
        byte[] bytes = Samples.Make("pcap").Bytes;
        Assert.Equal("The file \"x\" appears to have been cut short in the middle of a packet.", ReadFile.Of(bytes[..^1]).Error?.Message);
        Assert.Equal("The file \"x\" appears to have been cut short in the middle of a packet or other data.", ReadFile.Of(bytes[..20]).Error?.Message);
        Assert.Equal(
            "The standard input appears to have been cut short in the middle of a packet.",
            ReadFile.Of(new MemoryStream(bytes[..^1]), "-").Error?.Message);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void NoiseNeverThrowsAndLeavesWhatStandsBefore(string name)
    {
        byte[] bytes = Samples.Make(name).Bytes;
        ReadFile whole = ReadFile.Of(bytes);
        var random = new Random(20_261_123);
        for (int round = 0; round < 3000; round++)
        {
            byte[] noisy = [.. bytes];
            int first = bytes.Length;
            for (int changes = random.Next(1, 6); changes > 0; changes--)
            {
                int at = random.Next(bytes.Length);
                noisy[at] = (byte)random.Next(256);
                first = Math.Min(first, at);
            }
            ReadFile read = ReadFile.Of(noisy);
            // A changed byte can change how all of a pcap file is read, if it stands in the first records.
            if (name.StartsWith("pcapng", StringComparison.Ordinal))
            {
                int before = Samples.Make(name).Borders.Count(border => border <= first);
                Assert.True(read.Frames.Count >= Math.Min(before - 2, whole.Frames.Count), $"{name}, round {round}");
            }
            Assert.True(read.Frames.Count <= bytes.Length, $"{name}, round {round}");
        }
    }

    [Fact]
    public void RandomBytesBehindEachMagicNeverThrow()
    {
        var random = new Random(7);
        foreach (string name in Samples.All)
        {
            byte[] start = Samples.Make(name).Bytes[..28];
            for (int round = 0; round < 500; round++)
            {
                byte[] rest = new byte[random.Next(400)];
                random.NextBytes(rest);
                ReadFile.Of([.. start, .. rest]);
            }
        }
    }

    static int Whole(Build build, byte[] bytes, int length)
    {
        // Borders stand behind the file header or interface, and behind each record.
        int records = 0;
        foreach (int border in build.Borders)
            if (border <= length && !IsDescription(build, bytes, border))
                records++;
        return records;
    }

    static bool IsDescription(Build build, byte[] bytes, int border)
    {
        if (bytes[0] != 0x0A)
            return border == build.Borders[0];
        (int start, int type) = BlockBefore(bytes, border);
        return start >= 0 && type == 1;
    }

    static bool IsBlockBorder(byte[] bytes, int length) => bytes[0] == 0x0A && BlockBefore(bytes, length).Start >= 0;

    static (int Start, int Type) BlockBefore(byte[] bytes, int end)
    {
        bool bigEndian = bytes[8] == 0x1A;
        int at = 0;
        while (at < end)
        {
            int Number(int offset) => bigEndian
                ? System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset))
                : System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset));
            int next = at + Number(at + 4);
            if (next == end)
                return (at, Number(at));
            at = next;
        }
        return (-1, 0);
    }
}
