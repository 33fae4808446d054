namespace FilterLang.Protocols;

/// <summary>How templates are told: RFC 3954 sections 5.2 and 6.1, RFC 7011 section 3.4.</summary>
static class CflowTemplateFields
{
    const int PartLimit = 60;

    public static readonly Field
        Count        = Cflow.Protocol.UInt16("cflow.template_field_count",  "Field Count"),
        Length       = Cflow.Protocol.UInt16("cflow.template_field_length", "Length"),
        Type         = Cflow.Protocol.UInt16("cflow.template_field_type",   "Type", names: CflowElements.NamesOfVersion9()),
        ScopeType    = Cflow.Protocol.UInt16("cflow.scope_field_type",      "Scope Type", names: new(() =>
            [(1, "System"), (2, "Interface"), (3, "Line Card"), (4, "NetFlow Cache"), (5, "Template")])),
        ScopeLength  = Cflow.Protocol.UInt16("cflow.option_scope_length",   "Option Scope Length"),
        OptionLength = Cflow.Protocol.UInt16("cflow.option_length",         "Option Length"),
        TotalCount   = Cflow.Protocol.UInt16("cflow.template_ipfix_total_field_count", "Total Field Count"),
        ScopeCount   = Cflow.Protocol.UInt16("cflow.template_ipfix_scope_field_count", "Scope Field Count"),
        HasEnterprise = Cflow.Protocol.Row  ("cflow.template_ipfix_pen_provided", "Pen provided", FieldType.Boolean, mask: 0x8000, size: 2, names: ValueNames.YesNo),
        Enterprise   = Cflow.Protocol.UInt32("cflow.template_ipfix_field_pen", "PEN", names: new(() =>
        [
            (9, "ciscoSystems"), (3054, "IXIA"), (2636, "Juniper Networks, Inc."), (5951, "NetScaler"), (10704, "Barracuda Networks AG"),
            (13745, "SOMIX Technologies, Inc."), (26866, "Gigamon Systems LLC"), (29305, "IPFIX Reverse Information Element Private Enterprise"),
            (32622, "CACE Technologies"), (35632, "ntop"), (47729, "Niagara Networks"),
        ])),
        IpfixType    = NumberOf("ipfix_field_type", 0), OtherType = NumberOf("ipfix_field_type_enterprise", null);

    static readonly (uint Enterprise, Field Field)[] s_types =
    [
        (0, IpfixType), (CflowElements.ReverseEnterprise, IpfixType), (13745, NumberOf("plixer_field_type", 13745)), (35632, NumberOf("ntop_field_type", 35632)),
        (3054, NumberOf("ixia_field_type", 3054)), (5951, NumberOf("netscaler_field_type", 5951)), (10704, NumberOf("barracuda_field_type", 10704)),
        (26866, NumberOf("gigamon_field_type", 26866)), (9, NumberOf("cisco_field_type", 9)), (47729, NumberOf("niagara_networks_field_type", 47729)),
        (33610, NumberOf("fastip_field_type", 33610)), (2636, NumberOf("juniper_resiliency_type", 2636)),
    ];

    static readonly Field s_template = Cflow.Protocol.Heading("Template"), s_options = Cflow.Protocol.Heading("Options Template"), s_part = Cflow.Protocol.Heading("Field");

    static readonly Field s_id = CflowElements.Named("template_id");

    static readonly ExpertField
        NoScope      = Cflow.Protocol.Expert("cflow.template_ipfix_scope_field_count.none", Severity.Warning, ExpertGroup.Malformed, "No scope fields"),
        TooManyScopes = Cflow.Protocol.Expert("cflow.scopes.too_many",  Severity.Warning, ExpertGroup.Undecoded, "More scopes than can be handled"),
        TooManyParts = Cflow.Protocol.Expert("cflow.entries.too_many", Severity.Warning, ExpertGroup.Undecoded, "More entries than can be handled"),
        TooManyOptions = Cflow.Protocol.Expert("cflow.options.too_many", Severity.Warning, ExpertGroup.Undecoded, "More options than can be handled");

    /// <summary>The templates of a set, up to its end.</summary>
    public static void Take(ref Layer cflow, CflowDomain domain, int end, bool isIpfix)
    {
        for (bool first = true; cflow.More && end - cflow.Position >= 4; first = false)
        {
            int at = cflow.Position;
            GroupScope group = cflow.Begin(s_template, at);
            uint id = (uint)cflow.Take(s_id);
            int count = (int)cflow.Take(Count);
            Tell(ref cflow, "Data", id, first);
            if (group.Item >= 0) cflow.Label(group.Item, $"Template (Id = {id}, Count = {count})");
            bool isKept = count <= PartLimit;
            if (!isKept) cflow.Remark(TooManyParts, $"More entries ({count}) than can be handled. Maximum value can be adjusted in the protocol preferences.", at + 2, 2);
            TakeParts(ref cflow, domain.Told, count, end, isIpfix, scopes: 0);
            if (isKept && domain.Told.Count == count && count > 0 && !cflow.Failed) domain.Keep(id, cflow.Packet.Number);
            cflow.End(group);
        }
        if (cflow.InfoSink is { } sink && !cflow.Failed) sink.Add("]"u8);
    }

