using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>The distributed hash table of BitTorrent, BEP 5: dictionaries that ask for nodes and peers, and answer.</summary>
public static class BitTorrentTable
{
    const int Deepest = 8, IdLength = 20, V4 = 4, V6 = 16;

    public static readonly Protocol Protocol = Protocol.Of("bt-dht", "BitTorrent DHT Protocol", Dissect, "BT-DHT");

    static readonly Field
        s_text       = Protocol.Text  ("bt-dht.bencoded.string",          "String"),
        s_list       = Protocol.Label ("bt-dht.bencoded.list",            "List"),
        s_number     = Protocol.Text  ("bt-dht.bencoded.int",             "Int"),
        s_dictionary = Protocol.Label ("bt-dht.bencoded.dict",            "Dictionary"),
        s_entry      = Protocol.Label ("bt-dht.bencoded.dict_entry",      "Dictionary Entry"),
        s_terminator = Protocol.Text  ("bt-dht.bencoded.list.terminator", "Terminator"),
        s_error      = Protocol.Label ("bt-dht.error",                    "Error"),
        s_peer       = Protocol.Label ("bt-dht.peer",                     "Peer"),
        s_peers      = Protocol.Label ("bt-dht.peers",                    "Peers"),
        s_node       = Protocol.Label ("bt-dht.node",                     "Node"),
        s_nodes      = Protocol.Label ("bt-dht.nodes",                    "Nodes"),
        s_id         = Protocol.Bytes ("bt-dht.id",                       "ID"),
        s_ip         = Protocol.IPv4  ("bt-dht.ip",                       "IP"),
        s_ip6        = Protocol.IPv6  ("bt-dht.ip6",                      "IP"),
        s_port       = Protocol.UInt16("bt-dht.port",                     "Port"),
        s_truncated  = Protocol.Bytes ("bt-dht.truncated_data",           "Truncated data");

    static BitTorrentTable() => PayloadTables.UdpPort.AddHeuristic(Protocol);

    // What the line of the packet tells is known once all of it was read.
    ref struct Message
    {
        public ReadOnlySpan<byte> Operation, Subject, Error;
        public long Code;
        public int Nodes, Peers;
        public byte Kind;
        public bool IsTarget, HasNodes, HasPeers;
    }

    static void Dissect(ref Layer table)
    {
        if (!IsMessage(table.Bytes))
        {
            table.Decline();
            return;
        }
        table.Summary("BT-DHT");
        table.Open();
        var message = default(Message);
        table.Position = 1;
        if (TakeEntries(ref table, ref message, 0)) Summarize(ref table, message);
    }

