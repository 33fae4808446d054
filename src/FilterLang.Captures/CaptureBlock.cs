namespace FilterLang.Captures;

/// <summary>A pcapng block without a packet, kept as it stands in the file.</summary>
/// <param name="Type">Block type: 4 name resolution, 5 interface statistics, 10 decryption secrets, 0xBAD custom, others.</param>
/// <param name="Section">Section of the file, from 0.</param>
/// <param name="Body">Content between the block's two lengths, padding included.</param>
/// <param name="IsBigEndian">Byte order of the section.</param>
/// <param name="RecordsBefore">Records of the file that stand before the block.</param>
public sealed record CaptureBlock(uint Type, int Section, ReadOnlyMemory<byte> Body, bool IsBigEndian, long RecordsBefore);
