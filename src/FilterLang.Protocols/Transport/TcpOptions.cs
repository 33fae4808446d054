using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>TCP options: RFC 9293 section 3.2, RFC 7323, RFC 2018, RFC 2883, RFC 5925, RFC 7413, RFC 9768 and others.</summary>
static class TcpOptions
{
    /// <summary>Two NOPs and the head of a timestamps option (RFC 7323 appendix A): nothing else stands in most headers of 32 octets.</summary>
    public const uint PaddedTimestamps = 0x0101_080A;

    static readonly Protocol P = Tcp.Protocol;

    public static readonly Field
        Options     = P.Bytes ("tcp.options",     "TCP Options"),
        Kind        = P.UInt8 ("tcp.option_kind", "Kind", names: TcpNames.OptionKinds),
        Length      = P.UInt8 ("tcp.option_len",  "Length"),
        MssValue    = P.UInt16("tcp.options.mss_val", "MSS Value"),
        ScaleShift  = P.UInt8 ("tcp.options.wscale.shift", "Shift count"),
        ScaleFactor = P.UInt16("tcp.options.wscale.multiplier", "Multiplier"),
        SackLeft    = P.UInt32("tcp.options.sack_le", "TCP SACK Left Edge",  level: EvaluationLevel.Stream),
        SackRight   = P.UInt32("tcp.options.sack_re", "TCP SACK Right Edge", level: EvaluationLevel.Stream),
        SackCount   = P.UInt8 ("tcp.options.sack.count", "TCP SACK Count"),
        DsackLeft   = P.UInt32("tcp.options.sack.dsack_le", "TCP D-SACK Left Edge",  level: EvaluationLevel.Stream),
        DsackRight  = P.UInt32("tcp.options.sack.dsack_re", "TCP D-SACK Right Edge", level: EvaluationLevel.Stream),
        Echo        = P.UInt32("tcp.options.echo_value", "TCP Echo Option"),
        Timestamp   = P.UInt32("tcp.options.timestamp.tsval", "Timestamp value"),
        TimestampEcho = P.UInt32("tcp.options.timestamp.tsecr", "Timestamp echo reply"),
        ConnectionCount = P.UInt32("tcp.options.cc_value", "TCP CC Option"),
        Md5Digest   = P.Bytes ("tcp.options.md5.digest", "MD5 digest"),
        AoKey       = P.UInt8 ("tcp.options.ao.keyid", "AO KeyID"),
        AoNextKey   = P.UInt8 ("tcp.options.ao.rnextkeyid", "AO RNextKeyID"),
        AoMac       = P.Bytes ("tcp.options.ao.mac", "AO MAC"),
        QuickStartRate = P.UInt8("tcp.options.qs.rate", "QS Rate", mask: 0x0F, names: TcpNames.QuickStartRates),
        QuickStartTtl  = P.UInt8("tcp.options.qs.ttl_diff", "QS Rate"),
        TimeoutUnit = P.Boolean("tcp.options.user_to_granularity", "Granularity", mask: 0x8000, size: 2, names: ValueNames.Pair("Minutes", "Seconds")),
        TimeoutValue = P.UInt16("tcp.options.user_to_val", "User Timeout", mask: 0x7FFF),
        FastOpenRequest = P.Label("tcp.options.tfo.request", "Fast Open Cookie Request"),
        FastOpenCookie  = P.Bytes("tcp.options.tfo.cookie", "Fast Open Cookie"),
        AccEcnEct0  = P.UInt24("tcp.options.acc_ecn.ee0b", "Accurate ECN Echo ECT(0) Byte Counter"),
        AccEcnCe    = P.UInt24("tcp.options.acc_ecn.eceb", "Accurate ECN Echo CE Byte Counter"),
        AccEcnEct1  = P.UInt24("tcp.options.acc_ecn.ee1b", "Accurate ECN Echo ECT(1) Byte Counter"),
        Experiment  = P.UInt16("tcp.options.experimental.exid", "Experiment Identifier", display: Hex, names: TcpNames.ExperimentIds),
        ExperimentData = P.Bytes("tcp.options.experimental.data", "Data"),
        Rate        = P.UInt8 ("tcp.options.tarr.rate", "TARR Rate", mask: 0xFE),
        RateReserved = P.UInt8("tcp.options.tar.reserved", "TARR Reserved", mask: 0x01),
        Unknown     = P.Bytes ("tcp.options.unknown.payload", "Payload");

