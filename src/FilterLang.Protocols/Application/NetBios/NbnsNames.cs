namespace FilterLang.Protocols;

/// <summary>Names of NBNS values, RFC 1002 section 4.2.</summary>
static class NbnsNames
{
    public static readonly ValueNames FlagsOpcode = new(() =>
    [
        (0, "Name query"), (5, "Registration"), (6, "Release"), (7, "Wait for acknowledgment"), (8, "Refresh"), (9, "Refresh (alternate opcode)"),
        (15, "Multi-homed registration"),
    ]);

    public static readonly ValueNames FlagsRcode = new(() =>
    [
        (0, "No error"), (1, "Request was invalidly formatted"), (2, "Server failure"), (3, "Requested name does not exist"),
        (4, "Request is not implemented"), (5, "Request was refused"), (6, "Name is owned by another node"), (7, "Name is in conflict"),
    ]);
}
