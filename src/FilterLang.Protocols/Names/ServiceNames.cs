using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// IANA's Service Name and Transport Protocol Port Number Registry (RFC 6335). Packed as: for each transport how many ports have names, how
/// many names there are; pairs of port and name's number; the names.
/// </summary>
public sealed class ServiceNames
{
    static readonly string[] s_transports = ["tcp", "udp", "sctp", "dccp"];

    static readonly Lazy<ServiceNames> s_registry = new(() => new ServiceNames(PackedResource.Unpack("FilterLang.Protocols.Names.ServiceNames.br")));

    readonly Dictionary<ushort, ushort>[] _ports = [[], [], [], []];
    readonly PackedNames _names;

    ServiceNames(ReadOnlySpan<byte> data)
    {
        int names = BinaryPrimitives.ReadInt32LittleEndian(data[16..]);
        ReadOnlySpan<byte> pairs = data[20..];
        for (int transport = 0; transport < s_transports.Length; transport++)
        {
            for (int count = BinaryPrimitives.ReadInt32LittleEndian(data[(transport * 4)..]); count > 0; count--)
            {
                _ports[transport].Add(BinaryPrimitives.ReadUInt16LittleEndian(pairs), BinaryPrimitives.ReadUInt16LittleEndian(pairs[2..]));
                pairs = pairs[4..];
            }
        }
        _names = new PackedNames(pairs, names);
    }

    /// <summary>The service at a port, empty where none is registered.</summary>
    public static ReadOnlySpan<byte> Find(string transport, ushort port)
    {
        int index = Array.IndexOf(s_transports, transport);
        return index >= 0 && s_registry.Value._ports[index].TryGetValue(port, out ushort name) ? s_registry.Value._names[name] : default;
    }

    /// <summary>All services: name, port, transport.</summary>
    public static IEnumerable<(string Name, ushort Port, string Transport)> All()
    {
        ServiceNames registry = s_registry.Value;
        for (int transport = 0; transport < s_transports.Length; transport++)
            foreach ((ushort port, ushort name) in registry._ports[transport])
                yield return (System.Text.Encoding.UTF8.GetString(registry._names[name]), port, s_transports[transport]);
    }
}
