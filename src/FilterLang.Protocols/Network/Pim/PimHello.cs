using static FilterLang.Protocols.PimFields;

namespace FilterLang.Protocols;

/// <summary>The options of a Hello, RFC 7761 section 4.9.2.</summary>
static class PimHello
{
    const int HoldTime = 1, PruneDelay = 2, DesignatedRouter = 19, Generation = 20, StateRefresh = 21, Addresses = 24, OldAddresses = 65001;

    static readonly Field s_option = Pim.Protocol.Heading("Option"), s_addresses = Pim.Protocol.Heading("Address List");

    public static void Take(ref Layer pim)
    {
        int count = 0;
        for (; pim.More; count++) TakeOption(ref pim);
        if (!pim.Failed) pim.Append(Options, $": {count}");
    }

    static void TakeOption(ref Layer pim)
    {
        int at = pim.Position, type = pim.U16(at), length = pim.U16(at + 2), end = at + 4 + length;
        if (pim.Failed) return;
        GroupScope option = pim.Begin(s_option, at, 4 + length);
        if (PimNames.Option.Find((uint)type) is { } name) pim.Label(option.Item, $"Option {type}: {name}");
        else pim.Label(option.Item, $"Option {type}: Unknown: {type}");
        pim.Take(OptionType);
        pim.Take(OptionLength);
        // A value is read whatever the length says; the next option begins where it does.
        switch (type)
        {
            case HoldTime:
                uint seconds = (uint)pim.Take(Holdtime);
                pim.Append(option.Item, $": {seconds}{seconds switch { 0 => " (goodbye)", ushort.MaxValue => " (Infinity)", _ => "" }}");
                break;
            case PruneDelay:
                uint tracking = (uint)pim.Place(TrackingSupport, pim.Position), delay = (uint)pim.Take(PropagationDelay), over = (uint)pim.Take(OverrideInterval);
                pim.Append(option.Item, $": T = {tracking}, Propagation Delay = {delay}ms, Override Interval = {over}ms");
                break;
            case DesignatedRouter:
                uint priority = (uint)pim.Take(DesignatedPriority);
                pim.Append(option.Item, $": {priority}");
                break;
            case Generation:
                uint generation = (uint)pim.Take(GenerationId);
                pim.Append(option.Item, $": {generation}");
                break;
            case StateRefresh:
                uint version = (uint)pim.Take(RefreshVersion), interval = (uint)pim.Take(RefreshInterval);
                pim.Append(option.Item, $": Version = {version}, Interval = {interval}s");
                pim.Take(RefreshReserved);
                break;
            case Addresses or OldAddresses: TakeAddresses(ref pim, type, at, end); break;
            default:
                if (length > 0) pim.Take(OptionValue, length);
                break;
        }
        pim.End(option);
        if (!pim.Failed) pim.Position = end;
    }

    static void TakeAddresses(ref Layer pim, int type, int at, int end)
    {
        GroupScope list = pim.Begin(s_addresses, at, end - at);
        pim.Label(list.Item, $"{(type == OldAddresses ? "old " : "")}Address List ({type})");
        while (pim.More && pim.Position < end && PimAddresses.TakeUnicast(ref pim, ListedAddress))
        {
        }
        pim.End(list);
    }
}
