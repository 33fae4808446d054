namespace FilterLang.Protocols;

/// <summary>Names of STUN values, IANA "Session Traversal Utilities for NAT (STUN) Parameters".</summary>
static class StunNames
{
    public static readonly ValueNames AttGoogleNetworkCost = new(() =>
    [
        (0, "Min"), (10, "Low"), (50, "Unknown"), (250, "Cellular5G"), (500, "Cellular4G"), (900, "Cellular"), (910, "Cellular3G"), (980, "Cellular2G"),
        (999, "Max"),
    ]);
}
