using static FilterLang.Protocols.GquicFields;

namespace FilterLang.Protocols;

/// <summary>
/// What QUIC was at Google before there was a standard: versions Q022 to Q046. Handshake messages and notices of closing are in the clear, all else is
/// encrypted and stays so.
/// </summary>
public static class Gquic
{
    internal const int HashLength = 12;

    const int NonceLength = 32, IdentifierLength = 8, ShortestGuess = 13;

    // From these on numbers are big-endian, flags name a nonce, and nothing is private.
    internal const int BigEndianVersion = 39, NonceVersion = 33, PlainVersion = 34, LongHeaderVersion = 46;

    const uint VersionFlag = 0x01, ResetFlag = 0x02, NonceFlag = 0x04, IdentifierFlag = 0x08, LongHeader = 0x80, FixedFlag = 0x40;

    public static readonly Protocol Protocol = Protocol.Of("gquic", "GQUIC (Google Quick UDP Internet Connections)", Dissect, "GQUIC");

    static readonly Field[]
        s_oldFlags  = [PuflagsVersion, PuflagsReset, PuflagsCidOld, PuflagsPkn, PuflagsMpth, PuflagsRsv],
        s_flags     = [PuflagsVersion, PuflagsReset, PuflagsNonce, PuflagsCid, PuflagsPkn, PuflagsMpth, PuflagsRsv],
        s_longBits  = [HeaderForm, FixedBit, LongPacketType, LongReserved, PacketNumberLength],
        s_shortBits = [HeaderForm, FixedBit, PacketNumberLength];

    static readonly ExpertField s_invalid = Protocol.Expert("gquic.invalid.parameter", Severity.Error, ExpertGroup.Malformed, "Invalid Parameter");

    static Gquic()
    {
        Protocol.Selects();
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        _ = GquicFrameFields.Frame;
        _ = GquicTagFields.Tag;
    }

    static void Dissect(ref Layer gquic)
    {
        if (gquic.IsGuess)
        {
            if (!Resembles(gquic))
            {
                gquic.Decline();
                return;
            }
            gquic.Packet.Conversation.Bind(Protocol);
        }
        GquicConversation talk = gquic.Packet.Conversation.State<GquicConversation>(Protocol);
        if (!talk.IsBegun) talk.Begin(gquic.Packet.DestinationPort);
        gquic.Summary("GQUIC");
        gquic.Open();
        uint flags = gquic.U8(0);
        bool isServer = gquic.Packet.SourcePort == talk.ServerPort;
        NoteVersion(gquic, talk, flags, isServer);
        bool isNewest = talk.Version >= LongHeaderVersion && (flags & (LongHeader | FixedFlag)) != 0;
        ulong identifier = 0;
        int numberLength = isNewest ? TakeNewestHeader(ref gquic, flags, isServer, ref identifier)
            : TakeHeader(ref gquic, talk, flags, isServer, ref identifier);
        if (numberLength == 0 || gquic.Failed) return;
        bool isBig = talk.Version >= BigEndianVersion;
        ulong number = Take(ref gquic, PacketNumber, numberLength, isBig);
        if (GquicFrames.AreInTheClear(gquic, talk.Version, numberLength)) TakeInTheClear(ref gquic, talk.Version, numberLength);
        else
        {
            gquic.Info($"Payload (Encrypted)");
            if (gquic.Remaining > 0) gquic.Take(Payload, gquic.Remaining);
        }
        gquic.Info($", PKN: {number}");
        if (identifier != 0) gquic.Info($", CID: {identifier}");
    }

    // A client names the version behind the connection, the newest one before it.
    static bool Resembles(in Layer gquic)
    {
        if (gquic.Captured < ShortestGuess) return false;
        uint flags = gquic.U8(0);
        if ((flags & LongHeader) != 0) return (flags & FixedFlag) != 0 && VersionAt(gquic, 1) == LongHeaderVersion;
        return (flags & FixedFlag) == 0 && (flags & VersionFlag) != 0 && (flags & IdentifierFlag) != 0 && VersionAt(gquic, 1 + IdentifierLength) is >= 20 and < 50;
    }

