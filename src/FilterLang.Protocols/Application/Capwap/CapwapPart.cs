namespace FilterLang.Protocols;

/// <summary>One of several parts of a description, RFC 5415 sections 4.6.1, 4.6.40 and 4.6.41: a vendor, a type, and a value by that.</summary>
sealed class CapwapPart(string name, string label, string noun, ValueNames types)
{
    const string Prefix = "capwap.control.message_element.";

    static readonly Protocol s_protocol = Capwap.Protocol;

    readonly string _title = label;
    readonly Field
        _heading = s_protocol.Label($"{Prefix}{name}", label),
        _vendor = s_protocol.UInt32($"{Prefix}{name}.vendor", $"{label} Vendor", names: CapwapElements.Enterprises),
        _type = s_protocol.UInt16($"{Prefix}{name}.type", $"{noun} Type", names: types),
        _length = s_protocol.UInt16($"{Prefix}{name}.length", $"{noun} Length"),
        _octets = s_protocol.Bytes($"{Prefix}{name}.value", $"{noun} Value");

    /// <summary>Fields by the type.</summary>
    public Field?[] Values { get; } = new Field?[6];

    public Field Text(string end, string label) => s_protocol.Text($"{Prefix}{name}.{end}", label);

    public void Take(ref Layer capwap, bool hasVendor)
    {
        int at = capwap.Position, head = hasVendor ? 8 : 4, length = capwap.U16(at + head - 2);
        uint type = capwap.U16(at + head - 4);
        GroupScope scope = capwap.Begin(_heading, at, head + length);
        if (types.Find(type) is { } typeName) capwap.Label(scope.Item, $"{_title}: (t={(ulong)type},l={(ulong)length}) {typeName}");
        else capwap.Label(scope.Item, $"{_title}: (t={(ulong)type},l={(ulong)length}) Unknown {_title} Type ({type:x2})");
        if (hasVendor) capwap.Take(_vendor);
        capwap.Take(_type);
        capwap.Take(_length);
        capwap.Place(_octets, capwap.Position, length);
        if (type < Values.Length && Values[type] is { } value && (value.Type.IsText() || value.Size == length)) capwap.Place(value, capwap.Position, length);
        capwap.End(scope);
        capwap.Position = at + head + length;
    }
}
