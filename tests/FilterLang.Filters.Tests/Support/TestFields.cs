using FilterLang.Fields;

namespace FilterLang.Filters.Tests.Support;

/// <summary>Fields of every type, called <c>t.</c> and the type's name, with some that have names for their values.</summary>
static class TestFields
{
    public static readonly FieldOwner Owner = new("t", "Test Protocol", "T");
    public static readonly FieldOwner Inner = new("fc", "Fibre Channel", "FC");
    public static readonly FieldOwner Current = new("newname", "New Name", "NN");
    public static readonly FieldRegistry Registry = Make();

    public static Field Find(string name) => Registry.Find(name) ?? throw new ArgumentException(name);

    static FieldRegistry Make()
    {
        foreach (FieldType type in Enum.GetValues<FieldType>())
            if (type != FieldType.Protocol) _ = new Field(Owner, "t." + type.ToString().ToLowerInvariant(), type.ToString(), type);
        _ = new Field(Owner, "t.named", "Named", FieldType.UInt8)
        {
            Names = new ValueNames(() => [new(1, 1, "One"), new(2, 2, "Two"), new(3, 3, "Two"), new(6, 6, "TCP"), new(17, 17, "UDP"), new(20, 29, "Twenties")]),
        };
        _ = new Field(Owner, "t.coded", "Coded", FieldType.UInt32) { Names = new ComputedNames(v => $"{v} units") };
        _ = new Field(Owner, "t.flag", "Flag", FieldType.Boolean) { Names = ValueNames.SetNotSet };
        _ = new Field(Owner, "t.same", "Same", FieldType.UInt8) { Names = new ValueNames(() => [new(1, 1, "First")]) };
        _ = new Field(Owner, "t.same", "Same", FieldType.UInt16) { Names = new ValueNames(() => [new(1, 1, "Primero"), new(2, 2, "Second")]) };
        _ = new Field(Owner, "t.odd", "Odd", FieldType.UInt8);
        _ = new Field(Owner, "t.odd", "Odd", FieldType.String);
        _ = new Field(Owner, "t.analysis", "Analysis", FieldType.None) { Level = EvaluationLevel.Analysis };
        _ = new Field(Owner, "text", "Text", FieldType.None);
        _ = new Field(Current, "newname.type", "Type", FieldType.UInt8);
        return new FieldRegistry { NamesElsewhere = () => ["elsewhere", "elsewhere.field", "tcp.elsewhere"] }
            .Add(Owner).Add(Inner).Add(Current).Alias("oldname", "newname");
    }
}
