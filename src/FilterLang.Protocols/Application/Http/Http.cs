namespace FilterLang.Protocols;

/// <summary>HTTP/1, RFC 9110 and RFC 9112: messages in a stream, one after another.</summary>
public static partial class Http
{
    static Http()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 80, 1900, 2710, 2869, 3128, 3132, 3689, 5985, 8080, 8088, 11371).CarriedBy(PayloadTables.SctpPort, 80)
            .CarriedBy(PayloadTables.TlsPort, 443, 631)
            .Dispatches(MediaTypes.Table, MediaTypes.HttpBody, PayloadTables.TcpPort, SecurityTokens.Table, HttpSwitch.Upgrades);
        PayloadTables.TlsApplication.Add(Protocol, "http/1.1");
        PayloadTables.TcpPort.AddHeuristic(Protocol);
        PayloadTables.TlsPort.AddHeuristic(Protocol);
        Discovery.CarriedBy(PayloadTables.UdpPort, 1900).Borrows(Protocol).Dispatches(MediaTypes.Table, MediaTypes.HttpBody);
    }

    /// <summary>A message of HTTP in a datagram: the Simple Service Discovery Protocol of the UPnP Device Architecture, section 1.</summary>
    static void DissectDatagram(ref Layer ssdp)
    {
        HttpConversation talk = ssdp.Packet.Conversation.State<HttpConversation>(Protocol);
        // A datagram holds one message, whatever follows it.
        Message(ref ssdp, talk, 0);
    }

    static void Dissect(ref Layer http)
    {
        if (http.IsGuess)
        {
            if (!Recognises(http))
            {
                http.Decline();
                return;
            }
            http.Packet.Conversation.Bind(Protocol);
        }
        HttpConversation talk = http.Packet.Conversation.State<HttpConversation>(Protocol);
        uint frame = (uint)http.Packet.Number;
        // What the capture cut off holds no further message.
        if (http.Captured == 0) http.Need(0, Math.Min(1, http.Length));
        for (int at = 0; at < http.Captured && !http.Failed;)
        {
            if (talk.SwitchFrame != 0 && !talk.IsWithin && (frame > talk.SwitchFrame || (frame == talk.SwitchFrame && at >= talk.SwitchOffset)))
            {
                HttpSwitch.Continue(ref http, talk, at);
                return;
            }
            if (HttpSwitch.BeginsHttp2(http, at))
            {
                // To HTTP/1 it is data like other data.
                HttpObjects.TellData(http, talk, http.Bytes[at..]);
                talk.Switch(HttpSwitch.Upgrades.Find("h2c"u8), frame, at, http.Packet.Conversation.Side);
                continue;
            }
            int next = Message(ref http, talk, at);
            if (next <= at) return;
            http.KeepInfo();
            at = next;
        }
    }

    // On ports that nobody announced: the first line has to begin or to end with the version.
    static bool Recognises(in Layer http)
    {
        if (!http.Line(0, out int length, out _) || length < 9) return false;
        ReadOnlySpan<byte> line = http.Bytes[..length];
        return System.Text.Ascii.EqualsIgnoreCase(line.Slice(length - 8, 7), "HTTP/1."u8) || System.Text.Ascii.EqualsIgnoreCase(line[..7], "HTTP/1."u8);
    }

    /// <summary>One message; returns where the next one starts, or -1 where there is nothing more to do.</summary>
    static int Message(ref Layer http, HttpConversation talk, int at)
    {
        var message = new HttpMessage { Start = at, ContentLength = -1 };
        bool whole = http.Line(at, out int length, out int next);
        bool leading = length == 0 && whole && http.Length - at > 3 && LeadsMessage(ref http, ref at, ref length, ref whole);
        ReadOnlySpan<byte> first = http.Bytes.Slice(at, length);
        HttpKind kind = HttpMethods.KindOf(first);
        if (http.MayAskForMore && !(kind == HttpKind.Other ? IsData(http, talk, message.Start, first, whole) : IsThere(ref http, talk, at, kind, first, whole))) return -1;
        http.Summary(http.Protocol.ShortName);
        if (kind == HttpKind.Other) http.Info($"Continuation");
        else http.Info($"{first} ");
        http.OpenPart(at, http.Length - at);
        if (leading) http.Remark(LeadingCrlf, at - 2, 2);
        if (kind == HttpKind.Other && message.Start > 0) http.Remark(ExcessData, at, length);
        if (!http.Packet.IsSecured && (http.Packet.SourcePort == 443 || http.Packet.DestinationPort == 443)) http.Remark(TlsPort);
        talk.HasSpoken |= kind != HttpKind.Other;
        // A blank line ends no header where none began: it is data.
        int body = kind == HttpKind.Other && length == 0 ? at : HttpHeaders.Take(ref http, ref message, at);
        if (http.Failed) return -1;
        if (body > message.Start) http.Packet.Talk?.Invoke(http.Bytes[message.Start..body]);
        if (message.Kind == HttpKind.Request) talk.TakeRequest(http, message);
        NoteKind(ref http, message.Kind);
        if (message.Kind == HttpKind.Request) http.NoteForetold(ResponseIn, talk.RequestKey);
        if (message.Kind == HttpKind.Response) LinkToRequest(ref http, talk, message.Code / 100 == 1);
        NoteUri(ref http, talk, message);
        if (message.IsCut && !http.Need(body, 1)) return -1;
        int end = HttpBody.Take(ref http, ref message, talk, body);
        HttpSwitch.Detect(talk, message, http, end);
        return end;
    }

    // RFC 9112 section 2.2: one empty line may stand before a message.
    static bool LeadsMessage(ref Layer http, ref int at, ref int length, ref bool whole)
    {
        int after = at + 2;
        if (!http.Bytes[at..].StartsWith("\r\n"u8)) return false;
        bool ends = http.Line(after, out int there, out _);
        if (ends && there == 0) return false;
        (at, length, whole) = (after, there, ends);
        return true;
    }

    // What is no message is known as soon as its first line is there, or an octet that begins none: nothing more is waited for.
    static bool IsData(in Layer http, HttpConversation talk, int start, ReadOnlySpan<byte> first, bool whole)
    {
        if (!whole && first is [>= (byte)' ' and <= (byte)'~', ..])
        {
            http.AskForMore(start, Layer.OneMoreSegment);
            return false;
        }
        if (!talk.HasSpoken)
        {
            http.Packet.UnlistInnermost();
            HttpObjects.TellData(http, talk, http.Bytes[start..]);
        }
        return talk.HasSpoken;
    }

    // The first line is told as soon as it is there; the name of the protocol waits for the message.
    static bool IsThere(ref Layer http, HttpConversation talk, int at, HttpKind kind, ReadOnlySpan<byte> first, bool whole)
    {
        if (whole)
        {
            http.ClearInfo();
            http.Info($"{first} ");
        }
        return HttpExtent.IsWhole(ref http, at, kind == HttpKind.Response, talk.IsHead || talk.IsConnect);
    }

    static void NoteKind(ref Layer http, HttpKind kind)
    {
        if (kind == HttpKind.Other) return;
        Field field = kind switch { HttpKind.Request => Request, HttpKind.Response => Response, _ => Notification };
        http.Note(field, 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
    }

    static void LinkToRequest(ref Layer http, HttpConversation talk, bool isInterim)
    {
        if (!talk.TakeResponse((uint)http.Packet.Number, isInterim)) return;
        http.Foretell(ResponseIn, talk.RequestFrame, talk.RequestKey, (ulong)http.Packet.Number);
        http.Note(RequestIn, talk.RequestFrame);
        http.Note(Time, (ulong)(http.Packet.Time - talk.RequestTime));
    }

    // A response repeats what was asked for.
    static void NoteUri(ref Layer http, HttpConversation talk, in HttpMessage message)
    {
        if (message.Kind != HttpKind.Request && !(message.Kind == HttpKind.Response && talk.IsAnswered)) return;
        ReadOnlySpan<byte> uri = talk.Uri.Bytes, host = talk.Host.Bytes;
        if (message.Kind == HttpKind.Response && !uri.IsEmpty) http.NoteText(RequestUri, uri);
        if (uri.IsEmpty || !talk.HasHost || !http.Wants(RequestFullUri)) return;
        // Which part an answer without Content-Range is of is not told.
        if (message.Kind == HttpKind.Response && talk.HasRange && !message.HasRange) return;
        PacketBuffer text = http.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        text.Begin(http.Packet.Number);
        bool absolute = uri.Length >= 4 && System.Text.Ascii.EqualsIgnoreCase(uri[..4], "http"u8);
        if (!absolute && !talk.IsConnect)
        {
            text.Add(http.Packet.IsSecured ? "https://"u8 : "http://"u8);
            text.Add(host);
        }
        text.Add(uri);
        http.NoteText(RequestFullUri, text.Written);
    }
}
