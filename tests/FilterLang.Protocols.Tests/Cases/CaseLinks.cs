using System.Runtime.CompilerServices;

namespace FilterLang.Protocols.Tests.Cases;

/// <summary>Link types beyond those of capture files, one for each protocol, so that a case can start anywhere.</summary>
static class CaseLinks
{
    internal const int First = 1_000_000;

    public static int Of(string protocol) =>
        First + (ProtocolCatalog.Default.Protocols.FirstOrDefault(p => p.Name == protocol)
            ?? throw new FormatException($"no protocol is called '{protocol}'")).Index;

    // Tables are read-only once tests run, so this comes before the first of them.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Announce()
    {
        foreach (Protocol protocol in ProtocolCatalog.Default.Protocols) PayloadTables.LinkType.Add((uint)(First + protocol.Index), protocol);
    }
#pragma warning restore CA2255
}
