using System.Text.Unicode;

namespace FilterLang.Protocols;

/// <summary>Checksums of control messages, which are checked unless an option says otherwise.</summary>
static class MessageChecksum
{
    /// <summary>
    /// Notes whether the checksum at <paramref name="at"/> is right, given the <paramref name="sum"/> over everything that it covers,
    /// itself included; and remarks on it where it is wrong.
    /// </summary>
    public static void Judge(ref Layer layer, Field status, ExpertField bad, int at, ulong sum)
    {
        uint folded = InternetChecksum.Fold(sum);
        bool good = folded == 0xFFFF;
        layer.Note(status, good ? ChecksumStatus.Good : ChecksumStatus.Bad, at);
        if (good) return;
        uint expected = InternetChecksum.Fold(layer.U16(at) + (~folded & 0xFFFF));
        Span<byte> message = stackalloc byte[64];
        Utf8.TryWrite(message, $"Bad checksum [should be 0x{expected:x4}]", out int written);
        layer.Remark(bad, message[..written], at, 2);
    }
}
