namespace FilterLang.Protocols;

/// <summary>Teredo, RFC 4380 section 5.1.1: IPv6 over UDP, with an authentication and an indication of the origin before it.</summary>
public static class Teredo
{
    const ushort Authentication = 1, Origin = 0;
    const int LeastLength = 40;

    public static readonly Protocol Protocol = Protocol.Of("teredo", "Teredo IPv6 over UDP tunneling", Dissect, "Teredo");

    public static readonly Field
        AuthHeading   = Protocol.Label ("teredo.auth", "Teredo Authentication header"),
        IdLength      = Protocol.UInt8 ("teredo.auth.idlen", "Client identifier length"),
        ValueLength   = Protocol.UInt8 ("teredo.auth.aulen", "Authentication value length"),
        Id            = Protocol.Bytes ("teredo.auth.id", "Client identifier"),
        Value         = Protocol.Bytes ("teredo.auth.value", "Authentication value"),
        Nonce         = Protocol.Bytes ("teredo.auth.nonce", "Nonce value"),
        Confirmation  = Protocol.Bytes ("teredo.auth.conf", "Confirmation byte"),
        OriginHeading = Protocol.Label ("teredo.orig", "Teredo Origin Indication header"),
        OriginPort    = Protocol.UInt16("teredo.orig.port", "Origin UDP port"),
        OriginAddress = Protocol.IPv4  ("teredo.orig.addr", "Origin IPv4 address");

    static Teredo() => Protocol.CarriedBy(PayloadTables.UdpPort, 3544).Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer teredo)
    {
        if (!Fits(teredo.Bytes))
        {
            teredo.Decline();
            return;
        }
        teredo.Summary("Teredo");
        teredo.Open();
        if (teredo.U16(0) == Authentication) TakeAuthentication(ref teredo);
        if (teredo.U16(teredo.Position) == Origin) TakeOrigin(ref teredo);
        if (!teredo.Failed && PayloadTables.EtherType.Find(0x86DD) is { } network) teredo.Call(network);
    }

    /// <summary>Whether IPv6 stands where it should.</summary>
    static bool Fits(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < LeastLength) return false;
        int at = 0;
        if (octets[0] == 0 && octets[1] == Authentication) at = 13 + octets[2] + octets[3];
        if (octets.Length < at + 2) return false;
        if (octets[at] == 0 && octets[at + 1] == Origin) at += 8;
        return octets.Length >= at + LeastLength && octets[at] >> 4 == 6;
    }

    static void TakeAuthentication(ref Layer teredo)
    {
        int id = teredo.U8(2), value = teredo.U8(3);
        GroupScope scope = teredo.Begin(AuthHeading, 0, 13 + id + value);
        teredo.Position = 2;
        teredo.Take(IdLength);
        teredo.Take(ValueLength);
        if (id > 0) teredo.Take(Id, id);
        if (value > 0) teredo.Take(Value, value);
        teredo.Take(Nonce, 8);
        teredo.Take(Confirmation, 1);
        teredo.End(scope);
    }

    /// <summary>The client's address as its server sees it, inverted so that translators leave it alone.</summary>
    static void TakeOrigin(ref Layer teredo)
    {
        int at = teredo.Position;
        GroupScope scope = teredo.Begin(OriginHeading, at, 8);
        teredo.Note(OriginPort, (ushort)~teredo.U16(at + 2), at + 2, 2, ItemFlags.None);
        teredo.Note(OriginAddress, ~teredo.U32(at + 4), at + 4, 4, ItemFlags.None);
        teredo.End(scope);
        teredo.Position = at + 8;
    }
}
