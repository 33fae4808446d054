namespace FilterLang.Protocols;

/// <summary>How a connection begins, RFC 6143 sections 7.1 to 7.3: versions, security, what the frame buffer is like.</summary>
static class VncStartup
{
    const int VersionLength = 12, ChallengeLength = 16, CredentialsLength = 128;

    const uint None = 1, VncPassword = 2, Apple = 30;

    static readonly Protocol s_protocol = Vnc.Protocol;

    public static readonly Field
        Padding             = s_protocol.Label  ("vnc.padding", "Padding"),
        ServerProtoVer      = s_protocol.Text   ("vnc.server_proto_ver", "Server protocol version"),
        ClientProtoVer      = s_protocol.Text   ("vnc.client_proto_ver", "Client protocol version"),
        NumSecurityTypes    = s_protocol.UInt8  ("vnc.num_security_types", "Number of security types"),
        SecurityType        = s_protocol.UInt8  ("vnc.security_type", "Security type", names: VncNames.SecurityType),
        ServerSecurityType  = s_protocol.UInt32 ("vnc.server_security_type", "Security type", names: VncNames.SecurityType),
        ClientSecurityType  = s_protocol.UInt8  ("vnc.client_security_type", "Security type selected", names: VncNames.SecurityType),
        AuthChallenge       = s_protocol.Bytes  ("vnc.auth_challenge", "Authentication challenge"),
        AuthResponse        = s_protocol.Bytes  ("vnc.auth_response", "Authentication response"),
        AuthResult          = s_protocol.Boolean("vnc.auth_result", "Authentication result", size: 4, mask: 0x1, names: ValueNames.Pair("Failed", "OK")),
        AuthErrorLen        = s_protocol.UInt32 ("vnc.auth_error_len", "Length of authentication error"),
        AuthError           = s_protocol.Text   ("vnc.auth_error", "Authentication error"),
        ArdAuthGenerator    = s_protocol.UInt16 ("vnc.ard_auth_generator", "Generator"),
        ArdAuthKeyLen       = s_protocol.UInt16 ("vnc.ard_auth_key_len", "Key length"),
        ArdAuthModulus      = s_protocol.Bytes  ("vnc.ard_auth_modulus", "Prime modulus"),
        ArdAuthServerKey    = s_protocol.Bytes  ("vnc.ard_auth_server_key", "Server public key"),
        ArdAuthCredentials  = s_protocol.Bytes  ("vnc.ard_auth_credentials", "Encrypted credentials"),
        ArdAuthClientKey    = s_protocol.Bytes  ("vnc.ard_auth_client_key", "Client public key"),
        ShareDesktopFlag    = s_protocol.Boolean("vnc.share_desktop_flag", "Share desktop flag"),
        Width               = s_protocol.UInt16 ("vnc.width", "Framebuffer width"),
        Height              = s_protocol.UInt16 ("vnc.height", "Framebuffer height"),
        ServerBitsPerPixel  = s_protocol.UInt8  ("vnc.server_bits_per_pixel", "Bits per pixel"),
        ServerDepth         = s_protocol.UInt8  ("vnc.server_depth", "Depth"),
        ServerBigEndianFlag = s_protocol.Boolean("vnc.server_big_endian_flag", "Big endian flag"),
        ServerTrueColorFlag = s_protocol.Boolean("vnc.server_true_color_flag", "True color flag"),
        ServerRedMax        = s_protocol.UInt16 ("vnc.server_red_max", "Red maximum"),
        ServerGreenMax      = s_protocol.UInt16 ("vnc.server_green_max", "Green maximum"),
        ServerBlueMax       = s_protocol.UInt16 ("vnc.server_blue_max", "Blue maximum"),
        ServerRedShift      = s_protocol.UInt8  ("vnc.server_red_shift", "Red shift"),
        ServerGreenShift    = s_protocol.UInt8  ("vnc.server_green_shift", "Green shift"),
        ServerBlueShift     = s_protocol.UInt8  ("vnc.server_blue_shift", "Blue shift"),
        DesktopNameLen      = s_protocol.UInt32 ("vnc.desktop_name_len", "Desktop name length"),
        DesktopName         = s_protocol.Text   ("vnc.desktop_name", "Desktop name");

