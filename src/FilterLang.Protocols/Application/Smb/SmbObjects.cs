using System.Text;

namespace FilterLang.Protocols;

/// <summary>
/// What is read from files and written to them, as objects: of all connections, since a file is told by its share and its handle alone. What is
/// remembered is bounded; what is too much is forgotten all at once.
/// </summary>
sealed class SmbObjects
{
    const int Limit = 1 << 16;

    readonly Dictionary<(uint Conversation, ulong Handle), (byte[] Name, bool IsFile)> _files = [];
    readonly Dictionary<(uint Conversation, ulong Message), byte[]> _asked = [];
    readonly Dictionary<(uint Conversation, ulong Message), Smb2Range> _reads = [];

    /// <summary>The session's, or null where nobody listens.</summary>
    public static SmbObjects? Of(in Layer smb) => smb.Packet.Objects is null || smb.Failed ? null : smb.Packet.State<SmbSession>(Nbss.Protocol).Objects;

    /// <summary>A file of SMB is open: known by its number and the share's.</summary>
    public void Open(in Layer smb, in SmbMessage message, ushort file, bool isDirectory)
    {
        // No file has this number.
        if (file == 0) return;
        Keep(_files, (smb.Packet.Conversation.Number, Handle(message.Tree, file)), (message.Call.Name.Bytes.ToArray(), !isDirectory && !message.Talk.IsKnownPipe(message.Tree)));
    }

    /// <summary>Octets of a file of SMB, from its request's offset on; they end the message.</summary>
    public void Tell(in Layer smb, in SmbMessage message, int at, int length)
    {
        if (!message.IsKnown || length <= 0 || at + length != smb.Length || smb.Length > smb.Captured) return;
        ulong handle = Handle(message.Tree, message.Call.File);
        bool isKnown = _files.TryGetValue((smb.Packet.Conversation.Number, handle), out (byte[] Name, bool IsFile) file);
        ReadOnlySpan<byte> name = isKnown && file.Name.Length > 0 ? file.Name : Encoding.ASCII.GetBytes($"\\FILEID_{message.Call.File}");
        Tell(smb, handle, name, file.IsFile, message.Call.Offset, smb.Slice(at, length));
    }

    /// <summary>What a request of SMB2 names, until it is answered.</summary>
    public void Ask(in Layer smb, ulong message, int at, int length)
    {
        if (length < 0 || (long)at + length > smb.Captured) return;
        var room = new byte[length * 2];
        byte[] name = room[..TextDecoding.Decode(smb.Slice(at, length), room, TextEncoding.Utf16LittleEndian)];
        Keep(_asked, (smb.Packet.Conversation.Number, message), name);
    }

    /// <summary>The file of a request of SMB2 is open.</summary>
    public void Open(in Layer smb, ulong message, Guid handle, uint attributes)
    {
        const uint Directory = 0x10;
        _asked.TryGetValue((smb.Packet.Conversation.Number, message), out byte[]? name);
        Keep(_files, (0u, Fold(handle)), (name ?? [], (attributes & Directory) == 0));
    }

    /// <summary>What a request of SMB2 reads, until it is answered.</summary>
    public void AskRead(in Layer smb, ulong message, in Smb2Range range) => Keep(_reads, (smb.Packet.Conversation.Number, message), range);

    /// <summary>What a request of SMB2 asked to read. The share counts that the answer names: none if that comes late.</summary>
    public void TellRead(in Layer smb, in Smb2Message message, int at, int length)
    {
        if (_reads.TryGetValue((smb.Packet.Conversation.Number, message.Id), out Smb2Range range)) Tell(smb, range with { Tree = message.Tree }, at, length);
    }

    /// <summary>Octets of a file of SMB2; they end the message.</summary>
    public void Tell(in Layer smb, Smb2Range range, int at, int length)
    {
        if (length <= 0 || at + (long)length != smb.Length || smb.Length > smb.Captured) return;
        bool isKnown = _files.TryGetValue((0, Fold(range.Handle)), out (byte[] Name, bool IsFile) file);
        byte[] name = !isKnown || file.Name.Length == 0 ? Encoding.ASCII.GetBytes($"File_Id_{range.Handle:D}") : file.Name[0] == '\\' ? file.Name : [(byte)'\\', .. file.Name];
        Tell(smb, Fold(range.Handle) ^ range.Tree * 0x9E37_79B9_7F4A_7C15, name, file.IsFile, range.Offset, smb.Slice(at, length));
    }

    // Pipes and directories, and what is related to a request before in its chain ([MS-SMB2] section 3.2.4.1.4), are objects as well, but empty.
    static void Tell(in Layer smb, ulong key, ReadOnlySpan<byte> name, bool isFile, ulong offset, ReadOnlySpan<byte> octets) => smb.Packet.Objects!(new ObjectPiece
    {
        Protocol = Smb.Protocol, Key = key, HasName = true, Name = ObjectPiece.Text(name, TextEncoding.Utf8), Offset = offset, Octets = isFile ? octets : default,
    });

    static ulong Handle(ushort tree, ushort file) => (ulong)tree << 16 | file;

    static ulong Fold(Guid handle)
    {
        Span<byte> octets = stackalloc byte[16];
        handle.TryWriteBytes(octets);
        return BitConverter.ToUInt64(octets) ^ ulong.RotateLeft(BitConverter.ToUInt64(octets[8..]), 17);
    }

    static void Keep<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key, TValue value) where TKey : notnull
    {
        if (all.Count >= Limit) all.Clear();
        all[key] = value;
    }
}

/// <summary>A stretch of a file of SMB2.</summary>
readonly record struct Smb2Range(uint Tree, Guid Handle, ulong Offset);
