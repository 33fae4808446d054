using System.Buffers.Binary;

namespace FilterLang.Tests.HotPath;

/// <summary>A pcap file of TCP connections over Ethernet and IPv4, made for a test and deleted after it.</summary>
sealed class GeneratedCapture : IDisposable
{
    const int Flows = 50, FrameLength = 60;

    /// <param name="packets">How many.</param>
    /// <param name="odd">Every tenth packet is none that the spine describes: it has IPv4 options.</param>
    public GeneratedCapture(int packets, bool odd = false)
    {
        byte[] file = new byte[24 + packets * (16 + FrameLength)];
        BinaryPrimitives.WriteUInt32LittleEndian(file, 0xA1B2C3D4);
        (file[4], file[6]) = (2, 4);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(16), 65535);
        file[20] = 1;
        for (int i = 0; i < packets; i++) Write(file.AsSpan(24 + i * (16 + FrameLength)), i, odd && i % 10 == 9);
        File.WriteAllBytes(Path, file);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"filterlang-{Guid.NewGuid():n}.pcap");

    static void Write(Span<byte> record, int number, bool options)
    {
        int flow = number % Flows, turn = number / Flows;
        BinaryPrimitives.WriteInt32LittleEndian(record, 1_700_000_000 + number / 1000);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], number % 1000 * 1000);
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], FrameLength);
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], FrameLength);
        Span<byte> frame = record[16..];
        frame[..12].Fill(2);
        (frame[12], frame[13]) = (8, 0);
        Span<byte> ip = frame[14..];
        int words = options ? 6 : 5, header = words * 4;
        ip[0] = (byte)(0x40 | words);
        BinaryPrimitives.WriteUInt16BigEndian(ip[2..], (ushort)(header + 20));
        (ip[8], ip[9]) = (64, 6);
        (ip[12], ip[15], ip[16], ip[19]) = (10, (byte)(flow + 1), 10, 200);
        if (options) ip[20..24].Fill(1);
        Span<byte> tcp = ip[header..];
        BinaryPrimitives.WriteUInt16BigEndian(tcp, (ushort)(40000 + flow));
        BinaryPrimitives.WriteUInt16BigEndian(tcp[2..], 443);
        BinaryPrimitives.WriteUInt32BigEndian(tcp[4..], (uint)turn % 7);
        (tcp[12], tcp[13]) = (0x50, (byte)(turn == 0 ? 0x02 : 0x10));
        BinaryPrimitives.WriteUInt16BigEndian(tcp[14..], 1000);
    }

    public void Dispose() => File.Delete(Path);
}
