using System.Buffers.Binary;

namespace FilterLang.Captures;

/// <summary>Turns the bodies of big-endian blocks that are carried over into little-endian ones.</summary>
internal static class BlockBody
{
    public static byte[] ToLittleEndian(CaptureBlock block)
    {
        byte[] body = block.Body.ToArray();
        if (block.Type == BlockType.DecryptionSecrets)
        {
            body.AsSpan(0, 4).Reverse();
            body.AsSpan(4, 4).Reverse();
            return body;
        }
        return Names(body);
    }

    /// <summary>Name resolution (section 4.5): records of two 16-bit numbers and text, an end record, then options.</summary>
    static byte[] Names(byte[] body)
    {
        int at = 0;
        while (at + 4 <= body.Length)
        {
            int type = BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at));
            int length = BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at + 2));
            body.AsSpan(at, 2).Reverse();
            body.AsSpan(at + 2, 2).Reverse();
            at += 4;
            if (type == 0)
                break;
            at += (length + 3) & ~3;
        }
        if (at >= body.Length)
            return body;
        List<byte> whole = [.. body.AsSpan(0, at)];
        OptionEncoder.AddAll(whole, new CaptureOptions(body.AsSpan(at), bigEndian: true), OptionEncoder.Block.Names);
        OptionEncoder.End(whole);
        return [.. whole];
    }
}
