using static FilterLang.Protocols.BgpFields;

namespace FilterLang.Protocols;

/// <summary>OPEN, RFC 4271 section 4.2, and the capabilities in it, RFC 5492 section 4.</summary>
static class BgpCapabilities
{
    const byte Authentication = 1, Capabilities = 2, ExtendedLength = 255;

    public static void TakeOpen(ref Layer bgp)
    {
        bgp.Take(OpenVersion);
        bgp.Take(OpenMyas);
        bgp.Take(OpenHoldtime);
        bgp.Take(OpenIdentifier);
        int length = (int)bgp.Take(OpenOptLen);
        if (length == 0 || bgp.Failed) return;
        GroupScope parameters = bgp.Begin(OpenOpt, bgp.Position, bgp.Remaining);
        // RFC 9072 section 2.
        bool isExtended = length == ExtendedLength && bgp.U8(bgp.Position) == ExtendedLength;
        int end = bgp.Position + length;
        if (isExtended)
        {
            GroupScope extension = bgp.Begin(OpenOptExtension, bgp.Position, 3);
            bgp.Take(OpenOptExtensionMark);
            int extended = (int)bgp.Take(OpenOptExtensionLen);
            bgp.End(extension);
            end = bgp.Position + extended;
        }
        while (bgp.Position < end && !bgp.Failed) TakeParameter(ref bgp);
        bgp.End(parameters);
    }

    // Lengths of parameters are read as one octet also where RFC 9072 has two, as the reference reads them.
    static void TakeParameter(ref Layer bgp)
    {
        GroupScope parameter = bgp.Begin(OpenOptParam);
        uint type = (uint)bgp.Take(OpenOptParamType);
        if (BgpNames.OpenOptParamType.Find(type) is { } name) bgp.Label(parameter.Item, $"Optional Parameter: {name}");
        else bgp.Label(parameter.Item, $"Optional Parameter: Unknown Parameter {(ulong)type}");
        int length = (int)bgp.Take(OpenOptParamLen);
        if (bgp.Failed) return;
        int end = bgp.Position + length;
        if (type == Capabilities)
        {
            while (bgp.Position < end && !bgp.Failed) TakeCapability(ref bgp);
            bgp.End(parameter);
            return;
        }
        if (type == Authentication) bgp.Take(OpenOptParamAuth, length);
        bgp.End(parameter);
        // What nobody knows is read once more as parameters.
        if (type != Authentication) bgp.Place(OpenOptParamUnknown, bgp.Position, length);
    }

    /// <summary>Capabilities that change while the session lasts: draft-ietf-idr-dynamic-cap, with the first form of it.</summary>
    public static void TakeDynamic(ref Layer bgp)
    {
        while (bgp.More)
        {
            bgp.Take(CapAction);
            TakeCapability(ref bgp);
        }
    }

    static void TakeCapability(ref Layer bgp)
    {
        if (!bgp.Need(bgp.Position, 1)) return;
        GroupScope capability = bgp.Begin(Cap);
        uint type = (uint)bgp.Take(CapType);
        if (BgpNames.CapType.Find(type) is { } name) bgp.Label(capability.Item, $"Capability: {name}");
        else bgp.Label(capability.Item, $"Capability: Unknown capability {(ulong)type}");
        int length = (int)bgp.Take(CapLength);
        if (bgp.Failed) return;
        int end = bgp.Position + length;
        TakeValue(ref bgp, type, length, end);
        if (!bgp.Failed && bgp.Position < end) bgp.Take(CapUnknown, end - bgp.Position);
        bgp.End(capability);
    }

    static bool HasLength(ref Layer bgp, int length, bool isRight, int wanted)
    {
        if (isRight) return true;
        bgp.Remark(BadCapability, $"Capability length {(long)length} wrong, must be = {(long)wanted}", bgp.Position - 1, 1);
        return false;
    }

