using static FilterLang.Protocols.SctpFields;

namespace FilterLang.Protocols;

/// <summary>User data, RFC 9260 section 3.3.1 and RFC 8260 section 2.1, and the messages that its parts make.</summary>
static class SctpData
{
    public const uint Chunk = 0, InterleavingChunk = 64;

    public const int HeaderLength = 16, InterleavingHeaderLength = 20;

    const uint LastPart = 1, FirstPart = 2, Unordered = 4;

    /// <summary>A chunk of data, from behind its length on. True if it was handed on or kept.</summary>
    public static bool Take(ref Layer sctp, SctpHalf? half, bool isNested, bool interleaves, int item)
    {
        int at = sctp.Position;
        uint flags = sctp.U8(at - 3), number = sctp.U32(at);
        if (sctp.Failed) return false;
        if (half is { IsStarted: false }) (half.IsStarted, half.First) = (true, number);
        uint shown = number - (half?.First ?? 0);
        if (!isNested) sctp.Info($"{(interleaves ? "I_DATA" : "DATA")} (TSN={shown}) ");
        if (half is not null) sctp.Note(DataTsn, shown, at, 4, ItemFlags.None);
        bool isRepeated = half is not null && Track(ref sctp, half, shown);
        sctp.Take(DataTsnRaw);
        uint stream = (uint)sctp.Take(DataSid), message = interleaves ? 0 : (uint)sctp.Take(DataSsn), protocol = 0, fragment = number;
        if (interleaves)
        {
            sctp.Take(DataReserved);
            message = (uint)sctp.Take(DataMid);
            bool isFirst = (flags & FirstPart) != 0;
            uint word = (uint)sctp.Take(isFirst ? DataPayloadProtoId : DataFsn);
            (protocol, fragment) = isFirst ? (word, 0u) : (0u, word);
        }
        else protocol = (uint)sctp.Take(DataPayloadProtoId);
        if (sctp.Failed) return false;
        Describe(ref sctp, item, flags, shown, stream, message, interleaves, protocol, fragment);
        if (isRepeated)
        {
            sctp.Info($"(retransmission) ");
            return false;
        }
        if ((flags & (FirstPart | LastPart)) == (FirstPart | LastPart))
        {
            HandOn(ref sctp, protocol, isNested);
            return !sctp.Failed;
        }
        if (isNested || sctp.Packet.InErrorQuote) return false;
        var part = new SctpPart
        {
            Key = new SctpMessageKey((uint)sctp.Packet.SourcePort << 16 | sctp.Packet.DestinationPort, half?.Tag ?? 0,
                stream | (flags & Unordered) << 14 | (interleaves ? 1u << 20 : 0), (flags & Unordered) != 0 && !interleaves ? 0 : message),
            Number = fragment, Frame = (uint)sctp.Packet.Number, IsFirst = (flags & FirstPart) != 0, IsLast = (flags & LastPart) != 0, PayloadProtocol = protocol,
        };
        return Collect(ref sctp, part, number);
    }

    static void Describe(ref Layer sctp, int item, uint flags, uint shown, uint stream, uint message, bool interleaves, uint protocol, uint fragment)
    {
        if (!sctp.WantsLabels) return;
        string part = (flags & (FirstPart | LastPart)) switch { 0 => "middle", LastPart => "last", FirstPart => "first", _ => "complete" };
        sctp.Append(item, $" ({((flags & Unordered) != 0 ? "unordered" : "ordered")}, {part} segment, TSN: {(ulong)shown}, SID: {(ulong)stream}, ");
        if (!interleaves) sctp.Append(item, $"SSN: {(ulong)message}, PPID: {(ulong)protocol}");
        else if ((flags & FirstPart) != 0) sctp.Append(item, $"MID: {(ulong)message}");
        else sctp.Append(item, $"MID: {(ulong)message}, FSN: {(ulong)fragment}");
        sctp.Append(item, $", payload length: {(long)sctp.Remaining} byte{(sctp.Remaining == 1 ? "" : "s")})");
    }

