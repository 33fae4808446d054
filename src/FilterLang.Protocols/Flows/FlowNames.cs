namespace FilterLang.Protocols.Flows;

/// <summary>The words by which filters and reports name what is found of a conversation.</summary>
public static class FlowNames
{
    static readonly byte[][] s_states = Octets(
        ["mid-stream", "syn-sent", "syn-received", "established", "fin-sent", "half-closed", "last-ack", "closed", "refused", "reset"]);

    static readonly byte[][] s_openings = Octets(
    [
        "mid-stream", "handshake", "simultaneous", "half-open", "aborted", "syn-only", "cancelled", "refused", "challenged", "syn-ack-missing", "ack-missing",
        "syn-missing",
    ]);

    static readonly byte[][] s_endings = Octets(
    [
        "none", "open", "fin-4", "fin-3", "simultaneous", "half-closed", "fin-unanswered", "last-ack-missing", "reset-after-fin", "reset-on-data", "reset",
        "refused",
    ]);

    static readonly byte[][] s_sources = Octets(["first", "port", "syn-ack", "syn"]);

    public static ReadOnlySpan<byte> Of(FlowState state) => s_states[(int)state];

    public static ReadOnlySpan<byte> Of(FlowOpening opening) => s_openings[(int)opening];

    public static ReadOnlySpan<byte> Of(FlowEnding ending) => s_endings[(int)ending];

    public static ReadOnlySpan<byte> Of(RoleSource source) => s_sources[(int)source];

    /// <summary><c>client</c> or <c>server</c>.</summary>
    public static ReadOnlySpan<byte> Role(bool isClient) => isClient ? "client"u8 : "server"u8;

    static byte[][] Octets(string[] names) => Array.ConvertAll(names, System.Text.Encoding.ASCII.GetBytes);
}
