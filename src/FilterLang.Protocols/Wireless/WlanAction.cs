using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Action frames, IEEE 802.11-2020 section 9.6: a category, an action of it, parameters at fixed places, and elements.</summary>
static class WlanAction
{
    const int HeaderLength = 2;

    const uint VendorSpecific = 127;

    /// <param name="Rows">Category, action and parameters.</param>
    /// <param name="Length">Octets that they take.</param>
    /// <param name="HasElements">Elements follow.</param>
    sealed record Action(FieldGroup Rows, int Length, bool HasElements);

    static readonly Dictionary<int, Action> s_actions = [];
    static readonly Action?[] s_defaults = new Action?[256];

    public static readonly Field
        Code        = Wlan.Protocol.UInt8("wlan.fixed.action_code",  "Action code"),
        HexCode     = Wlan.Protocol.UInt8("wlan.fixed.action_code",  "Action code", display: Hex),
        DialogToken = Wlan.Protocol.UInt8("wlan.fixed.dialog_token", "Dialog token", display: Hex);

    static readonly Field
        s_heading      = Wlan.Protocol.Heading("Fixed parameters"),
        s_category     = Wlan.Protocol.Row   ("wlan.fixed.category_code", "Category code", FieldType.UInt16, display: Dec, size: 1, names: WlanCodes.Categories),
        s_organization = Wlan.Protocol.UInt24("wlan.tag.oui",             "OUI", display: Oui);

    static WlanAction()
    {
        RuntimeHelpers.RunClassConstructor(typeof(WlanSpectrumActions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanPublicActions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanHtActions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanNetworkActions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanMeshActions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanVhtActions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanLaterActions).TypeHandle);
    }

    /// <summary>A new table that begins with the category and the <paramref name="number"/> of the action within it.</summary>
    public static FieldGroup Rows(Field? number = null)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Add(s_category, 0);
        if (number is not null) rows.Add(number, 1);
        return rows;
    }

    /// <summary>These actions of a category have rows of <paramref name="length"/> octets.</summary>
    public static void Add(int category, ReadOnlySpan<int> actions, FieldGroup rows, int length, bool hasElements = true)
    {
        var action = new Action(rows, length, hasElements);
        foreach (int number in actions) s_actions.Add(category << 8 | number, action);
    }

    /// <summary>All other actions of a category have these.</summary>
    public static void AddDefault(int category, FieldGroup rows, int length, bool hasElements = true) => s_defaults[category] = new Action(rows, length, hasElements);

    // What tells an exchange from others.
    static void TellToken(in Layer mgt, FieldGroup rows)
    {
        if (mgt.InfoSink is null) return;
        for (int i = 0; i < rows.Rows.Count; i++)
            if (rows.Rows[i] is var row && ReferenceEquals(row.Field, DialogToken)) mgt.Info($", Dialog Token={(uint)mgt.U8(row.At)}");
    }

    /// <summary>Records an action frame's body.</summary>
    public static void Take(ref Layer mgt)
    {
        int category = mgt.U8(0);
        if (mgt.Failed) return;
        if (category == VendorSpecific)
        {
            TakeVendor(ref mgt);
            return;
        }
        int number = mgt.Captured > 1 ? mgt.U8(1) : 0;
        if (!s_actions.TryGetValue(category << 8 | number, out Action? action)) action = s_defaults[category & 0x7F];
        int length = action?.Length ?? HeaderLength;
        GroupScope scope = mgt.Begin(s_heading, 0, Math.Min(length, mgt.Length));
        if (action is null) mgt.Place(s_category, 0);
        else mgt.Rows(action.Rows, 0, length);
        mgt.End(scope);
        if (!mgt.Need(0, length)) return;
        mgt.Position = length;
        if (action is not null) TellToken(mgt, action.Rows);
        if (action is { HasElements: true }) WlanManagement.TakeElements(ref mgt);
    }

    static void TakeVendor(ref Layer mgt)
    {
        GroupScope scope = mgt.Begin(s_heading, 0, mgt.Length);
        mgt.Take(s_category);
        mgt.Take(s_organization);
        mgt.End(scope);
        if (mgt.Remaining > 0) mgt.Call(mgt.Packet.Plan.Catalog.Data);
    }
}
