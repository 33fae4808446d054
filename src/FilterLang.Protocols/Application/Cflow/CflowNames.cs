namespace FilterLang.Protocols;

/// <summary>Names of values in the messages of NetFlow and IPFIX.</summary>
static class CflowNames
{
    /// <summary>How version 8 adds flows up.</summary>
    public static readonly ValueNames AggregationMethod = new(() =>
    [
        (1, "V8 AS aggregation"), (2, "V8 Proto/Port aggregation"), (3, "V8 Source Prefix aggregation"), (4, "V8 Destination Prefix aggregation"),
        (5, "V8 Network Matrix aggregation"), (6, "V8 Destination aggregation (Cisco Catalyst)"), (7, "V8 Src/Dest aggregation (Cisco Catalyst)"),
        (8, "V8 Full aggregation (Cisco Catalyst)"), (9, "V8 TOS+AS aggregation"), (10, "V8 TOS+Protocol aggregation"),
        (11, "V8 TOS+Source Prefix aggregation"), (12, "V8 TOS+Destination Prefix aggregation"), (13, "V8 TOS+Prefix Matrix aggregation"),
        (14, "V8 Port+Protocol aggregation"),
    ]);

    public static readonly ValueNames SamplingMode = new(() =>
        [(0, "No sampling mode configured"), (1, "Packet Interval sampling mode configured"), (2, "Random sampling mode configured")]);
}
