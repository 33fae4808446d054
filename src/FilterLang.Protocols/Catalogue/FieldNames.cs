using System.Buffers.Binary;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>
/// The names of all fields and protocols of Wireshark 4.6, dissected here or not, so that a name that is real can be told from one that is
/// misspelt. The list is unpacked only to explain an error; tools/field-names.cs makes it and describes its shape.
/// </summary>
static class FieldNames
{
    /// <summary>All names in ordinal order.</summary>
    public static IEnumerable<string> All()
    {
        byte[] data = PackedResource.Unpack("FilterLang.Protocols.Catalogue.FieldNames.br");
        int count = BinaryPrimitives.ReadInt32LittleEndian(data), at = 4 + count;
        byte[] name = new byte[512];
        for (int i = 0; i < count; i++)
        {
            int end = Array.IndexOf(data, (byte)'\n', at), shared = data[4 + i];
            data.AsSpan(at, end - at).CopyTo(name.AsSpan(shared));
            yield return Encoding.ASCII.GetString(name, 0, shared + end - at);
            at = end + 1;
        }
    }
}
