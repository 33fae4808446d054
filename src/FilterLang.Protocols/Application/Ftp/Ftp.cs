using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>File Transfer Protocol, RFC 959 and RFC 2428: the control connection.</summary>
public static class Ftp
{
    public static readonly Protocol Protocol = Protocol.Of("ftp", "File Transfer Protocol (FTP)", Dissect);

    public static readonly Field
        WorkingDirectory = Protocol.Text   ("ftp.current-working-directory", "Current working directory"),
        Response         = Protocol.Boolean("ftp.response",         "Response"),
        Request          = Protocol.Boolean("ftp.request",          "Request"),
        RequestCommand   = Protocol.Text   ("ftp.request.command",  "Request command"),
        RequestArgument  = Protocol.Text   ("ftp.request.arg",      "Request arg"),
        ResponseCode     = Protocol.UInt32 ("ftp.response.code",    "Response code", names: FtpNames.Codes),
        ResponseArgument = Protocol.Text   ("ftp.response.arg",     "Response arg"),
        PassiveAddress   = Protocol.IPv4   ("ftp.passive.ip",       "Passive IP address"),
        PassivePort      = Protocol.UInt16 ("ftp.passive.port",     "Passive port"),
        PassiveNat       = Protocol.Boolean("ftp.passive.nat",      "Passive IP NAT"),
        ActiveAddress    = Protocol.IPv4   ("ftp.active.cip",       "Active IP address"),
        ActivePort       = Protocol.UInt16 ("ftp.active.port",      "Active port"),
        ActiveNat        = Protocol.Boolean("ftp.active.nat",       "Active IP NAT"),
        ActiveFamily     = Protocol.UInt8  ("ftp.eprt.af",          "Extended active address family", names: new(() => [(1, "IPv4"), (2, "IPv6")])),
        ActiveExtended   = Protocol.IPv4   ("ftp.eprt.ip",          "Extended active IP address"),
        ActiveExtended6  = Protocol.IPv6   ("ftp.eprt.ipv6",        "Extended active IPv6 address"),
        ActiveExtendedPort = Protocol.UInt16("ftp.eprt.port",       "Extended active port"),
        ExtendedPort     = Protocol.UInt16 ("ftp.epsv.port",        "Extended passive port"),
        ExtendedAddress  = Protocol.IPv4   ("ftp.epsv.ip",          "Extended passive IPv4 address"),
        ExtendedAddress6 = Protocol.IPv6   ("ftp.epsv.ipv6",        "Extended passive IPv6 address");

    static readonly ExpertField
        InvalidActive    = Protocol.Expert("ftp.eprt.args_invalid",    Severity.Warning, ExpertGroup.Malformed, "EPRT arguments must have the form: |<family>|<addr>|<port>|"),
        InvalidExtended  = Protocol.Expert("ftp.epsv.args_invalid",    Severity.Warning, ExpertGroup.Malformed, "EPSV arguments must have the form (|||<port>|)"),
        InvalidDirectory = Protocol.Expert("ftp.response.pwd.invalid", Severity.Warning, ExpertGroup.Malformed, "Invalid PWD response");

    static readonly Field s_line = Protocol.Heading("");

    static readonly AsciiNames s_commands = new("PASV", "PORT", "CWD", "XCWD", "CDUP", "XCUP", "EPSV", "RETR", "STOR", "LIST", "NLST", "APPE", "STOU", "MLSD", "AUTH", "EPRT");

    // It tells where data goes to.
    static Ftp() => Protocol.CarriedBy(PayloadTables.TcpPort, 21).Dispatches(PayloadTables.StartTls, PayloadTables.TcpPort);

