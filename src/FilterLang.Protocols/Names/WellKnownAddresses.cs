using System.Globalization;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>Link-layer addresses that stand for something: groups of protocols, and blocks of which the rest is a number. A line of the table
/// is an address, how many of its bits count (<c>oui</c> where it is read as a block of the IEEE), and the name.</summary>
static class WellKnownAddresses
{
    static readonly Lazy<(Dictionary<ulong, byte[]> Whole, Dictionary<ulong, byte[]> Blocks, Dictionary<ulong, byte[]> Makers)> s_table = new(Read);

    /// <summary>Blocks of this many bits and more count before those that the IEEE gave away, smaller ones behind them.</summary>
    const int OuiBits = 24;

    /// <summary>Writes the name of an address of six octets by itself or by a block of few addresses. Returns false if it has none.</summary>
    public static bool AddNear(Utf8Sink sink, ReadOnlySpan<byte> address)
    {
        ulong number = NetworkAddress.Ether(address).Low;
        if (!s_table.Value.Whole.TryGetValue(number, out byte[]? name)) return AddBlock(sink, address, number, 48, OuiBits) || AddMaker(sink, address, number);
        sink.Add(name);
        return true;
    }

    static bool AddMaker(Utf8Sink sink, ReadOnlySpan<byte> address, ulong number)
    {
        if (!s_table.Value.Makers.TryGetValue(number >> OuiBits << OuiBits, out byte[]? name)) return false;
        sink.Add(name);
        sink.Add((byte)'_');
        sink.AddHex(address[(OuiBits / 8)..], (byte)':');
        return true;
    }

    /// <summary>As the other, by a block of many addresses.</summary>
    public static bool AddFar(Utf8Sink sink, ReadOnlySpan<byte> address) =>
        AddBlock(sink, address, NetworkAddress.Ether(address).Low, OuiBits - 1, 1);

    // Bits are taken off until a block begins so: what is shown of the rest depends on where that was.
    static bool AddBlock(Utf8Sink sink, ReadOnlySpan<byte> address, ulong number, int most, int least)
    {
        for (int bits = most; bits >= least; bits--)
        {
            if (!s_table.Value.Blocks.TryGetValue(number & ~0UL << (48 - bits), out byte[]? block)) continue;
            sink.Add(block);
            sink.Add((byte)'_');
            int at = Math.Min(5, bits / 8);
            sink.AddHex(bits == 48 ? 0 : address[at] & 0xFFu >> bits % 8, 2);
            if (at == 5) return true;
            sink.Add((byte)':');
            sink.AddHex(address[(at + 1)..], (byte)':');
            return true;
        }
        return false;
    }

    static (Dictionary<ulong, byte[]>, Dictionary<ulong, byte[]>, Dictionary<ulong, byte[]>) Read()
    {
        Dictionary<ulong, byte[]> whole = [], blocks = [], makers = [];
        using var reader = new StreamReader(typeof(WellKnownAddresses).Assembly.GetManifestResourceStream("FilterLang.Protocols.Names.WellKnownAddresses.txt")!);
        while (reader.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            (words[1] == "48" ? whole : words[1] == "oui" ? makers : blocks)[ulong.Parse(words[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = Encoding.UTF8.GetBytes(words[2]);
        }
        return (whole, blocks, makers);
    }
}