    // When the number was sent first, and whether this is a repetition.
    static bool Track(ref Layer sctp, SctpHalf half, uint relative)
    {
        PacketDissector packet = sctp.Packet;
        Transactions numbers = packet.State<SctpAssociations>(Sctp.Protocol).Numbers;
        TransactionKey key = SctpAcknowledgments.Key(half, relative);
        ref Transaction sent = ref numbers.Last(key);
        if (Transactions.IsNone(in sent))
        {
            numbers.Request(key, packet.Number, packet.Time);
            sctp.NoteForetold(Acked, relative);
            sctp.NoteForetold(DataRtt, relative);
            return false;
        }
        if (sent.RequestFrame == packet.Number) return false;
        sctp.Note(Retransmission, (ulong)sent.RequestFrame);
        sctp.Remark(Retransmits);
        sctp.Note(RetransmissionTime, (ulong)(packet.Time - sent.RequestTime));
        if (sent.ResponseFrame == 0) return true;
        sctp.Note(RetransmittedAfterAck, (ulong)sent.ResponseFrame);
        sctp.Remark(RetransmitsAcked);
        sctp.Note(Acked, (ulong)sent.ResponseFrame);
        sctp.Note(DataRtt, (ulong)(sent.ResponseTime - sent.RequestTime));
        return true;
    }

    static unsafe bool Collect(ref Layer sctp, in SctpPart part, uint number)
    {
        PacketDissector packet = sctp.Packet;
        SctpMessages messages = packet.State<SctpAssociations>(Sctp.Protocol).Messages;
        int at = sctp.Position;
        if (messages.FrameOf(part.Key, part.Number) is > 0 and var earlier)
        {
            sctp.Note(Duplicate, earlier);
            sctp.Info($"(Duplicate Message Fragment) ");
            return true;
        }
        ReadOnlySpan<byte> octets = sctp.Slice(at, sctp.Remaining);
        if (sctp.Failed) return false;
        if (!messages.Add(part, octets, packet.Number))
        {
            sctp.NoteForetold(ReassembledIn, number);
            sctp.Info($"(Message Fragment) ");
            return true;
        }
        int source = sctp.AddSource(messages.Whole, messages.WholeLength, "Reassembled SCTP Message"), offset = 0;
        sctp.NoteIn(source, Fragments, 0, 0, messages.WholeLength);
        for (int i = 0; i < messages.FoundCount; i++)
        {
            ref readonly SctpPart found = ref messages.Found(i);
            sctp.NoteIn(source, SctpFields.Fragment, found.Frame, offset, found.Length);
            offset += found.Length;
            // Interleaved parts have no transmission sequence number in common with the message: the last one tells of none.
            if (found.Frame != packet.Number) sctp.Foretell(ReassembledIn, found.Frame, number - part.Number + found.Number, (ulong)packet.Number);
        }
        Protocol? payload = PayloadOf(ref sctp, messages.Found(0).PayloadProtocol);
        sctp.ContinueIn(source, payload);
        sctp.Catch();
        return true;
    }

    static void HandOn(ref Layer sctp, uint protocol, bool isNested)
    {
        if (isNested) sctp.NestsPayload = true;
        int end = sctp.Position + sctp.Remaining;
        Protocol? payload = PayloadOf(ref sctp, protocol);
        bool isTaken = payload is null ? sctp.CallHeuristics(PayloadTables.SctpPort) : sctp.Call(payload);
        if (!isTaken) sctp.Continue(null);
        sctp.Catch();
        sctp.NestsPayload = false;
        sctp.Position = end;
    }

    // By the payload protocol identifier, else by the ports, the lower one first.
    static Protocol? PayloadOf(ref Layer sctp, uint protocol)
    {
        PacketDissector packet = sctp.Packet;
        ushort low = Math.Min(packet.SourcePort, packet.DestinationPort), high = Math.Max(packet.SourcePort, packet.DestinationPort);
        return packet.Conversation.Bound ?? packet.Find(PayloadTables.SctpPayload, protocol) ?? packet.Find(PayloadTables.SctpPort, low)
            ?? packet.Find(PayloadTables.SctpPort, high);
    }
}
