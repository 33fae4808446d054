namespace FilterLang.Protocols;

/// <summary>GTP', 3GPP TS 32.295 section 6.1: what reports charging data; version 0 of GTP itself comes on its port as well.</summary>
public static class GtpPrime
{
    const byte IsGtp = 0x10;

    const string Name = "gtpprime", Label = "GPRS Tunneling Protocol Prime", ShortName = "GTP (Prime)";

    public static readonly Protocol Protocol = Protocol.Of(Name, Label, Dissect, ShortName);

    /// <summary>Over TCP, where no tunnel lies on its port: nothing that TCP carries leads to packets again for its sake.</summary>
    public static readonly Protocol Stream = Protocol.Of(Name, Label, DissectStream, ShortName);

    static readonly Field
        s_version  = Gtp.Protocol.UInt8("gtp.prim.flags.version", "Version",  mask: 0xE0),
        s_reserved = Gtp.Protocol.UInt8("gtp.flags.reserved",     "Reserved", mask: 0x0E);

    static GtpPrime()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, 3386).Selects().Borrows(Gtp.Protocol).Dispatches(PayloadTables.EtherType);
        Stream.CarriedBy(PayloadTables.TcpPort, 3386).Selects().Borrows(Gtp.Protocol);
    }

    /// <summary>Makes the rows.</summary>
    internal static Field Version => s_version;

    static void Dissect(ref Layer gtp)
    {
        if (gtp.Captured > 0 && (gtp.Bytes[0] & IsGtp) != 0 && Recognises(gtp))
        {
            gtp.OpenNothing();
            gtp.CallUnlisted(Gtp.Protocol);
        }
        else DissectStream(ref gtp);
    }

    static bool Recognises(in Layer gtp) => gtp.Captured >= 2 && gtp.Bytes[0] >> 5 <= 2 && gtp.Bytes[1] != 0 && GtpNames.Messages.Find(gtp.Bytes[1]) is not null;

    static void DissectStream(ref Layer gtp)
    {
        if (!Recognises(gtp) || (gtp.Bytes[0] & IsGtp) != 0)
        {
            gtp.Decline();
            return;
        }
        gtp.Summary("GTP");
        gtp.Info($"{GtpNames.Messages.Find(gtp.Bytes[1])!}");
        gtp.TakeBits(Gtp.Flags, s_version, Gtp.Payload, s_reserved);
        gtp.Take(Gtp.Message);
        gtp.Take(Gtp.Length);
        gtp.Take(Gtp.SequenceNo);
    }
}
