namespace FilterLang.Protocols;

/// <summary>
/// Control And Provisioning of Wireless Access Points, RFC 5415: the preamble (section 4.2) of control messages, which tells whether DTLS
/// follows. Messages in clear are covered as they are.
/// </summary>
public static class Capwap
{
    const byte Secured = 1;

    public static readonly Protocol Protocol = Protocol.Of("capwap", "Control And Provisioning of Wireless Access Points - Control", Dissect, "CAPWAP-CONTROL");

    /// <summary>What stands behind the preamble, by its type.</summary>
    public static readonly PayloadTable Preamble = PayloadTable.Of("capwap.preamble.type");

    static readonly Field
        s_preamble = Protocol.Label ("capwap.preamble",          "Preamble"),
        s_version  = Protocol.UInt8 ("capwap.preamble.version",  "Version", mask: 0xF0),
        s_type     = Protocol.UInt8 ("capwap.preamble.type",     "Type",    mask: 0x0F, names: new(() => [(0, "CAPWAP Header"), (1, "CAPWAP DTLS Header")])),
        s_reserved = Protocol.UInt24("capwap.preamble.reserved", "Reserved");

    static Capwap() => Protocol.CarriedBy(PayloadTables.UdpPort, 5246).Dispatches(Preamble);

    static void Dissect(ref Layer capwap)
    {
        capwap.Summary("CAPWAP-CONTROL");
        capwap.Open();
        GroupScope preamble = capwap.Begin(s_preamble, 0, 1);
        capwap.TakeParts(s_version, s_type);
        if (!capwap.Failed && capwap.Get(s_type, 0) == Secured)
        {
            capwap.Take(s_reserved);
            capwap.End(preamble);
            capwap.Cover(4);
            capwap.Continue(Preamble, Secured);
            return;
        }
        capwap.End(preamble);
    }
}
