namespace FilterLang.Protocols;

/// <summary>Times as NTP writes them, RFC 5905 section 6: seconds since 1900 and a fraction of 32 bits.</summary>
static class NtpTime
{
    const long UnixEpoch = 2_208_988_800, SecondEra = 2_085_978_496;

    /// <summary>Nanoseconds since 1970; 0 for the unknown time. Seconds without their highest bit are those of the era from 2036 on.</summary>
    public static long Of(uint seconds, uint fraction)
    {
        if (seconds == 0 && fraction == 0) return 0;
        long unix = (seconds & 0x8000_0000) != 0 ? seconds - UnixEpoch : seconds + SecondEra;
        return unix * 1_000_000_000 + (long)((ulong)fraction * 1_000_000_000 >> 32);
    }

    /// <summary>Notes a time of 64 bits at a place as computed.</summary>
    public static void Note(ref Layer layer, Field field, int at) => layer.Note(field, (ulong)Of(layer.U32(at), layer.U32(at + 4)), at, 8);

    /// <summary>Takes a time of 64 bits at <see cref="Layer.Position"/>.</summary>
    public static void Take(ref Layer layer, Field field)
    {
        layer.Note(field, (ulong)Of(layer.U32(layer.Position), layer.U32(layer.Position + 4)), layer.Position, 8, ItemFlags.None);
        if (!layer.Failed) layer.Position += 8;
    }
}
