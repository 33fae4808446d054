namespace FilterLang.Protocols;

/// <summary>GTP', 3GPP TS 32.295 section 6.1: what reports charging data; version 0 of GTP itself comes on its port as well.</summary>
public static class GtpPrime
{
    const byte IsGtp = 0x10;

    public static readonly Protocol Protocol = Protocol.Of("gtpprime", "GPRS Tunneling Protocol Prime", Dissect, "GTP (Prime)");

    static readonly Field
        s_version  = Gtp.Protocol.UInt8("gtp.prim.flags.version", "Version",  mask: 0xE0),
        s_reserved = Gtp.Protocol.UInt8("gtp.flags.reserved",     "Reserved", mask: 0x0E);

    static GtpPrime() => Protocol.CarriedBy(PayloadTables.UdpPort, 3386).CarriedBy(PayloadTables.TcpPort, 3386).Selects().Borrows(Gtp.Protocol).Dispatches(PayloadTables.EtherType);

    /// <summary>Makes the rows.</summary>
    internal static Field Version => s_version;

    static void Dissect(ref Layer gtp)
    {
        if (gtp.Captured < 2 || gtp.Bytes[0] >> 5 > 2 || gtp.Bytes[1] == 0 || GtpNames.Messages.Find(gtp.Bytes[1]) is not { } name)
        {
            gtp.Decline();
            return;
        }
        if ((gtp.Bytes[0] & IsGtp) != 0)
        {
            gtp.OpenNothing();
            gtp.CallUnlisted(Gtp.Protocol);
            return;
        }
        gtp.Summary("GTP");
        gtp.Info($"{name}");
        gtp.TakeBits(Gtp.Flags, s_version, Gtp.Payload, s_reserved);
        gtp.Take(Gtp.Message);
        gtp.Take(Gtp.Length);
        gtp.Take(Gtp.SequenceNo);
    }
}
