namespace FilterLang.Protocols;

/// <summary>The rows in which one address of a frame is told: itself, as text, its maker, and the bits that say what kind it is.</summary>
sealed class WlanAddress
{
    static readonly ValueNames
        s_local = ValueNames.Pair("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"),
        s_group = ValueNames.Pair("Group address (multicast/broadcast)", "Individual address (unicast)");

    readonly Field _whole, _text, _oui, _maker, _local, _group;

    /// <param name="owner">Whose rows they are.</param>
    /// <param name="name">The address' own row; most others begin with its name.</param>
    /// <param name="label">What the address is.</param>
    /// <param name="noun">What it is called before the word OUI.</param>
    /// <param name="oui">The row of its block.</param>
    /// <param name="isHidden">A detail tree does not show it.</param>
    public WlanAddress(Protocol owner, string name, string label, string noun, string? oui = null, bool isHidden = false)
    {
        oui ??= name + ".oui";
        _whole = owner.Row(name, label, FieldType.Ether, hidden: isHidden);
        _text  = owner.Row(name + "_resolved", label + " (resolved)", FieldType.String, generated: true, hidden: true);
        _oui   = owner.Row(oui, noun + " OUI", FieldType.UInt24, display: Oui, hidden: true);
        _maker = owner.Row(oui + "_resolved", noun + " OUI (resolved)", FieldType.String, generated: true, hidden: true);
        _local = owner.Row(name + ".lg", "LG bit", FieldType.Boolean, mask: 0x02_0000, size: 3, names: s_local, hidden: isHidden);
        _group = owner.Row(name + ".ig", "IG bit", FieldType.Boolean, mask: 0x01_0000, size: 3, names: s_group, hidden: isHidden);
    }

    /// <summary>The address itself.</summary>
    public Field Whole => _whole;

    /// <summary>Records the address at <paramref name="at"/>; <paramref name="kind"/> with the bits that say what kind it is.</summary>
    public void Note(ref Layer wlan, int at, bool kind = true)
    {
        ReadOnlySpan<byte> address = wlan.Slice(at, 6);
        if (wlan.Failed) return;
        int outer = wlan.Parent;
        wlan.Place(_whole, at);
        if (wlan.IsShown && !_whole.Hidden) wlan.Parent = wlan.Packet.Items.Count - 1;
        if (wlan.Wants(_text)) wlan.NoteText(_text, MacText.Named(ref wlan, address), at, 6);
        wlan.Place(_oui, at);
        if (wlan.Wants(_maker) && OuiNames.Find(address) is { IsEmpty: false } maker) wlan.NoteText(_maker, maker, at, 6);
        if (kind)
        {
            wlan.Place(_local, at);
            wlan.Place(_group, at);
        }
        wlan.Parent = outer;
    }
}
