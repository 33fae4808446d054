// Makes src/FilterLang.Protocols/Catalogue/FieldNames.br: the names of all fields that Wireshark knows, so that one which is not
// dissected here can be told apart from a misspelt one. Run:
//
//     tshark -G fields | dotnet run tools/field-names.cs src/FilterLang.Protocols/Catalogue/FieldNames.br
//
// The names are sorted, each stored as the count of characters that it shares with the one before it (one octet) and the rest, up to a
// line feed; first all counts, then all rests, packed with Brotli.
using System.IO.Compression;
using System.Text;

var names = new SortedSet<string>(StringComparer.Ordinal);
while (Console.In.ReadLine() is { } line)
{
    string[] columns = line.Split('\t');
    if (columns.Length > 2 && columns[0] is "F" or "P") names.Add(columns[2]);
}

using var counts = new MemoryStream();
using var rests = new MemoryStream();
string before = "";
foreach (string name in names)
{
    int shared = 0;
    while (shared < Math.Min(Math.Min(before.Length, name.Length), 255) && before[shared] == name[shared]) shared++;
    counts.WriteByte((byte)shared);
    rests.Write(Encoding.ASCII.GetBytes(name[shared..] + "\n"));
    before = name;
}

using var packed = new MemoryStream();
using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true))
{
    brotli.Write(BitConverter.GetBytes(names.Count));
    brotli.Write(counts.ToArray());
    brotli.Write(rests.ToArray());
}

File.WriteAllBytes(args[0], packed.ToArray());
Console.WriteLine($"{names.Count} names, {packed.Length} octets");
