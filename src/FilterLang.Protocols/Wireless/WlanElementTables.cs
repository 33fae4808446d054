using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Elements made of rows that repeat, and the classes of elements by theme.</summary>
static class WlanElementTables
{
    static readonly Field
        s_rsnx = Wlan.Protocol.UInt8("wlan.rsnx", "RSNX", display: Hex),
        s_currentClass = Wlan.Protocol.UInt8("wlan.supopeclass.current", "Current Operating Class", names: WlanOperatingClasses.Names),
        s_alternates   = Wlan.Protocol.Label("wlan.supopeclass.alt", "Alternate Operating Classes");

    static readonly Field[] s_rsnxParts =
    [
        Wlan.Protocol.Bits(s_rsnx, "wlan.rsnx.length", "RSNX Length", 0x0F),
        Wlan.Protocol.Flag(s_rsnx, "wlan.rsnx.protected_twt_operations_support", "Protected TWT Operations Support", 0x10),
        Wlan.Protocol.Flag(s_rsnx, "wlan.rsnx.sae_hash_to_element", "SAE Hash to element", 0x20),
        Wlan.Protocol.Flag(s_rsnx, "wlan.rsnx.sae_pk", "SAE-PK", 0x40),
        Wlan.Protocol.Flag(s_rsnx, "wlan.rsnx.protected_wur_frame_support", "Protected WUR Frame Support", 0x80),
    ];

    static WlanElementTables()
    {
        RuntimeHelpers.RunClassConstructor(typeof(WlanSpectrumElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanHtElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanMeasurementElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanNetworkElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanTransitionElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanDmgElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanVhtElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanS1gElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanExtendedCapabilities).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanHeElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanExtendedElements).TypeHandle);
        WlanElements.Add(59, new(TakeOperatingClasses, least: 2));
        WlanElements.Add(244, new(static (ref Layer mgt, int end) => mgt.TakeBits(s_rsnx, s_rsnxParts), least: 1));
    }

    static void TakeOperatingClasses(ref Layer mgt, int end)
    {
        mgt.Take(s_currentClass);
        int at = mgt.Position, last = at;
        while (last < end && mgt.U8(last) != 0) last++;
        if (last > at) mgt.Note(s_alternates, 0, at, last - at, ItemFlags.None);
    }
}
