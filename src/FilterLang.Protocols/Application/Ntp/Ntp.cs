using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The Network Time Protocol, RFC 5905; its control messages, RFC 9327; and the private ones of the reference implementation.</summary>
public static class Ntp
{
    /// <summary>The longest key identifier and digest: what is longer is an extension field, RFC 7822 section 7.5.1.4.</summary>
    const int LongestMac = 24;

    public static readonly Protocol Protocol = Protocol.Of("ntp", "Network Time Protocol", Dissect, "NTP");

    public static readonly Field
        Flags          = Protocol.UInt8 ("ntp.flags",          "Flags", display: Hex),
        FlagsLi        = Protocol.UInt8 ("ntp.flags.li",       "Leap Indicator", mask: 0xC0, names: new(() => [(0, "no warning"), (1, "last minute of the day has 61 seconds"), (2, "last minute of the day has 59 seconds"), (3, "unknown (clock unsynchronized)")])),
        FlagsVn        = Protocol.UInt8 ("ntp.flags.vn",       "Version number", mask: 0x38, names: NtpNames.FlagsVn),
        FlagsMode      = Protocol.UInt8 ("ntp.flags.mode",     "Mode", mask: 0x7, names: NtpNames.FlagsMode),
        Stratum        = Protocol.UInt8 ("ntp.stratum",        "Peer Clock Stratum", names: new(() => [(0, "unspecified or invalid"), (1, "primary reference"), (2, 15, "secondary reference"), (16, "unsynchronized"), (17, 255, "reserved")])),
        Ppoll          = Protocol.Row   ("ntp.ppoll",          "Peer Polling Interval", FieldType.Int8, display: Dec),
        Precision      = Protocol.Row   ("ntp.precision",      "Peer Clock Precision", FieldType.Int8, display: Dec),
        Rootdelay      = Protocol.UInt32("ntp.rootdelay",      "Root Delay"),
        Rootdispersion = Protocol.UInt32("ntp.rootdispersion", "Root Dispersion"),
        Refid          = Protocol.Bytes ("ntp.refid",          "Reference ID"),
        Reftime        = Protocol.Row   ("ntp.reftime",        "Reference Timestamp", FieldType.AbsoluteTime, display: NtpUtc),
        Org            = Protocol.Row   ("ntp.org",            "Origin Timestamp", FieldType.AbsoluteTime, display: NtpUtc),
        Rec            = Protocol.Row   ("ntp.rec",            "Receive Timestamp", FieldType.AbsoluteTime, display: NtpUtc),
        Xmt            = Protocol.Row   ("ntp.xmt",            "Transmit Timestamp", FieldType.AbsoluteTime, display: NtpUtc),
        Keyid          = Protocol.Bytes ("ntp.keyid",          "Key ID"),
        Mac            = Protocol.Bytes ("ntp.mac",            "Message Authentication Code"),
        Ext            = Protocol.Label ("ntp.ext",            "Extension"),
        ExtType        = Protocol.UInt16("ntp.ext.type",       "Field Type", display: Hex, names: NtpNames.ExtType),
        ExtLength      = Protocol.UInt16("ntp.ext.length",     "Length"),
        ExtValue       = Protocol.Bytes ("ntp.ext.value",      "Value");

    static Ntp()
    {
        RuntimeHelpers.RunClassConstructor(typeof(NtpControl).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(NtpPrivate).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 123).CarriedBy(PayloadTables.TcpPort, 123);
    }

    static void Dissect(ref Layer ntp)
    {
        ntp.Summary("NTP");
        byte flags = ntp.U8(0);
        if (ntp.Failed) return;
        uint version = (uint)(flags >> 3 & 7), mode = flags & 7u;
        ntp.Info($"{FlagsVn.Names!.Find(version) ?? "Unknown version"}, {ModeWords(mode)}");
        switch (mode)
        {
            case 6:
                ntp.TakeBits(Flags, FlagsLi, FlagsVn, FlagsMode);
                Describe(ref ntp, flags);
                NtpControl.TakeControl(ref ntp);
                break;
            case 7:
                ntp.TakeBits(Flags, NtpPrivate.FlagsR, NtpPrivate.FlagsMore, FlagsVn, FlagsMode);
                NtpPrivate.Take(ref ntp, (flags & 0x80) != 0);
                break;
            default:
                ntp.TakeBits(Flags, FlagsLi, FlagsVn, FlagsMode);
                Describe(ref ntp, flags);
                TakeTimes(ref ntp);
                break;
        }
        if (ntp.WantsLabels) ntp.Title($" ({FlagsVn.Names!.Find(version) ?? "Unknown version"}, {ModeWords(mode)})");
    }

