namespace FilterLang.Protocols;

/// <summary>What both ends of NTLM agree on, [MS-NLMP] section 2.2.2.5.</summary>
static class NtlmsspFlags
{
    static readonly Protocol Protocol = Ntlmssp.Protocol;

    public const uint Unicode = 0x1, Version = 0x0200_0000;

    public static readonly Field
        Negotiateflags                   = Protocol.UInt32("ntlmssp.negotiateflags",                   "Negotiate Flags", display: Hex, little: true),
        Negotiateunicode                 = Protocol.Row   ("ntlmssp.negotiateunicode",                 "Negotiate UNICODE", FieldType.Boolean, mask: 0x1, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateoem                     = Protocol.Row   ("ntlmssp.negotiateoem",                     "Negotiate OEM", FieldType.Boolean, mask: 0x2, names: ValueNames.SetNotSet, little: true, size: 4),
        Requesttarget                    = Protocol.Row   ("ntlmssp.requesttarget",                    "Request Target", FieldType.Boolean, mask: 0x4, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused00000008                   = Protocol.Row   ("ntlmssp.unused00000008",                   "Request 0x00000008", FieldType.Boolean, mask: 0x8, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiatesign                    = Protocol.Row   ("ntlmssp.negotiatesign",                    "Negotiate Sign", FieldType.Boolean, mask: 0x10, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateseal                    = Protocol.Row   ("ntlmssp.negotiateseal",                    "Negotiate Seal", FieldType.Boolean, mask: 0x20, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiatedatagram                = Protocol.Row   ("ntlmssp.negotiatedatagram",                "Negotiate Datagram", FieldType.Boolean, mask: 0x40, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiatelmkey                   = Protocol.Row   ("ntlmssp.negotiatelmkey",                   "Negotiate Lan Manager Key", FieldType.Boolean, mask: 0x80, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused00000100                   = Protocol.Row   ("ntlmssp.unused00000100",                   "Negotiate 0x00000100", FieldType.Boolean, mask: 0x100, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiatentlm                    = Protocol.Row   ("ntlmssp.negotiatentlm",                    "Negotiate NTLM key", FieldType.Boolean, mask: 0x200, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused00000400                   = Protocol.Row   ("ntlmssp.unused00000400",                   "Negotiate 0x00000400", FieldType.Boolean, mask: 0x400, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateanonymous               = Protocol.Row   ("ntlmssp.negotiateanonymous",               "Negotiate Anonymous", FieldType.Boolean, mask: 0x800, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateoemdomainsupplied       = Protocol.Row   ("ntlmssp.negotiateoemdomainsupplied",       "Negotiate OEM Domain Supplied", FieldType.Boolean, mask: 0x1000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateoemworkstationsupplied  = Protocol.Row   ("ntlmssp.negotiateoemworkstationsupplied",  "Negotiate OEM Workstation Supplied", FieldType.Boolean, mask: 0x2000, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused00004000                   = Protocol.Row   ("ntlmssp.unused00004000",                   "Negotiate 0x00004000", FieldType.Boolean, mask: 0x4000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiatealwayssign              = Protocol.Row   ("ntlmssp.negotiatealwayssign",              "Negotiate Always Sign", FieldType.Boolean, mask: 0x8000, names: ValueNames.SetNotSet, little: true, size: 4),
        Targettypedomain                 = Protocol.Row   ("ntlmssp.targettypedomain",                 "Target Type Domain", FieldType.Boolean, mask: 0x10000, names: ValueNames.SetNotSet, little: true, size: 4),
        Targettypeserver                 = Protocol.Row   ("ntlmssp.targettypeserver",                 "Target Type Server", FieldType.Boolean, mask: 0x20000, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused00040000                   = Protocol.Row   ("ntlmssp.unused00040000",                   "Negotiate 0x00040000", FieldType.Boolean, mask: 0x40000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateextendedsessionsecurity = Protocol.Row   ("ntlmssp.negotiateextendedsessionsecurity", "Negotiate Extended Session Security", FieldType.Boolean, mask: 0x80000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateidentify                = Protocol.Row   ("ntlmssp.negotiateidentify",                "Negotiate Identify", FieldType.Boolean, mask: 0x100000, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused00200000                   = Protocol.Row   ("ntlmssp.unused00200000",                   "Negotiate 0x00200000", FieldType.Boolean, mask: 0x200000, names: ValueNames.SetNotSet, little: true, size: 4),
        Requestnonntsessionkey           = Protocol.Row   ("ntlmssp.requestnonntsessionkey",           "Request Non-NT Session Key", FieldType.Boolean, mask: 0x400000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiatetargetinfo              = Protocol.Row   ("ntlmssp.negotiatetargetinfo",              "Negotiate Target Info", FieldType.Boolean, mask: 0x800000, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused01000000                   = Protocol.Row   ("ntlmssp.unused01000000",                   "Negotiate 0x01000000", FieldType.Boolean, mask: 0x1000000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiateversion                 = Protocol.Row   ("ntlmssp.negotiateversion",                 "Negotiate Version", FieldType.Boolean, mask: 0x2000000, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused04000000                   = Protocol.Row   ("ntlmssp.unused04000000",                   "Negotiate 0x04000000", FieldType.Boolean, mask: 0x4000000, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused08000000                   = Protocol.Row   ("ntlmssp.unused08000000",                   "Negotiate 0x08000000", FieldType.Boolean, mask: 0x8000000, names: ValueNames.SetNotSet, little: true, size: 4),
        Unused10000000                   = Protocol.Row   ("ntlmssp.unused10000000",                   "Negotiate 0x10000000", FieldType.Boolean, mask: 0x10000000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiate128                     = Protocol.Row   ("ntlmssp.negotiate128",                     "Negotiate 128", FieldType.Boolean, mask: 0x20000000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiatekeyexch                 = Protocol.Row   ("ntlmssp.negotiatekeyexch",                 "Negotiate Key Exchange", FieldType.Boolean, mask: 0x40000000, names: ValueNames.SetNotSet, little: true, size: 4),
        Negotiate56                      = Protocol.Row   ("ntlmssp.negotiate56",                      "Negotiate 56", FieldType.Boolean, mask: 0x80000000, names: ValueNames.SetNotSet, little: true, size: 4);

    static readonly Field[] s_all =
    [
        Negotiate56, Negotiatekeyexch, Negotiate128, Unused10000000, Unused08000000, Unused04000000, Negotiateversion, Unused01000000,
        Negotiatetargetinfo, Requestnonntsessionkey, Unused00200000, Negotiateidentify, Negotiateextendedsessionsecurity, Unused00040000,
        Targettypeserver, Targettypedomain, Negotiatealwayssign, Unused00004000, Negotiateoemworkstationsupplied, Negotiateoemdomainsupplied,
        Negotiateanonymous, Unused00000400, Negotiatentlm, Unused00000100, Negotiatelmkey, Negotiatedatagram, Negotiateseal, Negotiatesign,
        Unused00000008, Requesttarget, Negotiateoem, Negotiateunicode,
    ];

    public static uint Take(ref Layer ntlm) => (uint)ntlm.TakeBits(Negotiateflags, s_all);
}
