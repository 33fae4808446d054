namespace FilterLang.Protocols;

/// <summary>What a detail tree says of records, messages and extensions beyond their fields.</summary>
static class TlsLabels
{
    /// <summary>The headings of one of the two protocols that share these rows.</summary>
    internal sealed class Headings(Protocol owner)
    {
        public readonly Field
            ServerName    = owner.Heading("Server Name Indication extension"),
            Renegotiation = owner.Heading("Renegotiation Info extension"),
            KeyShare      = owner.Heading("Key Share extension"),
            KeyShareEntry = owner.Heading("Key Share Entry"),
            Ticket        = owner.Heading("TLS Session Ticket"),
            ServerCurve   = owner.Heading("EC Diffie-Hellman Server Params"),
            ClientCurve   = owner.Heading("EC Diffie-Hellman Client Params"),
            ServerGroup   = owner.Heading("Diffie-Hellman Server Params"),
            ServerShared  = owner.Heading("PSK Server Params"),
            ClientShared  = owner.Heading("PSK Client Params"),
            ClientSharedRsa = owner.Heading("RSA PSK Client Params"),
            ClientGroup   = owner.Heading("Diffie-Hellman Client Params"),
            PreMaster     = owner.Heading("RSA Encrypted PreMaster Secret");
    }

    /// <summary>A record: the version of its connection as far as it is known, and what it holds.</summary>
    public static void Record(ref Layer tls, int item, string version, byte type, int body, int length, bool ciphered)
    {
        if (!tls.WantsLabels || item < 0) return;
        tls.Label(item, $"{version} Record Layer: ");
        switch (type)
        {
            case 20: tls.Append(item, $"Change Cipher Spec Protocol: Change Cipher Spec"); break;
            case 21 when length == 2 && tls.Captured >= body + 2:
                TlsRows rows = TlsRows.Of(tls);
                tls.Append(item, $"Alert (Level: {rows.AlertMessageLevel.Names!.Find(tls.U8(body))}, Description: {rows.AlertMessageDesc.Names!.Find(tls.U8(body + 1))})");
                break;
            case 21: tls.Append(item, $"Encrypted Alert"); break;
            case 22: tls.Append(item, $"Handshake Protocol: {Messages(tls, body, length, ciphered)}"); break;
            case 24: tls.Append(item, $"{(ciphered || tls.Captured <= body ? "Encrypted Heartbeat" : tls.U8(body) == 1 ? "Heartbeat Request" : "Heartbeat Response")}"); break;
        }
    }

    static string Messages(in Layer tls, int body, int length, bool ciphered)
    {
        if (ciphered || tls.Captured < body + 4 || !TlsHandshake.IsType(tls.Bytes[body])) return "Encrypted Handshake Message";
        ReadOnlySpan<byte> bytes = tls.Bytes[body..];
        int first = bytes[1] << 16 | bytes[2] << 8 | bytes[3];
        return first + 4 < length ? "Multiple Handshake Messages" : TlsHandshake.NameOf(tls, bytes[0], body + 4);
    }

    /// <summary>An extension with its name and length; what it says is added while it is read.</summary>
    public static void Extension(ref Layer tls, int item, Field kind, uint type, int length)
    {
        if (tls.WantsLabels && item >= 0) tls.Label(item, $"Extension: {kind.Names!.Find(type) ?? "Unknown"} (len={(long)length})");
    }

    /// <summary>A number that stands for nothing and keeps servers used to unknown ones, RFC 8701.</summary>
    public static bool IsReserved(ushort value) => (value & 0x0F0F) == 0x0A0A && value >> 8 == (value & 0xFF);

    /// <summary>A heading with how many there are of something.</summary>
    public static void Count(ref Layer tls, int item, string label, int count, string one)
    {
        if (tls.WantsLabels && item >= 0) tls.Label(item, $"{label} ({(long)count} {one}{(count == 1 ? "" : "s")})");
    }
}
