namespace FilterLang.Protocols;

/// <summary>Authentication and encryption of Telnet, RFC 2941 and RFC 2946.</summary>
static class TelnetSecurity
{
    const uint Is = 0, Send = 1, Reply = 2, Name = 3, Kerberos5 = 2, Ssl = 7;

    static readonly Protocol Protocol = Telnet.Protocol;

    public static readonly Field
        AuthName       = Protocol.Text   ("telnet.auth.name",         "Name"),
        AuthCmd        = Protocol.UInt8  ("telnet.auth.cmd",          "Auth Cmd", names: new(() => [(0, "IS"), (1, "SEND"), (2, "REPLY"), (3, "NAME")])),
        AuthType       = Protocol.UInt8  ("telnet.auth.type",         "Auth Type", names: TelnetNames.AuthType),
        AuthModCredFwd = Protocol.Boolean("telnet.auth.mod.cred_fwd", "Cred Fwd", mask: 0x8, names: ValueNames.Pair("Client WILL forward auth creds", "Client will NOT forward auth creds")),
        AuthModWho     = Protocol.Boolean("telnet.auth.mod.who",      "Who", mask: 0x1, names: ValueNames.Pair("Server to Client", "Client to Server")),
        AuthModHow     = Protocol.Boolean("telnet.auth.mod.how",      "How", mask: 0x2, names: ValueNames.Pair("Mutual authentication", "One Way authentication")),
        AuthModEnc     = Protocol.UInt8  ("telnet.auth.mod.enc",      "Encrypt", mask: 0x14, names: new(() => [(0, "Off"), (1, "Telnet Options"), (2, "After Exchange"), (4, "Reserved")])),
        AuthKrb5Cmd    = Protocol.UInt8  ("telnet.auth.krb5.cmd",     "Command", names: TelnetNames.AuthKrb5Cmd),
        AuthSslStatus  = Protocol.UInt8  ("telnet.auth.ssl.status",   "Status", names: new(() => [(1, "Start"), (2, "Accepted"), (3, "Rejected")])),
        AuthData       = Protocol.Bytes  ("telnet.auth.data",         "Authentication data"),
        EncCmd         = Protocol.UInt8  ("telnet.enc.cmd",           "Enc Cmd", names: TelnetNames.EncCmd),
        EncType        = Protocol.UInt8  ("telnet.enc.type",          "Enc Type", names: TelnetNames.EncType),
        EncTypeData    = Protocol.Bytes  ("telnet.enc.type_data",     "Type-specific data"),
        EncKeyId       = Protocol.Bytes  ("telnet.enc.key_id",        "Key ID");

    /// <summary>What is negotiated under option 37 or 38.</summary>
    public static void Take(ref Layer telnet, byte option, int at, int length)
    {
        int end = at + length;
        if (option == 37) TakeAuthentication(ref telnet, at, end);
        else TakeEncryption(ref telnet, at, end);
    }

    static void TakeAuthentication(ref Layer telnet, int at, int end)
    {
        uint command = (uint)telnet.Place(AuthCmd, at++);
        switch (command)
        {
            case Is or Reply when at + 2 <= end:
                uint type = TakePair(ref telnet, at);
                at += 2;
                if (at < end && type == Kerberos5) telnet.Place(AuthKrb5Cmd, at++);
                else if (at < end && type == Ssl) telnet.Place(AuthSslStatus, at++);
                if (at < end) telnet.Place(AuthData, at, end - at);
                break;
            case Send:
                for (; at + 2 <= end; at += 2) TakePair(ref telnet, at);
                break;
            case Name when at < end:
                telnet.Text(AuthName, at, end - at);
                break;
        }
    }

    // A type of authentication and how it is to be done.
    static uint TakePair(ref Layer telnet, int at)
    {
        uint type = (uint)telnet.Place(AuthType, at);
        telnet.Place(AuthModEnc, at + 1);
        telnet.Place(AuthModCredFwd, at + 1);
        telnet.Place(AuthModHow, at + 1);
        telnet.Place(AuthModWho, at + 1);
        return type;
    }

    static void TakeEncryption(ref Layer telnet, int at, int end)
    {
        uint command = (uint)telnet.Place(EncCmd, at++);
        switch (command)
        {
            case 0 or 2 when at < end:
                telnet.Place(EncType, at++);
                if (at < end) telnet.Place(EncTypeData, at, end - at);
                break;
            case 1:
                for (; at < end; at++) telnet.Place(EncType, at);
                break;
            case 3 or 5 or 7 or 8 when at < end:
                telnet.Place(EncKeyId, at, end - at);
                break;
        }
    }
}
