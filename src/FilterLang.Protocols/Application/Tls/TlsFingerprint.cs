using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>
/// The fingerprints JA3, JA3S and JA4: what hello messages offer, as text and as a hash of it. One a session, filled anew by each hello.
/// </summary>
sealed class TlsFingerprint
{
    const int Most = 1024;

    readonly ushort[] _ciphers = new ushort[Most], _extensions = new ushort[Most], _groups = new ushort[Most], _signatures = new ushort[Most];
    readonly ushort[] _formats = new ushort[256], _sorted = new ushort[Most];
    readonly Utf8Sink _text = new(4096), _part = new(4096);
    int _cipherCount, _extensionCount, _groupCount, _signatureCount, _formatCount;
    ushort _version, _highest, _lowest;
    byte _first, _last;

    /// <summary>The highest version offered in an extension, 0 without.</summary>
    public ushort Highest => _highest;

    /// <summary>The lowest one, 0 without.</summary>
    public ushort Lowest => _lowest;

    public bool HasServerName { get; set; }

    /// <summary>Starts with the version that the hello itself names.</summary>
    public void Begin(ushort version)
    {
        (_version, _highest, _lowest, HasServerName, _first, _last) = (version, 0, 0, false, 0, 0);
        _cipherCount = _extensionCount = _groupCount = _signatureCount = _formatCount = 0;
    }

    public void AddCipher(ushort value) => Add(_ciphers, ref _cipherCount, value);

    public void AddExtension(ushort value) => Add(_extensions, ref _extensionCount, value);

    public void AddGroup(ushort value) => Add(_groups, ref _groupCount, value);

    public void AddSignature(ushort value) => Add(_signatures, ref _signatureCount, value);

    public void AddFormat(byte value) => Add(_formats, ref _formatCount, value);

    public void AddVersion(ushort value)
    {
        if (TlsLabels.IsReserved(value)) return;
        // Those of DTLS count down.
        if (_highest == 0 || DtlsNames.Equivalent(value) > DtlsNames.Equivalent(_highest)) _highest = value;
        if (_lowest == 0 || DtlsNames.Equivalent(value) < DtlsNames.Equivalent(_lowest)) _lowest = value;
    }

    /// <summary>The first application protocol counts.</summary>
    public void AddApplication(ReadOnlySpan<byte> name)
    {
        if (_first == 0 && !name.IsEmpty) (_first, _last) = (name[0], name[^1]);
    }

    // RFC 8701: values that mean nothing are left out.
    static void Add(ushort[] list, ref int count, ushort value)
    {
        if (count < list.Length && !TlsLabels.IsReserved(value)) list[count++] = value;
    }

    /// <summary>Records what a ClientHello gives.</summary>
    public void NoteClient(ref Layer tls)
    {
        TlsRows rows = TlsRows.Of(tls);
        if (tls.Wants(rows.Ja4) || tls.Wants(rows.Ja4R)) NoteFour(ref tls);
        if (tls.Wants(rows.Ja3) || tls.Wants(rows.Ja3Full))
        {
            _text.Clear();
            _text.Add((ulong)_version);
            AddNumbers(_ciphers.AsSpan(0, _cipherCount));
            AddNumbers(_extensions.AsSpan(0, _extensionCount));
            AddNumbers(_groups.AsSpan(0, _groupCount));
            AddNumbers(_formats.AsSpan(0, _formatCount));
            tls.NoteText(rows.Ja3Full, _text.Written, tls.Position);
            NoteHash(ref tls, rows.Ja3);
        }
    }

    /// <summary>Records what a ServerHello gives.</summary>
    public void NoteServer(ref Layer tls)
    {
        TlsRows rows = TlsRows.Of(tls);
        if (!tls.Wants(rows.Ja3s) && !tls.Wants(rows.Ja3sFull)) return;
        _text.Clear();
        _text.Add((ulong)_version);
        AddNumbers(_ciphers.AsSpan(0, _cipherCount));
        AddNumbers(_extensions.AsSpan(0, _extensionCount));
        tls.NoteText(rows.Ja3sFull, _text.Written, tls.Position);
        NoteHash(ref tls, rows.Ja3s);
    }

