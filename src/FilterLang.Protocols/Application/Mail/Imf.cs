namespace FilterLang.Protocols;

/// <summary>The Internet Message Format, RFC 5322: the header fields of a mail, and its body by its media type (RFC 2045).</summary>
static class Imf
{
    public static readonly Protocol Protocol = Protocol.Of("imf", "Internet Message Format", Dissect, "IMF");

    public static readonly Field
        Date                            = Protocol.Text ("imf.date",                               "Date"),
        From                            = Protocol.Text ("imf.from",                               "From"),
        Sender                          = Protocol.Text ("imf.sender",                             "Sender"),
        ReplyTo                         = Protocol.Text ("imf.reply_to",                           "Reply-To"),
        To                              = Protocol.Text ("imf.to",                                 "To"),
        Cc                              = Protocol.Text ("imf.cc",                                 "Cc"),
        Bcc                             = Protocol.Text ("imf.bcc",                                "Bcc"),
        MessageId                       = Protocol.Text ("imf.message_id",                         "Message-ID"),
        InReplyTo                       = Protocol.Text ("imf.in_reply_to",                        "In-Reply-To"),
        References                      = Protocol.Text ("imf.references",                         "References"),
        Subject                         = Protocol.Text ("imf.subject",                            "Subject"),
        Comments                        = Protocol.Text ("imf.comments",                           "Comments"),
        UserAgent                       = Protocol.Text ("imf.user_agent",                         "User-Agent"),
        Keywords                        = Protocol.Text ("imf.keywords",                           "Keywords"),
        ResentDate                      = Protocol.Text ("imf.resent.date",                        "Resent-Date"),
        ResentFrom                      = Protocol.Text ("imf.resent.from",                        "Resent-From"),
        ResentSender                    = Protocol.Text ("imf.resent.sender",                      "Resent-Sender"),
        ResentTo                        = Protocol.Text ("imf.resent.to",                          "Resent-To"),
        ResentCc                        = Protocol.Text ("imf.resent.cc",                          "Resent-Cc"),
        ResentBcc                       = Protocol.Text ("imf.resent.bcc",                         "Resent-Bcc"),
        ResentMessageId                 = Protocol.Text ("imf.resent.message_id",                  "Resent-Message-ID"),
        ReturnPath                      = Protocol.Text ("imf.return_path",                        "Return-Path"),
        Received                        = Protocol.Text ("imf.received",                           "Received"),
        ContentType                     = Protocol.Text ("imf.content.type",                       "Content-Type"),
        ContentTypeType                 = Protocol.Text ("imf.content.type.type",                  "Type"),
        ContentTypeParameters           = Protocol.Text ("imf.content.type.parameters",            "Parameters"),
        ContentDescription              = Protocol.Text ("imf.content.description",                "Content-Description"),
        ContentId                       = Protocol.Text ("imf.content.id",                         "Content-ID"),
        ContentTransferEncoding         = Protocol.Text ("imf.content.transfer_encoding",          "Content-Transfer-Encoding"),
        MimeVersion                     = Protocol.Text ("imf.mime_version",                       "MIME-Version"),
        Autoforwarded                   = Protocol.Text ("imf.autoforwarded",                      "Autoforwarded"),
        Autosubmitted                   = Protocol.Text ("imf.autosubmitted",                      "Autosubmitted"),
        X400ContentIdentifier           = Protocol.Text ("imf.x400_content_identifier",            "X400-Content-Identifier"),
        ContentLanguage                 = Protocol.Text ("imf.content_language",                   "Content-Language"),
        Conversion                      = Protocol.Text ("imf.conversion",                         "Conversion"),
        ConversionWithLoss              = Protocol.Text ("imf.conversion_with_loss",               "Conversion-With-Loss"),
        DeliveryDate                    = Protocol.Text ("imf.delivery_date",                      "Delivery-Date"),
        DiscardedX400IpmsExtensions     = Protocol.Text ("imf.discarded_x400_ipms_extensions",     "Discarded-X400-IPMS-Extensions"),
        DiscardedX400MtsExtensions      = Protocol.Text ("imf.discarded_x400_mts_extensions",      "Discarded-X400-MTS-Extensions"),
        DlExpansionHistory              = Protocol.Text ("imf.dl_expansion_history",               "DL-Expansion-History"),
        DeferredDelivery                = Protocol.Text ("imf.deferred_delivery",                  "Deferred-Delivery"),
        Expires                         = Protocol.Text ("imf.expires",                            "Expires"),
        Importance                      = Protocol.Text ("imf.importance",                         "Importance"),
        IncompleteCopy                  = Protocol.Text ("imf.incomplete_copy",                    "Incomplete-Copy"),
        LatestDeliveryTime              = Protocol.Text ("imf.latest_delivery_time",               "Latest-Delivery-Time"),
        MessageType                     = Protocol.Text ("imf.message_type",                       "Message-Type"),
        OriginalEncodedInformationTypes = Protocol.Text ("imf.original_encoded_information_types", "Original-Encoded-Information-Types"),
        OriginatorReturnAddress         = Protocol.Text ("imf.originator_return_address",          "Originator-Return-Address"),
        Priority                        = Protocol.Text ("imf.priority",                           "Priority"),
        ReplyBy                         = Protocol.Text ("imf.reply_by",                           "Reply-By"),
        Sensitivity                     = Protocol.Text ("imf.sensitivity",                        "Sensitivity"),
        Supersedes                      = Protocol.Text ("imf.supersedes",                         "Supersedes"),
        X400ContentType                 = Protocol.Text ("imf.x400_content_type",                  "X400-Content-Type"),
        X400MtsIdentifier               = Protocol.Text ("imf.x400_mts_identifier",                "X400-MTS-Identifier"),
        X400Originator                  = Protocol.Text ("imf.x400_originator",                    "X400-Originator"),
        X400Received                    = Protocol.Text ("imf.x400_received",                      "X400-Received"),
        X400Recipients                  = Protocol.Text ("imf.x400_recipients",                    "X400-Recipients"),
        DeliveredTo                     = Protocol.Text ("imf.delivered_to",                       "Delivered-To"),
        ExtMailer                       = Protocol.Text ("imf.ext.mailer",                         "X-Mailer"),
        ExtMimeole                      = Protocol.Text ("imf.ext.mimeole",                        "X-MimeOLE"),
        ExtExpiryDate                   = Protocol.Text ("imf.ext.expiry-date",                    "Expiry-Date"),
        ExtTnefCorrelator               = Protocol.Text ("imf.ext.tnef-correlator",                "X-MS-TNEF-Correlator"),
        ExtUidl                         = Protocol.Text ("imf.ext.uidl",                           "X-UIDL"),
        ExtAuthenticationWarning        = Protocol.Text ("imf.ext.authentication_warning",         "X-Authentication-Warning"),
        ExtVirusScanned                 = Protocol.Text ("imf.ext.virus_scanned",                  "X-Virus-Scanned"),
        ExtOriginalTo                   = Protocol.Text ("imf.ext.original-to",                    "X-Original-To"),
        ThreadIndex                     = Protocol.Text ("imf.thread-index",                       "Thread-Index"),
        Lines                           = Protocol.Text ("imf.lines",                              "Lines"),
        Precedence                      = Protocol.Text ("imf.precedence",                         "Precedence"),
        Extension                       = Protocol.Text ("imf.extension",                          "Unknown-Extension"),
        ExtensionType                   = Protocol.Text ("imf.extension.type",                     "Type"),
        ExtensionValue                  = Protocol.Text ("imf.extension.value",                    "Value"),
        DisplayName                     = Protocol.Text ("imf.display_name",                       "Display-Name"),
        Address                         = Protocol.Text ("imf.address",                            "Address"),
        AddressListItem                 = Protocol.Text ("imf.address_list.item",                  "Item"),
        MailboxListItem                 = Protocol.Text ("imf.mailbox_list.item",                  "Item"),
        MessageText                     = Protocol.Label("imf.message_text",                       "Message-Text");

