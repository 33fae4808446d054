using System.Runtime.CompilerServices;
using FilterLang.Protocols.Streams;
using static FilterLang.Protocols.SctpFields;

namespace FilterLang.Protocols;

/// <summary>Stream Control Transmission Protocol, RFC 9260: a common header and chunks. The checksum is shown and not verified.</summary>
public static class Sctp
{
    const int HeaderLength = 12;

    /// <summary>Without the preference for it, associations have no numbers of their own.</summary>
    const ushort NoAssociation = 0xFFFF;

    public static readonly Protocol Protocol = Protocol.Of("sctp", "Stream Control Transmission Protocol", Dissect);

    static Sctp()
    {
        RuntimeHelpers.RunClassConstructor(typeof(SctpFields).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SctpParameters).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SctpCauses).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SctpChunks).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SctpAcknowledgments).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SctpData).TypeHandle);
        Protocol.CarriedBy(PayloadTables.IpProtocol, 132).CarriedBy(PayloadTables.UdpPort, 9899).CarriedBy(PayloadTables.LinkType, 248)
            .Dispatches(PayloadTables.SctpPort, PayloadTables.SctpPayload);
    }

    static void Dissect(ref Layer sctp)
    {
        sctp.Summary("SCTP");
        sctp.Open();
        PacketDissector packet = sctp.Packet;
        (packet.SourcePort, packet.DestinationPort) = (sctp.U16(0), sctp.U16(2));
        sctp.Title($", Src Port: {packet.SourcePort} ({packet.SourcePort}), Dst Port: {packet.DestinationPort} ({packet.DestinationPort})");
        sctp.Take(SctpFields.SourcePort);
        sctp.Take(DestinationPort);
        uint tag = (uint)sctp.Take(VerificationTag);
        if (sctp.Failed) return;
        sctp.Note(AssocIndex, NoAssociation);
        sctp.Place(AnyPort, 0);
        sctp.Place(AnyPort, 2);
        sctp.Take(SctpFields.Checksum);
        sctp.Append(SctpFields.Checksum, $" [unverified]");
        sctp.Note(Status, ChecksumStatus.Unverified);
        if (sctp.Failed) return;
        SctpAssociations associations = packet.State<SctpAssociations>(Protocol);
        SctpHalf? half = packet.InErrorQuote ? null : associations.Half(packet, tag);
        Conversation outer = packet.Conversation;
        packet.Conversation = associations.Conversation(packet);
        TakeChunks(ref sctp, half);
        packet.Conversation = outer;
    }

    static void TakeChunks(ref Layer sctp, SctpHalf? half)
    {
        while (sctp.More)
        {
            int at = sctp.Position, length = sctp.U16(at + 2);
            // Padding belongs to the chunk but for what the packet lacks of it, RFC 9260 section 3.2.
            int padded = Math.Min(length + 3 & ~3, sctp.Length - at);
            if (padded == 0) sctp.Fail();
            if (sctp.Failed) return;
            int all = sctp.Narrow(at + padded);
            bool handedOn = SctpChunks.Take(ref sctp, half, isNested: false);
            sctp.Widen(all);
            sctp.KeepInfo();
            if (sctp.Failed) return;
            sctp.Position = at + padded;
            // What follows data that was handed on stands under a heading of its own behind it.
            if (handedOn && sctp.More) sctp.OpenPart(sctp.Position, sctp.Length - sctp.Position);
        }
    }
}
