namespace FilterLang.Protocols;

/// <summary>A list of cipher or key management suites in an element: a count, and selectors of four octets.</summary>
sealed class WlanSuites
{
    const int SelectorLength = 4;

    internal static readonly ValueNames
        Ciphers = new ValueNames(() =>
                [(0, "NONE"), (1, "WEP (40-bit)"), (2, "TKIP"), (3, "AES (OCB)"), (4, "AES (CCM)"), (5, "WEP (104-bit)"),
                 (6, "BIP (128)"), (7, "Group addressed traffic not allowed"), (8, "GCMP (128)"), (9, "GCMP (256)"), (10, "CCMP (256)"),
                 (11, "BIP (GMAC-128)"), (12, "BIP (GMAC-256)"), (13, "BIP (CMAC-256)")]),
        Management = new ValueNames(() =>
                [(0, "NONE"), (1, "WPA"), (2, "PSK"), (3, "FT over IEEE 802.1X"), (4, "FT using PSK"), (5, "WPA (SHA256)"),
                 (6, "PSK (SHA256)"), (7, "TDLS / TPK Handshake (SHA256)"), (8, "SAE (SHA256)"), (9, "FT using SAE (SHA256)"),
                 (10, "APPeerKey (SHA256)"), (11, "WPA (SHA256-SuiteB)"), (12, "WPA (SHA384-SuiteB)"),
                 (13, "FT over IEEE 802.1X (SHA384)"), (14, "FILS (SHA256 and AES-SIV-256)"), (15, "FILS (SHA384 and AES-SIV-512)"),
                 (16, "FT over FILS (SHA256 and AES-SIV-256)"), (17, "FT over FILS (SHA384 and AES-SIV-512)"),
                 (18, "Opportunistic Wireless Encryption"), (19, "FT using PSK (SHA384)"), (20, "PSK (SHA384)"), (21, "PASN"),
                 (24, "SAE (GROUP-DEPEND)"), (25, "FT using SAE (GROUP-DEPEND)")]),
        OldCiphers = new ValueNames(() =>
                [(0, "NONE"), (1, "WEP (40-bit)"), (2, "TKIP"), (3, "AES (OCB)"), (4, "AES (CCM)"), (5, "WEP (104-bit)"), (6, "BIP"),
                 (7, "Group addressed traffic not allowed")]),
        OldManagement = new ValueNames(() =>
                [(0, "NONE"), (1, "WPA"), (2, "PSK"), (3, "FT over IEEE 802.1X"), (4, "FT using PSK"), (5, "WPA (SHA256)"),
                 (6, "PSK (SHA256)"), (7, "TDLS / TPK Handshake")]);

    readonly Field _suite, _oui, _type;
    readonly Field? _count, _list;
    readonly ExpertField? _tooMany;

    /// <param name="name">The row of a selector; others begin with its name.</param>
    /// <param name="label">What the suites are for.</param>
    /// <param name="types">Names of the last octet.</param>
    /// <param name="isList">There are several, with a count before.</param>
    /// <param name="part">The label of the parts, where it is not that of the whole.</param>
    /// <param name="listLabel">The label of the list.</param>
    /// <param name="tooMany">The remark where the count is too large.</param>
    public WlanSuites(string name, string label, ValueNames types, bool isList = true, string? part = null, string? listLabel = null, ExpertField? tooMany = null)
    {
        part ??= label;
        _tooMany = tooMany;
        if (isList)
        {
            _count = Wlan.Protocol.UInt16($"{name}.count", $"{label} Count", little: true);
            _list = Wlan.Protocol.Label($"{name}.list", listLabel ?? $"{label} List");
        }
        _suite = Wlan.Protocol.UInt32(name, label, display: Custom);
        _oui = Wlan.Protocol.UInt24($"{name}.oui", $"{part} OUI", display: Oui);
        _type = Wlan.Protocol.UInt8($"{name}.type", $"{part} type", names: types);
    }

    /// <summary>Records one selector.</summary>
    public void TakeOne(ref Layer mgt)
    {
        int at = mgt.Position;
        uint suite = mgt.U32(at);
        if (mgt.Failed) return;
        GroupScope scope = mgt.BeginNumber(_suite, suite, at, SelectorLength);
        mgt.Take(_oui);
        mgt.Take(_type);
        mgt.End(scope);
    }

    /// <summary>Records the count and as many selectors. False where the element ends before them.</summary>
    public bool TakeAll(ref Layer mgt, int end)
    {
        if (mgt.Position + 2 > end) return false;
        int count = (int)mgt.Take(_count!);
        if (count * SelectorLength > end - mgt.Position)
        {
            if (_tooMany is not null)
                mgt.Remark(_tooMany, $"{_tooMany.Message}, {SelectorLength} * {count} > {end - mgt.Position}", mgt.Position - 2, 2);
            count = (end - mgt.Position) / SelectorLength;
        }
        GroupScope scope = mgt.Begin(_list, mgt.Position, count * SelectorLength);
        for (int i = 0; i < count && mgt.More; i++) TakeOne(ref mgt);
        mgt.End(scope);
        return !mgt.Failed;
    }
}
