namespace FilterLang.Protocols;

/// <summary>Distinguished names, ITU-T X.501 section 9.</summary>
static class DirectoryNames
{
    public static readonly Protocol Protocol = Protocol.Of("x509if", "X.509 Information Framework", BerOids.Dissect, "X509IF");

    /// <summary>A name that another protocol shows as its own: no layer.</summary>
    public static readonly Protocol Plain = Protocol.Of("x509if", "X.509 Information Framework", DissectPlain, "X509IF");

    public static readonly Field
        Oid                           = Protocol.Row    ("x509if.oid",                                    "Object Id", FieldType.Oid),
        DistinguishedName             = Protocol.UInt32 ("x509if.DistinguishedName",                      "DistinguishedName"),
        RdnSequence                   = Protocol.UInt32 ("x509if.rdnSequence",                            "rdnSequence"),
        RDNSequenceItem               = Protocol.UInt32 ("x509if.RDNSequence_item",                       "RDNSequence item"),
        RelativeDistinguishedNameItem = Protocol.Label  ("x509if.RelativeDistinguishedName_item_element", "RelativeDistinguishedName item"),
        HierarchyLevel                = Protocol.Int32  ("x509if.HierarchyLevel",                         "HierarchyLevel"),
        HierarchyBelow                = Protocol.Boolean("x509if.HierarchyBelow",                         "HierarchyBelow");

    public static readonly BerType
        Attribute = BerType.Sequence(new BerPart(Oid, BerType.TypeId), new BerPart(null, BerType.ByOid)),
        Relative  = BerType.SetOf(RelativeDistinguishedNameItem, Attribute),
        Sequence  = BerType.SequenceOf(RDNSequenceItem, Relative),
        Name      = BerType.Choice(new BerPart(RdnSequence, Sequence));

    static DirectoryNames()
    {
        Protocol.SelectedBy(Sequence, DistinguishedName,
            "2.16.840.1.101.2.2.1.110", "2.16.840.1.101.2.2.1.111", "2.16.840.1.101.2.2.1.113", "2.16.840.1.101.2.2.1.114",
            "2.16.840.1.101.2.2.1.117", "2.16.840.1.101.2.2.1.121", "2.16.840.1.101.2.2.1.138", "2.16.840.1.101.2.2.1.139",
            "2.16.840.1.101.2.2.1.140", "2.16.840.1.101.2.2.1.184", "2.16.840.1.101.2.2.1.188", "2.16.840.1.101.2.2.1.3", "2.16.840.1.101.2.2.1.4",
            "2.16.840.1.101.2.2.1.49", "2.16.840.1.101.2.2.1.6", "2.16.840.1.101.2.2.1.61", "2.5.18.10", "2.5.18.11", "2.5.18.12", "2.5.18.13",
            "2.5.18.3", "2.5.18.4", "2.5.4.1", "2.5.4.31", "2.5.4.32", "2.5.4.33", "2.5.4.34", "2.5.4.49", "2.6.5.2.14", "2.6.5.2.5")
        .SelectedBy(BerType.Integer, HierarchyLevel, "2.5.18.17")
        .SelectedBy(BerType.Boolean, HierarchyBelow, "2.5.18.18")
        .Dispatches(PayloadTables.BerOid);
        Plain.Borrows(Protocol, BerFields.Protocol).Dispatches(PayloadTables.BerOid);
        PayloadTables.BerSyntax.Add(Plain, "DistinguishedName");
    }

    static void DissectPlain(ref Layer layer)
    {
        layer.OpenNothing();
        layer.Unlist();
        BerReader.Take(ref layer, Sequence, null);
    }
}