    static readonly ExpertField
        BadLength       = P.Expert("tcp.option.len.invalid",  Severity.Note, ExpertGroup.Sequence, "Invalid length for option"),
        AfterEnd        = P.Expert("tcp.non_zero_bytes_after_eol", Severity.Error, ExpertGroup.Protocol, "Non zero bytes in option space after EOL option"),
        FourNops        = P.Expert("tcp.nop", Severity.Warning, ExpertGroup.Protocol, "4 NOP in a row - a router may have removed some options"),
        MssAbsent       = P.Expert("tcp.options.mss.absent", Severity.Note, ExpertGroup.Protocol, "The SYN packet does not contain a MSS option"),
        MssPresent      = P.Expert("tcp.options.mss.present", Severity.Warning, ExpertGroup.Protocol, "The non-SYN packet does contain a MSS option"),
        SackPermAbsent  = P.Expert("tcp.options.sack_perm.absent", Severity.Note, ExpertGroup.Protocol, "The SYN packet does not contain a SACK PERM option"),
        SackPermPresent = P.Expert("tcp.options.sack_perm.present", Severity.Warning, ExpertGroup.Protocol, "The non-SYN packet does contain a SACK PERM option"),
        ShiftTooLarge   = P.Expert("tcp.options.wscale.shift.invalid", Severity.Warning, ExpertGroup.Protocol, "Window scale shift exceeds 14"),
        Dsack           = P.Expert("tcp.options.sack.dsack", Severity.Warning, ExpertGroup.Sequence, "D-SACK Sequence", EvaluationLevel.Stream),
        BadSuboption    = P.Expert("tcp.suboption_malformed", Severity.Error, ExpertGroup.Malformed, "suboption would go past end of option"),
        FastOpenSyn     = P.Expert("tcp.analysis.tfo_syn", Severity.Note, ExpertGroup.Sequence, "TCP SYN with TFO Cookie", EvaluationLevel.Stream);

    const byte Multipath = 30;

    // Explicit, so that the first call of Announce and not an earlier or later moment makes the rows.
    static TcpOptions()
    {
        // Names without a value: what would set them has no place in Wireshark's tree, or is off by default.
        P.Expert("tcp.options.mss.exceeded", Severity.Note, ExpertGroup.Protocol, "This packet's length exceeds MSS (common with TSO or incomplete conversations)");
        P.UInt32("tcp.options.timestamp.tsval.syncookie.timestamp", "SYN Cookie Timestamp");
        P.Boolean("tcp.options.timestamp.tsval.syncookie.ecn", "SYN Cookie ECN");
        P.Boolean("tcp.options.timestamp.tsval.syncookie.sack", "SYN Cookie SACK");
        P.UInt8("tcp.options.timestamp.tsval.syncookie.wscale", "SYN Cookie WScale");
    }

    /// <summary>Makes sure that these rows belong to TCP's table before it is registered.</summary>
    public static void Announce() => TcpOptionHeadings.Announce();

