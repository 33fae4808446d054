namespace FilterLang.Protocols;

/// <summary>The NetBIOS Session Service, RFC 1002 section 4.3, and what is left of it directly over TCP.</summary>
public static class Nbss
{
    const ushort DirectPort = 445;

    const byte SessionMessage = 0x00, SessionRequest = 0x81, Positive = 0x82, Negative = 0x83, Retarget = 0x84, KeepAlive = 0x85;

    const int HeaderLength = 4;

    /// <summary>Who recognises messages of sessions.</summary>
    public static readonly PayloadTable Messages = PayloadTable.Of("netbios");

    public static readonly Protocol Protocol = Protocol.Of("nbss", "NetBIOS Session Service", Dissect, "NBSS");

    public static readonly Field
        Type              = Protocol.UInt8  ("nbss.type",                "Message Type", display: Hex, names: new(() => [(0x0, "Session message"), (0x81, "Session request"), (0x82, "Positive session response"), (0x83, "Negative session response"), (0x84, "Retarget session response"), (0x85, "Session keep-alive")])),
        Flags             = Protocol.UInt8  ("nbss.flags",               "Flags", display: Hex),
        FlagsE            = Protocol.Boolean("nbss.flags.e",             "Extend", mask: 0x1, names: ValueNames.Pair("Add 65536 to length", "Add 0 to length")),
        Length            = Protocol.UInt24 ("nbss.length",              "Length"),
        ErrorCode         = Protocol.UInt8  ("nbss.error_code",          "Error code", display: Hex, names: new(() => [(0x80, "Not listening on called name"), (0x81, "Not listening for calling name"), (0x82, "Called name not present"), (0x83, "Called name present, but insufficient resources"), (0x8f, "Unspecified error")])),
        RetargetIpAddress = Protocol.IPv4   ("nbss.retarget_ip_address", "Retarget IP address"),
        RetargetPort      = Protocol.UInt16 ("nbss.retarget_port",       "Retarget port"),
        ContinuationData  = Protocol.Bytes  ("nbss.continuation_data",   "Continuation data"),
        CalledName        = Protocol.Text   ("nbss.called_name",         "Called name"),
        CallingName       = Protocol.Text   ("nbss.calling_name",        "Calling name");

    static Nbss()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 139, DirectPort).Dispatches(Messages);
        PayloadTables.QuicApplication.Add(Protocol, "smb");
    }

    static void Dissect(ref Layer nbss)
    {
        if (nbss.Captured < HeaderLength && nbss.MayAskForMore)
        {
            nbss.AskForMore(0, Layer.OneMoreSegment);
            return;
        }
        nbss.Summary("NBSS");
        if (nbss.Captured < HeaderLength || !IsMessage(ref nbss))
        {
            nbss.Open();
            nbss.Info($"NBSS Continuation Message");
            nbss.Place(ContinuationData, 0, nbss.Captured);
            return;
        }
        while (nbss.Position < nbss.Captured && nbss.More)
        {
            int at = nbss.Position, there = nbss.Captured - at;
            if (there < HeaderLength && nbss.MayAskForMore)
            {
                nbss.AskForMore(at, Layer.OneMoreSegment);
                return;
            }
            int length = HeaderLength + MessageLength(ref nbss, at);
            if (nbss.Failed) return;
            if (length > there && nbss.MayAskForMore)
            {
                if (at == 0 && Type.Names!.Find(nbss.U8(0)) is { } name) nbss.Info($"{name}");
                nbss.AskForMore(at, length - there);
                return;
            }
            nbss.Part(at, length, Message);
            nbss.Catch();
            if (length > nbss.Length - at) return;
            nbss.Position = at + length;
        }
    }

    static bool IsDirect(in Layer nbss) => nbss.Packet.SourcePort == DirectPort || nbss.Packet.DestinationPort == DirectPort;

    // Directly over TCP the length has 24 bits ([MS-SMB2] section 2.1), else 17.
    static int MessageLength(ref Layer nbss, int at) =>
        (int)(IsDirect(nbss) ? nbss.U24(at + 1) : nbss.U16(at + 2) + ((nbss.U8(at + 1) & 1u) << 16));

    // What does not look like the start of a message goes on from one that was not seen.
    static bool IsMessage(ref Layer nbss)
    {
        byte type = nbss.U8(0);
        if (!IsDirect(nbss) && (nbss.U8(1) & 0xFE) != 0) return false;
        int length = MessageLength(ref nbss, 0);
        return type switch
        {
            SessionMessage => true,
            SessionRequest => length is >= 2 and <= 256,
            Positive or KeepAlive => length == 0,
            Negative => length == 1,
            Retarget => length == 6,
            _ => false,
        };
    }

    static void Message(ref Layer nbss)
    {
        nbss.Open();
        uint type = (uint)nbss.Take(Type);
        // Commands that follow others in one packet say so themselves.
        if (nbss.Packet.Columns is not { Protocol: "SMB" } && Type.Names!.Find(type) is { } name) nbss.Info($"{name}");
        int length = MessageLength(ref nbss, 0);
        // Directly over TCP there are no flags, and sessions do not use them.
        if (!IsDirect(nbss) && type != SessionMessage) nbss.TakeBits(Flags, FlagsE);
        nbss.Note(Length, (ulong)length, 1, 3, ItemFlags.None);
        nbss.Position = HeaderLength;
        if (nbss.Failed) return;
        switch (type)
        {
            case SessionMessage when length > 0:
                if (!nbss.CallHeuristics(Messages)) nbss.Continue(null);
                break;
            case SessionRequest:
                TakeName(ref nbss, CalledName);
                TakeName(ref nbss, CallingName);
                break;
            case Negative: nbss.Take(ErrorCode); break;
            case Retarget:
                nbss.Take(RetargetIpAddress);
                nbss.Take(RetargetPort);
                break;
        }
    }

    internal static void TakeName(ref Layer nbss, Field field, bool isDescribed = true)
    {
        Span<byte> encoded = stackalloc byte[DnsName.Room], text = stackalloc byte[DnsName.Room + 128];
        int at = nbss.Position, taken = DnsName.Read(ref nbss, at, 0, encoded, out int length);
        if (nbss.Failed) return;
        int written = NetBiosName.Decode(encoded[..length], text, out int suffix);
        if (suffix >= 0 && isDescribed) written += NetBiosName.Describe(suffix, text[written..]);
        nbss.NoteText(field, text[..written], at, taken, ItemFlags.None);
        nbss.Position = at + taken;
    }
}
