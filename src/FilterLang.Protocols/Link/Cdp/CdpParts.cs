using static FilterLang.Protocols.CdpFields;

namespace FilterLang.Protocols;

/// <summary>The values of the parts. A few are read whatever the length says; the next part begins where it does.</summary>
static class CdpParts
{
    const int ClusterManagement = 0x0112;

    static readonly Field s_address = Cdp.Protocol.Heading("Address");

    /// <summary>IPv4 and IPv6 as network layer identifier (ISO/IEC TR 9577) and as LLC and SNAP headers.</summary>
    static ReadOnlySpan<byte> IPv4Protocol => [1, 1, 0xCC, 0, 4];

    static ReadOnlySpan<byte> IPv6Protocol => [2, 8, 0xAA, 0xAA, 3, 0, 0, 0, 0x86, 0xDD, 0, 16];

    public static void Take(ref Layer cdp, int type, int length)
    {
        int at = cdp.Position;
        switch (type)
        {
            case 0x01:
                if (length > 0) cdp.Info($"Device ID: {cdp.Slice(at, length)}  ");
                TextField.Take(ref cdp, DeviceId, length);
                break;
            case 0x02 or 0x16: TakeAddresses(ref cdp, at + length); break;
            case 0x03:
                if (length > 0) cdp.Info($"Port ID: {cdp.Slice(at, length)}  ");
                TextField.Take(ref cdp, PortId, length);
                break;
            case 0x04:
                cdp.TakeBits(Capabilities, Router, TransparentBridge, SourceRouteBridge, Switch, Host, IgmpCapable, Repeater, Phone, Remote,
                    DisputeResolution, MacRelay);
                break;
            case 0x05: TakeLines(ref cdp, length); break;
            case 0x06 or (>= 0x1000 and <= 0x1003) or (>= 0x1006 and <= 0x100D): TextField.Take(ref cdp, Platform, length); break;
            case 0x07: TakePrefixes(ref cdp, length); break;
            case 0x08: TakeHello(ref cdp, length); break;
            case 0x09: TextField.Take(ref cdp, VtpDomain, length); break;
            case 0x0A: cdp.Take(NativeVlan); break;
            case 0x0B: cdp.Take(Duplex); break;
            case 0x0E or 0x0F:
                cdp.Take(CdpFields.Data, 1);
                cdp.Take(VoiceVlan);
                break;
            case 0x10: cdp.Take(PowerConsumption); break;
            case 0x11: cdp.Take(Mtu); break;
            case 0x12: cdp.Take(TrustBitmap); break;
            case 0x13: cdp.Take(UntrustedClass); break;
            case 0x14: TextField.Take(ref cdp, SystemName, length); break;
            case 0x15: cdp.Take(SystemObject, length); break;
            case 0x17:
                cdp.Take(LocationKind);
                if (length > 1) TextField.Take(ref cdp, Location, length - 1);
                break;
            case 0x19: TakePower(ref cdp, PowerRequested, at + length); break;
            case 0x1A: TakePower(ref cdp, PowerAvailable, at + length); break;
            case 0x1F: cdp.TakeBits(SparePair, SparePower, SpareArchitecture, SpareRequest, SpareSupply); break;
            default:
                if (length > 0) cdp.Take(CdpFields.Data, length);
                break;
        }
    }

    static void TakeAddresses(ref Layer cdp, int end)
    {
        uint count = (uint)cdp.Take(AddressCount);
        for (; count > 0 && cdp.More && cdp.Position < end; count--)
        {
            int at = cdp.Position, protocolLength = cdp.U8(at + 1), length = cdp.U16(at + 2 + protocolLength), head = 4 + protocolLength;
            if (!cdp.Need(at, head + length)) return;
            GroupScope address = cdp.Begin(s_address, at, head + length);
            ReadOnlySpan<byte> kind = cdp.Slice(at, head);
            cdp.Take(ProtocolType);
            cdp.Take(ProtocolLength);
            if (protocolLength > 0) cdp.Take(NetworkProtocol, protocolLength);
            cdp.Take(AddressLength);
            if (kind.SequenceEqual(IPv4Protocol)) cdp.Take(AddressIPv4);
            else if (kind.SequenceEqual(IPv6Protocol)) cdp.Take(AddressIPv6);
            else cdp.Take(CdpFields.Address, length);
            cdp.End(address);
        }
    }

    /// <summary>A text of several lines: each is a value.</summary>
    static void TakeLines(ref Layer cdp, int length)
    {
        for (int end = cdp.Position + length; cdp.Position < end && !cdp.Failed;)
        {
            int at = cdp.Position, line = cdp.Slice(at, end - at).IndexOf((byte)'\n');
            cdp.Text(SoftwareVersion, at, line < 0 ? end - at : line);
            cdp.Position = line < 0 ? end : at + line + 1;
        }
    }

    /// <summary>Of On-Demand Routing: the gateway alone, or prefixes with their lengths.</summary>
    static void TakePrefixes(ref Layer cdp, int length)
    {
        if (length == 4)
        {
            cdp.Take(DefaultGateway);
            return;
        }
        for (int end = cdp.Position + length; cdp.Position < end && !cdp.Failed; cdp.Position++)
        {
            cdp.Take(Prefix);
            cdp.Append(Prefix, $"/{(uint)cdp.U8(cdp.Position)}");
        }
    }

    static void TakeHello(ref Layer cdp, int length)
    {
        cdp.Take(Organization);
        if (cdp.Take(HelloProtocol) != ClusterManagement)
        {
            if (length > 5) cdp.Take(HelloUnknown, length - 5);
            return;
        }
        cdp.Take(ClusterMaster);
        cdp.Take(ClusterAddress);
        cdp.Take(ClusterVersion);
        cdp.Take(ClusterSubversion);
        cdp.Take(ClusterStatus);
        cdp.Take(ClusterUnknown);
        cdp.Take(ClusterCommander);
        cdp.Take(ClusterSwitch);
        cdp.Take(ClusterUnknown);
        cdp.Take(ClusterVlan);
    }

    static void TakePower(ref Layer cdp, Field milliwatts, int end)
    {
        cdp.Take(RequestId);
        cdp.Take(ManagementId);
        while (cdp.More && cdp.Position + 4 <= end) cdp.Take(milliwatts);
    }
}
