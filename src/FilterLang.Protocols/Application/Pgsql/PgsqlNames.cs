namespace FilterLang.Protocols;

/// <summary>Names of messages.</summary>
static class PgsqlNames
{
    public static ReadOnlySpan<byte> Frontend(char type, PgsqlAuthentication authentication) => type switch
    {
        'p' => authentication switch
        {
            PgsqlAuthentication.SaslBegun => "SASLInitialResponse message"u8, PgsqlAuthentication.Sasl => "SASLResponse message"u8,
            PgsqlAuthentication.Gss => "GSSResponse message"u8, _ => "Password message"u8,
        },
        'Q' => "Simple query"u8, 'P' => "Parse"u8, 'B' => "Bind"u8, 'E' => "Execute"u8, 'D' => "Describe"u8, 'C' => "Close"u8,
        'H' => "Flush"u8, 'S' => "Sync"u8, 'F' => "Function call"u8, 'd' => "Copy data"u8, 'c' => "Copy completion"u8,
        'f' => "Copy failure"u8, 'X' => "Termination"u8,
        _ => "Unknown"u8,
    };

    public static ReadOnlySpan<byte> Backend(char type) => type switch
    {
        'R' => "Authentication request"u8, 'K' => "Backend key data"u8, '1' => "Parse completion"u8, '2' => "Bind completion"u8,
        '3' => "Close completion"u8, 'C' => "Command completion"u8, 'd' => "Copy data"u8, 'c' => "Copy completion"u8, 'G' => "CopyIn response"u8,
        'H' => "CopyOut response"u8, 'D' => "Data row"u8, 'I' => "Empty query"u8, 'E' => "Error"u8,
        'V' => "Function call response"u8, 'v' => "Negotiate protocol version"u8, 'n' => "No data"u8, 'N' => "Notice"u8, 'A' => "Notification"u8,
        't' => "Parameter description"u8, 'S' => "Parameter status"u8, 's' => "Portal suspended"u8, 'Z' => "Ready for query"u8,
        'T' => "Row description"u8,
        _ => "Unknown"u8,
    };
}
