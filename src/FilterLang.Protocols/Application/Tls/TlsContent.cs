namespace FilterLang.Protocols;

/// <summary>What records hold beside handshake messages, for TLS and DTLS.</summary>
static class TlsContent
{
    /// <summary>An alert, RFC 8446 section 6.</summary>
    public static void TakeAlert(ref Layer tls, int at, int length)
    {
        TlsRows rows = TlsRows.Of(tls);
        GroupScope scope = tls.Begin(rows.AlertMessage, at, length);
        if (length == 2)
        {
            ulong level = tls.Place(rows.AlertMessageLevel, at), description = tls.Place(rows.AlertMessageDesc, at + 1);
            tls.Info($"Alert (Level: {rows.AlertMessageLevel.Names!.Find(level)}, Description: {rows.AlertMessageDesc.Names!.Find(description)})");
        }
        else
        {
            tls.Label(scope.Item, $"Alert Message: Encrypted Alert");
            tls.Info($"Encrypted Alert");
        }
        tls.End(scope);
    }

    /// <summary>A heartbeat, RFC 6520 section 4.</summary>
    public static void TakeHeartbeat(ref Layer tls, int at, int length, bool ciphered)
    {
        TlsRows rows = TlsRows.Of(tls);
        byte type = tls.U8(at);
        int payload = tls.U16(at + 1);
        if (tls.Failed) return;
        bool plain = !ciphered && type is 1 or 2 && length >= 3;
        GroupScope scope = tls.Begin(rows.HeartbeatMessage, at, length);
        if (plain)
        {
            tls.Info($"Heartbeat {(type == 1 ? "Request" : "Response")}");
            tls.Place(rows.HeartbeatMessageType, at);
            tls.Place(rows.HeartbeatMessagePayloadLength, at + 1);
            if (payload + 3 + 16 > length) tls.Remark(rows.HeartbeatMessagePayloadLengthInvalid, at + 1, 2);
            payload = Math.Min(payload, length - 3);
            tls.Place(rows.HeartbeatMessagePayload, at + 3, payload);
            if (length - 3 - payload > 0) tls.Place(rows.HeartbeatMessagePadding, at + 3 + payload, length - 3 - payload);
        }
        else tls.Info($"Encrypted Heartbeat");
        tls.End(scope);
    }
}
