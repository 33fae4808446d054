namespace FilterLang.Protocols;

/// <summary>A fixed list of names that texts of packets are looked up in, without regard to ASCII case and without allocating.</summary>
sealed class AsciiNames
{
    readonly byte[][] _names;
    readonly short[] _places;

    public AsciiNames(params string[] names)
    {
        _names = new byte[names.Length][];
        _places = new short[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)names.Length * 2 + 2)];
        for (int i = 0; i < names.Length; i++)
        {
            byte[] name = _names[i] = System.Text.Encoding.ASCII.GetBytes(names[i]);
            int place = PlaceOf(name);
            while (_places[place] != 0) place = (place + 1) & (_places.Length - 1);
            _places[place] = (short)(i + 1);
        }
    }

    /// <summary>The position of a name in the list, -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (int place = PlaceOf(name); _places[place] != 0; place = (place + 1) & (_places.Length - 1))
            if (System.Text.Ascii.EqualsIgnoreCase(_names[_places[place] - 1], name)) return _places[place] - 1;
        return -1;
    }

    int PlaceOf(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte b in name) hash = (hash ^ (uint)(b | 0x20)) * 16777619;
        return (int)(hash >> 8 ^ hash) & (_places.Length - 1);
    }
}