    /// <summary>Walks the options from octet 20 to the end of the header; false where an option ended the walk.</summary>
    public static void Dissect(ref Layer tcp, ref TcpWalk walk)
    {
        int header = walk.Header;
        if (header <= 20) return;
        bool mss = false, sackPermitted = false, ended = false;
        int nops = 0;
        for (int at = 20; at < header && !tcp.Failed;)
        {
            byte kind = tcp.U8(at);
            if (tcp.Failed) return;
            if (ended && kind != 0)
            {
                tcp.Remark(AfterEnd, $"Non-zero header padding");
                return;
            }
            if (kind <= 1)
            {
                GroupScope single = TcpOptionHeadings.Begin(ref tcp, kind, at, 1);
                tcp.Place(Kind, at);
                ended |= kind == 0;
                if (kind == 1)
                {
                    // Counted over the whole header: other options between them do not reset the count.
                    nops = nops == 0 || at % 4 != 0 ? nops + 1 : 0;
                    if (nops == 4) tcp.Remark(FourNops);
                }
                tcp.End(single);
                at++;
                continue;
            }
            int length = at + 1 < header ? tcp.U8(at + 1) : 0;
            if (tcp.Failed) return;
            tcp.Packet.Missing = Math.Max(0, at + length - tcp.Length);
            if (length < 2 || at + length > header)
            {
                RemarkEnd(ref tcp, kind, at, length, header);
                // The remark is about everything behind kind and length, as long as that is there.
                if (length >= 2) tcp.Need(at, header - at - 2);
                return;
            }
            GroupScope scope = TcpOptionHeadings.Begin(ref tcp, kind, at, length);
            // A tree shows them within what is a layer of its own.
            if (kind != Multipath || length < 3 || !tcp.IsShown)
            {
                tcp.Place(Kind, at);
                tcp.Place(Length, at + 1);
            }
            mss |= kind == 2;
            sackPermitted |= kind == 4;
            int all = tcp.Narrow(at + length);
            bool valid = Value(ref tcp, kind, at, length, ref walk);
            tcp.Widen(all);
            // A quoted header may end within an option, and goes on behind it.
            if (tcp.Packet.InErrorQuote && tcp.Packet.Failure != LayerFailure.Cut) tcp.Packet.Failure = LayerFailure.None;
            if (!valid) RemarkLength(ref tcp, kind);
            tcp.End(scope);
            at += length;
        }
        if (tcp.Failed || !walk.Segment.Has(TcpFlags.Syn)) return;
        if (!mss) tcp.Remark(MssAbsent);
        if (!sackPermitted) tcp.Remark(SackPermAbsent);
    }

    // What says how long an option is must be there, be enough and not too much.
    static void RemarkEnd(ref Layer tcp, byte kind, int at, int length, int header)
    {
        string plural = length == 1 ? "" : "s";
        if (TcpOptionHeadings.NameOf(kind) is not { } name)
        {
            if (at + 1 >= header) tcp.Remark(BadLength, $"Unknown (0x{(uint)kind:x2}) (length byte past end of options)");
            else if (length < 2) tcp.Remark(BadLength, $"Unknown (0x{(uint)kind:x2}) (with too-short option length = {(long)length} byte{plural})");
            else tcp.Remark(BadLength, $"Unknown (0x{(uint)kind:x2}) (option length = {(long)length} byte{plural} says option goes past end of options)");
        }
        else if (at + 1 >= header) tcp.Remark(BadLength, $"{name} (length byte past end of options)");
        else if (length < 2) tcp.Remark(BadLength, $"{name} (with too-short option length = {(long)length} byte{plural})");
        else tcp.Remark(BadLength, $"{name} (option length = {(long)length} byte{plural} says option goes past end of options)");
    }

    static void RemarkLength(ref Layer tcp, byte kind)
    {
        int expected = kind switch
        {
            2 or 28 => 4, 3 => 3, 4 or 22 or 23 => 2, 6 or 7 or 11 or 12 or 13 or 21 => 6, 8 => 10, 19 => 18, 27 => 8, 78 => 16, _ => 0,
        };
        if (expected > 0) tcp.Remark(BadLength, $"option length should be {expected}");
        else tcp.Remark(BadLength);
    }

