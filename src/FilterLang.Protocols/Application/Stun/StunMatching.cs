namespace FilterLang.Protocols;

/// <summary>Which response answers which request, and what is sent again, by the transaction's identifier (RFC 8489 section 5).</summary>
static class StunMatching
{
    const uint RequestClass = 0x000, IndicationClass = 0x010;

    static readonly Protocol Protocol = Stun.Protocol;

    public static void Match(ref Layer stun, uint type)
    {
        PacketDissector packet = stun.Packet;
        uint kind = type & 0x0110;
        if (!stun.Need(8, 12) || kind == IndicationClass) return;
        // Twelve octets, folded: they are drawn at random.
        ulong id = stun.U64(8) ^ (ulong)stun.U32(16) * 0x9E37_79B9_7F4A_7C15;
        TransactionKey key = TransactionKey.Of(packet, id);
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return;
        if (packet.Knows is not null) MatchKnown(ref stun, all, key, kind);
        else if (kind == RequestClass) MatchRequest(ref stun, all, key);
        else MatchResponse(ref stun, ref all.Response(key, packet.Number, packet.Time));
    }

    static void MatchRequest(ref Layer stun, Transactions all, in TransactionKey key)
    {
        ref Transaction last = ref all.Last(key);
        if (Transactions.IsNone(in last)) all.Request(key, stun.Packet.Number, stun.Packet.Time);
        else
        {
            if (last.RequestFrame != stun.Packet.Number) stun.Note(Stun.Reqduplicate, (ulong)last.RequestFrame);
            if (last.ResponseFrame != 0) stun.Note(Stun.ResponseIn, (ulong)last.ResponseFrame);
        }
    }

    static void MatchResponse(ref Layer stun, ref Transaction found)
    {
        if (Transactions.IsNone(in found)) return;
        if (found.ResponseFrame != stun.Packet.Number && found.ResponseFrame != 0) stun.Note(Stun.Reqduplicate, (ulong)found.ResponseFrame);
        stun.Note(Stun.ResponseTo, (ulong)found.RequestFrame);
        stun.Note(Stun.Time, (ulong)(stun.Packet.Time - found.RequestTime));
    }

    static void MatchKnown(ref Layer stun, Transactions all, in TransactionKey key, uint kind)
    {
        ref Transaction found = ref all.Last(key);
        if (Transactions.IsNone(in found)) return;
        if (kind != RequestClass) MatchResponse(ref stun, ref found);
        else
        {
            if (found.RequestFrame != stun.Packet.Number) stun.Note(Stun.Reqduplicate, (ulong)found.RequestFrame);
            if (found.ResponseFrame != 0) stun.Note(Stun.ResponseIn, (ulong)found.ResponseFrame);
        }
    }
}
