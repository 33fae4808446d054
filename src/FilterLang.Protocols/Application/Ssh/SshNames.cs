namespace FilterLang.Protocols;

/// <summary>Names of messages: those of all key exchanges, and those whose numbers each method gives a meaning of its own.</summary>
static class SshNames
{
    public static readonly ValueNames Message = new(() =>
    [
        (1, "Disconnect"), (2, "Ignore"), (3, "Unimplemented"), (4, "Debug"), (5, "Service Request"), (6, "Service Accept"), (7, "Extension Information"),
        (8, "New Compression"), (20, "Key Exchange Init"), (21, "New Keys"), (50, "User Authentication Request"), (51, "User Authentication Failure"),
        (52, "User Authentication Success"), (53, "User Authentication Banner"), (60, "Public Key algorithm accepted"), (80, "Global Request"),
        (81, "Request Success"), (82, "Request Failure"), (90, "Channel Open"), (91, "Channel Open Confirmation"), (92, "Channel Open Failure"),
        (93, "Window Adjust"), (94, "Channel Data"), (95, "Channel Extended Data"), (96, "Channel EOF"), (97, "Channel Close"), (98, "Channel Request"),
        (99, "Channel Success"), (100, "Channel Failure"), (192, "Ping"), (193, "Pong"),
    ]);

    public static readonly ValueNames
        DiffieHellman = new(() => [(30, "Diffie-Hellman Key Exchange Init"), (31, "Diffie-Hellman Key Exchange Reply")]),
        Group         = new(() =>
        [
            (30, "Diffie-Hellman Group Exchange Request (Old)"), (31, "Diffie-Hellman Group Exchange Group"), (32, "Diffie-Hellman Group Exchange Init"),
            (33, "Diffie-Hellman Group Exchange Reply"), (34, "Diffie-Hellman Group Exchange Request"),
        ]),
        EllipticCurve = new(() => [(30, "Elliptic Curve Diffie-Hellman Key Exchange Init"), (31, "Elliptic Curve Diffie-Hellman Key Exchange Reply")]),
        Hybrid        = new(() => [(30, "PQ/T Hybrid Key Exchange Init"), (31, "PQ/T Hybrid Key Exchange Reply")]);

    public static readonly ValueNames OldMessage = new(() => [(0, "No Message"), (1, "Disconnect"), (2, "Public Key"), (3, "Session Key"), (4, "User")]);

    /// <summary>The name of a message under the method that was agreed on.</summary>
    public static string Of(SshMethod method, byte code) => (code is < 30 or > 49 ? Message : method switch
    {
        SshMethod.Group => Group, SshMethod.EllipticCurve => EllipticCurve, SshMethod.Hybrid => Hybrid, _ => DiffieHellman,
    }).Find(code) ?? "Unknown";
}