    /// <summary>What follows kind and length; false where the length is wrong for the kind.</summary>
    static bool Value(ref Layer tcp, byte kind, int at, int length, ref TcpWalk walk)
    {
        bool syn = walk.Segment.Has(TcpFlags.Syn);
        switch (kind)
        {
            case 2:
                if (!syn) tcp.Remark(MssPresent);
                if (length != 4) return false;
                ulong mss = tcp.Place(MssValue, at + 2);
                walk.Offer = walk.Offer with { SegmentSize = (ushort)mss };
                tcp.Append(TcpOptionHeadings.Mss, $": {mss} bytes");
                tcp.Info($" MSS={mss}");
                return true;
            case 3:
                return length == 3 && Scale(ref tcp, at, ref walk);
            case 4:
                if (!syn) tcp.Remark(SackPermPresent);
                if (length != 2) return false;
                walk.Offer = walk.Offer with { Sack = true };
                tcp.Info($" SACK_PERM");
                return true;
            case 5:
                Sack(ref tcp, at, length, ref walk);
                return true;
            case 6 or 7:
                if (length != 6) return false;
                Tell(tcp, " ECHO=", tcp.Place(Echo, at + 2));
                return true;
            case 8:
                if (length != 10) return false;
                ulong stamp = tcp.Place(Timestamp, at + 2), echo = tcp.Place(TimestampEcho, at + 6);
                walk.Offer = walk.Offer with { Timestamps = true };
                tcp.Append(TcpOptionHeadings.Timestamps, $": TSval {stamp}, TSecr {echo}");
                if (!tcp.Failed) tcp.Info($" TSval={stamp} TSecr={echo}");
                return true;
            case 11 or 12 or 13:
                if (length != 6) return false;
                Tell(tcp, " CC=", tcp.Place(ConnectionCount, at + 2));
                return true;
            case 19:
                if (length != 18) return false;
                tcp.Place(Md5Digest, at + 2, 16);
                if (!tcp.Failed) tcp.Info($" MD5");
                return true;
            case 22 or 23:
                return length == 2;
            case 27:
                if (length != 8) return false;
                ulong rate = tcp.Place(QuickStartRate, at + 2);
                tcp.Place(QuickStartTtl, at + 3);
                if (!tcp.Failed) tcp.Info($" QSresp={QuickStartRate.Names!.Find(rate) ?? "Unknown"}");
                return true;
            case 28:
                if (length != 4) return false;
                tcp.Place(TimeoutUnit, at + 2);
                Tell(tcp, " USER_TO=", tcp.Place(TimeoutValue, at + 2));
                return true;
            case 29:
                if (length < 4) return false;
                tcp.Place(AoKey, at + 2);
                tcp.Place(AoNextKey, at + 3);
                if (length > 4) tcp.Place(AoMac, at + 4, length - 4);
                if (!tcp.Failed) tcp.Info($"TCP AO");
                return true;
            case 30:
                if (length < 3) return false;
                walk.HasMptcp = true;
                CallMptcp(ref tcp, at, length, walk);
                return true;
            case 34:
                FastOpen(ref tcp, at + 2, length - 2, ref walk);
                return true;
            case 172 or 174:
                return AccurateEcn(ref tcp, at + 2, length - 2, kind == 172, ref walk);
            case 253 or 254:
                return length >= 4 && Experimental(ref tcp, at, length, ref walk);
            case 20:
                TcpSatellite.Capabilities(ref tcp, at, length, ref walk);
                return true;
            case 21:
                return TcpSatellite.NegativeAcknowledgment(ref tcp, at, length);
            case 76:
                return TcpRiverbed.Probe(ref tcp, at, length);
            case 78:
                return TcpRiverbed.Transparency(ref tcp, at, length, walk);
            default:
                if (length > 2) tcp.Place(Unknown, at + 2, length - 2);
                return true;
        }
    }

    static void CallMptcp(ref Layer tcp, int at, int length, in TcpWalk walk)
    {
        if (PayloadTables.TcpOption.Find(30) is not { } mptcp) return;
        PacketDissector packet = tcp.Packet;
        Conversation outer = packet.Conversation;
        bool nests = tcp.NestsPayload;
        if (walk.KeepsStream) packet.Conversation = walk.Conversation(packet);
        tcp.NestsPayload = true;
        // Where nobody takes it, a tree still shows what it is.
        if (!tcp.Call(mptcp, at, length) && tcp.IsShown)
        {
            tcp.Place(Kind, at);
            tcp.Place(Length, at + 1);
        }
        tcp.NestsPayload = nests;
        packet.Conversation = outer;
    }

    static bool Scale(ref Layer tcp, int at, ref TcpWalk walk)
    {
        byte shift = (byte)tcp.Place(ScaleShift, at + 2);
        if (tcp.Failed) return true;
        int used = Math.Min((int)shift, 14);
        tcp.Note(ScaleFactor, 1UL << used, at + 2, 1);
        if (shift > 14) tcp.Remark(ShiftTooLarge);
        walk.Sender.WindowScale = (sbyte)used;
        walk.Offer = walk.Offer with { Scale = (sbyte)used };
        tcp.Append(TcpOptionHeadings.Scale, $": {shift} (multiply by {1L << used})");
        tcp.Info($" WS={1 << used}");
        return true;
    }

