namespace FilterLang.Protocols;

/// <summary>What opens the records of one side of a connection.</summary>
sealed class TlsSide : IDisposable
{
    /// <summary>Records in a row that may fail before the keys are taken to be wrong.</summary>
    public const int MostFailures = 256;

    RecordProtection? _records, _pending;
    TlsTraffic? _traffic;
    byte[] _secret = [];
    int _failures;

    /// <summary>The number of the next record.</summary>
    public ulong Number { get; private set; }

    /// <summary>Records of this side can be opened.</summary>
    public bool IsOpen => _records is not null || _traffic is not null;

    /// <summary>Records of this side are those of TLS 1.3.</summary>
    public bool HasTraffic => _traffic is not null;

    /// <summary>Keys for what follows the next change of the cipher are there.</summary>
    public bool IsPrepared => _pending is not null;

    /// <summary>The secret that the traffic's keys were made of, TLS 1.3.</summary>
    public ReadOnlySpan<byte> Secret => _secret;

    /// <summary>Keys for what follows the next change of the cipher.</summary>
    public void Prepare(RecordProtection? records)
    {
        _pending?.Dispose();
        _pending = records;
    }

    /// <summary>What was prepared counts from here on.</summary>
    public void Change()
    {
        Close();
        (_records, _pending) = (_pending, null);
    }

    /// <summary>Traffic under keys of another secret, TLS 1.3; none where null.</summary>
    public void Change(TlsTraffic? traffic, ReadOnlySpan<byte> secret)
    {
        Close();
        (_traffic, _secret) = (traffic, secret.ToArray());
    }

    /// <summary>A record of this number was opened without counting it.</summary>
    public void Count() => (Number, _failures) = (Number + 1, 0);

    /// <summary>Opens a record up to TLS 1.2; see <see cref="RecordProtection.TryOpen"/>.</summary>
    public bool TryOpen(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, Span<byte> plain, out int at, out int length)
    {
        (at, length) = (0, 0);
        if (_records is not { } records) return false;
        bool opened = records.TryOpen(Number, head, body, plain, out at, out length);
        Judge(opened, counts: opened || records.CountsFailures);
        return opened;
    }

    /// <summary>Opens a record of TLS 1.3, whose header is authenticated with it.</summary>
    public bool TryOpen(ReadOnlySpan<byte> header, ReadOnlySpan<byte> body, Span<byte> plain)
    {
        if (_traffic is not { } traffic) return false;
        bool opened = traffic.TryOpen(Number, header, body, plain);
        Judge(opened, opened);
        return opened;
    }

    /// <summary>The octets that protection adds to the data of TLS 1.3.</summary>
    public int TagLength => _traffic?.TagLength ?? 0;

    void Judge(bool opened, bool counts)
    {
        if (counts) Number++;
        _failures = opened ? 0 : _failures + 1;
        if (_failures == MostFailures) Close();
    }

    void Close()
    {
        _records?.Dispose();
        _traffic?.Dispose();
        (_records, _traffic, Number, _failures) = (null, null, 0, 0);
    }

    public void Dispose()
    {
        Close();
        Prepare(null);
        _secret = [];
    }
}
