namespace FilterLang.Protocols;

/// <summary>The header of both kinds of PPPoE frames, RFC 2516 section 4; each kind has rows of its own under the common names.</summary>
sealed class PppoeHeader
{
    public const int Length = 6;

    static readonly ValueNames s_codes = new(() =>
    [
        (0x00, "Session Data"), (0x07, "Active Discovery Offer (PADO)"), (0x09, "Active Discovery Initiation (PADI)"),
        (0x0A, "Active Discovery Session-Grant (PADG)"), (0x0B, "Active Discovery Session-Credit Resp.(PADC)"), (0x0C, "Active Discovery Quality (PADQ)"),
        (0x19, "Active Discovery Request (PADR)"), (0x65, "Active Discovery Session-confirmation (PADS)"), (0xA7, "Active Discovery Terminate (PADT)"),
        (0xD3, "Active Discovery Message (PADM)"), (0xD4, "Active Discovery Network (PADN)"),
    ]);

    readonly ExpertField _badLength;

    public PppoeHeader(Protocol owner)
    {
        owner.UInt8 ("pppoe.version", "Version", at: 0, mask: 0xF0);
        owner.UInt8 ("pppoe.type", "Type", at: 0, mask: 0x0F);
        owner.UInt8 ("pppoe.code", "Code", at: 1, Hex, names: s_codes);
        owner.UInt16("pppoe.session_id", "Session ID", at: 2, Hex);
        owner.UInt16("pppoe.payload_length", "Payload Length", at: 4);
        _badLength = owner.Expert("pppoe.payload_length.bad", Severity.Warning, ExpertGroup.Protocol, "Possible bad payload length");
    }

    /// <summary>Records the header; returns the length of the payload as it says.</summary>
    public int Take(ref Layer pppoe, string name)
    {
        byte code = pppoe.U8(1);
        pppoe.Summary(name);
        if (!pppoe.Failed) pppoe.Info($"{s_codes.Find(code) ?? "Unknown"}");
        pppoe.Header(Length);
        return pppoe.U16(4);
    }

    /// <summary>A remark on a length that is not that of the payload.</summary>
    public void RemarkLength(ref Layer pppoe, int announced, int actual) =>
        pppoe.Remark(_badLength, $"Possible bad payload length {(long)announced} != {(long)actual}", 4, 2);
}
