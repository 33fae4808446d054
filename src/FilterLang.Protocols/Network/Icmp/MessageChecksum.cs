namespace FilterLang.Protocols;

/// <summary>Checksums of control messages, which are checked unless an option says otherwise.</summary>
static class MessageChecksum
{
    /// <summary>Somebody asks for the verdict, so that the sum is worth making.</summary>
    public static bool IsWanted(ref Layer layer, Field status, ExpertField bad) =>
        layer.Wants(status) || layer.Wants(bad.Field) || layer.Packet.Plan.Selection.WantsAnyOf(ExpertInfo.Protocol);

    /// <summary>
    /// Notes whether the checksum at <paramref name="at"/> is right, given the <paramref name="sum"/> over everything that it covers,
    /// itself included; and remarks on it where it is wrong.
    /// </summary>
    public static void Judge(ref Layer layer, Field status, ExpertField bad, int at, ulong sum)
    {
        uint folded = InternetChecksum.Fold(sum);
        bool good = folded == 0xFFFF;
        uint expected = InternetChecksum.Fold(layer.U16(at) + (~folded & 0xFFFF));
        Describe(layer, at, good, expected);
        layer.Note(status, good ? ChecksumStatus.Good : ChecksumStatus.Bad, at);
        if (good) return;
        layer.Remark(bad, $"Bad checksum [should be 0x{(ulong)expected:x4}]", at, 2);
    }

    // The checksum was recorded last.
    static void Describe(in Layer layer, int at, bool good, uint expected)
    {
        int last = layer.Packet.Items.Count - 1;
        if (!layer.WantsLabels || last < 0 || layer.Packet.Items[last].Offset != layer.Start + at) return;
        if (good) layer.Append(last, $" [correct]");
        else layer.Append(last, $" incorrect, should be 0x{(ulong)expected:x4}");
    }
}
