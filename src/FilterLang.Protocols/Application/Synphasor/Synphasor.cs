namespace FilterLang.Protocols;

/// <summary>Synchrophasors, IEEE C37.118.2-2011 section 6: frames of measurements, of their description, and of commands.</summary>
public static class Synphasor
{
    internal const uint DataFrame = 0, HeaderFrame = 1, FirstConfiguration = 2, SecondConfiguration = 3, CommandFrame = 4, ThirdConfiguration = 5;

    internal const int HeaderLength = 14;

    const byte SyncOctet = 0xAA;

    const int LengthAt = 2, LeastLength = 16;

    public static readonly Protocol Protocol = Protocol.Of("synphasor", "IEEE C37.118 Synchrophasor Protocol", Dissect, "SYNCHROPHASOR");

    public static readonly Field
        Sync                 = Protocol.UInt16 ("synphasor.sync", "Synchronization word", display: Hex),
        Frtype               = Protocol.UInt16 ("synphasor.frtype", "Frame Type", display: Hex, mask: 0x70, names: SynphasorNames.Frtype),
        Version              = Protocol.UInt16 ("synphasor.version", "Version", mask: 0xf, names: new(() => [(1, "Defined in IEEE Std C37.118-2005"), (2, "Added in IEEE Std C37.118.2-2011")])),
        Frsize               = Protocol.UInt16 ("synphasor.frsize", "Framesize"),
        IdcodeStreamSource   = Protocol.UInt16 ("synphasor.idcode_stream_source", "PMU/DC ID number (Stream source ID)"),
        Soc                  = Protocol.Row    ("synphasor.soc", "SOC time stamp", FieldType.AbsoluteTime, display: Utc),
        TimeqalLsdir         = Protocol.Boolean("synphasor.timeqal.lsdir", "Leap second direction", mask: 0x40, names: ValueNames.Pair("Add", "Delete")),
        TimeqalLsocc         = Protocol.Boolean("synphasor.timeqal.lsocc", "Leap second occurred", mask: 0x20),
        TimeqalLspend        = Protocol.Boolean("synphasor.timeqal.lspend", "Leap second pending", mask: 0x10),
        TimeqalTimequalindic = Protocol.UInt8  ("synphasor.timeqal.timequalindic", "Message Time Quality indicator code", display: Hex, mask: 0xf, names: SynphasorNames.TimeqalTimequalindic),
        FracsecRaw           = Protocol.UInt24 ("synphasor.fracsec_raw", "Fraction of second (raw)"),
        FracsecMs            = Protocol.Row    ("synphasor.fracsec_ms", "Fraction of second", FieldType.Float),
        Command              = Protocol.UInt16 ("synphasor.command", "Command", display: Hex, names: SynphasorNames.Command),
        Data                 = Protocol.Bytes  ("synphasor.data", "Data"),
        Checksum             = Protocol.UInt16 ("synphasor.checksum", "Checksum", display: Hex),
        ExtendedFrameData    = Protocol.Bytes  ("synphasor.extended_frame_data", "Extended frame data");

