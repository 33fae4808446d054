// Packets of an interface that pass a filter, as they come:  LiveFilter INTERFACE FILTER [COUNT]
using FilterLang;
using FilterLang.Live;

if (args.Length < 2)
{
    Console.WriteLine("LiveFilter INTERFACE FILTER [COUNT]; interfaces:");
    try
    {
        foreach (LiveInterface known in LiveCapture.Interfaces()) Console.WriteLine($"  {known.Name}  {string.Join(", ", known.Addresses)}");
    }
    catch (LiveException error)
    {
        Console.WriteLine($"  {error.Message}");
    }
    return 0;
}
long count = args.Length > 2 ? long.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : long.MaxValue;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
try
{
    using DisplayFilter filter = DisplayFilter.Compile(args[1]);
    using LiveCapture capture = LiveCapture.Open(args[0]);
    using PacketSession session = PacketSession.Create().Use("frame.protocols");
    await foreach (Packet packet in capture.ReadAllAsync(session, filter, stop.Token))
    {
        Console.WriteLine($"{packet.Time:HH:mm:ss.ffffff}  {packet.WireLength,5}  {packet["frame.protocols"]}");
        if (--count == 0) break;
    }
    return 0;
}
catch (Exception error) when (error is LiveException or FilterException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
