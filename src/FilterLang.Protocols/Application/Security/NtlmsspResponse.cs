namespace FilterLang.Protocols;

/// <summary>The answer to a challenge, version 2, [MS-NLMP] section 2.2.2.8, and the list of attributes in it and in the challenge, section 2.2.2.1.</summary>
static class NtlmsspResponse
{
    const uint Flags = 6, Timestamp = 7;

    const int AttributeLimit = 64;

    static readonly Protocol Protocol = Ntlmssp.Protocol;

    public static readonly Field
        TargetItemType          = Protocol.UInt16("ntlmssp.challenge.target_info.item.type",         "Target Info Item Type", display: Hex, names: NtlmsspNames.AttributeType, little: true),
        TargetItemLength        = Protocol.UInt16("ntlmssp.challenge.target_info.item.length",       "Target Info Item Length", little: true),
        TargetNbComputerName    = Protocol.Text  ("ntlmssp.challenge.target_info.nb_computer_name",  "NetBIOS Computer Name"),
        TargetNbDomainName      = Protocol.Text  ("ntlmssp.challenge.target_info.nb_domain_name",    "NetBIOS Domain Name"),
        TargetDnsComputerName   = Protocol.Text  ("ntlmssp.challenge.target_info.dns_computer_name", "DNS Computer Name"),
        TargetDnsDomainName     = Protocol.Text  ("ntlmssp.challenge.target_info.dns_domain_name",   "DNS Domain Name"),
        TargetDnsTreeName       = Protocol.Text  ("ntlmssp.challenge.target_info.dns_tree_name",     "DNS Tree Name"),
        TargetFlags             = Protocol.UInt32("ntlmssp.challenge.target_info.flags",             "Flags", display: Hex, little: true),
        TargetTimestamp         = Protocol.Row   ("ntlmssp.challenge.target_info.timestamp",         "Timestamp", FieldType.AbsoluteTime, display: Local),
        TargetRestrictions      = Protocol.Bytes ("ntlmssp.challenge.target_info.restrictions",      "Restrictions"),
        TargetTargetName        = Protocol.Text  ("ntlmssp.challenge.target_info.target_name",       "Target Name"),
        TargetChannelBindings   = Protocol.Bytes ("ntlmssp.challenge.target_info.channel_bindings",  "Channel Bindings"),
        ResponseItemType        = Protocol.UInt16("ntlmssp.ntlmv2_response.item.type",               "NTLMV2 Response Item Type", display: Hex, names: NtlmsspNames.AttributeType, little: true),
        ResponseItemLength      = Protocol.UInt16("ntlmssp.ntlmv2_response.item.length",             "NTLMV2 Response Item Length", little: true),
        ResponseNbComputerName  = Protocol.Text  ("ntlmssp.ntlmv2_response.nb_computer_name",        "NetBIOS Computer Name"),
        ResponseNbDomainName    = Protocol.Text  ("ntlmssp.ntlmv2_response.nb_domain_name",          "NetBIOS Domain Name"),
        ResponseDnsComputerName = Protocol.Text  ("ntlmssp.ntlmv2_response.dns_computer_name",       "DNS Computer Name"),
        ResponseDnsDomainName   = Protocol.Text  ("ntlmssp.ntlmv2_response.dns_domain_name",         "DNS Domain Name"),
        ResponseDnsTreeName     = Protocol.Text  ("ntlmssp.ntlmv2_response.dns_tree_name",           "DNS Tree Name"),
        ResponseFlags           = Protocol.UInt32("ntlmssp.ntlmv2_response.flags",                   "Flags", display: Hex, little: true),
        ResponseTimestamp       = Protocol.Row   ("ntlmssp.ntlmv2_response.timestamp",               "Timestamp", FieldType.AbsoluteTime, display: Local),
        ResponseRestrictions    = Protocol.Bytes ("ntlmssp.ntlmv2_response.restrictions",            "Restrictions"),
        ResponseTargetName      = Protocol.Text  ("ntlmssp.ntlmv2_response.target_name",             "Target Name"),
        ResponseChannelBindings = Protocol.Bytes ("ntlmssp.ntlmv2_response.channel_bindings",        "Channel Bindings"),
        Response                = Protocol.Bytes ("ntlmssp.ntlmv2_response",                         "NTLMv2 Response"),
        ResponseProof           = Protocol.Bytes ("ntlmssp.ntlmv2_response.ntproofstr",              "NTProofStr"),
        ResponseVersion         = Protocol.UInt8 ("ntlmssp.ntlmv2_response.rversion",                "Response Version"),
        ResponseHighestVersion  = Protocol.UInt8 ("ntlmssp.ntlmv2_response.hirversion",              "Hi Response Version"),
        ResponseZ               = Protocol.Bytes ("ntlmssp.ntlmv2_response.z",                       "Z"),
        ResponsePad             = Protocol.Bytes ("ntlmssp.ntlmv2_response.pad",                     "padding"),
        ResponseTime            = Protocol.Row   ("ntlmssp.ntlmv2_response.time",                    "Time", FieldType.AbsoluteTime, display: Utc),
        ResponseChallenge       = Protocol.Bytes ("ntlmssp.ntlmv2_response.chal",                    "NTLMv2 Client Challenge");

