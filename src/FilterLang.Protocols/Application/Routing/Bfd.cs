namespace FilterLang.Protocols;

/// <summary>Bidirectional forwarding detection, RFC 5880 section 4, and the version before that.</summary>
public static class Bfd
{
    const uint HasAuthentication = 4, SimplePassword = 1, Md5 = 2, MeticulousSha1 = 5;

    public static readonly Protocol Protocol = Protocol.Of("bfd", "Bidirectional Forwarding Detection Control Message", Dissect, "BFD Control");

    public static readonly Field
        Flags = Protocol.UInt8("bfd.flags", "Message Flags", display: Hex),
        Version                 = Protocol.UInt8 ("bfd.version", "Protocol Version", mask: 0xe0),
        Diag                    = Protocol.UInt8 ("bfd.diag", "Diagnostic Code", display: Hex, mask: 0x1f, names: BfdNames.Diag),
        Sta                     = Protocol.UInt8 ("bfd.sta", "Session State", display: Hex, mask: 0xc0, names: BfdNames.Sta),
        DetectTimeMultiplier    = Protocol.UInt8 ("bfd.detect_time_multiplier", "Detect Time Multiplier"),
        MessageLength           = Protocol.UInt8 ("bfd.message_length", "Message Length"),
        MyDiscriminator         = Protocol.UInt32("bfd.my_discriminator", "My Discriminator", display: Hex),
        YourDiscriminator       = Protocol.UInt32("bfd.your_discriminator", "Your Discriminator", display: Hex),
        DesiredMinTxInterval    = Protocol.UInt32("bfd.desired_min_tx_interval", "Desired Min TX Interval"),
        RequiredMinRxInterval   = Protocol.UInt32("bfd.required_min_rx_interval", "Required Min RX Interval"),
        RequiredMinEchoInterval = Protocol.UInt32("bfd.required_min_echo_interval", "Required Min Echo Interval"),
        Checksum                = Protocol.Bytes ("bfd.checksum", "Checksum"),
        AuthType                = Protocol.UInt8 ("bfd.auth.type", "Authentication Type", names: BfdNames.AuthType),
        AuthLen                 = Protocol.UInt8 ("bfd.auth.len", "Authentication Length"),
        AuthKey                 = Protocol.UInt8 ("bfd.auth.key", "Authentication Key ID"),
        AuthPassword            = Protocol.Text  ("bfd.auth.password", "Password"),
        AuthSeqNum              = Protocol.UInt32("bfd.auth.seq_num", "Sequence Number", display: Hex);

    static readonly Field[]
        s_flags =
        [
            Protocol.Boolean("bfd.flags.p", "Poll", mask: 0x20, names: ValueNames.SetNotSet), Protocol.Boolean("bfd.flags.f", "Final", mask: 0x10, names: ValueNames.SetNotSet),
            Protocol.Boolean("bfd.flags.c", "Control Plane Independent", mask: 0x08, names: ValueNames.SetNotSet, bits: 6),
            Protocol.Boolean("bfd.flags.a", "Authentication Present", mask: 0x04, names: ValueNames.SetNotSet, bits: 6),
            Protocol.Boolean("bfd.flags.d", "Demand", mask: 0x02, names: ValueNames.SetNotSet), Protocol.Boolean("bfd.flags.m", "Multipoint", mask: 0x01, names: ValueNames.SetNotSet, bits: 6),
        ],
        s_oldFlags =
        [
            Protocol.Boolean("bfd.flags.h", "I hear you", mask: 0x80, names: ValueNames.SetNotSet), Protocol.Boolean("bfd.flags.d", "Demand", mask: 0x40, names: ValueNames.SetNotSet),
            Protocol.Boolean("bfd.flags.p", "Poll", mask: 0x20, names: ValueNames.SetNotSet), Protocol.Boolean("bfd.flags.f", "Final", mask: 0x10, names: ValueNames.SetNotSet),
        ];

    static readonly ExpertField
        WrongLength = Protocol.Expert("bfd.auth.len.invalid", Severity.Warning, ExpertGroup.Protocol, "Length of authentication section is invalid"),
        NoData      = Protocol.Expert("bfd.auth.no_data", Severity.Warning, ExpertGroup.Malformed, "Authentication flag is set in a BFD packet, but no authentication data is present");

    static Bfd() => Protocol.CarriedBy(PayloadTables.UdpPort, 3784, 4784, 6784, 7784);

    static void Dissect(ref Layer bfd)
    {
        bfd.Summary(Protocol.ShortName);
        bfd.Open();
        uint first = bfd.U8(0), second = bfd.U8(1), version = first >> 5;
        bfd.TakeParts(Version, Diag);
        if (bfd.Failed) return;
        if (version == 0)
        {
            bfd.Info($"Diag: {Diag.Names!.Find(first & 31) ?? "Unknown"}, Flags: 0x{second:x2}");
            bfd.TakeBits(Flags, s_oldFlags);
        }
        else
        {
            bfd.Info($"Diag: {Diag.Names!.Find(first & 31) ?? "Unknown"}, State: {Sta.Names!.Find(second >> 6)}, Flags: 0x{second & 63:x2}");
            bfd.Place(Sta, 1);
            bfd.TakeBits(Flags, s_flags);
        }
        bfd.Take(DetectTimeMultiplier);
        int length = (int)bfd.Take(MessageLength);
        bfd.Take(MyDiscriminator);
        bfd.Take(YourDiscriminator);
        bfd.Take(DesiredMinTxInterval);
        bfd.Take(RequiredMinRxInterval);
        bfd.Take(RequiredMinEchoInterval);
        if (version > 0 && (second & HasAuthentication) != 0 && !bfd.Failed) TakeAuthentication(ref bfd, length);
    }

    // Sections 4.2 to 4.4.
    static void TakeAuthentication(ref Layer bfd, int end)
    {
        int start = bfd.Position;
        if (end - start < 2)
        {
            bfd.Remark(NoData, start, 0);
            return;
        }
        uint type = (uint)bfd.Take(AuthType);
        int length = (int)bfd.Take(AuthLen);
        bfd.Take(AuthKey);
        if (bfd.Failed) return;
        int expected = type is Md5 or 3 ? 24 : 28;
        if (type == SimplePassword)
        {
            bfd.Take(AuthPassword, Math.Max(0, length - 3));
            return;
        }
        if (type is < Md5 or > MeticulousSha1) return;
        if (length != expected)
        {
            bfd.Remark(WrongLength, $"Length of authentication section ({length}) is invalid for Authentication Type", start, length);
            return;
        }
        bfd.Position++;
        bfd.Take(AuthSeqNum);
        bfd.Take(Checksum, expected - 8);
    }
}
