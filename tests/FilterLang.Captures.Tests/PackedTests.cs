using System.IO.Compression;
using K4os.Compression.LZ4.Streams;
using ZstdSharp;

namespace FilterLang.Captures.Tests;

/// <summary>Packed files are read as what they hold.</summary>
public class PackedTests
{
    static byte[] Pack(CaptureCompression compression, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (Stream stream = compression switch
        {
            CaptureCompression.Gzip => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            CaptureCompression.Zstd => Checked(new CompressionStream(packed, leaveOpen: true)),
            _ => LZ4Stream.Encode(packed, new LZ4EncoderSettings { ContentChecksum = true }, leaveOpen: true),
        })
            stream.Write(bytes);
        return packed.ToArray();
    }

    static CompressionStream Checked(CompressionStream stream)
    {
        stream.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return stream;
    }

    static Build Many()
    {
        var random = new Random(1);
        var build = new Build().Pcap();
        for (int record = 0; record < 2000; record++)
        {
            byte[] data = new byte[random.Next(1500)];
            random.NextBytes(data.AsSpan(0, data.Length / 2));
            build.Record(data);
        }
        return build;
    }

    public static TheoryData<CaptureCompression> Compressions => [CaptureCompression.Gzip, CaptureCompression.Zstd, CaptureCompression.Lz4];

    [Theory]
    [MemberData(nameof(Compressions))]
    public void PackedFilesHaveTheSameRecords(CaptureCompression compression)
    {
        foreach (byte[] bytes in new[] { Many().Bytes, Samples.Make("pcapng").Bytes, Samples.Make("pcap modified").Bytes })
        {
            ReadFile file = ReadFile.Of(Pack(compression, bytes));
            Assert.Null(file.Error);
            Assert.Equal(compression, file.Compression);
            Assert.Equal(ReadFile.Of(bytes).Lines(), file.Lines());
        }
    }

    [Theory]
    [MemberData(nameof(Compressions))]
    public void SeveralMembersAreOneFile(CaptureCompression compression)
    {
        byte[] bytes = Many().Bytes;
        byte[] packed = [.. Pack(compression, bytes[..1000]), .. Pack(compression, bytes[1000..50_000]), .. Pack(compression, bytes[50_000..])];
        ReadFile file = ReadFile.Of(packed);
        Assert.Null(file.Error);
        Assert.Equal(ReadFile.Of(bytes).Lines(), file.Lines());
    }

    [Theory]
    [MemberData(nameof(Compressions))]
    public void CutPackedFilesGiveWhatCanBeUnpacked(CaptureCompression compression)
    {
        byte[] bytes = Many().Bytes, packed = Pack(compression, bytes);
        string whole = ReadFile.Of(bytes).Lines();
        for (int part = 1; part < 40; part++)
        {
            ReadFile cut = ReadFile.Of(packed[..(packed.Length * part / 40)]);
            Assert.StartsWith(cut.Lines(), whole, StringComparison.Ordinal);
            Assert.Equal(CaptureErrorKind.CutShort, cut.Kind);
            if (part == 39)
                Assert.InRange(cut.Frames.Count, 1000, 2000);
        }
        for (int length = packed.Length - 8; length < packed.Length; length++)
        {
            ReadFile cut = ReadFile.Of(packed[..length]);
            Assert.True(cut.Kind == CaptureErrorKind.CutShort, $"without the last {packed.Length - length} bytes: {cut.Error}");
        }
        for (int length = 4; length < 40; length++)
            Assert.Equal((CaptureErrorKind.CutShort, true), (ReadFile.Of(packed[..length]).Kind, ReadFile.Of(packed[..length]).Error!.WhileOpening));
    }

    [Theory]
    [MemberData(nameof(Compressions))]
    public void DamagedPackedFilesAreErrors(CaptureCompression compression)
    {
        byte[] bytes = Many().Bytes, packed = Pack(compression, bytes);
        var random = new Random(2);
        for (int round = 0; round < 200; round++)
        {
            byte[] damaged = [.. packed];
            int at = random.Next(packed.Length / 2, packed.Length - 8);
            damaged[at] ^= (byte)(1 << random.Next(8));
            damaged[at + 1] ^= 0xFF;
            Assert.NotNull(ReadFile.Of(damaged).Error);
        }
    }

    [Fact]
    public void AWrongChecksumIsDamageBehindTheLastRecord()
    {
        byte[] bytes = Many().Bytes, packed = Pack(CaptureCompression.Gzip, bytes);
        packed[^6] ^= 0xFF;
        ReadFile file = ReadFile.Of(packed);
        Assert.Equal(CaptureErrorKind.Damaged, file.Kind);
        Assert.StartsWith("The file \"x\" cannot be decompressed; it may be damaged or corrupt.", file.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsPackedMustBeACapture()
    {
        Assert.Equal(CaptureErrorKind.NotACapture, ReadFile.Of(Pack(CaptureCompression.Gzip, [.. "hello, world"u8])).Kind);
        Assert.Null(ReadFile.Of(Pack(CaptureCompression.Gzip, [])).Error);
    }
}
