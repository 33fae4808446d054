namespace FilterLang.Protocols;

/// <summary>Signed certificate timestamps, RFC 6962 section 3.3, in a handshake, a certificate or a status response.</summary>
static class TlsTimestamps
{
    /// <summary>The list within an extension of a certificate or of a status response.</summary>
    public static readonly Protocol List = Protocol.Of("tls", "Transport Layer Security", Dissect, "TLS");

    const int LengthSize = 2;

    // Logs are not told apart.
    static readonly Field s_stamp = List.Heading("Signed Certificate Timestamp (Unknown Log)");

    static TlsTimestamps()
    {
        List.SelectedBy(null, null, "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.5").Borrows(Tls.Protocol);
        List.Shared = Tls.Rows;
    }

    static void Dissect(ref Layer tls)
    {
        tls.OpenNothing();
        BerValue list = Ber.Enter(ref tls, BerValue.OctetString);
        if (!tls.Failed) Take(ref tls, list.End);
    }

    /// <summary>Takes the list up to the end of what holds it.</summary>
    public static void Take(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        tls.Take(extensions.SctSctsLength);
        while (tls.Position + 2 <= end && tls.More)
        {
            int next = Math.Min(end, tls.Position + LengthSize + tls.U16(tls.Position));
            GroupScope stamp = tls.Begin(s_stamp, tls.Position, Math.Max(0, Math.Min(next, tls.Captured) - tls.Position));
            tls.Take(extensions.SctSctLength);
            tls.Take(extensions.SctSctVersion);
            tls.Take(extensions.SctSctLogid, 32);
            ulong milliseconds = tls.U64(tls.Position);
            tls.Note(extensions.SctSctTimestamp, milliseconds * 1_000_000, tls.Position, 8, ItemFlags.None);
            tls.Position += 8;
            int size = (int)tls.Take(extensions.SctSctExtensionsLength);
            tls.Position += size;
            TlsExtensions.TakeSignature(ref tls);
            tls.Take(extensions.SctSctSignature, (int)tls.Take(extensions.SctSctSignatureLength));
            tls.End(stamp);
            if (tls.Failed) return;
            tls.Position = next;
        }
    }
}
