namespace FilterLang.Protocols;

/// <summary>
/// Remote Authentication Dial In User Service, RFC 2865, with accounting (RFC 2866) and changes of authorization (RFC 5176). Attributes stay
/// as they are on the wire: nothing is decrypted.
/// </summary>
public static class Radius
{
    const int HeaderLength = 20;

    public static readonly Protocol Protocol = Protocol.Of("radius", "RADIUS Protocol", Dissect);

    internal static readonly ValueNames Codes = new(() =>
    [
        (1, "Access-Request"), (2, "Access-Accept"), (3, "Access-Reject"), (4, "Accounting-Request"), (5, "Accounting-Response"),
        (6, "Accounting-Status"), (7, "Password-Request"), (8, "Password-Ack"), (9, "Password-Reject"), (10, "Accounting-Message"),
        (11, "Access-Challenge"), (12, "Status-Server"), (13, "Status-Client"), (21, "Resource-Free-Request"), (22, "Resource-Free-Response"),
        (23, "Resource-Query-Request"), (24, "Query_Response"), (25, "Alternate-Resource-Reclaim-Request"), (26, "NAS-Reboot-Request"),
        (27, "NAS-Reboot-Response"), (29, "Next-Passcode"), (30, "New-Pin"), (31, "Terminate-Session"), (32, "Password-Expired"),
        (33, "Event-Request"), (34, "Event-Response"), (40, "Disconnect-Request"), (41, "Disconnect-ACK"), (42, "Disconnect-NAK"),
        (43, "CoA-Request"), (44, "CoA-ACK"), (45, "CoA-NAK"), (50, "IP-Address-Allocate"), (51, "IP-Address-Release"),
        (129, "ALU-State-Request"), (130, "ALU-State-Accept"), (131, "ALU-State-Reject"), (132, "ALU-State-Error"),
    ]);

    public static readonly Field
        Code          = Protocol.UInt8       ("radius.code",          "Code", names: Codes),
        Id            = Protocol.UInt8       ("radius.id",            "Packet identifier"),
        Length        = Protocol.UInt16      ("radius.length",        "Length"),
        Authenticator = Protocol.Bytes       ("radius.authenticator", "Authenticator"),
        Request       = Protocol.Boolean     ("radius.req",           "Request"),
        Response      = Protocol.Boolean     ("radius.rsp",           "Response"),
        RequestFrame  = Protocol.FrameNumber ("radius.reqframe",      "Request Frame", level: EvaluationLevel.Stream),
        ResponseFrame = Protocol.FrameNumber ("radius.rspframe",      "Response Frame", level: EvaluationLevel.Stream),
        Time          = Protocol.RelativeTime("radius.time",          "Time from request", level: EvaluationLevel.Stream),
        Duplicate     = Protocol.UInt32      ("radius.dup",           "Duplicate Message ID", level: EvaluationLevel.Stream),
        RepeatedRequest = Protocol.FrameNumber("radius.req.dup",      "Duplicate Request Frame Number", level: EvaluationLevel.Stream),
        RepeatedResponse = Protocol.FrameNumber("radius.rsp.dup",     "Duplicate Response Frame Number", level: EvaluationLevel.Stream);

    static readonly Field s_attributes = Protocol.Heading("Attribute Value Pairs");

    static Radius()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, 1645, 1646, 1700, 1812, 1813, 3799).Selects().Dispatches(Eapol.Packets);
        // Rows of the other files are this protocol's.
        _ = (RadiusAttributes.Item, RadiusDictionary.Standard);
    }

    static void Dissect(ref Layer radius)
    {
        uint code = radius.Captured < HeaderLength ? 0u : radius.Bytes[0];
        int length = radius.Captured < HeaderLength ? 0 : radius.U16(2);
        if (length < HeaderLength || Codes.Find(code) is not { } name)
        {
            radius.Decline();
            return;
        }
        radius.Summary("RADIUS");
        radius.Info($"{name} id={(ulong)radius.U8(1)}");
        radius.Open(length);
        radius.Take(Code);
        radius.Take(Id);
        radius.Label(Id, $"Packet identifier: 0x{(ulong)radius.U8(1):x1} ({(ulong)radius.U8(1)})");
        radius.Take(Length);
        radius.Take(Authenticator, 16);
        RadiusMatching.Match(ref radius, code);
        if (length == HeaderLength) return;
        GroupScope scope = radius.Begin(s_attributes, HeaderLength, length - HeaderLength);
        RadiusAttributes.Take(ref radius, length);
        radius.End(scope);
    }
}
