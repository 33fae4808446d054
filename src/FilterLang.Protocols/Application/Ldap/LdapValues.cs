namespace FilterLang.Protocols;

/// <summary>Values of attributes: octets, unless the attribute's name tells of another type.</summary>
static class LdapValues
{
    const int LongestName = 32;

    enum Kind
    {
        Octets,
        Netlogon,
        Guid,
        Sid,
        NtVersion,
        Oid,
    }

    /// <summary>Remembers what the attribute named here holds.</summary>
    public static void Select(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        ReadOnlySpan<byte> name = ldap.Slice(value.ContentAt, value.Length);
        context.Selector = (long)(name.Length > LongestName ? Kind.Octets
            : Is(name, "netlogon"u8) ? Kind.Netlogon
            : Is(name, "objectguid"u8) || Is(name, "domainguid"u8) ? Kind.Guid
            : Is(name, "objectsid"u8) || Is(name, "domainsid"u8) || Is(name, "sidhistory"u8) || Is(name, "tokengroups"u8) || Is(name, "securityidentifier"u8) ? Kind.Sid
            : Is(name, "ntver"u8) ? Kind.NtVersion
            : Is(name, "supportedcontrol"u8) || Is(name, "supportedcapabilities"u8) ? Kind.Oid : Kind.Octets);
    }

    static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> known) => System.Text.Ascii.EqualsIgnoreCase(name, known);

    /// <summary>AttributeValue, RFC 4511 section 4.1.5.</summary>
    public static void TakeValue(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        switch ((Kind)context.Selector)
        {
            case Kind.Netlogon when value.Length > 10: LdapNetlogon.Take(ref ldap, value.ContentAt, value.Length); break;
            case Kind.Guid when value.Length == 16: TakeGuid(ref ldap, value.ContentAt); break;
            case Kind.Sid when value.Length >= 8: WindowsTypes.NoteSid(ref ldap, LdapOperations.Sid, value.ContentAt, value.Length); break;
            case Kind.Oid: ldap.Text(LdapOperations.Oid, value.ContentAt, value.Length); break;
            default: ldap.Place(LdapOperations.AttributeValue, value.ContentAt, value.Length); break;
        }
    }

    /// <summary>AssertionValue, RFC 4511 section 4.1.6.</summary>
    public static void TakeAssertion(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        switch ((Kind)context.Selector)
        {
            case Kind.NtVersion when value.Length == 4: LdapNetlogon.TakeVersion(ref ldap, value.ContentAt); break;
            case Kind.Guid when value.Length == 16: TakeGuid(ref ldap, value.ContentAt); break;
            case Kind.Sid when value.Length >= 8: WindowsTypes.NoteSid(ref ldap, LdapOperations.Sid, value.ContentAt, value.Length); break;
            default: TakeText(ref ldap, value); break;
        }
    }

    static void TakeGuid(ref Layer ldap, int at)
    {
        ldap.Position = at;
        WindowsTypes.TakeGuid(ref ldap, LdapOperations.Guid);
    }

    // What is no text is shown as its octets.
    static void TakeText(ref Layer ldap, BerValue value)
    {
        ReadOnlySpan<byte> octets = ldap.Slice(value.ContentAt, value.Length);
        bool isText = octets.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0;
        if (isText || !ldap.Wants(LdapOperations.AssertionValue))
        {
            ldap.Text(LdapOperations.AssertionValue, value.ContentAt, value.Length, TextEncoding.Utf8);
            return;
        }
        Utf8Sink sink = ldap.Packet.RemarkSink;
        sink.Clear();
        for (int i = 0; i < octets.Length; i++)
        {
            if (i > 0) sink.Add((byte)':');
            sink.AddHex(octets[i], 2);
        }
        ldap.NoteText(LdapOperations.AssertionValue, sink.Written, value.ContentAt, value.Length, ItemFlags.None);
    }
}
