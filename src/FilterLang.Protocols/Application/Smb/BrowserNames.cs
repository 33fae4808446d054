namespace FilterLang.Protocols;

/// <summary>Names of values of browsers.</summary>
static class BrowserNames
{
    public static readonly ValueNames Command = new(() =>
    [
        (0x1, "Host Announcement"), (0x2, "Request Announcement"), (0x8, "Browser Election Request"), (0x9, "Get Backup List Request"),
        (0xa, "Get Backup List Response"), (0xb, "Become Backup Browser"), (0xc, "Domain/Workgroup Announcement"), (0xd, "Master Announcement"),
        (0xe, "Reset Browser State Announcement"), (0xf, "Local Master Announcement"),
    ]);
}
