namespace FilterLang.Protocols;

/// <summary>Controls of an operation, RFC 4511 section 4.1.11, and their values: paged results (RFC 2696 section 2).</summary>
static class LdapControls
{
    static readonly Protocol Protocol = Ldap.Protocol;

    /// <summary>A page of results is a layer of its own.</summary>
    public static readonly Protocol Paged = Protocol.Of("ldap", Protocol.Label, DissectPaged, "LDAP").Borrows(Protocol, BerFields.Protocol);

    public static readonly Field
        Control            = Protocol.Label  ("ldap.Control_element",            "Control"),
        ControlType        = Protocol.Text   ("ldap.controlType",                "controlType"),
        Criticality        = Protocol.Boolean("ldap.criticality",                "criticality"),
        ControlValue       = Protocol.Bytes  ("ldap.controlValue",               "controlValue"),
        SearchControlValue = Protocol.Label  ("ldap.SearchControlValue_element", "SearchControlValue"),
        Size               = Protocol.Int32  ("ldap.size",                       "size"),
        Cookie             = Protocol.Bytes  ("ldap.cookie",                     "cookie");

    static readonly BerType
        s_paged = BerType.Sequence(new BerPart(Size, BerType.Integer), new BerPart(Cookie, BerType.Octets)),
        s_all = BerType.SequenceOf(Control, BerType.Sequence(
            new BerPart(ControlType, new BerType(BerKind.Text, 4) { Walk = Select }), new BerPart(Criticality, BerType.Boolean).OrNone,
            new BerPart(null, BerType.Own(4, TakeValue)).OrNone));

    static readonly BerPart s_controls = new BerPart(Ldap.Controls, s_all).Implicit(0);

    public static void Take(ref Layer ldap, int at)
    {
        var context = default(BerContext);
        BerReader.Take(ref ldap, ref context, s_controls, at);
    }

    static void Select(ref Layer ldap, ref BerContext context, Field? field, BerValue value) =>
        context.Selector = ldap.Slice(value.ContentAt, value.Length).SequenceEqual("1.2.840.113556.1.4.319"u8) ? 1 : 0;

    static void TakeValue(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        if (context.Selector == 1 && value.Length > 0)
        {
            ldap.NestsPayload = true;
            ldap.Call(Paged, value.ContentAt, value.Length);
        }
        else ldap.Place(ControlValue, value.ContentAt, value.Length);
    }

    static void DissectPaged(ref Layer ldap)
    {
        ldap.OpenNothing();
        BerReader.Take(ref ldap, s_paged, SearchControlValue);
    }
}
