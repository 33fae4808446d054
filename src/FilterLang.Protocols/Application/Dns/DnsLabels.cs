namespace FilterLang.Protocols;

/// <summary>What a detail tree says of a message beyond its fields: sections and records as headings, and words behind numbers.</summary>
static class DnsLabels
{
    static readonly Field[]
        s_sections = Sections("Queries", "Answers", "Authoritative nameservers", "Additional records"),
        s_updateSections = Sections("Zone", "Prerequisites", "Updates", "Additional records");

    static readonly Field s_record = Dns.Protocol.Heading("");

    static Field[] Sections(params string[] names) => [.. names.Select(n => Dns.Protocol.Heading(n))];

    /// <summary>The protocol's line, and the flags in words.</summary>
    public static void Title(ref Layer dns, uint flags)
    {
        if (!dns.WantsLabels) return;
        bool isResponse = (flags & Dns.Response) != 0;
        dns.Title($" ({(isResponse ? "response" : "query")})");
        dns.Append(Dns.Flags, $" {Dns.FlagsOpcode.Names!.Find(flags >> 11 & 15) ?? "Unknown operation"}");
        if (isResponse) dns.Append(Dns.Flags, $" response, {Dns.FlagsRcode.Names!.Find(flags & 15) ?? "Unknown error"}");
    }

    public static GroupScope Section(ref Layer dns, bool isUpdate, int number) => dns.Begin((isUpdate ? s_updateSections : s_sections)[number]);

    /// <summary>A question or record, as far as its data: that is added while it is read.</summary>
    public static GroupScope Record(ref Layer dns, scoped ReadOnlySpan<byte> name, uint type, uint @class, bool hasClass)
    {
        GroupScope scope = dns.Begin(s_record);
        if (scope.Item < 0) return scope;
        dns.Label(scope.Item, $"{name}: type ");
        if (DnsRecords.QryType.Names!.Find(type) is { } known) dns.Append(scope.Item, $"{known}");
        else dns.Append(scope.Item, $"Unknown ({type})");
        if (hasClass) dns.Append(scope.Item, $", class {DnsNames.Classes.Find(@class) ?? "Unknown"}");
        return scope;
    }

    /// <summary>The type with what it stands for.</summary>
    public static void Type(ref Layer dns, Field field, uint type)
    {
        if (!dns.WantsLabels) return;
        if (field.Names!.Find(type) is { } name) dns.Label(field, $"Type: {name} ({type}) ");
        else dns.Label(field, $"Type: Unknown ({type}) Unknown ({type})");
        if (DnsNames.TypeMeanings.Find(type) is { } meaning) dns.Append(field, $"({meaning})");
    }

    /// <summary>The time to live in words behind the number.</summary>
    public static void TimeToLive(ref Layer dns, uint seconds) => dns.Append(DnsRecords.RespTtl, $" ({new SpanWords(seconds)})");
}
