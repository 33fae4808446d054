namespace FilterLang.Protocols;

/// <summary>Names of values of BFD.</summary>
static class BfdNames
{
    public static readonly ValueNames Diag = new(() =>
    [
        (0x0, "No Diagnostic"), (0x1, "Control Detection Time Expired"), (0x2, "Echo Function Failed"), (0x3, "Neighbor Signaled Session Down"),
        (0x4, "Forwarding Plane Reset"), (0x5, "Path Down"), (0x6, "Concatenated Path Down"), (0x7, "Administratively Down"),
        (0x8, "Reverse Concatenated Path Down"), (0x9, "Mis-Connectivity Defect"),
    ]);

    public static readonly ValueNames Sta = new(() =>
    [
        (0x0, "AdminDown"), (0x1, "Down"), (0x2, "Init"), (0x3, "Up"),
    ]);

    public static readonly ValueNames AuthType = new(() =>
    [
        (1, "Simple Password"), (2, "Keyed MD5"), (3, "Meticulous Keyed MD5"), (4, "Keyed SHA1"), (5, "Meticulous Keyed SHA1"),
    ]);
}
