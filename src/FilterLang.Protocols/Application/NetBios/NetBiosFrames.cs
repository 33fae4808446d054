using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// NetBIOS frames over LLC (NetBEUI), IBM's Local Area Network Technical Reference (SC30-3383) chapter 5: names, datagrams and sessions. What
/// a session sends in several frames is put together.
/// </summary>
public static class NetBiosFrames
{
    const ushort Delimiter = 0xEFFF;
    const uint AddGroup = 0x00, AddName = 0x01, Conflict = 0x02, StatusQuery = 0x03, Datagram = 0x08, Broadcast = 0x09, NameQuery = 0x0A, AddResponse = 0x0D,
        Recognized = 0x0E, StatusResponse = 0x0F, DataAck = 0x14, DataFirstMiddle = 0x15, DataOnlyLast = 0x16, Confirm = 0x17, End = 0x18,
        Initialize = 0x19, NoReceive = 0x1A, Outstanding = 0x1B, Continue = 0x1C, Alive = 0x1F, LastCommand = 0x20;
    const int Data1At = 5, Data2At = 6, TransmitAt = 8, ResponseAt = 10, ReceiverAt = 12, SenderAt = 28, RemoteAt = 12, LocalAt = 13;

    public static readonly Protocol Protocol = Protocol.Of("netbios", "NetBIOS", Dissect, "NetBIOS");

    static readonly ValueNames s_commands = new(() =>
    [
        (0x00, "Add Group Name Query"), (0x01, "Add Name Query"), (0x02, "Name In Conflict"), (0x03, "Status Query"), (0x07, "Terminate Trace"),
        (0x08, "Datagram"), (0x09, "Broadcast Datagram"), (0x0A, "Name Query"), (0x0D, "Add Name Response"), (0x0E, "Name Recognized"),
        (0x0F, "Status Response"), (0x13, "Terminate Trace"), (0x14, "Data Ack"), (0x15, "Data First Middle"), (0x16, "Data Only Last"),
        (0x17, "Session Confirm"), (0x18, "Session End"), (0x19, "Session Initialize"), (0x1A, "No Receive"), (0x1B, "Receive Outstanding"),
        (0x1C, "Receive Continue"), (0x1F, "Session Alive"),
    ]);

