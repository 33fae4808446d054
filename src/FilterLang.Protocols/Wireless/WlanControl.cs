namespace FilterLang.Protocols;

/// <summary>Control frames, IEEE 802.11-2020 section 9.3.1.</summary>
static class WlanControl
{
    internal const uint PowerSavePoll = 0x1A;

    const uint TwtAck = 0x13, ReportPoll = 0x14, Announcement = 0x15, Wrapper = 0x17, AckRequest = 0x18, BlockAck = 0x19, RequestToSend = 0x1B,
        ContentionFreeEnd = 0x1E, ContentionFreeEndAck = 0x1F, Trigger = 0x12;

    const int BodyAt = 16;

    static readonly Field s_bitmap = Wlan.Protocol.UInt8("wlan.beamform.feedback_seg_retrans_bitmap", "Feedback segment Retransmission Bitmap",
        display: Hex);

    static WlanControl()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(WlanBlockAck).TypeHandle);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(WlanSounding).TypeHandle);
    }

    /// <summary>Records addresses and body, which ends at <paramref name="end"/>.</summary>
    public static void Take(ref Layer wlan, uint kind, int end)
    {
        if (!wlan.Need(4, 6)) return;
        Wlan.TakeReceiver(ref wlan);
        if (kind is PowerSavePoll) Wlan.Bss.Note(ref wlan, 4);
        if (kind is not (Trigger or TwtAck or ReportPoll or Announcement or AckRequest or BlockAck or PowerSavePoll or RequestToSend or ContentionFreeEnd
            or ContentionFreeEndAck)) return;
        (kind is ContentionFreeEnd ? Wlan.Bss : Wlan.Transmitter).Note(ref wlan, 10);
        Wlan.Any.Note(ref wlan, 10);
        Wlan.NoteColumns(ref wlan, wlan.Slice(10, 6), wlan.Slice(4, 6));
        wlan.Cover(BodyAt);
        wlan.Position = BodyAt;
        if (wlan.Failed) return;
        switch (kind)
        {
            case ReportPoll:
                wlan.Cover(BodyAt + 1);
                wlan.Take(s_bitmap);
                break;
            case Announcement: WlanSounding.Take(ref wlan, end); break;
            case AckRequest: WlanBlockAck.Take(ref wlan, end, isRequest: true); break;
            case BlockAck: WlanBlockAck.Take(ref wlan, end, isRequest: false); break;
        }
    }
}
