namespace FilterLang.Protocols;

/// <summary>Files, group 70 of IEEE Std 1815-2012 annex A.</summary>
static class Dnp3Files
{
    const uint Command = 3, CommandStatus = 4, Transport = 5;

    const uint Write = 2, Append = 3;

    static readonly Protocol s_protocol = Dnp3.Protocol;

    public static readonly Field
        NameOffset  = s_protocol.UInt16 ("dnp3.al.file_string_offset", "File String Offset", little: true),
        NameLength  = s_protocol.UInt16 ("dnp3.al.file_string_length", "File String Length", little: true),
        Permissions = s_protocol.UInt16 ("dnp3.al.file.perms",         "Permissions", display: Oct, little: true),
        Key         = s_protocol.UInt32 ("dnp3.al.file.auth",          "File Authentication Key", display: Hex, little: true),
        Size        = s_protocol.UInt32 ("dnp3.al.file.size",          "File Size", display: Hex, little: true),
        Mode        = s_protocol.UInt16 ("dnp3.al.file.mode",          "File Control Mode", names: Dnp3Names.FileMode, little: true),
        LargestBlock = s_protocol.UInt16("dnp3.al.file.maxblock",      "File Max Block Size", little: true),
        Request     = s_protocol.UInt16 ("dnp3.al.file.reqID",         "File Request Identifier", little: true),
        Name        = s_protocol.Text   ("dnp3.al.file_name",          "File Name"),
        Handle      = s_protocol.UInt32 ("dnp3.al.file.handle",        "File Handle", display: Hex, little: true),
        Status      = s_protocol.UInt8  ("dnp3.al.file.status",        "File Control Status", names: Dnp3Names.FileStatus),
        Block       = s_protocol.UInt32 ("dnp3.al.file.blocknum",      "File Block Number", display: Hex, mask: 0x7FFF_FFFF, little: true),
        LastBlock   = s_protocol.Row    ("dnp3.al.file.lastblock",     "File Last Block", FieldType.Boolean, mask: 0x8000_0000, size: 4, names: ValueNames.SetNotSet, little: true),
        Data        = s_protocol.Bytes  ("dnp3.al.file.data",          "File Data");

    static readonly Field[] s_permissions =
    [
        Permission("dnp3.al.file.perms.read_owner",  "Read permission for owner",    0x100),
        Permission("dnp3.al.file.perms.write_owner", "Write permission for owner",   0x080),
        Permission("dnp3.al.file.perms.exec_owner",  "Execute permission for owner", 0x040),
        Permission("dnp3.al.file.perms.read_group",  "Read permission for group",    0x020),
        Permission("dnp3.al.file.perms.write_group", "Write permission for group",   0x010),
        Permission("dnp3.al.file.perms.exec_group",  "Execute permission for group", 0x008),
        Permission("dnp3.al.file.perms.read_world",  "Read permission for world",    0x004),
        Permission("dnp3.al.file.perms.write_world", "Write permission for world",   0x002),
        Permission("dnp3.al.file.perms.exec_world",  "Execute permission for world", 0x001),
    ];

    static Field Permission(string name, string label, ulong mask) =>
        s_protocol.Row(name, label, FieldType.Boolean, mask: mask, size: 2, names: ValueNames.YesNo, little: true);

    /// <summary>The point's number is the object's size.</summary>
    public static void Take(ref Layer dnp3, in Dnp3Point point)
    {
        if (point.Variation == Command)
        {
            TakeCommand(ref dnp3, point);
            return;
        }
        int start = dnp3.Position;
        dnp3.Take(Handle);
        if (point.Variation == CommandStatus)
        {
            dnp3.Take(Size);
            dnp3.Take(LargestBlock);
            dnp3.Take(Request);
        }
        else dnp3.TakeParts(Block, LastBlock);
        if (point.Variation != Transport) dnp3.Take(Status);
        long rest = point.Number - (long)(dnp3.Position - start);
        if (rest != 0 && !dnp3.Failed) dnp3.Take(Data, rest is > 0 and <= int.MaxValue ? (int)rest : -1);
    }

    // What a mode has no use for is not shown.
    static void TakeCommand(ref Layer dnp3, in Dnp3Point point)
    {
        int start = dnp3.Position;
        uint mode = dnp3.U16Little(start + 20);
        dnp3.Take(NameOffset);
        int name = (int)dnp3.Take(NameLength);
        if (mode == Write)
        {
            Dnp3Values.TakeTime(ref dnp3);
            // Wireshark shows as permissions what the object begins with.
            dnp3.Position = point.Start;
            dnp3.TakeBits(Permissions, s_permissions);
        }
        dnp3.Position = start + 12;
        dnp3.Take(Key);
        if (mode is Write or Append) dnp3.Place(Size, dnp3.Position);
        dnp3.Position += 4;
        dnp3.Take(Mode);
        dnp3.Take(LargestBlock);
        dnp3.Take(Request);
        if (name > 0) dnp3.Take(Name, name);
    }
}
