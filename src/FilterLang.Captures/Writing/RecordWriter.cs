namespace FilterLang.Captures;

/// <summary>How records are put into a file of one format.</summary>
internal abstract class RecordWriter(OutputBuffer output, CaptureWriterOptions options)
{
    protected OutputBuffer Output { get; } = output;

    protected CaptureWriterOptions Options { get; } = options;

    /// <summary>Why the last record could not be written although the output works, or null.</summary>
    public ReadFailure? Refusal { get; protected set; }

    /// <summary>The records that follow come from this source, or from none.</summary>
    public abstract bool Begin(CaptureReader? source);

    /// <summary>Writes one record; false after a failure of the output, or with a <see cref="Refusal"/>.</summary>
    public abstract bool Write(in CaptureRecord record);

    /// <summary>Writes what a file without further records still needs.</summary>
    public abstract bool Finish();

    /// <summary>Writes names of hosts, where the format has a place for them.</summary>
    public virtual bool WriteNames(IEnumerable<(System.Net.IPAddress Address, string Name)> hosts) => true;
}
