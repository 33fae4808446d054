namespace FilterLang.Protocols;

/// <summary>The envelope of all messages, RFC 4511 section 4.1.1, and which answers which.</summary>
static class LdapMessage
{
    const uint SearchEntry = 4, SearchDone = 5, Abandon = 16, Unbind = 2, ExtendedResponse = 24, Extended = 23;

    static readonly Protocol Protocol = Ldap.Protocol;

    static readonly BerPart s_id = new(Ldap.MessageId, BerType.Integer);

    /// <summary>Takes a message at <see cref="Layer.Position"/>.</summary>
    public static void Take(ref Layer ldap)
    {
        int at = ldap.Position;
        BerValue message = Ber.Read(ref ldap, at);
        if (ldap.Failed) return;
        GroupScope scope = ldap.Begin(Ldap.Envelope, at, Math.Max(0, Math.Min(message.Next, ldap.Captured) - at));
        BerValue number = Ber.Read(ref ldap, message.ContentAt);
        uint id = (uint)Ber.Signed(ref ldap, number);
        var context = default(BerContext);
        int next = BerReader.Take(ref ldap, ref context, s_id, message.ContentAt);
        BerValue operation = Ber.Read(ref ldap, next);
        if (ldap.Failed) return;
        TakeOperation(ref ldap, id, operation.Number, next);
        next = operation.Next;
        if (!ldap.Failed && next < message.End && next < ldap.Length) LdapControls.Take(ref ldap, next);
        ldap.End(scope);
        if (!ldap.Failed) ldap.Position = message.Next;
    }

    static void TakeOperation(ref Layer ldap, uint id, uint operation, int at)
    {
        LdapTalk talk = ldap.Packet.Conversation.State<LdapTalk>(Protocol);
        if (operation == SearchEntry) talk.Results++;
        string? name = Ldap.Operation.Names!.Find(operation);
        // What is abandoned has the number that matters.
        if (operation == Abandon) id = (uint)Ber.Signed(ref ldap, Ber.Read(ref ldap, at));
        if (name is not null) ldap.Info($"{name}({id}) ");
        BerReader.Take(ref ldap, LdapOperations.All, Ldap.Operation, at);
        if (ldap.Failed) return;
        if (operation == SearchDone) ldap.Info($" [{talk.Results} result{(talk.Results == 1 ? "" : "s")}]");
        Match(ref ldap, id, operation);
        if (operation == Extended) talk.AsksForTls = LdapOperations.AsksForTls(ref ldap, at);
        else if (operation == ExtendedResponse && talk.AsksForTls && LdapOperations.IsSuccess(ref ldap, at)) StartTls.Begin(ldap.Packet, Protocol);
    }

    static bool IsRequest(uint operation) => operation is 0 or 3 or 6 or 8 or 10 or 12 or 14 or Extended;

    static void Match(ref Layer ldap, uint id, uint operation)
    {
        PacketDissector packet = ldap.Packet;
        if (operation is Unbind or Abandon || packet.InErrorQuote || packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, id);
        if (IsRequest(operation))
        {
            if (all.Ask(packet, key) is not 0 and var response) ldap.Note(Ldap.ResponseIn, (ulong)response);
            return;
        }
        ref readonly Transaction found = ref all.Answer(packet, key);
        if (Transactions.IsNone(in found)) return;
        ldap.Note(Ldap.ResponseTo, (ulong)found.RequestFrame);
        ldap.Note(Ldap.Time, (ulong)(packet.Time - found.RequestTime));
    }
}