    static readonly Field
        s_length      = Protocol.UInt16 ("netbios.hdr_len",                "Length", little: true),
        s_delimiter   = Protocol.UInt16 ("netbios.delimiter",              "Delimiter", display: Hex, little: true),
        s_command     = Protocol.UInt8  ("netbios.command",                "Command", display: Hex, names: s_commands),
        s_transmit    = Protocol.UInt16 ("netbios.xmit_corrl",             "Transmit Correlator", display: Hex, little: true),
        s_response    = Protocol.UInt16 ("netbios.resp_corrl",             "Response Correlator", display: Hex, little: true),
        s_callerType  = Protocol.UInt8  ("netbios.call_name_type",         "Caller's Name Type", display: Hex, names: new(() => [(0, "Unique name"), (1, "Group name")])),
        s_nameType    = Protocol.UInt8  ("netbios.nb_name_type",           "NetBIOS Name Type", display: Hex, names: NetBiosName.Suffixes),
        s_name        = Protocol.Text   ("netbios.nb_name",                "NetBIOS Name"),
        s_version     = Protocol.Boolean("netbios.version",                "NetBIOS Version", mask: 0x01, names: ValueNames.Pair("2.00 or higher", "1.xx")),
        s_receiveFlags = Protocol.UInt8 ("netbios.no_receive_flags",       "Flags", display: Hex),
        s_unacknowledged = Protocol.Boolean("netbios.no_receive_flags.send_no_ack", "SEND.NO.ACK data received", mask: 0x02, names: ValueNames.Pair("No", "Yes")),
        s_largest     = Protocol.UInt8  ("netbios.largest_frame",          "Largest Frame", mask: 0x0E, names: new(() =>
            [(0, "516"), (1, "1500"), (2, "2052"), (3, "4472"), (4, "8144"), (5, "11407"), (6, "17800"), (7, "65535")])),
        s_bufferLength = Protocol.UInt16("netbios.status_buffer_len",      "Length of status buffer", little: true),
        s_status      = Protocol.UInt8  ("netbios.status",                 "Status", names: new(() => [(0, "Add name not in process"), (1, "Add name in process")])),
        s_addType     = Protocol.UInt16 ("netbios.name_type",              "Name type", little: true, names: new(() => [(0, "Unique name"), (1, "Group name")])),
        s_receiveSize = Protocol.UInt16 ("netbios.max_data_recv_size",     "Maximum data receive size", little: true),
        s_termination = Protocol.UInt16 ("netbios.termination_indicator",  "Termination indicator", display: Hex, little: true, names: new(() =>
            [(0, "Normal session end"), (1, "Abnormal session end")])),
        s_accepted    = Protocol.UInt16 ("netbios.num_data_bytes_accepted", "Number of data bytes accepted", little: true),
        s_local       = Protocol.UInt8  ("netbios.local_session",          "Local Session No.", display: Hex),
        s_remote      = Protocol.UInt8  ("netbios.remote_session",         "Remote Session No.", display: Hex),
        s_flags       = Protocol.UInt8  ("netbios.flags",                  "Flags", display: Hex),
        s_handles     = Protocol.Boolean("netbios.flags.send_no_ack",      "Handle SEND.NO.ACK",         mask: 0x80, names: ValueNames.YesNo),
        s_acknowledge = Protocol.Boolean("netbios.flags.ack",              "Acknowledge",                mask: 0x08, names: ValueNames.SetNotSet),
        s_withData    = Protocol.Boolean("netbios.flags.ack_with_data",    "Acknowledge with data",      mask: 0x04, names: ValueNames.Pair("Allowed", "Not Allowed")),
        s_expected    = Protocol.Boolean("netbios.flags.ack_expected",     "Acknowledge expected",       mask: 0x02, names: ValueNames.YesNo),
        s_continues   = Protocol.Boolean("netbios.flags.recv_cont_req",    "RECEIVE_CONTINUE requested", mask: 0x01, names: ValueNames.YesNo),
        s_data2       = Protocol.UInt16 ("netbios.data2",                  "DATA2 value", display: Hex, little: true),
        s_exceedsFrame = Protocol.Boolean("netbios.data2.frame",           "Data length exceeds maximum frame size", mask: 0x8000, size: 2, names: ValueNames.YesNo),
        s_exceedsBuffer = Protocol.Boolean("netbios.data2.user",           "Data length exceeds user's buffer", mask: 0x4000, size: 2, names: ValueNames.YesNo),
        s_statusLength = Protocol.UInt16("netbios.data2.status",           "Status data length", mask: 0x3FFF, little: true),
        s_resync      = Protocol.UInt16 ("netbios.resync_indicator",       "Re-sync indicator", display: Hex, little: true),
        s_request     = Protocol.UInt8  ("netbios.status_request",         "Status request"),
        s_session     = Protocol.UInt8  ("netbios.local_session_no",       "Local Session No.", display: Hex),
        s_answer      = Protocol.UInt8  ("netbios.status_response",        "Status response");

    static readonly FragmentFields s_fragments = new(Protocol, "netbios.fragment", "netbios.reassembled", "fragment", "NetBIOS Fragments", "NetBIOS Fragment",
        "Defragmentation error", "Fragment", "Reassembled NetBIOS in frame", "Reassembled NetBIOS", FieldType.None, "", hasData: false);

    static readonly Field s_nameHeading = Protocol.Heading("Name");

    static NetBiosFrames() => Protocol.CarriedBy(PayloadTables.LlcSap, 0xF0).Dispatches(Nbss.Messages);

