using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Bodies of gRPC: messages one behind the other, each behind a flag and its length, that DATA frames may cut anywhere.</summary>
static class Http2Calls
{
    const int PrefixLength = 5, TextPrefixLength = 8;

    public static readonly Field Segment = Http2.Protocol.Bytes("http2.data.segment", "DATA segment");

    public static bool IsCall(ReadOnlySpan<byte> contentType) => contentType.StartsWith("application/grpc"u8);

    /// <summary>Takes what a frame has of them.</summary>
    public static void Take(ref Layer http2, FragmentFields fragments, Field whole, uint key, bool isText, int at, int length)
    {
        CollectedMessages messages = http2.Packet.State<CollectedMessages>(Http2.Protocol);
        CollectedMessage? open = messages.Find(key);
        for (int end = at + length; at < end && !http2.Failed;)
        {
            ReadOnlySpan<byte> rest = http2.Slice(at, end - at);
            long size = open is null ? SizeOf(default, rest, isText) : SizeOf(open, rest, isText);
            if (open is null && size >= 0 && size <= rest.Length)
            {
                at += (int)size;
                continue;
            }
            if (size > CollectedMessages.OctetLimit) return;
            if (open is null) http2.Info($" [HTTP2 body segment of a reassembled PDU] ");
            open ??= messages.Begin(key, http2.Packet.Number);
            int part = size < 0 ? rest.Length : (int)Math.Clamp(size - open.Length, 0, rest.Length);
            open.Add(http2.Packet.Number, rest[..part]);
            if (open.Length == size)
            {
                open.End(http2.Packet.Number);
                http2.Note(fragments.ReassembledIn, (ulong)http2.Packet.Number);
                http2.Place(Segment, at, part);
                http2.NoteIn(fragments.Note(ref http2, open), whole, 0, 0, open.Length);
                open = null;
            }
            else http2.Place(Segment, at, part);
            at += part;
        }
    }

    public static bool IsText(ReadOnlySpan<byte> contentType) => contentType.StartsWith("application/grpc-web-text"u8);

    // Octets of a message with what is before it, by what was collected and what follows; negative where that is too little to tell.
    static unsafe long SizeOf(CollectedMessage? open, ReadOnlySpan<byte> rest, bool isText)
    {
        Span<byte> prefix = stackalloc byte[TextPrefixLength];
        int needed = isText ? TextPrefixLength : PrefixLength, known = open is null ? 0 : Math.Min(open.Length, needed);
        if (open is not null) new ReadOnlySpan<byte>(open.Data, known).CopyTo(prefix);
        if (known + rest.Length < needed) return -1;
        rest[..(needed - known)].CopyTo(prefix[known..]);
        if (!isText) return BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]) + (long)PrefixLength;
        Span<byte> octets = stackalloc byte[TextPrefixLength];
        if (Base64.DecodeFromUtf8(prefix, octets, out _, out int written) != OperationStatus.Done || written < PrefixLength) return long.MaxValue;
        return (BinaryPrimitives.ReadUInt32BigEndian(octets[1..]) + (long)PrefixLength + 2) / 3 * 4;
    }
}
