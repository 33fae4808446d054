namespace FilterLang.Protocols;

/// <summary>Names of values of the NetBIOS datagram service.</summary>
static class NetBiosDatagramNames
{
    public static readonly ValueNames Type = new(() =>
    [
        (16, "Direct_unique datagram"), (17, "Direct_group datagram"), (18, "Broadcast datagram"), (19, "Datagram error"), (20, "Datagram query request"),
        (21, "Datagram positive query response"), (22, "Datagram negative query response"),
    ]);

    public static readonly ValueNames NodeType = new(() =>
    [
        (0, "B node"), (1, "P node"), (2, "M node"), (3, "NBDD"),
    ]);
}
