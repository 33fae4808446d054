using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Records what an element holds, from <see cref="Layer.Position"/> to <paramref name="end"/>.</summary>
delegate void WlanElementWalk(ref Layer mgt, int end);

/// <summary>Elements of management frames, IEEE 802.11-2020 section 9.4.2: type, length, and what the type says.</summary>
static class WlanElements
{
    const int VendorSpecific = 221, Extended = 255, HeaderLength = 2;

    static readonly Field
        s_tag       = Wlan.Protocol.Label("wlan.tag",            "Tag"),
        s_number    = Wlan.Protocol.UInt8("wlan.tag.number",     "Tag Number", names: WlanElementNames.Names),
        s_length    = Wlan.Protocol.Row  ("wlan.tag.length",     "Tag length", FieldType.UInt32, display: Dec, size: 1),
        s_data      = Wlan.Protocol.Bytes("wlan.tag.data",       "Tag Data"),
        s_extension = Wlan.Protocol.Label("wlan.ext_tag",        "Ext Tag"),
        s_extensionLength = Wlan.Protocol.Row("wlan.ext_tag.length", "Ext Tag length", FieldType.UInt32, display: Dec, size: 1),
        s_extensionNumber = Wlan.Protocol.UInt8("wlan.ext_tag.number", "Ext Tag Number", names: WlanElementNames.Extensions),
        s_extensionData   = Wlan.Protocol.Bytes("wlan.ext_tag.data", "Ext Tag Data");

    internal static readonly ExpertField
        BadLength = Wlan.Protocol.Expert("wlan.tag.length.bad", Severity.Error, ExpertGroup.Malformed, "Bad tag length");

    static readonly ExpertField s_undecoded = Wlan.Protocol.Expert("wlan.tag.data.undecoded", Severity.Note, ExpertGroup.Undecoded,
            "Dissector for 802.11 IE Tag code not implemented, Contact Wireshark developers if you want this supported");

    // What an element is made of, by its number; none where only its octets are told.
    static readonly WlanElement?[] s_elements = new WlanElement?[256], s_extensions = new WlanElement?[256];

    static WlanElements()
    {
        RuntimeHelpers.RunClassConstructor(typeof(WlanBasicElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanSecurityElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanVendorElement).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanElementTables).TypeHandle);
        s_elements[VendorSpecific] = new(WlanVendorElement.Take);
    }

    /// <summary>An element is made of this.</summary>
    public static void Add(int number, WlanElement element) => s_elements[number] = element;

    /// <summary>An element of the extended numbers is made of this.</summary>
    public static void AddExtended(int number, WlanElement element) => s_extensions[number] = element;

    /// <summary>Records all elements from <see cref="Layer.Position"/> to <paramref name="end"/>.</summary>
    public static void Take(ref Layer mgt, int end)
    {
        while (mgt.Position < end && mgt.More)
            if (!TakeOne(ref mgt, end)) return;
    }

    /// <summary>Records the element at <see cref="Layer.Position"/>; false where it does not fit.</summary>
    public static bool TakeOne(ref Layer mgt, int end)
    {
        int at = mgt.Position, number = mgt.U8(at), length = mgt.U8(at + 1), next = at + HeaderLength + length;
        if (mgt.Failed) return false;
        if (number == Extended && next <= end)
        {
            mgt.Position = at + HeaderLength;
            TakeExtended(ref mgt, next);
            if (!mgt.Failed) mgt.Position = next;
            return !mgt.Failed;
        }
        GroupScope scope = mgt.Begin(s_tag, at, Math.Min(next, end) - at);
        if (mgt.WantsLabels) mgt.Label(scope.Item, $"Tag: {Name(number)}");
        mgt.Take(s_number);
        WlanElement? element = s_elements[number];
        bool fits = next <= end, isDecoded = element is not null && element.Takes(length);
        if (!isDecoded && fits) RemarkUnknown(ref mgt, number, at);
        mgt.Take(s_length);
        if (!fits) mgt.Remark(BadLength, $"Tag Length is longer than remaining payload", at + 1, 0);
        else if (isDecoded) Run(ref mgt, element!, next);
        else mgt.Take(s_data, length);
        mgt.End(scope);
        if (!mgt.Failed) mgt.Position = next;
        return fits && !mgt.Failed;
    }

    static string Name(int number) => WlanElementNames.Names.Find((ulong)number) ?? "Unknown";

    static void RemarkUnknown(ref Layer mgt, int number, int at)
    {
        if (WlanElementNames.Names.Find((ulong)number) is { } name)
            mgt.Remark(s_undecoded, $"Dissector for 802.11 IE Tag ({name}) code not implemented, Contact Wireshark developers if you want this supported", at, 0);
        else
            mgt.Remark(s_undecoded, $"Dissector for 802.11 IE Tag (({number})) code not implemented, Contact Wireshark developers if you want this supported", at, 0);
    }

    static void Run(ref Layer mgt, WlanElement element, int end)
    {
        int all = mgt.Narrow(end);
        element.Take(ref mgt, end);
        mgt.Widen(all);
    }

    static void TakeExtended(ref Layer mgt, int end)
    {
        int at = mgt.Position;
        if (at >= end)
        {
            mgt.Remark(BadLength, $"Tag length 0 too short, must be greater than 0", at - 1, 1);
            return;
        }
        int number = mgt.U8(at);
        GroupScope scope = mgt.Begin(s_extension, at, end - at);
        if (mgt.WantsLabels) mgt.Label(scope.Item, $"Ext Tag: {WlanElementNames.Extensions.Find((ulong)number) ?? "Unknown"}");
        mgt.Note(s_extensionLength, (ulong)(end - at - 1), at - 1, 1, ItemFlags.None);
        mgt.Take(s_extensionNumber);
        if (s_extensions[number] is { } element) Run(ref mgt, element, end);
        else
        {
            if (end > at + 1) mgt.Take(s_extensionData, end - at - 1);
            mgt.Remark(s_undecoded, $"Dissector for 802.11 Extension Tag ({number}) code not implemented, Contact Wireshark developers if you want this supported", at, 0);
        }
        mgt.End(scope);
    }
}
