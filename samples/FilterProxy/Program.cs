// Routes packets by filters in one pass: the first route whose filter a packet passes gets it.  FilterProxy FILE [NAME=FILTER ...]
using FilterLang;

string file = args.Length > 0 ? args[0] : "samples/handshake.pcap";
string[] rules = args.Length > 1 ? args[1..] : ["names=dns or arp", "setup=tcp.flags.syn == 1 or tcp.flags.fin == 1 or tcp.flags.reset == 1", "data=tcp.len > 0", "acks=tcp"];
try
{
    Route[] routes = [.. rules.Select(r => new Route(r[..r.IndexOf('=')], DisplayFilter.Compile(r[(r.IndexOf('=') + 1)..]))), new Route("rest", DisplayFilter.Compile(""))];
    var filters = new FilterSet([.. routes.Select(r => r.Filter)]);

    // Each packet is dissected once, for what all filters ask together.
    using PacketSession session = PacketSession.Open(file).Use(filters);
    foreach (Packet packet in session) routes[filters.FirstMatch(packet)].Take(packet);
    foreach (Route route in routes) Console.WriteLine(route);
    return 0;
}
catch (Exception error) when (error is FilterException or IOException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

sealed class Route(string name, DisplayFilter filter)
{
    long _packets, _octets;

    public DisplayFilter Filter => filter;

    public void Take(Packet packet) => (_packets, _octets) = (_packets + 1, _octets + packet.WireLength);

    public override string ToString() => $"{name,-8} {_packets,5} packets {_octets,8} octets   {filter}";
}
