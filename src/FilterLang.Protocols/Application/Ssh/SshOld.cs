namespace FilterLang.Protocols;

/// <summary>Packets of protocol version 1: a length without padding, padding up to a multiple of eight, a type and its data.</summary>
static class SshOld
{
    const int LengthField = 4, Block = 8, PublicKey = 2, SessionKey = 3;

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
        if ((long)at + LengthField + padding + length > ssh.Length && ssh.MayAskForMore)
        {
            ssh.AskForMore(at, (int)Math.Min((long)at + LengthField + padding + length - ssh.Length, int.MaxValue));
            return false;
        }
        if (length >= LongestPacket)
        {
            ssh.Remark(Ssh.PacketLengthError, $"Overly large number {length}", at, LengthField);
            length = (uint)Math.Max(0, ssh.Length - at - LengthField - padding);
        }
        else ssh.Note(Ssh.PacketLength, length, at, LengthField, ItemFlags.None);
        ssh.Position = at + LengthField;
        ssh.Note(Ssh.PaddingLength, (ulong)padding, ssh.Position, padding, ItemFlags.None);
        ssh.Position += padding;
        if (more) ssh.Info($", ");
        int left = (int)length;
        if (talk.Sides[side].IsCiphered) ssh.Info($"Encrypted packet (len={length})");
        else
        {
            byte code = (byte)ssh.Take(Ssh.MessageCode);
            ssh.Info($"{SshNames.OldMessage.Find(code) ?? "Unknown"}");
            ssh.Label(Ssh.MessageCode, $"Message Code: {SshNames.OldMessage.Find(code) ?? "Unknown"} ({code})");
            if (code is PublicKey or SessionKey) talk.Sides[side].IsCiphered = true;
            left--;
        }
        if (left > 0) ssh.Take(Ssh.Payload, left);
        return !ssh.Failed;
    }
}
