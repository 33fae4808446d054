using System.Runtime.CompilerServices;
using static FilterLang.Protocols.OspfFields;

namespace FilterLang.Protocols;

/// <summary>Open Shortest Path First: version 2 (RFC 2328) and version 3 (RFC 5340).</summary>
public static class Ospf
{
    const byte Number = 89;

    const int HeadLengthV2 = 24, HeadLengthV3 = 16;

    internal const int Hello = 1, DatabaseDescription = 2, Request = 3, Update = 4, Acknowledgment = 5;

    public static readonly Protocol Protocol = Protocol.Of("ospf", "Open Shortest Path First", Dissect, "OSPF");

    static readonly ExpertField
        NotZero = Protocol.Expert("ospf.reserved.not_zero", Severity.Warning, ExpertGroup.Protocol, "incorrect, should be 0");

    static readonly Field s_description = Protocol.Heading("OSPF DB Description"), s_request = Protocol.Heading("Link State Request"),
        s_update = Protocol.Heading("LS Update Packet");

    static readonly Field[] s_kinds = [IsHello, IsDescription, IsRequest, IsUpdate, IsAcknowledgment];

    static Ospf()
    {
        RuntimeHelpers.RunClassConstructor(typeof(OspfFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfAdvertisementFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfOpaqueFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfSignaling).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfAdvertisements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfAdvertisementsV3).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfOpaque).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfExtended).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(OspfTraffic).TypeHandle);
        Protocol.CarriedBy(PayloadTables.IpProtocol, Number);
    }

    static void Dissect(ref Layer ospf)
    {
        ospf.Summary("OSPF");
        uint version = ospf.U8(0), type = ospf.U8(1);
        int length = ospf.U16(2), head = version == 2 ? HeadLengthV2 : HeadLengthV3;
        if (ospf.Failed) return;
        if (OspfNames.MessageType.Find(type) is { } name) ospf.Info($"{name}");
        else ospf.Info($"Unknown ({type})");
        TakeHead(ref ospf, version, type, length, head);
        if (ospf.Failed || version is not (2 or 3)) return;
        ospf.Position = head;
        // What the message does not count (a digest, a signaling block, a trailer) stands behind it.
        bool signals = HasSignaling(ref ospf, version, type, head);
        bool isAuthenticated = version == 3 && HasTrailer(ref ospf, type, head);
        int whole = ospf.Narrow(Math.Max(length, head));
        Take(ref ospf, version, type);
        ospf.Widen(whole);
        OspfSignaling.Take(ref ospf, version, length, signals, isAuthenticated);
    }

    static void TakeHead(ref Layer ospf, uint version, uint type, int length, int headLength)
    {
        GroupScope head = ospf.Begin(Head, 0, headLength);
        ospf.Take(OspfFields.Version);
        ospf.Take(MessageType);
        if (type is >= Hello and <= Acknowledgment) ospf.Note(s_kinds[type - 1], 1, 1, 1, ItemFlags.Hidden);
        ospf.Take(PacketLength);
        ospf.Take(SourceRouter);
        ospf.Take(AreaId);
        if (!ospf.Failed && ospf.U32(8) == 0) ospf.Append(AreaId, $" (Backbone)");
        ospf.Take(OspfFields.Checksum);
        if (version == 2)
        {
            ospf.Take(InstanceId);
            OspfSignaling.TakeAuthentication(ref ospf, length);
        }
        else if (version == 3)
        {
            ospf.Take(InstanceIdV3);
            TakeZero(ref ospf, 1);
        }
        ospf.End(head);
    }

    /// <summary>Octets that ought to be zero.</summary>
    internal static void TakeZero(ref Layer ospf, int length)
    {
        int at = ospf.Position;
        ospf.Take(Reserved, length);
        if (!ospf.Failed && ospf.Number(at, length, little: false) != 0) ospf.Remark(NotZero, at, length);
    }

    static bool HasSignaling(ref Layer ospf, uint version, uint type, int head) => type switch
    {
        Hello => version == 2 ? (OctetAt(ref ospf, head + 6) & 0x10) != 0 : (OctetAt(ref ospf, head + 6) & 0x02) != 0,
        DatabaseDescription => version == 2 ? (OctetAt(ref ospf, head + 2) & 0x10) != 0 : (OctetAt(ref ospf, head + 2) & 0x02) != 0,
        _ => false,
    };

    static bool HasTrailer(ref Layer ospf, uint type, int head) => type switch
    {
        Hello => (OctetAt(ref ospf, head + 6) & 0x04) != 0,
        DatabaseDescription => (OctetAt(ref ospf, head + 2) & 0x04) != 0,
        _ => false,
    };

    static byte OctetAt(ref Layer ospf, int at) => at < ospf.Captured ? ospf.Bytes[at] : (byte)0;

    static void Take(ref Layer ospf, uint version, uint type)
    {
        switch (type)
        {
            case Hello: TakeHello(ref ospf, version); break;
            case DatabaseDescription: TakeDescription(ref ospf, version); break;
            case Request: TakeRequests(ref ospf, version); break;
            case Update: TakeUpdate(ref ospf, version); break;
            case Acknowledgment:
                while (ospf.More) OspfAdvertisements.TakeHead(ref ospf, version);
                break;
            default:
                ospf.Continue(null);
                break;
        }
    }

    /// <summary>RFC 2328 section A.3.2, RFC 5340 section A.3.2.</summary>
    static void TakeHello(ref Layer ospf, uint version)
    {
        GroupScope hello = ospf.Begin(OspfFields.Hello, ospf.Position, ospf.Remaining);
        if (version == 2)
        {
            ospf.Take(NetworkMask);
            ospf.Take(HelloInterval);
            TakeOptionsV2(ref ospf);
            ospf.Take(RouterPriority);
            ospf.Take(DeadInterval);
        }
        else
        {
            ospf.Take(InterfaceId);
            ospf.Take(RouterPriority);
            TakeOptionsV3(ref ospf);
            ospf.Take(HelloInterval);
            ospf.Take(ShortDeadInterval);
        }
        ospf.Take(DesignatedRouter);
        ospf.Take(BackupRouter);
        while (ospf.More) ospf.Take(ActiveNeighbor);
        ospf.End(hello);
    }

    /// <summary>RFC 2328 section A.3.3, RFC 5340 section A.3.3.</summary>
    static void TakeDescription(ref Layer ospf, uint version)
    {
        GroupScope description = ospf.Begin(s_description, ospf.Position, ospf.Remaining);
        if (version == 2)
        {
            ospf.Take(InterfaceMtu);
            TakeOptionsV2(ref ospf);
        }
        else
        {
            TakeZero(ref ospf, 1);
            TakeOptionsV3(ref ospf);
            ospf.Take(InterfaceMtu);
            TakeZero(ref ospf, 1);
        }
        ospf.TakeBits(Description, Resync, Init, MoreFollow, Master);
        ospf.Take(DescriptionSequence);
        ospf.End(description);
        while (ospf.More) OspfAdvertisements.TakeHead(ref ospf, version);
    }

    /// <summary>RFC 2328 section A.3.4, RFC 5340 section A.3.4.</summary>
    static void TakeRequests(ref Layer ospf, uint version)
    {
        while (ospf.More)
        {
            GroupScope request = ospf.Begin(s_request, ospf.Position, 12);
            if (version == 2) ospf.Take(OspfAdvertisementFields.LongType);
            else
            {
                TakeZero(ref ospf, 2);
                OspfAdvertisements.TakeTypeV3(ref ospf);
            }
            ospf.Take(LinkStateId);
            ospf.Take(OspfAdvertisementFields.AdvertisingRouter);
            ospf.End(request);
        }
    }

    /// <summary>RFC 2328 section A.3.5, RFC 5340 section A.3.5.</summary>
    static void TakeUpdate(ref Layer ospf, uint version)
    {
        GroupScope update = ospf.Begin(s_update, ospf.Position, ospf.Remaining);
        uint count = (uint)ospf.Take(AdvertisementCount);
        // The instance tells the family of prefixes, RFC 5838 section 2.1; the reference takes the first two of IPv4's for IPv6's.
        bool isIPv4 = ospf.U8(14) is > 65 and < 128;
        for (; count > 0 && ospf.More && OspfAdvertisements.Take(ref ospf, version, isIPv4); count--)
        {
        }
        if (count > 0 && !ospf.More) ospf.Need(ospf.Position, 1);
        ospf.End(update);
    }

    internal static void TakeOptionsV2(ref Layer ospf, bool propagates = false) =>
        ospf.TakeBits(OptionsV2, OptionDn, OptionO, OptionDc, OptionL, propagates ? OptionP : OptionN, OptionMc, OptionE, OptionMt);

    internal static void TakeOptionsV3(ref Layer ospf) =>
        ospf.TakeBits(OptionsV3, OptionV3At, OptionV3L, OptionV3Af, OptionV3Dc, OptionV3R, OptionV3N, OptionV3Mc, OptionV3E, OptionV3V6);
}
