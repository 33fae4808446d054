using System.Net;
using System.Net.Sockets;

namespace FilterLang.Adapters.Tests;

/// <summary>Datagrams to a port of this machine, again and again until it is disposed.</summary>
sealed class LoopbackTraffic : IDisposable
{
    readonly Socket _receiver = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    readonly CancellationTokenSource _stop = new();
    readonly Task _sending;

    public LoopbackTraffic(byte[] data)
    {
        _receiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_receiver.LocalEndPoint!).Port;
        _sending = Task.Run(async () =>
        {
            using var sender = new UdpClient();
            while (!_stop.IsCancellationRequested)
            {
                await sender.SendAsync(data, new IPEndPoint(IPAddress.Loopback, Port));
                await Task.Delay(20);
            }
        });
    }

    public int Port { get; }

    public void Dispose()
    {
        _stop.Cancel();
        _sending.Wait();
        _receiver.Dispose();
        _stop.Dispose();
    }
}
