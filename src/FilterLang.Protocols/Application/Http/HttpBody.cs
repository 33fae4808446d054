namespace FilterLang.Protocols;

/// <summary>A message's body: its length, its codings, and who reads it.</summary>
static class HttpBody
{
    static readonly Field s_encoded = Http.Protocol.Heading("Content-encoded entity body");

    /// <summary>Dissects the body at <paramref name="at"/> and returns where it ends.</summary>
    public static int Take(ref Layer http, ref HttpMessage message, HttpConversation talk, int at)
    {
        int length = Length(message, talk, http.Captured - at);
        if (length <= 0) return at;
        MediaContent media = http.Packet.State<MediaContent>(MediaBody.Protocol);
        media.Set(message.ContentType.In(http));
        var body = new MediaPart(at, length);
        int end = at + length;
        if (message.IsChunked)
        {
            PacketBuffer joined = media.Decoder.Buffer;
            joined.Begin(http.Packet.Number);
            end = HttpChunks.Take(ref http, at, joined);
            // Nobody reads what should be chunks and begins with none.
            if (end == at) return at + length;
            if (!body.MoveTo(ref http, joined, "De-chunked entity body")) return end;
            if (body.Length == 0)
            {
                if (!message.ContentEncoding.IsThere) HttpObjects.Tell(http, message, talk, default);
                if (message.ContentEncoding.IsThere) ShowPacked(ref http, body, message.ContentEncoding, -1);
                else RecordFile(ref http, body);
                return end;
            }
        }
        if (!http.Packet.Plan.EntersBodies && !ShowsBody(http)) return end;
        if (!Unpack(ref http, ref body, message, media)) return end;
        http.Packet.Talk?.Invoke(body.In(http));
        HttpObjects.Tell(http, message, talk, body.In(http));
        RecordFile(ref http, body);
        // Who reads a body has it for itself.
        if (body.Length > 0 && Dispatch(ref http, body, media, message.ContentType.IsThere) && http.IsShown && http.ItemIndex >= 0)
            http.Packet.Items[http.ItemIndex].Length = at - message.Start;
        return end;
    }

    static bool ShowsBody(in Layer http) => http.Packet.Talk is not null || http.Packet.Objects is not null || http.Wants(Http.FileData) || http.Wants(Http.DecompressionFailed.Field)
        || http.Wants(Http.SubdissectorFailed.Field) || http.Packet.Plan.Selection.WantsAnyOf(ExpertInfo.Protocol);

    // RFC 9112 section 6.3.
    static int Length(in HttpMessage message, HttpConversation talk, int there)
    {
        if (message.Kind == HttpKind.Response)
        {
            if (talk is { IsAnswered: true, IsHead: true }) return 0;
            // If the length of a body is told all the same, the reference believes it.
            if ((message.Code / 100 == 1 || message.Code is 204 or 304) && (message.ContentLength < 0 || message.HasTransferEncoding)) return 0;
        }
        if (message.ContentLength >= 0 && !message.HasTransferEncoding) return (int)Math.Min(there, message.ContentLength);
        return message.Kind == HttpKind.Request && !message.HasTransferEncoding ? 0 : there;
    }

    static bool Unpack(ref Layer http, ref MediaPart body, in HttpMessage message, MediaContent media)
    {
        bool isTransferred = !message.TransferCoding.IsEmpty;
        Stretch coding = isTransferred ? message.TransferCoding : message.ContentEncoding;
        if (!coding.IsThere || System.Text.Ascii.EqualsIgnoreCase(coding.In(http), "identity"u8)) return true;
        MediaPart packed = body;
        bool isUnpacked = media.Decoder.Decode(coding.In(http), body.In(http), http.Packet.Number);
        if (isUnpacked && !body.MoveTo(ref http, media.Decoder.Buffer, "Uncompressed entity body")) return false;
        if (!isTransferred) ShowPacked(ref http, packed, coding, isUnpacked ? body.Length : -1);
        else if (!isUnpacked) HandOnData(ref http, packed);
        return isUnpacked;
    }

    // A body with the length that it unpacks to; -1 where it does not.
    static void ShowPacked(ref Layer http, in MediaPart body, Stretch coding, int length)
    {
        GroupScope scope = http.Begin(s_encoded, body.At, body.Length);
        http.Label(scope.Item, $"Content-encoded entity body ({coding.In(http)}): {(long)body.Length} bytes");
        if (length >= 0) http.Append(scope.Item, $" -> {(long)length} bytes");
        else
        {
            http.Remark(Http.DecompressionFailed);
            if (body.Length > 0) HandOnData(ref http, body);
        }
        http.End(scope);
    }

    // What nobody reads stands within the message.
    static void HandOnData(ref Layer http, in MediaPart body)
    {
        http.NestsPayload = true;
        MediaBody.HandOn(ref http, body, http.Packet.Plan.Catalog.Data);
        http.NestsPayload = false;
    }

    static void RecordFile(ref Layer http, in MediaPart body)
    {
        body.Record(ref http, Http.FileData);
        http.Label(Http.FileData, $"File Data: {(long)body.Length} bytes");
        if (http.Packet.Items.Last(Http.FileData.Slot) is >= 0 and var file) http.Packet.Items[file].Flags &= ~ItemFlags.Generated;
    }

    // False where nobody reads it.
    static bool Dispatch(ref Layer http, in MediaPart body, MediaContent media, bool hasType)
    {
        Protocol? protocol = MediaTypes.Find(media.Type);
        if (protocol is not null)
        {
            if (MediaBody.HandOn(ref http, body, protocol)) return true;
            http.Remark(Http.SubdissectorFailed);
        }
        if (MediaBody.Guess(ref http, body, MediaTypes.HttpBody)) return true;
        if (hasType) MediaBody.HandOn(ref http, body, MediaBody.Protocol);
        else HandOnData(ref http, body);
        return hasType;
    }
}
