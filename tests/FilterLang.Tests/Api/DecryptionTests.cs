using FilterLang.Captures;
using FilterLang.TestSupport;

namespace FilterLang.Tests.Api;

/// <summary>Connections whose secrets are known: from blocks of the capture, from a file, from the embedder.</summary>
public sealed class DecryptionTests
{
    static string Sample(string name) => Path.Combine(Repository.Root, "samples", name);

    // The key log in a sample's own block.
    static byte[] KeyLog(string name)
    {
        Assert.True(CaptureReader.TryOpen(Sample(name), out CaptureReader? reader, out _));
        using (reader) return reader.Blocks.First(b => b.Type == 10).Body[8..].ToArray();
    }

    [Theory]
    [InlineData("tls12.pcapng", "http.request.method == \"GET\"", "10")]
    [InlineData("tls12.pcapng", "http.response.code == 200 and http.file_data contains \"hello\"", "11")]
    [InlineData("tls12.pcapng", "http.request.full_uri == \"https://test.example/a\"", "10,11")]
    [InlineData("tls12.pcapng", "frame.protocols contains \"tls:http\"", "10,11")]
    [InlineData("tls12.pcapng", "tls.handshake.verify_data", "8,9")]
    [InlineData("tls12.pcapng", "tls.alert_message.desc == 0", "12,14")]
    [InlineData("tls13.pcapng", "tls.handshake.type == 8", "6")]
    [InlineData("tls13.pcapng", "tls.handshake.type == 24", "15,19,21")]
    [InlineData("tls13.pcapng", "tls.handshake.key_update.request_update == 1", "15")]
    [InlineData("tls13.pcapng", "data.data contains \"hello\" or data.data contains \"erom\"", "9,31")]
    [InlineData("tls13.pcapng", "tls.record.content_type == 23 and tls.record.opaque_type == 23", "9,13,17,23,25,31")]
    [InlineData("dtls12.pcapng", "data", "12")]
    [InlineData("dtls12.pcapng", "dtls.handshake.verify_data", "9,11")]
    public void Blocks_of_the_capture_decrypt_what_follows(string name, string filter, string frames)
    {
        using PacketSession session = PacketSession.Open(Sample(name));
        Assert.Equal(frames, Matches(session, filter));
    }

    [Theory]
    [InlineData("tls12.pcapng", "http")]
    [InlineData("tls13.pcapng", "tls.handshake.type == 8 or data")]
    [InlineData("dtls12.pcapng", "data or dtls.handshake.verify_data")]
    public void Without_secrets_records_stay_closed(string name, string filter)
    {
        using PacketSession session = PacketSession.Create();
        Assert.Equal("", Fed(session, name, filter, static (_, _) => { }));
    }

    [Theory]
    [InlineData("tls12.pcapng", "http", "10,11")]
    [InlineData("tls13.pcapng", "tls.handshake.type == 24", "15,19,21")]
    [InlineData("dtls12.pcapng", "data", "12")]
    public void Embedders_give_secrets(string name, string filter, string frames)
    {
        using PacketSession session = PacketSession.Create().UseKeyLog(KeyLog(name));
        Assert.Equal(frames, Fed(session, name, filter, static (_, _) => { }));
    }

    [Theory]
    [InlineData("tls12.pcapng", "http", "10,11")]
    [InlineData("tls13.pcapng", "data", "9,13,17,23,25,31")]
    public void Files_give_secrets(string name, string filter, string frames)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, KeyLog(name));
            using PacketSession session = PacketSession.Create(new SessionOptions { Dissection = new() { TlsKeyLogFile = path } });
            Assert.Equal(frames, Fed(session, name, filter, static (_, _) => { }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    // The last octet of a record's tag or code: the record stays closed; under authenticated encryption its number is not used up.
    [Theory]
    [InlineData("tls12.pcapng", 10, "http", "11")]
    [InlineData("tls13.pcapng", 9, "data", "13,23,31")]
    [InlineData("dtls12.pcapng", 12, "data", "")]
    public void Damaged_records_stay_closed(string name, int frame, string filter, string frames)
    {
        using PacketSession session = PacketSession.Create().UseKeyLog(KeyLog(name));
        Assert.Equal(frames, Fed(session, name, filter, (number, bytes) =>
        {
            if (number == frame) bytes[^1] ^= 1;
        }));
    }

    [Theory]
    [InlineData("tls12.pcapng")]
    [InlineData("tls13.pcapng")]
    [InlineData("dtls12.pcapng")]
    public void Noise_never_throws(string name)
    {
        var random = new Random(7);
        for (int round = 0; round < 60; round++)
        {
            using PacketSession session = PacketSession.Create(new SessionOptions { AllFields = true }).UseKeyLog(KeyLog(name));
            Fed(session, name, "frame", (_, bytes) =>
            {
                for (int i = random.Next(4); i > 0; i--) bytes[random.Next(34, bytes.Length)] = (byte)random.Next(256);
            });
        }
    }

    static string Fed(PacketSession session, string name, string text, Action<long, byte[]> change)
    {
        using DisplayFilter filter = DisplayFilter.Compile(text);
        session.Use(filter);
        using PacketSession file = PacketSession.Open(Sample(name));
        var numbers = new List<long>();
        foreach (Packet packet in file)
        {
            byte[] bytes = packet.Bytes.ToArray();
            change(packet.Number, bytes);
            Packet copy = session.Feed(bytes, packet.TimeNanoseconds, packet.LinkType, packet.WireLength);
            if (filter.Matches(copy)) numbers.Add(copy.Number);
        }
        return string.Join(',', numbers);
    }

    static string Matches(PacketSession session, string text)
    {
        using DisplayFilter filter = DisplayFilter.Compile(text);
        var numbers = new List<long>();
        foreach (Packet packet in session.Where(filter)) numbers.Add(packet.Number);
        return string.Join(',', numbers);
    }
}
