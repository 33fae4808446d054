namespace FilterLang.Protocols;

/// <summary>
/// The Secure Shell protocol, RFC 4253: version lines, key exchange, and what can be said of packets that are encrypted. Nothing is decrypted.
/// </summary>
public static partial class Ssh
{
    const ushort Port = 22;

    const int LengthField = 4, ShortestVersion = 4;

    const uint LongestPacket = 0xFFFF;

    const byte KeyExchangeInit = 20, NewKeys = 21;

    static Ssh()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(SshKeys).TypeHandle);
        Protocol.CarriedBy(PayloadTables.TcpPort, Port).CarriedBy(PayloadTables.SctpPort, Port).CarriedBy(PayloadTables.SctpPayload, 45);
        PayloadTables.TcpPort.AddHeuristic(Protocol);
    }

    static void Dissect(ref Layer ssh)
    {
        if (ssh.IsGuess)
        {
            if (!IsVersion(ssh, 0))
            {
                ssh.Decline();
                return;
            }
            ssh.Packet.Conversation.Bind(Protocol);
        }
        SshConversation talk = ssh.Packet.Conversation.State<SshConversation>(Protocol);
        int side = FromServer(ssh.Packet) ? 1 : 0;
        ssh.Summary(talk.Version switch { 1 => "SSHv1", 2 => "SSHv2", _ => "SSH" });
        bool more = false;
        while (ssh.Position < ssh.Length && !ssh.Failed)
        {
            int at = ssh.Position;
            bool whole = IsVersion(ssh, at) && !talk.Sides[side].IsCiphered ? TakeVersion(ref ssh, talk, side)
                : talk.Version == 2 ? TakePacket(ref ssh, talk, side, more)
                : talk.Version == 1 ? SshOld.Take(ref ssh, talk, side, more)
                : TakeCiphered(ref ssh, talk, side, more);
            if (!whole)
            {
                // A layer that only waits leaves no trace of the direction either.
                if (!ssh.IsUnlisted) return;
                break;
            }
            more = true;
            if (ssh.Position <= at) break;
        }
        if (ssh.Packet.Columns is { } columns) columns.Info.Insert(columns.Fence, side == 1 ? "Server: " : "Client: ");
        ssh.Note(Direction, (ulong)side, flags: ItemFlags.None);
    }

    // What the ends have agreed on stands in the line of each packet.
    static void Describe(ref Layer ssh, SshConversation talk, int side, int packet)
    {
        if (!ssh.WantsLabels || talk.Cipher(side).IsEmpty) return;
        ssh.Append(packet, $" (encryption:{talk.Cipher(side)} mac:{talk.Codes(side)} compression:{talk.Compression(side)})");
    }

    static bool FromServer(PacketDissector packet)
    {
        ushort server = packet.Conversation.ServerPort;
        return server != 0 ? packet.SourcePort == server : packet.SourcePort == Port || (packet.DestinationPort != Port && packet.SourcePort < packet.DestinationPort);
    }

    static bool IsVersion(in Layer ssh, int at) =>
        ssh.Captured - at >= ShortestVersion && System.Text.Ascii.EqualsIgnoreCase(ssh.Bytes.Slice(at, ShortestVersion), "SSH-"u8);

    // RFC 4253 section 4.2.
    static bool TakeVersion(ref Layer ssh, SshConversation talk, int side)
    {
        int at = ssh.Position;
        if (!ssh.Line(at, out int length, out int next) && ssh.MayAskForMore)
        {
            ssh.AskForMore(at, Layer.OneMoreSegment);
            return false;
        }
        ReadOnlySpan<byte> line = ssh.Slice(at, length);
        talk.Sides[side].HasVersion = true;
        if (side == 0) talk.Version = line.StartsWith("SSH-2."u8) || line.StartsWith("SSH-1.99-"u8) ? 2 : line.StartsWith("SSH-1."u8) ? 1 : talk.Version;
        ssh.Text(Version, at, UpToNul(line));
        ssh.Info($"Protocol ({line})");
        ssh.Position = next;
        return true;
    }

    /// <summary>A packet as RFC 4253 section 6 has it, before NEWKEYS.</summary>
    static bool TakePacket(ref Layer ssh, SshConversation talk, int side, bool more)
    {
        if (talk.Sides[side].IsCiphered) return TakeCiphered(ref ssh, talk, side, more);
        int at = ssh.Position;
        if (ssh.Length - at < LengthField && ssh.MayAskForMore)
        {
            ssh.AskForMore(at, LengthField - (ssh.Length - at));
            return false;
        }
        uint length = ssh.U32(at);
        if (ssh.Failed) return false;
        if ((long)at + LengthField + length > ssh.Length && ssh.MayAskForMore)
        {
            ssh.AskForMore(at, (int)Math.Min((long)at + LengthField + length - ssh.Length, int.MaxValue));
            return false;
        }
        if (length >= LongestPacket) ssh.Remark(PacketLengthError, $"Overly large number {length}", at, LengthField);
        if (length >= LongestPacket) length = (uint)Math.Max(0, ssh.Length - at - LengthField);
        GroupScope packet = ssh.Begin(Version2, at, Math.Min(LengthField + (int)length, ssh.Captured - at));
        ssh.Note(PacketLength, length, at, LengthField, ItemFlags.None);
        ssh.Position = at + LengthField;
        int padding = (int)ssh.Take(PaddingLength), end = at + LengthField + (int)length;
        GroupScope exchange = ssh.Begin(KeyExchange, ssh.Position, Math.Max(0, end - ssh.Position));
        if (ssh.U8(ssh.Position) is not KeyExchangeInit && talk.MethodName is { IsEmpty: false } method) ssh.Append(exchange.Item, $" (method:{method})");
        TakeMessage(ref ssh, talk, side, more);
        // From here on all is encrypted.
        if (talk.Sides[side].IsCiphered) Describe(ref ssh, talk, side, packet.Item);
        int left = end - padding - ssh.Position;
        if (left > 0) ssh.Take(Payload, left);
        ssh.End(exchange);
        if (left < 0) ssh.Position = Math.Max(at + LengthField + 1, end - padding);
        ssh.Take(PaddingString, padding);
        ssh.Note(SeqNum, talk.Sides[side].Sequence++, ssh.Position, flags: ItemFlags.None);
        ssh.End(packet);
        return !ssh.Failed;
    }

    static void TakeMessage(ref Layer ssh, SshConversation talk, int side, bool more)
    {
        byte code = ssh.U8(ssh.Position);
        if (ssh.Failed) return;
        SshMethod method = code is >= 30 and < 40 ? talk.Method : SshMethod.DiffieHellman;
        if (more) ssh.Info($", ");
        ssh.Info($"{SshNames.Of(method, code)}");
        ssh.Take(MessageCode);
        ssh.Label(MessageCode, $"Message Code: {SshNames.Of(method, code)} ({code})");
        if (code == KeyExchangeInit) TakeInit(ref ssh, talk, side);
        else if (code == NewKeys) talk.Sides[side].IsCiphered = true;
        else if (code is >= 30 and < 40) SshKeys.Take(ref ssh, method, code, talk);
    }

    // RFC 4253 section 7.1.
    static void TakeInit(ref Layer ssh, SshConversation talk, int side)
    {
        KeptText[] kept = talk.Sides[side].Lists;
        GroupScope algorithms = ssh.Begin(Algorithms);
        ssh.Take(Cookie, 16);
        ReadOnlySpan<byte> exchange = TakeList(ref ssh, KexAlgorithmsLength, KexAlgorithms);
        TakeList(ref ssh, ServerHostKeyAlgorithmsLength, ServerHostKeyAlgorithms);
        ReadOnlySpan<byte> toServer = TakeList(ref ssh, EncryptionAlgorithmsClientToServerLength, EncryptionAlgorithmsClientToServer),
            toClient = TakeList(ref ssh, EncryptionAlgorithmsServerToClientLength, EncryptionAlgorithmsServerToClient),
            codesToServer = TakeList(ref ssh, MacAlgorithmsClientToServerLength, MacAlgorithmsClientToServer),
            codesToClient = TakeList(ref ssh, MacAlgorithmsServerToClientLength, MacAlgorithmsServerToClient),
            packedToServer = TakeList(ref ssh, CompressionAlgorithmsClientToServerLength, CompressionAlgorithmsClientToServer),
            packedToClient = TakeList(ref ssh, CompressionAlgorithmsServerToClientLength, CompressionAlgorithmsServerToClient);
        TakeList(ref ssh, LanguagesClientToServerLength, LanguagesClientToServer);
        TakeList(ref ssh, LanguagesServerToClientLength, LanguagesServerToClient);
        ssh.Take(FirstKexPacketFollows);
        ssh.Take(KexReserved, 4);
        if (ssh.Failed) return;
        kept[SshConversation.KeyExchange].Set(exchange);
        kept[SshConversation.EncryptionOfClient].Set(toServer);
        kept[SshConversation.EncryptionOfServer].Set(toClient);
        kept[SshConversation.IntegrityOfClient].Set(codesToServer);
        kept[SshConversation.IntegrityOfServer].Set(codesToClient);
        kept[SshConversation.CompressionOfClient].Set(packedToServer);
        kept[SshConversation.CompressionOfServer].Set(packedToClient);
        SshFingerprint print = ssh.Packet.State<SshFingerprint>(Protocol);
        if (side == 0) print.Note(ref ssh, KexHasshAlgorithms, KexHassh, exchange, toServer, codesToServer, packedToServer);
        else print.Note(ref ssh, KexHasshserverAlgorithms, KexHasshserver, exchange, toClient, codesToClient, packedToClient);
        ssh.End(algorithms);
    }

    static ReadOnlySpan<byte> TakeList(ref Layer ssh, Field lengthField, Field field)
    {
        int length = (int)Math.Min(ssh.Take(lengthField), int.MaxValue);
        ReadOnlySpan<byte> list = ssh.Slice(ssh.Position, length);
        if (ssh.Failed) return default;
        ssh.Text(field, ssh.Position, UpToNul(list));
        ssh.Position += length;
        return list;
    }

    // Texts end at a NUL.
    static int UpToNul(ReadOnlySpan<byte> text) => text.IndexOf((byte)0) is var end and >= 0 ? end : text.Length;

    // The rest of a segment: where packets end is not known.
    static bool TakeCiphered(ref Layer ssh, SshConversation talk, int side, bool more)
    {
        int at = ssh.Position, length = ssh.Length - at;
        bool agreed = talk.Version == 2 && talk.Sides[side].IsCiphered;
        if (agreed && length < LengthField && ssh.MayAskForMore)
        {
            if (at == 0) ssh.IsUnlisted = true;
            ssh.Open();
            ssh.AskForMore(at, LengthField - length);
            return false;
        }
        int code = agreed ? talk.IntegrityOf(side) : 0;
        if (more) ssh.Info($", ");
        ssh.Info($"Encrypted packet (len={length})");
        GroupScope packet = ssh.Begin(talk.Version == 2 ? Version2 : null, at, Math.Min(length, ssh.Captured - at));
        Describe(ref ssh, talk, side, packet.Item);
        if (length > LengthField)
        {
            if (agreed && talk.ShowsLength(side)) ssh.Place(PacketLength, at);
            else ssh.Place(PacketLengthEncrypted, at, LengthField);
        }
        int content = length - LengthField - code;
        if (content > 0) ssh.Place(EncryptedPacket, at + LengthField, content);
        if (code > 0) ssh.Place(Mac, length - code, code);
        ssh.End(packet);
        ssh.Position = ssh.Length;
        return !ssh.Failed;
    }
}
