// A capture file, a filter, and the values of fields as .NET types:  Embedding FILE [FILTER]
using System.Net;
using FilterLang;
using FilterLang.Filters.Diagnostics;

string file = args.Length > 0 ? args[0] : "samples/handshake.pcap";
string text = args.Length > 1 ? args[1] : "tcp.flags.syn == 1 || tcp.flags.fin == 1";

if (!DisplayFilter.TryCompile(text, out DisplayFilter? filter, out IReadOnlyList<Diagnostic> diagnostics))
{
    foreach (Diagnostic diagnostic in diagnostics) Console.Error.WriteLine(diagnostic.Render(text));
    return 4;
}

// What is asked of packets is said before the first one: only that is looked at.
using PacketSession session = PacketSession.Open(file);
FieldHandle<IPAddress> source = session.Field<IPAddress>("ip.src");
FieldHandle<ushort> sourcePort = session.Field<ushort>("tcp.srcport"), targetPort = session.Field<ushort>("tcp.dstport");
FieldHandle<uint> sequence = session.Field<uint>("tcp.seq");
session.Use("tcp.flags.str");

foreach (Packet packet in session.Where(filter))
{
    if (!packet.TryGet(sourcePort, out ushort from)) continue;
    Console.WriteLine($"{packet.Number,4}  {packet.Get(source)}:{from} -> {packet.Get(targetPort)}  {packet["tcp.flags.str"]}  seq {packet.Get(sequence)}");
}
if (session.Error is { } error) Console.Error.WriteLine(error);
return 0;
