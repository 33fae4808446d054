// Makes src/FilterLang.Protocols/Link/OuiNames.br: to which organisations the IEEE gave blocks of addresses. Run:
//
//     tshark -G manuf | dotnet run tools/oui-names.cs src/FilterLang.Protocols/Link/OuiNames.br
//
// Input: a line a block, three columns apart by tabs: the block's first octets (with "/28" or "/36" where it is smaller than 24 bits), a
// short name, the registered name. What blocks there are and who has them are facts of the IEEE's public registry.
// Output, packed with Brotli: see OuiTable.
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

int[] sizes = [24, 28, 36];
var blocks = sizes.Select(_ => new SortedDictionary<ulong, string>()).ToArray();
while (Console.In.ReadLine() is { } line)
{
    string[] columns = line.Split('\t');
    if (columns.Length < 3) continue;
    string[] parts = columns[0].Trim().Split('/');
    string digits = parts[0].Replace(":", "", StringComparison.Ordinal);
    int bits = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : digits.Length * 4;
    int size = Array.IndexOf(sizes, bits);
    if (size < 0 || !ulong.TryParse(digits.PadRight(12, '0')[..(bits / 4)], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong block)) continue;
    // The length of a name is one octet.
    string name = columns[2].Trim();
    if (Encoding.UTF8.GetByteCount(name) <= 255) blocks[size][block] = name;
}

string[] names = [.. blocks.SelectMany(size => size.Values).Distinct().Order(StringComparer.Ordinal)];
if (names.Length > ushort.MaxValue) throw new InvalidDataException($"{names.Length} names do not fit into 16 bits");
var numbers = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => (ushort)pair.i);

using var data = new MemoryStream();
foreach (int count in blocks.Select(size => size.Count).Append(names.Length)) WriteInt32(count);
foreach (var size in blocks)
{
    ulong last = 0;
    foreach (ulong block in size.Keys)
    {
        ulong step = block - last;
        for (; step >= 128; step >>= 7) data.WriteByte((byte)(step & 127 | 128));
        data.WriteByte((byte)step);
        last = block;
    }
}
foreach (string name in blocks.SelectMany(size => size.Values)) data.Write(BitConverter.GetBytes(numbers[name]));
foreach (string name in names) data.WriteByte((byte)Encoding.UTF8.GetByteCount(name));
foreach (string name in names) data.Write(Encoding.UTF8.GetBytes(name));

using var packed = new MemoryStream();
using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true)) brotli.Write(data.ToArray());
File.WriteAllBytes(args[0], packed.ToArray());
Console.WriteLine($"{blocks.Sum(size => size.Count)} blocks, {names.Length} names, {packed.Length} octets");

void WriteInt32(int value)
{
    Span<byte> octets = stackalloc byte[4];
    BinaryPrimitives.WriteInt32LittleEndian(octets, value);
    data.Write(octets);
}
