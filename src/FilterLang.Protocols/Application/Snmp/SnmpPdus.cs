namespace FilterLang.Protocols;

/// <summary>The operations of SNMP, RFC 1157 section 4.1 and RFC 3416 section 3, and the variables they carry.</summary>
static class SnmpPdus
{
    static readonly Protocol Protocol = Snmp.Protocol;

    /// <summary>Text within a value is a layer of its own.</summary>
    public static readonly Protocol SystemText = Protocol.Of("snmp", Protocol.Label, DissectSystemText, "SNMP").Borrows(Protocol);

    public static readonly Field
        VarBindStr             = Protocol.Text        ("snmp.var-bind_str",            "Variable-binding-string"),
        ResponseIn            = Protocol.FrameNumber ("snmp.response_in",              "Response In"),
        ResponseTo            = Protocol.FrameNumber ("snmp.response_to",              "Response To"),
        Time                  = Protocol.RelativeTime("snmp.time",                     "Time"),
        NoSuchObject          = Protocol.Label       ("snmp.noSuchObject",             "noSuchObject"),
        NoSuchInstance        = Protocol.Label       ("snmp.noSuchInstance",           "noSuchInstance"),
        EndOfMibView          = Protocol.Label       ("snmp.endOfMibView",             "endOfMibView"),
        ValueInt              = Protocol.Row         ("snmp.value.int",                "Value (Integer32)", FieldType.Int64, display: Dec),
        ValueOctets           = Protocol.Bytes       ("snmp.value.octets",             "Value (OctetString)"),
        ValueOid              = Protocol.Row         ("snmp.value.oid",                "Value (OID)", FieldType.Oid),
        ValueNull             = Protocol.Label       ("snmp.value.null",               "Value (Null)"),
        ValueIpv4             = Protocol.IPv4        ("snmp.value.ipv4",               "Value (IpAddress)"),
        ValueIpv6             = Protocol.IPv6        ("snmp.value.ipv6",               "Value (IpAddress)"),
        ValueAddr             = Protocol.Bytes       ("snmp.value.addr",               "Value (IpAddress)"),
        ValueU32              = Protocol.Row         ("snmp.value.u32",                "Value (Unsigned32)", FieldType.Int64, display: Dec),
        ValueG32              = Protocol.Row         ("snmp.value.g32",                "Value (Gauge32)", FieldType.Int64, display: Dec),
        ValueUnk              = Protocol.Bytes       ("snmp.value.unk",                "Value (Unknown)"),
        ValueCounter          = Protocol.UInt64      ("snmp.value.counter",            "Value (Counter32)"),
        ValueNsap             = Protocol.UInt64      ("snmp.value.nsap",               "Value (NSAP)"),
        ValueTimeticks        = Protocol.UInt64      ("snmp.value.timeticks",          "Value (Timeticks)"),
        ValueOpaque           = Protocol.Bytes       ("snmp.value.opaque",             "Value (Opaque)"),
        Name                  = Protocol.Row         ("snmp.name",                     "Object Name", FieldType.Oid),
        GetRequestElement     = Protocol.Label       ("snmp.get_request_element",      "get-request"),
        GetNextRequestElement = Protocol.Label       ("snmp.get_next_request_element", "get-next-request"),
        GetResponseElement    = Protocol.Label       ("snmp.get_response_element",     "get-response"),
        SetRequestElement     = Protocol.Label       ("snmp.set_request_element",      "set-request"),
        TrapElement           = Protocol.Label       ("snmp.trap_element",             "trap"),
        GetBulkRequestElement = Protocol.Label       ("snmp.getBulkRequest_element",   "getBulkRequest"),
        InformRequestElement  = Protocol.Label       ("snmp.informRequest_element",    "informRequest"),
        SnmpV2TrapElement     = Protocol.Label       ("snmp.snmpV2_trap_element",      "snmpV2-trap"),
        ReportElement         = Protocol.Label       ("snmp.report_element",           "report"),
        RequestId             = Protocol.Int32       ("snmp.request_id",               "request-id"),
        ErrorStatus           = Protocol.Int32       ("snmp.error_status",             "error-status", names: SnmpNames.ErrorStatus),
        ErrorIndex            = Protocol.Int32       ("snmp.error_index",              "error-index"),
        VariableBindings      = Protocol.UInt32      ("snmp.variable_bindings",        "variable-bindings"),
        NonRepeaters          = Protocol.UInt32      ("snmp.non_repeaters",            "non-repeaters"),
        MaxRepetitions        = Protocol.UInt32      ("snmp.max_repetitions",          "max-repetitions"),
        Enterprise            = Protocol.Row         ("snmp.enterprise",               "enterprise", FieldType.Oid),
        AgentAddr             = Protocol.IPv4        ("snmp.agent_addr",               "agent-addr"),
        GenericTrap           = Protocol.Int32       ("snmp.generic_trap",             "generic-trap", names: SnmpNames.GenericTrap),
        SpecificTrap          = Protocol.Int32       ("snmp.specific_trap",            "specific-trap"),
        TimeStamp             = Protocol.UInt32      ("snmp.time_stamp",               "time-stamp");

