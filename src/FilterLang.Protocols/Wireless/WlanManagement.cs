using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The body of management frames, IEEE 802.11-2020 section 9.3.3: parameters at fixed places, then elements.</summary>
static class WlanManagement
{
    public static readonly Protocol Protocol = Protocol.Of("wlan.mgt", "IEEE 802.11 Wireless Management", Dissect, "802.11");

    const int TimestampLength = 8;

    static readonly Field
        s_fixed  = Wlan.Protocol.Label("wlan.fixed.all",  "Fixed parameters"),
        s_tagged = Wlan.Protocol.Label("wlan.tagged.all", "Tagged parameters");

    static WlanManagement()
    {
        Protocol.Borrows(Wlan.Protocol);
        // Whoever asks for management frames alone needs the header in front of them.
        Wlan.Protocol.Borrows(Protocol);
        RuntimeHelpers.RunClassConstructor(typeof(WlanFixed).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanAction).TypeHandle);
    }

    static void Dissect(ref Layer mgt)
    {
        mgt.Open();
        uint kind = WlanSession.Of(ref mgt).Header.Kind;
        switch (kind)
        {
            case 0x00: TakeAssociationRequest(ref mgt, withCurrent: false); break;
            case 0x01 or 0x03: TakeAssociationResponse(ref mgt); break;
            case 0x02: TakeAssociationRequest(ref mgt, withCurrent: true); break;
            case 0x04: TakeElements(ref mgt); break;
            case 0x05 or 0x08: TakeBeacon(ref mgt); break;
            case 0x0A or 0x0C: TakeReason(ref mgt); break;
            case 0x0B: TakeAuthentication(ref mgt); break;
            case 0x0D or 0x0E: WlanAction.Take(ref mgt); break;
        }
    }

    static GroupScope BeginFixed(ref Layer mgt, int length)
    {
        GroupScope scope = mgt.Begin(s_fixed, mgt.Position, length);
        mgt.Label(scope.Item, $"Fixed parameters ({length} bytes)");
        return scope;
    }

    static void TakeBeacon(ref Layer mgt)
    {
        GroupScope scope = BeginFixed(ref mgt, TimestampLength + 4);
        WlanFixed.TakeTimestamp(ref mgt);
        WlanFixed.TakeInterval(ref mgt);
        WlanFixed.TakeCapabilities(ref mgt);
        mgt.End(scope);
        TakeElements(ref mgt);
    }

    static void TakeAssociationRequest(ref Layer mgt, bool withCurrent)
    {
        GroupScope scope = BeginFixed(ref mgt, withCurrent ? 10 : 4);
        WlanFixed.TakeCapabilities(ref mgt);
        WlanFixed.TakeListenInterval(ref mgt);
        if (withCurrent) WlanFixed.TakeCurrent(ref mgt);
        mgt.End(scope);
        TakeElements(ref mgt);
    }

    static void TakeAssociationResponse(ref Layer mgt)
    {
        GroupScope scope = BeginFixed(ref mgt, 6);
        WlanFixed.TakeCapabilities(ref mgt);
        WlanFixed.TakeStatus(ref mgt);
        WlanFixed.TakeAid(ref mgt);
        mgt.End(scope);
        TakeElements(ref mgt);
    }

    static void TakeReason(ref Layer mgt)
    {
        GroupScope scope = BeginFixed(ref mgt, 2);
        WlanFixed.TakeReason(ref mgt);
        mgt.End(scope);
        TakeElements(ref mgt);
    }

    static void TakeAuthentication(ref Layer mgt)
    {
        const uint Equals = 3;
        GroupScope scope = BeginFixed(ref mgt, 6);
        (uint algorithm, uint sequence, uint status) = WlanFixed.TakeAuthentication(ref mgt);
        if (algorithm == Equals) WlanSae.Take(ref mgt, sequence, status);
        mgt.End(scope);
        TakeElements(ref mgt);
    }

    /// <summary>Records the elements from <see cref="Layer.Position"/> to the end of the frame.</summary>
    public static void TakeElements(ref Layer mgt)
    {
        if (mgt.Failed || mgt.Remaining == 0) return;
        GroupScope scope = mgt.Begin(s_tagged, mgt.Position, mgt.Remaining);
        mgt.Label(scope.Item, $"Tagged parameters ({mgt.Remaining} bytes)");
        WlanElements.Take(ref mgt, mgt.Length);
        mgt.End(scope);
    }
}
