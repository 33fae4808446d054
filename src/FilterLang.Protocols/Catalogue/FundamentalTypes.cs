namespace FilterLang.Protocols;

/// <summary>
/// Wireshark's test protocol: a field of every type, which occur in no packet. With them a filter can be checked against a type that no
/// dissected protocol uses.
/// </summary>
public static class FundamentalTypes
{
    public static readonly Protocol Protocol = Make();

    static Protocol Make()
    {
        Protocol protocol = Protocol.Of("_ws.ftypes", "Wireshark Field/Fundamental Types", static (ref Layer _) => { });
        for (FieldType type = default; type <= FieldType.Guid; type++)
        {
            if (type == FieldType.FcWwn) continue;
            bool hex = type == FieldType.Char || type.IsUnsigned();
            _ = new Field(protocol, "_ws.ftypes." + NameOf(type), type.Name(), type) { Display = hex ? Display.Hex : Display.None, Place = -1 };
        }
        // Wireshark's label for lines that are no field.
        _ = new Field(protocol, "text", "Text item", FieldType.None) { Place = -1 };
        return protocol;
    }

    static string NameOf(FieldType type) => type switch
    {
        FieldType.AbsoluteTime => "abs_time",
        FieldType.RelativeTime => "rel_time",
        _ => type.Name()[3..].ToLowerInvariant(),
    };
}
