namespace FilterLang.Protocols;

/// <summary>
/// Whatever begins with a network layer protocol identifier, ISO/IEC TR 9577: a pseudo layer without fields that hands on to whom the
/// identifier names.
/// </summary>
public static class Osi
{
    public static readonly Protocol Protocol = Protocol.Of("osi", "OSI", Dissect, "OSI");

    static Osi() => Protocol.CarriedBy(PayloadTables.IpProtocol, 80).CarriedBy(PayloadTables.CiscoHdlc, 0xFEFE)
        .CarriedBy(PayloadTables.GreProtocol, 0x00FE).CarriedBy(PayloadTables.LlcSap, 0x14, 0x20, 0x34, 0x54, 0xFE)
        .CarriedBy(PayloadTables.NullFamily, 7).CarriedBy(PayloadTables.PppProtocol, 0x23)
        .Dispatches(PayloadTables.OsiNetwork, PayloadTables.OsiPrefixed);

    static void Dissect(ref Layer osi)
    {
        if (osi.Captured == 0)
        {
            osi.Decline();
            return;
        }
        osi.OpenNothing();
        uint identifier = osi.U8(0);
        if (PayloadTables.OsiNetwork.Find(identifier) is { } whole && osi.Call(whole)) return;
        if (osi.Remaining > 1 && PayloadTables.OsiPrefixed.Find(identifier) is { } prefixed && osi.Call(prefixed, 1, osi.Length - 1)) return;
        osi.Summary("ISO");
        osi.Info($"Unknown ISO protocol ({identifier:x2})");
        osi.Continue(null);
    }
}
