namespace FilterLang.Protocols;

/// <summary>Option 43, whose meaning the vendor class tells: boot servers (PXE 2.1 section 2.2), access points, and others.</summary>
static class DhcpVendorOptions
{
    static readonly Protocol Protocol = Dhcp.Protocol;

    /// <summary>Vendors whose classes are known read their option as a layer of its own.</summary>
    public static readonly Protocol
        BootServers  = Protocol.Of("dhcp", Protocol.Label, DissectPxe, "DHCP/BOOTP").Borrows(Protocol),
        AccessPoints = Protocol.Of("dhcp", Protocol.Label, DissectAruba, "DHCP/BOOTP").Borrows(Protocol);

    public static readonly Field
        OptionVendorSuboption              = Protocol.UInt8  ("dhcp.option.vendor.suboption",                 "Option 43 Suboption"),
        OptionVendorValue                  = Protocol.Bytes  ("dhcp.option.vendor.value",                     "Value"),
        OptionVendorPxeclientSuboption     = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.suboption",       "Option 43 Suboption", names: DhcpNames.OptionVendorPxeclientSuboption),
        OptionVendorPxeclientPadding       = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.padding",         "Padding"),
        OptionVendorPxeclientMtftpIp       = Protocol.IPv4   ("dhcp.option.vendor.pxeclient.mtftp_ip",        "mtftp IP"),
        OptionVendorPxeclientMtftpClientPort = Protocol.UInt16 ("dhcp.option.vendor.pxeclient.mtftp_client_port", "mtftp client port"),
        OptionVendorPxeclientMtftpServerPort = Protocol.UInt16 ("dhcp.option.vendor.pxeclient.mtftp_server_port", "mtftp server port"),
        OptionVendorPxeclientMtftpTimeout  = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.mtftp_timeout",   "mtftp timeout"),
        OptionVendorPxeclientMtftpDelay    = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.mtftp_delay",     "mtftp delay"),
        OptionVendorPxeclientDiscoveryControl = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.discovery_control", "discovery control", display: Hex),
        OptionVendorPxeclientDiscoveryControlBroadcast = Protocol.Boolean("dhcp.option.vendor.pxeclient.discovery_control.broadcast", "Disable Broadcast", mask: 0x1, names: ValueNames.SetNotSet),
        OptionVendorPxeclientDiscoveryControlMulticast = Protocol.Boolean("dhcp.option.vendor.pxeclient.discovery_control.multicast", "Disable Multicast", mask: 0x2, names: ValueNames.SetNotSet),
        OptionVendorPxeclientDiscoveryControlServerlist = Protocol.Boolean("dhcp.option.vendor.pxeclient.discovery_control.serverlist", "Serverlist only", mask: 0x4, names: ValueNames.SetNotSet),
        OptionVendorPxeclientDiscoveryControlBstrap = Protocol.Boolean("dhcp.option.vendor.pxeclient.discovery_control.bstrap", "Bootstrap override", mask: 0x8, names: ValueNames.SetNotSet),
        OptionVendorPxeclientMulticastAddress = Protocol.IPv4   ("dhcp.option.vendor.pxeclient.multicast_address", "multicast address"),
        OptionVendorPxeclientBootServers   = Protocol.Bytes  ("dhcp.option.vendor.pxeclient.boot_servers",    "boot servers"),
        OptionVendorPxeclientBootServersType = Protocol.UInt16 ("dhcp.option.vendor.pxeclient.boot_servers.type", "Type", names: DhcpNames.OptionVendorPxeclientBootServersType),
        OptionVendorPxeclientBootServersCount = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.boot_servers.count", "IP count"),
        OptionVendorPxeclientBootServersIp = Protocol.IPv4   ("dhcp.option.vendor.pxeclient.boot_servers.ip", "IP"),
        OptionVendorPxeclientBootMenu      = Protocol.Bytes  ("dhcp.option.vendor.pxeclient.boot_menu",       "boot menu"),
        OptionVendorPxeclientBootMenuType  = Protocol.UInt16 ("dhcp.option.vendor.pxeclient.boot_menu.type",  "Type", names: new(() => [(0, "Local boot")])),
        OptionVendorPxeclientBootMenuLength = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.boot_menu.length", "Length"),
        OptionVendorPxeclientBootMenuDesc  = Protocol.Text   ("dhcp.option.vendor.pxeclient.boot_menu.desc",  "Description"),
        OptionVendorPxeclientMenuPrompt    = Protocol.Bytes  ("dhcp.option.vendor.pxeclient.menu_prompt",     "menu prompt"),
        OptionVendorPxeclientMenuPromptTimeout = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.menu_prompt.timeout", "Timeout"),
        OptionVendorPxeclientMenuPromptPrompt = Protocol.Text   ("dhcp.option.vendor.pxeclient.menu_prompt.prompt", "Prompt"),
        OptionVendorPxeclientBootItem      = Protocol.Bytes  ("dhcp.option.vendor.pxeclient.boot_item",       "boot item"),
        OptionVendorPxeclientBootItemType  = Protocol.UInt16 ("dhcp.option.vendor.pxeclient.boot_item.type",  "Type"),
        OptionVendorPxeclientBootItemLayer = Protocol.Bytes  ("dhcp.option.vendor.pxeclient.boot_item.layer", "Layer"),
        OptionVendorPxeclientEnd           = Protocol.UInt8  ("dhcp.option.vendor.pxeclient.end",             "PXE Client End"),
        OptionVendorArubaapControllerip    = Protocol.Text   ("dhcp.option.vendor.arubaap.controllerip",      "Aruba Controller IP");

