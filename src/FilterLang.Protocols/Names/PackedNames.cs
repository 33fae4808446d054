namespace FilterLang.Protocols;

/// <summary>Names packed one behind the other in a resource: their lengths, an octet each, then the names as UTF-8.</summary>
sealed class PackedNames
{
    readonly int[] _ends;
    readonly byte[] _octets;

    public PackedNames(ReadOnlySpan<byte> data, int count)
    {
        _ends = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) _ends[i] = end += data[i];
        _octets = data.Slice(count, end).ToArray();
    }

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            int start = index == 0 ? 0 : _ends[index - 1];
            return _octets.AsSpan(start, _ends[index] - start);
        }
    }
}