    static readonly ExpertField
        NotOid     = Protocol.Expert("snmp.objectname_not_oid", Severity.Warning, ExpertGroup.Malformed, "ObjectName not an OID"),
        WrongClass = Protocol.Expert("snmp.varbind.not_uni_class_seq", Severity.Warning, ExpertGroup.Malformed, "VarBind is not an universal class sequence");

    static readonly Field[] s_operations =
    [
        GetRequestElement, GetNextRequestElement, GetResponseElement, SetRequestElement, TrapElement, GetBulkRequestElement,
        InformRequestElement, SnmpV2TrapElement, ReportElement,
    ];

    static readonly string[] s_words =
        ["get-request", "get-next-request", "get-response", "set-request", "trap", "getBulkRequest", "informRequest", "snmpV2-trap", "report"];

    [ThreadStatic] static Utf8Sink? t_text;

    static readonly Field s_binding = Protocol.Heading("VarBind");

    const int Response = 2, Trap = 4, Bulk = 5;

    /// <summary>One operation; <paramref name="choice"/> has which.</summary>
    public static void Take(ref Layer snmp, Field choice)
    {
        BerValue pdu = Ber.Read(ref snmp, snmp.Position);
        if (snmp.Failed) return;
        if (pdu.Class != 2 || pdu.Number >= s_operations.Length)
        {
            snmp.Fail();
            return;
        }
        int operation = (int)pdu.Number;
        snmp.Info($"{s_words[operation]}");
        snmp.Note(choice, (ulong)operation, snmp.Position, pdu.Next - snmp.Position, ItemFlags.None);
        int outer = snmp.Parent;
        snmp.StandUnder(choice);
        GroupScope scope = snmp.Begin(s_operations[operation], pdu.ContentAt, Math.Max(0, pdu.Length));
        snmp.Position = pdu.ContentAt;
        long id = 0;
        if (operation == Trap) TakeTrapHead(ref snmp);
        else id = TakeHead(ref snmp, operation);
        TakeBindings(ref snmp);
        snmp.End(scope);
        snmp.Parent = outer;
        if (!snmp.Failed && operation is 0 or 1 or Response or 3 or Bulk or 6) Match(ref snmp, id, operation == Response);
        if (!snmp.Failed) snmp.Position = pdu.Next;
    }

    static long TakeHead(ref Layer snmp, int operation)
    {
        long id = Ber.TakeInteger(ref snmp, RequestId);
        Ber.TakeInteger(ref snmp, operation == Bulk ? NonRepeaters : ErrorStatus);
        Ber.TakeInteger(ref snmp, operation == Bulk ? MaxRepetitions : ErrorIndex);
        return id;
    }

    static void TakeTrapHead(ref Layer snmp)
    {
        BerValue enterprise = Ber.TakeOid(ref snmp, Enterprise);
        if (!snmp.Failed && snmp.InfoSink is { } sink)
        {
            // Here the first arc is told by its name.
            int from = sink.Length;
            sink.AddOid(snmp.Slice(enterprise.ContentAt, enterprise.Length), relative: false);
            if (sink.Written[from..].StartsWith("1."u8))
            {
                sink.CutTo(from);
                sink.Add(" iso."u8);
                sink.AddOid(snmp.Slice(enterprise.ContentAt, enterprise.Length), relative: false);
                sink.Remove(from + 5, 2);
            }
            else sink.Insert(from, " ");
        }
        BerValue address = Ber.Read(ref snmp, snmp.Position);
        if (!snmp.Failed && address.Length == 4) snmp.Place(AgentAddr, address.ContentAt, 4);
        if (!snmp.Failed) snmp.Position = address.Next;
        Ber.TakeInteger(ref snmp, GenericTrap);
        Ber.TakeInteger(ref snmp, SpecificTrap);
        BerValue time = Ber.Read(ref snmp, snmp.Position);
        if (!snmp.Failed) TakeNumber(ref snmp, TimeStamp, time);
        if (!snmp.Failed) snmp.Position = time.Next;
    }

