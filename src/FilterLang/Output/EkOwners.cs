namespace FilterLang.Output;

/// <summary>
/// The protocols before the names of fields in <c>-T ek</c>. Most fields bear their own protocol's; some families share one there.
/// </summary>
static class EkOwners
{
    // Names of fields begin with the first word, in Wireshark's catalogue they belong to the second.
    static readonly (string Prefix, string Owner)[] s_shared =
    [
        ("pppoe.", "pppoe"), ("ppp.", "ppp"), ("lcp.", "lcp"), ("ipcp.", "ipcp"), ("tcp.options.mptcp.", "tcp"), ("wlan_rsna_eapol.", "wlan_rsna_eapol"),
        ("spnego.", "spnego"), ("vxlan.", "vxlan"), ("ftp-data.", "ftp"), ("pwach.", "mpls"), ("can.", "acf-can"), ("iec104.apdu_", "iec60870_asdu"),
        ("cip.", "cip"), ("cipio.data", "enip"),
    ];

    static string?[] s_known = [];

    public static string Of(Field field)
    {
        string?[] known = s_known;
        if (known.Length <= field.Index) s_known = known = new string?[Field.Count];
        return known[field.Index] ??= Find(field);
    }

    static string Find(Field field)
    {
        foreach ((string prefix, string owner) in s_shared)
            if (field.Name.StartsWith(prefix, StringComparison.Ordinal)) return owner;
        return field.Owner.Name;
    }
}