    static void Dissect(ref Layer netbios)
    {
        const int NamedHeader = 44, SessionHeader = 14;
        netbios.Summary("NetBIOS");
        int length = netbios.U16Little(0);
        if (netbios.U16Little(2) != Delimiter || netbios.Failed)
        {
            netbios.Info($"Bad packet, no 0xEFFF marker");
            netbios.OpenNothing();
            netbios.Unlist();
            return;
        }
        uint command = Math.Min(netbios.U8(4), LastCommand + 1);
        netbios.Open(length);
        if (!netbios.Need(0, command < DataAck ? NamedHeader : SessionHeader)) return;
        netbios.Info($"{s_commands.Find(command) ?? "Unknown"}");
        if (s_commands.Find(command) is null) netbios.Info($" (0x{command:x2})");
        netbios.Take(s_length);
        netbios.Append(s_length, $" bytes");
        netbios.Take(s_delimiter);
        netbios.Label(s_delimiter, $"Delimiter: EFFF (NetBIOS)");
        netbios.Note(s_command, command, 4, 1, ItemFlags.None);
        if (command < DataAck) TakeNamed(ref netbios, command);
        else TakeSession(ref netbios, command);
        netbios.Position = length;
        if (netbios.Remaining == 0 || netbios.Failed) return;
        if (command is Datagram or Broadcast) Carry(ref netbios, -1);
        else if (command is DataFirstMiddle or DataOnlyLast) Collect(ref netbios, isLast: command == DataOnlyLast);
    }

    static void TakeNamed(ref Layer netbios, uint command)
    {
        switch (command)
        {
            case StatusQuery:
                netbios.Place(s_request, Data1At);
                LabelCount(ref netbios, s_request, "received");
                netbios.Place(s_bufferLength, Data2At);
                break;
            case NameQuery or Recognized:
                netbios.Place(s_session, Data2At);
                netbios.Place(s_callerType, Data2At + 1);
                break;
            case AddResponse:
                netbios.Place(s_status, Data1At);
                netbios.Place(s_addType, Data2At);
                break;
            case StatusResponse:
                netbios.Place(s_callerType, Data2At + 1);
                netbios.Place(s_answer, Data1At);
                LabelCount(ref netbios, s_answer, "sent");
                GroupScope word = netbios.BeginNumber(s_data2, netbios.U16Little(Data2At), Data2At, 2);
                PlaceLittle(ref netbios, s_exceedsFrame, Data2At);
                PlaceLittle(ref netbios, s_exceedsBuffer, Data2At);
                netbios.Place(s_statusLength, Data2At);
                netbios.End(word);
                break;
        }
        if (command is AddResponse or Recognized or StatusResponse) netbios.Place(s_transmit, TransmitAt);
        if (command is AddGroup or AddName or StatusQuery or NameQuery or Recognized) netbios.Place(s_response, ResponseAt);
        TakeNames(ref netbios, command);
    }

    static void PlaceLittle(ref Layer netbios, Field flag, int at) =>
        netbios.Note(flag, (netbios.U16Little(at) & flag.Mask) != 0 ? 1UL : 0, at, 2, ItemFlags.None);

    static void LabelCount(ref Layer netbios, Field count, string done)
    {
        uint names = netbios.U8(Data1At);
        if (names <= 1) netbios.Label(count, $"{count.Label}: NetBIOS {(names == 0 ? "1.x or 2.0" : "2.1")}");
        else netbios.Label(count, $"{count.Label}: NetBIOS 2.1, {(ulong)names} names {done} so far");
    }

    static void TakeNames(ref Layer netbios, uint command)
    {
        switch (command)
        {
            case AddGroup: TakeName(ref netbios, "Group name to add", SenderAt, " - "); break;
            case AddName: TakeName(ref netbios, "Name to add", SenderAt, " - "); break;
            case Conflict:
                TakeName(ref netbios, "Name In Conflict", ReceiverAt);
                TakeName(ref netbios, "Sender's Name", SenderAt);
                break;
            case AddResponse:
                TakeName(ref netbios, "Name to be added", ReceiverAt);
                TakeName(ref netbios, "Name to be added", SenderAt);
                break;
            case NameQuery:
                TakeName(ref netbios, "Query Name", ReceiverAt, " for ");
                TakeName(ref netbios, "Sender's Name", SenderAt);
                break;
            case StatusQuery or Datagram or StatusResponse or Recognized:
                TakeName(ref netbios, "Receiver's Name", ReceiverAt);
                TakeName(ref netbios, "Sender's Name", SenderAt, command == Recognized ? " - " : null);
                break;
            case Broadcast: TakeName(ref netbios, "Sender's Name", SenderAt); break;
        }
    }

