using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// The Domain Name System, RFC 1035, with its multicast forms: mDNS (RFC 6762) and LLMNR (RFC 4795). All of them, and DNS over streams
/// (RFC 7766), share the fields of <c>dns</c>.
/// </summary>
public static class Dns
{
    internal const ushort Response = 0x8000, AuthenticData = 0x0020;
    const int HeaderLength = 12, Update = 5, Stateful = 6;

    public static readonly Protocol
        Protocol  = Protocol.Of("dns",   "Domain Name System",                   DissectDatagram, "DNS"),
        Stream    = Protocol.Of("dns",   "Domain Name System",                   DissectStream,   "DNS"),
        Multicast = Protocol.Of("mdns",  "Multicast Domain Name System",         DissectDatagram, "MDNS"),
        LinkLocal = Protocol.Of("llmnr", "Link-local Multicast Name Resolution", DissectDatagram, "LLMNR"),
        OverHttp  = Protocol.Of("dns",   "Domain Name System",                   DissectDatagram, "DoH"),
        OverQuic  = Protocol.Of("dns",   "Domain Name System",                   DissectQuic,     "DNS");

    public static readonly Field
        Length             = Protocol.UInt16 ("dns.length",              "Length"),
        Flags              = Protocol.UInt16 ("dns.flags",               "Flags", display: Hex),
        FlagsResponse      = Protocol.Boolean("dns.flags.response",      "Response", mask: 0x8000, size: 2, names: ValueNames.Pair("Message is a response", "Message is a query")),
        FlagsOpcode        = Protocol.UInt16 ("dns.flags.opcode",        "Opcode", mask: 0x7800, names: new(() => [(0, "Standard query"), (1, "Inverse query"), (2, "Server status request"), (4, "Zone change notification"), (5, "Dynamic update"), (6, "DNS Stateful operations (DSO)")])),
        FlagsAuthoritative = Protocol.Boolean("dns.flags.authoritative", "Authoritative", mask: 0x400, size: 2, names: ValueNames.Pair("Server is an authority for domain", "Server is not an authority for domain")),
        FlagsConflict      = Protocol.Boolean("dns.flags.conflict",      "Conflict", mask: 0x400, size: 2, names: ValueNames.Pair("The sender received multiple responses", "None")),
        FlagsTruncated     = Protocol.Boolean("dns.flags.truncated",     "Truncated", mask: 0x200, size: 2, names: ValueNames.Pair("Message is truncated", "Message is not truncated")),
        FlagsRecdesired    = Protocol.Boolean("dns.flags.recdesired",    "Recursion desired", mask: 0x100, size: 2, names: ValueNames.Pair("Do query recursively", "Don't do query recursively")),
        FlagsTentative     = Protocol.Boolean("dns.flags.tentative",     "Tentative", mask: 0x100, size: 2, names: ValueNames.Pair("Tentative", "Not tentative")),
        FlagsRecavail      = Protocol.Boolean("dns.flags.recavail",      "Recursion available", mask: 0x80, size: 2, names: ValueNames.Pair("Server can do recursive queries", "Server can't do recursive queries")),
        FlagsZ             = Protocol.Boolean("dns.flags.z",             "Z", mask: 0x40, size: 2, names: ValueNames.Pair("reserved - incorrect!", "reserved (0)")),
        FlagsAuthenticated = Protocol.Boolean("dns.flags.authenticated", "Answer authenticated", mask: 0x20, size: 2, names: ValueNames.Pair("Answer/authority portion was authenticated by the server", "Answer/authority portion was not authenticated by the server")),
        FlagsAd            = Protocol.Boolean("dns.flags.ad",            "AD bit", mask: 0x20, size: 2, names: ValueNames.SetNotSet),
        FlagsCheckdisable  = Protocol.Boolean("dns.flags.checkdisable",  "Non-authenticated data", mask: 0x10, size: 2, names: ValueNames.Pair("Acceptable", "Unacceptable")),
        FlagsRcode         = Protocol.UInt16 ("dns.flags.rcode",         "Reply code", mask: 0xF, names: DnsNames.FlagsRcode),
        Id                 = Protocol.UInt16 ("dns.id",                  "Transaction ID", display: Hex),
        CountQueries       = Protocol.UInt16 ("dns.count.queries",       "Questions"),
        CountZones         = Protocol.UInt16 ("dns.count.zones",         "Zones"),
        CountAnswers       = Protocol.UInt16 ("dns.count.answers",       "Answer RRs"),
        CountPrerequisites = Protocol.UInt16 ("dns.count.prerequisites", "Prerequisites"),
        CountAuthRr        = Protocol.UInt16 ("dns.count.auth_rr",       "Authority RRs"),
        CountUpdates       = Protocol.UInt16 ("dns.count.updates",       "Updates"),
        CountAddRr         = Protocol.UInt16 ("dns.count.add_rr",        "Additional RRs"),
        ExtraneousData     = Protocol.Bytes  ("dns.extraneous.data",     "Extraneous Data Bytes"),
        ExtraneousLength   = Protocol.Int32  ("dns.extraneous.length",   "Extraneous Data Length");

