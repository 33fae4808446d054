using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>
/// Records under a block cipher in chains, with an authentication code behind the data (RFC 5246 section 6.2.3.2) or behind the encrypted
/// data (RFC 7366). Before TLS 1.1 the chain goes on from one record to the next.
/// </summary>
sealed class BlockRecords : RecordProtection
{
    readonly SymmetricAlgorithm _cipher;
    readonly RecordCode _code;
    readonly byte[]? _chain;
    readonly bool _codesLast;
    readonly int _block;

    /// <param name="cipher">The cipher, with its key.</param>
    /// <param name="code">What makes authentication codes.</param>
    /// <param name="chain">The vector of the first record's chain; null where each record brings its own.</param>
    /// <param name="codesLast">The code speaks for the encrypted data.</param>
    public BlockRecords(SymmetricAlgorithm cipher, RecordCode code, byte[]? chain, bool codesLast) =>
        (_cipher, _code, _chain, _codesLast, _block) = (cipher, code, chain, codesLast, cipher.BlockSize / 8);

    public override bool TryOpen(ulong number, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, Span<byte> plain, out int at, out int length)
    {
        (at, length) = (0, 0);
        if (_codesLast)
        {
            int data = body.Length - _code.Length;
            if (data < 0 || !_code.Speaks(head, body[..data], body[data..])) return false;
            body = body[..data];
        }
        scoped ReadOnlySpan<byte> vector = _chain;
        if (_chain is null)
        {
            if (body.Length < _block) return false;
            vector = body[.._block];
            body = body[_block..];
        }
        if (body.IsEmpty || body.Length % _block != 0 || plain.Length < body.Length) return false;
        int count = _cipher.DecryptCbc(body, vector, plain, PaddingMode.None);
        if (_chain is not null) body[^_block..].CopyTo(_chain);
        length = count - plain[count - 1] - 1;
        if (_codesLast) return length >= 0;
        length -= _code.Length;
        return length >= 0 && _code.Speaks(head, plain[..length], plain.Slice(length, _code.Length));
    }

    public override void Dispose()
    {
        _cipher.Dispose();
        _code.Dispose();
    }
}
