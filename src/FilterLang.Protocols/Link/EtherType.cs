namespace FilterLang.Protocols;

/// <summary>
/// The pseudo layer between a header with an EtherType and what it announces. It has no bytes and no fields; its name stands in
/// frame.protocols. What fails inside is recorded here, so that the header can go on with what follows its payload.
/// </summary>
public static class EtherType
{
    public static readonly Protocol Protocol = Protocol.Of("ethertype", "Ethertype", Dissect, "Ethertype");

    static readonly Lazy<string?[]> s_unknown = new(static () => new string?[ushort.MaxValue + 1]);

    static EtherType() => Protocol.Dispatches(PayloadTables.EtherType);

    /// <summary>Hands everything from <see cref="Layer.Position"/> on, less <paramref name="trailer"/> octets, to whoever announced the EtherType.</summary>
    public static void Carry(ref Layer outer, uint type, int trailer = 0)
    {
        outer.Packet.Selector = type;
        outer.Call(Protocol, outer.Position, Math.Max(0, outer.Remaining - trailer));
    }

    static void Dissect(ref Layer pseudo)
    {
        uint type = pseudo.Packet.Selector;
        Protocol? payload = PayloadTables.EtherType.Find(type);
        if (payload is null || !pseudo.Call(payload))
        {
            if (pseudo.Packet.Columns is not null)
            {
                pseudo.Packet.Columns.Protocol = s_unknown.Value[(ushort)type] ??= $"0x{type:x4}";
                if (EtherTypeNames.Names.Find(type) is { } name)
                {
                    pseudo.Packet.Columns.Info.Clear();
                    pseudo.Info($"{name}");
                }
            }
            if (pseudo.Length > 0) pseudo.Call(pseudo.Packet.Plan.Catalog.Data);
            else
            {
                // Where there is nothing, nobody took it, and the pseudo layer is not there either.
                pseudo.DeclineLeavingItems();
                return;
            }
        }
        else pseudo.Trim(pseudo.PayloadLength);
        pseudo.Catch();
    }
}
