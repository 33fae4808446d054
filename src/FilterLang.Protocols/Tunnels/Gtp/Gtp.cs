namespace FilterLang.Protocols;

/// <summary>
/// The GPRS tunnelling protocol: version 0 (3GPP TS 09.60) and 1 (TS 29.060 section 6, TS 29.281 section 5), which carries users' packets
/// and what arranges that; version 2 has a protocol of its own.
/// </summary>
public static class Gtp
{
    const uint UserData = 255;
    const int ShortHeader = 8, OldHeader = 20;
    const ulong HasNext = 0x04, HasSequence = 0x02, HasNumber = 0x01;

    public static readonly Protocol
        Protocol = Protocol.Of("gtp", "GPRS Tunneling Protocol", Dissect, "GTP"),
        Version6 = Protocol.Of("ip", "Internet Protocol", DissectVersion6, "IPv6");

    /// <summary>Versions whose messages are another protocol's.</summary>
    internal static readonly PayloadTable Versions = PayloadTable.Of("gtp.version");

    static readonly ValueNames s_versions = new(() =>
        [(0, "GTP release 97/98 version"), (1, "GTP release 99 version"), (2, "GTPv2-C"), (3, "None"), (4, "None"), (5, "None"), (6, "None"), (7, "None")]);

    public static readonly Field
        Flags         = Protocol.UInt8  ("gtp.flags",          "Flags", display: Hex),
        Version       = Protocol.UInt8  ("gtp.flags.version",  "Version",       mask: 0xE0, names: s_versions),
        Payload       = Protocol.UInt8  ("gtp.flags.payload",  "Protocol type", mask: 0x10, names: new ValueNames(() => [(0, "GTP'"), (1, "GTP")])),
        OldReserved   = Protocol.UInt8  ("gtp.flags.reserved", "Reserved",      mask: 0x0E),
        Included      = Protocol.Boolean("gtp.flags.snn",      "Is SNDCP N-PDU included?", mask: 0x01, names: ValueNames.YesNo),
        Reserved      = Protocol.UInt8  ("gtp.flags.reserved", "Reserved",      mask: 0x08),
        NextFlag      = Protocol.Boolean("gtp.flags.e",        "Is Next Extension Header present?", mask: HasNext, names: ValueNames.YesNo),
        SequenceFlag  = Protocol.Boolean("gtp.flags.s",        "Is Sequence Number present?", mask: HasSequence, names: ValueNames.YesNo),
        NumberFlag    = Protocol.Boolean("gtp.flags.pn",       "Is N-PDU number present?", mask: HasNumber, names: ValueNames.YesNo),
        Message       = Protocol.UInt8  ("gtp.message",        "Message Type", display: Hex, names: GtpNames.Messages),
        Length        = Protocol.UInt16 ("gtp.length",         "Length"),
        Endpoint      = Protocol.UInt32 ("gtp.teid",           "TEID", display: HexDec),
        SequenceNo    = Protocol.UInt16 ("gtp.seq_number",     "Sequence number", display: HexDec),
        FlowLabel     = Protocol.UInt16 ("gtp.flow_label",     "Flow label", display: Hex),
        LinkNumber    = Protocol.UInt8  ("gtp.sndcp_number",   "SNDCP N-PDU LLC Number", display: Hex),
        Tunnel        = Protocol.Text   ("gtp.tid",            "TID"),
        Number        = Protocol.UInt8  ("gtp.npdu_number",    "N-PDU Number", display: Hex),
        Data          = Protocol.Bytes  ("gtp.tpdu_data",      "T-PDU Data");

    static readonly ExpertField BadLength = Protocol.Expert("gtp.ext_length.invalid", Severity.Error, ExpertGroup.Malformed, "Malformed length");

