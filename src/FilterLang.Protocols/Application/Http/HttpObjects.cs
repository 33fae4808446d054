namespace FilterLang.Protocols;

/// <summary>Bodies of messages as objects: named by the target that was asked for.</summary>
static class HttpObjects
{
    /// <summary>Tells whoever listens of the body of a message.</summary>
    public static void Tell(in Layer http, in HttpMessage message, HttpConversation talk, ReadOnlySpan<byte> body)
    {
        if (http.Packet.Objects is not { } heard) return;
        if (message.Kind == HttpKind.Other)
        {
            TellData(http, talk, body);
            return;
        }
        bool isNamed = message.Kind == HttpKind.Request || (message.Kind == HttpKind.Response && talk.IsAnswered);
        Tell(heard, isNamed, talk.Uri.Bytes, message.ContentType.IsThere, http.Packet.State<MediaContent>(MediaBody.Protocol).Type, body);
    }

    /// <summary>Data that is no message is an object as well where it begins as text, of the target that the last response was for.</summary>
    public static void TellData(in Layer http, HttpConversation talk, ReadOnlySpan<byte> data)
    {
        if (http.Packet.Objects is { } heard && data is [>= (byte)' ' and <= (byte)'~', ..]) Tell(heard, talk.IsAnswered, talk.Uri.Bytes, false, default, data);
    }

    /// <summary>The same for a stream of HTTP/2.</summary>
    public static void Tell(in Layer http2, Http2Stream stream, bool hasType, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        if (http2.Packet.Objects is { } heard) Tell(heard, !stream.Path.Bytes.IsEmpty, stream.Path.Bytes, hasType, type, body);
    }

    static void Tell(ObjectHeard heard, bool isNamed, ReadOnlySpan<byte> target, bool hasType, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body) => heard(new ObjectPiece
    {
        Protocol = Http.Protocol, HasName = isNamed, Name = isNamed ? ObjectPiece.LastPart(ObjectPiece.Text(target)) : default,
        HasMediaType = hasType, MediaType = ObjectPiece.Text(type), Octets = body,
    });
}
