namespace FilterLang.Protocols;

/// <summary>The sets of a message and the records in them, RFC 3954 section 5.3 and RFC 7011 section 3.3.</summary>
struct CflowSets(CflowDomain domain, uint exported, bool isIpfix)
{
    const int ListLimit = 8;

    public static readonly Field
        SetId        = Cflow.Protocol.UInt16("cflow.flowset_id",     "FlowSet Id", names: new(() =>
        [
            (0, "Data Template (V9)"), (1, "Options Template(V9)"), (2, "Data Template (V10 [IPFIX])"), (3, "Options Template (V10 [IPFIX])"),
            (4, 255, "(Reserved)"), (256, 65535, "(Data)"),
        ])),
        SetLength    = Cflow.Protocol.UInt16("cflow.flowset_length", "FlowSet Length"),
        TemplateFrame = Cflow.Protocol.FrameNumber("cflow.template_frame", "Template Frame", EvaluationLevel.Stream),
        ShortLength  = Cflow.Protocol.UInt8 ("cflow.string_len_short", "String_len_short"),
        LongLength   = Cflow.Protocol.UInt8 ("cflow.string_len_long",  "String_len_short"),
        Semantic     = Cflow.Protocol.UInt8 ("cflow.subtemplate_semantic", "SubTemplateList Semantic"),
        ListTemplate = Cflow.Protocol.UInt16("cflow.subtemplate_id", "SubTemplateList Id"),
        ScopeSystem  = Cflow.Protocol.Bytes ("cflow.scope_system",    "ScopeSystem"),
        ScopeInterface = Cflow.Protocol.UInt32("cflow.scope_interface", "ScopeInterface"),
        ScopeCache   = Cflow.Protocol.Bytes ("cflow.scope_cache",     "ScopeCache"),
        ScopeTemplate = Cflow.Protocol.Bytes("cflow.scope_template",  "ScopeTemplate");

    static readonly Field
        s_scopeLineCard = CflowElements.Named("scope_linecard"), s_padding = CflowElements.Named("padding");

    static readonly Field
        s_set = Cflow.Protocol.Heading("FlowSet"), s_flow = Cflow.Protocol.Heading("Flow"), s_item = Cflow.Protocol.Heading("List Item"),
        s_data = Cflow.Protocol.Heading("Data"), s_listData = Cflow.Protocol.Heading("Subtemplate Data");

    // Shown by none but the filters that ask for them: a record holds something of this enterprise.
    static readonly (uint Enterprise, Field Field)[] s_enterprises =
    [
        (32622, OfEnterprise("cace", "CACE")), (35632, OfEnterprise("ntop", "Ntop")), (13745, OfEnterprise("plixer", "Plixer")), (3054, OfEnterprise("ixia", "Ixia")),
        (5951, OfEnterprise("netscaler", "NetScaler")), (10704, OfEnterprise("barracuda", "Barracuda")), (26866, OfEnterprise("gigamon", "Gigamon")),
        (9, OfEnterprise("cisco", "Cisco")), (47729, OfEnterprise("niagaranetworks", "NiagaraNetworks")), (2636, OfEnterprise("juniper", "Juniper")),
    ];

    static readonly ExpertField
        TooShort   = Cflow.Protocol.Expert("cflow.flowset_length.invalid", Severity.Warning, ExpertGroup.Malformed, "Flow length invalid"),
        NoTemplate = Cflow.Protocol.Expert("cflow.no_template_found",      Severity.Warning, ExpertGroup.Malformed, "No template found"),
        BadList    = Cflow.Protocol.Expert("cflow.subtemplate_bad_length", Severity.Warning, ExpertGroup.Malformed, "SubTemplateList bad length");

    int _depth;

    /// <summary>How many records of data were found.</summary>
    public int Records { get; private set; }

    /// <summary>All sets; false where one cannot be.</summary>
    public bool Take(ref Layer cflow, int count)
    {
        const int headLength = 4;
        for (int number = 1; number <= count && cflow.More && cflow.Remaining >= headLength; number++)
        {
            int at = cflow.Position, length = cflow.U16(at + 2);
            uint id = cflow.U16(at);
            if (cflow.Failed || (length > cflow.Remaining && length >= headLength)) break;
            GroupScope group = cflow.Begin(s_set, at, Math.Max(length, headLength));
            if (group.Item >= 0) cflow.Label(group.Item, $"{(isIpfix ? "Set" : "FlowSet")} {number} [id={id}]");
            cflow.Take(SetId);
            cflow.Take(SetLength);
            if (length < headLength)
            {
                cflow.Remark(TooShort, $"Flowset Length ({length}) too short", at + 2, 2);
                cflow.End(group);
                return false;
            }
            int end = at + length;
            bool isTemplate = id is 0 or 2, isOptions = id is 1 or 3;
            if (isTemplate) CflowTemplateFields.Take(ref cflow, domain, end, id == 2);
            else if (isOptions) CflowTemplateFields.TakeOptions(ref cflow, domain, end, id == 3);
            else if (id >= 256)
            {
                cflow.Info($" [Data:{id}]");
                TakeData(ref cflow, id, end);
            }
            if ((isTemplate || isOptions) && cflow.Position < end) cflow.Take(s_padding, end - cflow.Position);
            cflow.End(group);
            if (cflow.Failed) return false;
            cflow.Position = end;
        }
        return true;
    }

