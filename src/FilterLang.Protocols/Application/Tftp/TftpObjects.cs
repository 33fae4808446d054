using System.Buffers;

namespace FilterLang.Protocols;

/// <summary>
/// Files that are read, as objects: the blocks of a transfer in order, RFC 1350 section 2, up to a short one. A transfer that misses a block is none.
/// </summary>
sealed class TftpObjects
{
    long _held;

    /// <summary>Takes a block of data; the last one completes the file.</summary>
    public static void Take(in Layer tftp, TftpTransfer transfer, uint block)
    {
        if (tftp.Packet.Objects is not { } heard || transfer.IsWrite || transfer.NextBlock == 0 || block < transfer.NextBlock) return;
        tftp.Packet.State<TftpObjects>(Tftp.Transfer).Add(tftp, transfer, heard, block);
    }

    /// <summary>The blocks of a transfer are wanted no more.</summary>
    public void Forget(TftpTransfer transfer)
    {
        _held -= transfer.Blocks?.WrittenCount ?? 0;
        (transfer.Blocks, transfer.NextBlock) = (null, 0);
    }

    void Add(in Layer tftp, TftpTransfer transfer, ObjectHeard heard, uint block)
    {
        ReadOnlySpan<byte> data = tftp.Rest;
        if (block > transfer.NextBlock || _held + data.Length > tftp.Packet.Options.ReassemblyOctets)
        {
            Forget(transfer);
            return;
        }
        (transfer.Blocks ??= new ArrayBufferWriter<byte>()).Write(data);
        _held += data.Length;
        transfer.NextBlock++;
        if (tftp.Remaining >= transfer.BlockSize) return;
        heard(new ObjectPiece
        {
            Protocol = Tftp.Protocol, HasName = true, Name = ObjectPiece.LastPart(ObjectPiece.Text(transfer.FileName)), Octets = transfer.Blocks.WrittenSpan,
        });
        Forget(transfer);
    }
}
