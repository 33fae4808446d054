using System.Runtime.CompilerServices;
using static FilterLang.Protocols.BgpFields;

namespace FilterLang.Protocols;

/// <summary>Border Gateway Protocol 4, RFC 4271: messages in a stream, of which each begins with a marker of ones.</summary>
public static class Bgp
{
    const int MarkerLength = 16, HeaderLength = 19, LongestMessage = 4096;

    public static readonly Protocol Protocol = Protocol.Of("bgp", "Border Gateway Protocol", Dissect);

    static Bgp()
    {
        RuntimeHelpers.RunClassConstructor(typeof(BgpFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpUpdateFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpCommunityFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpEvpnFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpCapabilities).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpAttributes).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpRoutes).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpTunnels).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(BgpPrefixSid).TypeHandle);
        Protocol.CarriedBy(PayloadTables.TcpPort, 179);
    }

    static void Dissect(ref Layer bgp)
    {
        bgp.Summary("BGP");
        int start = FindMarker(bgp);
        if (start > 0)
        {
            bgp.OpenPart(0, start);
            bgp.Place(Continuation, 0, start);
            bgp.Title($" - Continuation");
        }
        bgp.Position = start;
        bgp.Pdus(HeaderLength, static (ref Layer layer, int at) => layer.U16(at + MarkerLength), TakeMessage);
    }

    // Where a marker begins, as far as there are octets: what stands before it belongs to a message that was not seen.
    static int FindMarker(in Layer bgp)
    {
        ReadOnlySpan<byte> octets = bgp.Bytes;
        for (int at = 0; at < octets.Length; at++)
        {
            int other = octets.Slice(at, Math.Min(MarkerLength, octets.Length - at)).LastIndexOfAnyExcept((byte)0xFF);
            if (other < 0) return at;
            at += other;
        }
        return octets.Length;
    }

    static void TakeMessage(ref Layer bgp)
    {
        uint type = bgp.U8(MarkerLength + 2);
        int length = bgp.U16(MarkerLength);
        string? name = BgpNames.Type.Find(type);
        bgp.Separate();
        if (name is null) bgp.Info($"Unknown message type (0x{type:x2})");
        else bgp.Info($"{name}");
        bgp.Open();
        if (name is null) bgp.Title($" - Unknown message type (0x{(ulong)type:x2})");
        else bgp.Title($" - {name}");
        bgp.Take(BgpFields.Marker, MarkerLength);
        if (!bgp.Failed && bgp.Bytes[..MarkerLength].ContainsAnyExcept((byte)0xFF)) bgp.Remark(BadMarker, 0, MarkerLength);
        bgp.Take(BgpFields.Length);
        if (length > LongestMessage)
        {
            bgp.Remark(BadLength, $"Length is invalid {(long)length}", MarkerLength, 2);
            return;
        }
        bgp.Take(BgpFields.Type);
        switch (type)
        {
            case 1: BgpCapabilities.TakeOpen(ref bgp); break;
            case 2: BgpAttributes.TakeUpdate(ref bgp); break;
            case 3: TakeNotification(ref bgp, length); break;
            case 5 or 128: BgpRefresh.Take(ref bgp, type, length); break;
            case 6: BgpCapabilities.TakeDynamic(ref bgp); break;
        }
    }

    /// <summary>RFC 4271 section 4.5; what a peer says when it shuts down, RFC 9003 section 2.</summary>
    static void TakeNotification(ref Layer bgp, int length)
    {
        int at = bgp.Position;
        uint major = (uint)bgp.Take(NotifyMajorError), minor = bgp.U8(at + 1);
        bgp.Take(major switch
        {
            1 => NotifyMinorError,
            2 => NotifyMinorErrorOpen,
            3 => NotifyMinorErrorUpdate,
            4 => NotifyMinorErrorExpired,
            5 => NotifyMinorErrorState,
            6 => NotifyMinorErrorCease,
            7 => NotifyMinorErrorRouteRefresh,
            _ => NotifyMinorErrorUnknown,
        });
        if (bgp.Failed) return;
        if (major is 0 or > 7) bgp.Remark(UnknownError, $"Unknown notification error ({major})", at + 1, 1);
        if (length <= HeaderLength + 2) return;
        if (major == 2 && minor == 2)
        {
            if (bgp.Remaining == 2) bgp.Note(NotifyErrorOpenBadPeerAs, bgp.U16(bgp.Position), bgp.Position, 2, ItemFlags.None);
            else bgp.Take(NotifyErrorOpenBadPeerAs);
        }
        else if (major == 6 && minor is 2 or 4)
        {
            int words = (int)bgp.Take(NotifyCommunicationLength);
            bgp.Text(NotifyCommunication, bgp.Position, Math.Min(words, bgp.Remaining), TextEncoding.Utf8);
        }
        else bgp.Take(NotifyMinorData, bgp.Remaining);
    }
}