    void AddNumbers(ReadOnlySpan<ushort> values)
    {
        _text.Add((byte)',');
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) _text.Add((byte)'-');
            _text.Add((ulong)values[i]);
        }
    }

    // JA3 is defined by MD5.
#pragma warning disable CA5351
    void NoteHash(ref Layer tls, Field field)
    {
        Span<byte> hash = stackalloc byte[16];
        MD5.HashData(_text.Written, hash);
        _part.Clear();
        _part.AddHex(hash);
        tls.NoteText(field, _part.Written, tls.Position);
    }
#pragma warning restore CA5351

    void NoteFour(ref Layer tls)
    {
        TlsRows rows = TlsRows.Of(tls);
        _text.Clear();
        _text.Add((byte)(rows.IsDatagram ? 'd' : tls.Protocol == TlsMessages.Messages ? 'q' : 't'));
        _text.Add((_highest != 0 ? _highest : _version) switch
        {
            0x0304 => "13"u8, 0x0303 => "12"u8, 0x0302 => "11"u8, 0x0301 => "10"u8, 0x0300 => "s3"u8, 0x0200 => "s2"u8, 0x0100 => "s1"u8, 0xFEFF => "d1"u8, 0xFEFD => "d2"u8, 0xFEFC => "d3"u8, _ => "00"u8,
        });
        _text.Add((byte)(HasServerName ? 'd' : 'i'));
        _text.AddPadded((ulong)Math.Min(_cipherCount, 99), 2);
        _text.AddPadded((ulong)Math.Min(_extensionCount, 99), 2);
        _text.Add(_first == 0 ? (byte)'0' : _first);
        _text.Add(_first == 0 ? (byte)'0' : _last);
        int head = _text.Length;
        AddPart(Sorted(_ciphers.AsSpan(0, _cipherCount)), default, hashed: true);
        AddPart(Sorted(Shown(_extensions.AsSpan(0, _extensionCount))), _signatures.AsSpan(0, _signatureCount), hashed: true);
        tls.NoteText(rows.Ja4, _text.Written, tls.Position);
        _text.CutTo(head);
        AddPart(Sorted(_ciphers.AsSpan(0, _cipherCount)), default, hashed: false);
        AddPart(Sorted(Shown(_extensions.AsSpan(0, _extensionCount))), _signatures.AsSpan(0, _signatureCount), hashed: false);
        tls.NoteText(rows.Ja4R, _text.Written, tls.Position);
    }

    // Names of server and application stand in the first part already.
    ReadOnlySpan<ushort> Shown(ReadOnlySpan<ushort> values)
    {
        int count = 0;
        foreach (ushort value in values)
            if (value is not (0 or 16)) _sorted[count++] = value;
        return _sorted.AsSpan(0, count);
    }

    ReadOnlySpan<ushort> Sorted(ReadOnlySpan<ushort> values)
    {
        Span<ushort> sorted = _sorted.AsSpan(0, values.Length);
        values.CopyTo(sorted);
        sorted.Sort();
        return sorted;
    }

    void AddPart(ReadOnlySpan<ushort> sorted, ReadOnlySpan<ushort> behind, bool hashed)
    {
        _part.Clear();
        AddCodes(sorted);
        if (!behind.IsEmpty)
        {
            _part.Add((byte)'_');
            AddCodes(behind);
        }
        _text.Add((byte)'_');
        if (!hashed)
        {
            _text.Add(_part.Written);
            return;
        }
        if (sorted.IsEmpty)
        {
            _text.Add("000000000000"u8);
            return;
        }
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(_part.Written, hash);
        _text.AddHex(hash[..6]);
    }

    void AddCodes(ReadOnlySpan<ushort> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) _part.Add((byte)',');
            _part.AddHex((ulong)values[i], 4);
        }
    }
}