    // Names of header fields with what each is: the field, and how its value is read further.
    static readonly AsciiNames s_names = new(
        "date", "from", "sender", "reply-to", "to", "cc", "bcc", "message-id", "in-reply-to", "references", "subject", "comments", "user-agent",
        "keywords", "resent-date", "resent-from", "resent-sender", "resent-to", "resent-cc", "resent-bcc", "resent-message-id", "return-path",
        "received", "content-type", "content-description", "content-id", "content-transfer-encoding", "mime-version", "autoforwarded",
        "autosubmitted", "x400-content-identifier", "content-language", "conversion", "conversion-with-loss", "delivery-date", "discarded-x400-ipms-extensions",
        "discarded-x400-mts-extensions", "originator-return-address", "dl-expansion-history",
        "deferred-delivery", "expires", "importance", "incomplete-copy", "latest-delivery-time", "message-type", "original-encoded-information-types",
        "priority", "reply-by", "sensitivity", "supersedes", "x400-content-type", "x400-mts-identifier", "x400-originator", "x400-received",
        "x400-recipients", "delivered-to", "x-mailer", "x-mimeole", "expiry-date", "x-ms-tnef-correlator", "x-uidl", "x-authentication-warning",
        "x-virus-scanned", "x-original-to", "thread-index", "lines", "precedence");