    void TakeData(ref Layer cflow, uint id, int end)
    {
        if (domain.Find(id) is not { } template)
        {
            int length = end - cflow.Position;
            if (length <= 0) return;
            GroupScope group = cflow.Begin(s_data, cflow.Position, length);
            cflow.Remark(NoTemplate, $"Data ({length} bytes), no template found", cflow.Position, length);
            cflow.End(group);
            return;
        }
        cflow.Note(TemplateFrame, (ulong)template.Frame);
        Records += TakeRecords(ref cflow, template, end, s_flow);
        if (cflow.Position < end) cflow.Take(s_padding, end - cflow.Position);
    }

    int TakeRecords(ref Layer cflow, CflowTemplate template, int end, Field heading)
    {
        int count = 0;
        while (cflow.More && template.LeastLength > 0 && end - cflow.Position >= template.LeastLength)
        {
            GroupScope group = cflow.Begin(heading);
            count++;
            if (group.Item >= 0) cflow.Label(group.Item, $"{heading.Label} {count}");
            TakeRecord(ref cflow, template, end);
            cflow.End(group);
        }
        return count;
    }

    void TakeRecord(ref Layer cflow, CflowTemplate template, int end)
    {
        Span<CflowSpan> spans = stackalloc CflowSpan[CflowTimes.Kinds];
        spans.Clear();
        foreach (CflowTemplate.Part part in template.Parts)
        {
            if (cflow.Failed || cflow.Position > end) return;
            int lengthAt = cflow.Position, prefix = 0, length = part.Length;
            if (length == CflowTemplate.VariableLength)
            {
                (prefix, length) = (1, cflow.U8(lengthAt));
                if (length == byte.MaxValue) (prefix, length) = (3, cflow.U16(lengthAt + 1));
            }
            int at = lengthAt + prefix;
            if (cflow.Failed || !cflow.Need(at, length)) return;
            if (length > 0)
            {
                NoteEnterprise(ref cflow, part.Enterprise);
                if (part.IsScope) PlaceScope(ref cflow, part.Number, at, length);
                else if (part.Element is not { } element) CflowValues.Place(ref cflow, isIpfix ? CflowValues.Private : CflowValues.Unknown, at, length);
                else if (element.Form == CflowForm.SubTemplateList) PlaceList(ref cflow, element.Field!, at, length);
                else if (CflowTimes.TryFind(element, out int kind, out bool isStart))
                {
                    if (CflowValues.TryTime(cflow, element.Form, at, length, exported, out long time) && (element.Form != CflowForm.Ntp || length >= 8))
                    {
                        if (isStart) spans[kind].SetStart(time, at, length);
                        else spans[kind].SetEnd(time, at, length);
                        if (spans[kind].IsWhole) CflowTimes.Record(ref cflow, spans, kind);
                    }
                }
                else CflowValues.Place(ref cflow, element, at, length, exported);
                if (prefix > 0) cflow.Place(ShortLength, lengthAt);
                if (prefix > 1) cflow.Note(LongLength, cflow.U16(lengthAt + 1), lengthAt + 1, 2, ItemFlags.None);
            }
            cflow.Position = at + length;
        }
        for (int kind = 0; kind < spans.Length; kind++)
            if (!spans[kind].IsWhole) CflowTimes.Record(ref cflow, spans, kind);
    }

    static void PlaceScope(ref Layer cflow, ushort scope, int at, int length) => CflowValues.Place(ref cflow, scope switch
    {
        1 => ScopeSystem, 2 => ScopeInterface, 3 => s_scopeLineCard, 4 => ScopeCache, 5 => ScopeTemplate, _ => CflowValues.Unknown,
    }, at, length);

    // RFC 6313 section 4.5.2: how the records belong together, their template, and they themselves.
    void PlaceList(ref Layer cflow, Field list, int at, int length)
    {
        if (_depth == ListLimit) return;
        int end = at + length;
        GroupScope group = cflow.Begin(list, at, length);
        cflow.Position = at;
        if (length >= 3)
        {
            uint semantic = (uint)cflow.Take(Semantic), id = (uint)cflow.Take(ListTemplate);
            if (group.Item >= 0) cflow.Label(group.Item, $"{list.Label} (semantic = {semantic}, subtemplate-id = {id})");
            if (domain.Find(id) is { } template)
            {
                cflow.Note(TemplateFrame, (ulong)template.Frame);
                _depth++;
                TakeRecords(ref cflow, template, end, s_item);
                _depth--;
            }
            else if (end > cflow.Position || length == 3)
            {
                int rest = end - cflow.Position;
                GroupScope data = cflow.Begin(s_listData, cflow.Position, rest);
                cflow.Remark(NoTemplate, $"Subtemplate Data ({rest} bytes), template {id} not found", cflow.Position, rest);
                cflow.End(data);
            }
        }
        else
        {
            cflow.Take(Semantic);
            cflow.Remark(BadList, at, length);
        }
        cflow.End(group);
    }

    static void NoteEnterprise(ref Layer cflow, uint enterprise)
    {
        if (enterprise == 0) return;
        foreach ((uint number, Field field) in s_enterprises)
            if (number == enterprise) cflow.Note(field, 0, 0, cflow.Captured, ItemFlags.Hidden);
    }

    static Field OfEnterprise(string name, string label) => Cflow.Protocol.Row($"cflow.pie.{name}", label, FieldType.None, hidden: true);
}