    static readonly Field
        ChecksumStatus = Protocol.UInt8("synphasor.checksum.status", "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names);

    static readonly ExpertField WrongChecksum = Protocol.Expert("synphasor.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static Synphasor()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 4712).CarriedBy(PayloadTables.UdpPort, 4713).Selects();
        _ = (SynphasorConfiguration.ChannelName, SynphasorData.Phasor);
    }

    static void Dissect(ref Layer syn)
    {
        if (syn.Captured == 0 || syn.Bytes[0] != SyncOctet)
        {
            syn.Decline();
            return;
        }
        syn.Summary(Protocol.ShortName);
        if (syn.MayAskForMore) syn.Pdus(LengthAt + 2, static (ref Layer layer, int at) => layer.U16(at + LengthAt), TakeFrame);
        else syn.Part(0, syn.Length, TakeFrame);
    }

    static void TakeFrame(ref Layer syn)
    {
        uint word = syn.U16(0), type = word >> 4 & 7;
        int length = syn.U16(LengthAt);
        syn.Open();
        syn.Info($"{Frtype.Names!.Find(type) ?? "invalid packet type"}");
        syn.Place(Sync, 0);
        syn.Place(Frtype, 0);
        syn.Place(Version, 0);
        syn.Position = LengthAt;
        syn.Take(Frsize);
        syn.Take(IdcodeStreamSource);
        syn.Note(Soc, syn.U32(syn.Position) * 1_000_000_000UL, syn.Position, 4, ItemFlags.None);
        syn.Position += 4;
        syn.TakeParts(TimeqalLsdir, TimeqalLsocc, TimeqalLspend, TimeqalTimequalindic);
        uint fraction = (uint)syn.Take(FracsecRaw);
        if (syn.Failed || length < LeastLength) return;
        SynphasorConversation talk = syn.Packet.Conversation.State<SynphasorConversation>(Protocol);
        TellFraction(ref syn, talk, type, fraction);
        int end = length - 2;
        if (type <= ThirdConfiguration) syn.Place(Data, HeaderLength, end - HeaderLength);
        TakeBody(ref syn, talk, type, end);
        if (!syn.Failed) TakeChecksum(ref syn, end);
    }

    // In milliseconds, once the resolution is known.
    static void TellFraction(ref Layer syn, SynphasorConversation talk, uint type, uint fraction)
    {
        uint resolution = type switch
        {
            FirstConfiguration or SecondConfiguration => syn.U24(HeaderLength + 1), ThirdConfiguration => syn.U24(HeaderLength + 3),
            _ => talk.Configuration.IsEmpty ? 0 : talk.Resolution,
        };
        if (resolution == 0) return;
        float milliseconds = 1000f * fraction / resolution;
        syn.Note(FracsecMs, BitConverter.DoubleToUInt64Bits(milliseconds), HeaderLength - 3, 3, ItemFlags.None);
    }

    static void TakeBody(ref Layer syn, SynphasorConversation talk, uint type, int end)
    {
        switch (type)
        {
            case DataFrame: SynphasorData.Take(ref syn, talk, end); break;
            case FirstConfiguration or SecondConfiguration or ThirdConfiguration:
                SynphasorConfiguration.Take(ref syn, type == ThirdConfiguration, end);
                if (type != FirstConfiguration && !syn.Failed && syn.Captured >= end)
                    talk.Keep(syn.Bytes[..end], syn.Packet.Number, type == ThirdConfiguration);
                break;
            case CommandFrame:
                uint command = (uint)syn.Take(Command);
                if (syn.Failed) return;
                syn.Info($", {Command.Names!.Find(command) ?? "unknown command"}");
                if (syn.Position < end) syn.Take(ExtendedFrameData, end - syn.Position);
                break;
        }
    }

    // Annex B: CCITT's polynomial over the frame, from ones.
    static void TakeChecksum(ref Layer syn, int at)
    {
        const uint polynomial = 0x1021;
        uint value = (uint)syn.Place(Checksum, at), sum = 0xFFFF;
        if (syn.Failed) return;
        foreach (byte octet in syn.Bytes[..at])
        {
            sum ^= (uint)octet << 8;
            for (int bit = 0; bit < 8; bit++) sum = (sum & 0x8000) != 0 ? sum << 1 ^ polynomial : sum << 1;
        }
        bool isGood = value == (sum & 0xFFFF);
        syn.Note(ChecksumStatus, isGood ? Protocols.ChecksumStatus.Good : Protocols.ChecksumStatus.Bad, at);
        if (!isGood) syn.Remark(WrongChecksum, at, 2);
    }
}

/// <summary>What is remembered of a stream of synchrophasors: the last frame that describes its measurements.</summary>
sealed class SynphasorConversation : Streams.IReusableState
{
    byte[] _configuration = new byte[1024];
    int _length;

    public ReadOnlySpan<byte> Configuration => _configuration.AsSpan(0, _length);

    public long Frame { get; private set; }

    /// <summary>The description is of the third kind.</summary>
    public bool HasLongNames { get; private set; }

    public uint Resolution => (uint)(_configuration[ResolutionAt] << 16 | _configuration[ResolutionAt + 1] << 8 | _configuration[ResolutionAt + 2]);

    int ResolutionAt => Synphasor.HeaderLength + (HasLongNames ? 3 : 1);

    public void Keep(ReadOnlySpan<byte> frame, long number, bool hasLongNames)
    {
        if (frame.Length > _configuration.Length) Array.Resize(ref _configuration, ushort.MaxValue);
        frame.CopyTo(_configuration);
        (_length, Frame, HasLongNames) = (frame.Length, number, hasLongNames);
    }

    public void Reset() => _length = 0;
}
