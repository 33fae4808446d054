namespace FilterLang.Protocols;

/// <summary>What controllers and access points say of themselves: RFC 5415 sections 4.6.1, 4.6.40 and 4.6.41.</summary>
static class CapwapDescriptors
{
    static readonly Protocol P = Capwap.Protocol;

    static readonly Field
        s_stations         = P.UInt16 ("capwap.control.message_element.ac_descriptor.stations",    "Stations"),
        s_limit            = P.UInt16 ("capwap.control.message_element.ac_descriptor.limit",       "Limit Stations"),
        s_active           = P.UInt16 ("capwap.control.message_element.ac_descriptor.active_wtp",  "Active WTPs"),
        s_most             = P.UInt16 ("capwap.control.message_element.ac_descriptor.max_wtp",     "Max WTPs"),
        s_security         = P.UInt8  ("capwap.control.message_element.ac_descriptor.security",    "Security Flags", display: Hex),
        s_securityReserved = P.Boolean("capwap.control.message_element.ac_descriptor.security.r",  "Reserved", mask: 0xF9, names: ValueNames.SetNotSet),
        s_securityShared   = P.Boolean("capwap.control.message_element.ac_descriptor.security.s",  "AC supports the pre-shared", mask: 0x04),
        s_securityX509     = P.Boolean("capwap.control.message_element.ac_descriptor.security.x",  "AC supports X.509 Certificate", mask: 0x02),
        s_radioMac         = P.UInt8  ("capwap.control.message_element.ac_descriptor.rmac_field",  "R-MAC Field", names: CapwapNames.RadioMac),
        s_reserved         = P.UInt8  ("capwap.control.message_element.ac_descriptor.reserved",    "Reserved"),
        s_policy           = P.UInt8  ("capwap.control.message_element.ac_descriptor.dtls_policy", "DTLS Policy Flags", display: Hex),
        s_policyReserved   = P.UInt8  ("capwap.control.message_element.ac_descriptor.dtls_policy.r", "Reserved", mask: 0xF9, display: Hex),
        s_policyDtls       = P.Boolean("capwap.control.message_element.ac_descriptor.dtls_policy.d", "DTLS-Enabled Data Channel Supported", mask: 0x04),
        s_policyClear      = P.Boolean("capwap.control.message_element.ac_descriptor.dtls_policy.c", "Clear Text Data Channel Supported", mask: 0x02);

    static readonly Field
        s_radios           = P.UInt8  ("capwap.control.message_element.wtp_descriptor.max_radios",       "Max Radios"),
        s_used             = P.UInt8  ("capwap.control.message_element.wtp_descriptor.radio_in_use",     "Radio in use"),
        s_ciphers          = P.UInt8  ("capwap.control.message_element.wtp_descriptor.number_encrypt",   "Encryption Capabilities (Number)"),
        s_cipher           = P.Label  ("capwap.control.message_element.wtp_descriptor.encrypt",          "Encryption Capabilities"),
        s_cipherReserved   = P.UInt8  ("capwap.control.message_element.wtp_descriptor.encrypt_reserved", "Reserved (Encrypt)", mask: 0xE0),
        s_cipherBinding    = P.UInt8  ("capwap.control.message_element.wtp_descriptor.encrypt_wbid",     "Encrypt WBID", mask: 0x1F, names: CapwapNames.Binding),
        s_cipherBits       = P.UInt16 ("capwap.control.message_element.wtp_descriptor.encrypt_capabilities", "Encryption Capabilities");

    static readonly CapwapPart
        s_controller = new("ac_information", "AC Information", "AC Information", CapwapNames.Controller),
        s_terminal   = new("wtp_descriptor", "WTP Descriptor", "Descriptor",     CapwapNames.Device),
        s_board      = new("wtp_board_data", "WTP Board Data", "Board Data",     CapwapNames.Board);

    static readonly Field s_boardVendor = P.UInt32("capwap.control.message_element.wtp_board_data.vendor", "WTP Board Data Vendor", names: CapwapElements.Enterprises);

    static CapwapDescriptors()
    {
        s_controller.Values[4] = s_controller.Text("hardware_version", "AC Hardware Version");
        s_controller.Values[5] = s_controller.Text("software_version", "AC Software Version");
        s_terminal.Values[0] = s_terminal.Text("hardware_version",        "WTP Hardware Version");
        s_terminal.Values[1] = s_terminal.Text("active_software_version", "WTP Active Software Version");
        s_terminal.Values[2] = s_terminal.Text("boot_version",            "WTP Boot Version");
        s_terminal.Values[3] = s_terminal.Text("other_software_version",  "WTP Other Software Version");
        s_board.Values[0] = s_board.Text("wtp_model_number",   "WTP Model Number");
        s_board.Values[1] = s_board.Text("wtp_serial_number",  "WTP Serial Number");
        s_board.Values[2] = s_board.Text("wtp_board_id",       "WTP Board ID");
        s_board.Values[3] = s_board.Text("wtp_board_revision", "WTP Board Revision");
        s_board.Values[4] = P.Ether("capwap.control.message_element.wtp_board_data.base_mac_address", "Base Mac Address");
    }

    public static void TakeController(ref Layer capwap, int end)
    {
        capwap.Take(s_stations);
        capwap.Take(s_limit);
        capwap.Take(s_active);
        capwap.Take(s_most);
        capwap.TakeBits(s_security, s_securityReserved, s_securityShared, s_securityX509);
        capwap.Take(s_radioMac);
        capwap.Take(s_reserved);
        capwap.TakeBits(s_policy, s_policyReserved, s_policyDtls, s_policyClear);
        while (capwap.Position < end && !capwap.Failed) s_controller.Take(ref capwap, hasVendor: true);
    }

    public static void TakeTerminal(ref Layer capwap, int end)
    {
        capwap.Take(s_radios);
        capwap.Take(s_used);
        for (ulong left = capwap.Take(s_ciphers); left > 0 && !capwap.Failed; left--)
        {
            GroupScope scope = capwap.Begin(s_cipher, capwap.Position, 3);
            int at = capwap.Position;
            capwap.TakeParts(s_cipherReserved, s_cipherBinding);
            ulong bits = capwap.Take(s_cipherBits);
            capwap.Label(scope.Item, $"Encryption Capabilities: (WBID={(ulong)(capwap.U8(at) & 0x1F)}) {bits}");
            capwap.End(scope);
        }
        while (capwap.Position < end && !capwap.Failed) s_terminal.Take(ref capwap, hasVendor: true);
    }

    public static void TakeBoard(ref Layer capwap, int end)
    {
        capwap.Take(s_boardVendor);
        while (capwap.Position < end && !capwap.Failed) s_board.Take(ref capwap, hasVendor: false);
    }
}