    static void Dissect(ref Layer ftp)
    {
        PacketDissector packet = ftp.Packet;
        bool request = packet.DestinationPort == 21 || (packet.SourcePort != 21 && packet.Conversation.ServerPort == packet.DestinationPort);
        FtpConversation talk = packet.Conversation.State<FtpConversation>(Protocol);
        ftp.Line(0, out int length, out int next);
        ReadOnlySpan<byte> line = ftp.Bytes[..length];
        ftp.Summary("FTP");
        ftp.Info($"{(request ? "Request" : "Response")}: {line}");
        ftp.Open();
        ftp.Note(Request, request ? 1u : 0, flags: ItemFlags.Generated | ItemFlags.Hidden);
        ftp.Note(Response, request ? 0u : 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
        GroupScope scope = ShowLine(ref ftp, 0, next);
        if (request) TakeRequest(ref ftp, talk, line);
        else TakeResponse(ref ftp, talk, line);
        ftp.End(scope);
        ShowRest(ref ftp, next);
        int outer = ftp.Parent;
        ftp.StepOut();
        ftp.NoteText(WorkingDirectory, talk.Directory.Bytes);
        ftp.Parent = outer;
    }

    // A detail tree shows each line as it is; what the first one says stands under it.
    static GroupScope ShowLine(ref Layer ftp, int at, int next)
    {
        GroupScope scope = ftp.Begin(s_line, at, next - at);
        if (ftp.WantsLabels) ftp.LabelText(scope.Item, ftp.Slice(at, next - at));
        return scope;
    }

    static void ShowRest(ref Layer ftp, int at)
    {
        while (ftp.IsShown && at < ftp.Captured && !ftp.Failed)
        {
            ftp.Line(at, out _, out int next);
            ftp.End(ShowLine(ref ftp, at, next));
            at = next;
        }
    }

    static void TakeRequest(ref Layer ftp, FtpConversation talk, ReadOnlySpan<byte> line)
    {
        int word = LineEnd.Word(line, out int next);
        if (word == 0) return;
        ReadOnlySpan<byte> argument = line[next..];
        ftp.Text(RequestCommand, 0, word);
        if (!argument.IsEmpty) ftp.Text(RequestArgument, next, argument.Length);
        talk.Command = s_commands.Find(line[..word]);
        switch (talk.Command)
        {
            case 1 when FtpAddress.Read(argument, out uint address, out ushort port, out int dots, out int digits):
                ftp.Note(ActiveAddress, address, next, dots, ItemFlags.None);
                ftp.Note(ActivePort, port, next + dots + 1, digits, ItemFlags.None);
                NoteNat(ref ftp, ActiveNat, address);
                FtpTransfers.Expect(ftp, address, port, talk, "PORT");
                break;
            case 15: TakeActive(ref ftp, argument, next); break;
            case 2 or 3:
                talk.Argument.Set(argument);
                break;
            case >= 7 and < 14:
                talk.Transfer?.Begin(line, (uint)ftp.Packet.Number, talk.Directory.Bytes);
                break;
        }
    }

    static void TakeResponse(ref Layer ftp, FtpConversation talk, ReadOnlySpan<byte> line)
    {
        if (line.Length < 3 || !Utf8Parser.TryParse(line[..3], out uint code, out int used) || used != 3)
        {
            if (!line.IsEmpty) ftp.Text(ResponseArgument, 0, line.Length);
            return;
        }
        ftp.Note(ResponseCode, code, 0, 3, ItemFlags.None);
        if (line.Length > 4) ftp.Text(ResponseArgument, 4, line.Length - 4);
        switch (code)
        {
            case 234 when talk.Command == 14: StartTls.Begin(ftp.Packet, Protocol); break;
            case 227: TakePassive(ref ftp, talk, line); break;
            case 229: TakeExtended(ref ftp, talk, line); break;
            case 250 when talk.Command is 2 or 3: talk.Enter(talk.Argument.Bytes); break;
            case 250 when talk.Command is 4 or 5: talk.Enter(".."u8); break;
            case 257 when !talk.Learn(line[Math.Min(4, line.Length)..]):
                ftp.Remark(InvalidDirectory, 0, line.Length);
                break;
        }
    }

    // Six numbers anywhere in the text: four of the address, two of the port.
    static void TakePassive(ref Layer ftp, FtpConversation talk, ReadOnlySpan<byte> line)
    {
        for (int at = 4; at < line.Length; at++)
        {
            if (line[at] is < (byte)'0' or > (byte)'9') continue;
            if (FtpAddress.Read(line[at..], out uint address, out ushort port, out int dots, out int digits))
            {
                ftp.Note(PassiveAddress, address, at, dots, ItemFlags.None);
                ftp.Note(PassivePort, port, at + dots + 1, digits, ItemFlags.None);
                NoteNat(ref ftp, PassiveNat, address);
                FtpTransfers.Expect(ftp, address, port, talk, "PASV");
                return;
            }
            while (at + 1 < line.Length && line[at + 1] is >= (byte)'0' and <= (byte)'9') at++;
        }
    }

    static void NoteNat(ref Layer ftp, Field field, uint address)
    {
        NetworkAddress source = ftp.Packet.Source;
        if (source.Family == NetworkAddress.FamilyIPv4 && source != NetworkAddress.IPv4(address)) ftp.Note(field, 1, flags: ItemFlags.None);
    }

    // RFC 2428 section 2: |family|address|port|
    static void TakeActive(ref Layer ftp, ReadOnlySpan<byte> argument, int at)
    {
        if (!FtpAddress.ReadExtended(argument, out NetworkAddress address, out Range text, out ushort port, out Range digits))
        {
            ftp.Remark(InvalidActive, at, argument.Length);
            return;
        }
        (int start, int length) = text.GetOffsetAndLength(argument.Length);
        bool isIPv6 = address.Family == NetworkAddress.FamilyIPv6;
        ftp.Note(ActiveFamily, isIPv6 ? 2UL : 1, at + start - 2, 1, ItemFlags.None);
        NoteAddress(ref ftp, ActiveExtended, ActiveExtended6, address, at + start, length, ItemFlags.None);
        (start, length) = digits.GetOffsetAndLength(argument.Length);
        ftp.Note(ActiveExtendedPort, port, at + start, length, ItemFlags.None);
    }

    static void NoteAddress(ref Layer ftp, Field four, Field six, NetworkAddress address, int at, int length, ItemFlags flags)
    {
        Span<byte> octets = stackalloc byte[16];
        address.CopyTo(octets);
        if (address.Family == NetworkAddress.FamilyIPv6) ftp.NoteBytes(six, octets, at, length, flags);
        else ftp.Note(four, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(octets[12..]), at, length, flags);
    }

    // RFC 2428 section 3: (|||port|)
    static void TakeExtended(ref Layer ftp, FtpConversation talk, ReadOnlySpan<byte> line)
    {
        int open = line.IndexOf("(|||"u8);
        if (open < 0 || !Utf8Parser.TryParse(line[(open + 4)..], out ushort port, out int used))
        {
            ftp.Remark(InvalidExtended, 0, line.Length);
            return;
        }
        NoteAddress(ref ftp, ExtendedAddress, ExtendedAddress6, ftp.Packet.Source, 0, 0, ItemFlags.Generated);
        ftp.Note(ExtendedPort, port, open + 4, used, ItemFlags.None);
        FtpTransfers.Expect(ftp, ftp.Packet.Source, port, talk, "EPASV");
    }
}
