using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>SETTINGS, RFC 9113 section 6.5.</summary>
static class Http2Settings
{
    const uint InitialWindowId = 4;

    const int EntryLength = 6, HeaderLimit = 512;

    static readonly Protocol s_protocol = Http2.Protocol;

    public static readonly Field
        Setting              = s_protocol.Label ("http2.settings",                        "Settings"),
        Id                   = s_protocol.UInt16("http2.settings.id",                     "Settings Identifier", names: Http2Names.Setting),
        HeaderTableSize      = s_protocol.UInt32("http2.settings.header_table_size",      "Header table size"),
        EnablePush           = s_protocol.UInt32("http2.settings.enable_push",            "Enable PUSH"),
        MaxConcurrentStreams = s_protocol.UInt32("http2.settings.max_concurrent_streams", "Max concurrent streams"),
        InitialWindowSize    = s_protocol.UInt32("http2.settings.initial_window_size",    "Initial Window Size"),
        MaxFrameSize         = s_protocol.UInt32("http2.settings.max_frame_size",         "Max frame size"),
        MaxHeaderListSize    = s_protocol.UInt32("http2.settings.max_header_list_size",   "Max header list size"),
        ExtendedConnect      = s_protocol.UInt32("http2.settings.extended_connect",       "Extended CONNECT"),
        NoPriorities         = s_protocol.UInt32("http2.settings.no_rfc7540_priorities",  "No RFC7540 Priorities"),
        Renegotiation        = s_protocol.UInt32("http2.settings.tls_reneg_permitted",    "TLS Renegotiation Permitted", names: Http2Names.Renegotiation),
        Unknown              = s_protocol.UInt32("http2.settings.unknown",                "Unknown Settings");

    public static void Take(ref Layer http2, Http2Conversation talk)
    {
        while (http2.More)
        {
            GroupScope setting = http2.Begin(Setting);
            uint id = (uint)http2.Take(Id), value = http2.U32(http2.Position);
            http2.Take(FieldOf(id));
            http2.End(setting);
            if (!http2.Failed && id == InitialWindowId) talk.SetInitialWindow(http2.Packet.Conversation.Side, (int)Math.Min(value, int.MaxValue));
        }
    }

    static Field FieldOf(uint id) => id switch
    {
        1 => HeaderTableSize, 2 => EnablePush, 3 => MaxConcurrentStreams, InitialWindowId => InitialWindowSize, 5 => MaxFrameSize, 6 => MaxHeaderListSize,
        8 => ExtendedConnect, 9 => NoPriorities, 16 => Renegotiation, _ => Unknown,
    };

    /// <summary>Settings in base64url in the header of a request that asks to go on with HTTP/2, RFC 7540 section 3.2.1.</summary>
    public static void TakeHeader(ref Layer http, int at, int length, scoped ReadOnlySpan<byte> text)
    {
        Span<byte> room = stackalloc byte[HeaderLimit];
        if (text.Length > HeaderLimit || Base64Url.DecodeFromUtf8(text, room, out _, out int written) != OperationStatus.Done) return;
        ReadOnlySpan<byte> rest = room[..written];
        for (; rest.Length >= EntryLength; rest = rest[EntryLength..])
        {
            uint id = BinaryPrimitives.ReadUInt16BigEndian(rest);
            GroupScope setting = http.Begin(Setting);
            http.Note(Id, id, at, length);
            http.Note(FieldOf(id), BinaryPrimitives.ReadUInt32BigEndian(rest[2..]), at, length);
            http.End(setting);
        }
    }
}
