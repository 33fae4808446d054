namespace FilterLang.Protocols;

/// <summary>
/// OpenVPN: packets of a control channel, which carries TLS reliably and may be signed, and of data, which is encrypted and stays so. Over TCP each
/// packet stands behind its length.
/// </summary>
public static class OpenVpn
{
    const byte ControlMessage = 4, Acknowledgment = 5, Data1 = 6, Data2 = 9, ResetClient3 = 10, WrappedKey = 11;

    const int HmacLength = 20, LongHmacLength = 32;

    public static readonly Protocol Protocol = Protocol.Of("openvpn", "OpenVPN Protocol", Dissect, "OpenVPN");

    /// <summary>The same behind a length.</summary>
    public static readonly Protocol Stream = Protocol.Of("openvpn", "OpenVPN Protocol", DissectStream, "OpenVPN");

    static readonly Field
        s_length       = Protocol.UInt16("openvpn.plen",  "Packet Length"),
        s_type         = Protocol.UInt8 ("openvpn.type",  "Type", display: Hex),
        s_opcode       = Protocol.Bits  (s_type, "openvpn.opcode", "Opcode", 0xF8, Hex, names: new(() =>
        [
            (0x1, "P_CONTROL_HARD_RESET_CLIENT_V1"), (0x2, "P_CONTROL_HARD_RESET_SERVER_V1"), (0x3, "P_CONTROL_SOFT_RESET_V1"), (0x4, "P_CONTROL_V1"),
            (0x5, "P_ACK_V1"), (0x6, "P_DATA_V1"), (0x7, "P_CONTROL_HARD_RESET_CLIENT_V2"), (0x8, "P_CONTROL_HARD_RESET_SERVER_V2"), (0x9, "P_DATA_V2"),
            (0xA, "P_CONTROL_HARD_RESET_CLIENT_V3"), (0xB, "P_CONTROL_WKC_V1"),
        ])),
        s_key          = Protocol.Bits  (s_type, "openvpn.keyid", "Key ID", 0x07, Dec),
        s_peer         = Protocol.UInt24("openvpn.peerid",     "Peer ID"),
        s_session      = Protocol.UInt64("openvpn.sessionid",  "Session ID"),
        s_hmac         = Protocol.Bytes ("openvpn.hmac",       "HMAC"),
        s_packet       = Protocol.UInt32("openvpn.pid",        "Replay-Packet-ID"),
        s_time         = Protocol.Row   ("openvpn.net_time",   "Net Time", FieldType.AbsoluteTime, display: Local),
        s_remote       = Protocol.UInt64("openvpn.rsessionid", "Remote Session ID"),
        s_message      = Protocol.UInt32("openvpn.mpid",       "Message Packet-ID"),
        s_count        = Protocol.UInt8 ("openvpn.mpidarraylength",  "Message Packet-ID Array Length"),
        s_acknowledged = Protocol.UInt32("openvpn.mpidarrayelement", "Message Packet-ID Array Element"),
        s_data         = Protocol.Bytes ("openvpn.data",       "Data"),
        s_wrapped      = Protocol.Bytes ("openvpn.wkc",        "Wrapped client key"),
        s_wrappedLength = Protocol.UInt16("openvpn.wkc_len",   "Wrapped client key length");

    static readonly Field s_array = Protocol.Heading("Packet-ID Array");

    static OpenVpn()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(OpenVpnControl).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 1194).Dispatches(PayloadTables.StartTls);
        Stream.CarriedBy(PayloadTables.TcpPort, 1194).Borrows(Protocol).Dispatches(PayloadTables.StartTls);
    }

    static void Dissect(ref Layer vpn)
    {
        vpn.Summary("OpenVPN");
        Take(ref vpn, isStream: false);
    }

    static void DissectStream(ref Layer vpn)
    {
        vpn.Summary("OpenVPN");
        vpn.Pdus(2, static (ref Layer layer, int at) => 2 + layer.U16(at), static (ref Layer message) => Take(ref message, isStream: true));
    }

    static void Take(ref Layer vpn, bool isStream)
    {
        vpn.Open();
        if (isStream) vpn.Take(s_length);
        uint type = (uint)vpn.TakeBits(s_type, s_opcode, s_key), opcode = type >> 3;
        if (vpn.Failed) return;
        string? known = s_opcode.Names!.Find(opcode);
        string name = known ?? "Unknown";
        vpn.Summary("OpenVPN");
        vpn.Info($"MessageType: {name}");
        if (known is null) vpn.Info($" (0x{opcode:x2})");
        vpn.Title($", Opcode: {name}, Key ID: {(ulong)(type & 7)}");
        if (opcode is Data1 or Data2)
        {
            if (opcode == Data2) vpn.Take(s_peer);
        }
        else if (!TakeControl(ref vpn, opcode)) return;
        if (vpn.Remaining > 0) vpn.Take(s_data, vpn.Remaining);
    }

    // What control packets and acknowledgments have before what they carry. False where nothing is left to show.
    static bool TakeControl(ref Layer vpn, uint opcode)
    {
        vpn.Take(s_session);
        if (opcode is ResetClient3 or WrappedKey)
        {
            TakeWrapped(ref vpn);
            return false;
        }
        if (IsSigned(vpn))
        {
            vpn.Take(s_hmac, HmacLength);
            TakeReplay(ref vpn);
        }
        int count = (int)vpn.Take(s_count);
        if (count > 0)
        {
            GroupScope array = vpn.Begin(s_array, vpn.Position, count * 4);
            for (; count > 0 && !vpn.Failed; count--) vpn.Take(s_acknowledged);
            vpn.End(array);
            vpn.Take(s_remote);
        }
        if (opcode == Acknowledgment) return true;
        vpn.Take(s_message);
        if (vpn.Failed || opcode != ControlMessage || vpn.Remaining == 0) return !vpn.Failed;
        OpenVpnControl.Take(ref vpn);
        return false;
    }

    // Nothing tells of a signature: where none is, small numbers follow, and so zeros.
    static bool IsSigned(in Layer vpn)
    {
        if (vpn.Captured < vpn.Position + 4) return vpn.Length < vpn.Position + 4;
        int zeros = 0;
        foreach (byte octet in vpn.Bytes.Slice(vpn.Position, 4)) zeros += octet == 0 ? 1 : 0;
        return zeros <= 1;
    }

    static void TakeReplay(ref Layer vpn)
    {
        vpn.Take(s_packet);
        int at = vpn.Position;
        vpn.Note(s_time, vpn.U32(at) * 1_000_000_000UL, at, 4, ItemFlags.None);
        vpn.Position = at + 4;
    }

    // Encrypted, with the client's key wrapped behind it, whose length stands last.
    static void TakeWrapped(ref Layer vpn)
    {
        TakeReplay(ref vpn);
        vpn.Take(s_hmac, LongHmacLength);
        int end = vpn.Length, length = vpn.U16(end - 2), data = end - 2 - vpn.Position - length + 2;
        if (vpn.Failed) return;
        vpn.Take(s_data, data);
        vpn.Take(s_wrapped, length - 2);
        vpn.Take(s_wrappedLength);
    }
}