    static void TakeValue(ref Layer bgp, uint type, int length, int end)
    {
        switch (type)
        {
            case 0: break;
            case 1:
                if (!HasLength(ref bgp, length, length == 4, 4)) break;
                bgp.Take(CapMpAfi);
                bgp.Take(CapReserved, 1);
                bgp.Take(CapMpSafi);
                break;
            case 2 or 6 or 70 or 128: HasLength(ref bgp, length, length == 0, 0); break;
            case 3 or 130: TakeFilters(ref bgp, end); break;
            case 5:
                while (end - bgp.Position >= 6 && !bgp.Failed)
                {
                    bgp.Take(CapEnhAfi);
                    bgp.Take(CapEnhSafi);
                    bgp.Take(CapEnhNhafi);
                }
                break;
            case 7: TakeSecurity(ref bgp, length); break;
            case 9: if (HasLength(ref bgp, length, length == 1, 1)) bgp.Take(CapRole); break;
            case 64: TakeRestart(ref bgp, length, end); break;
            case 65: if (HasLength(ref bgp, length, length == 4, 4)) bgp.Take(Cap4as); break;
            case 67: while (bgp.Position < end && !bgp.Failed) bgp.Take(CapDc); break;
            case 69:
                if (length % 4 != 0)
                {
                    bgp.Remark(BadCapability, $"Capability length {(long)length} is wrong, must be multiple of 4", bgp.Position - 1, 1);
                    break;
                }
                while (bgp.Position < end && !bgp.Failed)
                {
                    bgp.Take(CapApAfi);
                    bgp.Take(CapApSafi);
                    bgp.Take(CapApSendreceive);
                }
                break;
            case 73: TakeNames(ref bgp); break;
            case 75:
                int words = (int)bgp.Take(CapSoftwareVersionLen);
                bgp.Text(CapSoftwareVersion, bgp.Position, words, TextEncoding.Utf8);
                bgp.Position += words;
                break;
        }
    }

    /// <summary>RFC 5291 section 5.</summary>
    static void TakeFilters(ref Layer bgp, int end)
    {
        bgp.Take(CapOrfAfi);
        bgp.Take(CapReserved, 1);
        bgp.Take(CapOrfSafi);
        for (ulong count = bgp.Take(CapOrfNumber); count > 0 && bgp.Position < end && !bgp.Failed; count--)
        {
            bgp.Take(CapOrfType);
            bgp.Take(CapOrfSendreceive);
        }
    }

    /// <summary>BGPsec, RFC 8205 section 2.1.</summary>
    static void TakeSecurity(ref Layer bgp, int length)
    {
        if (!HasLength(ref bgp, length, length == 3, 3)) return;
        bgp.TakeBits(CapBgpsecFlags, CapBgpsecVersion, CapBgpsecSendreceive, CapBgpsecReserved);
        bgp.Take(CapBgpsecAfi);
    }

    /// <summary>Graceful restart, RFC 4724 section 3.</summary>
    static void TakeRestart(ref Layer bgp, int length, int end)
    {
        if (length < 2 || (length - 2) % 4 != 0) return;
        if (length == 2) bgp.Remark(HelperOnly, bgp.Position - 1, 1);
        bgp.TakeBits(CapGrTimers, CapGrTimersRestartFlag, CapGrTimersNotificationFlag, CapGrTimersRestartTime);
        while (bgp.Position < end && !bgp.Failed)
        {
            bgp.Take(CapGrAfi);
            bgp.Take(CapGrSafi);
            bgp.TakeBits(CapGrFlag, CapGrFlagPfs);
        }
    }

    static void TakeNames(ref Layer bgp)
    {
        int length = (int)bgp.Take(CapOrfFqdnHostnameLen);
        bgp.Text(CapOrfFqdnHostname, bgp.Position, length);
        bgp.Position += length;
        length = (int)bgp.Take(CapOrfFqdnDomainNameLen);
        bgp.Text(CapOrfFqdnDomainName, bgp.Position, length);
        bgp.Position += length;
    }
}