    static readonly ExpertField s_unknown =
        Protocol.Expert("ntlmssp.target_info_attr.unknown", Severity.Warning, ExpertGroup.Undecoded, "Unknown NTLMSSP Target Info Attribute");

    static readonly Field s_attribute = Protocol.Heading("Attribute");

    // By the number of the attribute, from 1.
    static readonly Field[]
        s_ofTarget = [TargetNbComputerName, TargetNbDomainName, TargetDnsComputerName, TargetDnsDomainName, TargetDnsTreeName, TargetFlags,
            TargetTimestamp, TargetRestrictions, TargetTargetName, TargetChannelBindings],
        s_ofResponse = [ResponseNbComputerName, ResponseNbDomainName, ResponseDnsComputerName, ResponseDnsDomainName, ResponseDnsTreeName,
            ResponseFlags, ResponseTimestamp, ResponseRestrictions, ResponseTargetName, ResponseChannelBindings];

    public static void Take(ref Layer ntlm, int at, int length)
    {
        GroupScope scope = ntlm.Begin(Response, at, length);
        int end = at + length;
        ntlm.Position = at;
        ntlm.Take(ResponseProof, 16);
        ntlm.Take(ResponseVersion);
        ntlm.Take(ResponseHighestVersion);
        ntlm.Take(ResponseZ, 6);
        WindowsTypes.TakeTime(ref ntlm, ResponseTime);
        ntlm.Take(ResponseChallenge, 8);
        ntlm.Take(ResponseZ, 4);
        TakeAttributes(ref ntlm, end, isResponse: true);
        if (!ntlm.Failed && ntlm.Position < end) ntlm.Take(ResponsePad, end - ntlm.Position);
        ntlm.End(scope);
    }

    /// <summary>Attributes up to the one that ends the list.</summary>
    public static void TakeAttributes(ref Layer ntlm, int end, bool isResponse)
    {
        for (int count = 0; ntlm.Position + 4 <= end && ntlm.More && count < AttributeLimit; count++)
        {
            int at = ntlm.Position;
            uint type = ntlm.U16Little(at);
            int length = ntlm.U16Little(at + 2);
            GroupScope scope = ntlm.Begin(s_attribute, at, 4 + length);
            ntlm.Label(scope.Item, $"Attribute: {NtlmsspNames.AttributeType.Find(type) ?? "Unknown"}");
            ntlm.Take(isResponse ? ResponseItemType : TargetItemType);
            ntlm.Take(isResponse ? ResponseItemLength : TargetItemLength);
            if (type > 0) TakeAttribute(ref ntlm, scope.Item, type, length, isResponse ? s_ofResponse : s_ofTarget);
            ntlm.End(scope);
            if (ntlm.Failed) return;
            ntlm.Position = at + 4 + length;
            if (type == 0) return;
        }
    }

    static void TakeAttribute(ref Layer ntlm, int item, uint type, int length, Field[] fields)
    {
        if (type > (uint)fields.Length)
        {
            ntlm.Remark(s_unknown, ntlm.Position, length);
            return;
        }
        Field field = fields[type - 1];
        if (field.Type.IsText())
        {
            int text = WindowsTypes.TextLength(ntlm.Slice(ntlm.Position, length));
            ntlm.Text(field, ntlm.Position, text, TextEncoding.Utf16LittleEndian);
            if (ntlm.WantsLabels && !ntlm.Failed) NtlmsspIdentity.AppendText(ref ntlm, item, ntlm.Position, text);
        }
        else if (type == Timestamp) WindowsTypes.TakeTime(ref ntlm, field);
        else if (type == Flags) ntlm.Take(field);
        else ntlm.Take(field, length);
    }
}
