namespace FilterLang.Protocols;

/// <summary>Names of unnumbered and supervisory frames, IEEE 802.2 sections 5.3 and 5.4.</summary>
static class LlcModifierNames
{
    public static readonly ValueNames Commands = new(() =>
    [
        (0x00, "Unnumbered Information"), (0x01, "Set Initialization Mode"), (0x03, "Set Asynchronous Response Mode"), (0x08, "Unnumbered Poll"),
        (0x0B, "Set Asynchronous Balanced Mode"), (0x10, "Disconnect"), (0x13, "Set Asynchronous Response Mode Extended"),
        (0x18, "Unnumbered Acknowledge"), (0x1B, "Set Asynchronous Balanced Mode Extended"), (0x20, "Set Normal Response Mode"),
        (0x21, "Frame reject"), (0x23, "Reset"), (0x2B, "Exchange identification"), (0x31, "Configure"),
        (0x33, "Set Normal Response Mode Extended"), (0x38, "Test"), (0x3B, "Beacon"),
    ]);

    public static readonly ValueNames Responses = new(() =>
    [
        (0x00, "Unnumbered Information"), (0x01, "Request Initialization Mode"), (0x03, "Disconnected mode"), (0x08, "Unnumbered Poll"),
        (0x0B, "Set Asynchronous Balanced Mode"), (0x10, "Request Disconnect"), (0x13, "Set Asynchronous Response Mode Extended"),
        (0x18, "Unnumbered Acknowledge"), (0x1B, "Set Asynchronous Balanced Mode Extended"), (0x20, "Set Normal Response Mode"),
        (0x21, "Frame reject"), (0x23, "Reset"), (0x2B, "Exchange identification"), (0x31, "Configure"),
        (0x33, "Set Normal Response Mode Extended"), (0x38, "Test"), (0x3B, "Beacon"),
    ]);

    /// <summary>The short name of the modifier bits (mask 0xEC of the control octet) in summary lines.</summary>
    public static string Short(uint modifier, bool response) => modifier switch
    {
        0x00 => "UI",
        0x04 => response ? "RIM" : "SIM",
        0x0C => response ? "DM" : "SARM",
        0x20 => "UP",
        0x2C => "SABM",
        0x40 => response ? "RD" : "DISC",
        0x4C => "SARME",
        0x60 => "UA",
        0x6C => "SABME",
        0x80 => "SNRM",
        0x84 => "FRMR",
        0x8C => "RSET",
        0xAC => "XID",
        0xC4 => "CFGR",
        0xCC => "SNRME",
        0xE0 => "TEST",
        0xEC => "BCN",
        _ => "Unknown",
    };

    /// <summary>The short name of a supervisory frame.</summary>
    public static string Supervisory(uint type) => type switch { 0 => "RR", 1 => "RNR", 2 => "REJ", _ => "SREJ" };
}
