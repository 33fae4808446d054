namespace FilterLang.Protocols;

/// <summary>Mail slots of SMB, [MS-MAIL] section 2.2: a transaction that is a datagram.</summary>
public static class Mailslot
{
    public static readonly Protocol Protocol = Protocol.Of("mailslot", "SMB MailSlot Protocol", Dissect, "SMB Mailslot");

    public static readonly Field
        Opcode   = Protocol.UInt16("mailslot.opcode", "Opcode", little: true, names: new(() => [(1, "Write Mail Slot")])),
        Priority = Protocol.UInt16("mailslot.priority", "Priority", little: true),
        Class    = Protocol.UInt16("mailslot.class", "Class", little: true, names: new(() => [(1, "Reliable"), (2, "Unreliable & Broadcast")])),
        Size     = Protocol.UInt16("mailslot.size", "Size", little: true),
        Name     = Protocol.Text  ("mailslot.name", "Mailslot Name");

    /// <summary>Who reads a slot, by its name.</summary>
    public static readonly PayloadTable Slots = PayloadTable.Of("mailslot");

    static Mailslot()
    {
        Protocol.CarriedBy(Table, 0).Dispatches(Slots);
    }

    /// <summary>Mail slots, under 0, for transactions.</summary>
    public static readonly PayloadTable Table = PayloadTable.Of("smb_mailslot");

    /// <summary>Where the name of the slot at hand and its data begin, counted from the words in front.</summary>
    internal sealed class Place
    {
        public int Name, NameLength, Data;
    }

    static void Dissect(ref Layer mailslot)
    {
        Place place = mailslot.Packet.State<Place>(Protocol);
        mailslot.Unlist();
        mailslot.Summary(Protocol.ShortName);
        mailslot.Open();
        uint opcode = (uint)mailslot.Take(Opcode);
        if (mailslot.Failed) return;
        mailslot.Info($"{Opcode.Names!.Find(opcode) ?? "Unknown opcode"}");
        mailslot.Take(Priority);
        mailslot.Take(Class);
        mailslot.Take(Size);
        ReadOnlySpan<byte> name = mailslot.Slice(place.Name, place.NameLength);
        mailslot.Place(Name, place.Name, place.NameLength);
        if (mailslot.Failed || place.Data >= mailslot.Length) return;
        mailslot.Position = place.Data;
        mailslot.Continue(Slots.Find(name));
    }
}