    /// <summary>The templates of options of a set, up to its end.</summary>
    public static void TakeOptions(ref Layer cflow, CflowDomain domain, int end, bool isIpfix)
    {
        for (bool first = true; cflow.More && end - cflow.Position >= 6; first = false)
        {
            int at = cflow.Position;
            GroupScope group = cflow.Begin(s_options, at);
            uint id = (uint)cflow.Take(s_id);
            Tell(ref cflow, "Options", id, first);
            int scopes, count;
            if (isIpfix)
            {
                count = (int)cflow.Take(TotalCount);
                scopes = (int)cflow.Take(ScopeCount);
                if (scopes == 0)
                {
                    cflow.Remark(NoScope, at + 4, 2);
                    cflow.End(group);
                    cflow.Position = end;
                    return;
                }
            }
            else
            {
                scopes = (int)cflow.Take(ScopeLength) / 4;
                count = scopes + ((int)cflow.Take(OptionLength) / 4);
            }
            if (group.Item >= 0) cflow.Label(group.Item, $"Options Template (Id = {id}) (Scope Count = {scopes}; Data Count = {count - scopes})");
            bool isKept = scopes <= PartLimit && count - scopes <= PartLimit;
            if (scopes > PartLimit) cflow.Remark(TooManyScopes, $"More scopes than can be handled ({scopes}). Maximum value can be adjusted in the protocol preferences.", at + 4, 2);
            else if (!isKept) cflow.Remark(TooManyOptions, $"More options than can be handled ({count - scopes}). Maximum value can be adjusted in the protocol preferences.", at + 4, 2);
            TakeParts(ref cflow, domain.Told, count, end, isIpfix, scopes);
            if (isKept && domain.Told.Count == count && !cflow.Failed) domain.Keep(id, cflow.Packet.Number);
            cflow.End(group);
        }
        if (cflow.InfoSink is { } sink && !cflow.Failed) sink.Add("]"u8);
    }

    static void Tell(ref Layer cflow, string kind, uint id, bool isFirst)
    {
        if (isFirst) cflow.Info($" [{kind}-Template:{id}");
        else cflow.Info($",{id}");
    }

    static void TakeParts(ref Layer cflow, List<CflowTemplate.Part> parts, int count, int end, bool isIpfix, int scopes)
    {
        parts.Clear();
        for (int taken = 0; taken < count && cflow.More && end - cflow.Position >= 4; taken++)
        {
            bool isScope = taken < scopes;
            GroupScope group = cflow.Begin(s_part);
            uint number = cflow.U16(cflow.Position), enterprise = 0;
            Field type = isScope ? ScopeType : Type;
            if (isIpfix)
            {
                bool isPrivate = (number & 0x8000) != 0;
                if (isPrivate) enterprise = cflow.U32(cflow.Position + 4);
                type = TypeOf(enterprise);
                cflow.Place(HasEnterprise, cflow.Position);
                cflow.Take(type);
                number &= 0x7FFF;
                ushort length = (ushort)cflow.Take(Length);
                if (length == CflowTemplate.VariableLength) cflow.Append(Length, $" [i.e.: \"Variable Length\"]");
                if (isPrivate) cflow.Take(Enterprise);
                parts.Add(new(CflowElements.Find(enterprise, number), enterprise, (ushort)number, length, IsScope: false));
            }
            else
            {
                cflow.Take(type);
                parts.Add(new(isScope ? null : CflowElements.FindVersion9(number), 0, (ushort)number, (ushort)cflow.Take(Length), isScope));
            }
            if (group.Item >= 0)
            {
                string name = type.Names?.Find(number) ?? "";
                int of = isScope ? scopes : count - scopes, at = isScope ? taken + 1 : taken + 1 - scopes;
                if (name.Length == 0) cflow.Label(group.Item, $"Field ({at}/{of}){(isScope ? " [Scope]" : "")}: Unknown({number})");
                else cflow.Label(group.Item, $"Field ({at}/{of}){(isScope ? " [Scope]" : "")}: {name}");
            }
            cflow.End(group);
        }
    }

    static Field TypeOf(uint enterprise)
    {
        foreach ((uint number, Field field) in s_types)
            if (number == enterprise) return field;
        return OtherType;
    }

    static Field NumberOf(string name, uint? enterprise) =>
        Cflow.Protocol.UInt16($"cflow.template_{name}", name is "juniper_resiliency_type" ? "Juniper Resiliency" : "Type", mask: 0x7FFF,
            names: enterprise is { } known ? CflowElements.NamesOf(known) : null);
}
