using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary><c>-z hosts</c>: the hosts that have names, as a hosts file.</summary>
sealed class HostNames(FieldRegistry registry, string capture) : Report
{
    NameBook _names = NameBook.None;

    public override void AddTo(FieldSelection selection)
    {
        foreach (string name in (string[])["ip.host", "ipv6.host"])
            if (registry.Find(name) is { } field) selection.Add(field);
    }

    public override void Listen(PacketDissector dissector) => _names = dissector.Names;

    public override void Take(PacketDissector packet)
    {
    }

    public override void Write(Utf8Sink sink)
    {
        sink.Add($"# TShark hosts output\n#\n# Host data gathered from {capture}\n\n");
        foreach ((NetworkAddress address, string name) in _names.Hosts.OrderBy(host => host.Address)) sink.Add($"{address}\t{name}\n");
    }
}