    // The number in a name like Q043, or 0.
    static int VersionAt(in Layer gquic, int at)
    {
        if (gquic.Captured < at + 4) return 0;
        ReadOnlySpan<byte> name = gquic.Bytes.Slice(at, 4);
        if (name[0] != 'Q' || name[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9')) return 0;
        return (name[1] - '0') * 100 + (name[2] - '0') * 10 + name[3] - '0';
    }

    static void NoteVersion(in Layer gquic, GquicConversation talk, uint flags, bool isServer)
    {
        if ((flags & LongHeader) != 0 && VersionAt(gquic, 1) == LongHeaderVersion) talk.Version = LongHeaderVersion;
        else if ((flags & VersionFlag) != 0 && !isServer && VersionAt(gquic, 1 + IdentifierLength) is > 0 and var version) talk.Version = version;
    }

    /// <summary>Takes a number of so many octets.</summary>
    internal static ulong Take(ref Layer gquic, Field field, int length, bool isBig)
    {
        int at = gquic.Position;
        ulong value = gquic.Number(at, length, little: !isBig);
        gquic.Note(field, value, at, length, isBig ? ItemFlags.None : ItemFlags.LittleEndian);
        if (!gquic.Failed) gquic.Position = at + length;
        return value;
    }

    // The summary has it big-endian in any case.
    static ulong TakeIdentifier(ref Layer gquic, bool isBig, int length = IdentifierLength)
    {
        if (length > IdentifierLength)
        {
            gquic.Fail();
            return 0;
        }
        Take(ref gquic, Cid, length, isBig);
        return gquic.Failed ? 0 : gquic.Number(gquic.Position - length, length, little: false);
    }

    // Returns how long the packet's number is, 0 where there is none.
    static int TakeHeader(ref Layer gquic, GquicConversation talk, uint flags, bool isServer, ref ulong identifier)
    {
        bool isOld = talk.Version < NonceVersion, isBig = talk.Version >= BigEndianVersion;
        gquic.TakeBits(Puflags, isOld ? s_oldFlags : s_flags);
        if ((flags & IdentifierFlag) != 0) identifier = TakeIdentifier(ref gquic, isBig);
        if ((flags & VersionFlag) != 0)
        {
            if (isServer)
            {
                gquic.Info($"Version Negotiation");
                while (gquic.More) gquic.Take(GquicFields.Version, 4);
                if (identifier != 0) gquic.Info($", CID: {identifier}");
                return 0;
            }
            gquic.Take(GquicFields.Version, 4);
        }
        if ((flags & ResetFlag) != 0)
        {
            GquicTags.Take(ref gquic);
            gquic.Info($", CID: {identifier}");
            return 0;
        }
        if (!isOld && (flags & NonceFlag) != 0 && isServer) gquic.Take(DiversificationNonce, NonceLength);
        return (flags >> 4 & 3) switch { 0 => 1, 1 => 2, 2 => 4, _ => 6 };
    }

    static int TakeNewestHeader(ref Layer gquic, uint flags, bool isServer, ref ulong identifier)
    {
        bool isLong = (flags & LongHeader) != 0;
        gquic.TakeBits(Puflags, isLong ? s_longBits : s_shortBits);
        if (isLong)
        {
            if ((flags >> 4 & 3) == 3 || VersionAt(gquic, 1) != LongHeaderVersion) gquic.Remark(s_invalid);
            gquic.Take(GquicFields.Version, 4);
            uint lengths = gquic.U8(gquic.Position);
            gquic.TakeParts(Dcil, Scil);
            identifier = TakeIdentifier(ref gquic, isBig: true, (int)(isServer ? lengths & 15 : lengths >> 4) + 3);
        }
        else if (!isServer) identifier = TakeIdentifier(ref gquic, isBig: true);
        return (int)(flags & 3) + 1;
    }

    static void TakeInTheClear(ref Layer gquic, int version, int numberLength)
    {
        gquic.Take(MessageAuthenticationHash, HashLength);
        if (version < PlainVersion) gquic.TakeBits(Prflags, PrflagsEntropy, PrflagsFecg, PrflagsFec, PrflagsRsv);
        while (gquic.More) GquicFrames.Take(ref gquic, version, numberLength);
    }
}
