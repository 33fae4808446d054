namespace FilterLang.Protocols;

/// <summary>The configuration test protocol of Ethernet 2.0 ("loopback"), Ethernet specification section 8. Its numbers are little-endian.</summary>
public static class ConfigurationTest
{
    const uint Reply = 1, ForwardData = 2;

    public static readonly Protocol Protocol = Protocol.Of("loop", "Configuration Test Protocol (loopback)", Dissect, "LOOP");

    static readonly ValueNames s_functions = new(() => [(1, "Reply"), (2, "Forward Data")]);

    public static readonly Field
        SkipCount = Protocol.UInt16("loop.skipcount",         "skipCount",         little: true),
        Relevant  = Protocol.UInt16("loop.relevant_function", "Relevant function", names: s_functions, little: true),
        Function  = Protocol.UInt16("loop.function",          "Function",          names: s_functions, little: true),
        Receipt   = Protocol.UInt16("loop.receipt_number",    "Receipt number",    little: true),
        Forward   = Protocol.Ether ("loop.forwarding_address", "Forwarding address");

    static ConfigurationTest() => Protocol.CarriedBy(PayloadTables.EtherType, 0x9000);

    static void Dissect(ref Layer loop)
    {
        loop.Summary("LOOP");
        uint skip = (uint)loop.Take(SkipCount);
        bool found = false;
        // Messages stand one behind the other up to a reply; the one at the skip count is in force.
        while (!loop.Failed)
        {
            uint function = loop.U16Little(loop.Position);
            if (loop.Failed) return;
            if (loop.Position == skip + 2)
            {
                found = true;
                loop.Place(Relevant, loop.Position);
                if (s_functions.Find(function) is { } name) loop.Info($"{name}");
                else loop.Info($"Unknown function ({function})");
            }
            loop.Take(Function);
            if (function == Reply) loop.Take(Receipt);
            if (function != ForwardData) break;
            loop.Take(Forward);
        }
        if (loop.Failed) return;
        if (!found) loop.Info($"No valid function found");
        loop.Cover(loop.Position);
        loop.Continue(null);
    }
}