    static void TakeBindings(ref Layer snmp)
    {
        BerValue list = Ber.Enter(ref snmp, BerValue.Sequence);
        if (snmp.Failed) return;
        int count = Ber.Count(ref snmp, list.ContentAt, Math.Min(list.End, snmp.Length));
        if (snmp.Failed) return;
        snmp.Note(VariableBindings, (ulong)count, list.ContentAt, list.Length, ItemFlags.None);
        snmp.Append(VariableBindings, $" item{(count == 1 ? "" : "s")}");
        int outer = snmp.Parent;
        snmp.StandUnder(VariableBindings);
        TakeList(ref snmp, list);
        snmp.Parent = outer;
        if (!snmp.Failed) snmp.Position = list.Next;
    }

    static void TakeList(ref Layer snmp, BerValue list)
    {
        while (snmp.Position < list.End && snmp.More)
        {
            BerValue binding = Ber.Read(ref snmp, snmp.Position);
            if (snmp.Failed) return;
            if (binding.Identifier != BerValue.Sequence)
            {
                snmp.Remark(WrongClass, snmp.Position, binding.Length);
                return;
            }
            GroupScope scope = snmp.Begin(snmp.IsShown ? s_binding : null, binding.ContentAt, binding.Length);
            snmp.Position = binding.ContentAt;
            TakeBinding(ref snmp);
            if (snmp.IsShown) Describe(ref snmp, scope.Item);
            snmp.End(scope);
            if (!snmp.Failed) snmp.Position = binding.Next;
        }
    }

    // A binding says its name, and its value in short.
    static void Describe(ref Layer snmp, int binding)
    {
        if (snmp.Failed || binding < 0) return;
        PacketItems items = snmp.Packet.Items;
        int name = items.Last(Name.Slot), value = name + 1;
        if (name <= binding) return;
        while (value < items.Count && ItemLabels.IsLabel(items[value])) value++;
        Span<byte> oid = stackalloc byte[240];
        snmp.Label(binding, $"{Written(items, name, oid)}: ");
        if (value >= items.Count) return;
        Field field = Field.At(items[value].Field);
        if (field.Type == FieldType.None) snmp.Append(binding, $"{field.Label}");
        else if (field.Type == FieldType.Oid)
        {
            ReadOnlySpan<byte> text = Written(items, value, oid);
            snmp.Append(binding, $"{text} (iso{text[Math.Min(1, text.Length)..]})");
        }
        else if (field.Type == FieldType.Bytes)
        {
            ReadOnlySpan<byte> octets = items.Run(items[value]);
            if (IsPrintable(octets)) snmp.Append(binding, $"\"{octets}\"");
            else snmp.Append(binding, $"{octets:x}");
        }
        else if (field.Type.IsInteger()) snmp.Append(binding, $"{(long)items[value].Value}");
        else snmp.Append(binding, $"{Written(items, value, oid)}");
    }

    static bool IsPrintable(ReadOnlySpan<byte> octets) => octets.IndexOfAnyExceptInRange((byte)32, (byte)126) < 0;

    static ReadOnlySpan<byte> Written(PacketItems items, int item, Span<byte> room)
    {
        Utf8Sink text = t_text ??= new Utf8Sink(64);
        text.Clear();
        ValueText.Add(text, items, items[item]);
        ReadOnlySpan<byte> written = text.Written[..Math.Min(text.Length, room.Length)];
        written.CopyTo(room);
        return room[..written.Length];
    }

    static void TakeBinding(ref Layer snmp)
    {
        BerValue name = Ber.Read(ref snmp, snmp.Position);
        if (snmp.Failed) return;
        if (name.Identifier != BerValue.ObjectIdentifier)
        {
            snmp.Remark(NotOid, snmp.Position, name.Length);
            return;
        }
        Ber.TakeContent(ref snmp, Name, name);
        if (!snmp.Failed && snmp.InfoSink is { } sink)
        {
            sink.Add((byte)' ');
            sink.AddOid(snmp.Slice(name.ContentAt, name.Length), relative: false);
        }
        BerValue value = Ber.Read(ref snmp, snmp.Position);
        if (!snmp.Failed) TakeValue(ref snmp, value, IsSystemText(snmp.Slice(name.ContentAt, name.Length)));
    }

