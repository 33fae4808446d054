using System.Text;

namespace FilterLang.Output;

/// <summary>
/// The members of an object of <c>-T ek</c>. Their order there is that of a hash table of names: 31-bit string hash (times 33), a prime
/// modulus, probing at growing distances, growth by a third; the order of the table's places is the order in which members are written.
/// </summary>
sealed class EkMembers
{
    static readonly int[] s_primes =
    [
        1, 2, 3, 7, 13, 31, 61, 127, 251, 509, 1021, 2039, 4093, 8191, 16381, 32749, 65521, 131071, 262139, 524287, 1048573,
    ];

    readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    (uint Hash, string Name)[] _places = new (uint, string)[8];
    int _shift = 3, _count;

    public void Add(string name, int node)
    {
        if (_byName.TryGetValue(name, out List<int>? nodes))
        {
            nodes.Add(node);
            return;
        }
        _byName.Add(name, [node]);
        Put(Hash(name), name);
        _count++;
        if (_places.Length <= _count + _count / 16) Resize();
    }

    /// <summary>The name under which a field is a member: mere text has one too.</summary>
    public static string NameOf(Field field) => field.Name.Length > 0 ? field.Name : "text";

    public IEnumerable<List<int>> InOrder()
    {
        foreach ((uint hash, string name) in _places)
            if (hash != 0) yield return _byName[name];
    }

    static uint Hash(string name)
    {
        uint hash = 5381;
        foreach (byte b in Encoding.UTF8.GetBytes(name)) hash = unchecked(hash * 33 + (uint)(sbyte)b);
        return hash < 2 ? 2 : hash;
    }

    void Put(uint hash, string name)
    {
        uint place = unchecked(hash * 11) % (uint)s_primes[_shift];
        for (uint step = 1; _places[place].Hash != 0; step++) place = place + step & (uint)_places.Length - 1;
        _places[place] = (hash, name);
    }

    // Rehashed in place: an entry that has not moved yet gives way to the one that belongs at its place, and moves on itself.
    void Resize()
    {
        int used = _places.Length;
        _shift = Math.Max(3, 32 - int.LeadingZeroCount((int)(_count * 1.333)));
        if (1 << _shift > used) Array.Resize(ref _places, 1 << _shift);
        var settled = new bool[_places.Length];
        for (int i = 0; i < used; i++)
        {
            if (_places[i].Hash == 0 || settled[i]) continue;
            (uint Hash, string Name) moving = _places[i];
            _places[i] = default;
            while (moving.Hash != 0)
            {
                uint place = unchecked(moving.Hash * 11) % (uint)s_primes[_shift];
                for (uint step = 1; settled[place]; step++) place = place + step & (uint)_places.Length - 1;
                settled[place] = true;
                (_places[place], moving) = (moving, _places[place]);
            }
        }
    }
}
