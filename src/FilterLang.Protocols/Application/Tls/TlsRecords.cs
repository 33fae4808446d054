namespace FilterLang.Protocols;

/// <summary>A record at hand.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">The length of its body.</param>
/// <param name="Type">What it holds, as far as that is known.</param>
/// <param name="Item">Its heading, -1 where that is not wanted.</param>
record struct TlsRecord(int At, int Length, byte Type, int Item)
{
    const int HeaderLength = 5;

    /// <summary>Where its body begins.</summary>
    public readonly int Body => At + HeaderLength;

    /// <summary>Header and body.</summary>
    public readonly int Whole => HeaderLength + Length;

    /// <summary>Its header does not tell what it holds: it was opened as one of TLS 1.3.</summary>
    public bool HidesType { get; set; }

    /// <summary>The number that it was opened under.</summary>
    public ulong Number { get; set; }
}

/// <summary>Opens protected records where the secrets are known.</summary>
static class TlsRecords
{
    /// <summary>Opens a record. Returns the data source of what it holds, -1 where it is not protected, or stays closed.</summary>
    public static unsafe int Open(in Layer tls, TlsConversation talk, ref TlsRecord record)
    {
        PacketDissector packet = tls.Packet;
        if (talk.Keys is null)
        {
            if (record.Type is 20 or 22 && packet.Secrets.MayKnow) talk.Keys = new TlsDecryption();
            return -1;
        }
        int side = packet.Conversation.Side;
        if (record.Length == 0 || record.Length > RecordProtection.LongestRecord || tls.Captured < record.At + record.Whole) return -1;
        PacketBuffer buffer = packet.State<TlsCounter>(Tls.Protocol).Opened;
        buffer.Begin(packet.Number);
        Span<byte> room = buffer.Room(record.Length);
        byte type = record.Type;
        ulong number = talk.Keys.NumberOf(talk, side);
        if (room.IsEmpty || !talk.Keys.TryOpen(packet.Secrets, talk, side, tls.Bytes.Slice(record.At, record.Whole), room, ref type, out int at, out int length)) return -1;
        // Records without data are padding against attacks on chains.
        if (length == 0) return -1;
        (record.Type, record.Number, record.HidesType) = (type, number, talk.Keys.HidesTypes(talk, side));
        buffer.Advance(at + length);
        return packet.Items.AddSource(buffer.Data + at, length, "Decrypted TLS");
    }
}
