using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Mails on their way: text up to a line with a dot alone (RFC 5321 section 4.1.1.4), or chunks (RFC 3030). Read once they are whole.</summary>
static class SmtpData
{
    static readonly FragmentFields s_fragments = new(Smtp.Protocol, "smtp.data.fragment", "smtp.data.reassembled", "DATA fragment", "DATA fragments",
        "DATA fragment", "DATA defragmentation error", "DATA fragment", "Reassembled DATA in frame", "Reassembled DATA", FieldType.None, ".in", spelledOut: true);

    /// <summary>The fields of parts.</summary>
    public static Field[] Fields => s_fragments.All;

    /// <summary>Text of a message from <paramref name="at"/> on; false where it goes on in the next segment.</summary>
    public static bool Take(ref Layer smtp, SmtpConversation talk, ref int at)
    {
        int start = at;
        while (at < smtp.Captured)
        {
            smtp.Line(at, out int length, out int next);
            int line = at;
            at = next;
            if (length != 1 || smtp.Bytes[line] != '.' || next - line != 3) continue;
            talk.InData = false;
            // Wireshark puts no message together that comes after one in chunks.
            if (talk.IsLastChunk)
            {
                Show(ref smtp, start, next - start);
                return true;
            }
            if (start == line) smtp.Info($"C: .");
            Finish(ref smtp, start, line - start);
            smtp.Note(Smtp.EndOfMessage, 0, line, next - line, ItemFlags.None);
            smtp.Label(Smtp.EndOfMessage, $"C: .");
            if (start != line) smtp.Info($" | .");
            return true;
        }
        Keep(ref smtp, start, smtp.Captured - start);
        Show(ref smtp, start, smtp.Captured - start);
        return false;
    }

    /// <summary>What is there of a chunk.</summary>
    public static void TakeChunk(ref Layer smtp, SmtpConversation talk, ref int at)
    {
        int length = Math.Min(talk.ChunkRest, smtp.Captured - at), start = at;
        talk.ChunkRest -= length;
        at += length;
        if (talk.ChunkRest == 0 && talk.IsLastChunk) Finish(ref smtp, start, length);
        else
        {
            Keep(ref smtp, start, length);
            Show(ref smtp, start, length);
        }
    }

    /// <summary>Shows a part of a message that is not whole.</summary>
    public static void Show(ref Layer smtp, int at, int length)
    {
        smtp.Info($"C: DATA fragment, {length} bytes");
        smtp.NestsPayload = true;
        if (MediaTypes.Rest.Find(0) is { } text) smtp.Call(text, at, length);
        smtp.NestsPayload = false;
    }

    static void Keep(ref Layer smtp, int at, int length)
    {
        PacketDissector packet = smtp.Packet;
        CollectedMessages all = packet.State<CollectedMessages>(Smtp.Protocol);
        CollectedMessage message = all.Find(packet.Conversation.Number) ?? all.Begin(packet.Conversation.Number, packet.Number);
        message.Add(packet.Number, smtp.Bytes.Slice(at, length));
    }

    static void Finish(ref Layer smtp, int at, int length)
    {
        PacketDissector packet = smtp.Packet;
        Protocol? mail = MediaTypes.Mail.Find(0);
        if (packet.State<CollectedMessages>(Smtp.Protocol).Find(packet.Conversation.Number) is not { } message)
        {
            if (mail is not null && length > 0) smtp.Call(mail, at, length);
            return;
        }
        message.Add(packet.Number, smtp.Bytes.Slice(at, length));
        message.End(packet.Number);
        int source = s_fragments.Note(ref smtp, message);
        if (mail is not null && message.Length > 0) smtp.CallIn(source, mail);
    }
}