    static void TakeName(ref Layer netbios, string title, int at, string? lead = null)
    {
        const int Letters = 15, Size = Letters + 1;
        Span<byte> text = stackalloc byte[NetBiosName.Room];
        ReadOnlySpan<byte> octets = netbios.Slice(at, Size);
        if (octets.IsEmpty) return;
        ReadOnlySpan<byte> name = text[..NetBiosName.Print(octets, text)];
        uint kind = octets[Letters];
        string meaning = NetBiosName.Suffixes.Find(kind) ?? "Unknown";
        if (lead is not null) netbios.Info($"{lead}{name}<{kind:x2}>");
        GroupScope scope = netbios.Begin(s_nameHeading, at, Size);
        netbios.Label(scope.Item, $"{title}: {name}<{(ulong)kind:x2}> ({meaning})");
        netbios.NoteText(s_name, name, at, Letters, ItemFlags.None);
        netbios.Label(s_name, $"{name}");
        netbios.Place(s_nameType, at + Letters);
        netbios.Label(s_nameType, $"0x{(ulong)kind:x2} ({meaning})");
        netbios.End(scope);
    }

    static void TakeSession(ref Layer netbios, uint command)
    {
        netbios.Position = Data1At;
        switch (command)
        {
            case DataFirstMiddle: netbios.TakeBits(s_flags, s_acknowledge, s_expected, s_continues); break;
            case DataOnlyLast: netbios.TakeBits(s_flags, s_acknowledge, s_withData, s_expected); break;
            case Confirm: netbios.TakeBits(s_flags, s_handles, s_version); break;
            case Initialize: netbios.TakeBits(s_flags, s_handles, s_largest, s_version); break;
            case NoReceive: netbios.TakeBits(s_receiveFlags, s_unacknowledged); break;
        }
        switch (command)
        {
            case DataFirstMiddle or DataOnlyLast:
                netbios.Place(s_resync, Data2At);
                if (netbios.U16Little(Data2At) == 0) netbios.Label(s_resync, $"Re-sync indicator: No re-sync");
                else netbios.Label(s_resync, $"Re-sync indicator: First '{(command == DataOnlyLast ? "DATA ONLY LAST" : "DATA FIRST MIDDLE")}' following 'Receive Outstanding'");
                break;
            case Confirm or Initialize: netbios.Place(s_receiveSize, Data2At); break;
            case End: netbios.Place(s_termination, Data2At); break;
            case NoReceive or Outstanding: netbios.Place(s_accepted, Data2At); break;
        }
        if (command is DataAck or DataFirstMiddle or DataOnlyLast or Confirm or Initialize or Continue) netbios.Place(s_transmit, TransmitAt);
        if (command is DataFirstMiddle or DataOnlyLast or Confirm or Initialize) netbios.Place(s_response, ResponseAt);
        if (command is (>= DataAck and <= Continue) or Alive)
        {
            netbios.Place(s_remote, RemoteAt);
            netbios.Place(s_local, LocalAt);
        }
    }

    static void Collect(ref Layer netbios, bool isLast)
    {
        PacketDissector packet = netbios.Packet;
        CollectedMessages all = packet.State<CollectedMessages>(Protocol);
        uint key = netbios.U16(RemoteAt);
        CollectedMessage? message = all.Find(key);
        if (isLast && message is null)
        {
            Carry(ref netbios, -1);
            return;
        }
        message ??= all.Begin(key, packet.Number);
        message.Add(packet.Number, netbios.Rest);
        if (isLast)
        {
            message.End(packet.Number);
            Carry(ref netbios, s_fragments.Note(ref netbios, message));
        }
        else netbios.Call(packet.Plan.Catalog.Data);
    }

    static void Carry(ref Layer netbios, int source)
    {
        if (source >= 0)
        {
            if (!netbios.CallHeuristicsIn(source, Nbss.Messages)) netbios.ContinueIn(source, null);
        }
        else if (!netbios.CallHeuristics(Nbss.Messages)) netbios.Continue((Protocol?)null);
    }
}
