namespace FilterLang.Protocols;

/// <summary>Options whose contents are known: those of Google's cloud and of Cilium.</summary>
static class GeneveOptions
{
    const ushort Google = 0x0132, Cilium = 0x014B;

    static readonly Protocol P = Geneve.Protocol;

    public static readonly ValueNames Classes = new(() =>
    [
        (0x0000, 0x00FF, "Standard"), (0x0100, "Linux"), (0x0101, "Open vSwitch (OVS)"), (0x0102, "Open Virtual Networking (OVN)"),
        (0x0103, "In-band Network Telemetry (INT)"), (0x0104, "VMware, Inc."), (0x0105, 0x0112, "Amazon.com, Inc."), (0x0113, 0x0118, "Cisco Systems, Inc."),
        (0x0119, 0x0128, "Oracle Corporation"), (0x0129, 0x0130, "Amazon.com, Inc."), (0x0131, "Hewlett Packard Enterprise"), (0x0132, 0x0141, "Google LLC"),
        (0x014B, "Cilium"), (0x0167, 0xFEFF, "Unassigned"), (0xFF00, 0xFFFF, "Experimental"),
    ]);

    static readonly Field
        NetworkId = P.UInt32 ("geneve.option.gcp.vnid", "GCP Virtual Network ID", mask: 0xFFFF_FFF0),
        Reserved  = P.Boolean("geneve.option.gcp.reserved", "GCP Reserved bits", mask: 0x0E, size: 4),
        Direction = P.Boolean("geneve.option.gcp.direction", "GCP Traffic Direction", mask: 0x01, size: 4, names: ValueNames.Pair("Egress", "Ingress")),
        Endpoint  = P.Bytes  ("geneve.option.gcp.endpoint", "GCP Endpoint ID"),
        Profile   = P.UInt64 ("geneve.option.gcp.profile", "GCP Profile ID"),
        Service4  = P.IPv4   ("geneve.option.cilium.service.ipv4", "Cilium Service IPv4"),
        Service6  = P.IPv6   ("geneve.option.cilium.service.ipv6", "Cilium Service IPv6"),
        Port      = P.UInt16 ("geneve.option.cilium.service.port", "Cilium Service Port"),
        Padding   = P.Bytes  ("geneve.option.cilium.service.pad", "Pad");

    // Explicit, so that the first call of Announce makes the rows.
    static GeneveOptions()
    {
    }

    /// <summary>Makes sure that these rows belong to Geneve's table before it is registered.</summary>
    public static void Announce()
    {
    }

    public static string Name(ushort kind, byte type) => (kind, type) switch
    {
        (Google, 1 or 0x81) => "GCP Virtual Network ID",
        (Google, 2 or 0x82) => "GCP Endpoint ID",
        (Google, 3 or 0x83) => "GCP Profile ID",
        _ => "Unknown",
    };

    /// <summary>Takes an option's data; false where nothing is known of it.</summary>
    public static bool Take(ref Layer geneve, ushort kind, byte type, int at, int length)
    {
        switch ((kind, type & 0x7F, length))
        {
            case (Google, 1, >= 4):
                geneve.Place(NetworkId, at);
                geneve.Place(Direction, at);
                geneve.Place(Reserved, at);
                return true;
            case (Google, 2, _):
                geneve.Place(Endpoint, at, length);
                return true;
            case (Google, 3, >= 8):
                geneve.Place(Profile, at);
                return true;
            case (Cilium, 0, 8):
                geneve.Place(Service4, at, 4);
                geneve.Place(Port, at + 4);
                geneve.Place(Padding, at + 6, 2);
                return true;
            case (Cilium, 0, 20):
                geneve.Place(Service6, at, 16);
                geneve.Place(Port, at + 16);
                geneve.Place(Padding, at + 18, 2);
                return true;
            default:
                return false;
        }
    }
}