    static void Sack(ref Layer tcp, int at, int length, ref TcpWalk walk)
    {
        Span<uint> left = stackalloc uint[4], right = stackalloc uint[4];
        int blocks = 0, i = at + 2, end = at + length;
        uint bias = tcp.Packet.Options.TcpRelativeSequenceNumbers ? walk.ShownReceiverBase : 0;
        if (walk.HasTrack) TcpAnalyzer.BeginSack(ref walk.Track.Sender(walk.Side), ref walk.Analysis);
        while (i < end && !tcp.Failed)
        {
            if (end - i < 4)
            {
                tcp.Remark(BadSuboption);
                break;
            }
            uint from = unchecked(tcp.U32(i) - bias);
            tcp.Note(SackLeft, from, i, 4, ItemFlags.None);
            if (blocks == 0) left[0] = from;
            if (end - i - 4 < 4)
            {
                tcp.Remark(BadSuboption);
                break;
            }
            uint to = unchecked(tcp.U32(i + 4) - bias);
            tcp.Note(SackRight, to, i + 4, 4, ItemFlags.None);
            if (!tcp.Failed) tcp.Info($" SLE={from} SRE={to}");
            if (blocks < 4) (left[blocks], right[blocks]) = (from, to);
            if (walk.HasTrack) walk.Streams!.Analyzer.AddSack(ref walk.Track.Sender(walk.Side), from, to);
            blocks++;
            i += 8;
        }
        if (tcp.Failed) return;
        tcp.Note(SackCount, (ulong)Math.Min(blocks, 4));
        bool duplicate = right[0].IsBeforeOrAt(walk.Acknowledgment)
            || (blocks >= 2 && left[1].IsBefore(right[0]) && right[1].IsAfterOrAt(right[0]));
        if (!duplicate) return;
        if (blocks == 0)
        {
            if (length >= 6) tcp.Note(DsackLeft, left[0]);
            // Reading the block that is not there goes past the option.
            tcp.Fail();
            return;
        }
        tcp.Note(DsackLeft, left[0]);
        tcp.Note(DsackRight, right[0]);
        tcp.Remark(Dsack);
    }

    static void FastOpen(ref Layer tcp, int at, int length, ref TcpWalk walk)
    {
        walk.Offer = walk.Offer with { FastOpen = true };
        if (length == 0)
        {
            tcp.Note(FastOpenRequest);
            tcp.Info($" TFO=R");
            return;
        }
        tcp.Place(FastOpenCookie, at, length);
        tcp.Info($" TFO=C");
        if (!walk.Segment.IsSyn) return;
        tcp.Remark(FastOpenSyn);
        if (walk.Segment.Length > 0) walk.Stream.FastOpenData = true;
    }

    static bool AccurateEcn(ref Layer tcp, int at, int length, bool order0, ref TcpWalk walk)
    {
        if (length is not (0 or 3 or 6 or 9)) return false;
        walk.Stream.AccEcnOption = true;
        if (length == 0) tcp.Info($" AccECN");
        if (length >= 3) Tell(tcp, order0 ? " EE0B=" : " EE1B=", tcp.Place(order0 ? AccEcnEct0 : AccEcnEct1, at));
        if (length >= 6) Tell(tcp, " ECEB=", tcp.Place(AccEcnCe, at + 3));
        if (length >= 9) Tell(tcp, order0 ? " EE1B=" : " EE0B=", tcp.Place(order0 ? AccEcnEct1 : AccEcnEct0, at + 6));
        return true;
    }

    /// <summary>TCP ACK Rate Request, draft-ietf-tcpm-ack-rate-request.</summary>
    static bool AckRate(ref Layer tcp, int at, int length)
    {
        if (length is not (4 or 5)) return false;
        if (length == 4) return true;
        tcp.Place(Rate, at + 4);
        tcp.Place(RateReserved, at + 4);
        return true;
    }

    static void Tell(in Layer tcp, string name, ulong value)
    {
        if (!tcp.Failed) tcp.Info($"{name}{value}");
    }

    static bool Experimental(ref Layer tcp, int at, int length, ref TcpWalk walk)
    {
        ushort id = (ushort)tcp.Place(Experiment, at + 2);
        if (id == 0xF989) FastOpen(ref tcp, at + 4, length - 4, ref walk);
        else if (id is 0xACC0 or 0xACC1) return AccurateEcn(ref tcp, at + 4, length - 4, id == 0xACC0, ref walk);
        else if (id == 0x00AC) return AckRate(ref tcp, at, length);
        else
        {
            if (!tcp.Failed) tcp.Info($" ExID={(uint)id:X4}");
            if (length > 4) tcp.Place(ExperimentData, at + 4, length - 4);
        }
        return true;
    }
}
