using System.Buffers.Binary;
using System.Text;

namespace FilterLang.Captures;

/// <summary>Writes pcapng options in little-endian order, also those that stand in big-endian order in a source.</summary>
internal static class OptionEncoder
{
    /// <summary>In whose number space option codes are.</summary>
    public enum Block
    {
        Section,
        Interface,
        Packet,
        Names,
    }

    /// <summary>Bytes an option takes, padding included.</summary>
    public static int Size(int length) => 4 + ((length + 3) & ~3);

    /// <summary>Adds an option.</summary>
    public static void Add(List<byte> options, int code, ReadOnlySpan<byte> value)
    {
        if (value.Length > ushort.MaxValue)
            value = value[..ushort.MaxValue];
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(head, (ushort)code);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], (ushort)value.Length);
        options.AddRange(head);
        options.AddRange(value);
        while (options.Count % 4 != 0)
            options.Add(0);
    }

    public static void Add(List<byte> options, int code, string text) => Add(options, code, Encoding.UTF8.GetBytes(text));

    /// <summary>Ends a list of options that is not empty.</summary>
    public static void End(List<byte> options)
    {
        if (options.Count > 0)
            Add(options, 0, ReadOnlySpan<byte>.Empty);
    }

    /// <summary>Adds options of a source; those that cannot be turned into our byte order are left out.</summary>
    public static void AddAll(List<byte> options, CaptureOptions source, Block block)
    {
        Span<byte> number = stackalloc byte[8];
        foreach (CaptureOption option in source)
        {
            if (!option.IsBigEndian)
            {
                Add(options, option.Code, option.Value);
                continue;
            }
            int size = NumberSize(block, option.Code);
            if (size == 0)
            {
                Add(options, option.Code, option.Value);
            }
            else if (option.Value.Length == size || (IsCustom(option.Code) && option.Value.Length > size))
            {
                option.Value[..size].CopyTo(number);
                number[..size].Reverse();
                Add(options, option.Code, [.. number[..size], .. option.Value[size..]]);
            }
        }
    }

    static bool IsCustom(int code) => code is 2988 or 2989 or 19372 or 19373;

    /// <summary>Bytes of the number an option's value begins with (all of it, but for custom options); 0 for text and bytes.</summary>
    static int NumberSize(Block block, int code) => (block, code) switch
    {
        (_, 2988 or 2989 or 19372 or 19373) => 4,
        (Block.Interface, 8 or 14 or 17 or 18) => 8,
        (Block.Interface, 10) => 4,
        (Block.Packet, 2 or 6) => 4,
        (Block.Packet, 4 or 5) => 8,
        _ => 0,
    };
}
