namespace FilterLang.Protocols;

/// <summary>Discovery of Dropbox clients in a local network: datagrams of JSON.</summary>
static class DropboxDiscovery
{
    const ushort Port = 17500;

    public static readonly Protocol Protocol = Protocol.Of("db-lsp-disc", "Dropbox LAN sync Discovery Protocol", Dissect, "DB-LSP-DISC");

    static DropboxDiscovery() => Protocol.CarriedBy(PayloadTables.UdpPort, Port).Dispatches(MediaTypes.Table);

    static void Dissect(ref Layer discovery)
    {
        discovery.Summary("DB-LSP-DISC");
        discovery.Info($"Dropbox LAN sync Discovery Protocol");
        discovery.NestsPayload = true;
        discovery.Open();
        if (MediaTypes.Find("application/json"u8) is { } json) discovery.Call(json);
    }
}