    static readonly Field[] s_fields =
    [
        Date, From, Sender, ReplyTo, To, Cc, Bcc, MessageId, InReplyTo, References, Subject, Comments, UserAgent, Keywords, ResentDate, ResentFrom,
        ResentSender, ResentTo, ResentCc, ResentBcc, ResentMessageId, ReturnPath, Received, ContentType, ContentDescription, ContentId,
        ContentTransferEncoding, MimeVersion, Autoforwarded, Autosubmitted, X400ContentIdentifier, ContentLanguage, Conversion, ConversionWithLoss,
        DeliveryDate, DiscardedX400IpmsExtensions, DiscardedX400MtsExtensions,
        OriginatorReturnAddress, DlExpansionHistory, DeferredDelivery, Expires, Importance, IncompleteCopy, LatestDeliveryTime, MessageType,
        OriginalEncodedInformationTypes, Priority, ReplyBy, Sensitivity, Supersedes, X400ContentType, X400MtsIdentifier, X400Originator, X400Received,
        X400Recipients, DeliveredTo, ExtMailer, ExtMimeole, ExtExpiryDate, ExtTnefCorrelator, ExtUidl, ExtAuthenticationWarning, ExtVirusScanned,
        ExtOriginalTo, ThreadIndex, Lines, Precedence
    ];

    static readonly Field s_line = Protocol.Heading("Line");

    static Imf()
    {
        Protocol.Dispatches(MediaTypes.Table);
        MediaTypes.Table.Add(Protocol, "message/rfc822");
        MediaTypes.Mail.Add(0, Protocol);
    }

    static void Dissect(ref Layer imf)
    {
        if (imf.Packet.Columns is { } columns)
        {
            columns.Info.CutTo(columns.Fence);
            columns.Protocol = columns.Protocol switch
            {
                "SMTP" => "SMTP/IMF", "POP" => "POP/IMF", "IMAP" => "IMAP/IMF", "IMAP/IMF" => "IMAP/IMF/IMF", _ => columns.Protocol,
            };
        }
        imf.NestsPayload = true;
        imf.Open();
        MediaContent media = imf.Packet.State<MediaContent>(MediaBody.Protocol);
        media.Set(default);
        int body = TakeFields(ref imf, media, out bool isBase64);
        if (imf.Failed) return;
        if (media.Type.IsEmpty) TakeText(ref imf, body);
        else
        {
            imf.KeepInfo();
            TakeBody(ref imf, media, body, isBase64);
        }
        // Mails within this one come first.
        if (imf.Packet.Objects is { } heard) ImfObjects.Tell(imf, heard);
    }

    static void TakeBody(ref Layer imf, MediaContent media, int body, bool isBase64)
    {
        var part = new MediaPart(body, imf.Captured - body);
        if (MediaTypes.Find(media.Type) is not { } reader) return;
        imf.Position = body;
        // An empty body is shown, and is no layer.
        if (part.Length == 0) imf.CallUnlisted(reader);
        else if (!isBase64 || Unpack(ref imf, ref part, media)) MediaBody.HandOn(ref imf, part, reader);
    }