    public static readonly ExpertField
        DeprecatedOpcode = Protocol.Expert("dns.depr.opc",   Severity.Warning, ExpertGroup.Deprecated, "Deprecated opcode"),
        Extraneous       = Protocol.Expert("dns.extraneous", Severity.Note,    ExpertGroup.Undecoded,  "Extraneous data");

    static readonly Field[]
        s_counts        = [CountQueries, CountAnswers, CountAuthRr, CountAddRr],
        s_updateCounts  = [CountZones, CountPrerequisites, CountUpdates, CountAddRr];

    static Dns()
    {
        RuntimeHelpers.RunClassConstructor(typeof(DnsRecords).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DnsData).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DnsSecurityData).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DnsServiceData).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DnsOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DnsStateful).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(DnsMatching).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 53).CarriedBy(PayloadTables.SctpPort, 53).Dispatches(SecurityTokens.Table);
        PayloadTables.TlsApplication.Add(Stream, "dot");
        Stream.CarriedBy(PayloadTables.TcpPort, 53, 5353).CarriedBy(PayloadTables.TlsPort, 853).Borrows(Protocol).Dispatches(SecurityTokens.Table);
        Multicast.CarriedBy(PayloadTables.UdpPort, 5353).Borrows(Protocol);
        LinkLocal.CarriedBy(PayloadTables.UdpPort, 5355).Borrows(Protocol);
        OverHttp.Borrows(Protocol);
        OverQuic.Borrows(Protocol);
        PayloadTables.QuicApplication.Add(OverQuic, "doq");
        MediaTypes.Table.Add(OverHttp, "application/dns-message");
        PayloadTables.UdpPort.AddHeuristic(Protocol);
    }

    static void DissectDatagram(ref Layer dns)
    {
        if (dns.IsGuess && !Resembles(dns)) dns.Decline();
        else DissectMessage(ref dns, 0);
    }

    // A standard query with one question, or a response with numbers of records that are usual and fit in.
    static bool Resembles(in Layer dns)
    {
        const int head = 12, shortestQuestion = 6, shortestRecord = 11, mostAnswers = 100, mostOthers = 10;
        if (dns.Captured < head) return false;
        ReadOnlySpan<byte> bytes = dns.Bytes;
        if ((bytes[2] & 0x78) != 0) return false;
        int questions = Count(bytes, 4), answers = Count(bytes, 6), authorities = Count(bytes, 8), additional = Count(bytes, 10);
        bool isUsual = (bytes[2] & 0x80) == 0
            ? questions == 1 && answers == 0 && authorities == 0
            : questions <= 1 && questions + answers > 0 && answers <= mostAnswers && authorities <= mostOthers;
        return isUsual && additional <= mostOthers
            && dns.Length >= head + questions * shortestQuestion + (answers + authorities + additional) * shortestRecord;
    }

    static int Count(ReadOnlySpan<byte> bytes, int at) => bytes[at] << 8 | bytes[at + 1];

    /// <summary>RFC 1035 section 4.2.2: messages one after another, each behind its length.</summary>
    static void DissectStream(ref Layer dns) => dns.Pdus(2, s_length, s_message);

    // RFC 9250 section 4.2: a length and one message a stream. As with Wireshark each frame is one, however long the message says that it is.
    static void DissectQuic(ref Layer dns)
    {
        dns.Summary(dns.Protocol.ShortName);
        dns.Separate();
        if (dns.Need(0, 2)) dns.Part(2, dns.Length - 2, s_whole);
        // The messages of a packet share a summary line.
        dns.KeepInfo();
    }

    static readonly Dissector s_whole = static (ref Layer dns) => DissectMessage(ref dns, 0);

    static readonly PduLength s_length = static (ref Layer dns, int at) => dns.U16(at) + 2;

    static readonly Dissector s_message = static (ref Layer dns) => DissectMessage(ref dns, 2);

    /// <summary>A message; pointers in it count from <paramref name="start"/>.</summary>
    internal static void DissectMessage(ref Layer dns, int start)
    {
        bool isAnnounced = ReferenceEquals(dns.Protocol, OverQuic);
        if (start == 0 && !isAnnounced) dns.Summary(dns.Protocol.ShortName);
        else if (!isAnnounced)
        {
            // The messages of a segment share a summary line.
            dns.SummaryOnce(dns.Protocol.ShortName);
            dns.Separate();
        }
        ushort id = dns.U16(start), flags = dns.U16(start + 2);
        if (dns.Failed) return;
        int opcode = flags >> 11 & 15;
        bool isResponse = (flags & Response) != 0, isUpdate = opcode == Update;
        if (FlagsOpcode.Names!.Find((ulong)opcode) is { } name) dns.Info($"{name}{(isResponse ? " response" : "")} 0x{(uint)id:x4}");
        else dns.Info($"Unknown operation ({opcode}){(isResponse ? " response" : "")} 0x{(uint)id:x4}");
        if (isResponse && (flags & 15) != 0) dns.Info($" {FlagsRcode.Names!.Find(flags & 15u) ?? "Unknown error"}");
        if (start > 0) dns.Place(Length, 0);
        dns.Place(Id, start);
        dns.Position = start + 2;
        TakeFlags(ref dns, isResponse);
        DnsLabels.Title(ref dns, flags);
        var message = new DnsMessage(start, ReferenceEquals(dns.Protocol, Multicast), isUpdate);
        if (opcode == Stateful && dns.U32(start + 4) == 0 && dns.U32(start + 8) == 0) TakeStateful(ref dns);
        else TakeSections(ref dns, message);
        if (dns.Failed) return;
        DnsMatching.Match(ref dns, id, isResponse);
        if (dns.Position >= dns.Length || dns.Packet.IsFragment) return;
        int left = dns.Remaining;
        dns.Remark(Extraneous, dns.Position, left);
        dns.Note(ExtraneousLength, (ulong)left);
        dns.Take(ExtraneousData, left);
    }

    static void TakeFlags(ref Layer dns, bool isResponse)
    {
        bool isLinkLocal = ReferenceEquals(dns.Protocol, LinkLocal);
        if (isLinkLocal && isResponse) dns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsConflict, FlagsTruncated, FlagsTentative, FlagsRcode);
        else if (isLinkLocal) dns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsConflict, FlagsTruncated, FlagsTentative);
        else if (isResponse)
            dns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsAuthoritative, FlagsTruncated, FlagsRecdesired, FlagsRecavail, FlagsZ,
                FlagsAuthenticated, FlagsCheckdisable, FlagsRcode);
        else if ((dns.U16(dns.Position) & AuthenticData) != 0)
            dns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsTruncated, FlagsRecdesired, FlagsZ, FlagsAd, FlagsCheckdisable);
        else dns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsTruncated, FlagsRecdesired, FlagsZ, FlagsCheckdisable);
    }

    static void TakeStateful(ref Layer dns)
    {
        foreach (Field count in s_counts) dns.Take(count);
        DnsStateful.Take(ref dns);
    }

    static void TakeSections(ref Layer dns, DnsMessage message)
    {
        ReadOnlySpan<Field> counts = message.IsUpdate ? s_updateCounts : s_counts;
        Span<int> numbers = stackalloc int[4];
        for (int i = 0; i < counts.Length; i++) numbers[i] = (int)dns.Take(counts[i]);
        for (int i = 0; i < numbers.Length && !dns.Failed; i++)
        {
            if (numbers[i] == 0) continue;
            GroupScope section = DnsLabels.Section(ref dns, message.IsUpdate, i);
            for (; numbers[i] > 0 && dns.More; numbers[i]--)
            {
                if (i == 0) DnsRecords.TakeQuestion(ref dns, message);
                else DnsRecords.TakeRecord(ref dns, message);
            }
            if (numbers[i] > 0) dns.Need(dns.Position, 1);
            dns.End(section);
        }
    }
}

/// <summary>What records must know of their message: where it starts, and whether it is mDNS or an update.</summary>
readonly record struct DnsMessage(int Start, bool IsMulticast, bool IsUpdate);
