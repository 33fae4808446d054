namespace FilterLang.Protocols;

/// <summary>What entries a search is for, RFC 4511 section 4.5.1.7.</summary>
static class LdapFilter
{
    /// <summary>Filters that are nested deeper are not shown.</summary>
    const int DeepestNesting = 64;

    const uint Not = 2;

    static readonly Protocol Protocol = Ldap.Protocol;

    public static readonly Field
        Filter                        = Protocol.UInt32 ("ldap.filter",                          "filter", names: LdapNames.Filter),
        And                           = Protocol.UInt32 ("ldap.and",                             "and"),
        AndItem                       = Protocol.UInt32 ("ldap.and_item",                        "and item", names: LdapNames.Filter),
        Or                            = Protocol.UInt32 ("ldap.or",                              "or"),
        OrItem                        = Protocol.UInt32 ("ldap.or_item",                         "or item", names: LdapNames.Filter),
        Inverse                         = Protocol.UInt32 ("ldap.not",                             "not", names: LdapNames.Filter),
        EqualityMatch                 = Protocol.Label  ("ldap.equalityMatch_element",           "equalityMatch"),
        GreaterOrEqual                = Protocol.Label  ("ldap.greaterOrEqual_element",          "greaterOrEqual"),
        LessOrEqual                   = Protocol.Label  ("ldap.lessOrEqual_element",             "lessOrEqual"),
        ApproxMatch                   = Protocol.Label  ("ldap.approxMatch_element",             "approxMatch"),
        Substrings                    = Protocol.Label  ("ldap.substrings_element",              "substrings"),
        Present                       = Protocol.Text   ("ldap.present",                         "present"),
        ExtensibleMatch               = Protocol.Label  ("ldap.extensibleMatch_element",         "extensibleMatch"),
        SubstringFilterSubstrings     = Protocol.UInt32 ("ldap.substringFilter_substrings",      "substrings"),
        SubstringFilterSubstringsItem = Protocol.UInt32 ("ldap.substringFilter_substrings_item", "substrings item", names: LdapNames.SubstringFilterSubstringsItem),
        Initial                       = Protocol.Text   ("ldap.initial",                         "initial"),
        Any                           = Protocol.Text   ("ldap.any",                             "any"),
        Final                         = Protocol.Text   ("ldap.final",                           "final"),
        MatchingRule                  = Protocol.Text   ("ldap.matchingRule",                    "matchingRule"),
        MatchValue                    = Protocol.Text   ("ldap.matchValue",                      "matchValue"),
        DnAttributes                  = Protocol.Boolean("ldap.dnAttributes",                    "dnAttributes");

    /// <summary>AttributeValueAssertion, section 4.1.6.</summary>
    public static readonly BerType Assertion = BerType.Sequence(
        new BerPart(LdapOperations.AttributeDesc, new BerType(BerKind.Text, 4) { Encoding = TextEncoding.Utf8, Walk = LdapValues.Select }),
        new BerPart(null, BerType.Own(4, LdapValues.TakeAssertion)));

    static readonly BerType s_text = new(BerKind.Text, 4) { Encoding = TextEncoding.Utf8 }, s_filter = Make();

    static BerType Make()
    {
        var substring = new BerType(BerKind.Choice)
        {
            IsNumberedByTag = true,
            Parts = [new BerPart(Initial, s_text).Implicit(0), new BerPart(Any, s_text).Implicit(1), new BerPart(Final, s_text).Implicit(2)],
        };
        var filter = new BerType(BerKind.Choice) { IsNumberedByTag = true };
        filter.Parts =
        [
            new BerPart(And, BerType.SetOf(AndItem, filter)).Implicit(0), new BerPart(Or, BerType.SetOf(OrItem, filter)).Implicit(1),
            new BerPart(Inverse, filter).Explicit((int)Not), new BerPart(EqualityMatch, Assertion).Implicit(3),
            new BerPart(Substrings, BerType.Sequence(
                new BerPart(LdapOperations.Type, s_text), new BerPart(SubstringFilterSubstrings, BerType.SequenceOf(SubstringFilterSubstringsItem, substring)))).Implicit(4),
            new BerPart(GreaterOrEqual, Assertion).Implicit(5), new BerPart(LessOrEqual, Assertion).Implicit(6),
            new BerPart(Present, s_text).Implicit(7), new BerPart(ApproxMatch, Assertion).Implicit(8),
            new BerPart(ExtensibleMatch, BerType.Sequence(
                new BerPart(MatchingRule, s_text).Implicit(1).OrNone, new BerPart(LdapOperations.Type, s_text).Implicit(2).OrNone,
                new BerPart(MatchValue, s_text).Implicit(3), new BerPart(DnAttributes, BerType.Boolean).Implicit(4).OrNone)).Implicit(9),
        ];
        return filter;
    }

    /// <summary>The filter of a search.</summary>
    public static void TakeWhole(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        if (!IsTooDeep(ref ldap, value.At, value.Next)) BerReader.Take(ref ldap, s_filter, Filter, value.At);
    }

    // Filters within filters, told by the ends of those that are open.
    static bool IsTooDeep(ref Layer ldap, int at, int end)
    {
        Span<int> ends = stackalloc int[DeepestNesting];
        int depth = 0;
        while (at < end && !ldap.Failed)
        {
            while (depth > 0 && at >= ends[depth - 1]) depth--;
            BerValue one = Ber.Read(ref ldap, at);
            if (one.Class == 2 && one.Number <= Not)
            {
                if (depth == DeepestNesting) return true;
                ends[depth++] = one.End;
                at = one.ContentAt;
            }
            else at = Math.Max(at + 1, one.Next);
        }
        return ldap.Failed;
    }
}
