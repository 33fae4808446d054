namespace FilterLang.Protocols;

/// <summary>The words of SMB2 messages in the summary line.</summary>
static class Smb2Summary
{
    const uint TreeDisconnect = 4, Flush = 7, Lock = 10, Notify = 15, Break = 18, PipeWait = 0x0011_0018, Referrals = 0x0006_0194;

    const int HeaderLength = 64, HandleAt = 72, LeaseNotice = 44, Lease = 36;

    static readonly Protocol Protocol = Smb2.Protocol;

    /// <summary>The command, and the status where it says that something is amiss.</summary>
    public static void Tell(in Layer smb, uint command, bool isResponse, uint status)
    {
        if (smb.InfoSink is null) return;
        string kind = isResponse ? "Response" : "Request";
        if (command == Break && smb.Captured >= HeaderLength + 2 && smb.U16Little(HeaderLength) is LeaseNotice or Lease)
        {
            kind = smb.U16Little(HeaderLength) == LeaseNotice ? "Notification" : isResponse ? kind : "Acknowledgment";
            smb.ClearInfo();
            smb.Info($"Lease Break {kind}");
        }
        else smb.Info($"{Smb2.Cmd.Names!.Find(command) ?? "Unknown"} {kind}");
        if (!isResponse || status == 0) return;
        if (NtStatusNames.Names.Find(status) is { } name) smb.Info($", Error: {name}");
        else smb.Info($", Error: Unknown (0x{status:x8})");
    }

    /// <summary>What is told of messages whose body is not looked at.</summary>
    public static void TellRest(in Layer smb, in Smb2Message message)
    {
        if (smb.InfoSink is null) return;
        if (message.Command == TreeDisconnect && message.Tree != 0
            && smb.Packet.Conversation.Known<Smb2Trees>(Protocol) is { } trees && trees.TryName(message.Tree, out ReadOnlySpan<byte> tree)) TellTree(smb, tree);
        else if (message.Command is Flush or Lock or Notify && !message.IsResponse && smb.Captured >= HandleAt + 16) TellFile(smb, Smb2Files.Fold(smb, HandleAt));
    }

    public static void TellTree(in Layer smb, ReadOnlySpan<byte> name) => smb.Info($", Tree: '{name:x}'");

    /// <summary>The file that is open under a handle, where that is known.</summary>
    public static void TellFile(in Layer smb, ulong handle)
    {
        if (smb.InfoSink is not null && smb.Packet.Conversation.Known<Smb2Trees>(Protocol)?.Opens is { } opens && opens.TryName(handle, out ReadOnlySpan<byte> name))
            smb.Info($", File: {name:x}");
    }

    /// <summary>The file that shall be opened; an empty name is the share's own.</summary>
    public static void TellCreate(in Layer smb, ulong message, int at, int length)
    {
        if (smb.InfoSink is null || smb.Failed) return;
        Span<byte> room = stackalloc byte[Longest];
        ReadOnlySpan<byte> name = length == 0 ? "<share>"u8 : room[..Decode(smb, at, length, room)];
        smb.Packet.Conversation.State<Smb2Trees>(Protocol).Opens.Ask(message, 0, name);
        smb.Info($", File: {name:x}");
    }

    /// <summary>The handle of a request's file.</summary>
    public static void Open(in Layer smb, ulong message, ulong handle)
    {
        if (smb.InfoSink is not null && !smb.Failed) smb.Packet.Conversation.Known<Smb2Trees>(Protocol)?.Opens.Open(message, handle);
    }

    public static void TellFind(in Layer smb, ulong message, byte level, int at, int length)
    {
        if (smb.InfoSink is null || smb.Failed) return;
        Span<byte> room = stackalloc byte[Longest];
        ReadOnlySpan<byte> pattern = room[..Decode(smb, at, length, room)];
        smb.Packet.Conversation.State<Smb2Trees>(Protocol).Opens.Ask(message, level, pattern);
        TellPattern(smb, level, pattern);
    }

    /// <summary>What was looked for, and how many were found.</summary>
    public static void TellFound(in Layer smb, ulong message, int at, int length)
    {
        if (smb.InfoSink is null || smb.Packet.Conversation.Known<Smb2Trees>(Protocol)?.Opens is not { } opens) return;
        if (!opens.TryAsked(message, out byte level, out ReadOnlySpan<byte> pattern)) return;
        TellPattern(smb, level, pattern);
        int matches = 0;
        for (int end = Math.Min(smb.Captured, at + length); length > 0 && at + 4 <= end;)
        {
            matches++;
            uint next = smb.U32Little(at);
            if (next == 0 || next > (uint)(end - at)) break;
            at += (int)next;
        }
        if (matches > 0) smb.Info($", {matches} matches");
    }

    static void TellPattern(in Layer smb, byte level, ReadOnlySpan<byte> pattern) =>
        smb.Info($", {Smb2Names.FindInfolevel.Find(level) ?? "(Level:0x00)"}, Pattern: {pattern:x}");

    /// <summary>What is asked for of a file, or set.</summary>
    public static void TellClass(in Layer smb, uint kind, uint level)
    {
        if (smb.InfoSink is null || smb.Failed) return;
        string? name = kind switch
        {
            1 => Smb2Names.FileInfoInfolevel.Find(level),
            2 => Smb2Names.FsInfoInfolevel.Find(level),
            3 => Smb2Files.SecInfoInfolevel.Names!.Find(level),
            _ => null,
        };
        smb.Info($" {Smb2Files.Class.Names!.Find(kind) ?? "Unknown"}/{name ?? "Unknown"}");
    }

    public static void TellControl(in Layer smb, uint function)
    {
        if (smb.InfoSink is null || smb.Failed) return;
        if (Smb2Names.IoctlFunction.Find(function) is { } name) smb.Info($" {name}");
        else smb.Info($" Unknown (0x{function:x8})");
    }

    /// <summary>The pipe that is waited for, the path that is looked up.</summary>
    public static void TellControlData(in Layer smb, uint function, int at, int length)
    {
        if (smb.InfoSink is null || function is not (PipeWait or Referrals)) return;
        int name = function == PipeWait ? 14 : 2;
        if (length < name || (long)at + length > smb.Captured) return;
        Span<byte> room = stackalloc byte[Longest];
        // [MS-FSCC] section 2.3.49 and [MS-DFSC] section 2.2.2.
        int size = function == PipeWait ? (int)Math.Min(smb.U32Little(at + 8), (uint)(length - name)) : length - name;
        ReadOnlySpan<byte> words = room[..Decode(smb, at + name, size, room)];
        if (function == PipeWait) smb.Info($" Pipe: {words:x}");
        else smb.Info($", Path: {words:x}");
    }

    const int Longest = 1024;

    static int Decode(in Layer smb, int at, int length, scoped Span<byte> room) =>
        length <= 0 || (long)at + length > smb.Captured || length * 3 / 2 + 3 > room.Length ? 0 : TextDecoding.Decode(smb.Slice(at, length), room, TextEncoding.Utf16LittleEndian);
}