    static Gtp()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(GtpExtensions).TypeHandle);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(GtpElements).TypeHandle);
        // Rows of the other files are this protocol's.
        _ = (GtpPrime.Version, GtpMatching.Time, GtpQuality.Delay);
        // Not over TCP, though Wireshark has it there: no standard does, and every segment would have to be looked into for addresses.
        Protocol.CarriedBy(PayloadTables.UdpPort, 2123, 2152)
            .Dispatches(PayloadTables.EtherType, PayloadTables.PppProtocol, Versions)
            .Borrows(SubscriberNumbers.Identities, SubscriberNumbers.Telephone, SubscriberNumbers.MobilePart, ProtocolConfiguration.Protocol);
        Version6.CarriedBy(s_inner, 6).Dispatches(PayloadTables.EtherType);
        Protocol.Dispatches(s_inner);
    }

    /// <summary>The reference names IP of version 6 by the protocol that recognised it.</summary>
    static readonly PayloadTable s_inner = PayloadTable.Of("gtp.tpdu");

    static void Dissect(ref Layer gtp)
    {
        ulong flags = gtp.U8(0);
        uint type = gtp.U8(1);
        if (gtp.Failed) return;
        uint version = (uint)flags >> 5;
        if (Versions.Find(version) is { } other)
        {
            gtp.OpenNothing();
            gtp.Call(other);
            return;
        }
        gtp.Summary("GTP");
        gtp.Info($"{GtpNames.Messages.Find(type) ?? "Unknown"}");
        gtp.Open();
        if (version == 0) gtp.TakeBits(Flags, Version, Payload, OldReserved, Included);
        else gtp.TakeBits(Flags, Version, Payload, Reserved, NextFlag, SequenceFlag, NumberFlag);
        gtp.Take(Message);
        int header = version == 0 ? OldHeader : ShortHeader, length = (int)gtp.Take(Length), there = gtp.Length - header;
        if (!gtp.Failed && length != there && version != 0) RemarkLength(ref gtp, length, there);
        if (version == 0) TakeOldHeader(ref gtp);
        else
        {
            gtp.Take(Endpoint);
            if ((flags & (HasNext | HasSequence | HasNumber)) != 0) TakeOptional(ref gtp, flags);
        }
        if (gtp.Failed) return;
        if (type == UserData) CarryUserData(ref gtp);
        else
        {
            GtpElements.Take(ref gtp, version, isAnswer: (type & 1) != 0);
            if (version == 0 || (flags & HasSequence) != 0) GtpMatching.Match(ref gtp, type, gtp.U16(version == 0 ? 4 : 8));
        }
    }

    static void RemarkLength(ref Layer gtp, int length, int there)
    {
        gtp.Remark(BadLength, $"Bad length value {(long)length} + GTPv1-C header offset 8 {(length > there ? ">" : "<")} UDP payload length {(long)(there + ShortHeader)}", 2, 2);
        gtp.Info($" [BAD GTP-C LENGTH {length} + GTPV1-C HEADER OFFSET 8 {(length > there ? ">" : "<")} UDP PAYLOAD LENGTH {there + ShortHeader}]");
    }

    static void TakeOldHeader(ref Layer gtp)
    {
        gtp.Take(SequenceNo);
        gtp.Take(FlowLabel);
        gtp.Take(LinkNumber);
        gtp.Position += 3;
        Span<byte> digits = stackalloc byte[16];
        ReadOnlySpan<byte> octets = gtp.Slice(gtp.Position, 8);
        if (octets.Length < 8) return;
        for (int i = 0; i < digits.Length; i++) digits[i] = "0123456789*#abc?"u8[octets[i / 2] >> i % 2 * 4 & 15];
        gtp.NoteText(Tunnel, digits, gtp.Position, 8, ItemFlags.None);
        gtp.Position += 8;
    }

    /// <summary>Four octets of which each counts only where its flag is set; then, perhaps, further headers.</summary>
    static void TakeOptional(ref Layer gtp, ulong flags)
    {
        int at = gtp.Position;
        if (!gtp.Need(at, 4)) return;
        if ((flags & HasSequence) != 0) gtp.Place(SequenceNo, at);
        if ((flags & HasNumber) != 0) gtp.Place(Number, at + 2);
        gtp.Position = at + 3;
        if ((flags & HasNext) == 0) gtp.Position++;
        else GtpExtensions.Take(ref gtp);
    }

    static void CarryUserData(ref Layer gtp)
    {
        int rest = gtp.Remaining;
        if (rest == 0) return;
        gtp.Cover(gtp.Position);
        ReadOnlySpan<byte> data = gtp.Rest;
        if (IsIPv4(data, rest) && PayloadTables.EtherType.Find(0x0800) is { } four) gtp.Call(four);
        else if (IsIPv6(data, rest)) gtp.Call(Version6);
        else if (IsEthernet(data) && PayloadTables.EtherType.Find(0x6558) is { } ethernet) gtp.Call(ethernet);
        else
        {
            gtp.Take(Data, gtp.Captured - gtp.Position);
            return;
        }
        gtp.Packet.Columns?.LeadProtocol("GTP");
    }

    // A packet shows itself by its version and a length that is that of the data.
    static bool IsIPv4(ReadOnlySpan<byte> data, int length) =>
        data.Length >= 20 && data[0] >> 4 == 4 && (data[0] & 15) >= 5 && (data[2] << 8 | data[3]) == length;

    static bool IsIPv6(ReadOnlySpan<byte> data, int length) => data.Length >= 40 && data[0] >> 4 == 6 && (data[4] << 8 | data[5]) + 40 == length;

    static bool IsEthernet(ReadOnlySpan<byte> data) => data.Length > 34 && (data[12] << 8 | data[13]) is 0x0800 or 0x86DD or 0x0806 or 0x8100;

    static void DissectVersion6(ref Layer ip)
    {
        ip.OpenNothing();
        if (PayloadTables.EtherType.Find(0x86DD) is { } six) ip.CallUnlisted(six);
    }
}
