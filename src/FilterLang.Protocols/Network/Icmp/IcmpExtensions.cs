namespace FilterLang.Protocols;

/// <summary>Multi-part messages, RFC 4884: extension objects behind a quoted datagram or in an extended echo. ICMPv6 has the same.</summary>
static class IcmpExtensions
{
    const byte MplsStack = 1, InterfaceInformation = 2, InterfaceIdentification = 3;
    const int HeaderLength = 4;

    static readonly Protocol Protocol = Icmp.Protocol;

    /// <summary>The extensions of an ICMPv6 message, which Wireshark lists as a layer <c>icmp</c> without an item of its own.</summary>
    public static readonly Protocol CarriedProtocol = Protocol.Of("icmp", "Internet Control Message Protocol", DissectCarried, "ICMP");

    /// <summary>Tells the plan that ICMPv6 leads to these fields.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("icmp.extensions");

    public static readonly Field
        Extensions       = Protocol.Label  ("icmp.ext",                 "ICMP Extensions"),
        Version          = Protocol.UInt8  ("icmp.ext.version",         "Version"),
        Reserved         = Protocol.UInt16 ("icmp.ext.res",             "Reserved", display: Hex, mask: 0xFFF),
        Checksum         = Protocol.UInt16 ("icmp.ext.checksum",        "Checksum", display: Hex),
        ChecksumStatus   = Protocol.UInt8  ("icmp.ext.checksum.status", "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Length           = Protocol.UInt16 ("icmp.ext.length",          "Length"),
        Class            = Protocol.UInt8  ("icmp.ext.class",           "Class", names: new ValueNames(() =>
            [(MplsStack, "MPLS Label Stack Class"), (InterfaceInformation, "Interface Information Object"),
             (InterfaceIdentification, "Interface Identification Object")])),
        ClassType        = Protocol.UInt8  ("icmp.ext.ctype",           "C-Type"),
        Data             = Protocol.Bytes  ("icmp.ext.data",            "Data"),
        // MPLS label stack, RFC 4950.
        MplsLabel        = Protocol.UInt24 ("icmp.mpls.label",          "Label", mask: 0xFFFFF0),
        MplsExperimental = Protocol.UInt24 ("icmp.mpls.exp",            "Experimental", mask: 0xE),
        MplsBottom       = Protocol.Boolean("icmp.mpls.s",              "Stack bit", mask: 0x1, names: ValueNames.SetNotSet),
        MplsTimeToLive   = Protocol.UInt8  ("icmp.mpls.ttl",            "Time to live"),
        MplsData         = Protocol.Bytes  ("icmp.mpls.data",           "Data");

    static readonly ExpertField WrongChecksum =
        Protocol.Expert("icmp.ext.checksum_bad", Severity.Warning, ExpertGroup.Checksum, "Bad checksum");

    static IcmpExtensions()
    {
        Protocol.CarriedBy(Carried, 0);
        CarriedProtocol.CarriedBy(Carried, 1).Dispatches(Carried);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(IcmpInterfaceObjects).TypeHandle);
    }

    static void DissectCarried(ref Layer extensions)
    {
        extensions.OpenNothing();
        Take(ref extensions);
    }

    /// <summary>Takes everything from <see cref="Layer.Position"/> on.</summary>
    public static void Take(ref Layer icmp)
    {
        if (!icmp.Need(icmp.Position, 0)) return;
        GroupScope extensions = icmp.Begin(Extensions, icmp.Position, icmp.Remaining);
        if (icmp.Remaining >= HeaderLength && TakeHeader(ref icmp))
            while (icmp.More && icmp.Remaining >= HeaderLength && TakeObject(ref icmp)) { }
        icmp.End(extensions);
    }

    /// <summary>False where the version is none that is known.</summary>
    static bool TakeHeader(ref Layer icmp)
    {
        int at = icmp.Position;
        uint version = (uint)icmp.U8(at) >> 4;
        icmp.Note(Version, version, at, 1, ItemFlags.None);
        icmp.Place(Reserved, at);
        ReadOnlySpan<byte> covered = icmp.Slice(at, icmp.Remaining);
        icmp.Place(Checksum, at + 2);
        if (icmp.Failed) return false;
        if (icmp.U16(at + 2) == 0) icmp.Note(ChecksumStatus, Protocols.ChecksumStatus.NotPresent, at + 2);
        else MessageChecksum.Judge(ref icmp, ChecksumStatus, WrongChecksum, at + 2, InternetChecksum.Add(0, covered));
        icmp.Position = at + HeaderLength;
        return version is 1 or 2;
    }

    /// <summary>False where nothing after it makes sense.</summary>
    static bool TakeObject(ref Layer icmp)
    {
        int at = icmp.Position;
        int length = (int)icmp.Take(Length);
        byte kind = (byte)icmp.Take(Class);
        if (icmp.Failed || length < HeaderLength) return false;
        int end = Math.Min(at + length, icmp.Length);
        if (kind == InterfaceInformation) IcmpInterfaceObjects.TakeInformation(ref icmp, end);
        else if (kind == InterfaceIdentification) IcmpInterfaceObjects.TakeIdentification(ref icmp, end);
        else
        {
            byte type = (byte)icmp.Take(ClassType);
            if (kind == MplsStack && type == 1) TakeLabels(ref icmp, end);
            else
            {
                // Wireshark has it twice for these.
                if (kind <= MplsStack) icmp.Place(ClassType, at + 3);
                if (end > icmp.Position) icmp.Take(Data, end - icmp.Position);
            }
        }
        icmp.Position = end;
        return true;
    }

    static void TakeLabels(ref Layer icmp, int end)
    {
        while (icmp.More && end - icmp.Position >= 4)
        {
            int at = icmp.Position;
            icmp.Place(MplsLabel, at);
            icmp.Note(MplsExperimental, (icmp.U8(at + 2) & 0xEu) >> 1, at + 2, 1, ItemFlags.None);
            icmp.Place(MplsBottom, at + 2);
            icmp.Place(MplsTimeToLive, at + 3);
            icmp.Position += 4;
        }
        if (end > icmp.Position) icmp.Take(MplsData, end - icmp.Position);
    }
}
