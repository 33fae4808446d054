namespace FilterLang.Protocols;

/// <summary>Names of SNMP values.</summary>
static class SnmpNames
{
    public static readonly ValueNames Data = new(() =>
    [
        (0, "get-request"), (1, "get-next-request"), (2, "get-response"), (3, "set-request"), (4, "trap"), (5, "getBulkRequest"), (6, "informRequest"),
        (7, "snmpV2-trap"), (8, "report"),
    ]);

    public static readonly ValueNames ErrorStatus = new(() =>
    [
        (0, "noError"), (1, "tooBig"), (2, "noSuchName"), (3, "badValue"), (4, "readOnly"), (5, "genErr"), (6, "noAccess"), (7, "wrongType"),
        (8, "wrongLength"), (9, "wrongEncoding"), (10, "wrongValue"), (11, "noCreation"), (12, "inconsistentValue"), (13, "resourceUnavailable"),
        (14, "commitFailed"), (15, "undoFailed"), (16, "authorizationError"), (17, "notWritable"), (18, "inconsistentName"),
    ]);

    public static readonly ValueNames GenericTrap = new(() =>
    [
        (0, "coldStart"), (1, "warmStart"), (2, "linkDown"), (3, "linkUp"), (4, "authenticationFailure"), (5, "egpNeighborLoss"),
        (6, "enterpriseSpecific"),
    ]);
}