    public static void Take(ref Layer dhcp, DhcpMessage message, byte type, int end)
    {
        if (type != 43 || end <= dhcp.Position) return;
        ReadOnlySpan<byte> vendor = message.VendorLength > 0 ? dhcp.Bytes.Slice(240 + message.VendorAt, message.VendorLength) : default;
        if (vendor.StartsWith("PXEClient"u8)) dhcp.Call(BootServers, dhcp.Position, end - dhcp.Position);
        else if (vendor.StartsWith("ArubaAP"u8)) dhcp.Call(AccessPoints, dhcp.Position, end - dhcp.Position);
        else TakeGeneric(ref dhcp, end);
    }

    static void TakeGeneric(ref Layer dhcp, int end)
    {
        while (end - dhcp.Position >= 2 && dhcp.More)
        {
            byte code = dhcp.U8(dhcp.Position);
            int length = dhcp.U8(dhcp.Position + 1);
            if (length > end - dhcp.Position - 2) return;
            GroupScope one = dhcp.BeginNumber(OptionVendorSuboption, code, dhcp.Position, 2 + length);
            dhcp.Position++;
            dhcp.Take(DhcpOptions.OptionSuboptionLength);
            if (length > 0) dhcp.Take(OptionVendorValue, length);
            dhcp.End(one);
        }
    }

    static void DissectAruba(ref Layer dhcp)
    {
        dhcp.OpenNothing();
        dhcp.Text(OptionVendorArubaapControllerip, 0, dhcp.Length);
    }

    static void DissectPxe(ref Layer dhcp)
    {
        dhcp.OpenNothing();
        int end = dhcp.Length;
        while (dhcp.Position < end && dhcp.More)
        {
            byte code = dhcp.U8(dhcp.Position);
            if (code is 0 or 255)
            {
                dhcp.Place(OptionVendorPxeclientSuboption, dhcp.Position);
                dhcp.Take(code == 0 ? OptionVendorPxeclientPadding : OptionVendorPxeclientEnd);
                continue;
            }
            int length = dhcp.U8(dhcp.Position + 1);
            GroupScope one = dhcp.BeginNumber(OptionVendorPxeclientSuboption, code, dhcp.Position, 2 + length);
            dhcp.Position++;
            dhcp.Take(DhcpOptions.OptionSuboptionLength);
            int stop = dhcp.Position + length;
            dhcp.Place(OptionVendorValue, dhcp.Position, length);
            TakePxeValue(ref dhcp, code, length);
            if (!dhcp.Failed) dhcp.Position = stop;
            dhcp.End(one);
        }
    }

    static void TakePxeValue(ref Layer dhcp, byte code, int length)
    {
        int end = dhcp.Position + length;
        switch (code)
        {
            case 1 when length == 4: dhcp.Take(OptionVendorPxeclientMtftpIp); break;
            case 2 when length == 2: dhcp.Take(OptionVendorPxeclientMtftpClientPort); break;
            case 3 when length == 2: dhcp.Take(OptionVendorPxeclientMtftpServerPort); break;
            case 4 when length == 1: dhcp.Take(OptionVendorPxeclientMtftpTimeout); break;
            case 5 when length == 1: dhcp.Take(OptionVendorPxeclientMtftpDelay); break;
            case 6 when length == 1:
                dhcp.TakeBits(OptionVendorPxeclientDiscoveryControl, OptionVendorPxeclientDiscoveryControlBroadcast,
                    OptionVendorPxeclientDiscoveryControlMulticast, OptionVendorPxeclientDiscoveryControlServerlist,
                    OptionVendorPxeclientDiscoveryControlBstrap);
                break;
            case 7 when length == 4: dhcp.Take(OptionVendorPxeclientMulticastAddress); break;
            case 8:
                while (end - dhcp.Position >= 3 && dhcp.More)
                {
                    dhcp.Take(OptionVendorPxeclientBootServersType);
                    for (int count = (int)dhcp.Take(OptionVendorPxeclientBootServersCount); count > 0 && end - dhcp.Position >= 4; count--)
                        dhcp.Take(OptionVendorPxeclientBootServersIp);
                }
                break;
            case 9:
                while (end - dhcp.Position >= 3 && dhcp.More)
                {
                    dhcp.Take(OptionVendorPxeclientBootMenuType);
                    int text = (int)dhcp.Take(OptionVendorPxeclientBootMenuLength);
                    dhcp.Text(OptionVendorPxeclientBootMenuDesc, dhcp.Position, text);
                    dhcp.Position += text;
                }
                break;
            case 10:
                dhcp.Take(OptionVendorPxeclientMenuPromptTimeout);
                dhcp.Text(OptionVendorPxeclientMenuPromptPrompt, dhcp.Position, end - dhcp.Position);
                break;
            case 71 when length == 4:
                dhcp.Take(OptionVendorPxeclientBootItemType);
                dhcp.Take(OptionVendorPxeclientBootItemLayer, 2);
                break;
        }
    }
}
