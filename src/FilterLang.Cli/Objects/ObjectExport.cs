using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Objects;

/// <summary>
/// <c>--export-objects</c>: files, mails and certificates that packets carry go to folders as they come, whichever packets are shown. Objects in
/// pieces are files that grow.
/// </summary>
sealed class ObjectExport(Settings settings) : IDisposable
{
    readonly Dictionary<string, ObjectFolder> _folders = settings.ObjectFolders.ToDictionary(f => f.Kind, f => new ObjectFolder(f.Folder), StringComparer.Ordinal);
    readonly Dictionary<(Protocol, ulong), string> _growing = [];
    PacketDissector? _dissector;
    (Protocol, ulong)? _at;
    FileStream? _open;
    string? _problem;
    long _dropped;

    public bool IsWanted => _folders.Count > 0;

    /// <summary>Makes the folders. False where that fails, which is said.</summary>
    public bool TryBegin()
    {
        string? hindrance = _folders.Values.Select(f => f.Make()).FirstOrDefault(complaint => complaint is not null);
        if (hindrance is not null) ErrorOutput.Say(hindrance);
        return hindrance is null;
    }

    /// <summary>Adds the fields without which objects would not be looked at.</summary>
    public void AddTo(FieldSelection selection, FieldRegistry registry)
    {
        foreach (string kind in _folders.Keys) ObjectKinds.AddTo(selection, kind, registry);
    }

    public void Listen(PacketDissector dissector)
    {
        if (!IsWanted) return;
        _dissector = dissector;
        dissector.Objects = Take;
    }

    void Take(in ObjectPiece piece)
    {
        if (_problem is not null || !_folders.TryGetValue(piece.Protocol.Name, out ObjectFolder? folder)) return;
        try
        {
            if (piece.Key is { } key) Grow((piece.Protocol, key), folder, piece);
            else
                using (FileStream file = Create(folder, piece)) file.Write(piece.Octets);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _problem = problem.Message;
        }
    }

    FileStream Create(ObjectFolder folder, in ObjectPiece piece) =>
        folder.Create(piece.HasName ? piece.Name : ObjectName.Generic(_dissector!.Number, piece.HasMediaType, piece.MediaType));

    // The file that the last piece went to stays open for the next.
    void Grow((Protocol, ulong) key, ObjectFolder folder, in ObjectPiece piece)
    {
        if (_open is null || _at != key)
        {
            _open?.Dispose();
            (_open, _at) = (null, key);
            if (_growing.TryGetValue(key, out string? path)) _open = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
            else
            {
                _open = Create(folder, piece);
                _growing[key] = _open.Name;
            }
        }
        // A place far behind the end is believed up to a limit: it is only a number in a packet.
        ulong at = piece.Offset ?? (ulong)_open.Length;
        if (at > (ulong)(_open.Length + settings.Dissection.ReassemblyOctets)) _dropped++;
        else if (piece.Octets.Length > 0)
        {
            _open.Position = (long)at;
            _open.Write(piece.Octets);
        }
    }

    /// <summary>Completes the files and says what went wrong with them; an <see cref="ExitCode"/>.</summary>
    public int Finish()
    {
        Dispose();
        if (_dropped > 0) ErrorOutput.Say($"given up at a limit: {_dropped} pieces of exported objects (--mem)");
        if (_problem is null) return ExitCode.Done;
        ErrorOutput.Say($"objects cannot be exported: {_problem}");
        return ExitCode.BadOutput;
    }

    public void Dispose()
    {
        try
        {
            _open?.Dispose();
        }
        catch (IOException problem)
        {
            _problem ??= problem.Message;
        }
        _open = null;
    }
}
