namespace FilterLang.Protocols;

/// <summary>What is shown by name, and where names come from; the remarks are the letters of <c>-N</c>.</summary>
[Flags]
public enum NameKinds
{
    None = 0,
    /// <summary>Link-layer addresses, by the IEEE's registry and well-known addresses (m).</summary>
    Links = 1,
    /// <summary>IP addresses (n): by files of hosts, names that the capture file holds, and those that the next kinds add.</summary>
    Hosts = 2,
    /// <summary>Ports of transport protocols, by IANA's registry (t).</summary>
    Ports = 4,
    /// <summary>Hosts by the DNS answers in the capture (d).</summary>
    DnsAnswers = 8,
    /// <summary>Hosts by asking the system's resolver, which may send packets and take a while (N).</summary>
    Resolver = 16,
    /// <summary>Hosts by the server names that clients of TLS ask for in the capture (s).</summary>
    ServerNames = 32,
}
