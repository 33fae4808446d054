namespace FilterLang.Protocols;

/// <summary>ISO transport on TCP, RFC 1006 section 6: a header before each TPDU.</summary>
public static class Tpkt
{
    internal const ushort Port = 102, RemoteDesktop = 3389;

    const int HeaderLength = 4, LengthAt = 2, Version3 = 3;

    public static readonly Protocol Protocol = Protocol.Of("tpkt", "TPKT - ISO on TCP - RFC1006", Dissect, "TPKT");

    public static readonly Field
        Version      = Protocol.Row   ("tpkt.version",           "Version", FieldType.UInt16, display: Dec, size: 1),
        Reserved     = Protocol.UInt8 ("tpkt.reserved",          "Reserved"),
        Length       = Protocol.UInt16("tpkt.length",            "Length"),
        Continuation = Protocol.Bytes ("tpkt.continuation_data", "Continuation data");

    /// <summary>The transport layer behind the header, under 0.</summary>
    public static readonly PayloadTable Transport = PayloadTable.Of("tpkt");

    static Tpkt() => Protocol.CarriedBy(PayloadTables.TcpPort, Port, RemoteDesktop).CarriedBy(PayloadTables.TlsPort, RemoteDesktop).Dispatches(Transport, PayloadTables.TcpPort);

    static void Dissect(ref Layer tpkt)
    {
        int at = 0;
        // Most of it is TLS there.
        if (IsRemoteDesktop(tpkt.Packet) && (tpkt.Captured == 0 || tpkt.Bytes[0] != Version3))
        {
            tpkt.Decline();
            return;
        }
        while (at < tpkt.Length && tpkt.Need(at, 1))
        {
            if (tpkt.Bytes[at] != Version3)
            {
                tpkt.Part(at, tpkt.Length - at, TakeContinuation);
                return;
            }
            int left = tpkt.Length - at;
            if (left < HeaderLength && tpkt.MayAskForMore)
            {
                tpkt.AskForMore(at, Layer.OneMoreSegment);
                return;
            }
            int length = tpkt.U16(at + LengthAt);
            if (tpkt.Failed) return;
            if (left < length && tpkt.MayAskForMore)
            {
                tpkt.AskForMore(at, length - left);
                return;
            }
            tpkt.Part(at, Math.Max(HeaderLength, length), TakePacket);
            tpkt.Catch();
            if (length < HeaderLength - 1) return;
            at += length;
        }
    }

    internal static bool IsRemoteDesktop(PacketDissector packet) => packet.SourcePort == RemoteDesktop || packet.DestinationPort == RemoteDesktop;

    // What does not begin with a version is taken for the middle of something.
    static void TakeContinuation(ref Layer tpkt)
    {
        tpkt.Summary(Protocol.ShortName);
        tpkt.Info($"Continuation");
        tpkt.Open();
        tpkt.Take(Continuation, tpkt.Length);
    }

    static void TakePacket(ref Layer tpkt)
    {
        tpkt.Summary(Protocol.ShortName);
        tpkt.Open(HeaderLength);
        if (IsRemoteDesktop(tpkt.Packet)) tpkt.Unlist();
        uint version = (uint)tpkt.Take(Version);
        tpkt.Take(Reserved);
        uint length = (uint)tpkt.Take(Length);
        if (tpkt.Failed) return;
        tpkt.Label(tpkt.ItemIndex, $"{Protocol.ShortName}, Version: {version}, Length: {length}");
        if (length < HeaderLength - 1)
        {
            tpkt.Fail();
            return;
        }
        tpkt.Continue(Transport, 0);
    }
}
