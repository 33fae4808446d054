namespace FilterLang.Protocols;

/// <summary>Packets with short headers, RFC 9000 section 17.3.</summary>
static class QuicShort
{
    public static readonly Field
        Reserved            = Quic.Protocol.UInt8  ("quic.short.reserved",        "Reserved", mask: 0x18),
        KeyPhase            = Quic.Protocol.Boolean("quic.key_phase",             "Key Phase Bit", mask: 0x04),
        Protected           = Quic.Protocol.Bytes  ("quic.protected_payload",     "Protected Payload"),
        UnpredictableBits   = Quic.Protocol.Bytes  ("quic.unpredictable_bits",    "Unpredictable Bits"),
        StatelessResetToken = Quic.Protocol.Bytes  ("quic.stateless_reset_token", "Stateless Reset Token");

    public static void Take(ref Layer quic, QuicSession session, int end)
    {
        QuicConnection? connection = session.Connection;
        QuicPacket packet = session.Packet;
        int at = quic.Position;
        end = Math.Min(end, quic.Captured);
        GroupScope scope = quic.Begin(Quic.Short, at, end - at);
        quic.Place(Quic.HeaderForm, at);
        if (quic.Packet.Columns is { } columns) columns.Protocol = Quic.Protocol.ShortName;
        ReadOnlySpan<byte> bytes = quic.Slice(at, end - at), identifier = QuicLink.DestinationOf(quic, at, session);
        packet.Begin();
        TlsSecrets secrets = quic.Packet.Secrets;
        QuicTraffic? keys = secrets.MayKnow && connection is { HasSaidSecrets: false } ? connection.TrafficKeys(secrets, session.Sender) : null;
        if (keys is not null && !packet.Unmask(keys.Mask, bytes, 1 + identifier.Length, connection!.Largest(QuicSpace.Application, session.Sender)))
        {
            quic.Fail();
            return;
        }
        quic.Summary("QUIC");
        quic.Info($"Protected Payload (KP{(packet.IsUnmasked ? packet.KeyPhase : 0)})");
        quic.Place(Quic.FixedBit, at);
        quic.Place(Quic.SpinBit, at);
        if (packet.IsUnmasked)
        {
            quic.Note(Reserved, (ulong)packet.First >> 3 & 3, at, 1);
            quic.Note(KeyPhase, (ulong)packet.KeyPhase, at, 1);
            quic.Note(Quic.PacketNumberLength, (ulong)packet.NumberSize - 1, at, 1);
        }
        quic.Position = at + 1;
        if (!identifier.IsEmpty)
        {
            quic.Take(Quic.Dcid, identifier.Length);
            QuicLong.TellIdentifier(ref quic, ", DCID=", identifier);
        }
        if (keys is null)
        {
            TellWhy(ref quic, connection);
            quic.End(scope);
            if (end > quic.Position) quic.Take(Quic.RemainingPayload, end - quic.Position);
            return;
        }
        TakePayload(ref quic, session, keys, scope, bytes, end);
    }

    static void TakePayload(ref Layer quic, QuicSession session, QuicTraffic keys, GroupScope scope, ReadOnlySpan<byte> bytes, int end)
    {
        QuicPacket packet = session.Packet;
        quic.Note(Quic.PacketNumber, packet.Number, quic.Position, packet.NumberSize);
        quic.Info($", PKN: {packet.Number}");
        quic.Append(scope.Item, $" PKN={packet.Number}");
        quic.Position += packet.NumberSize;
        quic.Take(Protected, end - quic.Position);
        int source = packet.Open(ref quic, keys, packet.KeyPhase, bytes);
        if (source < 0)
        {
            QuicLong.TellFailure(ref quic, keys);
            quic.End(scope);
            return;
        }
        quic.End(scope);
        ref ulong largest = ref session.Connection!.Largest(QuicSpace.Application, session.Sender);
        largest = Math.Max(largest, packet.Number);
        (session.Space, session.IsEarly) = (QuicSpace.Application, false);
        quic.PartIn(source, QuicFrames.Take);
    }

    static void TellWhy(ref Layer quic, QuicConnection? connection)
    {
        if (connection is not { HasSaidSecrets: false }) return;
        connection.HasSaidSecrets = connection.Cipher != 0;
        if (connection.Cipher != 0) quic.Remark(Quic.DecryptionFailed, $"Failed to create decryption context: Secrets are not available");
        else quic.Remark(Quic.DecryptionFailed, $"Failed to create decryption context: Missing TLS handshake, unsupported ciphers or padding");
    }

    /// <summary>RFC 9000 section 10.3: only the token at the end means something.</summary>
    public static void TakeReset(ref Layer quic)
    {
        quic.Summary("QUIC");
        quic.Info($"Stateless Reset");
        quic.Place(Quic.HeaderForm, quic.Position);
        quic.Place(Quic.FixedBit, quic.Position);
        quic.Take(UnpredictableBits, quic.Length - quic.Position - QuicIdentifiers.TokenSize);
        quic.Take(StatelessResetToken, QuicIdentifiers.TokenSize);
    }
}
