namespace FilterLang.Protocols;

/// <summary>A record at hand.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Header">The length of its header.</param>
/// <param name="Length">The length of its body.</param>
/// <param name="Type">What it holds, as far as that is known.</param>
/// <param name="Item">Its heading, -1 where that is not wanted.</param>
record struct DtlsRecord(int At, int Header, int Length, byte Type, int Item)
{
    /// <summary>Where its body begins.</summary>
    public readonly int Body => At + Header;

    /// <summary>The epoch that it tells, up to DTLS 1.2.</summary>
    public int Epoch { get; init; }

    /// <summary>The length of the connection's identifier in its header, up to DTLS 1.2.</summary>
    public int Connection { get; init; }

    /// <summary>Its number as its header has it where it is not hidden, DTLS 1.3.</summary>
    public ulong Number { get; set; }
}

/// <summary>Opens protected records where the secrets are known.</summary>
static class DtlsRecords
{
    const int LongestHeader = 300;

    /// <summary>Opens a record up to DTLS 1.2. Returns the data source of what it holds, -1 where it is not protected, or stays closed.</summary>
    public static int Open(in Layer dtls, TlsConversation talk, ref DtlsRecord record)
    {
        PacketDissector packet = dtls.Packet;
        if (talk.DatagramKeys is null && record.Type is 20 or 22 && packet.Secrets.MayKnow) talk.DatagramKeys ??= new DtlsDecryption();
        if (record.Epoch == 0 || !TryBegin(dtls, talk, record, out PacketBuffer? buffer)) return -1;
        byte type = record.Type;
        if (!talk.DatagramKeys!.TryOpen(talk, packet.Conversation.Side, dtls.Bytes.Slice(record.At, record.Header), record.Connection,
            dtls.Bytes.Slice(record.Body, record.Length), buffer.Room(record.Length), ref type, out int at, out int length)) return -1;
        record.Type = type;
        return Add(packet, buffer, at, length);
    }

    /// <summary>Opens a record of DTLS 1.3, whose header hides its number.</summary>
    public static int OpenUnified(in Layer dtls, TlsConversation talk, ref DtlsRecord record, int numberAt, int numberLength)
    {
        PacketDissector packet = dtls.Packet;
        if (!TryBegin(dtls, talk, record, out PacketBuffer? buffer)) return -1;
        Span<byte> header = stackalloc byte[LongestHeader];
        header = header[..record.Header];
        dtls.Bytes.Slice(record.At, record.Header).CopyTo(header);
        if (!talk.DatagramKeys!.TryOpen(packet.Secrets, talk, packet.Conversation.Side, header, numberAt, numberLength,
            dtls.Bytes.Slice(record.Body, record.Length), buffer.Room(record.Length), out byte type, out int length)) return -1;
        record.Type = type;
        record.Number = numberLength == 2 ? (ulong)(header[numberAt] << 8 | header[numberAt + 1]) : header[numberAt];
        return Add(packet, buffer, 0, length);
    }

    static bool TryBegin(in Layer dtls, TlsConversation talk, in DtlsRecord record, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PacketBuffer? buffer)
    {
        buffer = null;
        if (talk.DatagramKeys is null || record.Length is 0 or > RecordProtection.LongestRecord || dtls.Captured < record.Body + record.Length) return false;
        buffer = dtls.Packet.State<DtlsState>(Dtls.Protocol).Opened;
        buffer.Begin(dtls.Packet.Number);
        return !buffer.Room(record.Length).IsEmpty;
    }

    static unsafe int Add(PacketDissector packet, PacketBuffer buffer, int at, int length)
    {
        buffer.Advance(at + length);
        return packet.Items.AddSource(buffer.Data + at, length, "Decrypted DTLS");
    }
}
