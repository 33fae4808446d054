namespace FilterLang.Protocols;

/// <summary>Telnet, RFC 854: data, commands and the options that they negotiate.</summary>
public static class Telnet
{
    const int MostTold = 5;

    const byte OptionEnd = 240, Option = 250, Will = 251, Dont = 254, Command = 255;

    public static readonly Protocol Protocol = Protocol.Of("telnet", "Telnet", Dissect, "TELNET");

    public static readonly Field
        Cmd        = Protocol.UInt8("telnet.cmd",         "Command", names: TelnetNames.Cmd),
        Subcommand = Protocol.UInt8("telnet.subcmd",      "Subcommand"),
        Heading    = Protocol.Heading("Command"),
        Data       = Protocol.Text ("telnet.data",        "Data"),
        OptionData = Protocol.Bytes("telnet.option_data", "Option data"),
        StringValue  = Protocol.Text  ("telnet.string_subopt.value", "Value"),
        WindowWidth  = Protocol.UInt16("telnet.naws_subopt.width",   "Width"),
        WindowHeight = Protocol.UInt16("telnet.naws_subopt.height",  "Height");

    public static readonly Field FlowControl = Protocol.UInt8("telnet.rfc_subopt.cmd", "Command",
        names: new(() => [(0, "OFF"), (1, "ON"), (2, "RESTART-ANY"), (3, "RESTART-XON")]));

    static Telnet()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 23);
        _ = TelnetSecurity.AuthCmd;
    }

    static void Dissect(ref Layer telnet)
    {
        telnet.Summary("TELNET");
        telnet.Open();
        ReadOnlySpan<byte> bytes = telnet.Bytes;
        int told = 0;
        for (int at = 0; at < bytes.Length && !telnet.Failed;)
        {
            int from = at;
            if (IsCommand(bytes, at))
            {
                at = TakeCommand(ref telnet, at);
                if (!telnet.Failed) TellCommand(telnet, bytes, from, ref told);
                continue;
            }
            while (at < bytes.Length && !IsCommand(bytes, at)) at += bytes[at] == Command ? 2 : 1;
            at = Math.Min(at, bytes.Length);
            if (Goes(telnet, ref told)) telnet.Info($"{at - from} byte{(at - from == 1 ? "" : "s")} data");
            TakeLines(ref telnet, from, at);
        }
        if (!telnet.Failed && told > 0) return;
        telnet.ClearInfo();
        telnet.Info($"Telnet Data…");
    }

    // A doubled octet is data.
    static bool IsCommand(ReadOnlySpan<byte> bytes, int at) => bytes[at] == Command && !(at + 1 < bytes.Length && bytes[at + 1] == Command);

    static void TellCommand(in Layer telnet, ReadOnlySpan<byte> bytes, int at, ref int told)
    {
        byte command = bytes[at + 1];
        if (command == OptionEnd || !Goes(telnet, ref told)) return;
        telnet.Info($"{TelnetNames.Cmd.Find(command) ?? "<unknown option>"}");
        if (command is >= Option and <= Dont) telnet.Info($" {TelnetNames.Options.Find(bytes[at + 2]) ?? "<unknown option>"}");
    }

    // The summary line tells the first few.
    static bool Goes(in Layer telnet, ref int told)
    {
        if (told > MostTold) return false;
        if (told > 0) telnet.Info($", ");
        if (told++ < MostTold) return true;
        telnet.Info($"…");
        return false;
    }

    static void TakeLines(ref Layer telnet, int at, int end)
    {
        while (at < end)
        {
            telnet.Line(at, out _, out int next);
            if (next > end) next = end;
            telnet.Text(Data, at, next - at);
            // A CR that is meant alone is followed by NUL, RFC 854.
            if (next < end && telnet.Bytes[next - 1] == '\r' && telnet.Bytes[next] == 0) next++;
            at = next;
        }
    }

    // RFC 1091 and RFC 1096 name terminals and displays, RFC 1073 gives the window's size.
    static void TakeOption(ref Layer telnet, byte option, int at, int length)
    {
        switch (option)
        {
            case 24 or 35 when length > 0:
                telnet.Place(Subcommand, at);
                if (telnet.WantsLabels) telnet.Label(Subcommand, $"{(telnet.U8(at) == 0 ? "Here's my" : "Send your")} {TelnetNames.Options.Find(option)}");
                if (length > 1) telnet.Text(StringValue, at + 1, length - 1);
                break;
            case 31 when length == 4:
                telnet.Place(WindowWidth, at);
                telnet.Place(WindowHeight, at + 2);
                break;
            case 33 when length > 0:
                telnet.Place(FlowControl, at);
                break;
            case 37 or 38 when length > 0:
                TelnetSecurity.Take(ref telnet, option, at, length);
                break;
            case not (24 or 31 or 33 or 35) when length > 0:
                telnet.Place(OptionData, at, length);
                break;
        }
    }

    static int TakeCommand(ref Layer telnet, int at)
    {
        byte command = telnet.U8(at + 1);
        bool hasOption = command is >= Option and <= Dont;
        GroupScope heading = telnet.Begin(telnet.IsShown ? Heading : null, at, hasOption ? 3 : 2);
        if (telnet.WantsLabels) telnet.Label(heading.Item, $"{TelnetNames.Cmd.Find(command) ?? "<unknown option>"}");
        telnet.Place(Cmd, at + 1);
        int end = hasOption ? TakeNamed(ref telnet, at, command, heading.Item) : at + 2;
        if (heading.Item >= 0) telnet.Packet.Items[heading.Item].Length = end - at;
        telnet.End(heading);
        return end;
    }

    // A command about an option, which the octet behind it names.
    static int TakeNamed(ref Layer telnet, int at, byte command, int heading)
    {
        telnet.Place(Subcommand, at + 2);
        if (telnet.WantsLabels && !telnet.Failed)
        {
            string option = TelnetNames.Options.Find(telnet.U8(at + 2)) ?? "<unknown option>";
            telnet.Append(heading, $" {option}");
            telnet.Label(Subcommand, $"Subcommand: {option}");
        }
        if (command != Option) return at + 3;
        ReadOnlySpan<byte> rest = at + 3 < telnet.Captured ? telnet.Bytes[(at + 3)..] : default;
        // It ends with the first command, which ought to be SE; a doubled octet is data.
        int end = rest.IndexOf(Command);
        while (end >= 0 && end + 1 < rest.Length && rest[end + 1] == Command)
            end = rest[(end + 2)..].IndexOf(Command) is var more and >= 0 ? end + 2 + more : -1;
        int length = end < 0 ? rest.Length : end;
        int outer = telnet.Parent;
        telnet.StandUnder(Subcommand);
        TakeOption(ref telnet, telnet.U8(at + 2), at + 3, length);
        telnet.Parent = outer;
        return end < 0 ? telnet.Captured : at + 3 + end;
    }
}
