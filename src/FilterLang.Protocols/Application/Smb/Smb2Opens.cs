namespace FilterLang.Protocols;

/// <summary>Names that requests of a connection tell, and the handles that files were opened under: the last <see cref="Limit"/> of each.</summary>
sealed class Smb2Opens
{
    const int Limit = 64, LongestName = 1024;

    readonly (ulong Message, byte Level)[] _asked = new (ulong, byte)[Limit];
    readonly ulong[] _handles = new ulong[Limit];
    readonly KeptText[] _askedNames = new KeptText[Limit], _names = new KeptText[Limit];
    int _askedCount, _count;

    /// <summary>Remembers what a request names, until it is answered.</summary>
    public void Ask(ulong message, byte level, ReadOnlySpan<byte> name)
    {
        int place = _askedCount++ % Limit;
        _asked[place] = (message, level);
        (_askedNames[place] ??= new KeptText(LongestName)).Set(name);
    }

    /// <summary>What a request named; false where it was not seen.</summary>
    public bool TryAsked(ulong message, out byte level, out ReadOnlySpan<byte> name)
    {
        for (int i = _askedCount - 1; i >= 0 && i >= _askedCount - Limit; i--)
            if (_asked[i % Limit] is var asked && asked.Message == message)
            {
                level = asked.Level;
                name = _askedNames[i % Limit].Bytes;
                return true;
            }
        level = 0;
        name = default;
        return false;
    }

    /// <summary>The file of a request is open under this handle.</summary>
    public void Open(ulong message, ulong handle)
    {
        if (!TryAsked(message, out _, out ReadOnlySpan<byte> name)) return;
        int place = _count++ % Limit;
        _handles[place] = handle;
        (_names[place] ??= new KeptText(LongestName)).Set(name);
    }

    /// <summary>The name of the file that is open under a handle; false where that was not seen.</summary>
    public bool TryName(ulong handle, out ReadOnlySpan<byte> name)
    {
        for (int i = _count - 1; i >= 0 && i >= _count - Limit; i--)
            if (_handles[i % Limit] == handle)
            {
                name = _names[i % Limit].Bytes;
                return true;
            }
        name = default;
        return false;
    }

    public void Reset() => _askedCount = _count = 0;
}
