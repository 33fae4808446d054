namespace FilterLang.Protocols;

/// <summary>ClientHello and ServerHello, RFC 8446 sections 4.1.2 and 4.1.3.</summary>
static class TlsHello
{
    public static void TakeClient(ref Layer tls, TlsConversation talk, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        TlsFingerprint print = tls.Packet.State<TlsCounter>(Tls.Protocol).Fingerprint;
        ushort version = (ushort)tls.Take(rows.Version);
        print.Begin(version);
        if (HasVersions(tls, tls.Position, end, rows.IsDatagram)) tls.Remark(rows.LegacyVersion, tls.Position - 2, 2);
        else if (version == Tls.Tls13) tls.Remark(rows.ClientVersionError, tls.Position - 2, 2);
        ReadOnlySpan<byte> random = tls.Slice(tls.Position, 32);
        if (!tls.Failed) talk.ClientRandom.Set(random);
        TakeCommon(ref tls, talk, out _);
        if (rows.IsDatagram) DtlsHandshake.TakeCookie(ref tls);
        (talk.HasCertificate, talk.IsResumed, talk.OffersEarlyData, talk.ClientSide) = (false, false, false, tls.Packet.Conversation.Side);
        talk.OfferedTicket.Set(default);
        talk.Ticket.Set(default);
        if (!TlsVectors.TakeLength(ref tls, rows.CipherSuitesLength, 2, end, 2, out int length)) return;
        GroupScope suites = tls.Begin(rows.Ciphersuites, tls.Position, length);
        TlsLabels.Count(ref tls, suites.Item, "Cipher Suites", length / 2, "suite");
        for (int stop = Math.Min(end, tls.Position + length); tls.Position + 2 <= stop && tls.More;)
            print.AddCipher((ushort)tls.Take(rows.Ciphersuite));
        if (length % 2 != 0) TlsVectors.EndEarly(ref tls, 1);
        tls.End(suites);
        if (!TlsVectors.TakeLength(ref tls, rows.CompMethodsLength, 1, end, 1, out length)) return;
        if (length > 0)
        {
            GroupScope methods = tls.Begin(rows.CompMethods, tls.Position, length);
            TlsLabels.Count(ref tls, methods.Item, "Compression Methods", length, "method");
            for (int i = 0; i < length && tls.More; i++) tls.Take(rows.CompMethod);
            tls.End(methods);
        }
        TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Client, print);
        if (tls.Failed) return;
        // Until a version is agreed on, the connection is known by the least that the client offers.
        if (rows.IsDatagram && !talk.IsAgreed && print.Highest != 0) talk.Version = DtlsNames.Equivalent(print.Highest);
        if (!talk.IsAgreed && print.Lowest != 0 && !rows.IsDatagram) talk.Version = print.Lowest;
        if (tls.Packet.Columns is { } columns) columns.Protocol = rows.NameOf(talk.Version);
        print.NoteClient(ref tls);
    }

    public static void TakeServer(ref Layer tls, TlsConversation talk, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        TlsFingerprint print = tls.Packet.State<TlsCounter>(Tls.Protocol).Fingerprint;
        ushort version = tls.U16(tls.Position);
        print.Begin(version);
        // What is agreed on decides how the rest is read: TLS 1.3 says it in an extension only.
        ushort? agreed = AgreedVersion(tls, tls.Position, end);
        talk.Agree(Final(agreed ?? version), tls.Packet, rows.Stream);
        if (tls.Packet.Columns is { } columns) columns.Protocol = rows.NameOf(talk.Version);
        tls.Take(rows.Version);
        if (agreed is not null) tls.Remark(rows.LegacyVersion, tls.Position - 2, 2);
        else if (version == Tls.Tls13) tls.Remark(rows.ServerVersionError, tls.Position - 2, 2);
        bool isShort = IsShort(version);
        (talk.CodesLast, talk.HasExtendedMaster, talk.ClientSide) = (false, false, 1 - tls.Packet.Conversation.Side);
        talk.ForgetConnectionIds();
        talk.ServerRandom.Set(tls.Slice(tls.Position, 32));
        TakeCommon(ref tls, talk, out ReadOnlySpan<byte> session, withoutSession: isShort);
        talk.Session.Set(session);
        // Unless a ServerHelloDone comes.
        talk.IsResumed = talk.Version != Tls.Tls13;
        talk.Cipher = (ushort)tls.Take(rows.Ciphersuite);
        print.AddCipher(talk.Cipher);
        if (!isShort) tls.Take(rows.CompMethod);
        TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Server, print);
        if (!tls.Failed) print.NoteServer(ref tls);
    }

    // The selected version in extension 43 of a ServerHello, null without.
    static ushort? AgreedVersion(in Layer tls, int at, int end)
    {
        ReadOnlySpan<byte> hello = tls.Bytes[..Math.Min(end, tls.Captured)];
        at += 34;
        if (at >= hello.Length) return null;
        at += 1 + hello[at] + 3 + 2;
        while (at + 4 <= hello.Length)
        {
            int type = hello[at] << 8 | hello[at + 1], length = hello[at + 2] << 8 | hello[at + 3];
            if (type == 43 && length == 2 && at + 6 <= hello.Length) return (ushort)(hello[at + 4] << 8 | hello[at + 5]);
            at += 4 + length;
        }
        return null;
    }

    // Drafts of TLS 1.3 have numbers of their own, and those before the 22nd a ServerHello without session and compression.
    static ushort Final(ushort version) => version >> 8 is Draft or ForeignDraft ? Tls.Tls13 : DtlsNames.Equivalent(version);

    static bool IsShort(ushort version) => version >> 8 == Draft && (version & 0xFF) < 22;

    const int Draft = 0x7F, ForeignDraft = 0xFB;

    // The extension 43 of a ClientHello.
    static bool HasVersions(in Layer tls, int at, int end, bool isDatagram)
    {
        ReadOnlySpan<byte> hello = tls.Bytes[..Math.Min(end, tls.Captured)];
        at += 32;
        if (at >= hello.Length) return false;
        at += 1 + hello[at];
        if (isDatagram && at < hello.Length) at += 1 + hello[at];
        if (at + 2 > hello.Length) return false;
        at += 2 + (hello[at] << 8 | hello[at + 1]);
        if (at >= hello.Length) return false;
        at += 1 + hello[at] + 2;
        while (at + 4 <= hello.Length)
        {
            if ((hello[at] << 8 | hello[at + 1]) == 43) return true;
            at += 4 + (hello[at + 2] << 8 | hello[at + 3]);
        }
        return false;
    }

    static void TakeCommon(ref Layer tls, TlsConversation talk, out ReadOnlySpan<byte> session, bool withoutSession = false)
    {
        TlsRows rows = TlsRows.Of(tls);
        session = default;
        int at = tls.Position;
        if (!tls.Need(at, 32)) return;
        GroupScope scope = tls.Begin(rows.Random, at, 32);
        if (talk.Version != Tls.Tls13)
        {
            tls.Note(rows.RandomTime, tls.U32(at) * 1_000_000_000UL, at, 4, ItemFlags.None);
            tls.Place(rows.RandomBytes, at + 4, 28);
        }
        tls.End(scope);
        tls.Position = at + 32;
        if (withoutSession) return;
        // One octet here, two in SSL 2: the field is wide enough for both.
        int length = tls.U8(tls.Position);
        tls.Note(rows.SessionIdLength, (ulong)length, tls.Position++, 1, ItemFlags.None);
        if (tls.Failed || length == 0) return;
        session = tls.Slice(tls.Position, length);
        tls.Take(rows.SessionId, length);
    }
}
