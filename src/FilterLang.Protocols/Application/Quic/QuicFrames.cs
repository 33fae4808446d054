namespace FilterLang.Protocols;

/// <summary>Frames that decrypted packets hold, RFC 9000 section 19.</summary>
static class QuicFrames
{
    const ulong Padding = 0x00, Ping = 0x01, Ack = 0x02, AckEcn = 0x03, Crypto = 0x06, FirstStream = 0x08, LastStream = 0x0F, Close = 0x1C, CloseApplication = 0x1D;

    /// <summary>Takes the frames of a decrypted payload.</summary>
    public static void Take(ref Layer quic)
    {
        quic.NestsPayload = true;
        while (quic.More)
        {
            int at = quic.Position;
            GroupScope frame = quic.Begin(Quic.Frame, at);
            ulong type = QuicNumber.Take(ref quic, Quic.FrameType);
            if (quic.Failed) return;
            Name(ref quic, frame.Item, type);
            TakeOne(ref quic, frame.Item, at, type);
            quic.End(frame);
        }
    }

    static void Name(ref Layer quic, int frame, ulong type)
    {
        if (quic.WantsLabels) quic.Label(frame, $"{QuicNames.Frame.Find(type) ?? "Unknown"}");
    }

    static void TakeOne(ref Layer quic, int frame, int at, ulong type)
    {
        switch (type)
        {
            case Padding: TakePadding(ref quic, frame, at); break;
            case Ping: quic.Info($", PING"); break;
            case Ack or AckEcn:
                if (type == AckEcn) quic.Info($", ACK_ECN");
                else quic.Info($", ACK");
                TakeAck(ref quic, type == AckEcn);
                break;
            case Crypto: QuicCrypto.Take(ref quic); break;
            case FirstStream when IsOfGoogle(quic): QuicCrypto.Take(ref quic); break;
            case >= FirstStream and <= LastStream: QuicData.TakeStream(ref quic, frame, type); break;
            case QuicData.Datagram or QuicData.DatagramWithLength: QuicData.TakeDatagram(ref quic, type); break;
            case Close or CloseApplication: TakeClose(ref quic, frame, type == CloseApplication); break;
            default:
                if (QuicControl.Take(ref quic, frame, type) || QuicMultipath.Take(ref quic, frame, type)) break;
                quic.Remark(Quic.FrameTypeUnknown, $"Unknown Frame Type 0x{type:x}");
                break;
        }
    }

    static bool IsOfGoogle(in Layer quic) =>
        quic.Packet.State<QuicSession>(Quic.Protocol).Connection is { } connection && QuicVersion.IsGoogleTls(connection.Version);

    static void TakePadding(ref Layer quic, int frame, int at)
    {
        int other = quic.Rest.IndexOfAnyExcept((byte)0);
        quic.Position = other < 0 ? quic.Length : quic.Position + other;
        quic.Note(Quic.PaddingLength, (ulong)(quic.Position - at), at + 1);
        quic.Append(frame, $" Length: {(long)quic.Position - at}");
        quic.Info($", PADDING");
    }

    /// <summary>Takes what an acknowledgment says, section 19.3.</summary>
    public static void TakeAck(ref Layer quic, bool hasCounts)
    {
        QuicNumber.Take(ref quic, Quic.AckLargestAcknowledged);
        QuicNumber.Take(ref quic, Quic.AckAckDelay);
        ulong ranges = QuicNumber.Take(ref quic, Quic.AckAckRangeCount);
        QuicNumber.Take(ref quic, Quic.AckFirstAckRange);
        for (; ranges > 0 && !quic.Failed; ranges--)
        {
            QuicNumber.Take(ref quic, Quic.AckGap);
            QuicNumber.Take(ref quic, Quic.AckAckRange);
        }
        if (!hasCounts) return;
        QuicNumber.Take(ref quic, Quic.AckEct0Count);
        QuicNumber.Take(ref quic, Quic.AckEct1Count);
        QuicNumber.Take(ref quic, Quic.AckEcnCeCount);
    }

    static void TakeClose(ref Layer quic, int frame, bool ofApplication)
    {
        quic.Info($", CC");
        ulong code = QuicNumber.Take(ref quic, ofApplication ? Quic.CcErrorCodeApp : Quic.CcErrorCode);
        if (ofApplication) quic.Append(frame, $" Error code: 0x{code:x}");
        else
        {
            bool isAlert = code >> 8 == 1;
            if (isAlert) quic.Place(Quic.CcErrorCodeTlsAlert, quic.Position - 1);
            if (quic.WantsLabels)
            {
                quic.Append(frame, $" Error code: {QuicNames.Error.Find(code) ?? "Unknown"}");
                if (isAlert) quic.Append(frame, $" ({TlsNames.AlertMessageDesc.Find(code & 0xFF) ?? "Unknown"})");
            }
            QuicNumber.Take(ref quic, Quic.CcFrameType);
        }
        int length = (int)Math.Min(QuicNumber.Take(ref quic, Quic.CcReasonPhraseLength), int.MaxValue);
        quic.Text(Quic.CcReasonPhrase, quic.Position, length);
        if (!quic.Failed) quic.Position += length;
    }
}
