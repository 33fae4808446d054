namespace FilterLang.Protocols;

/// <summary>A key log on disk, to which a program may add lines while its connections are captured.</summary>
sealed class KeyLogFile(string path) : IDisposable
{
    const int LongestLine = 4096;

    readonly byte[] _room = new byte[64 << 10];
    FileStream? _stream;
    long _length;
    int _kept;

    /// <summary>Reads what has been added since; false where nothing was, or nothing can be read.</summary>
    public bool ReadMore(TlsSecrets secrets)
    {
        try
        {
            _stream ??= new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            // What has no length (a pipe) is read while it gives something.
            if (_stream.CanSeek && _stream.Length == _length) return false;
            bool any = false;
            for (int count; (count = _stream.Read(_room, _kept, _room.Length - _kept)) > 0; any = true) Take(_kept + count, secrets);
            _length = _stream.CanSeek ? _stream.Position : 0;
            // The last line may want its line feed.
            KeyLog.Read(_room.AsSpan(0, _kept), secrets);
            return any;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    // Whole lines are read; the start of the last one waits for its rest.
    void Take(int length, TlsSecrets secrets)
    {
        Span<byte> all = _room.AsSpan(0, length);
        int whole = all.LastIndexOf((byte)'\n') + 1;
        KeyLog.Read(all[..whole], secrets);
        all[whole..].CopyTo(all);
        _kept = length - whole;
        if (_kept > LongestLine) _kept = 0;
    }

    public void Dispose() => _stream?.Dispose();
}
