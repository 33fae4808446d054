namespace FilterLang.Protocols;

/// <summary>An attribute: its name, the form of its value, and its rows.</summary>
sealed class RadiusAttribute
{
    public RadiusAttribute(string name, byte kind, bool isTagged, bool isEncrypted, ValueNames? names)
    {
        (Name, Form) = (name, FormOf(kind));
        string field = "radius." + FilterName(name);
        (FieldType type, Display display) = Form switch
        {
            RadiusForm.Number => (FieldType.UInt32, Dec),
            RadiusForm.Text => (FieldType.String, None),
            RadiusForm.IPv4 => (FieldType.IPv4, None),
            RadiusForm.IPv6 => (FieldType.IPv6, None),
            RadiusForm.Date => (FieldType.AbsoluteTime, Local),
            _ => (FieldType.Bytes, None),
        };
        Value = Radius.Protocol.Row(field, name, type, display: display, names: names);
        if (isTagged) Tag = Radius.Protocol.UInt8(field + ".tag", "Tag", display: Hex);
        if (isEncrypted) Encrypted = Radius.Protocol.Bytes(field + "_encrypted", name + " (encrypted)");
    }

    public string Name { get; }

    public RadiusForm Form { get; }

    public Field Value { get; }

    /// <summary>Values may begin with a tag, RFC 2868 section 3; null where they have none.</summary>
    public Field? Tag { get; }

    /// <summary>Where values are hidden (RFC 2865 section 5.2, RFC 2868 section 3.5): what stands for them. Else null.</summary>
    public Field? Encrypted { get; }

    static RadiusForm FormOf(byte kind) => kind switch
    {
        (byte)'s' => RadiusForm.Text,
        (byte)'i' or (byte)'h' or (byte)'b' or (byte)'n' => RadiusForm.Number,
        (byte)'a' or (byte)'c' => RadiusForm.IPv4,
        (byte)'A' => RadiusForm.IPv6,
        (byte)'p' => RadiusForm.IPv6Prefix,
        (byte)'d' => RadiusForm.Date,
        (byte)'f' => RadiusForm.Interface,
        _ => RadiusForm.Octets,
    };

    static string FilterName(string name) => string.Create(name.Length, name, static (text, name) =>
    {
        for (int i = 0; i < text.Length; i++) text[i] = char.IsAsciiLetterOrDigit(name[i]) ? name[i] : '_';
    });
}

/// <summary>The form of an attribute's value, RFC 8044.</summary>
enum RadiusForm : byte
{
    Octets,
    Text,
    /// <summary>1 to 8 octets, in network order.</summary>
    Number,
    IPv4,
    IPv6,
    /// <summary>A reserved octet, the prefix's length in bits, up to 16 octets of it.</summary>
    IPv6Prefix,
    /// <summary>Seconds since 1970.</summary>
    Date,
    /// <summary>Eight octets of an interface, or what stands in their place.</summary>
    Interface,
}
