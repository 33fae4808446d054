using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>A data connection that a control connection set up.</summary>
sealed class FtpTransfer
{
    public uint SetupFrame { get; set; }

    public string Method { get; set; } = "";

    /// <summary>The frame of the command that uses it, 0 before it.</summary>
    public uint CommandFrame { get; private set; }

    public KeptText Command { get; } = new();

    public KeptText Directory { get; } = new();

    public void Begin(ReadOnlySpan<byte> command, uint frame, ReadOnlySpan<byte> directory)
    {
        CommandFrame = frame;
        Command.Set(command);
        Directory.Set(directory);
    }

    public void SetUp(uint frame, string method)
    {
        (SetupFrame, Method, CommandFrame) = (frame, method, 0);
        Command.Set(default);
        Directory.Set(default);
    }
}

/// <summary>The ends of data connections that are expected. At most <see cref="Limit"/>; further ones are not remembered.</summary>
sealed class FtpTransfers
{
    public const int Limit = 1 << 16;

    // Made when the first is expected: mostly there is none, and every segment asks.
    Map<EndKey, FtpTransfer>? _expected;

    /// <summary>The control connection at hand names the end of a data connection.</summary>
    public static void Expect(in Layer ftp, uint address, ushort port, FtpConversation talk, string method) =>
        Expect(ftp, NetworkAddress.IPv4(address), port, talk, method);

    public static void Expect(in Layer ftp, NetworkAddress address, ushort port, FtpConversation talk, string method)
    {
        Map<EndKey, FtpTransfer> expected = ftp.Packet.State<FtpTransfers>(FtpData.Protocol)._expected ??= new();
        var end = new EndKey(address, port);
        if (!expected.TryGetValue(end, out FtpTransfer? transfer))
        {
            if (expected.Count >= Limit) return;
            expected.Add(end, transfer = new FtpTransfer());
        }
        if (transfer.SetupFrame != (uint)ftp.Packet.Number) transfer.SetUp((uint)ftp.Packet.Number, method);
        talk.Transfer = transfer;
    }

    /// <summary>The transfer that a packet belongs to, or null.</summary>
    public FtpTransfer? Find(PacketDissector packet) => _expected is null ? null :
        _expected.TryGetValue(new EndKey(packet.Source, packet.SourcePort), out FtpTransfer? transfer)
        || _expected.TryGetValue(new EndKey(packet.Destination, packet.DestinationPort), out transfer) ? transfer : null;
}