    /// <summary>Octets are a version: <c>RFB 003.008</c>.</summary>
    public static bool IsVersion(ReadOnlySpan<byte> octets) =>
        octets.Length == VersionLength && octets.StartsWith("RFB "u8) && octets[7] == '.' && octets[11] == '\n' && !octets[4..7].ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && !octets[8..11].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    public static void Take(ref Layer vnc, VncConversation talk)
    {
        vnc.Open();
        switch (talk.Phase)
        {
            case VncPhase.ServerVersion:
                talk.ServerVersion = TakeVersion(ref vnc, ServerProtoVer, "Server"u8);
                talk.Phase = VncPhase.ClientVersion;
                break;
            case VncPhase.ClientVersion:
                talk.ClientVersion = TakeVersion(ref vnc, ClientProtoVer, "Client"u8);
                talk.Phase = VncPhase.Security;
                break;
            case VncPhase.Security: TakeSecurity(ref vnc, talk); break;
            case VncPhase.SecurityChoice: TakeChoice(ref vnc, talk); break;
            case VncPhase.Challenge:
                vnc.Info($"Authentication challenge from server");
                vnc.Take(AuthChallenge, ChallengeLength);
                talk.Phase = VncPhase.Response;
                break;
            case VncPhase.Response:
                vnc.Info($"Authentication response from client");
                vnc.Take(AuthResponse, ChallengeLength);
                talk.Phase = VncPhase.Result;
                break;
            case VncPhase.AppleChallenge: TakeAppleChallenge(ref vnc, talk); break;
            case VncPhase.AppleResponse:
                vnc.Info($"ARD authentication response");
                vnc.Take(ArdAuthCredentials, CredentialsLength);
                vnc.Take(ArdAuthClientKey, talk.KeyLength);
                if (!vnc.Failed) talk.Phase = VncPhase.Result;
                break;
            case VncPhase.Result: TakeResult(ref vnc, talk); break;
            case VncPhase.ClientInit:
                vnc.Info($"Share desktop flag");
                vnc.Take(ShareDesktopFlag);
                talk.Phase = VncPhase.ServerInit;
                break;
            default: TakeServerInit(ref vnc, talk); break;
        }
    }

    static int TakeVersion(ref Layer vnc, Field field, ReadOnlySpan<byte> who)
    {
        ReadOnlySpan<byte> version = vnc.Slice(4, 7);
        vnc.Place(field, 4, 7);
        if (vnc.Failed) return 0;
        vnc.Info($"{who} protocol version: {version}");
        return Number(version[..3]) * 1000 + Number(version[4..]);
    }

    static int Number(ReadOnlySpan<byte> digits) => System.Buffers.Text.Utf8Parser.TryParse(digits, out int number, out _) ? number : 0;

    // Section 7.1.2; before version 3.7 the server decided.
    static void TakeSecurity(ref Layer vnc, VncConversation talk)
    {
        const int firstWithChoice = 3007;
        vnc.Info($"Security types supported");
        if (talk.ClientVersion >= firstWithChoice)
        {
            for (int types = (int)vnc.Take(NumSecurityTypes); types > 0 && vnc.More; types--) vnc.Take(SecurityType);
            talk.Phase = VncPhase.SecurityChoice;
            return;
        }
        uint type = (uint)vnc.Take(ServerSecurityType);
        if (PhaseOf(type, talk) is { } phase) talk.Phase = phase;
    }

    static VncPhase? PhaseOf(uint type, VncConversation talk)
    {
        const int firstWithResult = 3008;
        return type switch
        {
            None => talk.ClientVersion >= firstWithResult ? VncPhase.Result : VncPhase.ClientInit, VncPassword => VncPhase.Challenge,
            Apple => VncPhase.AppleChallenge, _ => null,
        };
    }

    static void TakeChoice(ref Layer vnc, VncConversation talk)
    {
        uint type = (uint)vnc.Take(ClientSecurityType);
        if (vnc.Failed) return;
        vnc.Info($"Security type {SecurityType.Names!.Find(type) ?? "Unknown"} ({type}) selected by client");
        if (PhaseOf(type, talk) is { } phase) talk.Phase = phase;
    }

    static void TakeAppleChallenge(ref Layer vnc, VncConversation talk)
    {
        vnc.Info($"ARD authentication challenge");
        vnc.Take(ArdAuthGenerator);
        int length = (int)vnc.Take(ArdAuthKeyLen);
        vnc.Take(ArdAuthModulus, length);
        vnc.Take(ArdAuthServerKey, length);
        talk.KeyLength = length;
        talk.Phase = VncPhase.AppleResponse;
    }

    // Section 7.1.3.
    static void TakeResult(ref Layer vnc, VncConversation talk)
    {
        const int firstWithReason = 3008;
        vnc.Info($"Authentication result");
        uint result = vnc.U32(0);
        vnc.Take(AuthResult);
        if (vnc.Failed) return;
        if (result == 0) talk.Phase = VncPhase.ClientInit;
        else if (result == 1 && talk.ClientVersion >= firstWithReason)
        {
            int length = (int)Math.Min(vnc.Take(AuthErrorLen), int.MaxValue);
            vnc.Take(AuthError, length);
        }
    }

    // Section 7.3.2.
    static void TakeServerInit(ref Layer vnc, VncConversation talk)
    {
        vnc.Info($"Server framebuffer parameters");
        talk.Phase = VncPhase.Normal;
        vnc.Take(Width);
        vnc.Take(Height);
        talk.OctetsPerPixel = Math.Max(1, (int)vnc.Take(ServerBitsPerPixel) / 8);
        foreach (Field field in (ReadOnlySpan<Field>)[ServerDepth, ServerBigEndianFlag, ServerTrueColorFlag, ServerRedMax, ServerGreenMax, ServerBlueMax,
            ServerRedShift, ServerGreenShift, ServerBlueShift]) vnc.Take(field);
        TakePadding(ref vnc, 3);
        int length = (int)Math.Min(vnc.Take(DesktopNameLen), int.MaxValue);
        vnc.Take(DesktopName, length);
    }

    /// <summary>Takes octets without a meaning.</summary>
    public static void TakePadding(ref Layer vnc, int length)
    {
        if (!vnc.Need(vnc.Position, length)) return;
        vnc.Note(Padding, 0, vnc.Position, length, ItemFlags.None);
        vnc.Position += length;
    }
}
