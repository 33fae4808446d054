using System.Globalization;
using System.Reflection;
using System.Text;
using FilterLang.Protocols.Tests.Cases;
using FilterLang.TestSupport;
using Xunit;

namespace FilterLang.Protocols.Tests;

/// <summary>
/// The index of the catalogue says what the static classes of the protocols say. After a change of what a protocol announces:
/// <c>UPDATE_CATALOGUE_INDEX=1 dotnet test tests/FilterLang.Protocols.Tests --filter CatalogueIndexTests</c>.
/// </summary>
public sealed class CatalogueIndexTests
{
    const BindingFlags StaticMembers = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    static readonly string s_path = Path.Combine(Repository.Root, "src/FilterLang.Protocols/Catalogue/CatalogueIndex.Lines.cs");

    static readonly ProtocolCatalog s_catalog = ProtocolCatalog.Default;
    static readonly Type[] s_types = [.. typeof(Protocol).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters).OrderBy(t => t.FullName, StringComparer.Ordinal)];
    static readonly Dictionary<string, PayloadTable> s_tables = Tables();
    static readonly Dictionary<PayloadTable, IReadOnlyList<(uint Number, Protocol Protocol)>> s_lists = s_tables.Values.ToDictionary(t => t, t => t.List());

    [Fact]
    public void It_is_what_the_static_classes_tell()
    {
        Assert.Null(CatalogueIndex.Used);
        string now = Source();
        if (Environment.GetEnvironmentVariable("UPDATE_CATALOGUE_INDEX") == "1") File.WriteAllText(s_path, now);
        Assert.True(now == File.ReadAllText(s_path), "CatalogueIndex.Lines.cs is stale; see the summary of these tests.");
    }

    [Fact]
    public void Protocols_are_told_apart_by_name_and_member() =>
        Assert.Empty(s_catalog.Protocols.GroupBy(Key).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Static_classes_make_them_by_Of()
    {
        Assert.Empty(s_catalog.Protocols.Where(p => !IsCovered(p) && p.Member.Length == 0).Select(p => p.Name));
        Assert.Empty(s_tables.Values.Where(t => !t.IsOfCatalogue).Select(t => t.Name));
    }

    static string Source()
    {
        var text = new StringBuilder();
        text.Append("""
            // Made by CatalogueIndexTests.
            namespace FilterLang.Protocols;

            sealed partial class CatalogueIndex
            {
                static ReadOnlySpan<byte> Lines =>

            """.ReplaceLineEndings("\n"));
        text.Append("        \"\"\"\n");
        foreach (Protocol protocol in s_catalog.Protocols) text.Append("        ").Append(Line(protocol)).Append('\n');
        foreach (Protocol protocol in LeftOut()) text.Append("        -").Append(Line(protocol)).Append('\n');
        foreach ((string name, PayloadTable table) in s_tables)
        {
            if (table.Heuristics.Count > 0) text.Append(CultureInfo.InvariantCulture, $"        ?{name} {string.Join(' ', table.Heuristics.Reverse().Select(Key))}\n");
            if (table.Expecting.Count > 0) text.Append(CultureInfo.InvariantCulture, $"        !{name} {string.Join(' ', table.Expecting.Select(Key))}\n");
        }
        text.Append("        \"\"\"u8;\n\n    /// <summary>Runs the static constructor of the class that keeps the protocol of a line.</summary>\n");
        text.Append("    static Protocol Initialise(int line) => line switch\n    {\n");
        Dictionary<Protocol, string> places = Places();
        for (int line = 0; line < s_catalog.Protocols.Count; line++)
            if (!IsCovered(s_catalog.Protocols[line])) text.Append(CultureInfo.InvariantCulture, $"        {line} => {places[s_catalog.Protocols[line]]},\n");
        return text.Append("        _ => throw new ArgumentOutOfRangeException(nameof(line)),\n    };\n}\n").ToString();
    }

    static string Line(Protocol protocol)
    {
        var line = new StringBuilder(Key(protocol));
        foreach (PayloadTable table in protocol.AnnouncedIn) AddNumbers(line, '<', table, protocol);
        foreach (PayloadTable table in s_tables.Values)
        {
            if (!protocol.AnnouncedIn.Contains(table) && Numbers(table, protocol).Length > 0) AddNumbers(line, '+', table, protocol);
            string[] names = [.. table.Names.Where(n => n.Value == protocol).Select(n => n.Key).Order(StringComparer.Ordinal)];
            if (names.Length > 0) line.Append("|=").Append(table.Name).Append(' ').AppendJoin(' ', names);
        }
        if (protocol.DispatchTables.Count > 0) line.Append("|>").AppendJoin(' ', protocol.DispatchTables.Select(t => t.Name));
        if (protocol.UnsealTables.Count > 0) line.Append("|*").AppendJoin(' ', protocol.UnsealTables.Select(t => t.Name));
        if (protocol.Borrowed.Count > 0) line.Append("|&").AppendJoin(' ', protocol.Borrowed.Select(Key));
        if (protocol.Host is { } host) line.Append("|^").Append(Key(host));
        if (protocol.MayDecline) line.Append("|~");
        string[] words = [.. protocol.Fields.Select(f => f.Name).Where(n => n.Length > 0).Select(CatalogueIndex.FirstWord).Distinct()];
        if (words is not [var only] || only != CatalogueIndex.FirstWord(protocol.Name)) line.Append("|:").AppendJoin(' ', words);
        if (IsCovered(protocol)) line.Append("|\"").Append(protocol.Label).Append('"').Append(protocol.ShortName);
        return line.ToString();
    }

    // Announced, but not in the catalogue, since a protocol of the name has a dissector.
    static IEnumerable<Protocol> LeftOut() => s_lists.Values.SelectMany(l => l).Select(n => n.Protocol).Distinct().Except(s_catalog.Protocols).Where(IsCovered).OrderBy(p => p.Index);

    static void AddNumbers(StringBuilder line, char sign, PayloadTable table, Protocol protocol)
    {
        line.Append('|').Append(sign).Append(table.Name);
        uint[] numbers = Numbers(table, protocol);
        for (int i = 0; i < numbers.Length; i++)
        {
            int first = i;
            while (i + 1 < numbers.Length && numbers[i + 1] == numbers[i] + 1) i++;
            line.Append(' ').Append(numbers[first]);
            if (i > first) line.Append('-').Append(numbers[i]);
        }
    }

    // Without those that the cases add.
    static uint[] Numbers(PayloadTable table, Protocol protocol) =>
        [.. s_lists[table].Where(n => n.Protocol == protocol && n.Number < CaseLinks.First).Select(n => n.Number)];

    static string Key(Protocol protocol) => CatalogueIndex.Key(protocol.Name, protocol.Member);

    static bool IsCovered(Protocol protocol) => protocol.Dissect.Method.DeclaringType == typeof(NamedProtocols);

    // Where the static classes keep their protocols.
    static Dictionary<Protocol, string> Places()
    {
        Dictionary<Protocol, string> places = [];
        foreach (FieldInfo field in Kept<Protocol>().Where(f => !f.IsPrivate)) places.TryAdd((Protocol)field.GetValue(null)!, Name(field));
        foreach (FieldInfo field in Kept<Protocol[]>())
        {
            var protocols = (Protocol[])field.GetValue(null)!;
            for (int i = 0; i < protocols.Length; i++) places.TryAdd(protocols[i], $"{Name(field)}[{i}]");
        }
        return places;
    }

    static string Name(FieldInfo field) => $"{field.DeclaringType!.FullName!["FilterLang.Protocols.".Length..].Replace('+', '.')}.{field.Name}";

    // By name, which must be theirs alone.
    static Dictionary<string, PayloadTable> Tables()
    {
        IEnumerable<PayloadTable> all = Kept<PayloadTable>().Select(f => (PayloadTable)f.GetValue(null)!);
        return all.Distinct().OrderBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name);
    }

    static IEnumerable<FieldInfo> Kept<T>() => s_types.SelectMany(t => t.GetFields(StaticMembers)).Where(f => f.IsInitOnly && !f.Name.Contains('<') && f.FieldType == typeof(T) && f.GetValue(null) is not null);
}
