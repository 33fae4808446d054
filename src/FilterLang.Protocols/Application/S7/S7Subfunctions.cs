namespace FilterLang.Protocols;

/// <summary>Names of the subfunctions of user data, by group of functions.</summary>
static class S7Subfunctions
{
    public static readonly ValueNames Programmer = new(() =>
    [
        (1, "Block status"), (2, "Variable status"), (3, "Output ISTACK"), (4, "Output BSTACK"), (5, "Output LSTACK"), (6, "Time measurement from to"),
        (7, "Force selection"), (8, "Modify variable"), (9, "Force"), (10, "Breakpoint"), (11, "Exit HOLD"), (12, "Memory reset"), (13, "Disable job"),
        (14, "Enable job"), (15, "Delete job"), (16, "Read job list"), (17, "Read job"), (18, "Replace job"), (19, "Block status v2"),
        (22, "Flash LED"),
    ]);

    public static readonly ValueNames Cyclic = new(() =>
    [
        (1, "Cyclic transfer"), (4, "Unsubscribe"), (5, "Change driven transfer"), (7, "Change driven transfer modify"), (8, "RDREC"),
    ]);

    public static readonly ValueNames Blocks = new(() =>
    [
        (1, "List blocks"), (2, "List blocks of type"), (3, "Get block info"),
    ]);

    public static readonly ValueNames Cpu = new(() =>
    [
        (1, "Read SZL"), (2, "Message service"), (3, "Diagnostic message"), (5, "ALARM_8 indication"), (6, "NOTIFY indication"), (7, "ALARM_8 lock"),
        (8, "ALARM_8 unlock"), (9, "SCAN indication"), (16, "AR_SEND indication"), (18, "ALARM_S indication"), (17, "ALARM_SQ indication"),
        (19, "ALARM query"), (11, "ALARM ack"), (12, "ALARM ack indication"), (13, "ALARM lock indication"), (14, "ALARM unlock indication"),
        (22, "NOTIFY_8 indication"),
    ]);

    public static readonly ValueNames Security = new(() =>
    [
        (1, "PLC password"),
    ]);

    public static readonly ValueNames Time = new(() =>
    [
        (1, "Read clock"), (2, "Set clock"), (3, "Read clock (following)"), (4, "Set clock"),
    ]);

    public static readonly ValueNames NcPrograms = new(() =>
    [
        (1, "Request download"), (2, "Download block"), (3, "Continue download"), (4, "Download ended"), (6, "Start upload"), (7, "Upload"),
        (8, "Continue upload"),
    ]);

    public static readonly ValueNames DriveRouting = new(() =>
    [
        (1, "DRR Init"), (2, "DRR Finish"), (3, "DRR Data"),
    ]);
}