    static string ModeWords(uint mode) => mode switch
    {
        0 => "reserved", 1 => "symmetric active", 2 => "symmetric passive", 3 => "client", 4 => "server", 5 => "broadcast", 6 => "control",
        _ => "private",
    };

    static void Describe(ref Layer ntp, byte flags)
    {
        if (!ntp.WantsLabels || ntp.Failed) return;
        ntp.Append(Flags, $", Leap Indicator: {FlagsLi.Names!.Find((ulong)flags >> 6)}, Version number: {FlagsVn.Names!.Find((ulong)flags >> 3 & 7)}, Mode: {FlagsMode.Names!.Find(flags & 7UL)}");
    }

    static void TakeTimes(ref Layer ntp)
    {
        byte stratum = (byte)ntp.Take(Stratum);
        ntp.Take(Ppoll);
        ntp.Take(Precision);
        ntp.Take(Rootdelay);
        ntp.Take(Rootdispersion);
        ntp.Take(Refid, 4);
        if (ntp.WantsLabels && !ntp.Failed) DescribeClock(ref ntp, stratum, ntp.Position - 16);
        NtpTime.Take(ref ntp, Reftime);
        NtpTime.Take(ref ntp, Org);
        NtpTime.Take(ref ntp, Rec);
        NtpTime.Take(ref ntp, Xmt);
        while (ntp.Remaining > LongestMac && ntp.More) TakeExtension(ref ntp);
        if (!ntp.More) return;
        if (ntp.Remaining < 4)
        {
            ntp.Fail();
            return;
        }
        ntp.Take(Keyid, 4);
        if (ntp.Remaining > 0) ntp.Take(Mac, ntp.Remaining);
    }

    // Powers of two, fractions of 16 bits, and who the clock follows.
    static void DescribeClock(ref Layer ntp, byte stratum, int at)
    {
        int poll = (sbyte)ntp.U8(at + 2), precision = (sbyte)ntp.U8(at + 3);
        ntp.Append(Ppoll, $" ({(poll is >= 0 and < 63 ? 1L << poll : 0)} seconds)");
        ulong nanoseconds = (ulong)Math.Round(Math.Pow(2, Math.Clamp(precision, -40, 33)) * 1e9);
        ntp.Append(Precision, $" ({nanoseconds / 1_000_000_000}.{nanoseconds % 1_000_000_000:d9} seconds)");
        LabelSpan(ref ntp, Rootdelay, ntp.U32(at + 4));
        LabelSpan(ref ntp, Rootdispersion, ntp.U32(at + 8));
        if (ntp.U32(at + 12) == 0) ntp.Label(Refid, $"{Refid.Label}: NULL");
        else if (stratum > 1) ntp.Label(Refid, $"{Refid.Label}: {NetworkAddress.IPv4(ntp.U32(at + 12))}");
        else NtpClocks.Label(ntp, Refid, ntp.Slice(at + 12, 4), isRefusal: stratum == 0);
    }

    static void LabelSpan(ref Layer ntp, Field field, uint span)
    {
        ulong microseconds = (ulong)Math.Round(span * 1e6 / 65536);
        ntp.Label(field, $"{field.Label}: {microseconds / 1_000_000}.{microseconds % 1_000_000:d6} seconds");
    }

    static void TakeExtension(ref Layer ntp)
    {
        int length = ntp.U16(ntp.Position + 2), end = ntp.Position + length;
        GroupScope extension = ntp.Begin(Ext, ntp.Position, length);
        ntp.Take(ExtType);
        ntp.Take(ExtLength);
        if (length < 8) ntp.Fail();
        else ntp.Take(ExtValue, length - 4);
        if (!ntp.Failed) ntp.Position = end;
        ntp.End(extension);
    }
}
