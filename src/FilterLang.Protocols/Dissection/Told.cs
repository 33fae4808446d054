namespace FilterLang.Protocols;

/// <summary>
/// Where a fast path that follows conversations leaves a field's value: the bits of <see cref="PacketContext.Spine"/> that say it is there,
/// and its place in <see cref="PacketContext.Told"/>. No bits: only a dissection knows it.
/// </summary>
public readonly record struct Told(Spine Has, int At = 0);