    // Fields up to an empty line; 0 where there is none: then all is body.
    static int TakeFields(ref Layer imf, MediaContent media, out bool isBase64)
    {
        isBase64 = false;
        for (int at = 0; !imf.Failed;)
        {
            int colon = imf.Bytes[at..].IndexOf((byte)':');
            if (colon < 0) return 0;
            int name = at, value = at + colon + 1, end = HeaderField.End(imf.Bytes, value, out bool last);
            if (end < 0) return 0;
            TakeField(ref imf, media, name, value, end, ref isBase64);
            if (last) return end + 2;
            at = end;
        }
        return 0;
    }

    static void TakeField(ref Layer imf, MediaContent media, int name, int value, int end, ref bool isBase64)
    {
        ReadOnlySpan<byte> bytes = imf.Bytes;
        int at = value;
        while (at < end && IsBlank(bytes[at])) at++;
        if (at == end) at = value;
        int known = s_names.Find(bytes[name..(value - 1)].Trim(" \t\r\n\v\f"u8));
        int length = Math.Max(0, end - at - 2);
        if (known < 0)
        {
            GroupScope unknown = imf.Begin(null);
            imf.Text(Extension, name, Math.Max(0, end - name - 2));
            imf.Append(Extension, $" (Contact Wireshark developers if you want this supported.)");
            imf.StandUnder(Extension);
            imf.Text(ExtensionType, name, value - 1 - name);
            imf.Text(ExtensionValue, at, length);
            imf.End(unknown);
            return;
        }
        Field field = s_fields[known];
        imf.Text(field, at, length, TextEncoding.Utf8);
        if (field == From || field == Subject) imf.Info($"{(field == From ? "from" : "subject")}: {bytes.Slice(at, length)}, ");
        int outer = imf.Parent;
        imf.StandUnder(field);
        if (field == ContentType) TakeType(ref imf, media, value, end);
        else if (field == ContentTransferEncoding) isBase64 = System.Text.Ascii.EqualsIgnoreCase(bytes.Slice(at, Math.Min(6, length)), "base64"u8);
        else ImfAddresses.Take(ref imf, field, at, end - at);
        imf.Parent = outer;
    }

    static bool IsBlank(byte b) => b is (byte)' ' or >= 9 and <= 13;

    // RFC 2045 section 5.1; a type without parameters is not looked at.
    static void TakeType(ref Layer imf, MediaContent media, int at, int end)
    {
        ReadOnlySpan<byte> bytes = imf.Bytes;
        while (at < end && IsBlank(bytes[at])) at++;
        int semicolon = bytes[at..end].IndexOf((byte)';');
        if (semicolon < 0) return;
        imf.Text(ContentTypeType, at, semicolon);
        int parameters = at + semicolon + 1, stop = HeaderField.End(bytes[..end], parameters, out _);
        if (stop < 0) stop = end;
        imf.Text(ContentTypeParameters, parameters, Math.Max(0, stop - parameters - 2));
        media.Set(bytes[at..Math.Max(at, stop - 2)]);
    }

    static bool Unpack(ref Layer imf, ref MediaPart part, MediaContent media) =>
        media.Decoder.Base64(part.In(imf), imf.Packet.Number) && part.MoveTo(ref imf, media.Decoder.Buffer, "Decoded");

    // Each line of a text without a type, its end as blanks.
    static void ShowLines(ref Layer imf, int at)
    {
        int outer = imf.Parent;
        imf.StandUnder(MessageText);
        while (at < imf.Captured && !imf.Failed)
        {
            imf.Line(at, out int length, out int next);
            GroupScope line = imf.Begin(s_line, at, next - at);
            imf.LabelText(line.Item, imf.Slice(at, length));
            imf.Append(line.Item, $"{"  "[..Math.Min(2, next - at - length)]}");
            imf.End(line);
            at = next;
        }
        imf.Parent = outer;
    }

    static void TakeText(ref Layer imf, int at)
    {
        imf.Note(MessageText, 0, at, imf.Captured - at, ItemFlags.None);
        if (imf.IsShown) ShowLines(ref imf, at);
        if (imf.Packet.Columns is null) return;
        bool first = true;
        while (at < imf.Captured)
        {
            imf.Line(at, out _, out int next);
            if (!first) imf.Info($", ");
            imf.Info($"{imf.Bytes[at..next]:b}");
            first = false;
            at = next;
        }
    }
}
