namespace FilterLang.Protocols;

/// <summary>What stands around a body that is encrypted by WEP, TKIP or CCMP and GCMP, IEEE 802.11-2020 section 12.</summary>
static class WlanProtection
{
    const int ShortHeader = 4, LongHeader = 8, CheckLength = 4;
    const uint ExtendedVector = 0x20;

    static readonly Field
        s_vector     = Wlan.Protocol.UInt24("wlan.wep.iv",      "Initialization Vector", display: Hex),
        s_weak       = Wlan.Protocol.Row   ("wlan.wep.weakiv",  "Weak IV", FieldType.Boolean),
        s_key        = Wlan.Protocol.UInt8 ("wlan.wep.key",     "Key Index"),
        s_check      = Wlan.Protocol.UInt32("wlan.wep.icv",     "WEP ICV", display: Hex),
        s_tkip       = Wlan.Protocol.Text  ("wlan.tkip.extiv",  "TKIP Ext. Initialization Vector"),
        s_ccmp       = Wlan.Protocol.Text  ("wlan.ccmp.extiv",  "CCMP Ext. Initialization Vector");

    static readonly Field
        s_wepParameters   = Wlan.Protocol.Heading("WEP parameters"),
        s_tkipParameters  = Wlan.Protocol.Heading("TKIP parameters"),
        s_ccmpParameters  = Wlan.Protocol.Heading("CCMP parameters"),
        s_otherParameters = Wlan.Protocol.Heading("TKIP/CCMP parameters");

    /// <summary>Records the parameters at <see cref="Layer.Position"/> and hands the cipher text, up to <paramref name="end"/>, to <c>data</c>.</summary>
    public static void Take(ref Layer wlan, int end)
    {
        int at = wlan.Position;
        uint keyOctet = wlan.U8(at + 3);
        if (wlan.Failed) return;
        int trailer = 0;
        if ((keyOctet & ExtendedVector) != 0 && end - at >= LongHeader)
        {
            TakeExtended(ref wlan, at, keyOctet);
            wlan.Position = at + LongHeader;
        }
        else
        {
            TakeShort(ref wlan, at, keyOctet);
            wlan.Position = at + ShortHeader;
            trailer = TakeCheck(ref wlan, end);
        }
        if (wlan.Failed) return;
        wlan.Cover(wlan.Position);
        int length = end - trailer - wlan.Position;
        if (length > 0) wlan.Call(wlan.Packet.Plan.Catalog.Data, wlan.Position, length);
    }

    static void TakeShort(ref Layer wlan, int at, uint keyOctet)
    {
        GroupScope scope = wlan.Begin(s_wepParameters, at, ShortHeader);
        wlan.Place(s_vector, at);
        // Fluhrer, Mantin and Shamir: vectors of this form tell of the key.
        uint first = wlan.U8(at);
        if (wlan.U8(at + 1) == 0xFF && first is >= 3 and < 16) wlan.Note(s_weak, 1, at, 3);
        wlan.Note(s_key, keyOctet >> 6, at + 3, 1, ItemFlags.None);
        wlan.End(scope);
    }

    static int TakeCheck(ref Layer wlan, int end)
    {
        if (end - wlan.Position < CheckLength) return 0;
        if (end <= wlan.Captured) wlan.Place(s_check, end - CheckLength);
        return CheckLength;
    }

    // TKIP repeats the first octet of its counter with one bit fixed, CCMP has a zero there.
    static void TakeExtended(ref Layer wlan, int at, uint keyOctet)
    {
        uint first = wlan.U8(at), second = wlan.U8(at + 1), third = wlan.U8(at + 2), rest = wlan.U32Little(at + 4);
        if (wlan.Failed) return;
        bool isTkip = second == ((first | 0x20) & 0x7F), isCcmp = third == 0;
        GroupScope scope = wlan.Begin(isTkip ? s_tkipParameters : isCcmp ? s_ccmpParameters : s_otherParameters, at, LongHeader);
        if (isTkip) NoteVector(ref wlan, s_tkip, at, rest, first, third);
        else if (isCcmp) NoteVector(ref wlan, s_ccmp, at, rest, second, first);
        wlan.Note(s_key, keyOctet >> 6, at + 3, 1, ItemFlags.None);
        wlan.End(scope);
    }

    static void NoteVector(ref Layer wlan, Field field, int at, uint high, uint middle, uint low)
    {
        if (!wlan.Wants(field)) return;
        Span<byte> text = stackalloc byte[14];
        ulong number = (ulong)high << 16 | middle << 8 | low;
        "0x"u8.CopyTo(text);
        for (int i = 0; i < 12; i++) text[13 - i] = "0123456789ABCDEF"u8[(int)(number >> i * 4 & 15)];
        wlan.NoteText(field, text, at, LongHeader, ItemFlags.None);
    }
}
