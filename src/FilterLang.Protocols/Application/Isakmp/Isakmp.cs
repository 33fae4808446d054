using System.Runtime.CompilerServices;
using static FilterLang.Protocols.IsakmpFields;

namespace FilterLang.Protocols;

/// <summary>
/// The Internet Key Exchange: version 1 within ISAKMP (RFC 2408, RFC 2409) and version 2 (RFC 7296). What is encrypted stays so.
/// </summary>
public static class Isakmp
{
    internal const int HeaderLength = 28;

    const int LengthAt = 24;

    const byte Encrypted = 1;

    public static readonly Protocol Protocol = Protocol.Of("isakmp", "Internet Security Association and Key Management Protocol", Dissect);

    static Isakmp()
    {
        RuntimeHelpers.RunClassConstructor(typeof(IsakmpFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(IsakmpAttributeFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(IsakmpPayloads).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 500).CarriedBy(PayloadTables.TcpPort, 500).CarriedBy(UdpEncapsulation.Carried, 0)
            .Dispatches(PayloadTables.BerSyntax, Eapol.Packets);
    }

    static void Dissect(ref Layer ike)
    {
        ike.Summary("ISAKMP");
        // What is no whole header is nobody's, octets that keep a mapping alive included.
        if (ike.Captured < HeaderLength || ike.U32(LengthAt) < HeaderLength)
        {
            ike.Decline();
            return;
        }
        ike.Open();
        ike.Take(Ispi, 8);
        ike.Take(Rspi, 8);
        uint next = (uint)ike.Take(Nextpayload), version = (uint)ike.TakeBits(IsakmpFields.Version, Mjver, Mnver) >> 4;
        uint exchange = (uint)ike.Take(Exchangetype), flags = ike.U8(ike.Position);
        if (version == 1) ike.TakeBits(Flags, FlagE, FlagC, FlagA);
        else if (version == 2) ike.TakeBits(Flags, FlagI, FlagV, FlagR);
        else ike.Take(Flags);
        uint message = (uint)ike.Take(Messageid);
        long length = ike.U32(LengthAt);
        Summarize(ref ike, version, exchange, flags, message);
        if (ike.Failed || (length <= int.MaxValue && !ike.Need(0, (int)length))) return;
        ike.Take(IsakmpFields.Length);
        if (length > int.MaxValue) return;
        int end = (int)Math.Min(length, ike.Length);
        if (version == 1 && (flags & Encrypted) != 0)
        {
            if (end > HeaderLength)
            {
                ike.Place(EncData, HeaderLength, end - HeaderLength);
                ike.Label(EncData, $"Encrypted Data ({(long)end - HeaderLength} bytes)");
            }
        }
        else
        {
            ike.NestsPayload = true;
            int all = ike.Narrow(end);
            IsakmpPayloads.TakeAll(ref ike, next, version);
            ike.Widen(all);
        }
    }

    static void Summarize(ref Layer ike, uint version, uint exchange, uint flags, uint message)
    {
        const uint Initiator = 0x08, Response = 0x20;
        if (version is not (1 or 2)) return;
        if (IsakmpNames.Exchangetype.Find(exchange) is { } name) ike.Info($"{name}");
        else ike.Info($"Unknown {exchange}");
        if (version == 1) return;
        ike.Info($" MID={(message < 10 ? "0" : "")}{message} {((flags & Initiator) != 0 ? "Initiator" : "Responder")} {((flags & Response) != 0 ? "Response" : "Request")}");
    }
}
