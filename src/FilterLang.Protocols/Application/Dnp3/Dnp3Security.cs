namespace FilterLang.Protocols;

/// <summary>Secure authentication, group 120 of IEEE Std 1815-2012 annex A.45.</summary>
static class Dnp3Security
{
    static readonly Protocol s_protocol = Dnp3.Protocol;

    public static readonly Field
        ChallengeSequence = s_protocol.UInt32("dnp3.al.sa.csq",  "Challenge Sequence Number", little: true),
        KeySequence       = s_protocol.UInt32("dnp3.al.sa.ksq",  "Key Change Sequence Number", little: true),
        Sequence          = s_protocol.UInt32("dnp3.al.sa.seq",  "Sequence Number", little: true),
        User              = s_protocol.UInt16("dnp3.al.sa.usr",  "User Number", little: true),
        MacAlgorithm      = s_protocol.UInt8 ("dnp3.al.sa.mal",  "MAC Algorithm", display: Hex, names: Dnp3Names.MacAlgorithm),
        Reason            = s_protocol.UInt8 ("dnp3.al.sa.rfc",  "Reason for Challenge", display: Hex, names: Dnp3Names.ChallengeReason),
        ChallengeLength   = s_protocol.UInt16("dnp3.al.sa.cdl",  "Challenge Data Length", display: Hex, little: true),
        Challenge         = s_protocol.Bytes ("dnp3.al.sa.cd",   "Challenge Data"),
        Mac               = s_protocol.Bytes ("dnp3.al.sa.mac",  "MAC Value"),
        KeyWrap           = s_protocol.UInt8 ("dnp3.al.sa.kwa",  "Key Wrap Algorithm", display: Hex, names: Dnp3Names.KeyWrap),
        KeyStatus         = s_protocol.UInt8 ("dnp3.al.sa.kw",   "Key Status", display: Hex, names: Dnp3Names.KeyStatus),
        Key               = s_protocol.Bytes ("dnp3.al.sa.key",  "Key Data"),
        Error             = s_protocol.UInt8 ("dnp3.al.sa.err",  "Error Code", display: Hex, names: Dnp3Names.SecurityError),
        KeyChangeMethod   = s_protocol.UInt8 ("dnp3.al.sa.kcm",  "Key Change Method", display: Hex, names: Dnp3Names.KeyChangeMethod),
        UserNameLength    = s_protocol.UInt16("dnp3.al.sa.usrnl", "User name Length", little: true),
        UserName          = s_protocol.Text  ("dnp3.al.sa.usrn", "User Name"),
        UpdateKeyLength   = s_protocol.UInt16("dnp3.al.sa.ukl",  "Encrypted Update Key Length", little: true),
        UpdateKey         = s_protocol.Bytes ("dnp3.al.sa.uk",   "Encrypted Update Key Data");

    public static bool Knows(uint variation) => variation is (>= 1 and <= 7) or 9 or (>= 11 and <= 13) or 15;

    /// <summary>The point's number is the object's size.</summary>
    public static void Take(ref Layer dnp3, in Dnp3Point point)
    {
        int start = dnp3.Position;
        switch (point.Variation)
        {
            case 1:
                TakeNumbers(ref dnp3, ChallengeSequence);
                dnp3.Take(MacAlgorithm);
                dnp3.Take(Reason);
                TakeRest(ref dnp3, point, start, Challenge);
                break;
            case 2:
                TakeNumbers(ref dnp3, ChallengeSequence);
                TakeRest(ref dnp3, point, start, Mac);
                break;
            case 3: TakeNumbers(ref dnp3, ChallengeSequence); break;
            case 4: dnp3.Take(User); break;
            case 5: TakeKeyStatus(ref dnp3); break;
            case 6:
                TakeNumbers(ref dnp3, KeySequence);
                TakeRest(ref dnp3, point, start, Key);
                break;
            case 7: TakeError(ref dnp3); break;
            case 9 or 15: TakeRest(ref dnp3, point, start, Mac); break;
            default: TakeUpdate(ref dnp3, point.Variation); break;
        }
    }

    static void TakeNumbers(ref Layer dnp3, Field sequence)
    {
        dnp3.Take(sequence);
        dnp3.Take(User);
    }

    static void TakeRest(ref Layer dnp3, in Dnp3Point point, int start, Field field)
    {
        long length = point.Number - (long)(dnp3.Position - start);
        dnp3.Take(field, length is >= 0 and <= int.MaxValue ? (int)length : -1);
    }

    static void TakeKeyStatus(ref Layer dnp3)
    {
        TakeNumbers(ref dnp3, KeySequence);
        dnp3.Take(KeyWrap);
        dnp3.Take(KeyStatus);
        uint algorithm = (uint)dnp3.Take(MacAlgorithm);
        dnp3.Take(Challenge, (int)dnp3.Take(ChallengeLength));
        int length = algorithm switch { 1 => 4, 2 => 10, 3 or 5 => 8, 4 => 16, 6 => 12, _ => 0 };
        dnp3.Take(Mac, length);
    }

    static void TakeError(ref Layer dnp3)
    {
        TakeNumbers(ref dnp3, Sequence);
        dnp3.Take(Dnp3Values.Association);
        dnp3.Take(Error);
        Dnp3Values.TakeTime(ref dnp3);
    }

    static void TakeUpdate(ref Layer dnp3, uint variation)
    {
        if (variation == 11)
        {
            dnp3.Take(KeyChangeMethod);
            int name = (int)dnp3.Take(UserNameLength), challenge = (int)dnp3.Take(ChallengeLength);
            dnp3.Take(UserName, name);
            dnp3.Take(Challenge, challenge);
            return;
        }
        TakeNumbers(ref dnp3, Sequence);
        if (variation == 12) dnp3.Take(Challenge, (int)dnp3.Take(ChallengeLength));
        else dnp3.Take(UpdateKey, (int)dnp3.Take(UpdateKeyLength));
    }
}
