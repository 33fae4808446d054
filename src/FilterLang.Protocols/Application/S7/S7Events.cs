namespace FilterLang.Protocols;

/// <summary>What events in diagnostic messages mean.</summary>
static class S7Events
{
    public static readonly ValueNames Names = new(() =>
    [
        (0x1381, "Request for manual warm restart"), (0x1382, "Request for automatic warm restart"), (0x4300, "Backed-up power on"),
        (0x4301, "Mode transition from STOP to STARTUP"), (0x4302, "Mode transition from STARTUP to RUN"),
        (0x4304, "STOP caused by PG STOP operation or by SFB 20 STOP"), (0x430e, "Memory reset executed"),
        (0x4546, "STOP caused by CPU memory management"), (0x4580, "STOP: back-up buffer contents inconsistent (no transition to RUN)"),
        (0x494e, "STOP caused by power failure"), (0x6522, "Illegal memory submodule: replace submodule and reset memory"),
    ]);
}