    /// <summary>The types of RFC 2578 section 2 and RFC 3416 section 3.</summary>
    static void TakeValue(ref Layer snmp, BerValue value, bool isText)
    {
        switch (value.Identifier)
        {
            case BerValue.Integer: TakeNumber(ref snmp, ValueInt, value); break;
            case BerValue.OctetString:
                Ber.TakeContent(ref snmp, ValueOctets, value);
                if (snmp.WantsLabels && snmp.Slice(value.ContentAt, value.Length) is { IsEmpty: false } octets && IsPrintable(octets))
                    snmp.Label(ValueOctets, $"{ValueOctets.Label}: \"{octets}\"");
                int outer = snmp.Parent;
                snmp.StandUnder(ValueOctets);
                if (!snmp.Failed && isText) snmp.Call(SystemText, value.ContentAt, value.Length);
                snmp.Parent = outer;
                break;
            case BerValue.Null: snmp.Note(ValueNull, 0, value.ContentAt, value.Length, ItemFlags.None); break;
            case BerValue.ObjectIdentifier: Ber.TakeContent(ref snmp, ValueOid, value); break;
            case 0x40: snmp.Place(value.Length == 4 ? ValueIpv4 : value.Length == 16 ? ValueIpv6 : ValueAddr, value.ContentAt, value.Length); break;
            case 0x41 or 0x46:
                TakeNumber(ref snmp, ValueCounter, value);
                if (value.Identifier == 0x46) snmp.Label(ValueCounter, $"Value (Counter64): {(ulong)Ber.Signed(ref snmp, value)}");
                break;
            case 0x42: TakeNumber(ref snmp, ValueG32, value); break;
            case 0x43: TakeNumber(ref snmp, ValueTimeticks, value); break;
            case 0x44: Ber.TakeContent(ref snmp, ValueOpaque, value); break;
            case 0x45: TakeNumber(ref snmp, ValueNsap, value); break;
            case 0x47: TakeNumber(ref snmp, ValueU32, value); break;
            case 0x80: snmp.Note(NoSuchObject, 0, value.ContentAt, value.Length, ItemFlags.None); break;
            case 0x81: snmp.Note(NoSuchInstance, 0, value.ContentAt, value.Length, ItemFlags.None); break;
            case 0x82: snmp.Note(EndOfMibView, 0, value.ContentAt, value.Length, ItemFlags.None); break;
            default: Ber.TakeContent(ref snmp, ValueUnk, value); break;
        }
    }

    /// <summary>sysDescr.0 and sysName.0 of RFC 3418, whose octets are text.</summary>
    static bool IsSystemText(ReadOnlySpan<byte> name) => name.Length == 8 && name.StartsWith(s_system) && name[6] is 1 or 5 && name[7] == 0;

    static ReadOnlySpan<byte> s_system => [0x2B, 6, 1, 2, 1, 1];

    static void DissectSystemText(ref Layer snmp)
    {
        snmp.OpenNothing();
        snmp.Text(VarBindStr, 0, snmp.Length, TextEncoding.Utf8);
    }

    static void TakeNumber(ref Layer snmp, Field field, BerValue value)
    {
        long number = Ber.Signed(ref snmp, value);
        snmp.Note(field, (ulong)number, value.ContentAt, value.Length, ItemFlags.None);
    }

    static void Match(ref Layer snmp, long id, bool isResponse)
    {
        PacketDissector packet = snmp.Packet;
        if (packet.InErrorQuote) return;
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, (ulong)id);
        if (!isResponse)
        {
            if (all.Ask(packet, key) is not 0 and var response) snmp.Note(ResponseIn, (ulong)response);
            return;
        }
        ref readonly Transaction found = ref all.Answer(packet, key);
        if (Transactions.IsNone(in found) || found.ResponseFrame != packet.Number) return;
        snmp.Note(ResponseTo, (ulong)found.RequestFrame);
        snmp.Note(Time, (ulong)(packet.Time - found.RequestTime));
    }
}
