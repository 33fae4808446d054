namespace FilterLang.Live;

/// <summary>A network interface that packets can be captured from.</summary>
/// <param name="Name">What captures are opened by: <c>eth0</c>, <c>lo</c>.</param>
/// <param name="Description">What the system says of it, or null.</param>
/// <param name="IsLoopback">Whether it leads back to this machine.</param>
/// <param name="Addresses">Its addresses as text.</param>
public sealed record LiveInterface(string Name, string? Description, bool IsLoopback, IReadOnlyList<string> Addresses);
