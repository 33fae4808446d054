namespace FilterLang.Protocols;

/// <summary>Packets of protocol version 1: a length without padding, padding up to a multiple of eight, a type and its data.</summary>
static class SshOld
{
    const int LengthField = 4, Block = 8, PublicKey = 2;

    const uint LongestPacket = 0xFFFF;

    /// <summary>Takes a packet; false where more of it has to come.</summary>
    public static bool Take(ref Layer ssh, SshConversation talk, int side, bool more)
    {
        int at = ssh.Position;
        if (ssh.Length - at < LengthField && ssh.MayAskForMore)
        {
            ssh.AskForMore(at, LengthField - (ssh.Length - at));
            return false;
        }
        uint length = ssh.U32(at);
        if (ssh.Failed) return false;
        int padding = Block - (int)(length % Block);
        if (length >= LongestPacket) ssh.Remark(Ssh.PacketLengthError, $"Overly large number {length}", at, LengthField);
        else if ((long)at + LengthField + padding + length > ssh.Length && ssh.MayAskForMore)
        {
            ssh.AskForMore(at, (int)(at + LengthField + padding + length - ssh.Length));
            return false;
        }
        else ssh.Note(Ssh.PacketLength, length, at, LengthField, ItemFlags.None);
        if (length >= LongestPacket) length = (uint)Math.Max(0, ssh.Length - at - LengthField - padding);
        ssh.Position = at + LengthField;
        if (more) ssh.Info($", ");
        if (talk.Sides[side].IsCiphered)
        {
            int all = (int)length + padding;
            ssh.Info($"Encrypted packet (len={all})");
            ssh.Take(Ssh.EncryptedPacket, all);
            return !ssh.Failed;
        }
        ssh.Note(Ssh.PaddingLength, (ulong)padding, ssh.Position, padding, ItemFlags.None);
        ssh.Position += padding;
        byte code = (byte)ssh.Take(Ssh.MessageCode);
        ssh.Info($"{SshNames.OldMessage.Find(code) ?? "Unknown"}");
        ssh.Label(Ssh.MessageCode, $"Message Code: {SshNames.OldMessage.Find(code) ?? "Unknown"} ({code})");
        if (code == PublicKey) foreach (SshSide one in talk.Sides) one.IsCiphered = true;
        if (length > 1) ssh.Take(Ssh.Payload, (int)length - 1);
        return !ssh.Failed;
    }
}