    // A dictionary whose first key is one of a message's.
    static bool IsMessage(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 5 && bytes[^1] == 'e' && (bytes.StartsWith("d2:ip"u8) || (bytes.StartsWith("d1:"u8) && "aeqrtvy"u8.Contains(bytes[3])));

    static void Summarize(ref Layer table, in Message message)
    {
        if (message.Kind == 'q')
        {
            Span<byte> name = stackalloc byte[1];
            if (message.Operation.IsEmpty) return;
            name[0] = message.Operation[0] is >= (byte)'a' and <= (byte)'z' and var first ? (byte)(first - 32) : message.Operation[0];
            table.Info($"{(ReadOnlySpan<byte>)name}{message.Operation[1..]}");
            if (message.Subject.IsEmpty) return;
            Span<byte> hex = stackalloc byte[2 * IdLength];
            WriteHex(message.Subject, hex);
            table.Info($" {(message.IsTarget ? "Target" : "Info_hash")}={(ReadOnlySpan<byte>)hex}");
        }
        else if (message.Kind == 'e') table.Info($"Error No={message.Code} Msg={message.Error}");
        else if (message.Kind == 'r')
        {
            table.Info($"Response");
            if (message.HasNodes) table.Info($" Nodes={(long)message.Nodes}");
            if (message.HasPeers) table.Info($" Peers={(long)message.Peers}");
        }
    }

    static void WriteHex(ReadOnlySpan<byte> octets, Span<byte> hex)
    {
        for (int i = 0; i < octets.Length; i++)
        {
            hex[2 * i] = "0123456789abcdef"u8[octets[i] >> 4];
            hex[2 * i + 1] = "0123456789abcdef"u8[octets[i] & 15];
        }
    }

    // False where what follows cannot be read.
    static bool TakeEntries(ref Layer table, ref Message message, int depth)
    {
        while (table.Position < table.Captured && table.Bytes[table.Position] != 'e')
        {
            GroupScope scope = table.Begin(s_entry);
            bool good = TakeEntry(ref table, ref message, depth);
            table.End(scope);
            if (!good) return false;
        }
        return TakeTerminator(ref table);
    }

    static bool TakeTerminator(ref Layer table)
    {
        if (table.Position >= table.Captured || table.Bytes[table.Position] != 'e') return false;
        table.Text(s_terminator, table.Position, 1);
        table.Position++;
        return true;
    }

    static bool TryText(in Layer table, out int at, out int length)
    {
        (at, length) = (0, 0);
        ReadOnlySpan<byte> rest = table.Bytes[Math.Min(table.Position, table.Captured)..];
        if (!Utf8Parser.TryParse(rest, out uint told, out int digits) || digits >= rest.Length || rest[digits] != ':') return false;
        at = table.Position + digits + 1;
        if (told > (uint)(table.Captured - at)) return false;
        length = (int)told;
        return true;
    }

    static bool TakeEntry(ref Layer table, ref Message message, int depth)
    {
        if (!TryText(table, out int at, out int length)) return false;
        ReadOnlySpan<byte> key = table.Bytes.Slice(at, length);
        table.Text(s_text, at, length);
        table.Position = at + length;
        if (table.Position >= table.Captured) return false;
        switch (table.Bytes[table.Position])
        {
            case (byte)'d': return TakeDictionary(ref table, ref message, depth + 1);
            case (byte)'l' when key.SequenceEqual("e"u8): return TakeError(ref table, ref message);
            case (byte)'l' when key.SequenceEqual("values"u8): return TakePeers(ref table, ref message);
            case (byte)'l': return TakeList(ref table, ref message, depth + 1);
            case (byte)'i': return TakeNumber(ref table, isWhole: true, out _);
            default: return TakeString(ref table, ref message, key, depth);
        }
    }

    static bool TakeDictionary(ref Layer table, ref Message message, int depth)
    {
        if (depth > Deepest) return false;
        GroupScope scope = table.Begin(s_dictionary);
        table.Position++;
        bool good = TakeEntries(ref table, ref message, depth);
        table.End(scope);
        return good;
    }

    static bool TakeList(ref Layer table, ref Message message, int depth)
    {
        if (depth > Deepest) return false;
        GroupScope scope = table.Begin(s_list);
        table.Position++;
        bool good = true;
        while (good && table.Position < table.Captured && table.Bytes[table.Position] is not (byte)'e' and var kind)
            good = kind switch
            {
                (byte)'d' => TakeDictionary(ref table, ref message, depth + 1),
                (byte)'l' => TakeList(ref table, ref message, depth + 1),
                (byte)'i' => TakeNumber(ref table, isWhole: true, out _),
                _ => TakeString(ref table, ref message, default, depth),
            };
        good = good && TakeTerminator(ref table);
        table.End(scope);
        return good;
    }

    static bool TakeNumber(ref Layer table, bool isWhole, out long number)
    {
        ReadOnlySpan<byte> rest = table.Bytes[(table.Position + 1)..];
        if (!Utf8Parser.TryParse(rest, out number, out int digits) || digits >= rest.Length || rest[digits] != 'e') return false;
        table.Text(s_number, table.Position + 1, digits);
        table.Position += digits + 1;
        if (isWhole) return TakeTerminator(ref table);
        table.Position++;
        return true;
    }

    // Words are text, everything else is shown in hexadecimal digits.
    static bool TakeString(ref Layer table, ref Message message, ReadOnlySpan<byte> key, int depth)
    {
        if (!TryText(table, out int at, out int length)) return false;
        ReadOnlySpan<byte> value = table.Bytes.Slice(at, length);
        if (key.SequenceEqual("nodes"u8) || key.SequenceEqual("nodes6"u8)) TakeNodes(ref table, ref message, at, length, key.Length == 6 ? V6 : V4);
        else if (depth == 0 && key is [(byte)'q'] or [(byte)'y'])
        {
            table.Text(s_text, at, length);
            if (key[0] == 'q') message.Operation = value;
            else if (length == 1) message.Kind = value[0];
        }
        else
        {
            NoteHex(ref table, at, value);
            bool isTarget = key.SequenceEqual("target"u8);
            if (length == IdLength && (isTarget || key.SequenceEqual("info_hash"u8)))
            {
                message.Subject = value;
                message.IsTarget = isTarget;
            }
        }
        table.Position = at + length;
        return true;
    }

    static void NoteHex(ref Layer table, int at, ReadOnlySpan<byte> value)
    {
        if (!table.Wants(s_text)) return;
        Utf8Sink sink = table.Packet.RemarkSink;
        sink.Clear();
        sink.AddHex(value);
        table.NoteText(s_text, sink.Written, at, value.Length, ItemFlags.None);
    }

    static void TakeNodes(ref Layer table, ref Message message, int at, int length, int address)
    {
        int size = IdLength + address + 2, end = at + length;
        message.HasNodes = true;
        GroupScope scope = table.Begin(s_nodes, at, length);
        table.Position = at;
        while (table.Position + size <= end && table.More)
        {
            GroupScope node = table.Begin(s_node, table.Position, size);
            table.Take(s_id, IdLength);
            TakeAddress(ref table, address);
            table.End(node);
            message.Nodes++;
        }
        table.End(scope);
        if (table.Position < end) table.Place(s_truncated, table.Position, end - table.Position);
    }

    static void TakeAddress(ref Layer table, int address)
    {
        table.Take(address == V6 ? s_ip6 : s_ip, address);
        table.Take(s_port);
    }

    static bool TakePeers(ref Layer table, ref Message message)
    {
        message.HasPeers = true;
        GroupScope scope = table.Begin(s_peers);
        table.Position++;
        while (TryText(table, out int at, out int length))
        {
            table.Position = at;
            if (length is V4 + 2 or V6 + 2)
            {
                GroupScope peer = table.Begin(s_peer, at, length);
                TakeAddress(ref table, length - 2);
                table.End(peer);
                message.Peers++;
            }
            else if (length > 0) table.Place(s_truncated, at, length);
            table.Position = at + length;
        }
        bool good = TakeTerminator(ref table);
        table.End(scope);
        return good;
    }

    // A list of a number and a text; a tree shows its end first.
    static bool TakeError(ref Layer table, ref Message message)
    {
        GroupScope scope = table.Begin(s_error);
        table.Position++;
        bool good = TakeNumber(ref table, isWhole: false, out message.Code);
        if (good && TryText(table, out int at, out int length))
        {
            table.Text(s_text, at, length);
            message.Error = table.Bytes.Slice(at, length);
            table.Position = at + length;
            good = TakeTerminator(ref table);
        }
        else good = false;
        table.End(scope);
        return good;
    }
}
