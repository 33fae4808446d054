namespace FilterLang.Protocols;

/// <summary>The message that extensions stand in: some have another form there.</summary>
enum TlsExtensionPlace
{
    Client,
    Server,
    /// <summary>EncryptedExtensions, in which the server of TLS 1.3 says the rest.</summary>
    Encrypted,
    Other,
}

/// <summary>Extensions, RFC 8446 section 4.2 and RFC 6066.</summary>
static class TlsExtensions
{
    /// <summary>Takes the extensions up to the end of a message.</summary>
    public static void Take(ref Layer tls, TlsConversation talk, int end, TlsExtensionPlace place, TlsFingerprint? print)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        if (tls.Failed || end - tls.Position < 2) return;
        if (!TlsVectors.TakeLength(ref tls, extensions.ExtensionsLength, 2, end, 0, out int length)) return;
        int stop = tls.Position + length;
        while (tls.Position + 4 <= stop && tls.More)
        {
            int at = tls.Position;
            ushort type = tls.U16(at);
            int size = tls.U16(at + 2);
            int next = at + 4 + size;
            GroupScope scope = tls.Begin(extensions.Extension, at, Math.Min(4 + size, tls.Captured - at));
            tls.Take(extensions.ExtensionType);
            tls.Take(extensions.ExtensionLen);
            TlsLabels.Extension(ref tls, scope.Item, extensions.ExtensionType, type, size);
            print?.AddExtension(type);
            if (next > stop) next = stop;
            TakeOne(ref tls, talk, type, next, place, print);
            tls.End(scope);
            if (tls.Failed) return;
            tls.Position = next;
        }
    }

    static void TakeOne(ref Layer tls, TlsConversation talk, ushort type, int end, TlsExtensionPlace place, TlsFingerprint? print)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int size = end - tls.Position;
        Heed(tls, talk, type, size, place);
        if (size <= 0)
        {
            // What has no body by design says nothing; what nobody knows has an empty one.
            if (type == 35) tls.Take(extensions.SessionTicket, 0);
            else if (type is not (0 or 1 or 5 or 10 or 11 or 13 or 16 or 17 or 18 or 20 or 21 or 22 or 23 or 42 or 49 or 13172))
                tls.Take(extensions.ExtensionData, 0);
            return;
        }
        switch (type)
        {
            case 0: TakeServerName(ref tls, end, place, print); break;
            case 1: tls.Take(extensions.MaxFragmentLength); break;
            case 3: TlsRareExtensions.TakeTrustedAuthorities(ref tls, end); break;
            case 5: TakeStatusRequest(ref tls, place); break;
            case 10: TakeGroups(ref tls, print); break;
            case 11: TakePointFormats(ref tls, print); break;
            case 13 or 34 or 50: TakeSignatures(ref tls, end, type == 13 ? print : null); break;
            case 14 when extensions.SrtpProfile is not null: DtlsHandshake.TakeSecureRtp(ref tls, end); break;
            case 15: tls.Take(extensions.ExtensionHeartbeatMode); break;
            case 16: TakeApplications(ref tls, talk, end, place, print); break;
            case 17: TlsRareExtensions.TakeStatusRequests(ref tls, end, place); break;
            case 18: TlsTimestamps.Take(ref tls, end); break;
            case 19 or 20: TlsRareExtensions.TakeCertificateTypes(ref tls, place); break;
            case 21: tls.Take(extensions.PaddingData, size); break;
            case 24: TlsRareExtensions.TakeTokenBinding(ref tls); break;
            case 27: TakeCompression(ref tls, end); break;
            case 28: tls.Take(extensions.RecordSizeLimit); break;
            case 35: tls.Take(extensions.SessionTicket, size); break;
            case 41: TakePreSharedKey(ref tls, end, place); break;
            case 42 when place == TlsExtensionPlace.Other && size == 4: tls.Take(extensions.EarlyDataMaxEarlyDataSize); break;
            case 43: TakeVersions(ref tls, end, place, print); break;
            case 44: TakeCookie(ref tls); break;
            case 45: TakeModes(ref tls, end); break;
            case 47: TlsRareExtensions.TakeAuthorities(ref tls, end); break;
            case 40 or 51: TakeKeyShare(ref tls, end, place); break;
            case 57 or 65445: TlsQuicParameters.Take(ref tls, end); break;
            case 13172: TakeNextProtocols(ref tls, end); break;
            case 17513 or 17613: TakeSettings(ref tls, end); break;
            case 54: TakeConnectionId(ref tls, talk, place); break;
            case 65037: TlsEncryptedHello.Take(ref tls, end, place); break;
            case 65486 when place == TlsExtensionPlace.Client: TlsEncryptedHello.TakeServerName(ref tls, end); break;
            case 65281: TakeRenegotiation(ref tls, end); break;
            default: tls.Take(extensions.ExtensionData, size); break;
        }
    }

    // What matters for keys.
    static void Heed(in Layer tls, TlsConversation talk, ushort type, int size, TlsExtensionPlace place)
    {
        switch (type)
        {
            case 22 when place == TlsExtensionPlace.Server: talk.CodesLast = true; break;
            case 23 when place == TlsExtensionPlace.Server: talk.HasExtendedMaster = true; break;
            case 35 when place == TlsExtensionPlace.Client && size > 0 && talk.Keys is not null: talk.OfferedTicket.SetDigest(tls.Slice(tls.Position, size)); break;
            case 42 when place == TlsExtensionPlace.Client: talk.OffersEarlyData = true; break;
        }
    }

    static void TakeServerName(ref Layer tls, int end, TlsExtensionPlace place, TlsFingerprint? print)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int extension = tls.Parent;
        GroupScope scope = tls.Begin(TlsRows.Of(tls).Headings.ServerName, tls.Position, end - tls.Position);
        tls.Take(extensions.ServerNameListLen);
        if (print is not null) print.HasServerName = true;
        while (tls.Position + 3 <= end && tls.More)
        {
            tls.Take(extensions.ServerNameType);
            int length = (int)tls.Take(extensions.ServerNameLen);
            ReadOnlySpan<byte> name = tls.Slice(tls.Position, length);
            if (tls.Failed) return;
            tls.Text(extensions.ServerName, tls.Position, length);
            if (place == TlsExtensionPlace.Client && tls.Packet.Names.LearnsOfTls) tls.Packet.Names.Learn(tls.Packet.Destination, name);
            if (place == TlsExtensionPlace.Client) tls.Info($" (SNI={name})");
            tls.Append(extension, $" name={name}");
            tls.Position += length;
        }
        tls.End(scope);
    }

    static void TakeStatusRequest(ref Layer tls, TlsExtensionPlace place)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        if (place != TlsExtensionPlace.Client) return;
        if (tls.Take(extensions.StatusRequestType) != 1) return;
        int responders = (int)tls.Take(extensions.StatusRequestResponderIdsLen);
        tls.Position += responders;
        tls.Take(extensions.StatusRequestExtsLen);
    }

    static void TakeGroups(ref Layer tls, TlsFingerprint? print)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int length = (int)tls.Take(extensions.SupportedGroupsLength);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(extensions.SupportedGroups, tls.Position, length);
        TlsLabels.Count(ref tls, scope.Item, "Supported Groups", length / 2, "group");
        for (int stop = tls.Position + length; tls.Position + 2 <= stop && tls.More;)
        {
            ushort group = (ushort)tls.Take(extensions.SupportedGroup);
            print?.AddGroup(group);
        }
        tls.End(scope);
    }

    static void TakePointFormats(ref Layer tls, TlsFingerprint? print)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int length = (int)tls.Take(extensions.EcPointFormatsLength);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(extensions.EcPointFormats, tls.Position, length);
        tls.Label(scope.Item, $"Elliptic curves point formats ({(long)length})");
        for (int i = 0; i < length && tls.More; i++)
        {
            byte format = (byte)tls.Take(extensions.EcPointFormat);
            print?.AddFormat(format);
        }
        tls.End(scope);
    }

    /// <summary>A list of signature algorithms.</summary>
    public static void TakeSignatures(ref Layer tls, int end, TlsFingerprint? print = null)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int length = (int)tls.Take(extensions.SigHashAlgLen);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(extensions.SigHashAlgs, tls.Position, length);
        TlsLabels.Count(ref tls, scope.Item, "Signature Hash Algorithms", length / 2, "algorithm");
        for (int stop = Math.Min(end, tls.Position + length); tls.Position + 2 <= stop && tls.More;)
        {
            ushort algorithm = TakeSignature(ref tls);
            print?.AddSignature(algorithm);
        }
        tls.End(scope);
    }

    /// <summary>A signature algorithm, also as TLS 1.2 divides it: hash and signature. Returns it.</summary>
    public static ushort TakeSignature(ref Layer tls)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int at = tls.Position;
        ushort value = tls.U16(at);
        if (tls.Failed) return 0;
        GroupScope scope = tls.BeginNumber(extensions.SigHashAlg, value, at, 2);
        tls.Place(extensions.SigHashHash, at);
        tls.Place(extensions.SigHashSig, at + 1);
        tls.End(scope);
        tls.Position = at + 2;
        return value;
    }

    static void TakeApplications(ref Layer tls, TlsConversation talk, int end, TlsExtensionPlace place, TlsFingerprint? print)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int length = (int)tls.Take(extensions.AlpnLen);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(extensions.AlpnList, tls.Position, length);
        while (tls.Position + 1 <= end && tls.More)
        {
            int size = (int)tls.Take(extensions.AlpnStrLen);
            ReadOnlySpan<byte> name = tls.Slice(tls.Position, size);
            if (tls.Failed) break;
            tls.Text(extensions.AlpnStr, tls.Position, size);
            print?.AddApplication(name);
            if (place == TlsExtensionPlace.Client && tls.Position == scope.Start + 1) talk.OfferedApplication.Set(name);
            if (place is TlsExtensionPlace.Server or TlsExtensionPlace.Encrypted)
            {
                talk.ChosenApplication.Set(name);
                TlsApplications.Choose(talk, name, TlsRows.Of(tls).IsDatagram);
            }
            tls.Position += size;
        }
        tls.End(scope);
    }

    static void TakeCompression(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        tls.Take(extensions.CompressCertificateAlgorithmsLength);
        while (tls.Position + 2 <= end && tls.More) tls.Take(extensions.CompressCertificateAlgorithm);
    }

    // RFC 8446 section 4.2.11.
    static void TakePreSharedKey(ref Layer tls, int end, TlsExtensionPlace place)
    {
        TlsRows rows = TlsRows.Of(tls);
        TlsExtensionRows extensions = rows.Extensions;
        if (place == TlsExtensionPlace.Server)
        {
            tls.Take(extensions.PskIdentitySelected);
            return;
        }
        int length = (int)tls.Take(extensions.PskIdentitiesLength);
        for (int stop = Math.Min(end, tls.Position + length); tls.Position + 6 <= stop && tls.More;)
        {
            int size = (int)tls.Take(extensions.PskIdentityIdentityLength);
            tls.Take(extensions.PskIdentityIdentity, size);
            tls.Take(extensions.PskIdentityObfuscatedTicketAge);
        }
        length = (int)tls.Take(extensions.PskBindersLen);
        if (tls.Failed || length == 0) return;
        GroupScope binders = tls.Begin(extensions.PskBinders, tls.Position, length);
        for (int stop = Math.Min(end, tls.Position + length); tls.Position + 1 <= stop && tls.More;)
        {
            int size = tls.U8(tls.Position);
            GroupScope binder = tls.Begin(extensions.PskBinder, tls.Position, size + 1);
            tls.Take(extensions.PskBinderBinderLength);
            tls.Take(extensions.PskBinderBinder, size);
            tls.End(binder);
        }
        tls.End(binders);
    }

    /// <summary>RFC 9146 section 3.</summary>
    static void TakeConnectionId(ref Layer tls, TlsConversation talk, TlsExtensionPlace place)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int length = (int)tls.Take(extensions.ConnectionIdLength);
        if (place == TlsExtensionPlace.Client) talk.OfferConnectionId(length);
        else if (place == TlsExtensionPlace.Server) talk.AgreeOnConnectionId(length);
        if (length > 0) tls.Take(extensions.ConnectionId, length);
    }

    static void TakeVersions(ref Layer tls, int end, TlsExtensionPlace place, TlsFingerprint? print)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        if (place == TlsExtensionPlace.Client) tls.Take(extensions.SupportedVersionsLen);
        bool more = false;
        while (tls.Position + 2 <= end && tls.More)
        {
            ushort version = (ushort)tls.Take(extensions.SupportedVersion);
            print?.AddVersion(version);
            if (!tls.WantsLabels || extensions.SupportedVersion.Names!.Find(version) is not { } name || TlsLabels.IsReserved(version)) continue;
            tls.Append(tls.Parent, $"{(more ? "," : "")} {name}");
            more = true;
        }
    }

    static void TakeCookie(ref Layer tls)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int length = (int)tls.Take(extensions.CookieLen);
        if (length > 0) tls.Take(extensions.Cookie, length);
    }

    static void TakeModes(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        tls.Take(extensions.ExtensionPskKeModesLength);
        while (tls.Position < end && tls.More) tls.Take(extensions.ExtensionPskKeMode);
    }

    // RFC 8446 section 4.2.8; a HelloRetryRequest names a group only.
    static void TakeKeyShare(ref Layer tls, int end, TlsExtensionPlace place)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        TlsLabels.Headings headings = TlsRows.Of(tls).Headings;
        int extension = tls.Parent;
        GroupScope scope = tls.Begin(headings.KeyShare, tls.Position, end - tls.Position);
        if (place == TlsExtensionPlace.Server && end - tls.Position == 2)
        {
            uint selected = (uint)tls.Take(extensions.KeyShareSelectedGroup);
            tls.Append(extension, $" {extensions.KeyShareSelectedGroup.Names!.Find(selected) ?? "Unknown"}");
            tls.End(scope);
            return;
        }
        if (place == TlsExtensionPlace.Client) tls.Take(extensions.KeyShareClientLength);
        bool more = false;
        while (tls.Position + 4 <= end && tls.More)
        {
            GroupScope entry = tls.Begin(headings.KeyShareEntry);
            uint group = (uint)tls.Take(extensions.KeyShareGroup);
            int length = (int)tls.Take(extensions.KeyShareKeyExchangeLength);
            tls.Take(extensions.KeyShareKeyExchange, length);
            tls.End(entry);
            if (!tls.WantsLabels) continue;
            string name = extensions.KeyShareGroup.Names!.Find(group) ?? "Unknown";
            tls.Label(entry.Item, $"Key Share Entry: Group: {name}, Key Exchange length: {(long)length}");
            if (TlsLabels.IsReserved((ushort)group)) continue;
            tls.Append(extension, $"{(more ? "," : "")} {name}");
            more = true;
        }
        tls.End(scope);
    }

    static void TakeNextProtocols(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        while (tls.Position < end && tls.More)
        {
            int size = (int)tls.Take(extensions.NpnStrLen);
            tls.Text(extensions.Npn, tls.Position, size);
            tls.Position += size;
        }
    }

    static void TakeSettings(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int length = (int)tls.Take(extensions.AlpsLen);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(extensions.AlpsAlpnList, tls.Position, length);
        while (tls.Position < end && tls.More)
        {
            int size = (int)tls.Take(extensions.AlpsAlpnStrLen);
            tls.Text(extensions.AlpsAlpnStr, tls.Position, size);
            tls.Position += size;
        }
        tls.End(scope);
    }

    static void TakeRenegotiation(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        GroupScope scope = tls.Begin(TlsRows.Of(tls).Headings.Renegotiation, tls.Position, end - tls.Position);
        int length = (int)tls.Take(extensions.RenegInfoLen);
        if (length > 0) tls.Take(extensions.RenegInfo, length);
        tls.Position = end;
        tls.End(scope);
    }
}
