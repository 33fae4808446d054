namespace FilterLang.Protocols;

/// <summary>Frames that Initial packets hold, RFC 9000 section 19.</summary>
static class QuicFrames
{
    const ulong Padding = 0x00, Ping = 0x01, Ack = 0x02, AckEcn = 0x03, Crypto = 0x06, GoogleCrypto = 0x08, Close = 0x1C, CloseApplication = 0x1D;

    /// <summary>Takes the frames of a decrypted payload.</summary>
    public static void Take(ref Layer quic)
    {
        quic.NestsPayload = true;
        bool ofGoogle = quic.Packet.State<QuicCounter>(Quic.Protocol).Connection is { } connection && QuicVersion.IsGoogleTls(connection.Version);
        while (quic.More)
        {
            int at = quic.Position;
            GroupScope frame = quic.Begin(Quic.Frame, at);
            ulong type = QuicNumber.Take(ref quic, Quic.FrameType);
            switch (type)
            {
                case Padding:
                    int other = quic.Rest.IndexOfAnyExcept((byte)0);
                    quic.Position = other < 0 ? quic.Length : quic.Position + other;
                    quic.Note(Quic.PaddingLength, (ulong)(quic.Position - at), at + 1, flags: ItemFlags.Generated);
                    quic.Info($", PADDING");
                    break;
                case Ping: quic.Info($", PING"); break;
                case Ack or AckEcn: TakeAck(ref quic, type == AckEcn); break;
                case Crypto:
                case GoogleCrypto when ofGoogle:
                    TakeCrypto(ref quic);
                    break;
                case Close or CloseApplication: TakeClose(ref quic, type == CloseApplication); break;
                default:
                    quic.Remark(Quic.FrameTypeUnknown);
                    quic.End(frame);
                    return;
            }
            quic.End(frame);
        }
    }

    static void TakeAck(ref Layer quic, bool hasCounts)
    {
        if (hasCounts) quic.Info($", ACK_ECN");
        else quic.Info($", ACK");
        QuicNumber.Take(ref quic, Quic.AckLargestAcknowledged);
        QuicNumber.Take(ref quic, Quic.AckAckDelay);
        ulong ranges = QuicNumber.Take(ref quic, Quic.AckAckRangeCount);
        QuicNumber.Take(ref quic, Quic.AckFirstAckRange);
        for (; ranges > 0 && quic.More; ranges--)
        {
            QuicNumber.Take(ref quic, Quic.AckGap);
            QuicNumber.Take(ref quic, Quic.AckAckRange);
        }
        if (!hasCounts) return;
        QuicNumber.Take(ref quic, Quic.AckEct0Count);
        QuicNumber.Take(ref quic, Quic.AckEct1Count);
        QuicNumber.Take(ref quic, Quic.AckEcnCeCount);
    }

    static void TakeClose(ref Layer quic, bool ofApplication)
    {
        quic.Info($", CC");
        if (ofApplication) QuicNumber.Take(ref quic, Quic.CcErrorCodeApp);
        else
        {
            ulong code = QuicNumber.Take(ref quic, Quic.CcErrorCode);
            if (code >> 8 == 1) quic.Place(Quic.CcErrorCodeTlsAlert, quic.Position - 1);
            QuicNumber.Take(ref quic, Quic.CcFrameType);
        }
        int length = (int)Math.Min(QuicNumber.Take(ref quic, Quic.CcReasonPhraseLength), int.MaxValue);
        quic.Text(Quic.CcReasonPhrase, quic.Position, length);
        if (!quic.Failed) quic.Position += length;
    }

    // What has come before is not read again; what comes too early waits.
    static unsafe void TakeCrypto(ref Layer quic)
    {
        quic.Info($", CRYPTO");
        ulong start = QuicNumber.Take(ref quic, Quic.CryptoOffset);
        int length = (int)Math.Min(QuicNumber.Take(ref quic, Quic.CryptoLength), int.MaxValue), at = quic.Position;
        quic.Note(Quic.CryptoCryptoData, 0, at, length, ItemFlags.None);
        ReadOnlySpan<byte> bytes = quic.Slice(at, length);
        if (quic.Failed) return;
        quic.Position = at + length;
        QuicCounter counter = quic.Packet.State<QuicCounter>(Quic.Protocol);
        if (counter.Connection is not { } connection || start > QuicCryptoStream.Limit || length == 0) return;
        QuicCryptoStream stream = connection.Streams[counter.Sender];
        int offset = (int)start;
        if (stream.Holds(offset, length))
        {
            quic.Remark(Quic.Retransmission);
            return;
        }
        if (stream.Follows(offset))
        {
            int skipped = stream.Next - offset;
            stream.Give(offset + length);
            Hand(ref quic, -1, at + skipped, length - skipped);
            return;
        }
        int given = stream.Keep((uint)quic.Packet.Number, offset, bytes);
        if (given == 0) return;
        GroupScope scope = quic.Begin(Quic.CryptoFragments, at, length);
        foreach (QuicFragment part in stream.Joined) quic.Note(Quic.CryptoFragment, part.Frame);
        quic.Note(Quic.CryptoFragmentCount, (ulong)stream.Joined.Count);
        quic.End(scope);
        PacketBuffer buffer = quic.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        buffer.Begin(quic.Packet.Number);
        bool kept = buffer.Add(stream.Given(given));
        stream.Give(stream.Next + given);
        if (kept) Hand(ref quic, quic.AddSource(buffer.Data, buffer.Length), 0, given);
    }

    // The summary line goes on with QUIC's own words.
    static void Hand(ref Layer quic, int source, int at, int length)
    {
        if (PayloadTables.TlsHandshake.Find(0) is not { } tls) return;
        int said = quic.Packet.Columns?.Info.Length ?? 0;
        if (source < 0) quic.Call(tls, at, length);
        else quic.CallIn(source, tls);
        quic.Catch();
        if (quic.Packet.Columns is not { } columns) return;
        columns.Info.CutTo(said);
        columns.Protocol = "QUIC";
    }
}
