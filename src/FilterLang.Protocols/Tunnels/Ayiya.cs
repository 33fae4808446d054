namespace FilterLang.Protocols;

/// <summary>Anything in anything (draft-massar-v6ops-ayiya section 3): packets of any protocol in datagrams, with a signature.</summary>
public static class Ayiya
{
    const ulong Forward = 1;
    const int FixedLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("ayiya", "Anything in Anything Protocol", Dissect, "AYIYA");

    public static readonly Field
        IdentityLength  = Protocol.UInt8("ayiya.idlen",      "Identity field length", at: 0, Hex, mask: 0xF0),
        IdentityType    = Protocol.UInt8("ayiya.idtype",     "Identity field type",   at: 0, Hex, mask: 0x0F, names: new ValueNames(() =>
            [(0, "None"), (1, "Integer"), (2, "ASCII string")])),
        SignatureLength = Protocol.UInt8("ayiya.siglen",     "Signature Length",      at: 1, Hex, mask: 0xF0),
        Hash            = Protocol.UInt8("ayiya.hashmethod", "Hash method",           at: 1, Hex, mask: 0x0F, names: new ValueNames(() =>
            [(0, "No hash"), (1, "MD5"), (2, "SHA1")])),
        Authentication  = Protocol.UInt8("ayiya.authmethod", "Authentication method", at: 2, Hex, mask: 0xF0, names: new ValueNames(() =>
            [(0, "No authentication"), (1, "Hash using a Shared Secret"), (2, "Hash using a public/private key method")])),
        Operation       = Protocol.UInt8("ayiya.opcode",     "Operation Code",        at: 2, Hex, mask: 0x0F, names: new ValueNames(() =>
            [(0, "No Operation / Heartbeat"), (1, "Forward"), (2, "Echo Request"), (3, "Echo Request and Forward"), (4, "Echo Response"),
             (5, "MOTD"), (6, "Query Request"), (7, "Query Response")])),
        NextHeader      = Protocol.UInt8("ayiya.nextheader", "Next Header",           at: 3, Hex, names: IpProtocolNames.All),
        Epoch           = Protocol.Row  ("ayiya.epoch",      "Epoch", FieldType.AbsoluteTime, display: Local),
        Identity        = Protocol.Bytes("ayiya.identity",   "Identity"),
        Signature       = Protocol.Bytes("ayiya.signature",  "Signature");

    static Ayiya() => Protocol.CarriedBy(PayloadTables.UdpPort, 5072).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer ayiya)
    {
        if (ayiya.Packet.Columns is { } columns) columns.Protocol = "AYIYA";
        if (!ayiya.Header(4)) return;
        ayiya.Label(ayiya.ItemIndex, $"AYIYA");
        ulong identity = 1UL << (int)ayiya.Get(IdentityLength), signature = 4 * ayiya.Get(SignatureLength);
        ayiya.Note(Epoch, ayiya.U32(4) * 1_000_000_000UL, 4, 4, ItemFlags.None);
        ayiya.Position = FixedLength;
        ayiya.Take(Identity, (int)identity);
        if (signature > 0) ayiya.Take(Signature, (int)signature);
        if (ayiya.Failed) return;
        ayiya.Cover(ayiya.Position);
        if (ayiya.Get(Operation) == Forward && PayloadTables.IpProtocol.Find((uint)ayiya.Get(NextHeader)) is { } payload) ayiya.Call(payload);
    }
}
