using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>
/// The names that a session knows: of the registries, of the user's files, and of what it has seen so far. One thread at a time.
/// </summary>
public sealed class NameBook : AddressNames
{
    /// <summary>Names of hosts that are remembered at most; a capture may hold any number of answers.</summary>
    const int MostHosts = 1 << 20;

    /// <summary>How long the system's resolver may take for one address.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>Shows everything as it is.</summary>
    public static NameBook None { get; } = new(new NameOptions());

    readonly NameOptions _options;
    readonly Dictionary<NetworkAddress, byte[]?> _hosts = [];
    readonly HashSet<NetworkAddress> _shown = [];
    readonly Utf8Sink _text = new(64);
    readonly Dictionary<ulong, byte[]> _stations = [];
    readonly Lazy<Dictionary<ulong, byte[]>> _links;
    readonly Lazy<Dictionary<(string, ushort), byte[]>> _ports;

    public NameBook(NameOptions options)
    {
        _options = options;
        NamesLinks = options.Wants(NameKinds.Links);
        NamesHosts = options.Wants(NameKinds.Hosts);
        NamesPorts = options.Wants(NameKinds.Ports);
        if (NamesHosts)
            foreach ((NetworkAddress address, byte[] name) in options.HostsFiles.SelectMany(NameFiles.Hosts)) _hosts.TryAdd(address, name);
        _links = new(() => FirstOfEach(options.EthersFiles.SelectMany(NameFiles.Ethers)));
        _ports = new(() => FirstOfEach(options.ServicesFiles.SelectMany(NameFiles.Services)));
    }

    static Dictionary<T, byte[]> FirstOfEach<T>(IEnumerable<(T What, byte[] Name)> lines) where T : notnull
    {
        Dictionary<T, byte[]> names = [];
        foreach ((T what, byte[] name) in lines) names.TryAdd(what, name);
        return names;
    }

    /// <summary>Answers of DNS tell names of hosts.</summary>
    public bool LearnsOfDns => NamesHosts && _options.Wants(NameKinds.DnsAnswers);

    /// <summary>Clients of TLS tell names of hosts.</summary>
    public bool LearnsOfTls => NamesHosts && _options.Wants(NameKinds.ServerNames);

    /// <summary>Notes the name of a host, as an answer or the capture file tells it.</summary>
    public void Learn(NetworkAddress address, ReadOnlySpan<byte> name)
    {
        if (NamesHosts && !name.IsEmpty && _hosts.Count < MostHosts) _hosts[address] = name.ToArray();
    }

    /// <summary>ARP tells which host a link-layer address belongs to, so that it is called by the host's name unless a file names it.</summary>
    public bool LearnsOfArp => NamesLinks && NamesHosts;

    /// <summary>Notes that a link-layer address of six octets belongs to a host; nothing where the host has no name.</summary>
    public void LearnLink(ReadOnlySpan<byte> link, NetworkAddress host)
    {
        if (_hosts.TryGetValue(host, out byte[]? name) && name is not null && _stations.Count < MostHosts) _stations[NetworkAddress.Ether(link).Low] = name;
    }

    public override void AddMac(Utf8Sink sink, ReadOnlySpan<byte> address)
    {
        if (!NamesLinks || address.Length is not (6 or 8))
        {
            sink.AddMac(address);
            return;
        }
        bool known = address.Length == 6;
        if (known && (AddOwn(sink, address) || WellKnownAddresses.AddNear(sink, address))) return;
        int block = OuiNames.Block(address, out int bits);
        if (block < 0)
        {
            if (!known || !WellKnownAddresses.AddFar(sink, address)) sink.AddMac(address);
            return;
        }
        sink.Add(BlockNames.Short[block]);
        sink.Add((byte)'_');
        if (bits % 8 != 0) sink.Add("0123456789abcdef"u8[address[bits / 8] & 15]);
        if (bits % 8 != 0) sink.Add((byte)':');
        sink.AddHex(address[((bits + 7) / 8)..], (byte)':');
    }

    bool AddOwn(Utf8Sink sink, ReadOnlySpan<byte> address)
    {
        ulong number = NetworkAddress.Ether(address).Low;
        if (!_links.Value.TryGetValue(number, out byte[]? name) && !_stations.TryGetValue(number, out name)) return false;
        sink.Add(name);
        return true;
    }

    public override void AddIPv4(Utf8Sink sink, uint address)
    {
        if (!NamesHosts || !AddHost(sink, NetworkAddress.IPv4(address))) sink.AddIPv4(address);
    }

    public override void AddIPv6(Utf8Sink sink, ReadOnlySpan<byte> address)
    {
        if (!NamesHosts || address.Length < 16 || !AddHost(sink, NetworkAddress.IPv6(address))) sink.AddIPv6(address);
    }

    /// <summary>Writes an address of any family.</summary>
    public void Add(Utf8Sink sink, NetworkAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.CopyTo(octets);
        switch (address.Family)
        {
            case NetworkAddress.FamilyIPv4: AddIPv4(sink, BinaryPrimitives.ReadUInt32BigEndian(octets[12..])); break;
            case NetworkAddress.FamilyIPv6: AddIPv6(sink, octets); break;
            case NetworkAddress.FamilyEther: AddMac(sink, octets[10..]); break;
        }
    }

    /// <summary>The name of a host, or its address where it has none; good until the next call.</summary>
    public ReadOnlySpan<byte> NameOf(NetworkAddress address)
    {
        _text.Clear();
        Add(_text, address);
        return _text.Written;
    }

    bool AddHost(Utf8Sink sink, NetworkAddress address)
    {
        if (!_hosts.TryGetValue(address, out byte[]? name) && _options.Wants(NameKinds.Resolver))
        {
            name = Ask(address);
            if (_hosts.Count < MostHosts) _hosts[address] = name;
        }
        if (name is null) return false;
        _shown.Add(address);
        sink.Add(name);
        return true;
    }

    /// <summary>The hosts that have names.</summary>
    public IEnumerable<(NetworkAddress Address, string Name)> Hosts =>
        _hosts.Where(static host => host.Value is not null).Select(static host => (host.Key, Encoding.UTF8.GetString(host.Value!)));

    /// <summary>The hosts that were shown by name.</summary>
    public IEnumerable<(NetworkAddress Address, string Name)> Shown =>
        _shown.Select(address => (address, Encoding.UTF8.GetString(_hosts[address]!)));

    static byte[]? Ask(NetworkAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.CopyTo(octets);
        string ip = new IPAddress(address.Family == NetworkAddress.FamilyIPv4 ? octets[12..] : octets).ToString();
        try
        {
            Task<IPHostEntry> asked = System.Net.Dns.GetHostEntryAsync(ip);
            return asked.Wait(s_patience) && asked.Result.HostName is { Length: > 0 } name && name != ip ? Encoding.UTF8.GetBytes(name) : null;
        }
        catch (Exception e) when (e is SocketException or AggregateException { InnerException: SocketException } or ArgumentException)
        {
            return null;
        }
    }

    public override void AddPort(Utf8Sink sink, string transport, ushort port)
    {
        ReadOnlySpan<byte> name = !NamesPorts ? default : _ports.Value.TryGetValue((transport, port), out byte[]? own) ? own : ServiceNames.Find(transport, port);
        if (name.IsEmpty) sink.Add((ulong)port);
        else sink.Add(name);
    }
}
