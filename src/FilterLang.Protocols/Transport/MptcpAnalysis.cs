using System.Buffers.Binary;
using System.Security.Cryptography;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Which Multipath TCP connection a TCP stream belongs to: told by keys, and tokens derived from them (RFC 8684 section 3.2).</summary>
static class MptcpAnalysis
{
    static readonly Protocol P = Mptcp.Protocol;

    static readonly Field
        Analysis = P.Label  ("mptcp.analysis", "MPTCP analysis", EvaluationLevel.Stream),
        Master   = P.Boolean("mptcp.master", "Master flow", level: EvaluationLevel.Stream),
        Stream   = P.UInt32 ("mptcp.stream", "Stream index", level: EvaluationLevel.Stream),
        Subflows = P.Text   ("mptcp.analysis.subflows", "TCP subflow stream id(s)", level: EvaluationLevel.Stream);

    static MptcpAnalysis()
    {
        // Names without a value: the analysis of mappings is off by default.
        P.UInt64("mptcp.dsn", "Data Sequence Number");
        P.UInt64("mptcp.rawdsn64", "Raw Data Sequence Number");
        P.FrameNumber("mptcp.related_mapping", "Related mapping");
        P.FrameNumber("mptcp.reinjection_of", "Reinjection of");
        P.FrameNumber("mptcp.reinjected_in", "Data reinjected in");
        P.Expert("mptcp.dss.missing_mapping", Severity.Warning, ExpertGroup.Protocol, "No mapping available");
    }

    /// <summary>Makes sure that these rows belong to the protocol's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>What the stream is to its connection; null where nobody remembers streams.</summary>
    /// <param name="mptcp">An option.</param>
    /// <param name="begin">The option cannot open a connection: one that was not seen begins here.</param>
    public static MptcpSubflow? SubflowOf(ref Layer mptcp, bool begin)
    {
        if (!mptcp.Packet.Plan.KeepsStreams) return null;
        Conversation conversation = mptcp.Packet.Conversation;
        MptcpSubflow subflow = conversation.State<MptcpSubflow>(P);
        if (begin && subflow.Connection is null) Begin(ref mptcp, subflow, conversation.Side);
        return subflow;
    }

    static void Begin(ref Layer mptcp, MptcpSubflow subflow, int side)
    {
        MptcpConnections connections = mptcp.Packet.State<MptcpConnections>(P);
        subflow.Connection = connections.Begin();
        connections.Know(mptcp.Packet.Conversation.Number, subflow.Connection);
        subflow.FirstSide = side;
    }

    /// <summary>A side of the stream has told its key.</summary>
    public static MptcpEnd TakeKey(ref Layer mptcp, MptcpSubflow subflow, int side, byte version, ulong key)
    {
        if (subflow.Connection is not null && subflow.End(side).HasKey) return subflow.End(side);
        (uint token, ulong sequence) = Derive(version, key);
        MptcpEnd end = TakeToken(ref mptcp, subflow, side, token);
        (end.Key, end.HasKey, end.Base, end.HasBase) = (key, true, sequence, true);
        subflow.Connection!.Version = version;
        subflow.Connection.Master = mptcp.Packet.Conversation.Number;
        return end;
    }

    /// <summary>The token of a side is known: its connection is found by it, or begins.</summary>
    public static MptcpEnd TakeToken(ref Layer mptcp, MptcpSubflow subflow, int side, uint token)
    {
        if (subflow.Connection is not null && subflow.End(side).HasToken) return subflow.End(side);
        MptcpConnections connections = mptcp.Packet.State<MptcpConnections>(P);
        if (connections.TryFind(token, out MptcpConnection? known))
        {
            // Whom the token belongs to is not looked at: it is the end whose key comes last in version 0, first in version 1.
            (subflow.Connection, subflow.FirstSide) = (known, known.Version == 1 ? side : 1 - side);
            connections.Know(mptcp.Packet.Conversation.Number, known);
        }
        else
        {
            if (subflow.Connection is null) Begin(ref mptcp, subflow, side);
            connections.Add(token, subflow.Connection!);
        }
        subflow.Connection!.Attach(mptcp.Packet.Conversation.Number);
        MptcpEnd end = subflow.End(side);
        (end.Token, end.HasToken) = (token, true);
        return end;
    }

    /// <summary>Token and initial data sequence number: parts of the key's hash, SHA-1 in version 0 and SHA-256 in version 1.</summary>
    static (uint Token, ulong Sequence) Derive(byte version, ulong key)
    {
        if (version > 1) return (0, 0);
        Span<byte> octets = stackalloc byte[8], hash = stackalloc byte[32];
        BinaryPrimitives.WriteUInt64BigEndian(octets, key);
#pragma warning disable CA5350 // The protocol says so.
        int length = version == 0 ? SHA1.HashData(octets, hash) : SHA256.HashData(octets, hash);
#pragma warning restore CA5350
        return (BinaryPrimitives.ReadUInt32BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[(length - 8)..]));
    }

    /// <summary>Shows what is known of the connection, in a segment that had an option of it.</summary>
    public static void Note(ref Layer tcp, uint stream)
    {
        PacketDissector packet = tcp.Packet;
        if ((packet.Knows?.Find<MptcpConnections>(P)?.Of(stream) ?? packet.Conversation.Known<MptcpSubflow>(P)?.Connection) is not { } connection) return;
        GroupScope whole = tcp.Begin(Analysis, 0, 0);
        if (whole.Item >= 0) tcp.Packet.Items[whole.Item].Flags |= ItemFlags.Generated;
        tcp.Note(Master, connection.Master == stream ? 1u : 0);
        tcp.Label(Master, $"Master flow: Master is tcp stream {(ulong)(connection.Master ?? 0)}");
        tcp.Note(Stream, connection.Number);
        NoteSubflows(ref tcp, connection);
        tcp.End(whole);
    }

    static void NoteSubflows(ref Layer tcp, MptcpConnection connection)
    {
        if (!tcp.Wants(Subflows)) return;
        Span<byte> text = stackalloc byte[MptcpConnection.SubflowLimit * 11];
        int length = 0;
        for (int i = connection.Subflows.Count - 1; i >= 0; i--)
        {
            System.Buffers.Text.Utf8Formatter.TryFormat(connection.Subflows[i], text[length..], out int written);
            length += written;
            text[length++] = (byte)' ';
        }
        tcp.NoteText(Subflows, text[..length]);
    }
}
