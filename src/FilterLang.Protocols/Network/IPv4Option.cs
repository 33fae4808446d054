namespace FilterLang.Protocols;

/// <summary>Where an option of an IPv4 header lies. Nothing of it is read beyond its own end.</summary>
readonly record struct IPv4Option(int At, int Length)
{
    public int End => At + Length;

    /// <summary>Octets from the walk's position to the end of the option.</summary>
    public int Left(in Layer ip) => End - ip.Position;

    /// <summary>Takes a field of fixed width; what crosses the option's end is malformed.</summary>
    public ulong Take(ref Layer ip, Field field)
    {
        if (Fits(ref ip, field.Size)) return ip.Take(field);
        return 0;
    }

    public void Take(ref Layer ip, Field field, int length)
    {
        if (Fits(ref ip, length)) ip.Take(field, length);
    }

    public bool Fits(ref Layer ip, int length)
    {
        if (ip.Position + length > End) ip.Fail();
        return !ip.Failed;
    }
}
